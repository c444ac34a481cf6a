"""How a card is known, in the log and to other programs."""

from typing import NamedTuple, Self


class CardId(NamedTuple):
    """Deck id and card id as written in the deck file, so that a mended text keeps its progress.

    A tuple, for it is looked up in tables of a hundred thousand: a dataclass takes more than twice as long.
    """

    deck: str
    card: str

    def __str__(self) -> str:
        return f"{self.deck}/{self.card}"

    @property
    def entry(self) -> str:
        """The id of what it was made from: an entry of the file or a fact; an id in a file has no dot."""
        return self.card.partition(".")[0]

    @classmethod
    def parse(cls, text: str) -> Self:
        """The id written as ``deck/card``; raise ValueError for anything else."""
        deck, slash, card = text.partition("/")
        if not (deck and slash and card):
            raise ValueError(f"no card id: {text!r}")
        return cls(deck, card)
