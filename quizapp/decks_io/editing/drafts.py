"""What was typed into an editor and not saved yet: on the disk while it is typed, so that it survives a kill."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from quizapp.decks_io.editing.atomic import sync_folder, write_whole
from quizapp.decks_io.editing.entry import Entry, Value
from quizapp.errors import Failure, QuizError, reason

_SUFFIX: Final = ".draft.json"
_SPOILT: Final = ".spoilt"
_FORMAT: Final = 1
_READABLE: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as it was typed last, the entry it began from (none of a new card), and where it is to be saved.

    ``correction`` says that it goes into the learner's own layer over that deck, whose shipped file is named then.
    """

    deck_path: Path
    deck_id: str
    base: Entry | None
    entry: Entry
    at: datetime
    correction: bool = False


class Drafts:
    """The drafts of one data folder, each in a file by itself under a key that its owner chooses."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, key: str, draft: Draft) -> None:
        """Put the draft on the disk in the place of an older one; raise QuizError and keep that one if this fails."""
        file = self._file(key)
        value = {
            "format": _FORMAT,
            "key": key,
            "deck_path": str(draft.deck_path),
            "deck_id": draft.deck_id,
            "base": draft.base,
            "entry": draft.entry,
            "at": draft.at.isoformat(),
            "correction": draft.correction,
        }
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Half an emoji, as a text field may hold it for a moment, is no reason to keep nothing.
            write_whole(file, json.dumps(value, indent=1).encode("utf-8"))
        except OSError as error:
            raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error

    def all(self) -> Mapping[str, Draft]:
        """Every draft by its key, the oldest first. A file that is spoilt is set aside under another name."""
        found: list[tuple[str, Draft]] = []
        for file in self._files():
            try:
                found.append(_read(file.read_bytes()))
            except OSError:
                continue  # it may be readable next time
            except (ValueError, RecursionError):
                _set_aside(file)
        return dict(sorted(found, key=lambda each: each[1].at))

    def drop(self, key: str) -> None:
        """Forget the draft, because it was saved or is not wanted; raise QuizError where it stays on the disk."""
        file = self._file(key)
        try:
            file.unlink(missing_ok=True)
        except NotADirectoryError:
            return
        except OSError as error:
            raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error
        sync_folder(self._folder)

    def _file(self, key: str) -> Path:
        raw = key.encode("utf-8", "surrogatepass")
        readable = _READABLE.sub("-", key.lower()).strip("-")[:40]
        return self._folder / f"{readable}-{blake2b(raw, digest_size=8).hexdigest()}{_SUFFIX}"

    def _files(self) -> list[Path]:
        try:
            return sorted(file for file in self._folder.iterdir() if file.name.endswith(_SUFFIX))
        except OSError:
            return []


def _read(raw: bytes) -> tuple[str, Draft]:
    """Key and draft; raise ValueError for anything that this program has not written."""
    value = json.loads(raw.decode("utf-8"))
    if not isinstance(value, dict) or value.get("format") != _FORMAT:
        raise ValueError("no draft")
    key, path, deck_id, at = (_text(value.get(name)) for name in ("key", "deck_path", "deck_id", "at"))
    base, correction = value.get("base"), value.get("correction")
    when = datetime.fromisoformat(at)
    if when.tzinfo is None or not isinstance(correction, bool):
        raise ValueError("no draft")
    old = None if base is None else _entry(base)
    return key, Draft(Path(path), deck_id, old, _entry(value.get("entry")), when, correction)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value


def _entry(value: Any) -> Entry:
    if not isinstance(value, dict):
        raise ValueError("no entry")
    return {name: _value(each) for name, each in value.items()}


def _value(value: Any) -> Value:
    if isinstance(value, list):
        return [_value(each) for each in value]
    return _entry(value) if isinstance(value, dict) else _text(value)


def _set_aside(file: Path) -> None:
    """Give the file a name that is no draft's and is not taken, where the disk allows it."""
    number = 1
    while (aside := file.with_name(f"{file.name}{_SPOILT}-{number}")).exists():
        number += 1
    try:
        file.rename(aside)
    except OSError:
        return
