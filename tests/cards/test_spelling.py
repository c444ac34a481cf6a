"""What makes two typed names the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.spelling import composed, fold, same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gluteus maximus", "gluteus MAXIMUS"),
        ("  Gluteus \t maximus\n", "Gluteus maximus"),
        ("Gesäßmuskel", "Gesaessmuskel"),
        ("GESÄẞMUSKEL", "gesäßmuskel"),
        ("Schenkelhöcker", "Schenkelhoecker"),
        ("Füße", "FUESSE"),
        ("Gesäßmuskel", unicodedata.normalize("NFD", "Gesäßmuskel")),
        ("IT-Band", "IT Band"),
        ("IT‑Band", "it–band"),
        ("M. soleus", "Musculus soleus"),
        ("m.soleus", "MUSCULUS SOLEUS"),
        ("M soleus", "Musculus soleus"),
        ("Mm. peronei", "Musculi peronei"),
        ("Musculus peronæus", "M. peronaeus"),
        ("fascia plantáris", "Fascia plantaris"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    """Capitals, white space, umlauts, hyphens, accents and "M." make no difference, either way round."""
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("soleus", "solens"),
        ("IT-Band", "ITBand"),
        ("gluteus", "gluteus maximus"),
        ("Musculus soleus", "soleus"),
        ("Gesäßmuskel", "Gesasmuskel"),
        ("Atom. x", "Atomusculus x"),
        ("soleus", ""),
    ],
)
def test_two_names(one: str, other: str) -> None:
    """Another letter, or a word less, is another name."""
    assert not same(one, other)


def test_places_lead_back_to_what_was_written() -> None:
    """Each letter compared knows the written letter that it stands for, an umlaut and "M." for several."""
    folded = fold(" M. Gesäß-Teil ")

    assert folded.text == "musculus gesaess teil"
    written = composed(" M. Gesäß-Teil ")
    assert [written[place] for place in folded.places] == list("MMMMMMMM Gesääßß-Teil")


@given(st.text(max_size=40))
def test_any_text_can_be_folded(text: str) -> None:
    """Whatever is typed, there is one place for each letter, in order and within the text, and folding is stable."""
    folded = fold(text)

    assert len(folded.places) == len(folded.text)
    assert list(folded.places) == sorted(folded.places)
    assert all(0 <= place < len(composed(text)) for place in folded.places)
    assert same(text, text.strip())
