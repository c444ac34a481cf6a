"""Pictures in words: every cell, every bar, and what other programs read."""

from datetime import date

import pytest

from quizapp.statistics.sheet import Column, Picture, Sheet
from quizapp.wording import catalog
from quizapp.wording.statistics import cell, definition, none_yet, spoken, title
from quizapp.wording.statistics_bars import MOST_TOPICS, Bar, bars, longest
from quizapp.wording.statistics_files import as_csv, as_tsv

PASSED = (Column.ANSWERS, Column.PASSED, Column.SHARE)
HOURS = Sheet(Picture.HOURS, (Column.HOUR, *PASSED), ((9, 40, 30, 0.75), (14, 3, 3, 1.0)))
EASINESS = Sheet(
    Picture.EASINESS,
    (Column.EASINESS_FROM, Column.EASINESS_TO, Column.CARDS),
    ((310, 329, 1_200), (330, None, 4)),
)


@pytest.mark.parametrize("language", catalog.LANGUAGES)
@pytest.mark.parametrize("picture", Picture)
def test_every_picture_has_its_words(language: str, picture: Picture) -> None:
    """A title, a definition without gaps, and a sentence for when there is nothing."""
    catalog.use(language)

    for words in (title(picture), definition(picture), none_yet(picture)):
        assert words
        assert "{" not in words


def test_the_definition_of_retained() -> None:
    """As it is meant to stand beside the picture."""
    catalog.use("en")

    assert definition(Picture.TOPICS).startswith(
        "Retained: the first answer of a day passed at an interval of 21 days or more."
    )


@pytest.mark.parametrize(
    ("column", "value", "german", "english"),
    [
        (Column.DAY, date(2026, 11, 23), "23.11.2026", "23 Nov 2026"),
        (Column.SHARE, 0.913, "91\u202f%", "91%"),
        (Column.SHARE, 1, "100\u202f%", "100%"),
        (Column.SHARE, None, "–", "–"),
        (Column.EASINESS_FROM, 250, "2,50", "2.50"),
        (Column.SECONDS, 12.54, "12,5", "12.5"),
        (Column.HOUR, 9, "9:00–9:59", "9:00–9:59"),
        (Column.MATURITY, "mature", "21 Tage oder mehr", "21 days or more"),
        (Column.CONFIDENCE, "unmarked", "ohne Angabe", "no mark"),
        (Column.FORM, "kprim", "Wahr oder falsch", "True or false"),
        (Column.ANSWERS, 1_284, "1\u202f284", "1,284"),
        (Column.TOPIC, "Hüfte", "Hüfte", "Hüfte"),
    ],
)
def test_cells(column: Column, value: object, german: str, english: str) -> None:
    """As the language writes them."""
    for language, shown in (("de", german), ("en", english)):
        catalog.use(language)
        assert cell(column, value) == shown  # type: ignore[arg-type] # one of these


def test_hours_without_answers_have_a_place_and_no_bar() -> None:
    """Twenty-four places; what few answers say is pale."""
    catalog.use("en")
    found = bars(HOURS)

    assert [bar for bar in found if bar.text] == [Bar("9", 0.75, "75%"), Bar("14", 1.0, "100%", pale=True)]
    assert len(found) == 24
    assert longest(HOURS) == 1.0


def test_where_bars_reach_to() -> None:
    """The last has no end, which a plus says."""
    catalog.use("en")
    days = Sheet(
        Picture.INTERVALS, (Column.DAYS_FROM, Column.DAYS_TO, Column.CARDS), ((1, 1, 2), (2, 6, 3), (365, None, 1))
    )

    assert bars(EASINESS) == [Bar("3.10", 1_200.0, "1,200"), Bar("3.30+", 4.0, "4")]
    assert [bar.label for bar in bars(days)] == ["1", "2–6", "365+"]
    assert longest(days) is None


def test_topics_without_mature_answers_are_pale() -> None:
    """They show what was passed before; and there are no more of them than can be read."""
    catalog.use("en")
    columns = (Column.TOPIC, *PASSED, Column.EARLIER_ANSWERS, Column.EARLIER_SHARE)
    rows = (("Hip", 10, 9, 0.9, 5, 0.2), *((f"Topic {place}", 0, 0, None, 4, 0.5) for place in range(20)))
    found = bars(Sheet(Picture.TOPICS, columns, rows))

    assert found[:2] == [Bar("Hip", 0.9, "90%"), Bar("Topic 0", 0.5, "50%", pale=True)]
    assert len(found) == MOST_TOPICS


def test_a_picture_is_told() -> None:
    """What it is, and the way to its figures; of nothing, that it is nothing."""
    catalog.use("en")

    assert spoken(HOURS) == (
        "Passed by hour of the day: a picture of 2 rows; the menu beside it shows the figures as a table."
    )
    assert spoken(Sheet(Picture.MIXUPS, (), ())) == "Mix-ups. Nothing was mixed up in this time."


MIXUPS = Sheet(
    Picture.MIXUPS,
    (Column.ASKED, Column.TAKEN, Column.TIMES),
    (("Soleus, tief", '=HYPERLINK("x")', 3), ("a\tb\nc", "-1", 2)),
)


@pytest.mark.parametrize("language", catalog.LANGUAGES)
def test_for_spreadsheets(language: str) -> None:
    """Numbers and days read alike in every language; no word of a deck is worked out."""
    catalog.use(language)
    days = Sheet(Picture.DAYS, (Column.DAY, Column.ANSWERS), ((date(2026, 11, 23), 1_284),))

    assert as_csv(days).splitlines()[1:] == ["2026-11-23,1284"]
    assert as_csv(EASINESS).splitlines()[1:] == ["3.10,3.29,1200", "3.30,,4"]
    assert as_csv(HOURS).splitlines()[1] == "9,40,30,0.7500"
    assert as_csv(MIXUPS).splitlines()[1] == '"Soleus, tief","\'=HYPERLINK(""x"")",3'


def test_for_the_clipboard() -> None:
    """What is shown, under its headings; a cell stays a cell, whatever stands in it; rows can be chosen."""
    catalog.use("en")

    assert as_tsv(MIXUPS) == "Asked\tTaken for it\tTimes\nSoleus, tief\t'=HYPERLINK(\"x\")\t3\na b c\t'-1\t2\n"
    assert as_tsv(EASINESS, [1]) == "Easiness from\tto\tCards\n3.30\t–\t4\n"


@pytest.mark.parametrize("language", catalog.LANGUAGES)
@pytest.mark.parametrize("picture", Picture)
def test_an_empty_picture_is_told_in_two_sentences(language: str, picture: Picture) -> None:
    """Its title and why it is empty, with one stop between them, also after a title that asks."""
    catalog.use(language)
    said = spoken(Sheet(picture, (), ()))

    assert said.removeprefix(title(picture)).removesuffix(none_yet(picture)) in (". ", " ")
    assert "?." not in said
