"""Every file of knowledge is well-formed, and a person's own rows win or say what is wrong with them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from analysis import knowledge
from analysis.arabic.chars import HARAKAT, INVISIBLE, TATWEEL
from analysis.arabic.folding import fold_key
from analysis.arabic.words import has_arabic
from analysis.errors import InputError
from analysis.extract.reading import catalogue
from analysis.knowledge import schema
from analysis.knowledge.schema import SHAPES

NAMES = sorted(SHAPES)
ENTITIES = sorted(schema.ENTITIES)
# Shown to readers, not matched: these may bear harakat, and their texts may be sentences.
SHOWN = {"phrases"}
MOST_WORDS = 8
# Long by nature: a body's own full name.
LONG_NAMES = {"Islamic Corporation for the Development of the Private Sector"}
PRESENTATION_FORMS = frozenset(map(chr, [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)]))
LETTERLESS = INVISIBLE | PRESENTATION_FORMS | {TATWEEL, "\u00a0"}

# What holds the roles of words in code.
ROLES = {"classes", "roles", "roles_of"}

Row = dict[str, str]


@cache
def rows_of(name: str) -> list[Row]:
    return knowledge.read_file(knowledge.HERE / f"{name}.tsv", SHAPES[name].columns)


@cache
def entities() -> dict[str, Row]:
    return {row["id"]: row for name in ENTITIES for row in rows_of(name)}


def names_of(row: Row) -> list[str]:
    """Every name of an entity, ``~`` before the weak ones."""
    return [name for name in (row["ar"], row["en"], *row["aliases"].split("|")) if name]


def matched(name: str) -> list[str]:
    """What the rules compare with a text: the first cell of each row, its names or forms."""
    if name in ENTITIES:
        return [part for row in rows_of(name) for part in names_of(row)]
    if name == "nationalities":
        return [part for row in rows_of(name) for cell in ("m", "f", "plural") for part in row[cell].split("|") if part]
    first = [row[SHAPES[name].columns[0]] for row in rows_of(name)]
    return first + [form for row in rows_of(name) for form in row.get("forms", "").split("|") if form]


# --- every file -------------------------------------------------------------------------------------------------------

def test_every_file_has_a_shape_and_a_section_of_the_readme():
    readme = (knowledge.HERE / "README.md").read_text("utf-8")
    assert {path.stem for path in knowledge.HERE.glob("*.tsv")} == set(SHAPES)
    assert [name for name in NAMES if f"`{name}.tsv`" not in readme] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_counts_the_rows(name):
    readme = (knowledge.HERE / "README.md").read_text("utf-8")
    told = re.search(rf"`{name}\.tsv`(?: \| | \()([\d,]+)", readme)[1]
    assert int(told.replace(",", "")) == pytest.approx(len(rows_of(name)), rel=0.02)


def test_the_readme_counts_the_given_names_that_are_words_too():
    told = re.search(r"`~` \(([\d,]+)\)", (knowledge.HERE / "README.md").read_text("utf-8"))[1]
    flagged = [row for row in rows_of("given-names") if row["flag"]]
    assert int(told.replace(",", "")) == pytest.approx(len(flagged), rel=0.02)


@pytest.mark.parametrize("name", NAMES)
def test_header_and_columns(name):
    content = [line.split("\t") for line in (knowledge.HERE / f"{name}.tsv").read_text("utf-8").split("\n")
               if line.strip() and not line.startswith("# ")]
    assert tuple(content[0]) == SHAPES[name].columns
    assert [cells for cells in content if len(cells) != len(content[0])] == []


@pytest.mark.parametrize("name", NAMES)
def test_bytes_are_plain(name):
    raw = (knowledge.HERE / f"{name}.tsv").read_bytes()
    assert b"\r" not in raw
    assert not raw.startswith("\ufeff".encode())
    assert raw.endswith(b"\n")


@pytest.mark.parametrize("name", NAMES)
def test_values_are_allowed(name):
    assert [(row, problem) for row in rows_of(name) if (problem := SHAPES[name].problem(row))] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_row_twice_after_folding(name):
    counts = Counter(map(SHAPES[name].key_of, rows_of(name)))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_stray_characters(name):
    cells = [cell for row in rows_of(name) for cell in row.values()]
    forbidden = LETTERLESS if name in SHOWN else LETTERLESS | HARAKAT
    assert [cell for cell in cells if not forbidden.isdisjoint(cell) or "  " in cell] == []


@pytest.mark.parametrize("name", sorted(set(NAMES) - SHOWN))
def test_no_entry_for_one_article_only(name):
    """A whole sentence would serve the article it stands in and no other."""
    assert [text for text in matched(name) if len(text.split()) > MOST_WORDS and text not in LONG_NAMES] == []
    assert [text for text in matched(name) if not any(map(str.isalnum, text))] == []


# --- the catalogue ----------------------------------------------------------------------------------------------------

def test_entity_ids_are_unique_over_all_files():
    counts = Counter(row["id"] for name in ENTITIES for row in rows_of(name))
    assert [entity for entity, count in counts.items() if count > 1] == []


def test_owners_exist_and_nobody_owns_himself():
    known = entities()
    assert [row["id"] for row in known.values() if row["owner"] and row["owner"] not in known] == []
    assert [row["id"] for row in known.values() if row["owner"] == row["id"]] == []
    assert {known[row["owner"]]["type"] for row in known.values() if row["owner"]} <= {"COMPANY", "ORG", "PRODUCT"}


def test_owners_form_no_circle():
    known = entities()
    for row in known.values():
        seen: list[str] = []
        while row["owner"]:
            assert row["id"] not in seen, seen
            seen.append(row["id"])
            row = known[row["owner"]]


def test_catalogue_is_large_and_bilingual():
    both = [row for row in entities().values() if has_arabic(row["ar"]) and row["en"] and not has_arabic(row["en"])]
    assert len(both) >= 400
    assert [row["id"] for row in entities().values() if not has_arabic(row["ar"]) and not row["en"]] == []


def test_a_name_stands_once_in_its_row():
    repeated = [(row["id"], name) for row in entities().values()
                for name, count in Counter(map(fold_key, names_of(row))).items() if count > 1]
    assert repeated == []


def claims() -> dict[str, list[tuple[str, str]]]:
    """For each folded name the (file, entity) pairs that claim it without ``~``."""
    found: dict[str, list[tuple[str, str]]] = {}
    for file in catalogue.FILES:
        for row in rows_of(file):
            for name in names_of(row):
                if not name.startswith("~"):
                    found.setdefault(fold_key(name), []).append((file, row["id"]))
    return found


def test_no_sure_name_for_two_entities():
    """The order of the files would decide; yet a sure name of two things is a weak name of one of them."""
    assert {name: who for name, who in claims().items() if len(who) > 1} == {}


def test_between_two_claims_the_first_file_comes_first():
    claimants = [entities()[entity] for entity in ("al-riyadh-newspaper", "riyadh")]
    claimed = catalogue.build_catalogue(claimants).names.get("الرياض")
    assert catalogue.FILES.index("entities-media") < catalogue.FILES.index("entities-places")
    assert [(claim.entity, claim.weak) for claim in claimed] == [("al-riyadh-newspaper", True), ("riyadh", False)]


@pytest.mark.parametrize(("entity", "name"), [
    ("fidel-castro", "كاسترو"), ("mahatma-gandhi", "غاندي"), ("luxor", "الأقصر"), ("aqaba", "العقبة"), ("al-ahram", "الأهرام"),
    ("nato", "الأطلسي"), ("syria", "سورية"), ("sikorsky", "سيكورسكي"), ("austin", "أوستن"), ("marine-le-pen", "لوبان"),
])
def test_names_that_mean_something_else_too_are_weak(entity, name):
    assert f"~{name}" in names_of(entities()[entity])


def test_names_that_mean_one_thing_are_sure():
    names = ["أوبك", "طالبان", "غوغل", "ترامب", "مصر", "أرامكو"]
    claimants = [row for row in entities().values() if not {*names}.isdisjoint(names_of(row))]
    ordinary = frozenset(row["word"] for row in rows_of("common-words") if row["word"] in names)
    speller = catalogue.Speller(ordinary, frozenset(map(fold_key, ordinary)), frozenset(), frozenset(), frozenset())
    known = catalogue.build_catalogue(claimants, speller)
    assert [name for name in names if all(claim.weak for claim in known.names.get(name))] == []


# --- names, words, sentiment ------------------------------------------------------------------------------------------

def test_nationalities_are_of_known_places():
    places = {row["id"] for row in entities().values() if row["type"] == "PLACE"}
    assert [row["place"] for row in rows_of("nationalities") if row["place"] not in places] == []


@pytest.mark.parametrize("name", ["أمين", "أوزان", "رمضان", "شعبان", "ربيع", "هيمن", "صبيحة", "برنت", "فان", "غيوم", "لحسن"])
def test_given_names_that_are_ordinary_words_are_flagged(name):
    assert [row["flag"] for row in rows_of("given-names") if row["name"] == name] == ["~"]


@pytest.mark.parametrize("name", ["محمد", "خالد", "سارة", "نبيل", "ماهر"])
def test_given_names_that_are_hardly_ever_words_are_sure(name):
    assert [row["flag"] for row in rows_of("given-names") if row["name"] == name] == [""]


def names_in(*nodes: ast.AST) -> set[str]:
    """Every variable and attribute in a piece of code."""
    every = [node for each in nodes for node in ast.walk(each)]
    return {getattr(node, "id", None) or getattr(node, "attr", "") for node in every}


def asking(node: ast.AST) -> list[ast.expr]:
    """The parts of a call, subscript, comparison or loop that say which role of words is asked for."""
    match node:
        case ast.Call(func=ast.Attribute(attr="is_a" | "holds") | ast.Name(id="is_a" | "near"), args=parts):
            return parts
        case ast.Call(func=ast.Attribute(attr="isdisjoint", value=part), args=parts) if ROLES & names_in(part, *parts):
            return [part, *parts]
        case ast.Subscript(value=asked, slice=part) if ROLES & names_in(asked):
            return [part]
        case ast.Compare(left=part, comparators=[asked]) if ROLES & names_in(asked):
            return [part]
        case ast.Compare(left=ast.Subscript(slice=ast.Constant(value="role")), comparators=parts):
            return parts
        case ast.GeneratorExp(generators=loops) if (ROLES | {"is_a"}) & names_in(node):
            return [loop.iter for loop in loops]
        case ast.For(target=target, iter=part) | ast.Assign(targets=[target], value=part) if "role" in names_in(target):
            return [part]
    return []


def roles_asked_for(code: str) -> set[str]:
    """The strings of these parts, and of the module's constants that they name."""
    tree = ast.parse(code)
    constants = {name: node.value for node in tree.body if isinstance(node, ast.Assign) for name in names_in(*node.targets)}
    parts = [part for node in ast.walk(tree) for part in asking(node)]
    parts += [constants[name] for name in names_in(*parts) & set(constants)]
    values = {node.value for part in parts for node in ast.walk(part) if isinstance(node, ast.Constant)}
    return {value for value in values if isinstance(value, str)}


