"""The sole with the aponeurosis taken away: short flexor, long tendons, the deep muscles on the bones."""

import numpy as np

from resources.drawing.curves import smooth
from resources.drawing.foot_marks import band, joined, marks, part
from resources.drawing.sheet import Part

_BREVIS, _LONGUS = "flexor-digitorum-brevis", "flexor-digitorum-longus"

# Toes from the second to the fifth: the axis of both tendons from the sole to the end of the toe, and where on it the
# short one splits (y), its slips to the middle phalanx ending at the second y.
TOES = [
    ("230,520 240,450 254,360 259,280 256,200 253,92", 232, 150),
    ("208,520 214,450 210,370 202,296 196,220 191,122", 252, 178),
    ("190,520 184,450 168,380 150,316 140,262 139,236 137,206 134,166", 282, 214),
    ("172,530 152,460 122,400 98,348 84,294 79,222", 318, 260),
]


def _fork(axis: str, split: float, end: float) -> list[Part]:
    """The tendon of the short flexor over the long one, and its two slips that let the long one through."""
    course = np.array(smooth(marks(axis), closed=False, step=1.0))
    before, after = (
        course[(course[:, 1] > low) & (course[:, 1] < high)] for low, high in ((split, 2000), (end, split + 6))
    )
    far = np.linspace(0, 1, len(after))
    apart = np.interp(far, [0, 0.4, 0.85, 1], [2, 7, 7.6, 6.6])
    across = np.gradient(after, axis=0)
    across = np.column_stack([-across[:, 1], across[:, 0]]) / np.hypot(*across.T)[:, None]
    slips = [
        band(_BREVIS, "tendon", _text(after + side * apart[:, None] * across), 7, 5.4, 5, 4, 2.4) for side in (-1, 1)
    ]
    return [band(_BREVIS, "tendon", _text(before), 10, 9.5, 10, 10.5, 11), *slips]


def _text(course: np.ndarray) -> str:
    """A course in few points."""
    at = np.linspace(0, len(course) - 1, 7).round().astype(int)
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in course[at])


