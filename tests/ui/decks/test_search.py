"""The search of the Decks page: what it finds, what it offers, and what it makes of nonsense."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu

from quizapp.study.browsing import Browser, Found
from quizapp.study.card_query import parse
from quizapp.wording.catalog import LANGUAGES
from tests.ui.decks.browsing import ALL, Browsing
from tests.ui.learner import Learner, OpenWindow, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a menu asks for the keyboard


def test_all_cards_are_there(browsing: Browsing) -> None:
    """Every card of every deck is listed with its question and its state, and the search has the keys."""
    assert browsing.listed == ALL
    assert browsing.count == "5 cards"
    assert browsing.focus == "cardSearch"
    assert browsing.row(0)["Question"] == "Which muscle extends the hip?"
    assert browsing.row(0)["State"] == "New"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hip", ["extensor", "flexor", "abductor"]),
        ("EXTENDS", ["extensor"]),
        ("pelv leg", ["abductor"]),
        ("muscle -deck:hip", ["push-off"]),
        ("form:flashcard", ["flexor", "push-off"]),
        ("is:due", []),
    ],
)
def test_each_key_finds(browsing: Browsing, typed: str, found: list[str]) -> None:
    """What is typed is looked for at once, words and parts of words and properties."""
    browsing.search(typed)

    assert browsing.listed == found
    said = {0: "No card has that; Esc clears the search.", 1: "1 card"}
    assert browsing.count == said.get(len(found), f"{len(found)} cards")


def test_down_and_enter_go_into_the_table(browsing: Browsing) -> None:
    """From the search to the first card that was found, and back by Ctrl+F; Esc empties the search."""
    browsing.search("foot")
    browsing.learner.press("Down")
    assert (browsing.focus, browsing.chosen) == ("cardTable", ["push-off"])
    browsing.learner.press("Ctrl+F", "Return")
    assert (browsing.focus, browsing.chosen) == ("cardTable", ["push-off"])
    browsing.learner.press("Esc")

    assert (browsing.query, browsing.focus) == ("", "cardSearch")
    assert browsing.listed == ALL


def test_a_value_is_completed_by_keys(browsing: Browsing) -> None:
    """After a colon its values are offered; Down chooses, Enter takes, and the search goes on behind it."""
    browsing.search("is:")
    assert browsing.suggestions[:3] == ["is:new", "is:due", "is:learning"]
    browsing.learner.press("Down", "Down", "Up", "Return")

    assert (browsing.query, browsing.suggestions, browsing.focus) == ("is:new ", [], "cardSearch")
    assert browsing.listed == ALL
    browsing.learner.type("deck:f")
    assert browsing.suggestions == ["deck:Foot"]
    browsing.learner.press("Tab")
    assert (browsing.query, browsing.focus) == ("is:new deck:Foot ", "cardSearch")
    assert browsing.listed == ["push-off", "landing"]
    browsing.learner.press("Tab")
    assert browsing.focus != "cardSearch"


def test_suggestions_do_not_get_in_the_way(browsing: Browsing) -> None:
    """Esc drops them and keeps the search; after that Down goes to what was found, as it does without any."""
    browsing.search("is:n")
    assert browsing.suggestions == ["is:new", "is:noted"]
    browsing.learner.press("Esc")
    assert (browsing.suggestions, browsing.query) == ([], "is:n")
    browsing.search("deck:hip")
    assert browsing.suggestions == ["deck:Hip"]
    browsing.learner.press("Esc", "Down")

    assert (browsing.focus, browsing.chosen) == ("cardTable", ["extensor"])
    browsing.search("is:")
    browsing.learner.press("Return")
    assert (browsing.query, browsing.suggestions, browsing.focus) == ("is:", [], "cardTable")


def test_suggestions_go_when_the_focus_or_the_cursor_does(browsing: Browsing) -> None:
    """Nobody is offered anything elsewhere, or for another place in the text."""
    for away in (("Ctrl+1", "Ctrl+2"), ("Left",), ("Home",)):
        browsing.search("is:")
        assert browsing.suggestions != []
        browsing.learner.press(*away)
        assert browsing.suggestions == []


def test_a_suggestion_is_taken_by_a_click(browsing: Browsing) -> None:
    """The mouse does what the keys do."""
    browsing.search("form:c")
    offered = browsing.learner.find("suggestions")
    assert isinstance(offered, QListWidget)
    assert browsing.suggestions == ["form:choice", "form:cloze"]
    spot = offered.visualItemRect(offered.item(0)).center()
    QTest.mouseClick(offered.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle()

    assert (browsing.query, browsing.focus) == ("form:choice ", "cardSearch")


@pytest.mark.parametrize(
    ("language", "typed", "offered"),
    [
        ("de", "ist:f", ["ist:fällig"]),
        ("de", "stapel:fu", ["stapel:Fuß"]),
        ("de", "thema:", ["thema:Beweger", "thema:Wade"]),
        ("de", "form:kart", ["form:karteikarte"]),
        ("en", "topic:", ["topic:Calf", "topic:Movers"]),
        ("en", "tag:", ["tag:easy", "tag:exam"]),
        ("en", "tag:ex", ["tag:exam"]),
        ("en", "muscle", []),
        ("en", "load:", []),
        ("en", 'deck:"Hip" ', []),
    ],
)
def test_every_field_offers_what_there_is(
    open_window: OpenWindow, two_decks: None, language: str, typed: str, offered: list[str]
) -> None:
    """Decks, topics, forms and the learner's own tags, in the language of the cards; words are not completed."""
    browsing = Browsing(open_window(language=language))
    browsing.choose("flexor")
    browsing.learner.press("T")
    browsing.learner.type("exam, easy")
    browsing.learner.press("Return")
    browsing.search(typed)

    assert browsing.suggestions == offered


