"""What is wrong with a card, in the words of the form."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.cards.question import Form
from quizapp.decks_io.editing.entry import Entry, Field
from quizapp.decks_io.editing.rehearsal import Finding, rehearse
from quizapp.decks_io.problem import Kind, Problem
from quizapp.ui.editor.form_fields import FORMS
from quizapp.wording import catalog
from quizapp.wording.editing import field_name
from quizapp.wording.findings import finding_line, part_name, summary

DECK = "format: 1\ndeck: knee\ntitle: Knee\nlanguages: [en, de]\ncards: []\n"
ENTRY: Entry = {
    "distractors": {"soleus": {"text": "a"}, "psoas": {"text": "b"}},
    "statements": {"x": {"text": "a"}},
    "boxes": {"kneecap": {"answer": "a"}, "shin": {"answer": "b"}},
}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The sentences are compared in English."""
    before = catalog.current()
    catalog.use("en")
    yield
    catalog.use(before)


def line(kind: Kind, *field: str, **details: str) -> str:
    """What is said of a problem in that field."""
    return finding_line(Finding(Problem(Path("knee.yaml"), 1, 1, kind, details), field), ENTRY)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        (("front", "de"), "Front"),
        (("distractors", "psoas", "text", "en"), "Wrong option 2"),
        (("distractors", "soleus", "rationale"), "What wrong option 1 really is"),
        (("distractors", "soleus", "structure"), "Wrong option 1"),
        (("statements", "x", "rationale"), "Why statement 1 is true or false"),
        (("boxes", "shin", "answer"), "Answer of box 2"),
        (("boxes", "shin", "at"), "Box 2"),
        (("boxes", "no-such", "at"), "Boxes"),
        (("image", "file"), "Image"),
        (("image", "text", "de"), "What the image shows"),
        (("source",), ""),
        ((), ""),
    ],
)
def test_parts_are_called_as_on_the_form(field: Field, name: str) -> None:
    """Options, statements and boxes by their numbers: nobody sees the ids there."""
    assert part_name(field, ENTRY) == name


@pytest.mark.parametrize(
    "name", ["front", "back", "sentence", "key", "distractors", "accepted", "rejected", "boxes", "image", "topic"]
)
def test_a_field_has_one_name(name: str) -> None:
    """What is wrong and what two versions differ in is called alike."""
    assert part_name((name,), ENTRY) == field_name((name,)) != name


def test_what_is_missing() -> None:
    """Is said as to somebody who fills in a form, not to one who writes lines."""
    assert line(Kind.MISSING_KEY, "back", name="back") == "Back: not filled in yet."
    assert line(Kind.EMPTY_TEXT, "distractors", "psoas", "text") == "Wrong option 2: not filled in yet."
    assert line(Kind.MISSING_TRANSLATION, "front", "de", language="de") == "Front: not filled in yet in Deutsch."
    assert line(Kind.MISSING_ORIGINAL, "front", "fr", language="fr") == "Front: not filled in yet in fr."
    assert line(Kind.NO_EXPLANATION, "explanation") == "The card does not say why the answer is right."
    assert line(Kind.IMAGE_MISSING, "image", file="a.png", places="/x") == (
        "The image “a.png” is not there. Choose it anew, or take it off."
    )


def test_all_else_is_said_as_by_the_command() -> None:
    """With the name of the field in front, where the form has one."""
    assert line(Kind.NO_QUESTION, "stem").startswith("Question: No question is asked here.")
    assert line(Kind.UNKNOWN_KEY, "fronnt", name="fronnt", suggestion="").startswith("“fronnt”")


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_card_of_any_form(form: Form) -> None:
    """Everything that is missing has a name on the form, and no word of the file stands in its sentence."""
    found = rehearse(DECK, {"id": "a", "form": form.value}, Path("knee.yaml")).findings
    lines = [finding_line(each, {}) for each in found]

    assert lines
    assert all(each.endswith(": not filled in yet.") for each in lines)


def test_how_it_stands_with_a_card() -> None:
    """Errors count first; before anything was written there is nothing to complain of."""
    assert summary(2, 1, begun=False) == "Fill in the fields; what is missing is said here."
    assert summary(1, 2, begun=True) == "1 thing is missing or wrong"
    assert summary(0, 2, begun=True) == "The card can be asked; 2 remarks"
    assert summary(0, 0, begun=True) == "✓ The card can be asked."
