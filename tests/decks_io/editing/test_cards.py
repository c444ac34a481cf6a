"""One card put into a file, changed or taken out: what is written is what was meant, and nothing else moves."""

import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.decks_io.deck_reader import read_deck
from quizapp.decks_io.editing.cards import free_id, new_deck_text, put_card, put_head, read_entry, remove_card
from quizapp.decks_io.editing.deck_text import DeckText, NotEditable
from quizapp.decks_io.editing.entry import Entry, Value, tidied_entry
from quizapp.decks_io.problem import Kind
from quizapp.paths import SHIPPED_DECKS
from tests.conftest import HIP
from tests.decks_io.editing.handwriting import TEXTS, decks, entries
from tests.decks_io.test_mutations import slips
from tests.decks_io.texts import PATH

REMARK: Final = re.compile(r"# (\d+) (?:remark|between)")
LINE_END: Final = re.compile(r"\r\n|\r|\n")
ITEM: Final = re.compile(r"(?:^|(?<=[\r\n]))  - ")

DECK: Final = """\
# My first deck
format: 1
deck: mine
title: Mine
languages: [de, en]
cards:
  # The first one
  - id: one   # never change this
    form: flashcard
    # what is asked
    front:
      de: Was ist das?  # hm
      en: 'What is "this"?'
    back: {de: Ein   Muskel,   en: "A muscle"}   # good
    explanation: >-   # long
      Er zieht
      an der Ferse,
      und sie steigt.

  # The second one
  - form: term
    id: two
    stem: |
      Wie heißt
      er?
    accepted: [soleus,  Schollenmuskel]   # both
    source:
      - a   # book
      - b
  # the end
"""


def changed(text: str, card_id: str, **fields: Value | None) -> str:
    """The text with these fields of the card set, or taken out where they are None."""
    entry = read_entry(text, card_id)
    assert entry is not None
    return put_card(text, {name: each for name, each in (entry | fields).items() if each is not None})


def differing(before: str, after: str) -> list[tuple[str, str]]:
    """The lines that are not the same, in two texts of as many lines."""
    old, new = before.split("\n"), after.split("\n")
    assert len(old) == len(new), after
    return [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]


def texts_of(value: Value) -> list[tuple[tuple[str | int, ...], str]]:
    """Every text below a value, with the way there."""
    if isinstance(value, str):
        return [((), value)]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    return [((step, *way), text) for step, each in pairs for way, text in texts_of(each)]


def with_text(value: Value, way: tuple[str | int, ...], text: str) -> Value:
    """The value with another text at the end of that way."""
    if not way:
        return text
    step, *rest = way
    if isinstance(value, dict):
        return {name: with_text(each, tuple(rest), text) if name == step else each for name, each in value.items()}
    assert isinstance(value, list)
    return [with_text(each, tuple(rest), text) if at == step else each for at, each in enumerate(value)]


@settings(max_examples=200, deadline=None)
@given(decks(), st.data())
def test_an_unchanged_card_leaves_every_byte(deck: tuple[str, list[Entry]], data: st.DataObject) -> None:
    """What was read is what was written by hand, and putting it back changes nothing."""
    text, cards = deck
    card = data.draw(st.sampled_from(cards))
    entry = read_entry(text, str(card["id"]))

    assert entry == card
    assert put_card(text, entry) == text


@settings(max_examples=300, deadline=None)
@given(decks(), st.data())
def test_a_change_stays_among_the_lines_of_its_card(deck: tuple[str, list[Entry]], data: st.DataObject) -> None:
    """Any other entry is read back as it was meant, and every line above and below the card is as it was."""
    text, cards = deck
    number = data.draw(st.integers(0, len(cards) - 1))
    new = data.draw(entries(str(cards[number]["id"])))
    after = put_card(text, new)

    assert [read_entry(after, str(card["id"])) for card in cards] == [*cards[:number], new, *cards[number + 1 :]]
    begins = [found.start() for found in ITEM.finditer(text)]
    assert after.startswith(text[: begins[number]])
    if number + 1 < len(begins):
        assert after.endswith(text[begins[number + 1] :])


