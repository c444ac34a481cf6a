"""The table of cards: what can be read in it, its order, and what is chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.study.card_order import Column
from quizapp.ui.decks.card_model import COLUMNS
from quizapp.wording import browsing as wording
from quizapp.wording.catalog import LANGUAGES
from tests.conftest import FixedClock
from tests.ui.decks.browsing import ALL, Browsing
from tests.ui.learner import Learner, OpenWindow, settle


@pytest.fixture
def answered(open_window: OpenWindow, two_decks: None, clock: FixedClock) -> Browsing:
    """Two cards answered, one of them wrong; and a day later."""
    learner = open_window()
    learner.press("Return")
    learner.answer(right=False)
    learner.answer()
    learner.press("Esc")
    clock.forward(days=1)
    return Browsing(learner)


def signs(browsing: Browsing) -> list[bytes]:
    """What is drawn before the state of each card."""
    model, place = browsing.table.model(), COLUMNS.index(Column.STATE)
    found = []
    for row in range(model.rowCount()):
        drawn = model.index(row, place).data(Qt.ItemDataRole.DecorationRole)
        assert isinstance(drawn, QPixmap)
        image = drawn.toImage()
        found.append(bytes(image.createAlphaMask().constBits()))
    return found


def test_the_state_is_a_sign_and_words(answered: Browsing) -> None:
    """Each way to stand has a form of its own, which can be told without seeing colours, and its words."""
    learner = answered.learner
    answered.choose("abductor")
    learner.press("@")
    answered.choose("landing")
    learner.press("-", "M")
    states = {card: answered.row(place)["State"] for place, card in enumerate(answered.listed)}
    forms = dict(zip(answered.listed, signs(answered), strict=True))

    assert states["abductor"] == "Suspended"
    assert states["landing"] == "Not today, marked"
    assert list(states.values()).count("Due") == 2
    assert list(states.values()).count("New") == 1
    by_state = {state: {forms[card] for card in forms if states[card] == state} for state in states.values()}
    assert all(len(each) == 1 for each in by_state.values())
    assert len({form for each in by_state.values() for form in each}) == len(by_state)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_order_can_be_chosen_by_keys(open_window: OpenWindow, two_decks: None, language: str) -> None:
    """The box beside the count has them all, by the names of the columns; the one chosen is shown in the table."""
    browsing = Browsing(open_window(language=language))
    offered = [browsing.orders.itemText(place) for place in range(browsing.orders.count())]
    assert len(offered) == len(Column) + 1
    for column, name in zip(Column, offered[1:], strict=True):
        browsing.sort_by(name)
        heading = wording.column_name(column)
        assert heading in name
        assert heading in browsing.row(0)
        assert sorted(browsing.listed) == sorted(ALL)


def test_an_order_and_back(answered: Browsing) -> None:
    """By lapses, easiness or date, either way round; what has nothing there stands last; then as the decks have it."""
    answered.sort_by("Sorted by Due on")
    known = answered.listed[:2]
    assert answered.listed[2:] == [card for card in ALL if card not in known]
    answered.sort_by("Sorted by Question")
    assert answered.listed == ["landing", "extensor", "flexor", "abductor", "push-off"]
    answered.learner.click("descendingButton")
    assert answered.listed == ["push-off", "abductor", "flexor", "extensor", "landing"]
    answered.sort_by("Sorted as in the decks")

    assert answered.listed == ALL


def test_a_heading_sorts_too(browsing: Browsing) -> None:
    """Once, the other way round, and as the decks have it; the box says so each time."""
    header = browsing.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(0) + 10, header.height() // 2)
    orders = []
    for _click in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        settle()
        orders.append(browsing.listed)

    assert orders[0] == ["landing", "extensor", "flexor", "abductor", "push-off"]
    assert orders[1] == orders[0][::-1]
    assert orders[2] == ALL


def test_what_is_chosen_stays_chosen_in_another_order(browsing: Browsing) -> None:
    """The same cards, wherever they stand now, and the keys go on from the same one."""
    browsing.choose("flexor", "landing")
    browsing.sort_by("Sorted by Question")

    assert sorted(browsing.chosen) == ["flexor", "landing"]
    browsing.search("hip")
    assert browsing.chosen == ["flexor"]


def test_many_are_chosen_by_keys(browsing: Browsing) -> None:
    """Shift takes all between, Ctrl and Space one more or less, Ctrl+A all; the panel says how many."""
    learner = browsing.learner
    learner.press("Down", "Shift+Down", "Shift+Down")
    assert browsing.chosen == ALL[:3]
    learner.press("Ctrl+Down", "Ctrl+Down", "Ctrl+Space")
    assert browsing.chosen == [*ALL[:3], "landing"]
    learner.press("Ctrl+Space")
    assert browsing.chosen == ALL[:3]
    assert "3 cards chosen" in learner.texts("deckPanel")
    learner.press("Ctrl+A")
    assert browsing.chosen == ALL
    learner.press("Home")

    assert browsing.chosen == ["extensor"]
    assert "Which muscle extends the hip?" in browsing.card


def test_a_choice_goes_on_where_it_began(browsing: Browsing, qtbot: QtBot) -> None:
    """Decks that are read again, or an index that is ready, between two keys leave the beginning of a choice."""
    learner = browsing.learner
    learner.press("Down", "Shift+Down")
    with qtbot.waitSignal(learner.window.desks.decks.turned):
        learner.window.desks.decks.reread()
    settle()
    learner.press("Shift+Down")

    assert browsing.chosen == ALL[:3]


def test_many_are_chosen_by_mouse(browsing: Browsing) -> None:
    """Ctrl and Shift with a click do what they do everywhere."""
    table = browsing.table

    def click(row: int, modifier: Qt.KeyboardModifier) -> None:
        spot = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)
        settle()

    click(1, Qt.KeyboardModifier.NoModifier)
    click(3, Qt.KeyboardModifier.ShiftModifier)
    assert browsing.chosen == ["flexor", "abductor", "push-off"]
    click(2, Qt.KeyboardModifier.ControlModifier)

    assert browsing.chosen == ["flexor", "push-off"]


def test_screen_readers_hear_the_column(browsing: Browsing) -> None:
    """Each cell says what it is about; the table has a name."""
    model = browsing.table.model()
    spoken = [model.index(0, place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(model.columnCount())]

    assert spoken[0] == "Question: Which muscle extends the hip?"
    assert all(": " in each for each in spoken)
    assert browsing.table.accessibleName() == "Cards"


def test_cards_are_read_in_the_language_that_is_chosen(browsing: Browsing, learner: Learner) -> None:
    """Another language while the page is open: headings, states and questions at once, and the search stays."""
    browsing.search("hip")
    action = learner.window.findChild(QAction, "language:de")
    assert action is not None
    action.trigger()
    settle()

    assert browsing.query == "hip"
    browsing.search("hüfte")
    assert browsing.row(0)["Frage"] == "Welcher Muskel streckt die Hüfte?"
    assert browsing.row(0)["Stand"] == "Neu"
