"""The skeleton from the front, for the deep muscles to hang on. What looks the same from behind is shared."""

from itertools import pairwise

from resources.drawing.anterior_leg import LEG
from resources.drawing.anterior_strip import strip
from resources.drawing.anterior_trunk import BODY
from resources.drawing.back_bones import FEMUR, FOREARM, LOWER_LEG, LUMBAR, PELVIS, SHOULDER, THORACIC
from resources.drawing.sheet import Part

# Of each rib: where it comes into sight, its farthest point, where its cartilage begins, and where that ends.
_RIBS = (
    ((22, 166), (35, 175), (21, 187), (10, 185)),
    ((36, 173), (54, 190), (33, 208), (8.5, 201)),
    ((55, 188), (65, 205), (38, 226), (8, 216)),
    ((64, 207), (72, 223), (42, 244), (7, 232)),
    ((72, 228), (76.5, 242), (45, 262), (7.5, 246)),
    ((73, 240), (79, 261), (49, 281), (8, 258)),
    ((76, 260), (80.5, 280), (54, 302), (8, 269)),
    ((78, 281), (80.5, 299), (60, 321), (33, 300)),
    ((78, 300), (79.5, 316), (66, 338), (44, 319)),
)


def _ribs() -> list[Part]:
    found = []
    for index, (start, out, joint, end) in enumerate(_RIBS):
        turn = (0.28 * out[0] + 0.72 * joint[0] + 5, 0.3 * out[1] + 0.7 * joint[1] - 1)
        found.append(
            strip("ribs", "bone", (*start, 1.8), (*out, 2.6), (*turn, 3), (*joint, 3.2)),
        )
        if index > 6:
            continue
        bend = (0.55 * joint[0] + 0.45 * end[0], 0.62 * joint[1] + 0.38 * end[1] + (0.5 if index < 3 else 3))
        inner = (joint[0] - 1.5, joint[1] + 0.2)
        found.append(strip("costal-cartilages", "tendon", (*inner, 2.9), (*bend, 2.6), (*end, 2.2)))
    return found


def _vertebra(name: str, y: float, half: float, high: float, across: float) -> Part:
    """The body of one vertebra with its transverse processes."""
    return BODY.part(
        name,
        "bone",
        f"0,{y - 0.4 * high} {0.8 * half},{y - 0.42 * high} {half + 1},{y - 0.35 * high} {half - 0.6},{y - 0.16 * high}"
        f" {across - 2},{y - 0.2 * high} {across},{y} {across - 2},{y + 0.12 * high} {half - 0.8},{y + 0.12 * high}"
        f" {half + 1.2},{y + 0.37 * high} {0.8 * half},{y + 0.41 * high} 0,{y + 0.39 * high}",
        single=True,
    )


SPINE = [
    *[
        _vertebra("lumbar-spine", y, 11.2 + 0.5 * index, 16.7, (20, 24, 26, 24, 22)[index])
        for index, y in enumerate(LUMBAR)
    ],
    BODY.part("intervertebral-discs", "joint", "0,412c 10,412 11.4,418 10,424 0,424c", single=True),
    # Those behind the breastbone and the jaw are left out.
    *[
        _vertebra("vertebrae", y, 8 + 0.25 * index, 16.8, 16)
        for index, y in enumerate(THORACIC)
        if not (y < 150 or 170 < y < 268)
    ],
    *[_vertebra("vertebrae", 125.6 + 9.1 * index, 8, 9.1, 13) for index in range(4)],
]
SKULL = [
    BODY.part("orbit", "fossa", "8.4,64 10,58.5 17,55.4 25,57 29,62.5 28,69.5 21,74 13.5,73.4 9.2,69.6"),
    BODY.part("nasal-cavity", "fossa", "0,75c 3,77.5 6.2,87 6,91.6 3.4,93.6 1.4,91.4 0,92.8c", single=True),
    BODY.part("teeth", "bone", "0,98.6 7,98.4 12.4,99.4 13,104.6 12,109.4 6,110.6 0,110.8", single=True),
    # Body, angle, ramus with its two processes.
    BODY.part(
        "mandible",
        "bone",
        "0,107c 10,107.4 16,106.4 20.5,103.4 23.4,98 25.4,91c 27,90 29,94 31.4,91.4 34,87.4 36.6,88c 37,95"
        " 36,102 33,107"
        " 26,115 17,122.6 8,126.4 0,126.8c",
        single=True,
    ),
    # Vault, temple, cheek bone, upper jaw.
    BODY.part(
        "skull",
        "bone",
        "0,1.5c 19,5 33,16 39.5,36 40.4,50 37.4,58 34.6,64 37,71 37.4,78 33,84 25,86 19.5,89.4 16.4,95 14.6,101"
        " 8,103 0,103.4c",
        single=True,
    ),
    BODY.part("temporal-fossa", "fossa", "29,80 32,86 34,98 26,106 12,104 18,86"),
]
CHEST = [
    BODY.part(
        "clavicle-bone",
        "bone",
        "8,173 14,169.5 28,171.5 44,172 60,168.5 78,166 96,168 107,172 106,177 94,173.5 78,172 62,175 44,178.5"
        " 26,178 12,178.5",
    ),
    BODY.part(
        "sternum-bone",
        "bone",
        "0,178c 7,179 12,184 10.6,192 6.4,203 6.6,220 7.6,250 7,268 3,272 2.6,284 0,290c",
        single=True,
    ),
]


