"""dev.py: everything from a fresh checkout with nothing but Python and pip."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import dev

SCRIPT = Path(dev.__file__)
USAGE = "usage: python3 dev.py run|test|check|bench|draw [ARGUMENT ...]\n"


@dataclass
class Shell:
    """Takes the place of subprocess.run: notes the commands and answers with a status."""

    status: Callable[[list[str]], int] = lambda command: 0
    calls: list[list[str]] = field(default_factory=list)
    folders: list[Path | None] = field(default_factory=list)

    def __call__(
        self, command: list[str], *, check: bool, cwd: Path | None = None, **_: Any
    ) -> subprocess.CompletedProcess[str]:
        """Note it and answer."""
        self.calls.append([str(word) for word in command])
        self.folders.append(cwd)
        status = self.status(self.calls[-1])
        if check and status:
            raise subprocess.CalledProcessError(status, command)
        return subprocess.CompletedProcess(command, status)


IN_PARALLEL = ["-n", "auto", "--dist", "loadfile"]
"""On all cores, the tests of one file together: they share what is costly to make."""


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Shell:
    """No command is really run, and a display is there."""
    shell = Shell()
    monkeypatch.setattr("subprocess.run", shell)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    return shell


@pytest.fixture
def ready(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """The environment and the libraries are there."""
    monkeypatch.setattr(dev, "make_environment", lambda: None)
    monkeypatch.setattr(dev, "loads", lambda library: True)
    return shell


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of its own, so that the real environment stays as it is."""
    root = tmp_path / "a checkout"
    root.mkdir()
    (root / "pyproject.toml").write_text("[project]\n")
    (root / "requirements.lock").write_text("pytest==9.2.0\n")
    python = root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    for name, path in (
        ("ROOT", root),
        ("VENV", root / ".venv"),
        ("PYTHON", python),
        ("STAMP", root / ".venv" / "installed"),
        ("LOCK", root / "requirements.lock"),
    ):
        monkeypatch.setattr(dev, name, path)
    return root


