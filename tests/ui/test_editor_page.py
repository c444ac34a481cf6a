"""Writing cards at the window: by keys alone, into the file, and into the next sitting."""

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from quizapp.decks_io.checks.all_checks import check_files
from tests.conftest import FOOT, HIP
from tests.ui.editor.writing import Writer, until, write_text
from tests.ui.images.pictures import drawn, write
from tests.ui.learner import Learner, OpenWindow, settle

NONSENSE = "format: 1\ndeck: [hip\n"
FRONT = "What extends the knee?"
REMARK = "  # my own remark\n"

WRITTEN: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "flashcard": (
        {"frontField": FRONT, "backField": "the quadriceps", "explanationField": "It ends below the knee."},
        {"front": FRONT, "back": "the quadriceps", "explanation": "It ends below the knee."},
    ),
    "choice": (
        {
            "stemField": FRONT,
            "keyField": "quadriceps",
            "wrong1Text": "soleus",
            "wrong1Rationale": "It ends at the heel.",
            "wrong2Text": "psoas",
            "wrong2Rationale": "It flexes the hip.",
        },
        {
            "stem": FRONT,
            "key": "quadriceps",
            "distractors": {
                "wrong-1": {"text": "soleus", "rationale": "It ends at the heel."},
                "wrong-2": {"text": "psoas", "rationale": "It flexes the hip."},
            },
        },
    ),
    "cloze": (
        {"sentenceField": "The knee is extended by the {{quadriceps}}."},
        {"sentence": "The knee is extended by the {{quadriceps}}."},
    ),
    "term": (
        {"stemField": FRONT, "acceptedField": "quadriceps; M. quadriceps", "rejectedField": "biceps"},
        {"stem": FRONT, "accepted": ["quadriceps", "M. quadriceps"], "rejected": ["biceps"]},
    ),
}


def own_hip(data_dir: Path, text: str = HIP) -> Path:
    """The deck of the hip as one of the learner's own."""
    file = data_dir / "decks" / "hip.yaml"
    write_text(file, text)
    return file


def answer_dialog(name: str) -> None:
    """Press that button of the next question that is put to the learner."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        (button,) = box.findChildren(QPushButton, name)
        button.click()

    QTimer.singleShot(0, press)


def sitting(learner: Learner) -> list[str]:
    """The cards of today's sitting, each answered right."""
    learner.press("Ctrl+1")
    learner.window.activateWindow()
    learner.press("Return")
    found = []
    while learner.page == "studyPage":
        found.append(str(learner.question.card))
        learner.answer()
    return found


@pytest.mark.parametrize("form", WRITTEN)
def test_a_card_of_each_form(writer: Writer, shipped: Path, form: str) -> None:
    """Is written with keys alone, stands in the file as it was typed, and is asked in the next sitting."""
    (shipped / "foot.yaml").unlink()
    typed, expected = WRITTEN[form]
    writer.make_deck()
    writer.choose_form(form)
    writer.write(**typed)
    writer.save()

    (card,) = writer.cards()
    assert {name: value for name, value in card.items() if name != "id"} == {"form": form, **expected}
    assert sitting(writer.learner) == [f"knee/{card['id']}"]
    assert len(writer.learner.events()) == 1


def test_a_kprim(writer: Writer, shipped: Path) -> None:
    """Four statements, each true or false; what is true is ticked with Space."""
    (shipped / "foot.yaml").unlink()
    writer.make_deck()
    writer.choose_form("kprim")
    writer.write(stemField="The calf: what is true?")
    for number in (1, 2, 3, 4):
        writer.write(**{f"statement{number}Text": f"Statement {number}."})
        if number % 2:
            writer.go_to(f"statement{number}True")
            writer.learner.press("Space")
        writer.write(**{f"statement{number}Rationale": f"Reason {number}."})
    writer.save()

    (card,) = writer.cards()
    assert [each["true"] for each in card["statements"].values()] == ["true", "false"] * 2
    assert list(card["statements"]) == ["statement-1", "statement-2", "statement-3", "statement-4"]
    assert sitting(writer.learner) == ["knee/the-calf-what-is-true"]


