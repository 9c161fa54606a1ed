"""TensorRT and TensorRT-RTX through one module: the interface of both is the same."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.models.graphs import Kind
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime import engine_cache
from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime
from emoscope.engine.runtime.batches import chunks
from emoscope.engine.runtime.cuda_driver import open_driver
from emoscope.engine.runtime.gpus import find_gpu
from emoscope.engine.runtime.graph_runtime import GraphRuntime
from emoscope.engine.runtime.tensorrt_build import (
    ENGINE_KINDS,
    PRECISION,
    Plan,
    Progress,
    build_pack,
    key_of,
)
from emoscope.engine.runtime.tensorrt_engine import LoadedEngine, Row
from emoscope.engine.runtime.tensorrt_library import Library, library_for, no_gpu


class TensorRt(GraphRuntime):
    """A pack as engines on the NVIDIA card.

    Image and temporal tower run on the card, in batches of 1, 2, 4 or 8 faces. Sentences (once
    each) and clips that are still filling (the first seconds of a face) are encoded in f32 on the
    CPU by ONNX Runtime, so that the card sees no other shape.

    Args:
        pack: The pack to run.
        progress: Missing engines are built now; told how far a build is.
        library: To use instead of the first that takes the card.

    Raises:
        RuntimeUnavailableError: No card, no library, a card or driver that the library does not
            take, or an engine that does not load.
        DeviceError: The card fails or has too little memory.
        PackError: The pack's graphs are not usable.
    """

    name = "tensorrt"

    def __init__(
        self,
        pack: Pack,
        progress: Progress = lambda text, part: None,
        library: Library | None = None,
    ) -> None:
        super().__init__(pack)
        gpu = find_gpu()
        if gpu is None:
            raise no_gpu()
        self._gpu = gpu
        library = library or library_for(gpu)
        paths = build_pack(pack, library, Plan((gpu.target,), gpu), progress=progress)
        self._length = pack.manifest.clip.length
        self._driver = open_driver(gpu)
        self._engines: dict[Kind, LoadedEngine] = {}
        try:
            self._driver.use()
            for kind, path in zip(ENGINE_KINDS, paths, strict=True):
                engine = LoadedEngine(self._driver, library, kind, path, row_of(pack, kind))
                self._engines[kind] = engine
        except BaseException:
            self.close()
            raise
        self._exact: OnnxRuntime | None = None

    @property
    def precision(self) -> str:
        return PRECISION

    @property
    def device(self) -> str:
        return self._gpu.name

    def run(self, kind: Kind, inputs: Mapping[str, NDArray[Any]]) -> Floats:
        if kind == "text" or (kind == "temporal" and inputs["frames"].shape[1] != self._length):
            if self._exact is None:
                self._exact = OnnxRuntime(self.pack)
            return self._exact.run(kind, inputs)
        self._driver.use()  # the caller's thread may be another one than at opening
        (array,) = inputs.values()
        parts = [self._engines[kind].run(array[part]) for part in chunks(len(array))]
        return parts[0] if len(parts) == 1 else np.concatenate(parts)

    def close(self) -> None:
        with suppress(EmoScopeError):  # a card that is gone has nothing to give back
            self._driver.use()
        for engine in self._engines.values():
            engine.close()
        self._engines.clear()
        with suppress(EmoScopeError):
            self._driver.release()


def engines_missing(pack: Pack) -> bool:
    """Whether the engines for this machine's card must be built first.

    Raises:
        RuntimeUnavailableError: No card, no library, or a card or driver that it does not take.
    """
    gpu = find_gpu()
    if gpu is None:
        raise no_gpu()
    library = library_for(gpu)
    plan = Plan((gpu.target,), gpu)
    return any(engine_cache.find(key_of(pack, k, library, plan)) is None for k in ENGINE_KINDS)


def row_of(pack: Pack, kind: Kind) -> Row:
    """Sizes of one face in one of the two engines."""
    side, width = pack.manifest.preprocess.size_px, pack.manifest.embedding_size
    if kind == "image":
        return Row((side, side, 3), np.uint8, width)
    return Row((pack.manifest.clip.length, width), np.float32, width)
