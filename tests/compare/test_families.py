"""One house, one company: what counts for whom, in made-up houses, in articles, and for every owner in the catalogue."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from analysis.article import Article, Line
from analysis.compare.families import Families, company_behind
from analysis.extract.reading.catalogue import default_catalogue
from analysis.knowledge.relations import owners_above
from analysis.study import Study

# A shop in a group in a holding, and another shop in the group.
OWNERS = {"shop": "group", "twin": "group", "group": "holding"}

# named; what products lead to; what people lead to; company → whom it counts for
HOUSES = [
    ({"shop": 2, "group": 2}, (), (), {"shop": "group", "group": "group"}),
    ({"shop": 3, "group": 2}, (), (), {"shop": "shop", "group": "group"}),
    ({"shop": 3}, (), (), {"shop": "shop"}),
    ({"shop": 1, "holding": 1}, (), (), {"shop": "holding", "holding": "holding"}),       # past an owner that is not named
    ({"shop": 1, "group": 2, "holding": 2}, (), (), {"shop": "holding", "group": "holding"}),
    ({"shop": 1, "group": 3, "holding": 2}, (), (), {"shop": "group", "holding": "holding"}),
    ({"group": 1}, (), ("shop",), {"shop": "group"}),                                     # the head of the shop beside the group
    ({"shop": 1}, (), ("group",), {"group": "shop"}),                                     # the head of the group beside the shop
    ({"twin": 1, "shop": 2}, (), ("group",), {"group": "shop", "twin": "twin"}),
    ({"twin": 1, "shop": 1}, (), ("holding",), {"holding": "twin"}),                      # of two as frequent the first
    ({"shop": 1}, ("group",), (), {"group": "group", "shop": "shop"}),                    # its product is not the shop's
    ({"shop": 1}, ("group",), ("group",), {"group": "shop"}),                             # but for its head, who tells them one
    ({}, ("group",), ("shop",), {"shop": "group"}),
    ({}, (), ("shop",), {"shop": "shop"}),
    ({"other": 4}, (), (), {"other": "other"}),
]


@pytest.mark.parametrize(("named", "led", "staffed", "heads"), HOUSES)
def test_whom_a_company_counts_for(named, led, staffed, heads):
    families = Families(OWNERS, named, led, staffed)
    assert {company: families.head(company) for company in heads} == heads


# who is named, as what, who owns it → the company behind
BEHIND = [("shop", "COMPANY", None, "shop"), ("shop", "COMPANY", "group", "shop"), ("head", "PERSON", "shop", "shop"),
          ("shop", "PRODUCT", "group", "group"),        # a product of the company's name, which only its owner stands behind
          ("head", "PERSON", "ministry", None), ("head", "PERSON", None, None), ("ministry", "COMPANY", "group", None)]


@pytest.mark.parametrize(("named", "kind", "owner", "company"), BEHIND)
def test_the_company_behind_what_is_named(named, kind, owner, company):
    assert company_behind(named, kind, owner, {"shop", "group"}.__contains__) == company


# who owns whom → whoever is above the shop
ABOVE = [({}, []), (OWNERS, ["group", "holding"]), ({"shop": "shop"}, []), ({"shop": "b", "b": "shop"}, ["b"]),
         ({"shop": "a", "a": "b", "b": "a"}, ["a", "b"])]


@pytest.mark.parametrize(("owners", "above"), ABOVE)
def test_whoever_is_above_is_told_once_the_nearest_first(owners, above):
    assert owners_above("shop", owners.get) == above
    assert Families(owners, {}, (), ()).above("shop") == above


def test_what_a_company_makes_counts_for_the_arm_of_its_name_alone():
    counts = {bearer: Families(OWNERS, {"shop": 1}, ("group",), (), bearer).head("group") for bearer in (("shop",), ("twin",))}
    assert counts == {("shop",): "shop", ("twin",): "group"}


def test_whoever_belongs_to_a_house_counts_for_the_company_that_the_article_names():
    """For all people of the catalogue: beside any company above theirs, and beside theirs where only one above is theirs."""
    known = default_catalogue().entities
    owners = {each.id: each.owner for each in known.values()
              if each.type == "COMPANY" and each.owner and known[each.owner].type == "COMPANY"}
    staffed = {each.owner for each in known.values() if each.type == "PERSON"} & set(owners)
    assert len(staffed) > 50
    for company in staffed:
        for owner in Families(owners, {}, (), ()).above(company):
            assert Families(owners, {owner: 1}, (), {company}).head(company) == owner
            assert Families(owners, {company: 1}, (), {owner}).head(owner) == company


def test_people_of_one_firm_stand_under_one_name():
    """Nobody calls Samsung's heads those of Samsung Electronics; the two were one firm's people under two ids."""
    known = default_catalogue().entities
    people = Counter(each.owner for each in known.values() if each.type == "PERSON")
    assert people["samsung"] > 10
    assert people["samsung-electronics"] == 0


# --- in articles --------------------------------------------------------------------------------------------------

def study_of(*lines: str) -> Study:
    text = "\n".join(lines)
    return Study(Article("lines", text, tuple(Line(hit.start(), hit.end(), "body", "test") for hit in re.finditer(".+", text))))


# text; company: by_name, by_product, by_person, quotes_by, quotes_about, arms
ARTICLES = [
    ("قال تي إم روه رئيس قطاع الهواتف في سامسونغ «نحن نتقدم». وتعرض سامسونغ هاتف غالاكسي. وقال روه «سننجح».",
     {"samsung": (2, 1, 2, 2, 0, None)}),
    ("قال تي إم روه «نحن نتقدم». وتعرض سامسونغ إلكترونيكس شاشة.", {"samsung-electronics": (1, 0, 1, 1, 0, None)}),
    ("تطرح سامسونغ إلكترونيكس هاتف غالاكسي.", {"samsung-electronics": (1, 1, 0, 0, 0, None)}),
    ("قال مارك زوكربيرغ إن فيسبوك ستطور تطبيق ماسنجر.", {"facebook": (1, 1, 1, 0, 0, None)}),
    ("يعرض يوتيوب مقاطع عن نموذج جيميني.", {"youtube": (1, 0, 0, 0, 0, None), "google": (0, 1, 0, 0, 0, None)}),
    ("أعلنت ميتا تحديث فيسبوك وواتساب وإنستغرام.", {"meta": (1, 3, 0, 0, 0, "فيسبوك | واتساب | إنستغرام")}),
    ("قالت ميتا إن ميتا ستبيع فيسبوك. وقال زوكربيرغ «فيسبوك رائع وميتا رائعة».",
     {"meta": (3, 2, 1, 1, 1, "فيسبوك")}),
    ("قال مارك زوكربيرغ «فيسبوك بخير». وتستحوذ فيسبوك على شركة.", {"facebook": (2, 0, 1, 1, 1, None)}),
    ("قالت غوغل التابعة لألفابت إن غوغل ستطور يوتيوب.", {"google": (2, 1, 0, 0, 0, "يوتيوب"),
                                                         "alphabet": (1, 0, 0, 0, 0, None)}),
]
COLUMNS = ["by_name", "by_product", "by_person", "quotes_by", "quotes_about", "arms"]


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_one_house_in_an_article(text, expected):
    table = study_of(text).companies.set_index("company")[COLUMNS].astype(object)
    found = {company: tuple(None if value != value else value for value in row) for company, *row in table.itertuples(name=None)}
    assert found == expected


def test_a_company_and_its_owner_are_no_pair_and_two_of_one_house_are():
    assert study_of("تنافس غوغل ألفابت وغوغل.").pairs.empty
    (pair,) = study_of("تنافس فيسبوك إنستغرام وفيسبوك.").pairs.itertuples()
    assert (pair.first, pair.second) == ("facebook", "instagram")


# --- who only carried the words -----------------------------------------------------------------------------------

# text, companies that are told of, companies that carried
CARRIED = [
    ("القاهرة (رويترز) - أعلنت آبل خطة جديدة.", {"apple"}, {"reuters"}),
    ("دبي، الإمارات العربية المتحدة (CNN)-- قالت شركة تسلا إنها ستبني مصنعا.", {"tesla"}, {"cnn"}),
    ("الرياض - واس: وقعت أرامكو عقدا.", {"saudi-aramco"}, {"spa"}),
    ("أعلنت آبل خطة جديدة. (رويترز)", {"apple"}, {"reuters"}),
    ("ذكرت رويترز أن آبل تنمو.", {"apple"}, {"reuters"}),
    ("وكانت رويترز قد نقلت عن آبل أنها تنمو.", {"apple"}, {"reuters"}),
    ("وفقا لصحيفة وول ستريت جورنال، تبني ميتا مركزا.", {"meta"}, {"wall-street-journal"}),
    ("في مقابلة مع قناة العربية، تحدث رئيس آبل.", {"apple"}, {"al-arabiya"}),
    ("قال مدير في آبل لرويترز إن الأرباح تنمو.", {"apple"}, {"reuters"}),
    ("الناشط سمير الحلو لـ«رويترز»: آبل لا تكفي.", {"apple"}, {"reuters"}),
    ("ونشرت نتائجها مجلة نيتشر بتمويل من آبل.", {"apple"}, {"nature-journal"}),
    ("وكتب رئيس آبل في منشور على إكس «سنفوز».", {"apple"}, {"x-twitter"}),
    ("وكتب رئيس آبل على منصة إكس «سنفوز».", {"apple"}, {"x-twitter"}),
    ("قالت رويترز إنها اطلعت على وثائق من تسلا.", {"tesla"}, {"reuters"}),
    ("قال مدير في آبل للصحافة. وقال سامي عوض لـ«صوت الثغر»: الأرباح تنمو.", {"apple"}, {"صوت-الثغر"}),
    # told of themselves
    ("أعلنت شبكة سي إن إن تسريح مئة موظف.", {"cnn"}, set()),
    ("قالت بي بي سي إنها ستغلق مكتبها في موسكو.", {"bbc"}, set()),
    ("قالت بي بي سي في بيان «نعتذر عن الخطأ».", {"bbc"}, set()),
    ("قال المدير العام لقناة الجزيرة إن الشبكة ستنمو.", {"al-jazeera"}, set()),
    ("ترفع نيويورك تايمز دعوى على أوبن إيه آي.", {"new-york-times", "openai"}, set()),
    ("وافقت الشركة المالكة لصحيفة نيويورك تايمز على الصفقة.", {"new-york-times"}, set()),
    ("وقدم الاتحاد شكوى على منصة إكس.", {"x-twitter"}, set()),
    ("قال الموظف السابق في فيسبوك إن الشركة كبيرة.", {"facebook"}, set()),
    ("القاهرة (أوبن إيه آي) مدينة.", {"openai"}, set()),
]


@pytest.mark.parametrize(("text", "told", "carried"), CARRIED)
def test_who_only_carried_the_words(text, told, carried):
    study = study_of(text)
    companies = study.mentions[study.mentions["type"] == "COMPANY"]
    assert set(companies.loc[companies["carrier"], "entity"]) == carried
    assert set(companies.loc[~companies["carrier"], "entity"]) == told
    assert set(study.companies["company"]) == told


def test_an_outlet_told_of_and_cited_keeps_the_mentions_apart():
    (row,) = study_of("اشترت رويترز برنامجا. وذكرت رويترز أن الصفقة تمت.").companies.itertuples()
    assert (row.company, row.by_name, row.carried, row.share) == ("reuters", 1, 1, 1.0)
