"""What has changed in a folder of decks."""

import os
from pathlib import Path

import pytest

from quizapp.decks_io.editing.watching import fingerprint


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two decks and a drawing."""
    (tmp_path / "figures").mkdir()
    for name in ("a.yaml", "b.yaml", "figures/f.svg"):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, ns=(1, 1))
    return tmp_path


def test_nothing_has_changed(folder: Path) -> None:
    """Looked at twice, and with what editors and we ourselves write in between."""
    before = fingerprint(folder)
    (folder / ".quizapp-x").write_text("half")

    assert fingerprint(folder) == before
    assert set(before) == {folder / name for name in ("a.yaml", "b.yaml", "figures/f.svg")}


def test_changes_are_seen(folder: Path) -> None:
    """A file that is new, gone, longer or later, drawings too, each by its path."""
    before = fingerprint(folder)
    (folder / "a.yaml").unlink()
    (folder / "b.yaml").write_text("b.yaml")
    (folder / "figures" / "f.svg").write_text("longer than before")
    os.utime(folder / "figures" / "f.svg", ns=(1, 1))
    (folder / "c.yaml").write_text("c")

    after = fingerprint(folder)
    assert {path for path in {*before, *after} if before.get(path) != after.get(path)} == {
        folder / name for name in ("a.yaml", "b.yaml", "c.yaml", "figures/f.svg")
    }


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only administrators make links")
def test_what_is_no_file_does_not_count(folder: Path) -> None:
    """Folders, and links to nowhere."""
    before = fingerprint(folder)
    (folder / "more").mkdir()
    (folder / "link.yaml").symlink_to(folder / "nowhere")

    assert fingerprint(folder) == before


def test_a_folder_that_is_not_there(folder: Path) -> None:
    """Nothing is in it, and that is no error."""
    assert fingerprint(folder / "nowhere") == {}
