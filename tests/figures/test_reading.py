"""An SVG in, a figure out: which elements are shapes, which are background, and how they are put together."""

import pytest

from quizapp.figures.bad_figure import BadFigure, Flaw
from quizapp.figures.figure import Fade, Point, Side, Tissue
from quizapp.figures.reading import read_figure
from tests.figures.drawings import FRAME, drawn, kinds_of, points_of, square, svg

PATH = '<path d="M0 0L10 0L10 10Z"'


def box(name: str, *lines: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape among these elements."""
    points = points_of(drawn(*lines).shape[name].outline)
    xs, ys = [point.x for point in points], [point.y for point in points]
    return tuple(round(value, 6) for value in (min(xs), min(ys), max(xs), max(ys)))  # type: ignore[return-value]


def test_an_id_makes_a_shape() -> None:
    """With name, side and tissue; without a class it is muscle, without a side it lies in the middle."""
    figure = drawn(square("soleus.left", 1, 2), square("patella", 5, 5, more='class="x bone"'))

    assert [(shape.structure, shape.side, shape.tissue) for shape in figure.shapes] == [
        ("soleus", Side.LEFT, Tissue.MUSCLE),
        ("patella", Side.MID, Tissue.BONE),
    ]
    assert list(figure.shape) == ["soleus.left", "patella.mid"]
    assert figure.frame == (0, 0, 100, 200)
    assert figure.grounds == ()


@pytest.mark.parametrize(
    ("element", "kinds", "corners"),
    [
        ('<path {} d="M1 2h3v4z"/>', "MLLZ", (1, 2, 4, 6)),
        ('<rect {} x="1" y="2" width="3" height="4"/>', "MLLLZ", (1, 2, 4, 6)),
        ('<rect {} x="1" y="2" width="3" height="4" rx="1"/>', "MLCLCLCLCZ", (1, 2, 4, 6)),
        ('<rect {} x="1" y="2" width="3" height="4" ry="9"/>', "MLCLCLCLCZ", (1, 2, 4, 6)),
        ('<circle {} cx="5" cy="6" r="2"/>', "MLCLCLCLCZ", (3, 4, 7, 8)),
        ('<ellipse {} cx="5" cy="6" rx="1" ry="2"/>', "MLCLCLCLCZ", (4, 4, 6, 8)),
        ('<polygon {} points="1,2 4 2,4,6"/>', "MLLZ", (1, 2, 4, 6)),
        ('<polyline {} points="1,2 4,2 4,6"/>', "MLL", (1, 2, 4, 6)),
        ('<line {} x1="1" y1="2" x2="4" y2="6"/>', "ML", (1, 2, 4, 6)),
        ('<rect {} x="1in" width="1mm" height="2px"/>', "MLLLZ", (96, 0, 99.779528, 2)),
    ],
)
def test_every_element_that_draws_is_read(element: str, kinds: str, corners: tuple[float, ...]) -> None:
    """Paths and the simple shapes alike."""
    line = element.format('id="soleus"')

    assert kinds_of(drawn(line).shape["soleus.mid"].outline) == kinds
    assert box("soleus.mid", line) == corners


def test_a_group_with_a_name_is_one_shape() -> None:
    """What is in it is joined, numbered ids and all; what has a name of its own is a shape of its own."""
    figure = drawn(
        '<g id="calf.left" class="tendon">',
        f'{PATH} id="path12"/><g>{PATH}/></g>',
        square("soleus.left", 1, 1),
        "</g>",
        square("rect5", 3, 3),
    )

    assert {name: kinds_of(shape.outline) for name, shape in figure.shape.items()} == {
        "calf.left": "MLLZMLLZ",
        "soleus.left": "MLLLZ",
    }
    assert {shape.tissue for shape in figure.shapes} == {Tissue.TENDON}
    assert len(figure.grounds) == 1


def test_transformations_add_up() -> None:
    """Those of groups around and of the element itself."""
    lines = ('<g transform="translate(10 20)"><g transform="scale(2)">', square("soleus", 1, 1, 2), "</g></g>")

    assert box("soleus.mid", *lines) == (12, 22, 16, 26)
    assert box("soleus.mid", square("soleus", 1, 1, 2, 'transform="translate(5)"')) == (6, 1, 8, 3)


def test_layers_are_inherited() -> None:
    """By a class or by an attribute of the group."""
    figure = drawn(
        '<g class="deep">',
        square("psoas", 1, 1),
        "</g>",
        '<g data-layer="deep"><g>',
        square("popliteus", 2, 2),
        PATH + "/></g></g>",
        square("soleus", 3, 3),
    )

    assert [shape.deep for shape in figure.shapes] == [True, True, False]
    assert figure.grounds[0].deep
    assert figure.has_depth


def test_what_has_no_name_is_background() -> None:
    """Skin, or a line where it has no fill; classes say it, and outrank an id."""
    figure = drawn(
        f'{PATH}/>{PATH} class="skin far"/>{PATH} class="line"/>{PATH} fill="none"/>{PATH} style="fill:none"/>',
        f'<g fill="none">{PATH}/>{PATH} style="fill: #fff"/></g>{PATH} class="bone"/>{PATH} id="body" class="skin"/>',
        "<style>.a, .b {stroke:#000; fill:none} .c {fill:red}</style>",
        f'{PATH} class="b"/>{PATH} class="c"/><line x2="4"/>',
    )

    assert figure.shapes == ()
    assert [ground.stroke for ground in figure.grounds] == [
        *(False, False, True, True, True),
        *(True, False, False, False),
        *(True, False, True),
    ]
    assert [ground.far for ground in figure.grounds].index(True) == 1
    assert figure.grounds[7].tissue is Tissue.BONE


def test_fibres_and_fades_belong_to_their_shape() -> None:
    """Wherever they stand in the file."""
    figure = drawn(
        f'{PATH} class="fibre" data-of="soleus.left"/>',
        square("soleus.left", 0, 0),
        f'{PATH} class="fibre" data-of="soleus.left"/><path class="fade" data-of="soleus.left" d="M1 2L3 4"/>',
    )
    (soleus,) = figure.shapes

    assert kinds_of(soleus.fibres) == "MLLZMLLZ"
    assert soleus.fades == (Fade(Point(1, 2), Point(3, 4)),)
    assert figure.grounds == ()


def test_what_programs_keep_for_themselves_is_passed_over() -> None:
    """Definitions, texts, metadata, hidden layers and elements of other namespaces are no part of the figure."""
    figure = drawn(
        f'<title>T</title><desc>D</desc><metadata><r:a xmlns:r="urn:r" r:href="http://x">{PATH}/></r:a></metadata>',
        f'<defs><linearGradient id="a" href="#b"/><clipPath>{PATH}/></clipPath></defs><text>soleus</text>',
        f'<n:view xmlns:n="urn:n" onzoom="1">{PATH}/></n:view><symbol>{PATH}/></symbol>',
        f'<g style="display:none">{PATH}/></g><g visibility="hidden">{PATH}/></g>',
        f'{PATH} id="soleus" fill="url(#a)" style="filter:url( \'#b\')"/>',
    )

    assert list(figure.shape) == ["soleus.mid"]
    assert figure.grounds == ()


@pytest.mark.parametrize(
    ("head", "frame"),
    [
        ('viewBox="-10 -20 30 40"', (-10, -20, 30, 40)),
        ('viewBox="0,0,3e1,4e1" width="100%"', (0, 0, 30, 40)),
        ('width="30" height="40px"', (0, 0, 30, 40)),
        ('width="1in" height="25.4mm"', (0, 0, 96, 96)),
    ],
)
def test_the_sheet_is_the_view_box_or_the_size(head: str, frame: tuple[float, ...]) -> None:
    """In units of the drawing."""
    assert drawn(PATH + "/>", head=head).frame == pytest.approx(frame)


def test_what_affinity_writes_is_read() -> None:
    """A plain document type names what nobody fetches, and the typed name stands in an attribute of its own."""
    doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    serif = 'xmlns:serif="http://www.serif.com/"'
    content = svg(f'{PATH} id="soleus-left" serif:id="soleus.left"/>', head=f"{FRAME} {serif}")

    assert list(read_figure(b'<?xml version="1.0" encoding="UTF-8"?>\n' + doctype.encode() + content).shape) == [
        "soleus.left"
    ]


def test_what_illustrator_writes_is_read() -> None:
    """Classes without a fill stand in a sheet among the definitions, and the typed name in an attribute of its own."""
    figure = drawn(
        "<defs><style>.cls-1{fill:#fff;}.cls-2{fill:none;stroke:#000;}</style></defs>",
        f'<g id="Layer_1-2" data-name="Layer 1">{PATH} class="cls-2"/>',
        f'{PATH} id="soleus-2" data-name="soleus.left"/></g>',
        f'{PATH} id="psoas_x2E_right" class="cls-1"/>',
    )

    assert list(figure.shape) == ["soleus.left", "psoas.right"]
    assert [ground.stroke for ground in figure.grounds] == [True]


def test_what_inkscape_writes_is_read() -> None:
    """With all that it keeps for itself, and a number for everything that nobody named."""
    more = (
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname="leg.svg" id="svg5" '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" inkscape:export-filename="C:\\leg.png"'
    )
    figure = drawn(
        '<sodipodi:namedview id="namedview7" inkscape:current-layer="layer1"><inkscape:grid/></sodipodi:namedview>',
        '<defs id="defs2"><linearGradient xlink:href="#linearGradient9" id="linearGradient10"/></defs>',
        '<metadata id="metadata3"><rdf:RDF><rdf:type rdf:resource="http://purl.org/dc/dcmitype/"/></rdf:RDF></metadata>',
        '<g inkscape:groupmode="layer" id="layer1" transform="translate(-5.2,3e-1)" style="display:inline">',
        f'{PATH} id="path1048-3" sodipodi:nodetypes="ccc" style="fill:url(#linearGradient10);stroke:none"/>',
        f'{PATH} id="soleus.left" inkscape:connector-curvature="0" style="fill:#d40000;stroke-width:0.26"/></g>',
        head=f"{FRAME} {more}",
    )

    assert list(figure.shape) == ["soleus.left"]
    assert [ground.stroke for ground in figure.grounds] == [False]
    assert figure.shapes[0].outline[0].points == (Point(-5.2, 0.3),)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_any_declared_encoding_is_read(encoding: str) -> None:
    """As XML has it."""
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>'
    content = declared + svg(f'<title>Füße</title>{PATH} id="soleus"/>').decode()

    assert list(read_figure(content.encode(encoding)).shape) == ["soleus.mid"]


def test_a_figure_of_one_name_twice_is_refused() -> None:
    """Nobody could say which of the two is meant; underscores and hyphens are one."""
    with pytest.raises(BadFigure) as found:
        drawn(square("a-b.left", 1, 1), square("a_b.left", 2, 2))
    assert (found.value.kind, found.value.line, found.value.details) == (Flaw.DUPLICATE, 3, {"name": "a-b.left"})
