"""What was typed and not saved: it survives a kill, a spoilt file and a full disk."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.decks_io.editing.drafts import Draft, Drafts
from quizapp.decks_io.editing.entry import Entry
from quizapp.errors import Failure, QuizError
from quizapp.paths import drafts
from tests.decks_io.editing.handwriting import entries

AT: Final = datetime(2026, 11, 23, 10, tzinfo=UTC)
ENTRY: Final[Entry] = {"id": "a", "form": "term", "stem": {"de": "Wie\n heißt ", "en": ""}, "accepted": ["x", "y"]}


def a_draft(entry: Entry = ENTRY, *, minutes: int = 0) -> Draft:
    """A draft of a card that was there before."""
    return Draft(Path("decks/hip.yaml"), "hip", {"id": "a", "form": "term"}, entry, AT + timedelta(minutes=minutes))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of drafts; not there yet."""
    return drafts(tmp_path)


def test_a_draft_is_there_after_a_new_start(folder: Path) -> None:
    """As it was typed, white space and all, with its base, its deck and its time; the oldest first."""
    new = Draft(Path("/x/foot.yaml"), "foot", None, ENTRY, AT, correction=True)
    Drafts(folder).keep("later", a_draft(minutes=1))
    Drafts(folder).keep("hip/a", new)

    assert list(Drafts(folder).all().items()) == [("hip/a", new), ("later", a_draft(minutes=1))]


def test_the_last_state_counts(folder: Path) -> None:
    """Kept again under its key a draft replaces the older one; dropped it is gone, and dropping nothing is no fault."""
    kept = Drafts(folder)
    kept.keep("hip/a", a_draft())
    kept.keep("hip/a", a_draft({"id": "a", "form": "cloze"}, minutes=5))

    assert kept.all() == {"hip/a": a_draft({"id": "a", "form": "cloze"}, minutes=5)}
    kept.drop("hip/a")
    kept.drop("hip/a")
    assert kept.all() == {}
    assert list(folder.iterdir()) == []


def test_without_a_folder_there_are_none(folder: Path) -> None:
    """Nothing was kept yet, and nothing is made by asking."""
    assert Drafts(folder).all() == {}
    Drafts(folder).drop("x")
    assert not folder.exists()
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file in its place")
    assert Drafts(folder).all() == {}
    Drafts(folder).drop("x")


@pytest.mark.parametrize(
    "keys", [["hip/a", "hip-a", "hip a"], ["", ".", "..", "../x"], ["ä", "ö", "日"], ["A", "a"], ["x" * 999, "x" * 998]]
)
def test_every_key_has_a_file_of_its_own(folder: Path, keys: list[str]) -> None:
    """Whatever the keys are, they do not meet, and no file lies outside of the folder."""
    for minutes, key in enumerate(keys):
        Drafts(folder).keep(key, a_draft(minutes=minutes))

    assert list(Drafts(folder).all()) == keys
    assert len(list(folder.iterdir())) == len(keys)


@settings(max_examples=50, deadline=None)
@given(entry=entries("a"), key=st.text(max_size=20))
def test_any_entry_comes_back(tmp_path_factory: pytest.TempPathFactory, entry: Entry, key: str) -> None:
    """Texts of all kinds, half an emoji among them."""
    folder = tmp_path_factory.mktemp("drafts")
    typed = entry | {"back": "\ud83e "}
    Drafts(folder).keep(key, a_draft(typed))

    assert Drafts(folder).all() == {key: a_draft(typed)}


def spoilt() -> list[bytes]:
    """What can become of a draft's file."""
    good = {"format": 1, "key": "k", "deck_path": "x", "deck_id": "d", "base": None, "entry": {}, "correction": False}
    good["at"] = AT.isoformat()
    wrong = [
        {name: value for name, value in good.items() if name != "entry"},
        *(good | {name: value} for name, value in [("format", 2), ("entry", []), ("entry", {"a": 1}), ("base", 1)]),
        *(good | {name: value} for name, value in [("at", "now"), ("at", "2026-01-01T00:00:00"), ("key", None)]),
        good | {"entry": {"a": [None]}},
        good | {"correction": "no"},
    ]
    whole = json.dumps(good).encode()
    return [b"", whole[:40], b"\xff\xfe", b"[" * 100_000, b"null", *(json.dumps(each).encode() for each in wrong)]


@pytest.mark.parametrize("content", spoilt())
def test_a_spoilt_draft_is_set_aside(folder: Path, content: bytes) -> None:
    """It is not lost, does not hide the others, and is not looked at again; a second one does not replace it."""
    kept = Drafts(folder)
    kept.keep("good", a_draft())
    for _ in range(2):
        kept.keep("bad", a_draft())
        (file,) = folder.glob("bad*.json")
        file.write_bytes(content)
        assert list(kept.all()) == ["good"]

    assert {path.read_bytes() for path in folder.glob("bad*")} == {content}
    assert len(list(folder.glob("bad*.spoilt-*"))) == 2


def test_a_disk_that_refuses_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The older draft stays; what cannot be dropped is told too."""
    kept = Drafts(folder)
    kept.keep("k", a_draft())

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(QuizError) as told:
            kept.keep("k", a_draft({"id": "b"}))
    assert (told.value.failure, told.value.reason) == (Failure.CANNOT_WRITE, "No space left on device")
    assert kept.all() == {"k": a_draft()}
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", full)
        with pytest.raises(QuizError):
            kept.drop("k")
    assert kept.all() == {"k": a_draft()}


def test_a_draft_that_cannot_be_read_now_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fails for a moment spoils nothing."""
    Drafts(folder).keep("k", a_draft())

    def broken(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", broken)
        assert Drafts(folder).all() == {}
    assert Drafts(folder).all() == {"k": a_draft()}


TYPING: Final = """
import itertools, sys
from datetime import UTC, datetime
from pathlib import Path
from quizapp.decks_io.editing.drafts import Draft, Drafts

kept = Drafts(Path(sys.argv[1]))
for at in itertools.count():
    entry = {"id": "a", "front": "x" * at}
    kept.keep("k", Draft(Path("hip.yaml"), "hip", None, entry, datetime.now(UTC)))
    print(at, flush=True)
"""


def test_a_kill_costs_nothing_that_was_kept(folder: Path) -> None:
    """Killed at any moment while somebody types, the draft is whole and at most one key press old."""
    for presses in (1, 2, 5, 20):
        with subprocess.Popen([sys.executable, "-c", TYPING, str(folder)], stdout=subprocess.PIPE, text=True) as typing:
            assert typing.stdout is not None
            for _ in range(presses):
                told = int(typing.stdout.readline())
            typing.kill()
            told = max([told, *(int(line) for line in typing.stdout.read().split())])

        (draft,) = Drafts(folder).all().values()
        assert len(str(draft.entry["front"])) in (told, told + 1)
