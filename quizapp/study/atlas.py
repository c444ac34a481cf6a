"""The atlas: figures, what is known of every structure on them, and how well the learner knows it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizapp.cards.card_id import CardId
from quizapp.cards.text import Text
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.model import Action, Exercise, Mover, Structure, Weakness
from quizapp.knowledge.plate import Label, Plate
from quizapp.knowledge.rationales import Rationales
from quizapp.study.library import Library
from quizapp.study.mixups import MixUp
from quizapp.study.notebook import Notebook


@dataclass(frozen=True, slots=True)
class Standing:
    """How many cards there are, how many were ever answered, and how many are remembered.

    A card is remembered where its last answer that counted was a pass and its date, as SM-2 set it, has not come yet.
    """

    cards: int
    seen: int
    remembered: int

    @property
    def share(self) -> float | None:
        """The share of cards remembered, 0 to 1; None where nothing was learned yet."""
        return self.remembered / self.cards if self.seen else None


@dataclass(frozen=True, slots=True)
class AtlasFigure:
    """A figure with the facts of its deck."""

    deck: str
    plate: Plate
    knowledge: Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The page of one structure or label: its names, its facts, and the learner's own record.

    ``cards`` are those that can be practised today, ``standing`` counts those that are buried too.
    """

    name: str
    names: Text
    latin: str | None
    also: Sequence[str]
    structure: Structure | None
    region: Text | None
    part_of: Sequence[Text]
    jobs: Sequence[tuple[Action, Mover]]
    weaknesses: Sequence[Weakness]
    exercises: Sequence[Exercise]
    cards: Sequence[CardId]
    standing: Standing
    mixups: Sequence[MixUp]


def figures(library: Library) -> list[AtlasFigure]:
    """The figures of all decks, in their order."""
    known = ((deck.id, deck.knowledge) for deck in library.decks if deck.knowledge is not None)
    return [AtlasFigure(deck, plate, knowledge) for deck, knowledge in known for plate in knowledge.plates]


def name_of(figure: AtlasFigure, name: str, language: str) -> str:
    """What a shape of the figure is called."""
    if name in figure.plate.labels:
        return figure.plate.labels[name].names.in_language(language)
    known = figure.knowledge.structure.get(name)
    return name if known is None else known.names.in_language(language)


def standing(notebook: Notebook, cards: Iterable[CardId]) -> Standing:
    """How well these cards are known today; of those suspended nothing is expected."""
    every = [card for card in cards if not notebook.treatment(card).suspended]
    day = notebook.today()
    states = [state for card in every if (state := notebook.state(card)) is not None]
    remembered = sum(state.memory.repetitions > 0 and state.due > day for state in states)
    return Standing(len(every), len(states), remembered)


def standings(notebook: Notebook, figure: AtlasFigure) -> Mapping[str, Standing]:
    """How well every structure and label of the figure is known."""
    return {
        name: standing(notebook, cards_about(notebook.library, figure, name)) for name in sorted(figure.plate.names)
    }


def cards_about(library: Library, figure: AtlasFigure, name: str) -> list[CardId]:
    """The cards about a structure, with those about its groups and its parts; of a label those of its structure too."""
    label = figure.plate.labels.get(name)
    names = [name] if label is None else [name, *([] if label.of is None else [label.of])]
    knowledge = figure.knowledge
    for each in list(names):
        if each in knowledge.structure:
            names += sorted(knowledge.groups_of[each] | knowledge.parts_of[each])
    return list(dict.fromkeys(card for each in names for card in library.about.get(each, ())))


def entry(notebook: Notebook, figure: AtlasFigure, name: str, language: str) -> Entry:
    """All that there is to say of a structure or label of the figure's deck."""
    knowledge = figure.knowledge
    cards = cards_about(notebook.library, figure, name)
    label = figure.plate.labels.get(name)
    if label is not None:
        return _of_label(notebook, figure, label, cards, language)
    structure = knowledge.structure[name]
    groups = sorted(knowledge.groups_of[name], key=lambda group: len(knowledge.parts_of[group]))
    return Entry(
        name=name,
        names=structure.names,
        latin=structure.latin,
        also=_also(structure.also, language),
        structure=structure,
        region=knowledge.regions.get(structure.region),
        part_of=[knowledge.structure[group].names for group in groups],
        jobs=Rationales(knowledge).jobs(name),
        weaknesses=[knowledge.weakness[each] for each in knowledge.weaknesses_of.get(name, ())],
        exercises=[knowledge.exercise[each] for each in knowledge.exercises_of.get(name, ())],
        cards=_asked(notebook, cards),
        standing=standing(notebook, cards),
        mixups=[pair for pair in notebook.mixups() if name in (pair.first, pair.second)],
    )


def _of_label(notebook: Notebook, figure: AtlasFigure, label: Label, cards: Sequence[CardId], language: str) -> Entry:
    whole = figure.knowledge.structure.get(label.of or "")
    return Entry(
        name=label.id,
        names=label.names,
        latin=label.latin,
        also=_also(label.also, language),
        structure=None,
        region=None if whole is None else figure.knowledge.regions.get(whole.region),
        part_of=[] if whole is None else [whole.names],
        jobs=[],
        weaknesses=[],
        exercises=[],
        cards=_asked(notebook, cards),
        standing=standing(notebook, cards),
        mixups=[pair for pair in notebook.mixups() if label.id in (pair.first, pair.second)],
    )


def _asked(notebook: Notebook, cards: Iterable[CardId]) -> list[CardId]:
    day = notebook.today()
    return [card for card in cards if not notebook.treatment(card).is_out(day)]


def _also(names: Mapping[str, Sequence[str]], language: str) -> list[str]:
    return list(names.get(language, ()))


def shapes_named(figure: AtlasFigure, name: str) -> frozenset[str]:
    """The names of all shapes of the figure that are of that structure or label."""
    parts = {name}
    if name in figure.knowledge.structure:
        parts |= figure.knowledge.parts_of[name]
    parts |= {label.id for label in figure.plate.labels.values() if label.of in parts}
    return frozenset(parts & figure.plate.names)
