"""Paragraphs on paper: broken into lines that fit, and divided where a page ends."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from quizapp.ui.printing.measures import pt
from quizapp.ui.printing.text import Paragraph, TextBlock

WORDS = st.text(alphabet="abcdefghij äöüß-–„“🙂", max_size=300)
BLOCKS = st.lists(
    st.builds(
        lambda text, size, label: Paragraph(
            text=text, size=size, label=label, indent=12.0 if label else 0.0, above=3.0
        ),
        WORDS,
        st.sampled_from([7.0, 9.5, 18.0]),
        st.sampled_from(["", "A"]),
    ),
    max_size=4,
)


def without_blanks(block: TextBlock) -> str:
    """All its text."""
    return "".join("".join(paragraph.text.split()) for paragraph in block.paragraphs)


@given(paragraphs=BLOCKS, width=st.floats(40, 500), room=st.floats(5, 300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_block_is_divided_without_loss(paragraphs: list[Paragraph], width: float, room: float) -> None:
    """Both parts together hold every sign in its order, and the first goes into the room or is a single line."""
    block = TextBlock(paragraphs)
    first, rest = block.divide(pt(width), pt(room))

    assert without_blanks(first) + without_blanks(rest) == without_blanks(block)
    if rest.paragraphs:
        assert first.height(pt(width)) <= pt(room) + 1 or first.height(pt(width)) <= pt(18 * 1.3)
        assert without_blanks(first)


@given(paragraphs=BLOCKS, width=st.floats(40, 500))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_painted_beside_its_place(paragraphs: list[Paragraph], width: float) -> None:
    """Whatever the words are, no ink is left of the place, right of it, or below its height."""
    block = TextBlock(paragraphs)
    height = block.height(pt(width))
    scale, rim = 1 / 10, 20
    image = QImage(round(pt(width) * scale) + 2 * rim, round(height * scale) + 2 * rim, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.translate(rim, rim)
    painter.scale(scale, scale)
    block.paint(painter, QRectF(0, 0, pt(width), height))
    painter.end()

    near = 4  # a letter may overhang its width a little
    beside = [
        (x, y)
        for y in range(image.height())
        for x in (*range(rim - near), *range(image.width() - rim + near, image.width()))
        if image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF
    ]
    below = [
        (x, y)
        for y in range(image.height() - rim + near, image.height())
        for x in range(image.width())
        if image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF
    ]
    assert beside == []
    assert below == []


@pytest.mark.parametrize("text", ["Donaudampfschifffahrtsgesellschaft" * 5, "a" * 400])
def test_a_word_wider_than_a_line_is_broken(text: str) -> None:
    """It takes several lines rather than being cut off."""
    block = TextBlock([Paragraph(text=text)])

    assert block.height(pt(60)) > 3 * block.height(pt(100_000))


def test_ends_of_lines_are_kept() -> None:
    """A text of three lines takes three, however it ends its lines."""
    one = TextBlock([Paragraph(text="a")]).height(pt(100))

    assert TextBlock([Paragraph(text="a\nb\nc")]).height(pt(100)) == pytest.approx(3 * one)
    assert TextBlock([Paragraph(text="a\r\nb\r\nc")]).height(pt(100)) == pytest.approx(3 * one)


def test_markup_is_text() -> None:
    """What looks like HTML is set as it stands: as much ink as its signs have, and nothing is loaded."""
    image = QImage(800, 100, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    TextBlock([Paragraph(text='<img src="/dev/zero"><b>x</b>', colour="#ff0000")]).paint(
        painter, QRectF(0, 0, 8000, 900)
    )
    painter.end()
    inked = [x for x in range(800) for y in range(100) if image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF]

    assert max(inked) > 250
