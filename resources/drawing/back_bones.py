"""The skeleton from behind, for the deep muscles to hang on."""

from itertools import pairwise

from resources.drawing.back_leg import LEG
from resources.drawing.back_trunk import BODY
from resources.drawing.curves import Mark
from resources.drawing.sheet import Part

# Heights of the vertebrae: C1 under the skull, C7 = 136, T12 = 329, L4 at the height of the iliac crests, 396.
CERVICAL = [95 + 6.9 * index for index in range(7)]
THORACIC = [145 + 16.8 * index for index in range(12)]
LUMBAR = [347 + 16.7 * index for index in range(5)]


def _vertebra(y: float, across: float, high: float, spine: float) -> Part:
    """One from behind: arch, transverse process ``across`` from the midline, spinous process ``spine`` downwards."""
    points: list[Mark] = [
        (0, y - 0.46 * high, "c"),
        (0.35 * across, y - 0.47 * high),
        (0.55 * across, y - 0.3 * high),
        (across, y - 0.28 * high),
        (across + 1, y - 0.05 * high),
        (0.6 * across, y + 0.08 * high),
        (0.5 * across, y + 0.44 * high),
        (0.26 * across, y + 0.4 * high),
        (2.2, y + 0.3 * high),
        (1.6, y + spine),
        (0, y + spine + 1, "c"),
    ]
    return Part(id="vertebrae", tissue="bone", points=points, single=True)


def _vertebrae() -> list[Part]:
    found = [_vertebra(y, 16 if index in (0, 6) else 13.5, 6.4, 3.2) for index, y in enumerate(CERVICAL)]
    found += [_vertebra(y, 17 - 0.4 * index, 15.4, 8) for index, y in enumerate(THORACIC)]
    found += [_vertebra(y, 23 + (2 if index == 2 else 0), 15.4, 8) for index, y in enumerate(LUMBAR)]
    return found


def _rib(index: int) -> Part:
    """One rib from its vertebra down and out to the rim of the chest."""
    y = THORACIC[index] - 4
    out = (30, 47, 58, 66, 72, 76, 79, 80, 79, 74, 60, 42)[index]
    fall = (10, 16, 22, 28, 33, 38, 42, 46, 48, 48, 40, 26)[index]
    points: list[Mark] = [
        (14, y - 1.5, "c"),
        (0.5 * out, y - 0.8),
        (0.88 * out + 1.5, y + 0.32 * fall - 1),
        (out + 0.8, y + fall, "c"),
        (0.83 * out - 1.5, y + 0.42 * fall + 2),
        (0.5 * out, y + 4.8),
        (14, y + 3.5, "c"),
    ]
    return Part(id="ribs", tissue="bone", points=points)


SKULL = [
    BODY.part(
        "mandible",
        "bone",
        "27,88c 32,84 36,88 36,97 32,108 25,116 21,115 27,104c",
    ),
    BODY.part(
        "skull",
        "bone",
        "0,4.5c 19,7.5 33,19 39.5,40 39.5,58 35,72 33,84 30,92 26,91 22,84 11,89 0,91c",
        single=True,
    ),
]
SPINE_OF_SCAPULA = BODY.part(
    "scapula",
    "bone",
    "44,206 52,199 64,195 80,188 95,179 108,173 116,176 116,184 108,185 95,189 82,195 66,203 52,211",
)
SHOULDER = [
    BODY.part(
        "ulna",
        "bone",
        "134,362 139,358 144,362 145,374 143,386 148,420 154,460 157.5,494 158,506 153,507 151,494 146,460"
        " 140,424 133.5,388 132,374",
    ),
    BODY.part(
        "humerus",
        "bone",
        "103,190 108,184 117,185 122,193 122,208 124,238 131,286 139,326 145,346 152,358 153,367 149,374 140,372"
        " 131,374 126,370 125,363 130,350 131,336 123,298 114,250 110,218 103,210 100,199",
    ),
    BODY.part("clavicle", "bone", "18,172c 34,163 56,160 82,165 108,174c 106,180 80,172 56,167 36,170 22,178c"),
    BODY.part(
        "scapula",
        "bone",
        "42,178c 48,184 56,188 78,184 104,192 103,208 98,216 88,230 74,258 60,281 54,284 50,276 45,248 42,222 43,200",
    ),
]


