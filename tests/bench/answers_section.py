"""A large log: opening it, and what pages ask of it; with SQLite alone and with Anki beside."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from tests.bench.conversation import Conversation, conversation
from tests.bench.measure import Measure, Section, each, section
from tests.bench.peer import Anki
from tests.bench.processes import probe, probe_command, run, say
from tests.bench.search_section import write_many_cards
from tests.bench.turns import Task, rows

ANSWERS: Final = 1_000_000
OF_ONE_CARD: Final = 200
TIMES: Final = 100
NOW: Final = datetime(2026, 11, 23, 10, tzinfo=UTC)

_MEGABYTE: Final = 1_000_000


def answers(runs: int, scratch: Path, anki: Anki | None) -> list[Section]:
    """Opening a data folder with many answers, work with it, its sizes."""
    folder, handed_over, collection = scratch / "answered", scratch / "answered.db", scratch / "answered.anki2"
    cards = write_many_cards(folder / "decks")
    say(f"{ANSWERS:,} answers to {cards:,} cards")
    made = probe("answered", folder, ANSWERS, OF_ONE_CARD, NOW.isoformat(), *([handed_over] if anki else []))
    if anki is not None:
        say("the same with Anki")
        run(anki.command("anki_collection"), handed_over, collection, folder / "quizapp.db", NOW.isoformat())
    title = f"{ANSWERS:,} answers to {made['known']:,} of {made['cards']:,} cards"
    opened = section(f"{title}: opening", _openings(runs, folder, collection, anki))
    with conversation(probe_command("answers"), folder, NOW.isoformat()) as ours:
        if anki is None:
            return [opened, section(f"{title}: work", _work(runs, made, ours, None))]
        with conversation(anki.command("anki_answers"), collection) as theirs:
            return [opened, section(f"{title}: work", _work(runs, made, ours, theirs))]


def _openings(runs: int, folder: Path, collection: Path, anki: Anki | None) -> list[Measure]:
    """Processes of ours and of Anki's in turns; the first of each only warms the cache."""
    ours: list[dict[str, Any]] = []
    theirs: list[dict[str, Any]] = []
    for number in range(runs + 1):
        say(f"opening {number} of {runs}" if number else "opening, to warm the cache")
        ours.append(probe("opening", folder, NOW.isoformat()))
        if anki is not None:
            theirs.append(run(anki.command("anki_opening"), collection))
    return [
        Measure("process to first question, without a window", "ms", each(ours[1:], "question")),
        Measure("Anki: process to first card, without a window", "ms", each(theirs[1:], "question")),
        Measure("peak memory by then", "MB", each(ours[1:], "memory")),
        Measure("Anki: peak memory by then", "MB", each(theirs[1:], "memory")),
    ]


def _work(runs: int, made: dict[str, Any], ours: Conversation, theirs: Conversation | None) -> list[Measure]:
    nothing = [""] * TIMES
    tasks = [
        Task(
            deed="history",
            title="history of the card with {found} answers",
            words=[made["often"]] * TIMES,
            floor="SQLite alone: the events of that card",
            peer="Anki: card info, {found} answers",
        ),
        Task(
            deed="history",
            title="history of a card, now one and now another",
            words=made["some"],
            floor="SQLite alone: the events of that card",
            peer="Anki: card info",
        ),
        Task(
            deed="states",
            title="states of all {found} cards answered",
            words=nothing,
            floor="SQLite alone: their rows",
        ),
        Task(deed="leeches", title="the {found} leeches", words=nothing, peer="Anki: cards of 6 lapses found, {found}"),
        Task(deed="backlog", title="{found} overdue cards counted", words=nothing, peer="Anki: the same, {found}"),
        Task(deed="today", title="overview of Today, {found} to ask", words=nothing, peer="Anki: deck list, {found}"),
        Task(deed="learners", title="list of learners", words=nothing),
        Task(
            deed="answer",
            title="answer on the disk and next question at hand",
            words=nothing,
            peer="Anki: answer and next card",
        ),
    ]
    backup = Task(
        deed="backup",
        title="backup of the day, checked and packed",
        words=[str(number) for number in range(runs)],
        floor="SQLite alone: a copy",
        peer="Anki: backup",
    )
    measures = [measure for task in [*tasks, backup] for measure in rows(task, ours, theirs)]
    return [*measures, *_sizes(ours, theirs)]


def _sizes(ours: Conversation, theirs: Conversation | None) -> Iterable[Measure]:
    """How large files are: the database, and a backup of it."""
    for who, whom in (("", ours), ("Anki: ", theirs)):
        if whom is not None:
            yield Measure(f"{who}size of the database", "MB", (whom.findings["size"] / _MEGABYTE,))
            yield Measure(f"{who}size of a backup", "MB", (whom.ask("backup", "-1").found / _MEGABYTE,))
