"""What is measured, section by section; every figure comes from a process of its own."""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from tests.bench.made_deck import write_made_deck
from tests.bench.measure import Measure, Section, section
from tests.bench.processes import probe

ANSWERS_IN_WINDOW: Final = 50
ANSWERS_WITHOUT_WINDOW: Final = 1000
MADE_CARDS: Final = 10_000
SEARCHES: Final = 100
# Ten decks under names that stand in none of their cards: each is in the title, and so finds every card of one deck.
SEARCHED_DECKS: Final = (
    *("gastrocnemius", "semitendinosus", "brachioradialis", "sternocleidomastoideus", "latissimus"),
    *("infraspinatus", "popliteus", "piriformis", "pectoralis", "coracobrachialis"),
)


def windows(runs: int, scratch: Path) -> list[Section]:
    """Start, answers and memory of the window, in turns with a bare one; the first of each only warms the cache."""
    probe("data_folder", scratch / "data")
    bare: list[dict[str, Any]] = []
    real: list[dict[str, Any]] = []
    for run in range(runs + 1):
        _say(f"window {run} of {runs}" if run else "window, to warm the cache")
        folder = scratch / f"data-{run}"
        shutil.copytree(scratch / "data", folder)
        bare.append(probe("bare_window"))
        real.append(probe("real_window", folder, ANSWERS_IN_WINDOW))
    del bare[0], real[0]
    return [_start(bare, real), _answers([run["times"] for run in real]), _memory(bare, real)]


def figures(runs: int, scratch: Path) -> Section:
    """The atlas and its first figure, in turns with Qt's own painting of the same file."""
    found = []
    for run in range(1, runs + 1):
        _say(f"atlas {run} of {runs}")
        found.append(probe("figures", scratch / "atlas"))
    floor = Measure("Qt's own renderer: the same file read and painted", "ms", _each(found, "floor"))
    frames = {
        "hits": "what lies under the pointer",
        "hover": "frame while stepping over shapes",
        "zoom": "frame while zooming",
        "sharpen": "frame made sharp again after zooming",
    }
    return section(
        "Atlas",
        [
            floor,
            Measure("atlas asked for to first figure painted", "ms", _each(found, "painted"), floor),
            *(
                Measure(title, "ms", tuple(reading for run in found for reading in run[name]))
                for name, title in frames.items()
            ),
        ],
    )


def sittings(scratch: Path) -> Section:
    """Answers without a window, in turns with the same on SQLite alone."""
    _say(f"{ANSWERS_WITHOUT_WINDOW} answers without a window")
    found = probe("sitting", scratch / "sitting", ANSWERS_WITHOUT_WINDOW)
    floor = Measure("SQLite alone: insert and upsert, WAL, synchronous=FULL", "ms", tuple(found["floor"]))
    ours = Measure("answer on the disk and next question at hand", "ms", tuple(found["ours"]), floor)
    return section("Answer to next question without a window", [floor, ours])


def decks(runs: int, scratch: Path) -> tuple[Section, list[dict[str, Any]]]:
    """Reading the shipped decks and a large one; and the questions of the shipped ones."""
    write_made_deck(scratch / "made", MADE_CARDS)
    found = []
    for run in range(1, runs + 1):
        _say(f"reading decks {run} of {runs}")
        found.append(probe("reading", scratch / "made"))
    for reading in found:
        for name in ("made", "made_floor"):
            reading[name] /= reading["made_cards"]  # milliseconds a card are seconds for 1,000
    parser = Measure("YAML parser alone, shipped decks", "ms", _each(found, "shipped_floor"))
    large_parser = Measure(f"YAML parser alone, per 1,000 of {MADE_CARDS:,} cards", "s", _each(found, "made_floor"))
    measures = [
        parser,
        Measure("shipped decks, file to cards", "ms", _each(found, "shipped"), parser),
        Measure("shipped decks, unchanged since the last start", "ms", _each(found, "unchanged"), parser),
        large_parser,
        Measure(f"per 1,000 of {MADE_CARDS:,} cards", "s", _each(found, "made"), large_parser),
    ]
    return section("Reading decks, imports done", measures), found[0]["questions"]


def search(scratch: Path) -> Section:
    """Finding cards among many by words, parts of words and properties, beside SQLite's own full-text search."""
    for place, name in enumerate(SEARCHED_DECKS):
        write_made_deck(scratch / "searched", MADE_CARDS, name, first=100_000 + place * MADE_CARDS)
    cards = len(SEARCHED_DECKS) * MADE_CARDS
    _say(f"searching {cards:,} cards")
    found = probe("search", scratch / "searched", SEARCHES)
    readings, hits = found["readings"], found["hits"]

    def measure(name: str, title: str, floor: Measure | None = None) -> Measure:
        return Measure(title.format(hits=hits[name]), "ms", tuple(readings[name]), floor)

    table = Measure("SQLite alone: one language into a full-text table", "ms", (found["built_floor"],))
    few = measure("few_floor", "SQLite alone: part of a word, {hits:,} hits")
    many = measure("many_floor", "SQLite alone: part of a word, {hits:,} hits")
    return section(
        f"Search among {cards:,} cards in two languages",
        [
            table,
            Measure("index built, both languages", "ms", (found["built"],), table),
            Measure("index opened, decks unchanged", "ms", (found["opened"],)),
            Measure("first look at the learner's standing", "ms", (found["first"],)),
            few,
            measure("few", "part of a word, {hits:,} hits", few),
            many,
            measure("many", "part of a word, {hits:,} hits", many),
            measure("many_sorted", "the same, sorted by question", many),
            measure("many_due", "of these the {hits:,} due, sorted by date", many),
            measure("all", "no words, {hits:,} cards"),
            measure("all_sorted", "the same, sorted by question"),
            measure("all_due", "no words, the {hits:,} due, sorted by date"),
            measure("every_word", "words of every card, or of every second"),
        ],
    )


def _start(bare: list[dict[str, Any]], real: list[dict[str, Any]]) -> Section:
    floor = Measure("bare Qt window painted", "ms", _each(bare, "painted"))
    measures = [
        floor,
        Measure("window painted", "ms", _each(real, "window"), floor),
        Measure("start button enabled", "ms", _each(real, "ready"), floor),
        Measure("first question painted", "ms", _each(real, "question"), floor),
    ]
    return section("Start of the process to", measures)


def _answers(times: list[dict[str, list[float]]]) -> Section:
    steps = {
        "choose": "choice: key to feedback painted",
        "go on": "choice: Space to next question painted",
        "reveal": "flashcard: Space to answer painted",
        "grade": "flashcard: grade to next question painted",
    }
    return section(
        "Answer to next question in the window",
        (
            Measure(title, "ms", tuple(reading for run in times for reading in run.get(step, ())))
            for step, title in steps.items()
        ),
    )


def _memory(bare: list[dict[str, Any]], real: list[dict[str, Any]]) -> Section:
    floor = Measure("bare Qt window", "MB", _each(bare, "memory"))
    answers = min(run["answers"] for run in real)
    measures = [
        floor,
        Measure("after start, first question painted", "MB", _each(real, "memory_at_start"), floor),
        Measure(f"after {answers} answers", "MB", _each(real, "memory_after_answers"), floor),
    ]
    return section("Peak memory", measures)


def _each(found: Iterable[dict[str, Any]], name: str) -> tuple[float, ...]:
    """What was found under that name, where anything was."""
    return tuple(run[name] for run in found if run.get(name) is not None)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
