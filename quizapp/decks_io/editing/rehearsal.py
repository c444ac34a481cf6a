"""A card as it would stand in its file, read and checked before it is saved, fast enough for every key press."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from quizapp.cards.card import Card
from quizapp.cards.deck import Deck
from quizapp.decks_io.checks.comments import check_comments
from quizapp.decks_io.checks.draft import Draft
from quizapp.decks_io.checks.images import check_images
from quizapp.decks_io.checks.lengths import check_lengths
from quizapp.decks_io.checks.options import check_options
from quizapp.decks_io.checks.spellings import Spellings, spellings_in, tell_rarer
from quizapp.decks_io.checks.stems import check_stems
from quizapp.decks_io.checks.support import check_support
from quizapp.decks_io.checks.twins import Asked, asked, is_twin, tell_twin
from quizapp.decks_io.deck_reader import read_tree
from quizapp.decks_io.editing.cards import add_card, put_card
from quizapp.decks_io.editing.deck_text import CARDS, ID, NotEditable, deck_text
from quizapp.decks_io.editing.entry import Entry, Field
from quizapp.decks_io.editing.fields import field_of
from quizapp.decks_io.fields import Reporter
from quizapp.decks_io.knowledge_reader import SECTIONS
from quizapp.decks_io.manuscript import Manuscript, value_of
from quizapp.decks_io.nodes import Mapping, Node, ProblemFound, Scalar, Sequence, parse
from quizapp.decks_io.piecewise import parse_piecewise
from quizapp.decks_io.problem import Kind, Problem

_OF_ONE_CARD = (check_lengths, check_options, check_stems, check_support, check_comments, check_images)


@dataclass(frozen=True, slots=True)
class Finding:
    """What ``decks check`` would say, at the line where it would stand, and the field of the entry that it is about."""

    problem: Problem
    field: Field


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What is wrong with an entry and what could be better, and the cards that come of it.

    That is one card, or several of an occlusion, or none where it cannot be asked. What is said of a deck as a whole
    is left out.
    """

    findings: list[Finding]
    cards: tuple[Card, ...] = ()


def rehearse(text: str, entry: Entry, path: Path, replacing: str | None = None) -> Rehearsed:
    """The entry as it would stand in the file with this text.

    ``replacing`` is the id of the card that it stands in for; without one it is new, and its id must be free.
    """
    return _rehearsal(text, path, replacing).look_at(entry)


@lru_cache(maxsize=2)
def _rehearsal(text: str, path: Path, replacing: str | None) -> "_Rehearsal":
    return _Rehearsal(text, path, replacing)


@dataclass(frozen=True, slots=True)
class _Trial:
    """One reading of an entry."""

    node: Node
    deck: Deck | None
    draft: Draft | None
    report: "_Report"


