"""The cards made from facts: their texts, rationales, topics, sources, siblings and order."""

from itertools import pairwise
from random import Random

import pytest

from quizapp.cards.card import Card
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.term import Term
from tests.knowledge.facts import FACTS, cards_of, made, varied


def stem(name: str, language: str, content: str = FACTS) -> str:
    """What the card asks."""
    return cards_of(content)[name].ask(language, Random(1)).stem


def answer(name: str, language: str, content: str = FACTS) -> str:
    """What the card answers."""
    return cards_of(content)[name].ask(language, Random(1)).answer


def rationale(name: str, candidate: str, language: str) -> str:
    """What is said of that wrong option."""
    (text,) = (each.rationale for each in made(name).candidates if each.id == candidate)
    return text.in_language(language)


@pytest.mark.parametrize(
    ("name", "german", "english"),
    [
        (
            "pelvis-level.who.gluteus-medius",
            "Welche Struktur übernimmt beim Laufen vor allem diese Aufgabe: das Becken waagerecht halten?",
            "Which structure mainly does this job in running: keep the pelvis level?",
        ),
        (
            "pelvis-level.does.gluteus-medius",
            "Mittlerer Gesäßmuskel (Bremsphase und mittlere Standphase): "
            "Welche Aufgabe hat dieser Muskel in diesem Teil des Laufzyklus?",
            "Gluteus medius: what does this muscle do during braking phase and midstance in running?",
        ),
        (
            "extend-hip.does.hamstrings",
            "Hamstrings: Welche Aufgabe hat diese Muskelgruppe beim Laufen?",
            "Hamstrings: what does this muscle group do in running?",
        ),
        (
            "extend-hip.who.hamstrings",
            "Aufgabe beim Laufen: die Hüfte strecken. "
            "Hauptsächlich beteiligt: großer Gesäßmuskel – und welche Struktur noch?",
            "Which structures mainly do this job in running – extend the hip: gluteus maximus and which other?",
        ),
        (
            "weak-gluteus-medius.follows.pelvis-drops",
            "Schwacher Gluteus medius – eine typische Folge beim Laufen: „Das Knie schmerzt.“ Und welche noch?",
            "Weak gluteus medius: one typical consequence in running is “The knee hurts.” What is another?",
        ),
        (
            "calf-raise.trains.calf",
            "Wadenheben – ein Hauptziel dieser Übung: Achillessehne. Welches noch?",
            "Calf raise: what does this exercise mainly train – Achilles tendon and what else?",
        ),
        (
            "recoil.when.achilles-tendon",
            "Achillessehne: In welcher Phase des Laufzyklus ist diese Sehne an dieser Aufgabe beteiligt – "
            "elastisch zurückfedern?",
            "Achilles tendon: in which phase of the running cycle does this tendon help to recoil elastically?",
        ),
        (
            "catch-knee.how.quadriceps",
            "Quadrizeps: Wie arbeitet diese Muskelgruppe beim Laufen vor allem, um diese Aufgabe zu erfüllen – "
            "die Kniebeugung abbremsen?",
            "Quads: how does this muscle group mainly contract in running to brake knee flexion?",
        ),
        (
            "weak-calf.follows.push-off-weak",
            "Schwache Wade: Was ist beim Laufen eine typische Folge?",
            "Weak calf: what is a typical consequence in running?",
        ),
        (
            "weak-calf.behind.push-off-weak",
            "Der Abstoß ist matt. Was ist dafür eine typische Ursache?",
            "Push-off is feeble. What is a likely cause?",
        ),
        (
            "side-plank.trains.gluteus-medius",
            "Seitstütz: Was trainiert diese Übung vor allem?",
            "Side plank: what does this exercise mainly train?",
        ),
        (
            "side-plank.trained-by.gluteus-medius",
            "Mittlerer Gesäßmuskel: Welche Übung zielt vor allem auf diesen Muskel?",
            "Gluteus medius: which exercise mainly targets this muscle?",
        ),
        (
            "iliopsoas.latin",
            "Lenden-Darmbein-Muskel: Wie heißt dieser Muskel mit lateinischem Namen?",
            "Hip flexor: what is the Latin name of this muscle?",
        ),
        (
            "calf.name",
            "Musculus triceps surae: Wie wird diese Muskelgruppe im Deutschen üblicherweise genannt?",
            "Musculus triceps surae: what is this muscle group called in English?",
        ),
        (
            "vasti.recall",
            "Vasti: Was leistet diese Muskelgruppe beim Laufen vor allem, wann und wie?",
            "Vasti: what does this muscle group mainly do in running – and, where it applies, when and how?",
        ),
    ],
)
def test_every_template_asks_in_both_languages(name: str, german: str, english: str) -> None:
    """A whole question with the names in it, a capital at its beginning."""
    assert (stem(name, "de"), stem(name, "en")) == (german, english)


