"""Built engines on disk: what each was built from, and which may be loaded.

An engine is executable input: it is only taken from a folder and file that belong to this user
and that nobody else can write, whose sum is the one noted when it was built, and whose key fits
this pack, library and card exactly. Anything else is built again, never loaded.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from emoscope.engine import paths
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.files import make_folder, write_bytes
from emoscope.engine.models.pack import sha256

COMPILED = ".compiled"
Shapes = Mapping[str, tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]]
"""Smallest, usual and largest shape by input name."""


@dataclass(frozen=True, slots=True)
class EngineKey:
    """Everything that an engine depends on.

    Attributes:
        pack: Checksum of the pack.
        kind: Graph.
        library: Module family and version, for example ``tensorrt_rtx 1.7.1.116``.
        precision: ``f16``, ``bf16`` or ``f32``.
        shapes: Of the inputs, in words.
        targets: Compute capabilities that it holds code for.
        gpu: Card it was built on; "" if it serves any card of the targets.
        driver: CUDA version of that card's driver; "" likewise.
        system: Operating system and architecture; "" where an engine runs on all of them.
    """

    pack: str
    kind: str
    library: str
    precision: str
    shapes: str
    targets: tuple[str, ...]
    gpu: str = ""
    driver: str = ""
    system: str = ""

    @property
    def digest(self) -> str:
        text = json.dumps(asdict(self), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def serves(self, wanted: EngineKey) -> bool:
        """Whether an engine of this key may be loaded where ``wanted`` is asked for.

        The same key, or one built ahead whose targets hold the wanted card and that agrees in
        everything else.
        """
        if self == wanted:
            return True
        built_ahead = not self.gpu and not self.driver
        same = all(
            getattr(self, name) == getattr(wanted, name)
            for name in ("pack", "kind", "library", "precision", "shapes", "system")
        )
        return built_ahead and same and set(wanted.targets) <= set(self.targets)


class _Note(BaseModel):
    """The file beside an engine."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: EngineKey
    sha256: str


def shapes_in_words(shapes: Shapes) -> str:
    """A stable text for the key, for example ``pixels 1x96x96x3 4x96x96x3 8x96x96x3``."""
    parts = []
    for name, sizes in sorted(shapes.items()):
        words = ["x".join(str(size) for size in shape) for shape in sizes]
        parts.append(" ".join([name, *words]))
    return "; ".join(parts)


def engine_folder() -> Path:
    """Where this machine's own engines are."""
    return paths.user_cache() / "engines"


def store(key: EngineKey, engine: bytes, folder: Path | None = None) -> Path:
    """Keep an engine with its note, readable by the owner alone.

    Raises:
        OutputError: The folder cannot be written.
    """
    folder = folder or engine_folder()
    path = folder / f"{key.kind}-{key.precision}-{key.digest[:16]}.engine"
    note = _Note(key=key, sha256=hashlib.sha256(engine).hexdigest())
    make_folder(folder)
    write_bytes(path, engine)
    write_bytes(path.with_suffix(".json"), note.model_dump_json(indent=1).encode())
    _drop_outdated(key, path)
    return path


def find(wanted: EngineKey, folder: Path | None = None) -> Path | None:
    """The engine that may be loaded for a key, or None."""
    folder = folder or engine_folder()
    if not folder.is_dir() or not private(folder):
        return None
    for note_path in sorted(folder.glob("*.json")):
        engine = note_path.with_suffix(".engine")
        note = _note(note_path)
        if note is None or not note.key.serves(wanted):
            continue
        if not engine.is_file() or engine.is_symlink() or not private(engine):
            continue
        if sha256(engine) == note.sha256:
            return engine
        _remove(note_path)  # damaged: it would be looked at again at each start
    return None


def forget(key: EngineKey, folder: Path | None = None) -> None:
    """Remove the engine of one key; those for other cards and targets stay."""
    for note_path in (folder or engine_folder()).glob("*.json"):
        if _key_in(note_path) == key:
            _remove(note_path)


def take(source: Path, folder: Path | None = None) -> list[Path]:
    """Copy engines that were built elsewhere into the folder from which they are loaded.

    Raises:
        RuntimeUnavailableError: There is none, or one is not the file that its note names.
        OutputError: The folder cannot be written.
    """
    found = [(path, note) for path in sorted(source.glob("*.json")) if (note := _note(path))]
    if not found:
        raise RuntimeUnavailableError(
            f"{source} holds no engines", "Name the folder given to --out when they were built"
        )
    taken = []
    for path, note in found:
        try:
            engine = path.with_suffix(".engine").read_bytes()
        except OSError as error:
            raise RuntimeUnavailableError(f"{path.stem}.engine cannot be read ({error})") from error
        if hashlib.sha256(engine).hexdigest() != note.sha256:
            raise RuntimeUnavailableError(
                f"{path.stem}.engine is not the file that was built (wrong checksum)",
                "Copy the folder again",
            )
        taken.append(store(note.key, engine, folder))
    return taken


def store_compiled(engine: Path, content: bytes) -> None:
    """Keep what the library compiled for an engine on this card, beside it.

    Raises:
        OutputError: It cannot be written.
    """
    digest = hashlib.sha256(content).hexdigest().encode()
    write_bytes(engine.with_suffix(COMPILED), digest + content)


def compiled(engine: Path) -> bytes:
    """What :func:`store_compiled` kept, if it may be loaded; else nothing."""
    path = engine.with_suffix(COMPILED)
    try:
        if path.is_symlink() or not private(path):
            return b""
        digest, content = (whole := path.read_bytes())[:64], whole[64:]
    except OSError:
        return b""
    return content if hashlib.sha256(content).hexdigest().encode() == digest else b""


def _drop_outdated(key: EngineKey, path: Path) -> None:
    """Remove engines that this one replaces: made for another library version or driver."""
    for note_path in path.parent.glob("*.json"):
        old = _key_in(note_path)
        if old is None or old == key:
            continue
        if replace(old, library=key.library, driver=key.driver) == key:
            _remove(note_path)


def _key_in(note_path: Path) -> EngineKey | None:
    note = _note(note_path)
    return note.key if note else None


def _note(note_path: Path) -> _Note | None:
    try:
        return _Note.model_validate_json(note_path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError):
        return None


def _remove(note_path: Path) -> None:
    note_path.with_suffix(".engine").unlink(missing_ok=True)
    note_path.with_suffix(COMPILED).unlink(missing_ok=True)
    note_path.unlink(missing_ok=True)


def private(path: Path) -> bool:
    """Whether a file or folder belongs to this user and no other can write it."""
    if sys.platform == "win32":
        return True  # the user's cache folder is private there by its access list
    info = path.stat()
    return info.st_uid == os.getuid() and not info.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
