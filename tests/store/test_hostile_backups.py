"""Zip files that somebody has prepared, or a bad disk: nothing is written outside, and no disk is filled."""

import shutil
import stat
import struct
import zlib
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.errors import Failure, QuizError
from quizapp.store.backup import back_up
from quizapp.store.restore import restore
from tests.conftest import FixedClock
from tests.store.folders import NOON, everything, names_in, own_files, study, write


@pytest.fixture
def good(tmp_path: Path, clock: FixedClock) -> Path:
    """A backup with five answers and a deck."""
    study(tmp_path / "origin", clock)
    write(tmp_path / "origin", decks__own="title: mine")
    (tmp_path / "stick").mkdir()
    return back_up(tmp_path / "origin", tmp_path / "stick" / "good.zip", NOON).path


@pytest.fixture
def home(tmp_path: Path, clock: FixedClock) -> Path:
    """A data folder somewhere deep, whose surroundings are watched."""
    folder = tmp_path / "home" / "ada" / "data"
    study(folder, clock, learner="Ada")
    return folder


def surroundings(home: Path) -> list[str]:
    """Every file and folder around the data folder, and in it."""
    top = home.parent.parent
    return sorted(path.relative_to(top).as_posix() for path in top.rglob("*"))


def database_of(good: Path) -> bytes:
    """The database in the good backup."""
    with ZipFile(good) as archive:
        return archive.read("quizapp.db")


def refused(home: Path, backup: Path) -> QuizError:
    """What was said of the backup; nothing in or around the data folder has changed."""
    before, names = everything(home / "quizapp.db"), surroundings(home)
    with pytest.raises(QuizError) as caught:
        restore(home, backup, NOON)
    assert everything(home / "quizapp.db") == before
    assert surroundings(home) == names
    return caught.value


ESCAPES = [
    "../evil.yaml",
    "decks/../../evil.yaml",
    "decks/../../../evil.yaml",
    "/evil/evil.yaml",
    "//server/share/evil.yaml",
    "decks/..",
    "..",
    "decks/sub/../../../evil.yaml",
]


@pytest.mark.parametrize("name", ESCAPES)
def test_a_name_that_leads_out(home: Path, good: Path, name: str) -> None:
    """Refused with the name, whatever else is in the file."""
    with ZipFile(good, "a") as archive:
        archive.writestr(name, "evil")
    said = refused(home, good)

    assert (said.failure, said.concerned, said.reason) == (Failure.BACKUP_DAMAGED, good, name)


@pytest.mark.parametrize("name", ["", "\0", "\0decks/own.yaml"])
def test_an_entry_without_a_name(home: Path, good: Path, name: str) -> None:
    """Refused: a name ends where it has a zero in it, and may have nothing before."""
    with ZipFile(good, "a") as archive:
        archive.writestr("decks/nought.yaml", "title: nought")
    named = b"decks/nought.yaml"
    bare = name.encode().ljust(len(named), b"\0")
    good.write_bytes(good.read_bytes().replace(named, bare))

    assert refused(home, good).failure is Failure.BACKUP_DAMAGED


def test_a_link_is_a_file_with_its_target_in_it(home: Path, good: Path, tmp_path: Path) -> None:
    """A symbolic link in a zip file is unpacked as the text it is, so that nothing can be written through it."""
    link = ZipInfo("decks/link")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile(good, "a") as archive:
        archive.writestr(link, "/etc")
        archive.writestr("decks/more/own.yaml", "title: more")
    restore(home, good, NOON)

    assert not (home / "decks" / "link").is_symlink()
    assert (home / "decks" / "link").read_text() == "/etc"


def test_what_we_do_not_put_there_stays_out(home: Path, good: Path) -> None:
    """A whole data folder that was zipped by hand comes back with what is the learner's, and without the rest."""
    with ZipFile(good, "a") as archive:
        for name in ("window.lock", "preferences.json.new", "cache/hip", "backups/old.zip", "decks", "quizapp.db-wal"):
            archive.writestr(name, "left behind")
    restore(home, good, NOON)

    assert names_in(home) == ["backups", "decks", "quizapp.db"]
    assert own_files(home) == {"decks/own.yaml": b"title: mine"}


def test_two_entries_of_one_name(home: Path, good: Path) -> None:
    """Which of them is meant nobody can say."""
    with pytest.warns(UserWarning, match="Duplicate name"), ZipFile(good, "a") as archive:
        archive.writestr("quizapp.db", database_of(good))

    assert refused(home, good).failure is Failure.BACKUP_DAMAGED


def test_a_zip_file_of_something_else(home: Path, tmp_path: Path) -> None:
    """Without a database it is no backup."""
    with ZipFile(tmp_path / "holiday.zip", "w") as archive:
        archive.writestr("beach.jpg", b"sand")

    assert refused(home, tmp_path / "holiday.zip").failure is Failure.NOT_A_BACKUP


def test_a_file_where_a_folder_is_wanted(home: Path, good: Path) -> None:
    """An entry below another entry that is a file cannot be unpacked."""
    with ZipFile(good, "a") as archive:
        archive.writestr("decks/own.yaml/below.yaml", "title: below")

    assert refused(home, good).failure is Failure.CANNOT_WRITE


