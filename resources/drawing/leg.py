"""The right lower leg and foot from outside: knee joint at y = 184, sole at y = 985, three times the body's scale."""

from resources.drawing.foot_marks import line, marks
from resources.drawing.leg_deep import DEEP
from resources.drawing.leg_foot import FOOT, FOOT_BONES, UPPER
from resources.drawing.leg_muscles import KNEE, SHANK
from resources.drawing.sheet import Sheet

LEG = marks(
    "61,14c 118,7 190,5 250,8 304,16c 299,60 293,92 299,112 308,135 309,160 303,185 298,205 297,235 294,262"
    " 286,300 279,350 272,400 262,470 249,560 237,650 230,735 233,785 245,822 268,849 303,869 345,892 395,913 430,927"
    " 460,938 486,940 507,944 521,953 526,966 520,978 506,984 500,984c 494,986 484,984c 476,986 464,984c 456,987"
    " 441,985c 425,988 400,987 350,986 300,983 250,982 190,983 120,987"
    " 88,984 67,968 58,940 60,908 70,872 80,830 86,790 88,745 83,695 76,630 66,550 56,470 49,400 48,350 53,300"
    " 65,245 78,200 83,160 77,110 67,60"
)
# The toes from the fifth, nearest, to the second; the great toe is the outline. Then their nails.
TOES = [
    line("400,962 412,955 425,955 437,962 446,973 443,982 437,985"),
    line("420,954 433,949 447,952 459,960 468,971 466,981 460,985"),
    line("440,950 453,945 467,948 479,956 488,968 487,980 481,985"),
    line("458,948 472,943 486,946 498,954 507,966 505,979 499,985"),
    line("427,956 429,961 436,965 443,972"),
    line("449,953 451,958 458,962 466,970"),
    line("469,949 471,954 478,958 486,966"),
    line("488,947 490,952 497,956 505,964"),
    line("505,945 506,951 514,955 523,961"),
]
SHEET = Sheet(
    name="leg",
    title="Lower leg and foot from outside",
    frame=(0, 0, 575, 1000),
    side="right",
    mirrored=False,
    silhouettes=[LEG],
    surface=[*UPPER, *KNEE, *SHANK, *FOOT, *FOOT_BONES],
    deep=DEEP,
    lines=TOES,
    rim=2.4,
    gap=1.3,
    error=0.15,
    fibre_width=0.8,
    least_area=14,
)