def test_structures_are_offered_by_their_names(open_window: OpenWindow) -> None:
    """In the shipped decks a part of a name is enough, and finds the cards about it."""
    browsing = Browsing(open_window())
    total = len(browsing.listed)
    browsing.search("structure:tibialis")
    assert 'structure:"tibialis anterior"' in [each.casefold() for each in browsing.suggestions]
    browsing.learner.press("Tab")

    assert 0 < len(browsing.listed) < total


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_can_be_tried(open_window: OpenWindow, two_decks: None, language: str) -> None:
    """The button beside the search lists examples, each understood in that language; choosing one searches for it."""
    browsing = Browsing(open_window(language=language))
    button = browsing.learner.button("searchHelpButton")
    button.setFocus()
    menu = browsing.learner.window.findChild(QMenu, "searchHelp")
    assert menu is not None
    examples = [action.text().partition("\t") for action in menu.actions()]
    assert len(examples) >= 10
    assert all(meaning.strip() for _, _, meaning in examples)
    assert [hint for example, _, _ in examples for hint in parse(example).hints] == []
    menu.actions()[2].trigger()
    settle()

    assert (browsing.query, browsing.focus) == (examples[2][0], "cardSearch")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("(((", "5 cards · “(((” has no letter, digit or sign to look for, and was left out."),
        ("%", "No card has that; Esc clears the search."),
        ("is:nonsense", "0 cards · “is:nonsense” is not known and finds nothing."),
        ("'; DROP TABLE event; --", "0 cards · “';” has no letter, digit or sign to look for, and was left out."),
        ("tag:🏃‍♀️🦵🏽", "No card has that; Esc clears the search."),
        ("\\", "5 cards · “\\” has no letter, digit or sign to look for, and was left out."),
        ("*", "5 cards · “*” has no letter, digit or sign to look for, and was left out."),
        ('"', "5 cards"),
        ("-", "5 cards"),
        ("deck:", "5 cards"),
    ],
)
def test_nonsense_has_its_sentence(browsing: Browsing, typed: str, said: str) -> None:
    """Nothing that can be typed is an error; what was typed stays, and the search goes on to work."""
    browsing.search(typed)
    found = browsing.count
    assert browsing.query == typed
    assert found.startswith(said)
    browsing.search("hip")

    assert browsing.listed == ["extensor", "flexor", "abductor"]


@pytest.mark.parametrize(
    "pasted",
    ["x" * 100_000, "muscle " * 20_000, '"' * 100_000, "is:due " * 10_000, "a\0b", "\0", "\u202e\u200b"],
    ids=["letters", "words", "quotes", "fields", "a NUL within", "a NUL", "invisible"],
)
def test_what_is_pasted_is_survived(browsing: Browsing, pasted: str) -> None:
    """A hundred thousand characters, a NUL and what cannot be seen are searched for like anything else."""
    QApplication.clipboard().setText(pasted)
    browsing.learner.press("Ctrl+F", "Ctrl+V")

    assert set(browsing.listed) <= set(ALL)
    if len(pasted) > 1_000:
        assert "1,000 characters at most" in browsing.count
    browsing.search("hip")
    assert browsing.listed == ["extensor", "flexor", "abductor"]


def test_a_tag_of_emoji(browsing: Browsing) -> None:
    """It is kept as it is seen, offered and found."""
    browsing.choose("flexor")
    browsing.learner.press("T")
    browsing.write("🏃‍♀️ 🦵🏽")
    browsing.learner.press("Return")
    assert browsing.learner.decided() == {"hip/flexor": {"tags": "🏃‍♀️ 🦵🏽"}}
    browsing.search("tag:🦵🏽")

    assert browsing.listed == ["flexor"]


def test_another_language_of_the_window_searches_once(browsing: Browsing, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word on the page changes, for which the cards are looked for a single time."""
    learner = browsing.learner
    browsing.choose("extensor")
    searched = []
    find = Browser.find

    def note_and_find(browser: Browser, query: str, **how: Any) -> Found:
        searched.append(query)
        return find(browser, query, **how)

    monkeypatch.setattr(Browser, "find", note_and_find)
    learner.window._appearance.change(replace(learner.window._appearance.preferences, language="de"))
    settle()

    assert searched == [""]
    assert browsing.count.startswith("5 Karten")
    assert "Neu: Diese Karte wurde noch nie beantwortet." in browsing.card


def test_the_search_stays_while_the_learner_is_elsewhere(browsing: Browsing, learner: Learner) -> None:
    """Another page and back, another language: what was searched for and chosen is still there."""
    browsing.search("hip")
    browsing.choose("flexor")
    learner.press("Ctrl+1", "Ctrl+2")

    assert (browsing.query, browsing.chosen) == ("hip", ["flexor"])
