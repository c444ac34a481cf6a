"""The tour: the real window through its pages, in both themes and languages, as pictures."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from quizapp.commands import run
from quizapp.ui.theme import DARK, LIGHT

LOOKS = [("en", "light"), ("en", "dark"), ("de", "light"), ("de", "dark")]
SCREENS = ["today", "study-choice", "study-choice-answered", "study-flashcard", "study-flashcard-revealed", "summary"]
SCREENS += ["study-kprim", "study-kprim-answered", "study-cloze", "study-cloze-revealed", "study-term-answered"]
SCREENS += [
    "study-locate-answered",
    "study-name-answered",
    "study-timeline-answered",
    "atlas-search",
    "atlas-structure",
    "decks",
    "decks-card",
    "editor",
    "exam",
    "exam-sitting",
    "exam-report",
    "statistics",
    "exam-date",
    "exam-date-days",
    "settings",
    "welcome",
]


class Tour:
    """One tour's pictures and what it said."""

    def __init__(self, folder: Path, language: str, theme: str) -> None:
        self.folder, self.language, self.theme = folder, language, theme
        said = StringIO()
        with redirect_stdout(said):
            self.status = run(["--language", language, "tour", str(folder), "--theme", theme])
        self.said = said.getvalue()
        self.files = sorted(folder.iterdir())
        self.pictures = [QImage(str(file)) for file in self.files]


def colours(picture: QImage) -> set[int]:
    """The colours on a grid over the picture, fine enough to meet every line of text."""
    return {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 3)}


@pytest.fixture(scope="module")
def tours(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Tour]:
    """The tour in each look, taken when it is first asked for."""

    @cache
    def take(language: str, theme: str) -> Tour:
        return Tour(tmp_path_factory.mktemp("tour") / "new" / "folder", language, theme)

    return take


@pytest.fixture(params=LOOKS, ids=["-".join(look) for look in LOOKS])
def tour(request: pytest.FixtureRequest, tours: Callable[[str, str], Tour]) -> Tour:
    """A tour in one look."""
    return tours(*request.param)


def test_pictures_are_numbered_and_named_after_screens(tour: Tour) -> None:
    """At least five PNGs in a folder that is made for them, in the order of the walk, each with its screen's name."""
    names = [file.name for file in tour.files]

    assert len(names) >= 5
    assert all(re.fullmatch(r"\d\d-[a-z-]+\.png", name) for name in names)
    assert [int(name[:2]) for name in names] == list(range(1, len(names) + 1))
    assert set(SCREENS) <= {name[3:-4] for name in names}
    assert tour.status == 0
    assert tour.said == f"{len(names)} → {tour.folder}\n"


def test_pictures_are_whole(tour: Tour) -> None:
    """Each shows the whole window at its usual size."""
    assert {(picture.width(), picture.height()) for picture in tour.pictures} == {(1280, 820)}


def test_pictures_are_not_blank(tour: Tour) -> None:
    """Each has a ground of the theme and far more colours than a ground, for text has many."""
    theme = DARK if tour.theme == "dark" else LIGHT

    for file, picture in zip(tour.files, tour.pictures, strict=True):
        assert len(colours(picture)) > 20, file.name
        assert picture.pixelColor(picture.width() - 20, picture.height() - 200).name() == theme.ground, file.name
        foot = theme.ground if "welcome" in file.name else theme.rail  # the welcome alone has neither rail nor footer
        assert picture.pixelColor(3, picture.height() - 3).name() == foot, file.name


def test_no_two_pictures_are_the_same(tour: Tour) -> None:
    """Every picture shows something that no other shows."""
    assert len({file.read_bytes() for file in tour.files}) == len(tour.files)


def test_looks_differ(tours: Callable[[str, str], Tour], tmp_path: Path) -> None:
    """The first picture is another one in each language and theme, and the same when it is taken again."""
    today = {look: tours(*look).files[0].read_bytes() for look in LOOKS}
    again = Tour(tmp_path / "again", *LOOKS[0]).files[0].read_bytes()

    assert len(set(today.values())) == 4
    assert again == today[LOOKS[0]]


def test_a_tour_without_a_display_leaves_the_learner_alone(tmp_path: Path) -> None:
    """With no display it goes offscreen by itself, and the learner's own data folder is not even made."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    env["QUIZAPP_DATA_DIR"] = str(tmp_path / "mine")

    command = [sys.executable, "-m", "quizapp", "tour", str(tmp_path / "pictures"), "--language", "en"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=env, timeout=120, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert len(list((tmp_path / "pictures").iterdir())) >= 5
    assert not (tmp_path / "mine").exists()


def test_a_folder_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the pictures cannot be left, a sentence says so, and the status is 1."""
    (tmp_path / "file").write_text("mine")

    status = run(["--language", "en", "tour", str(tmp_path / "file" / "pictures")])

    assert status == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{tmp_path / 'file' / 'pictures'} cannot be written (")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_picture_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a folder stands in a picture's place, the sentence names the picture."""
    (tmp_path / "01-today.png").mkdir()

    status = run(["--language", "en", "tour", str(tmp_path)])

    assert status == 1
    assert capsys.readouterr().err.startswith(f"{tmp_path / '01-today.png'} cannot be written")


def test_an_unknown_theme(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A theme that there is not is wrong usage, and nothing is made."""
    status = run(["tour", str(tmp_path / "new"), "--theme", "pink"])

    assert status == 2
    assert "pink" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
