"""Finding cards among many: ours, SQLite's own full-text search, and Anki's."""

from pathlib import Path
from typing import Final

from tests.bench.conversation import Conversation, conversation
from tests.bench.made_deck import write_made_deck
from tests.bench.measure import Measure, Section, section
from tests.bench.peer import Anki
from tests.bench.processes import probe_command, run, say
from tests.bench.turns import Task, rows

SEARCHES: Final = 100
CARDS_OF_DECK: Final = 10_000
FIRST_CARD: Final = 100_000
# Ten decks under names that stand in none of their cards: each is in the title, and so finds every card of one deck.
DECKS: Final = (
    *("gastrocnemius", "semitendinosus", "brachioradialis", "sternocleidomastoideus", "latissimus"),
    *("infraspinatus", "popliteus", "piriformis", "pectoralis", "coracobrachialis"),
)

_FEWEST_LETTERS: Final = 6
_FREQUENT: Final = ("muskel", "nummer", "stan", "phase", "wie", "er")


def write_many_cards(folder: Path) -> int:
    """Write the ten decks into the folder, and return how many cards they have together."""
    for place, name in enumerate(DECKS):
        write_made_deck(folder, CARDS_OF_DECK, name, first=FIRST_CARD + place * CARDS_OF_DECK)
    return len(DECKS) * CARDS_OF_DECK


def search(scratch: Path, anki: Anki | None) -> Section:
    """Finding cards among many by words, parts of words and properties."""
    folder, handed_over = scratch / "searched", scratch / "searched.db"
    cards = write_many_cards(folder)
    say(f"searching {cards:,} cards")
    with conversation(probe_command("search"), folder, *([handed_over] if anki else [])) as ours:
        measures = _ready(ours)
        if anki is None:
            return section(_title(cards), measures + _searches(ours, None))
        say("the same with Anki")
        collection = scratch / "searched.anki2"
        run(anki.command("anki_collection"), handed_over, collection)
        with conversation(anki.command("anki_search"), collection) as theirs:
            return section(_title(cards), measures + _searches(ours, theirs))


def _title(cards: int) -> str:
    return f"Search among {cards:,} cards in two languages"


def _ready(ours: Conversation) -> list[Measure]:
    """What it takes before the first search."""
    found = {name: (reading,) for name, reading in ours.findings.items()}
    table = Measure("SQLite alone: one language into a full-text table", "ms", found["built_floor"])
    return [
        table,
        Measure("index built, both languages", "ms", found["built"], table),
        Measure("index opened, decks unchanged", "ms", found["opened"]),
        Measure("first look at the learner's standing", "ms", found["first"]),
    ]


def _searches(ours: Conversation, theirs: Conversation | None) -> list[Measure]:
    few = [f"card-{number}" for number in range(10_000, 20_000, 10_000 // SEARCHES)]
    many = parts(DECKS)[:SEARCHES]
    none = [""] * SEARCHES
    floor, same = "SQLite alone: part of a word, {found} hits", "Anki: the same, {found}"

    def take(deed: str, title: str, words: list[str], floor: str | None = None, under: Measure | None = None) -> None:
        task = Task(deed=deed, title=title, words=words, floor=floor, under=under, peer=same)
        measures.extend(rows(task, ours, theirs))

    measures: list[Measure] = []
    take("few", "part of a word, {found} hits", few, floor)
    place = len(measures)
    take("many", "part of a word, {found} hits", many, floor)
    under = measures[place]
    take("many_sorted", "the same, sorted by question", many, under=under)
    take("many_due", "of these the {found} due, sorted by date", many, under=under)
    take("all", "no words, {found} cards", none)
    take("all_sorted", "the same, sorted by question", none)
    take("all_due", "no words, the {found} due, sorted by date", none)
    take("every_word", "words of every card, or of every second", list(_FREQUENT))
    return measures


def parts(names: tuple[str, ...]) -> list[str]:
    """Parts of words that stand in one of the names alone: more of them than an index could remember."""
    parts = [
        (start, name[start:end])
        for name in names
        for start in range(len(name))
        for end in range(start + _FEWEST_LETTERS, len(name) + 1)
    ]
    return [part for _, part in sorted(parts) if sum(part in name for name in names) == 1]
