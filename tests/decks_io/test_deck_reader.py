"""The text of a deck in, a deck and its problems out."""

from random import Random

import pytest

from quizapp.cards.card_id import CardId
from quizapp.cards.text import Text
from quizapp.decks_io.deck_reader import read_deck
from tests.conftest import FOOT, HIP
from tests.decks_io.texts import HEAD, PATH, a_choice, a_flashcard, cards, front, ids, problems, reports


def test_a_deck_is_read_whole() -> None:
    """Head and cards come out as they were written, in the order of the file."""
    parsed = read_deck(HIP, PATH)

    assert parsed.problems == ()
    assert parsed.deck is not None
    assert (parsed.deck.id, parsed.deck.languages, parsed.deck.path) == ("hip", ("de", "en"), PATH)
    assert parsed.deck.title == Text({"de": "Hüfte", "en": "Hip"})
    assert [card.id for card in parsed.deck.cards] == [
        CardId("hip", "extensor"),
        CardId("hip", "flexor"),
        CardId("hip", "abductor"),
    ]


def test_the_smallest_deck_needs_no_topics_and_no_sources() -> None:
    """One language, one card; a card without a topic is of the deck's title."""
    (card,) = cards("format: 1\ndeck: a\ntitle: Alles\nlanguages: [de]\ncards:\n" + a_flashcard("one"))

    assert (card.topic, card.explanation, card.sources) == (Text({"de": "Alles"}), None, ())


def test_the_order_of_the_entries_does_not_matter() -> None:
    """Cards may come before topics and sources, and a deck's head in any order."""
    head = HEAD.split("cards:\n", maxsplit=1)[0]
    content = "cards:\n" + a_flashcard("one", "front: F?", "back: B", "topic: movers", "source: article") + head

    assert reports(content) == []
    assert cards(content) == cards(HEAD + content.removeprefix("cards:\n").removesuffix(head))


def test_one_text_for_all_languages_stands_in_each() -> None:
    """A text without language codes is the same text in every language of the deck."""
    (card,) = cards(HEAD + a_flashcard("one", "front: Iliopsoas?", "back: {de: Hüftbeuger, en: hip flexor}"))

    assert card.languages == ("de", "en")
    assert front(card) == Text({"de": "Iliopsoas?", "en": "Iliopsoas?"})
    assert card.ask("en", Random(1)).answer == "hip flexor"


def test_the_first_language_of_the_deck_is_the_original() -> None:
    """However a text is ordered in the file, what stands in is the deck's first language."""
    (card,) = cards(HEAD + a_flashcard("one", "front: {en: Hip?, de: Hüfte?}", "back: B"))

    assert list(front(card).by_language) == ["de", "en"]
    assert card.language_for("fr") == "de"