def _finger(name: str, *joints: tuple[float, float, float]) -> list[Part]:
    """A row of bones from joint to joint: (x, y, half breadth there)."""
    found = []
    for (x, y, half), (to_x, to_y, to_half) in pairwise(joints):
        thin = 0.3 * (half + to_half)
        middle_x, middle_y = (x + to_x) / 2, (y + to_y) / 2
        points: list[Mark] = [
            (x - half, y + 1),
            (x, y),
            (x + half, y + 1),
            (middle_x + thin, middle_y),
            (to_x + to_half, to_y - 1.5),
            (to_x, to_y - 0.5),
            (to_x - to_half, to_y - 1.5),
            (middle_x - thin, middle_y),
        ]
        found.append(Part(id=name, tissue="bone", points=points))
    return found


FOREARM = [
    BODY.part(
        "radius",
        "bone",
        "147,377 152,375.5 157,377 157,384 155,391 162,420 168,456 174,492 175.5,508 166,511 161,507 160,494"
        " 157,456 152,420 149,394 147,384",
    ),
    BODY.part(
        "carpal-bones",
        "bone",
        "152,512 158,510 166,514 176,511 180,518 178,529 170,532 160,531 152,527 150,519",
    ),
    *_finger("metacarpal-bones", (157, 531, 3), (154, 559, 3.2)),
    *_finger("metacarpal-bones", (163, 533, 3), (163, 564, 3.4)),
    *_finger("metacarpal-bones", (169, 534, 3), (172.5, 567, 3.6)),
    *_finger("metacarpal-bones", (175, 532, 3.2), (181.5, 564, 3.6)),
    *_finger("metacarpal-bones", (181, 521, 3.2), (190, 543, 3.4)),
    *_finger("finger-bones", (154, 560, 3), (155, 576, 2.7), (155.6, 586, 2.4), (155.4, 594, 1.6)),
    *_finger("finger-bones", (163, 565, 3.2), (165, 585, 2.9), (166, 597, 2.6), (166, 605, 1.7)),
    *_finger("finger-bones", (172.5, 568, 3.4), (175.6, 589, 3), (177, 602, 2.7), (177, 610, 1.8)),
    *_finger("finger-bones", (181.7, 565, 3.4), (186, 585, 3), (188, 596, 2.6), (188.4, 603.5, 1.7)),
    *_finger("finger-bones", (190.5, 544, 3.3), (196, 560, 2.8), (199, 572, 1.9)),
]
PELVIS = [
    LEG.part("obturator-membrane", "fascia", "16,492 22,488 32,487 40,491 42,498 36,505 26,502 17,497"),
    BODY.part(
        "sacrum",
        "bone",
        "0,419c 10,418 24,420 31,424 31,436 25,452 15,468 8,478 6,488 3,496 0,498c",
        single=True,
    ),
    BODY.part(
        "hip-bone",
        "bone",
        "27,420c 34,406 48,398 62,395 76,400 87,412 90,424 84,440 80,452 76,462 70,476 60,484 56,494 57,506"
        " 53,517 46,520 38,516 24,507 10,508 1.5,510 1.5,486 8,483 22,481 32,478 38,474 42,466 39,458 31,452"
        " 24,446 24,434",
    ),
]
FEMUR = LEG.part(
    "femur",
    "bone",
    "44,459 52,457 61,461 67,468 76,474 84,472 91,478 94,490 89,506 84,524 560@.75 610@.69 650@.655 680@.675"
    " 697@.78 710@.87 722@.9 733@.82 735@.67 725@.52 735@.36 733@.2 723@.1 710@.13 697@.25 680@.38 650@.48"
    " 610@.53 560@.58 68,528 62,517 61,509 67,502 65,492 58,484 49,484 41,477 40,466",
)
LOWER_LEG = [
    LEG.part(
        "talus",
        "bone",
        "951@.3 949@.5 951@.66 958@.71 966@.66 968@.5 967@.34 960@.26",
    ),
    LEG.part("calcaneus", "bone", "964@.3 961@.5 964@.7 976@.82 990@.84 997@.5 990@.16 976@.18"),
    LEG.part(
        "fibula",
        "bone",
        "741@.86 738@.92 746@.98 757@.95 775@.91 830@.87 880@.85 920@.86 945@.93 958@.99 968@.94 966@.86 950@.79"
        " 930@.76 880@.72 830@.745 775@.8 757@.83 748@.81",
    ),
    LEG.part(
        "tibia",
        "bone",
        "739@.12c 737@.33 741@.5 737@.67 739@.86c 749@.85 762@.7 785@.58 830@.53 880@.52 920@.57 940@.66 949@.7c"
        " 948@.3 960@.2 957@.07 944@.05 928@.1 900@.13 850@.15 800@.18 772@.2 754@.13",
    ),
]
BONES = [
    *SKULL,
    *SHOULDER,
    *FOREARM,
    FEMUR,
    *PELVIS,
    *_vertebrae(),
    *map(_rib, range(12)),
    *LOWER_LEG,
]