class _Report(Reporter):
    """Keeps the node of each problem too: another one may stand at its place in the file as it is by now."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.found: list[tuple[Problem, Node]] = []

    def __call__(self, node: Node, kind: Kind, **details: str) -> None:
        """Note the problem with its node."""
        super().__call__(node, kind, **details)
        self.found.append((self.problems[-1], node))


class _Rehearsal:
    """Everything that stays the same while one card of a file is worked on."""

    def __init__(self, text: str, path: Path, replacing: str | None) -> None:
        self._deck = deck_text(text)
        self._path = path
        self._replacing = replacing if replacing in self._deck.ids else None
        content = self._deck.sheet.content
        root = parse(content, path) if self._deck.problem is None else parse_piecewise(content, path)[0]
        self._entries = root.entries if isinstance(root, Mapping) else []
        self._lines = content.split("\n")

    def look_at(self, entry: Entry) -> Rehearsed:
        """Problems of the card alone, in the order of lines, and what the reader makes of it."""
        try:
            trial = self._read(entry)
        except ProblemFound as slip:
            return Rehearsed([Finding(slip.problem, ())])
        except NotEditable as refusal:
            return Rehearsed([Finding(problem, ()) for problem in refusal.problems(self._path)])
        if self._is_taken(trial.node):
            trial.report(trial.node, Kind.DUPLICATE_ID, value=str(entry.get(ID)))
        if trial.draft is not None:
            for check in _OF_ONE_CARD:
                check(trial.draft)
            self._check_spellings(trial.draft)
            self._check_twins(trial.draft)
        fields = field_of(trial.node)
        found = [(problem, fields(node, problem)) for problem, node in trial.report.found]
        findings = [Finding(problem, field) for problem, field in found if field is not None]
        findings.sort(key=lambda each: (each.problem.line, each.problem.column))
        return Rehearsed(findings, () if trial.deck is None else trial.deck.cards)

    def _read(self, entry: Entry) -> _Trial:
        """The card with the head of its deck, and no other card; raise ProblemFound or NotEditable."""
        node, lines = self._node(entry)
        report = _Report(self._path)
        cards = Sequence([node], node.line, node.column)
        deck = read_tree(self._head(cards), report)
        # Of the lines below the card none is where it was, so the head, which may stand there, is not looked at.
        root = Mapping([(Scalar(CARDS, node.line, 1), cards)], node.line, 1)
        draft = None if deck is None else Draft(deck, Manuscript(lines, root), report)
        return _Trial(node, deck, draft, report)

    def _node(self, entry: Entry) -> tuple[Node, list[str]]:
        """The card as it would be parsed, at its lines, and the lines of the file up to its end."""
        found = self._deck.lines_after(self._deck.put(entry, self._replacing), self._replacing)
        if found is None:
            return self._node_of_whole(entry)
        shown, first = found
        parsed = parse(shown, self._path, first)
        if not isinstance(parsed, Sequence):
            raise NotEditable
        return parsed.items[0], [*self._lines[: first - 1], *shown.split("\n")]

    def _node_of_whole(self, entry: Entry) -> tuple[Node, list[str]]:
        """The same where the card shares its lines with others, or is the first one: by way of the whole text."""
        text, old = self._deck.sheet.text, self._replacing
        sheet = deck_text(add_card(text, entry) if old is None else put_card(text, entry, old)).sheet
        cards = value_of(parse(sheet.content, self._path), CARDS)
        if not isinstance(cards, Sequence):
            raise NotEditable
        number = self._deck.number_of(old)
        return cards.items[-1 if number is None else number], sheet.content.split("\n")

    def _head(self, cards: Sequence) -> Mapping:
        """The head of the deck without its facts, and these cards."""
        entries = [each for each in self._entries if _name(each[0]) not in (CARDS, *SECTIONS)]
        return Mapping([*entries, (Scalar(CARDS, cards.line, 1), cards)], 1, 1)

    @cached_property
    def _others(self) -> Sequence:
        """The nodes of all other cards."""
        found = next((value for key, value in self._entries if _name(key) == CARDS), None)
        nodes = found.items if isinstance(found, Sequence) else []
        return Sequence([node for node in nodes if self._replacing is None or _id(node) != self._replacing], 1, 1)

    def _is_taken(self, node: Node) -> bool:
        return any(_id(other) == _id(node) for other in self._others.items)

    def _check_spellings(self, draft: Draft) -> None:
        """Whether the deck spells a word of this card otherwise."""
        root = draft.manuscript.root
        if root is None:
            return
        for group, spellings in spellings_in(root, draft.deck.languages).items():
            usual = self._spellings.get(group, {})
            names = {**usual, **spellings}
            tell_rarer(draft.report, {name: [*usual.get(name, []), *spellings.get(name, [])] for name in names})

    @cached_property
    def _spellings(self) -> Spellings:
        entries = [each for each in self._entries if _name(each[0]) != CARDS]
        rest = Mapping([*entries, (Scalar(CARDS, 1, 1), self._others)], 1, 1)
        return spellings_in(rest, self._languages)

    def _check_twins(self, draft: Draft) -> None:
        """Whether another card of the deck asks almost the same, earlier or later."""
        for language in draft.deck.languages:
            for mine in asked([draft], language):
                twin = next((other for other in self._asked.get(language, []) if is_twin(other, mine)), None)
                if twin is not None:
                    tell_twin(twin, mine)
                    return

    @cached_property
    def _asked(self) -> dict[str, list[Asked]]:
        """What all other cards ask, by language."""
        deck = self._rest.deck
        return {language: list(asked([self._rest], language)) for language in deck.languages}

    @cached_property
    def _rest(self) -> Draft:
        report = Reporter(self._path)
        root = self._head(self._others)
        deck = read_tree(root, report)
        if deck is None:
            raise NotEditable
        return Draft(deck, Manuscript(self._lines, root), report)

    @property
    def _languages(self) -> tuple[str, ...]:
        return self._rest.deck.languages


def _name(key: Node) -> str | None:
    return key.value if isinstance(key, Scalar) else None


def _id(node: Node) -> str | None:
    found = value_of(node, ID)
    return found.value.strip() if isinstance(found, Scalar) else None
