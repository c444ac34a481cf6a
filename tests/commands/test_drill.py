"""drill: a sitting in the terminal, line by line, with every answer on the disk before its event is told."""

import json
import os
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from quizapp.app import open_workspace
from quizapp.study.settings import Settings
from tests.commands.door import Done, Door, Drill
from tests.commands.test_log import REVIEW_KEYS
from tests.commands.test_questions import KEYS

Row = dict[str, Any]


@pytest.fixture(autouse=True)
def _without_the_shipped_decks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading them takes most of the time of a short drill within this process."""
    monkeypatch.setattr("quizapp.app.SHIPPED_DECKS", tmp_path / "none")


INTRODUCTION = [
    "Type your answer and press Enter: the number of an option, or 0 for “I don't know”.",
    "On a flashcard Enter alone shows the answer; then 0 (not at all) to 5 (easily) says how well it went.",
    "Ctrl+C ends the sitting at any time; every answer given is kept.",
]


def right(question: Row) -> str:
    """The line that answers a question well."""
    if question["form"] == "flashcard":
        return "4"
    return str([option["correct"] for option in question["options"]].index(True) + 1)


def wrong(question: Row) -> str:
    """The line that answers a question badly."""
    if question["form"] == "flashcard":
        return "1"
    return str([option["correct"] for option in question["options"]].index(False) + 1)


def answer(drill: Drill, line_for: Callable[[Row], str] = right) -> tuple[Row, Row]:
    """Take the next question and answer it; the question and the event."""
    question = drill.read()
    drill.write(line_for(question))
    return question, drill.read()


def stored(door: Door) -> list[tuple[str, str, int]]:
    """What another process finds committed in the log: event, kind and quality."""
    with closing(sqlite3.connect(f"{(door.data / 'quizapp.db').as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT id, kind, quality FROM event ORDER BY sequence").fetchall()


def sit(door: Door, *words: str, lines: str) -> list[tuple[str, str, int]]:
    """Answer with these lines and then end the input; card, kind and quality of each event.

    Without knowing the question only a flashcard can be answered well, and any of them with 0.
    """
    done = door("drill", "--json", *words, stdin="".join(f"{line}\n" for line in lines))
    assert done.status == 0
    return [(row["card"], row["kind"], row["quality"]) for row in done.rows if "event" in row]


def change_settings(door: Door, settings: Settings) -> None:
    """Change how the standard learner studies."""
    workspace = open_workspace(door.data, clock=door.clock)
    workspace.notebook.change_settings(settings)
    workspace.progress.close()


def test_the_protocol(own: Door) -> None:
    """A question out, a line in, the event out after the commit; and so on to the end of the day, which is 0."""
    drill = own.drill("--deck", "hip", "--seed", "3")
    told = []
    for number in range(3):
        question = drill.read()
        before = stored(own)
        drill.write(right(question))
        event = drill.read()
        told.append(event)

        assert (list(question), list(event)) == (KEYS, REVIEW_KEYS)
        assert len(before) == number
        assert stored(own) == [*before, (event["event"], "answer", 4)]
        assert (event["card"], event["form"]) == (question["id"], question["form"])
    assert drill.end() == Done(0, "", "")
    assert [event["card"] for event in told] == ["hip/extensor", "hip/flexor", "hip/abductor"]
    assert own.rows("reviews") == told


def test_an_event_in_full(own: Door) -> None:
    """A choice is kept by the option's own key, with the state before and after it."""
    question, event = own("drill", "--json", "--deck", "hip", "--limit", "1", "--seed", "1", stdin="1\n").rows
    chosen = {"Gluteus maximus": "key", "Iliopsoas": "iliopsoas", "Gluteus medius": "gluteus-medius"}
    correct = question["options"][0]["correct"]

    assert 0 <= event.pop("milliseconds") < 60_000
    assert len(event.pop("event")) == 36
    assert event == {
        "kind": "answer",
        "takes_back": None,
        "card": "hip/extensor",
        "answered_at": "2026-11-23T09:00:00.000000+00:00",
        "study_day": "2026-11-23",
        "form": "choice",
        "quality": 4 if correct else 1,
        "chosen": chosen[question["options"][0]["text"]],
        "confidence": None,
        "overruled": False,
        "before": {"repetitions": 0, "interval": 0, "easiness": 2.5},
        "after": {"repetitions": int(correct), "interval": 1, "easiness": 2.5},
    }


