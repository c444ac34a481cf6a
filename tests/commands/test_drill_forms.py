"""drill with statements, gaps, typed terms and timelines, and without what needs a figure."""

from pathlib import Path

import pytest

from quizapp.scheduling.quality import Quality
from tests.commands.door import Door
from tests.hip_figure import write_hips
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


CYCLE = """\
format: 1
deck: cycle
title: Cycle
languages: [en]
sources: {article: Running anatomy}
phases:
  - {id: braking, name: braking phase, about: The body sinks., source: article}
  - {id: midstance, name: midstance, about: The body is over the foot., source: article}
  - {id: propulsion, name: propulsion, about: The leg extends., source: article}
  - {id: early-swing, name: early swing, about: The leg comes forwards., source: article}
  - {id: late-swing, name: late swing, about: The leg reaches out., source: article}
regions: {hip: Hip}
structures:
  - {id: gluteus, kind: muscle, names: gluteus, region: hip, source: article}
actions:
  - id: hold
    phrase: hold the pelvis
    movers: [{structure: gluteus, role: main, phases: [braking, propulsion, early-swing]}]
    complete: true
    source: article
"""
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect id="gluteus.left" width="20" height="20"/></svg>'
)
FIGURE = """\
figures:
  - {id: hip, title: Hip, file: hip.svg, source: article}
"""


@pytest.fixture
def cycle(shin: Door) -> Door:
    """Commands on a data folder with the cycle alone."""
    shin.write_decks(CYCLE)
    return shin


@pytest.mark.parametrize(
    ("line", "chosen", "quality"),
    [
        ("134", "braking+propulsion+early-swing", 4),
        ("413", "braking+propulsion+early-swing", 4),
        ("11334", "braking+propulsion+early-swing", 4),
        ("13", "braking+propulsion", 3),
        ("1345", "braking+propulsion+early-swing+late-swing", 3),
        ("12", "braking+midstance", 1),
        ("25", "midstance+late-swing", 1),
        ("0", None, 2),
    ],
)
def test_a_timeline_is_answered_by_the_numbers_of_its_phases(
    cycle: Door, line: str, chosen: str | None, quality: int
) -> None:
    """In whatever order they are typed, kept by the phases' own keys in the order of the cycle."""
    done = cycle("drill", "--json", "--limit", "1", stdin=f"{line}\n")
    question, event = done.rows

    assert (question["form"], [option["text"] for option in question["options"]]) == (
        "timeline",
        ["braking phase", "midstance", "propulsion", "early swing", "late swing"],
    )
    assert (event["form"], event["chosen"], event["quality"]) == ("timeline", chosen, quality)


@pytest.mark.parametrize("line", ["", "6", "16", "1 3", "1,3", "10", "braking", "-1", "１"])
def test_what_is_no_number_of_a_phase_is_asked_for_again(cycle: Door, line: str) -> None:
    """The next line is the answer."""
    done = cycle("drill", "--json", "--limit", "1", stdin=f"{line}\n134\n")

    assert done.err == "Type the numbers of all phases that are right, as in 134, or 0 for “I don't know”.\n"
    assert [row["kind"] for row in done.rows[1:]] == ["answer"]


def test_a_person_reads_what_is_right_of_every_phase(cycle: Door) -> None:
    """A sign for what is right, another for what was marked all the same, and what happens in each phase."""
    done = cycle("drill", "--limit", "1", stdin="12\n")

    assert "  1  braking phase\n" in done.out
    for line in (
        *("✓ braking phase: The body sinks.", "✗ midstance: The body is over the foot."),
        *(
            "✓ propulsion: The leg extends.",
            "✓ early swing: The leg comes forwards.",
            "  late swing: The leg reaches out.",
        ),
    ):
        assert f"  {line}\n" in done.out


def test_what_needs_a_figure_is_not_asked(cycle: Door) -> None:
    """Every question is listed, with its figure; the drill asks the others, and is done when they are."""
    (cycle.data / "decks" / "hip.svg").write_text(DRAWING, "utf-8")
    cycle.write_decks(CYCLE + FIGURE)
    listed = {row["id"]: (row["form"], row["figure"]) for row in cycle.rows("questions")}
    drilled = [row["form"] for row in cycle("drill", "--json", stdin="134\n4\n").rows if "stem" in row]

    assert listed == {
        "cycle/hold.locate": ("locate", "hip"),
        "cycle/gluteus.locate.hip": ("locate", "hip"),
        "cycle/gluteus.lit-typed": ("name", "hip"),
        "cycle/hold.timeline.gluteus": ("timeline", None),
        "cycle/gluteus.recall": ("flashcard", None),
    }
    assert sorted(drilled) == ["flashcard", "timeline"]
    assert cycle("drill").out == "Nothing is due today.\n"


def test_what_waits_in_the_window_is_told(cycle: Door) -> None:
    """Where questions on figures are left when the others are done, that is not the end of the day."""
    write_hips(cycle.data / "decks")
    done = cycle("drill", "--deck", "hips", stdin="1\n4\n" * 90)

    last = "1 question on a figure waits in the window."
    assert done.out.splitlines()[-1] == last
    assert cycle("drill", "--deck", "hips").out == f"\n0 questions answered.\n{last}\n"
