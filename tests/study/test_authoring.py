"""Writing cards: where they go, what is kept of them, and how one goes on with what was begun."""

from pathlib import Path
from random import Random

import pytest

from quizapp import paths
from quizapp.cards.card_id import CardId
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.image import Image
from quizapp.cards.text import Text
from quizapp.decks_io.editing.drafts import Draft
from quizapp.decks_io.editing.entry import Entry
from quizapp.decks_io.editing.outcome import Broken, Conflict, Gone, Refused, Saved
from quizapp.decks_io.problem import Kind
from quizapp.store.progress import SqlProgress
from quizapp.study.authoring import NotEditable
from quizapp.study.task import Task
from tests.conftest import FOOT, HIP, FixedClock
from tests.images.samples import png_head, write_png
from tests.knowledge.facts import FACTS
from tests.study.desk import Desk, a_task

NEW: Entry = {
    "form": "flashcard",
    "front": {"de": "Was streckt das Knie?", "en": "What extends the knee?"},
    "back": {"de": "der Quadrizeps", "en": "the quadriceps"},
}
NONSENSE = "format: 1\ndeck: [hip\n"


@pytest.fixture
def desk(tmp_path: Path, progress: SqlProgress, clock: FixedClock) -> Desk:
    """A desk with one own deck and one that is shipped."""
    return Desk(tmp_path, progress, clock)


def draft_of(desk: Desk) -> tuple[str, Draft]:
    """The one draft that there is."""
    (found,) = desk.author.drafts()
    return found


def test_a_new_card_is_in_the_deck(desk: Desk) -> None:
    """Under an id made of its question, behind the others, every other byte of the file as it was."""
    before = desk.text()
    entry = desk.save(a_task(desk.author.new("hip")), **NEW)

    assert entry["id"] == "was-streckt-das-knie"
    assert desk.text().startswith(before)
    card = desk.notebook.library.cards[CardId("hip", "was-streckt-das-knie")]
    assert isinstance(card, Flashcard)
    assert card.back == Text({"de": "der Quadrizeps", "en": "the quadriceps"})


def test_a_new_card_goes_into_the_deck_written_in_last(desk: Desk) -> None:
    """Unless an own deck is named; a shipped one is none."""
    desk.lay("knee.yaml", HIP.replace("deck: hip", "deck: knee"))
    desk.reread()

    assert a_task(desk.author.new()).deck == "knee"
    assert a_task(desk.author.new("foot")).deck == "knee"
    assert a_task(desk.author.new("hip")).deck == "hip"


def test_one_card_after_the_other(desk: Desk) -> None:
    """The next one has form and topic of the one before, and another id though it asks the same."""
    task = a_task(desk.author.new("hip"))
    outcome = desk.author.save(task, {**NEW, "topic": "movers"})
    assert isinstance(outcome, Saved)
    assert outcome.entry is not None
    following = desk.author.another(outcome.file, outcome.entry)
    second = desk.save(following, **NEW)

    assert following.entry == {"form": "flashcard", "topic": "movers"}
    assert (second["id"], second["topic"]) == ("was-streckt-das-knie-2", "movers")


def test_the_topics_of_the_deck(desk: Desk) -> None:
    """Are offered in its languages; a new deck has none."""
    assert desk.begin().topics == {"movers": Text({"de": "Beweger", "en": "Movers"})}
    assert a_task(desk.author.make_deck("Knee", ["en"])).topics == {}


def test_a_new_deck(desk: Desk) -> None:
    """Gets a file called after its title, and another name where that is taken."""
    first, second = (a_task(desk.author.make_deck("Knie & Fuß", ["de"])) for _ in range(2))

    assert [task.file.path.name for task in (first, second)] == ["knie-fuss.yaml", "knie-fuss-2.yaml"]
    assert (first.title, first.languages, first.entry) == ("Knie & Fuß", ("de",), {"form": "flashcard"})


def test_a_card_of_ones_own_is_changed_in_its_file(desk: Desk) -> None:
    """Only what was changed is written; a remark beside it stays."""
    desk.lay("hip.yaml", HIP.replace("form: flashcard\n", "form: flashcard  # easy\n"))
    desk.reread()
    desk.save(desk.begin(), back={"de": "der Hüftbeuger", "en": "the hip flexor"})

    assert desk.text() == HIP.replace("form: flashcard\n", "form: flashcard  # easy\n").replace(
        "back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: der Hüftbeuger, en: the hip flexor}"
    )


