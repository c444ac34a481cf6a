"""Letters as a search compares them."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.study.folding import fold, haystack, holds, needles

WORDS = st.text(alphabet=string.ascii_letters + "äöüÄÖÜß", min_size=1, max_size=12)


def found(query: str, *texts: str) -> bool:
    """Whether what was typed is found in these texts."""
    return holds(haystack(texts), needles(fold(query)))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Große Hüfte", "grosse hufte"),
        ("Hu\u0308fte", "hufte"),
        ("„M. gluteus“ – 90\u202f%", "m gluteus 90 %"),
        ("naïve Éclair Œuvre Łódź", "naive eclair oeuvre lodz"),
        ("Lenden-Darmbein-Muskel", "lenden darmbein muskel"),
        ("a\u00adb\u200bc", "abc"),
        ("x→y ≥3", "x → y ≥ 3"),
        ("👩\u200d⚕\ufe0f", "👩 ⚕"),
        ("a\0b\ud800c", "a b c"),
        ("((( \n\t …", ""),
    ],
)
def test_what_counts(text: str, folded: str) -> None:
    """Small base letters, digits and signs count; accents, punctuation and what cannot be seen do not."""
    assert fold(text) == folded


@given(st.text())
def test_folded_text_stays_as_it_is(text: str) -> None:
    """Folding once more changes nothing, and a folded text has no blank too many."""
    folded = fold(text)

    assert fold(folded) == folded
    assert folded.split() == folded.split(" ") or folded == ""


@pytest.mark.parametrize("typed", ["hüfte", "HUFTE", "huefte", "Hu\u0308fte", "üft", "ueft", "hü", "h", "hufte"])
def test_an_umlaut_is_found_in_either_spelling(typed: str) -> None:
    """Whatever the capitals, and by a part of the word."""
    assert found(typed, "Welcher Muskel streckt die Hüfte?")


@given(WORDS)
def test_every_word_is_found_as_it_is_written_and_spelled_out(word: str) -> None:
    """In small letters, in capitals, without umlauts and with ae, oe, ue."""
    spelled_out = word
    for letters, two in (("äÄ", "ae"), ("öÖ", "oe"), ("üÜ", "ue")):
        for letter in letters:
            spelled_out = spelled_out.replace(letter, two)

    for typed in (word, word.upper(), word.lower(), fold(word), spelled_out):
        assert found(typed, f"x {word} y"), typed


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("neue", "neu"),  # what is spelled with ue without being an umlaut keeps it
        ("nu", "neue Hüfte"),
        ("ft", "Hüfte"),  # two letters begin a word
        ("r", "Hüfte"),
        ("hufte streckt", "streckt die Hüfte"),
        ("hüfte knie", "Hüfte\nKnie"),
    ],
)
def test_what_is_not_there_is_not_found(typed: str, text: str) -> None:
    """Short words begin a word, and several on end stand so in one text."""
    assert not found(typed, *text.split("\n"))


def test_two_letters_or_one_begin_a_word() -> None:
    """Behind any sign, as in the middle of a compound with hyphens."""
    assert found("da", "Lenden-Darmbein-Muskel")
    assert found("l", "(Lenden)")
    assert found("%", "90\u202f%")
    assert found("90%", "90 % der Läufer")


@pytest.mark.parametrize("typed", ["große Gesäßmuskeln", "grosse gesaessmuskeln", "GROSSE GESÄSS", "ie grosse ges"])
def test_words_on_end_are_found_in_either_spelling(typed: str) -> None:
    """The umlauts of a phrase may be spelled out, too."""
    assert found(typed, "Die große Gesäßmuskeln strecken.")


def test_a_phrase_of_umlauts_has_few_spellings() -> None:
    """However many there are, so that nobody waits."""
    assert len(needles(fold("aeoeueaeoeue aeoeueaeoeue"))) == 16
