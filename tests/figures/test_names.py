"""Which ids are names."""

import pytest

from quizapp.figures.bad_figure import Flaw, FlawFound
from quizapp.figures.figure import Side
from quizapp.figures.names import name_in


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("soleus", ("soleus", Side.MID)),
        ("soleus.left", ("soleus", Side.LEFT)),
        ("gluteus-maximus.right", ("gluteus-maximus", Side.RIGHT)),
        ("gluteus_maximus.mid", ("gluteus-maximus", Side.MID)),
        ("gluteus_maximus_x2E_left", ("gluteus-maximus", Side.LEFT)),
        ("l5", ("l5", Side.MID)),
        ("grip", ("grip", Side.MID)),
        ("rectus-femoris", ("rectus-femoris", Side.MID)),
        ("", None),
        (None, None),
        ("Soleus", None),
        ("Layer_1", None),
        ("soleus_1_", None),
        ("Größe", None),
        ("soleus left", None),
        ("soleus.left.2", None),
        ("v1.2", None),
    ],
)
def test_a_name_and_its_side(written: str | None, name: tuple[str, Side] | None) -> None:
    """Kebab case, underscores as hyphens, and behind a dot the side."""
    assert name_in(written) == name


NUMBERED = """
path1234 path-1 path1234-5-6 path-effect7 path12.mid g g12 g5.left svg5 layer1 rect45-3 ellipse3 circle1 polygon9 use3
image7 text8 tspan9 namedview1 defs2 stop12 linearGradient44 clipPath3
"""


@pytest.mark.parametrize("written", NUMBERED.split())
def test_what_programs_number_is_no_name(written: str) -> None:
    """Inkscape gives everything an id; only those that somebody typed count."""
    assert name_in(written) is None


def test_a_slip_in_the_side_is_told() -> None:
    """Behind the dot of a name stands a side and nothing else."""
    with pytest.raises(FlawFound) as found:
        name_in("soleus.rechts")
    assert (found.value.flaw, found.value.details) == (Flaw.BAD_SIDE, {"name": "soleus.rechts", "side": "rechts"})