FLEXORS = [
    joined(
        _BREVIS,
        "muscle",
        part(
            _BREVIS,
            "muscle",
            # From the medial process of the tuberosity (206, 850); it splits into four slender tendons.
            "186,858 206,866 226,858 234,800 239,720 241,640 242,570 243,500 245.5,440c 238,440c 229,470 225,505c"
            " 221,470 217.5,440c 210,440c 204,470 201,510c 196,475 186,446c 180,448c 180,485 178,522c 168,490 156,466c"
            " 150,468c 154,510 160,550 165,610 168,690 172,770 178,830",
            ("190,852 176,740 170,620 166,540 150,480", "222,852 234,740 236,620 237,540 240,460", 10),
        ),
        *[each for toe in TOES for each in _fork(*toe)],
        round_by=0.9,
        fades=("204,550 204,450",),
    ),
]
LONG_TENDONS = [
    joined(
        _LONGUS,
        "tendon",
        # Comes from behind the medial malleolus and crosses the tendon for the great toe.
        band(_LONGUS, "tendon", "312,712 286,684 262,652 240,616 216,566 202,500", 16, 17, 19, 24, 36, 56, hairs=6),
        *[band(_LONGUS, "tendon", axis, 16, 11, 9, 9, 8, 8, 7, 4, blunt=False) for axis, _, _ in TOES],
    ),
    part("sesamoids", "bone", "304,318 303,302 311,293 320,300 320,316 312,326"),
    part("sesamoids", "bone", "346,312 346,294 357,285 368,294 368,312 357,321"),
]
HALLUX = [
    # Comes out from under the sustentaculum (276, 740), runs under the long flexor of the toes in one line.
    band(
        "flexor-hallucis-longus",
        "tendon",
        "258,818 266,760 266,700 267,640 279,560 301,450 328,320 343,200 347,90",
        *(16, 18, 18, 18, 17, 16, 15, 12),
        hairs=3,
        blunt=False,
    ),
]
DEEP_MUSCLES = [
    part(
        "lumbricals",
        "muscle",
        "228,500c 244,470 262,420 276,360 282,300 276,240 266,214c 264,250 262,300 252,360 240,430",
        ("232,490 258,420 272,330 270,230", "236,470 256,390 268,300 268,230", 3),
        fades=("280,300 270,222",),
    ),
    part(
        "lumbricals",
        "muscle",
        "222,500c 236,450 236,400 232,350 222,290 206,236c 198,250 200,300 206,370 210,440",
        ("222,480 228,400 222,320 206,244", "216,470 218,390 212,310 202,244", 3),
        fades=("222,320 206,244",),
    ),
    part(
        "lumbricals",
        "muscle",
        "198,510c 200,450 198,408 189,360 172,308 150,268c 142,272 146,310 164,380 180,440",
        ("196,490 192,420 172,340 150,276", "188,470 178,400 160,330 148,276", 3),
        fades=("172,340 150,276",),
    ),
    part(
        "lumbricals",
        "muscle",
        "180,520c 172,470 160,430 142,390 120,350 98,308c 90,310 96,345 120,400 146,450",
        ("176,500 154,430 124,370 98,316", "166,480 138,420 112,366 94,316", 3),
        fades=("124,370 98,316",),
    ),
    part(
        "quadratus-plantae",
        "muscle",
        # Two heads from the calcaneus to the outer edge of the tendon of the long flexor.
        "126,822 144,848 180,854 240,854 264,838 272,796 258,730 240,660 224,600 208,556c 190,580 172,630 152,690"
        " 136,750",
        ("136,820 150,730 178,650 204,570", "264,810 256,720 232,640 214,580", 14),
        fades=("214,640 204,570",),
    ),
    *HALLUX,
    part(
        "adductor-hallucis",
        "muscle",
        # Oblique head, from the bases of the second to fourth metatarsals.
        "158,540c 186,500 216,490 248,500c 276,460 300,400 318,340 314,312c 302,304 290,310 272,360 258,420"
        " 236,476 190,510",
        ("168,534 220,450 270,370 316,288", "240,504 276,440 300,380 324,294", 9),
        fades=("280,370 318,290",),
    ),
    part(
        "adductor-hallucis",
        "muscle",
        # Transverse head, from the joints of the third to fifth toes.
        "96,364c 140,330 190,310 240,296 288,285 309,281c 306,302 280,314 240,330 190,348 140,372 112,392c",
        ("100,368 190,316 316,284", "112,386 190,342 316,296", 6),
        fades=("270,300 316,286",),
    ),
    # Across the sole, from the groove of the cuboid to the first metatarsal and the medial cuneiform.
    band("peroneus-longus", "tendon", "60,604 96,602 150,580 220,534 286,492", 20, 18, 18, 22, hairs=3),
    # To the tuberosity of the navicular (290, 620), and in slips to the cuneiforms.
    joined(
        "tibialis-posterior",
        "tendon",
        band("tibialis-posterior", "tendon", "318,704 302,668 282,626", 20, 20, 32, hairs=4),
        band("tibialis-posterior", "tendon", "284,650 258,598 228,556 200,536", 20, 15, 11, 4, hairs=2),
    ),
    part(
        "long-plantar-ligament",
        "fascia",
        "130,790c 150,700 180,680 220,690 200,620 176,560 150,520c 130,540 100,560 96,580c 110,660 120,720",
        ("140,770 130,660 108,566", "200,700 180,610 152,530", 8),
    ),
]
BONES = [
    part(
        "calcaneus",
        "bone",
        "112,880 122,840 130,790 128,720 120,670 140,652 190,656 230,668 268,674 290,690 293,728 280,756 268,790"
        " 276,840"
        " 292,880 280,924 246,948 206,954 164,948 126,922",
    ),
    part("cuboid", "bone", "112,652 160,648 184,640 178,590 168,552 120,556 86,566 98,610"),
    part("navicular", "bone", "190,642 200,612 240,606 286,600 300,622 292,666 250,680 206,668"),
    part("cuneiforms", "bone", "254,600 288,596 298,560 300,500 280,486 258,500 250,550"),
    part("cuneiforms", "bone", "222,602 250,600 248,560 248,524 222,526 218,560"),
    band("metatarsals", "bone", "282,496 306,440 326,370 342,290", 46, 32, 30, 38, 52, blunt=False),
    band("metatarsals", "bone", "234,530 244,450 252,360 256,276", 30, 17, 17, 20, 30, blunt=False),
    band("metatarsals", "bone", "200,536 202,450 200,370 198,296", 30, 16, 16, 18, 28, blunt=False),
    band("metatarsals", "bone", "160,556 156,470 148,390 140,322", 32, 16, 16, 18, 27, blunt=False),
    band("metatarsals", "bone", "88,582 104,540 108,470 98,400 88,350", 30, 36, 18, 16, 20, 28, blunt=False),
    band("phalanges", "bone", "344,270 346,170", 46, 30, 26, 36, blunt=False),
    band("phalanges", "bone", "346,158 344,80", 36, 26, 24, 28, blunt=False),
    band("phalanges", "bone", "256,258 254,186", 26, 16, 20, blunt=False),
    band("phalanges", "bone", "254,178 253,138", 20, 15, 18, blunt=False),
    band("phalanges", "bone", "253,130 252,84", 18, 12, 14, blunt=False),
    band("phalanges", "bone", "197,278 195,210", 25, 15, 19, blunt=False),
    band("phalanges", "bone", "195,202 194,168", 19, 14, 17, blunt=False),
    band("phalanges", "bone", "193,160 190,116", 17, 12, 13, blunt=False),
    band("phalanges", "bone", "139,304 138,244", 24, 14, 18, blunt=False),
    band("phalanges", "bone", "138,236 138,206", 18, 14, 16, blunt=False),
    band("phalanges", "bone", "137,198 134,160", 16, 11, 13, blunt=False),
    band("phalanges", "bone", "87,332 83,286", 24, 14, 17, blunt=False),
    band("phalanges", "bone", "82,278 81,254", 17, 13, 15, blunt=False),
    band("phalanges", "bone", "80,246 78,214", 15, 11, 13, blunt=False),
    part(
        "interossei",
        "muscle",
        "136,548 170,540 250,510 280,470 292,390 298,320 250,300 190,310 130,340 116,400 122,470",
        ("128,520 120,380", "140,520 132,370", 2),
        ("176,500 164,350", "188,500 182,340", 2),
        ("212,500 214,340", "228,500 236,330", 2),
        ("252,480 280,340", "272,470 306,340", 3),
    ),
]
DEEP = [*FLEXORS, *LONG_TENDONS, *DEEP_MUSCLES, *BONES]
