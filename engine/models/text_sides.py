"""Text sides of open_clip's towers beyond OpenAI's: read in both directions, or at the last place.

SigLIP2 and MobileCLIP2 look at the padding too, so a sentence is always padded to its full length.
"""

from __future__ import annotations

from typing import Any, cast

import torch
from torch import Tensor, nn

from emoscope.engine.errors import PackError
from emoscope.engine.models.towers import TextTower


class PaddedText(nn.Module):
    """A text Transformer without a causal mask.

    Keeps open_clip's parameter names.

    Args:
        tower: An open_clip model.

    Raises:
        PackError: Its text side is of a third kind.
    """

    def __init__(self, tower: nn.Module) -> None:
        super().__init__()
        parts = cast(Any, tower.text if hasattr(tower, "text") else tower)
        pool = getattr(parts, "text_pool_type", getattr(parts, "pool_type", ""))
        whole = (
            pool in ("argmax", "last")
            and getattr(parts, "cls_emb", None) is None
            and getattr(parts, "attn_mask", None) is None
            and not getattr(parts, "use_pad_mask", False)
            and all(hasattr(parts, name) for name in ("token_embedding", "transformer", "ln_final"))
        )
        if not whole:
            raise PackError(
                "The text side of this tower is not known here",
                "Choose one of those that `emoscope models` lists",
            )
        self.last = pool == "last"
        self.token_embedding = parts.token_embedding
        self.positional_embedding = parts.positional_embedding
        self.transformer = parts.transformer
        self.ln_final = parts.ln_final
        self.text_projection = parts.text_projection

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Tokens and mask (n, L), L the full length, to (n, D), not normalised."""
        x = self.token_embedding(ids) + self.positional_embedding
        x = self.ln_final(self.transformer(x))
        if self.last:
            # The mask counts for nothing here, but a graph without this input would be another.
            x = x[:, -1] + 0 * mask.sum(dim=1, keepdim=True)
        else:
            rows = torch.arange(x.shape[0], device=x.device)
            x = x[rows, mask.sum(dim=1) - 1]
        projection = self.text_projection
        if isinstance(projection, nn.Linear):
            return cast(Tensor, projection(x))
        return cast(Tensor, x if projection is None else x @ projection)


def text_side_of(tower: nn.Module) -> TextTower | PaddedText:
    """The text half of a tower.

    Raises:
        PackError: It is of no kind that is known here.
    """
    try:
        return TextTower(tower)
    except PackError:
        return PaddedText(tower)


def text_length(tower: nn.Module) -> int:
    """Tokens of a full sentence."""
    return int(cast(Any, tower).context_length)
