"""Saving a card into a file: what others wrote stays, and whatever comes in between, nothing is half written."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from quizapp.decks_io.editing import atomic, deck_file
from quizapp.decks_io.editing.cards import put_card, read_entry, remove_card
from quizapp.decks_io.editing.deck_file import create_deck_file, open_deck_file, remove, save
from quizapp.decks_io.editing.deck_text import DeckText
from quizapp.decks_io.editing.entry import Entry
from quizapp.decks_io.editing.outcome import Broken, Conflict, DeckFile, Gone, Merged, Refused, Saved
from quizapp.decks_io.problem import Kind
from tests.conftest import HIP

NEW: Final[Entry] = {"id": "new", "form": "flashcard", "front": "Wo?", "back": "Da."}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A deck file, with a byte-order mark and line ends of Windows."""
    path = tmp_path / "decks" / "hip.yaml"
    path.parent.mkdir()
    write(path, HIP)
    return path


def write(path: Path, text: str) -> None:
    """Write it as an editor on Windows does."""
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())


def on_disk(path: Path) -> str:
    """What stands there, with our line ends."""
    return path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode().replace("\r\n", "\n")


def opened(path: Path) -> DeckFile:
    """The file, which can be opened."""
    found = open_deck_file(path)
    assert isinstance(found, DeckFile)
    return found


def entry(path: Path, name: str) -> Entry:
    """A card of the file."""
    found = read_entry(opened(path).text, name)
    assert found is not None
    return found


def left_over(path: Path) -> list[str]:
    """What lies beside the file and is not meant to."""
    return [each.name for each in path.parent.iterdir() if each != path]


def test_a_changed_card_is_saved(file: Path) -> None:
    """The file has the change, byte-order mark and line ends are as before, and the editor goes on from there."""
    before = entry(file, "flexor")
    saved = save(opened(file), before | {"back": "Psoas"}, before)

    assert isinstance(saved, Saved)
    assert saved.file == opened(file)
    assert saved.entry == entry(file, "flexor") == before | {"back": "Psoas"}
    text = HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: Psoas")
    assert file.read_bytes() == b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert left_over(file) == []
    again = save(saved.file, before, saved.entry)
    assert isinstance(again, Saved)
    assert on_disk(file) == HIP


def test_a_new_card_is_saved_and_deleted(file: Path) -> None:
    """A card without a base comes last; deleted, it leaves the file as it was."""
    saved = save(opened(file), NEW, None)

    assert isinstance(saved, Saved)
    assert on_disk(file) == put_card(HIP, NEW)
    gone = remove(saved.file, NEW)
    assert isinstance(gone, Saved)
    assert gone.entry is None
    assert on_disk(file) == HIP


def test_nothing_to_save_writes_nothing(file: Path) -> None:
    """The time of the file stays, so nobody reads it anew."""
    os.utime(file, ns=(1, 1))
    before = entry(file, "flexor")

    assert isinstance(save(opened(file), before, before), Saved)
    assert file.stat().st_mtime_ns == 1


def test_what_others_changed_elsewhere_stays(file: Path) -> None:
    """The card is put into the file as it is now, also if that has moved and others have gone."""
    before, first = entry(file, "flexor"), opened(file)
    theirs = remove_card(HIP, "extensor").replace("Er arbeitet", "Er hält").replace("# ", "#  ")
    write(file, theirs)
    merged = save(first, before | {"back": "Psoas"}, before)

    assert isinstance(merged, Merged)
    assert on_disk(file) == theirs.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: Psoas")
    assert merged.file == opened(file)


