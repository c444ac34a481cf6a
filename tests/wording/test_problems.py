"""What is wrong with a deck file, in sentences. The places are tested where the files are read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks_io.problem import Kind, Problem
from quizapp.figures.bad_figure import BadFigure, Flaw
from quizapp.wording import catalog
from quizapp.wording.problems import figure_reason, line_of_report, sentence

PATH = Path("decks/hip.yaml")

WORDS = ("expected", "to", "flaw")
"""Details that are words of the program, and choose a sentence."""

# What the reader tells beside each kind; kinds that are not here need nothing.
DETAILS: dict[Kind, dict[str, str]] = {
    Kind.UNREADABLE: {"reason": "no such file"},
    Kind.TOO_LARGE: {"megabytes": "32"},
    Kind.SYNTAX: {"reason": "found something"},
    Kind.WRONG_SHAPE: {"expected": "list"},
    Kind.MISSING_KEY: {"name": "back"},
    Kind.UNKNOWN_KEY: {"name": "bakc", "suggestion": "back"},
    Kind.DUPLICATE_KEY: {"name": "back"},
    Kind.TEXT_TOO_LONG: {"length": "4001", "longest": "4000"},
    Kind.BAD_ID: {"value": "Gut"},
    Kind.DUPLICATE_ID: {"value": "good"},
    Kind.DUPLICATE_DECK: {"value": "hip", "other": "decks/a.yaml"},
    Kind.RESERVED_ID: {"value": "key"},
    Kind.BAD_FORMAT: {"value": "one", "known": "1"},
    Kind.NEWER_FORMAT: {"value": "2", "known": "1"},
    Kind.BAD_LANGUAGE: {"value": "English"},
    Kind.UNDECLARED_LANGUAGE: {"language": "fr", "known": "de, en"},
    Kind.COMMA_IN_BRACES: {"text": "hält"},
    Kind.MISSING_ORIGINAL: {"language": "de"},
    Kind.MISSING_TRANSLATION: {"language": "en"},
    Kind.BAD_BOOLEAN: {"value": "yes"},
    Kind.UNKNOWN_FORM: {"value": "card", "known": "flashcard, choice", "suggestion": "flashcard"},
    Kind.UNKNOWN_REFERENCE: {"to": "topic", "name": "hop", "suggestion": "hip"},
    Kind.DISTRACTOR_COUNT: {"count": "4"},
    Kind.SAME_OPTION: {"text": "Soleus"},
    Kind.STATEMENT_COUNT: {"count": "3"},
    Kind.SAME_STATEMENT: {"text": "Soleus flexes the knee."},
    Kind.GAP_COUNT: {"count": "2", "example": "{{…}}"},
    Kind.GAP_BRACES: {"example": "{{…}}"},
    Kind.REJECTED_ACCEPTED: {"text": "soleus"},
    Kind.DUPLICATE_ENTRY: {"value": "soleus"},
    Kind.SAME_ENTRY: {"text": "Soleus"},
    Kind.UNKNOWN_WORD: {"value": "manin", "known": "main, helper", "suggestion": "main"},
    Kind.LISTED_TWICE: {"name": "soleus"},
    Kind.NAMES_ITSELF: {"name": "soleus"},
    Kind.PART_OF_ITSELF: {"name": "quadriceps"},
    Kind.CANNOT_CONTRACT: {"name": "achilles-tendon"},
    Kind.LONGEST_KEYS: {"language": "de", "count": "5", "choices": "10", "most": "4"},
    Kind.ALL_OF_THE_ABOVE: {"text": "all of the above"},
    Kind.DOUBLE_NEGATION: {"one": "not", "other": "without"},
    Kind.SIMILAR_QUESTION: {"text": "Which muscle?", "other": "hip.yaml:13"},
    Kind.TWO_SPELLINGS: {"word": "Quadriceps", "other": "Quadrizeps", "line": "12"},
    Kind.CUT_OFF: {"text": "Muscle"},
    Kind.SHIPPED_ID: {"value": "imbalances"},
    Kind.BAD_FILE_NAME: {"value": "../hip.svg"},
    Kind.FIGURE_MISSING: {"file": "hip.svg", "places": "decks, decks/figures"},
    Kind.FIGURE_UNREADABLE: {"file": "hip.svg", "reason": "not a file"},
    Kind.FIGURE_REFUSED: {"file": "hip.svg", "row": "3", "place": "5", "flaw": "script", "element": "script"},
    Kind.FIGURE_WITHOUT_NAMES: {"file": "hip.svg", "known": "soleus"},
    Kind.LABEL_IS_STRUCTURE: {"name": "soleus"},
    Kind.SHAPE_WITHOUT_NAME: {"name": "solus", "suggestion": "soleus"},
    Kind.NAME_WITHOUT_SHAPE: {"name": "patella", "file": "hip.svg", "suggestion": "patela"},
    Kind.LABEL_WITHOUT_SHAPE: {"name": "patella", "suggestion": "patela"},
    Kind.VIEW_WITHOUT_SHAPE: {"name": "soleus", "view": "back", "figures": "body"},
    Kind.HIDDEN_SHAPE: {"name": "soleus.left"},
    Kind.SMALL_SHAPE: {"name": "soleus", "size": "3", "least": "8"},
    Kind.BAD_IMAGE_NAME: {"value": "../knee.png"},
    Kind.IMAGE_MISSING: {"file": "knee.png", "places": "decks, decks/images"},
    Kind.IMAGE_UNREADABLE: {"file": "knee.png", "reason": "not a file"},
    Kind.IMAGE_REFUSED: {"file": "knee.png", "flaw": "other-kind", "holds": "JPEG", "right": ".jpg"},
    Kind.BOX_COUNT: {"count": "61", "most": "60"},
    Kind.SMALL_BOX: {"least": "4"},
    Kind.BOX_OUTSIDE: {"width": "800", "height": "600"},
    Kind.IMAGE_WITHOUT_TEXT: {"file": "knee.png", "example": "{file: …, text: …}"},
}


def a_problem(kind: Kind, **details: str) -> Problem:
    """A problem at line 3, column 7."""
    return Problem(PATH, 3, 7, kind, details or DETAILS.get(kind, {}))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_sentence(kind: Kind, language: str) -> None:
    """Each kind ends as a whole sentence in both languages, and its details stand in it."""
    catalog.use(language)
    details = DETAILS.get(kind, {})

    said = sentence(a_problem(kind))

    assert said.endswith((".", "?"))
    assert len(said.split()) > 4
    assert all(value in said for name, value in details.items() if name not in WORDS)


def test_german_and_english_are_two() -> None:
    """No kind is left in English under a German interface, and no two kinds read the same."""
    english = [sentence(a_problem(kind)) for kind in Kind]
    catalog.use("de")
    german = [sentence(a_problem(kind)) for kind in Kind]

    assert not set(german) & set(english)
    assert len(set(german)) == len(set(english)) == len(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_no_detail_can_break_a_sentence(kind: Kind) -> None:
    """Braces and percent signs from a file are text."""
    details = {name: "{name} %s {0}" for name in DETAILS.get(kind, {}) if name not in WORDS}
    kept = {name: value for name, value in DETAILS.get(kind, {}).items() if name in WORDS}

    assert sentence(a_problem(kind, **details, **kept)).count("{name} %s {0}") >= len(details)


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        ("mapping", "Entries of the form “name: value” are expected here."),
        ("list", "A list is expected here: lines that begin with “- ”, or [a, b]."),
        ("text", "A text is expected here, or “de: …” and “en: …” below it."),
    ],
)
def test_each_shape_is_described(expected: str, said: str) -> None:
    """Nobody needs to know YAML's own words."""
    assert sentence(a_problem(Kind.WRONG_SHAPE, expected=expected)) == said


