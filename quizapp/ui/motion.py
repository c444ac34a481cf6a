"""Whether things may move on the screen."""

import os
import sys
from typing import Final

from PySide6.QtGui import QGuiApplication

PROPERTY: Final = "reducedMotion"
VARIABLE: Final = "QUIZAPP_REDUCED_MOTION"

_CLIENT_AREA_ANIMATION: Final = 0x1042


def motion_reduced() -> bool:
    """Whether the learner wants stillness: the application's property says so, the environment, or the desktop.

    The property, once it is set, outranks the others: True is stillness, False is motion.
    """
    app = QGuiApplication.instance()
    chosen = None if app is None else app.property(PROPERTY)
    if chosen is not None:
        return bool(chosen)
    return os.environ.get(VARIABLE, "") not in ("", "0") or _desktop_is_still()


def _desktop_is_still() -> bool:
    """What the desktop says: by Qt from 6.12 on, before that by Windows itself."""
    hints = QGuiApplication.styleHints().accessibility()
    if hasattr(hints, "motionPreference"):
        return bool(hints.motionPreference().name != "NoPreference")
    if sys.platform == "win32":
        import ctypes

        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
        return not animated.value
    return False
