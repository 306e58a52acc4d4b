"""Firms that only what they do, or what stands behind them, tells: weak names of the catalogue, and words of no list."""

from __future__ import annotations

import pytest
from helpers import mentions, typed

KNOWN = [
    # names that but by chance look like a verb or particle: the subject of a verb in the feminine
    ("أعلنت فورد عن طراز جديد.", ["ford"]),
    ("وقالت فورد إن المبيعات ارتفعت.", ["ford"]),
    ("استدعت السلطات فورد، ستيلانتس، وهيونداي للتحقيق.", ["ford", "stellantis", "hyundai"]),
    # names that are given names or nouns too: what only firms sell, raise or have, a country's adjective
    ("باعت زارا الإسبانية متاجرها.", ["zara"]),
    ("رفعت هاينز أسعار الحليب.", ["kraft-heinz"]),
    ("رفعت المراعي أسعار الحليب.", ["almarai"]),
    ("تعتزم أودي المملوكة لمجموعة ألمانية إلغاء وظائف.", ["audi"]),
    ("تبيع شل حصتها في الحقل.", ["shell"]),
    # but no woman, no noun, no verb of a man
    ("وقالت أودي غونو باسو إن الأمر صعب.", ["اودي-غونو-باسو"]),
    ("رفعت المراعي الخضراء قيمة الأرض.", []),
    ("قدمت زين التهنئة للجميع.", []),
    ("قرر المجلس أن شل الحركة مرفوض.", []),
]
STRANGE = [
    ("بدأت إيفيكو تجميع الشاحنات.", [("إيفيكو", "COMPANY")]),
    ("ضاعفت فيرتيكا رأس مالها.", [("فيرتيكا", "COMPANY")]),
    ("أعلنت أوريون سولار عن افتتاح محطتها الأولى.", [("أوريون سولار", "COMPANY")]),
    ("بدأت فيرتيكا يومها بالصلاة.", []),
    ("تواجه فيرتيكا خطر السجن.", []),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_weak_names_of_firms(text, expected):
    assert [entity for _, entity in mentions(text)] == expected


@pytest.mark.parametrize(("text", "expected"), STRANGE)
def test_firms_of_no_list(text, expected):
    assert typed(text) == expected