def test_an_image_of_an_own_card_lies_beside_its_deck(desk: Desk) -> None:
    """In the folder of images there, where the deck finds it."""
    task = desk.begin()
    task.images.mkdir()
    (task.images / "knee.png").write_bytes(png_head(40, 30))
    desk.save(task, image="knee.png")

    assert task.images == desk.own / "images"
    assert task.image("knee.png") == desk.own / "images" / "knee.png"
    assert task.image("gone.png") is None
    assert task.image("a\0b") is None
    assert desk.notebook.library.cards[CardId("hip", "flexor")].image == Image(task.images / "knee.png", 40, 30)


def test_an_image_of_a_correction_lies_beside_the_corrections(desk: Desk) -> None:
    """The shipped deck has it too, though nothing was written there; before saving it is looked at in the same way."""
    task = desk.begin("foot/push-off")
    task.images.mkdir(parents=True)
    (task.images / "knee.png").write_bytes(png_head(40, 30))
    entry: Entry = {**task.entry, "image": {"file": "knee.png", "text": {"de": "Knie", "en": "Knee"}}}
    look = desk.author.look(task, entry)
    desk.save(task, **entry)

    image = Image(desk.data / "corrections" / "images" / "knee.png", 40, 30, Text({"de": "Knie", "en": "Knee"}))
    assert [card.image for card in look.cards] == [image]
    assert look.findings == []
    assert desk.notebook.library.cards[CardId("foot", "push-off")].image == image
    assert sorted(path.name for path in desk.shipped.iterdir()) == ["foot.yaml"]


def test_what_decks_check_says_of_an_image_is_said_before(desk: Desk) -> None:
    """That it is not there, is another kind of file, or tells nothing to who cannot see it."""
    task = desk.begin()
    task.images.mkdir()
    (task.images / "fine.png").write_bytes(png_head(40, 30))
    (task.images / "lies.jpg").write_bytes(png_head(40, 30))
    (task.images / "huge.png").write_bytes(png_head(20_000, 10_000))
    kinds = {
        name: [
            (finding.problem.kind, finding.field)
            for finding in desk.author.look(task, {**task.entry, "image": name}).findings
        ]
        for name in ("fine.png", "lies.jpg", "huge.png", "gone.png")
    }

    assert kinds == {
        "fine.png": [(Kind.IMAGE_WITHOUT_TEXT, ("image",))],
        "lies.jpg": [(Kind.IMAGE_REFUSED, ("image",))],
        "huge.png": [(Kind.IMAGE_REFUSED, ("image",))],
        "gone.png": [(Kind.IMAGE_MISSING, ("image",))],
    }


def test_what_hinders_a_card(desk: Desk) -> None:
    """Is what keeps it from being asked; what only is not as good as it could be does not."""
    task = a_task(desk.author.new("hip"))
    half, whole = desk.author.look(task, {"form": "flashcard", "front": "Why?"}), desk.author.look(task, NEW)

    assert [finding.field for finding in half.hindrances] == [("back",)]
    assert whole.findings
    assert whole.hindrances == ()


def test_each_box_has_to_be_whole(desk: Desk) -> None:
    """A box without an answer would be lost without a word, though the other one can be asked."""
    task = a_task(desk.author.new("hip"))
    task.images.mkdir()
    (task.images / "knee.png").write_bytes(png_head(40, 30))
    boxes: Entry = {
        "one": {"at": ["1", "1", "9", "9"], "answer": "A"},
        "two": {"at": ["1", "1", "9", "9"], "answer": ""},
    }
    look = desk.author.look(task, {"form": "occlusion", "image": "knee.png", "boxes": boxes})

    assert len(look.cards) == 1
    assert [finding.field for finding in look.hindrances] == [("boxes", "two", "answer")]


def test_an_occlusion_is_called_after_what_it_shows(desk: Desk) -> None:
    """It need not have a question of its own; each box is a card."""
    task = a_task(desk.author.new("hip"))
    task.images.mkdir()
    (task.images / "image-7.png").write_bytes(png_head(40, 30))
    entry: Entry = {
        "form": "occlusion",
        "image": {"file": "image-7.png", "text": {"de": "Knie von vorn", "en": "Knee"}},
        "boxes": {"kneecap": {"at": ["1", "1", "9", "9"], "answer": {"de": "Kniescheibe", "en": "kneecap"}}},
    }
    saved = desk.save(task, **entry)

    assert task.card_id(saved) == CardId("hip", "knie-von-vorn.kneecap")
    assert CardId("hip", "knie-von-vorn.kneecap") in desk.notebook.library.cards
    assert desk.begin("hip/knie-von-vorn.kneecap").entry == saved


