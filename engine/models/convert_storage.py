"""Inert stand-ins for what a checkpoint's pickle may name (see ``convert_pickle``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import PackError


class StorageType:
    """Stands for ``torch.FloatStorage`` and its like; cannot be called.

    Args:
        code: numpy's name of the element type, or ``bf16``.
    """

    __slots__ = ("code",)

    def __init__(self, code: str) -> None:
        self.code = code


class Storage:
    """A flat run of numbers in the file, read when a tensor needs it."""

    __slots__ = ("_read", "code", "count", "key")

    def __init__(self, key: str, code: str, count: int, read: Callable[[Storage], bytes]) -> None:
        self.key = key
        self.code = code
        self.count = count
        self._read = read

    @property
    def itemsize(self) -> int:
        return 2 if self.code == "bf16" else np.dtype(self.code).itemsize

    def values(self) -> NDArray[Any]:
        """(count,) array; bfloat16 is widened to float32.

        Raises:
            PackError: The file has fewer bytes than it says.
        """
        data = self._read(self)
        if len(data) < self.count * self.itemsize:
            raise PackError(f"The checkpoint's storage {self.key} is cut off")
        if self.code == "bf16":
            halves = np.frombuffer(data, dtype="<u2", count=self.count)
            return (halves.astype(np.uint32) << 16).view(np.float32)
        return np.frombuffer(data, dtype=self.code, count=self.count)


class TensorRef:
    """A tensor that is still in the file."""

    __slots__ = ("offset", "shape", "storage", "strides")

    def __init__(
        self, storage: Storage, offset: int, shape: tuple[int, ...], strides: tuple[int, ...]
    ) -> None:
        self.storage = storage
        self.offset = offset
        self.shape = shape
        self.strides = strides

    def array(self) -> NDArray[Any]:
        """The tensor, contiguous, in its own element type (bfloat16 as float32)."""
        flat = self.storage.values()
        size = flat.dtype.itemsize
        view = np.lib.stride_tricks.as_strided(
            flat[self.offset :], self.shape, tuple(s * size for s in self.strides), writeable=False
        )
        return np.array(view, order="C")


def rebuild_tensor(storage: Any, offset: Any, shape: Any, strides: Any, *rest: Any) -> TensorRef:
    """Stands for ``torch._utils._rebuild_tensor_v2``; checks that the view stays inside."""
    sizes, steps = _whole(shape), _whole(strides)
    if not isinstance(storage, Storage) or len(sizes) != len(steps) or len(sizes) > 8:
        raise PackError("The checkpoint has a tensor without a storage or with odd strides")
    first = _whole((offset,))[0]
    reach = first + sum((n - 1) * s for n, s in zip(sizes, steps, strict=True)) + 1
    elements = int(np.prod(sizes, dtype=object)) if sizes else 1
    if 0 in sizes:
        reach = first
    # Strides of zero could make a huge tensor out of one number.
    if reach > storage.count or elements > storage.count:
        raise PackError("The checkpoint has a tensor that reaches beyond its storage")
    return TensorRef(storage, first, sizes, steps)


def rebuild_parameter(data: Any, *rest: Any) -> TensorRef:
    """Stands for ``torch._utils._rebuild_parameter``."""
    if not isinstance(data, TensorRef):
        raise PackError("The checkpoint has a parameter that is not a tensor")
    return data


class Inert:
    """An object of which nothing is kept: a training log, a numpy array inside of it."""

    __slots__ = ()

    def __new__(cls, *arguments: Any, **named: Any) -> Inert:
        return super().__new__(cls)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        pass

    def __setstate__(self, state: Any) -> None:
        pass


def numpy_scalar(*arguments: Any) -> Inert:
    """Stands for numpy's scalar constructor (``best_acc`` may be one); its value is not needed."""
    return Inert()


def encode_latin1(text: Any, encoding: Any = "latin1") -> bytes:
    """Stands for ``_codecs.encode`` as numpy's pickles use it."""
    if not isinstance(text, str) or encoding not in ("latin1", "latin-1"):
        raise PackError("The checkpoint encodes text in an unexpected way")
    return text.encode("latin-1")


def _whole(values: Sequence[Any]) -> tuple[int, ...]:
    numbers = tuple(values)
    if any(type(value) is not int or value < 0 for value in numbers):
        raise PackError("The checkpoint has a tensor with an impossible shape")
    return numbers
