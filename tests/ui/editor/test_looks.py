"""The editor at every size, in every form and language: nothing is cut off, everything has a name of its own."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.wording.catalog import LANGUAGES
from tests.ui.editor.writing import FORMS, Writer
from tests.ui.images.pictures import drawn, write
from tests.ui.learner import OpenWindow, settle
from tests.ui.test_accessibility import name_of, takers
from tests.ui.test_layout import faults, look  # noqa: F401 - the fixture

LONG = "Welcher der vierköpfigen Oberschenkelmuskeln zieht auch über die Hüfte und hilft, das Bein zu heben?"
TEXT = {"de": LONG, "en": LONG}


def block(number: int) -> dict[str, Any]:
    """An option or statement, unlike the others."""
    return {"text": f"{number}. {LONG}", "rationale": TEXT}


ENTRIES: dict[str, dict[str, Any]] = {
    "flashcard": {"front": TEXT, "back": TEXT},
    "choice": {"stem": TEXT, "key": TEXT, "distractors": {"one": block(1), "two": block(2)}},
    "kprim": {"stem": TEXT, "statements": {f"s-{number}": {**block(number), "true": "true"} for number in range(4)}},
    "cloze": {"sentence": {"de": LONG + " {{x}}", "en": LONG + " {{x}}"}},
    "term": {"stem": TEXT, "accepted": {"de": [LONG], "en": [LONG]}},
    "occlusion": {
        "boxes": {
            "one": {"at": ["10", "10", "90", "40"], "answer": TEXT},
            "two": {"at": ["100", "90", "90", "40"], "answer": TEXT},
        }
    },
}


def writer_with(open_window: OpenWindow, language: str, size: tuple[int, int] = (1280, 820)) -> Writer:
    """A learner before the first card of a new deck of two languages."""
    writer = Writer(open_window(language=language))
    writer.learner.window.resize(*size)
    name = "ein-bild-mit-einem-recht-langen-namen.png"
    write(drawn(900, 600), writer.own / "images" / name)
    writer.make_deck("Ein Deck mit einem Titel, der nicht gerade kurz ist", both=True)
    for entry in ENTRIES.values():
        entry |= {"explanation": TEXT, "image": {"file": name, "text": TEXT}}
    return writer


def show(writer: Writer, form: str, entry: dict[str, Any]) -> None:
    """Let that be what is typed."""
    task = writer.page.task
    assert task is not None
    writer.page._form.load({"form": form, **entry}, task)
    writer.page._writing.note_typing()
    writer.page.keep()
    settle()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off(
    open_window: OpenWindow,
    shipped: Path,
    look: tuple[int, int],  # noqa: F811
    language: str,
) -> None:
    """In every form: empty, with what is missing, filled in, and with the answer shown beside it."""
    writer = writer_with(open_window, language, look)
    found = {}
    for form in FORMS:
        show(writer, form, {})
        writer.page.save()
        found[f"{form} empty"] = faults(writer.page)
        show(writer, form, ENTRIES[form])
        found[form] = faults(writer.page)
        assert writer.learner.sees("preview")

    assert (writer.learner.window.width(), writer.learner.window.height()) == look
    assert {state: what for state, what in found.items() if what} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_name_of_its_own(open_window: OpenWindow, shipped: Path, language: str) -> None:
    """Fields, boxes, buttons and remarks; what the preview shows is the form's own."""
    writer = writer_with(open_window, language)
    for form in FORMS:
        show(writer, form, ENTRIES[form])
        preview = writer.field("preview")
        inside: list[QWidget] = [taker for taker in takers(writer.page) if not preview.isAncestorOf(taker)]
        names = [name_of(taker) for taker in inside]

        assert [taker for taker, name in zip(inside, names, strict=True) if not name] == []
        assert [name for name, count in Counter(names).items() if count > 1] == []
        assert len(names) > 8