def test_an_occlusion(writer: Writer, shipped: Path, tmp_path: Path) -> None:
    """An image is chosen, boxes are added, moved and named, and each is a card; the mouse is not touched."""
    (shipped / "foot.yaml").unlink()
    file = write(drawn(400, 300), tmp_path / "knee.png")
    writer.make_deck()
    writer.choose_form("occlusion")
    writer.go_to("imageSpot")
    writer.learner.press("Return")
    writer.choose_file(file)
    writer.write(imageTextField="A knee from the front")
    writer.learner.press("Ctrl+B", "Return")
    writer.learner.type("kneecap")
    writer.learner.press("Ctrl+B", *["Ctrl+Right"] * 3, *["Ctrl+Shift+Down"] * 2, "Return")
    writer.learner.type("shin bone")
    writer.save()

    (card,) = writer.cards()
    assert card == {
        "id": "a-knee-from-the-front",
        "form": "occlusion",
        "image": {"file": "knee.png", "text": "A knee from the front"},
        "boxes": {
            "kneecap": {"at": ["160", "131", "80", "37"], "answer": "kneecap"},
            "shin-bone": {"at": ["181", "149", "80", "39"], "answer": "shin bone"},
        },
    }
    assert (writer.own / "images" / "knee.png").read_bytes() == file.read_bytes()
    # The boxes of an entry are siblings, so the second one waits for another day.
    assert sitting(writer.learner) == ["knee/a-knee-from-the-front.kneecap"]


def test_one_card_after_the_other(writer: Writer) -> None:
    """Ctrl+Enter saves and goes on with an empty card of the same form and deck."""
    writer.make_deck()
    writer.choose_form("term")
    for name in ("one", "two"):
        writer.write(stemField=f"What is {name}?", acceptedField=name)
        writer.learner.press("Ctrl+Return")

        assert (writer.focus, writer.shown("stemField"), writer.said) == (
            "stemField",
            "",
            "Saved. Here is the next one.",
        )
    assert [card["accepted"] for card in writer.cards()] == [["one"], ["two"]]
    assert writer.drafts() == []


def test_what_is_missing_leads_to_its_field(writer: Writer) -> None:
    """A card that cannot be asked is not saved; the first thing that is missing has the focus, the text is kept."""
    writer.make_deck(both=True)
    writer.choose_form("choice")
    writer.write(stemField=FRONT, wrong1Rationale="It ends at the heel.")
    before = (writer.own / "knee.yaml").read_bytes()
    writer.learner.press("Ctrl+S")

    assert writer.said == "Not saved yet, as 2 things are missing or wrong. What you typed is kept."
    assert (writer.own / "knee.yaml").read_bytes() == before
    assert writer.problems[1:3] == ["The right answer: not filled in yet.", "Wrong option 1: not filled in yet."]
    assert writer.focus == "keyField"
    writer.go_to("problem2")
    writer.learner.press("Return")
    assert writer.focus == "wrong1Text"
    assert [draft["stem"] for draft in writer.drafts()] == [{"en": FRONT}]


