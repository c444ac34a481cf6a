"""The atlas: looked up before anything is learned, coloured by what is known, a way to practise."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTabBar, QWidget

from quizapp.ui.atlas.scale import colour_of
from tests.ui.learner import Learner, OpenWindow, settle


@pytest.fixture
def atlas(at_hips: Learner) -> Learner:
    """A learner before the atlas, who has learned nothing yet."""
    at_hips.press("Ctrl+3")
    return at_hips


def test_it_works_before_anything_is_learned(atlas: Learner) -> None:
    """A click on a structure opens its page: names, region, jobs; and says that nothing is known yet."""
    assert atlas.page == "atlasPage"
    atlas.click_shape("gluteus-medius.left")

    assert atlas.read("entryTitle") == "Gluteus medius"
    assert atlas.read("entryNames") == "Musculus gluteus medius"
    texts = atlas.texts("entryPanel")
    assert "Hip · From behind" in texts
    assert "Keep the pelvis level (stance)" in texts
    assert atlas.read("entryStanding").endswith("none learned yet")


def test_a_group_and_a_label_have_pages_too(atlas: Learner) -> None:
    """The page of a part says what it is a part of."""
    atlas.click_shape("biceps-femoris.right")

    assert atlas.read("entryTitle") == "Biceps femoris"
    assert "hamstrings" in atlas.texts("entryPanel")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("medius", ["gluteus-medius"]),
        ("M. gluteus", ["gluteus-maximus", "gluteus-medius"]),
        ("FEMORIS", ["biceps-femoris"]),
        ("ham", ["hamstrings"]),
        ("xyz", []),
    ],
)
def test_the_search_knows_every_name(atlas: Learner, words: str, found: list[str]) -> None:
    """Parts of names, Latin, capitals aside; Ctrl+F goes there."""
    atlas.press("Ctrl+F")
    atlas.type(words)
    rows = [each.objectName() for each in atlas.find("atlasResults").findChildren(QWidget)]

    assert [name.removeprefix("found-") for name in rows if name.startswith("found-")] == found


def test_enter_opens_what_the_search_found_first(atlas: Learner) -> None:
    """The field is empty again, and the page stands."""
    atlas.press("Ctrl+F")
    atlas.type("minim")
    atlas.press("Return")

    assert atlas.read("entryTitle") == "Gluteus minimus"
    field = atlas.find("atlasSearch")
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    assert atlas.canvas.faded == 1.0


def test_arrows_step_and_a_screen_reader_hears_the_names(atlas: Learner) -> None:
    """Here nothing is asked: the name and the learner's standing are told."""
    atlas.press("Home")

    assert atlas.canvas.accessibleDescription() == "Gluteus medius: not learned yet, 1 of 9"
    assert atlas.read("atlasUnder") == "Gluteus medius: not learned yet"
    atlas.press("Return")
    assert atlas.read("entryTitle") == "Gluteus medius"


def test_practise_these_asks_the_cards_of_the_structure(atlas: Learner) -> None:
    """P begins a practice with every card about it, and the schedule of what is not due stays."""
    atlas.click_shape("gluteus-medius.left")
    atlas.press("P")

    assert atlas.page == "studyPage"
    assert "gluteus-medius" in atlas.question.structures


def test_colours_follow_what_is_remembered(atlas: Learner) -> None:
    """After all cards about a structure were right, its colour is the one of all of them."""
    before = atlas.canvas._coat.colours
    assert before is not None
    assert before["gluteus-minimus"] == colour_of(None)
    atlas.click_shape("gluteus-medius.left")
    atlas.press("D")
    settle()
    atlas.window.desks.atlas.page._select("gluteus-minimus")
    atlas.press("P")
    atlas.finish()
    atlas.press("Ctrl+3")

    after = atlas.canvas._coat.colours
    assert after is not None
    assert after["gluteus-minimus"] == colour_of(1.0)
    assert "100% remembered" in atlas.read("entryStanding")


def test_percentages_are_shown_on_demand(atlas: Learner) -> None:
    """N puts a number on each structure of the layer that was learned, and takes it away again."""
    atlas.press("N")
    assert not atlas.canvas._overlay.numbers
    atlas.click_shape("gluteus-medius.left")
    atlas.press("P")
    atlas.finish()
    atlas.press("Ctrl+3")
    shown = {tag.shape.partition(".")[0]: tag.text for tag in atlas.canvas._overlay.numbers}
    atlas.press("N")

    assert shown["gluteus-medius"] == "100%"
    assert "femur" not in shown
    assert not atlas.canvas._overlay.numbers


def test_misses_are_shown_where_they_were_made(atlas: Learner) -> None:
    """M puts a cross for every click that looked for this structure in vain."""
    atlas.click_shape("gluteus-medius.left")
    atlas.press("P")
    while atlas.question.card.card != "gluteus-medius.locate.behind":
        atlas.answer()
    atlas.click_shape("gluteus-maximus.right")
    atlas.press("Escape", "Ctrl+3")
    atlas.click("missesButton")

    ((place, _role),) = atlas.canvas._overlay.crosses
    assert 160 < place.x() < 260
    assert 120 < place.y() < 220


def test_a_library_without_figures_says_so(learner: Learner) -> None:
    """No empty page: a sentence."""
    learner.press("Ctrl+3")

    assert "No deck has a figure." in learner.texts("entryPanel")


def test_tabs_go_from_figure_to_figure_of_the_shipped_decks(open_window: OpenWindow) -> None:
    """Every shipped figure stands on its tab and is painted."""
    learner = open_window()
    learner.press("Ctrl+3")
    tabs = learner.find("atlasTabs")
    assert isinstance(tabs, QTabBar)
    seen = set()
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        settle()
        seen.add((*learner.canvas.artwork.figure.frame, len(learner.canvas.artwork.figure.shapes)))

    assert tabs.count() >= 5
    assert len(seen) == tabs.count()


def test_a_tab_turned_by_mouse_leaves_the_arrow_keys_with_the_figure(open_window: OpenWindow) -> None:
    """After a click on another tab the arrows step through the new figure at once."""
    learner = open_window()
    learner.press("Ctrl+3")
    tabs = learner.find("atlasTabs")
    assert isinstance(tabs, QTabBar)
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    settle()
    learner.press("Home")

    assert tabs.currentIndex() == 1
    assert learner.canvas.step != ""


def test_down_leads_from_the_search_to_what_it_found(atlas: Learner) -> None:
    """The best one takes the keys, and Space opens it."""
    atlas.press("Ctrl+F")
    atlas.type("minim")
    atlas.press("Down", "Space")

    assert atlas.read("entryTitle") == "Gluteus minimus"


def test_the_search_stays_on_the_figure_that_shows_it_too(open_window: OpenWindow) -> None:
    """What several figures show is opened on the one that is on the screen."""
    learner = open_window()
    learner.press("Ctrl+3")
    tabs = learner.find("atlasTabs")
    assert isinstance(tabs, QTabBar)
    tabs.setCurrentIndex(1)
    settle()
    learner.press("Ctrl+F")
    learner.type("soleus")
    learner.press("Return")

    assert tabs.currentIndex() == 1
    assert learner.read("entryTitle").casefold().startswith("soleus")


def test_arrows_go_on_from_what_was_chosen(atlas: Learner) -> None:
    """A click and the keyboard are at the same place."""
    atlas.click_shape("gluteus-maximus.left")
    atlas.press("Up")

    assert atlas.canvas.step == "gluteus-medius.left"
