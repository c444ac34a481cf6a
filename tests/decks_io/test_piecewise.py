"""A slip in the YAML of one card: the rest of the deck is read, and every place is one in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.decks_io.deck_reader import read_deck
from tests.decks_io.texts import HEAD, PATH, a_flashcard, ids, reports

COLON = "A colon followed by a space makes this line unreadable. Put the whole text in quotation marks."
UNCLOSED = "The quotation mark that opens here is never closed. Close it where the text ends."
BEGINNING = "A text cannot begin with this character. Put the text in quotation marks."
ALIAS = "Anchors and aliases (& and *) have no meaning in a deck. Put a text that begins so in quotation marks."
TAG = "Tags (!) have no meaning in a deck. Put a text that begins so in quotation marks."
INDENTATION = "The indentation does not fit the lines above. Indent by two spaces a level."
NO_COLON = "A colon and a space are missing after the name here: “name: value”."
TAB = "A tab stands here. Indent with spaces."
CHARACTER = "A character stands here that a text file cannot hold. Delete it and type the text anew."
CURLY = (
    "The bracket that opens here does not come to its end. Close it with }, and put texts with a comma or a colon in "
    "quotation marks."
)
SQUARE = "The bracket that opens here does not come to its end. Close it with ]."
EARLY = (
    "The quotation mark that opens here is closed before the text ends. "
    "Put the whole text in quotation marks of the other kind."
)
DEEP = "The line is indented too deep. Indent it like the line above."
BACKSLASH = (
    "Within \" a backslash has a meaning of its own. Put the text between ' instead, or write the backslash twice."
)


@pytest.mark.parametrize(
    ("lines", "report"),
    [
        (("front: Merke: das", "back: B"), f"16:17: {COLON}"),
        (('front: "Was ist das?', "back: B"), f"16:12: {UNCLOSED}"),
        (("front: 'Was ist das?", "back: B"), f"16:12: {UNCLOSED}"),
        (('front: "Bremsen" heißt was?', "back: B"), f"16:12: {EARLY}"),
        (("front: [Bremsen] heißt was?", "back: B"), f"16:12: {BEGINNING}"),
        (("front: {Bremsen} heißt was?", "back: B"), f"16:12: {BEGINNING}"),
        (("front: %was?", "back: B"), f"16:12: {BEGINNING}"),
        (("front: @was?", "back: B"), f"16:12: {BEGINNING}"),
        (("front: `was?", "back: B"), f"16:12: {BEGINNING}"),
        (("front: > 90 % wovon?", "back: B"), f"16:12: {BEGINNING}"),
        (("front: |x| ist was?", "back: B"), f"16:12: {BEGINNING}"),
        (("front: **Was** ist das?", "back: B"), f"16:12: {ALIAS}"),
        (("front: *Was ist das?", "back: B"), f"16:12: {ALIAS}"),
        (("front: & Co?", "back: B"), f"16:12: {ALIAS}"),
        (("front: {de: **Was** ist das?, en: What?}", "back: B"), f"16:17: {ALIAS}"),
        (("front: &was ist das?", "back: B"), f"16:12: {ALIAS}"),
        (("front: !was ist das?", "back: B"), f"16:12: {TAG}"),
        (("front: !!python/object/apply:os.system [ls]", "back: B"), f"16:12: {TAG}"),
        (("front: !<was ist das?", "back: B"), f"16:12: {TAG}"),
        (("front: !a!b was?", "back: B"), f"16:12: {TAG}"),
        (("front: {de: F?, en: F?", "back: B"), f"16:12: {CURLY}"),
        (("front: {de: F?", "  en: F?}", "back: B"), f"16:12: {CURLY}"),
        (("front: F?", "back: B", "source: [article"), f"18:13: {SQUARE}"),
        (("front F?", "back: B"), f"16:5: {NO_COLON}"),
        (("front:F?", "back: B"), f"16:5: {NO_COLON}"),
        (("front: F?", "\tback: B"), f"17:5: {TAB}"),
        (("front: F?", "\t back: B"), f"17:5: {TAB}"),
        (("  front: F?", "back: B"), f"16:7: {DEEP}"),
        (("front: F?", "  back: B"), f"17:7: {DEEP}"),
        (("- front: F?", "back: B"), f"16:5: {INDENTATION}"),
        (("front: äöü\0F?", "back: B"), f"16:15: {CHARACTER}"),
        (("front: 🦵\x1bF?", "back: B"), f"16:13: {CHARACTER}"),
        (("front: F?", "back: äöü\x7f"), f"17:14: {CHARACTER}"),
        (('front: "C:\\Dokumente"', "back: B"), f"16:15: {BACKSLASH}"),
    ],
)
def test_a_slip_costs_its_card_and_is_told_where_it_is(lines: tuple[str, ...], report: str) -> None:
    """What a person types wrong is told at the place to mend it, as what it is, and the other cards stay."""
    content = HEAD + a_flashcard("one") + a_flashcard("bad", *lines) + a_flashcard("two")

    assert reports(content) == [f"hip.yaml:{report}"]
    assert ids(content) == ["one", "two"]


SLIP = ("front: Merke: das", "back: B")


def test_wrong_content_is_told_beside_slips() -> None:
    """Both kinds of fault come in one list, in the order of the file."""
    content = (
        HEAD
        + a_flashcard("wrong", "front: F?")
        + a_flashcard("slip", *SLIP)
        + a_flashcard("strange", "topic: mover", "front: F?", "back: B")
        + a_flashcard("good")
    )

    assert ids(content) == ["strange", "good"]
    assert reports(content) == [
        "hip.yaml:10:5: “back” is missing here. Add a line “back: …”.",
        f"hip.yaml:15:17: {COLON}",
        "hip.yaml:19:12: The topic “mover” is not listed under “topics”. Did you mean “movers”?",
    ]


def test_every_slip_is_told_at_once() -> None:
    """Nobody has to mend one card to hear of the next."""
    content = HEAD + "".join(a_flashcard(f"card-{number}", *SLIP) for number in range(5))

    assert reports(content) == [f"hip.yaml:{12 + 4 * number}:17: {COLON}" for number in range(5)]
    assert ids(content) == []


def test_places_hold_with_blank_lines_and_comments_between() -> None:
    """Lines are those of the file, whatever stands between the cards."""
    content = (
        HEAD.replace("cards:\n", "\n# about\n\ncards: # here they come\n\n# first\n")
        + a_flashcard("one")
        + "\n  # a remark\n# another\n\n"
        + a_flashcard("bad", *SLIP)
        + "\n"
        + a_flashcard("two", "front: F?")
    )

    assert ids(content) == ["one"]
    assert reports(content) == [
        f"hip.yaml:25:17: {COLON}",
        "hip.yaml:28:5: “back” is missing here. Add a line “back: …”.",
    ]


@pytest.mark.parametrize("indentation", ["", " ", "  ", "      "])
def test_cards_may_be_indented_as_their_author_likes(indentation: str) -> None:
    """No indentation at all is YAML too."""
    names = ("one", "bad", "two")
    content = HEAD + "".join(
        a_flashcard(name, *(SLIP if name == "bad" else ()), indentation=indentation) for name in names
    )

    assert ids(content) == ["one", "two"]
    assert reports(content) == [f"hip.yaml:16:{15 + len(indentation)}: {COLON}"]


def test_a_hyphen_may_stand_alone_on_its_line() -> None:
    """The entries of a card may begin on the line below the hyphen."""
    content = HEAD + "".join(
        a_flashcard(name, *lines).replace("- id:", "-\n    id:") for name, lines in (("one", ()), ("bad", SLIP))
    )

    assert ids(content) == ["one"]
    assert reports(content) == [f"hip.yaml:18:17: {COLON}"]


@pytest.mark.parametrize("key", ["sources:\n  book: {de: Buch, en: Book}\n", "extra: 1\n", "topics :\n  a: A\n"])
def test_the_head_may_go_on_after_the_cards(key: str) -> None:
    """What follows the last card is of the head, and is read and told as such."""
    head = HEAD.replace("sources:\n  article: {de: Laufanatomie, en: Running anatomy}\n", "")
    head = head.replace("topics:\n  movers: {de: Beweger, en: Movers}\n", "") if key.startswith("topics") else head
    content = head + a_flashcard("bad", *SLIP) + a_flashcard("one") + key

    assert ids(content) == ["one"]
    assert reports(content)[1:] == (["hip.yaml:16:1: “extra” has no meaning here."] if key.startswith("extra") else [])


def test_a_list_in_the_head_after_the_cards_is_no_card() -> None:
    """A hyphen counts as a card only between the cards and the next key of a head."""
    head = HEAD.replace("languages: [de, en]\n", "")
    content = head + a_flashcard("bad", *SLIP) + a_flashcard("one") + "languages:\n  - de\n  - en\n"

    assert ids(content) == ["one"]
    assert reports(content) == [f"hip.yaml:11:17: {COLON}"]


@pytest.mark.parametrize("line", ["back: B", "ist das?", "Merke: das", "# ist das?"])
def test_a_line_that_lost_its_indentation_costs_its_card_only(line: str) -> None:
    """A line pasted to the left edge does not end the deck: the cards below it are read."""
    bad = a_flashcard("bad", "front: Was", "back: B").replace("    back: B\n", f"{line}\n    back: B\n")
    content = HEAD + a_flashcard("one") + bad + a_flashcard("two") + a_flashcard("three")

    assert [name for name in ids(content) or [] if name != "bad"] == ["one", "two", "three"]
    assert [report.split(": ")[0] for report in reports(content)] == ([] if line.startswith("#") else ["hip.yaml:17:1"])


def test_the_last_card_may_lose_an_indentation_too() -> None:
    """A key at the left edge below the last card is told where it stands, and missed in the card."""
    content = HEAD + a_flashcard("one") + a_flashcard("bad", "front: F?") + "back: B\n"

    assert ids(content) == ["one"]
    assert reports(content) == [
        "hip.yaml:14:5: “back” is missing here. Add a line “back: …”.",
        "hip.yaml:17:1: “back” has no meaning here.",
    ]


@pytest.mark.parametrize("indentation", ["", " ", "   ", "    "])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_card_out_of_line_is_told_and_costs_nothing(place: int, indentation: str) -> None:
    """A card indented unlike the others is read, and yet told: other programs would not read the file."""
    content = HEAD + "".join(
        a_flashcard(f"card-{number}", indentation=indentation if number == place else "  ") for number in range(3)
    )

    (report,) = reports(content)

    assert report.endswith(INDENTATION)
    assert ids(content) == ["card-0", "card-1", "card-2"]


def test_a_second_document_is_told_and_the_first_is_read() -> None:
    """Two decks glued together are told once, at the line between them."""
    second = HEAD.replace("deck: hip", "deck: foot") + a_flashcard("three")

    for first in (HEAD + a_flashcard("one") + a_flashcard("two"), "--- # deck\n" + HEAD + a_flashcard("one") + "...\n"):
        content = first + "---\n" + second

        assert reports(content) == [
            f"hip.yaml:{first.count(chr(10)) + 1}:1: "
            "A second document begins here (---). Put each deck in a file of its own."
        ]
        assert "one" in (ids(content) or [])
        assert "three" not in (ids(content) or [])


def test_a_ruler_between_cards_costs_one_card() -> None:
    """Three hyphens on a line of their own begin a document; only the card above them is in doubt."""
    content = HEAD + a_flashcard("one") + a_flashcard("two") + "---\n" + a_flashcard("three")

    assert reports(content) == [
        "hip.yaml:18:1: A second document begins here (---). Put each deck in a file of its own."
    ]
    assert ids(content) == ["one", "three"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("title: {", "title: {de: x: y, ", "3:8"),
        ("deck: hip", "deck hip", "2:1"),
        ("languages: [de, en]", "languages: [de, en", "4:12"),
        ("topics:", "\ttopics:", "5:1"),
        ("cards:", "cards", "9:1"),
        ("cards:", "- cards:", "9:1"),
    ],
)
def test_a_slip_in_the_head_is_told_with_those_in_the_cards(old: str, new: str, place: str) -> None:
    """Without its head a deck cannot be read, and what is wrong is told all the same."""
    content = HEAD.replace(old, new) + a_flashcard("bad", *SLIP)

    told = [report.split(": ")[0] for report in reports(content)]

    assert ids(content) is None
    assert told[0] == f"hip.yaml:{place}"
    assert told[1:] == ([] if old == "cards:" else ["hip.yaml:12:17"])


@pytest.mark.parametrize(
    "content",
    ["a: [", "{", "[", "'", '"', ": :", "- - [", "a\n b: c", "\t", "cards", "cards: [", "cards:\n", "cards:\n\tx", "%"],
)
def test_a_scrap_is_told_and_nothing_worse(content: str) -> None:
    """A text with hardly anything in it gives one or two problems and no deck."""
    parsed = read_deck(content, PATH)

    assert parsed.deck is None
    assert 1 <= len(parsed.problems) <= 5


@given(st.lists(st.sampled_from(["good", "slip", "wrong"]), min_size=1, max_size=12))
def test_any_mixture_of_good_and_bad_cards(kinds: list[str]) -> None:
    """Every good card is read, and every bad one is told at a line of its own."""
    lines = {"good": (), "slip": SLIP, "wrong": ("front: F?", "bakc: B")}
    texts = [a_flashcard(f"card-{number}", *lines[kind]) for number, kind in enumerate(kinds)]
    content = HEAD + "".join(texts)
    told = [
        9 + 4 * number + offset
        for number, kind in enumerate(kinds)
        for offset in {"good": (), "slip": (3,), "wrong": (1, 4)}[kind]
    ]

    parsed = read_deck(content, PATH)

    assert ids(content) == [f"card-{number}" for number, kind in enumerate(kinds) if kind == "good"]
    assert [problem.line for problem in parsed.problems] == told
