"""Texts of an entry that goes into a deck of other languages."""

from quizapp.cards.text import Text
from quizapp.decks_io.editing.entry import Entry
from quizapp.decks_io.editing.languages import in_languages, languages_in, topics_in

CHOICE: Entry = {
    "form": "choice",
    "stem": {"de": "Wade?", "en": "Calf?"},
    "key": "soleus",
    "distractors": {"abc": {"text": {"de": "Bein", "en": "leg"}, "rationale": {"en": "no"}}},
    "image": {"file": "knee.png", "text": {"de": "Knie"}},
}


def test_texts_in_the_languages_of_the_deck() -> None:
    """Of two languages the one that the deck has, as one plain text; one for all stays as it is."""
    assert in_languages(CHOICE, ["de", "en"], ["en"]) == {
        "form": "choice",
        "stem": "Calf?",
        "key": "soleus",
        "distractors": {"abc": {"text": "leg", "rationale": "no"}},
        "image": {"file": "knee.png", "text": "Knie"},
    }


def test_nothing_is_lost_for_want_of_a_language() -> None:
    """Of a text that has none of the languages, what it has becomes the original, so that it can be seen and mended."""
    entry: Entry = {"stem": {"de": "Wade?"}, "key": {"de": "Wade", "en": "calf"}}

    assert in_languages(entry, ["de", "en"], ["fr", "en"]) == {"stem": {"fr": "Wade?"}, "key": {"en": "calf"}}
    assert in_languages(entry, ["de", "en"], ["de", "en"]) == entry


def test_the_languages_that_an_entry_has() -> None:
    """In the order in which they come; an entry of plain texts has none."""
    assert languages_in(CHOICE) == ["de", "en"]
    assert languages_in({"front": "a", "back": ["b"]}) == []


def test_the_topics_of_a_deck() -> None:
    """By their ids, in its languages; what is no text is left out."""
    text = "languages: [de, en]\ntopics:\n  a: {de: Eins, en: One}\n  b: Two\n  c: [x]\n  d: {fr: Trois}\ncards: []\n"

    assert topics_in(text, ["de", "en"]) == {
        "a": Text({"de": "Eins", "en": "One"}),
        "b": Text({"de": "Two", "en": "Two"}),
    }
    assert topics_in("cards: []\n", ["de"]) == {}
    assert topics_in("a: [\n", ["de"]) == {}
