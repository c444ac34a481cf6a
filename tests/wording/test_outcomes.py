"""What an answer did and why, in sentences."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form, Option, Question, SourceLine
from quizapp.scheduling import sm2
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.quality import Quality
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.grading import Reason
from quizapp.study.notebook import Outcome
from quizapp.study.outlook import Outlook, outlook
from quizapp.study.review import Kind, Logged
from quizapp.wording import catalog
from quizapp.wording.outcomes import (
    comes_back,
    days,
    explained,
    grade_dates,
    in_days,
    option_lines,
    source,
    standing,
    verdict,
    what_now,
    why_this_date,
)
from tests.conftest import MONDAY
from tests.study.reviews import a_review

CARD = CardId("hip", "extensor")
NEW = MemoryState()
KNOWN = MemoryState(repetitions=2, interval=6, easiness=250)
QUESTION = Question(
    card=CARD,
    form=Form.CHOICE,
    language="en",
    topic="Movers",
    stem="Which muscle extends the hip?",
    answer="Gluteus maximus",
    options=(
        Option("iliopsoas", "Iliopsoas", correct=False, rationale="It flexes the hip."),
        Option("key", "Gluteus maximus", correct=True),
        Option("gluteus-medius", "Gluteus medius", correct=False, rationale="It abducts the leg."),
    ),
    explanation="It drives the body forward.",
    sources=(SourceLine("Running anatomy"), SourceLine("Neumann", beyond=True)),
)


def outcome(
    quality: int, *, before: MemoryState = NEW, kind: Kind = Kind.ANSWER, reason: Reason = Reason.RIGHT
) -> Outcome:
    """What an answer of that quality did to a card that was known so; again today what scored under 4."""
    after = before if kind is Kind.DRILL else sm2.review(before, quality)
    review = replace(a_review(CARD, quality, kind), before=before, after=after)
    return Outcome(Logged("event", review), reason, quality < 4, CardState(after, MONDAY))


@pytest.mark.parametrize(
    ("count", "span", "when"),
    [
        (1, "1 day", "tomorrow"),
        (2, "2 days", "in 2 days"),
        (6, "6 days", "in 6 days"),
        (1284, "1,284 days", "in 1,284 days"),
    ],
)
def test_days(count: int, span: str, when: str) -> None:
    """A span is counted; one day from now is tomorrow; thousands are set apart as everywhere."""
    assert (days(count), in_days(count)) == (span, when)


def test_days_in_german() -> None:
    """The same in German, in the case that the sentences need."""
    catalog.use("de")

    assert (days(1), days(15), days(1284)) == ("1 Tag", "15 Tage", "1\u202f284 Tage")
    assert (in_days(1), in_days(15)) == ("morgen", "in 15 Tagen")


@pytest.mark.parametrize(
    ("done", "sentence"),
    [
        (outcome(4), "Right. Comes back tomorrow."),
        (outcome(4, before=KNOWN), "Right. Comes back in 15 days."),
        (
            outcome(5, before=KNOWN, reason=Reason.RIGHT_AND_FAST),
            "Right, and fast: counts as easy. Comes back in 15 days.",
        ),
        (
            outcome(3, before=KNOWN, reason=Reason.RIGHT_BUT_SLOW),
            "Right, but slow for you: counts as hard. Once more in this sitting, then in 15 days.",
        ),
        (
            outcome(3, before=KNOWN, reason=Reason.RIGHT_BUT_GUESSED),
            "Right, but guessed: counts as hard. Once more in this sitting, then in 15 days.",
        ),
        (outcome(1, before=KNOWN, reason=Reason.WRONG), "Not right. Once more in this sitting, then tomorrow."),
        (
            outcome(0, reason=Reason.WRONG_THOUGH_SURE),
            "Not right, though you were sure. Once more in this sitting, then tomorrow.",
        ),
        (outcome(2, reason=Reason.UNKNOWN), "You did not know it yet. Once more in this sitting, then tomorrow."),
        (outcome(4, before=KNOWN, reason=Reason.LEARNER_SAID_SO), "Comes back in 15 days."),
        (outcome(4, before=KNOWN, kind=Kind.DRILL), "Right. Practice: the schedule stays as it is."),
        (
            outcome(1, before=KNOWN, kind=Kind.DRILL, reason=Reason.WRONG),
            "Not right. Once more in this sitting; the schedule stays as it is.",
        ),
    ],
    ids=lambda value: None if isinstance(value, str) else value.reason.value,
)
def test_what_now(done: Outcome, sentence: str) -> None:
    """How it was graded and when the card comes back; a learner's own grade is not repeated to him."""
    assert what_now(done) == sentence
    assert f"{verdict(done)} {comes_back(done)}".strip() == sentence


@pytest.mark.parametrize(("reason", "language"), list(product(Reason, ["de", "en"])))
def test_every_reason_has_its_words(reason: Reason, language: str) -> None:
    """Only the learner's own grade goes without a verdict."""
    catalog.use(language)

    assert (verdict(outcome(4, reason=reason)) == "") == (reason is Reason.LEARNER_SAID_SO)