def test_what_is_missing_is_heard_once(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen reader says it once for each time that the key is pressed."""
    heard = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    writer.make_deck()
    writer.learner.press("Ctrl+S")
    assert heard == [writer.said]
    writer.learner.press("Ctrl+S")

    assert heard == [writer.said, writer.said]


def test_what_is_missing_in_another_language(writer: Writer) -> None:
    """Leads to the field in that language."""
    writer.make_deck(both=True)
    writer.write(frontField=FRONT, backField="the quadriceps")

    assert "Front: not filled in yet in Deutsch." in writer.problems
    assert writer.learner.texts("preview")[0] == FRONT
    writer.go_to(f"problem{writer.problems.index('Front: not filled in yet in Deutsch.')}")
    writer.learner.press("Return")
    assert (writer.focus, writer.shown("frontField")) == ("frontField", "")
    writer.learner.type("Was streckt das Knie?")
    writer.go_to("backField")
    writer.learner.type("der Quadrizeps")
    writer.save()
    (card,) = writer.cards()
    assert card["front"] == {"en": FRONT, "de": "Was streckt das Knie?"}


def test_the_checks_are_those_of_the_command(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """What is said while one writes is what “decks check” says of the file when it is saved."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/extensor")
    writer.write(
        stemField="Which muscle does not unwillingly extend it",
        keyField="all of the above, and each of them in its very own way, as everybody knows",
        explanationField=" ",
    )
    look = writer.page._writing.look
    until(lambda: not writer.page._writing._pause.isActive())
    look = writer.page._writing.look
    assert look is not None
    live = {(finding.problem.line, finding.problem.kind) for finding in look.findings}
    writer.save()
    (parsed,) = check_files([file], [])

    assert live == {(problem.line, problem.kind) for problem in parsed.problems}
    assert len(live) > 2


