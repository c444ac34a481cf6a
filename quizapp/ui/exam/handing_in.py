"""The last question of an exam: whether it is handed in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from quizapp.exam.attempt import Attempt
from quizapp.ui.widgets.asking import wants
from quizapp.wording import exam as wording
from quizapp.wording.catalog import _


def agrees_to_hand_in(parent: QWidget, attempt: Attempt, gone: Sequence[int]) -> bool:
    """Whether the learner hands it in, after what is open was named; ``gone`` are the places of questions that are."""
    return wants(parent, wording.open_questions(attempt, gone), _("Hand in"), no=_("Not yet"))
