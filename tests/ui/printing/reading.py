"""What stands in a PDF file: the words of each page, where they begin, and how large the sheet is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage


@dataclass(frozen=True)
class Printed:
    """The pages of a file: their words, the places of these in points, the size of the sheet, how many images."""

    title: str
    pages: list[str]
    places: list[list[tuple[float, float]]]
    sheets: list[tuple[float, float]]
    images: list[int]

    @property
    def text(self) -> str:
        """All of it, blanks and ends of lines taken out: where lines end is no matter here."""
        return squeezed("".join(self.pages))


def squeezed(text: str) -> str:
    """The text without blanks and ends of lines."""
    return "".join(text.split())


def read(file: Path) -> Printed:
    """Read a file that was printed."""
    reader = PdfReader(file)
    places: list[list[tuple[float, float]]] = []
    pages = []
    for page in reader.pages:
        found: list[tuple[float, float]] = []

        def note(text: str, outer: Any, inner: Any, *_rest: Any, found: list[tuple[float, float]] = found) -> None:
            if text.strip():
                x, y = inner[4], inner[5]
                found.append((x * outer[0] + y * outer[2] + outer[4], x * outer[1] + y * outer[3] + outer[5]))

        pages.append(page.extract_text(visitor_text=note).replace("\t", " "))
        places.append(found)
    sheets = [(float(page.mediabox.width), float(page.mediabox.height)) for page in reader.pages]
    images = [len(page.images) for page in reader.pages]
    title = reader.metadata.title if reader.metadata is not None else None
    return Printed(title or "", pages, places, sheets, images)


def drawn(file: Path) -> list[list[QImage]]:
    """The images on each page of a file that was printed."""
    pages = []
    for page in PdfReader(file).pages:
        resources: Any = page["/Resources"]
        pages.append([_image(each.get_object()) for each in resources.get("/XObject", {}).values()])
    return pages


def _image(stored: Any) -> QImage:
    """As it is stored: as JPEG, or its colours one after the other."""
    data = stored.get_data()
    image = QImage.fromData(data)
    if not image.isNull():
        return image
    width, height = stored["/Width"], stored["/Height"]
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def share_of(image: QImage, colour: str) -> float:
    """How much of an image has that colour, or one that the eye hardly tells from it."""
    wanted = QColor(colour)
    near = 0
    for y in range(image.height()):
        for x in range(image.width()):
            there = image.pixelColor(x, y)
            apart = (there.red() - wanted.red(), there.green() - wanted.green(), there.blue() - wanted.blue())
            near += max(map(abs, apart)) <= 24
    return near / (image.width() * image.height())
