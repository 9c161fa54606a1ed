"""Image towers in eight bits: quantised on this machine, kept if they pass, and never shipped.

Weights and the inputs of products (``Conv``, ``Gemm``, ``MatMul`` with a constant) become eight-bit
integers, everything between stays float; the ranges come from real face crops. The form is ONNX's
QuantizeLinear and DequantizeLinear, which OpenVINO and ONNX Runtime both take.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.engine.data import Image
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime import engine_cache
from emoscope.engine.runtime.engine_cache import EngineKey
from emoscope.engine.runtime.exporting import graph_of
from emoscope.engine.runtime.machine import version_of

FORMAT = 1
PRODUCTS = ["Conv", "Gemm", "MatMul"]
BATCH = 8


def int8_key(pack: Pack) -> EngineKey:
    """What an eight-bit graph depends on: pack, quantiser and our own way of using it."""
    return EngineKey(
        pack=pack.checksum,
        kind="image",
        library=f"onnxruntime.quantization {version_of('onnxruntime')}",
        precision="int8",
        shapes=f"pixels, form {FORMAT}",
        targets=(),
    )


def int8_graph(pack: Pack) -> bytes:
    """The kept eight-bit image graph of a pack, as one ONNX model.

    Raises:
        RuntimeUnavailableError: None has been built on this machine.
    """
    path = engine_cache.find(int8_key(pack))
    if path is None:
        raise RuntimeUnavailableError(
            f"The pack {pack.manifest.name} has no eight-bit image tower on this machine",
            "Build it with emoscope build --precision int8",
        )
    return path.read_bytes()


def keep_int8(pack: Pack, graph: bytes) -> Path:
    """Keep an eight-bit graph for :func:`int8_graph`.

    Raises:
        OutputError: The cache cannot be written.
    """
    return engine_cache.store(int8_key(pack), graph)


def quantise(pack: Pack, crops: Image) -> bytes:
    """A pack's image graph in eight bits.

    Args:
        pack: The pack whose image tower gets eight bits.
        crops: (n, S, S, 3) uint8 faces from which the ranges are taken.

    Returns:
        One ONNX model, weights inside.

    Raises:
        RuntimeUnavailableError: The quantiser fails with this graph.
        PackError: The pack's graph is not usable.
    """
    with tempfile.TemporaryDirectory(prefix="emoscope-int8-") as work:
        return _quantised(graph_of(pack, "image").filled(), crops, Path(work))


def _quantised(model: bytes, crops: Image, work: Path) -> bytes:
    try:
        from onnxruntime.quantization import QuantFormat, QuantType, quantize_static
        from onnxruntime.quantization.shape_inference import quant_pre_process
    except ImportError as error:
        raise RuntimeUnavailableError(
            f"Quantising needs {error.name}", "Install the onnx and onnxruntime packages"
        ) from error
    whole, prepared, made = (work / f"{name}.onnx" for name in ("whole", "prepared", "made"))
    whole.write_bytes(model)
    logger = logging.getLogger()
    level = logger.level
    logger.setLevel(logging.ERROR)  # the quantiser explains itself on the root logger
    try:
        quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
        quantize_static(
            str(prepared),
            str(made),
            _reader(crops),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=PRODUCTS,
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            extra_options={
                "MatMulConstBOnly": True,  # attention's own products keep their precision
                "OpTypesToExcludeOutputQuantization": PRODUCTS,
            },
        )
    except Exception as error:  # of the quantiser, of any kind
        first = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise RuntimeUnavailableError(
            f"The image tower cannot be quantised ({first[:200]})", "Use another precision"
        ) from error
    finally:
        logger.setLevel(level)
    return made.read_bytes()


def _reader(crops: Image) -> Any:
    from onnxruntime.quantization import CalibrationDataReader

    class Reader(CalibrationDataReader):  # type: ignore[misc, unused-ignore]
        def __init__(self) -> None:
            self._batches: Iterator[Image] = iter(
                np.array_split(crops, max(1, len(crops) // BATCH))
            )

        def get_next(self) -> dict[str, Image] | None:
            batch = next(self._batches, None)
            return None if batch is None else {"pixels": np.ascontiguousarray(batch)}

    return Reader()
