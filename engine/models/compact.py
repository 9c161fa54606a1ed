"""The networks of the ``compact`` pack: gray face crop, frames over time, sentence -> one space.

The image tower is the MobileNetV1 trunk of OpenCV Zoo's SFace (Apache-2.0), whose weights it
starts from, with a head that keeps the place of what it sees (mouth and brows are different
things). The temporal tower is the EmoCLIP block design around a recency-weighted mean. The text
tower is MiniLM-L6, frozen, with a small head that is trained.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, cast

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from emoscope.engine.errors import PackError
from emoscope.engine.models.minilm import MiniLM
from emoscope.engine.models.temporal import TemporalConfig, TemporalTransformer

if TYPE_CHECKING:
    # Only here: the networks alone need nothing but torch.
    from emoscope.engine.models.pack import Pack
    from emoscope.engine.models.torch_modules import Tokens, TorchModules

LUMA = (0.299, 0.587, 0.114)
"""ITU-R BT.601, what OpenCV uses for RGB to gray: training crops are made with it."""

_BLOCKS = (
    # (channels out, stride) of the 13 depthwise-separable blocks
    (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2),
    (512, 1), (512, 1), (512, 1), (512, 1), (512, 1), (1024, 2), (1024, 1),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CompactConfig:
    """Sizes of the three towers.

    Attributes:
        width: Of the shared space.
        size_px: Side of the crop, in pixels.
        head_channels: Channels kept per place before the projection.
        text_width: Of MiniLM's sentence embedding.
        text_hidden: Hidden width of the text head.
        temporal_heads, temporal_head_width, temporal_mlp, temporal_layers: Temporal tower.
        clip_length: Largest number of frames.
    """

    width: int = 256
    size_px: int = 80
    head_channels: int = 128
    text_width: int = 384
    text_hidden: int = 512
    temporal_heads: int = 4
    temporal_head_width: int = 32
    temporal_mlp: int = 256
    temporal_layers: int = 2
    clip_length: int = 16

    @property
    def cells(self) -> int:
        """Places in the trunk's last feature map (four halvings, rounded up)."""
        side = self.size_px
        for _ in range(4):
            side = (side + 1) // 2
        return side * side


