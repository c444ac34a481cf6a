"""progress and reviews: what the database says, card by card and event by event."""

import re
from datetime import date, time
from random import Random
from typing import Any

from quizapp.app import open_workspace
from quizapp.cards.card_id import CardId
from quizapp.scheduling.quality import Quality
from quizapp.study.review import Confidence, Response
from quizapp.study.sitting import Sitting
from quizapp.study.upkeep import Upkeep
from tests.commands.door import Door

REVIEW_KEYS = [
    "event",
    "kind",
    "takes_back",
    "card",
    "answered_at",
    "study_day",
    "form",
    "quality",
    "milliseconds",
    "chosen",
    "confidence",
    "overruled",
    "before",
    "after",
]
PUSH_OFF, LANDING = CardId("foot", "push-off"), CardId("foot", "landing")
NEW = {"repetitions": 0, "interval": 0, "easiness": 2.5}


def study(door: Door) -> None:
    """Answer the foot deck: the flashcard well, the choice wrong and then right; take the last back."""
    workspace = open_workspace(door.data, clock=door.clock)
    sitting = Sitting(workspace.notebook, Random(0), "de", deck="foot")
    sitting.answer(Response(milliseconds=2500, grade=Quality.EASY))
    sitting.advance()
    sitting.answer(Response(milliseconds=4000, chosen="concentric", confidence=Confidence.SURE))
    sitting.advance()
    assert sitting.question is not None
    (right,) = [option.key for option in sitting.question.options if option.correct]
    sitting.answer(Response(milliseconds=3000, chosen=right))
    sitting.undo()
    workspace.progress.close()


def without_ids(row: dict[str, Any]) -> dict[str, Any]:
    """An event without the id that is new in every run."""
    return {name: value for name, value in row.items() if name != "event"}


def test_a_new_learner(own: Door) -> None:
    """Before the first answer every card of every deck is new, and the log is empty."""
    progress = own.rows("progress")

    asked = [row["id"] for row in own.rows("questions")]
    assert [row["id"] for row in progress] == asked
    for row in progress:
        assert row == {
            "id": row["id"],
            "state": "new",
            "repetitions": 0,
            "interval": 0,
            "easiness": 2.5,
            "due": None,
            "lapses": 0,
            "suspended": False,
        }
    assert own.rows("reviews") == []


def test_progress_after_answers(own: Door) -> None:
    """Each answered card shows its state, whatever language it is listed in; all keys stand in their order."""
    study(own)

    rows = [row for row in own.rows("progress", "--language", "de") if row["id"].startswith("foot/")]
    assert rows == [
        {
            "id": "foot/push-off",
            "state": "review",
            "repetitions": 1,
            "interval": 1,
            "easiness": 2.6,
            "due": "2026-11-24",
            "lapses": 0,
            "suspended": False,
        },
        {
            "id": "foot/landing",
            "state": "learning",
            "repetitions": 0,
            "interval": 1,
            "easiness": 2.5,
            "due": "2026-11-24",
            "lapses": 0,
            "suspended": False,
        },
    ]
    assert [list(row) for row in rows] == [
        ["id", "state", "repetitions", "interval", "easiness", "due", "lapses", "suspended"]
    ] * 2


def test_reviews_show_the_whole_log(own: Door) -> None:
    """Answers, repeats, what was taken back and the undo itself stand there as written, ids in the order of time."""
    study(own)

    easy, wrong, repeat, undo = rows = own.rows("reviews")
    assert [list(row) for row in rows] == [REVIEW_KEYS] * 4
    ids = [row["event"] for row in rows]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", each) for each in ids)
    assert without_ids(easy) == {
        "kind": "answer",
        "takes_back": None,
        "card": "foot/push-off",
        "answered_at": "2026-11-23T09:00:00.000000+00:00",
        "study_day": "2026-11-23",
        "form": "flashcard",
        "quality": 5,
        "milliseconds": 2500,
        "chosen": None,
        "confidence": None,
        "overruled": False,
        "before": NEW,
        "after": {"repetitions": 1, "interval": 1, "easiness": 2.6},
    }
    assert (wrong["kind"], wrong["quality"]) == ("answer", 0)
    assert (wrong["chosen"], wrong["confidence"]) == ("concentric", "sure")
    assert (wrong["before"], wrong["after"]) == (NEW, {"repetitions": 0, "interval": 1, "easiness": 2.5})
    assert (repeat["kind"], repeat["quality"], repeat["before"]) == ("drill", 4, repeat["after"])
    assert without_ids(undo) == {
        "kind": "undo",
        "takes_back": repeat["event"],
        "card": "foot/landing",
        "answered_at": "2026-11-23T09:00:00.000000+00:00",
        "study_day": "2026-11-23",
        **dict.fromkeys(["form", "quality", "milliseconds", "chosen", "confidence", "overruled", "before", "after"]),
    }


