"""The texts of made questions. A new language is a new entry in each of them; without it nothing is asked in it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from quizapp.cards.text import Text
from quizapp.knowledge.model import StructureKind


def _text(de: str, en: str) -> Text:
    return Text({"de": de, "en": en})


# Where several answers are right, each has a question of its own, which names one of the others (``known``).
WHO: Final = _text(
    "Welche Struktur übernimmt beim Laufen vor allem diese Aufgabe: {action}?",
    "Which structure mainly does this job in running: {action}?",
)
WHO_ELSE: Final = _text(
    "Aufgabe beim Laufen: {action}. Hauptsächlich beteiligt: {known} – und welche Struktur noch?",
    "Which structures mainly do this job in running – {action}: {known} and which other?",
)
DOES: Final = _text(
    "{Structure}: Welche Aufgabe hat {this} beim Laufen?",
    "{Structure}: what does {this} do in running?",
)
DOES_TOO: Final = _text(
    "{Structure}: Eine Aufgabe beim Laufen ist „{known}“. Welche weitere hat {this}?",
    "{Structure}: one job of {this} in running is to {known}. What is another?",
)
DOES_IN: Final = _text(
    "{Structure} ({phases}): Welche Aufgabe hat {this} in diesem Teil des Laufzyklus?",
    "{Structure}: what does {this} do during {phases} in running?",
)
DOES_IN_TOO: Final = _text(
    "{Structure} ({phases}): Eine Aufgabe ist dann „{known}“. Welche weitere hat {this} in dieser Zeit?",
    "{Structure}: during {phases} in running, one job of {this} is to {known}. What is another?",
)
WHEN: Final = _text(
    "{Structure}: In welcher Phase des Laufzyklus ist {this} an dieser Aufgabe beteiligt – {action}?",
    "{Structure}: in which phase of the running cycle does {this} help to {action}?",
)
HOW: Final = _text(
    "{Structure}: Wie arbeitet {this} beim Laufen vor allem, um diese Aufgabe zu erfüllen – {action}?",
    "{Structure}: how does {this} mainly contract in running to {action}?",
)
FOLLOWS: Final = _text(
    "{Weakness}: Was ist beim Laufen eine typische Folge?",
    "{Weakness}: what is a typical consequence in running?",
)
FOLLOWS_TOO: Final = _text(
    "{Weakness} – eine typische Folge beim Laufen: „{known}“ Und welche noch?",
    "{Weakness}: one typical consequence in running is “{known}” What is another?",
)
BEHIND: Final = _text(
    "{consequence} Was ist dafür eine typische Ursache?",
    "{consequence} What is a likely cause?",
)
BEHIND_TOO: Final = _text(
    "{consequence} Eine typische Ursache: {known}. Welche noch?",
    "{consequence} One likely cause is {known}. What is another?",
)
TRAINS: Final = _text(
    "{Exercise}: Was trainiert diese Übung vor allem?",
    "{Exercise}: what does this exercise mainly train?",
)
TRAINS_TOO: Final = _text(
    "{Exercise} – ein Hauptziel dieser Übung: {known}. Welches noch?",
    "{Exercise}: what does this exercise mainly train – {known} and what else?",
)
TRAINED_BY: Final = _text(
    "{Structure}: Welche Übung zielt vor allem auf {this_object}?",
    "{Structure}: which exercise mainly targets {this_object}?",
)
TRAINED_BY_TOO: Final = _text(
    "{Structure}: Welche Übungen zielen vor allem auf {this_object} – {known} und welche noch?",
    "{Structure}: which exercises mainly target {this_object} – {known} and which other?",
)
RECALL: Final = _text(
    "{Structure}: Was leistet {this} beim Laufen vor allem?",
    "{Structure}: what does {this} mainly do in running?",
)
RECALL_WHEN_AND_HOW: Final = _text(
    "{Structure}: Was leistet {this} beim Laufen vor allem, wann und wie?",
    "{Structure}: what does {this} mainly do in running – and, where it applies, when and how?",
)
RECALLED: Final = _text("{action} ({details})", "{action} ({details})")
LATIN: Final = _text(
    "{Structure}: Wie heißt {this} mit lateinischem Namen?",
    "{Structure}: what is the Latin name of {this}?",
)
NAME: Final = _text(
    "{Structure}: Wie wird {this} im Deutschen üblicherweise genannt?",
    "{Structure}: what is {this} called in English?",
)
LOCATE: Final = _text(
    "{Structure}: Wo liegt {this} auf dem Bild?",
    "{Structure}: where is {this} in the picture?",
)
LOCATE_BY_JOB: Final = _text(
    "Wo liegt eine Struktur, die beim Laufen vor allem diese Aufgabe hat: {action}?",
    "Where is a structure that mainly does this job in running: {action}?",
)
LIT: Final = _text(
    "{which} ist auf dem Bild hervorgehoben?",
    "{which} is highlighted in the picture?",
)
LIT_TO_TYPE: Final = _text(
    "{which} ist auf dem Bild hervorgehoben – auf Deutsch oder Latein?",
    "{which} is highlighted in the picture – in English or Latin?",
)
TIMELINE: Final = _text(
    "{Structure} – {action}: In welchen Phasen des Laufzyklus tut {this} das?",
    "{Structure} – {action}: in which phases of the running cycle does {this} do this?",
)
TIMELINE_HOW: Final = _text(
    "{Structure} – {action}: In welchen Phasen des Laufzyklus tut {this} das, und zwar {how}?",
    "{Structure} – {action}: in which phases of the running cycle does {this} do this, working {how}?",
)

# The topics where the answer is a structure, whose region would give it away.
JOBS: Final = _text("Muskeln und ihre Aufgaben", "Muscles and their jobs")
EFFECTS: Final = _text("Schwächen und Folgen", "Weaknesses and effects")
TARGETS: Final = _text("Übungen und ihre Ziele", "Exercises and their targets")

# What is said of a wrong option.
MAIN_JOB: Final = _text("Aufgabe beim Laufen: {action}.", "Main job in running: {action}.")
HELPS: Final = _text("Hilft beim Laufen hierbei mit: {action}.", "Assists in running: {action}.")
DONE_BY: Final = _text("Dafür hauptsächlich zuständig: {structures}.", "Mainly done by: {structures}.")
RATHER_BEHIND: Final = _text("Dahinter steckt eher: {weakness}.", "More likely cause: {weakness}.")
LEADS_TO: Final = _text("Typische Folge: {consequence}", "Typical consequence: {consequence}")
LABEL_OF: Final = _text("{Name} gehört zu: {whole}.", "{Name} is a part of: {whole}.")
LABEL_IN_LATIN: Final = _text("Auf Latein: {latin}.", "In Latin: {latin}.")
ELSEWHERE: Final = _text("Auf diesem Bild an anderer Stelle: {name}.", "Elsewhere in this picture: {name}.")
BETTER_TRAINED_BY: Final = _text("Dafür eher geeignet: {exercise}.", "Better trained by: {exercise}.")
TRAINS_RATHER: Final = _text("Trainiert vor allem: {structures}.", "What it mainly trains: {structures}.")

THIS: Final[Mapping[StructureKind, Text]] = {
    StructureKind.MUSCLE: _text("dieser Muskel", "this muscle"),
    StructureKind.GROUP: _text("diese Muskelgruppe", "this muscle group"),
    StructureKind.TENDON: _text("diese Sehne", "this tendon"),
    StructureKind.FASCIA: _text("diese Faszie", "this fascia"),
    StructureKind.JOINT: _text("dieses Gelenk", "this joint"),
}
# By sort, so that no option is ruled out by the question: a muscle may stand beside a group.
WHICH: Final[Mapping[str, Text]] = {
    "muscular": _text("Welcher Muskel oder welche Muskelgruppe", "Which muscle or muscle group"),
    "elastic": _text("Welche Sehne oder Faszie", "Which tendon or fascia"),
    "joint": _text("Welches Gelenk", "Which joint"),
}
WHICH_SHAPE: Final = _text("Welche Struktur", "Which structure")
THIS_SHAPE: Final = _text("diese Struktur", "this structure")
THIS_OBJECT: Final = {**THIS, StructureKind.MUSCLE: _text("diesen Muskel", "this muscle")}

_AND: Final = _text("{rest} und {last}", "{rest} and {last}")


def filled(template: Text, **texts: Text) -> Text | None:
    """The template with these texts in it, in the languages in which all of them stand; None if there is none.

    ``{Name}`` takes the text of ``name`` with a capital at its beginning.
    """
    found: dict[str, str] = {}
    for language, pattern in template.by_language.items():
        if all(language in text.by_language for text in texts.values()):
            words = {name: text.by_language[language] for name, text in texts.items()}
            words |= {name.capitalize(): word[0].upper() + word[1:] for name, word in words.items()}
            found[language] = pattern.format(**words)
    return Text(found) if found else None


def listed(texts: Sequence[Text]) -> Text | None:
    """The texts with commas, and "and" before the last."""
    if len(texts) < 2:
        return texts[0] if texts else None
    rest = joined(", ", texts[:-1])
    return None if rest is None else filled(_AND, rest=rest, last=texts[-1])


def joined(between: str, texts: Iterable[Text]) -> Text | None:
    """The texts one after the other, in the languages in which all of them stand; None if there is none."""
    every = list(texts)
    languages = [
        each for each in (every[0].by_language if every else ()) if all(each in text.by_language for text in every)
    ]
    return (
        Text({each: between.join(text.by_language[each] for text in every) for each in languages})
        if languages
        else None
    )
