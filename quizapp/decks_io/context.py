"""What a card's reader has to know of the deck around it, and the entries that all forms of card share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from quizapp.cards.card import Source
from quizapp.cards.card_id import CardId
from quizapp.cards.picture import Process
from quizapp.cards.text import Text
from quizapp.decks_io.companions import Companions
from quizapp.decks_io.fields import Fields, Reporter, identifier, sequence, text, word
from quizapp.decks_io.nodes import Node, Sequence
from quizapp.decks_io.problem import Kind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Common:
    """The entries that every card has."""

    id: CardId
    topic: Text
    explanation: Text | None
    sources: tuple[Source, ...]
    fact: str | None
    structures: tuple[str, ...]
    process: Process | None


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
        process = self.process(fields.optional("picture"))
        if card_id is None:
            return None
        return Common(
            CardId(self.deck_id, card_id), topic or self.title, explanation, sources, fact, structures, process
        )

    def process(self, node: Node | None) -> Process | None:
        """What happens in the picture beside the explanation, by its name."""
        name = word(node, self.report)
        if name is None or node is None:
            return None
        known = [each.value for each in Process]
        if name not in known:
            nearest = self.report.suggestion(name, known)
            self.report(node, Kind.UNKNOWN_WORD, value=name, known=", ".join(known), suggestion=nearest)
            return None
        return Process(name)

    def complete(self, common: Common, *texts: Text) -> tuple[str, ...]:
        """The deck's languages in which every text of the card stands; no explanation at all is no lack."""
        there = [common.topic, *(source.text for source in common.sources), *texts]
        if common.explanation is not None:
            there.append(common.explanation)
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
