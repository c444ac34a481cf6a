"""What is no figure is refused with its reason and its place, whatever it is, and soon."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.figures.bad_figure import BadFigure, Flaw
from quizapp.figures.figure import Figure
from quizapp.figures.reading import LARGEST, read_figure
from quizapp.wording.flaws import flaw_sentence
from tests.figures.drawings import FRAME, NS, square, svg

GOOD = square("soleus.left", 1, 1)
SCRIPT = "http://evil.example/x"
ENTITIES = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'

# On the third line, behind a good shape.
HOSTILE: dict[str, Flaw] = {
    "<script>alert(1)</script>": Flaw.SCRIPT,
    '<g><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></g>': Flaw.SCRIPT,
    f'<defs><script href="{SCRIPT}"/></defs>': Flaw.SCRIPT,
    '<rect width="1" height="1" onclick="alert(1)"/>': Flaw.HANDLER,
    '<g onLoad="alert(1)"/>': Flaw.HANDLER,
    '<use href="#soleus.left"/>': Flaw.USE,
    '<image href="data:image/png;base64,AAAA"/>': Flaw.IMAGE,
    '<filter><feImage href="#a"/></filter>': Flaw.IMAGE,
    "<foreignObject/>": Flaw.FOREIGN,
    f'<a href="{SCRIPT}"/>': Flaw.EXTERNAL,
    f'<a xmlns:x="http://www.w3.org/1999/xlink" x:href="{SCRIPT}"/>': Flaw.EXTERNAL,
    '<a href="javascript:alert(1)"/>': Flaw.EXTERNAL,
    '<a href="other.svg#a"/>': Flaw.EXTERNAL,
    f'<style>@import "{SCRIPT}";</style>': Flaw.EXTERNAL,
    f"<style>.a {{ fill: URL( {SCRIPT}) }}</style>": Flaw.EXTERNAL,
    f"<style><![CDATA[.a {{ fill: url('{SCRIPT}') }}]]></style>": Flaw.EXTERNAL,
    f'<g style="filter:url({SCRIPT})"/>': Flaw.EXTERNAL,
    f'<g fill="url({SCRIPT})"/>': Flaw.EXTERNAL,
    f'<?xml-stylesheet href="{SCRIPT}"?>': Flaw.EXTERNAL,
    '<animate attributeName="x"/>': Flaw.ANIMATION,
    "<g><animateTransform/></g>": Flaw.ANIMATION,
    '<set attributeName="x"/>': Flaw.ANIMATION,
    '<svg viewBox="0 0 1 1"/>': Flaw.INNER_SVG,
    '<rect width="wide" height="1"/>': Flaw.BAD_NUMBER,
    '<rect width="10%" height="1"/>': Flaw.BAD_NUMBER,
    '<circle r="NaN"/>': Flaw.BAD_NUMBER,
    '<circle r="inf"/>': Flaw.BAD_NUMBER,
    '<circle r="1e300"/>': Flaw.BAD_NUMBER,
    '<polygon points="1 2 3"/>': Flaw.BAD_NUMBER,
    '<path d="M1 1L2"/>': Flaw.BAD_PATH,
    '<path d="M1 1 Lx 2"/>': Flaw.BAD_PATH,
    '<g transform="spin(3)"/>': Flaw.BAD_TRANSFORM,
    '<g transform="scale(1e5)"><g transform="scale(1e5)"><circle r="1"/></g></g>': Flaw.BAD_NUMBER,
    square("soleus.links", 1, 1): Flaw.BAD_SIDE,
    square("soleus.left", 5, 5): Flaw.DUPLICATE,
    "<g>" * 60 + "</g>" * 60: Flaw.TOO_DEEP,
    "<g/>" * 20_000: Flaw.TOO_MANY,
    f'<path d="M0 0{"L1 1" * 200_001}"/>': Flaw.TOO_LONG,
    f'<path d="M0 0L{"1 1 " * 200_001}"/>': Flaw.TOO_LONG,
    "<g></h>": Flaw.NOT_XML,
    "<g": Flaw.NOT_XML,
    "&nbsp;": Flaw.NOT_XML,
    "\x01": Flaw.NOT_XML,
}

WHOLE: dict[bytes, tuple[Flaw, int]] = {
    b"": (Flaw.NOT_XML, 1),
    b"%PDF-1.7": (Flaw.NOT_XML, 1),
    b"\x89PNG\r\n\x1a\n": (Flaw.NOT_XML, 1),
    b'<?xml version="1.0" encoding="klingon"?><svg/>': (Flaw.NOT_XML, 1),
    b"<html/>": (Flaw.NOT_SVG, 1),
    b'<svg viewBox="0 0 1 1"/>': (Flaw.NOT_SVG, 1),
    f"<svg {NS}/>".encode(): (Flaw.NO_SIZE, 1),
    f'<svg {NS} width="100%" height="100%"/>'.encode(): (Flaw.NO_SIZE, 1),
    f'<svg {NS} viewBox="0 0 10"/>'.encode(): (Flaw.NO_SIZE, 1),
    f'<svg {NS} viewBox="0 0 10 -10"/>'.encode(): (Flaw.NO_SIZE, 1),
    f'<svg {NS} viewBox="0 0 1e9 1"/>'.encode(): (Flaw.BAD_NUMBER, 1),
    f'<svg {NS} viewBox="0 0 NaN 1"/>'.encode(): (Flaw.BAD_NUMBER, 1),
    svg("<text>Nothing but words</text>"): (Flaw.EMPTY, 1),
    svg('<g display="none">', GOOD, "</g>"): (Flaw.EMPTY, 1),
    ENTITIES + svg(GOOD): (Flaw.DOCTYPE, 1),
    b"<!DOCTYPE html>" + svg(GOOD): (Flaw.DOCTYPE, 1),
    b'\n<!DOCTYPE svg SYSTEM "http://evil.example/x.dtd">' + svg(GOOD): (Flaw.DOCTYPE, 2),
    b" " * (LARGEST + 1): (Flaw.TOO_LARGE, 1),
}


def attempted(raw: bytes) -> Figure | BadFigure:
    """The figure, or why those bytes are none; each reason has its sentence and its place."""
    try:
        return read_figure(raw)
    except BadFigure as bad:
        return bad


def refused(raw: bytes) -> BadFigure:
    """Why those bytes are no figure."""
    bad = attempted(raw)
    assert isinstance(bad, BadFigure)
    assert flaw_sentence(bad.kind, bad.details)
    assert (bad.line, bad.column) >= (1, 1)
    return bad


@pytest.mark.parametrize(("line", "flaw"), HOSTILE.items(), ids=lambda value: str(value)[:40])
def test_what_may_not_stand_in_a_figure_is_told_with_its_line(line: str, flaw: Flaw) -> None:
    """One bad line, and the figure is refused for what stands there."""
    bad = refused(svg(GOOD, line))

    assert bad.kind is flaw
    # What an unclosed tag lacks is noticed where the next begins.
    assert bad.line == 3 + (line == "<g")
    assert bad.column >= 1


@pytest.mark.parametrize(("raw", "expected"), WHOLE.items(), ids=lambda value: str(value)[:40])
def test_what_is_no_figure_at_all_is_told(raw: bytes, expected: tuple[Flaw, int]) -> None:
    """Other files, drawings without a size, drawings without anything."""
    bad = refused(raw)

    assert (bad.kind, bad.line) == expected


def test_every_flaw_has_its_example() -> None:
    """A new reason to refuse a figure is shown here first."""
    assert {*HOSTILE.values(), *(flaw for flaw, _ in WHOLE.values())} == {*Flaw}


@pytest.mark.parametrize(
    "line",
    [
        f"<style>{'a' * 2_000_000}</style>",
        f"<style>{'url(' * 500_000}</style>",
        f"<style>url({' ' * 2_000_000}</style>",
        f'<rect width="{"1" * 2_000_000}x"/>',
        f'<rect width="1{" " * 2_000_000}x"/>',
        f'<path d="M0 0A{"1" * 1_000_000}"/>',
        f'<path d="M0 0A{" " * 1_000_000}x"/>',
        f'<path d="{"M0 0Z" * 300_000}"/>',
        f'<g transform="{"scale(1)" * 100_000}"/>',
        f'<g id="{"path1-" * 300_000}x"/>',
        '<g id="soleus.left">' + '<path d="M0 0h1"/>' * 19_000 + "</g>",
    ],
    ids=range(11),
)
def test_no_drawing_takes_long(line: str) -> None:
    """Whatever is in it, it is read or refused within seconds."""
    raw, start = svg(line), process_time()
    attempted(raw)

    assert process_time() - start < 5


WHOLE_DRAWING = svg(
    '<defs><linearGradient id="a"/></defs><style>.x{fill:none}</style>',
    '<g class="deep" transform="translate(1 2) rotate(3)">',
    '<path id="psoas.left" d="M1 1C2 2 3 3 4 1A5 5 0 0 1 9 9z"/></g>',
    GOOD,
    '<path class="fibre" data-of="soleus.left" d="M1 1q2 2 3 3t1 1"/><polygon points="1 2 3 4 5 6"/>',
    head=FRAME,
)
SCRAPS = st.sampled_from([*b"<>/\"'=&;#.-eMZA0 \n\x00\xff"]).map(lambda code: bytes([code])) | st.sampled_from(
    [b"<g>", b"</g>", b"<!--", b"]]>", b"<![CDATA[", b"1e999", b"NaN", b" id='x.left'", b"&#0;", b"<svg>", b"scale(0)"]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE_DRAWING)), st.integers(0, 4), SCRAPS), min_size=1, max_size=6))
def test_a_spoilt_drawing_is_read_or_refused(slips: list[tuple[int, int, bytes]]) -> None:
    """Whatever is lost or typed over, nothing but a refusal with a place comes out."""
    raw = WHOLE_DRAWING
    for place, lost, scrap in slips:
        raw = raw[:place] + scrap + raw[place + lost :]
    figure = attempted(raw)
    if isinstance(figure, BadFigure):
        assert refused(raw).kind is figure.kind
    else:
        assert figure.shapes or figure.grounds
        assert len(figure.centres) == len(figure.shapes)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    """What is no drawing is refused."""
    assert refused(raw).line >= 1
