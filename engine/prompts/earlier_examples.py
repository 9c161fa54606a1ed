"""What earlier programs were taught: one mean per label, in one file for all label sets."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
from safetensors.numpy import save

from emoscope.engine.errors import LabelSetError
from emoscope.engine.files import write_bytes, writing
from emoscope.engine.models.pack import PackManifest, sums_of
from emoscope.engine.prompts.examples import Example, Origin
from emoscope.engine.tensor_file import TensorFileError, read_tensor_file


def earlier_examples(path: Path, manifest: PackManifest) -> tuple[Example, ...]:
    """One example per label that was taught; none where there is no file.

    Args:
        path: File.
        manifest: Of the pack in use.

    Raises:
        LabelSetError: The file is damaged, or of another pack.
    """
    if not path.is_file():
        return ()
    try:
        tensors, metadata = read_tensor_file(path)
        vectors = {metadata[key]: tensor for key, tensor in tensors.items()}
    except (OSError, TensorFileError, KeyError) as error:
        raise LabelSetError(f"{path} is damaged ({error})", "Remove it and teach again") from error
    if metadata.get("pack") not in (sums_of(manifest).files, *manifest.earlier):
        raise LabelSetError(
            "What was taught with an earlier version belongs to another model",
            "Choose that model to take it over, or teach again",
        )
    for name, vector in vectors.items():
        if vector.shape != (manifest.embedding_size,) or not np.isfinite(vector).all():
            raise LabelSetError(f'{path}: "{name}" is damaged', "Remove the file and teach again")
    return tuple(
        Example(name, vector.astype(np.float32), Origin("earlier"))
        for name, vector in sorted(vectors.items())
    )


def forget_earlier(path: Path, label: str) -> None:
    """Delete what was taught of a label, for good.

    Raises:
        OutputError: The place cannot be written.
    """
    with contextlib.suppress(OSError, TensorFileError):
        tensors, metadata = read_tensor_file(path)
        kept = {key: each for key, each in tensors.items() if metadata.get(key) != label}
        if kept:
            told = {key: metadata[key] for key in ("pack", *kept) if key in metadata}
            write_bytes(path, save(kept, metadata=told))
            return
    with writing(path):
        path.unlink(missing_ok=True)
