"""The silhouette from the front: trunk, legs and arms as from behind; face, palm and foreshortened feet of its own."""

from resources.drawing.back_frame import ARM, EAR, FINGERS
from resources.drawing.back_frame import BODY as BEHIND
from resources.drawing.curves import Mark

# From the ankle down: malleoli (lateral lower than medial), outer edge, under the toes, ball of the great toe.
FOOT: list[Mark] = [
    (68, 934),
    (71, 947),
    (71, 957),
    (72.5, 966),
    (77, 974),
    (82, 980.5),
    (80, 987),
    (60, 991),
    (42, 992),
    (33.5, 987),
    (31, 979),
    (30.5, 969),
    (29, 959),
    (26, 948),
    (26.5, 939),
]
BODY: list[Mark] = [*BEHIND[: BEHIND.index((68.5, 922)) + 1], *FOOT, *BEHIND[BEHIND.index((29, 930)) :]]
TOES: list[list[Mark]] = [
    [(32, 978, "c"), (30.6, 989), (32, 999), (38, 1004.2), (45.3, 1003.2), (49.2, 997.5), (49.6, 989), (48, 980, "c")],
    [(48.5, 980, "c"), (50.5, 993), (52, 1001), (55.6, 1003.7), (59, 1001), (60, 993), (59.5, 980, "c")],
    [(58.5, 980, "c"), (60.5, 991), (61.9, 998.5), (65, 1000.8), (68, 998.3), (68.9, 991), (67.5, 979, "c")],
    [(66.5, 978, "c"), (69.2, 989), (70.6, 995.2), (73.5, 997.3), (76.3, 994.8), (76.9, 988.5), (74.5, 977, "c")],
    [(70, 976, "c"), (77.1, 985.5), (78.6, 991), (81.5, 993), (84.3, 990.5), (85, 984), (80, 977, "c")],
]
HEAD: list[Mark] = [
    (0, 0),
    (19, 3),
    (34, 15),
    (41, 36),
    (42, 58),
    (40.5, 78),
    (37, 97),
    (29, 112),
    (18, 123),
    (8, 127.3),
    (-3, 128, "c"),
    (-3, 0, "c"),
]
SILHOUETTES = [BODY, HEAD, EAR, ARM, *FINGERS, *TOES]
