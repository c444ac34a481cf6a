"""The runner's body from the front."""

from resources.drawing import (
    anterior_arm,
    anterior_deep,
    anterior_face,
    anterior_foot,
    anterior_leg,
    anterior_trunk,
)
from resources.drawing.anterior_frame import SILHOUETTES
from resources.drawing.sheet import Sheet

SHEET = Sheet(
    name="anterior",
    title="Muscles from the front",
    frame=(-250, -15, 500, 1035),
    side="left",
    mirrored=True,
    silhouettes=SILHOUETTES,
    surface=[
        *anterior_trunk.NECK,
        *anterior_trunk.CHEST,
        *anterior_arm.SURFACE,
        *anterior_leg.KNEE,
        *anterior_trunk.ABDOMEN,
        *anterior_foot.RETINACULUM,
        *anterior_leg.SURFACE,
        *anterior_foot.FOOT,
        *anterior_foot.FASCIA,
    ],
    deep=anterior_deep.DEEP,
    error=0.4,
    lines=[
        *anterior_face.LINES,
        *anterior_arm.LINES,
        *anterior_foot.LINES,
        *anterior_deep.LINES,
    ],
)
