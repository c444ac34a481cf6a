"""Ankle and foot, foreshortened from the front, from the uppermost shape to the lowest."""

import math

from resources.drawing.curves import Mark
from resources.drawing.front_leg import LEG
from resources.drawing.sheet import Line, Part


def band(name: str, tissue: str, *course: tuple[float, float, float]) -> Part:
    """A cord along a course of (x, y, breadth)."""
    left: list[Mark] = []
    right: list[Mark] = []
    for index, (x, y, breadth) in enumerate(course):
        before, after = course[max(index - 1, 0)], course[min(index + 1, len(course) - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy)
        nx, ny = -dy / length * breadth / 2, dx / length * breadth / 2
        left.append((x + nx, y + ny))
        right.insert(0, (x - nx, y - ny))
    ends = (0, len(left) - 1)
    points = [(*mark, "c") if index % len(left) in ends else mark for index, mark in enumerate([*left, *right])]
    return Part(id=name, tissue=tissue, points=points)


RETINACULA = [
    # Above the malleoli, then the Y over the instep.
    LEG.part(
        "extensor-retinaculum-of-ankle",
        "fascia",
        "20,907.6c 40,912.6 56,912.4 80,904c 80,915.6c 56,923 40,923 20,918c",
        ("30,911.6 46,915 68,911", "30,917.4 46,920 68,916.4", 4),
    ),
    LEG.part(
        "extensor-retinaculum-of-ankle",
        "fascia",
        "74,954.6c 64,953 56,950.6 50.6,947.6 46,944 39.6,939c 38.4,942.6c 44.4,947.4 47.6,950 49.4,952.4c 44,958.4 38,964 30,968.4c 33,972.6c 41,968 47.6,961.4 52.4,955.2c 60,958 66,959.2 74,959.6c",
    ),
]
FOOT = [
    LEG.part(
        "medial-malleolus", "bone", "20,912c 41,912c 40.6,930 39.8,944 36.8,954 31.4,957.6 27,953 24.6,944 26,930"
    ),
    LEG.part("lateral-malleolus", "bone", "66.4,934.6 69.6,939 71.6,948 70.6,957 66.6,960.4 63.4,956 62.8,946 64,938"),
    # Four cords of the long extensor and that of the great toe; the peroneus tertius beside them.
    band("extensor-hallucis-longus", "muscle", (44.6, 962, 3.6), (43, 972, 3.4), (42.2, 982, 3.2), (42.6, 992.6, 2.4)),
    band("extensor-digitorum-longus", "muscle", (53.8, 946, 3), (55.2, 964, 2.9), (56.6, 980, 2.7), (57.2, 994, 2)),
    band("extensor-digitorum-longus", "muscle", (56.2, 946, 3), (60.4, 963, 2.8), (65, 979, 2.6), (66.8, 991.4, 2)),
    band("extensor-digitorum-longus", "muscle", (58.6, 946, 3), (65.2, 962, 2.8), (72.4, 976, 2.5), (75.4, 987.6, 2)),
    band("extensor-digitorum-longus", "muscle", (61, 946, 3), (69.4, 961, 2.8), (79, 973.6, 2.4), (82.8, 983.6, 2)),
    # From the calcaneus under the long tendons.
    LEG.part(
        "extensor-digitorum-brevis",
        "muscle",
        "71,957c 74,960 76,964 77,967c 73,973 66,977 60,980 52,982 50,979c 56,972 62,963",
        ("70,960 62,970 53,980", "75,965 68,973 59,979", 4),
    ),
    LEG.part(
        "dorsal-fascia",
        "fascia",
        "44,964c 50,958 56,960 76,958 84,974 86,981c 70,985 50,987 44,986c",
        ("46,958 46,972 46,982", "52,954 50,970 50,982", 4),
    ),
]
# Nails, the folds between the toes, the creases over the joint of the great toe.
_LINES = (
    "38,996.4 38.2,992.6 43.2,990.6 48.4,992.6 48.8,996.4 47,1000.4",
    "54.6,997.4 55,994.6 57.6,993.4 60.2,994.6 60.6,997.4",
    "64.8,994.8 65.2,992.2 67.5,991.2 69.8,992.2 70.2,994.8",
    "73.9,991.4 74.2,989 76.3,988.2 78.4,989 78.8,991.4",
    "82.2,987.4 82.5,985.2 84.4,984.5 86.3,985.2 86.6,987.4",
    "52.4,997 52.2,990 51.8,985",
    "62.7,996 62,989 61.2,984.6",
    "71.9,992.4 71,986.4 70,982",
    "80.4,988.4 79.6,983.4 78.6,979.6",
)
LINES = [Line(points=LEG.marks(text)) for text in _LINES]
