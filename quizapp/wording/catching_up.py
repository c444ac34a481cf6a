"""A backlog in words."""

from collections.abc import Sequence

from quizapp.study.catching_up import DayAhead
from quizapp.study.overview import Backlog
from quizapp.wording import upkeep
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number, short_date


def sentence(backlog: Backlog) -> str:
    """What has been waiting and what the plan would do, or does."""
    if backlog.plan is not None:
        left = ngettext("{count} day left", "{count} days left", backlog.days_left).format(
            count=number(backlog.days_left)
        )
        return _("The most fragile first, a share each day: {left}, {cards} still waiting from before.").format(
            left=left, cards=upkeep.cards(backlog.waiting)
        )
    waiting = ngettext("{count} card has been waiting.", "{count} cards have been waiting.", backlog.waiting).format(
        count=number(backlog.waiting)
    )
    if not backlog.days:
        return waiting
    minutes = max(day.minutes for day in backlog.days)
    share = ngettext(
        "Spread out it is at most about {count} minute a day, the most fragile first.",
        "Spread out it is at most about {count} minutes a day, the most fragile first.",
        minutes,
    ).format(count=number(minutes))
    rest = backlog.days[-1].waiting
    if rest:
        share += " " + _("Your limit of reviews a day leaves {cards} for later.").format(cards=upkeep.cards(rest))
    return f"{waiting} {share}"


def days_spoken(days: Sequence[DayAhead]) -> str:
    """Each day of the plan, for who cannot see the bars."""
    return _("Cards a day: {days}").format(days=", ".join(f"{short_date(day.day)} {number(day.asked)}" for day in days))
