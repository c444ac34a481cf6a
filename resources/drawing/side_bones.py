"""The bones of the runner from the side, but for those of hip and leg: drawn upright, the arm about its shoulder."""

import math

from resources.drawing.curves import XY, Mark
from resources.drawing.sheet import Line, Part
from resources.drawing.side_marks import ink, shape, strip

# Middle of each body, and how deep it is, from the second cervical to the fifth lumbar; the tip of its spinous process.
VERTEBRAE: list[tuple[float, float, float, float, float]] = [
    (-6, 93, 12, -26, 96),
    (-9.5, 102, 12, -27, 105),
    (-13.5, 111, 12.5, -30, 115),
    (-18, 120, 13, -34, 125),
    (-23, 129.5, 13, -39, 136),
    (-28, 139, 13.5, -46, 147),
    (-33.5, 150, 14, -53, 161),
    (-38.5, 163, 14.5, -60, 178),
    (-42.5, 177, 15, -65, 195),
    (-45.5, 192, 15.5, -68, 213),
    (-47.5, 208, 16, -70, 231),
    (-48.5, 224, 16.5, -71, 247),
    (-48.5, 241, 17, -71, 263),
    (-47, 258.5, 17.5, -69, 279),
    (-44.5, 276.5, 18, -67, 295),
    (-40.5, 295, 18.5, -64, 310),
    (-36, 314, 19, -60, 326),
    (-31, 333, 19.5, -55, 343),
    (-26.5, 352, 20, -52, 359),
    (-22.5, 370, 20.5, -48, 376),
    (-20, 388, 21, -46, 393),
    (-19.5, 405.5, 21, -46, 410),
    (-22.5, 422, 20.5, -48, 427),
]


def _vertebrae() -> list[Part]:
    parts = []
    # The last two lie behind the ilium.
    for index, (x, y, depth, tip_x, tip_y) in enumerate(VERTEBRAE[:-2]):
        (ax, ay), (bx, by) = (VERTEBRAE[max(0, index - 1)][:2], VERTEBRAE[min(len(VERTEBRAE) - 1, index + 1)][:2])
        length = math.hypot(bx - ax, by - ay)
        down: XY = ((bx - ax) / length, (by - ay) / length)
        half = length / (4 if index else 2) - 1.3

        def at(forward: float, below: float, x=x, y=y, down=down) -> XY:
            return x + forward * down[1] + below * down[0], y - forward * down[0] + below * down[1]

        front, rear = depth / 2, -depth / 2
        root_x, root_y = at(rear - 3, 0.2 * half)
        length = math.hypot(tip_x - root_x, tip_y - root_y)
        thick = 0.2 * half + 0.8
        side_x, side_y = thick * (tip_y - root_y) / length, thick * (root_x - tip_x) / length
        mid_x, mid_y = 0.5 * root_x + 0.5 * tip_x, 0.5 * root_y + 0.5 * tip_y
        outline: list[Mark] = [
            (*at(front, -half), "c"),
            at(front - 1.2, 0),
            (*at(front, half), "c"),
            (*at(rear, half), "c"),
            at(rear - 2.5, 0.7 * half),
            (mid_x + side_x, mid_y + side_y),
            (tip_x + side_x, tip_y + side_y),
            (tip_x, tip_y + 1),
            (tip_x - side_x, tip_y - side_y),
            (mid_x - side_x, mid_y - side_y),
            at(rear - 2.5, -0.35 * half),
            (*at(rear, -half), "c"),
        ]
        parts.append(shape("vertebrae", "bone", outline))
    return parts


# Each rib from the spine over the side to where its cartilage begins.
RIBS = [
    "-25,155 -10,164 6,182",
    "-30,168 -6,186 25,202",
    "-34,182 -4,208 39,226",
    "-37,197 -4,229 47,248",
    "-39,213 -4,249 52,271",
    "-39,229 -5,268 51,294",
    "-39,246 -6,287 46,315",
    "-38,264 -8,305 37,333",
    "-35,282 -10,321 25,347",
    "-31,300 -14,334 9,358",
    "-26,319 -18,342 -5,360",
]

