"""A place on a figure as it is asked for, and how the log keeps what was pointed at."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.cards.locate import Click, Locate, click_as_text, click_of
from quizapp.cards.picture import Picture
from quizapp.cards.question import Form
from quizapp.cards.text import Text

WHERE = Locate(
    id=CardId("leg", "push-off.locate"),
    languages=("de", "en"),
    topic=Text({"de": "Bein", "en": "Leg"}),
    explanation=None,
    sources=(),
    structures=("soleus",),
    made=True,
    picture=Picture(figure="leg", structures=("soleus",), helpers=("plantaris",), mute=("tibia",)),
    stem=Text({"de": "Wer drückt ab?", "en": "What pushes off?"}),
    answer=Text({"de": "Schollenmuskel", "en": "soleus"}),
)

NAMES = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\.(left|right|mid)", fullmatch=True)
UNITS = st.floats(-10_000, 10_000)


def test_the_question_has_figure_and_answer_and_nothing_to_choose() -> None:
    """What is right, nearly right and no answer at all comes with the figure."""
    question = WHERE.ask("en", Random(1))

    assert (question.form, question.stem, question.answer) == (Form.LOCATE, "What pushes off?", "soleus")
    assert (question.picture, question.entity) == (WHERE.picture, "soleus")
    assert (question.options, question.accepted, question.typed) == ((), (), False)
    assert WHERE.ask("fr", Random(1)).answer == "Schollenmuskel"


def test_a_click_is_kept_as_a_reader_would_write_it() -> None:
    """The shape, and behind a sign the place in tenths of a unit; by keyboard there is no place."""
    assert click_as_text(Click("gluteus-medius.right", (171.25, 455))) == "gluteus-medius.right@171.2,455.0"
    assert click_as_text(Click("gluteus-medius.right")) == "gluteus-medius.right"


def test_the_structure_is_the_shape_without_its_side() -> None:
    """Left and right are one structure."""
    assert [Click(shape).structure for shape in ("soleus.left", "soleus.right", "skull.mid")] == [
        *("soleus", "soleus", "skull")
    ]


@given(NAMES, st.one_of(st.none(), st.tuples(UNITS, UNITS)))
def test_a_click_comes_back_to_a_tenth_of_a_unit(shape: str, place: tuple[float, float] | None) -> None:
    """The shape as it was, the place as near as no eye can tell; written once more it is the same text."""
    text = click_as_text(Click(shape, place))
    click = click_of(text)

    assert click.shape == shape
    assert (click.place is None) is (place is None)
    if place is not None and click.place is not None:
        assert click.place == pytest.approx(place, rel=0, abs=0.0501)
    assert click_as_text(click) == text


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "soleus", ".left", "@1.0,2.0", "soleus.left@", "soleus.left@1.0", "soleus.left@1.0,"),
        *("soleus.left@,1.0", "soleus.left@1.0,2.0,3.0", "soleus.left@left,right", "soleus.left@nan,inf", "soleus."),
    ],
)
def test_any_other_text_is_no_click(text: str | None) -> None:
    """A shape has a name and a side, and a place has two numbers."""
    with pytest.raises(ValueError, match=r"no shape in|could not convert|no place in"):
        click_of(text)
