"""What went wrong in the world, as a sentence that says what was kept and what to do next."""

from pathlib import Path

import pytest

from quizapp.errors import Failure, QuizError
from quizapp.wording import catalog
from quizapp.wording.failures import sentence


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("failure", Failure)
def test_every_failure_has_a_sentence(failure: Failure, language: str) -> None:
    """Each failure ends as a whole sentence in both languages, whatever its facts hold."""
    catalog.use(language)
    said = sentence(QuizError(failure, Path("a {b} %s"), "disk {full} %d"))

    assert said.endswith(".")
    assert len(said.split()) > 5
    assert not {"{concerned}", "{reason}"} & set(said.split())


def test_german_and_english_are_two() -> None:
    """No failure is left in English under a German interface."""
    english = [sentence(QuizError(failure)) for failure in Failure]
    catalog.use("de")
    german = [sentence(QuizError(failure)) for failure in Failure]

    assert not set(german) & set(english)
    assert len(set(german)) == len(Failure)


def test_the_facts_are_named() -> None:
    """A sentence names the file, quotes the system, and says what happened to the data."""
    error = QuizError(Failure.DATABASE_DAMAGED, Path("quizapp.db"), "malformed")

    assert sentence(error) == (
        "quizapp.db is damaged and cannot be read (malformed). It was left as it is. "
        "Keep a copy of it, then put a backup in its place, or move it away to begin anew."
    )
    assert str(error) == "database-damaged: quizapp.db malformed"


def test_an_answer_that_was_not_saved() -> None:
    """The most frightening sentence says that everything before is safe, and how to go on."""
    assert sentence(QuizError(Failure.NOT_SAVED, reason="disk full")) == (
        "The answer was not saved (disk full). Everything before it is safe. "
        "Make room on the disk or free the file, then answer once more."
    )
