"""Occlusion on the screen: an image with covers, one of which the reveal takes away."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt

from quizapp.cards.image import Covers
from quizapp.cards.question import Question
from quizapp.images.bad_image import BadImage, Refusal
from quizapp.scheduling.quality import Quality
from quizapp.study.outlook import Outlook
from quizapp.ui.forms.no_figure import NoFigureView
from quizapp.ui.forms.recall import RecallView
from quizapp.ui.forms.view import QuestionView
from quizapp.ui.images.covers import covers_on
from quizapp.ui.images.decoding import Decoded, image_in
from quizapp.ui.images.view import ImageView
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import keep_words, label, rule
from quizapp.wording import images


def occlusion_view(question: Question, outlook: Mapping[Quality, Outlook]) -> QuestionView:
    """The view of an occlusion, or what is wrong with its image."""
    assert question.image is not None
    assert question.covers is not None
    try:
        shown = image_in(question.image.path)
        if shown.size != QSize(question.image.width, question.image.height):
            raise BadImage(Refusal.RESIZED)  # the boxes would lie anywhere
    except BadImage as bad:
        return NoFigureView(question, question.image.path, images.cannot_be_shown(bad))
    return OcclusionView(question, outlook, shown, question.covers)


_FOOTER: Final = 112
"""As tall as the grades can be, so that the image stays as large as it is when they come."""


class OcclusionView(RecallView):
    """The stem beside the image, and after the reveal the answer under it."""

    def __init__(self, question: Question, outlook: Mapping[Quality, Outlook], shown: Decoded, covers: Covers) -> None:
        self._image = ImageView(shown, top=True)
        super().__init__(question, outlook, beside=self._image)
        self.footer.setMinimumHeight(current_theme().px(_FOOTER))
        self.wide = True
        self._covers = covers
        self._image.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show_covers(open_=False)
        stem = label("stem-beside", question.stem, wrap=True, selectable=True)
        stem.setObjectName("stem")
        self._column.addWidget(stem)
        self._back = keep_words(label("back", question.answer, wrap=True, selectable=True))
        self._back.setObjectName("back")
        # Room for the answer from the beginning: the image would move when it comes.
        self.body.setMinimumWidth(max(keep_words(stem).minimumWidth(), self._back.minimumWidth()))

    def _show_answer(self) -> None:
        self._show_covers(open_=True)
        self._column.addWidget(rule())
        self._column.addWidget(self._back)

    def _show_covers(self, *, open_: bool) -> None:
        self._image.show_covers(covers_on(self._covers, open_=open_))
        self._image.setAccessibleName(images.spoken(self.question, open_=open_))
