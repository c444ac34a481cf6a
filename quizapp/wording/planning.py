"""The way to an exam in words, for window and terminal."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from quizapp.planning.exam_plan import MORE_MINUTES, ExamPlan, Refusal, WhatIf, latest_day
from quizapp.planning.forecast import BAND, Band, Forecast
from quizapp.planning.pass_rates import PRIOR_ANSWERS, PassRates
from quizapp.scheduling.maturity import Maturity
from quizapp.study.countdown import Countdown
from quizapp.study.experience import Experience
from quizapp.wording.catalog import N_, _, ngettext
from quizapp.wording.figures import number, numeric_date, percent, short_date

CLASSES: Final = {
    Maturity.FIRST: N_("The first time"),
    Maturity.FAILED: N_("A day after a failure"),
    Maturity.LEARNING: N_("A day after the first pass"),
    Maturity.YOUNG: N_("Intervals of 6 to 20 days"),
    Maturity.MATURE: N_("Intervals of 21 days or more"),
}


def refused(refusal: Refusal, today: date) -> str:
    """Why there is no plan, and what would do."""
    match refusal:
        case Refusal.PAST:
            return _("The exam has to come after today, {today}.").format(today=numeric_date(today))
        case Refusal.TOO_FAR:
            return _("No forecast reaches that far. The exam can be on {day} at the latest.").format(
                day=numeric_date(latest_day(today))
            )
        case Refusal.NO_DECKS:
            return _("Choose at least one deck.")
        case Refusal.NO_CARDS:
            return _("These decks have no cards that are asked.")


def known(band: Band) -> str:
    """The share that will be known: "about 84% (78% to 89%)"; "about 84%" where the range has no width."""
    low, high = percent(band.low), percent(band.high)
    if low == high:
        return _("about {share}").format(share=high)
    return _("about {share} ({low} to {high})").format(share=percent(band.median), low=low, high=high)


def known_on_day(found: Forecast) -> str:
    """The share that will be known, in a line."""
    return _("Known on the day: {share}").format(share=known(found.known))


def known_now(found: Forecast) -> str:
    """The share that would be known if the exam were today."""
    return _("If the exam were today: about {share}").format(share=percent(found.known_now))


def when(days_left: int) -> str:
    """How far away the exam is."""
    if days_left == 0:
        return _("Exam today")
    if days_left == 1:
        return _("Exam tomorrow")
    return ngettext("Exam in {count} day", "Exam in {count} days", days_left).format(count=number(days_left))


def new_cards(count: int) -> str:
    """So many new cards."""
    return ngettext("{count} new card", "{count} new cards", count).format(count=number(count))


def counted_down(countdown: Countdown, band: Band | None = None) -> str:
    """The countdown in one line; the share that will be known where it has been reckoned."""
    if not countdown.has_decks:
        return _("{when}: none of its decks is there any more, so the usual limits hold.").format(
            when=when(countdown.days_left)
        )
    if countdown.days_left == 0:
        return _("Exam today. Nothing new is planned; good luck!")
    parts = [
        _("new cards wait until the backlog is worked off")
        if countdown.new is None
        else _("{cards} today in all").format(cards=new_cards(countdown.new))
    ]
    if band is not None:
        parts.append(_("known on the day: {share}").format(share=known(band)))
    return f"{when(countdown.days_left)}: {', '.join(parts)}"


def missing(count: int) -> str:
    """That decks of the exam are no longer there."""
    return ngettext(
        "{count} deck of this exam is no longer there and is left out.",
        "{count} decks of this exam are no longer there and are left out.",
        count,
    ).format(count=number(count))


def ahead(today: date) -> str:
    """That the log and the clock do not agree."""
    return _(
        "The log has answers of {day}, which is still to come by this computer's clock. "
        "Days never run backwards, so that day counts as today."
    ).format(day=numeric_date(today))


def introduced(found: Forecast) -> str:
    """How many of the cards will have been asked."""
    cards, band = found.cards, found.introduced
    if band.low >= cards:
        return ngettext(
            "The {count} card will have been asked.", "All {count} cards will have been asked.", cards
        ).format(count=number(cards))
    low, median, high = (number(round(each)) for each in (band.low, band.median, band.high))
    if low == high:
        return _("About {median} of {cards} cards will have been asked; the others count as not known.").format(
            median=median, cards=number(cards)
        )
    return _(
        "About {median} of {cards} cards will have been asked ({low} to {high}); the others count as not known."
    ).format(median=median, cards=number(cards), low=low, high=high)


def overfull(found: Forecast, minutes: int) -> str:
    """That the reviews alone take more than the minutes; nothing where they do not."""
    if not found.overfull:
        return ""
    return ngettext(
        "On {count} day the reviews alone take more than {minutes} minutes. None is left out; new cards wait.",
        "On {count} days the reviews alone take more than {minutes} minutes. None is left out; new cards wait.",
        found.overfull,
    ).format(count=number(found.overfull), minutes=number(minutes))


def new_today(plan: ExamPlan) -> str:
    """The new cards of the day, and until when there are some."""
    if not plan.new_today:
        return _("Nothing new today")
    today = _("{cards} today in all").format(cards=new_cards(plan.new_today))
    return f"{today}; {last_new(plan)}"


def last_new(plan: ExamPlan) -> str:
    """Until when there are new cards."""
    return _("the last ones on {day}").format(day=short_date(plan.last_new))


def what_if(what: WhatIf) -> str:
    """How else it could go."""
    match what:
        case WhatIf.SKIP_TWO_DAYS:
            return _("If I skip today and tomorrow")
        case WhatIf.START_IN_A_WEEK:
            return _("If I start in a week")
        case WhatIf.MORE_MINUTES:
            return ngettext("With {count} minute more a day", "With {count} minutes more a day", MORE_MINUTES).format(
                count=number(MORE_MINUTES)
            )


def sample(experience: Experience) -> str:
    """What the forecast rests on."""
    count = experience.answers
    if not count:
        return _(
            "You have not answered anything before today: this rests on a cautious guess, with {seconds} seconds a "
            "question, and the range is wide."
        ).format(seconds=number(round(experience.milliseconds / 1000)))
    said = ngettext(
        "This rests on {count} answer of yours before today, practice left out, at {seconds} seconds a question.",
        "This rests on {count} answers of yours before today, practice left out, at {seconds} seconds a question.",
        count,
    ).format(count=number(count), seconds=number(round(experience.milliseconds / 1000)))
    if experience.left_out:
        said += " " + ngettext(
            "{count} answer that came far too late, as after a long break or with a wrong clock, is left out.",
            "{count} answers that came far too late, as after a long break or with a wrong clock, are left out.",
            experience.left_out,
        ).format(count=number(experience.left_out))
    return said


def method(found: Forecast) -> Sequence[str]:
    """How it is reckoned, and how sure it is, in some short paragraphs."""
    return (
        _(
            "The days up to the exam are played through {runs} times. Each day asks what is due, then new cards in the "
            "minutes left. Every answer is drawn by lot, right as often as yours and about as quick, and SM-2, the "
            "method behind the intervals, says when the card is next. How many cards are asked twice falls by lot as "
            "well: a day can take a little longer than its minutes."
        ).format(runs=number(found.runs)),
        _(
            "A card counts as known if you would pass it on the day of the exam. On the day when it is due, the chance "
            "of that is your pass rate; before that it is higher, and after that it falls: pass rate to the power of "
            "(days since the last answer ÷ interval). Cards never asked are not known."
        ),
        _(
            "In eight runs of ten the share lies in the range that is given. It holds if you study every day. Until "
            "there are many answers a cautious guess counts along, as much as {prior} answers for each kind of card; "
            "so what is calculated with is not quite your own rate."
        ).format(prior=number(PRIOR_ANSWERS)),
    )


def followed() -> str:
    """That a plan is followed from now on."""
    return _("You follow this plan from now on. Ctrl+Z takes it back.")


def ended() -> str:
    """That no plan is followed any more."""
    return _("The plan has ended; the limits in the settings hold again. Ctrl+Z takes it back.")


def taken_back() -> str:
    """That this was taken back."""
    return _("Taken back.")


def load_spoken(found: Forecast) -> str:
    """The load of the days for who cannot see the bars."""
    most = max(found.days, key=lambda load: load.reviews + load.new)
    return _("Cards on each of {days} days; the most, {count}, on {day}. The table has each day.").format(
        days=number(len(found.days)), count=number(most.reviews + most.new), day=short_date(most.day)
    )


def rate_rows(rates: PassRates) -> Sequence[tuple[str, str, str, str]]:
    """Each class of cards: how often it was asked and passed, and the pass rate that is reckoned with."""
    return [
        (
            _(CLASSES[rate.maturity]),
            number(rate.answers),
            number(rate.passed),
            _("{share} ({low} to {high})").format(
                share=percent(rate.mean), low=percent(rate.at(BAND[0])), high=percent(rate.at(BAND[1]))
            ),
        )
        for rate in rates.rates
    ]


def rate_lines(rates: PassRates) -> Sequence[str]:
    """The same, a line for each class; where it was never asked, that there is the guess alone."""
    return [
        (
            _("{asked}: passed {passed} of {answers}; calculated with {rate}")
            if each.answers
            else _("{asked}: no answers yet; calculated with {rate}")
        ).format(asked=asked, rate=rate, passed=passed, answers=answers)
        for each, (asked, answers, passed, rate) in zip(rates.rates, rate_rows(rates), strict=True)
    ]


def rate_heads() -> tuple[str, str, str, str]:
    """What stands in the columns of these rows."""
    return _("Asked"), _("Answers"), _("Passed"), _("Calculated with")


def day_rows(found: Forecast) -> Sequence[tuple[str, str, str, str]]:
    """Each day with its reviews, new cards and minutes."""
    return [
        (numeric_date(load.day), number(load.reviews), number(load.new), number(round(load.minutes)))
        for load in found.days
    ]


def day_heads() -> tuple[str, str, str, str]:
    """What stands in the columns of these rows."""
    return _("Day"), _("Reviews"), _("New"), _("Minutes")
