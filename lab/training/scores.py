"""Validation through the text tower: what an epoch is chosen by."""

from __future__ import annotations

import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from emoscope.lab.training.faces import Faces
from emoscope.lab.training.loader import exact_batches
from emoscope.lab.training.measure import auc, uar_war
from emoscope.lab.training.state import Towers
from emoscope.lab.training.vocabulary import CLASSES

CHECKS: dict[str, str] = {
    "eyes_closed": "eyes closed",
    "mouth_wide": "mouth wide open",
    "broad_smile": "broad smile with teeth",
    "brow_down": "brows drawn together",
    "one_corner": "one mouth corner raised",
}
"""Behaviours that are ranked by one sentence each, to be held against the blendshapes."""


@torch.no_grad()
def embed(towers: Towers, crops: NDArray[np.uint8], *, bf16: bool) -> Tensor:
    """(n, D) float32 embeddings of exactly aligned crops."""
    towers.eval()
    parts = []
    for views in exact_batches(crops, towers.image.config.size_px):
        images = views.float().contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
            parts.append(towers.image(images).float())
    return torch.cat(parts)


def name_recalls(
    images: Tensor, names: Tensor, faces: Faces, at_least: int = 1
) -> tuple[float, float]:
    """UAR and WAR of the nearest of eight sentences (8, D), over faces with a majority."""
    said = (images @ names.T).argmax(dim=1).numpy()
    kept = faces.label >= 0
    return uar_war(faces.label[kept], said[kept], len(CLASSES), at_least)


def behaviour_aucs(images: Tensor, sentences: Tensor, faces: Faces) -> dict[str, float]:
    """AUC of each sentence of ``CHECKS`` (5, D) against its blendshape, measured faces only."""
    scores = (images @ sentences.T).numpy()
    return {
        name: auc(scores[faces.measured, index], faces.truth[name][faces.measured] > 0.5)
        for index, name in enumerate(CHECKS)
    }


def validate(
    towers: Towers,
    names: Tensor,
    checks: Tensor,
    valid: Faces,
    held_out: Faces,
    *,
    bf16: bool,
) -> dict[str, float]:
    """Figures of an epoch.

    Args:
        towers: To be judged.
        names: (8, 384) MiniLM embeddings of the class names.
        checks: (5, 384) those of the behaviour sentences.
        valid: FER+ valid.
        held_out: Photos of other annotators.
        bf16: Mixed precision.
    """
    with torch.no_grad():
        name_vectors, check_vectors = towers.text.eval()(names), towers.text(checks)
    on_valid = embed(towers, valid.crops, bf16=bf16)
    on_photos = embed(towers, held_out.crops, bf16=bf16)
    uar, war = name_recalls(on_valid, name_vectors, valid)
    photo_uar, photo_war = name_recalls(on_photos, name_vectors, held_out, at_least=50)
    figures = {
        "valid_uar": uar,
        "valid_war": war,
        "photos_uar": photo_uar,
        "photos_war": photo_war,
        "scale": float(towers.scale),
    }
    for name, value in behaviour_aucs(on_valid, check_vectors, valid).items():
        figures[f"auc_{name}"] = value
    # without a class of 50 photos (tiny data) FER+ decides alone
    photo_share = (uar + war) / 2 if math.isnan(photo_uar) else photo_uar
    figures["selection"] = (uar + war + 2 * photo_share) / 4
    return figures
