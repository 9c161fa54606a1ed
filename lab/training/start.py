"""Starting weights of the image tower: SFace's trunk, from its ONNX file.

SFace's batch norms are folded into its convolutions, with statistics measured anew on the faces
at hand: they are smaller, gray and degraded, and so the features stay in range from the start.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from emoscope.engine.errors import DataError
from emoscope.engine.models.compact import ConvUnit, ImageTower
from emoscope.engine.models.pack import load_pack
from emoscope.engine.models.weights import read_tensors
from emoscope.lab.training.state import Towers

_EPSILON = 1e-3


def load_sface(tower: ImageTower, path: Path, faces: Tensor | None = None) -> None:
    """Copies SFace's 27 convolution units into the tower, in place.

    Its first convolution reads three channels; for a gray image (three equal channels) the sum
    over them gives the same answer.

    Args:
        tower: Its last unit (the head) has no counterpart; it is scaled to unit variance.
        path: ``sface.onnx``.
        faces: (n, 1, S, S) in 0..255 to measure statistics on; None keeps SFace's own.

    Raises:
        DataError: The file is not there or is another network.
    """
    import onnx
    from onnx import numpy_helper

    if not path.is_file():
        raise DataError(f"The starting weights {path} are missing", "Give --data its folder")
    graph = onnx.load(str(path)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    names = [n.input[1].removesuffix("_conv2d_weight") for n in graph.node if n.op_type == "Conv"]
    if len(names) != len(tower.units) - 1:
        raise DataError(f"{path} is not the SFace network", "Use OpenCV Zoo's 2021-12 file")
    x = None if faces is None else (faces - 127.5) * 0.0078125
    with torch.no_grad():
        for index, unit in enumerate(tower.units):
            assert isinstance(unit, ConvUnit)
            gamma, beta = torch.ones(unit.conv.out_channels), torch.zeros(unit.conv.out_channels)
            mean, variance = beta, gamma
            if index < len(names):
                name = names[index]
                _put(unit.conv.weight, _gray(arrays[f"{name}_conv2d_weight"], unit.conv))
                _put(unit.act.weight, arrays[f"{name}_relu_gamma"].reshape(-1))
                gamma, beta, mean, variance = (
                    torch.from_numpy(arrays[f"{name}_batchnorm_{part}"].copy())
                    for part in ("gamma", "beta", "moving_mean", "moving_var")
                )
            assert unit.conv.bias is not None
            unit.conv.bias.zero_()
            if x is not None:
                out = unit.conv(x)
                mean, variance = out.mean(dim=(0, 2, 3)), out.var(dim=(0, 2, 3))
            factor = gamma / torch.sqrt(variance + _EPSILON)
            unit.conv.weight.mul_(factor.view(-1, 1, 1, 1))
            unit.conv.bias.copy_(beta - mean * factor)
            if x is not None:
                x = unit(x)


def load_towers_of(towers: Towers, folder: Path) -> None:
    """Image tower and text head of a compact pack, in place.

    Raises:
        PackError: The folder is no whole pack.
    """
    pack = load_pack(folder)
    image = read_tensors(pack.file("image.safetensors"))
    head = read_tensors(pack.file("text_head.safetensors"))
    for module, tensors, prefix in (
        (towers.image, image, "tower."), (towers.text, head, "head."),
    ):  # fmt: skip
        module.load_state_dict(
            {
                name.removeprefix(prefix): torch.from_numpy(np.array(value, np.float32))
                for name, value in tensors.items()
            }
        )


def _gray(kernel: NDArray[np.float32], conv: nn.Conv2d) -> NDArray[np.float32]:
    if conv.weight.shape[1] == 1 and kernel.shape[1] == 3:
        return np.asarray(kernel.sum(axis=1, keepdims=True), np.float32)
    return kernel


def _put(target: Tensor, value: NDArray[np.float32]) -> None:
    target.copy_(torch.from_numpy(value.copy()))
