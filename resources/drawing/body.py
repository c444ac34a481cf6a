"""The runner's outline from the front, on that from behind: trunk, arm and leg are shared, head and foot are not."""

from resources.drawing.back_frame import ARM, FINGERS
from resources.drawing.back_frame import BODY as BEHIND
from resources.drawing.curves import Mark

# From the ankle down: lateral malleolus (lower), outer edge to the fifth toe, under the toes, medial malleolus.
FOOT: list[Mark] = [
    (68.2, 934),
    (70.8, 946),
    (71.6, 956),
    (75.5, 966),
    (82.4, 974),
    (87.4, 981.5),
    (86, 988),
    (70, 992),
    (50, 994),
    (37.5, 991),
    (33.8, 982),
    (32, 970),
    (28.6, 958),
    (26, 948),
    (26.6, 939),
]
# The inner knee stands out a little more than from behind.
_INNER: dict[Mark, Mark] = {(18.5, 735): (16.4, 735), (20, 715): (16.2, 715), (17.5, 695): (14, 695)}
BODY: list[Mark] = [
    *BEHIND[: BEHIND.index((68.5, 922)) + 1],
    *FOOT,
    *(_INNER.get(mark, mark) for mark in BEHIND[BEHIND.index((29, 930)) :]),
]


def _toe(x: float, y: float, half: float, high: float, lean: float) -> list[Mark]:
    """A toe seen from before: its tip at (x, y), rising ``high`` towards the instep, which lies ``lean`` to the side."""
    return [
        (x - half + lean, y - high, "c"),
        (x - half - 0.1, y - 0.5 * high),
        (x - 0.84 * half, y - 0.18 * high),
        (x - 0.42 * half, y),
        (x + 0.42 * half, y),
        (x + 0.84 * half, y - 0.18 * high),
        (x + half + 0.1, y - 0.5 * high),
        (x + half + lean, y - high, "c"),
    ]


TOES = [
    _toe(43.4, 1003.6, 8.6, 22, -0.5),
    _toe(57.6, 1003.2, 5.1, 21, -1.6),
    _toe(67.4, 1000.4, 4.7, 19, -2),
    _toe(76.2, 996.6, 4.4, 17, -2.4),
    _toe(84.2, 992.2, 4.2, 14, -3),
]
HEAD: list[Mark] = [
    (0, 0),
    (19, 2.6),
    (33.5, 14),
    (40.5, 34),
    (41.3, 54),
    (40.2, 74),
    (38, 92),
    (32, 108),
    (21, 121.5),
    (11, 127.4),
    (-3, 128.4, "c"),
    (-3, 0, "c"),
]
EAR: list[Mark] = [
    (40, 60, "c"),
    (44, 57),
    (48, 62),
    (48.4, 73),
    (46, 83),
    (43.6, 90),
    (41, 91.6),
    (37, 88, "c"),
]
FRONT = [BODY, HEAD, EAR, ARM, *FINGERS, *TOES]
