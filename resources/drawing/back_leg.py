"""Hip and leg from behind, from the uppermost shape to the lowest."""

from resources.drawing.back_frame import BODY as OUTLINE
from resources.drawing.back_marks import Limb
from resources.drawing.sheet import Line

LEG = Limb(OUTLINE)

BONES = [
    LEG.part("head-of-fibula", "bone", "736@.89 739@.95 747@.985 756@.96 759@.9 753@.855 743@.85"),
    LEG.part("lateral-malleolus", "bone", "939@.86 943@.96 955@1.01 966@.97 970.5@.88 966@.79 955@.755 944@.78"),
    LEG.part("medial-malleolus", "bone", "931@.13 935@.03 944@-.01 953@.02 958@.12 953@.22 944@.26 935@.23"),
]
HIP = [
    # From the crest behind the PSIS (24, 425) along sacrum and coccyx, down to the fold, outwards into the IT band,
    # over the greater trochanter (94, 487).
    LEG.part(
        "gluteus-maximus",
        "muscle",
        "31,410c 48,419 65,434 79,454 88.5,474 94,489 96.8,504 97.4,524 96,545 91.5,561 85,570 75,567.5 64,561 50,553"
        " 30,543 12,530 3,514 1,490 4,477 15,452 24,428",
        ("34,412 58,432 79,460 92,494 97,516", "2,500 14,526 40,546 66,560 84,568", 14),
        fades=["81,532 95,554"],
    ),
    # A fan from the iliac crest (y = 396) to the greater trochanter.
    LEG.part(
        "gluteus-medius",
        "muscle",
        "28,414c 42,402 60,396 78,399 92,406 100,430 108,460 106,492 96,500c 78,470 50,435",
        ("38,410 58,426 80,456 95,488", "86,404 95,430 98,456 98,488", 8),
        fades=["88,456 97,486"],
    ),
]
# Biceps and semitendinosus come from the ischial tuberosity (46, 515) and part towards the knee.
THIGH = [
    # Long head: to the head of the fibula (747).
    LEG.part(
        "biceps-femoris",
        "muscle",
        "46,512c 52,535 558@.555 575@.595 595@.635 618@.666 645@.688 670@.728 695@.795 716@.87 738@.915c 745@.86c"
        " 722@.83 703@.765 685@.68 665@.6 645@.535 620@.49 595@.465 575@.45 45,540",
        ("47,530 575@.465 620@.51 660@.61 700@.78 740@.88", "49,530 575@.585 620@.66 660@.705 700@.8 735@.9", 7),
        fades=["676@.72 724@.88"],
    ),
    LEG.part(
        "semitendinosus",
        "muscle",
        "46,512c 47,540 575@.46 595@.475 615@.48 633@.455 653@.355 675@.25 697@.17 720@.13 743@.1 763@.045"
        " 784@-.06c 760@-.06 742@.01 720@.06 697@.1 670@.16 645@.205 620@.245 598@.285 578@.315 558@.335 37,535",
        ("43,530 575@.33 620@.265 660@.19 700@.12", "46,530 575@.445 620@.455 655@.33 700@.15", 6),
        fades=["636@.34 680@.19"],
    ),
    # Along the outer contour; above the knee it leaves it forwards, to the front of the tibia.
    LEG.part(
        "it-band",
        "fascia",
        "99,503c 112,500 540@1.06 600@1.05 640@1.05 680@1.05 700@1.05 719@1.02c 707@.97 690@.937 660@.91 630@.88"
        " 605@.835 585@.755 560@.54c 80,545 92,520",
        ("97,540 588@.86 620@.87 660@.92 702@.965", "99,530 580@.97 640@.97 690@.98 715@.985", 5),
    ),
    # Short head: from the linea aspera, deep to the long one, seen outside it above the knee.
    LEG.part(
        "biceps-femoris",
        "muscle",
        "598@.58c 622@.69 642@.74 662@.8 682@.852 700@.888 718@.91 728@.9c 720@.85 690@.75 655@.6",
        ("635@.69 660@.72 690@.79 722@.89", "635@.71 660@.79 690@.86 722@.9", 4),
    ),
    # Behind the band; the septum parts it from the biceps.
    LEG.part(
        "vastus-lateralis",
        "muscle",
        "556@.5c 585@.95 640@.97 680@.95 704@.915c 690@.885 662@.81 642@.755 630@.717 620@.685 600@.6",
        ("572@.64 605@.68 640@.74 670@.84 700@.92", "580@.76 610@.83 640@.88 670@.905 705@.94", 5),
    ),
    LEG.part(
        "gracilis",
        "muscle",
        "6,512c 535@.175 555@.165 585@.125 620@.11 660@.095 690@.08 715@.062 740@.045 762@-.02c 715@-.12 640@-.12"
        " 560@-.1 -4,520",
        ("3,525 580@.03 640@.03 690@.025", "10,525 580@.12 640@.1 690@.05", 3),
        fades=["660@.05 700@.03"],
    ),
    LEG.part(
        "semimembranosus",
        "muscle",
        "44,530c 590@.56 625@.57 650@.57 675@.528 700@.445 718@.365 735@.25 748@.155 759@.07c 740@.04 715@.03 685@.05"
        " 658@.095 636@.165 614@.23 590@.32",
        ("600@.25 640@.13 690@.09 725@.13 745@.1", "590@.54 645@.54 690@.41 722@.28 745@.14", 8),
        fades=["700@.26 742@.13"],
    ),
    LEG.part(
        "adductor-magnus",
        "muscle",
        "8,515c 40,525 560@.36 585@.32 600@.273 614@.222 636@.152 658@.08 678@.05c 640@.03 600@.03 560@.03",
        ("18,525 570@.16 610@.14 655@.1", "34,525 570@.3 610@.23 655@.11", 5),
    ),
]
SURFACE = [*BONES, *HIP, *THIGH]
LINES: list[Line] = []
