"""What all templates need to make a card: the deck around it, the proofs, and the care for its languages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from heapq import nsmallest
from typing import Any, Final

from quizapp.cards.card import Source
from quizapp.cards.card_id import CardId
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.locate import Locate
from quizapp.cards.made_choice import FEWEST, Candidate, MadeChoice
from quizapp.cards.name import NameByChoice, NameByTyping
from quizapp.cards.picture import Picture, Process
from quizapp.cards.term import Names, Term
from quizapp.cards.text import Text
from quizapp.cards.timeline import Span, Timeline
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.model import Mover, Structure
from quizapp.knowledge.nearness import Nearness
from quizapp.knowledge.plate import Plate
from quizapp.knowledge.rationales import Rationales
from quizapp.knowledge.rules import Rules
from quizapp.knowledge.templates import listed

MOST_CANDIDATES: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a made card says of itself: its fact and template, what it is about and why its answer is right.

    ``part`` tells the cards of one fact and template apart, and is the id of what they differ in.
    """

    fact: str
    template: str
    part: str | None = None
    topic: Text
    structures: tuple[str, ...]
    explanation: Text | None
    sources: tuple[Source, ...]
    picture: Picture | None = None
    process: Process | None = None


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong option before it is known whether its texts suffice."""

    id: str
    text: Text
    rationale: Text | None
    rank: int


class Maker:
    """Makes the cards of one deck; None wherever the texts or the wrong options do not suffice."""

    def __init__(self, knowledge: Knowledge, deck_id: str, languages: tuple[str, ...]) -> None:
        self.knowledge = knowledge
        self.rules = Rules(knowledge)
        self.nearness = Nearness(knowledge)
        self.rationales = Rationales(knowledge)
        self._deck_id = deck_id
        self._languages = languages

    def region(self, structure: Structure) -> Text:
        """The topic of what is asked of the structure."""
        return self.knowledge.regions[structure.region]

    def phases(self, mover: Mover) -> Text | None:
        """The names of the mover's phases in the order of the running cycle; None where they are not known."""
        return listed([phase.name for phase in self.knowledge.phases if phase.id in mover.phases])

    def shapes(self, plate: Plate, structures: Iterable[str]) -> frozenset[str]:
        """The shapes of the plate that are of these structures: themselves, their parts, and labels of either."""
        own = set(structures)
        own |= {part for structure in own for part in self.knowledge.parts_of[structure]}
        own |= {label.id for label in plate.labels.values() if label.of in own}
        return frozenset(own & plate.names)

    def asked_shapes(self, plate: Plate, structures: Iterable[str]) -> frozenset[str]:
        """Those of them that can be asked for: large enough, and of structures that are well seen from there."""
        seen = [each for each in structures if self._well_seen(plate, self.knowledge.structure[each])]
        return frozenset(self.shapes(plate, seen) - plate.unasked)

    def _well_seen(self, plate: Plate, structure: Structure) -> bool:
        """Whether the facts name this side among those from which it is seen; where they name none, any will do."""
        return plate.view is None or not structure.views or plate.view in structure.views

    def choice(
        self, about: About, stem: Text | None, key: Text, entity: str, wrong: Iterable[Wrong]
    ) -> MadeChoice | None:
        """A choice with the nearest of these wrong options."""
        languages = self._languages_of(about, stem, key)
        if stem is None or not languages:
            return None
        candidates = _distinct(key, wrong, languages, self._kin)
        if len({candidate.rationale.in_language(languages[0]) for candidate in candidates}) < FEWEST:
            return None
        made = MadeChoice if about.picture is None else NameByChoice
        return made(**self._common(about, languages), stem=stem, key=key, entity=entity, candidates=candidates)

    def flashcard(self, about: About, front: Text | None, back: Text | None) -> Flashcard | None:
        """A flashcard with this front and back."""
        languages = self._languages_of(about, front, back)
        if front is None or back is None or not languages:
            return None
        return Flashcard(**self._common(about, languages), front=front, back=back)

    def term(self, about: About, stem: Text, accepted: Names, rejected: Names | None) -> Term | None:
        """A name to type."""
        model = Text({language: names[0] for language, names in accepted.by_language.items()})
        languages = self._languages_of(about, stem, model)
        if not languages:
            return None
        made = Term if about.picture is None else NameByTyping
        return made(**self._common(about, languages), stem=stem, accepted=accepted, rejected=rejected)

    def locate(self, about: About, stem: Text | None, answer: Text) -> Locate | None:
        """Something to be pointed at on the figure of ``about``."""
        languages = self._languages_of(about, stem, answer)
        if stem is None or not languages:
            return None
        return Locate(**self._common(about, languages), stem=stem, answer=answer)

    def timeline(self, about: About, stem: Text | None, spans: tuple[Span, ...]) -> Timeline | None:
        """Phases to be marked."""
        languages = self._languages_of(about, stem, *(text for span in spans for text in (span.name, span.about)))
        if stem is None or not languages:
            return None
        return Timeline(**self._common(about, languages), stem=stem, spans=spans)

    def _common(self, about: About, languages: tuple[str, ...]) -> dict[str, Any]:
        """What every made card says of itself."""
        return {
            "id": self._id(about),
            "languages": languages,
            "topic": about.topic,
            "explanation": about.explanation,
            "sources": about.sources,
            "fact": about.fact,
            "structures": about.structures,
            "made": True,
            "picture": about.picture,
            "process": about.process,
        }

    def _kin(self, entity: str) -> frozenset[str]:
        """What an option may be a part of, or whole to; of anything but structures nothing."""
        return self.rules.family(entity) - {entity} if entity in self.knowledge.structure else frozenset()

    def _id(self, about: About) -> CardId:
        parts = (about.fact, about.template, about.part)
        return CardId(self._deck_id, ".".join(part for part in parts if part is not None))

    def _languages_of(self, about: About, *texts: Text | None) -> tuple[str, ...]:
        """The deck's languages in which everything stands that the card says for sure."""
        said = [about.topic, *texts, *(source.text for source in about.sources)]
        if about.explanation is not None:
            said.append(about.explanation)
        there = [text.by_language if text is not None else {} for text in said]
        return tuple(language for language in self._languages if all(language in each for each in there))


def another(answers: Iterable[str], own: str) -> str | None:
    """Another right answer, a different one for each of them; None if there is only one."""
    every = sorted({*answers, own})
    return every[every.index(own) - 1] if len(every) > 1 else None


def _distinct(
    key: Text, wrong: Iterable[Wrong], languages: tuple[str, ...], kin: Callable[[str], frozenset[str]]
) -> tuple[Candidate, ...]:
    """The nearest candidates that stand in all these languages and read in none like the key or a nearer one."""
    usable = (
        Candidate(each.id, each.text, each.rationale, each.rank, kin(each.id))
        for each in wrong
        if each.rationale is not None and _stands(each.text, languages) and _stands(each.rationale, languages)
    )
    seen = {(language, key.by_language[language].casefold()) for language in languages}
    candidates: list[Candidate] = []
    for each in nsmallest(MOST_CANDIDATES, usable, key=lambda candidate: (candidate.rank, candidate.id)):
        shown = {(language, each.text.by_language[language].casefold()) for language in languages}
        if not shown & seen:
            seen |= shown
            candidates.append(each)
    return tuple(candidates)


def _stands(text: Text, languages: tuple[str, ...]) -> bool:
    return all(language in text.by_language for language in languages)
