"""What the log keeps of an answer."""

from quizapp.cards.card_id import CardId
from quizapp.study.review import Kind
from tests.study.reviews import a_review

CARD = CardId("hip", "flexor")


def test_a_card_is_new_until_its_first_answer() -> None:
    """Only the first answer finds a card without an interval; a failure leaves it with one."""
    assert a_review(CARD, 1).was_new is True
    assert a_review(CARD, 1, new=False).was_new is False
    assert a_review(CARD, 1, Kind.DRILL, new=False).was_new is False
