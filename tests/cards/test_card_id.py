"""How a card is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@given(IDS, IDS)
def test_an_id_reads_back_as_it_was_written(deck: str, card: str) -> None:
    """Every id that a deck can hold comes back from its one text."""
    card_id = CardId(deck, card)

    assert CardId.parse(str(card_id)) == card_id


def test_an_id_is_written_with_a_slash() -> None:
    """Deck first, then card: the spelling that scripts rely on."""
    assert str(CardId("hip", "extensor")) == "hip/extensor"


def test_an_id_tells_of_what_it_was_made() -> None:
    """What an author wrote stands before the first dot."""
    ids = ("extensor", "front.patella", "extend-hip.who.gluteus-maximus")

    assert [CardId("hip", card).entry for card in ids] == ["extensor", "front", "extend-hip"]


@pytest.mark.parametrize("text", ["", "hip", "hip/", "/extensor", "/"])
def test_what_lacks_a_part_is_no_id(text: str) -> None:
    """An id without a deck or without a card is refused, and the message quotes it."""
    with pytest.raises(ValueError, match=f"no card id: '{text}'"):
        CardId.parse(text)
