"""The deep layer of the runner from the side, drawn upright: joints and deep muscles, and the bones they hang on."""

from resources.drawing.side_bones import SKELETON
from resources.drawing.side_marks import shape

JOINTS = [
    shape(
        "hip-joint",
        "joint",
        "8,455 18,459 23,469 20,481 10,487 0,485 -5,472 -2,460",
    ),
    shape(
        "knee-joint",
        "joint",
        "-22,728 -8,731.5 6,731 18,727 26,731 25,739 12,742 -6,743 -20,741 -25,734",
    ),
    shape(
        "ankle-joint",
        "joint",
        "3,944 12,942 22,941 26,947 24,955 14,955 5,958 0,951",
    ),
]

MUSCLES = [
    shape(
        "gluteus-minimus",
        "muscle",
        # From the ilium between the anterior and the inferior gluteal line to the front of the great trochanter.
        "37,436 30,422 14,414 -4,414 -20,421 -30,436 -24,450 -14,466 -12,480c -2,482c 8,466 24,450",
        ("35,434 16,458 -3,479", "6,416 2,450 -5,479", 7),
        ("2,416 -1,450 -6,479", "-28,438 -18,458 -9,479", 7),
        fades=["-4,452 -6,478"],
    ),
    shape(
        "internal-oblique",
        "muscle",
        # A fan from the crest; in front of it a window onto the transversus.
        "-11,366c -3,362c 12,372 28,388 40,401 51,411c 51,434 46,442c 38,424 28,409 6,394 -16,390c -12,378",
        ("-13,391 -7,364", "-4,391 0,365", 3),
        ("0,392 6,367", "41,429 50,424", 12),
        fades=["38,402 50,416"],
    ),
    shape(
        "transversus-abdominis",
        "muscle",
        "2,364c 20,357 36,342 45,326c 50,345 51,380 51,414c 30,396 14,378",
        ("0,344 26,342 52,338", "0,418 26,414 52,414", 13),
        fades=["38,372 50,373"],
    ),
    shape(
        "piriformis",
        "muscle",
        "-50,450c -38,456 -22,468 -10,478c -12,484 -26,482 -44,478 -58,476c -54,462",
        ("-44,458 -12,479", "-50,472 -14,483", 5),
        fades=["-28,474 -14,481"],
    ),
    shape(
        "multifidi",
        "muscle",
        "-58,330c -47,346 -42,370 -38,392 -37,410 -44,426 -52,446 -60,476c -61,450 -54,424 -51,405 -52,385 -57,360",
        ("-40,378 -54,340", "-39,404 -52,372", 5),
        ("-42,418 -52,390", "-56,466 -56,432", 6),
    ),
    shape(
        "vastus-intermedius",
        "muscle",
        # Round the front and the outer side of the shaft; behind it the rough line stays free.
        "10,500c 17,512 23.5,530 30,562 35.5,610 38,655 38.5,686 41,708c 33,707c 26,705 18.5,691 12.5,666 7.6,640 4,605 0,565 -6,532 -8,522c",
        ("11,508 26,570 36,640 38,700", "-6,528 4,585 12,655 32,702", 11),
        fades=["23,664 33,700"],
    ),
]

# Muscles that bones hide in part, each under the bones it passes behind.
HIP_AND_LEG = [
    shape("patella-bone", "bone", "33,706 40,708 43.5,716 43.5,725 39,733 31,734 27,727 27,714"),
    shape(
        "femur",
        "bone",
        # Great trochanter, shaft bowed forwards, lateral condyle.
        "-13,475 -4,474 6,482 10,495 9,515 12,560 16,610 18,655 20,685 28,700 29,716 20,727 2,731 -16,727 -24,714 "
        "-19,700 -4,690 0,665 -1,610 -5,560 -9,520 -17,500 -20,484",
    ),
    shape(
        "iliopsoas",
        "muscle",
        # Out from behind the ilium, over the pubic bone and behind the femur to the lesser trochanter.
        "39,436c 47,440 49,462 44,490 35,512 22,531 6,542c 2,534 12,520 20,500 28,480 34,461 37,449",
        ("45,444 43,484 10,538", "39,446 30,488 6,534", 5),
        fades=["28,508 14,532"],
    ),
    shape(
        "hip-bone",
        "bone",
        "44,432 32,412 8,397 -18,395 -40,407 -53,425c -48,440 -38,448 -28,456 -24,470 -28,482 -36,490c -34,503 "
        "-42,518 -43,534 -34,546 -20,546 -2,542 20,530 38,518 48,508 50,497 42,492 30,488 26,472 34,460c 37,450",
    ),
    shape(
        "iliopsoas",
        "muscle",
        # The psoas on the lumbar bodies; the rest comes out from behind the ilium.
        "-25,332c -19,338 -13,356 -7,378 -2,400 0,420 -26,420 -29,388 -28,362",
        ("-22,338 -15,366 -8,396", "-24,340 -26,370 -23,400", 5),
    ),
    shape(
        "sacrum",
        "bone",
        "-34,430c -14,434c -18,452 -34,475 -46,500 -52,518 -50,528 -55,530 -62,515 -63,495 -58,470 -48,445",
    ),
    shape(
        "fibula",
        "bone",
        "-16,747 -12,739 -4,738 1,744 -2,756 -5,780 -5,840 -4,900 4,934 6,950 2,964 -4,968 -9,960 -11,940 -10,900 "
        "-11,840 -12,790 -13,760",
    ),
    shape(
        "tibia",
        "bone",
        "-24,736 -8,742 8,742 25,736 30,746 33,757 29,776 23,810 19,850 15,895 18,925 23,940 10,946 -4,948 -7,930 "
        "-2,895 0,850 -1,800 -6,770 -20,754",
    ),
    shape(
        "tibialis-posterior",
        "muscle",
        "-2,752c -14,765 -23,790 -28,825 -25,862 -18,895 -16,930 -12,950c -6,950 -4,895 -2,850 4,800 6,765",
        ("-8,764 -23,805 -25,850 -16,905", "-4,764 -12,805 -13,850 -13,905", 4),
        fades=["-19,862 -13,902"],
    ),
]

PARTS = [*JOINTS, *MUSCLES, *HIP_AND_LEG, *SKELETON]
