"""What was typed into the search, as conditions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.question import Form
from quizapp.study.card_query import LONGEST, MOST, Condition, Hint, HintKind, Query, parse, tokens
from quizapp.study.folding import fold
from quizapp.study.query_words import FIELDS, FORMS, TRAITS, Field, Trait, Vocabulary


def words(*wanted: str) -> list[Condition]:
    """Conditions on words alone."""
    return [Condition(Field.WORDS, each) for each in wanted]


def asked(text: str) -> list[Condition]:
    """The conditions of a query that leaves nothing to be said."""
    query = parse(text)
    assert query.hints == ()
    return list(query.conditions)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("  \t\n ", []),
        ("Hüfte", ["hufte"]),
        ("  Hüfte   STRECKEN ", ["hufte", "strecken"]),
        ("hüfte HUFTE huefte", ["hufte", "huefte"]),
        ('"die Hüfte strecken" jetzt', ["die hufte strecken", "jetzt"]),
        ("„die Hüfte“ “the hip”", ["die hufte", "the hip"]),
        ('"nicht zu Ende', ["nicht zu ende"]),
        ('a"b"c', ["a b c"]),
        ("Lenden-Darmbein", ["lenden darmbein"]),
        ('"', []),
        ('-"', []),
        ("-", []),
        ("load:high 8:30", ["load high", "8 30"]),
        ('author:"Anne B"', ["author anne b"]),
        (":x x:", ["x"]),
        ("👍 90%", ["👍", "90 %"]),
    ],
)
def test_words_and_phrases(text: str, wanted: list[str]) -> None:
    """Words stand by themselves, quoted ones together; an unknown field is no field; each counts once."""
    assert asked(text) == words(*wanted)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("-hüfte", Condition(Field.WORDS, "hufte", negated=True)),
        ('-"die Hüfte"', Condition(Field.WORDS, "die hufte", negated=True)),
        ("-is:new", Condition(Field.IS, Trait.NEW, negated=True)),
        ('deck:"Types of contraction"', Condition(Field.DECK, "types of contraction")),
        ("deck:„Fragen und Antworten“", Condition(Field.DECK, "fragen und antworten")),
        ("DECK:Hip", Condition(Field.DECK, "hip")),
        ("stapel:Hüfte", Condition(Field.DECK, "hufte")),
        ("ist:fällig", Condition(Field.IS, Trait.DUE)),
        ("is:faellig", Condition(Field.IS, Trait.DUE)),
        ("ist:FALLIG", Condition(Field.IS, Trait.DUE)),
        ("is:known", Condition(Field.IS, Trait.REVIEW)),
        ("ist:sitzt-nicht", Condition(Field.IS, Trait.LEECH)),
        ("ist:zurückgestellt", Condition(Field.IS, Trait.BURIED)),
        ('is:"marked"', Condition(Field.IS, Trait.MARKED)),
        ("form:wahl", Condition(Field.FORM, Form.CHOICE)),
        ("form:Luecke", Condition(Field.FORM, Form.CLOZE)),
        ("form:wahr-falsch", Condition(Field.FORM, Form.KPRIM)),
        ("struktur:gluteus", Condition(Field.STRUCTURE, "gluteus")),
        ("schlagwort:👍", Condition(Field.TAG, "👍")),
        ("thema:Stand", Condition(Field.TOPIC, "stand")),
        ("note:x", Condition(Field.NOTE, "x")),
    ],
)
def test_fields(text: str, condition: Condition) -> None:
    """In English and German, however they are spelled; values may be quoted, and anything may be turned round."""
    assert asked(text) == [condition]


@pytest.mark.parametrize("text", ["is:", "deck:", 'deck:"', "-is:", "tag:", "form:   "])
def test_what_was_only_begun_asks_for_nothing(text: str) -> None:
    """While a value is being typed everything stays in sight, and nothing is said."""
    assert parse(text) == Query()


@pytest.mark.parametrize(
    ("text", "field", "nearest"),
    [
        ("is:dew", Field.IS, "new"),
        ("ist:fälig", Field.IS, "fällig"),
        ("form:clooze", Field.FORM, "cloze"),
        ("is:xyzzy", Field.IS, ""),
        ("form:(((", Field.FORM, ""),
    ],
)
def test_an_unknown_value_is_told(text: str, field: Field, nearest: str) -> None:
    """It matches nothing, and the known value that is nearest is named."""
    query = parse(f"hip {text}")

    assert query.conditions == (*words("hip"), Condition(field, None))
    assert query.hints == (Hint(HintKind.UNKNOWN_VALUE, text, nearest, field),)


@pytest.mark.parametrize("text", ["(((", "...", "-(((", '"!!"', "tag:!!!", "\0", "\ud800", "deck:''"])
def test_where_there_is_nothing_to_find_it_is_told(text: str) -> None:
    """What has neither letter nor digit nor sign is left out; the rest of the query counts."""
    query = parse(f"hip {text} knee")

    assert query.conditions == tuple(words("hip", "knee"))
    assert [hint.kind for hint in query.hints] == [HintKind.NOTHING_TO_FIND]
    assert query.hints[0].typed.isprintable()


def test_a_percent_sign_is_a_sign() -> None:
    """It is looked for like a word, and is no wild card."""
    assert asked("%") == words("%")


def test_an_endless_query_is_cut() -> None:
    """At a length that is told; what stands before counts."""
    query = parse("hip " + "x" * 100_000)

    assert query.conditions == tuple(words("hip", "x" * (LONGEST - 4)))
    assert query.hints == (Hint(HintKind.TOO_LONG),)


def test_of_many_conditions_the_first_count() -> None:
    """A text pasted by mistake does not keep anybody waiting."""
    query = parse(" ".join(f"w{number}" for number in range(MOST + 1)))

    assert query.conditions == tuple(words(*(f"w{number}" for number in range(MOST))))
    assert query.hints == (Hint(HintKind.TOO_MANY),)


def test_what_was_typed_is_told_short() -> None:
    """A hint quotes at most forty characters, and the same hint comes once."""
    query = parse(f"{'(' * 300} {'(' * 300}")

    assert [(hint.kind, len(hint.typed)) for hint in query.hints] == [(HintKind.NOTHING_TO_FIND, 40)]


PIECES = st.sampled_from(
    ["is:", "ist:neu", "deck:", "form:", "tag:", '"', "„", "“", "-", ":", " ", "(", "%", "\0", "ü"]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=8), st.characters(categories=["Cs"]))).map("".join))
def test_nothing_that_can_be_typed_is_an_error(text: str) -> None:
    """Whatever it is, it becomes conditions that can be asked, and hints that can be shown."""
    query = parse(text)

    for condition in query.conditions:
        assert condition.wanted is None or condition.wanted == fold(condition.wanted) != ""
        assert condition.wanted is not None or condition.field in (Field.IS, Field.FORM)
    assert len(query.conditions) <= MOST
    assert all(hint.typed.isprintable() for hint in query.hints)
    assert len(query.hints) == len(set(query.hints))


@given(st.text())
def test_the_pieces_make_up_the_query(text: str) -> None:
    """Nothing that was typed is lost between the pieces but blanks."""
    pieces = list(tokens(text))

    assert all(text[piece.start : piece.start + len(piece.typed)] == piece.typed for piece in pieces)
    assert "".join("".join(piece.typed.split()) for piece in pieces) == "".join(text.split())


@pytest.mark.parametrize("known", [FIELDS, TRAITS, FORMS])
def test_what_is_offered_is_understood(known: Vocabulary) -> None:
    """Every word offered, in either language, means its own value."""
    english = known.offered("en")

    assert [known.meaning(word) for word in english] == english
    assert [known.meaning(word) for word in known.offered("de")] == english


def test_every_trait_and_form_has_a_word() -> None:
    """None is left out of the table."""
    assert TRAITS.offered("en") == [trait.value for trait in Trait]
    assert FORMS.offered("en") == [form.value for form in Form]
    assert len(set(FORMS.offered("de"))) == len(Form)
