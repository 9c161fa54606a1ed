"""MiniLM-L6 as a plain torch module: the text tower of ``compact``, frozen.

BERT's post-norm encoder (6 layers, width 384, 12 heads) with mean pooling, as
sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0) defines it.
"""

from __future__ import annotations

from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

WIDTH, HEADS, LAYERS, HIDDEN, VOCABULARY, POSITIONS = 384, 12, 6, 1536, 30522, 512
MAX_TOKENS = 64
"""Sentences are cut here: labels are short, and the live path stays fast."""


class EncoderLayer(nn.Module):
    """Self-attention and MLP, each followed by residual and LayerNorm."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, HIDDEN)
        self.down = nn.Linear(HIDDEN, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        n, length, _ = x.shape

        def heads(y: Tensor) -> Tensor:
            return y.view(n, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        scores = query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + bias
        mixed = torch.softmax(scores, dim=-1) @ value
        x = self.out_norm(x + self.out(mixed.transpose(1, 2).reshape(n, length, WIDTH)))
        return cast(Tensor, self.down_norm(x + self.down(F.gelu(self.up(x)))))


class MiniLM(nn.Module):
    """Token ids to a sentence embedding."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(EncoderLayer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Mean-pooled sentence embedding.

        Args:
            ids: (n, L) int64 token ids.
            mask: (n, L) int64, 1 for tokens, 0 for padding.

        Returns:
            (n, 384) float32, L2-normalised.
        """
        x = self.norm(self.words(ids) + self.positions[: ids.shape[1]] + self.segment)
        kept = mask.to(x.dtype)
        bias = (1.0 - kept)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        pooled = (x * kept.unsqueeze(2)).sum(dim=1) / kept.sum(dim=1, keepdim=True).clamp(min=1.0)
        return F.normalize(pooled, dim=-1)