@pytest.mark.parametrize(("code", "asked"), [
    ('cast.is_a(number, "that")', {"that"}), ('form in vocabulary.classes["god"]', {"god"}),
    ('"that" in scene.roles[number]', {"that"}), ('any(cast.is_a(number, role) for role in ("kin", "that"))', {"kin", "that"}),
    ('cast.holds(first, end, "kin")', {"kin"}), ('near(scene, first, _REACH, "stake")', {"stake"}),
    ('_ENDS = ("kin",)\nany(cast.is_a(number, role) for role in _ENDS)', {"kin"}),
    ('cue.form.shape == "medium"', set()), ('Label("title", "first line")', set()), ('_ENDS = ("kin",)', set()),
])
def test_what_asks_for_a_role(code, asked):
    assert roles_asked_for(code) == asked


def roles_named(code: str) -> set[str]:
    """The strings that ``is_a``, ``holds`` and ``classes[…]`` are given outright, which can be nothing but roles."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call | ast.Subscript)]
    parts = [part for node in calls for part in (
        node.args if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"is_a", "holds"}
        else [node.slice] if isinstance(node, ast.Subscript) and getattr(node.value, "attr", "") == "classes" else [])]
    return {part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def test_every_role_has_words_and_a_rule_that_asks_for_it():
    code = [path.read_text("utf-8") for path in (knowledge.HERE.parent / "extract").rglob("*.py")]
    roles = {row["role"] for row in rows_of("function-words")}
    assert roles - set().union(*map(roles_asked_for, code)) == set()
    assert set().union(*map(roles_named, code)) - roles == set()


def test_every_file_of_entities_is_read():
    assert set(catalogue.FILES) == set(schema.ENTITIES)


@pytest.mark.parametrize("regions", [("Egypt",), ("Levant",), ("Tunisia", "Maghreb"), ("Latin",)])
def test_every_region_names_twelve_months(regions):
    told = {int(row["month"]) for row in rows_of("months") if any(region in row["region"] for region in regions)}
    assert told == set(range(1, 13))


def test_sentiment_lexicon_is_large_and_even():
    weights = [int(row["weight"]) for row in rows_of("sentiment-lemmas")]
    assert len(weights) >= 3000
    assert 0.3 < sum(weight > 0 for weight in weights) / len(weights) < 0.7


def test_modifiers_have_values_that_fit_their_kind():
    ranges = {"reversal": (-1, -0.1), "remedy": (-1, -0.1), "harm": (-1, -0.1), "intensifier": (1.01, 2),
              "contrast": (1.01, 2), "diminisher": (0.1, 1), "modal": (0.1, 1), "concession": (0.1, 1), "wish": (0.1, 1),
              "ended": (-1, 1), "beyond": (1, 2), "reproach": (-2, -1)}
    wrong = [row for row in rows_of("sentiment-modifiers")
             for low, high in [ranges.get(row["kind"], (0, 1))] if not low <= float(row["value"]) <= high]
    assert wrong == []


def test_phrases_have_both_languages_and_the_same_places():
    for row in rows_of("phrases"):
        places = [sorted(part.split("}")[0] for part in row[side].split("{")[1:]) for side in ("ar", "en")]
        assert set(places[0]) == set(places[1]) or row["key"].startswith("count."), row["key"]


# --- a person's own rows ----------------------------------------------------------------------------------------------

@pytest.fixture
def own(tmp_path, monkeypatch):
    """A function that writes lines into the user's file of a name and gives what is then read."""
    def write(name: str, *lines: str) -> list[Row]:
        text = "\n".join(["\t".join(SHAPES[name].columns), *lines, ""])
        (tmp_path / f"{name}.tsv").write_text(text, "utf-8")
        knowledge.read.cache_clear()
        return list(knowledge.read(name))

    monkeypatch.setenv(knowledge.OWN, str(tmp_path))
    yield write
    knowledge.read.cache_clear()


