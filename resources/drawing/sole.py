"""The sole of the right foot, toes up: the great toe lies at the right, the heel ends at y = 970."""

from resources.drawing.foot_marks import line, webbed
from resources.drawing.sheet import Sheet
from resources.drawing.sole_deep import DEEP
from resources.drawing.sole_outline import FOOT, TOES
from resources.drawing.sole_surface import SURFACE

LINES = [
    # Where the toes leave the ball.
    line("304,186 320,206 346,214 372,208 388,192"),
    line("232,162 242,174 255,178 268,174 278,163"),
    line("174,178 184,191 197,195 210,190 220,178"),
    line("120,214 131,225 144,228 156,222 165,210"),
    line("60,266 71,275 85,276 99,268 110,256"),
]

SHEET = Sheet(
    name="sole",
    title="Sole of the foot",
    frame=(0, 0, 440, 1000),
    side="right",
    mirrored=False,
    silhouettes=[webbed(FOOT, *TOES, nook=2)],
    surface=SURFACE,
    deep=DEEP,
    lines=LINES,
    rim=2.4,
    gap=1.3,
    fibre_width=0.8,
    least_area=26,
    error=0.15,
)
