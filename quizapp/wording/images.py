"""Images in sentences: why one is refused, what was done in taking one over, what those hear who do not see it."""

from collections.abc import Mapping
from typing import Final

from quizapp.cards.question import Question
from quizapp.images.bad_image import BadImage, Refusal
from quizapp.images.taken import Note, RefusedImage, Taken
from quizapp.wording.catalog import N_, _
from quizapp.wording.figures import number

_SENTENCES: Final[Mapping[Refusal, str]] = {
    Refusal.NOT_IMAGE: N_("It is neither PNG, JPEG, WebP nor GIF. Save it as one of these."),
    Refusal.DRAWING: N_(
        "It is an SVG drawing, and those belong under “figures”. Save it as PNG to show it as an image."
    ),
    Refusal.OTHER_KIND: N_("What it holds is {holds}, so its name has to end in {right}. Give it another name."),
    Refusal.TOO_LARGE: N_("The file is larger than {megabytes} MB. Save the image smaller."),
    Refusal.TOO_MANY_PIXELS: N_(
        "It has {width} × {height} pixels; more than {most} million are not shown. Save the image smaller."
    ),
    Refusal.DAMAGED: N_("The file is damaged or not complete. Copy it again, or save the image anew."),
    Refusal.UNREADABLE: N_("The file cannot be read ({reason}). Make it readable, or choose another one."),
    Refusal.RESIZED: N_("Its size is not what it was when the decks were read. Close and open the program."),
    Refusal.NO_IMAGE: N_("There is no image in it. Copy an image or an image file, and try once more."),
    Refusal.REMOTE: N_("The image is on the web, and nothing is fetched from there. Save it as a file first."),
    Refusal.NOT_WRITTEN: N_("It could not be copied ({reason}). Make room on the disk, and try once more."),
}


_NOTES: Final[Mapping[Note, str]] = {
    Note.SUFFIX: N_("“{was}” holds {kind}; it is kept as “{name}”."),
    Note.CONVERTED: N_("It was turned from {kind} into PNG, and is kept as “{name}”."),
    Note.MOVING: N_("It moves; only its first picture is shown."),
    Note.FIRST_FILE: N_("Only the first of these files was taken."),
}


def refusal(reason: Refusal, details: Mapping[str, str]) -> str:
    """Why an image is refused, and what would be right."""
    return _(_SENTENCES[reason]).format(**details)


def refused(image: RefusedImage) -> str:
    """Why an image was not taken over."""
    return refusal(image.reason, image.details)


def notes(image: Taken) -> list[str]:
    """What the learner should know of an image that was taken over."""
    return [_(_NOTES[note]).format(was=image.was, kind=image.kind, name=image.name) for note in image.notes]


def cannot_be_shown(bad: BadImage) -> str:
    """What stands in the place of an image."""
    return _("The image cannot be shown: {reason}").format(reason=refusal(bad.reason, bad.details))


def spoken(question: Question, *, open_: bool = False) -> str:
    """What a screen reader says of a question's image, and the terminal; once it is open, what was covered too."""
    image, covers = question.image, question.covers
    if image is None:
        return ""
    seen = (
        _("Image") if image.text is None else _("Image: {text}").format(text=image.text.in_language(question.language))
    )
    if covers is None:
        return seen
    place = {"place": number(covers.place), "count": number(len(covers.boxes))}
    if open_:
        return f"{seen}; " + _("region {place} of {count}: {answer}").format(answer=question.answer, **place)
    return f"{seen}; " + _("covered region {place} of {count}").format(**place)