def test_what_scored_under_4_comes_again(own: Door) -> None:
    """A hard flashcard and a failed choice are asked until they score 4; the repeats are drill and move nothing."""
    drill = own.drill("--deck", "foot")
    events = []
    for line in ("3", "wrong", "1", "0", "4", "right"):
        question = drill.read()
        drill.write({"wrong": wrong(question), "right": right(question)}.get(line, line))
        events.append(drill.read())

    assert drill.end() == Done(0, "", "")
    assert [(event["card"], event["kind"], event["quality"]) for event in events] == [
        ("foot/push-off", "answer", 3),
        ("foot/landing", "answer", 1),
        ("foot/push-off", "drill", 1),
        ("foot/landing", "drill", 2),
        ("foot/push-off", "drill", 4),
        ("foot/landing", "drill", 4),
    ]
    assert all(event["before"] == event["after"] for event in events if event["kind"] == "drill")


def test_owed_repeats_outlive_the_sitting(own: Door) -> None:
    """A drill taken up again asks what is left and then the repeats owed, until four in the morning."""
    first = sit(own, "--deck", "foot", lines="2")
    second = sit(own, "--deck", "foot", lines="00")
    own.clock.forward(hours=17)
    at_night = sit(own, "--deck", "foot", lines="04")

    assert first == [("foot/push-off", "answer", 2)]
    assert second == [("foot/landing", "answer", 2), ("foot/push-off", "drill", 0)]
    assert at_night == [("foot/landing", "drill", 2), ("foot/push-off", "drill", 4)]


def test_the_days_that_follow(own: Door) -> None:
    """A card answered well comes back after one day and then after six, and on no day between."""
    change_settings(own, Settings(new_per_day=1))
    sit(own, "--deck", "foot", lines="4")
    change_settings(own, Settings(new_per_day=0))
    asked = []
    for day in range(1, 9):
        own.clock.forward(days=1)
        asked += [day for _ in sit(own, lines="4")]

    assert asked == [1, 7]
    assert [row["after"]["interval"] for row in own.rows("reviews")] == [1, 6, 15]


@pytest.mark.parametrize(
    ("deck", "complaint"),
    [
        ("foot", "Enter shows the answer; then a quality from 0 to 5 says how well it went."),
        ("hip", "Type the number of an option, 1 to 3, or 0 for “I don't know”."),
    ],
)
def test_bad_input_is_asked_again(own: Door, deck: str, complaint: str) -> None:
    """Each line that is no answer gets a sentence on standard error; nothing is recorded until a line is one."""
    bad = ["", "9", "-1", "x", "1 2", "4.0", "１", "tftf", "\x00", "1" * 100_000]
    only_bad = own("drill", "--json", "--deck", deck, stdin="".join(f"{line}\n" for line in bad))
    before = stored(own)
    then_good = own("drill", "--json", "--deck", deck, "--limit", "1", stdin="x\nx\n  1\t\n")

    assert (only_bad.status, only_bad.err) == (0, f"{complaint}\n" * len(bad))
    assert [row["deck"] for row in only_bad.rows] == [deck]
    assert before == []
    assert (then_good.status, then_good.err) == (0, f"{complaint}\n" * 2)
    assert [row.get("kind") for row in then_good.rows] == [None, "answer"]
    assert len(stored(own)) == 1


def test_the_complaint_comes_at_once(own: Door) -> None:
    """A program at the other end of the pipes hears of its bad line before it sends another."""
    drill = own.drill("--deck", "foot")
    drill.read()
    drill.write("6")

    assert drill.read_complaint().startswith("Enter shows the answer")
    assert stored(own) == []
    drill.write("4")
    assert drill.read()["quality"] == 4


def test_i_do_not_know(own: Door) -> None:
    """0 on a choice says that the learner does not know: quality 2, marked so, nothing chosen."""
    _, event = own("drill", "--json", "--deck", "hip", "--limit", "1", stdin="0\n").rows

    assert (event["quality"], event["confidence"], event["chosen"]) == (2, "unknown", None)


@pytest.mark.parametrize("quality", range(6))
def test_a_flashcard_is_graded_by_the_learner(own: Door, quality: int) -> None:
    """All six qualities can be given to a flashcard, and are kept as given."""
    assert sit(own, "--deck", "foot", "--limit", "1", lines=str(quality)) == [("foot/push-off", "answer", quality)]


@pytest.mark.parametrize(("stdin", "answers"), [("", 0), ("4\n", 1), ("4", 1), ("4\nx", 1), ("\n\n", 0)])
def test_the_end_of_the_input_is_no_failure(own: Door, stdin: str, answers: int) -> None:
    """Wherever the input ends the status is 0, and the events told are those in the log."""
    done = own("drill", "--json", "--deck", "foot", stdin=stdin)

    events = [row["event"] for row in done.rows if "event" in row]
    assert done.status == 0
    assert len(events) == answers
    assert events == [event for event, _, _ in stored(own)]


