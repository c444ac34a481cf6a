"""What is measured, section by section; every figure comes from a process of its own."""

import shutil
from pathlib import Path
from typing import Any, Final

from tests.bench.made_deck import write_made_deck
from tests.bench.measure import Measure, Section, each, section
from tests.bench.processes import probe, say

ANSWERS_IN_WINDOW: Final = 50
ANSWERS_WITHOUT_WINDOW: Final = 1000
MADE_CARDS: Final = 10_000


def windows(runs: int, scratch: Path) -> list[Section]:
    """Start, answers and memory of the window, in turns with a bare one; the first of each only warms the cache."""
    probe("data_folder", scratch / "data")
    bare: list[dict[str, Any]] = []
    real: list[dict[str, Any]] = []
    for run in range(runs + 1):
        say(f"window {run} of {runs}" if run else "window, to warm the cache")
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
        say(f"atlas {run} of {runs}")
        found.append(probe("figures", scratch / "atlas"))
    floor = Measure("Qt's own renderer: the same file read and painted", "ms", each(found, "floor"))
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
            Measure("atlas asked for to first figure painted", "ms", each(found, "painted"), floor),
            *(
                Measure(title, "ms", tuple(reading for run in found for reading in run[name]))
                for name, title in frames.items()
            ),
        ],
    )


def sittings(scratch: Path) -> Section:
    """Answers without a window, in turns with the same on SQLite alone."""
    say(f"{ANSWERS_WITHOUT_WINDOW} answers without a window")
    found = probe("sitting", scratch / "sitting", ANSWERS_WITHOUT_WINDOW)
    floor = Measure("SQLite alone: insert and upsert, WAL, synchronous=FULL", "ms", tuple(found["floor"]))
    ours = Measure("answer on the disk and next question at hand", "ms", tuple(found["ours"]), floor)
    return section("Answer to next question without a window", [floor, ours])


def decks(runs: int, scratch: Path) -> tuple[Section, list[dict[str, Any]]]:
    """Reading the shipped decks and a large one; and the questions of the shipped ones."""
    write_made_deck(scratch / "made", MADE_CARDS)
    found = []
    for run in range(1, runs + 1):
        say(f"reading decks {run} of {runs}")
        found.append(probe("reading", scratch / "made"))
    for reading in found:
        for name in ("made", "made_floor"):
            reading[name] /= reading["made_cards"]  # milliseconds a card are seconds for 1,000
    parser = Measure("YAML parser alone, shipped decks", "ms", each(found, "shipped_floor"))
    large_parser = Measure(f"YAML parser alone, per 1,000 of {MADE_CARDS:,} cards", "s", each(found, "made_floor"))
    measures = [
        parser,
        Measure("shipped decks, file to cards", "ms", each(found, "shipped"), parser),
        Measure("shipped decks, unchanged since the last start", "ms", each(found, "unchanged"), parser),
        large_parser,
        Measure(f"per 1,000 of {MADE_CARDS:,} cards", "s", each(found, "made"), large_parser),
    ]
    return section("Reading decks, imports done", measures), found[0]["questions"]


def _start(bare: list[dict[str, Any]], real: list[dict[str, Any]]) -> Section:
    floor = Measure("bare Qt window painted", "ms", each(bare, "painted"))
    measures = [
        floor,
        Measure("window painted", "ms", each(real, "window"), floor),
        Measure("start button enabled", "ms", each(real, "ready"), floor),
        Measure("first question painted", "ms", each(real, "question"), floor),
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
    floor = Measure("bare Qt window", "MB", each(bare, "memory"))
    answers = min(run["answers"] for run in real)
    measures = [
        floor,
        Measure("after start, first question painted", "MB", each(real, "memory_at_start"), floor),
        Measure(f"after {answers} answers", "MB", each(real, "memory_after_answers"), floor),
    ]
    return section("Peak memory", measures)
