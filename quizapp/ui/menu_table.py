"""What stands in the menus, and which keys do the same.

Named tuples, because Python makes their classes in a tenth of the time that data classes take, and the first screen
waits for them.
"""

from typing import Final, NamedTuple

from quizapp.wording.catalog import LANGUAGE_NAMES, N_


class Entry(NamedTuple):
    """One thing to ask for. ``&`` stands before the letter that chooses it while its menu is open.

    ``keys`` ask for it wherever the learner is in the window, and the first of them is written beside it. ``shown``
    is a key that a page handles itself, where it is no letter of a text: it is written beside the entry and nothing
    more.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    shown: str = ""
    ticked: bool = False
    """Whether it can bear a tick."""


class Menu(NamedTuple):
    """A menu of entries, or one inside another; None is a line between them."""

    id: str
    text: str
    parts: "tuple[Entry | Menu | None, ...]"


LEARNERS: Final = "learners"

MENUS: Final = (
    Menu(
        "file",
        N_("&File"),
        (
            Entry("new-card", N_("&New card"), ("Ctrl+N",)),
            Entry("new-deck", N_("New &deck…")),
            Entry("take-in", N_("&Take in a deck file…"), ("Ctrl+O",)),
            None,
            Entry("print", N_("&Print…"), ("Ctrl+P",)),
            None,
            Entry("back-up", N_("&Back up now…")),
            Entry("restore", N_("&Restore…")),
            None,
            Menu(LEARNERS, N_("&Learner"), (Entry("new-learner", N_("&New learner…")),)),
            None,
            Entry("quit", N_("&Quit"), ("Ctrl+Q",)),
        ),
    ),
    Menu(
        "edit",
        N_("&Edit"),
        (
            Entry("undo", N_("&Undo"), ("Ctrl+Z",)),
            Entry("find", N_("&Find"), ("Ctrl+F",)),
            None,
            Entry("edit-card", N_("&Edit card"), ("Ctrl+E",)),
            Entry("suspend", N_("&Suspend")),
            Entry("bury", N_("&Bury until tomorrow")),
            Entry("mark", N_("&Mark")),
        ),
    ),
    Menu(
        "view",
        N_("&View"),
        (
            Entry("today", N_("&Today"), ("Ctrl+1",)),
            Entry("decks", N_("&Decks"), ("Ctrl+2",)),
            Entry("atlas", N_("&Atlas"), ("Ctrl+3",)),
            Entry("exam", N_("E&xam"), ("Ctrl+4",)),
            Entry("statistics", N_("Stat&istics"), ("Ctrl+5",)),
            Entry("settings", N_("&Settings"), ("Ctrl+,",)),
            Entry("exam-date", N_("Exam dat&e…")),
            None,
            Entry("larger", N_("&Larger type"), ("Ctrl++", "Ctrl+=")),
            Entry("smaller", N_("S&maller type"), ("Ctrl+-",)),
            Menu(
                "themes",
                N_("T&heme"),
                (
                    Entry("theme:system", N_("&As the system"), ticked=True),
                    Entry("theme:light", N_("&Light"), ticked=True),
                    Entry("theme:dark", N_("&Dark"), ticked=True),
                ),
            ),
            Menu(
                "languages",
                N_("Lan&guage"),
                (
                    Entry("language:", N_("&As the system"), ticked=True),
                    *(Entry(f"language:{code}", f"&{name}", ticked=True) for code, name in LANGUAGE_NAMES.items()),
                ),
            ),
            None,
            Entry("full-screen", N_("&Full screen"), ("F11",), ticked=True),
        ),
    ),
    Menu(
        "question",
        N_("&Question"),
        (
            Entry("go-on", N_("Show the &answer, hand in, go on"), shown=N_("Space")),
            Menu(
                "options",
                N_("&Options and grades"),
                (
                    Entry("option-1", N_("&First option, or Again"), shown="1"),
                    Entry("option-2", N_("&Second option, or Hard"), shown="2"),
                    Entry("option-3", N_("&Third option, or Good"), shown="3"),
                    Entry("option-4", N_("F&ourth option, or Easy"), shown="4"),
                ),
            ),
            Entry("sure", N_("&Sure"), shown="S"),
            Entry("guessed", N_("&Guessed"), shown="G"),
            Entry("unknown", N_("I don't &know"), shown="0"),
            None,
            Entry("why", N_("&Why this date"), shown="I"),
            Entry("edit-card", N_("&Edit card"), shown="E"),
            Entry("bury", N_("&Bury until tomorrow"), shown="-"),
            Entry("suspend", N_("S&uspend"), shown="@"),
            None,
            Entry("next-question", N_("&Next question of the exam"), ("PgDown",)),
            Entry("previous-question", N_("&Previous question of the exam"), ("PgUp",)),
            Entry("flag", N_("F&lag"), shown="F"),
            Entry("hand-in", N_("&Hand the exam in"), ("Ctrl+Return", "Ctrl+Enter")),
        ),
    ),
    Menu(
        "help",
        N_("&Help"),
        (
            Entry("keys", N_("&Keys"), ("F1", "?")),
            Entry("welcome", N_("&Welcome")),
            None,
            Entry("about", N_("&About Quizapp")),
        ),
    ),
)
