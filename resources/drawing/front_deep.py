"""What lies under the surface from the front: hip flexors, deep abdominal wall, joints, and the bones."""

from resources.drawing.front_bones import BONES
from resources.drawing.front_leg import LEG
from resources.drawing.front_trunk import BODY
from resources.drawing.sheet import Line

HIP = [
    # Psoas major, from the bodies T12 to L4 past the head of the femur to the lesser trochanter (64, 526).
    BODY.part(
        "iliopsoas",
        "muscle",
        "10,332c 17,336 25,352 34,380 43,408 51,432 58,456 63,482 67,506 67,522 64.6,532c 60,518 55,508 50,496 42,474 32,450 23,424"
        " 15,396 10.6,366",
        ("11.6,338 22,376 38,420 55,466 65,526", "11.6,362 16,394 28,434 44,476 62,526", 8),
        fades=["59,494 65.4,526", "14,350 10,331"],
    ),
    # Iliacus, filling the iliac fossa, to the same tendon.
    BODY.part(
        "iliopsoas",
        "muscle",
        "30,414c 42,403.6 58,398 72,398 83,402 88.4,412 88.6,422 83,436 75,450 68.6,464 67,482 68,520c 60,500 52,470 44,440",
        ("40,404 50,436 59,466 65.4,510", "86,414 76,440 65.4,464 66.4,510", 12),
    ),
]
WALL = [
    # A fan from the iliac crest up and inwards, to the last ribs and to the sheath of the rectus.
    BODY.part(
        "internal-oblique",
        "muscle",
        "92,408c 74,410 44,410c 42.6,386 42.4,374 43.4,362c 56,355 72,352 92,355c 94,370 96,384",
        ("58,397 50,391 44,387", "90,398 85,376 72,354", 11),
        fades=["53,382 44,380.6"],
    ),
    # Level fibres under it, from the ribs forwards into an aponeurosis.
    BODY.part(
        "transversus-abdominis",
        "muscle",
        "95,325c 80,328 66,324 54,313 44,301 37,293c 36,316 38,340 41,364c 56,356 72,354 94,356c",
        ("92,324 70,332 38,304", "92,353 68,351 40,358", 11),
        fades=["57,334 41,331"],
    ),
]
THIGH = [
    # From the front of the shaft, from the intertrochanteric line down to the kneecap.
    LEG.part(
        "vastus-intermedius",
        "muscle",
        "66,536c 74,524 82,512 90,508c 94,536 93,570 89,604 83,642 73,672 62,692 57.6,706c 43.4,706c 42.6,690 40.6,664 42,630"
        " 47,594 56,562",
        ("68,536 55,580 46,630 47,694", "89,514 88,570 81,634 55,696", 11),
        fades=["57,656 51,692"],
    ),
]
PATELLA = LEG.part(
    "patella-bone",
    "bone",
    "50,704 57,705 62,710 62.6,718 59.6,726 54.4,732 50.4,735 46,732 40.6,726 37.6,718 38,710 44,705",
)
JOINTS = [
    # Capsule from the rim of the socket to the line between the trochanters.
    BODY.part(
        "hip-joint",
        "joint",
        "44,458 50,452 58,451 66,455 74,461 82,468 87,477 86,486 80,493 72,497 64,492 56,487 48,480 43,468",
    ),
    PATELLA,
    # Cartilage of the condyles, menisci, the gap between.
    LEG.part(
        "knee-joint",
        "joint",
        "22,726 25,717 32,713 39,716 44,722 56,722 61,716 68,713 75,717 78.4,726 79,736 76,744.6 66,747.4 56,746 50,744 44,746 34,747.4 24,744.6"
        " 21,736",
    ),
    # Between the fork of the shin bones and the talus.
    LEG.part(
        "ankle-joint",
        "joint",
        "34.6,938c 42,935.4 53,935.4 61.6,938c 63.6,947 66,957 65,962c 61.6,957 59,953.6 50,952.8 42,953 38.4,956 35,961c 33,954 33.4,946",
    ),
]
DEEP = [*HIP, *WALL, *THIGH, *JOINTS, *BONES]
LINES = [
    # Edges of the menisci.
    Line(points=LEG.marks("24,737 32,740 42,738.6 47,735"), deep=True),
    Line(points=LEG.marks("53,735 58,738.6 68,740 76,737"), deep=True),
    # Teeth.
    *[Line(points=BODY.marks(text), deep=True) for text in ("4,101 4,110.6", "8,100.8 8,110", "11.8,100.4 11.8,109.4")],
    Line(points=BODY.marks("-14.6,106.4 -8,105.8 0,106 8,105.8 14.6,106.4"), deep=True, mirrored=False),
    Line(points=BODY.marks("0,101 0,110.8"), deep=True, mirrored=False),
]
