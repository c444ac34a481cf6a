"""All figures of the statistics page, at one moment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from quizapp.statistics import answering, standing
from quizapp.statistics.days import streak, year_of_days
from quizapp.statistics.forecast import forecast
from quizapp.statistics.mixed_up import mixed_up
from quizapp.statistics.retention import by_maturity, by_topic
from quizapp.statistics.sheet import Picture, Sheet
from quizapp.statistics.span import Span
from quizapp.statistics.totals import Facet, IntervalClass, Tally, Totals
from quizapp.study.notebook import Notebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """The figures of one deck, or of all where ``deck`` is None, over a span.

    ``answers`` counts drills too; ``retained`` are the answers to mature cards; ``streak`` is of days in a row, and
    ``easiness`` the median, in hundredths. ``begun`` says whether anything was ever answered, in whatever deck. What
    is not counted yet has no sheet, and there is no easiness before there is a sheet of it.
    """

    day: date
    deck: str | None
    span: Span
    begun: bool
    answers: int
    retained: Tally
    streak: int
    easiness: int | None
    sheets: Mapping[Picture, Sheet]

    @property
    def is_whole(self) -> bool:
        """Whether everything is counted."""
        return len(self.sheets) == len(Picture)


def statistics(notebook: Notebook, totals: Totals, deck: str | None, span: Span, language: str) -> Statistics:
    """Count everything; topics and structures are named in that language.

    What is due, easiness and intervals are as the cards stand now, and the year of days is a year, whatever the span.
    """
    *_steps, whole = in_steps(notebook, totals, deck, span, language)
    return whole


def in_steps(notebook: Notebook, totals: Totals, deck: str | None, span: Span, language: str) -> Iterator[Statistics]:
    """The same, what is known soonest first: by the sums of days, then by the cards, then by all answers to each.

    Each step has what those before it have, and the last one everything.
    """
    today = notebook.today()
    counted = _by_day(notebook, totals, deck, span, language)
    yield counted
    states = [state for card, state in notebook.known() if deck in (None, card.deck)]
    counted = replace(
        _with(counted, forecast(notebook, deck, today), standing.easiness(states), standing.intervals(states)),
        easiness=standing.median_easiness(states),
    )
    yield counted
    yield _with(counted, by_topic(totals.kept(deck, span.since(today)), notebook.library, language))


def _by_day(notebook: Notebook, totals: Totals, deck: str | None, span: Span, language: str) -> Statistics:
    """What rests on the sums of days: how many answers there are does not matter."""
    today = notebook.today()
    since = span.since(today)
    tallies = totals.tallies(deck, since)
    days = totals.days(deck)
    maturity = tallies[Facet.MATURITY]
    counted = Statistics(
        day=today,
        deck=deck,
        span=span,
        begun=bool(days or totals.days(None)),
        answers=sum(tally.answers for tally in maturity.values()),
        retained=maturity.get(IntervalClass.MATURE, Tally()),
        streak=streak(days, today),
        easiness=None,
        sheets={},
    )
    return _with(
        counted,
        year_of_days(days, today),
        by_maturity(maturity),
        answering.calibration(tallies[Facet.CONFIDENCE]),
        answering.times(tallies[Facet.FORM]),
        answering.hours(tallies[Facet.HOUR]),
        mixed_up(totals.confusions(deck, since), notebook.library, language),
    )


def _with(counted: Statistics, *more: Sheet) -> Statistics:
    """The same with more sheets, in the order of the pictures."""
    found = {**counted.sheets, **{sheet.picture: sheet for sheet in more}}
    return replace(counted, sheets={picture: found[picture] for picture in Picture if picture in found})
