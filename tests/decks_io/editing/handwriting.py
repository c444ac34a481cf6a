"""Deck files as people write them: every style that YAML has for a text, remarks anywhere, any line ends."""

from typing import Any, Final

from hypothesis import strategies as st

from quizapp.decks_io.editing.entry import Entry, Value
from quizapp.decks_io.editing.scalars import double

LETTERS: Final = st.text(
    st.sampled_from("abcäöüßÄé🦵 :#-'\"\\{}[],&*!|>%@`?~=\t.0159NO"), min_size=1, max_size=24
) | st.sampled_from(
    ["NO", "012", "yes", "null", "~", "1e3", "0.50", "2024-01-01", "12:30", ": #", "a: b", "a #b", "- x", "? y", "<<"]
)
WORDS: Final = st.lists(st.sampled_from(["Muskel", "Ferse", "der", "im", "Laufen:", "#1", "–", "ä"]), max_size=40).map(
    " ".join
)
TEXTS: Final = (LETTERS | WORDS | st.lists(LETTERS | WORDS, max_size=3).map("\n".join)).map(str.strip).filter(bool)
"""What can be typed into a field, with nothing around it."""

NAMES: Final = st.sampled_from(["soleus", "knee", "no", "a1", "x-y", "true"])


def in_languages(texts: st.SearchStrategy[str] = TEXTS) -> st.SearchStrategy[Any]:
    """One text for all languages, or one for each."""
    return texts | st.fixed_dictionaries({"de": texts}, optional={"en": texts})


def entries(name: str) -> st.SearchStrategy[Entry]:
    """A card with that id, of entries that a card may have, sensible or not."""
    texts = in_languages()
    return st.fixed_dictionaries(
        {"id": st.just(name), "form": st.sampled_from(["flashcard", "choice", "term"])},
        optional={
            "topic": st.just("movers"),
            "front": texts,
            "back": texts,
            "stem": texts,
            "distractors": st.dictionaries(
                NAMES, st.fixed_dictionaries({"text": texts}, optional={"rationale": texts}), min_size=1, max_size=3
            ),
            "accepted": st.lists(TEXTS, min_size=1, max_size=4)
            | st.fixed_dictionaries({"de": st.lists(TEXTS, min_size=1, max_size=3), "en": texts.filter(_is_text)}),
            "source": st.lists(st.just("article"), max_size=2),
        },
    )


def _is_text(value: Value) -> bool:
    return isinstance(value, str)


class Hand:
    """Writes entries as its owner likes. Each remark is another one."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._remarks = 0

    def card(self, entry: Entry) -> str:
        """An item of ``cards``, with line end, indented by two."""
        if self._draw(st.integers(0, 9)) == 0:
            return f"  - {self._flow(entry)}{self._remark()}\n"
        lines = self._entries(entry, 4)
        return "  - " + lines[4:]

    def gap(self) -> str:
        """What may stand between two lines."""
        kind = self._draw(st.integers(0, 9))
        return "\n" if kind == 0 else f"    # {self._number()} between\n" if kind == 1 else ""

    def _entries(self, value: dict[str, Value], indent: int) -> str:
        pad = " " * indent
        parts = [f"{pad}{name}:{self._behind(each, indent)}" for name, each in value.items()]
        return parts[0] + "".join(self.gap() + part for part in parts[1:])

    def _behind(self, value: Value, indent: int) -> str:
        """The value behind its colon, with its line end."""
        if isinstance(value, str):
            return self._text(value, indent)
        if self._draw(st.booleans()) or not value:
            return f" {self._flow(value)}{self._remark()}\n"
        head = f"{self._remark()}\n"
        if isinstance(value, dict):
            return head + self._entries(value, indent + 2)
        pad = " " * self._draw(st.sampled_from([indent, indent + 2]))
        return head + "".join(f"{pad}-{self._text(str(each), len(pad))}" for each in value)

    def _text(self, text: str, indent: int) -> str:
        """A text in one of the styles that can hold it."""
        style = self._draw(st.sampled_from(["plain", "single", "double", "literal", "folded"]))
        pad = " " * (indent + self._draw(st.integers(1, 4)))
        ends = self._draw(st.sampled_from(["", "-"]))
        usual = all(line.strip() == line for line in text.split("\n")) and "\t" not in text
        if style == "literal" and usual:
            body = "".join(f"{pad}{line}\n" if line else "\n" for line in text.split("\n"))
            return f" |{ends}{self._remark()}\n{body}"
        if style == "folded" and usual and "\n" not in text and "  " not in text:
            body = "".join(f"{pad}{line}\n" for line in self._lines(text))
            return f" >{ends}{self._remark()}\n{body}"
        if style == "single" and "\n" not in text:
            return " '" + text.replace("'", "''") + f"'{self._remark()}\n"
        if style == "plain" and text.replace(" ", "").isalpha():
            return f" {text}{self._remark()}\n"
        return f" {double(text)}{self._remark()}\n"

    def _lines(self, text: str) -> list[str]:
        """A text broken where its author liked."""
        lines = [""]
        for word in text.split(" "):
            if lines[-1] and self._draw(st.integers(0, 4)) == 0:
                lines.append(word)
            else:
                lines[-1] = f"{lines[-1]} {word}".strip()
        return lines

    def _flow(self, value: Value) -> str:
        space = self._draw(st.sampled_from(["", " "]))
        if isinstance(value, str):
            return value if value.isalpha() else double(value)
        if isinstance(value, list):
            return f"[{space}" + f",{space}".join(self._flow(each) for each in value) + f"{space}]"
        return f"{{{space}" + f", {space}".join(f"{name}: {self._flow(each)}" for name, each in value.items()) + "}"

    def _remark(self) -> str:
        return f"  # {self._number()} remark" if self._draw(st.integers(0, 5)) == 0 else ""

    def _number(self) -> int:
        self._remarks += 1
        return self._remarks


HEAD: Final = """\
# A deck of mine.
format: 1
deck: mine
title: {de: Meins, en: Mine}   # yes
languages: [de, en]
topics:
  movers: {de: Beweger, en: Movers}
sources: {article: Laufanatomie}
cards:
"""


@st.composite
def decks(draw: st.DrawFn) -> tuple[str, list[Entry]]:
    """A deck file of one to four cards, and what is in it."""
    hand = Hand(draw)
    names = draw(st.lists(st.sampled_from(["one", "two", "three", "four"]), min_size=1, max_size=4, unique=True))
    cards = [draw(entries(name)) for name in names]
    text = HEAD + "".join(hand.card(card) + hand.gap() for card in cards)
    if draw(st.booleans()):
        text += "  # the end\n"
    text = text if draw(st.booleans()) else text.rstrip("\n")
    ends = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", ends), cards
