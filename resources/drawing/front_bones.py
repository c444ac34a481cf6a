"""The skeleton from the front, for the deep muscles to hang on. What looks the same from behind is shared."""

from itertools import pairwise

from resources.drawing import back_bones as behind
from resources.drawing.front_foot import band
from resources.drawing.front_leg import LEG
from resources.drawing.front_trunk import BODY
from resources.drawing.sheet import Part

# Of each rib: where it comes into sight, its farthest point, where its cartilage begins, where that ends.
_RIBS = (
    ((22, 166), (33, 175), (21, 187), (10, 186)),
    ((38, 173), (52, 190), (31, 207), (8.6, 200)),
    ((55, 187), (63, 205), (38, 225), (8, 214)),
    ((64, 206), (71, 223), (43, 243), (7.6, 229)),
    ((71, 226), (76, 242), (46, 261), (7.6, 243)),
    ((74, 242), (79, 261), (50, 281), (8.4, 256)),
    ((77, 261), (81, 280), (55, 302), (8, 268)),
    ((79, 281), (81.6, 300), (61, 321), (36, 300)),
    ((79, 301), (80.6, 318), (67, 339), (47, 318)),
)


def _ribs() -> list[Part]:
    found = []
    for index, (start, out, joint, end) in enumerate(_RIBS):
        turn = (0.32 * out[0] + 0.68 * joint[0] + 4.5, 0.34 * out[1] + 0.66 * joint[1] - 0.5)
        found.append(band("ribs", "bone", (*start, 3.4), (*out, 5), (*turn, 5.8), (*joint, 6)))
        if index > 6:
            continue
        bend = (0.55 * joint[0] + 0.45 * end[0], 0.64 * joint[1] + 0.36 * end[1] + 1.5)
        inner = (joint[0] - 1.2, joint[1] + 0.3)
        found.append(band("costal-cartilages", "tendon", (*inner, 5.6), (*bend, 5), (*end, 4.2)))
    return found


def _vertebra(name: str, y: float, half: float, high: float, across: float) -> Part:
    """A body, waisted, with its transverse processes."""
    return BODY.part(
        name,
        "bone",
        f"0,{y - 0.42 * high}c {0.8 * half},{y - 0.43 * high} {half + 0.8},{y - 0.36 * high} {half - 0.8},{y - 0.15 * high}"
        f" {across - 2},{y - 0.18 * high} {across},{y - 0.02 * high} {across - 2},{y + 0.12 * high}"
        f" {half - 0.8},{y + 0.14 * high} {half + 1},{y + 0.37 * high} {0.8 * half},{y + 0.43 * high} 0,{y + 0.41 * high}c",
        single=True,
    )


SPINE = [
    *[_vertebra("lumbar-spine", y, 11.4 + 0.5 * index, 16.7, 24) for index, y in enumerate(behind.LUMBAR)],
    BODY.part("intervertebral-discs", "joint", "0,336c 11,336 11.6,380 12.4,412 10,421 0,421.6c", single=True),
    *[
        _vertebra("vertebrae", y, 8 + 0.25 * index, 16.8, 15)
        for index, y in enumerate(behind.THORACIC)
        if not 1 < index < 8
    ],
    *[_vertebra("vertebrae", y, 8.4, 6.9, 13) for y in behind.CERVICAL[5:]],
]
SKULL = [
    BODY.part("orbit", "fossa", "8,62 11,57.6 19,56 27,58.4 29,64.6 26,71.4 19,74 12,72.4 8.6,68"),
    BODY.part("nasal-cavity", "fossa", "0,75c 2.6,77 6.4,86 6.6,91 4,94 1.4,92.4 0,93.6c", single=True),
    # The bite between upper and lower jaw stays open.
    BODY.part(
        "mandible",
        "bone",
        "0,106.4c 9,106.4 18,105 20,103.6c 26,101 28.4,93 29.4,85c 32,83 35,85 37.4,86c 38,93 36,101 31,108 21,120 10,126 0,126.6c",
        single=True,
    ),
    BODY.part(
        "skull",
        "bone",
        "0,1.6c 19,4.4 32.4,15.4 39,35 39.6,50 37,59 37,68 38.4,76 34,83 28,86 24.4,92 20,100 14,104 7,105.4 0,105.6c",
        single=True,
    ),
]
CHEST = [
    BODY.part(
        "clavicle-bone",
        "bone",
        "5,176 8,171.5 15,170.6 30,172.6 46,172.6 62,168.4 78,164.6 94,165.4 107,168.6 112.5,172 109.5,175.6 100,175"
        " 88,171.2 74,172.4 60,176.8 45,179.4 28,178.8 14,178.8 8,180.4",
    ),
    BODY.part(
        "sternum-bone",
        "bone",
        "0,182c 4,181 8,181 11,185 10.4,192 6.4,199 5.4,206 6,226 7.4,250 7,268 4,274 2.6,284 0,290c",
        single=True,
    ),
]


