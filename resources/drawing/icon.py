"""The program's icon: a leg at mid-stance, the calf in the colour of muscle. Two drawings, and a picture for each size.

The small one stands on a grid of 16 and has fewer, thicker parts; its level lines are put on whole pixels.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

GROUND: Final = "#0f6b68"
LEG: Final = "#f9f3e7"
MUSCLE: Final = "#c8604e"

LARGE: Final = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<title>Quizapp</title>
<rect width="64" height="64" rx="16" fill="{GROUND}"/>
<path fill="{LEG}" d="M17.4 4 C18.2 12 21.5 17.4 28 23.8 C22.6 26.4 17.3 31 14.6 37 C12.6 41.5 12.6 45.6 11.4 49.2 C10.7 51.2 10.4 52.8 11.1 54.2 C11.7 55.4 12.9 56 14.6 56 L49.4 56 C52.5 56 53.5 52.8 51.2 51.2 C47.2 48.4 37.7 48.6 30.7 46.3 C29.2 45.8 28.8 44.5 29.8 43.2 C34.3 37.6 44.8 35.9 49.6 29.7 C52 26.5 52.2 23.3 51 19.8 C49.3 15 48.3 9.5 48.4 4 Z"/>
<path fill="{MUSCLE}" d="M31.8 25.8 C25.6 28.5 20.2 32.8 18 38.1 C16.5 41.8 16.9 45.3 18 45.1 C23.9 44 35.4 36.5 37.2 30.4 C38.2 26.9 35.4 24.2 31.8 25.8 Z"/>
<path fill="none" stroke="{LEG}" stroke-opacity=".55" stroke-width="1.3" stroke-linecap="round" d="M32 29.4 C27.7 31.6 23.7 35.2 21.5 39.4"/>
</svg>
"""

SMALL: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<title>Quizapp</title>
<rect width="16" height="16" rx="4" fill="{ground}"/>
<path fill="{leg}" d="M4 {hip} C4.4 3 5.4 4.6 7 6 C5 7.2 3.6 9 3.4 11 L3 13 L3 {sole} L12.5 {sole} C13.5 {sole} 13.5 {instep} 12.5 {instep} L8.5 {instep} C7.6 {instep} 7.6 11 8.3 10.4 C9.8 9.2 12 8.8 12.8 7.2 C13.4 5.6 12 3.6 12 {hip} Z"/>
<path fill="{muscle}" d="M8.8 6.6 C6.6 7.4 4.8 9 4.5 11 C4.5 11.6 5 11.8 5.6 11.4 C7.6 10.4 9.8 9 10.3 7.6 C10.6 6.6 9.8 6.2 8.8 6.6 Z"/>
</svg>
"""

SMALL_SIZES: Final = (16, 22, 24, 32)
LARGE_SIZES: Final = (48, 64, 128, 256)


def small(size: int) -> str:
    """The small drawing for a picture of that size."""

    def level(y: float) -> str:
        return f"{round(y * size / 16) * 16 / size:.4g}"

    return SMALL.format(ground=GROUND, leg=LEG, muscle=MUSCLE, hip=level(1), sole=level(14), instep=level(12))


def write_icon(folder: Path) -> list[Path]:
    """Write both drawings and all pictures; return what was written."""
    folder.mkdir(exist_ok=True)
    drawings = {"quizapp.svg": LARGE, "quizapp-small.svg": small(16)}
    for name, drawing in drawings.items():
        (folder / name).write_text(drawing, "utf-8")
    pictures = {size: small(size) for size in SMALL_SIZES} | dict.fromkeys(LARGE_SIZES, LARGE)
    return [folder / name for name in drawings] + [
        _render(drawing, size, folder / f"quizapp-{size}.png") for size, drawing in pictures.items()
    ]


def _render(drawing: str, size: int, file: Path) -> Path:
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(drawing.encode()).render(painter, QRectF(0, 0, size, size))
    painter.end()
    if not picture.save(str(file)):
        raise OSError(f"{file} cannot be written")
    return file
