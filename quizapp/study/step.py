"""How longer work tells how far it is."""

from collections.abc import Callable

Step = Callable[[int, int], bool]
"""Hears how much of how much is done, and says whether to go on."""
