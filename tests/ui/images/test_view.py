"""The view of an image: sharp at any size, and the way from the widget to the image and back."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from quizapp.cards.image import Box, Covers
from quizapp.ui.images.covers import Cover, Look, covers_on
from quizapp.ui.images.decoding import Decoded
from quizapp.ui.images.view import RIM, ImageView
from quizapp.ui.theme import DARK, LIGHT, Colours, Theme, current_theme
from tests.ui.images.pictures import BLUE, GREEN, PAPER, RED, colour_of, drawn

Viewed = Callable[..., ImageView]
SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1))
FIRST, SECOND = Box("first", 20, 20, 60, 40), Box("second", 60, 40, 60, 40)


@pytest.fixture
def viewed(qtbot: QtBot) -> Viewed:
    """Shows a picture in a widget of some size."""

    def view(picture: QImage, width: int, height: int, *, ratio: int = 1, most: float = 3.0) -> ImageView:
        made = ImageView(Decoded(picture, picture.size() * ratio), most=most)
        qtbot.addWidget(made)
        made.resize(width, height)
        return made

    return view


def painted(view: ImageView, ratio: int = 1) -> QImage:
    """What stands on a screen with so many pixels for each."""
    screen = QImage(view.size() * ratio, QImage.Format.Format_RGB32)
    screen.setDevicePixelRatio(ratio)
    view.render(screen)
    return screen


def seen_at(view: ImageView, x: float, y: float) -> str:
    """The colour on the screen where a pixel of the image is."""
    place = view.to_widget(QPointF(x, y)).toPoint()
    return colour_of(painted(view), place.x(), place.y())


@pytest.mark.parametrize(
    ("size", "place"),
    [
        ((206, 106), QRectF(53, 3, 100, 100)),
        ((106, 206), QRectF(3, 53, 100, 100)),
        ((606, 606), QRectF(3, 3, 600, 600)),
        ((1006, 1006), QRectF(203, 203, 600, 600)),
    ],
)
def test_all_of_it_is_seen_as_large_as_there_is_room(viewed: Viewed, size: tuple[int, int], place: QRectF) -> None:
    """In the middle, and three times its own size at most."""
    assert viewed(drawn(200, 200), *size).place == place


def test_every_pixel_of_a_sharp_screen_is_used(viewed: Viewed) -> None:
    """With two pixels for each, a checkerboard of 200 by 200 is whole in a room of 100 by 100."""
    board = QImage(200, 200, QImage.Format.Format_RGB32)
    for x in range(200):
        for y in range(200):
            board.setPixel(x, y, 0xFFFFFF if (x + y) % 2 else 0)
    screen = painted(viewed(board, 100 + 2 * RIM, 100 + 2 * RIM), ratio=2)

    shown = {(x + y) % 2: colour_of(screen, 2 * RIM + x, 2 * RIM + y) for x in range(60, 64) for y in range(60, 64)}
    assert shown == {0: "#000000", 1: "#ffffff"}


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    *[st.tuples(st.integers(least, most), st.integers(least, most)) for least, most in ((1, 3000), (7, 1500))], SHARES
)
def test_the_way_to_the_image_leads_back(
    viewed: Viewed, size: tuple[int, int], room: tuple[int, int], share: tuple[float, float]
) -> None:
    """Every place of the image has one in the widget, at most a pixel outside of the room."""
    view = viewed(QImage(1, 1, QImage.Format.Format_RGB32), *room)
    view.show_image(Decoded(view.image.pixels, QSize(*size)))
    at = QPointF(share[0] * size[0], share[1] * size[1])
    there = view.to_widget(at)
    back = view.to_image(there)

    assert QRectF(view.rect()).adjusted(-1, -1, 1, 1).contains(there)
    assert back.x() == pytest.approx(at.x(), abs=1e-6 * size[0])
    assert back.y() == pytest.approx(at.y(), abs=1e-6 * size[1])


def test_boxes_are_measured_in_the_file(viewed: Viewed) -> None:
    """Also where fewer pixels were decoded than it has."""
    view = viewed(drawn(200, 200, ((100, 100, 100, 100), RED)), 406, 406, ratio=10)

    assert view.box_in_widget(Box("a", 1000, 1000, 1000, 1000)) == QRectF(203, 203, 200, 200)
    assert (seen_at(view, 500, 500), seen_at(view, 1500, 1500)) == (PAPER, RED)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_covers_hide_and_the_open_one_shows(viewed: Viewed, colours: Colours, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one asked for in the accent colour, the others plain; what is open is seen though another box reaches in."""
    monkeypatch.setattr("quizapp.ui.theme._current", Theme(colours))
    picture = drawn(200, 150, ((20, 20, 60, 40), RED), ((80, 60, 40, 20), BLUE), ((150, 100, 20, 20), GREEN))
    view = viewed(picture, 406, 306)

    view.show_covers(covers_on(Covers((FIRST, SECOND), "first"), open_=False))
    assert (seen_at(view, 25, 25), seen_at(view, 75, 55)) == (colours.accent, colours.accent)
    assert (seen_at(view, 100, 70), seen_at(view, 160, 110)) == (colours.bar_empty, GREEN)
    view.show_covers(covers_on(Covers((FIRST, SECOND), "first"), open_=True))
    assert (seen_at(view, 30, 30), seen_at(view, 75, 55)) == (RED, RED)
    assert seen_at(view, 100, 70) == colours.bar_empty
    view.show_covers(covers_on(Covers((FIRST, SECOND), "first", alone=True), open_=False))
    assert (seen_at(view, 30, 30), seen_at(view, 100, 70)) == (colours.accent, BLUE)


def test_a_cover_too_small_for_its_sign_has_a_disc(viewed: Viewed) -> None:
    """Four pixels of a large photo are found all the same."""
    view = viewed(drawn(400, 300), 406, 306)
    view.show_covers([Cover(Box("dot", 200, 150, 4, 4), Look.ASKED)])
    accent = current_theme().colours.accent

    assert (seen_at(view, 202, 145), seen_at(view, 195, 152)) == (accent, accent)
    assert seen_at(view, 202, 130) == PAPER


def test_through_the_holes_of_an_image_one_sees_paper(viewed: Viewed) -> None:
    """Black lines on nothing would be lost in the dark."""
    picture = QImage(100, 100, QImage.Format.Format_ARGB32)
    picture.fill(0)

    assert seen_at(viewed(picture, 106, 106), 50, 50) == LIGHT.panel
