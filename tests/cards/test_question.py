"""One showing of a card."""

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form, Option, Question


def test_the_words_on_the_screen_are_those_before_answering() -> None:
    """Stem and options are read before the answer; rationales, explanation and the answer itself are not."""
    question = Question(
        card=CardId("hip", "extensor"),
        form=Form.CHOICE,
        language="en",
        topic="Movers of the hip",
        stem="Which  muscle\nextends the hip?",
        answer="gluteus maximus",
        options=(Option("key", "gluteus maximus", True), Option("iliopsoas", "iliopsoas", False, "It flexes the hip.")),
        explanation="It drives the body forward.",
    )

    assert question.words == 5 + 2 + 1


def test_what_is_recalled_unseen_is_graded_by_the_learner() -> None:
    """The program knows what is right in every other form; where the learner types it may err all the same."""
    assert [form for form in Form if form.graded_by_learner] == [Form.FLASHCARD, Form.CLOZE]
    assert [form for form in Form if form.typed] == [Form.TERM]
