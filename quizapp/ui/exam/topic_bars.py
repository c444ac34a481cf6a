"""How the topics of an exam went: a bar for each, with its points."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from quizapp.exam.report import TopicResult
from quizapp.ui.widgets.basics import label, rule
from quizapp.ui.widgets.drawn import StandingBar
from quizapp.wording import exam_report
from quizapp.wording.catalog import _


class TopicBars(QFrame):
    """A row for each topic, in the order of the decks."""

    def __init__(self, topics: Sequence[TopicResult]) -> None:
        super().__init__()
        self.setObjectName("topicBars")
        self.setProperty("role", "panel")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(26, 22, 26, 22)
        inside.setSpacing(8)
        inside.addWidget(label("heading", _("By topic")))
        for place, topic in enumerate(topics):
            if place:
                inside.addWidget(rule())
            line = QHBoxLayout()
            line.setSpacing(16)
            names = QVBoxLayout()
            names.setSpacing(0)
            names.addWidget(label("strong", topic.topic, wrap=True))
            if topic.topic != topic.deck:
                names.addWidget(label("small", topic.deck, wrap=True))
            line.addLayout(names, 3)
            bar = StandingBar()
            bar.show_shares(topic.score.share or 0.0, 0.0)
            line.addWidget(bar, 3, Qt.AlignmentFlag.AlignVCenter)
            said = label("", exam_report.topic_line(topic), wrap=True)
            said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(said, 3)
            inside.addLayout(line)
