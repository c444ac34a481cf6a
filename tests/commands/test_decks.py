"""decks list and decks check: what can be studied, and what is wrong with a deck file."""

import os
import re
from pathlib import Path

import pytest

from quizapp.paths import SHIPPED_DECKS
from tests.commands.door import Done, Door, here
from tests.conftest import FOOT, HIP

SHIPPED = sorted(path.stem for path in SHIPPED_DECKS.glob("*.yaml"))
BROKEN = HIP.replace("stem: {de: Welcher Muskel streckt", "stamm: {de: Welcher Muskel streckt").replace(
    "topic: movers\n    front", "topic: mover\n    front"
)


def check(*paths: Path, language: str = "en") -> Done:
    """What decks check says in that language."""
    return here("--language", language, "decks", "check", *paths)


def write(file: Path, content: str | bytes) -> Path:
    """Lay the content into the file."""
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_every_deck_is_listed(own: Door) -> None:
    """Shipped decks and those in the data folder are listed with id, title, languages, questions and path."""
    rows = own("decks", "list", "--json").rows

    assert [row["id"] for row in rows] == [*SHIPPED, "hip", "foot"]
    assert rows[-2:] == [
        {
            "id": "hip",
            "title": "Hip",
            "languages": ["de", "en"],
            "questions": 3,
            "path": str(own.data / "decks" / "own-0.yaml"),
        },
        {
            "id": "foot",
            "title": "Foot",
            "languages": ["de", "en"],
            "questions": 2,
            "path": str(own.data / "decks" / "own-1.yaml"),
        },
    ]
    assert all(Path(row["path"]).is_file() for row in rows)


def test_titles_are_in_the_interface_language(own: Door) -> None:
    """German titles under a German interface, and the bytes are UTF-8."""
    rows = own.outside("decks", "list", "--json", "--language", "de", LC_ALL="C").rows

    assert [row["title"] for row in rows[-2:]] == ["Hüfte", "Fuß"]


def test_the_list_for_people(own: Door) -> None:
    """Without --json a line shows the same for each deck, the number with its noun."""
    line = own("decks", "list").out.splitlines()[-1]
    path = own.data / "decks" / "own-1.yaml"

    assert re.split(" {2,}", line.removesuffix(f" {path}").strip()) == ["foot", "Foot", "2 questions", "de, en"]


def test_a_broken_deck_does_not_hide_the_others(own: Door) -> None:
    """What can be read is listed; what cannot is named with its place on standard error."""
    own.write_decks(HIP, "format: 1\n")
    done = own("decks", "list", "--json")

    place = f"{own.data / 'decks' / 'own-1.yaml'}:1:1:"
    assert done.status == 0
    assert [row["id"] for row in done.rows] == [*SHIPPED, "hip"]
    assert done.err.splitlines()[0].startswith(f"{place} “deck” is missing here.")


def test_nothing_is_written(door: Door) -> None:
    """Listing and checking decks makes no data folder."""
    statuses = [door(*words).status for words in (["decks", "list"], ["decks", "check"])]

    assert statuses == [0, 0]
    assert not door.data.exists()


def test_the_shipped_decks_are_checked_without_a_path() -> None:
    """The decks that come with the program have no problems, and the counts agree with the list."""
    done = check()
    listed = here("decks", "list", "--json", "--data-dir", "does-not-exist").rows

    questions = sum(row["questions"] for row in listed)
    assert done == Done(0, f"{len(SHIPPED)} decks, {questions} questions, 0 problems\n", "")


def test_a_good_file(tmp_path: Path) -> None:
    """A file without problems gives the counts alone, and status 0."""
    assert check(write(tmp_path / "hip.yaml", HIP)) == Done(0, "1 decks, 3 questions, 0 problems\n", "")


def test_problems_are_reported_as_compilers_do(tmp_path: Path) -> None:
    """Each problem has file, line, column and a sentence; good cards count all the same; the status is 1."""
    file = write(tmp_path / "hip.yaml", BROKEN)
    done = check(file)

    assert done.status == 1
    assert done.out.splitlines() == [
        f"{file}:10:5: “stem” is missing here. Add a line “stem: …”.",
        f"{file}:13:5: “stamm” has no meaning here. Did you mean “stem”?",
        f"{file}:26:12: The topic “mover” is not listed under “topics”. Did you mean “movers”?",
        "1 decks, 2 questions, 3 problems",
    ]


def test_warnings_are_marked_and_count(tmp_path: Path) -> None:
    """Advice reads as editors expect it, in every language, and a deck with a weakness does not pass."""
    file = write(tmp_path / "hip.yaml", HIP.replace("    source: [article]\n", "", 1))

    assert check(file) == Done(
        1,
        f"{file}:10:9: warning: The card does not say where this comes from. Add a line “source: …”.\n"
        "1 decks, 3 questions, 1 problems\n",
        "",
    )
    assert check(file, language="de").out.startswith(f"{file}:10:9: warning: ")


def test_a_copy_of_a_shipped_deck_needs_an_id_of_its_own(tmp_path: Path) -> None:
    """The check of a single file tells what only the list would show."""
    copy = write(tmp_path / "copy.yaml", (SHIPPED_DECKS / f"{SHIPPED[0]}.yaml").read_bytes())

    assert f"the id “{SHIPPED[0]}”" in check(copy).out
    assert check(SHIPPED_DECKS / f"{SHIPPED[0]}.yaml").status == 0


