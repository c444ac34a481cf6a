"""Pictures of processes: how a muscle works, who works when in the running cycle, the foot as damper and spring."""

from PySide6.QtWidgets import QWidget

from quizapp.cards.picture import Process
from quizapp.knowledge.cycle import CycleChart


def picture_for(process: Process, *, chart: CycleChart | None, highlight: str | None, language: str) -> QWidget | None:
    """The picture of a process; None where it needs facts that the deck does not have.

    ``highlight`` is what the question is about: a contraction type, or a structure of the chart. ``language`` is that
    of the names in the chart.
    """
    match process:
        case Process.CONTRACTION:
            from quizapp.ui.pictures.contraction import ContractionPicture

            return ContractionPicture(highlight)
        case Process.CYCLE:
            from quizapp.ui.pictures.cycle import CyclePicture

            return CyclePicture(chart, language, highlight) if chart is not None and chart.rows else None
        case Process.WINDLASS:
            from quizapp.ui.pictures.windlass import WindlassPicture

            return WindlassPicture()
