"""Images in the terminal: told by their words, and never asked where they have to be seen."""

from pathlib import Path

import pytest

from tests.commands.door import Door
from tests.images.samples import write_png
from tests.knee_deck import KNEE


@pytest.fixture
def knee(door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Door:
    """Commands on a data folder with the knee alone."""
    monkeypatch.setattr("quizapp.app.SHIPPED_DECKS", tmp_path / "none")
    monkeypatch.setattr("quizapp.commands.decks.SHIPPED_DECKS", tmp_path / "none")
    door.write_decks(KNEE)
    write_png(door.data / "decks" / "images" / "knee.png", 400, 300)
    return door


def test_every_box_is_a_question(knee: Door) -> None:
    """With an id of its own, no options, and its answer as text."""
    rows = {row["id"]: row for row in knee.rows("questions", "--deck", "knee")}
    patella = rows["knee/front.patella"]

    assert (patella["form"], patella["stem"], patella["answer"]) == ("occlusion", "What is covered?", "kneecap")
    assert (patella["options"], patella["figure"], patella["structures"], patella["made"]) == (
        [],
        None,
        ["patella"],
        False,
    )
    assert len(rows) == knee.rows("decks", "list")[0]["questions"] == 9


def test_the_image_is_told_where_it_cannot_be_shown(knee: Door) -> None:
    """What is seen on it, and which region is covered; an image without words is named at least."""
    said = knee("questions", "--deck", "knee").out

    assert "[Knee] What is covered?\n  (Image: Knee from the front; covered region 2 of 2)\n" in said
    assert "[Knee] Which bone is red?\n  (Image: Knee from the front)\n  1  " in said
    assert "[Knee] What is the red bone called?\n  (Image)\n" in said


def test_the_drill_leaves_out_what_has_to_be_seen(knee: Door) -> None:
    """Cards whose image only helps are asked, with its words."""
    asked = [row["id"] for row in knee("drill", "--json", stdin="0\n" * 12).rows if "stem" in row]

    assert set(asked) == {f"knee/{name}" for name in ("recall", "choose", "fill", "name", "judge")}


def test_a_deck_without_its_image_is_told_on_standard_error(knee: Door) -> None:
    """Each place once; the cards that can do without are there."""
    (knee.data / "decks" / "images" / "knee.png").unlink()
    done = knee("questions", "--json", "--deck", "knee")

    assert {row["form"] for row in done.rows} == {"flashcard", "choice", "cloze", "term", "kprim"}
    assert done.err.count("There is no image “knee.png”") == 7