@pytest.mark.parametrize(
    ("done", "sentence"),
    [
        (outcome(4), "Remembered: begins with 1 day. Easiness stays 2.50."),
        (outcome(5), "Remembered: begins with 1 day. Easiness 2.50 → 2.60."),
        (outcome(4, before=MemoryState(0, 1, 222)), "Remembered: begins with 1 day. Easiness stays 2.22."),
        (outcome(3, before=MemoryState(1, 1, 250)), "Remembered twice in a row: 6 days. Easiness 2.50 → 2.36."),
        (outcome(4, before=KNOWN), "6 days × easiness 2.50 = 15 days, rounded up. Easiness stays 2.50."),
        (
            outcome(5, before=MemoryState(3, 17, 280)),
            "17 days × easiness 2.80 = 48 days, rounded up. Easiness 2.80 → 2.90.",
        ),
        (
            outcome(4, before=MemoryState(5, 1000, 250)),
            "1,000 days × easiness 2.50 = 2,500 days, rounded up. Easiness stays 2.50.",
        ),
        (
            outcome(1, before=KNOWN),
            "Not remembered: the repetitions start again, with one day. Easiness stays 2.50.",
        ),
        (
            outcome(4, before=KNOWN, kind=Kind.DRILL),
            "Only the first answer on a due day moves the date; this was practice.",
        ),
        (outcome(4, kind=Kind.DRILL), "The card has no date yet."),
    ],
    ids=range(10),
)
def test_why_this_date(done: Outcome, sentence: str) -> None:
    """The rule with this card's own figures: the old easiness multiplies, the new one stands at the end."""
    assert why_this_date(done.logged.review) == sentence


def test_why_this_date_in_german() -> None:
    """German figures have a comma and the plural its ending."""
    catalog.use("de")
    sentence = why_this_date(outcome(5, before=MemoryState(3, 17, 280)).logged.review)

    assert [figure in sentence for figure in ("17 Tage × ", "2,80 = 48 Tage", "2,80 → 2,90")] == [True, True, True]


def test_option_lines() -> None:
    """The right option bears a tick, the wrong one chosen a cross, and every wrong one says what it is."""
    assert option_lines(QUESTION, "iliopsoas") == [
        "✗ Iliopsoas: It flexes the hip.",
        "✓ Gluteus maximus",
        "  Gluteus medius: It abducts the leg.",
    ]
    assert option_lines(QUESTION, None)[0] == "  Iliopsoas: It flexes the hip."


@pytest.mark.parametrize("text", ["The trunk sways more.", "Does it sway?", "“It sways.”", "It sways …"])
def test_a_reason_after_a_sentence_has_no_colon(text: str) -> None:
    """An option that is a sentence has its own mark at its end."""
    options = (Option("a", text, False, "That is the back."), Option("b", "it turns", False, "That is the hip."))

    assert option_lines(replace(QUESTION, options=options), None) == [
        f"  {text} – That is the back.",
        "  it turns: That is the hip.",
    ]


def test_explanation_and_source() -> None:
    """Both where there are both, and what goes beyond the article is marked."""
    bare = replace(QUESTION, explanation=None, sources=())

    assert source(QUESTION) == "Source: Running anatomy; Neumann (goes beyond the article)"
    assert explained(QUESTION) == f"It drives the body forward.\n  {source(QUESTION)}"
    assert explained(replace(QUESTION, sources=())) == "It drives the body forward."
    assert (explained(bare), source(bare)) == ("", "")


@pytest.mark.parametrize(
    ("coming", "text"),
    [
        (Outlook(again_today=False, days=15, then=38), "15 days, then 38"),
        (Outlook(again_today=False, days=1, then=6), "1 day, then 6"),
        (Outlook(again_today=True, days=15, then=36), "today again, 15 days, then 36"),
        (Outlook(again_today=True, days=1, then=1), "today again, then tomorrow"),
        (Outlook(again_today=False, days=514, then=1285), "514 days, then 1,285"),
        (Outlook(again_today=True, days=None, then=None), "today again, date stays"),
        (Outlook(again_today=False, days=None, then=None), "date stays"),
    ],
)
def test_grade_dates(coming: Outlook, text: str) -> None:
    """A grade button shows both dates, and that Again and Hard bring the card back today."""
    assert grade_dates(coming) == text


def test_the_grades_of_a_known_card() -> None:
    """The example of the design: Hard, Good and Easy share the next date and differ in the one after."""
    shown = {quality: grade_dates(coming) for quality, coming in outlook(CardState(KNOWN, MONDAY), MONDAY).items()}

    assert shown == {
        Quality.WRONG: "today again, then tomorrow",
        Quality.HARD: "today again, 15 days, then 36",
        Quality.GOOD: "15 days, then 38",
        Quality.EASY: "15 days, then 39",
    }


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (None, "New: this card has not been answered before."),
        (
            CardState(MemoryState(0, 1, 236), date(2026, 11, 24), 1),
            "Not remembered last time, so it begins again with one day. Easiness 2.36, due on 24 November.",
        ),
        (
            CardState(MemoryState(1, 1, 250), date(2026, 11, 24)),
            "Remembered 1 time in a row, interval 1 day. Easiness 2.50, due on 24 November.",
        ),
        (
            CardState(MemoryState(3, 15, 250), date(2026, 12, 8)),
            "Remembered 3 times in a row, interval 15 days. Easiness 2.50, due on 8 December.",
        ),
    ],
)
def test_standing(state: CardState | None, sentence: str) -> None:
    """Before the answer: where the card stands, with its figures."""
    assert standing(state) == sentence


@given(
    st.integers(0, 5),
    st.builds(MemoryState, st.integers(0, 30), st.integers(0, 10**6), st.integers(130, 400)),
    st.sampled_from([Kind.ANSWER, Kind.DRILL]),
    st.sampled_from(Reason),
    st.sampled_from(["de", "en"]),
)
def test_every_outcome_can_be_said(
    quality: int, before: MemoryState, kind: Kind, reason: Reason, language: str
) -> None:
    """Whatever was answered, there are whole sentences in both languages, with no gap left open."""
    catalog.use(language)
    done = outcome(quality, before=before, kind=kind, reason=reason)

    for sentence in (what_now(done), why_this_date(done.logged.review), standing(done.state)):
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert "  " not in sentence
