"""A CLIP pack of full size with random weights: for speed, where no weights can be had.

``python -m engine.runtime.random_pack FOLDER`` writes ViT-B/32 (QuickGELU, as OpenAI's). Its
answers mean nothing; its arithmetic, and so its speed, is that of the real one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, cast

from engine.models.pack import Pack

NAME = "random-vit-b-32"


def random_clip_pack(folder: Path, tower: str = "") -> Pack:
    """Write the pack.

    Args:
        folder: Must not exist, or hold an older one, which is replaced.
        tower: Of open_clip; "" for ViT-B/32 with QuickGELU.

    Raises:
        OutputError: The folder holds something else, or cannot be written.
    """
    import torch

    from engine.models.clip import ClipImage, NormalisedText
    from engine.models.pixels import Preparation
    from engine.models.published_packs import TOKENIZER, write_pack
    from engine.models.towers import (
        OPENAI_B32,
        TextTower,
        build_tower,
        clip_tokenizer_json,
        tower_size_px,
        tower_width,
    )

    torch.manual_seed(0)
    name = tower or OPENAI_B32
    built = build_tower(name)
    side, width = tower_size_px(built), tower_width(built)
    image = ClipImage(cast(Any, built).visual, Preparation(side, fit="clip"))
    parts = {
        part: {key: value.numpy() for key, value in module.state_dict().items()}
        for part, module in (("image", image), ("text", NormalisedText(TextTower(built))))
    }
    return write_pack(
        folder,
        "clip",
        parts,
        name=NAME,
        title=f"{name} with random weights, for measuring speed",
        licence="Apache-2.0",
        training_data=("none: random weights",),
        embedding_size=width,
        size_px=side,
        scale=100.0,
        network={"tower": name, "text_length": 77},
        texts={TOKENIZER: clip_tokenizer_json()},
    )


if __name__ == "__main__":
    print(random_clip_pack(Path(sys.argv[1])).folder)
