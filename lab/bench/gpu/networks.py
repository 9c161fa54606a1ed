"""The networks that are run: ``compact`` with its weights, ViT-B/32 in the published forms.

Plain torch and numpy only, so that a bare checkout can make them. The random ViT does the
arithmetic of the real one; its answers mean nothing.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from emoscope.engine.models.temporal import (
    DFER_CLIP_TEMPORAL,
    EMOCLIP_TEMPORAL,
    TemporalConfig,
    TemporalTransformer,
)
from emoscope.lab.bench.gpu.network import Network

COMPACT = Path(__file__).resolve().parents[3] / "assets" / "packs" / "compact"
ANSWERS = Path(__file__).with_name("compact_answers.npz")
_TYPES = {"F32": np.float32, "F16": np.float16, "I8": np.int8, "I64": np.int64}


def networks() -> list[Network]:
    """All three, on the CPU in f32."""
    torch.manual_seed(0)
    vit = Vit().eval()
    crops = np.random.default_rng(0).integers(0, 256, (8, 224, 224, 3), dtype=np.uint8)
    return [
        compact(),
        Network("emoclip", vit, Clip(EMOCLIP_TEMPORAL).eval(), crops, 32, 512, 0.16),
        Network("dfer-clip", vit, Clip(DFER_CLIP_TEMPORAL).eval(), crops, 16, 512, 0.16),
    ]


def compact(folder: Path = COMPACT) -> Network:
    """``compact`` from its files, read without the packages that a pack usually needs."""
    from emoscope.engine.models.compact import (
        CompactConfig,
        ImageTower,
        RgbImageTower,
        TemporalTower,
    )

    manifest = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
    known = CompactConfig.__dataclass_fields__
    config = CompactConfig(**{k: v for k, v in manifest["network"].items() if k in known})
    image, temporal = RgbImageTower(ImageTower(config)), TemporalTower(config)
    for module, name in ((image, "image"), (temporal, "temporal")):
        tensors = read_tensors(folder / f"{name}.safetensors")
        module.load_state_dict({key: torch.from_numpy(value) for key, value in tensors.items()})
    with np.load(ANSWERS) as kept:
        crops, answers = kept["crops"], kept["answers"]
    stride_s = manifest["clip"]["stride_ms"] / 1000
    length = int(manifest["clip"]["length"])
    return Network(
        "compact", image.eval(), temporal.eval(), crops, length, config.width, stride_s, answers
    )


def read_tensors(path: Path) -> dict[str, NDArray[Any]]:
    """A safetensors file as ``engine.models.weights`` reads it: float16 and int8 widened."""
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    stored = {}
    for name, entry in json.loads(raw[8 : 8 + size]).items():
        if name != "__metadata__":
            begin, end = (8 + size + offset for offset in entry["data_offsets"])
            flat = np.frombuffer(raw[begin:end], _TYPES[entry["dtype"]])
            stored[name] = flat.reshape(entry["shape"])
    found = {}
    for name, value in stored.items():
        if name.endswith(".scale") and name.removesuffix(".scale") in stored:
            continue
        wide = value if value.dtype == np.int64 else value.astype(np.float32)
        if (scale := stored.get(f"{name}.scale")) is not None:
            wide = wide * scale.astype(np.float32).reshape(-1, *[1] * (value.ndim - 1))
        found[name] = np.ascontiguousarray(wide)
    return found


class Clip(nn.Module):
    """A temporal Transformer with its answer normalised."""

    def __init__(self, config: TemporalConfig) -> None:
        super().__init__()
        self.transformer = TemporalTransformer(replace(config, width=512))

    def forward(self, frames: Tensor) -> Tensor:
        return F.normalize(self.transformer(frames).float(), dim=-1)


class Vit(nn.Module):
    """CLIP's ViT-B/32 image tower: 224 px, 12 layers of 768, QuickGELU, to 512."""

    def __init__(self, width: int = 768, layers: int = 12, heads: int = 12) -> None:
        super().__init__()
        self.patches = nn.Conv2d(3, width, 32, 32, bias=False)
        self.front = nn.Parameter(width**-0.5 * torch.randn(1, 1, width))
        self.places = nn.Parameter(width**-0.5 * torch.randn(1, 50, width))
        self.before, self.after = nn.LayerNorm(width), nn.LayerNorm(width)
        self.blocks = nn.ModuleList(VitBlock(width, heads) for _ in range(layers))
        self.project = nn.Linear(width, 512, bias=False)

    def forward(self, crops: Tensor) -> Tensor:
        pixels = crops.permute(0, 3, 1, 2).float() / 127.5 - 1.0
        x = self.patches(pixels).flatten(2).transpose(1, 2)
        x = torch.cat([self.front.expand(len(x), -1, -1).to(x.dtype), x], dim=1)
        x = self.before(x + self.places.to(x.dtype))
        for block in self.blocks:
            x = block(x)
        return cast(Tensor, self.project(self.after(x[:, 0])))


class VitBlock(nn.Module):
    """Pre-norm attention and MLP."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        n, length, width = x.shape
        qkv = self.qkv(self.norm1(x)).view(n, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2])
        x = x + self.out(mixed.transpose(1, 2).reshape(n, length, width))
        hidden = self.up(self.norm2(x))
        return cast(Tensor, x + self.down(hidden * torch.sigmoid(1.702 * hidden)))