def treat(door: Door) -> None:
    """Suspend the landing, bury the push-off, and make the push-off new; then take the last back and do it again."""
    workspace = open_workspace(door.data, clock=door.clock)
    upkeep = Upkeep(workspace.notebook)
    upkeep.suspend([LANDING])
    upkeep.bury([PUSH_OFF])
    upkeep.reset([PUSH_OFF])
    upkeep.undo()
    upkeep.reset([PUSH_OFF])
    workspace.progress.close()


def test_progress_tells_what_is_suspended(own: Door) -> None:
    """A buried card is not suspended; a card that was made new has a new one's state."""
    study(own)
    treat(own)

    rows = {row["id"]: row for row in own.rows("progress")}
    assert [name for name, row in rows.items() if row["suspended"]] == ["foot/landing"]
    assert rows["foot/landing"]["state"] == "learning"
    assert rows["foot/push-off"] == {**rows["hip/flexor"], "id": "foot/push-off"}


def test_reviews_show_resets(own: Door) -> None:
    """With card and time and null for all that only an answer has, as with an undo; the answers before stand there."""
    study(own)
    before = own.rows("reviews")
    treat(own)

    rows = own.rows("reviews")
    assert rows[:4] == before
    reset, undo, again = rows[4:]
    assert [list(row) for row in rows] == [REVIEW_KEYS] * 7
    assert without_ids(reset) == {
        "kind": "reset",
        "takes_back": None,
        "card": "foot/push-off",
        "answered_at": "2026-11-23T09:00:00.000000+00:00",
        "study_day": "2026-11-23",
        **dict.fromkeys(["form", "quality", "milliseconds", "chosen", "confidence", "overruled", "before", "after"]),
    }
    assert (undo["kind"], undo["takes_back"], undo["card"]) == ("undo", reset["event"], "foot/push-off")
    assert without_ids(again) == without_ids(reset)
    lines = own("reviews").out.splitlines()
    assert lines[4].split() == ["2026-11-23T09:00:00+00:00", "2026-11-23", "reset", "foot/push-off"]


def test_the_same_state_gives_the_same_bytes(own: Door) -> None:
    """Looking changes nothing: asked twice, both say the same."""
    study(own)

    for command in ("progress", "reviews"):
        first, second = (own.outside(command, "--json", PYTHONHASHSEED=seed) for seed in ("1", "2"))
        assert first == second
        assert first.out != ""


def test_for_people(own: Door) -> None:
    """Without --json a line for each card and event says the main things; a new card has no date."""
    study(own)

    progress = own("progress").out.splitlines()
    assert progress[-1].split() == ["foot/landing", "learning", "0", "1", "d", "2.50", "2026-11-24"]
    assert progress[-3].split() == ["hip/abductor", "new", "0", "0", "d", "2.50", "-"]
    assert [line.split() for line in own("reviews").out.splitlines()] == [
        ["2026-11-23T09:00:00+00:00", "2026-11-23", "answer", "foot/push-off", "q=5"],
        ["2026-11-23T09:00:00+00:00", "2026-11-23", "answer", "foot/landing", "q=0"],
        ["2026-11-23T09:00:00+00:00", "2026-11-23", "drill", "foot/landing", "q=4"],
        ["2026-11-23T09:00:00+00:00", "2026-11-23", "undo", "foot/landing"],
    ]


def test_progress_keeps_no_cards_without_a_deck(own: Door) -> None:
    """A deck that was taken away is no longer listed; its answers stay in the log and count again when it is back."""
    study(own)
    file = own.data / "decks" / "own-1.yaml"
    content = file.read_bytes()
    file.unlink()

    without = own.rows("progress")
    log = own.rows("reviews")
    file.write_bytes(content)
    again = {row["id"]: row["state"] for row in own.rows("progress")}

    assert not [row for row in without if row["id"].startswith("foot/")]
    assert len(log) == 4
    assert (again["foot/push-off"], again["foot/landing"]) == ("review", "learning")


def test_each_learner_has_a_log_of_their_own(own: Door) -> None:
    """--learner makes a learner who is new; answers go to that learner alone."""
    own("drill", "--json", "--deck", "foot", "--limit", "1", "--learner", "Ada", stdin="4\n")

    ada, bjoern, standard = (
        own.rows("reviews", *words) for words in (["--learner", "Ada"], ["--learner", "Björn"], [])
    )
    assert [row["card"] for row in ada] == ["foot/push-off"]
    assert (bjoern, standard) == ([], [])
    assert {row["state"] for row in own.rows("progress", "--learner", "Björn")} == {"new"}


def test_an_answer_at_night_belongs_to_the_day_before(own: Door) -> None:
    """The log gives the instant in UTC and beside it the learner's own study day."""
    own.clock.set(date(2026, 11, 24), time(3, 59))
    study(own)

    assert {(row["answered_at"][:16], row["study_day"]) for row in own.rows("reviews")} == {
        ("2026-11-24T02:59", "2026-11-23")
    }