@pytest.mark.parametrize(
    "lines",
    [
        ("front: {de: Hüfte?}", "back: B"),
        ("front: F?", "back: {de: Hüfte}"),
        ("front: F?", "back: B", "explanation: {de: Darum.}"),
        ("front: F?", "back: B", "topic: german"),
        ("front: F?", "back: B", "source: german"),
        ("front: F?", "back: B", "source: [article, german]"),
    ],
)
def test_a_card_is_of_the_languages_in_which_every_text_of_it_stands(lines: tuple[str, ...]) -> None:
    """A translation that is missing anywhere, topic and source included, is a problem, and the card is German."""
    head = HEAD.replace("  movers:", "  german: {de: Nur deutsch}\n  movers:").replace(
        "  article:", "  german: {de: Nur deutsch}\n  article:"
    )

    (card,) = cards(head + a_flashcard("one", *lines))

    assert card.languages == ("de",)
    assert any("Add “en: …”." in report for report in reports(head + a_flashcard("one", *lines)))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("NO", "NO"),
        ("no", "no"),
        ("012", "012"),
        ("1e3", "1e3"),
        ("2026-11-23", "2026-11-23"),
        ("null", "null"),
        ("~", "~"),
        ("true", "true"),
        ("'  Hüfte '", "Hüfte"),
        ('"Zeile\\nzwei"', "Zeile\nzwei"),
        ("'Er sagt: ja # nein'", "Er sagt: ja # nein"),
        ("„Bremsen“ – 90 %", "„Bremsen“ – 90 %"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_texts_stay_what_was_typed(written: str, read: str) -> None:
    """Nothing becomes a number, a date or a truth value; only space around a text is dropped."""
    (card,) = cards(HEAD + a_flashcard("one", f"front: {written}", "back: B"))

    assert front(card) == Text({"de": read, "en": read})


def test_a_block_of_text_may_hold_what_looks_like_cards() -> None:
    """Hyphens, colons and keys inside a block belong to the text, also where another card has a slip."""
    block = a_flashcard("one", "front: |-", "  - id: x", "  cards:", "  a: b # c", "back: B")
    slip = a_flashcard("two", "front: Merke: das", "back: B")

    assert [front(card).in_language("de") for card in cards(HEAD + block)] == ["- id: x\ncards:\na: b # c"]
    assert ids(HEAD + a_flashcard("zero") + slip) == ["zero"]


def test_a_source_may_go_beyond_the_article() -> None:
    """One source or a list of them; what is marked ``beyond`` stays marked."""
    head = HEAD.replace(
        "sources:\n", "sources:\n  book: {beyond: true, de: Buch, en: Book}\n  own: {beyond: false, de: a, en: b}\n"
    )
    (card,) = cards(head + a_flashcard("one", "front: F?", "back: B", "source: [article, book, own]"))

    assert reports(head + a_flashcard("one")) == []
    assert [(source.id, source.beyond) for source in card.sources] == [
        ("article", False),
        ("book", True),
        ("own", False),
    ]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_of_other_systems_change_nothing(ends: str) -> None:
    """Windows and old Mac files give the same cards, and the same places of problems."""
    good, bad = HIP, HIP.replace("topic: movers", "topic: move: rs", 1)

    assert cards(good.replace("\n", ends)) == cards(good)
    assert [(problem.line, problem.column) for problem in problems(bad)] == [(12, 16)]
    assert problems(bad.replace("\n", ends)) == problems(bad)


@pytest.mark.parametrize("rare", ["\x85", "\u2028", "\u2029"])
def test_rare_line_ends_are_spaces(rare: str) -> None:
    """What YAML calls a line end and no editor does neither breaks a text nor moves the lines below it."""
    content = HEAD + a_flashcard("one", f"front: Was{rare}ist das?", "back: B") + a_flashcard("two", "front: F?")

    assert [front(card).in_language("de") for card in cards(content)] == ["Was ist das?"]
    assert reports(content) == ["hip.yaml:14:5: “back” is missing here. Add a line “back: …”."]


def test_ten_problems_in_ten_cards_are_all_told() -> None:
    """Every bad card is told at its line and costs itself only."""
    content = HEAD
    for number in range(10):
        content += a_flashcard(f"good-{number}") + a_flashcard(f"bad-{number}", "front: F?", "bakc: B")

    assert ids(content) == [f"good-{number}" for number in range(10)]
    assert reports(content) == [
        line
        for number in range(10)
        for line in (
            f"hip.yaml:{14 + 8 * number}:5: “back” is missing here. Add a line “back: …”.",
            f"hip.yaml:{17 + 8 * number}:5: “bakc” has no meaning here. Did you mean “back”?",
        )
    ]


def test_problems_stand_in_the_order_of_the_file() -> None:
    """Whatever found them, they are sorted by line and column."""
    content = HEAD.replace("en: Hip", "fr: Hanche") + a_flashcard("one", "x: 1", "front: F?") + "extra: 1\n"

    places = [(problem.line, problem.column) for problem in problems(content)]

    assert places == sorted(places)
    assert len(places) == 5


def test_the_first_of_two_cards_with_one_id_stays() -> None:
    """The second is told and left out; a card that cannot be used takes no id."""
    content = HEAD + a_flashcard("one") + a_choice("one") + a_flashcard("two", "front: F?") + a_flashcard("two")

    assert ids(content) == ["one", "two"]
    assert [type(card).__name__ for card in cards(content)] == ["Flashcard", "Flashcard"]
    assert reports(content)[0].startswith("hip.yaml:14:5: The id “one” is taken by an earlier card of this deck")


@pytest.mark.parametrize(
    ("written", "fits"),
    [
        ("a", True),
        ("7", True),
        ("quadriceps-landing-2", True),
        ("Quadriceps", False),
        ("hüfte", False),
        ("a--b", False),
        ("-a", False),
        ("a-", False),
        ("a_b", False),
        ("a.b", False),
        ("a/b", False),
        ("../a", False),
        ('"a b"', False),
        ('"a\\nb"', False),
        ('"a\\n"', True),  # what stands around a text is dropped
        ("🦵", False),
        ("٣", False),
        ("ａ", False),
        ("'{name}'", False),
        ("'%s'", False),
        ("'; drop table review'", False),
    ],
)
def test_ids_are_small_letters_digits_and_single_hyphens(written: str, fits: bool) -> None:
    """Anything else in an id is refused for card, topic, source, wrong option and deck alike."""
    card = a_flashcard("one").replace("id: one", f"id: {written}")
    topic = HEAD.replace("  movers:", f"  {written}: T\n  movers:")
    source = HEAD.replace("  article:", f"  {written}: S\n  article:")
    wrong = f"      b: {{text: B, rationale: R}}\n      {written}: {{text: A, rationale: R}}\n"
    deck = HEAD.replace("deck: hip", f"deck: {written}")

    assert bool(ids(HEAD + card)) is fits
    assert bool(reports(topic + a_flashcard("two"))) is not fits
    assert bool(reports(source + a_flashcard("two"))) is not fits
    assert bool(ids(HEAD + a_choice("two", wrong=wrong))) is fits
    assert bool(ids(deck + a_flashcard("two"))) is fits


@pytest.mark.parametrize(
    "at",
    [
        "format: [1]",
        "format: {a: 1}",
        "deck: [hip]",
        "title: [Hüfte]",
        "title: {de: [Hüfte], en: Hip}",
        "languages: de",
        "languages: {de: 1}",
        "languages: [[de], en]",
        "topics: [movers]",
        "topics: movers",
        "topics: {movers: [Beweger]}",
        "topics: {movers: {de: {de: Beweger}, en: Movers}}",
        "sources: [article]",
        "sources: {article: [Laufanatomie]}",
        "sources: {article: {beyond: [true], de: a, en: b}}",
        "sources: {? [article] : a}",
        "? {title: 1}\n: Hip",
    ],
)
def test_another_shape_anywhere_in_the_head_is_told(at: str) -> None:
    """A list where a mapping is expected, or the other way round, is a problem at its line and nothing worse."""
    key = at.split(":", maxsplit=1)[0]
    head = {"format": "1", "deck": "hip", "title": "Hüfte", "languages": "[de, en]"}
    rest = "".join(f"{name}: {value}\n" for name, value in head.items() if name != key)
    content = f"{at}\n{rest}cards:\n{a_flashcard('one')}"

    found = problems(content)

    assert "expected here" in reports(content)[0]
    assert [problem.line for problem in found if problem.kind == "wrong-shape"] == [1]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("form: [flashcard]",), (11, 11)),
        (("front: [F]",), (12, 12)),
        (("front: {de: {de: F}, en: F}",), (12, 17)),
        (("explanation: [E]",), (12, 18)),
        (("topic: {movers: 1}",), (12, 12)),
        (("source: {article: 1}",), (12, 13)),
        (("source: [[article]]",), (12, 14)),
        (("? [a]", ": b"), (12, 7)),
        (("? {a: b}", ": c"), (12, 7)),
    ],
)
def test_another_shape_anywhere_in_a_card_is_told(lines: tuple[str, ...], place: tuple[int, int]) -> None:
    """The problem stands at the value in question, and the other cards stay."""
    body = lines if lines[0].startswith("form") else ("form: flashcard", *lines)
    content = HEAD + "".join(["  - id: bad\n", *(f"    {line}\n" for line in body)]) + a_flashcard("good")

    first = next(problem for problem in problems(content) if problem.kind == "wrong-shape")

    assert (first.line, first.column) == place
    assert "good" in (ids(content) or [])


