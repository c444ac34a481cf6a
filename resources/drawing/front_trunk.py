"""Neck, chest and abdomen from the front, from the uppermost shape to the lowest."""

from resources.drawing.back_marks import Limb
from resources.drawing.body import BODY as OUTLINE
from resources.drawing.sheet import Part

BODY = Limb(OUTLINE)

NECK = [
    # Sternal and clavicular head; both to the mastoid process, behind the jaw.
    BODY.part(
        "sternocleidomastoid",
        "muscle",
        "37.5,98c 37.6,112 31,132 20,154 11.5,171 7.4,184 4.4,186c 3,180 6.6,166 12.4,150 20,132 28,116 31.5,109c",
        ("34,104 26,124 14,154 6,180", "37,104 32,124 19,154 7,180", 4),
        fades=["13,160 7,180"],
    ),
    # From the sternal end to the acromion, in an S.
    BODY.part(
        "clavicle",
        "bone",
        "4.6,176 8,171.5 15,170.6 30,172.6 46,172.6 62,168.4 78,164.6 94,165.4 107,168.6 112.5,172 109.5,175.6 100,175"
        " 88,171.2 74,172.4 60,176.8 45,179.4 28,178.8 14,178.8 8,180.4",
    ),
    BODY.part(
        "sternocleidomastoid",
        "muscle",
        "38,104c 38.4,118 36,142 33.5,176c 26,175 16,175 12,172 20,152 29,134",
        ("34,126 26,150 22,170", "36.8,120 34.6,146 31,172", 4),
    ),
    # Sternohyoid and its neighbours.
    BODY.part(
        "infrahyoid-muscles",
        "muscle",
        "0,131c 9,131 17,128 24,122c 21,136 13,152 8,166 4,176 3,180 0,181c",
        ("2,133 2.4,152 1.6,176", "18,129 12,146 4,172", 5),
    ),
    BODY.part(
        "trapezius",
        "muscle",
        "36,104c 39,128 44,139 54,146 76,154 94,162 110,171c 104,170 90,167 78,168 66,172 56,175c 51,164 45,150 39.5,134 36.5,120",
        ("38,120 42,134 52,152 58,170", "39,124 52,146 76,156 102,167", 6),
    ),
    # Scalenes and levator scapulae, in the triangle between sternocleidomastoid and trapezius.
    BODY.part(
        "scalenes",
        "muscle",
        "35,112c 38,128 44,146 50,160 58,178c 50,176 40,176 31,175c",
        ("37,128 36,150 35,172", "39,132 45,152 52,172", 4),
    ),
]
CHEST = [
    BODY.part(
        "sternum",
        "bone",
        "0,182c 4,181 7,180.6 10.6,183 10.4,191 6.6,197.4 5.2,204 5.2,224 6.4,246 7,262 6,271 3.4,275 2.6,284 0,291c",
        single=True,
    ),
    # From the outer third of the clavicle, and from the acromion, to the tuberosity of the humerus (300).
    BODY.part(
        "deltoid",
        "muscle",
        "71,170c 82,168 92,171 100,174c 109,184 120,210 129,244 136,280 139,311c 130,300 122,276 111,250 98,224 84,198 73,184",
        ("76,178 94,208 116,250 135,300", "98,176 114,204 127,248 136,300", 7),
        fades=["132,284 138,312"],
    ),
    BODY.part(
        "deltoid",
        "muscle",
        "100,173c 108,172 116,168 122,168c 142,176 150,220 150,262 148,294 139,311c 136,280 129,244 120,210 108,182",
        ("106,176 122,208 132,256 138,300", "118,178 131,206 137.4,250 139.6,296", 5),
        fades=["138,286 140,312"],
    ),
    # Clavicular head, then the larger one from the sternum and the ribs; they cross in front of the armpit.
    BODY.part(
        "pectoralis-major",
        "muscle",
        "10,175c 28,175 46,176 60,172 74,167c 88,200 102,226 116,252c 104,247 88,231 70,215 50,201 28,193.5 8,194c",
        ("12,190 36,190 70,210 108,245", "70,178 84,204 98,228 110,246", 9),
    ),
    BODY.part(
        "pectoralis-major",
        "muscle",
        "4,194c 28,193.5 50,201 70,215 88,231 106,247 118,254c 111,258 102,263 95,269c 87,278 76,284.5 62,287.5 44,287.6"
        " 26,283 13,276c 6,272 2,262 3,240 3,214",
        ("7,198 38,202 76,228 110,250", "17,275 44,284 74,280 98,262", 13),
    ),
]


