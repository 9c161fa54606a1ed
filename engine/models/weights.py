"""Reading the tensors of a pack, without torch.

Tensors are stored as float32 or float16, or as int8 with one scale per row in ``<name>.scale``
(value = int8 * scale). Everything is given back as float32 or integers, whatever was stored.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import PackError
from emoscope.engine.tensor_file import TensorFileError, read_tensor_file

SCALE_SUFFIX = ".scale"


def read_tensors(path: Path) -> dict[str, NDArray[Any]]:
    """All tensors of a safetensors file by name, halves and int8 rows widened to float32.

    Raises:
        PackError: The file cannot be read as safetensors, or a scale does not fit its tensor.
    """
    try:
        stored, _ = read_tensor_file(path)
    except (OSError, TensorFileError) as error:
        raise PackError(f"{path} cannot be read as weights ({error})", "Get the pack again") from (
            error
        )
    tensors: dict[str, NDArray[Any]] = {}
    for name, value in stored.items():
        if name.endswith(SCALE_SUFFIX) and name.removesuffix(SCALE_SUFFIX) in stored:
            continue
        tensors[name] = _widen(path, name, value, stored.get(name + SCALE_SUFFIX))
    return tensors


def quantise_rows(value: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Symmetric int8 per row.

    Args:
        value: (rows, ...) float32.

    Returns:
        int8 of the same shape, and (rows,) float32 scales.
    """
    flat = value.reshape(value.shape[0], -1)
    scale = np.abs(flat).max(axis=1) / 127.0
    scale = np.where(scale > 0, scale, 1.0).astype(np.float32)
    rounded = np.rint(flat / scale[:, None]).clip(-127, 127).astype(np.int8)
    return rounded.reshape(value.shape), scale


def _widen(path: Path, name: str, value: NDArray[Any], scale: NDArray[Any] | None) -> NDArray[Any]:
    if scale is not None:
        if value.dtype != np.int8 or scale.shape != value.shape[:1]:
            raise PackError(f"{path}: {name} and its scale do not fit", "Get the pack again")
        shape = (-1,) + (1,) * (value.ndim - 1)
        return np.asarray(value.astype(np.float32) * scale.astype(np.float32).reshape(shape))
    if value.dtype == np.float16:
        return value.astype(np.float32)
    return value