def test_a_card_changed_in_both_places_is_shown_side_by_side(file: Path) -> None:
    """Nothing is written; each field that differs is told with all three texts; what is chosen can be saved then."""
    base, first = entry(file, "flexor"), opened(file)
    theirs = HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: Lendenmuskel, en: Iliopsoas}").replace(
        "It lifts the knee.", "It raises the knee."
    )
    write(file, theirs)
    mine = base | {"back": {"de": "Psoas", "en": "Iliopsoas"}, "topic": "movers", "front": "Wer?"}
    conflict = save(first, mine, base)

    assert isinstance(conflict, Conflict)
    assert on_disk(file) == theirs
    assert [(each.field, each.base, each.mine, each.theirs) for each in conflict.differences] == [
        (("front",), base["front"], "Wer?", base["front"]),
        (("back", "de"), "Iliopsoas", "Psoas", "Lendenmuskel"),
        (("explanation", "en"), "It lifts the knee.", "It lifts the knee.", "It raises the knee."),
    ]
    front, back, _ = conflict.differences
    chosen = conflict.resolved((front,))
    assert chosen == {**(conflict.theirs or {}), "front": "Wer?"}
    assert isinstance(save(conflict.file, chosen, conflict.theirs), Saved)
    assert on_disk(file) == theirs.replace(
        "front: {de: Welcher Muskel beugt die Hüfte?, en: Which muscle flexes the hip?}", "front: Wer?"
    )
    assert conflict.resolved((front, back)) == {**chosen, "back": {"de": "Psoas", "en": "Iliopsoas"}}


def test_the_same_change_in_both_places_is_none(file: Path) -> None:
    """What stands there already is not saved again."""
    base, first = entry(file, "flexor"), opened(file)
    write(file, HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: 'Psoas'  # better"))
    merged = save(first, base | {"back": " Psoas "}, base)

    assert isinstance(merged, Merged)
    assert "back: 'Psoas'  # better\n" in on_disk(file)


def test_a_card_that_was_taken_out_is_not_put_back_by_itself(file: Path) -> None:
    """Only when the learner says so; and what both have taken out is gone without a word."""
    base, first = entry(file, "flexor"), opened(file)
    write(file, remove_card(HIP, "flexor"))
    conflict = save(first, base | {"back": "Psoas"}, base)

    assert isinstance(conflict, Conflict)
    assert (conflict.theirs, on_disk(file)) == (None, remove_card(HIP, "flexor"))
    assert [each.field for each in conflict.differences] == [(name,) for name in base]
    assert isinstance(remove(first, base), Merged)
    chosen = conflict.resolved(conflict.differences)
    assert chosen is not None
    assert isinstance(save(conflict.file, chosen, conflict.theirs), Saved)
    assert entry(file, "flexor") == base | {"back": "Psoas"}


def test_a_card_that_was_changed_is_not_deleted(file: Path) -> None:
    """Who deletes a card deletes what he has seen."""
    base, first = entry(file, "flexor"), opened(file)
    write(file, HIP.replace("Er hebt das Knie.", "Er hebt es."))
    conflict = remove(first, base)

    assert isinstance(conflict, Conflict)
    assert (conflict.mine, conflict.resolved(())) == (None, None)
    assert DeckText(on_disk(file)).ids == ("extensor", "flexor", "abductor")
    assert isinstance(remove(conflict.file, conflict.theirs or {}), Saved)
    assert DeckText(on_disk(file)).ids == ("extensor", "abductor")


def test_a_new_card_never_takes_the_place_of_another(file: Path) -> None:
    """Where its id is taken by now it gets another one; one saved before the program was killed is not saved twice."""
    first = opened(file)
    write(file, put_card(HIP, NEW | {"front": "Wann?"}))
    saved = save(first, NEW, None)

    assert isinstance(saved, Merged)
    assert saved.entry == NEW | {"id": "new-2"}
    assert [entry(file, "new")["front"], entry(file, "new-2")["front"]] == ["Wann?", "Wo?"]
    assert isinstance(save(saved.file, saved.entry, None), Saved)
    assert DeckText(on_disk(file)).ids[-2:] == ("new", "new-2")


def test_a_card_may_get_a_free_id(file: Path) -> None:
    """Another id of its own, or the next free one."""
    base = entry(file, "flexor")
    saved = save(opened(file), base | {"id": "hip-flexor"}, base)
    assert isinstance(saved, Saved)
    assert DeckText(on_disk(file)).ids == ("extensor", "hip-flexor", "abductor")
    again = save(saved.file, base | {"id": "abductor"}, saved.entry)
    assert isinstance(again, Saved)
    assert DeckText(on_disk(file)).ids == ("extensor", "abductor-2", "abductor")


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (b"", [Kind.EMPTY]),
        (b"format: 1\ndeck: [hip\n", [Kind.SYNTAX]),
        (HIP.encode()[:20], [Kind.MISSING_KEY]),
        (HIP.encode("utf-16"), [Kind.NOT_UTF8]),
        (b"<html>nonsense</html>", [Kind.WRONG_SHAPE]),
        (HIP.replace("front: {de", "front: x: {de").encode(), [Kind.SYNTAX]),
    ],
)
def test_a_file_that_is_nonsense_now_is_left_alone(file: Path, content: bytes, kinds: list[Kind]) -> None:
    """Whatever was made of the file or of the card outside, it is told, and not touched."""
    base, first = entry(file, "flexor"), opened(file)
    file.write_bytes(content)
    for broken in (save(first, base | {"back": "Psoas"}, base), remove(first, base)):
        assert isinstance(broken, Broken)
        assert [problem.kind for problem in broken.problems] == kinds
        assert {problem.path for problem in broken.problems} == {file}
    assert file.read_bytes() == content


