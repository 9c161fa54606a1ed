"""A published model as the papers' test code uses it: from frames of any size to class scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

import numpy as np
import torch
from torch import Tensor, nn

from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import DataError
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.pixels import Preparation
from emoscope.engine.models.published_prompts import EMOCLIP_DESCRIPTIONS, Ensemble, clip_prompts
from emoscope.engine.models.registry import build_modules
from emoscope.engine.models.torch_modules import TorchModules
from emoscope.lab.datasets.clips import MAFW_ELEVEN

Pixels = Literal["own", "plain"]
Compound = Literal["description", "mean"]

_FITS: dict[str, Literal["emoclip", "squash", "clip"]] = {
    "emoclip": "emoclip",
    "dfer-clip": "squash",
    "exp-clip": "squash",
    "clip": "clip",
}


@dataclass(frozen=True, slots=True)
class Prompts:
    """What is asked.

    Attributes:
        ensemble: Of plain CLIP and Exp-CLIP.
        compound: How EmoCLIP's compound classes get their embedding: from a sentence of their own,
            or as the mean of their components' embeddings.
    """

    ensemble: Ensemble = "photo"
    compound: Compound = "description"


class PublishedModel:
    """A pack of a published architecture on a device, in float32.

    Args:
        pack: Of EmoCLIP, DFER-CLIP, CLIP or Exp-CLIP.
        device: ``auto``, ``cpu`` or ``cuda``.
        pixels: ``own`` is the model's preparation; ``plain`` feeds CLIP squashed pictures in
            [0, 1], as the published CLIP baselines were measured.
    """

    def __init__(self, pack: Pack, device: str = "auto", pixels: Pixels = "own") -> None:
        architecture = pack.manifest.architecture
        if architecture not in _FITS:
            raise DataError(
                f"The pack {pack.manifest.name} is {architecture}, not a published video model",
                "Use `emoscope evaluate MANIFEST` for it",
            )
        self.pack = pack
        cuda = device == "cuda" or (device == "auto" and torch.cuda.is_available())
        self._device = torch.device("cuda" if cuda else "cpu")
        self._modules: TorchModules = build_modules(pack)
        for module in (self._modules.image, self._modules.temporal, self._modules.text):
            module.to(self._device).eval()
        settings = pack.manifest.preprocess
        self.preparation = Preparation(
            settings.size_px, settings.mean, settings.std, _FITS[architecture]
        )
        if pixels == "plain":
            plain = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
            self.preparation = Preparation(settings.size_px, *plain, "squash")

    @property
    def architecture(self) -> str:
        return self.pack.manifest.architecture

    def frames(self, images: Sequence[Image], batch: int = 64) -> Tensor:
        """Pictures of any size to (n, D) frame embeddings."""
        image = cast(Any, self._modules.image)
        parts = []
        with torch.inference_mode():
            for start in range(0, len(images), batch):
                pixels = self.preparation.clip(images[start : start + batch]).to(self._device)
                embedded = image.visual(pixels)
                if isinstance(getattr(image, "head", None), nn.Module):
                    embedded = image.head(embedded)
                parts.append(embedded)
        return torch.cat(parts)

    def clips(self, frames: Tensor) -> Tensor:
        """(n, T, D) frame embeddings to (n, D), L2-normalised."""
        with torch.inference_mode():
            return cast(Tensor, self._modules.temporal(frames))

    def temporal_module(self) -> nn.Module:
        """The temporal module on the CPU, for heads that are trained on it."""
        return self._modules.temporal.to("cpu")

    def texts(self, sentences: Sequence[str]) -> Tensor:
        """Sentences to (n, D), L2-normalised."""
        ids, mask = self._modules.tokenize(sentences)
        with torch.inference_mode():
            return cast(
                Tensor,
                self._modules.text(
                    torch.from_numpy(ids).to(self._device), torch.from_numpy(mask).to(self._device)
                ),
            )

    def class_embeddings(self, classes: Sequence[str], prompts: Prompts) -> Tensor:
        """(classes, D) such that scale times the product with a clip gives the published logits.

        With an ensemble that is the plain mean of the prompts' embeddings, not normalised again:
        the product is then the mean of the per-prompt logits.

        Raises:
            DataError: The model does not know a class.
        """
        if self.architecture == "dfer-clip":
            known = self.pack.manifest.classes
            unknown = [name for name in classes if name not in known]
            if unknown:
                raise DataError(
                    f"{self.pack.manifest.name} supports only its built-in classes, not"
                    f" {', '.join(unknown[:5])}",
                    f"Its classes: {', '.join(known)}",
                )
            return self.texts(classes)
        if self.architecture == "emoclip":
            return torch.stack([self._emoclip_class(name, prompts.compound) for name in classes])
        rows = [self.texts(clip_prompts(name, prompts.ensemble)).mean(dim=0) for name in classes]
        return torch.stack(rows)

    def logits(self, clips: Tensor, classes: Tensor) -> Floats:
        """(n, D) clips and (classes, D) embeddings to (n, classes) published logits."""
        scale = self.pack.manifest.scoring.scale
        return np.asarray((scale * clips @ classes.T).cpu().numpy(), dtype=np.float32)

    def _emoclip_class(self, name: str, compound: Compound) -> Tensor:
        parts = name.split("_")
        if len(parts) == 1 or compound == "description":
            return self.texts([description_of(name)])[0]
        mean = self.texts([description_of(part) for part in parts]).mean(dim=0)
        return cast(Tensor, mean / mean.norm())


def description_of(name: str) -> str:
    """EmoCLIP's description of a class; a compound's own is a plain sentence that names its parts.

    No description of a compound class is published.
    """
    if name in EMOCLIP_DESCRIPTIONS:
        return EMOCLIP_DESCRIPTIONS[name]
    parts = name.split("_")
    if len(parts) > 1 and set(parts) <= set(MAFW_ELEVEN):
        listed = ", ".join(parts[:-1]) + " and " + parts[-1]
        return f"An expression of {listed}"
    return f"An expression of {' and '.join(parts)}"
