"""How well an answer went, on SM-2's scale."""

from enum import IntEnum


class Quality(IntEnum):
    """SM-2's quality of one answer; 3 and more is a pass."""

    WRONG_THOUGH_SURE = 0
    WRONG = 1
    UNKNOWN = 2
    HARD = 3
    GOOD = 4
    EASY = 5

    @property
    def passed(self) -> bool:
        """Whether SM-2 counts the answer as remembered."""
        return self >= Quality.HARD
