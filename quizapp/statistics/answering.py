"""How answers are given: how long they take, at what hour they go well, and whether sure is sure."""

from collections.abc import Mapping

from quizapp.cards.question import Form
from quizapp.statistics.retention import passed
from quizapp.statistics.sheet import Column, Picture, Sheet
from quizapp.statistics.totals import Tally
from quizapp.study.review import Confidence

UNMARKED = "unmarked"
"""The learner said nothing of the answer."""


def times(tallies: Mapping[str, Tally]) -> Sheet:
    """How long an answer takes on average, by form."""
    rows = [
        (form.value, tally.timed, tally.seconds)
        for form in Form
        if (tally := tallies.get(form.value)) is not None and tally.timed
    ]
    return Sheet(Picture.TIMES, (Column.FORM, Column.ANSWERS, Column.SECONDS), tuple(rows))


def hours(tallies: Mapping[str, Tally]) -> Sheet:
    """What passed at which hour of the learner's own clock."""
    rows = [(hour, *passed(tallies[str(hour)])) for hour in range(24) if str(hour) in tallies]
    return Sheet(Picture.HOURS, (Column.HOUR, Column.ANSWERS, Column.PASSED, Column.SHARE), tuple(rows))


def calibration(tallies: Mapping[str, Tally]) -> Sheet:
    """What passed of the answers that the learner was sure of, said nothing of, and guessed."""
    said = ((Confidence.SURE.value, Confidence.SURE.value), ("", UNMARKED), (Confidence.GUESSED.value,) * 2)
    rows = [(name, *passed(tallies[value])) for value, name in said if value in tallies]
    return Sheet(Picture.CALIBRATION, (Column.CONFIDENCE, Column.ANSWERS, Column.PASSED, Column.SHARE), tuple(rows))
