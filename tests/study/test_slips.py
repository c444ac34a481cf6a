"""What is forgiven in a typed name, and how the rest is shown."""

import subprocess
import sys
from string import ascii_lowercase

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.cards.spelling import composed, same
from quizapp.study.slips import FORGIVEN_FROM, Piece, difference, nearest, slips

NAME = "Musculus tibialis anterior"
names = st.lists(st.text(ascii_lowercase + "äöüß", min_size=5, max_size=12), min_size=1, max_size=3).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Musculus tibialis anterior", 0),
        ("m. tibialis  ANTERIOR", 0),
        ("Musculus tibialis anterio", 1),
        ("Musculus tibialiss anterior", 1),
        ("Musculus tibialis antarior", 1),
        ("Musculus tiblaiis anterior", None),
        ("Musculus tibilais anterior", 1),
        ("Muskulus tibialis anterior", 1),
        ("M. tibialis antreior", 1),
        ("Musculustibialis anterior", 1),
        ("Muskulus tibialis anterio", None),
        ("tibialis anterior", None),
        ("", None),
    ],
)
def test_one_slip_is_forgiven(typed: str, expected: int | None) -> None:
    """A letter too much, too few, another one, or two that changed places; not two of these."""
    assert slips(typed, [NAME]) == expected


@pytest.mark.parametrize(
    ("typed", "name", "expected"),
    [
        ("Fusi", "Fuß", None),
        ("Wake", "Wade", None),
        ("Wadde", "Wade", None),
        ("Kniee", "Knie", None),
        ("Sehn", "Sehne", 1),
        ("Hüfta", "Hüfte", 1),
        ("Füsse", "Füße", 0),
        ("Füse", "Füße", None),
        ("M. abc", "M. abd", None),
    ],
)
def test_short_names_have_to_be_exact(typed: str, name: str, expected: int | None) -> None:
    """Under five letters a slip makes another word; an umlaut and ß are one letter, and "M." is one too."""
    assert slips(typed, [name]) == expected


def test_a_slip_never_changes_a_digit() -> None:
    """Another number is another thing."""
    assert slips("Phase 2 des Laufens", ["Phase 3 des Laufens"]) is None
    assert slips("Phase 3 des Laufes", ["Phase 3 des Laufens"]) == 1


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Abduktoren", 0),
        ("Abduktorn", 1),
        ("Adduktoren", None),
        ("Aduktoren", None),
        ("adduktoren", None),
        ("Addduktoren", None),
    ],
)
def test_a_rejected_name_is_no_slip(typed: str, expected: int | None) -> None:
    """What means something else is wrong, and so is what is as near to it as to the right name."""
    assert slips(typed, ["Abduktoren"], ["Adduktoren"]) == expected


def test_any_accepted_name_will_do() -> None:
    """Right by one name is right, though it be a slip from another."""
    assert slips("Fibularis", ["Peroneus", "Fibularis"]) == 0
    assert slips("Fibulariss", ["Peroneus", "Fibularis"]) == 1
    assert slips("gluteus", ["gluteuss", "gluteus"]) == 0


@given(names)
def test_spelling_alone_is_never_wrong(name: str) -> None:
    """Capitals, space around, and hyphens for spaces leave every name right."""
    for typed in (name.upper(), name.title(), f"  {name}\t", name.replace(" ", "-")):
        assert slips(typed, [name]) == 0


@given(names)
def test_umlauts_in_two_letters_are_never_wrong(name: str) -> None:
    """ae for ä, ss for ß, and back."""
    plain = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")

    assert slips(plain, [name]) == 0
    assert slips(name, [plain]) == 0


