"""What the benchmarks print."""

import json
from pathlib import Path

from tests.bench.measure import Measure, Section, each
from tests.bench.peer import Anki
from tests.bench.report import as_json, as_text, machine
from tests.bench.search_section import DECKS, SEARCHES, parts

QUESTIONS = [{"deck": "hip", "form": "choice", "language": "de", "questions": 7}]
FLOOR = Measure("SQLite alone", "ms", (2.0,) * 100)
SECTION = Section("Search", (FLOOR, Measure("Anki: the same, 10", "ms", (*(8.0,) * 99, 500.0), FLOOR)))


def test_a_row_has_its_figures_and_how_many_times_its_floor() -> None:
    """Median, least, most, what 99 of 100 do not exceed, times the floor, and the number of readings."""
    lines = as_text({"cores": 2}, [SECTION], QUESTIONS).splitlines()

    (row,) = [line for line in lines if "Anki" in line]
    assert row.split()[4:] == ["8.000", "ms", "8.000", "500", "8.000", "4.0", "100"]


def test_questions_that_were_not_counted_are_no_table() -> None:
    """One section alone is printed without an empty table of questions."""
    assert "Questions" in as_text({}, [SECTION], QUESTIONS)
    assert "Questions" not in as_text({}, [SECTION], [])
    assert json.loads(as_json({}, [SECTION], []))["questions"] == []


def test_the_report_says_which_anki_was_measured_if_any() -> None:
    """Its version stands among the facts; without it, that it was not measured and how it would be."""
    with_anki, without = machine(Anki(Path("python"), "26.9")), machine()

    assert with_anki["anki"] == "26.9"
    assert "anki not measured (--anki)" in as_text(without, [SECTION], [])
    assert json.loads(as_json(without, [], []))["machine"]["anki"] == "not measured (--anki)"


def test_what_a_process_did_not_tell_is_no_reading() -> None:
    """As memory on a system that does not tell."""
    assert each([{"memory": 80.0}, {"memory": None}, {}], "memory") == (80.0,)


def test_the_parts_of_words_find_one_deck_each() -> None:
    """There are as many as are searched for, no two alike, and each stands in the name of just one deck."""
    found = parts(DECKS)[:SEARCHES]

    assert len(set(found)) == SEARCHES
    assert all(sum(part in name for name in DECKS) == 1 for part in found)