def _ray(*course: tuple[float, float, float]) -> list[Part]:
    """Metatarsal and phalanges along a course of joints (x, y, breadth), each narrow in its middle."""
    found = []
    for (x, y, breadth), (to_x, to_y, to_breadth) in pairwise(course):
        ends = [(x + share * (to_x - x), y + share * (to_y - y)) for share in (0.06, 0.5, 0.94)]
        widths = (breadth, 0.32 * (breadth + to_breadth), to_breadth)
        found.append(band("foot-bones", "bone", *[(*end, width) for end, width in zip(ends, widths, strict=True)]))
    return found


FOOT = [
    *_ray((41, 966, 6), (42, 982, 7), (43, 993, 6.4), (43.4, 1001, 5)),
    *_ray((49, 965, 4.4), (55.6, 983, 4.6), (57, 993.6, 4), (57.6, 1001, 3.4)),
    *_ray((54.6, 965, 4.2), (64.4, 981, 4.4), (66.6, 991.4, 3.8), (67.4, 998, 3.2)),
    *_ray((60, 964.6, 4.2), (72, 978, 4.2), (75.2, 988, 3.6), (76.2, 994.4, 3)),
    *_ray((65, 963.6, 4.2), (79.4, 975, 4.2), (83, 984.4, 3.4), (84.2, 990, 3)),
    # Tarsal bones, foreshortened: the talus above, cuneiforms and cuboid before it.
    LEG.part("foot-bones", "bone", "36,948 42,944 54,944 60,948 59.6,958 50,961.6 40,960.6"),
    LEG.part("foot-bones", "bone", "36,962 42,961.4 52,962.4 62,960 69,961 69.6,964.6 60,964.6 48,966 38,967"),
]
BONES = [
    *SKULL,
    *CHEST,
    *_ribs(),
    *[part for part in behind.SHOULDER if part.id != "clavicle"],
    *behind.FOREARM,
    behind.FEMUR,
    *[part for part in behind.PELVIS if part.id == "obturator-membrane"],
    *[part for part in SPINE if part.id != "vertebrae"],
    *[part for part in behind.PELVIS if part.id == "sacrum"],
    # As from behind, but for the roof and the floor of the socket.
    BODY.part(
        "hip-bone",
        "bone",
        "27,420c 34,406 48,398 62,395 76,400 87,412 90,424 86,437 82.6,447 82,456 78.6,465.4c 70,474 62,482 70,490 69,500"
        " 63,508 57,514 53,517 46,520 38,516 24,507 10,508 1.5,510 1.5,486 8,483 22,481 32,478 38,474 42,466 39,458"
        " 31,452 24,446 24,434",
    ),
    *[part for part in SPINE if part.id == "vertebrae"],
    *[part for part in behind.LOWER_LEG if part.id in ("tibia", "fibula")],
    *FOOT,
]