def call(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """What dev.py returns for these words."""
    monkeypatch.setattr(sys, "argv", ["dev.py", *words])
    return dev.main()


def test_it_needs_the_standard_library_only() -> None:
    """Before anything is installed every import works."""
    names = {
        alias.name
        for node in ast.walk(ast.parse(SCRIPT.read_text("utf-8")))
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {
        str(node.module) for node in ast.walk(ast.parse(SCRIPT.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)
    }

    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def test_an_old_python_gets_as_far_as_the_message() -> None:
    """An older Python can read the script, so that it can say which one is needed."""
    assert ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 8)).body


def test_an_old_python_is_told_so(
    ready: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under 3.11 nothing is done, and the message names both versions."""
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    monkeypatch.setattr(sys, "version", "3.10.12 (main)")

    assert call(monkeypatch, "test") == 1
    assert capsys.readouterr().err == "Python 3.11 or newer is needed; this is 3.10.12\n"
    assert ready.calls == []


@pytest.mark.parametrize("words", [[], ["nonsense"], ["--help"], [""], ["RUN"]])
def test_wrong_usage(words: list[str]) -> None:
    """Other words give the usage and status 2, from outside too, and no environment is made for them."""
    done = subprocess.run([sys.executable, SCRIPT, *words], capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stdout, done.stderr) == (2, "", USAGE)


@pytest.mark.parametrize(
    ("words", "called"),
    [
        (["run"], ["-m", "quizapp"]),
        (["run", "simulate", "4"], ["-m", "quizapp", "simulate", "4"]),
        (["test"], ["-m", "pytest", *IN_PARALLEL]),
        (["test", "-k", "sm2"], ["-m", "pytest", *IN_PARALLEL, "-k", "sm2"]),
        (["bench"], ["-m", "tests.bench"]),
        (["draw", "back"], ["-m", "resources.drawing", "back"]),
    ],
)
def test_commands(ready: Shell, monkeypatch: pytest.MonkeyPatch, words: list[str], called: list[str]) -> None:
    """Each command runs in the environment's Python and hands further arguments on."""
    assert call(monkeypatch, *words) == 0
    assert ready.calls == [[str(dev.PYTHON), *called]]


def test_where_commands_run(ready: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program runs where it was called from; tests and checks run in the checkout."""
    for command in ("run", "test", "check"):
        call(monkeypatch, command)

    assert ready.folders[:2] == [None, dev.ROOT]
    assert set(ready.folders[2:]) == {dev.ROOT}


def test_every_check_runs_and_one_failure_is_enough(ready: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Linter, formatter, types and contracts all report, and the status tells of any failure."""
    ready.status = lambda command: 1 if "format" in command else 0

    assert call(monkeypatch, "check") == 1
    assert [call[2] for call in ready.calls[:3]] == ["ruff", "ruff", "mypy"]
    assert "importlinter" in ready.calls[3][2]
    assert len(ready.calls) == 4


@pytest.mark.parametrize("status", [0, 1, 2, 130])
def test_the_status_is_handed_on(ready: Shell, monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    """What the command ends with is what dev.py ends with."""
    ready.status = lambda command: status

    assert call(monkeypatch, "run", "decks", "check") == status


@pytest.mark.parametrize(
    ("platform", "variables", "display"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "eglfs"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "minimal:"}, False),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_is_there_a_display(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], display: bool
) -> None:
    """As the environment says; a platform that draws into memory shows nobody a window."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)

    assert dev.has_display() is display


def test_without_a_display_run_takes_the_tour(
    ready: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bare run says that there is no display and leaves pictures in ./tour; a command runs as always."""
    monkeypatch.setattr(dev, "has_display", lambda: False)
    call(monkeypatch, "run")
    said = capsys.readouterr().out
    call(monkeypatch, "run", "drill")

    assert said == "There is no display here: the tour through the program goes to ./tour instead.\n"
    assert [call[3:] for call in ready.calls] == [["tour", "tour"], ["drill"]]
    assert ready.folders == [None, None]


def test_the_environment_is_made_once(shell: Shell, checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first time the locked packages go in with their hashes, then the project; the second time nothing happens."""
    dev.make_environment()
    first = list(shell.calls)
    said = capsys.readouterr().out
    dev.make_environment()

    pip = [sys.executable, "-m", "pip", "--python", str(dev.PYTHON)]
    assert said == "Setting up .venv; this happens once and takes a minute or two ...\n"
    assert [call[:5] for call in first] == [pip, pip]
    assert first[0][-3:] == ["--require-hashes", "-r", str(checkout / "requirements.lock")]
    assert first[1][-4:] == ["--no-deps", "--no-build-isolation", "-e", str(checkout)]
    assert shell.calls == first
    assert capsys.readouterr().out == ""
    assert dev.PYTHON.exists()


@pytest.mark.skipif(os.name == "nt", reason="an environment there has copies")
def test_the_interpreter_is_a_link(shell: Shell, checkout: Path) -> None:
    """As `python -m venv` does it: a copy would not find a shared library that lies beside the original."""
    dev.make_environment()

    assert dev.PYTHON.is_symlink()


@pytest.mark.parametrize("change", ["requirements.lock", "pyproject.toml", "installed", "python"])
def test_the_environment_is_made_anew(shell: Shell, checkout: Path, change: str) -> None:
    """Other packages, a set-up that was cut off or a Python that is gone make it new, and leave nothing of the old."""
    dev.make_environment()
    left_over = dev.VENV / "left-over"
    left_over.touch()
    if change == "installed":
        dev.STAMP.unlink()
    elif change == "python":
        dev.PYTHON.unlink()
    else:
        (checkout / change).write_text("# changed\n")
    dev.make_environment()

    assert len(shell.calls) == 4
    assert not left_over.exists()


def test_another_python_makes_it_anew(shell: Shell, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment belongs to the Python that made it."""
    dev.make_environment()
    monkeypatch.setattr(sys, "version", "3.14.0 (main)")
    dev.make_environment()

    assert len(shell.calls) == 4


@pytest.mark.parametrize("failing", ["--require-hashes", "--no-deps"])
def test_a_failed_set_up(
    shell: Shell, checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], failing: str
) -> None:
    """Where pip fails there is a sentence and status 1, nothing is started, and the next call tries again."""
    shell.status = lambda command: 1 if failing in command else 0

    assert call(monkeypatch, "test") == 1
    assert capsys.readouterr().err.startswith("The environment could not be made: ")
    assert not dev.STAMP.exists()
    assert not [call for call in shell.calls if "pytest" in call]

    shell.status = lambda command: 0
    monkeypatch.setattr(dev, "add_system_libraries", lambda: None)
    assert call(monkeypatch, "test") == 0
    assert shell.calls[-1] == [str(dev.PYTHON), "-m", "pytest", *IN_PARALLEL]


def test_a_checkout_without_its_lock(
    shell: Shell, checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is missing is named."""
    (checkout / "requirements.lock").unlink()

    assert call(monkeypatch, "run") == 1
    assert "requirements.lock" in capsys.readouterr().err
    assert shell.calls == []


@dataclass(frozen=True)
class Machine:
    """A Linux machine: who we are there, and what it has."""

    root: bool = False
    sudo: bool = False
    apt: bool = True
    missing: tuple[str, ...] = ("libEGL.so.1", "libxcb-cursor.so.0")


@pytest.fixture
def on(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Callable[[Machine], Shell]:
    """Add the libraries on such a machine."""

    def add(machine: Machine) -> Shell:
        shell.status = lambda command: 0 if machine.root or machine.sudo else 1
        monkeypatch.setattr("sys.platform", "linux")
        monkeypatch.setattr("os.geteuid", lambda: 0 if machine.root else 1000, raising=False)
        tools = [name for name, there in (("apt-get", machine.apt), ("sudo", not machine.root)) if there]
        monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name in tools else None)
        monkeypatch.setattr(dev, "loads", lambda library: library not in machine.missing)
        dev.add_system_libraries()
        return shell

    return add


INSTALL = ["apt-get", "install", "-y", "--no-install-recommends", "libegl1", "libxcb-cursor0"]


def test_libraries_as_root(on: Callable[[Machine], Shell], capsys: pytest.CaptureFixture[str]) -> None:
    """Root gets what is missing, after a fresh list of packages, and is told what."""
    shell = on(Machine(root=True))

    assert shell.calls == [["apt-get", "update"], INSTALL]
    assert capsys.readouterr().out == "Adding the system libraries that Qt needs: libegl1 libxcb-cursor0\n"


def test_libraries_with_sudo(on: Callable[[Machine], Shell]) -> None:
    """Where sudo asks for no password it is used, and never asks for one."""
    shell = on(Machine(sudo=True))

    assert shell.calls == [
        ["sudo", "-n", "true"],
        ["sudo", "-n", "apt-get", "update"],
        ["sudo", "-n", *INSTALL],
    ]


def test_libraries_without_rights(on: Callable[[Machine], Shell], capsys: pytest.CaptureFixture[str]) -> None:
    """Who may not install is told the one command that does; nothing is tried."""
    shell = on(Machine())

    assert shell.calls == [["sudo", "-n", "true"]]
    assert capsys.readouterr().err == (
        "Qt needs system libraries. Please run this once:\n"
        "  sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0\n"
    )


def test_libraries_that_cannot_be_had(
    on: Callable[[Machine], Shell], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a Linux without apt-get the libraries are named."""
    shell = on(Machine(apt=False))

    assert shell.calls == []
    assert capsys.readouterr().err == "Qt needs these libraries, please install them: libegl1 libxcb-cursor0\n"


def test_libraries_that_are_there(
    on: Callable[[Machine], Shell], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With all libraries nothing is said or done; those for X are wanted only where X is."""
    complete = on(Machine(missing=()))
    monkeypatch.delenv("DISPLAY")
    headless = on(Machine(missing=("libxcb-cursor.so.0",)))

    assert complete.calls == headless.calls == []
    assert capsys.readouterr() == ("", "")


def test_other_systems_bring_their_libraries(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows and macOS need nothing added."""
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(dev, "loads", lambda library: False)
    dev.add_system_libraries()

    assert shell.calls == []


def test_a_library_that_is_there_loads() -> None:
    """A name that no system has does not load."""
    assert dev.loads("libno-such-thing.so.7") is False


def test_the_lock_file_pins_and_hashes_everything() -> None:
    """Each package has one version and a hash, and no line names an index or a host."""
    text = dev.LOCK.read_text("utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n", "", text).strip())

    assert len(entries) > 30
    assert [entry for entry in entries if not re.match(r"[a-z0-9._-]+==[^\s\\]+", entry)] == []
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?://|^--|@ ", re.sub(r"(?m)^\s*#.*$", "", text), re.MULTILINE)
    assert "://" not in text


def test_the_lock_file_holds_what_the_project_asks_for() -> None:
    """Every dependency of the project and of its tests is locked."""
    import tomllib

    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {re.split(r"[^A-Za-z0-9._-]", line)[0].lower() for line in wanted}

    assert names <= set(re.findall(r"(?m)^([a-z0-9._-]+)==", dev.LOCK.read_text("utf-8")))
