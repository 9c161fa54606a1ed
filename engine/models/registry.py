"""Torch modules of a pack, by architecture: what the torch runtime and the exporter run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack

if TYPE_CHECKING:
    from torch import nn

Tokens = tuple[NDArray[np.int64], NDArray[np.int64]]


@dataclass(frozen=True, slots=True, eq=False)
class TorchModules:
    """The three towers in evaluation mode, float32, on the CPU; same inputs as the ONNX graphs.

    Attributes:
        image: (n, S, S, 3) uint8 RGB to (n, D) frame embeddings, preparation inside.
        temporal: (n, T, D), oldest first, to (n, D) L2-normalised.
        tokenize: Sentences to ids and mask, (n, L) int64 each. Raises ``PackError`` for a sentence
            that the pack cannot be asked, or if it has no text side.
        text: (ids, mask) to (n, D) L2-normalised.
    """

    image: nn.Module
    temporal: nn.Module
    tokenize: Callable[[Sequence[str]], Tokens]
    text: nn.Module


def build_modules(pack: Pack) -> TorchModules:
    """Build a pack's networks and load its weights.

    Raises:
        PackError: Its weights are missing or do not fit, or this program has no torch modules for
            its architecture.
    """
    builder = _builder(pack.manifest.architecture)
    return builder(pack)


def _builder(architecture: str) -> Callable[[Pack], TorchModules]:
    # Late imports: naming a pack must not load torch.
    builders: dict[str, Callable[[], Any]] = {
        "compact": _compact,
        "emoclip": _emoclip,
        "dfer-clip": _dfer_clip,
        "clip": _clip,
        "exp-clip": _exp_clip,
    }
    if architecture not in builders:
        raise PackError(
            f"The architecture {architecture} has no torch modules here",
            "Use the runtime onnxruntime or openvino",
        )
    found: Callable[[Pack], TorchModules] = builders[architecture]()
    return found


def _compact() -> Any:
    from emoscope.engine.models.compact import modules_of

    return modules_of


def _emoclip() -> Any:
    from emoscope.engine.models.emoclip import modules_of

    return modules_of


def _dfer_clip() -> Any:
    from emoscope.engine.models.dfer_clip import modules_of

    return modules_of


def _clip() -> Any:
    from emoscope.engine.models.clip import modules_of

    return modules_of


def _exp_clip() -> Any:
    from emoscope.engine.models.exp_clip import modules_of

    return modules_of