@pytest.mark.parametrize(
    ("name", "candidate", "german", "english"),
    [
        (
            "pelvis-level.who.gluteus-medius",
            "gluteus-maximus",
            "Aufgabe beim Laufen: die Hüfte strecken.",
            "Main job in running: extend the hip.",
        ),
        (
            "pelvis-level.who.gluteus-medius",
            "vasti",
            "Aufgabe beim Laufen: die Kniebeugung abbremsen.",
            "Main job in running: brake knee flexion.",
        ),
        (
            "pelvis-level.does.gluteus-medius",
            "extend-hip",
            "Dafür hauptsächlich zuständig: großer Gesäßmuskel und Hamstrings.",
            "Mainly done by: gluteus maximus and hamstrings.",
        ),
        ("catch-knee.when.quadriceps", "midstance", "Der Körper ist über dem Fuß.", "The body is over the foot."),
        ("catch-knee.how.quadriceps", "concentric", "Der Muskel wird kürzer.", "The muscle shortens."),
        (
            "weak-calf.follows.push-off-weak",
            "knee-hurts",
            "Dahinter steckt eher: schwacher Gluteus medius.",
            "More likely cause: weak gluteus medius.",
        ),
        (
            "weak-calf.behind.push-off-weak",
            "weak-gluteus-medius",
            "Typische Folge: Das Becken sinkt ab.",
            "Typical consequence: The pelvis drops.",
        ),
        (
            "side-plank.trains.gluteus-medius",
            "calf",
            "Dafür eher geeignet: Wadenheben.",
            "Better trained by: calf raise.",
        ),
        (
            "side-plank.trained-by.gluteus-medius",
            "calf-raise",
            "Trainiert vor allem: Wadenmuskulatur und Achillessehne.",
            "What it mainly trains: calf and Achilles tendon.",
        ),
    ],
)
def test_a_wrong_option_says_what_it_really_is(name: str, candidate: str, german: str, english: str) -> None:
    """From its own facts, not from those of the key."""
    assert (rationale(name, candidate, "de"), rationale(name, candidate, "en")) == (german, english)


def test_a_helper_is_not_asked_for_but_asked_about() -> None:
    """Who does it, what it does and all its phases are asked of main movers, when and how of helpers too."""
    made_of_flexion = {name for name in cards_of() if name.startswith("flex-hip.")}

    assert made_of_flexion == {
        "flex-hip.who.iliopsoas",
        "flex-hip.does.iliopsoas",
        "flex-hip.when.iliopsoas",
        "flex-hip.how.iliopsoas",
        "flex-hip.when.rectus-femoris",
        "flex-hip.timeline.iliopsoas",
    }


def test_when_is_asked_of_at_most_two_phases() -> None:
    """With two the first listed is the key and the other is no option; with three the question would be too open."""
    assert made("pelvis-level.when.gluteus-medius").entity == "braking"
    assert [each.id for each in made("pelvis-level.when.gluteus-medius").candidates] == ["early-swing", "propulsion"]
    assert "extend-hip.when.hamstrings" not in cards_of()


def test_below_two_wrong_options_there_is_no_choice() -> None:
    """With one more phase excluded nothing is left to choose from."""
    content = varied(
        ("phases: [braking, midstance], contraction", "phases: [braking, midstance, propulsion], contraction")
    )
    fewer = varied(("    leads_to: [push-off-weak]\n", "    leads_to: [push-off-weak, foot-slaps, knee-hurts]\n"))

    assert "pelvis-level.when.gluteus-medius" not in cards_of(content)
    assert "weak-calf.follows.push-off-weak" not in cards_of(fewer)


