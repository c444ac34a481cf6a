"""Both languages on every page: nothing is left untranslated, and a switch leaves no word of the other language."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

import pytest
from babel.messages.pofile import read_po

from quizapp.paths import LOCALE
from tests.ui.every_page.conftest import ENGLISH, GERMAN, SWITCHING, Station, Walking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SAME: Final = frozenset(
    {
        "Atlas", "Deck", "Decks", "Form",  # the same word in both
        "Deutsch", "English",  # each language in its own words
        "Quizapp", "Standard", "Bea", "A4", "US Letter",  # names
        "Musculus iliopsoas", "Musculus tibialisanterius",  # Latin
        "Wer drückt ab?", "Welcher Muskel hebt die Ferse?",  # written by the learner, in the conflict
        "Esc", "F11", "?, F1", "N, P, M", "S, G",  # keys that are called so in both
    }
)  # fmt: skip
"""Words that may stand on the page in both languages."""

_NO_WORDS: Final = re.compile(r"(?:[\d\W_]|\b[^\W\d_]\b)*")
"""Numbers, signs, times of day and single letters, one or several in a row, which are keys."""

_NAMES_OF_FILES: Final = re.compile(r"\S+\.(yaml|png)\b.*|/\S*|Version [\d.]+|\S.* · \d.*kB")

STAYS: Final = ("answered", "summary", "editor, choose", "exam, report")
"""What was asked stays as it was asked, a term in a report too that was typed in one language, and a card that is
written in the language of the tab that is chosen."""


def words(station: Station) -> set[str]:
    """The texts of a station."""
    return {text for _name, text in station.words}


def test_no_text_is_the_same_in_both_languages(walking: Walking) -> None:
    """What reads alike in German and English is a name, a number, a key, or one of few words."""
    german, english = walking(GERMAN), walking(ENGLISH)
    assert german.keys() == english.keys()
    alike = {text for name in german for text in words(german[name]) & words(english[name])}

    assert {
        text
        for text in alike
        if text.replace("&", "") not in SAME and not _NO_WORDS.fullmatch(text) and not _NAMES_OF_FILES.fullmatch(text)
    } == set()


@cache
def german_only() -> tuple[re.Pattern[str], ...]:
    """The sentences of the program in German, gaps open, without those that are English too."""
    with (LOCALE / "de" / "LC_MESSAGES" / "quizapp.po").open("rb") as file:
        catalogue = read_po(file, locale="de")
    sentences: set[str] = set()
    english: set[str] = set()
    for entry in catalogue:
        if entry.id:
            english.update([entry.id] if isinstance(entry.id, str) else entry.id)
            sentences.update([entry.string] if isinstance(entry.string, str) else entry.string or ())
    return tuple(_pattern(each) for each in sorted(sentences - english) if _letters(each) >= 4)


def _letters(sentence: str) -> int:
    """How many letters stand outside the gaps."""
    return sum(letter.isalpha() for letter in re.sub(r"\{\w+\}", "", sentence))


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{\w+\}", sentence)
    return re.compile(".+".join(re.escape(part) for part in parts), re.DOTALL)


def german_among(texts: Iterable[str]) -> set[str]:
    """Those that are sentences of the program in German."""
    return {text for text in texts if text not in SAME and any(each.fullmatch(text) for each in german_only())}


def test_the_net_is_fine_enough(walking: Walking) -> None:
    """In the German window most of what stands there is seen to be German; in the English one nothing is."""
    assert len(german_among(words(walking(GERMAN)["settings"]))) > 40
    assert {name: found for name, seen in walking(ENGLISH).items() if (found := german_among(words(seen)))} == {}


def test_a_switch_leaves_no_german(walking: Walking) -> None:
    """Switched to English on any page, no sentence of the program is German any more."""
    switched = {name: seen for name, seen in walking(SWITCHING).items() if seen.switched}

    assert len(switched) > 20
    assert {
        name: found for name, seen in switched.items() if (found := german_among(text for _id, text in seen.switched))
    } == {}


def test_a_switched_page_is_as_a_fresh_one(walking: Walking) -> None:
    """It says what the page of a window opened in English says, questions and all; numbers of options aside."""
    english = walking(ENGLISH)
    other = {
        name: sorted(there ^ fresh)
        for name, seen in walking(SWITCHING).items()
        if seen.switched and not name.endswith(STAYS)
        if (there := _plain(seen.switched)) != (fresh := _plain(english[name].words))
    }

    assert other == {}


def test_a_switch_there_and_back_changes_nothing(walking: Walking) -> None:
    """Back in German the page says what it said, and what was begun is still there."""
    other = {
        name: sorted(back ^ before)
        for name, seen in walking(SWITCHING).items()
        if seen.switched
        if (back := _plain(seen.switched_back)) != (before := _plain(seen.words))
    }

    assert other == {}


def _plain(texts: Iterable[tuple[str, str]]) -> set[str]:
    """Texts without numbers, for options may stand elsewhere, and without the names of folders and sizes of files."""
    return {re.sub(r"\d+", "#", text) for _name, text in texts if not _NAMES_OF_FILES.search(text)}
