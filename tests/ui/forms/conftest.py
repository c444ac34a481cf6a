"""A window on the shin, with the form wanted on the table."""

from collections.abc import Callable

import pytest

from tests.shin_deck import SHIN
from tests.ui.learner import Learner, OpenWindow

Asked = Callable[[str], Learner]


@pytest.fixture
def asked(open_window: OpenWindow, write_decks: Callable[..., None]) -> Asked:
    """Opens the window and answers until a question of that form is on the table."""

    def open_at(form: str) -> Learner:
        write_decks(SHIN)
        learner = open_window()
        learner.press("Return")
        while learner.question.form.value != form:
            learner.answer()
        return learner

    return open_at
