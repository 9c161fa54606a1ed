"""Labels taught by example: a personal prototype beside a label's sentences.

A prototype is the mean clip embedding of a few seconds in which a person showed what they mean.
It belongs to one pack (other packs have other spaces) and is a fact about one person's face, so it
stays on this machine, in a file of its own, and is always shown as personal.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from safetensors.numpy import save

from emoscope.engine.data import Floats
from emoscope.engine.errors import LabelSetError
from emoscope.engine.files import make_folder, write_bytes
from emoscope.engine.tensor_file import TensorFileError, read_tensor_file

LEAST_S, MOST_S = 3.0, 10.0
"""Length of an example: shorter ones catch a blink, longer ones wander."""


@dataclass(frozen=True, slots=True, eq=False)
class Prototypes:
    """What was taught, for one pack.

    Attributes:
        pack: Checksum of the pack in whose space the vectors are.
        vectors: Label name to (D,) float32, L2-normalised.
    """

    pack: str
    vectors: Mapping[str, Floats] = field(default_factory=dict)

    def taught(self, label: str, clips: Floats) -> Prototypes:
        """With one label taught from example clips.

        Args:
            label: Its name.
            clips: (n, D) clip embeddings of the example, n at least 1.
        """
        mean = clips.mean(axis=0)
        vector = (mean / max(float(np.linalg.norm(mean)), 1e-12)).astype(np.float32)
        return Prototypes(self.pack, {**self.vectors, label: vector})

    def without(self, label: str) -> Prototypes:
        """With one label forgotten."""
        kept = {name: vector for name, vector in self.vectors.items() if name != label}
        return Prototypes(self.pack, kept)


def save_prototypes(prototypes: Prototypes, path: Path) -> None:
    """Write to a file that only its owner can read; old or new, whatever happens.

    Raises:
        OutputError: The place cannot be written.
    """
    names = list(prototypes.vectors)
    tensors = {f"v{i}": np.ascontiguousarray(prototypes.vectors[n]) for i, n in enumerate(names)}
    metadata = {"pack": prototypes.pack, **{f"v{i}": name for i, name in enumerate(names)}}
    make_folder(path.parent)
    write_bytes(path, save(tensors, metadata=metadata))


def load_prototypes(
    path: Path, pack: str, dimensions: int, earlier: Collection[str] = ()
) -> Prototypes:
    """What was taught for this pack; empty if there is no file or it is another pack's.

    Args:
        path: File.
        pack: Sum of the pack in use.
        dimensions: Of its space.
        earlier: Sums of packs with the same space.

    Raises:
        LabelSetError: The file is damaged.
    """
    if not path.is_file():
        return Prototypes(pack)
    try:
        tensors, metadata = read_tensor_file(path)
        if metadata.get("pack") not in (pack, *earlier):
            return Prototypes(pack)
        vectors = {metadata[key]: tensor for key, tensor in tensors.items()}
    except (OSError, TensorFileError, KeyError) as error:
        raise LabelSetError(f"{path} is damaged ({error})", "Remove it and teach again") from error
    for name, vector in vectors.items():
        if vector.shape != (dimensions,) or not np.isfinite(vector).all():
            raise LabelSetError(f'{path}: "{name}" is damaged', "Remove the file and teach again")
    return Prototypes(pack, {name: v.astype(np.float32) for name, v in vectors.items()})
