"""Numbers and dates in both languages."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.wording import catalog
from quizapp.wording.figures import decimal, long_date, number, percent, short_date, short_weekday

LANGUAGES = st.sampled_from(["de", "en"])
NARROW = "\u202f"


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1284, f"1{NARROW}284", "1,284"),
        (1234567, f"1{NARROW}234{NARROW}567", "1,234,567"),
        (-1284, f"-1{NARROW}284", "-1,284"),
    ],
)
def test_numbers(value: int, german: str, english: str) -> None:
    """Thousands are set apart by a narrow space that does not break in German, by a comma in English."""
    assert in_both(lambda: number(value)) == (german, english)


@pytest.mark.parametrize(
    ("hundredths", "german", "english"),
    [(250, "2,50", "2.50"), (130, "1,30", "1.30"), (236, "2,36", "2.36"), (1005, "10,05", "10.05")],
)
def test_easiness(hundredths: int, german: str, english: str) -> None:
    """Always two decimals, after a comma in German."""
    assert in_both(lambda: decimal(hundredths)) == (german, english)


@pytest.mark.parametrize(
    ("share", "german", "english"),
    [
        (0.0, f"0{NARROW}%", "0%"),
        (0.9, f"90{NARROW}%", "90%"),
        (1.0, f"100{NARROW}%", "100%"),
        (2 / 3, f"67{NARROW}%", "67%"),
    ],
)
def test_percent(share: float, german: str, english: str) -> None:
    """Whole percent, with a space before the sign in German."""
    assert in_both(lambda: percent(share)) == (german, english)


def test_dates() -> None:
    """The German day has its dot, and weekday and month their names in each language."""
    day = date(2026, 11, 23)

    assert in_both(lambda: long_date(day)) == ("Montag, 23. November", "Monday, 23 November")
    assert in_both(lambda: short_date(date(2027, 3, 1))) == ("1. März", "1 March")
    assert in_both(lambda: short_weekday(day)) == ("Mo", "Mon")


def test_every_weekday_and_month_has_its_own_name() -> None:
    """No two days of a week and no two months share a name in either language."""
    week, year = [date(2026, 11, day) for day in range(23, 30)], [date(2026, month, 1) for month in range(1, 13)]

    for language in ("de", "en"):
        catalog.use(language)
        assert len({short_weekday(day) for day in week}) == 7
        assert len({long_date(day).split(",")[0] for day in week}) == 7
        assert len({short_date(day) for day in year}) == 12


@given(st.integers(), LANGUAGES)
def test_a_number_can_be_read_back(value: int, language: str) -> None:
    """Grouping adds separators between threes and nothing else."""
    catalog.use(language)
    text = number(value)

    assert int(re.sub(f"[{NARROW},]", "", text)) == value
    assert re.fullmatch(rf"-?\d{{1,3}}([{NARROW},]\d{{3}})*", text)


@given(st.integers(130, 100_000), LANGUAGES)
def test_an_easiness_is_exact(hundredths: int, language: str) -> None:
    """No hundredth is lost or gained on the way to the screen."""
    catalog.use(language)

    assert int(decimal(hundredths).replace(",", "").replace(".", "")) == hundredths


def in_both(say: Callable[[], str]) -> tuple[str, str]:
    """The same in German and in English."""
    said = []
    for language in ("de", "en"):
        catalog.use(language)
        said.append(say())
    return said[0], said[1]
