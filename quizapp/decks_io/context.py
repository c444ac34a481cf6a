"""What a card's reader has to know of the deck around it, and the entries that all forms of card share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict, TypeVar

from quizapp.cards.card import Source
from quizapp.cards.card_id import CardId
from quizapp.cards.image import Image
from quizapp.cards.picture import Process
from quizapp.cards.text import Text
from quizapp.decks_io.companions import Companions
from quizapp.decks_io.fields import Fields, Reporter, identifier, one_of, sequence, text, word
from quizapp.decks_io.images import read_image
from quizapp.decks_io.nodes import Node, Sequence
from quizapp.decks_io.problem import Kind

T = TypeVar("T")


class Common(TypedDict):
    """The entries that every card has, under the names by which a card takes them."""

    id: CardId
    topic: Text
    explanation: Text | None
    sources: tuple[Source, ...]
    fact: str | None
    structures: tuple[str, ...]
    process: Process | None
    image: Image | None


@dataclass(frozen=True, slots=True)
class Context:
    """The head of the deck, the files beside it, and where to report problems.

    Cards of a file of ``corrections`` may have the ids of cards that the program makes.
    """

    deck_id: str
    title: Text
    languages: tuple[str, ...]
    topics: Mapping[str, Text]
    sources: Mapping[str, Source]
    report: Reporter
    companions: Companions
    corrections: bool = False

    def text(self, node: Node | None) -> Text | None:
        """A text in the languages of the deck."""
        return text(node, self.languages, self.report)

    def common(self, fields: Fields) -> Common | None:
        """The entries that every card may have, or None without an id. A card without a topic is of the deck's."""
        card_id = identifier(fields.required("id"), self.report, made=self.corrections)
        topic = self._reference(fields.optional("topic"), "topic", self.topics)
        explanation = self.text(fields.optional("explanation"))
        sources = self.sources_of(fields.optional("source"))
        fact = identifier(fields.optional("fact"), self.report)
        structures = self._structures(fields.optional("structures"))
        process = one_of(fields.optional("picture"), Process, self.report)
        image = read_image(fields.optional("image"), self.languages, self.report, self.companions)
        if card_id is None:
            return None
        return Common(
            id=CardId(self.deck_id, card_id),
            topic=topic or self.title,
            explanation=explanation,
            sources=sources,
            fact=fact,
            structures=structures,
            process=process,
            image=image,
        )

    def complete(self, common: Common, *texts: Text) -> tuple[str, ...]:
        """The deck's languages in which every text of the card stands; one that may be left out is no lack."""
        there = [common["topic"], *(source.text for source in common["sources"]), *texts]
        seen = None if common["image"] is None else common["image"].text
        there += [text for text in (common["explanation"], seen) if text is not None]
        return tuple(each for each in self.languages if all(each in text.by_language for text in there))

    def repeated(self, texts: Iterable[Text]) -> str | None:
        """A text that in some language reads like one before it, capitals aside; None if all differ."""
        texts = list(texts)
        for language in self.languages:
            seen: set[str] = set()
            for each in texts:
                shown = each.in_language(language)
                if shown.casefold() in seen:
                    return shown
                seen.add(shown.casefold())
        return None

    def sources_of(self, node: Node | None) -> tuple[Source, ...]:
        """One source, or a list of them; what names them keeps those that are known."""
        nodes = sequence(node, self.report) if isinstance(node, Sequence) else [node]
        found = (self._reference(each, "source", self.sources) for each in nodes or [])
        return tuple(source for source in found if source is not None)

    def _structures(self, node: Node | None) -> tuple[str, ...]:
        """The ids of the structures that a card is about; they may be those of another deck."""
        ids = (identifier(each, self.report) for each in sequence(node, self.report) or [])
        return tuple(dict.fromkeys(each for each in ids if each is not None))

    def _reference(self, node: Node | None, to: str, known: Mapping[str, T]) -> T | None:
        """What an id stands for in the head of the deck."""
        name = word(node, self.report)
        if name is None or node is None:
            return None
        if name not in known:
            nearest = self.report.suggestion(name, known)
            self.report(node, Kind.UNKNOWN_REFERENCE, to=to, name=name, suggestion=nearest)
            return None
        return known[name]
