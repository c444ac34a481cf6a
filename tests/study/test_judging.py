"""Right or wrong, where the program knows."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Question
from quizapp.cards.timeline import phases_as_text
from quizapp.study.judging import Verdict, judge
from quizapp.study.library import Library
from quizapp.study.review import Confidence, Response
from tests.cards.test_locate import WHERE
from tests.cards.test_name import BY_CHOICE, BY_TYPING
from tests.cards.test_timeline import CARD, MARKED, RIGHT
from tests.conftest import a_library
from tests.responses import respond
from tests.shin_deck import SHIN


def ask(library: Library, card: str) -> Question:
    """A showing of that card of the hip."""
    return library.cards[CardId("hip", card)].ask("en", Random(1))


@pytest.mark.parametrize(
    ("how", "expected"),
    [("right", Verdict.RIGHT), ("hard", Verdict.RIGHT), ("wrong", Verdict.WRONG), ("unknown", Verdict.WRONG)],
)
def test_a_choice_is_judged_by_the_option_taken(library: Library, how: str, expected: Verdict) -> None:
    """The key is right, even guessed; a distractor and "I don't know" are not."""
    question = ask(library, "extensor")

    assert judge(question, respond(question, how)) is expected


def test_unknown_is_not_right_even_with_the_key_chosen(library: Library) -> None:
    """Who says "I don't know" has not answered, whatever was marked."""
    response = Response(milliseconds=1, chosen="key", confidence=Confidence.UNKNOWN)

    assert judge(ask(library, "extensor"), response) is Verdict.WRONG


@pytest.mark.parametrize("how", ["easy", "wrong"])
def test_a_flashcard_is_not_judged(library: Library, how: str) -> None:
    """The program does not know what the learner recalled."""
    question = ask(library, "flexor")

    assert judge(question, respond(question, how)) is None


@pytest.mark.parametrize("chosen", ["deltoid", None, ""])
def test_a_choice_of_no_option_is_refused(library: Library, chosen: str | None) -> None:
    """An option that is not on the screen, or none at all, is our mistake and not the learner's."""
    with pytest.raises(ValueError, match=f"no option of hip/extensor: {chosen!r}"):
        judge(ask(library, "extensor"), Response(milliseconds=1, chosen=chosen))


def of_shin(card: str) -> Question:
    """A showing of that card of the shin."""
    return a_library(SHIN).cards[CardId("shin", card)].ask("en", Random(1))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("achilles=t,knee=f,brake=t,toes=f", Verdict.RIGHT),
        ("toes=f,brake=t,knee=f,achilles=t", Verdict.RIGHT),
        ("achilles=f,knee=f,brake=t,toes=f", Verdict.NEARLY),
        ("achilles=t,knee=f,brake=t,toes=t", Verdict.NEARLY),
        ("achilles=f,knee=t,brake=t,toes=f", Verdict.WRONG),
        ("achilles=f,knee=t,brake=f,toes=f", Verdict.WRONG),
        ("achilles=f,knee=t,brake=f,toes=t", Verdict.WRONG),
    ],
)
def test_a_kprim_is_judged_by_all_its_marks(chosen: str, expected: Verdict) -> None:
    """All four right are right, three nearly, fewer wrong, in whatever order they are kept."""
    assert judge(of_shin("calf"), Response(milliseconds=1, chosen=chosen)) is expected


@pytest.mark.parametrize("chosen", [None, "", "achilles", "achilles=t,knee=f,brake=t"])
def test_a_kprim_without_all_its_marks_is_refused(chosen: str | None) -> None:
    """An open statement is no answer."""
    with pytest.raises(ValueError, match="no marks for the statements of shin/calf"):
        judge(of_shin("calf"), Response(milliseconds=1, chosen=chosen))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Musculus tibialis anterior", Verdict.RIGHT),
        (" m. TIBIALIS-anterior ", Verdict.RIGHT),
        ("Vorderer Schienbeinmuskel", Verdict.RIGHT),
        ("Musculus tibialis anterio", Verdict.NEARLY),
        ("vorderer Scheinbeinmuskel", Verdict.NEARLY),
        ("Musculus tibialis posterior", Verdict.WRONG),
        ("Musculus tibialis posteriro", Verdict.WRONG),
        ("tibialis", Verdict.WRONG),
    ],
)
def test_a_term_is_judged_by_what_was_typed(typed: str, expected: Verdict) -> None:
    """Any accepted name is right, one slip from it nearly, and all else wrong."""
    assert judge(of_shin("latin"), Response(milliseconds=1, chosen=typed)) is expected


@pytest.mark.parametrize("typed", [None, "", "  "])
def test_a_term_without_a_word_is_refused(typed: str | None) -> None:
    """Nothing typed is no answer; who does not know says so."""
    question = of_shin("latin")

    with pytest.raises(ValueError, match="nothing typed for shin/latin"):
        judge(question, Response(milliseconds=1, chosen=typed))
    assert judge(question, Response(milliseconds=1, confidence=Confidence.UNKNOWN)) is Verdict.WRONG


def test_the_learner_has_the_last_word_on_a_term() -> None:
    """What the learner overrules is right; only what was typed can be overruled."""
    response = Response(milliseconds=1, chosen="shin muscle", overruled=True)

    assert judge(of_shin("latin"), response) is Verdict.RIGHT
    with pytest.raises(ValueError, match="nothing to overrule in shin/calf"):
        judge(of_shin("calf"), response)