def bomb(file: Path, good: Path, megabytes: int) -> None:
    """A backup with a deck of nothing but zeros."""
    shutil.copy(good, file)
    with ZipFile(file, "a", ZIP_DEFLATED) as archive, archive.open("decks/zeros.yaml", "w") as entry:
        for _megabyte in range(megabytes):
            entry.write(bytes(1 << 20))


def test_a_bomb_is_not_unpacked(home: Path, good: Path, tmp_path: Path) -> None:
    """A small file that would become a large one is refused before anything of it is unpacked."""
    bomb(tmp_path / "bomb.zip", good, 100)
    assert (tmp_path / "bomb.zip").stat().st_size < 200_000
    said = refused(home, tmp_path / "bomb.zip")

    assert (said.failure, said.reason) == (Failure.BACKUP_DAMAGED, f"decks/zeros.yaml: {100 << 20} B")


def test_a_bomb_that_lies_of_its_size(home: Path, good: Path, tmp_path: Path) -> None:
    """An entry that says it is small is not unpacked beyond what it says."""
    bomb(tmp_path / "bomb.zip", good, 100)
    content = bytearray((tmp_path / "bomb.zip").read_bytes())
    real, said = struct.pack("<L", 100 << 20), struct.pack("<L", 1000)
    assert content.count(real) == 2
    (tmp_path / "bomb.zip").write_bytes(content.replace(real, said))

    assert refused(home, tmp_path / "bomb.zip").failure is Failure.BACKUP_DAMAGED


def test_many_entries_that_share_their_content(home: Path, good: Path, tmp_path: Path) -> None:
    """Thousands of entries on one piece of zeros add up, and are weighed together."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    zeros = packed.compress(bytes(1 << 20)) + packed.flush()
    body = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(zeros), 1 << 20, 1, 0) + b"d" + zeros
    directory = b""
    for name in ["quizapp.db", *(f"decks/{number}.yaml" for number in range(5000))]:
        sizes = (0, len(zeros), 1 << 20, len(name), *[0] * 6)
        directory += struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, *sizes) + name.encode()
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 5001, 5001, len(directory), len(body), 0)
    (tmp_path / "shared.zip").write_bytes(body + directory + end)

    assert refused(home, tmp_path / "shared.zip").failure is Failure.BACKUP_DAMAGED


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_packed_in_ways_that_we_do_not_use(home: Path, good: Path, tmp_path: Path, method: int) -> None:
    """They pack far more tightly than what we weigh by."""
    with ZipFile(tmp_path / "odd.zip", "w", method) as archive:
        archive.writestr("quizapp.db", database_of(good))

    assert refused(home, tmp_path / "odd.zip").failure is Failure.BACKUP_DAMAGED


def test_not_packed_at_all(home: Path, good: Path, tmp_path: Path) -> None:
    """A zip file without compression is as good as any."""
    with ZipFile(tmp_path / "stored.zip", "w", ZIP_STORED) as archive:
        archive.writestr("quizapp.db", database_of(good))

    assert restore(home, tmp_path / "stored.zip", NOON).answers == 5


def test_an_encrypted_entry(home: Path, good: Path) -> None:
    """Nobody is asked for a password."""
    content = bytearray(good.read_bytes())
    place = content.index(b"PK\x01\x02") + 8
    content[place] |= 1
    second = content.index(b"PK\x01\x02", place) + 8
    content[second] |= 1
    good.write_bytes(content)

    assert refused(home, good).failure is Failure.BACKUP_DAMAGED


def test_without_room_nothing_is_unpacked(home: Path, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it cannot fit it is not tried."""
    usage = shutil.disk_usage(home)
    monkeypatch.setattr("quizapp.store.archive.disk_usage", lambda _folder: usage._replace(free=10_000))

    assert refused(home, good).failure is Failure.NO_ROOM


REASONS = {
    Failure.BACKUP_DAMAGED,
    Failure.NOT_A_BACKUP,
    Failure.BACKUP_TOO_NEW,
    Failure.CANNOT_WRITE,
    Failure.NO_ROOM,
}


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_byte_may_be_wrong(home: Path, good: Path, tmp_path: Path, data: st.DataObject) -> None:
    """Whatever byte of a backup is spoilt, wherever it is cut off: restored whole, or refused with a reason."""
    content = bytearray(good.read_bytes())
    for _spoilt in range(data.draw(st.integers(1, 3))):
        # The ends, where names and sizes stand, as often as the rest.
        place = data.draw(st.integers(0, len(content) - 1) | st.integers(len(content) - 400, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.just(len(content)) | st.integers(0, len(content)))
    spoilt = tmp_path / "spoilt.zip"
    spoilt.write_bytes(content[:cut])
    new = tmp_path / "new"
    shutil.rmtree(new, ignore_errors=True)
    said = None
    try:
        restore(new, spoilt, NOON)
    except QuizError as error:
        said = error.failure

    assert said in {None, *REASONS}
    if said is None:
        assert everything(new / "quizapp.db") == everything(tmp_path / "origin" / "quizapp.db")
    else:
        assert names_in(new) == []
