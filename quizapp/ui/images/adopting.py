"""Images taken over from outside: a file, what was dropped or pasted. Checked first, and then written as a file."""

from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPixmap

from quizapp.decks_io.companions import IMAGES
from quizapp.decks_io.editing.atomic import create_whole
from quizapp.errors import reason
from quizapp.images.bad_image import BadImage, Refusal
from quizapp.images.gate import LARGEST, check_bytes, check_size
from quizapp.images.header import NAMES, SUFFIXES, Kind
from quizapp.images.taken import Note, RefusedImage, Taken, names_for
from quizapp.ui.images.decoding import decode, decode_whole, pictures_in

_FOREIGN: Final = {b"BM": "bmp", b"II*\x00": "tiff", b"MM\x00*": "tiff"}
"""How files begin that are turned into PNG, and Qt's names for what they are."""

_LARGEST_FOREIGN: Final = 200 * 1024 * 1024
_LOCAL_TYPES: Final = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp", "image/tiff")


class _Checked(NamedTuple):
    """An image that can be shown: its bytes, what they are, and what it was before."""

    raw: bytes
    kind: Kind
    was_kind: str
    notes: tuple[Note, ...] = ()


def take_file(file: Path, folder: Path) -> Taken | RefusedImage:
    """Copy an image file into that folder, made if new; never over another file."""
    try:
        raw = _read(file)
    except OSError as error:
        return RefusedImage(Refusal.UNREADABLE, {"reason": reason(error)})
    return _take(raw, file.name, folder)


def take_data(data: QMimeData, folder: Path) -> Taken | RefusedImage:
    """Write what was dropped or copied into that folder: a file, the bytes of one, or a picture without any."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        taken = take_file(files[0], folder)
        if isinstance(taken, Taken) and len(files) > 1:
            return replace(taken, notes=(*taken.notes, Note.FIRST_FILE))
        return taken
    for kind in _LOCAL_TYPES:
        if data.hasFormat(kind):
            return _take(bytes(data.data(kind).data()), "", folder)
    if data.hasImage():
        return _take(data.imageData(), "", folder)
    return RefusedImage(Refusal.REMOTE if data.urls() else Refusal.NO_IMAGE)


def take_clipboard(folder: Path) -> Taken | RefusedImage:
    """Write what was copied last into that folder."""
    return take_data(QGuiApplication.clipboard().mimeData(), folder)


def may_hold_image(data: QMimeData) -> bool:
    """Whether it is worth a try: a drop of anything else need not be accepted."""
    return data.hasUrls() or data.hasImage() or any(data.hasFormat(kind) for kind in _LOCAL_TYPES)


def _read(file: Path) -> bytes:
    if not file.is_file():
        raise OSError("not a file")
    with file.open("rb") as opened:
        head = opened.read(4)
        return head + opened.read(_LARGEST_FOREIGN if _foreign(head) else LARGEST)


def _foreign(raw: bytes) -> str | None:
    return next((kind for begin, kind in _FOREIGN.items() if raw.startswith(begin)), None)


def _checked(raw: bytes) -> _Checked:
    """The image in these bytes, turned into PNG where learners could not be shown it; raise BadImage."""
    if (foreign := _foreign(raw)) is not None:
        if len(raw) > _LARGEST_FOREIGN:
            raise BadImage(Refusal.TOO_LARGE, megabytes=str(_LARGEST_FOREIGN // 1024 // 1024))
        return _Checked(_png(decode_whole(raw, foreign)), Kind.PNG, foreign.upper(), (Note.CONVERTED,))
    kind = check_bytes(raw).kind
    decode(raw, kind)
    moving = (Note.MOVING,) if pictures_in(raw, kind) > 1 else ()
    return _Checked(raw, kind, NAMES[kind], moving)


def _as_png(picture: object) -> _Checked:
    """A picture that is decoded already; raise BadImage where it is none."""
    pixels = picture.toImage() if isinstance(picture, QPixmap) else picture
    if not isinstance(pixels, QImage) or pixels.isNull():
        raise BadImage(Refusal.NO_IMAGE)
    check_size(pixels.width(), pixels.height())
    return _Checked(_png(pixels), Kind.PNG, NAMES[Kind.PNG])


def _png(pixels: QImage) -> bytes:
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(pixels)
    if written.size() > LARGEST:
        raise BadImage(Refusal.TOO_LARGE, megabytes=str(LARGEST // 1024 // 1024))
    return bytes(written.data())


def _take(source: object, name: str, folder: Path) -> Taken | RefusedImage:
    try:
        image = _checked(source) if isinstance(source, bytes) else _as_png(source)
    except BadImage as bad:
        return RefusedImage(bad.reason, bad.details)
    right = SUFFIXES[image.kind]
    suffix, notes = Path(name).suffix.lower(), image.notes
    if suffix not in right:
        lies = bool(suffix) and not notes
        notes, suffix = ((Note.SUFFIX,) if lies else notes), right[0]
    try:
        kept = _write(image.raw, name, suffix, folder)
    except OSError as error:
        return RefusedImage(Refusal.NOT_WRITTEN, {"reason": reason(error)})
    return Taken(kept, name, image.was_kind, notes)


def _write(raw: bytes, name: str, suffix: str, folder: Path) -> str:
    """Write the file under the first free name and return that; one that is there already is not written twice."""
    folder.mkdir(parents=True, exist_ok=True)
    # A deck finds what lies beside it first, and some systems take large for small letters.
    places = (folder.parent, folder) if folder.name == IMAGES else (folder,)
    there = {file.name.casefold(): file for place in reversed(places) for file in place.iterdir()}
    for free in names_for(name, suffix):
        found = there.get(free.casefold())
        if found is None:
            create_whole(folder / free, raw)
            return free
        if found.name == free and found.is_file() and found.stat().st_size == len(raw) and found.read_bytes() == raw:
            return free
    raise AssertionError("there is always another name")
