"""Files in, decks out: what can lie in a folder of decks."""

import os
from pathlib import Path

import pytest

from quizapp.decks_io.loader import LARGEST, deck_files, load_deck, load_decks
from quizapp.decks_io.problem import Kind
from tests.conftest import FOOT, HIP
from tests.decks_io.texts import HEAD, a_flashcard, in_english

CHARACTER = "A character stands here that a text file cannot hold. Delete it and type the text anew."
NOT_UTF8 = "The text is not UTF-8 here. Save the file with the encoding UTF-8."


def written(path: Path, content: str | bytes) -> Path:
    """The path, after that was written there."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def told(path: Path, *, within: Path | None = None) -> list[str]:
    """What is wrong with that file, without the folder before its name."""
    return [line.removeprefix(f"{within or path.parent}{os.sep}") for line in in_english(*load_deck(path).problems)]


def test_the_deck_files_of_a_folder_come_by_name(tmp_path: Path) -> None:
    """Files ``*.yaml`` and ``*.yml`` directly in the folder, and none that another program hides there."""
    hidden = (".hidden.yaml", "._a.yaml", "a.yaml~", ".yaml")
    for name in ("b.yaml", "a.yaml", "ä.yaml", "c.yml", "E.YAML", "d.txt", "e.yaml.txt", *hidden):
        written(tmp_path / name, FOOT)
    (tmp_path / "inside").mkdir()
    written(tmp_path / "inside" / "e.yaml", FOOT)

    assert [path.name for path in deck_files(tmp_path)] == ["E.YAML", "a.yaml", "b.yaml", "c.yml", "ä.yaml"]


def test_no_folder_has_no_deck_files(tmp_path: Path) -> None:
    """A folder that is missing, or a file in its place, is no fault."""
    assert deck_files(tmp_path / "decks") == []
    assert deck_files(written(tmp_path / "file", HIP)) == []
    assert deck_files(written(tmp_path / "file.yaml", HIP)) == []


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Decks do not vanish without a word when their folder is closed to us."""

    def closed(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", closed)
    monkeypatch.setattr(Path, "is_file", closed)

    assert [in_english(*result.problems) for result in load_decks(deck_files(tmp_path))] == [
        [f"{tmp_path}:1:1: The file cannot be read (Permission denied)."]
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_utf8_is_read_with_any_line_ends_and_with_a_byte_order_mark(tmp_path: Path, mark: bytes, ends: str) -> None:
    """What editors on Windows and elsewhere write is read, and faults are told at the same places."""
    good = written(tmp_path / "good.yaml", mark + HIP.replace("\n", ends).encode())
    bad = written(tmp_path / "bad.yaml", mark + HIP.replace("key: {", "key: x: {", 1).replace("\n", ends).encode())

    deck = load_deck(good).deck

    assert deck is not None
    assert [card.id.card for card in deck.cards] == ["extensor", "flexor", "abductor"]
    assert told(good) == []
    assert [line.split(": ")[0] for line in told(bad)] == ["bad.yaml:14:11"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
def test_what_is_not_utf8_is_told_by_line_and_character(tmp_path: Path, mark: bytes, ends: bytes) -> None:
    """A Latin-1 letter is told where it stands, counted in characters, whatever the line ends."""
    path = written(tmp_path / "latin.yaml", mark + ends.join([b"format: 1", "# Füße ü".encode() + b"\xfc", b"deck: a"]))

    assert told(path) == [f"latin.yaml:2:9: {NOT_UTF8}"]


@pytest.mark.parametrize(
    "content", [b"\xff", b"\xef\xbb\xbf\xff", HIP.encode("utf-16"), b"\x89PNG\r\n\x1a\n" + bytes(99)]
)
def test_other_encodings_and_pictures_are_told_at_once(tmp_path: Path, content: bytes) -> None:
    """A file that is no text at all is told at its first character."""
    assert told(written(tmp_path / "odd.yaml", content)) == [f"odd.yaml:1:1: {NOT_UTF8}"]


def test_a_letter_that_is_cut_off_is_told(tmp_path: Path) -> None:
    """A file that ends within a letter, as after a broken copy, is told at its end."""
    assert told(written(tmp_path / "cut.yaml", "a\nbü".encode()[:-1])) == [f"cut.yaml:2:2: {NOT_UTF8}"]


@pytest.mark.parametrize(
    "content", [b"\0", bytes(5000), "format: 1".encode("utf-16-le"), b"SQLite format 3\0" + bytes(999)]
)
def test_binary_rubbish_is_told(tmp_path: Path, content: bytes) -> None:
    """Bytes that happen to be UTF-8 but no text are told at the first of them that is no text."""
    place = content.index(b"\0") + 1

    assert told(written(tmp_path / "rubbish.yaml", content)) == [f"rubbish.yaml:1:{place}: {CHARACTER}"]


def test_all_bytes_there_are_do_no_harm(tmp_path: Path) -> None:
    """Every single byte as a whole file, and in front of a deck, gives a deck or a problem."""
    for byte in range(256):
        for content in (bytes([byte]), bytes([byte]) + HIP.encode()):
            parsed = load_deck(written(tmp_path / "byte.yaml", content))

            assert parsed.deck is not None or parsed.problems


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"# later\n"])
def test_an_empty_file_is_told(tmp_path: Path, content: bytes) -> None:
    """A file without a deck is a problem, not a deck without cards."""
    assert told(written(tmp_path / "empty.yaml", content)) == [
        "empty.yaml:1:1: The file is empty. A deck begins with “format: 1”."
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and devices among its files")
def test_what_is_no_file_is_told_and_never_opened(tmp_path: Path) -> None:
    """A folder, a pipe that nobody writes to, a dangling link and a ring of links do not stop the rest."""
    (tmp_path / "a-folder.yaml").mkdir()
    os.mkfifo(tmp_path / "b-pipe.yaml")
    (tmp_path / "c-device.yaml").symlink_to("/dev/zero")
    (tmp_path / "d-dangling.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "e-ring.yaml").symlink_to(tmp_path / "e-ring.yaml")
    written(tmp_path / "f-good.yaml", HIP)

    parsed = load_decks(deck_files(tmp_path))

    assert [result.deck.id for result in parsed if result.deck is not None] == ["hip"]
    assert [line.removeprefix(f"{tmp_path}{os.sep}") for result in parsed for line in in_english(*result.problems)] == [
        "a-folder.yaml:1:1: The file cannot be read (not a file).",
        "b-pipe.yaml:1:1: The file cannot be read (not a file).",
        "c-device.yaml:1:1: The file cannot be read (not a file).",
        "d-dangling.yaml:1:1: The file cannot be read (no such file).",
        "e-ring.yaml:1:1: The file cannot be read (no such file).",
    ]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A path given by hand may be wrong."""
    assert told(tmp_path / "none.yaml") == ["none.yaml:1:1: The file cannot be read (no such file)."]


def test_a_file_that_the_system_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own words stand in the message."""

    def broken(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    path = written(tmp_path / "broken.yaml", HIP)
    monkeypatch.setattr(Path, "read_bytes", broken)

    assert told(path) == ["broken.yaml:1:1: The file cannot be read (Input/output error)."]


def test_a_file_beyond_all_measure_is_not_read(tmp_path: Path) -> None:
    """More than 32 MB is refused by its size alone."""
    path = written(tmp_path / "large.yaml", b"")
    with path.open("r+b") as file:
        file.truncate(LARGEST + 1)

    assert told(path) == ["large.yaml:1:1: The file is larger than 32 MB. Split the deck into several files."]


def test_of_two_decks_with_one_id_the_first_stays(tmp_path: Path) -> None:
    """The second file is left out, and says which other one it clashes with; its own problems are told too."""
    first = written(tmp_path / "a.yaml", HIP)
    second = written(tmp_path / "b.yaml", HEAD + a_flashcard("one", "front: F?") + a_flashcard("two"))
    third = written(tmp_path / "c.yaml", FOOT)

    parsed = load_decks([first, second, third])

    assert [result.deck.path.name if result.deck else None for result in parsed] == ["a.yaml", None, "c.yaml"]
    assert in_english(*parsed[1].problems) == [
        f"{second}:1:1: A deck with the id “hip” was read already, from {first}. This file is left out; "
        "give it an id of its own.",
        f"{second}:10:5: “back” is missing here. Add a line “back: …”.",
    ]


def test_a_deck_that_cannot_be_read_takes_no_id(tmp_path: Path) -> None:
    """A broken file does not keep the good one with its id from being studied."""
    broken = written(tmp_path / "a.yaml", HIP.replace("title: {", "title: [", 1))
    good = written(tmp_path / "b.yaml", HIP)

    assert [result.deck is not None for result in load_decks([broken, good])] == [False, True]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets only administrators make links")
def test_a_file_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same file by another path or by a link is no second deck."""
    path = written(tmp_path / "a.yaml", HIP)
    (tmp_path / "link.yaml").symlink_to(path)
    monkeypatch.chdir(tmp_path)

    (parsed,) = load_decks([path, path, Path("a.yaml"), tmp_path / "." / "a.yaml", tmp_path / "link.yaml"])

    assert parsed.deck is not None
    assert parsed.problems == ()


def test_one_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    """Each file stands for itself."""
    contents: dict[str, str | bytes] = {"a": HIP, "b": "format: [", "c": FOOT, "d": b"\xff", "e": "\0"}
    paths = [written(tmp_path / f"{name}.yaml", content) for name, content in contents.items()]

    parsed = load_decks(paths)

    assert [result.deck.id if result.deck else None for result in parsed] == ["hip", None, "foot", None, None]
    assert [problem.kind for result in parsed for problem in result.problems] == [
        Kind.SYNTAX,
        Kind.NOT_UTF8,
        Kind.SYNTAX,
    ]
