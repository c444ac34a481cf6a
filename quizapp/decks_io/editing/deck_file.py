"""Saving a card into a deck file that is open in an editor: never over what others have written meanwhile."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

from quizapp.decks_io.editing.atomic import create_whole, write_whole
from quizapp.decks_io.editing.cards import put_card, remove_card, unused
from quizapp.decks_io.editing.deck_text import ID, NotEditable, deck_text
from quizapp.decks_io.editing.entry import Entry, tidied_entry
from quizapp.decks_io.editing.outcome import Broken, Conflict, DeckFile, Gone, Merged, Outcome, Refused, Saved
from quizapp.decks_io.loader import LARGEST, load_deck
from quizapp.errors import reason

_TRIES: Final = 3


Change = Callable[[str], tuple[str, Entry | None]]
"""From the text of a file to a new one, and the entry that stands there then; raises NotEditable."""


def open_deck_file(path: Path) -> DeckFile | Broken | Gone | Refused:
    """Read a deck file for editing."""
    try:
        if not path.exists():
            return Gone(path)
        if not path.is_file() or path.stat().st_size > LARGEST:
            return Broken(path, load_deck(path).problems)
        raw = path.read_bytes()
        text = raw.decode("utf-8")
    except FileNotFoundError:
        return Gone(path)
    except OSError as error:
        return Refused(path, reason(error))
    except UnicodeDecodeError:
        return Broken(path, load_deck(path).problems)
    file = DeckFile(path, text, digest_of(raw))
    return Broken(path, file.parsed.problems) if file.parsed.deck is None else file


def create_deck_file(path: Path, text: str) -> Saved | Refused:
    """Write a new file, and its folder if need be; refused where there is one already."""
    raw = text.encode("utf-8")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        create_whole(path, raw)
    except OSError as error:
        return Refused(path, reason(error))
    return Saved(DeckFile(path, text, digest_of(raw)), None)


def save(file: DeckFile, entry: Entry, base: Entry | None) -> Outcome:
    """Put the entry into the file in the place of ``base``, the entry as it was when the editing began.

    Without a base it is a new card, and gets another id where its own is taken. Where the file has changed, the card
    is put into what it is now.
    """
    mine = tidied_entry(entry)
    old = None if base is None else id_of(base)

    def write(text: str) -> tuple[str, Entry]:
        name, taken = id_of(mine), deck_text(text).ids
        new = mine if name == old or name not in taken else mine | {ID: unused(name, taken)}
        return put_card(text, new, old if old is not None else id_of(new)), new

    return change(file, mine, base, write)


def remove(file: DeckFile, base: Entry) -> Outcome:
    """Take a card out of the file, which was ``base`` when it was last looked at."""
    return change(file, None, base, lambda text: (remove_card(text, id_of(base)), None))


def change(file: DeckFile, mine: Entry | None, base: Entry | None, write: Change, *, new: bool = True) -> Outcome:
    """Make a change of one card, unless the card was changed on the disk too.

    ``new`` says that a card without a base may stand beside one that has its id by now.
    """
    for _ in range(_TRIES):
        now = _now(file)
        if not isinstance(now, DeckFile):
            return now
        done = Saved if now.digest == file.digest else Merged
        deck = deck_text(now.text)
        theirs = deck.entry(id_of(mine if base is None else base))
        if theirs is None and base is not None and deck.problem is not None:
            return Broken(file.path, now.parsed.problems)
        if theirs == mine and base is None and new:  # saved already, before the program was killed
            return done(now, mine)
        if theirs not in (base, mine) and not (base is None and new):
            return Conflict(now, mine, theirs, base)
        try:
            text, entry = write(now.text)
            if text == now.text:
                return done(now, entry)
            raw = text.encode("utf-8")
            if digest_of(file.path.read_bytes()) != now.digest:
                continue  # somebody wrote while we did
            write_whole(file.path, raw)
        except NotEditable as refusal:
            return Broken(file.path, refusal.problems(file.path))
        except (FileNotFoundError, NotADirectoryError):
            return Gone(file.path)
        except OSError as error:
            return Refused(file.path, reason(error))
        return done(DeckFile(file.path, text, digest_of(raw)), entry)
    return Refused(file.path, os.strerror(errno.EBUSY))


def digest_of(raw: bytes) -> str:
    """What tells one state of a file from another."""
    return blake2b(raw, digest_size=20).hexdigest()


def id_of(entry: Entry | None) -> str:
    """The id of the entry; raise ValueError where it has none."""
    found = None if entry is None else entry.get(ID)
    if not isinstance(found, str) or not found.strip():
        raise ValueError("an entry without an id")
    return found.strip()


def _now(file: DeckFile) -> DeckFile | Broken | Gone | Refused:
    """The file as it is; the same one where nobody has changed it."""
    with suppress(OSError):
        if digest_of(file.path.read_bytes()) == file.digest:
            return file
    return open_deck_file(file.path)