def test_options_that_read_the_same_in_one_language_do_not_meet() -> None:
    """Of two the nearer stays, and none reads like the key."""
    content = varied(("en: tibialis anterior}", "en: Hamstrings}"), ("en: hip flexor}", "en: gluteus medius}"))
    names = [each.id for each in made("pelvis-level.who.gluteus-medius", content).candidates]

    assert "hamstrings" in names
    assert "tibialis-anterior" not in names
    assert "iliopsoas" not in names


def test_what_has_no_fact_of_its_own_is_no_wrong_option() -> None:
    """Without a task of its own a structure has nothing to teach."""
    content = varied(("      - {structure: tibialis-anterior, role: main,", "      - {structure: calf, role: main,"))

    assert "tibialis-anterior" in [each.id for each in made("pelvis-level.who.gluteus-medius").candidates]
    assert "tibialis-anterior" not in [each.id for each in made("pelvis-level.who.gluteus-medius", content).candidates]


def test_a_card_bears_source_and_explanation_of_its_fact() -> None:
    """The mover's own source where it names one, else the action's; recall and names explain by the main task."""
    cards = cards_of()

    assert [source.id for source in cards["extend-hip.who.gluteus-maximus"].sources] == ["book"]
    assert [source.id for source in cards["extend-hip.who.hamstrings"].sources] == ["article"]
    assert cards["pelvis-level.when.gluteus-medius"].explanation_in("en") == "It holds on the stance side."
    assert cards["weak-gluteus-medius.behind.knee-hurts"].explanation_in("de") == "Andere springen ein."
    assert cards["gluteus-medius.recall"].explanation_in("en") == "It holds on the stance side."
    assert cards["hamstrings.latin"].explanation_in("en") == "Main job in running: extend the hip."


def test_the_topic_is_the_region_unless_that_gives_the_answer_away() -> None:
    """Where the structure is the answer, what is asked stands in its place."""
    topics = {name: card.topic.in_language("en") for name, card in cards_of().items()}

    assert topics["pelvis-level.does.gluteus-medius"] == "hip"
    assert topics["weak-calf.follows.push-off-weak"] == "lower leg"
    assert topics["side-plank.trained-by.gluteus-medius"] == "hip"
    assert topics["pelvis-level.who.gluteus-medius"] == "Muscles and their jobs"
    assert topics["weak-calf.behind.push-off-weak"] == "Weaknesses and effects"
    assert topics["side-plank.trains.gluteus-medius"] == "Exercises and their targets"


def test_questions_alike_name_another_answer() -> None:
    """Two tasks of one structure in the same phases, two weaknesses behind one effect, two exercises for one muscle."""
    second = (
        "  - id: turn-out\n    phrase: {de: das Bein auswärts drehen, en: turn the leg outwards}\n    movers:\n"
        "      - {structure: gluteus-maximus, role: main, phases: [propulsion]}\n    complete: true\n    source: book\n"
    )
    weakness = "  - {id: tired, of: [calf], phrase: Ermüdung, leads_to: [foot-slaps], source: book}\n"
    content = varied(
        ("  - id: flex-hip\n", f"{second}  - id: flex-hip\n"),
        ("exercises:\n", f"{weakness}exercises:\n"),
        ("targets: [vasti]", "targets: [vasti, quadriceps]"),
    )

    assert stem("extend-hip.does.gluteus-maximus", "en", content) == (
        "Gluteus maximus: during propulsion in running, one job of this muscle is to turn the leg outwards. "
        "What is another?"
    )
    assert stem("weak-tibialis-anterior.behind.foot-slaps", "en", content) == (
        "The forefoot slaps down. One likely cause is Ermüdung. What is another?"
    )
    assert stem("squat.trained-by.quadriceps", "en", content) == (
        "Quads: which exercises mainly target this muscle group – wall sit and which other?"
    )


