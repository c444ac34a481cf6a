"""Reading a term, and what is said where it does not fit."""

import pytest

from quizapp.cards.term import Term
from tests.decks_io.texts import HEAD, a_flashcard, a_term, cards, ids, reports


def term(*lines: str) -> Term:
    """The one card with a stem and these lines."""
    (card,) = cards(HEAD + a_term("one", *lines))
    assert isinstance(card, Term)
    return card


@pytest.mark.parametrize(
    ("accepted", "german", "english"),
    [
        ("Soleus", ("Soleus",), ("Soleus",)),
        ("[Musculus soleus, Soleus]", ("Musculus soleus", "Soleus"), ("Musculus soleus", "Soleus")),
        ("{de: [Schollenmuskel, Soleus], en: [soleus]}", ("Schollenmuskel", "Soleus"), ("soleus",)),
        ("{de: Schollenmuskel, en: soleus}", ("Schollenmuskel",), ("soleus",)),
    ],
)
def test_names_stand_for_all_languages_or_for_each(
    accepted: str, german: tuple[str, ...], english: tuple[str, ...]
) -> None:
    """A list, or one name by itself; the first is the model answer."""
    card = term(f"accepted: {accepted}")

    assert (card.accepted.in_language("de"), card.accepted.in_language("en")) == (german, english)
    assert card.languages == ("de", "en")
    assert card.rejected is None


def test_names_may_be_rejected_in_one_language_alone() -> None:
    """What is rejected needs no translation."""
    card = term("accepted: [Abduktor]", "rejected: {de: [Adduktor]}")

    assert card.rejected is not None
    assert (card.rejected.in_language("de"), card.rejected.in_language("en")) == (("Adduktor",), ())
    assert card.languages == ("de", "en")


def test_without_a_translation_a_term_is_asked_in_the_original() -> None:
    """The lack is told, and the question stays German."""
    content = HEAD + a_term("one", "accepted: {de: [Schollenmuskel]}")

    (card,) = cards(content)

    assert card.languages == ("de",)
    assert reports(content) == [
        "hip.yaml:13:15: warning: The text is missing in one language of the deck. Add “en: …”."
    ]


@pytest.mark.parametrize(
    ("lines", "report"),
    [
        ((), "10:5: “accepted” is missing here. Add a line “accepted: …”."),
        (("accepted: []",), "13:15: The text is empty. Write one, or take the line away."),
        (("accepted: [Soleus, '']",), "13:24: The text is empty. Write one, or take the line away."),
        (("accepted: [[Soleus]]",), "13:16: A text is expected here, or “de: …” and “en: …” below it."),
        (
            ("accepted: {en: [soleus]}",),
            "13:15: The text is missing in the deck's first language. Add “de: …”.",
        ),
        (("accepted: {de: [], en: [soleus]}",), "13:20: The text is empty. Write one, or take the line away."),
        (
            ("accepted: [M. soleus]", "rejected: [Musculus Soleus]"),
            "14:15: “Musculus Soleus” is rejected here, but accepted above. Take it out of one of the two lists.",
        ),
        (("accepted: [Soleus]", "rejected: []"), "14:15: The text is empty. Write one, or take the line away."),
    ],
)
def test_a_term_needs_names(lines: tuple[str, ...], report: str) -> None:
    """Without a usable list of names the card is left out, and the next one is read."""
    content = HEAD + a_term("one", *lines) + a_flashcard("two")

    assert reports(content) == [f"hip.yaml:{report}"]
    assert ids(content) == ["two"]


def test_a_language_too_many_is_told_and_costs_nothing() -> None:
    """The names of the deck's own languages are read."""
    content = HEAD + a_term("one", "accepted: {de: [Soleus], en: [soleus], la: [Soleus]}")

    assert ids(content) == ["one"]
    assert reports(content) == [
        "hip.yaml:13:44: “la” is not a language of this deck (it has: de, en). Add it to “languages”, or mend the code."
    ]
