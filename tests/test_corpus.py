"""Many articles: every table with a column that tells the article, sums over all, files written together."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis import Corpus, InputError, Study, article_from_text, corpus, export, open_many, open_study, show, tables
from analysis.cli import main
from analysis.compare.overall import all_companies, all_entities
from analysis.corpus import SCHEMAS, write_corpus
from analysis.study import TABLES

ROOT = Path(__file__).parent.parent
FIRST = """شركة آبل تعلن نتائجها

قال تيم كوك، الرئيس التنفيذي لشركة آبل: "نتائج غوغل سيئة، ونحن سعداء بهاتف آيفون الرائع هذا العام".

وقال الوزير سامر الخطيبي: "المصنع جاهز للعمل منذ مطلع الأسبوع الجاري".
"""
SECOND = """غوغل تفتتح مكتبا جديدا في المدينة

قال اللاعب سامر الخطيبي: "أحب هذا المكتب، وغوغل شركة رائعة تستحق النجاح والتقدير".

وأضاف متحدث باسم غوغل: "لا تعليق لدينا على هذا الأمر اليوم".
"""
THIRD = "أمطار غزيرة على الساحل\n\nكان الطقس ماطرا والطرق مغلقة أمام السيارات والحافلات منذ فجر اليوم.\n"
TEXTS = {"first": FIRST, "second": SECOND, "third": THIRD}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Three articles, and what lies about in a folder beside articles."""
    place = tmp_path_factory.mktemp("articles")
    for name, text in TEXTS.items():
        (place / f"{name}.txt").write_text(text, "utf-8")
    for name in (".hidden.txt", "notes.csv", "third_files/frame.html"):
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text("nothing", "utf-8")
    return place


@pytest.fixture(scope="module")
def three(folder):
    return open_many(folder)


# --- tables -------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("which", ["three articles", "one without names", "none"])
def test_every_table_fits_its_schema(three, name, which):
    many = {"three articles": three, "one without names": Corpus([three["third"]]), "none": Corpus([])}[which]
    frame = tables.check(many.table(name), SCHEMAS[name])
    assert list(frame.columns) == list(SCHEMAS[name])
    assert which != "three articles" or len(frame) or name in ("pairs", "keyness")


@pytest.mark.parametrize("name", TABLES)
def test_the_rows_of_an_article_are_those_of_its_study(three, folder, name):
    for article in TEXTS:
        rows = getattr(three, name).query("article == @article").drop(columns="article").reset_index(drop=True)
        pd.testing.assert_frame_equal(rows, open_study(folder / f"{article}.txt").table(name))


def test_articles_and_their_texts(three):
    assert three.articles["article"].to_list() == ["first", "second", "third"]
    assert three.articles["title"].to_list() == [text.split("\n")[0] for text in TEXTS.values()]
    assert three.articles["quotes"].to_list() == [2, 2, 0]
    assert dict(zip(three.texts["article"], three.texts["text"], strict=True)) == TEXTS


def test_two_people_of_one_name_are_told_apart_by_their_articles(three):
    """No catalogue holds either, so that both have one id: the article and the role say who is who."""
    people = three.entities[three.entities["name"] == "سامر الخطيبي"]
    assert people[["article", "catalogued"]].to_numpy().tolist() == [["first", False], ["second", False]]
    assert people["entity"].nunique() == 1
    [both] = three.all_entities[three.all_entities["name"] == "سامر الخطيبي"].itertuples()
    assert (both.articles, both.catalogued, both.mentions) == (2, False, 2)


def test_names_stand_beside_ids(three):
    spoken = three.quotes[["article", "speaker_name"]].dropna().to_numpy().tolist()
    assert ["first", "تيم كوك"] in spoken
    assert ["first", "سامر الخطيبي"] in spoken


@pytest.mark.parametrize("name", ["quote", "studies", "write"])
def test_what_is_no_table_is_told(three, name):
    with pytest.raises(InputError, match=f"{name}: is no table of a corpus; ask for one of articles, texts, lines"):
        three.table(name)


# Each row: a chart and what it is given of three articles.
ADDED_UP = [
    ("mentions_by_entity", lambda c: (c.mentions, c.all_entities)), ("mentions_by_entity", lambda c: (c.mentions, c.entities)),
    ("entity_types", lambda c: (c.mentions,)), ("quotes_by_speaker", lambda c: (c.quotes, c.all_entities)),
    ("narrator_and_speakers", lambda c: (c.narration, c.quotes)), ("company_share", lambda c: (c.all_companies,)),
    ("company_mood", lambda c: (c.all_companies,)), ("company_pairs", lambda c: (c.pairs, c.all_companies)),
    ("company_pairs", lambda c: (c.pairs, c.companies))]
