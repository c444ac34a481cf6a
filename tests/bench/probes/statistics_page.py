"""The statistics page at many answers: how soon it shows its figures, and how long the window is held up."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QComboBox

from quizapp.app import build
from quizapp.preferences import Preferences, save_preferences
from quizapp.ui.application import make_application
from quizapp.ui.main_window import MainWindow
from tests.bench.probes.pages import Heart
from tests.bench.probes.painting import when_painted
from tests.bench.probes.telling import since, tell

_SIZE: Final = (1280, 820)
_TIMES: Final = 10


def main() -> None:
    """Open the data folder argv[2] at the moment argv[3], and go to the page again and again."""
    make_application()
    folder, now = Path(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
    save_preferences(folder, Preferences())  # or it would be a first start
    window = build(folder, clock=lambda: now, language="de", seed=1)
    window.resize(*_SIZE)
    loop = QEventLoop()
    window.ready.connect(loop.quit)
    window.show()
    loop.exec()
    readings: dict[str, list[float]] = {}
    heart = Heart()

    def measure(name: str, act: Callable[[], object]) -> None:
        began = time.monotonic_ns()
        painted: list[float] = []
        held = heart.watch(lambda: _until_shown(window, act, lambda: painted.append(since(began))))
        readings.setdefault(f"{name}_some", []).append(painted[0])
        readings.setdefault(name, []).append(painted[-1])
        readings.setdefault(f"{name}_held", []).append(held)

    measure("first", lambda: window.desks.go("statistics"))
    spans = window.desks.statistics.page.findChild(QComboBox, "statisticsSpanBox")
    assert isinstance(spans, QComboBox)
    for number in range(_TIMES):
        window.desks.go("today")
        measure("again", lambda: window.desks.go("statistics"))
        measure("span", lambda number=number: spans.setCurrentIndex(number % spans.count()))  # type: ignore[misc]
    window.close()
    tell(**readings)


def _until_shown(window: MainWindow, act: Callable[[], object], painted: Callable[[], None]) -> None:
    """Do it, and wait until all its figures are painted; tell of each painting with others than before."""
    loop = QEventLoop()
    page = window.desks.statistics.page
    seen = page._counted

    def tell_of_it() -> None:
        painted()
        if not window.desks.statistics.is_counting and page._counted is seen and page.counted.is_whole:
            loop.quit()
        else:
            timer.start()

    def look() -> None:
        nonlocal seen
        if page._counted is not seen:
            seen = page._counted
            timer.stop()
            when_painted(page, tell_of_it)
            page.update()

    timer = QTimer()
    timer.setInterval(2)
    timer.timeout.connect(look)
    act()
    timer.start()
    loop.exec()


if __name__ == "__main__":
    main()
