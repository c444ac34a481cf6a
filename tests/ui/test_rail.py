"""The rail has room for more pages than there are: in the smallest window, with the largest type, in both languages."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from quizapp.preferences import TYPE_SIZES, Preferences, save_preferences
from quizapp.ui.rail import ENTRIES, Entry, Rail
from quizapp.wording.catalog import LANGUAGES
from tests.ui.learner import Learner, OpenWindow
from tests.ui.test_layout import SMALL, USUAL, faults

MORE = {"de": ("Prüfung", "Statistik", "Wörterbuch"), "en": ("Exam", "Statistics", "Dictionary")}
MOST = 7


@pytest.fixture(params=LANGUAGES)
def seven(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A language in which the rail of the next window has seven pages."""
    language: str = request.param
    *pages, settings = ENTRIES
    words = MORE[language][len(pages) + 1 - MOST :]
    more = [Entry(f"page-{place}", word, "Ctrl+9") for place, word in enumerate(words)]
    monkeypatch.setattr("quizapp.ui.frame.Rail", partial(Rail, (*pages, *more, settings)))
    return language


@pytest.mark.parametrize("size", [SMALL, (1200, 600), USUAL], ids=str)
def test_seven_pages_can_be_read(
    open_window: OpenWindow, two_decks: None, data_dir: Path, seven: str, size: tuple[int, int]
) -> None:
    """At every size of the type, whichever page is shown; they are one row or one column, so that pages have room."""
    save_preferences(data_dir, Preferences(type_size=TYPE_SIZES[0]))
    learner = open_window(language=seven)
    learner.window.resize(*size)
    found = {}
    for percent in TYPE_SIZES:
        for key in ("Ctrl+1", "Ctrl+,"):
            learner.press(key)
            found[percent, key] = (*faults(learner.find("rail")), *outside(learner))
        learner.press("Ctrl++")

    assert (learner.window.width(), learner.window.height()) == size
    assert len(links(learner)) == MOST
    assert {look: what for look, what in found.items() if what} == {}


@pytest.mark.parametrize("percent", TYPE_SIZES)
def test_another_page_moves_nothing(
    open_window: OpenWindow, two_decks: None, data_dir: Path, seven: str, percent: int
) -> None:
    """The name of the page shown is bold, and yet every name stays where it is."""
    save_preferences(data_dir, Preferences(type_size=percent))
    learner = open_window(language=seven)
    learner.window.resize(*SMALL)
    places = []
    for key in ("Ctrl+1", "Ctrl+3", "Ctrl+,"):
        learner.press(key)
        places.append([link.geometry() for link in links(learner)])

    assert places == [places[0]] * 3


def test_the_rail_gives_way_in_steps(open_window: OpenWindow, two_decks: None, data_dir: Path, seven: str) -> None:
    """First it lies down, then the program's name goes, its mark, and last the size of its type; and all comes back."""
    save_preferences(data_dir, Preferences(type_size=100))
    learner = open_window(language=seven)
    learner.window.resize(*SMALL)
    seen = [worn(learner)]
    for key in ["Ctrl++"] * 5 + ["Ctrl+-"] * 5:
        learner.press(key)
        seen.append(worn(learner))

    assert seen[0] == ("brand", "mark", "beside", 16)
    assert seen[5] == ("", "", "above", 26 if seven == "de" else 28)
    assert seen == seen[::-1]


def test_what_has_room_is_kept(
    open_window: OpenWindow, two_decks: None, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four pages in German leave room for the mark at the largest type, though not for the name."""
    monkeypatch.setattr("quizapp.ui.frame.Rail", partial(Rail, (*ENTRIES[:3], ENTRIES[-1])))
    save_preferences(data_dir, Preferences(type_size=200))
    learner = open_window(language="de")
    learner.window.resize(*SMALL)
    learner.press("Ctrl+3")

    assert worn(learner) == ("", "mark", "above", 32)


def links(learner: Learner) -> list[QWidget]:
    """What can be clicked in the rail, in its order."""
    rail = learner.find("rail")
    return [each for each in rail.findChildren(QWidget) if each.objectName().endswith("Link") and each.isVisible()]


def outside(learner: Learner) -> list[str]:
    """What the window cuts off of the rail, and what is neither in one row nor in one column."""
    rail = learner.find("rail")
    page = rail.parentWidget()
    assert page is not None
    found = [] if page.rect().contains(rail.geometry()) else ["the rail"]
    places = [link.mapTo(page, QPoint(0, 0)) for link in links(learner)]
    if len({place.x() for place in places}) > 1 < len({place.y() for place in places}):
        found.append("rows and columns")
    return found


def worn(learner: Learner) -> tuple[str, str, str, int]:
    """The program's name and mark, if they are shown, where the rail is, and the size of its type."""
    rail = learner.find("rail")
    name = learner.find("todayLink").findChild(QLabel, "name")
    assert isinstance(name, QLabel)
    shown = [each if learner.sees(each) else "" for each in ("brand", "mark")]
    where = "beside" if rail.width() < learner.window.width() else "above"
    return (shown[0], shown[1], where, name.font().pixelSize())