FOOT = [
    shape("talus", "bone", "-14,958 -2,954 8,948 20,946 28,954 34,962 30,971 18,968 4,972 -10,970"),
    shape(
        "calcaneus-bone",
        "bone",
        "-36,962 -24,960 -12,966 4,973 18,968 27,973 26,983 12,989 -8,990 -26,996 -37,990 -39,976",
    ),
    shape("navicular", "bone", "35,956 42,960 43,970 37,974 32,968"),
    shape("cuboid", "bone", "28,975 38,974 44,980 42,990 30,989 25,983"),
    shape("cuneiforms", "bone", "44,959 55,964 58,974 50,979 43,972"),
    # The rays from the fifth to the first.
    shape("metatarsals", "bone", strip("36,988 50,989 74,992", 8, 6.5)),
    shape("metatarsals", "bone", strip("46,982 60,984 77,987.5", 5.5, 6)),
    shape("metatarsals", "bone", strip("58,975 70,979.5 82,984", 5.5, 6)),
    shape("metatarsals", "bone", strip("58,967 72,973.5 86,980", 5, 5.5)),
    shape("phalanges", "bone", strip("76,993 82,994 88,995", 5.5, 4.5)),
    shape("phalanges", "bone", strip("79,988.5 87,991 96,994", 5, 4.5)),
    shape("phalanges", "bone", strip("88,981.5 97,986 107,991.5", 5.5, 5)),
]

HEAD = [
    shape(
        "mandible",
        "bone",
        "3,80 9,82 13,92 19,83 24,88 27,101 42,104 57,102c 57.5,110 58,119 52,126 40,126 24,121 12,110 7,96",
    ),
    shape(
        "skull",
        "bone",
        "4,5 26,9 44,21 53,38 55,50 53,58c 59,67 62,71c 54,74 53,82c 58,86 57,92 58,100c 42,102 28,99 24,86 14,80 "
        "2,79 -4,90 -9,92 -14,84 -28,83 -42,78 -48,64 -49,50 -45,33 -34,16 -16,7",
    ),
]

SHOULDER = [
    shape(
        "scapula",
        "bone",
        # Glenoid cavity under the acromion, upper and lower angle.
        "-4,178 6,184 2,190 4,204 0,212 -8,216 -20,240 -34,274 -40,278 -46,268 -50,236 -52,204 -42,188 -20,186",
    ),
    shape("clavicle", "bone", strip("-2,177 8,172 16,178 24,186", 5, 6)),
]

ARM = [
    shape(
        "humerus",
        "bone",
        "-10,-10 4,-12 13,-4 13,8 7,20 6,60 5,110 9,140 11,158 10,170 0,176 -9,170 -10,152 -7,135 -6,110 -6,60 "
        "-7,22 -13,8 -14,-2",
    ),
    shape(
        "radius",
        "bone",
        "11,156 18,155 24,159 60,151 100,150 132,148 141,149 142,164 132,162 100,158 60,160 26,166 13,168",
    ),
    shape(
        "ulna",
        "bone",
        "-16,166 -11,162 -7,172 2,180 12,174 22,174 60,178 100,175 134,168 141,170 141,176 130,177 100,182 60,187 "
        "20,188 -6,186 -17,178",
    ),
    shape("carpal-bones", "bone", "144,150 154,148 161,154 162,166 158,177 148,176 144,166"),
    *(
        shape(name, "bone", strip(line, start, end))
        for name, line, start, end in (
            ("metacarpal-bones", "154,149 166,143.5 180,140.5", 5, 5),
            ("finger-bones", "182,140 205,141", 5, 4),
            ("metacarpal-bones", "162,155 198,155", 5, 6),
            ("metacarpal-bones", "163,161 199,164", 5, 6),
            ("metacarpal-bones", "163,167 197,173", 5, 6),
            ("metacarpal-bones", "161,172 192,181", 5, 5.5),
            ("finger-bones", "201,155.5 215,156", 5.5, 4.5),
            ("finger-bones", "202,164.5 215,165.5", 5.5, 4.5),
            ("finger-bones", "200,174 213,175", 5.5, 4.5),
            ("finger-bones", "195,182 207,184", 5, 4),
        )
    ),
]

SKELETON = [
    *_vertebrae(),
    *FOOT,
    *SHOULDER,
    shape("ribs", "bone", strip("10,360 27,349 41,330 52,306", 5, 5)),
    shape("sternum", "bone", strip("25,188 39,206 53,233 60,262 60,288 55,304", 8, 6)),
    *(shape("ribs", "bone", strip(line, 5, 6.5)) for line in RIBS),
    *HEAD,
]

LINES = [
    # Orbit, cheekbone, ear hole.
    Line(points=ink("52,60 46,57 40,60 39,68 44,74 50,72"), closed=True, deep=True),
    Line(points=ink("6,74 18,77 30,78 36,74"), deep=True),
    Line(points=ink("6,79 18,82.5 28,85 36,88"), deep=True),
    Line(points=ink("0,75 3,77 0,79 -2,77"), closed=True, deep=True),
]