@pytest.mark.parametrize(
    ("kind", "details", "said"),
    [
        (Kind.UNKNOWN_KEY, {"name": "x"}, "“x” has no meaning here."),
        (
            Kind.UNKNOWN_FORM,
            {"value": "x", "known": "flashcard, choice"},
            "There is no form “x”; there are: flashcard, choice.",
        ),
        (Kind.UNKNOWN_REFERENCE, {"to": "topic", "name": "x"}, "The topic “x” is not listed under “topics”."),
        (Kind.UNKNOWN_REFERENCE, {"to": "source", "name": "x"}, "The source “x” is not listed under “sources”."),
        (Kind.UNKNOWN_REFERENCE, {"to": "region", "name": "x"}, "The region “x” is not listed under “regions”."),
        (Kind.UNKNOWN_REFERENCE, {"to": "phase", "name": "x"}, "The phase “x” is not listed under “phases”."),
        (Kind.UNKNOWN_WORD, {"value": "x", "known": "main, helper"}, "“x” cannot stand here; there are: main, helper."),
    ],
)
def test_what_may_have_been_meant_is_asked_only_where_something_is_near(
    kind: Kind, details: dict[str, str], said: str
) -> None:
    """Without a name that is near the sentence ends there."""
    assert sentence(a_problem(kind, **details, suggestion="")) == said
    assert sentence(a_problem(kind, **details, suggestion="y")) == f"{said} Did you mean “y”?"


def test_a_slip_that_nobody_foresaw_keeps_the_parsers_words() -> None:
    """An unknown complaint is told as it came, with what to look at."""
    assert sentence(a_problem(Kind.SYNTAX, reason="found something odd")) == (
        "The line cannot be read as YAML (found something odd). Check quotation marks, colons and indentation here."
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("\x1b[31mred\x07", "[31mred"),
        ("a\u202eb\u200bc", "a b c"),
        ("\udcff", ""),
        ("ä 🦵 „x“", "ä 🦵 „x“"),
        ("x" * 200, "x" * 200),
        ("x" * 201, "x" * 199 + "…"),
        ("x" * 1_000_000, "x" * 199 + "…"),
    ],
)
def test_what_was_typed_is_shown_on_one_line(typed: str, shown: str) -> None:
    """Neither a line end nor what a terminal would obey comes out of a file into a message."""
    assert sentence(a_problem(Kind.DUPLICATE_KEY, name=typed)) == f"“{shown}” stands here twice. Keep one of the two."


@given(st.text(), st.text())
def test_any_detail_gives_one_printable_line(name: str, suggestion: str) -> None:
    """Whatever stands in a file, the message is one line."""
    assert sentence(a_problem(Kind.UNKNOWN_KEY, name=name, suggestion=suggestion)).isprintable()


def test_a_report_begins_with_the_place() -> None:
    """File, line and column as compilers write them, so that editors can jump there."""
    assert line_of_report(a_problem(Kind.EMPTY)) == (f"{PATH}:3:7: The file is empty. A deck begins with “format: 1”.")


def test_why_a_figure_is_refused_is_told_with_its_place() -> None:
    """For the page that cannot show it any more."""
    bad = BadFigure(Flaw.USE, 3, 5, element="u\x1bse")

    assert figure_reason(bad) == (
        "line 3, column 5: A clone stands here (<u se>), which is drawn elsewhere. Turn clones and symbols into paths."
    )
