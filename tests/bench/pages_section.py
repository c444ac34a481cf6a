"""Today and the Decks page at many cards and answers, as a learner before the window has them."""

from pathlib import Path
from typing import Final

from tests.bench.answers_section import ANSWERS, NOW, OF_ONE_CARD
from tests.bench.measure import Measure, Section, section
from tests.bench.processes import probe, say
from tests.bench.search_section import write_many_cards

_TITLES: Final = {
    "today": "Today asked for to painted",
    "today_counted": "Today asked for to its figures counted anew",
    "today_held": "longest that the window was held up meanwhile",
    "decks_first": "Decks asked for to painted, the first time",
    "decks": "Decks asked for to painted, again",
    "key": "key typed in the search to list painted",
    "sort_first": "another order to list painted, the first time",
    "sort_again": "another order to list painted, again",
    "card": f"card with {OF_ONE_CARD} answers chosen to painted",
    "select_all": "all cards chosen to painted",
    "suspend": "all cards suspended, on the disk and said",
    "suspend_held": "longest that the window was held up meanwhile",
    "undo": "all of them taken back",
    "undo_held": "longest that the window was held up meanwhile",
}


def pages(scratch: Path) -> Section:
    """How soon pages are painted, and what holds the window up; in one process, on a data folder of its own."""
    folder = scratch / "pages"
    cards = write_many_cards(folder / "decks")
    say(f"pages at {cards:,} cards and {ANSWERS:,} answers")
    made = probe("answered", folder, ANSWERS, OF_ONE_CARD, NOW.isoformat())
    found = probe("pages", folder, NOW.isoformat(), made["often"])
    measures = (Measure(title, "ms", tuple(found.get(name, ()))) for name, title in _TITLES.items())
    return section(f"Pages at {cards:,} cards and {ANSWERS:,} answers", measures)
