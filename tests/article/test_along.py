"""Where in an article something stands: what a site puts around title and body has no length."""

from __future__ import annotations

from math import isnan

import pytest

from analysis.article.along import shares_before

# A title of ten letters, a body of thirty in two lines, something between them and around.
SPANS = [(5, 15), (20, 40), (50, 60)]

# Each row: an offset, the share of title and body before it.
OFFSETS = [(0, 0), (5, 0), (10, 5 / 40), (15, 10 / 40), (18, 10 / 40), (20, 10 / 40), (40, 30 / 40), (45, 30 / 40),
           (55, 35 / 40), (60, 1), (99, 1)]


@pytest.mark.parametrize(("offset", "share"), OFFSETS)
def test_the_share_before_an_offset(offset: int, share: float) -> None:
    assert shares_before([offset], SPANS) == [share]


def test_without_title_and_body_there_is_no_place() -> None:
    assert isnan(shares_before([3], [])[0])
    assert isnan(shares_before([3], [(2, 2)])[0])
