"""Processes that are asked in turns, and the rows that become of it."""

import sys
from collections.abc import Iterator

import pytest

from tests.bench.conversation import Conversation, conversation
from tests.bench.measure import Measure
from tests.bench.turns import Task, rows

_READY = "from tests.bench.probes.deeds import stand_by; stand_by"
WORDS = ["hip", "knee", "ankle"]


def python(program: str) -> list[str]:
    """What starts a process that runs this."""
    return [sys.executable, "-c", program]


@pytest.fixture
def ours() -> Iterator[Conversation]:
    """A process that counts letters, and under it one that finds a thousand times as many."""
    with conversation(python(f"{_READY}({{'count': len, 'count_floor': lambda w: len(w) * 1000}}, ready=1)")) as found:
        yield found


@pytest.fixture
def theirs() -> Iterator[Conversation]:
    """A process that counts two letters for one."""
    with conversation(python(f"{_READY}({{'count': lambda words: len(words) * 2}})")) as found:
        yield found


def test_a_process_says_when_it_is_ready(ours: Conversation) -> None:
    """What it found in getting ready comes first, and then each reply with its time."""
    assert ours.findings == {"ready": 1}
    reply = ours.ask("count", "Hüfte „links“\n")
    assert reply.found == len("Hüfte „links“\n")
    assert reply.took > 0


def test_a_process_that_fails_tells_why() -> None:
    """The program ends with what the process complained of, in getting ready or at a deed."""
    with pytest.raises(SystemExit, match="no cards here"), conversation(python("raise OSError('no cards here')")):
        pass
    with conversation(python(f"{_READY}({{'count': int}})")) as asked, pytest.raises(SystemExit, match="invalid liter"):
        asked.ask("count", "three")


def test_a_process_that_hangs_is_ended(ours: Conversation) -> None:
    """Nobody waits for ever for a reply."""
    with conversation(python(f"import time; {_READY}({{'wait': lambda _: time.sleep(600)}})")) as asked:
        asked._longest = 0.2
        with pytest.raises(SystemExit, match="failed"):
            asked.ask("wait")
    assert ours.ask("count", "on").found == 2


def test_floor_ours_and_peer_stand_in_this_order(ours: Conversation, theirs: Conversation) -> None:
    """Each is asked once for each of the words, and its title says what it found last."""
    task = Task(
        deed="count", title="{found} letters", words=WORDS, floor="floor of {found}", peer="Anki: {found} letters"
    )

    floor, own, peer = rows(task, ours, theirs)

    assert [row.name for row in (floor, own, peer)] == ["floor of 5,000", "5 letters", "Anki: 10 letters"]
    assert [len(row.readings) for row in (floor, own, peer)] == [3, 3, 3]
    assert {row.unit for row in (floor, own, peer)} == {"ms"}
    assert (floor.floor, own.floor, peer.floor) == (None, floor, floor)


def test_a_peer_that_is_not_there_has_no_row(ours: Conversation) -> None:
    """Without a peer its rows are left out."""
    (row,) = rows(Task(deed="count", title="letters", words=WORDS, peer="Anki"), ours, None)

    assert (row.name, row.floor) == ("letters", None)


def test_a_peer_that_has_nothing_like_it_has_no_row(ours: Conversation, theirs: Conversation) -> None:
    """A task that gives the peer no title is not asked of it; a floor measured before is the floor again."""
    before = Measure("floor", "ms", (1.0,))

    (row,) = rows(Task(deed="count", title="letters", words=WORDS, under=before), ours, theirs)

    assert (row.name, row.floor) == ("letters", before)
