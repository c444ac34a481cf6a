"""What is wrong with a deck file and what would be right, in sentences."""

from collections.abc import Mapping
from typing import Final

from quizapp.decks_io import advice
from quizapp.decks_io.problem import Kind, Problem, Severity
from quizapp.figures.bad_figure import BadFigure, Flaw
from quizapp.images.bad_image import Refusal
from quizapp.wording.catalog import N_, _
from quizapp.wording.flaws import flaw_sentence
from quizapp.wording.images import refusal

_SENTENCES: Final[Mapping[Kind, str]] = {
    Kind.UNREADABLE: N_("The file cannot be read ({reason})."),
    Kind.TOO_LARGE: N_("The file is larger than {megabytes} MB. Split the deck into several files."),
    Kind.NOT_UTF8: N_("The text is not UTF-8 here. Save the file with the encoding UTF-8."),
    Kind.EMPTY: N_("The file is empty. A deck begins with “format: 1”."),
    Kind.SYNTAX: N_("The line cannot be read as YAML ({reason}). Check quotation marks, colons and indentation here."),
    Kind.TAB: N_("A tab stands here. Indent with spaces."),
    Kind.ALIAS: N_(
        "Anchors and aliases (& and *) have no meaning in a deck. Put a text that begins so in quotation marks."
    ),
    Kind.TAG: N_("Tags (!) have no meaning in a deck. Put a text that begins so in quotation marks."),
    Kind.TOO_DEEP: N_("Lists and mappings are nested too deeply here. A deck needs no more than a handful of levels."),
    Kind.SEVERAL_DOCUMENTS: N_("A second document begins here (---). Put each deck in a file of its own."),
    Kind.MISSING_KEY: N_("“{name}” is missing here. Add a line “{name}: …”."),
    Kind.DUPLICATE_KEY: N_("“{name}” stands here twice. Keep one of the two."),
    Kind.EMPTY_TEXT: N_("The text is empty. Write one, or take the line away."),
    Kind.TEXT_TOO_LONG: N_("The text has {length} characters. Shorten it to {longest} at most."),
    Kind.BAD_ID: N_("“{value}” cannot be an id. Use small letters a–z, digits and single hyphens: quadriceps-landing."),
    Kind.DUPLICATE_ID: N_(
        "The id “{value}” is taken by an earlier card of this deck, so this card is left out. Give it an id of its own."
    ),
    Kind.DUPLICATE_DECK: N_(
        "A deck with the id “{value}” was read already, from {other}. This file is left out; give it an id of its own."
    ),
    Kind.RESERVED_ID: N_("“{value}” is the name of the right option. Give this one another."),
    Kind.BAD_FORMAT: N_("“{value}” is no format of deck files. Write “format: {known}”."),
    Kind.NEWER_FORMAT: N_(
        "The deck is in format {value}, this program reads format {known}. A newer version of Quizapp can read it."
    ),
    Kind.BAD_LANGUAGE: N_("“{value}” cannot stand here. Name each language once by its code: [de, en]."),
    Kind.UNDECLARED_LANGUAGE: N_(
        "“{language}” is not a language of this deck (it has: {known}). Add it to “languages”, or mend the code."
    ),
    Kind.COMMA_IN_BRACES: N_(
        "“{text}” stands behind a comma, which ends a text within braces. Put a text with a comma in quotation marks."
    ),
    Kind.MISSING_ORIGINAL: N_("The text is missing in the deck's first language. Add “{language}: …”."),
    Kind.MISSING_TRANSLATION: N_("The text is missing in one language of the deck. Add “{language}: …”."),
    Kind.BAD_BOOLEAN: N_("“{value}” is neither true nor false. Write “true” or “false”."),
    Kind.NO_CARDS: N_("The deck has no cards. Add at least one."),
    Kind.DISTRACTOR_COUNT: N_("A choice has two or three wrong options; here are {count}."),
    Kind.SAME_OPTION: N_("Two options read the same: “{text}”. Every option needs a text of its own."),
    Kind.STATEMENT_COUNT: N_("A Kprim has exactly four statements; here are {count}."),
    Kind.SAME_STATEMENT: N_("Two statements read the same: “{text}”. Every statement needs a text of its own."),
    Kind.GAP_COUNT: N_(
        "A cloze has exactly one gap; here are {count}. Put the word that is asked for in double braces: {example}."
    ),
    Kind.GAP_BRACES: N_("The braces do not pair up. Put only the word that is asked for between {example}."),
    Kind.GAP_ALONE: N_("Nothing stands around the gap. Write the sentence that it belongs to."),
    Kind.EMPTY_GAP: N_("The gap is empty. Write the word that is asked for between the braces."),
    Kind.REJECTED_ACCEPTED: N_("“{text}” is rejected here, but accepted above. Take it out of one of the two lists."),
    Kind.DUPLICATE_ENTRY: N_(
        "The id “{value}” is taken by an earlier entry of this list, so this entry is left out. "
        "Give it an id of its own."
    ),
    Kind.SAME_ENTRY: N_("An earlier entry of this list reads the same: “{text}”. Nobody could tell the two apart."),
    Kind.LISTED_TWICE: N_("“{name}” stands in this list twice. Keep one of the two."),
    Kind.EMPTY_LIST: N_("The list is empty. Name at least one."),
    Kind.NAMES_ITSELF: N_("“{name}” names itself in this list. Take it out."),
    Kind.PART_OF_ITSELF: N_("By its parts “{name}” is a part of itself. Take out the part that leads back to it."),
    Kind.NO_MAIN_MOVER: N_("Nobody mainly does this. Name at least one mover with “role: main”."),
    Kind.CANNOT_CONTRACT: N_("“{name}” is no muscle and cannot contract. Take the contraction type away."),
    Kind.LONG_DISTRACTOR: N_(
        "This wrong option is more than twice as long as the right one. Make the two alike in length."
    ),
    Kind.LONG_KEY: N_(
        "The right option is more than twice as long as every wrong one, which gives it away. Make them alike."
    ),
    Kind.LONGEST_KEYS: N_(
        "In {count} of {choices} choices the right option is the longest ({language}), here first. "
        "Bring that down to {most}: shorten right options, or say more in wrong ones."
    ),
    Kind.ALL_OF_THE_ABOVE: N_(
        "“{text}” speaks of the other options, and those are shuffled. Write an option that stands by itself."
    ),
    Kind.NO_QUESTION: N_("No question is asked here. Put it as one question that ends with a question mark."),
    Kind.DOUBLE_NEGATION: N_("“{one}” and “{other}” deny twice in one sentence. Ask for what is the case."),
    Kind.NO_SOURCE: N_("The card does not say where this comes from. Add a line “source: …”."),
    Kind.NO_EXPLANATION: N_("The card does not say why the answer is right. Add a line “explanation: …”."),
    Kind.SIMILAR_QUESTION: N_(
        "Almost the same is asked in {other}: “{text}”. Keep one of the two, or say what differs."
    ),
    Kind.TWO_SPELLINGS: N_("“{word}” is spelled “{other}” in line {line}. Keep to one spelling."),
    Kind.CUT_OFF: N_(
        "The text ends with “{text}”, as what follows # is a note to yourself. Put the text in quotation marks."
    ),
    Kind.SHIPPED_ID: N_(
        "A deck that comes with the program has the id “{value}”, so this one would be left out. "
        "Give it an id of its own."
    ),
    Kind.BAD_FILE_NAME: N_(
        "“{value}” is not the name of a drawing. Write the name of an SVG file without a folder: hip.svg."
    ),
    Kind.FIGURE_MISSING: N_("There is no file “{file}” in any of these folders: {places}. Put it beside the deck."),
    Kind.FIGURE_UNREADABLE: N_("The file “{file}” cannot be read ({reason})."),
    Kind.FIGURE_WITHOUT_NAMES: N_(
        "No shape in “{file}” has an id that stands in this deck; its ids are: {known}. "
        "Give the shapes the ids of structures or labels: soleus.left."
    ),
    Kind.LABEL_IS_STRUCTURE: N_("“{name}” is a structure of this deck and has its names there. Take the label away."),
    Kind.VIEW_WITHOUT_SHAPE: N_(
        "“{name}” is said to be seen here (“{view}”), but no figure from there has a shape of it: {figures}. "
        "Draw it, or take the view away."
    ),
    Kind.HIDDEN_SHAPE: N_(
        "The shape “{name}” is hidden behind others. Raise it, cut the others out, or move it to the deep layer."
    ),
    Kind.SMALL_SHAPE: N_(
        "“{name}” is hard to hit: its widest place is {size} pixels on a small screen, and should be {least}. "
        "Draw it broader, or name it under “unasked”, a label under “context”."
    ),
    Kind.BAD_IMAGE_NAME: N_(
        "“{value}” is not the name of an image. Write the name of a PNG, JPEG, WebP or GIF file without a folder: "
        "knee.png."
    ),
    Kind.IMAGE_MISSING: N_(
        "There is no image “{file}” in any of these folders: {places}. Put it beside the deck or into the folder there."
    ),
    Kind.IMAGE_UNREADABLE: N_("The image “{file}” cannot be read ({reason})."),
    Kind.BOX_COUNT: N_("There are 1 to {most} boxes on an image; here are {count}. Spread them over several entries."),
    Kind.BOX_PLACE: N_("A box is four whole numbers, in pixels of the image: [left, top, width, height]."),
    Kind.SMALL_BOX: N_("The box is too small to be seen. Make it at least {least} pixels wide and high."),
    Kind.BOX_OUTSIDE: N_("The box does not lie within the image, which is {width} pixels wide and {height} high."),
    Kind.IMAGE_WITHOUT_TEXT: N_(
        "Who cannot see “{file}” is told nothing of it. Say what it shows: “image: {example}”."
    ),
}