def test_own_rows_come_first_and_the_rest_stays(own):
    rows = own("outlets", "example.org\tمثال")
    assert rows[0] == {"host": "example.org", "outlet": "مثال"}
    assert rows[1:] == rows_of("outlets")


def test_an_own_row_stands_in_place_of_the_projects(own):
    rows = own("given-names", "أمين\tm\t", "خالد\tm\t~")
    assert [row["flag"] for row in rows if row["name"] == "أمين"] == [""]
    assert [row["flag"] for row in rows if row["name"] == "خالد"] == ["~"]
    assert len(rows) == len(rows_of("given-names"))


def test_spelling_that_folds_to_the_same_is_the_same_row(own):
    rows = own("given-names", "احمد\tm\t~")
    assert [row["name"] for row in rows if fold_key(row["name"]) == fold_key("أحمد")] == ["احمد"]


def test_a_hyphen_withdraws_a_row(own):
    rows = own("given-names", "-أمين")
    assert "أمين" not in {row["name"] for row in rows}
    assert len(rows) == len(rows_of("given-names")) - 1


def test_a_key_of_two_cells_may_be_withdrawn_in_part_or_whole(own):
    roles = [row["role"] for row in rows_of("function-words") if row["word"] == "مثل"]
    assert len(roles) > 1
    part = own("function-words", f"-مثل\t{roles[0]}")
    assert [row["role"] for row in part if row["word"] == "مثل"] == roles[1:]
    assert [row for row in own("function-words", "-مثل") if row["word"] == "مثل"] == []


