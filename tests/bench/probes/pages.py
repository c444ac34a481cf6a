"""Today and the Decks page with many cards: how soon they are painted, and how long the window is held up."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from quizapp.app import build
from quizapp.cards.card_id import CardId
from quizapp.preferences import Preferences, save_preferences
from quizapp.ui.application import make_application
from quizapp.ui.decks.card_table import CardTable
from quizapp.ui.main_window import MainWindow
from tests.bench.probes.painting import when_painted
from tests.bench.probes.telling import since, tell

_SIZE: Final = (1280, 820)
_WORDS: Final = ("muskel nummer", "stand phase", "card-1042", "exzentrisch", "deck:pirif", "is:due quadriz", "gastroc")
_HEARTBEAT: Final = 2  # milliseconds
_LONGEST: Final = 300_000


class Heart(QObject):
    """Beats in the window's thread: between two beats nothing else was done for a learner."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(_HEARTBEAT)
        self._timer.timeout.connect(self._beat)
        self._last = 0
        self.longest = 0.0

    def watch(self, act: Callable[[], None]) -> float:
        """The longest that the window was held up while that was done, in milliseconds."""
        self.longest, self._last = 0.0, time.monotonic_ns()
        self._timer.start()
        act()
        self._beat()
        self._timer.stop()
        return self.longest

    def _beat(self) -> None:
        self.longest = max(self.longest, since(self._last))
        self._last = time.monotonic_ns()


class Bench:
    """A window on a data folder, and somebody with a watch before it."""

    def __init__(self, window: MainWindow, often: CardId) -> None:
        self.window = window
        self.often = often
        self.heart = Heart()
        self.readings: dict[str, list[float]] = {}

    def measure(self) -> None:
        """Take all readings."""
        window = self.window
        self._wait_for(lambda: window.desks.today_page._overview is not None)
        self.note("decks_first", self._painted(lambda: window.desks.go("decks"), window.desks.decks.decks_page))
        self._wait_for(lambda: not self._is_indexing())
        for _time in range(20):
            self.note("today", self._painted(lambda: window.desks.go("today"), window.desks.today_page))
            self._counted()
            self.note("decks", self._painted(lambda: window.desks.go("decks"), self.table.viewport()))
        self._type()
        self._sort()
        self._open_card()
        self._change_all()

    @property
    def table(self) -> CardTable:
        """The table of cards."""
        table = self.window.desks.decks.decks_page.findChild(CardTable)
        assert table is not None
        return table

    def note(self, name: str, reading: float) -> None:
        """Keep a reading."""
        self.readings.setdefault(name, []).append(reading)

    def _counted(self) -> None:
        """From asking for Today to its new figures, and what held the window up meanwhile."""
        window, before = self.window, self.window.desks.today_page._overview
        began = time.monotonic_ns()

        def count() -> None:
            window.desks.go("today")
            self._wait_for(lambda: window.desks.today_page._overview is not before)

        self.note("today_held", self.heart.watch(count))
        self.note("today_counted", since(began))

    def _type(self) -> None:
        """Each key of some searches."""
        line = self.window.desks.decks.decks_page.findChild(QLineEdit, "cardSearch")
        assert isinstance(line, QLineEdit)
        line.setFocus()
        for _round in range(3):
            for words in _WORDS:
                line.clear()
                _settle()
                for letter in words:
                    self.note("key", self._painted(partial(_press, line, letter), self.table.viewport()))
        line.clear()
        _settle()

    def _sort(self) -> None:
        """By every column, the first time and again."""
        box = self.window.desks.decks.decks_page.findChild(QComboBox, "orderBox")
        assert isinstance(box, QComboBox)
        for name in ("sort_first", "sort_again"):
            for place in [*range(1, box.count()), 0]:
                self.note(name, self._painted(partial(box.setCurrentIndex, place), self.table.viewport()))

    def _open_card(self) -> None:
        """The card with the longest history, in turns with others."""
        page, table = self.window.desks.decks.decks_page, self.table
        for card in [*table.cards[:5], *table.cards[-5:]]:
            table.select([card], card)
            _settle()
            act = partial(table.select, [self.often], self.often)
            self.note("card", self._painted(act, page.findChild(QWidget, "cardPanel")))
        table.select([])
        _settle()

    def _change_all(self) -> None:
        """All cards are chosen, suspended, and asked again."""
        table, page = self.table, self.window.desks.decks.decks_page
        table.setFocus()
        select = partial(_press, table, "a", Qt.KeyboardModifier.ControlModifier)
        for _time in range(3):
            table.select([])
            self.note("select_all", self._painted(select, table.viewport()))
            acts: dict[str, Callable[[], None]] = {"suspend": partial(_press, table, "@"), "undo": page.undo}
            for name, act in acts.items():
                began = time.monotonic_ns()
                self.note(f"{name}_held", self.heart.watch(partial(self._until_done, act)))
                self.note(name, since(began))

    def _until_done(self, act: Callable[[], object]) -> None:
        act()
        self._wait_for(lambda: self.window.desks.decks.decks_page._deeds._long is None)

    def _is_indexing(self) -> bool:
        indexing = self.window.desks.decks._indexing
        return indexing is None or indexing._work.busy

    def _painted(self, act: Callable[[], object], widget: QWidget | None) -> float:
        """Do it; the milliseconds until the widget is painted."""
        assert widget is not None
        loop = QEventLoop()
        when_painted(widget, loop.quit)
        began = time.monotonic_ns()
        act()
        widget.update()
        loop.exec()
        return since(began)

    def _wait_for(self, what: Callable[[], bool]) -> None:
        loop, look = QEventLoop(), QTimer()

        def quit_if_so() -> None:
            if what():
                loop.quit()

        look.setInterval(_HEARTBEAT)
        look.timeout.connect(quit_if_so)
        look.start()
        QTimer.singleShot(_LONGEST, loop.quit)
        if not what():
            loop.exec()
        assert what()


def _settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()


def _press(widget: QWidget, key: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, ord(key.upper()), modifier, key))


def main() -> None:
    """Open the data folder argv[2] at the moment argv[3]; the card argv[4] has the longest history."""
    make_application()
    save_preferences(Path(sys.argv[2]), Preferences())  # or it would be a first start
    now = datetime.fromisoformat(sys.argv[3])
    window = build(Path(sys.argv[2]), clock=lambda: now, language="de", seed=1)
    window.resize(*_SIZE)
    loop = QEventLoop()
    window.ready.connect(loop.quit)
    window.show()
    loop.exec()
    bench = Bench(window, CardId.parse(sys.argv[4]))
    bench.measure()
    window.close()
    tell(**bench.readings)


if __name__ == "__main__":
    main()