def test_a_card_that_cannot_be_put_by_itself_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should what was written not read back as what was meant, nothing is written."""
    base, first = entry(file, "flexor"), opened(file)
    monkeypatch.setattr("quizapp.decks_io.editing.scalars.written", lambda *_: "x: y")
    monkeypatch.setattr("quizapp.decks_io.editing.amending.scalars.written", lambda *_: "x")
    broken = save(first, base | {"back": {"de": "Psoas", "en": "Iliopsoas"}}, base)

    assert broken == Broken(file, ())
    assert on_disk(file) == HIP


def test_a_slip_in_another_card_does_not_matter(file: Path) -> None:
    """A deck with a fault is a deck; the card with the fault stays as it is."""
    text = HIP.replace("stem: {de: Welcher Muskel streckt", "stem: x: {de: Welcher")
    write(file, text)
    base = entry(file, "flexor")

    assert isinstance(save(opened(file), base | {"back": "Psoas"}, base), Saved)
    assert on_disk(file) == text.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: Psoas")


def test_a_file_that_is_gone(file: Path) -> None:
    """Neither the file nor its folder is made again."""
    base, first = entry(file, "flexor"), opened(file)
    file.unlink()
    assert save(first, base | {"back": "Psoas"}, base) == Gone(file)
    file.parent.rmdir()
    assert remove(first, base) == Gone(file)
    assert save(first, NEW, None) == Gone(file)
    file.parent.write_text("a file in its place")
    assert save(first, NEW, None) == Gone(file)
    assert open_deck_file(file) == Gone(file)


def test_a_file_that_goes_while_it_is_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is removed in the last moment is told like one that was gone before."""
    base, first = entry(file, "flexor"), opened(file)

    def gone(path: Path, raw: bytes) -> None:
        path.unlink()
        path.parent.rmdir()
        atomic.write_whole(path, raw)

    monkeypatch.setattr(deck_file, "write_whole", gone)

    assert save(first, base | {"back": "Psoas"}, base) == Gone(file)
    assert not file.parent.exists()


