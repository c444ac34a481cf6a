"""Where the window comes back: as it was left, always to be seen, whatever stands in the file."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from quizapp.ui.window_place import Place, fitted, load_place, save_place
from tests.ui.learner import Learner, OpenWindow

SMALLEST = QSize(800, 600)
TITLE = 24
LAPTOP = QRect(0, 32, 1366, 736)
BESIDE = QRect(1366, 0, 1920, 1080)
LEFT = QRect(-2560, -200, 2560, 1440)

FULL = {"x": 100, "y": 120, "width": 900, "height": 700, "maximised": False, "full_screen": False}


def fit(x: int, y: int, width: int, height: int, *screens: QRect) -> QRect:
    """The place found for that one."""
    return fitted(QRect(x, y, width, height), screens or (LAPTOP,), SMALLEST, TITLE)


def write(data_dir: Path, content: bytes) -> None:
    """Put that into the file of the place."""
    data_dir.mkdir(exist_ok=True)
    (data_dir / "window.json").write_bytes(content)


def test_what_is_seen_stays() -> None:
    """A window that lies on the screens stays where it is, across two of them as well."""
    assert fit(100, 120, 900, 600) == QRect(100, 120, 900, 600)
    assert fit(1000, 100, 900, 600, QRect(0, 0, 1366, 768), BESIDE) == QRect(1000, 100, 900, 600)


def test_what_hangs_over_is_moved_in() -> None:
    """Over an edge, or with its title bar under the panel of the desktop, it is moved in as far as needed."""
    assert fit(-50, 120, 900, 600) == QRect(0, 120, 900, 600)
    assert fit(700, 300, 900, 600) == QRect(466, 168, 900, 600)
    assert fit(100, 40, 900, 600) == QRect(100, 56, 900, 600)


def test_a_screen_that_is_gone() -> None:
    """What lay on another screen is centred on the main one, no larger than that, the title bar in sight."""
    assert fit(1400, 100, 1000, 650) == QRect(183, 87, 1000, 650)
    large = fit(-2500, 0, 2400, 1300)
    assert large == QRect(0, 56, 1366, 712)


def test_the_screen_that_holds_most_of_it() -> None:
    """Of two screens the one is taken that the learner would say it was on."""
    assert fit(1200, -300, 1000, 700, LAPTOP, BESIDE) == QRect(1366, 24, 1000, 700)


def test_never_smaller_than_the_smallest() -> None:
    """Not from the file, and not on a small screen; there the title bar and the left edge are seen."""
    assert fit(100, 120, 1, -5) == QRect(100, 120, 800, 600)
    assert fit(0, 0, 900, 700, QRect(0, 0, 640, 480)) == QRect(0, 24, 800, 600)


FAR = st.integers(-1_000_000, 1_000_000)
SCREENS = st.lists(
    st.builds(
        QRect, st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(1000, 4000), st.integers(700, 3000)
    ),
    min_size=1,
    max_size=3,
)


@given(FAR, FAR, FAR, FAR, SCREENS)
def test_it_can_always_be_seen(x: int, y: int, width: int, height: int, screens: list[QRect]) -> None:
    """Whatever was kept, on whatever screens: every corner of window and title bar lies on one of them."""
    place = fit(x, y, width, height, *screens)

    frame = place.adjusted(0, -TITLE, 0, 0)
    corners = (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight())
    assert all(any(screen.contains(corner) for screen in screens) for corner in corners)
    assert (place.width(), place.height()) >= (800, 600)


def test_it_is_found_again(data_dir: Path) -> None:
    """What was saved is loaded, and the file is the only thing left in the folder."""
    data_dir.mkdir()
    place = Place(-1200, 40, 1000, 700, maximised=True)
    save_place(data_dir, Place(1, 2, 3, 4))
    save_place(data_dir, place)

    assert load_place(data_dir) == place
    assert [file.name for file in data_dir.iterdir()] == ["window.json"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"[1, 2]", b'"here"', b"\xff\xfe\x00", b"[" * 100_000, b'{"x": ' + b"9" * 5000 + b"}"],
    ids=["empty", "cut off", "null", "a list", "a text", "no UTF-8", "nested deeply", "a number of 5000 digits"],
)
def test_a_spoilt_file_is_no_file(data_dir: Path, content: bytes) -> None:
    """Whatever stands in it, the window opens as on the first day."""
    write(data_dir, content)

    assert load_place(data_dir) is None


@pytest.mark.parametrize("name", FULL)
@pytest.mark.parametrize("value", [None, "100", 100.0, [], {}, 10**7, float("nan"), 2])
def test_an_entry_that_cannot_be(data_dir: Path, name: str, value: Any) -> None:
    """A place that is not whole is none: no number in place of a yes or no, no fraction, nothing beyond any screen."""
    write(data_dir, json.dumps({**FULL, name: value}).encode())

    possible = value == 2 and name not in ("maximised", "full_screen")
    assert (load_place(data_dir) is not None) == possible


def test_a_number_is_no_yes(data_dir: Path) -> None:
    """True is no coordinate."""
    write(data_dir, json.dumps({**FULL, "x": True}).encode())

    assert load_place(data_dir) is None


def test_a_window_that_nobody_moved(learner: Learner) -> None:
    """Opened and closed it leaves no file behind."""
    learner.close()

    assert not (learner.data_dir / "window.json").exists()


def test_size_and_place_come_back(learner: Learner, open_window: OpenWindow) -> None:
    """Made smaller and moved, the window is so again after a restart."""
    learner.window.setGeometry(QRect(-20, 60, 790, 640))
    learner.window.resize(800, 640)
    learner.close()

    learner = open_window()

    assert learner.window.size() == QSize(800, 640)
    assert learner.window.pos().y() < 60
    assert learner.window.pos().x() >= 0


@pytest.mark.parametrize("state", ["maximised", "full_screen"])
def test_large_windows_come_back(learner: Learner, open_window: OpenWindow, state: str) -> None:
    """Maximised or full screen it comes back as that, and knows how large it was before."""
    learner.window.resize(800, 640)
    if state == "maximised":
        learner.window.showMaximized()
    else:
        learner.press("F11")
    learner.close()

    learner = open_window()

    assert (learner.window.isMaximized(), learner.window.isFullScreen()) == (
        state == "maximised",
        state == "full_screen",
    )
    assert learner.window.normalGeometry().size() == QSize(800, 640)


def test_a_hostile_place(two_decks: None, open_window: OpenWindow, data_dir: Path) -> None:
    """A file that wants the window a mile away and as large as a house has it on the screen all the same."""
    far = {"x": 999_999, "y": -999_999, "width": 999_999, "height": 999_999, "maximised": False, "full_screen": False}
    write(data_dir, json.dumps(far).encode())

    learner = open_window()

    screen = learner.window.screen().availableGeometry()
    assert screen.contains(learner.window.geometry().center())
    assert screen.contains(learner.window.geometry().topLeft() - QPoint(0, 1))
    assert learner.window.width() <= screen.width()


def test_a_place_that_cannot_be_kept(learner: Learner) -> None:
    """Where the file cannot be written the window closes without a word."""
    (learner.data_dir / "window.json.new").mkdir()
    learner.window.resize(900, 700)

    learner.close()

    assert not learner.window.isVisible()
    assert not (learner.data_dir / "window.json").exists()