def test_a_file_of_corrections_has_the_id_of_its_deck(tmp_path: Path) -> None:
    """It may, and its cards the ids of made questions; what is wrong in it is told as in any deck."""
    head = f"format: 1\ndeck: {SHIPPED[0]}\ntitle: T\nlanguages: [en]\nsources: {{s: S}}\ncorrects: {{}}\ncards:\n"
    card = "  - {id: a.who.b, form: flashcard, front: Who?, back: B, source: s, explanation: E}\n"

    assert check(write(tmp_path / "good.yaml", head + card)).out == "1 decks, 1 questions, 0 problems\n"
    assert "file is left out" not in check(write(tmp_path / "bad.yaml", head + card.replace("a.who", "a..who"))).out
    assert check(tmp_path / "bad.yaml").out.startswith(f"{tmp_path / 'bad.yaml'}:8:10: “a..who.b” ")


def test_the_list_shows_no_warnings(own: Door) -> None:
    """A teacher's deck without sources is not broken."""
    own.write_decks(HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: Iliopsoas}"))

    assert own("decks", "list").err == ""


def test_a_folder_stands_for_its_deck_files(tmp_path: Path) -> None:
    """Of a folder every *.yaml is checked, in the order of names; other files are none of its business."""
    write(tmp_path / "b.yaml", FOOT)
    write(tmp_path / "a.yaml", HIP)
    write(tmp_path / "notes.txt", "not: [a deck")
    empty = tmp_path / "empty"
    empty.mkdir()

    assert check(tmp_path) == Done(0, "2 decks, 5 questions, 0 problems\n", "")
    assert check(empty) == Done(0, "0 decks, 0 questions, 0 problems\n", "")


@pytest.mark.parametrize(
    ("content", "place", "sentence"),
    [
        (b"", "1:1", "The file is empty. A deck begins with “format: 1”."),
        (b"\n# nothing yet\n\n", "1:1", "The file is empty. A deck begins with “format: 1”."),
        (b"format: 1\ndeck: h\xfcfte\n", "2:8", "The text is not UTF-8 here. Save the file with the encoding UTF-8."),
        (
            b"format: 2\n",
            "1:9",
            "The deck is in format 2, this program reads format 1. A newer version of Quizapp can read it.",
        ),
    ],
)
def test_a_file_that_is_no_deck(tmp_path: Path, content: bytes, place: str, sentence: str) -> None:
    """A file of which nothing can be used is one problem and no deck."""
    file = write(tmp_path / "bad.yaml", content)

    assert check(file) == Done(1, f"{file}:{place}: {sentence}\n0 decks, 0 questions, 1 problems\n", "")


@pytest.mark.parametrize("name", ["missing.yaml", "missing/deck.yaml", "hip.yaml/deck.yaml"])
def test_a_path_without_a_file(tmp_path: Path, name: str) -> None:
    """A path that leads nowhere is a problem like any other; the files beside it are checked."""
    hip = write(tmp_path / "hip.yaml", HIP)
    missing = tmp_path / name

    assert check(missing, hip) == Done(
        1, f"{missing}:1:1: The file cannot be read (no such file).\n1 decks, 3 questions, 1 problems\n", ""
    )


def test_a_name_that_the_system_refuses(tmp_path: Path) -> None:
    """A name longer than any file's is answered with a sentence and not with a traceback."""
    done = check(tmp_path / ("x" * 300))

    assert done.status == 1
    assert "x:1:1: The file cannot be read (" in done.out
    assert done.out.endswith("\n0 decks, 0 questions, 1 problems\n")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text(door: Door) -> None:
    """Bytes in a name that are no UTF-8 are shown escaped."""
    done = door.outside("decks", "check", "deck-\udcff.yaml")

    assert (done.status, done.err) == (1, "")
    assert done.out.startswith(r"deck-\udcff.yaml:1:1: The file cannot be read (no such file).")


def test_two_decks_with_one_id(tmp_path: Path) -> None:
    """Of two files that claim the same deck the first stays, and the second is told who has the id."""
    first, second = write(tmp_path / "a.yaml", HIP), write(tmp_path / "b.yaml", HIP)
    done = check(tmp_path)

    assert done.status == 1
    assert done.out.splitlines() == [
        f"{second}:1:1: A deck with the id “hip” was read already, from {first}. "
        "This file is left out; give it an id of its own.",
        "1 decks, 3 questions, 1 problems",
    ]


def test_the_counts_are_the_same_in_every_language(tmp_path: Path) -> None:
    """Scripts read the last line, so it does not change with the language; the places do not either."""
    file = write(tmp_path / "hip.yaml", BROKEN)
    english, german = (check(file, language=language).out.splitlines() for language in ("en", "de"))

    assert german[-1] == english[-1]
    assert [line.split(": ")[0] for line in german] == [line.split(": ")[0] for line in english]


def test_checking_changes_no_file(tmp_path: Path) -> None:
    """A file with problems is only read."""
    file = write(tmp_path / "hüfte.yaml", BROKEN)
    before = (file.read_bytes(), file.stat().st_mtime_ns)

    assert check(file).status == 1
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
