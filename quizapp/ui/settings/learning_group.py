"""How one learner studies: limits of a day, its turn, leeches, the language of the questions."""

from datetime import time
from typing import Any, Final

from PySide6.QtCore import Signal

from quizapp.study.settings import Settings
from quizapp.ui.settings.group import SettingsGroup, fill
from quizapp.ui.widgets.basics import label
from quizapp.wording.catalog import LANGUAGE_NAMES, LANGUAGES, N_, _

_MOST_A_DAY: Final = 9999
_MOST_LAPSES: Final = 99
_LATEST_ROLLOVER: Final = 12


class LearningGroup(SettingsGroup):
    """Tells what was changed, by the names of Settings."""

    changed = Signal(dict)

    def __init__(self) -> None:
        super().__init__(N_("Learning"))
        self._study_language = self.combo("studyLanguageBox", lambda value: self._tell(study_language=value))
        self._new = self.spin("newBox", _MOST_A_DAY, lambda value: self._tell(new_per_day=value))
        self._reviews = self.spin("reviewsBox", _MOST_A_DAY, lambda value: self._tell(reviews_per_day=value))
        self._rollover = self.combo("rolloverBox", lambda hour: self._tell(rollover=time(hour)))
        self._leech = self.spin("leechBox", _MOST_LAPSES, lambda value: self._tell(leech_lapses=value))
        self._timed = self.check("timedBox", N_("Count fast and slow answers"), lambda ticked: self._tell(timed=ticked))
        self.add_row(N_("Language of the questions"), self._study_language)
        self.add_row(N_("New cards a day"), self._new)
        self.add_row(N_("Reviews a day"), self._reviews)
        self.add_row(N_("The day turns at"), self._rollover)
        self.add_row(N_("A card is difficult after so many lapses"), self._leech)
        self.add(self._timed)
        self.add(self.word("small", N_("A day’s limits apply from the next sitting on.")))
        self._scheduler = label("small", wrap=True)
        self._scheduler.setObjectName("schedulerText")
        self.add(self._scheduler)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen, in the current language."""
        self.filling = True
        self.retranslate()
        languages: list[tuple[str, Any]] = [(LANGUAGE_NAMES[code], code) for code in LANGUAGES]
        fill(self._study_language, [(_("As the program"), None), *languages], settings.study_language)
        fill(self._rollover, [(f"{hour:02}:00", hour) for hour in range(_LATEST_ROLLOVER + 1)], settings.rollover.hour)
        self._new.setValue(settings.new_per_day)
        self._reviews.setValue(settings.reviews_per_day)
        self._leech.setValue(settings.leech_lapses)
        self._leech.setSpecialValueText(_("never"))
        self._timed.setChecked(settings.timed)
        self._scheduler.setText(
            _("Scheduler: SM-2 (Wozniak 1990). 1 day, 6 days, then each interval times the easiness, rounded up.")
        )
        self.filling = False

    def _tell(self, **changes: Any) -> None:
        self.changed.emit(changes)