def test_an_own_entity_wins_in_the_catalogue(own):
    rows = own("entities-technology", "apple\tCOMPANY\t\tf\tأبل\tApple Inc.\tالتفاحة", "-siri")
    known = catalogue.build_catalogue(rows[:500])
    assert known.entities["apple"].name_en == "Apple Inc."
    assert [name.entity for name in known.names.get("التفاحة")] == ["apple"]
    assert "siri" not in known.entities
    assert "microsoft" in known.entities


@pytest.mark.parametrize(("name", "line", "told"), [
    ("outlets", "example.org", "outlet"),
    ("outlets", "example.org\tمثال\tمزيد", "3 cells"),
    ("given-names", "أمين\tx\t", "gender"),
    ("sentiment-lemmas", "رائع\tA\tstrong\t", "weight"),
    ("sentiment-modifiers", "لا\tnegator\tmuch\t5\t", "value"),
    ("entities-people", "Some One\tPERSON\t\tm\tفلان\tSome One\t", "id"),
    ("entities-people", "some-one\tHUMAN\t\tm\tفلان\tSome One\t", "type"),
    ("entities-people", "apple\tCOMPANY\t\tf\tآبل\tApple\t", "entities-technology"),
    ("given-names", "-لاأحد", "does not hold"),
    ("given-names", "-", "does not hold"),
    ("months", "...\t1\t", "no letter"),
])
def test_a_wrong_own_row_is_named_with_file_and_line(own, tmp_path, name, line, told):
    with pytest.raises(InputError, match=told) as error:
        own(name, "# a comment", line)
    assert str(error.value).startswith(f"{tmp_path / name}.tsv:3: ")


