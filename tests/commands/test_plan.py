"""The plan for an exam's date in the terminal."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from quizapp.app import open_workspace
from quizapp.study.exam_date import ExamDate
from tests.commands.door import Door
from tests.conftest import MONDAY


def test_the_plan_as_json_lines(own: Door) -> None:
    """The plan itself, the pass rates, every day up to the exam, and how else it could go."""
    rows = own.rows("plan", "2026-12-23", "--minutes", "15")
    head, *rest = rows
    kinds = [row["kind"] for row in rest]

    assert (head["kind"], head["date"], head["days_left"], head["minutes"]) == ("plan", "2026-12-23", 30, 15)
    assert head["decks"] == ["contraction-types", *head["decks"][1:]]
    assert {"hip", "foot"} < set(head["decks"])
    assert kinds == ["pass_rate"] * 5 + ["day"] * 30 + ["what_if"] * 3
    days = [row for row in rest if row["kind"] == "day"]
    assert (days[0]["day"], days[-1]["day"]) == ("2026-11-23", "2026-12-22")
    assert days[0]["new"] == head["new_today"]
    assert 0 <= head["known"]["low"] <= head["known"]["median"] <= head["known"]["high"] <= 1


def test_the_same_bytes_for_the_same_seed(own: Door) -> None:
    """Twice the same, also by other processes, whatever their hashes are; another seed is another chance."""
    words = ("plan", "2026-12-23", "--deck", "hip", "--deck", "foot", "--json")
    first = own(*words)

    assert own(*words).out == first.out
    assert own(*words, "--seed", "0").out == first.out
    assert own(*words, "--seed", "1").out != first.out
    later = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
    outside = [own.outside("plan", later, "--json", PYTHONHASHSEED=seed) for seed in ("1", "2")]
    assert outside[0] == outside[1]
    assert outside[0].status == 0


def test_it_changes_nothing(own: Door) -> None:
    """Neither progress nor limits: the drill offers afterwards what it offered before."""
    before = own("progress", "--json").out
    own("plan", "2026-12-23", "--deck", "hip")

    assert own("progress", "--json").out == before
    assert own("reviews", "--json").out == ""


def test_decks_are_chosen_by_their_ids(own: Door) -> None:
    """Only these are planned; one named twice is one, and one that is not there is refused by name."""
    head = own.rows("plan", "2026-12-23", "--deck", "hip", "--deck", "hip")[0]
    assert (head["decks"], head["cards"]) == (["hip"], 3)
    wrong = own("plan", "2026-12-23", "--deck", "knee")

    assert (wrong.status, wrong.out) == (1, "")
    assert "knee" in wrong.err


def test_a_deck_that_has_gone_is_missed(own: Door) -> None:
    """Of an exam that is followed: as in the window, the plan is that of what is left. Where nothing is, of all."""
    workspace = open_workspace(own.data, clock=own.clock)
    notebook = workspace.notebook
    exam = ExamDate(MONDAY + timedelta(days=30), ("hip", "foot"), 25, MONDAY)
    notebook.change_settings(replace(notebook.settings, exam_date=exam))
    workspace.progress.close()
    (own.data / "decks" / "own-1.yaml").unlink()
    head = own.rows("plan", "2026-12-23")[0]

    assert (head["decks"], head["missing_decks"], head["cards"], head["minutes"]) == (["hip", "foot"], ["foot"], 3, 25)
    assert "1 deck of this exam is no longer there and is left out." in own("plan", "2026-12-23").out
    (own.data / "decks" / "own-0.yaml").unlink()
    head = own.rows("plan", "2026-12-23")[0]
    assert head["missing_decks"] == []
    assert len(head["decks"]) > 2


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2026-11-23", "The exam has to come after today, 23 Nov 2026."),
        ("2026-01-01", "The exam has to come after today, 23 Nov 2026."),
        ("2036-11-23", "No forecast reaches that far. The exam can be on 23 Nov 2029 at the latest."),
        ("9999-12-31", "No forecast reaches that far. The exam can be on 23 Nov 2029 at the latest."),
    ],
)
def test_a_date_that_cannot_be_is_refused_in_a_sentence(own: Door, day: str, sentence: str) -> None:
    """Past, today, or ten years on."""
    done = own("plan", day, "--json")

    assert (done.status, done.out, done.err) == (1, "", f"{sentence}\n")


@pytest.mark.parametrize(
    "words",
    [("tomorrow",), ("2026-02-30",), ("2026-12-23", "--minutes", "0"), ("2026-12-23", "--minutes", "601"), ()],
)
def test_what_is_no_date_is_wrong_usage(own: Door, words: tuple[str, ...]) -> None:
    """The usage says what a date and a number of minutes are."""
    done = own("plan", *words)

    assert (done.status, done.out) == (2, "")


def test_in_sentences(own: Door) -> None:
    """Without --json it is read by people: what comes of it, the days as a table, method and sample."""
    done = own("plan", "2026-12-03", "--deck", "hip")
    lines = done.out.splitlines()

    assert (done.status, done.err) == (0, "")
    assert lines[0] == "Exam in 10 days: 3 Dec 2026"
    assert lines[1] == "1 new card today in all; the last ones on 25 November"
    assert "All 3 cards will have been asked." in lines
    assert any(line.startswith("Known on the day: about ") for line in lines)
    assert any(line.startswith("If I skip today and tomorrow: about ") for line in lines)
    assert sum(line.startswith(("23 Nov", "2 Dec")) for line in lines) == 2
    assert "You have not answered anything before today" in done.out


def test_after_a_jump_of_the_clock_it_says_which_day_counts(own: Door) -> None:
    """A log with answers of next year: the plan begins there, and says so."""
    own.clock.forward(days=400)
    own("drill", "--deck", "hip", "--limit", "1", "--json", stdin="4\n1\n")
    own.clock.forward(days=-400)
    done = own("plan", "2026-12-23", "--deck", "hip")
    later = own("plan", "2028-01-31", "--deck", "hip")

    assert (done.status, done.err) == (1, "The exam has to come after today, 28 Dec 2027.\n")
    assert "28 Dec 2027, which is still to come by this computer's clock" in later.out
    assert own.rows("plan", "2028-01-31", "--deck", "hip")[0]["clock_is_behind"] is True
