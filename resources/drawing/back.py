"""The runner's body from behind."""

from resources.drawing import back_arm, back_calf, back_deep, back_leg, back_trunk
from resources.drawing.back_frame import FOREFOOT, SILHOUETTES
from resources.drawing.sheet import Sheet

SHEET = Sheet(
    name="back",
    title="Muscles from behind",
    frame=(-232, -6, 464, 1014),
    side="right",
    mirrored=True,
    silhouettes=SILHOUETTES,
    far=[FOREFOOT],
    surface=[
        *back_trunk.SHOULDER,
        *back_arm.SURFACE,
        *back_trunk.BACK,
        *back_trunk.NECK,
        *back_leg.SURFACE,
        *back_calf.SURFACE,
    ],
    deep=back_deep.DEEP,
    error=0.3,
    lines=[*back_trunk.LINES, *back_arm.LINES, *back_leg.LINES, *back_calf.LINES, *back_deep.LINES],
)
