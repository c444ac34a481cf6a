"""What the command line of the benchmarks takes."""

import sys
from pathlib import Path

import pytest

from tests.bench.options import SECTIONS, options_of


@pytest.fixture
def python_with_anki(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An interpreter that finds a library of that name, of version 26.9."""
    (tmp_path / "anki").mkdir()
    (tmp_path / "anki" / "__init__.py").touch()
    (tmp_path / "anki" / "collection.py").touch()
    (tmp_path / "anki-26.9.dist-info").mkdir()
    (tmp_path / "anki-26.9.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: anki\nVersion: 26.9\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return sys.executable


def refusal(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What is said of words that spell no options."""
    with pytest.raises(SystemExit) as ended:
        options_of(words)
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_everything_but_anki_is_measured_where_nothing_is_asked_for() -> None:
    """Without options each section is wanted, seven processes each, and no Anki."""
    options = options_of([])

    assert all(options.wants(section) for section in SECTIONS)
    assert (options.runs, options.anki, options.as_json) == (7, None, False)


def test_one_section_alone() -> None:
    """A section that is named leaves out those that are not; several may be named."""
    one, two = options_of(["--only", "search"]), options_of(["--only", "search", "--only", "answers"])

    assert [section for section in SECTIONS if one.wants(section)] == ["search"]
    assert [section for section in SECTIONS if two.wants(section)] == ["search", "answers"]


def test_a_section_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped section is refused with those that there are."""
    said = refusal(["--only", "serach"], capsys)

    assert "serach" in said
    assert all(section in said for section in SECTIONS)


@pytest.mark.parametrize("word", ["0", "-1", "two", "1.5", ""])
def test_a_number_of_processes_that_cannot_be(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    """There is at least one process, and a whole number of them."""
    assert "is not a number of processes" in refusal([f"--runs={word}"], capsys)


def test_an_interpreter_with_anki(python_with_anki: str) -> None:
    """Its version is known, and it is started by the path that was given: a link leads out of its environment."""
    anki = options_of(["--anki", python_with_anki]).anki

    assert anki is not None
    assert anki.version == "26.9"
    assert anki.command("anki_search") == [python_with_anki, "-m", "tests.bench.peers.anki_search"]


def test_an_interpreter_without_anki(capsys: pytest.CaptureFixture[str]) -> None:
    """Ours does not have it, and never shall: what it says is passed on."""
    said = refusal(["--anki", sys.executable], capsys)

    assert sys.executable in said
    assert "No module named 'anki'" in said.replace("\n", " ")


def test_an_interpreter_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path that leads nowhere is named."""
    assert "nowhere cannot import Anki's library" in refusal(["--anki", str(tmp_path / "nowhere")], capsys)
