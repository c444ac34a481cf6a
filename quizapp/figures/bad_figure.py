"""What a figure may not be, and where in its file it is so."""

from enum import StrEnum


class Flaw(StrEnum):
    """Each reason to refuse a figure; quizapp.wording.flaws has the sentence for each."""

    TOO_LARGE = "too-large"
    NOT_XML = "not-xml"
    NOT_SVG = "not-svg"
    TOO_MANY = "too-many"
    TOO_LONG = "too-long"
    TOO_DEEP = "too-deep"
    DOCTYPE = "doctype"
    SCRIPT = "script"
    HANDLER = "handler"
    USE = "use"
    IMAGE = "image"
    FOREIGN = "foreign"
    EXTERNAL = "external"
    ANIMATION = "animation"
    INNER_SVG = "inner-svg"
    NO_SIZE = "no-size"
    BAD_NUMBER = "bad-number"
    BAD_PATH = "bad-path"
    BAD_TRANSFORM = "bad-transform"
    BAD_SIDE = "bad-side"
    DUPLICATE = "duplicate"
    EMPTY = "empty"


class FlawFound(Exception):  # noqa: N818 - not an error of ours
    """A flaw in a piece of a file, whose place only the reader of the whole file knows."""

    def __init__(self, flaw: Flaw, **details: str) -> None:
        super().__init__(flaw)
        self.flaw = flaw
        self.details = details


class BadFigure(Exception):  # noqa: N818 - the figure is bad, not the program
    """The figure is refused; line and column count from 1, ``details`` are what the sentence needs."""

    def __init__(self, kind: Flaw, line: int, column: int, /, **details: str) -> None:
        super().__init__(f"{kind} in line {line}, column {column}")
        self.kind = kind
        self.line = line
        self.column = column
        self.details = details
