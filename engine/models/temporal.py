"""The temporal Transformer of EmoCLIP and DFER-CLIP: one class, two configurations.

A learned class token is put before the frame embeddings, learned positions are added, pre-norm
blocks follow, and the class token's output is the clip embedding. There is no LayerNorm before
the first or after the last block and no projection (EmoCLIP ``architecture/transformer.py``,
DFER-CLIP ``models/Temporal_Model.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class TemporalConfig:
    """Sizes of a temporal Transformer.

    Attributes:
        width: Of the frame embeddings.
        layers: Number of blocks.
        heads: Attention heads per block.
        head_width: Width of each head.
        mlp_width: Hidden width of the MLP.
        positions: Rows of the position table, class token included.
        pool: What becomes the clip embedding: the class token's output (``class``, as released),
            the mean over the frames' outputs without a class token (``mean``), or every frame's
            output (``all``), DFER-CLIP's two alternatives.
    """

    width: int = 512
    layers: int = 2
    heads: int = 8
    head_width: int = 64
    mlp_width: int = 1024
    positions: int = 17
    pool: Literal["class", "mean", "all"] = "class"


EMOCLIP_TEMPORAL = TemporalConfig(layers=2, heads=8, head_width=2048, mlp_width=512, positions=1024)
"""As published: the authors' constructor passes MLP and head width crosswise."""

DFER_CLIP_TEMPORAL = TemporalConfig(layers=1, heads=8, head_width=64, mlp_width=1024, positions=17)


class Attention(nn.Module):
    """Multi-head self-attention with its LayerNorm; QKV has no bias, the output has one."""

    def __init__(self, config: TemporalConfig) -> None:
        super().__init__()
        inner = config.heads * config.head_width
        self.heads = config.heads
        self.norm = nn.LayerNorm(config.width)
        self.qkv = nn.Linear(config.width, 3 * inner, bias=False)
        self.out = nn.Linear(inner, config.width)

    def forward(self, x: Tensor) -> Tensor:
        n, length, _ = x.shape
        qkv = self.qkv(self.norm(x)).view(n, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2])
        return cast(Tensor, self.out(mixed.transpose(1, 2).reshape(n, length, -1)))


class Mlp(nn.Module):
    """Two linear layers with the tanh approximation of GELU, and their LayerNorm."""

    def __init__(self, config: TemporalConfig) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(config.width)
        self.up = nn.Linear(config.width, config.mlp_width)
        self.down = nn.Linear(config.mlp_width, config.width)

    def forward(self, x: Tensor) -> Tensor:
        hidden = F.gelu(self.up(self.norm(x)), approximate="tanh")
        return cast(Tensor, self.down(hidden))


class Block(nn.Module):
    """x + attention(x), then x + mlp(x)."""

    def __init__(self, config: TemporalConfig) -> None:
        super().__init__()
        self.attention = Attention(config)
        self.mlp = Mlp(config)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.attention(x)
        return x + cast(Tensor, self.mlp(x))


class TemporalTransformer(nn.Module):
    """Frame embeddings in, clip embedding out.

    Args:
        config: Sizes.
    """

    def __init__(self, config: TemporalConfig) -> None:
        super().__init__()
        self.config = config
        if config.pool == "class":
            self.class_token = nn.Parameter(torch.randn(1, 1, config.width))
        self.positions = nn.Parameter(torch.randn(1, config.positions, config.width))
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.layers))

    def tokens(self, frames: Tensor) -> Tensor:
        """All output tokens.

        Args:
            frames: (n, T, width), T at most ``positions - 1`` (``positions`` without class token).

        Returns:
            (n, T + 1, width), the class token first; (n, T, width) without one.
        """
        x = frames
        if self.config.pool == "class":
            x = torch.cat([self.class_token.expand(frames.shape[0], -1, -1), frames], dim=1)
        x = x + self.positions[:, : x.shape[1]]
        for block in self.blocks:
            x = block(x)
        return x

    def forward(self, frames: Tensor) -> Tensor:
        """Frame embeddings to clip embeddings, not normalised.

        Args:
            frames: (n, T, width).

        Returns:
            (n, width); (n, T, width) with ``pool="all"``.
        """
        tokens = self.tokens(frames)
        if self.config.pool == "class":
            return tokens[:, 0]
        return tokens.mean(dim=1) if self.config.pool == "mean" else tokens