def test_a_made_card_can_be_corrected(desk: Desk) -> None:
    """It is looked at as any other, and asked in the new wording under its old id, with its old topic."""
    desk.ship(FACTS)
    desk.reread()
    made = next(card for card in desk.notebook.library.cards.values() if card.made and card.form == "choice")
    task = desk.begin(str(made.id))
    look = desk.author.look(task, task.entry)
    desk.save(task, stem={"de": "Wer denn?", "en": "Who is it?"})
    corrected = desk.notebook.library.cards[made.id]

    assert [card.id for card in look.cards] == [made.id]
    assert corrected.topic == made.topic
    assert getattr(corrected, "stem", None) == Text({"de": "Wer denn?", "en": "Who is it?"})


def test_the_boxes_of_a_shipped_image_are_corrected(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """All together, on the image of the deck, from the box that one came from; a new one is gone on with likewise."""
    monkeypatch.setattr(paths, "SHIPPED_DECKS", desk.shipped)
    write_png(desk.shipped / "images" / "knee.png")
    boxes = "{a: {at: [1, 1, 9, 9], answer: A}, b: {at: [20, 1, 9, 9], answer: B}}"
    desk.ship(FOOT + f"  - {{id: knee, form: occlusion, image: {{file: knee.png, text: Knie}}, boxes: {boxes}}}\n")
    desk.reread()
    task = desk.begin("foot/knee.b")
    assert task.image("knee.png") == desk.shipped / "images" / "knee.png"
    changed: Entry = {
        "a": {"at": ["1", "1", "9", "9"], "answer": "Alpha"},
        "c": {"at": ["20", "15", "9", "9"], "answer": "Gamma"},
    }
    entry: Entry = {**task.entry, "boxes": changed}
    look = desk.author.look(task, entry)
    assert [card.id.card for card in look.cards] == ["knee.a", "knee.c"]
    assert [card.image is not None for card in look.cards] == [True, True]
    desk.author.keep_draft(task, entry)
    ((key, draft),) = desk.author.drafts()
    resumed = a_task(desk.author.resume(key, draft))
    assert (resumed.entry, resumed.correction, resumed.key) == (entry, True, task.key)

    desk.save(resumed)
    mine = [card for card in desk.notebook.library.cards.values() if card.entry == "knee"]
    assert [card.ask("de", Random(1)).answer for card in mine] == ["Alpha", "Gamma"]
    again = desk.begin("foot/knee.c")
    assert (again.card_id(again.entry), again.base, again.outdated) == (mine[1].id, resumed.entry, False)
    desk.save(again, explanation="Darum.")
    assert not desk.begin("foot/knee.a").outdated
    assert isinstance(desk.author.remove(desk.begin("foot/knee.c")), Saved)
    desk.reread()
    shipped = [card.id.card for card in desk.notebook.library.cards.values() if card.entry == "knee"]
    assert shipped == ["knee.a", "knee.b"]


def test_two_corrections_of_one_fact(desk: Desk) -> None:
    """Their ids begin alike; both are asked in the learner's words."""
    desk.ship(FACTS)
    desk.reread()
    made = [card for card in desk.notebook.library.cards.values() if card.made and card.form in ("choice", "term")]
    facts = [card.id.entry for card in made]
    shared = next(fact for fact in facts if facts.count(fact) > 1)
    pair = [card.id for card in made if card.id.entry == shared][:2]
    for card in pair:
        desk.save(desk.begin(str(card)), explanation={"de": "Darum.", "en": "That is why."})

    assert len(pair) == 2
    for card in pair:
        assert desk.notebook.library.cards[card].explanation == Text({"de": "Darum.", "en": "That is why."})


def test_a_correction_survives_an_update(desk: Desk) -> None:
    """It is still what is asked, and it is known that the deck has changed, until it is saved once more."""
    desk.save(desk.begin("foot/push-off"), back={"de": "die Wade", "en": "the calf"})
    assert not desk.begin("foot/push-off").outdated
    desk.ship(FOOT.replace("drückt den Fuß ab?", "stößt den Fuß ab?"))
    desk.reread()
    task = desk.begin("foot/push-off")
    card = desk.notebook.library.cards[CardId("foot", "push-off")]

    assert task.outdated
    assert isinstance(card, Flashcard)
    assert card.back.in_language("en") == "the calf"
    desk.save(task)
    assert not desk.begin("foot/push-off").outdated


def test_a_correction_taken_back(desk: Desk) -> None:
    """The deck's own wording is asked again."""
    shipped = desk.notebook.library.cards[CardId("foot", "push-off")]
    desk.save(desk.begin("foot/push-off"), back={"de": "die Wade", "en": "the calf"})
    outcome = desk.author.remove(desk.begin("foot/push-off"))
    desk.reread()

    assert isinstance(outcome, Saved)
    assert desk.notebook.library.cards[CardId("foot", "push-off")] == shipped


def test_a_card_that_is_deleted(desk: Desk) -> None:
    """Is not in the file any more; the others are."""
    assert isinstance(desk.author.remove(desk.begin()), Saved)
    desk.reread()

    assert [str(card) for card in desk.notebook.library.cards if card.deck == "hip"] == ["hip/extensor", "hip/abductor"]


def test_what_cannot_be_written_on(desk: Desk) -> None:
    """A question on a figure has no words of its own, and a card that has left its deck is not there."""
    assert desk.author.begin(CardId("hip", "no-such")) is NotEditable.GONE
    assert desk.author.begin(CardId("no-such", "flexor")) is NotEditable.GONE


def test_only_a_change_is_worth_a_draft(desk: Desk) -> None:
    """Opening a card changes nothing, nor does choosing deck, form and topic of a new one."""
    old, new, correction = desk.begin(), a_task(desk.author.new("hip")), desk.begin("foot/push-off")

    assert not old.is_changed(old.entry)
    assert not correction.is_changed(correction.entry)
    assert not new.is_changed({"form": "term", "topic": "movers"})
    assert old.is_changed({**old.entry, "back": "x"})
    assert correction.is_changed({**correction.entry, "back": "x"})
    assert new.is_changed({"form": "term", "accepted": "x"})


def test_a_draft_is_gone_on_with(desk: Desk, clock: FixedClock) -> None:
    """Of a new card, of one's own and of a correction, with what was typed last and when."""
    for task in (a_task(desk.author.new("hip")), desk.begin(), desk.begin("foot/push-off")):
        typed: Entry = {**task.entry, "explanation": "typed"}
        assert desk.author.keep_draft(task, typed) is None
        key, draft = draft_of(desk)
        resumed = a_task(desk.author.resume(key, draft))

        assert (resumed.entry, resumed.base, resumed.key, resumed.began) == (typed, task.base, task.key, clock())
        assert resumed.file.path == task.file.path
        assert resumed.is_changed(typed)
        assert not resumed.homeless
        desk.author.drop_draft(key)
    assert desk.author.drafts() == []


def test_opening_a_card_goes_on_with_its_draft(desk: Desk) -> None:
    """However one comes to it; even where the file says something else by now, which shows when it is saved."""
    task = desk.begin()
    desk.author.keep_draft(task, {**task.entry, "back": {"de": "meins", "en": "mine"}})
    desk.lay("hip.yaml", HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: {de: ihres, en: theirs}"))
    desk.reread()
    again = desk.begin()
    outcome = desk.author.save(again, again.entry)

    assert again.entry["back"] == {"de": "meins", "en": "mine"}
    assert isinstance(outcome, Conflict)
    assert [difference.theirs for difference in outcome.differences] == ["ihres", "theirs"]


def test_a_draft_of_a_card_that_changed_elsewhere_is_merged(desk: Desk) -> None:
    """Another card, another field: both changes stand in the file."""
    task = desk.begin()
    desk.author.keep_draft(task, {**task.entry, "back": {"de": "meins", "en": "mine"}})
    desk.lay("hip.yaml", HIP.replace("Welcher Muskel streckt die Hüfte?", "Wer streckt die Hüfte?"))
    desk.reread()
    again = a_task(desk.author.resume(*draft_of(desk)))

    assert isinstance(desk.author.save(again, again.entry), Saved)
    assert "Wer streckt die Hüfte?" in desk.text()
    assert "{de: meins, en: mine}" in desk.text()


def test_a_draft_whose_card_was_taken_out(desk: Desk) -> None:
    """Can be put back as it was typed."""
    task = desk.begin()
    desk.author.keep_draft(task, {**task.entry, "back": {"de": "meins", "en": "mine"}})
    assert isinstance(desk.author.remove(task), Saved)
    desk.reread()
    again = a_task(desk.author.resume(*draft_of(desk)))
    outcome = desk.author.save(again, again.entry)

    assert isinstance(outcome, Conflict)
    assert outcome.theirs is None
    assert desk.save(again.after(outcome))["back"] == {"de": "meins", "en": "mine"}
    assert desk.author.drafts() == []


def test_a_draft_in_a_file_that_is_nonsense(desk: Desk) -> None:
    """Says so and waits; when the file is mended it goes on."""
    task = desk.begin()
    desk.author.keep_draft(task, {**task.entry, "back": {"de": "meins", "en": "mine"}})
    desk.lay("hip.yaml", NONSENSE)
    desk.reread()

    assert isinstance(desk.author.save(task, task.entry), Broken)
    assert isinstance(desk.author.resume(*draft_of(desk)), Broken)
    desk.lay("hip.yaml", HIP)
    desk.reread()
    assert a_task(desk.author.resume(*draft_of(desk))).entry["back"] == {"de": "meins", "en": "mine"}


def test_a_draft_whose_file_is_gone(desk: Desk) -> None:
    """Can be read, and saved in another deck; then the old draft is gone too."""
    task = desk.begin()
    desk.author.keep_draft(task, {**task.entry, "back": {"de": "meins", "en": "mine"}})
    (desk.own / "hip.yaml").unlink()
    desk.lay("knee.yaml", HIP.replace("deck: hip", "deck: knee").replace("languages: [de, en]", "languages: [en]"))
    desk.reread()
    again = a_task(desk.author.resume(*draft_of(desk)))
    moved = desk.author.moved(again, again.entry, a_task(desk.author.new_in("knee")))

    assert again.homeless
    assert isinstance(desk.author.save(again, again.entry), Gone)
    assert moved.entry["back"] == "mine"
    assert [key for key, _ in desk.author.drafts()] == [moved.key]
    assert desk.save(moved)["id"] == "flexor-2"
    assert desk.author.drafts() == []


def test_a_draft_of_a_correction_whose_deck_is_gone(desk: Desk) -> None:
    """Can be saved as a card of one's own."""
    task = desk.begin("foot/push-off")
    desk.author.keep_draft(task, {**task.entry, "back": {"de": "meins", "en": "mine"}})
    (desk.shipped / "foot.yaml").unlink()
    desk.reread()
    again = a_task(desk.author.resume(*draft_of(desk)))
    moved = desk.author.moved(again, again.entry, a_task(desk.author.new_in("hip")))

    assert (again.homeless, again.correction) == (True, False)
    assert desk.save(moved)["back"] == {"de": "meins", "en": "mine"}
    assert CardId("hip", "push-off") in desk.notebook.library.cards


def test_the_folder_of_decks_is_gone(desk: Desk) -> None:
    """Saving says so, and the draft can still be read."""
    task = desk.begin()
    desk.author.keep_draft(task, {**task.entry, "back": {"de": "meins", "en": "mine"}})
    desk.remove_decks()

    assert isinstance(desk.author.save(task, task.entry), Gone)
    desk.reread()
    assert a_task(desk.author.resume(*draft_of(desk))).entry["back"] == {"de": "meins", "en": "mine"}


def test_a_new_card_moved_does_not_push_out_another(desk: Desk) -> None:
    """What was begun in the other deck before stays beside it."""
    desk.lay("knee.yaml", HIP.replace("deck: hip", "deck: knee"))
    desk.reread()
    there = a_task(desk.author.new("knee"))
    desk.author.keep_draft(there, {"form": "flashcard", "front": "there first"})
    here = a_task(desk.author.new("hip"))
    desk.author.keep_draft(here, {"form": "flashcard", "front": "moved"})
    desk.author.moved(
        here, {"form": "flashcard", "front": "moved", "topic": "no-such"}, a_task(desk.author.new_in("knee"))
    )

    drafts = [(draft.deck_id, draft.entry) for _, draft in desk.author.drafts()]
    assert sorted(drafts, key=str) == [
        ("knee", {"form": "flashcard", "front": "moved"}),
        ("knee", {"form": "flashcard", "front": "there first"}),
    ]
    assert a_task(desk.author.new("knee")).entry == {"form": "flashcard", "front": "there first"}


def test_a_card_called_as_nothing_else_keeps_its_draft_apart(desk: Desk) -> None:
    """A card with the id “new-card” and a new card are two."""
    desk.save(a_task(desk.author.new("hip")), **NEW | {"id": "new-card"})
    old, new = desk.begin("hip/new-card"), a_task(desk.author.new("hip"))

    assert old.key != new.key


def test_a_disk_that_refuses(desk: Desk) -> None:
    """The reason is told, for the file and for the draft, and nothing is lost."""
    task = desk.begin()
    (desk.data / "drafts").write_text("a file in its place")
    refused = desk.author.keep_draft(task, {**task.entry, "back": "x"})
    desk.begin("foot/push-off")
    (desk.data / "corrections").write_text("a file in its place")
    correction = desk.author.begin(CardId("foot", "push-off"))
    outcome = desk.author.save(correction, correction.entry) if isinstance(correction, Task) else correction

    assert refused is not None
    assert refused.reason
    assert isinstance(outcome, Refused | Gone)
    assert desk.text() == HIP
