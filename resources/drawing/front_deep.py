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
        "10,332c 17,336 25,352 33,380 40,406 45,430 49.4,452 53.6,472 58.4,490 65,510 66.4,522 64.6,533c 58.6,522 53,510 46,494"
        " 38,474 29.6,450 22,424 15,396 10.6,366",
        ("11.6,338 22,376 36,420 50,466 64.6,524", "11.6,362 16,394 27,434 41,474 62,524", 8),
        fades=["59,494 65.4,526", "14,350 10,331"],
    ),
    # Iliacus, in the iliac fossa within the crest, medial to the head of the femur to the same tendon.
    BODY.part(
        "iliopsoas",
        "muscle",
        "32,416c 42,405.6 56,401 68,402.6 78,407.6 83.4,416 83.6,424 78,435 69,444 61,449.6 55,456.6 53,468 56,484c 50,470 46,452 42,440",
        ("42,409 47,430 51,454 57,484", "81,415 69,438 54,454 54,480", 12),
    ),
]
WALL = [
    # A fan from the iliac crest up and inwards, to the last ribs and to the sheath of the rectus.
    BODY.part(
        "internal-oblique",
        "muscle",
        "93,414c 87,406 76,397.4 62,392.4 50,394 42,398.6c 42,386 42.4,374 43.4,362c 56,355 72,352 92,355c 94,370 96,384",
        ("56,392 50,389 44,386", "90,402 85,378 72,354", 11),
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
    # The head of the femur in its socket; the rim is a line.
    BODY.part(
        "hip-joint",
        "joint",
        "61,453 71.2,457.2 75.5,467.5 71.2,477.8 61,482 50.8,477.8 46.5,467.5 50.8,457.2",
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
    # Front rim of the socket, over the head.
    Line(points=BODY.marks("72.4,459.6 66,457.6 61,462 60,470 63,478.4"), deep=True),
    # Edges of the menisci.
    Line(points=LEG.marks("24,737 32,740 42,738.6 47,735"), deep=True),
    Line(points=LEG.marks("53,735 58,738.6 68,740 76,737"), deep=True),
    # Teeth.
    *[Line(points=BODY.marks(text), deep=True) for text in ("4,101 4,110.6", "8,100.8 8,110", "11.8,100.4 11.8,109.4")],
    Line(points=BODY.marks("-14.6,106.4 -8,105.8 0,106 8,105.8 14.6,106.4"), deep=True, mirrored=False),
    Line(points=BODY.marks("0,101 0,110.8"), deep=True, mirrored=False),
]
