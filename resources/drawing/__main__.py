"""python -m resources.drawing [FIGURE ...|icon]: draws figures into resources/figures and says what was dropped.

The icon goes into resources/icons. Without a name everything is drawn.
"""

import sys
from importlib import import_module
from pathlib import Path

from resources.drawing.icon import write_icon
from resources.drawing.writing import write

FIGURES = ("front", "back", "side", "leg", "sole")
ICON = "icon"
FOLDER = Path(__file__).resolve().parent.parent / "figures"


def main() -> int:
    """Draw what is named, or all."""
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or (*FIGURES, ICON):
        if name == ICON:
            for file in write_icon(FOLDER.parent / "icons"):
                print(f"{file.name}: {file.stat().st_size} bytes")
            continue
        report = write(import_module(f"resources.drawing.{name}").SHEET, FOLDER)
        size = (FOLDER / f"{name}.svg").stat().st_size
        print(f"{name}.svg: {size / 1024:.0f} KB")
        for line in report:
            print("  ", line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