ONE = r'; give the tables of one article: corpus\["name"\]$'
REFUSED = [
    ("mentions_along", lambda c: (c.mentions, c.entities, c.lines), f"^mentions and lines hold rows of 3 articles.*{ONE}"),
    ("mentions_along", lambda c: (c["first"].mentions, c.entities, c.lines), f"^mentions and lines hold rows of 3 .*{ONE}"),
    ("sentiment_of_quotes", lambda c: (c.quotes, c.entities), f"^quotes hold rows of 2 articles.*{ONE}"),
    ("sentiment_parts", lambda c: (c.contributions, c.quotes, "q1"), f"^contributions and quotes hold rows of 2 .*{ONE}"),
    ("company_first", lambda c: (c.companies,), f"^companies hold rows of 2 articles.*{ONE}"),
    ("company_first", lambda c: (c.all_companies,), f"^companies holds sums over many articles.*{ONE}"),
    ("company_words", lambda c: (twice(c["first"], "keyness"), c["first"].companies, "apple"),
     f"^keyness and companies hold rows of 2 .*{ONE}"),
    ("company_words", lambda c: (c["first"].keyness, c.all_companies, "apple"), f"^companies holds sums over many .*{ONE}"),
    ("company_share", lambda c: (c.companies,), r"whose shares do not add up; give the sums: corpus\.all_companies$"),
    ("company_mood", lambda c: (c.companies,), r"whose shares do not add up; give the sums: corpus\.all_companies$")]


def twice(study, name):
    """The first row of a table, or a made-up one, as two articles have it."""
    made = tables.table(tables.KEYNESS, [("apple", "هاتف", 4, 1, 3.0, 9.1)])
    part = getattr(study, name).head(1) if len(getattr(study, name)) else made
    return pd.concat([part.assign(article=article) for article in ("first", "second")])


@pytest.mark.parametrize(("name", "given"), ADDED_UP)
def test_charts_of_counts_and_shares_add_up(three, name, given):
    figure = getattr(show, name)(*given(three))
    assert figure.axes or (name == "company_pairs" and three.pairs.empty)
    assert "في المقال" not in figure.alt_ar


@pytest.mark.parametrize(("name", "given", "told"), REFUSED)
def test_charts_of_what_does_not_add_up_ask_for_one_article(three, name, given, told):
    with pytest.raises(ValueError, match=told) as error:
        getattr(show, name)(*given(three))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(("name", "given"), [
    ("mentions_along", lambda own: (own("mentions"), own("entities"), own("lines"))),
    ("sentiment_of_quotes", lambda own: (own("quotes"), own("entities"))), ("company_first", lambda own: (own("companies"),)),
    ("sentiment_parts", lambda own: (own("contributions"), own("quotes"), "q1"))])
def test_the_rows_of_one_article_of_a_corpus_are_drawn_as_its_own(three, name, given):
    of_corpus = getattr(show, name)(*given(lambda table: getattr(three, table).query("article == 'first'")))
    of_study = getattr(show, name)(*given(lambda table: getattr(three["first"], table)))
    assert (of_corpus.alt_ar, len(of_corpus.axes)) == (of_study.alt_ar, 1)


def test_a_pair_of_two_articles_is_counted_in_both(three):
    row = three.all_companies.iloc[0]
    companies = pd.DataFrame([row, row]).assign(company=["a", "b"])
    pairs = tables.table(tables.PAIRS, [("a", "b", 2, 1.0, 1.0), ("a", "b", 3, 1.0, 1.0), ("b", "a", 1, 1.0, 1.0)])
    told = show.company_pairs(pairs.assign(article=["x", "y", "z"]), companies).alt_en
    assert "(6 sentences)" in told


def test_descriptions_in_two_articles_are_two_speakers(three):
    quotes = three.quotes.query("speaker_label.notna()").head(1)
    assert len(quotes) == 1
    both = pd.concat([quotes.assign(speaker=pd.NA, article=article) for article in ("x", "y", "y")])
    assert "speakers" in show.quotes_by_speaker(both, three.entities).alt_en
    assert "(quote" not in show.quotes_by_speaker(both, three.entities).alt_en


# --- sums ---------------------------------------------------------------------------------------------------------

