"""python -m tests.bench: takes every measure and prints them."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.answers_section import answers
from tests.bench.forecast_section import forecasts
from tests.bench.measure import Section
from tests.bench.options import Options, options_of
from tests.bench.pages_section import pages
from tests.bench.report import as_json, as_text, machine
from tests.bench.search_section import search
from tests.bench.sections import decks, figures, sittings, windows
from tests.bench.statistics_section import statistics


def main(argv: Sequence[str] | None = None) -> None:
    """Measure in a temporary folder and report."""
    options = options_of(argv)
    facts = machine(options.anki)
    with TemporaryDirectory(prefix="quizapp-bench-", ignore_cleanup_errors=True) as folder:
        sections, questions = _measured(options, Path(folder))
    print((as_json if options.as_json else as_text)(facts, sections, questions))


def _measured(options: Options, scratch: Path) -> tuple[list[Section], list[dict[str, Any]]]:
    """The sections that are wanted, and the questions of the shipped decks if those are."""
    sections: list[Section] = []
    questions: list[dict[str, Any]] = []
    if options.wants("windows"):
        sections += windows(options.runs, scratch)
    if options.wants("figures"):
        sections.append(figures(options.runs, scratch))
    if options.wants("sittings"):
        sections.append(sittings(scratch))
    if options.wants("search"):
        sections.append(search(scratch, options.anki))
    if options.wants("answers"):
        sections += answers(options.runs, scratch, options.anki)
    if options.wants("statistics"):
        sections += statistics(options.runs, scratch)
    if options.wants("pages"):
        sections.append(pages(scratch))
    if options.wants("forecast"):
        sections += forecasts(options.runs)
    if options.wants("decks"):
        reading, questions = decks(options.runs, scratch)
        sections.append(reading)
    return sections, questions


if __name__ == "__main__":
    main()
