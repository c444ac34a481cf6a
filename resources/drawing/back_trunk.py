"""The trunk from behind: neck, shoulder blade, back, flank, from the uppermost shape to the lowest."""

from resources.drawing.back_frame import BODY as OUTLINE
from resources.drawing.back_marks import Limb
from resources.drawing.sheet import Line

BODY = Limb(OUTLINE)

SHOULDER = [
    # C7 (y = 136) stands out farthest.
    BODY.part("spinous-processes", "bone", "0,128c 2.6,129.5 4.2,136 3,144 0,146.5c", single=True),
    BODY.part(
        "spine-of-scapula",
        "bone",
        "42,209 50,201 62,195 78,188 94,179 106,173 114,174 116,179 108,185 94,188 80,194 66,201 54,210 46,213",
    ),
    BODY.part(
        "trapezius-aponeurosis",
        "tendon",
        "0,106c 4,118 12,132 14,142 11,156 5,176 0,202c",
        single=True,
    ),
    # From the external occipital protuberance along the neck to the acromion, down to T12 (y = 338).
    BODY.part(
        "trapezius",
        "muscle",
        "-3,74c 8,75 16,88 24,106 34,124 46,137 76,149 104,163 116,172c 98,186 74,197 56,210 43,220 35,242 22,288"
        " 9,328 -3,350c",
        ("3,84 11,104 22,128 44,148 102,170", "2,152 30,154 60,159 85,169 103,174", 6),
        ("2,152 30,156 60,166 92,176", "2,222 16,216 30,212 46,206", 6),
        ("2,226 14,222 28,216 42,212", "1,342 10,310 22,268 36,224", 7),
    ),
    BODY.part(
        "deltoid",
        "muscle",
        "78,190c 98,184 112,176 126,168 144,190 150,230 150,270 142,302c 133,282 118,256 100,232 84,212",
        ("80,196 98,224 118,252 138,292", "112,176 128,196 138,240 141,294", 9),
        fades=["130,262 141,300"],
    ),
    BODY.part(
        "infraspinatus",
        "muscle",
        "41,214c 54,206 74,194 94,190 112,215c 98,226 82,240 68,258 56,270 48,262 43,242",
        ("46,214 68,206 90,206 106,212", "53,264 70,246 90,228 106,216", 7),
    ),
    BODY.part(
        "teres-minor",
        "muscle",
        "62,262c 80,238 98,224 112,214 116,224 104,238 90,249 74,260",
        ("66,258 86,238 110,220", "72,260 92,246 112,226", 3),
    ),
]
BACK = [
    BODY.part(
        "teres-major",
        "muscle",
        "52,266c 66,256 84,244 102,234 122,234 122,246 106,262 88,273 70,285 58,285",
        ("57,272 80,254 114,240", "63,283 84,272 114,250", 5),
    ),
    BODY.part(
        "rhomboids",
        "muscle",
        "26,240c 42,214 50,240 56,266 52.5,279c 37,271 22,264",
        ("22,234 46,250", "22,254 51,277", 5),
    ),
    BODY.part(
        "erector-spinae",
        "muscle",
        "13,308c 21,315 27,334 29,360 27,388 20.5,418 11,446c 5.5,430 3.4,400 3.4,360 2,330",
        ("5,330 6,390 11,438", "18,305 28,360 12,440", 6),
        fades=["19,392 11,438", "21,362 31,361", "18,326 21,308"],
    ),
    BODY.part(
        "latissimus-dorsi",
        "muscle",
        "4,262c 30,265 52,276 66,284 86,268 104,254 118,240 114,270 106,290 96.5,312 84.5,345 71,376 59,400c 53,376"
        " 43,350 32,326 20,306 8,296",
        ("14,270 40,276 70,284 100,262", "60,392 74,360 90,310 104,266", 11),
    ),
    BODY.part(
        "thoracolumbar-fascia",
        "fascia",
        "0,290c 20,296 40,320 54,364 61,397c 56,404 36,412 24,430 15,452 6,474 0,500c",
        ("30,330 29,385 14,455", "62,396 42,405 24,428", 7),
        single=True,
    ),
    BODY.part(
        "external-oblique",
        "muscle",
        "100,290c 112,330 106,380 100,411 88,405 72,401 52,400c 62,376 76,345",
        ("90,345 80,372 68,398", "97,330 92,366 86,400", 6),
    ),
]
NECK = [
    BODY.part(
        "sternocleidomastoid",
        "muscle",
        "31,77c 38,77 39.5,84 38,100 40,122 48,152c 36,134 29,114 29.5,94",
        ("33,82 33,110", "37,82 35,112", 2),
    ),
    BODY.part(
        "splenius-capitis",
        "muscle",
        "4,75c 18,71 32,75c 33,92 33,122c 24,110",
        ("17,80 24,100 29,120", "28,79 30,100 31,118", 3),
    ),
]
# Short hair: its edge above the muscles of the nape; the rim of the ear.
_HAIR = (
    "0,70.5 7,70 18,67 29,69 35,69 38.5,62 40,50",
    "44.5,62 45.8,69 45,77 43,84",
)
LINES = [Line(points=BODY.marks(text)) for text in _HAIR]
