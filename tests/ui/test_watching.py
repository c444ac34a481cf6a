"""Deck files that change on the disk while the program runs: shown without a restart, nonsense told, answers kept."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.cards.card_id import CardId
from tests.conftest import FOOT, HIP
from tests.ui.decks.browsing import Browsing
from tests.ui.editor.writing import Writer, until
from tests.ui.learner import Learner, settle

NEW_STEM = "Which muscle pushes you forward?"


def saved(file: Path, text: str) -> None:
    """Written in place, as some editors do."""
    file.write_text(text, "utf-8")


def replaced(file: Path, text: str) -> None:
    """Another file takes its place, as most editors do it."""
    draft = file.with_name(f".{file.name}.swp")
    draft.write_text(text, "utf-8")
    draft.replace(file)


def taken_away_first(file: Path, text: str) -> None:
    """The old one goes to a backup before the new one comes."""
    file.rename(file.with_name(f"{file.name}~"))
    file.write_text(text, "utf-8")


def in_pieces(file: Path, text: str) -> None:
    """A slow one, which is half a deck for a while."""
    with file.open("w", encoding="utf-8") as stream:
        for place in range(0, len(text), 400):
            stream.write(text[place : place + 400])
            stream.flush()


@pytest.fixture
def browsing(learner: Learner) -> Browsing:
    """A learner on the Decks page, with two small decks, five cards, none answered."""
    return Browsing(learner)


SAVING = pytest.mark.parametrize("save", [saved, replaced, taken_away_first, in_pieces], ids=lambda save: save.__name__)


def deck_file(learner: Learner, number: int) -> Path:
    """A deck file in the data folder."""
    return learner.data_dir / "decks" / f"own-{number}.yaml"


def library_changes(learner: Learner, change: Callable[[], object]) -> None:
    """Change something on the disk, and wait until the program has seen it by itself."""
    assert learner.window.workspace is not None
    before = learner.window.workspace.notebook.library
    change()
    until(lambda: learner.window.workspace is not None and learner.window.workspace.notebook.library is not before)
    settle()


@SAVING
def test_a_deck_that_is_edited_is_shown_anew(browsing: Browsing, save: Callable[[Path, str], None]) -> None:
    """The new text stands in list and sheet without a restart, however the editor writes; what is chosen stays."""
    learner = browsing.learner
    browsing.choose("extensor")
    changed = HIP.replace("Which muscle extends the hip?", NEW_STEM)
    library_changes(learner, lambda: save(deck_file(learner, 0), changed))

    until(lambda: browsing.row(0)["Question"] == NEW_STEM)
    assert NEW_STEM in browsing.card
    assert browsing.chosen == ["extensor"]
    again = HIP.replace("Which muscle extends the hip?", "Once more?")
    library_changes(learner, lambda: save(deck_file(learner, 0), again))
    until(lambda: browsing.row(0)["Question"] == "Once more?")


def test_cards_come_and_go(browsing: Browsing) -> None:
    """One that is new in the file is listed and asked; one that is gone is listed no more."""
    learner = browsing.learner
    new = FOOT.replace("id: push-off", "id: heel-off")
    library_changes(learner, lambda: replaced(deck_file(learner, 1), new))

    assert browsing.listed == ["extensor", "flexor", "abductor", "heel-off", "landing"]
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "5"


@pytest.mark.parametrize(
    "nonsense", ["format: 1\ncards: [", "", "\0\0\0", "[" * 60_000, "just words", "format: 99\n", "a: &a [*a, *a]"]
)
def test_a_deck_edited_into_nonsense(browsing: Browsing, nonsense: str) -> None:
    """It is told at its line, the other decks go on, and mended it is there again with all its progress."""
    learner = browsing.learner
    learner.press("Ctrl+1", "Return")
    learner.finish()
    states = learner.states()
    learner.press("Return", "Ctrl+2")
    file = deck_file(learner, 0)
    library_changes(learner, lambda: replaced(file, nonsense))

    assert browsing.listed == ["push-off", "landing"]
    problems = learner.texts("deckProblems")
    assert problems[1].startswith(f"{file}:")
    learner.press("Ctrl+1")
    assert learner.texts("problems")[1].startswith(f"{file}:")
    library_changes(learner, lambda: replaced(file, HIP))
    assert not learner.sees("problems")
    assert learner.states() == states
    learner.press("Ctrl+2")
    assert len(browsing.listed) == 5


def test_one_bad_card_leaves_the_others(browsing: Browsing) -> None:
    """The rest of the deck stays; the card is named at its line."""
    learner = browsing.learner
    bad = HIP.replace("form: flashcard", "form: flashcart")
    library_changes(learner, lambda: saved(deck_file(learner, 0), bad))

    assert browsing.listed == ["extensor", "abductor", "push-off", "landing"]
    assert "There is no form “flashcart”" in learner.texts("deckProblems")[1]


def test_a_new_deck_file_is_noticed(browsing: Browsing) -> None:
    """Laid into the folder while the program runs it is there."""
    learner = browsing.learner
    new = FOOT.replace("deck: foot", "deck: sole").replace("en: Foot", "en: Sole")
    library_changes(learner, lambda: deck_file(learner, 2).write_text(new, "utf-8"))

    assert len(browsing.listed) == 7
    assert "Sole" in learner.texts("deckPanel")


def test_a_new_deck_file_is_edited(browsing: Browsing) -> None:
    """It is watched like those that were there before, also where an editor writes into it."""
    learner = browsing.learner
    new = FOOT.replace("deck: foot", "deck: sole").replace("en: Foot", "en: Sole")
    library_changes(learner, lambda: saved(deck_file(learner, 2), new))
    library_changes(learner, lambda: saved(deck_file(learner, 2), new.replace("id: push-off", "id: heel-off")))

    assert browsing.listed[-2:] == ["heel-off", "landing"]


def test_what_the_program_writes_itself_is_read_once(learner: Learner) -> None:
    """The decks are read when a card is saved, and not again because its file is another one."""
    writer = Writer(learner)
    writer.edit("hip/flexor")
    writer.write(backField="the iliopsoas")
    writer.save()
    desk, workspace = learner.window.desks.decks, learner.window.workspace
    assert workspace is not None
    library = workspace.notebook.library
    desk.look_for_changes()
    until(lambda: not desk._reading.busy)

    assert workspace.notebook.library is library
    assert library.cards[CardId("hip", "flexor")].ask("en", workspace.rng).answer == "the iliopsoas"


def test_a_card_edited_elsewhere_is_not_chosen_later(learner: Learner) -> None:
    """Edited from a question it is not what a later change of a file shows on the Decks page."""
    writer = Writer(learner)
    learner.press("Return", "Ctrl+E")
    writer.write(explanationField="So it is.")
    writer.save()
    assert learner.page == "studyPage"
    browsing = Browsing(learner)
    browsing.choose("landing")
    library_changes(learner, lambda: replaced(deck_file(learner, 1), FOOT.replace("en: Foot", "en: Sole")))

    assert browsing.chosen == ["landing"]


def test_an_edited_question_changes_on_the_table(learner: Learner) -> None:
    """In the middle of a sitting the question reads as it does now, and the answer counts for the same card."""
    learner.press("Return")
    assert learner.question.stem == "Which muscle extends the hip?"
    changed = HIP.replace("Which muscle extends the hip?", NEW_STEM)
    library_changes(learner, lambda: replaced(deck_file(learner, 0), changed))

    until(lambda: learner.question.stem == NEW_STEM)
    assert NEW_STEM in learner.texts("studyPage")
    learner.answer()
    assert learner.events()[0]["card"] == "extensor"


def test_an_answered_question_stays_as_it_was_answered(learner: Learner) -> None:
    """What is being read is not taken away; the next question is of the new file."""
    learner.press("Return")
    learner.press(str(learner.place(right=True)))
    shown = learner.texts("studyPage")
    library_changes(learner, lambda: replaced(deck_file(learner, 0), HIP.replace("extends the hip?", "does it?")))

    assert learner.texts("studyPage") == shown
    learner.press("Space")
    assert learner.page == "studyPage"


def test_the_folder_is_removed_while_studying(learner: Learner) -> None:
    """It is said, what was answered is kept, and the decks laid back are gone on with where the learner was."""
    learner.press("Return")
    learner.answer()
    states, kept = learner.states(), learner.data_dir.parent / "kept"
    folder = learner.data_dir / "decks"
    library_changes(learner, lambda: shutil.move(folder, kept))

    assert learner.states() == states
    if learner.page == "studyPage":
        assert learner.read("info") == "The card on the screen has left its deck; its progress is kept."
        learner.press("Esc")
    learner.press("Ctrl+1")
    assert learner.read("todaySubtitle") == "There are no decks that can be read."
    library_changes(learner, lambda: shutil.move(kept, folder))
    learner.press("Ctrl+1")
    assert learner.read("newCount") == "4"
    learner.press("Return")
    assert learner.finish() == 4
    assert learner.kinds() == ["answer"] * 5


def test_a_deck_is_removed_while_one_of_its_cards_is_asked(learner: Learner) -> None:
    """The next card of another deck is asked, and it is said why; answers of the deck that is gone stay in the log."""
    learner.press("Return")
    learner.answer()
    while learner.question.card.deck != "hip":
        learner.answer()
    count = len(learner.events())
    library_changes(learner, lambda: deck_file(learner, 0).unlink())

    assert len(learner.events()) == count
    if learner.page == "studyPage":
        assert learner.read("info") == "The card on the screen has left its deck; its progress is kept."
        assert learner.question.card.deck == "foot"
        learner.answer()
        assert len(learner.events()) == count + 1


def test_what_is_being_typed_survives_a_change(browsing: Browsing) -> None:
    """A note in the middle of a word stays in its field when the deck changes under it."""
    learner = browsing.learner
    browsing.choose("extensor")
    browsing.note.setFocus()
    learner.type("half a wor")
    library_changes(learner, lambda: replaced(deck_file(learner, 0), HIP.replace("extends the hip?", "does it?")))
    assert browsing.note.toPlainText() == "half a wor"
    assert browsing.note.hasFocus()
    learner.type("d")
    learner.press("Tab")

    assert learner.decided() == {"hip/extensor": {"note": "half a word"}}


def test_a_touched_file_changes_nothing(browsing: Browsing) -> None:
    """Saved without a change it may be read anew, but everything stays as it is on the screen."""
    learner = browsing.learner
    browsing.choose("flexor", "landing")
    os.utime(deck_file(learner, 0))
    learner.window.desks.decks.look_for_changes()
    for _turn in range(20):
        settle()

    assert browsing.chosen == ["flexor", "landing"]


def test_the_focus_stays_where_it_was(learner: Learner) -> None:
    """A deck that changes outside takes nobody away from where he is on a page of figures."""
    learner.answer_first()
    learner.press("Ctrl+5")
    learner.find("statisticsSpanBox").setFocus()
    library_changes(learner, lambda: saved(deck_file(learner, 1), FOOT + "\n"))

    assert learner.find("statisticsSpanBox").hasFocus()
