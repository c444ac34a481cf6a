"""Neck, chest and abdomen from the front, from the uppermost shape to the lowest."""

from resources.drawing.anterior_frame import BODY as OUTLINE
from resources.drawing.back_marks import Limb

BODY = Limb(OUTLINE)

NECK = [
    BODY.part(
        "clavicle",
        "bone",
        "6,172 13,168 26,170 42,171 58,167.5 76,165 94,167 107,170.5 110,174 104,177 92,173.5 76,171.5 60,174.5"
        " 42,178.5 24,178 10,178",
    ),
    # From the mastoid process behind the ear: one head to the breastbone, one to the collar bone.
    BODY.part(
        "sternocleidomastoid",
        "muscle",
        "35.5,101c 35,112 31,130 25,146 16,161 9,172 4,178c 0.5,172 4,160 11,147 17,137 21,128 24.5,119.5c"
        " 29,115 33,108",
        ("30,115 22,138 12,156 4,174", "34,108 30,128 20,150 8,171", 5),
        fades=["12,156 5,173"],
    ),
    BODY.part(
        "sternocleidomastoid",
        "muscle",
        "36,104c 35,120 34,136 33,150 33,172c 22,174 10,172c 18,158 29,136",
        ("35,115 30,142 20,170", "36,114 33.5,140 29,170", 3),
    ),
    BODY.part(
        "trapezius",
        "muscle",
        "33,104c 37,122 42,133 54,142 76,151 96,160 112,172c 92,170 74,168 58,172c 50,158 42,144 36,128",
        ("36,122 44,139 72,157 108,170", "38,128 46,146 56,158 70,168", 5),
    ),
    # Two straps beside the midline, from the hyoid bone to the breastbone.
    BODY.part(
        "infrahyoid-muscles",
        "muscle",
        "0.8,129.6c 9,129.4 18.5,124.6 24.5,119.5c 24,130 16,144 9,158 4,176c 0.8,176",
        ("2.5,132 3,152 2.6,174", "19,126 14,138 8,152 4,168", 5),
    ),
    BODY.part(
        "scalenes",
        "muscle",
        "33,110c 38,128 44,146 58,168 50,171 34,172 30,150",
        ("35,128 38,150 43,169", "36,128 43,148 53,168", 3),
    ),
]
CHEST = [
    # From the outer third of the collar bone and the acromion to the outer side of the humerus.
    BODY.part(
        "deltoid",
        "muscle",
        "62,174c 76,170 96,174 116,170 134,176 150,200 150,240 147,270 138,299c 129,290 123,268 116,250 104,230"
        " 86,208 71,190",
        ("66,179 90,208 118,252 136,292", "114,172 132,200 139,240 139,290", 10),
        fades=["132,272 138,300"],
    ),
    BODY.part(
        "sternum", "bone", "0,176.5c 5,177 10.5,179.5 9.6,190 6,202 5,222 6,250 6.6,268 4,280 0,291c", single=True
    ),
    # Both parts run together under the deltoid to the humerus; the clavicular lies over the sternocostal one.
    BODY.part(
        "pectoralis-major",
        "muscle",
        "8,186c 14,176 34,172 64,172c 84,196 106,226 122,242c 106,238 84,224 60,213 36,203 18,198 5,197",
        ("10,194 40,201 72,214 116,239", "62,177 82,197 103,222 120,240", 8),
    ),
    BODY.part(
        "pectoralis-major",
        "muscle",
        "4,196c 30,196 60,206 84,220 124,236 124,247c 112,245.4 100,249 89,265 68,285 42,290 20,287 6,281c 4,260 4,220",
        ("7,205 36,211 76,226 118,243", "20,285 56,281 86,262 118,244", 12),
    ),
]
# The lower digitations of the serratus come out between those of the oblique.
SERRATUS = [
    BODY.part(
        "serratus-anterior",
        "muscle",
        f"{x},{y}c {x + 11},{y - 13} 92,{y - 28} 108,{y - 34} 108,{y - 13}c 96,{y + 1} {x + 14},{y + 5.5}",
        (f"104,{y - 28} {x + 12},{y - 9} {x + 2},{y}", f"104,{y - 13} {x + 14},{y + 2} {x + 3},{y + 1}", 4),
    )
    for x, y in ((66, 286), (65, 304), (68, 322), (73, 340))
]
RECTUS = [
    BODY.part("rectus-abdominis", "muscle", outline, fibres)
    for outline, fibres in (
        (
            "2,294c 6,284 14,282 26,282 40,284 39,300 37.5,315c 27,321 12,314.5 2,316.5c",
            ("5,288 5,316", "34,288 33,316", 7),
        ),
        (
            "2,321c 12,319 27,325.5 37.5,319.7c 38,331 37.5,343 36.8,350.5c 27,356 12,351 2,352.5c",
            ("5,321 5,353", "33,321 33,353", 7),
        ),
        (
            "2,357c 12,355.6 27,360.6 36.8,355.2c 36.5,368 36,382 35.5,391.5c 25,395 12,392.5 2,393.5c",
            ("5,358 5,394", "32,358 32,394", 7),
        ),
        (
            "2,398c 12,397 25,399.6 35.5,396.2c 35,422 30,450 22,472 13,492 4,496 2,497c",
            ("5,400 6,440 4,492", "32,400 27,450 11,488", 7),
        ),
    )
]
ABDOMEN = [
    BODY.part("linea-alba", "tendon", "0,286c 1.9,296 2.2,380 2.2,398 1.9,450 1.6,490 0,496c", single=True),
    *RECTUS,
    # Its front edge, from the hind fold of the armpit down the flank.
    BODY.part(
        "latissimus-dorsi",
        "muscle",
        "106,236c 98,246 94.5,262 93,280 91.5,300 90.5,322c 98,320 112,300 112,240",
        ("101,250 96,280 92.5,314", "106,250 99,280 94,314", 3),
    ),
    *SERRATUS,
    # Comes from the eight lower ribs in teeth, runs down and forwards into its aponeurosis.
    BODY.part(
        "external-oblique",
        "muscle",
        "38.5,280c 60,286 80,290 112,300 112,360 100,402 87,402c 82,408 77,418 74,426c 71,412 66,402 57,390"
        " 47,372 40.5,346 37,318",
        ("58,290 50,308 41,326", "98,336 91,370 79,410", 12),
        fades=["63,361 48,366"],
    ),
    # Down to the inguinal ligament, and forwards over the rectus, of which it is taken away here.
    BODY.part(
        "external-oblique-aponeurosis",
        "fascia",
        "34,330c 44,330 46,340 60,370 73,400 75,431c 54,450 34,470 13,489 6,498c 20,470 31,440 34,400",
        ("44,362 40,392 30,436", "70,420 50,444 20,484", 7),
    ),
    BODY.part("tendinous-intersections", "tendon", "0,300c 40,300c 39,340 37.6,404c 0,404c"),
]
