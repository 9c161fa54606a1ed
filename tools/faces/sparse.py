"""Sparse TensorFlow Lite weights to ordinary arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
import tflite
from numpy.typing import NDArray


def dense(shape: tuple[int, ...], sparsity: Any, values: NDArray[Any]) -> NDArray[Any]:
    """Put the stored values of a sparse tensor where they belong; the rest is zero.

    The format is TensorFlow Lite's: dimensions are visited in a stated order, each one either
    dense (all indices) or compressed (segments of stored indices).

    Args:
        shape: Of the dense tensor.
        sparsity: ``tflite.SparsityParameters`` of the tensor.
        values: (n,) what is stored, in the order of the walk.

    Raises:
        ValueError: The tensor is stored in blocks, or its indices do not fit its values.
    """
    order = [int(axis) for axis in sparsity.TraversalOrderAsNumpy()]
    if len(order) != len(shape):
        raise ValueError("sparse tensors in blocks are not known here")
    places = np.zeros((1, len(shape)), np.int64)
    entries = np.zeros(1, np.int64)
    for level, axis in enumerate(order):
        meta = sparsity.DimMetadata(level)
        if meta.Format() == tflite.DimensionType.DENSE:
            size = meta.DenseSize()
            counts, indices = np.full(len(entries), size), np.tile(np.arange(size), len(entries))
            entries = np.repeat(entries * size, size) + indices
        else:
            segments = _vector(meta.ArraySegments(), meta.ArraySegmentsType())
            stored = _vector(meta.ArrayIndices(), meta.ArrayIndicesType())
            counts = segments[entries + 1] - segments[entries]
            within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
            entries = np.repeat(segments[entries], counts) + within
            indices = stored[entries]
        places = np.repeat(places, counts, axis=0)
        places[:, axis] = indices
    if len(entries) != len(values):
        raise ValueError(f"{len(values)} values are stored and {len(entries)} places are named")
    result = np.zeros(shape, values.dtype)
    result[tuple(places.T)] = values[entries]
    return result


def _vector(table: Any, kind: int) -> NDArray[np.int64]:
    """A vector of indices, stored in four, two or one bytes each."""
    kinds = {
        tflite.SparseIndexVector.Int32Vector: tflite.Int32Vector,
        tflite.SparseIndexVector.Uint16Vector: tflite.Uint16Vector,
        tflite.SparseIndexVector.Uint8Vector: tflite.Uint8Vector,
    }
    vector = kinds[kind]()
    vector.Init(table.Bytes, table.Pos)
    return np.asarray(vector.ValuesAsNumpy(), np.int64)