def _ray(name: str, *course: tuple[float, float, float]) -> list[Part]:
    """A row of bones from joint to joint along a course, each narrow in the middle."""
    found = []
    for (x, y, half), (to_x, to_y, to_half) in pairwise(course):
        thin, at = 0.31 * (half + to_half), (0.5 * (x + to_x), 0.5 * (y + to_y))
        found.append(
            strip(
                name,
                "bone",
                (x + 0.06 * (to_x - x), y + 0.06 * (to_y - y), half),
                (*at, thin),
                (to_x - 0.06 * (to_x - x), to_y - 0.06 * (to_y - y), to_half),
            )
        )
    return found


FOOT = [
    *_ray("foot-bones", (39.5, 971, 3), (37.5, 986, 3.6), (38.5, 996, 3.2), (40, 1002, 2.6)),
    *_ray("foot-bones", (47.5, 969, 2.1), (54.5, 986, 2.3), (55.6, 995, 1.9), (55.8, 1001, 1.7)),
    *_ray("foot-bones", (53.5, 969, 2), (63, 984, 2.2), (64.8, 992.5, 1.8), (65, 998, 1.6)),
    *_ray("foot-bones", (59.5, 968.5, 2), (70.5, 981.5, 2.1), (73, 989.5, 1.7), (73.4, 994.5, 1.5)),
    *_ray("foot-bones", (65, 967.5, 2), (76.5, 977, 2.1), (80.2, 985.5, 1.7), (81.2, 990.5, 1.5)),
    # Talus, navicular, cuneiforms and cuboid.
    LEG.part("foot-bones", "bone", "34,957 40,952 50,951.5 57,955 57,961 46,964.5 36,964"),
    LEG.part("foot-bones", "bone", "33,966 40,965 49,965 56,963.5 64,964 69,967 62,970 52,971 42,972 34,971.5"),
]
HAND = [part for part in FOREARM if part.id in ("carpal-bones", "metacarpal-bones", "finger-bones")]
PATELLA = LEG.part(
    "patella-bone", "bone", "703@.42 702@.5 704@.6 711@.66 720@.62 729@.535 731@.5 729@.465 720@.37 712@.33"
)
BONES = [
    *SKULL,
    *CHEST,
    *_ribs(),
    *[part for part in SHOULDER if part.id != "clavicle"],
    *[part for part in FOREARM if part.id == "radius"],
    *HAND,
    FEMUR,
    *[part for part in PELVIS if part.id == "obturator-membrane"],
    *[part for part in SPINE if part.id != "vertebrae"],
    *[part for part in PELVIS if part.id == "hip-bone"],
    *[part for part in PELVIS if part.id == "sacrum"],
    *[part for part in SPINE if part.id == "vertebrae"],
    *[part for part in LOWER_LEG if part.id in ("tibia", "fibula")],
    *FOOT,
]