@settings(max_examples=300, deadline=None)
@given(decks(), st.data())
def test_another_text_leaves_remarks_and_all_other_lines(deck: tuple[str, list[Entry]], data: st.DataObject) -> None:
    """Who types one text anew finds every remark, and outside of that text every line, where it was."""
    text, cards = deck
    card = data.draw(st.sampled_from(cards))
    way, old = data.draw(st.sampled_from([each for each in texts_of(card) if each[0] != ("id",)]))
    new = data.draw(TEXTS)
    after = put_card(text, with_text(card, way, new))  # type: ignore[arg-type]

    assert REMARK.findall(after) == REMARK.findall(text)
    assert read_entry(after, str(card["id"])) == with_text(card, way, new)
    steps = SequenceMatcher(None, LINE_END.split(text), LINE_END.split(after), autojunk=False).get_opcodes()
    gone = sum(end - start for what, start, end, *_ in steps if what != "equal")
    assert gone <= 1 + len(old.split()) + old.count("\n")


@settings(max_examples=100, deadline=None)
@given(decks(), st.data())
def test_a_new_card_comes_last_and_goes_again(deck: tuple[str, list[Entry]], data: st.DataObject) -> None:
    """A card put into a file and taken out leaves every line of the file, and at most an empty one more."""
    text, cards = deck
    new = data.draw(entries("new"))
    after = put_card(text, new)

    assert [read_entry(after, name) for name in DeckText(after).ids] == [*cards, new]
    left = LINE_END.split(remove_card(after, "new"))
    assert list(filter(None, left)) == list(filter(None, LINE_END.split(text)))
    assert len(left) <= len(LINE_END.split(text)) + 1


@settings(max_examples=100, deadline=None)
@given(decks(), st.data())
def test_a_card_is_taken_out(deck: tuple[str, list[Entry]], data: st.DataObject) -> None:
    """The other cards are as they were, and so is every remark that is not among the lines of the card."""
    text, cards = deck
    number = data.draw(st.integers(0, len(cards) - 1))
    after = remove_card(text, str(cards[number]["id"]))

    left = [*cards[:number], *cards[number + 1 :]]
    assert [read_entry(after, name) for name in DeckText(after).ids] == left
    begins = [found.start() for found in ITEM.finditer(text)]
    if left:
        assert after.startswith(text[: begins[number]].rstrip("\r\n"))
    if left and number + 1 < len(begins):
        assert after.endswith(text[begins[number + 1] :])


@settings(max_examples=200, deadline=None)
@given(slips(), st.sampled_from(["extensor", "flexor", "abductor", "new"]))
def test_in_a_file_with_slips_a_card_is_put_or_nothing_is_done(content: str, name: str) -> None:
    """Whatever is wrong around it, the card is read back as it was put and no other one is lost; or it is refused."""
    new: Entry = {"id": name, "form": "flashcard", "front": "Was: ist #das?", "back": "x"}
    before = DeckText(content)
    try:
        after = put_card(content, new)
    except NotEditable:
        return

    assert read_entry(after, name) == new
    others = [each for each in before.ids if each != name]
    assert [each for each in DeckText(after).ids if each != name] == others
    assert [read_entry(after, each) for each in others] == [read_entry(content, each) for each in others]