class ConvUnit(nn.Module):
    """Convolution with bias, then PReLU. Batch norms of the starting weights are folded in.

    The slopes keep their starting values: on a CPU, PReLU's own backward pass took as long as
    the convolutions', and the same function as scaled identity plus scaled ReLU a fifth of that.
    """

    def __init__(self, cin: int, cout: int, kernel: int, stride: int, groups: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, kernel, stride, padding=kernel // 2, groups=groups)
        self.act = nn.PReLU(cout).requires_grad_(False)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(x)
        if self.training and x.requires_grad:
            slope = self.act.weight.to(x.dtype).view(1, -1, 1, 1)
            return x * slope + F.relu(x) * (1 - slope)
        return cast(Tensor, self.act(x))


class ImageTower(nn.Module):
    """Gray crop to frame embedding.

    Args:
        config: Sizes.
        frozen: The first so many units are not trained (they see edges, and cost the most).
    """

    def __init__(self, config: CompactConfig, frozen: int = 0) -> None:
        super().__init__()
        self.config = config
        self.frozen = frozen
        units: list[nn.Module] = [ConvUnit(1, 32, 3, 1)]
        channels = 32
        for out, stride in _BLOCKS:
            units.append(ConvUnit(channels, channels, 3, stride, groups=channels))
            units.append(ConvUnit(channels, out, 1, 1))
            channels = out
        units.append(ConvUnit(channels, config.head_channels, 1, 1))
        self.units = nn.ModuleList(units)
        for unit in self.units[:frozen]:
            unit.requires_grad_(False)
        self.dropout = nn.Dropout(0.2)
        self.project = nn.Linear(config.head_channels * config.cells, config.width)

    def forward(self, gray: Tensor) -> Tensor:
        """(n, 1, S, S) in 0..255 to (n, width), L2-normalised."""
        x = (gray - 127.5) * 0.0078125  # SFace's own scaling
        for unit in self.units:
            x = unit(x)
        x = self.project(self.dropout(x.flatten(1)))
        return F.normalize(x.float(), dim=-1)


class RgbImageTower(nn.Module):
    """What is exported: (n, S, S, 3) uint8 RGB to (n, width), L2-normalised."""

    def __init__(self, tower: ImageTower) -> None:
        super().__init__()
        self.tower = tower
        self.register_buffer("luma", torch.tensor(LUMA).view(1, 1, 1, 3), persistent=False)

    def forward(self, crops: Tensor) -> Tensor:
        gray = (crops.float() * cast(Tensor, self.luma)).sum(dim=3).unsqueeze(1)
        return cast(Tensor, self.tower(gray))


class TemporalTower(nn.Module):
    """Recency-weighted mean of the frames plus what the Transformer adds to it.

    The Transformer's output enters through a gate that starts near zero: an untrained tower is
    the mean, and training can only move it from there.
    """

    def __init__(self, config: CompactConfig) -> None:
        super().__init__()
        self.transformer = TemporalTransformer(
            TemporalConfig(
                width=config.width,
                layers=config.temporal_layers,
                heads=config.temporal_heads,
                head_width=config.temporal_head_width,
                mlp_width=config.temporal_mlp,
                positions=config.clip_length + 1,
            )
        )
        self.gate = nn.Parameter(torch.tensor(0.02))
        self.recency = nn.Parameter(torch.tensor(0.1))
        with torch.no_grad():
            for table in (self.transformer.class_token, self.transformer.positions):
                table.mul_(config.width**-0.5)  # on the scale of normalised embeddings

    def weights(self, length: int) -> Tensor:
        """(length,) weights of the frames, oldest first, sum 1."""
        age = torch.arange(length - 1, -1, -1, device=self.recency.device)
        return torch.softmax(-F.softplus(self.recency) * 0.1 * age, dim=0)

    def forward(self, frames: Tensor) -> Tensor:
        """(n, T, width), oldest first, to (n, width), L2-normalised.

        Positions are counted from the newest frame, so that "now" is the same place in a short
        and in a full clip.
        """
        length = frames.shape[1]
        mean = (frames * self.weights(length).view(1, -1, 1)).sum(dim=1)
        change = self.transformer(frames.flip(1))
        return F.normalize(F.normalize(mean, dim=-1) + self.gate * change, dim=-1)


class TextHead(nn.Module):
    """MiniLM sentence embedding to the shared space: linear plus a small residual MLP."""

    def __init__(self, config: CompactConfig) -> None:
        super().__init__()
        self.linear = nn.Linear(config.text_width, config.width)
        self.up = nn.Linear(config.text_width, config.text_hidden)
        self.down = nn.Linear(config.text_hidden, config.width)
        nn.init.orthogonal_(self.linear.weight)
        nn.init.zeros_(self.linear.bias)
        nn.init.zeros_(self.down.weight)
        nn.init.zeros_(self.down.bias)

    def forward(self, sentences: Tensor) -> Tensor:
        """(n, text_width), L2-normalised, to (n, width), L2-normalised."""
        change = self.down(F.gelu(self.up(sentences), approximate="tanh"))
        return F.normalize(self.linear(sentences) + change, dim=-1)


class TextTower(nn.Module):
    """What is exported: tokens to (n, width), L2-normalised."""

    def __init__(self, minilm: MiniLM, head: TextHead) -> None:
        super().__init__()
        self.minilm = minilm
        self.head = head

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        return cast(Tensor, self.head(self.minilm(ids, mask)))


def modules_of(pack: Pack) -> TorchModules:
    """The pack's towers with their weights (see :mod:`emoscope.engine.models.torch_modules`).

    Raises:
        PackError: Its weights do not fit.
    """
    from emoscope.engine.models.torch_modules import TorchModules

    names = {field.name for field in fields(CompactConfig)}
    sizes = {k: int(v) for k, v in pack.manifest.network.items() if k in names}
    config = CompactConfig(**sizes)
    image, temporal = RgbImageTower(ImageTower(config)), TemporalTower(config)
    text = TextTower(MiniLM(), TextHead(config))
    _load(pack, image, "image.safetensors")
    _load(pack, temporal, "temporal.safetensors")
    _load(pack, text, "text.safetensors", "text_head.safetensors")
    return TorchModules(image.eval(), temporal.eval(), _tokenize(pack), text.eval())


def _tokenize(pack: Pack) -> Callable[[Sequence[str]], Tokens]:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(pack.file("tokenizer.json")))
    tokenizer.enable_padding()

    def tokens(sentences: Sequence[str]) -> Tokens:
        encoded = tokenizer.encode_batch(list(sentences))
        ids = np.array([item.ids for item in encoded], np.int64)
        return ids, np.array([item.attention_mask for item in encoded], np.int64)

    return tokens


def _load(pack: Pack, module: nn.Module, *names: str) -> None:
    from emoscope.engine.models.weights import read_tensors

    state = {}
    for name in names:
        for key, value in read_tensors(pack.file(name)).items():
            state[key] = torch.from_numpy(value)
    try:
        module.load_state_dict(state)
    except RuntimeError as error:
        raise PackError(
            f"{names[0]} does not fit its network ({error})", "Get the pack again"
        ) from (error)
