"""What can be typed into the search of the cards: examples in both languages, each with what it finds."""

from typing import Final

from quizapp.wording.catalog import N_, _

_EXAMPLES: Final = (
    (N_("hip stance"), N_("both words anywhere in a card; parts of words are enough, ä is found as a and as ae")),
    (N_("“gluteus maximus”"), N_("the words as they follow each other")),
    (N_("hip -knee"), N_("hip, but not knee; the minus turns round whatever follows it")),
    (N_("is:due"), N_("due today; also new, learning, relearning, review")),
    (N_("is:leech"), N_("will not stick; also suspended, buried, marked, noted, own")),
    (N_("deck:contraction"), N_("decks with that in their title")),
    (N_("form:choice form:kprim"), N_("either of these forms of question")),
    (N_("structure:gluteus"), N_("what is asked about that muscle, bone or joint")),
    (N_("topic:running"), N_("cards of that topic")),
    (N_("tag:exam"), N_("cards to which you gave that tag")),
    (N_("note:remember"), N_("cards on which your note says that")),
    (N_("is:due deck:contraction -form:choice"), N_("all of it together")),
)


def examples() -> list[tuple[str, str]]:
    """What can be typed, and what is found by it, in the current language."""
    return [(_(typed), _(found)) for typed, found in _EXAMPLES]
