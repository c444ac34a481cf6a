"""What is said of marked statements and typed answers."""

from dataclasses import replace
from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form, Option, Question
from quizapp.study.grading import Reason
from quizapp.study.notebook import Outcome
from quizapp.study.review import Logged
from quizapp.wording.outcomes import answer_lines, statement_verdict, typed_verdict, verdict
from tests.cards.test_timeline import CARD
from tests.conftest import a_library
from tests.shin_deck import SHIN
from tests.study.reviews import a_review


def asked(card: str) -> Question:
    """A showing of that card of the shin."""
    return a_library(SHIN).cards[CardId("shin", card)].ask("en", Random(1))


def outcome(reason: Reason) -> Outcome:
    """What an answer to the term did that was graded for that reason."""
    review = replace(a_review(CardId("shin", "latin"), 3, correct=True), form=Form.TERM, chosen="tibialis")
    return Outcome(Logged("event", review), reason, again_today=True, state=None, typed=True)


@pytest.mark.parametrize(
    ("true", "mark", "expected"),
    [
        (True, True, "✓ true, as you said"),
        (False, False, "✓ false, as you said"),
        (True, False, "✗ true, and you said false"),
        (False, True, "✗ false, and you said true"),
        (True, None, "true"),
        (False, None, "false"),
    ],
)
def test_a_statement_is_told_from_what_was_said_of_it(true: bool, mark: bool | None, expected: str) -> None:
    """The word says what the statement is, the sign whether the learner knew it."""
    assert statement_verdict(Option("a", "A.", correct=true), mark) == expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (Reason.RIGHT, ("right", "✓ right")),
        (Reason.RIGHT_AND_FAST, ("right", "✓ right")),
        (Reason.RIGHT_BUT_GUESSED, ("right", "✓ right")),
        (Reason.OVERRULED, ("right", "✓ right, as you say")),
        (Reason.NEARLY, ("hard", "≈ nearly right, but for a slip")),
        (Reason.WRONG, ("wrong", "✗ not right")),
        (Reason.WRONG_THOUGH_SURE, ("wrong", "✗ not right")),
        (Reason.UNKNOWN, ("other", "not known yet")),
    ],
)
def test_a_typed_answer_has_a_verdict_and_a_look(reason: Reason, expected: tuple[str, str]) -> None:
    """Every verdict differs by its sign or words, not by its look alone."""
    assert typed_verdict(outcome(reason)) == expected


def test_what_was_nearly_right_and_what_was_overruled_count_as_hard() -> None:
    """Both say so, and why."""
    assert verdict(outcome(Reason.NEARLY)) == "Nearly right: counts as hard."
    assert verdict(outcome(Reason.OVERRULED)) == "Right, as you say: counts as hard."


@pytest.mark.parametrize("reason", Reason)
def test_only_a_wrong_typed_answer_can_be_overruled(reason: Reason) -> None:
    """Sure or not; no other verdict, and no other form."""
    typed = outcome(reason)
    chosen = replace(typed, typed=False)

    assert typed.can_be_overruled is (reason in (Reason.WRONG, Reason.WRONG_THOUGH_SURE))
    assert not chosen.can_be_overruled


def test_the_terminal_tells_every_part() -> None:
    """Each statement in the order shown, the names of a term, and of a cloze nothing: its gap was filled before."""
    question = asked("calf")
    lines = answer_lines(question, "achilles=t,knee=t,brake=f,toes=f")

    signs = {"achilles": "✓ true", "knee": "✗ false", "brake": "✗ true", "toes": "✓ false"}
    assert [line.split(",")[0] for line in lines] == [signs[option.key] for option in question.options]
    assert all(line.endswith(f": {o.text} – {o.rationale}") for line, o in zip(lines, question.options, strict=True))
    assert answer_lines(asked("latin"), "tibialis") == ["✓ Musculus tibialis anterior / vorderer Schienbeinmuskel"]
    assert answer_lines(asked("landing"), None) == []
    assert [line.split(":")[0] for line in answer_lines(question, None)].count("true") == 2


def test_every_phase_is_told_right_or_wrong() -> None:
    """Right ones with one sign, marked or not; another for what was marked and is wrong; each says what happens."""
    question = CARD.ask("en", Random(1))

    assert answer_lines(question, "braking+propulsion") == [
        "✓ braking phase: About braking.",
        "✓ midstance phase: About midstance.",
        "✗ propulsion phase: About propulsion.",
        "  early-swing phase: About early-swing.",
        "  late-swing phase: About late-swing.",
    ]
    assert [line[0] for line in answer_lines(question, None)] == ["✓", "✓", " ", " ", " "]
