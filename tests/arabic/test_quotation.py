"""Pairing of quotation marks: nested, swapped, doubled, missing and damaged ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.arabic.quotation import pair_marks

# paragraph, contents of the outer pairs
OUTER = [
    ("قال: «نعم» ثم مضى", ["نعم"]),
    ("قال \"نعم\" وأضاف \"لا\"", ["نعم", "لا"]),
    ("قال: “نعم” ثم مضى", ["نعم"]),
    ("قال: ”نعم“ ثم مضى", ["نعم"]),
    ("قال: „نعم“ ثم مضى", ["نعم"]),
    ("هدفنا “GPT-4″، قال أحمد. “لدينا وحدات”", ["GPT-4", "لدينا وحدات"]),
    ("قال \"جرب \"سلايد شير\" (SlideShare) و\"دوكس\" (Docs).\" ثم مضى", ["جرب \"سلايد شير\" (SlideShare) و\"دوكس\" (Docs)."]),
    ("أعلنت «سابك « عن أرباح و«معادن» عن خسائر", ["سابك", "معادن"]),
    ("قال »نعم نحن هنا« ثم مضى", ["نعم نحن هنا"]),
    ("شركة ''أبل'' أعلنت", ["أبل"]),
    # two commas for marks, and slips of the keyboard
    ("قال ,,نعم نحن هنا,, ثم مضى", ["نعم نحن هنا"]),
    ("قال: ،،نعم نحن هنا“ ثم مضى", ["نعم نحن هنا"]),
    ("ذهب إلى المدينة،، ثم عاد ,, ثم مضى إلى 1,,2 منها", []),
    ("قال &quot;نعم&quot; ثم مضى", ["نعم"]),
    ("“هل لدينا البيانات[?]قال الدحل. “نعم”", ["هل لدينا البيانات", "نعم"]),
    ("قال: “لدينا الكثير. نحن بخير.", ["لدينا الكثير. نحن بخير."]),
    ("شاشة 6.1\" وقال \"نعم\" ثم", ["نعم"]),
    ("قال: « نعم » ثم مضى", ["نعم"]),
    ("Anthropic’s Claude أفضل", []),
    ("قال «إن شركة \"آبل\" تتقدم» أمس", ["إن شركة \"آبل\" تتقدم"]),
    ("قال <<نعم نحن هنا>> ثم مضى", ["نعم نحن هنا"]),
    ("قال <‹نعم نحن هنا>> ثم مضى", ["نعم نحن هنا"]),
    ("حيث a < b و x > y", []),
    ("قال ((نعم نحن هنا)) ثم مضى", ["نعم نحن هنا"]),
    ("الحزب (عضو (سابق)) والرئيس (ش.م)) هنا", []),
    ("قال ’جيّد‘ و’مهمّ جدا‘ ثم مضى", ["جيّد", "مهمّ جدا"]),
    ("قال ‘نعم نحن’ ثم مضى", ["نعم نحن"]),
    # names in the marks of the speech: one mark closes both, or the speech is never closed
    ("قال: \"نعمل على مشروع \"المدينة الذكية\". وأضاف: \"نعم\".", ["نعمل على مشروع \"المدينة الذكية", "نعم"]),
    ("قال: \"أطلقنا تطبيق \"مسار\" للطلاب. وأضاف: \"نعم\".", ["أطلقنا تطبيق \"مسار\" للطلاب. وأضاف:", "نعم"]),
    ("قال: \"في \"غوغل\" نعمل، وفي \"ميتا\" نتعلم", ["في \"غوغل\" نعمل، وفي \"ميتا\" نتعلم"]),
    ("قال: «نحن في «تويتر» نؤمن بالحرية.", ["نحن في «تويتر» نؤمن بالحرية."]),
    # a name in the narrator's next sentence
    ("قال: \"نعمل على مشروع. وذكرت \"الرياض\" أنه كبير", ["نعمل على مشروع. وذكرت", "الرياض"]),
    ("لا علامات هنا", []),
]


@pytest.mark.parametrize(("text", "expected"), OUTER)
def test_outer_pairs(text, expected):
    assert [text[pair.start:pair.end] for pair in pair_marks(text, 0, len(text)) if pair.depth == 0] == expected


REPAIRS = [
    ("قال: «نعم»", ()),
    ("قال: «نعم", ("closing mark missing",)),
    ("قال نعم» ثم", ("opening mark missing",)),
    ("قال »نعم« ثم", ("mark turned round",)),
    ("قال “نعم[?]ثم", ("closing mark damaged",)),
]


@pytest.mark.parametrize(("text", "repairs"), REPAIRS)
def test_what_was_repaired_is_told(text, repairs):
    assert pair_marks(text, 0, len(text))[0].repairs == repairs


@given(st.text(alphabet=list("\"«»“”″''[?] \n،.ابوc4"), max_size=80))
def test_no_text_breaks_the_parser_and_contents_lie_inside(text):
    for pair in pair_marks(text, 0, len(text)):
        assert 0 <= pair.start <= pair.end <= len(text)
