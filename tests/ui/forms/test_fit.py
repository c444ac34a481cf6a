"""Nothing of the forms is cut off, at the smallest size and the largest type, and everything has a name of its own."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from quizapp.preferences import Preferences, save_preferences
from quizapp.wording.catalog import LANGUAGES
from tests.shin_deck import SHIN
from tests.ui.learner import Learner, OpenWindow
from tests.ui.test_accessibility import name_of, takers
from tests.ui.test_layout import SMALL, USUAL, faults


def wrong(learner: Learner) -> None:
    """Hand in a wrong answer, or reveal."""
    match learner.question.form.value:
        case "kprim":
            learner.mark(right=False)
            learner.press("Return")
        case "term":
            learner.type("Musculus tibialisanterius of the shin")
            learner.press("Return")
        case _:
            learner.press("Space")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("look", [(SMALL, 100), (SMALL, 150), (SMALL, 200), (USUAL, 100), (USUAL, 200)])
def test_nothing_is_cut_off(
    open_window: OpenWindow,
    write_decks: Callable[..., None],
    data_dir: Path,
    language: str,
    look: tuple[tuple[int, int], int],
) -> None:
    """Before and after the answer, and with the date explained, every text of every form can be read."""
    size, percent = look
    write_decks(SHIN)
    save_preferences(data_dir, Preferences(type_size=percent, theme="light"))
    learner = open_window(language=language)
    learner.window.resize(*size)
    learner.press("Return")
    found = {}
    for _question in range(3):
        form = learner.question.form.value
        found[form] = faults(learner.window)
        wrong(learner)
        found[f"{form} answered"] = faults(learner.window)
        learner.press("I")
        found[f"{form} why"] = faults(learner.window)
        learner.press("3" if learner.question.form.graded_by_learner else "Space")

    assert set(found) >= {"kprim", "cloze", "term"}
    assert (learner.window.width(), learner.window.height()) == size
    assert {state: what for state, what in found.items() if what} == {}


def test_everything_has_a_name_of_its_own(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """Whatever takes the focus has a name that tells it from everything else, and an object name."""
    write_decks(SHIN)
    learner = open_window()
    learner.press("Return")
    for _question in range(3):
        for answer in (False, True):
            if answer:
                wrong(learner)
            found = [widget for widget in takers(learner.window) if not isinstance(widget, QLabel)]
            names = Counter(name_of(widget).strip() for widget in found)
            assert [name for name, count in names.items() if count > 1 or not name] == []
            assert [widget for widget in found if not widget.objectName()] == []
        learner.press("3" if learner.question.form.graded_by_learner else "Space")
