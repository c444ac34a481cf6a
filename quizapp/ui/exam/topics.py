"""The topics of an exam: a box to tick for each deck, and under it one for each of its topics."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from quizapp.exam.paper import Section
from quizapp.study.library import Library
from quizapp.ui.widgets.basics import empty, label, row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.flow import Flow
from quizapp.wording import figures
from quizapp.wording.catalog import _, ngettext


class TopicChoice(QFrame):
    """Tells when another choice was made; what was not there before is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(26, 22, 26, 22)
        self._layout.setSpacing(6)
        self._left_out: set[Section] = set()
        self._topics: dict[Section, QCheckBox] = {}
        self._decks: dict[str, QCheckBox] = {}
        self._named: tuple[Library, str, Mapping[Section, str]] | None = None

    @property
    def chosen(self) -> frozenset[Section]:
        """The topics that are ticked."""
        return frozenset(section for section in self._topics if section not in self._left_out)

    def show_topics(self, sections: Mapping[Section, int], library: Library, language: str) -> None:
        """Offer these topics with their numbers of cards, under their names in that language."""
        empty(self._layout)
        self._topics, self._decks = {}, {}
        self._layout.addWidget(label("heading", _("Topics")))
        if self._named is None or self._named[0] is not library or self._named[1] != language:
            self._named = (library, language, _names(sections, library, language))
        names = self._named[2]
        counted = _("In brackets: how many questions there are for an exam, with several about the same fact.")
        self._layout.addWidget(label("small", counted, wrap=True))
        lines: dict[str, Flow] = {}
        for section, count in sections.items():
            if section.deck not in lines:
                self._layout.addWidget(self._deck_box(section.deck, library, language))
                lines[section.deck] = Flow(spacing=4)
                indented = QHBoxLayout()
                indented.setContentsMargins(24, 0, 0, 8)
                indented.addLayout(lines[section.deck])
                self._layout.addLayout(indented)
            place = len(self._topics) + 1
            lines[section.deck].addWidget(self._topic_box(section, names[section], count, place))
        buttons = row()
        for name, words, chosen in (
            ("allTopicsButton", _("All topics"), True),
            ("noTopicsButton", _("No topic at all"), False),
        ):
            button = KeyButton("")
            button.setObjectName(name)
            button.say(words)
            button.clicked.connect(lambda _checked=False, chosen=chosen: self._choose(list(self._topics), chosen))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._layout.addLayout(buttons)
        self._tick()

    def _deck_box(self, deck: str, library: Library, language: str) -> QCheckBox:
        found = library.deck(deck)
        title = deck if found is None else found.title.in_language(language)
        box = self._decks[deck] = QCheckBox(title.replace("&", "&&"))
        box.setObjectName(f"examDeck-{deck}")
        box.setProperty("role", "strong")
        box.setAccessibleName(_("All topics of {deck}").format(deck=title))
        box.clicked.connect(lambda ticked: self._choose([each for each in self._topics if each.deck == deck], ticked))
        return box

    def _topic_box(self, section: Section, name: str, count: int, place: int) -> QCheckBox:
        box = self._topics[section] = QCheckBox(f"{name} ({figures.number(count)})".replace("&", "&&"))
        box.setObjectName(f"examTopic{place}")
        cards = ngettext("{count} card", "{count} cards", count).format(count=figures.number(count))
        box.setAccessibleName(f"{self._decks[section.deck].text()}: {name}, {cards}")
        box.clicked.connect(lambda ticked: self._choose([section], ticked))
        return box

    def _choose(self, sections: list[Section], chosen: bool) -> None:
        self._left_out = self._left_out - set(sections) if chosen else self._left_out | set(sections)
        self._tick()
        self.changed.emit()

    def _tick(self) -> None:
        """A deck is ticked where all of its topics are."""
        for section, box in self._topics.items():
            box.setChecked(section not in self._left_out)
        for deck, box in self._decks.items():
            box.setChecked(not any(section.deck == deck for section in self._left_out & self._topics.keys()))


def _names(sections: Mapping[Section, int], library: Library, language: str) -> dict[Section, str]:
    """What the topics are called in that language."""
    names = {section: section.topic for section in sections}
    for card in library.cards.values():
        section = Section.of(card)
        if section in names:
            names[section] = card.topic.in_language(language)
    return names
