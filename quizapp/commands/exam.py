"""exam: a mock paper in the terminal, its key with it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from quizapp.cards.question import Form, Question
from quizapp.commands.decks import as_object, complain, print_question
from quizapp.commands.output import emit, fail
from quizapp.errors import Failure, QuizError
from quizapp.exam.asking import asked_anew
from quizapp.exam.paper import Paper, TooFew, Wanted, draw, sections
from quizapp.paths import SHIPPED_DECKS, corrections, own_decks
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library, read_library
from quizapp.wording import exam as wording
from quizapp.wording.catalog import _
from quizapp.wording.printing import instruction, key, key_in_words


def print_paper(
    data_dir: Path,
    language: str,
    decks: Sequence[str],
    *,
    questions: int,
    seed: int,
    as_json: bool,
    pdf: Path | None = None,
    paper_size: str = "a4",
) -> int:
    """The paper of that number from these decks, or from all, its questions in their order; or as a PDF file."""
    library = read_library([SHIPPED_DECKS, own_decks(data_dir)], corrections=corrections(data_dir))
    for deck in decks:
        if library.deck(deck) is None:
            raise QuizError(Failure.NO_SUCH_DECK, deck)
    chosen = frozenset(each for each in sections(library) if not decks or each.deck in decks)
    paper = draw(library, Wanted(chosen, questions, seed))
    complain(library)
    if isinstance(paper, TooFew):
        return fail(wording.too_few(paper))
    asked = [
        asked_anew(library, each.card, each.form, each.options, seed=seed, language=language)
        for each in paper.questions
    ]
    shown = [question for question in asked if question is not None]
    if pdf is not None:
        return _write(library, paper, shown, pdf, paper_size)
    if as_json:
        for question in shown:
            emit(as_object(question))
        return 0
    print(wording.paper_name(paper.seed, paper.mark))
    for number, question in enumerate(shown, start=1):
        print_question(question, f"{number}. ", _notes(question))
    print(f"\n{_('Key')}")
    illustrations = Illustrations(library)
    for number, question in enumerate(shown, start=1):
        print(f"{number:>4}. {_key(question, illustrations)}")
    return 0


def _notes(question: Question) -> Iterator[str]:
    """What cannot be seen of a question in a terminal: that each statement is marked, and where its picture is."""
    if question.form is Form.KPRIM:
        yield instruction(question.form)
    if question.form.needs_picture or question.image is not None:
        yield wording.picture_elsewhere()


def _key(question: Question, illustrations: Illustrations) -> str:
    """What is right; of a place, which cannot be shown here, in words where it is."""
    if question.form is not Form.LOCATE:
        return key(question, numbered=True)
    plate = illustrations.plate(question)
    title = "" if plate is None else plate.title.in_language(question.language)
    return key_in_words(question, illustrations.place(question), title)


def _write(library: Library, paper: Paper, shown: Sequence[Question], file: Path, paper_size: str) -> int:
    """Put it on paper; Qt is needed for that alone."""
    from quizapp.commands.print import write_booklet
    from quizapp.ui.printing.exam import ExamSheet, exam_booklet
    from quizapp.ui.printing.measures import PaperSize

    sheet = ExamSheet(_("Mock exam"), (wording.paper_name(paper.seed, paper.mark),))
    return write_booklet(lambda: exam_booklet(sheet, shown, Illustrations(library), PaperSize(paper_size)), file)
