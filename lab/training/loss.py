"""Image-text contrastive loss with soft targets and balanced priors."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from emoscope.lab.training.relevance import FLOOR


def soft_targets(truth: Tensor, prior: Tensor) -> Tensor:
    """Truths (n, m) with the grant that everything may be an error: never quite zero."""
    return truth * (1 - FLOOR) + FLOOR * prior


_NEVER = -1e4  # a logit that has no part


def image_to_text(
    logits: Tensor, truth: Tensor, prior: Tensor, asked: Tensor | None = None
) -> Tensor:
    """Cross-entropy of each face over the sentences.

    The log prior is added to the logits in training only, so that what is learned is how much
    more true a sentence is of this face than of faces at large (pointwise mutual information):
    no sentence wins by being often true (logit adjustment, Menon et al. 2021).

    Args:
        logits: (n, m) scaled cosines.
        truth: (n, m) in 0..1.
        prior: (m,) mean truth.
        asked: (n, m) bool, which sentences take part for which face; all by default.
    """
    target, logits = _masked(soft_targets(truth, prior), logits + prior.log(), asked)
    target = target / target.sum(dim=1, keepdim=True)
    return -(target * F.log_softmax(logits, dim=1)).sum(dim=1).mean()


def text_to_image(
    logits: Tensor, truth: Tensor, prior: Tensor, asked: Tensor | None = None
) -> Tensor:
    """Cross-entropy of each sentence over the faces of the batch that take part."""
    target, logits = _masked(soft_targets(truth, prior), logits, asked)
    target = target / target.sum(dim=0, keepdim=True)
    weight = prior.rsqrt()  # sentences that are rarely true say more
    each = -(target * F.log_softmax(logits, dim=0)).sum(dim=0)
    return (each * weight).sum() / weight.sum()


def _masked(target: Tensor, logits: Tensor, asked: Tensor | None) -> tuple[Tensor, Tensor]:
    if asked is None:
        return target, logits
    return target * asked, logits.masked_fill(~asked, _NEVER)


def neighbourhood(mapped: Tensor, original: Tensor) -> Tensor:
    """How much the text head changed which sentences are near each other.

    Args:
        mapped: (m, D) of the head, L2-normalised.
        original: (m, 384) of MiniLM, L2-normalised.
    """
    return ((mapped @ mapped.T - original @ original.T) ** 2).mean()


def adjusted_cross_entropy(logits: Tensor, shares: Tensor, prior: Tensor) -> Tensor:
    """Soft cross-entropy over eight class sentences with logit adjustment.

    Args:
        logits: (n, 8) scaled cosines.
        shares: (n, 8) targets.
        prior: (8,) mean shares of drawn faces.
    """
    log_p = F.log_softmax(logits + torch.log(prior), dim=1)
    return -(shares * log_p).sum(dim=1).mean()


_LEAST_MORE = 0.1  # truths that differ by less are in no order


def ordering(logits: Tensor, truth: Tensor) -> Tensor:
    """How often a face that shows more of a behaviour does not have the higher score.

    A smooth form of one minus the AUC (pairwise logistic loss, RankNet, Burges et al. 2005), over
    all pairs of faces whose truths differ, in proportion to how much they differ.

    Args:
        logits: (n, b) scaled cosines.
        truth: (n, b) in 0..1.

    Returns:
        Mean over the behaviours that have such pairs; 0 without any.
    """
    more = truth[:, None] - truth[None]
    weight = more.clamp(min=0) * (more > _LEAST_MORE)
    each = F.softplus(logits[None] - logits[:, None])
    total = weight.sum(dim=(0, 1))
    found = total > 0
    mean = (each * weight).sum(dim=(0, 1)) / total.clamp(min=1e-6)
    return (mean * found).sum() / found.sum().clamp(min=1)