@pytest.mark.parametrize("path", sorted(SHIPPED_DECKS.glob("*.yaml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_shipped_decks_survive(path: Path, ends: str) -> None:
    """Every hand-written card of every shipped deck is read and put back to the byte, with either line ends."""
    text = "\ufeff" + path.read_text("utf-8").replace("\n", ends)

    for name in DeckText(text).ids:
        entry = read_entry(text, name)
        assert entry is not None
        assert put_card(text, entry) == text


@pytest.mark.parametrize("path", sorted(SHIPPED_DECKS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_word_more_in_a_shipped_card_is_one_line_more_or_less(path: Path) -> None:
    """A word typed into an explanation changes the lines of that paragraph, most often one of them."""
    text = path.read_text("utf-8")
    for name in DeckText(text).ids:
        entry = read_entry(text, name)
        assert entry is not None
        explanation = entry.get("explanation")
        if isinstance(explanation, dict):
            first, *rest = str(explanation["de"]).split(" ")
            words = " ".join([first, "wohl", *rest])
            after = changed(text, name, explanation=explanation | {"de": words})
            old, new = set(text.split("\n")), after.split("\n")
            assert sum(line not in old for line in new) <= 2


def test_remarks_order_and_style_stay() -> None:
    """New texts stand in the style of the old ones, with the remarks around them."""
    after = changed(
        DECK,
        "one",
        front={"de": "Wo ist das?", "en": "It's 'here'"},
        back={"de": "Eine Sehne, kurz", "en": "A tendon"},
        explanation="Er zieht an der Sehne, und sie steigt.",
    )

    assert differing(DECK, after) == [
        ("      de: Was ist das?  # hm", "      de: Wo ist das?  # hm"),
        ("      en: 'What is \"this\"?'", "      en: 'It''s ''here'''"),
        (
            '    back: {de: Ein   Muskel,   en: "A muscle"}   # good',
            '    back: {de: "Eine Sehne, kurz",   en: "A tendon"}   # good',
        ),
        ("      an der Ferse,", "      an der Sehne,"),
    ]


def test_entries_come_and_go() -> None:
    """A new field stands behind the one that it follows, one that is gone takes its line along and no other."""
    after = changed(DECK, "one", back=None, topic="work", structures=["soleus", "calf"])

    assert after == DECK.replace('    back: {de: Ein   Muskel,   en: "A muscle"}   # good\n', "").replace(
        "      und sie steigt.\n", "      und sie steigt.\n    topic: work\n    structures: [soleus, calf]\n"
    )


def test_the_field_behind_the_hyphen_may_go() -> None:
    """What stands below moves up to the hyphen."""
    after = changed(DECK, "two", form=None)

    assert after == DECK.replace("  - form: term\n    id: two\n", "  - id: two\n")


def test_a_remark_below_the_hyphen_stays() -> None:
    """A remark between the first field and the next one is not lost with the first."""
    text = DECK.replace("    id: two\n", "    # mind\n    id: two\n")

    assert changed(text, "two", form=None) == text.replace("  - form: term\n", "  - \n")


@pytest.mark.parametrize(
    ("new", "line"),
    [
        (["soleus", "x", "Schollenmuskel"], "    accepted: [soleus, x,  Schollenmuskel]   # both"),
        (["x", "soleus", "Schollenmuskel"], "    accepted: [x, soleus,  Schollenmuskel]   # both"),
        (["soleus"], "    accepted: [soleus]   # both"),
        (["Schollenmuskel"], "    accepted: [Schollenmuskel]   # both"),
        (["soleus", "a, b"], '    accepted: [soleus,  "a, b"]   # both'),
        ("soleus", "    accepted: soleus   # both"),
        ({"de": ["a"]}, "    accepted:   # both"),
        ([], "    accepted: []   # both"),
    ],
)
def test_items_in_brackets(new: Value, line: str) -> None:
    """Commas come and go with the items, the space that the author likes stays, and so does the remark."""
    after = changed(DECK, "two", accepted=new)

    assert line in after.split("\n")
    assert read_entry(after, "two") == {**(read_entry(DECK, "two") or {}), "accepted": new}


@pytest.mark.parametrize(
    ("new", "lines"),
    [
        (["a", "b", "c"], "      - a   # book\n      - b\n      - c\n"),
        (["b"], "      - b\n"),
        (["a"], "      - a   # book\n"),
        (["a", "c"], "      - a   # book\n      - c\n"),
        (["c", "a", "b"], "      - c\n      - a   # book\n      - b\n"),
    ],
)
def test_items_on_lines(new: list[Value], lines: str) -> None:
    """Each item has its line and its remark."""
    assert changed(DECK, "two", source=new) == DECK.replace("      - a   # book\n      - b\n", lines)


def test_entries_in_braces_on_lines_of_their_own() -> None:
    """Braces over several lines keep them, and the remarks in them."""
    text = HIP.replace(
        "back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: Iliopsoas, # Latin\n      en: Iliopsoas # too\n      }"
    )
    entry = read_entry(text, "flexor")
    assert entry is not None

    german = put_card(text, entry | {"back": {"de": "Iliopsoas"}})
    assert german == text.replace("      en: Iliopsoas # too\n", "       # too\n")
    english = put_card(text, entry | {"back": {"en": "Iliopsoas"}})
    assert english == text.replace("{de: Iliopsoas, # Latin\n      en", "{en")
    both = put_card(text, entry | {"back": {"de": "Iliopsoas", "la": "M.", "en": "Iliopsoas"}})
    assert both == text.replace("{de: Iliopsoas, # Latin", "{de: Iliopsoas,\n      la: M., # Latin")


def test_a_text_for_all_languages_becomes_one_for_each() -> None:
    """The first translation of a text, and a remark behind it that must not become a part of a long one."""
    text = HIP.replace(
        "front: {de: Welcher Muskel beugt die Hüfte?, en: Which muscle flexes the hip?}", "front: Was?  # hm"
    )
    after = changed(text, "flexor", front={"de": "Was?", "en": "What?"})
    assert after == text.replace("front: Was?  # hm", "front: {de: Was?, en: What?}  # hm")

    words = " ".join(["Muskel"] * 40)
    long = changed(text, "flexor", front={"de": "Was?", "en": words})
    assert "    front:  # hm\n      de: Was?\n      en: >-\n        Muskel" in long
    folded = changed(text, "flexor", front=words)
    assert "    front: >-  # hm\n      Muskel" in folded
    assert read_entry(folded, "flexor") == {**(read_entry(text, "flexor") or {}), "front": words}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("NO", '"NO"'),
        ("012", '"012"'),
        ("0.50", '"0.50"'),
        ("2024-01-01", '"2024-01-01"'),
        ("null", '"null"'),
        ("y", '"y"'),
        ("true", "true"),
        ("42", "42"),
        ("0.5", "0.5"),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        (": #", '": #"'),
        ("#1", '"#1"'),
        ("- 5 Grad", '"- 5 Grad"'),
        ("“Was?”", "“Was?”"),
        ('"Was" heißt das?', "'\"Was\" heißt das?'"),
        ("C:\\x", "C:\\x"),
        ("[a]", '"[a]"'),
        ("Größe: 5 °", '"Größe: 5 °"'),
        ("a\tb", "a\tb"),
        ("a\nb", "|-\n      a\n      b"),
        ("a\n\n  b", "|-\n      a\n\n        b"),
        ("a\x00b", '"a\\x00b"'),
        ("a\x85b\u2028c\ufeffd", '"a\\Nb\\Lc\\ufeffd"'),
        ("🦵", "🦵"),
        ("a\ud800b", "a\ufffdb"),
        ("a\r\nb", "|-\n      a\n      b"),
        ("", '""'),
    ],
)
def test_a_text_as_it_is_written(typed: str, written: str) -> None:
    """A text stands as a person would write it, and always so that every reader takes it for this text."""
    after = put_card(HIP, {"id": "new", "form": "flashcard", "front": typed, "back": "x"})

    assert after == HIP + f"  - id: new\n    form: flashcard\n    front: {written}\n    back: x\n"
    assert read_entry(after, "new") == tidied_entry({"id": "new", "form": "flashcard", "front": typed, "back": "x"})


def test_what_others_would_misread_stays_as_it_was_typed() -> None:
    """An author's own ``NO`` is left alone."""
    text = HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: NO")

    assert "back: NO\n" in changed(text, "flexor", topic=None)


def test_a_new_card_is_laid_out_like_the_others() -> None:
    """Indentation, empty lines between cards, short texts in braces, long ones folded at the width of the file."""
    text = "format: 1\ndeck: a\ntitle: A\nlanguages: [de]\ncards:\n- id: one\n  form: term\n\n- id: two\n  form: term\n"
    new: Entry = {
        "id": "three",
        "form": "choice",
        "stem": {"de": "Was?", "en": "What?"},
        "distractors": {"a": {"text": "A", "rationale": " ".join(["Weil"] * 20)}},
        "source": ["x", "z"],
    }

    assert put_card(text, new) == text + (
        "\n- id: three\n  form: choice\n  stem: {de: Was?, en: What?}\n  distractors:\n    a:\n      text: A\n"
        "      rationale: >-\n"
        "        Weil Weil Weil Weil Weil Weil Weil Weil Weil Weil Weil Weil Weil Weil\n"
        "        Weil Weil Weil Weil Weil Weil\n"
        "  source: [x, z]\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "format: 1\ndeck: a\ntitle: A\nlanguages: [de]\n",
        "format: 1\ndeck: a\ntitle: A\nlanguages: [de]",
        "format: 1\ndeck: a\ntitle: A\nlanguages: [de]\ncards: []\n",
        "format: 1\ndeck: a\ntitle: A\nlanguages: [de]\ncards:  # none yet\n\n# the end\n",
        "format: 1\ncards:\ndeck: a\ntitle: A\nlanguages: [de]\n",
        "{format: 1, deck: a, title: A, languages: [de]}\n",
        "{format: 1, deck: a, title: A, languages: [de], cards: []}",
        "---\nformat: 1\ndeck: a\ntitle: A\nlanguages: [de]\n...\n",
    ],
)
def test_the_first_card_of_a_deck(text: str) -> None:
    """A deck without cards, however it is written, takes a card, and another one, and gives them back."""
    one: Entry = {"id": "one", "form": "flashcard", "front": "F?", "back": {"de": "a, b"}}
    two: Entry = {"id": "two", "form": "flashcard", "front": "G?", "back": "b"}
    after = put_card(put_card(text, one), two)
    parsed = read_deck(after, PATH)

    assert parsed.problems == ()
    assert parsed.deck is not None
    assert [card.id.card for card in parsed.deck.cards] == ["one", "two"]
    assert [read_entry(after, "one"), read_entry(after, "two")] == [one, two]
    assert all(f"# {words}" in after for words in re.findall("# (.*)", text))
    empty = remove_card(remove_card(after, "two"), "one")
    assert [problem.kind for problem in read_deck(empty, PATH).problems] == [Kind.NO_CARDS]


def test_a_deck_in_braces() -> None:
    """A file that is one pair of braces is edited within them."""
    text = '{"format": 1, "deck": "a", "title": "A", "languages": ["de"], "cards": [{"id": "one", "form": "term"}]}'

    assert put_card(text, {"id": "one", "form": "cloze"}) == text.replace('"term"', '"cloze"')
    assert put_card(text, {"id": "two", "form": "term"}) == text.replace("}]}", "}, {id: two, form: term}]}")


@pytest.mark.parametrize(
    "text", ["", "- a\n", "nonsense", "cards: {a: b}\n", "cards: x\n", "a: [\n", "\0", "a: &b c\n"]
)
def test_what_is_no_deck_is_refused(text: str) -> None:
    """Where there is no place for a card the text stays as it is."""
    with pytest.raises(NotEditable):
        put_card(text, {"id": "a", "form": "term"})


@pytest.mark.parametrize("text", ["- id: a\n", "cards:\n  - ? a\n    : b\n  - id: b\n    ? c\n    : d\n"])
def test_odd_ways_of_writing_do_no_harm(text: str) -> None:
    """A list that is no deck has no cards; names written with a question mark are read."""
    assert read_entry(text, "a") is None
    assert remove_card(text, "a") == text
    if "id: b" in text:
        assert read_entry(text, "b") == {"id": "b", "c": "d"}
        assert read_entry(put_card(text, {"id": "b", "c": "e"}), "b") == {"id": "b", "c": "e"}


def test_a_slip_elsewhere_does_not_keep_a_card_from_being_edited() -> None:
    """The card with the slip stays as it is, to the byte."""
    text = HIP.replace("stem: {de: Welcher Muskel streckt", "stem: x: {de: Welcher Muskel streckt")
    after = changed(text, "flexor", back="Psoas")

    assert after == text.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: Psoas")
    assert read_entry(text, "extensor") is None
    assert [read_entry(put_card(after, {"id": "new", "form": "term"}), name) for name in ("extensor", "new")] == [
        None,
        {"id": "new", "form": "term"},
    ]
    assert "  - id: flexor" not in remove_card(text, "flexor")
    with pytest.raises(NotEditable) as refused:
        put_head(text, "title", "X")
    assert refused.value.problem is not None


def test_a_card_may_get_another_id() -> None:
    """The card of the old id is the one that is changed."""
    entry = read_entry(HIP, "flexor")
    assert entry is not None
    assert put_card(HIP, entry | {"id": "hip-flexor"}, "flexor") == HIP.replace("id: flexor", "id: hip-flexor")


def test_sharing_the_lines_of_the_first_of_two_with_one_id() -> None:
    """Of two cards with one id the first is asked, and so the first is edited."""
    text = HIP.replace("id: abductor", "id: flexor")

    assert changed(text, "flexor", back="Psoas") == text.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: Psoas")


def test_a_deck_is_begun() -> None:
    """A new deck has its head, and becomes a deck without a problem with its first card."""
    text = new_deck_text("ankle", {"de": "Fuß: oben", "en": "Foot"}, ["de", "en"])
    entry: Entry = {"id": "a", "form": "flashcard", "front": "F?", "back": "B"}

    assert text == 'format: 1\ndeck: ankle\ntitle: {de: "Fuß: oben", en: Foot}\nlanguages: [de, en]\ncards: []\n'
    assert read_deck(put_card(text, entry), PATH).problems == ()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Wie heißt der Äußere?", "wie-heisst-der-aeussere"),
        ("flexor", "flexor-2"),
        ("  Flexor!  ", "flexor-2"),
        ("crème brûlée", "creme-brulee"),
        ("日本", "card"),
        ("", "card"),
        ("ẞ İ ŒU", "ss-i-oeu"),
        ("a" * 99, "a" * 60),
        (" ".join(["muskel"] * 20), "muskel-muskel-muskel-muskel-muskel-muskel-muskel-muskel"),
    ],
)
def test_an_id_made_of_words(wanted: str, found: str) -> None:
    """Small letters, digits and single hyphens, not too long, and free."""
    assert free_id(HIP, wanted) == found
    assert free_id(HIP.replace("id: abductor", "id: flexor-2"), "flexor") == "flexor-3"


