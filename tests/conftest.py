"""What tests share: a clock that is set by hand, a small library read from deck files, a database on the disk."""

import os
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quizapp.decks_io.deck_reader import read_deck
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 11, 23)

HIP = """\
format: 1
deck: hip
title: {de: Hüfte, en: Hip}
languages: [de, en]
topics:
  movers: {de: Beweger, en: Movers}
sources:
  article: {de: Laufanatomie, en: Running anatomy}
cards:
  - id: extensor
    form: choice
    topic: movers
    stem: {de: Welcher Muskel streckt die Hüfte?, en: Which muscle extends the hip?}
    key: {de: Gluteus maximus, en: Gluteus maximus}
    distractors:
      iliopsoas:
        text: {de: Iliopsoas, en: Iliopsoas}
        rationale: {de: Er beugt die Hüfte., en: It flexes the hip.}
      gluteus-medius:
        text: {de: Gluteus medius, en: Gluteus medius}
        rationale: {de: Er spreizt das Bein ab., en: It abducts the leg.}
    explanation: {de: Er schiebt den Körper nach vorn., en: It drives the body forward.}
    source: [article]
  - id: flexor
    form: flashcard
    topic: movers
    front: {de: Welcher Muskel beugt die Hüfte?, en: Which muscle flexes the hip?}
    back: {de: Iliopsoas, en: Iliopsoas}
    explanation: {de: Er hebt das Knie., en: It lifts the knee.}
    source: [article]
  - id: abductor
    form: choice
    topic: movers
    stem: {de: Welcher Muskel hält das Becken waagerecht?, en: Which muscle keeps the pelvis level?}
    key: {de: Gluteus medius, en: Gluteus medius}
    distractors:
      gluteus-maximus:
        text: {de: Gluteus maximus, en: Gluteus maximus}
        rationale: {de: Er streckt die Hüfte., en: It extends the hip.}
      adductor-longus:
        text: {de: Adductor longus, en: Adductor longus}
        rationale: {de: Er zieht das Bein heran., en: It draws the leg in.}
      iliopsoas:
        text: {de: Iliopsoas, en: Iliopsoas}
        rationale: {de: Er beugt die Hüfte., en: It flexes the hip.}
    explanation: {de: Er arbeitet auf der Seite des Standbeins., en: It works on the side of the stance leg.}
    source: [article]
"""

FOOT = """\
format: 1
deck: foot
title: {de: Fuß, en: Foot}
languages: [de, en]
topics:
  calf: {de: Wade, en: Calf}
sources:
  article: {de: Laufanatomie, en: Running anatomy}
cards:
  - id: push-off
    form: flashcard
    topic: calf
    front: {de: Welcher Muskel drückt den Fuß ab?, en: Which muscle pushes the foot off?}
    back: {de: Gastrocnemius, en: Gastrocnemius}
    explanation: {de: Er zieht über die Achillessehne., en: It pulls through the Achilles tendon.}
    source: [article]
  - id: landing
    form: choice
    topic: calf
    stem: {de: Wie arbeitet die Wade beim Landen?, en: How does the calf work in landing?}
    key: {de: exzentrisch, en: eccentrically}
    distractors:
      concentric:
        text: {de: konzentrisch, en: concentrically}
        rationale: {de: So arbeitet sie beim Abstoß., en: That is how it works in push-off.}
      isometric:
        text: {de: isometrisch, en: isometrically}
        rationale: {de: So hält sie eine Stellung., en: That is how it holds a position.}
    explanation: {de: Sie bremst und gibt dabei nach., en: It brakes while it yields.}
    source: [article]
"""


class FixedClock:
    """Tells the time that it was set to, by the wall of the zone that it is in."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The time on its face."""
        return self.now

    def set(self, day: date, at: time = time(10)) -> None:
        """Set it to that time of that day."""
        self.now = datetime.combine(day, at, self.now.tzinfo)

    def forward(self, *, days: int = 0, hours: int = 0, minutes: int = 0) -> None:
        """Move the hands on, or back where the numbers are negative."""
        self.now += timedelta(days=days, hours=hours, minutes=minutes)

    def move_to(self, zone: tzinfo) -> None:
        """Take it to another zone at the same instant."""
        self.now = self.now.astimezone(zone)


def a_clock() -> FixedClock:
    """A clock in Berlin, on a Monday morning at ten."""
    return FixedClock(datetime.combine(MONDAY, time(10), BERLIN))


def a_library(*decks: str) -> Library:
    """The decks of these texts, or a deck of three cards and one of two."""
    parsed = [read_deck(content, Path(f"deck-{number}.yaml")) for number, content in enumerate(decks or (HIP, FOOT))]
    assert [problem for result in parsed for problem in result.problems] == []
    return Library([result.deck for result in parsed if result.deck is not None])


@pytest.fixture
def clock() -> FixedClock:
    """A clock in Berlin, on a Monday morning at ten."""
    return a_clock()


@pytest.fixture
def library() -> Library:
    """Two decks: the hip with three cards, the foot with two."""
    return a_library()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder that does not exist yet."""
    return tmp_path / "data"


@pytest.fixture
def progress(data_dir: Path) -> Iterator[SqlProgress]:
    """The standard learner's progress in a fresh database."""
    progress = SqlProgress(open_database(data_dir / "quizapp.db"))
    yield progress
    progress.close()


@pytest.fixture
def notebook(library: Library, progress: SqlProgress, clock: FixedClock) -> Notebook:
    """The standard learner's notebook with both decks."""
    return Notebook(library, progress, clock)
