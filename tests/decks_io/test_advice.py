"""What teachers stumble over in YAML: the sentence names what they did."""

import pytest

from tests.decks_io.texts import HEAD, a_flashcard, ids, reports

DEEP = "The line is indented too deep. Indent it like the line above."
EARLY = (
    "The quotation mark that opens here is closed before the text ends. "
    "Put the whole text in quotation marks of the other kind."
)
FLAT = (
    "The text that belongs to the sign above (> or |) is not indented. "
    "Indent each of its lines two spaces deeper than its name."
)
COLON = "A colon followed by a space makes this line unreadable. Put the whole text in quotation marks."
MISSING = (
    "A value is missing here, or a text begins with a comma or a bracket. "
    "Write the value, or put the text in quotation marks."
)


@pytest.mark.parametrize(
    ("lines", "report"),
    [
        (["front: What?", "  back: That"], f"17:7: {DEEP}"),
        (["front: What?", "", "# why", "    back: That"], f"19:9: {DEEP}"),
        (["  front: What?", "back: That"], f"16:7: {DEEP}"),
        (["front: The calf", "  what: does it do?"], f"17:7: {DEEP}"),
        (["front: The calf: what?"], f"16:20: {COLON}"),
        (["front: The calf", "  and the shin: what?"], f"17:19: {COLON}"),
        (['front: "Pronation" means what?'], f"16:12: {EARLY}"),
        (["front: 'A runner's knee?'"], f"16:12: {EARLY}"),
        (["front: >-", "What is it?", "back: That"], f"17:5: {FLAT}"),
        (["front: |", "What", "is it?", "back: That"], f"17:5: {FLAT}"),
        (["back: That", "front: >-", "What is it?"], f"18:5: {FLAT}"),
        (
            ["front: - 5 or + 5?"],
            "16:12: A text cannot begin with a hyphen and a space. Put the text in quotation marks.",
        ),
        (
            ["front: ? or !"],
            "16:12: A text cannot begin with a question mark and a space. Put the text in quotation marks.",
        ),
        (["front: , or ;"], f"16:12: {MISSING}"),
        (["source: [article,,article]"], f"16:22: {MISSING}"),
        (
            ['front: "\\d"'],
            "16:13: Within \" a backslash has a meaning of its own. Put the text between ' instead, or write the "
            "backslash twice.",
        ),
    ],
)
def test_what_was_done_is_named_where_it_was_done(lines: list[str], report: str) -> None:
    """One slip gives one report, and the cards around it are read."""
    content = HEAD + a_flashcard("one") + a_flashcard("two", *lines) + a_flashcard("three")

    assert reports(content) == [f"hip.yaml:{report}"]
    assert ids(content) == ["one", "three"]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_hyphen_without_its_space_costs_its_card_alone(place: int) -> None:
    """The cards before it and behind it are read."""
    cards = [a_flashcard(name) for name in ("one", "two", "three")]
    cards[place] = cards[place].replace("- id", "-id")
    content = HEAD + "".join(cards)

    assert reports(content) == [f"hip.yaml:{10 + 4 * place}:3: A space is missing after the hyphen: “- id: …”."]
    assert ids(content) == [name for number, name in enumerate(("one", "two", "three")) if number != place]


def test_a_comma_ends_a_text_within_braces() -> None:
    """What follows the comma looks like a language to YAML, and is not told as one."""
    content = HEAD + a_flashcard("one", "front: {de: Er bremst, hält, en: x}", "back: B")

    assert reports(content) == [
        "hip.yaml:12:28: “hält” stands behind a comma, which ends a text within braces. "
        "Put a text with a comma in quotation marks."
    ]


def test_a_language_without_a_text_is_no_comma() -> None:
    """Only what stands without a colon is the end of a text."""
    content = HEAD + a_flashcard("one", "front: {de: F, en: F, fr: }", "back: B")

    assert reports(content) == [
        "hip.yaml:12:27: “fr” is not a language of this deck (it has: de, en). Add it to “languages”, or mend the code."
    ]
