"""What is due today in one line, and when the reminder comes."""

from typing import Final

from quizapp.reminding import Reach
from quizapp.study.overview import Overview
from quizapp.wording.catalog import N_, _, ngettext
from quizapp.wording.figures import number

_REACHES: Final = {
    Reach.ALWAYS: N_("The reminder comes every day at that time, whether Quizapp is open or not."),
    Reach.WHILE_OPEN: N_("On this system the reminder comes only while Quizapp is open."),
}


def due_today(overview: Overview) -> str:
    """How many questions wait today and how long they take, or that none do."""
    if not overview.left:
        return _("Nothing is due today.")
    wait = ngettext(
        "{count} question waits today, about {minutes}.",
        "{count} questions wait today, about {minutes}.",
        overview.left,
    )
    minutes = ngettext("{count} minute", "{count} minutes", overview.minutes).format(count=number(overview.minutes))
    return wait.format(count=number(overview.left), minutes=minutes)


def how_far(reach: Reach) -> str:
    """When the reminder comes."""
    return _(_REACHES[reach])


def no_messages() -> str:
    """That this desktop shows none."""
    return _("This desktop shows no messages, so an open window cannot remind you.")