_LONGEST: Final = 200

_SHAPES: Final[Mapping[str, str]] = {
    "mapping": N_("Entries of the form “name: value” are expected here."),
    "list": N_("A list is expected here: lines that begin with “- ”, or [a, b]."),
    "text": N_("A text is expected here, or “de: …” and “en: …” below it."),
}

_UNKNOWN: Final[Mapping[str, str]] = {
    "topic": N_("The topic “{name}” is not listed under “topics”."),
    "source": N_("The source “{name}” is not listed under “sources”."),
    "region": N_("The region “{name}” is not listed under “regions”."),
    "phase": N_("The phase “{name}” is not listed under “phases”."),
    "contraction": N_("The contraction type “{name}” is not listed under “contractions”."),
    "structure": N_("The structure “{name}” is not listed under “structures”."),
    "consequence": N_("The consequence “{name}” is not listed under “consequences”."),
}

_SYNTAX: Final[Mapping[str, str]] = {
    "mapping values are not allowed in this context": N_(
        "A colon followed by a space makes this line unreadable. Put the whole text in quotation marks."
    ),
    "unclosed quoted scalar": N_("The quotation mark that opens here is never closed. Close it where the text ends."),
    "unclosed flow mapping": N_(
        "The bracket that opens here does not come to its end. Close it with }, and put texts with a comma or a colon "
        "in quotation marks."
    ),
    "unclosed flow sequence": N_("The bracket that opens here does not come to its end. Close it with ]."),
    "character": N_("A character stands here that a text file cannot hold. Delete it and type the text anew."),
    "found character that cannot start any token": N_(
        "A text cannot begin with this character. Put the text in quotation marks."
    ),
    "did not find expected key": N_("The indentation does not fit the lines above. Indent by two spaces a level."),
    "did not find expected '-' indicator": N_(
        "The indentation does not fit the lines above. Indent by two spaces a level."
    ),
    "did not find expected <document start>": N_(
        "The indentation does not fit the lines above. Indent by two spaces a level."
    ),
    "did not find expected comment or line break": N_(
        "A text cannot begin with this character. Put the text in quotation marks."
    ),
    advice.CLOSED_EARLY: N_(
        "The quotation mark that opens here is closed before the text ends. "
        "Put the whole text in quotation marks of the other kind."
    ),
    advice.TOO_FAR_RIGHT: N_("The line is indented too deep. Indent it like the line above."),
    advice.NOT_INDENTED: N_(
        "The text that belongs to the sign above (> or |) is not indented. "
        "Indent each of its lines two spaces deeper than its name."
    ),
    advice.NO_SPACE: N_("A space is missing after the hyphen: “- id: …”."),
    "block sequence entries are not allowed in this context": N_(
        "A text cannot begin with a hyphen and a space. Put the text in quotation marks."
    ),
    "mapping keys are not allowed in this context": N_(
        "A text cannot begin with a question mark and a space. Put the text in quotation marks."
    ),
    "did not find expected node content": N_(
        "A value is missing here, or a text begins with a comma or a bracket. "
        "Write the value, or put the text in quotation marks."
    ),
    "found unknown escape character": N_(
        "Within \" a backslash has a meaning of its own. Put the text between ' instead, or write the backslash twice."
    ),
    "could not find expected ':'": N_("A colon and a space are missing after the name here: “name: value”."),
}