@pytest.mark.parametrize("item", ["one", "[one]", "''", "3", "- one", "?"])
def test_what_is_no_card_in_the_list_of_cards_is_told(item: str) -> None:
    """A word or a list among the cards is a problem at its line; the cards around it stay."""
    content = HEAD + a_flashcard("one") + f"  - {item}\n" + a_flashcard("two")

    assert ids(content) == ["one", "two"]
    assert [problem.line for problem in problems(content)] == [14]


@pytest.mark.parametrize("value", ["one", "{one: two}", ""])
def test_cards_that_are_no_list_are_told(value: str) -> None:
    """The deck stands without a card, and the message says what a list looks like."""
    assert reports(HEAD.replace("cards:", f"cards: {value}")) == [
        "hip.yaml:9:8: A list is expected here: lines that begin with “- ”, or [a, b]."
        if value
        else "hip.yaml:9:7: A list is expected here: lines that begin with “- ”, or [a, b]."
    ]


@pytest.mark.parametrize("value", ["0", "-1", "1.0", "one", "'1 1'", "²", "00000001", "99999", "１"])
def test_a_format_is_a_small_number(value: str) -> None:
    """What is no number is refused with the one format there is; a card is not even looked at."""
    content = HEAD.replace("format: 1", f"format: {value}") + a_flashcard("one", "front: F?")

    assert reports(content) == [
        f"hip.yaml:1:9: “{value.strip(chr(39))}” is no format of deck files. Write “format: 1”."
    ]


