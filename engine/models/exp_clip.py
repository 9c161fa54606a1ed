"""Exp-CLIP: frozen CLIP and one projection shared by both sides (Exp-CLIP, WACV 2025).

frame = head(image tower(picture)), video = mean of the frames, text = head(text tower(sentence)).
The published file holds the head alone, ``mlp.weight`` (4096, D); CLIP comes from OpenAI's pack.
"""

from __future__ import annotations

from typing import Any, cast

import torch.nn.functional as F
from torch import Tensor, nn

from emoscope.engine.models.clip import FrameMean, text_side
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.pixels import CropPixels, Preparation
from emoscope.engine.models.published_packs import load_part
from emoscope.engine.models.torch_modules import TorchModules
from emoscope.engine.models.towers import OPENAI_B32, TextTower, build_tower, tower_width

HEAD_WIDTH = 4096
TOWERS = {"B32": OPENAI_B32, "B16": "ViT-B-16-quickgelu", "L14": "ViT-L-14-quickgelu"}


class ProjectedImage(nn.Module):
    """(n, S, S, 3) uint8 to (n, P) projected frame embeddings."""

    def __init__(self, visual: nn.Module, preparation: Preparation, head: nn.Linear) -> None:
        super().__init__()
        self.pixels = CropPixels(preparation)
        self.visual = visual
        self.head = head

    def forward(self, crops: Tensor) -> Tensor:
        return cast(Tensor, self.head(self.visual(self.pixels(crops))))


class ProjectedText(nn.Module):
    """ids and mask to (n, P), L2-normalised."""

    def __init__(self, tower: TextTower, head: nn.Linear) -> None:
        super().__init__()
        self.tower = tower
        self.head = head

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        return F.normalize(self.head(self.tower(ids, mask)), dim=-1)


def modules_of(pack: Pack) -> TorchModules:
    """The pack's towers with their weights (see :mod:`emoscope.engine.models.torch_modules`)."""
    tower = build_tower(str(pack.manifest.network.get("tower", OPENAI_B32)))
    settings = pack.manifest.preprocess
    preparation = Preparation(settings.size_px, settings.mean, settings.std, "squash")
    width = tower_width(tower)
    head = nn.Linear(width, pack.manifest.embedding_size, bias=False)
    image = ProjectedImage(cast(nn.Module, cast(Any, tower).visual), preparation, head)
    load_part(pack, "image", image)
    tokenize, text = text_side(pack, ProjectedText(TextTower(tower), head))
    return TorchModules(image.eval(), FrameMean().eval(), tokenize, text.eval())
