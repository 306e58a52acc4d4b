"""For all tests: no deadline under load, and no skip in CI for want of a tool."""

from __future__ import annotations

import os
import re

import pytest
from hypothesis import settings

# A shared machine may be slow at any moment; time is measured by `make bench`, never by a test.
settings.register_profile("project", deadline=None)
settings.load_profile("project")

# What .ci/run installs; a test that skips for want of one of these fails there.
TOOLS = re.compile("chromium|browser|fribidi|pdftotext|pdftoppm|poppler|axe-core|jupyterlab|libraqm", re.IGNORECASE)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Turn the skip of a test whose tool is missing into a failure where REQUIRE_TOOLS is set."""
    outcome = yield
    report = outcome.get_result()
    if os.environ.get("REQUIRE_TOOLS") and report.skipped and TOOLS.search(str(report.longrepr)):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} skipped where its tool must be there: {report.longrepr}"
