"""progress and reviews: what the database says, card by card and event by event."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from quizapp.app import open_workspace
from quizapp.cards.card_id import CardId
from quizapp.commands.output import as_decimal, emit
from quizapp.scheduling.card_state import CardState, stage_of
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.review import Kind
from quizapp.study.treatment import Treatment


def print_progress(data_dir: Path, learner: str | None, *, as_json: bool) -> int:
    """The state of every card of the decks, new ones included."""
    workspace = open_workspace(data_dir, learner=learner)
    with closing(workspace.progress):
        for card in workspace.notebook.cards():
            row = _standing(card, workspace.notebook.state(card), workspace.notebook.treatment(card))
            if as_json:
                emit(row)
            else:
                shown = {**row, "due": row["due"] or "-"}
                print("{id:<60} {state:<11} {repetitions:>3} {interval:>5} d {easiness:>5.2f}  {due}".format(**shown))
    return 0


def _standing(card: CardId, state: CardState | None, treatment: Treatment) -> dict[str, Any]:
    """One card's state as other programs read it."""
    memory = MemoryState() if state is None else state.memory
    return {
        "id": str(card),
        "state": stage_of(state).value,
        "repetitions": memory.repetitions,
        "interval": memory.interval,
        "easiness": as_decimal(memory.easiness),
        "due": None if state is None else state.due.isoformat(),
        "lapses": 0 if state is None else state.lapses,
        "suspended": treatment.suspended,
    }


def print_reviews(data_dir: Path, learner: str | None, *, as_json: bool) -> int:
    """The log as it was written, with what was taken back and the undos that did so."""
    workspace = open_workspace(data_dir, learner=learner)
    with closing(workspace.progress):
        _print(workspace.progress.log(), as_json=as_json)
    return 0


def _print(rows: Sequence[Row[Any]], *, as_json: bool) -> None:
    for row in rows:
        if as_json:
            emit(as_object(row))
        else:
            quality = "" if row.quality is None else f"q={row.quality}"
            when = row.answered_at.isoformat(timespec="seconds")
            print(f"{when} {row.study_day} {row.kind:<7} {row.deck}/{row.card:<40} {quality}")


def as_object(row: Row[Any]) -> dict[str, Any]:
    """One event as other programs read it; an undo or a reset has a card and a time, and null for all else."""
    undo = row.kind in (Kind.UNDO.value, Kind.RESET.value)
    return {
        "event": row.id,
        "kind": row.kind,
        "takes_back": row.takes_back,
        "card": f"{row.deck}/{row.card}",
        "answered_at": row.answered_at.isoformat(timespec="microseconds"),
        "study_day": row.study_day.isoformat(),
        "form": row.form,
        "quality": row.quality,
        "milliseconds": row.milliseconds,
        "chosen": row.chosen,
        "confidence": row.confidence,
        "overruled": None if undo else bool(row.overruled),
        "before": None if undo else _memory(row.before_repetitions, row.before_interval, row.before_easiness),
        "after": None if undo else _memory(row.after_repetitions, row.after_interval, row.after_easiness),
    }


def _memory(repetitions: int, interval: int, easiness: int) -> dict[str, Any]:
    return {"repetitions": repetitions, "interval": interval, "easiness": as_decimal(easiness)}
