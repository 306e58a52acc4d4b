"""Every test of this folder draws without a screen and leaves no figure open."""

from collections.abc import Iterator

import matplotlib
import pytest
from matplotlib import pyplot


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes more than a few seconds")


@pytest.fixture(autouse=True)
def closed_figures() -> Iterator[None]:
    with matplotlib.rc_context({"backend": "agg"}):
        yield
    pyplot.close("all")
