"""exam: the paper of a number, with its key."""

from pathlib import Path

import pytest

from tests.commands.door import Door
from tests.conftest import FOOT, HIP
from tests.hip_figure import write_hips
from tests.shin_deck import SHIN


@pytest.fixture
def all_forms(door: Door) -> Door:
    """Commands on decks with every form that an exam asks in the terminal, beside the shipped ones."""
    door.write_decks(HIP, FOOT, SHIN)
    return door


def of_own(*words: str) -> list[str]:
    """The words of the command for the three own decks."""
    return ["exam", "--deck", "hip", "--deck", "foot", "--deck", "shin", *words]


def test_the_same_number_gives_the_same_bytes(all_forms: Door) -> None:
    """Twice the same, elsewhere too, and another for another number; twenty questions unless told otherwise."""
    said = [all_forms("exam", "--json", "--seed", seed).out for seed in ("7", "7", "8")]

    assert said[0] == said[1] != said[2]
    assert len(said[0].splitlines()) == 20
    words = ("exam", "--json", "--seed", "7")
    assert {all_forms.outside(*words, PYTHONHASHSEED=seed).out for seed in ("1", "2")} == {said[0]}


def test_a_question_is_as_questions_prints_it(all_forms: Door) -> None:
    """One object a line with the key in it, the very one that ``questions`` has for the number of the paper."""
    asked = all_forms.rows(*of_own("--questions", "5", "--seed", "7"), "--study-language", "de")
    known = {row["id"]: row for row in all_forms.rows("questions", "--seed", "7", "--study-language", "de")}

    assert {row["form"] for row in asked} == {"choice", "kprim", "term"}
    assert asked == [known[row["id"]] for row in asked]
    assert any(option["correct"] for row in asked for option in row["options"])


def test_another_language_is_the_same_paper(all_forms: Door) -> None:
    """The same questions, and the right option in the same place."""
    papers = [all_forms.rows("exam", "--questions", "40", "--study-language", code) for code in ("de", "en")]
    keys = [[(row["id"], [each["correct"] for each in row["options"]]) for row in paper] for paper in papers]

    assert keys[0] == keys[1]
    assert papers[0] != papers[1]


def test_for_people(all_forms: Door) -> None:
    """Number and mark on top, numbered questions, and the key at the end."""
    said = all_forms(*of_own("--questions", "5")).out

    assert said.startswith("Paper 0 · ")
    assert "\n1. [" in said
    paper, key = said.split("\nKey\n")
    assert paper.count("\n  1  ") == 4
    assert "Musculus tibialis anterior" not in paper
    assert "Musculus tibialis anterior / vorderer Schienbeinmuskel" in key
    assert len(key.splitlines()) == 5


def test_the_key_has_the_numbers_of_the_options(all_forms: Door) -> None:
    """What is right stands under the very number that it has above; statements are true or false by theirs."""
    asked = all_forms.rows(*of_own("--questions", "5"))
    key = all_forms(*of_own("--questions", "5")).out.split("\nKey\n")[1].splitlines()
    said = {row["form"]: line.split(". ", 1)[1] for row, line in zip(asked, key, strict=True)}
    options = {row["form"]: list(enumerate(row["options"], start=1)) for row in asked}

    (right,) = [f"{place}  {each['text']}" for place, each in options["choice"] if each["correct"]]
    assert said["choice"] == right
    marks = [f"{place} {'true' if each['correct'] else 'false'}" for place, each in options["kprim"]]
    assert said["kprim"] == " · ".join(marks)


def test_a_place_is_asked_for_without_its_picture(door: Door) -> None:
    """Each such question says where its picture is, and the key says in words where the thing lies."""
    write_hips(door.data / "decks")
    file = door.data / "decks" / "hips.yaml"
    maximus = "{en: gluteus maximus, la: Musculus gluteus maximus}, region: hip,"
    file.write_text(file.read_text("utf-8").replace(maximus, f"{maximus} place: At the back of the hip.,"), "utf-8")
    words = ("exam", "--deck", "hips", "--questions", "8")
    asked = door.rows(*words)
    said = door(*words).out
    paper, key = said.split("\nKey\n")
    lines = [line.split(". ", 1)[1] for line in key.splitlines()]
    places = {row["answer"]: line for row, line in zip(asked, lines, strict=True) if row["form"] == "locate"}

    assert len(places) > 1
    assert paper.count("?\n  (The picture is in the file that --pdf FILE makes.)\n") == len(
        [row for row in asked if row["form"] == "locate"]
    )
    assert places.pop("gluteus maximus") == "gluteus maximus: At the back of the hip."
    assert set(places.values()) == {f"{name}, in the figure “From behind”" for name in places}


def test_statements_do_not_look_like_options(all_forms: Door) -> None:
    """Under its stem such a question says that each statement is marked; no other question does."""
    asked = all_forms.rows(*of_own("--questions", "5"))
    paper = all_forms(*of_own("--questions", "5")).out
    (stem,) = [row["stem"] for row in asked if row["form"] == "kprim"]

    assert f"{stem}\n  (Mark each statement as true or false.)\n  1  " in paper
    assert paper.count("(Mark") == 1


def test_more_than_there_are(all_forms: Door) -> None:
    """A sentence says how many there are, and nothing is printed."""
    done = all_forms(*of_own("--questions", "6"))

    assert (done.status, done.out) == (1, "")
    assert done.err == "From this choice 5 questions can be asked, not 6. Ask for fewer, or choose more topics.\n"


@pytest.mark.parametrize("count", ["0", "101", "-1", "ten"])
def test_a_paper_is_as_long_as_the_window_can_have_it(door: Door, count: str) -> None:
    """At least one question and a hundred at most; whatever else is asked for is wrong usage."""
    done = door("exam", "--questions", count)

    assert (done.status, done.out) == (2, "")
    assert "is no number of questions" in done.err


def test_nothing_to_ask(own: Door) -> None:
    """A deck of cards that no exam asks."""
    flashcards = FOOT[: FOOT.index("  - id: landing")].replace("deck: foot", "deck: bare")
    own.write_decks(HIP, FOOT, flashcards)
    done = own("exam", "--deck", "bare")

    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("From this choice nothing can be asked.")


def test_no_such_deck(own: Door) -> None:
    """A deck that there is not has its sentence."""
    done = own("exam", "--deck", "knee")

    assert (done.status, done.out) == (1, "")
    assert "knee" in done.err


def test_on_paper(own: Door, tmp_path: Path) -> None:
    """With --pdf the paper becomes a file, on the paper that is wished for."""
    file = tmp_path / "exam.pdf"
    done = own("exam", "--questions", "3", "--seed", "5", "--pdf", file, "--paper", "letter")

    assert (done.status, done.err) == (0, "")
    assert done.out.endswith(f" pages → {file}\n")
    assert file.read_bytes().startswith(b"%PDF-")
