"""plan: the way to an exam's date as the window shows it; changes nothing."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from quizapp.app import open_workspace, system_clock
from quizapp.commands.output import emit, fail
from quizapp.errors import Failure, QuizError
from quizapp.planning.exam_plan import ExamPlan, WhatIf, make_plan, other_way, refusal, what_ifs
from quizapp.planning.forecast import BAND, Band, Forecast
from quizapp.planning.standing import Standing, standing
from quizapp.study.countdown import missing_decks
from quizapp.study.exam_date import USUAL_MINUTES, ExamDate, decided
from quizapp.study.notebook import Notebook
from quizapp.study.ports import Clock
from quizapp.wording import planning
from quizapp.wording.figures import numeric_date


def plan(
    data_dir: Path,
    learner: str | None,
    day: date,
    *,
    decks: Sequence[str],
    minutes: int | None,
    seed: int,
    as_json: bool,
    clock: Clock | None,
) -> int:
    """Print the plan; what is not said is as in the one that is followed, else all decks and twenty minutes."""
    workspace = open_workspace(data_dir, learner=learner, clock=clock or system_clock)
    with closing(workspace.progress):
        notebook = workspace.notebook
        exam = _exam(notebook, day, decks, minutes)
        if (reason := refusal(exam, notebook)) is not None:
            return fail(planning.refused(reason, notebook.today()))
        stands = standing(notebook, exam.decks)
        made = make_plan(exam, stands, seed)
        others = [(what, other_way(exam, stands, what, seed)) for what in what_ifs(exam, stands.today)]
        found = [(what, forecast) for what, forecast in others if forecast is not None]
        assert made is not None  # nothing has broken it off
        (_emit if as_json else _print)(notebook, stands, made, found, seed)
    return 0


def _exam(notebook: Notebook, day: date, decks: Sequence[str], minutes: int | None) -> ExamDate:
    """The exam that is asked for; of the one that is followed with the decks that are gone, as long as one is there."""
    today, library = notebook.today(), notebook.library
    for each in decks:
        if library.deck(each) is None:
            raise QuizError(Failure.NO_SUCH_DECK, each)
    followed = notebook.settings.exam_on(today)
    kept = () if followed is None or len(missing_decks(followed, library)) == len(followed.decks) else followed.decks
    return decided(
        day,
        tuple(dict.fromkeys(decks)) or kept or tuple(deck.id for deck in library.decks),
        minutes or (USUAL_MINUTES if followed is None else followed.minutes),
        today=today,
        followed=followed,
    )


def _emit(
    notebook: Notebook, stands: Standing, made: ExamPlan, others: Sequence[tuple[WhatIf, Forecast]], seed: int
) -> None:
    """The plan, the pass rates, each day, and how else it could go, an object each."""
    exam, found, experience = made.exam, made.forecast, stands.experience
    emit(
        {
            "kind": "plan",
            "date": exam.day.isoformat(),
            "today": stands.today.isoformat(),
            "days_left": exam.days_left(stands.today),
            "decks": list(exam.decks),
            "missing_decks": missing_decks(exam, notebook.library),
            "minutes": exam.minutes,
            "new_today": made.new_today,
            "last_new": made.last_new.isoformat(),
            **_outcome(found),
            "known_now": round(found.known_now, 4),
            "cards": found.cards,
            "met": found.met,
            "answers": experience.answers,
            "answers_left_out": experience.left_out,
            "milliseconds": round(experience.milliseconds),
            "clock_is_behind": notebook.is_ahead,
            "runs": found.runs,
            "band": list(BAND),
            "seed": seed,
        }
    )
    for rate in found.rates.rates:
        emit(
            {
                "kind": "pass_rate",
                "class": rate.maturity.value,
                "answers": rate.answers,
                "passed": rate.passed,
                "rate": {"low": rate.at(BAND[0]), "mean": round(rate.mean, 4), "high": rate.at(BAND[1])},
            }
        )
    for load in found.days:
        day = load.day.isoformat()
        emit({"kind": "day", "day": day, "reviews": load.reviews, "new": load.new, "minutes": load.minutes})
    for what, other in others:
        emit({"kind": "what_if", "what": what.value, **_outcome(other)})


def _outcome(found: Forecast) -> dict[str, Any]:
    """What comes of it."""
    return {
        "known": _shares(found.known),
        "introduced": {
            "low": round(found.introduced.low),
            "median": round(found.introduced.median),
            "high": round(found.introduced.high),
        },
        "overfull_days": found.overfull,
    }


def _shares(band: Band) -> dict[str, float]:
    return {"low": round(band.low, 4), "median": round(band.median, 4), "high": round(band.high, 4)}


def _print(
    notebook: Notebook, stands: Standing, made: ExamPlan, others: Sequence[tuple[WhatIf, Forecast]], _seed: int
) -> None:
    """The same in sentences and tables."""
    exam, found = made.exam, made.forecast
    print(f"{planning.when(exam.days_left(stands.today))}: {numeric_date(exam.day)}")
    print(planning.new_today(made))
    print(planning.known_on_day(found))
    print(planning.known_now(found))
    print(planning.introduced(found))
    gone = len(missing_decks(exam, notebook.library))
    for sentence in (
        planning.overfull(found, exam.minutes),
        planning.missing(gone) if gone else "",
        planning.ahead(stands.today) if notebook.is_ahead else "",
    ):
        if sentence:
            print(sentence)
    for what, other in others:
        print(f"{planning.what_if(what)}: {planning.known(other.known)}")
    _print_table(planning.day_heads(), planning.day_rows(found))
    _print_table(planning.rate_heads(), planning.rate_rows(found.rates))
    print(planning.sample(stands.experience))
    for paragraph in planning.method(found):
        print(paragraph)


def _print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows under their heads, the first column to the left."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    print()
    for row in (heads, *rows):
        first, *rest = (
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join((first, *rest)))
    print()
