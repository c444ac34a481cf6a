"""The name that an image gets when it is taken over."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks_io.images import FILE_NAME
from quizapp.images.taken import names_for


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("knee.png", "knee.png"),
        ("Knie von vorn (2).JPEG", "Knie-von-vorn-2.png"),
        ("Öl & Fuß.png", "Öl-Fuß.png"),
        ("../../etc/passwd", "passwd.png"),
        (".hidden.png", "hidden.png"),
        ("archive.tar.gz", "archive.tar.png"),
        ("CON.png", "image-CON.png"),
        ("com1.x.png", "image-com1.x.png"),
        ("", "image.png"),
        ("???.png", "image.png"),
        ("a" * 300 + ".png", "a" * 50 + ".png"),
        ("…\u202egnp.exe", "gnp.png"),
    ],
)
def test_a_name_is_made_safe(name: str, made: str) -> None:
    """Without folders, spaces, signs or devices, and not endless."""
    assert next(names_for(name, ".png")) == made


def test_names_are_numbered() -> None:
    """From 2, as people do."""
    assert list(islice(names_for("knee.png", ".png"), 3)) == ["knee.png", "knee-2.png", "knee-3.png"]


@given(st.text(max_size=100))
def test_every_name_can_stand_in_a_deck(name: str) -> None:
    """Whatever an image was called, a deck takes the name that it gets, as does every file system."""
    for made in islice(names_for(name, ".webp"), 3):
        assert FILE_NAME.fullmatch(made)
        assert len(made.encode()) < 255
