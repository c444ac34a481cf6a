"""The atlas and the learner's way to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.errors import QuizError
from quizapp.ui.desk import Desk
from quizapp.ui.frame import Frame

if TYPE_CHECKING:
    from quizapp.ui.atlas_page import AtlasPage


class AtlasDesk(Desk):
    """Shows the atlas, made when it is first asked for: the first screen does without figures."""

    practice_asked = Signal(list)

    failed = Signal(object)
    """A QuizError that keeps the atlas from being coloured."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(frame, parent)
        self._page: AtlasPage | None = None

    @property
    def page(self) -> "AtlasPage":
        """The atlas."""
        if self._page is None:
            from quizapp.ui.atlas_page import AtlasPage

            self._page = AtlasPage()
            self._page.practice_asked.connect(self.practice_asked)
            self._frame.add(self._page)
        return self._page

    @property
    def is_shown(self) -> bool:
        """Whether the atlas is on the screen."""
        return self._page is not None and self._frame.page is self._page

    def show(self) -> None:
        """Show the atlas as the learner's progress colours it."""
        if self._workspace is None:
            return
        try:
            self.page.show_atlas(self._workspace.notebook, self._language())
        except QuizError as error:
            self.failed.emit(error)
            return
        self._frame.show_page(self.page)
        self.page.take_focus()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._page is not None:
            self._page.speak(self._language())
