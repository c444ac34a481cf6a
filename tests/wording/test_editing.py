"""What the editor says of saving and of taking decks in."""

from pathlib import Path
from typing import Final

import pytest

from quizapp.cards.deck import Deck
from quizapp.cards.text import Text
from quizapp.decks_io.editing.adoption import Adopted, Adoption, NameTaken, NotADeck, SameId
from quizapp.decks_io.editing.entry import Field
from quizapp.decks_io.editing.outcome import Broken, Conflict, DeckFile, Gone, Merged, Outcome, Refused, Saved
from quizapp.decks_io.problem import Kind, Problem
from quizapp.wording.editing import adoption_sentence, field_name, saving_sentence
from tests.conftest import a_library

PATH: Final = Path("decks/{hip} %s.yaml")
FILE: Final = DeckFile(PATH, "", "")
PROBLEM: Final = Problem(PATH, 1234, 1, Kind.EMPTY)

OUTCOMES: Final[dict[str, Outcome]] = {
    "saved": Saved(FILE, None),
    "merged": Merged(FILE, None),
    "conflict": Conflict(FILE, {"id": "a"}, {"id": "a", "b": "c"}, None),
    "taken out": Conflict(FILE, {"id": "a"}, None, {"id": "a"}),
    "not deleted": Conflict(FILE, None, {"id": "a"}, {"id": "a", "b": "c"}),
    "broken": Broken(PATH, (PROBLEM, PROBLEM)),
    "odd": Broken(PATH, ()),
    "gone": Gone(PATH),
    "refused": Refused(PATH, "disk {full} %d"),
}

DECK: Final[Deck] = a_library().decks[0]
ADOPTIONS: Final[dict[str, Adoption]] = {
    "adopted": Adopted(PATH, DECK, ()),
    "with a problem": Adopted(PATH, DECK, (PROBLEM, Problem(PATH, 1, 1, Kind.NO_SOURCE))),
    "with problems": Adopted(PATH, DECK, (PROBLEM, PROBLEM)),
    "replaced": Adopted(PATH, DECK, (), PATH.with_name("hip.yaml.before-1")),
    "no deck": NotADeck(PATH, (PROBLEM,)),
    "name": NameTaken(PATH, PROBLEM),
    "same": SameId("hip", PATH, identical=True, own=True),
    "own": SameId("hip", PATH, identical=False, own=True),
    "shipped": SameId("hip", PATH, identical=False, own=False),
    "gone": Gone(PATH),
    "refused": Refused(PATH, "disk {full} %d"),
}


def test_every_outcome_of_saving_has_its_sentence() -> None:
    """Each is whole, no two are the same, and whatever is not saved says that what was typed is kept or not lost."""
    said = {name: saving_sentence(outcome) for name, outcome in OUTCOMES.items()}

    assert all(text.endswith(".") for text in said.values())
    assert len(set(said.values())) == len(said)
    assert {name for name, text in said.items() if "what you typed is kept" in text} == {
        "conflict", "taken out", "broken", "odd", "gone", "refused",
    }  # fmt: skip
    assert said["saved"] == "Saved."
    assert all("{hip} %s.yaml" in text for name, text in said.items() if name != "saved")


def test_a_broken_file_is_told_with_its_first_problem() -> None:
    """The line and what is wrong there, in the words of the check."""
    assert saving_sentence(OUTCOMES["broken"]) == (
        "{hip} %s.yaml cannot be read as a deck, because of line 1,234: The file is empty. A deck begins with "
        "“format: 1”. Nothing was written, and what you typed is kept. Mend the file in a text editor, then save again."
    )


def test_every_outcome_of_taking_in_has_its_sentence() -> None:
    """Each is whole, and no two are the same."""
    said = {name: adoption_sentence(outcome, "en") for name, outcome in ADOPTIONS.items()}

    assert all(text.endswith((".", "”.")) for text in said.values())
    assert len(set(said.values())) == len(said)
    assert said["with a problem"] == (
        "“Hip” is among your decks now, with 3 questions. 1 place in it cannot be used as it is."
    )
    assert said["with problems"].endswith("2 places in it cannot be used as they are.")
    assert said["replaced"].endswith("The deck that was there is kept as hip.yaml.before-1.")
    assert "“Hüfte”" in adoption_sentence(ADOPTIONS["adopted"], "de")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        (("front",), "Front"),
        (("front", "de"), "Front (de)"),
        (("key",), "The right answer"),
        (("distractors",), "Wrong options"),
        (("distractors", "soleus"), "Wrong options › soleus"),
        (("distractors", "text", "text"), "Wrong options › text › Text"),
        (("distractors", "de", "rationale", "de"), "Wrong options › de › Reason (de)"),
        (("statements", "knee", "true"), "Statements › knee › True or false"),
        (("stamm",), "stamm"),
        ((), ""),
    ],
)
def test_a_field_has_a_name(field: Field, name: str) -> None:
    """As it is called in a form, with the language in parentheses; what is an author's own stays as he wrote it."""
    assert field_name(field) == name


def test_a_deck_of_one_question() -> None:
    """The number agrees."""
    one = Deck(id="a", title=Text({"en": "A"}), languages=("en",), cards=DECK.cards[:1], path=PATH)

    assert adoption_sentence(Adopted(PATH, one, ()), "en") == "“A” is among your decks now, with 1 question."
