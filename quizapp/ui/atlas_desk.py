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

    def show(self) -> None:
        """Show the atlas as the learner's progress colours it."""
        if self._colour():
            self._frame.show_page(self.page)
            self.page.take_focus()

    def refresh(self) -> None:
        """The decks have changed: show them, if the atlas is on the screen; the focus stays where it is."""
        if self._page is not None and self._frame.page is self._page:
            self._colour()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        if self._page is not None:
            self._page.speak(self._language())

    def _colour(self) -> bool:
        """Give the page the decks and the progress of now; False where they cannot be read."""
        if self._workspace is None:
            return False
        try:
            self.page.show_atlas(self._workspace.notebook, self._language())
        except QuizError as error:
            self.failed.emit(error)
            return False
        return True