def test_a_file_that_is_closed_to_writing_is_refused(file: Path) -> None:
    """Its owner has said so, even where the system would let us."""
    base, first = entry(file, "flexor"), opened(file)
    file.chmod(0o444)
    refused = save(first, base | {"back": "Psoas"}, base)

    assert refused == Refused(file, "Permission denied")
    assert on_disk(file) == HIP
    assert left_over(file) == []


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_full_disk_leaves_the_old_file(file: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own words are told; nothing half written lies about."""
    base, first = entry(file, "flexor"), opened(file)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, full)
    refused = save(first, base | {"back": "Psoas"}, base)

    assert refused == Refused(file, "No space left on device")
    assert on_disk(file) == HIP
    assert left_over(file) == []


def test_who_writes_in_the_same_moment_is_not_written_over(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change that comes while ours is being made is merged; one that comes time and again makes us give up."""
    base, first = entry(file, "flexor"), opened(file)
    writes: list[str] = []

    def meanwhile(text: str, new: Entry, replacing: str | None = None) -> str:
        if len(writes) < writing:
            writes.append(text)
            write(file, f"{on_disk(file)}# {len(writes)}\n")
        return put_card(text, new, replacing)

    monkeypatch.setattr(deck_file, "put_card", meanwhile)
    writing = 1
    merged = save(first, base | {"back": "Psoas"}, base)
    assert isinstance(merged, Merged)
    assert on_disk(file) == HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: Psoas") + "# 1\n"

    writing = 99
    assert isinstance(save(merged.file, base, merged.entry), Refused)
    assert entry(file, "flexor") == base | {"back": "Psoas"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions, and lets only administrators make links")
def test_permissions_and_links_stay(file: Path) -> None:
    """A link goes on pointing to the file, whose permissions are as before."""
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    file.chmod(0o640)
    base = entry(link, "flexor")

    assert isinstance(save(opened(link), base | {"back": "Psoas"}, base), Saved)
    assert link.is_symlink()
    assert file.stat().st_mode & 0o777 == 0o640
    assert entry(file, "flexor") == base | {"back": "Psoas"}


def test_a_new_file_is_never_an_old_one(tmp_path: Path) -> None:
    """A deck is begun with its folder, and not where there is a file of that name."""
    path = tmp_path / "decks" / "hip.yaml"

    made = create_deck_file(path, HIP)
    assert isinstance(made, Saved)
    assert made.file == opened(path)
    assert create_deck_file(path, "x") == Refused(path, "File exists")
    assert on_disk(path) == HIP
    assert left_over(path) == []
    assert isinstance(create_deck_file(path / "below" / "a.yaml", HIP), Refused)


def test_a_new_file_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No empty file lies where the disk was full."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    assert create_deck_file(tmp_path / "a.yaml", HIP) == Refused(tmp_path / "a.yaml", "No space left on device")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no devices among its files")
def test_what_is_no_file_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder, a device and what is beyond all measure are told as the reader tells them."""
    (tmp_path / "device.yaml").symlink_to("/dev/zero")
    (tmp_path / "folder.yaml").mkdir()
    large = tmp_path / "large.yaml"
    large.write_bytes(HIP.encode())
    monkeypatch.setattr(deck_file, "LARGEST", 10)
    monkeypatch.setattr("quizapp.decks_io.loader.LARGEST", 10)

    for name, kind in (("device", Kind.UNREADABLE), ("folder", Kind.UNREADABLE), ("large", Kind.TOO_LARGE)):
        broken = open_deck_file(tmp_path / f"{name}.yaml")
        assert isinstance(broken, Broken)
        assert [problem.kind for problem in broken.problems] == [kind]


def test_an_entry_without_an_id_is_our_fault(file: Path) -> None:
    """Only an entry with an id can be saved: without one it could never be found again."""
    with pytest.raises(ValueError, match="id"):
        save(opened(file), {"form": "flashcard"}, None)


KILLED: Final = """
import os, sys
from pathlib import Path
from quizapp.decks_io.editing.deck_file import open_deck_file, save

path, calls = Path(sys.argv[1]), int(sys.argv[2])
def dying(name, of):
    real = getattr(of, name)
    def step(*args, **kwargs):
        global calls
        calls -= 1
        if calls < 0:
            os._exit(9)
        return real(*args, **kwargs)
    setattr(of, name, step)
for name, of in (("fsync", os), ("replace", Path), ("chmod", Path), ("fdopen", os)):
    dying(name, of)
save(open_deck_file(path), {"id": "new", "form": "flashcard", "front": "Wo?", "back": "Da."}, None)
"""


@pytest.mark.parametrize("calls", range(6))
def test_a_kill_leaves_the_old_file_or_the_new_one(file: Path, calls: int) -> None:
    """Killed before any step of writing, the file is whole, and what lies beside it is taken for a deck by nobody."""
    done = subprocess.run([sys.executable, "-c", KILLED, str(file), str(calls)], check=False)

    assert done.returncode == (9 if calls < 5 else 0)
    assert on_disk(file) in (HIP, put_card(HIP, NEW))
    assert all(name.startswith(".") for name in left_over(file))
