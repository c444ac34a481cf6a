"""What lies under the surface from behind: deep muscles of back, hip and lower leg, then the bones."""

from resources.drawing.back_bones import BONES, LUMBAR, SPINE_OF_SCAPULA
from resources.drawing.back_leg import LEG
from resources.drawing.back_trunk import BODY
from resources.drawing.curves import Mark
from resources.drawing.sheet import Fibres, Line, Part


def _multifidus(y: float, out: float, rise: float) -> Part:
    """One bundle: from a mamillary process, ``out`` from the midline, up to the spinous processes above."""
    points: list[Mark] = [
        (1.5, y - rise, "c"),
        (4, y - 0.75 * rise),
        (0.75 * out, y - 0.35 * rise),
        (out, y),
        (out - 2, y + 3),
        (0.55 * out, y + 1),
        (2, y - 0.3 * rise, "c"),
    ]
    above: list[Mark] = [(2, y - rise), (0.5 * out, y - 0.5 * rise), (out, y)]
    below: list[Mark] = [(2, y - 0.4 * rise), (0.35 * out, y - 0.2 * rise), (out - 2, y + 2)]
    return Part(id="multifidi", tissue="muscle", points=points, fibres=[Fibres(first=above, last=below, count=3)])


BACK = [
    _multifidus(472, 12, 30),
    _multifidus(455, 25, 34),
    _multifidus(437, 26, 36),
    *[_multifidus(y + 6, 24, 36) for y in reversed(LUMBAR)],
    _multifidus(338, 13, 30),
    BODY.part(
        "quadratus-lumborum",
        "muscle",
        "18,346c 26,343 38,352c 42,372 50,390 57,400c 42,404 30,411c 22,392",
        ("22,350 25,380 34,406", "35,354 40,376 53,398", 5),
    ),
]
SHOULDER = [
    SPINE_OF_SCAPULA,
    BODY.part(
        "supraspinatus",
        "muscle",
        "43,181c 50,186 70,182 90,175 107,177c 106,182 96,184 82,191 66,198 52,203 44,206c",
        ("46,186 70,186 110,182", "47,203 70,194 110,184", 4),
        fades=["92,184 112,182"],
    ),
    BODY.part(
        "levator-scapulae",
        "muscle",
        "12,95c 20,98 24,112 30,140 46,178 46,186c 38,178 26,156 19,128 13,110",
        ("15,102 22,130 42,178", "18,102 26,130 44,176", 2),
        fades=["20,112 15,98"],
    ),
]
# Gemelli and obturator internus are left out, so that head and neck of the femur stay in sight.
HIP = [
    LEG.part(
        "gluteus-minimus",
        "muscle",
        "38,432c 52,422 68,420 80,427 88,440 92,462 92,487c 86,484 76,466 56,450",
        ("42,434 60,448 78,464 90,482", "80,428 88,442 93,462 93,480", 7),
        fades=["86,458 93,482"],
    ),
    LEG.part(
        "piriformis",
        "muscle",
        "18,440c 26,440 42,450 62,461 86,472c 86,477 62,470 40,466 16,464c",
        ("22,444 44,455 82,473", "20,461 44,465 82,474", 4),
        fades=["58,466 80,475"],
    ),
    LEG.part(
        "quadratus-femoris",
        "muscle",
        "49,501c 62,500 76,498 88,494c 89,508 85,524c 70,522 50,517c",
        ("52,504 70,502 86,500", "53,514 70,518 84,519", 4),
    ),
]
LOWER_LEG = [
    LEG.part(
        "popliteus",
        "muscle",
        "722@.84c 738@.7 752@.5 775@.26 800@.25c 795@.45 775@.62 755@.76 738@.88c",
        ("726@.82 745@.6 785@.3", "738@.84 770@.6 795@.4", 5),
        fades=["744@.72 730@.82"],
    ),
    LEG.part(
        "flexor-hallucis-longus",
        "muscle",
        "800@.78c 835@.8 875@.79 905@.75 928@.66 944@.55 957@.47 968@.32 986@-.15c 979@-.15c 965@.24 953@.38"
        " 940@.46 922@.5 900@.52 865@.53 832@.57",
        ("812@.74 850@.6 890@.55 925@.54 945@.47", "812@.76 850@.78 890@.76 920@.67 945@.5", 6),
        fades=["905@.66 940@.48"],
    ),
    LEG.part(
        "flexor-digitorum-longus",
        "muscle",
        "782@.3c 800@.43 830@.475 860@.465 890@.415 915@.37 935@.34 949@.34 961@.24 977@-.15c 970@-.15c 956@.19"
        " 946@.27 933@.27 915@.26 890@.26 850@.26 810@.26",
        ("800@.31 840@.28 880@.28 920@.28", "800@.42 840@.47 880@.42 920@.33", 4),
        fades=["880@.32 918@.3"],
    ),
    LEG.part(
        "tibialis-posterior",
        "muscle",
        "748@.7c 775@.795 820@.76 860@.68 890@.58 917@.41 933@.285 946@.26 956@.17 968@-.15c 962@-.15c 951@.12"
        " 943@.18 929@.205 905@.33 880@.42 840@.46 800@.48 775@.52",
        ("775@.56 820@.5 870@.44 910@.34", "775@.72 820@.72 870@.62 910@.4", 6),
        fades=["870@.55 912@.36"],
    ),
]
DEEP = [*SHOULDER, *BACK, *HIP, *LOWER_LEG, *BONES]
# The lambdoid and the sagittal suture, the crest of the sacrum.
LINES = [
    Line(points=BODY.marks("0,30 3,34 8,36 11,42 17,45 20,52 27,56 33,66"), deep=True),
    Line(points=BODY.marks("0,6 0.6,12 -0.6,18 0.6,24 0,30"), deep=True, mirrored=False),
    Line(points=BODY.marks("0,78 10,76 22,78 32,82"), deep=True),
]
