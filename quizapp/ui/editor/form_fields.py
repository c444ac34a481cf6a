"""Which fields each form of card has, in the order in which they are filled in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from quizapp.cards.question import Form
from quizapp.decks_io.editing.entry import Value
from quizapp.ui.editor.boxes_field import BoxesField
from quizapp.ui.editor.choices import HideField, TopicField
from quizapp.ui.editor.entry_field import EntryField
from quizapp.ui.editor.gap_field import GapField
from quizapp.ui.editor.image_field import ImageField
from quizapp.ui.editor.statement_fields import distractor_blocks, statement_blocks
from quizapp.ui.editor.text_field import NamesField, TextField
from quizapp.wording.catalog import N_

_Made = tuple[str, EntryField]

_PARTED: Final = N_("parted by semicolons")

_ALIKE: Final = (("front", "stem", "sentence"), ("back", "key", "accepted"))
"""Fields of different forms that hold the same thing: the question, and the answer."""


def fields_of(form: Form) -> Iterator[_Made]:
    """New fields for a card of that form, each with the name of its value."""
    yield from _OF_FORM[form]()
    yield "explanation", TextField("explanationField", N_("Explanation"), N_("Why it is so."), lines=3)
    if form is not Form.OCCLUSION:
        yield "image", ImageField()
    yield "topic", TopicField()


def carried_over(name: str, values: Mapping[str, Value]) -> Value | None:
    """What a field has from the values of another form: its own, or what is the same there."""
    group = next((each for each in _ALIKE if name in each), (name,))
    found = next((values[each] for each in group if values.get(each)), None)
    return found if found is None or name == "accepted" else _text_of(found)


def _text_of(value: Value) -> Value:
    """A text of names: the first of them."""
    if isinstance(value, dict):
        return {name: _text_of(each) for name, each in value.items()}
    return value[0] if isinstance(value, list) and value else value


def _stem(hint: str = "") -> _Made:
    return "stem", TextField("stemField", N_("Question"), hint, lines=1 if hint else 2)


def _flashcard() -> Iterator[_Made]:
    yield "front", TextField("frontField", N_("Front"), lines=2)
    yield "back", TextField("backField", N_("Back"), lines=2)


def _choice() -> Iterator[_Made]:
    yield _stem()
    yield "key", TextField("keyField", N_("The right answer"))
    yield "distractors", distractor_blocks()


def _kprim() -> Iterator[_Made]:
    yield _stem()
    yield "statements", statement_blocks()


def _cloze() -> Iterator[_Made]:
    yield "sentence", GapField()


def _term() -> Iterator[_Made]:
    yield _stem()
    yield "accepted", NamesField("acceptedField", N_("Accepted names"), N_("the best one first; parted by semicolons"))
    yield "rejected", NamesField("rejectedField", N_("Names that are near but wrong"), _PARTED)


def _occlusion() -> Iterator[_Made]:
    yield "image", ImageField(thumb=False)
    yield "boxes", BoxesField()
    yield _stem(N_("What is covered?"))
    yield "hide", HideField()


_OF_FORM: Final[Mapping[Form, Callable[[], Iterator[_Made]]]] = {
    Form.FLASHCARD: _flashcard,
    Form.CHOICE: _choice,
    Form.KPRIM: _kprim,
    Form.CLOZE: _cloze,
    Form.TERM: _term,
    Form.OCCLUSION: _occlusion,
}

FORMS: Final[Sequence[Form]] = tuple(_OF_FORM)
