"""How soon a process has the first card of Anki's at hand, without a window."""

import sys

from anki.collection import Collection

from tests.bench.probes.telling import begun, peak_memory, since, tell


def main() -> None:
    """Open the collection argv[2] and make the first question of the day."""
    collection = Collection(sys.argv[2])
    queued = collection.sched.get_queued_cards().cards
    question = collection.get_card(queued[0].card.id).question()
    took = since(begun())
    assert question
    tell(question=took, memory=peak_memory())
    collection.close()


if __name__ == "__main__":
    main()
