"""Work beside the window's thread, one piece at a time; what was asked for meanwhile comes next, the latest only."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError

Work = Callable[[], object]


class Background(QObject):
    """Runs work and tells on the window's thread what came of it: ``done`` with the result, or ``failed``."""

    done = Signal(object)
    failed = Signal(object)
    """A QuizError."""

    _ended = Signal()

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._thread: Thread | None = None
        self._next: Work | None = None
        self._ended.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is being done, or waits."""
        return self._thread is not None or self._next is not None

    def run(self, work: Work) -> None:
        """Do this, after what is being done; of several that wait only the last is done."""
        self._next = work
        if self._thread is None:
            self._start()

    def wait(self) -> None:
        """Return when what is being done is done; what waits is dropped."""
        self._next = None
        if self._thread is not None:
            self._thread.join()

    def finish(self) -> None:
        """Return when everything is done, what waits too."""
        if self._thread is not None:
            self._thread.join()
        work, self._next = self._next, None
        if work is not None:
            self._work(work)

    def _start(self) -> None:
        work, self._next = self._next, None
        if work is not None:
            self._thread = Thread(target=self._work, args=(work,), name=self._name, daemon=True)
            self._thread.start()

    def _work(self, work: Work) -> None:
        try:
            result = work()
        except QuizError as error:
            self.failed.emit(error)
        else:
            self.done.emit(result)
        finally:
            self._ended.emit()

    def _go_on(self) -> None:
        self._thread = None
        self._start()
