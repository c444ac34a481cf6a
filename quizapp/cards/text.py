"""A text that may stand in several languages."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One text by language code; never empty. The first language is the original."""

    by_language: Mapping[str, str]

    def in_language(self, language: str) -> str:
        """The text in that language, or the original where there is no translation."""
        found = self.by_language.get(language)
        return found if found is not None else next(iter(self.by_language.values()))
