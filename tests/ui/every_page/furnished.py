"""A data folder in which there is something to see on every page: for tests that walk through all of them.

The shipped decks and three of one's own, one of them with faults; a learner who studied and was away for ten days, so
that there is a backlog, a card that will not stick, and a pair that is mixed up; tags, a note, a draft, a backup, and
somebody else who learns here too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from quizapp.app import Workspace, open_workspace
from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.scheduling.quality import Quality
from quizapp.study.review import Response
from quizapp.study.sitting import Sitting
from quizapp.study.task import Task
from quizapp.study.upkeep import Upkeep
from tests.conftest import FOOT, FixedClock, a_clock
from tests.knee_deck import write_knee
from tests.shin_deck import SHIN

LEECH: Final = CardId("foot", "push-off")
NOTED: Final = CardId("foot", "landing")

ODD: Final = """\
format: 1
deck: odd
title: {de: Mit Fehlern, en: With faults}
languages: [de, en]
cards:
  - id: good
    form: flashcard
    front: {de: Wo entspringt der Soleus?, en: Where does soleus arise?}
    back: {de: unter dem Knie, en: below the knee}
  - id: strange
    form: flashcart
    front: {de: Vorne?, en: Front?}
"""

_DAYS: Final = (24, 23, 22, 14, 11)
"""On so many days before today the learner studied."""


def furnish(data_dir: Path) -> None:
    """Fill that folder, which need not exist yet."""
    folder = data_dir / "decks"
    write_knee(folder)
    for name, content in (("shin", SHIN), ("foot", FOOT), ("odd", ODD)):
        (folder / f"{name}.yaml").write_text(content, "utf-8")
    clock = a_clock()
    today = clock.now
    for place, days in enumerate(_DAYS):
        clock.now = today - timedelta(days=days)
        with _working(data_dir, clock) as workspace:
            _study(workspace, knows=place % 2 == 0)
    clock.now = today
    with _working(data_dir, clock) as workspace:
        upkeep = Upkeep(workspace.notebook)
        upkeep.tag([NOTED], ["exam", "hard"])
        upkeep.note(NOTED, "Like a spring.")
        upkeep.mark([LEECH])
        upkeep.suspend([CardId("shin", "latin")])
        author = workspace.author(lambda: "en")
        task = author.new("foot")
        assert isinstance(task, Task)
        author.keep_draft(task, {**task.entry, "front": {"de": "Was ist der Fersensporn?"}})
        workspace.build_index(workspace.notebook.library, lambda _done, _total: True)
        workspace.learners.add("Bea")
        workspace.back_up()


@contextmanager
def _working(data_dir: Path, clock: FixedClock) -> Iterator[Workspace]:
    workspace = open_workspace(data_dir, clock=clock, seed=7)
    try:
        yield workspace
    finally:
        workspace.progress.close()


def _study(workspace: Workspace, *, knows: bool) -> None:
    """A day's sitting, most of it right; the leech is forgotten, and at choices the same wrong option is taken."""
    notebook = workspace.notebook
    notebook.change_settings(replace(notebook.settings, new_per_day=60, leech_lapses=2))
    notebook.answer(
        notebook.library.cards[LEECH].ask("en", workspace.rng),
        Response(milliseconds=4_000, grade=Quality.GOOD if knows else Quality.WRONG),
    )
    sitting = Sitting(notebook, workspace.rng, "en")
    for _count in range(70):
        question = sitting.question
        if question is None:
            return
        if question.form.graded_by_learner:
            response = Response(milliseconds=5_000, grade=Quality.GOOD)
        elif question.form is Form.CHOICE:
            right = next(option for option in question.options if option.correct)
            wrong = next((each for each in question.options if each.entity and not each.correct), None)
            mixing = question.entity is not None and wrong is not None
            response = Response(milliseconds=9_000, chosen=(wrong if mixing and wrong else right).key)
        else:
            sitting.put_off()
            continue
        sitting.answer(response)
        sitting.advance()
