"""A timeline as it is put to a learner, and how the log keeps the phases marked."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form, Option
from quizapp.cards.text import Text
from quizapp.cards.timeline import Span, Timeline, phases_as_text, phases_of

PHASES = ("braking", "midstance", "propulsion", "early-swing", "late-swing")
RIGHT = ("braking", "midstance")
CARD = Timeline(
    id=CardId("leg", "level.timeline.gluteus"),
    languages=("de", "en"),
    topic=Text({"de": "Hüfte", "en": "Hip"}),
    explanation=None,
    sources=(),
    structures=("gluteus",),
    made=True,
    stem=Text({"de": "Wann hält er?", "en": "When does it hold?"}),
    spans=tuple(
        Span(
            name,
            Text({"de": f"{name} deutsch", "en": f"{name} phase"}),
            Text({"de": f"Über {name}.", "en": f"About {name}."}),
            name in RIGHT,
        )
        for name in PHASES
    ),
)
MARKED = st.sets(st.sampled_from(PHASES), min_size=1)


def test_a_question_shows_all_phases_in_their_order() -> None:
    """Time has an order, so nothing is shuffled; each phase has its sentence, right or wrong."""
    question = CARD.ask("en", Random(1))

    assert (question.form, question.stem, question.typed) == (Form.TIMELINE, "When does it hold?", False)
    assert question.options == tuple(Option(name, f"{name} phase", name in RIGHT, f"About {name}.") for name in PHASES)
    assert all(CARD.ask("en", Random(seed)) == question for seed in range(20))


def test_the_answer_names_the_right_phases() -> None:
    """In the language asked, or in the original."""
    answers = [CARD.ask(language, Random(1)).answer for language in ("en", "de", "fr")]

    assert answers == ["braking phase, midstance phase", *["braking deutsch, midstance deutsch"] * 2]


@given(MARKED, st.randoms())
def test_phases_are_kept_in_their_order(marked: set[str], rng: Random) -> None:
    """However they were marked the text is the same, and gives them back."""
    question = CARD.ask("de", Random(1))
    clicked = sorted(marked)
    rng.shuffle(clicked)
    text = phases_as_text(question, clicked)

    assert text == "+".join(name for name in PHASES if name in marked)
    assert phases_of(question, text) == marked


@pytest.mark.parametrize(
    "text", [None, "", "+", "braking+", "stance", "braking+stance", "braking,midstance", "Braking"]
)
def test_phases_that_the_question_has_not_are_refused(text: str | None) -> None:
    """At least one is marked, and no other than those shown."""
    with pytest.raises(ValueError, match=r"no phases of leg/level\.timeline\.gluteus"):
        phases_of(CARD.ask("en", Random(1)), text)


def test_nothing_marked_is_no_text() -> None:
    """Which is no answer either."""
    question = CARD.ask("en", Random(1))

    assert phases_as_text(question, []) == ""
    assert phases_as_text(question, ["stance"]) == ""