@pytest.mark.parametrize("value", ["DE", "deutsch", "d", "de-AT", "12", "dé", "'de en'"])
def test_languages_are_told_by_their_codes(value: str) -> None:
    """A language is two or three small letters; without its languages nothing of a deck can be read."""
    content = HEAD.replace("[de, en]", f"[fr, {value}]") + a_flashcard("one", "front: F?")

    assert ids(content) is None
    assert reports(content) == [
        f"hip.yaml:4:17: “{value.strip(chr(39))}” cannot stand here. Name each language once by its code: [de, en]."
    ]


def test_a_language_stands_once() -> None:
    """The second of two is told at its place."""
    assert reports(HEAD.replace("[de, en]", "[de, en, de]")) == [
        "hip.yaml:4:21: “de” cannot stand here. Name each language once by its code: [de, en]."
    ]


def test_an_empty_list_of_languages_is_told() -> None:
    """A deck has at least one language."""
    assert reports(HEAD.replace("[de, en]", "[]") + a_flashcard("one")) == [
        "hip.yaml:4:12: A list is expected here: lines that begin with “- ”, or [a, b]."
    ]


def test_more_languages_than_any_deck_has_are_refused() -> None:
    """A list of languages that would fill the memory ends at the twentieth."""
    codes = [f"{first}{second}" for first in "abcdefgh" for second in "abcdefgh"]

    (report,) = reports(HEAD.replace("[de, en]", f"[{', '.join(codes)}]") + a_flashcard("one"))

    assert report.startswith(f"hip.yaml:4:{13 + 20 * 4}: “{codes[20]}” cannot stand here.")


@pytest.mark.parametrize("entry", ["de: ", "de: ''", "de: '  '", "de: [a]"])
def test_a_text_that_is_there_but_cannot_be_used_is_told_once(entry: str) -> None:
    """An empty original is not told to be missing as well."""
    (problem,) = problems(HEAD + a_flashcard("one", f"front: {{{entry}, en: F?}}", "back: B"))

    assert problem.kind in ("empty-text", "wrong-shape")


def test_a_mark_that_stands_twice_is_told() -> None:
    """Duplicate keys are told at every level, in a source too."""
    head = HEAD.replace("  article: {", "  article: {beyond: true, beyond: false, ")

    assert reports(head + a_flashcard("one")) == ["hip.yaml:8:27: “beyond” stands here twice. Keep one of the two."]


