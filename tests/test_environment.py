"""pyproject.toml, requirements.lock and environment.yml ask for one and the same environment."""

import re
import tomllib
from pathlib import Path

import pytest

rattler = pytest.importorskip("rattler", reason="py-rattler parses conda's MatchSpec; make setup installs it")

ROOT = Path(__file__).parent.parent
# What conda-forge calls a package where PyPI has another name.
CONDA_NAMES = {"arabic-reshaper": "arabic_reshaper"}


def wanted() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {re.match(r"[A-Za-z0-9_.-]+", line).group().lower() for line in project["dependencies"]}


def locked() -> dict[str, str]:
    """Name and version for this Python; of two lines for one package the one whose marker holds."""
    found = {}
    for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines():
        hit = re.match(r"([a-z0-9_.-]+)==([^ ;\\]+)", line)
        if hit:
            found.setdefault(hit[1], hit[2])
    return found


def conda() -> dict[str, str]:
    """Name and whole spec of each conda dependency of environment.yml."""
    lines = (ROOT / "environment.yml").read_text("utf-8").split("dependencies:")[1].splitlines()
    specs = [line.strip("- ").strip() for line in lines if re.match(r"  - [a-z]", line) and not line.rstrip().endswith(":")]
    return {re.match(r"[A-Za-z0-9_.-]+?(?=[<>=! ]|$)", spec).group(): spec for spec in specs}


def test_every_dependency_is_locked():
    assert wanted() <= set(locked())


def test_the_lock_has_hashes_and_names_no_address():
    text = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert text.count("--hash=sha256:") > len(locked())


def test_conda_users_get_the_same_packages():
    assert {CONDA_NAMES.get(name, name) for name in wanted()} | {"python", "pip"} == set(conda())


@pytest.mark.parametrize("name", sorted(wanted()))
def test_the_locked_version_fits_the_conda_spec(name):
    spec = rattler.MatchSpec(conda()[CONDA_NAMES.get(name, name)])
    version = rattler.Version(locked()[name])
    assert rattler.VersionSpec(spec.version).matches(version)
