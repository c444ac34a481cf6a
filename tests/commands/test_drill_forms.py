"""drill with statements, gaps and typed terms."""

from pathlib import Path

import pytest

from quizapp.scheduling.quality import Quality
from tests.commands.door import Door
from tests.shin_deck import SHIN

STATEMENTS = {
    "It pulls through the Achilles tendon.": "achilles",
    "Soleus flexes the knee.": "knee",
    "It brakes after the landing.": "brake",
    "It lifts the toes.": "toes",
}


@pytest.fixture
def shin(door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Door:
    """Commands on a data folder with the shin alone."""
    monkeypatch.setattr("quizapp.app.SHIPPED_DECKS", tmp_path / "none")
    monkeypatch.setattr("quizapp.commands.decks.SHIPPED_DECKS", tmp_path / "none")
    door.write_decks(SHIN)
    return door


def test_questions_show_statements_as_options(shin: Door) -> None:
    """A statement is correct if it is true; a cloze has its blank, a term its model answer, and neither has options."""
    kprim, cloze, term = shin.rows("questions")

    assert {row["text"]: row["correct"] for row in kprim["options"]} == {
        text: key in ("achilles", "brake") for text, key in STATEMENTS.items()
    }
    assert all(row["rationale"] for row in kprim["options"])
    assert (cloze["form"], cloze["answer"], cloze["options"]) == ("cloze", "eccentrically", [])
    assert cloze["stem"] == "As the foot lands the quadriceps works ______ and brakes."
    assert (term["form"], term["answer"], term["options"]) == ("term", "Musculus tibialis anterior", [])


def first_event(shin: Door, *lines: str) -> dict[str, object]:
    """The event of the first question, the Kprim, answered with these lines."""
    done = shin("drill", "--json", "--limit", "1", stdin="".join(f"{line}\n" for line in lines))
    event: dict[str, object] = done.rows[1]
    return event


@pytest.mark.parametrize(("wrong", "quality"), [(0, 4), (1, 3), (2, 1), (3, 1), (4, 1)])
def test_a_kprim_is_answered_in_the_order_shown(shin: Door, wrong: int, quality: int) -> None:
    """A letter for each statement as it stands on the screen, kept by the statements' own keys."""
    drill = shin.drill("--deck", "shin")
    question = drill.read()
    said = {option["text"]: option["correct"] is (place >= wrong) for place, option in enumerate(question["options"])}
    drill.write("".join("t" if mark else "f" for mark in said.values()))
    event = drill.read()
    drill.end()

    marks = {STATEMENTS[text]: "t" if mark else "f" for text, mark in said.items()}
    assert event["quality"] == quality
    assert event["chosen"] == ",".join(f"{key}={marks[key]}" for key in STATEMENTS.values())


@pytest.mark.parametrize("line", ["", "1", "tft", "tftft", "tfxt", "tf tf", "true"])
def test_anything_else_is_asked_for_again(shin: Door, line: str) -> None:
    """What marks no four statements is no answer; the next line is."""
    done = shin("drill", "--json", "--limit", "1", stdin=f"{line}\nTFTF\n")

    assert done.err == "Type t or f for each statement, as in tftf, or 0 for “I don't know”.\n"
    assert [row["kind"] for row in done.rows[1:]] == ["answer"]


@pytest.mark.parametrize(
    ("line", "quality"),
    [
        ("Musculus tibialis anterior", 4),
        ("  m. tibialis ANTERIOR", 4),
        ("Musculus tibialis antrior", 3),
        ("Musculus tibialis posterior", 1),
        ("0", 2),
    ],
)
def test_a_term_is_typed(shin: Door, line: str, quality: int) -> None:
    """The line is the answer, kept as it was typed; 0 is "I don't know", and an empty line is no answer."""
    done = shin("drill", "--json", "--limit", "3", stdin=f"0\n4\n\n{line}\n")

    event = done.rows[-1]
    assert done.err == "Type the answer, or 0 for “I don't know”.\n"
    assert (event["form"], event["quality"], event["overruled"]) == ("term", quality, False)
    assert event["chosen"] == (None if line == "0" else line.strip())


@pytest.mark.parametrize("quality", Quality)
def test_a_cloze_is_graded_by_the_learner(shin: Door, quality: Quality) -> None:
    """A quality from 0 to 5, as with a flashcard."""
    done = shin("drill", "--json", "--limit", "2", stdin=f"0\n{int(quality)}\n")

    assert (done.rows[-1]["form"], done.rows[-1]["quality"]) == ("cloze", quality)


def test_a_person_reads_what_is_right(shin: Door) -> None:
    """After the answer every statement says what it is, the gap is filled, and the right names are told."""
    done = shin("drill", "--seed", "1", "--limit", "3", stdin="tttt\n\n3\nTibialis\n")

    assert "✓ true, as you said: It brakes after the landing. – It yields under tension." in done.out
    assert "✗ false, and you said true: It lifts the toes. – Tibialis anterior does that." in done.out
    assert "  eccentrically\n" in done.out
    assert "✓ Musculus tibialis anterior / vorderer Schienbeinmuskel" in done.out
