"""A text in several languages."""

from quizapp.cards.text import Text


def test_a_text_is_given_in_the_language_asked_for() -> None:
    """Each language has its own wording."""
    text = Text({"de": "Hüfte", "en": "Hip"})

    assert (text.in_language("de"), text.in_language("en")) == ("Hüfte", "Hip")


def test_without_a_translation_the_original_stands() -> None:
    """The first language is the original, whatever it is."""
    text = Text({"en": "Hip", "de": "Hüfte"})

    assert text.in_language("fr") == "Hip"