def test_an_own_row_may_not_repeat_another(own):
    with pytest.raises(InputError, match="line 2"):
        own("given-names", "أمين\tm\t", "امين\tm\t~")


def test_a_wrong_header_is_named(own, tmp_path):
    path = tmp_path / "outlets.tsv"
    path.write_text("site\tname\n", "utf-8")
    knowledge.read.cache_clear()
    with pytest.raises(InputError, match="columns"):
        knowledge.read("outlets")


def test_a_file_that_is_not_utf8_is_named(own, tmp_path):
    (tmp_path / "outlets.tsv").write_bytes("host\toutlet\nexample.org\tمثال\n".encode("cp1256"))
    knowledge.read.cache_clear()
    with pytest.raises(InputError, match="UTF-8"):
        knowledge.read("outlets")


def test_a_file_that_nothing_reads_is_an_error(own, tmp_path):
    (tmp_path / "companies.tsv").write_text("id\n", "utf-8")
    with pytest.raises(InputError, match=r"companies\.tsv"):
        own("outlets")


def test_a_folder_that_is_not_there_is_an_error(own, monkeypatch):
    monkeypatch.setenv(knowledge.OWN, str(Path("no") / "such" / "folder"))
    knowledge.read.cache_clear()
    with pytest.raises(InputError, match="folder"):
        knowledge.read("outlets")
