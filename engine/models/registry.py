"""Torch modules of a pack, by architecture: what the torch runtime and the exporter run."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.torch_modules import TorchModules

_MODULES = {
    "compact": "compact",
    "emoclip": "emoclip",
    "dfer-clip": "dfer_clip",
    "clip": "clip",
    "exp-clip": "exp_clip",
}


def build_modules(pack: Pack) -> TorchModules:
    """Build a pack's networks and load its weights.

    Raises:
        PackError: Its weights are missing or do not fit, or this program has no torch modules for
            its architecture.
    """
    architecture = pack.manifest.architecture
    if architecture not in _MODULES:
        raise PackError(
            f"The architecture {architecture} has no torch modules here",
            "Use the runtime onnxruntime or openvino",
        )
    # Imported late: naming a pack must not load torch.
    module = import_module(f"emoscope.engine.models.{_MODULES[architecture]}")
    build: Callable[[Pack], TorchModules] = module.modules_of
    return build(pack)