def company(name, *, mentions, about=(0, 0, 0), score=float("nan"), by=0, carried=0, arms=None):
    return (name, name, None, mentions, 0, 0, 1, 0.1, 1.0, 0.2, 1.0, by, sum(about), *about, score, "too few to tell", carried,
            arms)


def test_companies_are_added_up_and_judged_anew():
    rows = [company("a", mentions=6, about=(3, 0, 0), score=0.4), company("b", mentions=1, arms="c"), company("a", mentions=2,
            about=(3, 0, 1), score=0.1, by=2), company("b", mentions=1, about=(0, 1, 0), score=0.0, carried=2, arms="c | d")]
    found = all_companies(tables.table(tables.COMPANIES, rows)).set_index("company")
    assert list(found.index) == ["a", "b"]
    assert found.loc["a", ["by_name", "in_title", "quotes_by", "quotes_about", "articles"]].to_list() == [8, 2, 2, 7, 2]
    assert found.loc["a", ["about_positive", "about_neutral", "about_negative"]].to_list() == [6, 0, 1]
    assert found["share"].to_list() == [0.8, 0.2]
    assert found.loc["a", "about_score"] == pytest.approx((3 * 0.4 + 4 * 0.1) / 7)
    assert found["first"].isna().all()
    assert found.loc["b", ["carried", "arms"]].to_list() == [2, "c | d"]
    assert found["verdict"].to_list() == ["mixed", "too few to tell"]


def test_what_one_article_says_stays_when_it_is_the_only_one(three):
    same = ["company", "by_name", "by_product", "by_person", "quotes_by", "quotes_about", "about_negative", "verdict"]
    alone = three["first"].companies
    found = all_companies(alone).set_index("company").loc[alone["company"]].reset_index()
    pd.testing.assert_frame_equal(found[same], alone[same])
    for name in ("share", "share_low", "share_high", "about_score"):
        assert found[name].to_list() == pytest.approx(alone[name].to_list(), nan_ok=True)


@pytest.mark.parametrize(("name", "add_up"), [("entities", all_entities), ("companies", all_companies)])
def test_sums_can_be_summed_up_again(three, name, add_up):
    whole = add_up(three.table(name))
    parts = [add_up(Corpus([study]).table(name)) for study in three]
    pd.testing.assert_frame_equal(add_up(pd.concat(parts)), whole)


@pytest.mark.parametrize("source", [FIRST, "س" * 300])
def test_a_text_in_the_place_of_a_path_is_told(source):
    with pytest.raises(InputError, match=r"no name that the system takes; .*article_from_text\("):
        open_many([source])


# --- which articles -----------------------------------------------------------------------------------------------

def test_articles_of_one_name_are_told_apart(tmp_path):
    for place in ("a/index.txt", "b/index.txt", "b/index.md", "b/one.txt"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(THIRD, "utf-8")
    many = open_many(tmp_path)
    assert [study.article.name for study in many] == ["a~index.txt", "index.md", "b~index.txt", "one"]
    assert many[0].write("quotes", folder=tmp_path / "out")["file"].str.startswith("a~index.txt.quotes").all()


def test_files_folders_and_strings_together_each_once(folder):
    made = article_from_text(SECOND, name="made")
    many = open_many([folder / "first.txt", made, folder, folder / "first.txt"])
    assert [study.article.name for study in many] == ["first", "made", "second", "third"]
    assert many["made"].file is None
    assert len(open_many(made)) == len(open_many(str(folder / "first.txt"))) == 1


# Each row: a pattern, seen from the folder's parent, and the articles that it finds.
PATTERNS = [("FOLDER/*.txt", ["first", "second", "third"]), ("FOLDER/[fs]*", ["first", "second"]),
            ("FOLDER/../*/t*.txt", ["third"]), ("**/first.txt", ["first"])]


@pytest.mark.parametrize(("pattern", "names"), PATTERNS)
def test_a_pattern_finds_articles(folder, monkeypatch, pattern, names):
    monkeypatch.chdir(folder.parent)
    assert [study.article.name for study in open_many(pattern.replace("FOLDER", folder.name))] == names
    assert [study.article.name for study in open_many([pattern.replace("FOLDER", str(folder))])] == names


def test_a_pattern_is_seen_from_the_project_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert open_many("tests/gold/articles/own_0[12].txt")[0].article.name == "own_01"
    with pytest.raises(InputError, match=r"^no/\*\.txt: is a pattern that finds no file; name a folder or a pattern"):
        open_many("no/*.txt")
    with pytest.raises(InputError, match="no article"):
        open_many([])


@pytest.mark.parametrize(("asked", "name"), [(0, "first"), (-1, "third"), ("second", "second")])
def test_a_study_by_number_or_name(three, asked, name):
    assert three[asked].article.name == name
    for unknown, error in ((3, IndexError), ("fourth", KeyError)):
        with pytest.raises(error, match="among 3: first, second, third"):
            three[unknown]


def test_an_article_of_a_string_is_studied_alone(folder):
    made, read = open_study(article_from_text(FIRST, name="first")), open_study(folder / "first.txt")
    assert (made.file, made.article.name) == (None, "first")
    pd.testing.assert_frame_equal(made.mentions, read.mentions)


@pytest.mark.parametrize("opened", [open_study, open_many])
@pytest.mark.parametrize("address", ["https://example.org/a.html", "http://example.org/?id=7"])
def test_an_address_is_no_file(opened, address):
    with pytest.raises(InputError) as told:
        opened(address)
    assert str(told.value) == f"{address}: is the address of a page and no file; save the page first and name its file"


def test_a_file_that_is_called_as_an_address_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "https:").mkdir()
    (tmp_path / "https:" / "a.txt").write_text(FIRST, "utf-8")
    assert open_study("https://a.txt").article.name == open_many("https://a.txt")[0].article.name == "a"


