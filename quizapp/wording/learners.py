"""Learners in a list."""

from quizapp.study.learner import Learner
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number, numeric_date


def learner_line(learner: Learner) -> str:
    """The name, how many answers, and when the last one was given."""
    return f"{learner.name}: {standing(learner)}"


def standing(learner: Learner) -> str:
    """How many answers, and when the last one was given."""
    if learner.last_study_day is None:
        return _("no answers yet")
    given = ngettext("{count} answer, the last on {date}", "{count} answers, the last on {date}", learner.answers)
    return given.format(count=number(learner.answers), date=numeric_date(learner.last_study_day))
