"""CLIP itself as a video model: the mean of its frame embeddings, with prompt ensembles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

import torch.nn.functional as F
from torch import Tensor, nn

from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.pixels import CropPixels, Preparation
from emoscope.engine.models.published_packs import load_part
from emoscope.engine.models.text_sides import PaddedText, text_side_of
from emoscope.engine.models.tokens import Tokenizer
from emoscope.engine.models.torch_modules import Tokens, TorchModules
from emoscope.engine.models.towers import OPENAI_B32, TextTower, build_tower, tokenize

LOGIT_SCALE = 100.0
"""exp(logit_scale) of OpenAI's CLIP, which was clipped there in its training."""


class NormalisedText(nn.Module):
    """ids and mask to L2-normalised sentence embeddings."""

    def __init__(self, tower: TextTower | PaddedText) -> None:
        super().__init__()
        self.tower = tower

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        return F.normalize(self.tower(ids, mask), dim=-1)


class ClipImage(nn.Module):
    """(n, S, S, 3) uint8 to (n, D) frame embeddings."""

    def __init__(self, visual: nn.Module, preparation: Preparation) -> None:
        super().__init__()
        self.pixels = CropPixels(preparation)
        self.visual = visual

    def forward(self, crops: Tensor) -> Tensor:
        return cast(Tensor, self.visual(self.pixels(crops)))


class FrameMean(nn.Module):
    """(n, T, D) to (n, D): mean of the frames, then L2-normalised."""

    def forward(self, frames: Tensor) -> Tensor:
        return F.normalize(frames.mean(dim=1), dim=-1)


class NoText(nn.Module):
    """Stands where a pack has no text side."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        raise _no_text(self.name)


def modules_of(pack: Pack) -> TorchModules:
    """The pack's towers with their weights (see :mod:`emoscope.engine.models.torch_modules`)."""
    tower = build_tower(str(pack.manifest.network.get("tower", OPENAI_B32)))
    settings = pack.manifest.preprocess
    preparation = Preparation(settings.size_px, settings.mean, settings.std, "clip")
    image = ClipImage(cast(nn.Module, cast(Any, tower).visual), preparation)
    load_part(pack, "image", image)
    ask, text = text_side(pack, NormalisedText(text_side_of(tower)))
    return TorchModules(image.eval(), FrameMean().eval(), ask, text.eval())


def text_side(pack: Pack, text: nn.Module) -> tuple[Callable[[Sequence[str]], Tokens], nn.Module]:
    """Tokenizer and loaded text module of a pack; stand-ins that say so if it has no text side."""
    if pack.has("text.safetensors"):
        load_part(pack, "text", text)
        network = pack.manifest.network
        plain = network.get("text_length", 77) == 77 and not network.get("text_padded")
        return tokenize if plain else Tokenizer(pack), text
    name = pack.manifest.name

    def refuse(sentences: Sequence[str]) -> Tokens:
        raise _no_text(name)

    return refuse, NoText(name)


def _no_text(name: str) -> PackError:
    return PackError(
        f"The pack {name} was made from a file without a text tower and cannot be asked sentences",
        "Get OpenAI's CLIP with `emoscope models get clip-vit-b-32` and convert the file again"
        " with --clip clip-vit-b-32",
    )