def test_remarks_in_the_file_stay(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """A card of one's own is changed in its file, and nothing else in it is."""
    text = HIP.replace("    form: flashcard\n", f"    form: flashcard{REMARK}")
    file = own_hip(data_dir, text)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.learner.press("Ctrl+S")
    assert file.read_text("utf-8") == text
    writer.edit("hip/flexor")
    writer.write(backField="psoas")
    writer.save()

    assert file.read_text("utf-8") == text.replace(
        "back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: Iliopsoas, en: psoas}"
    )


def test_what_the_form_has_no_field_for_stays(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """Source, fact, structures, picture, and the structure of a wrong option."""
    more = "    fact: a-fact\n    structures: [iliopsoas]\n    picture: contraction\n"
    text = HIP.replace("    topic: movers\n", f"    topic: movers\n{more}", 1)
    text = text.replace(
        "        text: {de: Iliopsoas, en: Iliopsoas}\n",
        "        structure: iliopsoas\n        text: {de: Iliopsoas, en: Iliopsoas}\n",
        1,
    )
    file = own_hip(data_dir, text)
    writer = Writer(open_window())
    writer.edit("hip/extensor")
    writer.write(wrong1Text="the psoas")
    writer.save()

    assert file.read_text("utf-8") == text.replace(
        "text: {de: Iliopsoas, en: Iliopsoas}", "text: {de: Iliopsoas, en: the psoas}", 1
    )


def test_a_topic_is_chosen(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """Among those of the deck, or none."""
    own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.go_to("topicBox")
    writer.learner.press("Up")
    writer.save()
    assert "topic" not in next(card for card in writer.cards("hip.yaml") if card["id"] == "flexor")
    writer.edit("hip/flexor")
    writer.go_to("topicBox")
    writer.learner.press("Down")
    writer.save()

    assert next(card for card in writer.cards("hip.yaml") if card["id"] == "flexor")["topic"] == "movers"


def test_a_shipped_card_is_corrected(writer: Writer, shipped: Path) -> None:
    """The deck stays as it is; an update of it leaves the correction alone, and it is told that there was one."""
    writer.edit("foot/push-off")
    writer.write(backField="the calf")
    writer.save()
    assert (shipped / "foot.yaml").read_text("utf-8") == FOOT
    assert [card["back"] for card in writer.cards("foot.yaml", folder="corrections")] == [
        {"de": "Gastrocnemius", "en": "the calf"}
    ]
    write_text(shipped / "foot.yaml", FOOT.replace("pushes the foot off?", "pushes off the foot?"))
    writer.learner.window.desks.decks.reread()
    until(lambda: writer.learner.window.workspace.notebook.library.outdated)  # type: ignore[union-attr]
    settle()

    told = "The deck’s own wording of this card has changed since you corrected it."
    assert any(text.count(told) for text in writer.learner.texts("decksPage"))
    writer.edit("foot/push-off")
    assert writer.learner.read("editorNote").startswith(told)
    assert writer.shown("backField") == "the calf"


def test_a_correction_is_taken_back(writer: Writer) -> None:
    """The deck's own wording is there again; asked first, as what was written is gone then."""
    writer.edit("foot/push-off")
    writer.write(backField="the calf")
    writer.save()
    writer.edit("foot/push-off")
    writer.go_to("removeCardButton")
    answer_dialog("noButton")
    writer.learner.press("Return")
    writer.come_back()
    assert writer.shown("backField") == "the calf"
    writer.go_to("removeCardButton")
    answer_dialog("yesButton")
    writer.learner.press("Return")
    writer.come_back()

    assert writer.learner.page == "decksPage"
    assert writer.cards("foot.yaml", folder="corrections") == []
    until(lambda: not writer.learner.window.workspace.notebook.library.corrected)  # type: ignore[union-attr]
    writer.edit("foot/push-off")
    assert writer.shown("backField") == "Gastrocnemius"


def test_a_card_is_deleted(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """From the file, after it was asked for; its answers stay in the log."""
    own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.go_to("removeCardButton")
    answer_dialog("yesButton")
    writer.learner.press("Return")
    writer.come_back()

    assert writer.learner.page == "decksPage"
    assert [card["id"] for card in writer.cards("hip.yaml")] == ["extensor", "abductor"]


@pytest.mark.parametrize("mine", [True, False])
def test_both_have_changed_the_card(open_window: OpenWindow, data_dir: Path, shipped: Path, mine: bool) -> None:
    """Both versions are shown side by side, nothing is written until one is chosen, and the rest of both stays."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.write(backField="mine", explanationField="My reason.")
    outside = HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: Iliopsoas, en: theirs}  # theirs")
    write_text(file, outside)
    writer.learner.press("Ctrl+S")

    assert file.read_text("utf-8") == outside
    texts = writer.learner.texts("conflictDialog")
    assert texts[texts.index("Back (en)") :][:3] == ["Back (en)", "mine", "theirs"]
    writer.go_to("back-en-mine")
    writer.learner.press(*[] if mine else ["Right"], "Ctrl+S")
    assert not writer.learner.sees("conflictDialog")
    assert writer.learner.page == "decksPage"
    expected = outside.replace("en: It lifts the knee.", "en: My reason.")
    assert file.read_text("utf-8") == (expected.replace("en: theirs", "en: mine") if mine else expected)
    assert writer.drafts() == []


def test_a_conflict_can_be_left(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """Esc goes back to the fields, where everything is as it was typed."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.write(backField="mine")
    outside = HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: Iliopsoas, en: theirs}")
    write_text(file, outside)
    writer.learner.press("Ctrl+S", "Esc")
    writer.come_back()

    assert writer.shown("backField") == "mine"
    assert file.read_text("utf-8") == outside
    assert [draft["back"] for draft in writer.drafts()] == [{"de": "Iliopsoas", "en": "mine"}]


def test_somebody_has_changed_another_card(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """Both changes stand in the file, and it is told."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.write(backField="mine")
    write_text(file, HIP.replace("en: Which muscle extends the hip?", "en: Who extends the hip?"))
    writer.save()

    text = file.read_text("utf-8")
    assert "en: Who extends the hip?" in text
    assert "back: {de: Iliopsoas, en: mine}" in text
    assert any("both changes are in it now" in text for text in writer.learner.texts("decksPage"))


def test_somebody_has_taken_the_card_out(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """It is told, nothing is written, and the same key once more puts it back as it was typed."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.write(backField="mine")
    start, end = HIP.index("  - id: flexor"), HIP.index("  - id: abductor")
    write_text(file, HIP[:start] + HIP[end:])
    writer.learner.press("Ctrl+S")

    assert writer.said.startswith("This card was taken out of hip.yaml in the meantime.")
    assert file.read_text("utf-8") == HIP[:start] + HIP[end:]
    writer.save()
    assert next(card for card in writer.cards("hip.yaml") if card["id"] == "flexor")["back"]["en"] == "mine"
    assert writer.drafts() == []


def test_the_file_has_become_nonsense(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """The line is told, what is typed stays on the page and as a draft, and goes on when the file is mended."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    write_text(file, NONSENSE)
    writer.learner.window.desks.decks.look_for_changes()
    until(lambda: "hip" not in [deck.id for deck in writer.learner.window.workspace.notebook.library.decks])  # type: ignore[union-attr]
    writer.write(backField="mine")
    writer.learner.press("Ctrl+S")

    assert writer.said.startswith("hip.yaml cannot be read as a deck, because of line 2:")
    assert (writer.shown("backField"), file.read_text("utf-8")) == ("mine", NONSENSE)
    writer.learner.press("Esc")
    assert len(writer.drafts()) == 1
    writer.learner.click("goOnButton")
    assert writer.learner.read("windowAlert").startswith("hip.yaml cannot be read as a deck")
    write_text(file, HIP)
    writer.learner.click("goOnButton")
    assert writer.shown("backField") == "mine"
    writer.save()
    assert "back: {de: Iliopsoas, en: mine}" in file.read_text("utf-8")


@pytest.mark.parametrize("folder", [True, False])
def test_the_file_is_gone(open_window: OpenWindow, data_dir: Path, shipped: Path, folder: bool) -> None:
    """So it is said; the card can be saved in another deck, which is made if there is none."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.write(backField="mine")
    file.unlink()
    if folder:
        file.parent.rmdir()
    writer.learner.press("Ctrl+S")

    assert writer.said.startswith(f"{file} is not there any more. Nothing was written, and what you typed is kept.")
    assert writer.shown("backField") == "mine"
    while writer.focus != "editorDeckBox":
        writer.learner.press("Shift+Tab")
    writer.learner.press("End")
    writer.fill_in("Knee", both=True)
    assert writer.shown("backField") == "mine"
    writer.save()
    (card,) = writer.cards()
    assert (card["id"], card["back"]["en"]) == ("flexor", "mine")
    assert writer.drafts() == []


def test_a_draft_whose_deck_is_gone(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """Is opened all the same, so that nothing of it is lost."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.write(backField="mine")
    writer.learner.press("Esc")
    file.unlink()
    writer.learner.window.desks.decks.look_for_changes()
    writer.learner.press("Ctrl+2")
    writer.learner.click("goOnButton")

    assert writer.shown("backField") == "mine"
    assert writer.learner.read("editorNote").startswith(f"{file} is not there any more, or this card is not in it.")


def test_a_disk_that_is_full(
    open_window: OpenWindow, data_dir: Path, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither file nor draft can be written: both are told, what is typed stays, and later both work."""
    file = own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("quizapp.decks_io.editing.drafts.write_whole", full)
        patched.setattr("quizapp.decks_io.editing.deck_file.write_whole", full)
        writer.write(backField="mine")
        until(lambda: not writer.page._writing._pause.isActive())
        assert writer.said == (
            "What you type is not on the disk (No space left on device). It stays here while this page is open."
        )
        writer.learner.press("Ctrl+S")
        assert writer.said.startswith(f"{file} cannot be written (No space left on device).")
        assert (writer.shown("backField"), file.read_text("utf-8")) == ("mine", HIP)
    writer.learner.type("!")
    until(lambda: writer.drafts() != [])
    assert writer.said == ""
    writer.save()
    assert "en: mine!" in file.read_text("utf-8")


KILLED = """
import os, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
import quizapp.app
quizapp.app.SHIPPED_DECKS = Path(sys.argv[2])
from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from quizapp.ui.application import make_application
app = make_application()
window = quizapp.app.build(Path(sys.argv[1]), language="en")
loop = QEventLoop()
window.ready.connect(loop.quit)
window.show()
loop.exec()
from quizapp.cards.card_id import CardId
window.desks.decks.edit(CardId("hip", "flexor"))
(field,) = [each for each in window.desks.decks.editor_page.findChildren(QWidget, "backField")]
field.selectAll()
QTest.keyClicks(field, "typed before the kill")
while not any(Path(sys.argv[1], "drafts").glob("*.json")):
    app.processEvents()
print("typed", flush=True)
while True:
    app.processEvents()
"""


def test_a_draft_survives_a_kill(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """The process is killed while a card is written; the next one offers to go on, with what was typed."""
    file = own_hip(data_dir)
    writer = Writer(open_window())  # makes the folder ready
    writer.learner.close()
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(data_dir), str(shipped)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.send_signal(signal.SIGKILL)
    after = Writer(open_window())
    after.learner.press("Ctrl+2")
    after.learner.click("goOnButton")

    assert after.shown("backField") == "typed before the kill"
    assert file.read_text("utf-8") == HIP
    after.save()
    assert "en: typed before the kill" in file.read_text("utf-8")


def test_esc_leaves_and_one_can_go_on(writer: Writer) -> None:
    """What was typed is offered on the Decks page, and can be thrown away there."""
    writer.make_deck()
    writer.write(frontField=FRONT)
    writer.learner.press("Esc", "Ctrl+2")
    assert any(FRONT in text for text in writer.learner.texts("drafts"))
    writer.learner.click("goOnButton")
    assert writer.shown("frontField") == FRONT
    assert writer.learner.read("editorNote") == "You go on with what you typed on 23 November."
    writer.learner.press("Esc")
    writer.learner.click("dropDraftButton")

    assert writer.drafts() == []
    assert not writer.learner.sees("drafts")
    assert writer.cards() == []


def test_looking_at_a_card_leaves_no_draft(writer: Writer) -> None:
    """Nor does typing something and taking it back."""
    writer.edit("foot/push-off")
    writer.learner.press("Esc")
    assert writer.drafts() == []
    writer.edit("foot/push-off")
    writer.go_to("backField")
    writer.learner.press("Ctrl+A")
    writer.learner.type("x")
    until(lambda: writer.drafts() != [])
    writer.learner.press("Ctrl+Z", "Ctrl+Z")
    assert writer.shown("backField") == "Gastrocnemius"
    until(lambda: writer.drafts() == [])


def test_ctrl_z_is_the_fields_own(writer: Writer) -> None:
    """In each language by itself, also after the other one was looked at."""
    writer.edit("foot/push-off")
    writer.go_to("backField")
    writer.learner.press("End")
    writer.learner.type("abc")
    while writer.focus != "editorLanguages":
        writer.learner.press("Shift+Tab")
    writer.learner.press("Left")
    assert writer.shown("backField") == "Gastrocnemius"
    writer.go_to("backField")
    writer.learner.press("End")
    writer.learner.type("de")
    writer.learner.press("Ctrl+Z")
    assert writer.shown("backField") == "Gastrocnemius"
    while writer.focus != "editorLanguages":
        writer.learner.press("Shift+Tab")
    writer.learner.press("Right")
    assert writer.shown("backField") == "Gastrocnemiusabc"
    writer.go_to("backField")
    writer.learner.press("Ctrl+Z")

    assert writer.shown("backField") == "Gastrocnemius"
    assert writer.learner.kinds() == []


def test_another_form_keeps_what_both_have(writer: Writer) -> None:
    """And what the other one has not comes back with the old one; none of it is written into the file."""
    writer.make_deck()
    writer.choose_form("choice")
    writer.write(stemField=FRONT, keyField="quadriceps", wrong1Text="soleus", wrong1Rationale="No.")
    writer.choose_form("flashcard")
    assert (writer.shown("frontField"), writer.shown("backField")) == (FRONT, "quadriceps")
    writer.choose_form("choice")
    assert (writer.shown("keyField"), writer.shown("wrong1Text")) == ("quadriceps", "soleus")
    writer.choose_form("flashcard")
    writer.save()

    (card,) = writer.cards()
    assert sorted(card) == ["back", "form", "front", "id"]


def test_a_new_card_goes_into_another_deck(open_window: OpenWindow, data_dir: Path, shipped: Path) -> None:
    """With all that was written; the draft goes along."""
    own_hip(data_dir)
    write_text(data_dir / "decks" / "knee.yaml", HIP.replace("deck: hip", "deck: knee").replace("Hip}", "Knee}"))
    writer = Writer(open_window())
    writer.learner.press("Ctrl+N")
    writer.write(frontField=FRONT, backField="x")
    first = writer.page.task
    assert first is not None
    while writer.focus != "editorDeckBox":
        writer.learner.press("Shift+Tab")
    writer.learner.press("Down")
    second = writer.page.task
    assert second is not None

    assert {first.deck, second.deck} == {"hip", "knee"}
    assert writer.shown("frontField") == FRONT
    assert [draft["front"] for draft in writer.drafts()] == [{"en": FRONT}]


def test_a_text_without_end(writer: Writer) -> None:
    """Is kept and shown as too long; nothing is cut off behind the learner's back."""
    writer.make_deck()
    writer.write(frontField="x")
    QApplication.clipboard().setText("a" * 5000)
    writer.learner.press("Ctrl+V")

    assert "Front: The text has 5001 characters. Shorten it to 4000 at most." in writer.problems
    writer.learner.press("Ctrl+S")
    assert len(writer.shown("frontField")) == 5001


def test_a_language_of_the_window_changes_while_one_writes(
    open_window: OpenWindow, data_dir: Path, shipped: Path
) -> None:
    """Every word changes, the text and the language of its tab stay."""
    own_hip(data_dir)
    writer = Writer(open_window())
    writer.edit("hip/flexor")
    writer.write(backField="mine")
    window = writer.learner.window
    window._appearance.change(replace(window._appearance.preferences, language="de"))
    settle()

    assert writer.learner.read("editorTitle") == "Karte bearbeiten"
    assert writer.shown("backField") == "mine"
    assert writer.page.entry["back"] == {"de": "Iliopsoas", "en": "mine"}


def test_the_preview_is_what_the_learner_will_meet(writer: Writer) -> None:
    """It can be tried, and nothing of that is in the log; typing on elsewhere does not ask it anew."""
    writer.make_deck()
    writer.write(frontField=FRONT, backField="the quadriceps")
    assert writer.problems
    writer.learner.click("revealButton")
    assert "the quadriceps" in writer.learner.texts("preview")
    writer.go_to("frontField")
    writer.learner.press("End")
    writer.learner.type(" ")
    assert writer.problems

    assert "the quadriceps" in writer.learner.texts("preview")
    assert writer.learner.events() == []


def test_on_a_narrow_window_everything_scrolls_together(writer: Writer, qtbot: QtBot) -> None:
    """There is one area to scroll in, with the preview below the fields; widened, there are two columns again."""
    writer.edit("foot/landing")
    window = writer.learner.window
    wide = [area for area in writer.page.findChildren(type(writer.page._halves._first)) if area.isVisible()]
    window.resize(800, 600)
    settle()
    narrow = [area for area in writer.page.findChildren(type(writer.page._halves._first)) if area.isVisible()]
    fields, preview = writer.field("cardForm"), writer.field("preview")

    assert (len(wide), len(narrow)) == (2, 1)
    assert narrow[0].isAncestorOf(fields)
    assert narrow[0].isAncestorOf(preview)
    assert fields.mapTo(window, fields.rect().bottomLeft()).y() < preview.mapTo(window, preview.rect().topLeft()).y()
    window.resize(1280, 820)
    settle()
    assert not narrow[0].isAncestorOf(writer.field("preview"))
