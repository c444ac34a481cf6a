"""The sentences of the atlas."""

from collections.abc import Iterable, Mapping, Sequence

from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.model import Action, Mover, Role
from quizapp.study.atlas import Entry, Standing
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number, percent

_MOST_JOBS = 6


def other_names(entry: Entry, language: str) -> str:
    """Its names besides that in the learner's language: Latin, the other languages, synonyms."""
    own = entry.names.in_language(language)
    others = [text for each, text in entry.names.by_language.items() if each != language]
    every = [*([] if entry.latin is None else [entry.latin]), *others, *entry.also]
    different = {name.casefold(): name for name in reversed(every)}
    different.pop(own.casefold(), None)
    return " · ".join(reversed(different.values()))


def facts(entry: Entry, knowledge: Knowledge, language: str) -> list[tuple[str, Sequence[str]]]:
    """Heading and lines of each kind of fact that there is."""
    found: list[tuple[str, Sequence[str]]] = []
    if entry.structure is not None and entry.structure.place is not None:
        found.append((_("Place"), [entry.structure.place.in_language(language)]))
    if entry.part_of:
        found.append((_("Part of"), [", ".join(text.in_language(language) for text in entry.part_of)]))
    mains = [job for job in entry.jobs if job[1].role is Role.MAIN]
    helps = [job for job in entry.jobs if job[1].role is not Role.MAIN]
    if mains:
        found.append((_("Main jobs"), [job(*each, knowledge, language) for each in mains[:_MOST_JOBS]]))
    if helps:
        found.append((_("Helps to"), ["; ".join(action.phrase.in_language(language) for action, _mover in helps)]))
    if entry.weaknesses:
        lines = [
            f"{capital(each.phrase.in_language(language))}: "
            + " ".join(knowledge.consequence[name].phrase.in_language(language) for name in each.leads_to)
            for each in entry.weaknesses
        ]
        found.append((_("Weak spot"), lines))
    if entry.exercises:
        found.append((_("Training"), [capital(each.phrase.in_language(language)) for each in entry.exercises]))
    return found


def job(action: Action, mover: Mover, knowledge: Knowledge, language: str) -> str:
    """What it does, with phases and contraction types in brackets where they are known."""
    phases = [each.name.in_language(language) for each in knowledge.phases if each.id in mover.phases]
    types = [knowledge.contraction[each].name.in_language(language) for each in mover.contractions]
    details = "; ".join(", ".join(each) for each in (types, phases) if each)
    phrase = capital(action.phrase.in_language(language))
    return f"{phrase} ({details})" if details else phrase


def standing(found: Standing) -> str:
    """How well it is known."""
    cards = ngettext("{count} card", "{count} cards", found.cards).format(count=number(found.cards))
    if found.share is None:
        return _("{cards}, none learned yet").format(cards=cards)
    return _("{cards}, {share} remembered").format(cards=cards, share=percent(found.share))


def mixed_up(entry: Entry, names: Mapping[str, str]) -> str:
    """What it is mixed up with."""
    others = [pair.second if pair.first == entry.name else pair.first for pair in entry.mixups]
    return _("Mixed up with: {names}").format(names=", ".join(names.get(other, other) for other in others))


def hovered(name: str, found: Standing | None) -> str:
    """What lies under the pointer, and how well it is known."""
    name = capital(name)
    if found is None or not found.cards:
        return name
    if found.share is None:
        return _("{name}: not learned yet").format(name=name)
    return _("{name}: {share} remembered").format(name=name, share=percent(found.share))


def spoken(place: int, count: int, text: str) -> str:
    """A shape in the atlas as a screen reader says it."""
    return _("{name}, {place} of {count}").format(name=text, place=number(place), count=number(count))


def results(count: int) -> str:
    """How many names a search found."""
    if not count:
        return _("No name in the figures holds these words.")
    return ngettext("{count} structure", "{count} structures", count).format(count=number(count))


def joined(names: Iterable[str]) -> str:
    """Names one after the other."""
    return " · ".join(names)


def capital(text: str) -> str:
    """The text as it begins a line."""
    return text[:1].upper() + text[1:]