@given(st.text(max_size=30))
def test_every_made_id_is_one(words: str) -> None:
    """Whatever is typed, a card with the id that is made of it is read."""
    entry: Entry = {"id": free_id(HIP, words), "form": "flashcard", "front": "F?", "back": "B"}
    deck = read_deck(put_card(HIP, entry), PATH).deck

    assert deck is not None
    assert deck.cards[-1].id.card == entry["id"]


def test_rare_characters_elsewhere_stay() -> None:
    """What YAML would take for a line end, and no editor does, stays in the other cards."""
    text = HIP.replace("Er hebt das Knie.", "Er\u2028hebt\x85das Knie.")

    assert changed(text, "extensor", topic=None) == text.replace("    topic: movers\n", "", 1)
    assert changed(text, "flexor", back="x") == text.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: x")


def test_line_ends_of_all_kinds_stay() -> None:
    """In a file of mixed line ends each line keeps its own, and new ones are like most."""
    mixed = HIP.replace("\n", "\r\n").replace("movers\r\n    front", "movers\n    front")

    assert changed(mixed, "flexor", structures=["psoas"]) == mixed.replace(
        "It lifts the knee.}\r\n    source: [article]\r\n",
        "It lifts the knee.}\r\n    source: [article]\r\n    structures: [psoas]\r\n",
    )