def test_the_limit(own: Door) -> None:
    """--limit ends the sitting after so many questions, repeats included; 0 is wrong usage."""
    two = own("drill", "--json", "--deck", "foot", "--limit", "2", stdin="1\n0\n4\n4\n")
    again = own("drill", "--json", "--deck", "foot", "--limit", "1", stdin="1\n")

    assert [row.get("kind") for row in two.rows] == [None, "answer", None, "answer"]
    assert [row.get("kind") for row in again.rows] == [None, "drill"]
    none = own("drill", "--json", "--limit", "0", stdin="4\n")
    assert (none.status, none.out) == (2, "")
    assert none.err.endswith("'0' is no number of questions for a sitting; it is 1 or more\n")


def test_new_cards_a_day(own: Door) -> None:
    """Two new cards a day are two over all drills and decks of that day, and two more on the next."""
    change_settings(own, Settings(new_per_day=2))
    monday = sit(own, "--deck", "foot", "--limit", "1", lines="4") + sit(own, lines="000")
    own.clock.forward(days=1)
    tuesday = sit(own, lines="0" * 9)

    assert len({card for card, kind, _ in monday if kind == "answer"}) == 2
    assert len({card for card, kind, _ in tuesday if kind == "answer"} - {card for card, _, _ in monday}) == 2


def test_reviews_a_day(own: Door) -> None:
    """Of two due cards a limit of one asks one; without new ones that is the whole day."""
    sit(own, "--deck", "foot", lines="4000")
    own.clock.forward(days=9)
    change_settings(own, Settings(new_per_day=0, reviews_per_day=1))

    answered = [card for card, kind, _ in sit(own, lines="0" * 9) if kind == "answer"]
    assert len(answered) == 1


def test_one_deck(own: Door) -> None:
    """--deck asks of that deck alone; one that is not there is a failure that names it."""
    assert {card.split("/")[0] for card, _, _ in sit(own, "--deck", "hip", lines="0404")} == {"hip"}
    assert own("drill", "--json", "--deck", "knee", stdin="4\n") == Done(
        1, "", "There is no deck “knee”. “quizapp decks list” shows all decks.\n"
    )


def test_the_language_of_the_questions(own: Door) -> None:
    """--study-language outranks --language, which outranks what the learner has set, which outranks the system."""
    change_settings(own, Settings(study_language="de"))

    def stem(*words: str) -> str:
        (question,) = own.outside("drill", "--json", "--deck", "foot", *words).rows
        return str(question["stem"]).split()[0]

    assert stem() == "Welcher"
    assert stem("--language", "en") == "Which"
    assert stem("--language", "en", "--study-language", "de") == "Welcher"


def test_a_card_has_one_progress_in_all_languages(own: Door) -> None:
    """A card answered in German is not new in English."""
    sit(own, "--deck", "foot", "--study-language", "de", "--limit", "1", lines="4")
    (question,) = own("drill", "--json", "--deck", "foot", "--study-language", "en").rows

    assert question["id"] == "foot/landing"


def test_the_same_seed_asks_the_same(own: Door) -> None:
    """Same state and seed, same question with its options in the same order; other seeds move them."""
    orders = [own("drill", "--json", "--deck", "hip", "--seed", str(seed)).out for seed in (1, 1, 2, 3, 4)]

    assert orders[0] == orders[1]
    assert {json.loads(line)["id"] for line in orders} == {"hip/extensor"}
    assert len(set(orders)) > 1


def test_killed_in_the_middle(own: Door) -> None:
    """Every event that was told when the process died is in the log, once; a new drill goes on with the next card."""
    drill = own.drill("--seed", "1")
    told = [answer(drill)[1] for _ in range(3)]
    drill.write(*["0"] * 100)
    told += [row for row in (drill.read(), drill.read()) if "event" in row]
    whole_lines = drill.kill().rpartition("\n")[0].splitlines()
    told += [row for row in map(json.loads, whole_lines) if "event" in row]

    logged = own.rows("reviews")
    settled = {row["card"] for row in logged if row["quality"] >= 4}
    question, event = answer(own.drill())
    assert len(told) >= 4
    assert logged[: len(told)] == told
    assert len(logged) - len(told) <= 1
    assert len(settled) == 3
    assert question["id"] not in settled
    assert event["event"] not in {row["event"] for row in logged}


def test_an_answer_that_cannot_be_kept(own: Door) -> None:
    """Where the disk refuses, no event is told, a sentence says what is safe, and the status is 1."""
    drill = own.drill("--deck", "hip")
    answer(drill)
    drill.read()
    with closing(sqlite3.connect(own.data / "quizapp.db")) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
    drill.write("4")

    assert drill.end() == Done(
        1,
        "",
        "The answer was not saved (disk is full). Everything before it is safe. "
        "Make room on the disk or free the file, then answer once more.\n",
    )
    assert len(stored(own)) == 1


