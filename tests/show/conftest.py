"""Every test of this folder draws without a screen and leaves no figure open."""

from collections.abc import Iterator

import matplotlib
import pytest
from matplotlib import pyplot

from analysis.show import fonts


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes more than a few seconds")


@pytest.fixture(autouse=True)
def font_of_matplotlib(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw with the font that every machine has: what is expected was drawn with it."""
    monkeypatch.setattr(fonts, "BETTER_FONTS", ())
    fonts._able.cache_clear()


@pytest.fixture(autouse=True)
def closed_figures() -> Iterator[None]:
    with matplotlib.rc_context({"backend": "agg"}):
        yield
    pyplot.close("all")