def test_cards_of_one_fact_are_siblings() -> None:
    """They name the fact, and the structures that they are about."""
    cards = cards_of()

    assert {name for name, card in cards.items() if card.fact == "pelvis-level"} == {
        f"pelvis-level.{template}.gluteus-medius" for template in ("who", "does", "when", "how", "timeline")
    }
    assert cards["pelvis-level.how.gluteus-medius"].structures == ("gluteus-medius",)
    assert cards["weak-calf.behind.push-off-weak"].structures == ("calf",)
    assert cards["calf-raise.trains.achilles-tendon"].structures == ("achilles-tendon",)
    assert all(card.made for card in cards.values())


def test_siblings_do_not_follow_each_other() -> None:
    """New cards come in this order, so every fact has its first card before any of its kind has its second."""
    cards = list(cards_of().values())
    actions = [card.fact for card in cards if card.id.card.split(".")[1] in ("who", "does", "when", "how")]

    assert all(one.fact != other.fact for one, other in pairwise(cards[:40]))
    assert len(set(actions[:7])) == 7


def test_recall_tells_all_that_a_structure_mainly_does() -> None:
    """With phases in the order of the cycle and the contraction type where known, its groups' tasks included."""
    card = cards_of()["hamstrings.recall"]

    assert isinstance(card, Flashcard)
    assert answer("hamstrings.recall", "en") == "extend the hip (braking phase, midstance and propulsion)"
    assert answer("gluteus-medius.recall", "de") == (
        "das Becken waagerecht halten (Bremsphase und mittlere Standphase, isometrisch)"
    )
    assert answer("vasti.recall", "de") == "die Kniebeugung abbremsen (Bremsphase, exzentrisch)"
    assert answer("rectus-femoris.recall", "de") == "die Kniebeugung abbremsen (Bremsphase, exzentrisch)"


def test_recall_asks_when_and_how_only_where_that_is_known() -> None:
    """Without phases and contraction type the question is what it does."""
    content = varied((", phases: [propulsion]}\n    source: book", "}\n    source: book"))

    assert (
        stem("achilles-tendon.recall", "en", content) == "Achilles tendon: what does this tendon mainly do in running?"
    )
    assert answer("achilles-tendon.recall", "en", content) == "recoil elastically"


def test_names_are_typed_unless_the_stem_holds_them() -> None:
    """Where one language's name is the Latin one, there is nothing to ask."""
    names = {name for name in cards_of() if name.endswith((".latin", ".name"))}

    assert names == {
        f"{structure}.{template}"
        for structure in ("iliopsoas", "quadriceps", "hamstrings", "calf", "achilles-tendon")
        for template in ("latin", "name")
    }


def test_synonyms_are_accepted_and_names_of_neighbours_are_not() -> None:
    """The first name is the model; a neighbour's name is never a slip of the pen."""
    quadriceps, calf = cards_of()["quadriceps.latin"], cards_of()["calf.latin"]
    assert isinstance(quadriceps, Term)
    assert isinstance(calf, Term)

    assert quadriceps.accepted.in_language("de") == ("Musculus quadriceps femoris", "M. quadriceps femoris")
    assert quadriceps.rejected is None
    assert calf.rejected is not None
    assert calf.rejected.in_language("en") == ("Tendo calcaneus",)


def languages_of(cards: dict[str, Card]) -> set[tuple[str, ...]]:
    """The languages in which the cards stand."""
    return {card.languages for card in cards.values()}


def test_a_missing_translation_costs_what_says_it() -> None:
    """A card with an untranslated text of its own is asked in the original; as a wrong option it is passed over."""
    content = varied(("phrase: {de: die Hüfte strecken, en: extend the hip}", "phrase: {de: die Hüfte strecken}"))
    cards = cards_of(content)

    assert cards["extend-hip.who.gluteus-maximus"].languages == ("de",)
    assert cards["pelvis-level.does.gluteus-medius"].languages == ("de", "en")
    assert "extend-hip" not in [each.id for each in made("pelvis-level.does.gluteus-medius", content).candidates]
    assert languages_of(cards_of()) == {("de", "en")}
