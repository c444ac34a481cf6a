"""The searches that probes/search.py takes, in a collection of Anki's with the same cards."""

import sys
from typing import Any

from anki.collection import Collection

from tests.bench.probes.deeds import Deed, stand_by


def main() -> None:
    """Open the collection argv[2] and search it."""
    collection = Collection(sys.argv[2])
    by_question, by_date = (collection.get_browser_column(name) for name in ("noteFld", "cardDue"))

    def find(query: str, order: Any = False) -> int:
        return len(collection.find_cards(query, order=order))

    def asked(words: str) -> str:
        return f'"{words}"' if words else ""

    deeds: dict[str, Deed] = {
        "few": lambda words: find(asked(words)),
        "many": lambda words: find(asked(words)),
        "many_sorted": lambda words: find(asked(words), by_question),
        "many_due": lambda words: find(f"{asked(words)} is:due", by_date),
        "all": lambda words: find(asked(words)),
        "all_sorted": lambda words: find(asked(words), by_question),
        "all_due": lambda words: find(f"{asked(words)} is:due", by_date),
        "every_word": lambda words: find(asked(words)),
    }
    stand_by(deeds, cards=find(""))
    collection.close()


if __name__ == "__main__":
    main()