@pytest.mark.parametrize(
    ("content", "report"),
    [
        (HEAD + a_flashcard("one") + "deck: foot\n", "hip.yaml:14:1: “deck” stands here twice. Keep one of the two."),
        (
            HEAD + a_flashcard("one", "front: F?", "back: B", "front: G?"),
            "hip.yaml:14:5: “front” stands here twice. Keep one of the two.",
        ),
        (
            HEAD + a_flashcard("one", "front: {de: F?, en: F?, de: G?}", "back: B"),
            "hip.yaml:12:29: “de” stands here twice. Keep one of the two.",
        ),
        (
            HEAD + a_flashcard("one") + "topics:\n  movers: M\n",
            "hip.yaml:14:1: “topics” stands here twice. Keep one of the two.",
        ),
    ],
)
def test_the_first_of_two_equal_keys_stays(content: str, report: str) -> None:
    """The second is told at its own line, and changes nothing."""
    assert reports(content) == [report]
    assert ids(content) == ["one"]
    assert cards(content)[0].ask("de", Random(1)).stem in ("F?", "Was ist one?")


def test_an_own_deck_in_another_language_is_read() -> None:
    """No language is built in: a deck may be French alone."""
    content = FOOT.replace("de: ", "fr: ").replace(", en: ", ", es: ").replace("[de, en]", "[fr, es]")

    assert reports(content) == []
    assert {card.languages for card in cards(content)} == {("fr", "es")}


CORRECTIONS = HEAD.replace("cards:", "corrects: {one.who.two: 0a1b, three: x}\ncards:")


def test_a_file_of_corrections_says_what_it_corrects() -> None:
    """Its cards may have the ids of made questions, and the state of each that was corrected is kept as text."""
    parsed = read_deck(CORRECTIONS + a_flashcard("one.who.two") + a_flashcard("four"), PATH)

    assert parsed.problems == ()
    assert parsed.corrects == {"one.who.two": "0a1b", "three": "x"}
    assert parsed.deck is not None
    assert [card.id.card for card in parsed.deck.cards] == ["one.who.two", "four"]


def test_a_file_of_corrections_may_be_empty() -> None:
    """When the last correction was taken back nothing is wrong; in any other deck it is."""
    assert reports(CORRECTIONS.replace("cards:", "cards: []")) == []
    assert len(reports(HEAD.replace("cards:", "cards: []"))) == 1


@pytest.mark.parametrize(
    ("corrects", "place"),
    [
        ("[a]", "9:11"),
        ("x", "9:11"),
        ("{A: x}", "9:12"),
        ("{a..b: x}", "9:12"),
        ("{.a: x}", "9:12"),
        ("{a: [x]}", "9:15"),
        ("{a: ''}", "9:15"),
        ("{a: x, a: y}", "9:18"),
    ],
)
def test_what_is_corrected_is_checked(corrects: str, place: str) -> None:
    """A slip there is told at its place, and the cards are read all the same."""
    content = HEAD.replace("cards:", f"corrects: {corrects}\ncards:") + a_flashcard("one.who.two")
    (report,) = reports(content)

    assert report.startswith(f"hip.yaml:{place}: ")
    assert ids(content) == ["one.who.two"]


@pytest.mark.parametrize("name", ["one.", "one..two", "One.who", ".one", "one.-a"])
def test_not_everything_with_dots_is_an_id(name: str) -> None:
    """The parts of a made id are ids."""
    (report,) = reports(CORRECTIONS + a_flashcard(name))

    assert f"“{name}”" in report


def test_a_slip_in_a_file_of_corrections_costs_one_card() -> None:
    """Read card by card, it is still a file of corrections."""
    content = CORRECTIONS + a_flashcard("one.who.two") + a_flashcard("three", "front: a: b", "back: B")

    assert ids(content) == ["one.who.two"]
    assert read_deck(content, PATH).corrects == {"one.who.two": "0a1b", "three": "x"}