def sentence(problem: Problem) -> str:
    """What is wrong and what would be right."""
    details = {name: _shown(value) for name, value in problem.details.items()}
    match problem.kind:
        case Kind.WRONG_SHAPE:
            shape = _SHAPES[details["expected"]]
            return _(shape)
        case Kind.SYNTAX if details["reason"] in _SYNTAX:
            advice = _SYNTAX[details["reason"]]
            return _(advice)
        case Kind.UNKNOWN_KEY:
            return _named(_("“{name}” has no meaning here.").format(**details), details)
        case Kind.UNKNOWN_FORM:
            known = _("There is no form “{value}”; there are: {known}.").format(**details)
            return _named(known, details)
        case Kind.UNKNOWN_WORD:
            return _named(_("“{value}” cannot stand here; there are: {known}.").format(**details), details)
        case Kind.FIGURE_REFUSED:
            told = _("The figure “{file}” is refused for what stands there in line {row}, column {place}.")
            return told.format(**details) + " " + flaw_sentence(Flaw(details["flaw"]), details)
        case Kind.IMAGE_REFUSED:
            told = _("The image “{file}” is refused.")
            return told.format(**details) + " " + refusal(Refusal(details["flaw"]), details)
        case Kind.SHAPE_WITHOUT_NAME:
            told = _("The shape “{name}” is neither a structure nor a label, so nobody is asked for it.")
            return _named(told.format(**details), details)
        case Kind.LABEL_WITHOUT_SHAPE:
            return _named(_("No figure of this deck has a shape with the id “{name}”.").format(**details), details)
        case Kind.NAME_WITHOUT_SHAPE:
            return _named(_("“{file}” has no shape with the id “{name}”.").format(**details), details)
        case Kind.UNKNOWN_REFERENCE:
            unknown = _UNKNOWN[details["to"]]
            return _named(_(unknown).format(**details), details)
    return _(_SENTENCES[problem.kind]).format(**details)


def figure_reason(bad: BadFigure) -> str:
    """Why a figure is refused, and where in its file."""
    details = {name: _shown(value) for name, value in bad.details.items()}
    place = _("line {line}, column {column}").format(line=bad.line, column=bad.column)
    return f"{place}: {flaw_sentence(bad.kind, details)}"


def line_of_report(problem: Problem) -> str:
    """The problem with its place, as compilers write it; ``warning`` is for editors, and the same in every language."""
    mark = "warning: " if problem.severity is Severity.WARNING else ""
    return f"{problem.path}:{problem.line}:{problem.column}: {mark}{sentence(problem)}"


def _shown(value: str) -> str:
    """What was typed on one line, without what a terminal would obey, and not without end."""
    shown = "".join(letter if letter.isprintable() else " " for letter in value[: 2 * _LONGEST])
    shown = " ".join(shown.split())
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def _named(text: str, details: Mapping[str, str]) -> str:
    """The sentence, with the name that may have been meant."""
    if not details["suggestion"]:
        return text
    return text + " " + _("Did you mean “{suggestion}”?").format(**details)