def test_two_articles_of_one_name_are_refused(folder):
    made = [article_from_text(text, name="made") for text in (FIRST, SECOND)]
    for sources in (made, [folder, article_from_text(FIRST, name="first")]):
        with pytest.raises(InputError, match="is the name of two articles; give each a name of its own"):
            open_many(sources)
    with pytest.raises(InputError, match="is the name of two articles"):
        Corpus(map(Study, made))


@pytest.fixture
def with_bad(folder, tmp_path):
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.4")
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(FIRST, "utf-8")
    return tmp_path


def test_a_bad_file_stops_all_unless_it_may_be_left_out(with_bad):
    with pytest.raises(InputError, match=r"b\.txt: is a PDF"):
        open_many(with_bad)
    many = open_many(with_bad, skip_bad=True)
    assert [study.article.name for study in many] == ["a", "c"]
    assert [str(error).split(";")[0] for error in many.left_out] == [f"{with_bad / 'b.txt'}: is a PDF, not text"]
    assert repr(many) == "<Corpus of 2 articles, 1 left out>"


def test_a_corpus_is_shown_without_analysis(three, monkeypatch):
    monkeypatch.setattr(Study, "analysis", None)
    titled = Corpus([Study(article_from_text(FIRST, name="x", title="<b>عنوان"))] * 1)
    assert "&lt;b&gt;عنوان" in titled._repr_html_()
    assert 'dir="rtl"' in titled._repr_html_()
    assert repr(three) == "<Corpus of 3 articles>"


# --- files --------------------------------------------------------------------------------------------------------

def read(place: Path) -> dict[str, pd.DataFrame]:
    return {name: pd.read_parquet(place / f"{name}.parquet") for name in SCHEMAS}


@pytest.mark.parametrize("batch", [1, 2, 20])
def test_what_is_written_is_the_corpus_whatever_is_in_memory_at_a_time(three, tmp_path, monkeypatch, batch):
    monkeypatch.setattr(corpus, "_BATCH", batch)
    told = three.write(tmp_path)
    assert list(told["file"]) == [f"{name}.{kind}" for name in SCHEMAS for kind in ("parquet", "csv")]
    assert {path.name for path in tmp_path.iterdir()} == set(told["file"])
    for name, frame in read(tmp_path).items():
        pd.testing.assert_frame_equal(frame, three.table(name))
        assert (tmp_path / f"{name}.csv").read_bytes().count(b"\xef\xbb\xbf") == 1
        csv = pd.read_csv(tmp_path / f"{name}.csv")
        assert (len(csv), list(csv.columns)) == (len(frame), list(frame.columns))
    assert pd.read_csv(tmp_path / "texts.csv")["text"].to_list() == list(TEXTS.values())


def test_only_some_articles_are_in_memory(folder, tmp_path, monkeypatch):
    """Whoever writes a million articles never holds them all."""
    monkeypatch.setattr(corpus, "_BATCH", 2)
    alive, most = [], []

    def each():
        for number in range(9):
            study = Study(article_from_text(THIRD, name=f"n{number}"))
            alive.append(__import__("weakref").ref(study))
            most.append(sum(ref() is not None for ref in alive))
            yield study

    write_corpus(each(), tmp_path)
    assert len(pd.read_parquet(tmp_path / "articles.parquet")) == 9
    assert max(most) <= 5


