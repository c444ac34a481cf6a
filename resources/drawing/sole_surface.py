"""The sole under the skin: the plantar aponeurosis with its five slips, and the muscles at both borders."""

from shapely.geometry import Polygon

from resources.drawing.curves import smooth
from resources.drawing.cutting import polygon
from resources.drawing.foot_marks import band, marks, part
from resources.drawing.sheet import Part
from resources.drawing.sole_outline import TOES


def _pad(toe: int, crease: str) -> Part:
    """The pad of a toe: all of the toe that lies before the crease."""
    edge = smooth(marks(crease), closed=False)
    before = Polygon([*edge, (edge[-1][0], 0), (edge[0][0], 0)])
    area = (polygon(TOES[toe]) & before).buffer(-3).buffer(3)
    return Part(
        id="toe-pads", tissue="fossa", points=[(x, y, "c") for x, y in area.exterior.simplify(0.15).coords[:-1]]
    )


SURFACE = [
    _pad(0, "280,130 296,138 320,150 346,153 374,148 404,130"),
    _pad(1, "210,120 224,127 240,134 254,136 269,133 290,122"),
    _pad(2, "154,142 166,150 180,158 194,160 207,156 224,144"),
    _pad(3, "100,180 112,188 126,196 138,197 150,193 168,180"),
    _pad(4, "44,236 56,244 68,250 81,251 95,246 112,234"),
    part("metatarsal-tuberosity", "bone", "60,540 74,532 86,546 86,566 76,582 62,578"),
    part(
        "heel-pad",
        "fossa",
        "80,850c 110,868 150,862 180,846 206,838 232,846 264,860 300,860 334,838c 330,940 260,990 206,985 130,985"
        " 80,930",
        (
            "104,872 118,920 160,948 206,954 250,948 290,916 308,868",
            "186,862 190,880 200,890 208,892 216,888 224,876 228,862",
            9,
        ),
    ),
    # The band that binds the slips before the toes.
    part(
        "plantar-fascia",
        "fascia",
        "58,368c 100,322 142,292 192,272 250,256 310,249 366,255c 310,261 252,268 196,284 146,306 104,336",
        ("66,362 142,297 250,260 356,255", "68,362 145,302 251,265 356,257", 2),
    ),
    # Windows between the slips: outer belly of the short flexor of the great toe, small muscles of the toes.
    part(
        "flexor-hallucis-brevis",
        "muscle",
        "289,374c 291,340 300,300 313,258c 330,258c 320,298 308,338",
        ("290,370 300,320 314,268", "292,370 308,320 322,268", 3),
        fades=("298,330 318,272",),
    ),
    part(
        "interdigital-muscles",
        "muscle",
        "264,412c 268,366 272,318 272,258c 316,258c 300,310 290,350 286,376c",
        ("266,400 274,340 282,278", "274,396 288,340 304,274", 4),
    ),
    part(
        "interdigital-muscles",
        "muscle",
        "221,406c 218,368 217,328 216,272c 245,264c 241,322 231,370",
        ("220,390 222,340 222,290", "223,390 232,340 240,286", 3),
    ),
    part(
        "interdigital-muscles",
        "muscle",
        "188,408c 179,372 168,336 154,292c 189,284c 191,332 190,372",
        ("186,392 178,350 168,310", "188,392 186,350 183,304", 3),
    ),
    part(
        "interdigital-muscles",
        "muscle",
        "151,424c 134,398 117,372 92,332c 130,304c 145,352 150,388",
        ("146,408 128,376 108,344", "150,408 142,370 130,328", 4),
    ),
    # Central band: from the medial process of the calcaneal tuberosity (206, 850), broadest before the balls.
    part(
        "plantar-fascia",
        "fascia",
        "168,862c 166,800 162,740 160,680 154,610 142,540 124,470 104,420 82,384 66,356c 90,330c 108,362 128,392"
        " 150,420c 148,384 142,340 134,296c 156,286c 166,330 176,370 186,404c 190,364 190,320 188,272c 214,264c"
        " 216,320 218,360 222,402c 232,362 242,310 246,258c 274,256c 272,310 268,360 262,408c 284,372 312,318"
        " 330,254c 352,256c 340,330 314,390 286,440 262,500 250,560 243,620 240,690 242,760 246,862c",
        ("176,850 174,740 166,620 140,510 104,410 76,346", "238,850 232,740 236,620 258,500 300,400 342,266", 26),
    ),
    band("hallux-sheath", "fascia", "337,282 342,250 347,190 348,120", 26, 28, 26, 20, hairs=3, blunt=False),
    band("fibrous-sheaths", "fascia", "254,274 254,220 253,160 252,110", 26, 24, 22, 16, hairs=2, blunt=False),
    band("fibrous-sheaths", "fascia", "196,292 196,240 195,190 192,132", 25, 23, 21, 15, hairs=2, blunt=False),
    band("fibrous-sheaths", "fascia", "140,312 138,270 139,225 137,176", 24, 22, 20, 14, hairs=2, blunt=False),
    band("fibrous-sheaths", "fascia", "86,354 83,312 83,272 80,226", 22, 21, 19, 14, hairs=2, blunt=False),
    # Lateral band, at the outer border, from the tuberosity to the base of the fifth metatarsal (72, 552).
    band("plantar-fascia", "fascia", "100,874 86,800 80,730 78,660 76,610 74,556", 56, 44, 34, 26, 18, 12, hairs=5),
    part(
        "abductor-hallucis",
        "muscle",
        # From the medial process of the tuberosity along the inner border to the base of the great toe.
        "236,890c 310,890c 340,820 330,740 310,680 302,620 312,560 336,490 366,420 394,350 404,300 396,240 384,212c"
        " 372,230 374,270 364,312 346,362 322,410 294,460 256,520 240,580 236,640 232,700 230,760 230,810",
        (
            "246,870 240,740 246,620 272,520 322,415 370,300 380,222",
            "306,870 306,760 284,660 286,590 306,510 356,400 390,310 384,222",
            11,
        ),
        fades=("300,480 352,340",),
    ),
    part(
        "abductor-digiti-minimi",
        "muscle",
        # From the lateral process along the outer border to the base of the little toe.
        "180,890c 84,890c 70,800 60,720 60,640 50,560 36,480 24,400 34,340 50,306c 64,320 66,350 70,390 80,440"
        " 104,500 146,560 168,620 172,690 174,760 176,810",
        ("172,870 164,740 144,620 98,500 66,400 56,316", "124,870 102,740 90,640 72,550 48,450 44,380 52,316", 9),
        fades=("72,480 50,370",),
    ),
    part(
        "flexor-digiti-minimi-brevis",
        "muscle",
        "160,600c 140,580 116,550 96,500 82,450 74,410 72,366c 92,356 110,384 140,430 160,500",
        ("140,570 104,490 84,420 74,356", "150,540 130,470 104,400 84,350", 6),
        fades=("92,430 76,360",),
    ),
    part(
        "flexor-hallucis-brevis",
        "muscle",
        # Two bellies; they peep out on either side of the first slip.
        "250,600c 280,500 322,430 352,370 372,310 380,270 376,242c 356,262 340,300 310,330 280,420 248,500",
        ("262,570 300,480 344,390 372,262", "254,560 280,480 320,390 352,262", 6),
        fades=("344,360 364,262",),
    ),
]
