"""CLIP packs of full size with random weights: for speed, where no weights can be had.

``python -m lab.bench.random_pack FOLDER`` writes ViT-B/32 (QuickGELU, as OpenAI's);
``... FOLDER emoclip`` the same tower with EmoCLIP's temporal Transformer over 32 frames. Their
answers mean nothing; their arithmetic, and so their speed, is that of the real ones.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Literal, cast

from engine.errors import PackError
from engine.models.pack import Pack

NAME = "random-vit-b-32"
EMOCLIP_NAME = "random-emoclip"


def random_clip_pack(folder: Path, tower: str = "", system: str = "clip") -> Pack:
    """Write the pack.

    Args:
        folder: Must not exist, or hold an older one, which is replaced.
        tower: Of open_clip; "" for ViT-B/32 with QuickGELU.
        system: ``clip`` (a clip's embedding is the mean of its frames') or ``emoclip``.

    Raises:
        OutputError: The folder holds something else, or cannot be written.
        PackError: There is no such system.
    """
    import torch

    from engine.models.clip import ClipImage, NormalisedText
    from engine.models.pixels import Preparation
    from engine.models.published_packs import TOKENIZER, temporal_network, write_pack
    from engine.models.towers import (
        OPENAI_B32,
        TextTower,
        build_tower,
        clip_tokenizer_json,
        tower_size_px,
        tower_width,
    )

    if system not in ("clip", "emoclip"):
        raise PackError(f'There is no random pack of "{system}"', "Use clip or emoclip")
    torch.manual_seed(0)
    name = tower or OPENAI_B32
    built = build_tower(name)
    side, width = tower_size_px(built), tower_width(built)
    image = ClipImage(cast(Any, built).visual, Preparation(side, fit="clip"))
    modules: dict[str, Any] = {"image": image, "text": NormalisedText(TextTower(built))}
    network: dict[str, int | float | str | bool] = {"tower": name, "text_length": 77}
    if system == "emoclip":
        from dataclasses import replace

        from engine.models.emoclip import TemporalGraph
        from engine.models.temporal import EMOCLIP_TEMPORAL, TemporalTransformer

        config = replace(EMOCLIP_TEMPORAL, width=width)
        modules["temporal"] = TemporalGraph(TemporalTransformer(config))
        network |= temporal_network(config)
    parts = {
        part: {key: value.numpy() for key, value in module.state_dict().items()}
        for part, module in modules.items()
    }
    return write_pack(
        folder,
        cast(Literal["clip", "emoclip"], system),
        parts,
        name=EMOCLIP_NAME if system == "emoclip" else NAME,
        title=f"{'EmoCLIP, ' if system == 'emoclip' else ''}{name} with random weights,"
        " for measuring speed",
        licence="Apache-2.0",
        training_data=("none: random weights",),
        embedding_size=width,
        size_px=side,
        scale=100.0,
        network=network,
        texts={TOKENIZER: clip_tokenizer_json()},
    )


if __name__ == "__main__":
    print(random_clip_pack(Path(sys.argv[1]), system=(*sys.argv[2:], "clip")[0]).folder)
