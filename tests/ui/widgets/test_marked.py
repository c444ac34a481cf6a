"""A text with marked letters looks like any other text, but for the marks."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.marked import Mark, MarkedLabel

TEXTS = [
    "one line",
    "a text that is too long for one line of this width and takes two or three of them",
    "over\ntwo lines and\n\nthree",
    "Fuß, größer, 🦶🏽 and 100 %",
    "Musculusflexordigitorumprofundus" * 4,
]


def picture(shown: QLabel, width: int = 300) -> QImage:
    """What it looks like at that width."""
    shown.ensurePolished()
    shown.resize(width, shown.heightForWidth(width))
    return shown.grab().toImage()


def marked(*pieces: tuple[str, Mark]) -> MarkedLabel:
    """A label with these pieces, in the type of a stem."""
    made = MarkedLabel("stem")
    made.show_pieces(pieces)
    return made


@pytest.mark.parametrize("text", TEXTS)
def test_without_marks_it_is_a_label(qtbot: QtBot, text: str) -> None:
    """As high as a label of the same text, and with the same pixels."""
    plain, ours = label("stem", text, wrap=True), marked((text, Mark.NONE))
    for each in (plain, ours):
        qtbot.addWidget(each)

    assert ours.text() == plain.text()
    assert picture(ours) == picture(plain)


@pytest.mark.parametrize("mark", [Mark.GAP, Mark.WRONG, Mark.MISSED])
@pytest.mark.parametrize("text", TEXTS)
def test_marks_change_neither_text_nor_size(qtbot: QtBot, text: str, mark: Mark) -> None:
    """Marked in the middle it reads the same and is as high; but it looks different."""
    ours = marked((text[:3], Mark.NONE), (text[3:5], mark), (text[5:], Mark.NONE))
    plain = label("stem", text, wrap=True)
    for each in (plain, ours):
        qtbot.addWidget(each)

    assert ours.text() == plain.text()
    assert picture(ours) != picture(plain)
    assert ours.size() == plain.size()


def test_a_mark_is_more_than_a_colour(qtbot: QtBot) -> None:
    """In grey, too, each kind of mark looks different from plain text and from the other kinds."""
    kinds = [marked(("soleus", mark)) for mark in Mark]
    for each in kinds:
        qtbot.addWidget(each)
    pictures = [picture(each).convertToFormat(QImage.Format.Format_Mono) for each in kinds]

    plain, gap, wrong, missed = pictures
    assert len({bytes(each.constBits()) for each in (plain, gap, wrong)}) == 3
    assert plain != missed != wrong


def test_marks_fall_on_the_letters_meant(qtbot: QtBot) -> None:
    """Behind letters that count twice and places to break that are not seen, the mark is where it should be."""
    long = "🦶" + "x" * 60
    ours = marked((long, Mark.NONE), ("yy", Mark.WRONG), (" end", Mark.NONE))
    qtbot.addWidget(ours)

    (format_range,) = list(ours._formats())
    units = ours.text().encode("utf-16-le")
    start, length = format_range.start, format_range.length
    assert units[2 * start : 2 * (start + length)].decode("utf-16-le") == "yy"
