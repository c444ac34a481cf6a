"""Statistics at a million answers: from the totals of each day, and beside it straight from the log."""

from pathlib import Path
from typing import Final

from tests.bench.answers_section import ANSWERS, NOW, OF_ONE_CARD
from tests.bench.conversation import conversation
from tests.bench.measure import Measure, Section, section
from tests.bench.processes import probe, probe_command, say
from tests.bench.search_section import DECKS, write_many_cards
from tests.bench.turns import Task, rows

_YEAR: Final = "12-months"
_TITLES: Final = {
    "first_some": "page asked for to its first figures painted, the first time",
    "first": "page asked for to all its figures painted, the first time",
    "first_held": "longest that the window was held up meanwhile",
    "again": "page asked for, with the figures it had, to all of them anew",
    "again_held": "longest that the window was held up meanwhile",
    "span_some": "another span to its first figures painted",
    "span": "another span to all its figures painted",
    "span_held": "longest that the window was held up meanwhile",
}


def statistics(runs: int, scratch: Path) -> list[Section]:
    """All figures as the command has them, their parts, and the page."""
    folder = scratch / "statistics"
    cards = write_many_cards(folder / "decks")
    say(f"statistics of {ANSWERS:,} answers to {cards:,} cards")
    probe("answered", folder, ANSWERS, OF_ONE_CARD, NOW.isoformat())
    tasks = [
        Task(deed="all", title="all figures, 12 months, {found} answers", words=[_YEAR] * runs),
        Task(deed="all", title="all figures, all the time", words=["all"] * runs),
        Task(deed="all", title="all figures, 30 days, {found} answers", words=["30-days"] * runs),
        Task(deed="all", title="all figures of one deck, {found} answers", words=[f"{_YEAR} {DECKS[0]}"] * runs),
        Task(deed="days", title="answers of {found} days", words=[_YEAR] * runs, floor="the same from the log"),
        Task(deed="sums", title="{found} sums by facet", words=[_YEAR] * runs, floor="the same from the log"),
        Task(deed="kept", title="retention of {found} cards, from the log by its index", words=[_YEAR] * runs),
    ]
    with conversation(probe_command("statistics"), folder, NOW.isoformat()) as ours:
        found = [measure for task in tasks for measure in rows(task, ours, None)]
        title = f"Statistics of {ANSWERS:,} answers, {ours.findings['totals']:,} totals"
    say("the page")
    painted = probe("statistics_page", folder, NOW.isoformat())
    shown = (Measure(words, "ms", tuple(painted.get(name, ()))) for name, words in _TITLES.items())
    return [section(title, found), section("Statistics page", shown)]
