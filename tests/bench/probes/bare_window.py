"""The floor of every window: Qt imported, one label shown."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.probes.painting import when_painted
from tests.bench.probes.telling import begun, peak_memory, since, tell


def main() -> None:
    """Show the window, and close it once it is painted."""
    app = QApplication(["bare"])
    app.setStyle("fusion")
    window = QMainWindow()
    window.setCentralWidget(QLabel("bare"))
    window.resize(1280, 820)
    painted: list[float] = []

    def note() -> None:
        painted.append(since(begun()))
        window.close()

    when_painted(window, note)
    window.show()
    app.exec()
    tell(painted=painted[0], memory=peak_memory(), qt=qVersion())


if __name__ == "__main__":
    main()
