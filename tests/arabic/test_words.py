"""Words, proclitics and sentences."""

import pytest

from analysis.arabic.sentences import sentence_ends
from analysis.arabic.words import bare_forms, latin_cut, words_of

READINGS = [  # folded word, a reading that must be among its readings
    ("وغوغل", "غوغل"),
    ("لتويتر", "تويتر"),
    ("وبالشركه", "الشركه"),
    ("للشركه", "الشركه"),
    ("فبالشركه", "الشركه"),
    ("وopenai", "openai"),
    ("كاسبرسكاي", "كاسبرسكاي"),
]


@pytest.mark.parametrize(("form", "reading"), READINGS)
def test_proclitics_are_offered_for_stripping(form, reading):
    assert reading in [rest for _, rest in bare_forms(form)]


@pytest.mark.parametrize(("form", "future"), [("سيبارك", True), ("ستبارك", True), ("سنبارك", True), ("سبارك", False)])
def test_future_stands_before_a_verb_in_the_present(form, future):
    assert ((1, form[1:]) in bare_forms(form)) == future


def test_the_whole_word_is_always_the_first_reading():
    assert bare_forms("والمارت")[0] == (0, "والمارت")


@pytest.mark.parametrize(("form", "cut"), [("openai", 0), ("وopenai", 1), ("ولmeta", 2), ("شركه", None), ("ميتاx", None)])
def test_latin_names_with_arabic_proclitics(form, cut):
    assert latin_cut(form) == cut


def test_offsets_are_true_under_tatweel_and_harakat():
    text = "قالـــت الشرِكةُ لـMeta"
    words = words_of(text)
    assert words.forms == ["قالت", "الشركه", "لmeta"]
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == ["قالـــت", "الشرِكة", "لـMeta"]
    assert text[words.position(2, 1):words.ends[2]] == "Meta"


def test_only_the_words_of_the_spans_are_taken():
    text = "عنوان الخبر\nمتن الخبر\nتابعونا"
    words = words_of(text, [(12, 21)])
    assert [words.surface(number, number) for number in range(len(words))] == ["متن", "الخبر"]


SENTENCES = [  # text, its sentences
    ("جاء أحمد. ذهب علي.", ["جاء أحمد.", " ذهب علي."]),
    ("هل جاء؟ نعم! حسنا…", ["هل جاء؟", " نعم!", " حسنا…"]),
    ("بلغت 3.5 مليار. ثم زادت", ["بلغت 3.5 مليار.", " ثم زادت"]),
    ("قال د. أحمد إنه بخير. انتهى", ["قال د. أحمد إنه بخير.", " انتهى"]),
    ("قضية Kadrey v. Meta مستمرة", ["قضية Kadrey v. Meta مستمرة"]),
    ("قال: «نعم.» ثم مضى", ["قال: «نعم.»", " ثم مضى"]),
    ("أولا، ثانيا؛ ثالثا: رابعا", ["أولا، ثانيا؛ ثالثا: رابعا"]),
    ("حضر د. سعاد علي ود. أيمن الخطيب. ثم مضيا", ["حضر د. سعاد علي ود. أيمن الخطيب.", " ثم مضيا"]),
    ("زار site.com أمس", ["زار site.com أمس"]),
    ("انتهى العرض.وأضاف الوزير", ["انتهى العرض.", "وأضاف الوزير"]),
    # a vowel sign before the last letter or behind it makes it no initial, and no other sign
    ("لم يخطر أحدا مسبقًا. ثم مضى", ["لم يخطر أحدا مسبقًا.", " ثم مضى"]),
    ("لم يخطر أحدا مسبقاً.وأضاف الوزير", ["لم يخطر أحدا مسبقاً.", "وأضاف الوزير"]),
    # the middle initial of a foreigner in letters that Arabic spells out; behind another letter they are a firm, X is a platform
    ("قال جون إف. كيندال إنه بخير. انتهى", ["قال جون إف. كيندال إنه بخير.", " انتهى"]),
    ("وصل جورج دبليو. بوش", ["وصل جورج دبليو. بوش"]),
    ("بثته قناة بي بي سي. ثم انتهى", ["بثته قناة بي بي سي.", " ثم انتهى"]),
    ("نشره على إكس. ثم حذفه", ["نشره على إكس.", " ثم حذفه"]),
    ("كتب الحرف دي. وأضاف حرفا", ["كتب الحرف دي.", " وأضاف حرفا"]),
    ("قاضى أوبن إيه.آي وبي.بي.سي أمس.في العرض", ["قاضى أوبن إيه.آي وبي.بي.سي أمس.", "في العرض"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    begin, found = 0, []
    for end in sentence_ends(text):
        found.append(text[begin:end])
        begin = end
    assert found == expected


@pytest.mark.parametrize(("text", "word", "follows"), [
    ("قال خالد", 1, True),
    ("قال  خالد", 1, True),  # two blanks are one
    ("قال: خالد", 1, False),
    ("قال\nخالد", 1, False),
    ("قال خالد", 0, False),  # nothing stands before the first word
    ("قال خالد", 2, False),  # and none behind the last
    ("قال خالد", -1, False),
])
def test_a_word_follows_another_where_one_blank_parts_them(text, word, follows):
    assert words_of(text).follows(word) is follows


@pytest.mark.parametrize(("word", "form"), [(0, "قال"), (1, "خالد"), (2, ""), (-1, "")])
def test_nothing_stands_before_the_first_word_and_behind_the_last(word, form):
    assert words_of("قال خالد").form(word) == form


@pytest.mark.parametrize(("word", "opens", "closes"), [(0, True, False), (1, False, True), (2, True, True)])
def test_words_open_and_close_their_line(word, opens, closes):
    words = words_of("قال خالد\nنعم", [(0, 8), (9, 12)])
    assert (words.opens_line(word), words.closes_line(word)) == (opens, closes)


@pytest.mark.parametrize(("start", "end", "numbers"), [(0, 8, (0, 2)), (1, 4, (1, 1)), (4, 12, (1, 3))])
def test_the_words_of_a_stretch_are_those_that_begin_in_it(start, end, numbers):
    words = words_of("قال خالد\nنعم")
    assert words.between(start, end) == numbers == (words.at(start), words.at(end))


@pytest.mark.parametrize(("text", "gaps"), [  # emphasis goes; what joins, parts or counts stays
    ("فيلم **«ملح»** جديد", [" «", "» "]),
    ("فيلم «**ملح**» جديد", [" «", "» "]),
    ("قال __سامي__: نعم", [" ", ": "]),
    ("قال _سامي_ نعم", [" ", "_ "]),
    ("القاهرة_ وكالات _ أمس", ["_ ", " _ "]),
    ("وسم سامي_حداد", [" ", "_"]),
    ("صورة 5*3 * حجم", [" ", "*", " * "]),
])
def test_a_gap_holds_no_emphasis(text, gaps):
    assert words_of(text).gaps[1:-1] == gaps
