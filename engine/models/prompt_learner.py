"""DFER-CLIP's learned context: vectors in front of, inside or behind each class's descriptor.

A class's prompt is start token, context and descriptor, end token, padding to 77. The released
setting has 8 vectors per class, initialised N(0, 0.02), before the descriptor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor, nn

from emoscope.engine.errors import PackError
from emoscope.engine.models.towers import CONTEXT_LENGTH, TextTower, tokenize

Position = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class PromptConfig:
    """How the context is learned.

    Attributes:
        length: Context vectors.
        per_class: One set of vectors per class, or one shared by all.
        position: Where the context stands: before the descriptor (``start``, as released, which
            the authors call class_token_position "end"), around it, or after it.
    """

    length: int = 8
    per_class: bool = True
    position: Position = "start"


class PromptLearner(nn.Module):
    """Token embeddings of all classes, with learned context.

    Attributes:
        ctx: (classes, length, W), or (length, W) when shared: the only trained part.
        token_prefix: (classes, 1, W) buffer, the start token.
        token_suffix: (classes, 76 - length, W) buffer: descriptor, end token, padding.
        ends: (classes,) place of the end token.
        lengths: (classes,) tokens of each descriptor.

    Args:
        classes: Number of classes.
        width: W of the text tower.
        config: How the context is learned.
    """

    ends: Tensor
    lengths: Tensor
    token_prefix: Tensor
    token_suffix: Tensor

    def __init__(self, classes: int, width: int, config: PromptConfig | None = None) -> None:
        super().__init__()
        config = config or PromptConfig()
        self.config = config
        shape = (config.length, width)
        context = torch.empty((classes, *shape) if config.per_class else shape)
        nn.init.normal_(context, std=0.02)
        self.ctx = nn.Parameter(context)
        rest = CONTEXT_LENGTH - 1 - config.length
        self.register_buffer("token_prefix", torch.zeros(classes, 1, width))
        self.register_buffer("token_suffix", torch.zeros(classes, rest, width))
        self.register_buffer("ends", torch.zeros(classes, dtype=torch.int64))
        self.register_buffer("lengths", torch.zeros(classes, dtype=torch.int64))

    def fill(self, text: TextTower, descriptors: Sequence[str]) -> None:
        """Take the fixed parts from the text tower's own token embeddings.

        Args:
            text: With OpenAI's or other trained weights.
            descriptors: One per class.

        Raises:
            PackError: A descriptor does not fit behind the context, or their number is wrong.
        """
        classes, rest = self.token_suffix.shape[:2]
        if len(descriptors) != classes:
            raise PackError(f"{len(descriptors)} descriptors for {classes} classes")
        room = " ".join(["X"] * self.config.length)
        ids, mask = tokenize([f"{room} {descriptor}" for descriptor in descriptors])
        counts = torch.from_numpy(mask.sum(axis=1))
        alone = torch.from_numpy(tokenize(descriptors)[1].sum(axis=1)) - 2
        for descriptor, count, own in zip(descriptors, counts, alone, strict=True):
            if int(count) != int(own) + 2 + self.config.length:
                raise PackError(
                    f'The descriptor "{descriptor}" is too long for {self.config.length} context'
                    " vectors before it",
                    f"Shorten it to {rest - 1} tokens",
                )
        with torch.no_grad():
            embedded = text.token_embedding(torch.from_numpy(ids))
            self.token_prefix.copy_(embedded[:, :1])
            self.token_suffix.copy_(embedded[:, 1 + self.config.length :])
        self.ends.copy_(counts - 1)
        self.lengths.copy_(alone)

    def forward(self) -> Tensor:
        """(classes, 77, W) token embeddings without positions."""
        classes = self.token_prefix.shape[0]
        context = self.ctx if self.config.per_class else self.ctx.expand(classes, -1, -1)
        if self.config.position == "start":
            return torch.cat([self.token_prefix, context, self.token_suffix], dim=1)
        before = self.config.length // 2 if self.config.position == "middle" else 0
        rows = []
        for i in range(classes):
            own = int(self.lengths[i])
            words, tail = self.token_suffix[i, :own], self.token_suffix[i, own:]
            rows.append(
                torch.cat(
                    [self.token_prefix[i], context[i, :before], words, context[i, before:], tail]
                )
            )
        return torch.stack(rows)


def ends_of_suffix(suffix: Tensor, length: int) -> Tensor:
    """Place of each class's end token, read from the embeddings of its suffix.

    All rows after the end token are the padding token's embedding, so the end token is the last
    row that differs from the last one.

    Args:
        suffix: (classes, 76 - length, W).
        length: Context vectors.

    Returns:
        (classes,) int64.
    """
    differs = (suffix != suffix[:, -1:]).any(dim=2)
    places = torch.arange(suffix.shape[1])
    last = torch.where(differs, places, -1).max(dim=1).values
    return last + 1 + length
