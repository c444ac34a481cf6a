"""What lies under the surface from the front: hip flexors, deep abdominal muscles, joints, then the bones."""

from resources.drawing.anterior_bones import BONES, PATELLA
from resources.drawing.anterior_leg import LEG
from resources.drawing.anterior_trunk import BODY
from resources.drawing.sheet import Line

# Psoas major from the twelfth thoracic to the fifth lumbar vertebra, iliacus from the iliac fossa; under the inguinal
# ligament and over the head of the femur both go to the lesser trochanter (66, 528).
HIP = [
    BODY.part(
        "iliopsoas",
        "muscle",
        "9,334c 15,338 22,354 31,382 40,412 49,438 58,462 62,484 65,508 68,530c 63,532 57,518 51,500 43,480"
        " 33,456 23,432 14,402 10,370",
        ("11,340 22,380 38,424 56,470 65,526", "11,362 15,398 29,438 47,480 64,526", 7),
        fades=["59,492 66,528", "13,352 9,332"],
    ),
    BODY.part(
        "iliopsoas",
        "muscle",
        "32,410c 44,402 60,398 76,401 85,408 87,422 82,436 74,448 67,462 65.5,480 67,504 68,520c 58,500 50,470"
        " 40,440 34,424",
        ("36,412 46,436 57,462 65,508", "84,414 76,436 65,460 66,508", 10),
        fades=["62,492 67,520"],
    ),
]
BEHIND = [
    # From the twelfth rib and the transverse processes to the iliac crest; seen beside the psoas.
    BODY.part(
        "quadratus-lumborum",
        "muscle",
        "18,344c 28,342 36,346c 38,370 46,388 56,406c 46,412 34,412c 24,390",
        ("24,348 30,372 40,406", "35,350 39,374 50,404", 5),
    ),
    # From the coracoid process (85, 189) to the third, fourth and fifth rib.
    BODY.part(
        "pectoralis-minor",
        "muscle",
        "88,186c 90,192 86,206 76,228 66,250 58,264c 54,258 52,254 51,248c 50,243 48,238 47,233c 45,226 44,222 43,217c"
        " 58,210 72,198 82,187c",
        ("84,190 68,206 46,222", "88,190 76,224 56,258", 8),
        fades=["76,208 86,190"],
    ),
]
THIGH = [
    LEG.part(
        "vastus-intermedius",
        "muscle",
        "64,534c 74,527 84,516 90,519c 91,546 580@.8 610@.79 640@.74 670@.67 690@.6 703@.56c 704@.45 690@.42"
        " 670@.385 640@.36 610@.37 580@.4 62,548",
        ("66,536 575@.44 620@.38 660@.4 700@.48", "88,522 575@.8 620@.76 660@.68 700@.53", 10),
        fades=["656@.53 694@.5"],
    ),
    # From the lower branch of the pubic bone to the linea aspera behind the femur.
    LEG.part(
        "adductor-brevis",
        "muscle",
        "10,503c 18,500 24,503c 38,516 54,536 66,552 600@.62c 604@.5 590@.34 570@.24 20,538 13,520",
        ("14,508 24,536 580@.34 598@.56", "20,504 38,526 58,548 590@.6", 7),
    ),
]
WALL = [
    # A fan from the iliac crest up and forwards, to the ribs and the sheath of the rectus.
    BODY.part(
        "internal-oblique",
        "muscle",
        "56,405c 66,403 78,403 90,406c 100,390 92,372 84,358c 72,362 58,366 44,374c 41,380 40,388 40,395c 46,402",
        ("60,398 50,394 42,392", "89,402 90,384 80,361", 10),
        fades=["54,388 42,382"],
    ),
    # Level fibres, forwards into an aponeurosis.
    BODY.part(
        "transversus-abdominis",
        "muscle",
        "92,328c 78,336 66,332 50,318 38,308 32,306c 34,330 38,352 40,376c 56,368 74,362 94,358c",
        ("94,334 66,338 34,318", "92,360 66,362 38,370", 10),
        fades=["60,344 38,340"],
    ),
]
JOINTS = [
    BODY.part(
        "hip-joint", "joint", "46,462 52,456 60,455 68,456 76,461 83,471 85,482 80,490 72,492 64,490 54,486 47,476"
    ),
    PATELLA,
    # Capsule beside the kneecap, cartilage of the condyles, menisci.
    LEG.part(
        "knee-joint",
        "joint",
        "712@.36c 712@.64c 714@.76 722@.9 732@.96 740@.94 745@.8 747@.63 744@.5 747@.37 745@.2 740@.06 732@.045"
        " 722@.1 714@.24",
    ),
    LEG.part(
        "ankle-joint",
        "joint",
        "941@.27c 942@.5 941@.74c 952@.8 964@.84c 960@.72 957@.6 956.4@.5 957@.4 959@.3 962@.2c 951@.22",
    ),
]
DEEP = [*HIP, *WALL, *THIGH, *BEHIND, *JOINTS, *BONES]
# The joint line of the knee; the crest between the two parts of the sternum.
LINES = [
    Line(points=LEG.marks("735@.1 738@.3 736@.42"), deep=True),
    Line(points=LEG.marks("736@.58 738@.72 735@.92"), deep=True),
    # Teeth.
    *[
        Line(points=BODY.marks(text), deep=True)
        for text in ("3.2,100 3.3,109.4", "6.4,100 6.6,109.2", "9.6,100.4 9.7,108.6")
    ],
    Line(points=BODY.marks("0,100 0,109.6"), deep=True, mirrored=False),
    Line(points=BODY.marks("-12,104.2 -6,105 0,105.2 6,105 12,104.2"), deep=True, mirrored=False),
]
