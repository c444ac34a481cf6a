"""How a flashcard is read."""

from quizapp.cards.card import Source
from quizapp.cards.card_id import CardId
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.text import Text
from tests.conftest import HIP
from tests.decks_io.texts import HEAD, a_flashcard, cards, ids, reports


def test_a_flashcard_is_read_whole() -> None:
    """Every entry of it arrives, in both languages."""
    assert cards(HIP)[1] == Flashcard(
        id=CardId("hip", "flexor"),
        languages=("de", "en"),
        topic=Text({"de": "Beweger", "en": "Movers"}),
        explanation=Text({"de": "Er hebt das Knie.", "en": "It lifts the knee."}),
        sources=(Source("article", Text({"de": "Laufanatomie", "en": "Running anatomy"})),),
        front=Text({"de": "Welcher Muskel beugt die Hüfte?", "en": "Which muscle flexes the hip?"}),
        back=Text({"de": "Iliopsoas", "en": "Iliopsoas"}),
    )


def test_a_flashcard_without_its_entries_is_told_all_that_it_lacks() -> None:
    """Id, front and back are each told, at the beginning of the card."""
    assert reports(HEAD + "  - form: flashcard\n" + a_flashcard("two")) == [
        "hip.yaml:10:5: “id” is missing here. Add a line “id: …”.",
        "hip.yaml:10:5: “front” is missing here. Add a line “front: …”.",
        "hip.yaml:10:5: “back” is missing here. Add a line “back: …”.",
    ]


def test_what_belongs_to_a_choice_is_no_entry_of_a_flashcard() -> None:
    """A stem or a key on a flashcard is told, and the card is read without it."""
    content = HEAD + a_flashcard("one", "front: F?", "back: B", "stem: S?", "key: K")

    assert ids(content) == ["one"]
    assert reports(content) == [
        "hip.yaml:14:5: “stem” has no meaning here.",
        "hip.yaml:15:5: “key” has no meaning here.",
    ]
