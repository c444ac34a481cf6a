"""Foot and ankle, and the fascia of the knee, from the front, from the uppermost shape to the lowest."""

from resources.drawing.anterior_leg import LEG
from resources.drawing.anterior_strip import strip
from resources.drawing.sheet import Line

RETINACULUM = [
    strip(
        "extensor-retinaculum-of-ankle",
        "fascia",
        (69.4, 964.5, 2.2),
        (58, 957.5, 2),
        (47, 954, 2),
        (39, 956.5, 2.1),
        (29, 963.5, 2.4),
    ),
    LEG.part(
        "extensor-retinaculum-of-ankle",
        "fascia",
        "921@-.05c 924@.5 918@1.1c 929@1.1 934@.5 932@-.05c",
        ("926@0 929@.5 924@1", "928@0 931@.5 927@1", 2),
    ),
]
FOOT = [
    strip("tibialis-anterior", "muscle", (42.4, 927, 2.4), (40.6, 942, 2.2), (36.4, 959, 2.2), (32.6, 974, 2)),
    strip("extensor-hallucis-longus", "muscle", (47.6, 927, 1.6), (45.6, 950, 1.4), (42.6, 970, 1.4), (39.4, 992, 1.3)),
    # To the second to fifth toe.
    strip("extensor-digitorum-longus", "muscle", (51.2, 927, 1.2), (52, 950, 1.15), (54.6, 970, 1.2), (55.6, 993, 1.2)),
    strip(
        "extensor-digitorum-longus", "muscle", (54.2, 927, 1.2), (55.4, 950, 1.15), (60.6, 971, 1.2), (64.6, 990.5, 1.2)
    ),
    strip("extensor-digitorum-longus", "muscle", (57.2, 927, 1.2), (58.6, 949, 1.15), (65, 968, 1.2), (73, 986, 1.2)),
    strip(
        "extensor-digitorum-longus", "muscle", (59.8, 927, 1.2), (61.4, 947, 1.15), (69, 966.5, 1.2), (80.4, 983.5, 1.2)
    ),
    LEG.part(
        "extensor-digitorum-brevis",
        "muscle",
        "67,958c 72,967 72.6,974 70,979 64,983 57.4,987c 56,976 58,966 61,958",
        ("62,960 58.6,972 58.4,984", "67,960 70,970 70,978", 5),
    ),
    # To the great toe.
    LEG.part(
        "extensor-digitorum-brevis",
        "muscle",
        "56,958c 53.6,968 51,977 46.4,986 42.4,989.5c 44,980 46.6,969 50,958c",
        ("51.6,960 48,974 44.4,986", "54,960 51,974 46,985", 3),
    ),
]
FASCIA = [
    # Beside the kneecap, from the vasti to the tibia.
    LEG.part(
        "patellar-retinaculum",
        "fascia",
        "696@0c 690@.5 700@1c 720@1.1 752@.95 766@.6c 760@.4 762@.16 740@-.1 720@-.1",
        ("712@.22 730@.26 752@.34", "722@.08 740@.12 756@.22", 3),
        ("708@.76 730@.72 752@.64", "714@.88 735@.84 750@.74", 3),
    ),
]
# Between the toes; nails.
LINES = [
    Line(points=LEG.marks(text))
    for text in (
        "49.4,984 49.9,990 50.3,996",
        "59.3,983.5 60.1,989 60.4,994.5",
        "67.8,981.5 68.8,986.5 69.2,992",
        "75,979.5 76.6,984.5 77.3,989",
        "34.3,1001.5 34.6,996 39.8,994.4 45,995.6 45.4,1001.6",
        "53.3,1002 53.5,998.2 55.8,997.2 58.1,998.1 58.4,1001.8",
        "62.8,999.4 63,996 65.1,995.2 67.2,995.9 67.5,999",
        "71.6,996.2 71.7,993 73.6,992.2 75.5,992.8 75.8,995.8",
        "79.7,992 79.8,989.4 81.4,988.8 83,989.3 83.4,991.8",
    )
]
