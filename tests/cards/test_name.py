"""What is lit on a figure, as it is put to a learner: to be chosen, or to be typed."""

from random import Random
from typing import Any, Final

from quizapp.cards.card_id import CardId
from quizapp.cards.choice import KEY
from quizapp.cards.made_choice import Candidate
from quizapp.cards.name import NameByChoice, NameByTyping
from quizapp.cards.picture import Picture
from quizapp.cards.question import Form, Option
from quizapp.cards.term import Names
from quizapp.cards.text import Text

PICTURE: Final = Picture(figure="leg", structures=("soleus",), deep=True)
COMMON: Final[dict[str, Any]] = {
    "languages": ("de", "en"),
    "topic": Text({"de": "Wade", "en": "Calf"}),
    "explanation": None,
    "sources": (),
    "structures": ("soleus",),
    "made": True,
    "picture": PICTURE,
    "stem": Text({"de": "Was ist hervorgehoben?", "en": "What is highlighted?"}),
}
BY_CHOICE: Final = NameByChoice(
    **COMMON,
    id=CardId("leg", "soleus.lit"),
    key=Text({"de": "Schollenmuskel", "en": "soleus"}),
    entity="soleus",
    candidates=tuple(
        Candidate(name, Text({"de": name, "en": name}), Text({"de": f"Ist {name}.", "en": f"Is {name}."}), 0)
        for name in ("gastrocnemius", "plantaris")
    ),
)
BY_TYPING: Final = NameByTyping(
    **COMMON,
    id=CardId("leg", "soleus.lit-typed"),
    accepted=Names({"de": ("Schollenmuskel", "Musculus soleus"), "en": ("soleus", "Musculus soleus")}),
)


def test_a_choice_on_a_figure_is_a_choice() -> None:
    """Key and wrong options with their entities, as without a figure; the question brings the figure along."""
    question = BY_CHOICE.ask("en", Random(1))

    assert (question.form, question.picture, question.entity) == (Form.NAME, PICTURE, "soleus")
    assert (question.stem, question.answer) == ("What is highlighted?", "soleus")
    assert sorted(question.options, key=lambda option: option.text) == [
        Option("gastrocnemius", "gastrocnemius", False, "Is gastrocnemius.", "gastrocnemius"),
        Option("plantaris", "plantaris", False, "Is plantaris.", "plantaris"),
        Option(KEY, "soleus", True, entity="soleus"),
    ]
    assert (question.accepted, question.rejected) == ((), ())


def test_a_name_to_type_is_a_term() -> None:
    """Names of the language and no options; the question brings the figure along."""
    question = BY_TYPING.ask("de", Random(1))

    assert (question.form, question.picture, question.entity) == (Form.NAME, PICTURE, "soleus")
    assert (question.options, question.answer) == ((), "Schollenmuskel")
    assert question.accepted == ("Schollenmuskel", "Musculus soleus")
