"""The learner of the tour's pictures: made up, but studies by the rules."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from quizapp.app import open_workspace
from quizapp.cards.kprim import marks_as_text
from quizapp.cards.question import Form, Question
from quizapp.cards.timeline import phases_as_text
from quizapp.scheduling.quality import Quality
from quizapp.study.ports import Clock
from quizapp.study.review import Response
from quizapp.study.sitting import Sitting

_DAYS_BEFORE: Final = 9
_OTHERS: Final = ("gluteus-medius", "gluteus-maximus")


def study_some_days(data_dir: Path, language: str, *, until: datetime, seed: int) -> None:
    """Nine days of answers before that one, most of them good."""
    chance = Random(seed)
    for day in range(_DAYS_BEFORE, 0, -1):
        now = until - timedelta(days=day)
        clock: Clock = lambda now=now: now  # type: ignore[misc]  # noqa: E731
        workspace = open_workspace(data_dir, clock=clock, seed=seed)
        notebook = workspace.notebook
        notebook.change_settings(replace(notebook.settings, new_per_day=9))
        sitting = Sitting(notebook, workspace.rng, language)
        while (question := sitting.question) is not None:
            sitting.answer(_some_response(question, chance))
            sitting.advance()
        workspace.progress.close()


def _some_response(question: Question, chance: Random) -> Response:
    """A good learner's answer: nine of ten are right."""
    spent = 6_000 + 250 * question.words + chance.randrange(9_000)
    good = chance.random() < 0.9
    if question.form.graded_by_learner:
        return Response(milliseconds=spent, grade=Quality.GOOD if good else Quality.WRONG)
    return Response(milliseconds=spent, chosen=some_choice(question, good))


def some_choice(question: Question, good: bool) -> str:
    """What the learner chooses, marks or types."""
    match question.form:
        case Form.KPRIM:
            return marks_as_text(question, {option.key: option.correct is good for option in question.options})
        case Form.LOCATE:
            assert question.picture is not None
            other = next(name for name in _OTHERS if name not in question.picture.structures)
            return f"{question.picture.structures[0] if good else other}.right"
        case Form.TIMELINE:
            return phases_as_text(question, [option.key for option in question.options if option.correct is good])
    if question.typed:
        return question.answer if good else question.answer[::-1]
    return next(option.key for option in question.options if option.correct is good)