def test_a_failure_leaves_the_earlier_tables(three, with_bad, tmp_path):
    three.write(tmp_path / "out")
    before = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert main(["tables", str(with_bad), "--output", str(tmp_path / "out")]) == 2
    assert {path: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_a_failure_leaves_no_empty_folder(with_bad, tmp_path, capsys):
    assert main(["tables", str(with_bad), "--output", str(tmp_path / "new")]) == 2
    assert not (tmp_path / "new").exists()
    assert capsys.readouterr().err.splitlines()[-1].startswith(f"analysis: {with_bad / 'b.txt'}: is a PDF"), "a line of its own"


# --- commands -----------------------------------------------------------------------------------------------------

def test_tables_of_a_folder(folder, tmp_path, three, capsys):
    assert main(["tables", str(folder), "--output", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[0] == str(tmp_path / "out" / "articles.parquet")
    assert "3/3" in printed.err
    for name, frame in read(tmp_path / "out").items():
        pd.testing.assert_frame_equal(frame, three.table(name))


@pytest.mark.parametrize("command", ["tables", "export"])
def test_what_is_left_out_is_told_and_the_status_tells_it(with_bad, tmp_path, capsys, command):
    output = ["--output", str(tmp_path / "out")] if command == "tables" else []
    assert main([command, str(with_bad), "--skip-bad", *output]) == 3
    told = [line for line in capsys.readouterr().err.splitlines() if "left out" in line]
    assert told == [f"analysis: left out: {with_bad / 'b.txt'}: is a PDF, not text; save the article as plain text or HTML"]


@pytest.mark.parametrize("command", ["tables", "export", "report"])
def test_nothing_is_left(tmp_path, capsys, monkeypatch, command):
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.4")
    monkeypatch.chdir(tmp_path)
    assert main([command, "b.txt", "--skip-bad"]) == 2
    assert "none of them can be read" in capsys.readouterr().err


def test_a_report_goes_on_without_what_is_bad(with_bad, capsys, monkeypatch):
    asked = []
    monkeypatch.setattr("analysis.report.write_reports", lambda files, output: asked.extend(files) or [output / "a"])
    assert main(["report", str(with_bad), "--skip-bad"]) == 3
    assert asked == [with_bad / "a.txt", with_bad / "c.txt"]
    asked.clear()
    assert main(["report", str(with_bad)]) == 0, "write_reports itself refuses the bad one"
    assert asked == [with_bad / "a.txt", with_bad / "b.txt", with_bad / "c.txt"]


def test_a_report_that_cannot_keep_its_tables_does_not_begin(folder, tmp_path, capsys, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ANALYSIS_PROCESSED", str(tmp_path / "file"))
    monkeypatch.setattr("analysis.report.write_reports", None)
    assert main(["report", str(folder)]) == 2
    assert "name a folder of yours in ANALYSIS_PROCESSED" in capsys.readouterr().err


@pytest.mark.parametrize("given", [["FOLDER"], ["FOLDER/first.txt", "FOLDER/second.txt", "FOLDER/third.txt"]])
def test_many_articles_are_exported_a_line_each(folder, capsys, given):
    assert main(["export", *(path.replace("FOLDER", str(folder)) for path in given)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["article"]["name"] for each in found] == ["first", "second", "third"]
    assert found[0] == json.loads(json.dumps(export.export(open_study(folder / "first.txt").analysis)))


def test_one_article_is_exported_to_be_read_unless_a_line_is_asked_for(folder, capsys):
    counts = []
    for more in ([], ["--lines"]):
        assert main(["export", str(folder / "first.txt"), *more]) == 0
        counts.append(capsys.readouterr().out.count("\n"))
    assert counts[0] > 100
    assert counts[1] == 1


def test_an_export_tells_who_every_id_is(three):
    found = export.export(three["first"].analysis)
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    asked = {quote["speaker"] for quote in found["quotes"]} | {mention["entity"] for mention in found["mentions"]}
    assert asked - {None} <= set(names)
    assert {row["company"] for row in found["companies"]} <= set(names)
    assert "تيم كوك" in names.values()
    assert set(found["entities"][0]) >= {"id", "name", "name_en", "type", "owner", "mentions"}
