"""A report appears whole or not at all, and nothing else is ever deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.errors import InputError
from analysis.report.publish import beside, check_replaceable, move_files


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_folder_takes_its_place(tmp_path):
    with beside(tmp_path / "out" / "name") as folder:
        (folder / "index.html").write_text("new")
        assert not (tmp_path / "out" / "name").exists()
    assert (tmp_path / "out" / "name" / "index.html").read_text() == "new"
    assert names(tmp_path / "out") == ["name"]


def test_an_earlier_one_is_replaced_whole(tmp_path):
    (tmp_path / "name").mkdir()
    (tmp_path / "name" / "left_over.html").write_text("old")
    with beside(tmp_path / "name") as folder:
        (folder / "index.html").write_text("new")
    assert names(tmp_path / "name") == ["index.html"]
    assert names(tmp_path) == ["name"]


def fail_half_way(target: Path, error: type[BaseException]) -> None:
    with beside(target) as folder:
        (folder / "index.html").write_text("half")
        raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_failure_leaves_the_earlier_one_and_nothing_half(tmp_path, error):
    (tmp_path / "name").mkdir()
    (tmp_path / "name" / "index.html").write_text("old")
    with pytest.raises(error):
        fail_half_way(tmp_path / "name", error)
    assert (tmp_path / "name" / "index.html").read_text() == "old"
    assert names(tmp_path) == ["name"]


def test_when_the_new_one_cannot_come_the_old_one_returns(tmp_path, monkeypatch):
    (tmp_path / "name").mkdir()
    (tmp_path / "name" / "index.html").write_text("old")
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError("no")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="no"), beside(tmp_path / "name"):
        pass
    assert (tmp_path / "name" / "index.html").read_text() == "old"


def test_a_place_that_cannot_be_written_to_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written to"), beside(tmp_path / "file" / "name"):
        pass


def test_a_folder_with_other_things_is_refused(tmp_path):
    (tmp_path / "name").mkdir()
    check_replaceable(tmp_path / "name", ["index.html"])
    (tmp_path / "name" / "thesis.doc").write_text("years of work")
    with pytest.raises(InputError, match=r"no part of a report \(thesis.doc\)"):
        check_replaceable(tmp_path / "name", ["index.html"])


def test_a_file_and_a_link_are_refused(tmp_path):
    (tmp_path / "name").write_text("")
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("name", "link"):
        with pytest.raises(InputError, match="no folder of a report"):
            check_replaceable(tmp_path / name, [])


def test_what_is_not_there_yet_may_come(tmp_path):
    check_replaceable(tmp_path / "name", [])


def test_files_move_over_their_earlier_versions(tmp_path):
    for folder, content in (("from", "new"), ("to", "old")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.csv").write_text(content)
    (tmp_path / "to" / "kept.csv").write_text("kept")
    move_files(tmp_path / "from", tmp_path / "to")
    assert (tmp_path / "to" / "a.csv").read_text() == "new"
    assert names(tmp_path / "to") == ["a.csv", "kept.csv"]