def _digits() -> list[Part]:
    """The lower teeth of serratus anterior, each between two of external oblique."""
    found = []
    for x, y, high in ((66, 281, 15), (62, 297, 17), (64.5, 314, 17), (69, 330.5, 16), (76, 345.5, 14)):
        found.append(
            BODY.part(
                "serratus-anterior",
                "muscle",
                f"104,{y - high - 4}c {x + 21},{y - 0.82 * high} {x + 8},{y - 0.32 * high} {x},{y}c {x + 7},{y + 4.4}"
                f" {x + 15},{y + 5} 104,{y + 2}c",
                (
                    f"{x + 28},{y - 0.85 * high} {x + 14},{y - 0.4 * high} {x + 4},{y - 0.5}",
                    f"{x + 28},{y + 1.5} {x + 14},{y + 2.6} {x + 4},{y + 0.6}",
                    4,
                ),
            )
        )
    return found


RECTUS = [
    # Between the tendinous intersections, the lowest of them at the navel (399).
    BODY.part(
        "rectus-abdominis",
        "muscle",
        "3.6,284c 16,272 40,276 52,284c 50,296 47,306 44.6,313c 38,317.4 31,316.4 23,311.6 13,311 4,315c",
        ("7,280 6.4,298 6,312", "44,286 43.6,300 41,312", 7),
    ),
    BODY.part(
        "rectus-abdominis",
        "muscle",
        "4,319.4c 13,315.4 22,316 30,320.6 37,321.6 45,317.4c 46.4,330 46,342 45.4,351c 38,355.6 31,354.6 23,350 13,349.4 4,353.4c",
        ("6.6,321 6.6,336 6.6,350", "43,322 43.6,336 43,350", 7),
    ),
    BODY.part(
        "rectus-abdominis",
        "muscle",
        "4,357.8c 13,353.8 22,354.4 30,359 37,360 45.4,355.4c 46.4,370 45.6,382 44.4,392c 37,397 30,396.4 22,393.4 12,393.4 4,397c",
        ("6.6,360 6.6,376 6.6,393", "43,360 43,376 42,391", 7),
    ),
    BODY.part(
        "rectus-abdominis",
        "muscle",
        "3.4,401.6c 12,397.8 21,397.8 29,401 37,401.6 44.2,396.6c 43,422 38.4,446 31,466 23,484 15,498c 9,500 4,502 1.6,502c"
        " 2,470 2.6,430",
        ("6,404 5,440 3.6,494", "42,404 38,436 28,466 12,494", 8),
        fades=["9,488 7,499"],
    ),
    # From the xiphoid process to the pubic symphysis, broad above the navel, a line below.
    BODY.part(
        "linea-alba",
        "tendon",
        "0,282c 2.6,290 3.2,320 3.2,360 3.4,396 3.2,410 2,430 1.4,470 1.4,498 0,502c",
        single=True,
    ),
]
ABDOMEN = [
    *RECTUS,
    *_digits(),
    # Down and forwards; its fleshy part ends beside the rectus and above the ASIS (71, 434).
    BODY.part(
        "external-oblique",
        "muscle",
        "46,280c 51,292 52.4,310 52.6,330 52.4,356 54,382 60,406 66,424 71,432c 76,424 80,412 85,402 92,396c 102,380 100,330 96,270c",
        ("56,288 52,310 51,334", "95,352 86,378 70,426", 13),
        fades=["60,330 52.6,331"],
    ),
    BODY.part(
        "inguinal-ligament",
        "tendon",
        "68,431c 72.4,434 71,440 58,456 42,472 28,483.6 17,491.6 12.6,493 13,489.4 26,480 41,468 56,451",
    ),
    # The sheath of the rectus is cut open; its edges and the intersections remain.
    BODY.part(
        "abdominal-aponeurosis",
        "fascia",
        "0,266c 20,272 48,276 58,290 61,330 61,380 76,428 69,436 56,455 42,470 26,482 14,493 0,500c",
        ("52,330 48,380 36,440 16,488", "58,400 58,426 40,462 20,484", 5),
        ("60,408 52,440 30,474", "68,428 62,440 40,468", 3),
    ),
]
