#!/usr/bin/env python3
"""Set up and start everything from a fresh checkout: python3 dev.py run | test | check | bench | draw.

Needs nothing but Python 3.11 or newer with pip. The first call makes .venv as requirements.lock says
and adds missing system libraries where it may; later calls start at once. Further arguments are handed on.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed"
LOCK = ROOT / "requirements.lock"

# What Qt needs from the system on Linux: library -> Debian package.
ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
WITH_X = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

COMMANDS = {
    "run": [["-m", "quizapp"]],
    "test": [["-m", "pytest", "-n", "auto", "--dist", "loadfile"]],
    "check": [
        ["-m", "ruff", "check"],
        ["-m", "ruff", "format", "--check"],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
    ],
    "bench": [["-m", "tests.bench"]],
    "draw": [["-m", "resources.drawing"]],
}


def has_display() -> bool:
    """Tell whether a window can be shown, as far as the environment says."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def fingerprint() -> str:
    """What the environment was made from; another value means that it is out of date."""
    made_from = [str(ROOT), sys.version, LOCK.read_text("utf-8"), (ROOT / "pyproject.toml").read_text("utf-8")]
    return hashlib.sha256("\0".join(made_from).encode()).hexdigest()


def make_environment() -> None:
    """Make .venv with the locked packages and the project itself, unless it is up to date."""
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    print("Setting up .venv; this happens once and takes a minute or two ...", flush=True)
    # Debian's Python has no ensurepip, hence the pip of the calling Python does the work.
    # Links as `python -m venv` makes them: a copied interpreter may not find its shared library.
    venv.create(VENV, clear=True, symlinks=os.name != "nt", with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "--disable-pip-version-check", "install"]
    pip += ["--no-input", "--root-user-action=ignore"]
    subprocess.run([*pip, "--require-hashes", "-r", str(LOCK)], check=True)
    subprocess.run([*pip, "--quiet", "--no-deps", "--no-build-isolation", "-e", str(ROOT)], check=True)
    STAMP.write_text(wanted)


def loads(library: str) -> bool:
    """Tell whether the system has that shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def add_system_libraries() -> None:
    """Install what Qt misses where that is allowed, else say which command would."""
    if not sys.platform.startswith("linux"):
        return
    wanted = ALWAYS | (WITH_X if os.environ.get("DISPLAY") else {})
    packages = [package for library, package in wanted.items() if not loads(library)]
    if not packages:
        return
    if shutil.which("apt-get") is None:
        print("Qt needs these libraries, please install them:", " ".join(packages), file=sys.stderr)
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    root = os.geteuid() == 0
    ask_sudo = ["sudo", "-n", "true"]
    if root or (shutil.which("sudo") and subprocess.run(ask_sudo, capture_output=True, check=False).returncode == 0):
        print("Adding the system libraries that Qt needs:", " ".join(packages), flush=True)
        prefix = [] if root else ["sudo", "-n"]
        subprocess.run([*prefix, "apt-get", "update"], check=False, stdout=subprocess.DEVNULL)
        if subprocess.run([*prefix, *install], check=False, stdout=subprocess.DEVNULL).returncode == 0:
            return
    print("Qt needs system libraries. Please run this once:\n  sudo", " ".join(install), file=sys.stderr)


def main() -> int:
    """Prepare the checkout, run the command asked for, return its exit status."""
    command, arguments = (sys.argv[1] if len(sys.argv) > 1 else ""), sys.argv[2:]
    if command not in COMMANDS:
        print("usage: python3 dev.py run|test|check|bench|draw [ARGUMENT ...]", file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):
        print("Python 3.11 or newer is needed; this is", sys.version.split()[0], file=sys.stderr)
        return 1
    try:
        make_environment()
    except (subprocess.CalledProcessError, OSError) as problem:
        print(f"The environment could not be made: {problem}\nMend the cause and run this again.", file=sys.stderr)
        return 1
    add_system_libraries()
    if command == "run" and not arguments and not has_display():
        print("There is no display here: the tour through the program goes to ./tour instead.", flush=True)
        arguments = ["tour", "tour"]
    status = 0
    for step in COMMANDS[command]:
        # A bare `run` keeps the folder it was called from; the other steps work on the checkout.
        folder = None if command == "run" else ROOT
        status = subprocess.run([str(PYTHON), *step, *arguments], cwd=folder, check=False).returncode or status
    return status


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