def test_two_drills_at_once(own: Door) -> None:
    """Who answers a card that was answered elsewhere in the meantime is told so, and the first answer alone counts."""
    slow = own.drill("--deck", "foot")
    slow.read()
    _, event = answer(own.drill("--deck", "foot"))
    slow.write("1")

    assert slow.end() == Done(
        1,
        "",
        "This card was answered in another window or terminal in the meantime. "
        "That answer is kept; this one was not counted.\n",
    )
    assert stored(own) == [(event["event"], "answer", 4)]


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
@pytest.mark.skipif(
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN, reason="what a shell runs in the background ignores Ctrl+C"
)
def test_interrupted_from_the_keyboard(own: Door) -> None:
    """Ctrl+C ends the drill with the shell's own status and without a traceback; what was answered stays."""
    drill = own.drill("--deck", "hip")
    answer(drill)
    drill.read()
    drill.process.send_signal(signal.SIGINT)

    assert drill.end() == Done(130, "", "")
    assert len(stored(own)) == 1


def test_a_sitting_for_people(own: Door) -> None:
    """First what can be typed; after each answer every option's reason, the explanation, the source and the date."""
    done = own("drill", "--deck", "foot", "--seed", "4", stdin="\n4\n0\n")

    lines = done.out.splitlines()
    introduction, lines = lines[:3], lines[3:]
    assert (done.status, done.err) == (0, "")
    assert introduction == INTRODUCTION
    assert lines[:8] == [
        "",
        "[Calf] Which muscle pushes the foot off?",
        ">   Gastrocnemius",
        ">   It pulls through the Achilles tendon.",
        "  Source: Running anatomy",
        "  Comes back tomorrow.",
        "",
        "[Calf] How does the calf work in landing?",
    ]
    assert sorted(line.removeprefix("> ") for line in lines[11:14]) == [
        "    concentrically: That is how it works in push-off.",
        "    isometrically: That is how it holds a position.",
        "  ✓ eccentrically",
    ]
    assert lines[14:17] == [
        "  It brakes while it yields.",
        "  Source: Running anatomy",
        "  You did not know it yet. Once more in this sitting, then tomorrow.",
    ]


def test_a_flashcard_graded_unseen_shows_its_answer(own: Door) -> None:
    """Who grades without revealing sees the answer afterwards; who has revealed it does not see it twice."""
    unseen = own("drill", "--deck", "foot", "--limit", "1", "--learner", "Ada", stdin="1\n")
    revealed = own("drill", "--deck", "foot", "--limit", "1", "--learner", "Björn", stdin="\n1\n")

    assert unseen.out.splitlines()[5:7] == [">   Gastrocnemius", "  It pulls through the Achilles tendon."]
    assert revealed.out.count("Gastrocnemius") == 1


def test_a_card_without_explanation_leaves_no_gap(door: Door) -> None:
    """What a card does not have takes no line."""
    card = "{id: a, form: flashcard, front: Thigh bone?, back: femur}"
    door.write_decks(f"format: 1\ndeck: bones\ntitle: Bones\nlanguages: [en]\ncards:\n  - {card}\n")

    assert door("drill", stdin="4\n").out.splitlines() == [
        *INTRODUCTION,
        "",
        "[Bones] Thigh bone?",
        ">   femur",
        "  Comes back tomorrow.",
        "",
        "1 question answered.",
    ]


@pytest.mark.parametrize(
    ("words", "stdin", "last"),
    [
        (["--limit", "1"], "4\n", "1 question answered."),
        (["--limit", "2"], "4\n1\n", "2 questions answered."),
        ([], "4\n", "1 question answered."),
        ([], "", "0 questions answered."),
    ],
)
def test_the_last_line(own: Door, words: list[str], stdin: str, last: str) -> None:
    """A sitting in plain text ends with the number of answers, whatever ended it."""
    assert own("drill", "--deck", "foot", *words, stdin=stdin).out.splitlines()[-1] == last


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_a_card_that_is_left_out_is_told(own: Door, words: tuple[str, ...]) -> None:
    """On standard error, before anything is asked, as “decks list” tells it; also where no deck is left by that id."""
    path = own.data / "decks" / "own-1.yaml"
    path.write_text(path.read_text("utf-8").replace("form: flashcard", "form: flashcart", 1), "utf-8")
    told = own("drill", "--deck", "hip", *words, stdin="0\n")

    assert told.status == 0
    assert told.err == own("decks", "list").err
    assert told.err.startswith(f"{path}:")
    assert "flashcart" in told.err
    assert own("drill", "--deck", "knee", *words).err.startswith(told.err)


def test_nothing_is_due(own: Door) -> None:
    """When the day is done the drill says so and succeeds; with --json it says nothing."""
    change_settings(own, Settings(new_per_day=0))

    assert own("drill") == Done(0, "Nothing is due today.\n", "")
    assert own("drill", "--json") == Done(0, "", "")
