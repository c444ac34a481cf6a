"""What an image may not be, and what can go wrong in taking one over."""

from enum import StrEnum


class Refusal(StrEnum):
    """Each reason to refuse an image; quizapp.wording.images has the sentence for each."""

    NOT_IMAGE = "not-image"
    DRAWING = "drawing"
    OTHER_KIND = "other-kind"
    TOO_LARGE = "too-large"
    TOO_MANY_PIXELS = "too-many-pixels"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    RESIZED = "resized"
    NO_IMAGE = "no-image"
    REMOTE = "remote"
    NOT_WRITTEN = "not-written"


class BadImage(Exception):  # noqa: N818 - the image is bad, not the program
    """The image is refused; ``details`` are what the sentence needs."""

    def __init__(self, reason: Refusal, /, **details: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details