EMPTY: Final = """\
cards:
  - id: a
    back:
    stem:   # later
    accepted:
      -
      - x
    key: {de: , en: K}
    title: {Wade, en: K}
    explanation: >-
      one
      two

      three
"""


def test_what_was_left_empty_is_filled_in() -> None:
    """A name with nothing behind it, a hyphen with nothing behind it, within braces too; a remark there stays."""
    assert read_entry(EMPTY, "a") == {
        "id": "a",
        "back": "",
        "stem": "",
        "accepted": ["", "x"],
        "key": {"de": "", "en": "K"},
        "title": {"Wade": "", "en": "K"},
        "explanation": "one two\nthree",
    }
    filled = changed(
        EMPTY,
        "a",
        back="B",
        stem="y: z",
        accepted=["w", "x"],
        key={"de": "a, b", "en": "K"},
        title={"Wade": "W", "en": "K"},
        explanation="one two\n\nthree\nfour",
    )
    assert filled == EMPTY.replace("back:", "back: B").replace("stem:   # later", 'stem: "y: z"   # later').replace(
        "      -\n", "      - w\n"
    ).replace("{de: , en: K}", '{de: "a, b", en: K}').replace("{Wade, en: K}", "{Wade: W, en: K}").replace(
        "      one\n      two\n\n      three\n", "      one two\n\n\n      three\n\n      four\n"
    )
    nested = changed(EMPTY, "a", back=["x"], stem={"de": "S"}, key={"de": ["x"], "en": "K"})
    assert "    back: [x]\n    stem: {de: S}   # later\n" in nested
    assert "    key: {de: [x], en: K}\n" in nested


