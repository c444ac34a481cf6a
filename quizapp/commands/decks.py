"""decks list, decks check, questions: what the deck files hold."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from quizapp.cards.question import Question
from quizapp.commands.output import emit, fail
from quizapp.decks_io.loader import deck_files
from quizapp.errors import Failure, QuizError
from quizapp.paths import SHIPPED_DECKS, corrections, own_decks
from quizapp.study.library import Library, read_library
from quizapp.wording.catalog import ngettext
from quizapp.wording.figures import number
from quizapp.wording.images import spoken
from quizapp.wording.problems import line_of_report


def list_decks(data_dir: Path, language: str, *, as_json: bool) -> int:
    """Every deck that can be studied, and on standard error what cannot be read."""
    library = read_library([SHIPPED_DECKS, own_decks(data_dir)], corrections=corrections(data_dir))
    for deck in library.decks:
        title = deck.title.in_language(language)
        row = {"id": deck.id, "title": title, "languages": list(deck.languages), "questions": len(deck.cards)}
        if as_json:
            emit({**row, "path": str(deck.path)})
        else:
            count = ngettext("{count} question", "{count} questions", len(deck.cards)).format(
                count=number(len(deck.cards))
            )
            print(f"{deck.id:<24} {title:<32} {count:<14} {', '.join(deck.languages):<8} {deck.path}")
    complain(library)
    return 0


def check_decks(paths: Sequence[Path]) -> int:
    """Print each problem with its place, warnings too, then the counts; 1 if there is any problem."""
    # Only this command needs the checks, and some of them a library of their own.
    from quizapp.decks_io.checks.all_checks import check_files

    parsed = check_files(_files(paths or [SHIPPED_DECKS]), deck_files(SHIPPED_DECKS))
    problems = [problem for result in parsed for problem in result.problems]
    for problem in problems:
        print(line_of_report(problem))
    decks = sum(result.deck is not None for result in parsed)
    questions = sum(len(result.deck.cards) for result in parsed if result.deck is not None)
    # The counts are read by scripts, so they are the same in every language.
    print(f"{decks} decks, {questions} questions, {len(problems)} problems")
    return 1 if problems else 0


def print_questions(data_dir: Path, language: str, deck_id: str | None, seed: int, *, as_json: bool) -> int:
    """Every question of one deck or of all, its options in the order that the seed gives."""
    library = read_library([SHIPPED_DECKS, own_decks(data_dir)], corrections=corrections(data_dir))
    if deck_id is not None and library.deck(deck_id) is None:
        raise QuizError(Failure.NO_SUCH_DECK, deck_id)
    for deck in library.decks:
        if deck_id in (None, deck.id):
            for card in deck.cards:
                # Seeded by the card, so that a card added elsewhere does not change this one's order.
                question = card.ask(language, Random(f"{seed} {card.id}"))
                if as_json:
                    emit(as_object(question))
                else:
                    print_question(question)
    complain(library)
    return 0


def as_object(question: Question) -> dict[str, Any]:
    """The question as other programs read it."""
    return {
        "id": str(question.card),
        "deck": question.card.deck,
        "form": question.form.value,
        "language": question.language,
        "topic": question.topic,
        "stem": question.stem,
        "answer": question.answer,
        "options": [
            {"text": option.text, "correct": option.correct, "rationale": option.rationale}
            for option in question.options
        ],
        "explanation": question.explanation,
        "source": "; ".join(source.text for source in question.sources),
        "structures": list(question.structures),
        "figure": None if question.picture is None else question.picture.figure,
        "made": question.made,
    }


def print_question(question: Question, before: str = "", notes: Iterable[str] = ()) -> None:
    """The question for a person: stem, what its image shows, notes on it, then options with their numbers."""
    print(f"\n{before}[{question.topic}] {question.stem}")
    if question.image is not None:
        print(f"  ({spoken(question)})")
    for note in notes:
        print(f"  ({note})")
    for key, option in enumerate(question.options, start=1):
        print(f"  {key}  {option.text}")


def _files(paths: Iterable[Path]) -> list[Path]:
    """The files named, and the deck files of the folders named."""
    return [file for path in paths for file in (deck_files(path) if _is_folder(path) else [path])]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that the system refuses: reading it will say why
        return False


def complain(library: Library) -> None:
    """Say on standard error what cannot be read."""
    for problem in library.problems:
        fail(line_of_report(problem))
