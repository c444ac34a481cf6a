"""Measures taken in turns: of SQLite alone, of ours, and of a peer, so that all meet the same machine."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.conversation import Conversation
from tests.bench.measure import Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A deed that is asked for once for each of ``words``; a title may say how much was ``{found}``.

    ``floor`` is the title of the deed under it, which ours knows as ``<deed>_floor``; ``under`` is a floor that was
    measured already. ``peer`` is the title of what a peer has for it; without one it has nothing like it.
    """

    deed: str
    title: str
    words: Sequence[str]
    floor: str | None = None
    under: Measure | None = None
    peer: str | None = None


def rows(task: Task, ours: Conversation, peer: Conversation | None) -> list[Measure]:
    """The rows of one task: its floor, ours, the peer's, as far as there are such."""
    asked: list[tuple[str, Conversation, str]] = [(task.title, ours, task.deed)]
    if task.floor is not None:
        asked.insert(0, (task.floor, ours, f"{task.deed}_floor"))
    if task.peer is not None and peer is not None:
        asked.append((task.peer, peer, task.deed))
    took: list[list[float]] = [[] for _ in asked]
    found = [0] * len(asked)
    for words in task.words:
        for place, (_, whom, deed) in enumerate(asked):
            reply = whom.ask(deed, words)
            took[place].append(reply.took)
            found[place] = reply.found
    floor = task.under
    measures: list[Measure] = []
    for (title, _, _), readings, count in zip(asked, took, found, strict=True):
        measures.append(Measure(title.format(found=f"{count:,}"), "ms", tuple(readings), floor))
        if title == task.floor:
            floor = measures[0]
    return measures
