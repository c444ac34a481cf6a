"""What is wrong with a deck file, and where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final


class Kind(StrEnum):
    """Each way in which a deck file can be wrong; quizapp.wording.problems has the sentence for each."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    NOT_UTF8 = "not-utf8"
    EMPTY = "empty"
    SYNTAX = "syntax"
    TAB = "tab"
    ALIAS = "alias"
    TAG = "tag"
    TOO_DEEP = "too-deep"
    SEVERAL_DOCUMENTS = "several-documents"
    WRONG_SHAPE = "wrong-shape"
    MISSING_KEY = "missing-key"
    UNKNOWN_KEY = "unknown-key"
    DUPLICATE_KEY = "duplicate-key"
    EMPTY_TEXT = "empty-text"
    TEXT_TOO_LONG = "text-too-long"
    BAD_ID = "bad-id"
    DUPLICATE_ID = "duplicate-id"
    DUPLICATE_DECK = "duplicate-deck"
    RESERVED_ID = "reserved-id"
    BAD_FORMAT = "bad-format"
    NEWER_FORMAT = "newer-format"
    BAD_LANGUAGE = "bad-language"
    UNDECLARED_LANGUAGE = "undeclared-language"
    COMMA_IN_BRACES = "comma-in-braces"
    MISSING_ORIGINAL = "missing-original"
    MISSING_TRANSLATION = "missing-translation"
    BAD_BOOLEAN = "bad-boolean"
    UNKNOWN_FORM = "unknown-form"
    UNKNOWN_REFERENCE = "unknown-reference"
    NO_CARDS = "no-cards"
    DISTRACTOR_COUNT = "distractor-count"
    SAME_OPTION = "same-option"
    STATEMENT_COUNT = "statement-count"
    SAME_STATEMENT = "same-statement"
    GAP_COUNT = "gap-count"
    GAP_BRACES = "gap-braces"
    GAP_ALONE = "gap-alone"
    EMPTY_GAP = "empty-gap"
    REJECTED_ACCEPTED = "rejected-accepted"
    DUPLICATE_ENTRY = "duplicate-entry"
    SAME_ENTRY = "same-entry"
    UNKNOWN_WORD = "unknown-word"
    LISTED_TWICE = "listed-twice"
    EMPTY_LIST = "empty-list"
    NAMES_ITSELF = "names-itself"
    PART_OF_ITSELF = "part-of-itself"
    NO_MAIN_MOVER = "no-main-mover"
    CANNOT_CONTRACT = "cannot-contract"
    BAD_FILE_NAME = "bad-file-name"
    FIGURE_MISSING = "figure-missing"
    FIGURE_UNREADABLE = "figure-unreadable"
    FIGURE_REFUSED = "figure-refused"
    FIGURE_WITHOUT_NAMES = "figure-without-names"
    LABEL_IS_STRUCTURE = "label-is-structure"
    BAD_IMAGE_NAME = "bad-image-name"
    IMAGE_MISSING = "image-missing"
    IMAGE_UNREADABLE = "image-unreadable"
    IMAGE_REFUSED = "image-refused"
    BOX_COUNT = "box-count"
    BOX_PLACE = "box-place"
    SMALL_BOX = "small-box"
    BOX_OUTSIDE = "box-outside"
    LONG_DISTRACTOR = "long-distractor"
    LONG_KEY = "long-key"
    LONGEST_KEYS = "longest-keys"
    ALL_OF_THE_ABOVE = "all-of-the-above"
    NO_QUESTION = "no-question"
    DOUBLE_NEGATION = "double-negation"
    NO_SOURCE = "no-source"
    NO_EXPLANATION = "no-explanation"
    SIMILAR_QUESTION = "similar-question"
    TWO_SPELLINGS = "two-spellings"
    CUT_OFF = "cut-off"
    SHIPPED_ID = "shipped-id"
    SHAPE_WITHOUT_NAME = "shape-without-name"
    NAME_WITHOUT_SHAPE = "name-without-shape"
    LABEL_WITHOUT_SHAPE = "label-without-shape"
    VIEW_WITHOUT_SHAPE = "view-without-shape"
    HIDDEN_SHAPE = "hidden-shape"
    SMALL_SHAPE = "small-shape"
    IMAGE_WITHOUT_TEXT = "image-without-text"


class Severity(StrEnum):
    """How much a problem matters: something of the deck is lost, or the deck could be better."""

    ERROR = "error"
    WARNING = "warning"


_WARNINGS: Final = frozenset(
    {
        Kind.MISSING_TRANSLATION,
        Kind.LONG_DISTRACTOR,
        Kind.LONG_KEY,
        Kind.LONGEST_KEYS,
        Kind.ALL_OF_THE_ABOVE,
        Kind.NO_QUESTION,
        Kind.DOUBLE_NEGATION,
        Kind.NO_SOURCE,
        Kind.NO_EXPLANATION,
        Kind.SIMILAR_QUESTION,
        Kind.TWO_SPELLINGS,
        Kind.CUT_OFF,
        Kind.SHIPPED_ID,
        Kind.SHAPE_WITHOUT_NAME,
        Kind.NAME_WITHOUT_SHAPE,
        Kind.LABEL_WITHOUT_SHAPE,
        Kind.VIEW_WITHOUT_SHAPE,
        Kind.HIDDEN_SHAPE,
        Kind.SMALL_SHAPE,
        Kind.IMAGE_WITHOUT_TEXT,
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one file; line and column count from 1, ``details`` are what the sentence needs."""

    path: Path
    line: int
    column: int
    kind: Kind
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """An error or a warning, by its kind."""
        return Severity.WARNING if self.kind in _WARNINGS else Severity.ERROR
