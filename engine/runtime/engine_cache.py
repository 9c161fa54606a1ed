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
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from engine import paths
from engine.files import make_folder, write_bytes
from engine.models.pack import sha256

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
        gpu: Card it was built on; "" if built ahead for any card of the targets.
        driver: Of that card; "" if built ahead.
    """

    pack: str
    kind: str
    library: str
    precision: str
    shapes: str
    targets: tuple[str, ...]
    gpu: str = ""
    driver: str = ""

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
            for name in ("pack", "kind", "library", "precision", "shapes")
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
        if (
            note is not None
            and note.key.serves(wanted)
            and engine.is_file()
            and not engine.is_symlink()
            and private(engine)
            and sha256(engine) == note.sha256
        ):
            return engine
    return None


def forget(pack: str, precision: str, folder: Path | None = None) -> None:
    """Remove the engines of a pack (by checksum) in one precision."""
    for note_path in (folder or engine_folder()).glob("*.json"):
        key = _key_in(note_path)
        if key is not None and key.pack == pack and key.precision == precision:
            _remove(note_path)


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
    note_path.unlink(missing_ok=True)


def private(path: Path) -> bool:
    """Whether a file or folder belongs to this user and no other can write it."""
    if os.name != "posix":
        return True  # the user's cache folder is private there by its access list
    info = path.stat()
    return info.st_uid == os.getuid() and not info.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
