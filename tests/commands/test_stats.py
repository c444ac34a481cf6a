"""stats: the figures of the statistics page, for people and for programs."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.commands.door import Done, Door

PICTURES = (
    *("figures", "days", "forecast", "topics", "maturity", "calibration", "times", "hours"),
    *("easiness", "intervals", "mix-ups"),
)


@pytest.fixture
def studied(own: Door) -> Door:
    """Two days of answers, on the second of which it is evening."""
    for answers in ("1\n2\n1\n2\n", "3\n3\n3\n3\n"):
        for deck in ("hip", "foot"):
            own("drill", "--json", "--seed", "1", "--deck", deck, stdin=answers)
        own.clock.forward(days=1, hours=9)
    own.clock.forward(days=-1, hours=-9)
    return own


def picture(door: Door, name: str, *words: str) -> dict[str, Any]:
    """What is said of one picture."""
    (found,) = [row for row in door.rows("stats", *words) if row["picture"] == name]
    return dict(found)


def test_a_line_for_each_picture(studied: Door) -> None:
    """In the order of the page, each with the same keys in every row."""
    rows = studied.rows("stats")

    assert tuple(row["picture"] for row in rows) == PICTURES
    assert {len({tuple(each) for each in row["rows"]}) for row in rows[1:] if row["rows"]} == {1}
    assert list(rows[0]) == ["picture", "day", "deck", "span", "answers", "retained", "streak", "easiness"]


def test_figures_are_those_of_the_log(studied: Door) -> None:
    """Answers, days and hours of what `reviews` has; the day is that of the learner's clock."""
    log = [row for row in studied.rows("reviews") if row["kind"] in ("answer", "drill")]
    figures = picture(studied, "figures")

    assert (figures["day"], figures["deck"], figures["span"]) == ("2026-11-24", None, "12-months")
    assert (figures["answers"], figures["streak"]) == (len(log), 2)
    assert figures["retained"] == {"answers": 0, "passed": 0, "share": None}
    days = {day: sum(row["study_day"] == day for row in log) for day in ("2026-11-23", "2026-11-24")}
    assert picture(studied, "days")["rows"] == [{"day": day, "answers": count} for day, count in days.items()]
    assert [row["hour"] for row in picture(studied, "hours")["rows"]] == [19]


def test_the_same_bytes_for_the_same_state(studied: Door) -> None:
    """Twice in this process and once in another, whatever that one's hashes are."""
    first = studied("stats", "--json")

    assert studied("stats", "--json") == first
    here = ("stats", "--json", "--span", "all")
    outside = [studied.outside(*here, PYTHONHASHSEED=seed).out.splitlines()[3:] for seed in ("1", "2")]
    assert outside[0] == outside[1] == studied(*here).out.splitlines()[3:]


def test_of_one_deck(studied: Door) -> None:
    """Decks add up to all, and a deck that is not there is said to be none."""
    answers = [picture(studied, "figures", "--deck", deck)["answers"] for deck in ("hip", "foot")]

    assert sum(answers) == picture(studied, "figures")["answers"]
    assert [row["topic"] for row in picture(studied, "topics", "--deck", "foot")["rows"]] == ["Calf"]
    done = studied("stats", "--deck", "knee")
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("There is no deck “knee”.")


def test_of_a_span(studied: Door) -> None:
    """What lies longer back is left out; what is due, and the year of days, stay."""
    studied.clock.now += timedelta(days=60)

    assert picture(studied, "figures", "--span", "30-days")["answers"] == 0
    assert picture(studied, "times", "--span", "30-days")["rows"] == []
    assert picture(studied, "times", "--span", "3-months")["rows"] != []
    assert picture(studied, "days", "--span", "30-days")["rows"] != []
    assert studied("stats", "--span", "fortnight").status == 2


def test_names_are_in_the_study_language(studied: Door) -> None:
    """Topics as questions would name them."""
    topics = [
        [row["topic"] for row in json.loads(line)["rows"]]
        for language in ("de", "en")
        for line in studied("stats", "--json", "--study-language", language).out.splitlines()
        if '"topics"' in line
    ]

    assert [sorted(names) for names in topics] == [["Beweger", "Wade"], ["Calf", "Movers"]]


def test_for_people(studied: Door) -> None:
    """Figures first, then a table under each title; numbers as the language writes them."""
    said = studied("stats").out

    assert "\n       2  days in a row\n" in said
    assert "\nDays of study\n  Day          Answers\n  23 Nov 2026  " in said
    assert "\nRetained by topic\n  Topic" in said
    assert studied("stats", "--language", "de").out.startswith("       –  behalten; zählt ab 21 Tagen Abstand\n")


def test_before_the_first_answer(own: Door) -> None:
    """Nothing is divided by nothing; every picture says that it is empty."""
    rows = own.rows("stats")

    assert [row["picture"] for row in rows if row.get("rows")] == ["forecast"]
    assert "Mix-ups\n  Nothing was mixed up in this time.\n" in own("stats").out
    assert own("stats", "--language", "de") == Done(0, own("stats", "--language", "de").out, "")