def test_a_comma_in_braces_is_mended() -> None:
    """What a comma has cut off is put back by typing the text anew."""
    text = HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: Wade, Fuß, en: Calf}")

    assert changed(text, "flexor", back={"de": "Wade, Fuß", "en": "Calf"}) == text.replace(
        "{de: Wade, Fuß, en: Calf}", '{de: "Wade, Fuß", en: Calf}'
    )


@pytest.mark.parametrize(
    ("slip", "kind"),
    [
        ("back: &a x", Kind.ALIAS),
        ("back: *a", Kind.ALIAS),
        ("back: !!str x", Kind.TAG),
        ("back: " + "[" * 60 + "]" * 60, Kind.TOO_DEEP),
        ("back: x\n---\na: b", Kind.SEVERAL_DOCUMENTS),
        ("back: \x1b", Kind.SYNTAX),
        ("back: 'x", Kind.SYNTAX),
    ],
)
def test_what_a_deck_may_not_hold_is_told_as_the_reader_tells_it(slip: str, kind: Kind) -> None:
    """The rest of the cards is edited all the same, and the card with the slip is left alone."""
    text = HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", slip)
    deck = DeckText(text)

    assert deck.problem is not None
    assert deck.problem.kind is kind
    assert "flexor" not in deck.ids
    assert read_entry(changed(text, "extensor", topic=None), "extensor") == {
        name: value for name, value in (read_entry(HIP, "extensor") or {}).items() if name != "topic"
    }
