"""The runner's body from the front."""

from resources.drawing import front_arm, front_deep, front_face, front_foot, front_leg, front_trunk
from resources.drawing.body import FRONT
from resources.drawing.sheet import Sheet

SHEET = Sheet(
    name="front",
    title="Muscles from the front",
    frame=(-232, -6, 464, 1014),
    side="left",
    mirrored=True,
    silhouettes=FRONT,
    surface=[
        *front_trunk.NECK,
        *front_trunk.CHEST,
        *front_arm.SURFACE,
        *front_leg.KNEE,
        *front_trunk.ABDOMEN,
        *front_foot.RETINACULA,
        *front_leg.THIGH,
        *front_leg.ADDUCTORS,
        *front_leg.SHANK,
        *front_foot.FOOT,
    ],
    deep=front_deep.DEEP,
    error=0.4,
    lines=[*front_face.LINES, *front_arm.LINES, *front_foot.LINES, *front_deep.LINES],
)
