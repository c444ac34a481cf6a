"""Questions on names, typed: from a structure to its Latin name, and back."""

from collections.abc import Iterable, Iterator, Sequence

from quizapp.cards.card import Card
from quizapp.cards.spelling import fold
from quizapp.cards.term import Names
from quizapp.cards.text import Text
from quizapp.knowledge.maker import About, Maker
from quizapp.knowledge.model import Structure
from quizapp.knowledge.templates import LATIN, NAME, THIS, filled

LA = "la"


def cards_on_names(maker: Maker) -> Iterator[Card]:
    """Both questions for every structure with a Latin name, unless one name gives the other away."""
    for structure in maker.knowledge.structures:
        if structure.latin is not None:
            made = (latin(maker, structure, structure.latin), name(maker, structure, structure.latin))
            yield from (card for card in made if card is not None)


def latin(maker: Maker, structure: Structure, model: str) -> Card | None:
    """From the name in the learner's language to the Latin one."""
    stem = filled(LATIN, structure=structure.names, this=THIS[structure.kind])
    names = (model, *structure.also.get(LA, ()))
    return _term(maker, structure, "latin", stem, dict.fromkeys(structure.names.by_language, names))


def name(maker: Maker, structure: Structure, model: str) -> Card | None:
    """From the Latin name to that in the learner's language."""
    languages = structure.names.by_language
    stem = filled(NAME, structure=Text(dict.fromkeys(languages, model)), this=THIS[structure.kind])
    names = {each: (languages[each], *structure.also.get(each, ())) for each in languages}
    return _term(maker, structure, "name", stem, names)


def _term(
    maker: Maker, structure: Structure, template: str, stem: Text | None, names: dict[str, tuple[str, ...]]
) -> Card | None:
    """The typed card; none where the stem of one language holds the answer already."""
    if stem is None or any(_holds(text, names.get(each, ())[:1]) for each, text in stem.by_language.items()):
        return None
    about = About(
        fact=structure.id,
        template=template,
        topic=maker.region(structure),
        structures=(structure.id,),
        explanation=maker.rationales.of_structure(structure.id),
        sources=structure.sources,
    )
    untold = {
        language: tuple(each for each in known if not _holds(stem.in_language(language), [each]))
        for language, known in names.items()
    }
    return maker.term(about, stem, Names(untold), _of_others(maker, structure, template))


def _holds(stem: str, names: Iterable[str]) -> bool:
    """Whether one of the names stands in the stem, with or without "Musculus"."""
    there = fold(stem).text
    bare = (fold(each).text.removeprefix("musculus ").removeprefix("musculi ") for each in names)
    return any(each in there for each in bare)


def _of_others(maker: Maker, structure: Structure, template: str) -> Names | None:
    """What the neighbours are called: never a slip of the pen."""
    others = [maker.knowledge.structure[neighbour] for neighbour in structure.neighbours]
    found: dict[str, tuple[str, ...]] = {}
    for language in structure.names.by_language:
        asked = LA if template == "latin" else language
        if names := tuple(name for other in others for name in names_of(other, asked)):
            found[language] = names
    return Names(found) if found else None


def names_of(structure: Structure, language: str) -> Sequence[str]:
    """All names of the structure in that language, the first one first; under ``la`` the Latin ones."""
    first = structure.latin if language == LA else structure.names.by_language.get(language)
    return (*([] if first is None else [first]), *structure.also.get(language, ()))
