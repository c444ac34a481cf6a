"""The report on an exam in words: for the page, for a sheet of paper, for the clipboard."""

from collections.abc import Iterator
from datetime import datetime

from quizapp.cards.kprim import given_marks
from quizapp.cards.question import Form, Question
from quizapp.exam.marking import FULL
from quizapp.exam.report import QuestionResult, Report, TopicResult
from quizapp.wording import exam as wording
from quizapp.wording import figures, outcomes
from quizapp.wording.catalog import _, ngettext


def verdict(result: QuestionResult) -> tuple[str, str]:
    """How a question is shown, right, hard, wrong or muted, and the words for it, with a sign before them."""
    points = result.item.points
    if points is None:
        return "muted", "– " + _("not counted")
    # English speaks of 0 points and 0.5 points, German of 0,5 Punkte.
    count = ngettext("{count} point", "{count} points", 1 if points == FULL else 2).format(count=wording.points(points))
    if points == FULL:
        return "right", f"✓ {count}"
    return ("hard", f"≈ {count}") if points else ("wrong", f"✗ {count}")


def answer_given(result: QuestionResult) -> str:
    """What the learner said; of a Kprim how many statements were marked."""
    question, chosen = result.question, result.item.chosen
    if question is None:
        return ""
    if chosen is None:
        return _("Not answered.")
    return _("Your answer: {answer}").format(answer=_said(result, question, chosen))


def _said(result: QuestionResult, question: Question, chosen: str) -> str:
    match question.form:
        case Form.KPRIM:
            marks = given_marks(question, chosen)
            said = ngettext("{count} of {total} statement marked", "{count} of {total} statements marked", len(marks))
            return said.format(count=len(marks), total=len(question.options))
        case Form.LOCATE:
            return result.hit or chosen
        case Form.CHOICE:
            return next((option.text for option in question.options if option.key == chosen), chosen)
    return chosen


def what_is_right(result: QuestionResult) -> list[str]:
    """The right answer, unless it was given just so; for a Kprim every statement with what it is and why."""
    question = result.question
    if question is None:
        return []
    if question.form is Form.KPRIM:
        marks = given_marks(question, result.item.chosen)
        return [
            f"{option.text} – {outcomes.statement_verdict(option, marks.get(option.key))}. {option.rationale or ''}"
            for option in question.options
        ]
    right = " / ".join(question.accepted) or question.answer
    if result.item.chosen is not None and _said(result, question, result.item.chosen) == right:
        return []
    return [_("Right is: {name}").format(name=right)]


def about_the_choice(result: QuestionResult) -> str:
    """What the wrong option that was taken really is; nothing for anything else."""
    options = () if result.question is None else result.question.options
    if result.item.form is not Form.CHOICE:
        return ""
    taken = next((option for option in options if option.key == result.item.chosen and not option.correct), None)
    return "" if taken is None or not taken.rationale else f"{taken.text.removesuffix('.')}: {taken.rationale}"


def about_the_figure(*, crossed: bool) -> str:
    """What is marked on the figure that stands beside the answer: ``crossed`` where a cross is drawn at this."""
    if crossed:
        return _("What is right is lit; the cross marks your answer.")
    return _("What is right is lit.")


def figure_in_words(result: QuestionResult, *, crossed: bool) -> str:
    """What is to be seen on that figure."""
    question, plate = result.question, result.plate
    if question is None or plate is None:
        return ""
    title = plate.title.in_language(question.language)
    if not crossed:
        return _("Figure: {title}. Lit: {name}.").format(title=title, name=question.answer)
    return _("Figure: {title}. Lit: {name}. Your answer: {hit}.").format(
        title=title, name=question.answer, hit=result.hit
    )


def topic_line(topic: TopicResult) -> str:
    """What a topic came to, and what it came to before."""
    if topic.before.share is None:
        return wording.score_and_share(topic.score)
    return _("{score}; in earlier exams {before}").format(
        score=wording.score_and_share(topic.score), before=figures.percent(topic.before.share)
    )


def head(report: Report, now: datetime) -> str:
    """Which paper it was, when, and how long it took; ``now`` is any moment in the learner's zone."""
    parts = (
        wording.paper_name(report.seed, report.mark),
        wording.moment(report.started_at, now),
        wording.taken(report),
    )
    return " · ".join(parts)


def remarks(report: Report) -> list[str]:
    """What else there is to say of the exam as a whole."""
    said = []
    if report.is_time_over:
        said.append(_("The time was over. What was answered until then was handed in."))
    if report.unanswered:
        sentence = ngettext(
            "{count} question was not answered.", "{count} questions were not answered.", report.unanswered
        )
        said.append(sentence.format(count=figures.number(report.unanswered)))
    if report.not_counted:
        said.append(wording.gone(report.not_counted))
    if compared := wording.compared(report):
        said.append(compared)
    return said


def report_text(report: Report, now: datetime) -> str:
    """The whole report as plain text."""
    lines = [_("Mock exam"), wording.score_and_share(report.score), head(report, now), *remarks(report), ""]
    lines += [f"{topic.deck}: {topic.topic} – {topic_line(topic)}" for topic in report.topics]
    for result in report.questions:
        lines += ["", *_question_lines(result)]
    return "\n".join(lines) + "\n"


def _question_lines(result: QuestionResult) -> Iterator[str]:
    _role, said = verdict(result)
    question = result.question
    if question is None:
        yield f"{result.number}. {wording.gone(1)} {said}"
        return
    yield f"{result.number}. {question.stem} {said}"
    yield from (f"   {line}" for line in (answer_given(result), *what_is_right(result)))
    for line in (about_the_choice(result), question.explanation, outcomes.source(question)):
        if line:
            yield f"   {line}"
