"""All figures of the statistics page, at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    ``easiness`` the median, in hundredths. ``begun`` says whether anything was ever answered, in whatever deck.
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


def statistics(notebook: Notebook, totals: Totals, deck: str | None, span: Span, language: str) -> Statistics:
    """Count them; topics and structures are named in that language.

    What is due, easiness and intervals are as the cards stand now, and the year of days is a year, whatever the span.
    """
    today, library = notebook.today(), notebook.library
    since = span.since(today)
    tallies = totals.tallies(deck, since)
    days = totals.days(deck)
    states = [state for card, state in notebook.known() if deck in (None, card.deck)]
    maturity = tallies[Facet.MATURITY]
    sheets = (
        year_of_days(days, today),
        forecast(notebook, deck, today),
        by_topic(totals.kept(deck, since), library, language),
        by_maturity(maturity),
        answering.calibration(tallies[Facet.CONFIDENCE]),
        answering.times(tallies[Facet.FORM]),
        answering.hours(tallies[Facet.HOUR]),
        standing.easiness(states),
        standing.intervals(states),
        mixed_up(totals.confusions(deck, since), library, language),
    )
    return Statistics(
        day=today,
        deck=deck,
        span=span,
        begun=bool(days or totals.days(None)),
        answers=sum(tally.answers for tally in maturity.values()),
        retained=maturity.get(IntervalClass.MATURE, Tally()),
        streak=streak(days, today),
        easiness=standing.median_easiness(states),
        sheets={sheet.picture: sheet for sheet in sheets},
    )
