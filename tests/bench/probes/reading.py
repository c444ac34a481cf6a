"""Decks from file to cards, after the imports; and what PyYAML alone takes to go through the same texts."""

import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from quizapp.decks_io.loader import deck_files
from quizapp.paths import SHIPPED_DECKS
from quizapp.study.library import Library, read_library
from tests.bench.probes.telling import since, tell


def main() -> None:
    """Read the shipped decks and those in the folder argv[2]."""
    made = Path(sys.argv[2])
    began = time.monotonic_ns()
    library = read_library([SHIPPED_DECKS])
    shipped_ms = since(began)
    with TemporaryDirectory() as kept:
        read_library([SHIPPED_DECKS], Path(kept))
        began = time.monotonic_ns()
        read_library([SHIPPED_DECKS], Path(kept))
        unchanged_ms = since(began)
    began = time.monotonic_ns()
    cards = len(read_library([made]).cards)
    made_ms = since(began)
    tell(
        shipped=shipped_ms,
        unchanged=unchanged_ms,
        shipped_floor=_parse_only(SHIPPED_DECKS),
        made=made_ms,
        made_floor=_parse_only(made),
        made_cards=cards,
        questions=_questions(library),
    )


def _parse_only(folder: Path) -> float:
    """Milliseconds for going through the parser's events with nothing kept."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    began = time.monotonic_ns()
    for file in deck_files(folder):
        for _ in yaml.parse(file.read_text("utf-8"), Loader=loader):
            pass
    return since(began)


def _questions(library: Library) -> list[dict[str, object]]:
    """How many questions each deck has, by form and by language."""
    counts = Counter(
        (card.id.deck, card.form.value, language) for card in library.cards.values() for language in card.languages
    )
    return [
        {"deck": deck, "form": form, "language": language, "questions": count}
        for (deck, form, language), count in sorted(counts.items())
    ]


if __name__ == "__main__":
    main()