def test_a_cloze_is_not_judged() -> None:
    """The program does not know what the learner recalled."""
    assert judge(of_shin("landing"), respond(of_shin("landing"), "wrong")) is None


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("soleus.left@171.3,455.0", Verdict.RIGHT),
        ("soleus.right", Verdict.RIGHT),
        ("plantaris.left@1.0,2.0", Verdict.NEARLY),
        ("gastrocnemius.left@1.0,2.0", Verdict.WRONG),
        ("soleus-tendon.left", Verdict.WRONG),
    ],
)
def test_a_place_is_judged_by_the_shape_that_was_hit(chosen: str, expected: Verdict) -> None:
    """On either side of the body; who helps is nearly right."""
    assert judge(WHERE.ask("en", Random(1)), Response(milliseconds=1, chosen=chosen)) is expected


@pytest.mark.parametrize("chosen", [None, "", "soleus", "@1.0,2.0"])
def test_no_shape_is_no_answer(chosen: str | None) -> None:
    """Beside all shapes nothing was pointed at; who does not know says so."""
    question = WHERE.ask("en", Random(1))

    with pytest.raises(ValueError, match="no shape in"):
        judge(question, Response(milliseconds=1, chosen=chosen))
    assert judge(question, Response(milliseconds=1, confidence=Confidence.UNKNOWN)) is Verdict.WRONG


def test_what_nothing_is_known_of_is_no_answer() -> None:
    """It would be called wrong without a proof."""
    with pytest.raises(ValueError, match=r"no answer to leg/push-off\.locate: 'tibia.left'"):
        judge(WHERE.ask("en", Random(1)), Response(milliseconds=1, chosen="tibia.left"))


def test_a_place_needs_a_figure() -> None:
    """Without one there is nothing to point at."""
    with pytest.raises(ValueError, match=r"no figure in leg/push-off\.locate"):
        judge(replace(WHERE, picture=None).ask("en", Random(1)), Response(milliseconds=1, chosen="soleus.left"))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("braking+midstance", Verdict.RIGHT),
        ("midstance+braking", Verdict.RIGHT),
        ("braking", Verdict.NEARLY),
        ("braking+midstance+propulsion", Verdict.NEARLY),
        ("braking+propulsion", Verdict.WRONG),
        ("propulsion", Verdict.WRONG),
        ("braking+midstance+propulsion+early-swing", Verdict.WRONG),
    ],
)
def test_a_timeline_is_judged_by_all_its_phases(chosen: str, expected: Verdict) -> None:
    """One too many or too few is nearly right."""
    assert judge(CARD.ask("en", Random(1)), Response(milliseconds=1, chosen=chosen)) is expected


@given(MARKED, st.booleans())
def test_a_timeline_is_right_as_far_as_its_phases_differ(marked: set[str], one_alone: bool) -> None:
    """No phase that differs is right, one nearly, more wrong; and with none of the right ones it is wrong."""
    right = set(RIGHT[:1] if one_alone else RIGHT)
    spans = tuple(replace(span, right=span.id in right) for span in CARD.spans)
    question = replace(CARD, spans=spans).ask("en", Random(1))
    differing = len([span for span in CARD.spans if (span.id in right) is not (span.id in marked)])
    verdict = judge(question, Response(milliseconds=1, chosen=phases_as_text(question, marked)))

    if not marked & right or differing > 1:
        assert verdict is Verdict.WRONG
    else:
        assert verdict is (Verdict.NEARLY if differing else Verdict.RIGHT)


@pytest.mark.parametrize("chosen", [None, "", "stance", "braking,midstance"])
def test_a_timeline_without_a_phase_is_refused(chosen: str | None) -> None:
    """Nothing marked is no answer; who does not know says so."""
    question = CARD.ask("en", Random(1))

    with pytest.raises(ValueError, match=r"no phases of leg/level\.timeline\.gluteus"):
        judge(question, Response(milliseconds=1, chosen=chosen))
    assert judge(question, Response(milliseconds=1, confidence=Confidence.UNKNOWN)) is Verdict.WRONG


@pytest.mark.parametrize(
    ("how", "expected"), [("right", Verdict.RIGHT), ("wrong", Verdict.WRONG), ("unknown", Verdict.WRONG)]
)
def test_what_is_lit_is_judged_as_it_is_answered(how: str, expected: Verdict) -> None:
    """By the option taken, or by the name typed."""
    chosen, typed = BY_CHOICE.ask("en", Random(1)), BY_TYPING.ask("en", Random(1))

    assert judge(chosen, respond(chosen, how)) is expected
    assert judge(typed, respond(typed, how)) is expected
    assert judge(typed, Response(milliseconds=1, chosen="Musculus solaeus")) is Verdict.NEARLY


def test_only_what_was_typed_can_be_overruled() -> None:
    """Of the names on a figure the typed one; a place or a phase is what it is."""
    response = Response(milliseconds=1, chosen="Xyz", overruled=True)

    assert judge(BY_TYPING.ask("en", Random(1)), response) is Verdict.RIGHT
    for card in (BY_CHOICE, WHERE, CARD):
        with pytest.raises(ValueError, match=f"nothing to overrule in {card.id}"):
            judge(card.ask("en", Random(1)), response)
