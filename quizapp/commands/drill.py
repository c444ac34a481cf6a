"""drill: a sitting in the terminal, for people and, with JSON Lines, for programs."""

import sys
import time
from contextlib import closing
from pathlib import Path

from quizapp.app import Workspace, open_workspace, system_clock
from quizapp.cards.kprim import FALSE, TRUE, marks_as_text
from quizapp.cards.question import Form, Question
from quizapp.cards.timeline import phases_as_text
from quizapp.commands.decks import as_object, complain, print_question
from quizapp.commands.log import as_object as event_as_object
from quizapp.commands.output import emit, fail
from quizapp.errors import Failure, QuizError
from quizapp.scheduling.quality import Quality
from quizapp.study.ports import Clock
from quizapp.study.review import Confidence, Response
from quizapp.study.sitting import Sitting
from quizapp.wording.catalog import _, current, ngettext
from quizapp.wording.figures import number
from quizapp.wording.outcomes import answer_lines, explained, what_now


def drill(
    data_dir: Path,
    learner: str | None,
    language: str | None,
    *,
    deck: str | None,
    limit: int | None,
    seed: int | None,
    as_json: bool,
    clock: Clock | None,
) -> int:
    """Ask what is due and new today, repeats included, until it is done, the limit is reached or the input ends."""
    workspace = open_workspace(data_dir, learner=learner, clock=clock or system_clock, seed=seed)
    with closing(workspace.progress):
        return _sit(workspace, language, deck, limit, as_json=as_json)


def _sit(workspace: Workspace, language: str | None, deck: str | None, limit: int | None, *, as_json: bool) -> int:
    """The sitting itself."""
    complain(workspace.notebook.library)
    if deck is not None and workspace.notebook.library.deck(deck) is None:
        raise QuizError(Failure.NO_SUCH_DECK, deck)
    language = language or workspace.notebook.settings.study_language or current()
    sitting = Sitting(workspace.notebook, workspace.rng, language, deck=deck, pictures=False)
    if sitting.question is not None and not as_json:
        print(_how_to_answer())
    asked = 0
    while sitting.question is not None and (limit is None or asked < limit):
        if not _ask(workspace, sitting, sitting.question, as_json=as_json):
            break
        asked += 1
        sitting.advance()
    if not as_json:
        done = ngettext("{count} question answered.", "{count} questions answered.", asked).format(count=number(asked))
        on_figures = len(workspace.notebook.plan(deck).queue) if sitting.question is None else 0
        print(f"\n{done}" if asked or sitting.question is not None or on_figures else _("Nothing is due today."))
        if on_figures:
            print(_on_figures(on_figures))
    return 0


def _how_to_answer() -> str:
    """What can be typed, said once before the first question; what is no answer is told the rest."""
    return "\n".join(
        (
            _("Type your answer and press Enter: the number of an option, or 0 for “I don't know”."),
            _("On a flashcard Enter alone shows the answer; then 0 (not at all) to 5 (easily) says how well it went."),
            _("Ctrl+C ends the sitting at any time; every answer given is kept."),
        )
    )


def _on_figures(count: int) -> str:
    """What this way of asking cannot ask."""
    said = ngettext(
        "{count} question on a figure waits in the window.", "{count} questions on figures wait in the window.", count
    )
    return said.format(count=number(count))


def _ask(workspace: Workspace, sitting: Sitting, question: Question, *, as_json: bool) -> bool:
    """One question, answered and kept; False where the input ended."""
    if as_json:
        emit(as_object(question))
    else:
        print_question(question)
    started = time.monotonic()
    response = _read(question, started, as_json=as_json)
    if response is None:
        return False
    outcome = sitting.answer(response)
    if as_json:
        emit(event_as_object(workspace.progress.event(outcome.logged.event)))
        return True
    for line in [*answer_lines(question, outcome.logged.review.chosen), explained(question), what_now(outcome)]:
        if line:
            print(f"  {line}")
    return True


def _read(question: Question, started: float, *, as_json: bool) -> Response | None:
    """The answer typed, asked for again until it is one; None at the end of the input.

    Who grades a flashcard without revealing it first gets to see its answer all the same.
    """
    hidden = question.form.graded_by_learner and not as_json
    while True:
        if not as_json:
            print("> ", end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            return None
        spent = round((time.monotonic() - started) * 1000)
        if question.form.graded_by_learner:
            if not as_json and line.strip() == "":
                print(f"  {question.answer}")
                hidden = False
                continue
            response = _graded(line.strip(), spent)
        else:
            response = _answered(line.strip(), question, spent)
        if response is not None:
            if hidden:
                print(f"  {question.answer}")
            return response
        fail(_expected(question))


def _graded(word: str, spent: int) -> Response | None:
    if word not in ("0", "1", "2", "3", "4", "5"):
        return None
    return Response(milliseconds=spent, grade=Quality(int(word)))


def _answered(line: str, question: Question, spent: int) -> Response | None:
    if line == "0":
        return Response(milliseconds=spent, confidence=Confidence.UNKNOWN)
    match question.form:
        case Form.KPRIM:
            chosen = _marks(line.lower(), question)
        case Form.TERM:
            chosen = line or None
        case Form.TIMELINE:
            chosen = _phases(line, question)
        case _:
            chosen = _option(line, question)
    return None if chosen is None else Response(milliseconds=spent, chosen=chosen)


def _option(word: str, question: Question) -> str | None:
    numbers = [str(number) for number in range(1, len(question.options) + 1)]
    return question.options[int(word) - 1].key if word in numbers else None


def _marks(word: str, question: Question) -> str | None:
    """One letter for each statement in the order shown."""
    if len(word) != len(question.options) or not set(word) <= {TRUE, FALSE}:
        return None
    marks = {option.key: letter == TRUE for option, letter in zip(question.options, word, strict=True)}
    return marks_as_text(question, marks)


def _phases(word: str, question: Question) -> str | None:
    """The numbers of the phases one after the other, as in 134."""
    numbers = [str(number) for number in range(1, len(question.options) + 1)]
    if not word or not set(word) <= set(numbers):
        return None
    return phases_as_text(question, (question.options[int(digit) - 1].key for digit in word))


def _expected(question: Question) -> str:
    if question.form.graded_by_learner:
        return _("Enter shows the answer; then a quality from 0 to 5 says how well it went.")
    match question.form:
        case Form.KPRIM:
            return _("Type t or f for each statement, as in tftf, or 0 for “I don't know”.")
        case Form.TERM:
            return _("Type the answer, or 0 for “I don't know”.")
        case Form.TIMELINE:
            return _("Type the numbers of all phases that are right, as in 134, or 0 for “I don't know”.")
    return _("Type the number of an option, 1 to {count}, or 0 for “I don't know”.").format(count=len(question.options))