@given(names, st.integers(0, 200), st.sampled_from(["add", "drop", "change", "swap"]), st.sampled_from(ascii_lowercase))
def test_any_one_slip_is_forgiven_in_a_long_name(name: str, place: int, how: str, letter: str) -> None:
    """Wherever it happens and whichever of the four it is; if it changes nothing the name is right."""
    name = name.translate(str.maketrans("äöüß", "aous"))
    place %= len(name) - 1
    assume(name[place] != " " and name[place + 1] != " ")
    typed = {
        "add": name[:place] + letter + name[place:],
        "drop": name[:place] + name[place + 1 :],
        "change": name[:place] + letter + name[place + 1 :],
        "swap": name[:place] + name[place + 1] + name[place] + name[place + 2 :],
    }[how]
    assume(not same(typed, name) or typed == name)

    assert slips(typed, [name]) == (0 if typed == name else 1)
    assert slips(typed, [name], [typed]) == (0 if typed == name else None)


@given(st.text(max_size=30), st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=3))
def test_whatever_is_typed_is_judged(typed: str, accepted: list[str]) -> None:
    """Any text gets a verdict, and the difference shows both as they were written."""
    found = slips(typed, accepted)
    said, meant = difference(typed, accepted[0])

    assert found in (0, 1, None)
    assert (found == 0) == any(same(typed, name) for name in accepted)
    assert "".join(piece.text for piece in said) == composed(typed)
    assert "".join(piece.text for piece in meant) == composed(accepted[0])


@given(st.text(ascii_lowercase, max_size=FORGIVEN_FROM - 1), st.text(ascii_lowercase, max_size=6))
def test_nothing_is_forgiven_in_a_short_name(name: str, typed: str) -> None:
    """Under five letters only the name itself is right."""
    assume(not same(name, typed))

    assert slips(typed, [name]) is None


def pieces(*parts: str) -> list[Piece]:
    """Parts as the difference cuts them; those in brackets differ."""
    return [Piece(part.strip("[]"), part.startswith("[")) for part in parts]


@pytest.mark.parametrize(
    ("typed", "name", "said", "meant"),
    [
        ("tibialis anterio", "tibialis anterior", pieces("tibialis anterio"), pieces("tibialis anterio", "[r]")),
        (
            "Muskulus soleus",
            "Musculus soleus",
            pieces("Mus", "[k]", "ulus soleus"),
            pieces("Mus", "[c]", "ulus soleus"),
        ),
        ("Soleuss", "soleus", pieces("Soleus", "[s]"), pieces("soleus")),
        ("m. soleus", "Musculus Soleus", pieces("m. soleus"), pieces("Musculus Soleus")),
        ("Gesaessmusckel", "Gesäßmuskel", pieces("Gesaessmus", "[c]", "kel"), pieces("Gesäßmuskel")),
        ("Gesasmuskel", "Gesäßmuskel", pieces("Gesasmuskel"), pieces("Ges", "[äß]", "muskel")),
        ("IT Band", "IT-Band", pieces("IT Band"), pieces("IT-Band")),
        ("soleus", "Musculus tibialis anterior", pieces("[soleus]"), pieces("Musculus tibialis anterior")),
    ],
)
def test_the_difference_is_shown_by_letters(typed: str, name: str, said: list[Piece], meant: list[Piece]) -> None:
    """What differs is cut out of both as written; what is forgiven without a word is none, and too much is not cut."""
    assert difference(typed, name) == (said, meant)


def test_the_nearest_name_is_compared() -> None:
    """A typed name stands against the accepted name that it is most like; against the model where it is like none."""
    accepted = ["Musculus tibialis anterior", "vorderer Schienbeinmuskel"]

    assert nearest("vorderer Scheinbein", accepted) == accepted[1]
    assert nearest("M. tibialis", accepted) == accepted[0]
    assert nearest("xyz", accepted) == accepted[0]


def test_rapidfuzz_is_loaded_only_when_it_is_needed() -> None:
    """The program starts without it, and a name that is right does not need it."""
    program = (
        "import sys, quizapp.study.sitting, quizapp.study.slips as it\n"
        "it.slips('soleus', ['Soleus'])\n"
        "print('rapidfuzz' in sys.modules)\n"
        "it.slips('soleu', ['Soleus'])\n"
        "print('rapidfuzz' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)

    assert done.stdout.split() == ["False", "True"]
