"""Earlier versions of a pack, as far as they score: old clips are scored, taught and searched.

A pack's folder may hold ``earlier/<version>/``: that version's ``pack.json`` as it was, and those
of its files that turn kept embeddings into scores. What has not changed since (the text encoder) is
taken from the pack around it. Its towers of image and time are not there: nothing new is seen
with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from emoscope.engine.models.graphs import weight_files
from emoscope.engine.models.pack import (
    DOCUMENT,
    MANIFEST,
    Pack,
    check_file,
    read_manifest,
    state_of,
)

FOLDER = "earlier"


def that_understands(pack: Pack, checksum: str, embeddings: str | None = None) -> Pack | None:
    """The pack, or the version of it that came before, whose embeddings some are.

    Args:
        pack: An installed one.
        checksum: Of the files of the pack that made the embeddings.
        embeddings: Its sum of what makes embeddings; None where nobody wrote it down.

    Raises:
        PackError: An earlier version is damaged.
    """
    if pack.understands(checksum, embeddings):
        return pack
    return next((p for p in earlier_packs(pack) if p.understands(checksum, embeddings)), None)


def earlier_packs(pack: Pack) -> Iterator[Pack]:
    """What a pack has kept of the versions before it.

    Raises:
        PackError: One is damaged.
    """
    for path in sorted(pack.folder.glob(f"{FOLDER}/*/{MANIFEST}")):
        yield _earlier(pack, path.parent)


def scoring_files(pack: Pack) -> list[str]:
    """Names of the files that turn a pack's embeddings into scores."""
    sees = {
        name
        for kind in ("image", "temporal")
        for name in (f"{kind}.onnx", *weight_files(pack, kind))
    }
    return [n for n in pack.manifest.files if n not in sees and not n.endswith(DOCUMENT)]


def _earlier(pack: Pack, folder: Path) -> Pack:
    manifest = read_manifest(folder)
    places, checked = {}, {}
    for name in scoring_files(Pack(folder, manifest)):
        entry = manifest.files[name]
        path = folder / name
        if not path.exists():
            if pack.manifest.files.get(name) != entry:
                continue
            path = pack.file(name)
        before = state_of(path)
        check_file(path, entry, manifest.name)
        places[name], checked[name] = path, before
    return Pack(folder, manifest, checked, places)
