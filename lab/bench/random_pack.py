"""CLIP packs of full size with random weights: for speed, where no weights can be had.

``python -m emoscope.lab.bench.random_pack FOLDER`` writes ViT-B/32 (QuickGELU, as OpenAI's);
``... FOLDER emoclip`` the same tower with EmoCLIP's temporal Transformer over 32 frames, ``...
FOLDER dfer-clip`` with DFER-CLIP's over 16. Their answers mean nothing; their arithmetic, and so
their speed, is that of the real ones.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Literal, cast

from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack

NAME = "random-vit-b-32"
CLIP_WORDS = 49408
NAMES = {"clip": NAME, "emoclip": "random-emoclip", "dfer-clip": "random-dfer-clip"}


def random_clip_pack(folder: Path, tower: str = "", system: str = "clip") -> Pack:
    """Write the pack.

    Args:
        folder: Must not exist, or hold an older one, which is replaced.
        tower: Of open_clip; "" for ViT-B/32 with QuickGELU.
        system: ``clip`` (a clip's embedding is the mean of its frames'), ``emoclip`` or
            ``dfer-clip``.

    Raises:
        OutputError: The folder holds something else, or cannot be written.
        PackError: There is no such system.
    """
    import torch

    from emoscope.engine.models.clip import ClipImage, NormalisedText
    from emoscope.engine.models.pixels import Preparation
    from emoscope.engine.models.published_packs import TOKENIZER, temporal_network, write_pack
    from emoscope.engine.models.text_sides import PaddedText, text_length, text_side_of
    from emoscope.engine.models.towers import (
        OPENAI_B32,
        build_tower,
        clip_tokenizer_json,
        tower_size_px,
        tower_width,
    )

    if system not in NAMES:
        raise PackError(f'There is no random pack of "{system}"', f"Use {', '.join(NAMES)}")
    torch.manual_seed(0)
    name = tower or OPENAI_B32
    built = build_tower(name)
    side, width = tower_size_px(built), tower_width(built)
    image = ClipImage(cast(Any, built).visual, Preparation(side, fit="clip"))
    text = text_side_of(built)
    modules: dict[str, Any] = {"image": image, "text": NormalisedText(text)}
    network: dict[str, int | float | str | bool] = {
        "tower": name,
        "text_length": text_length(built),
    }
    if isinstance(text, PaddedText):
        network["text_padded"] = True
    words = clip_tokenizer_json()
    if text.token_embedding.num_embeddings > CLIP_WORDS:
        network["text_cleaning"] = "canonical"
        words = _few_words()
    if system != "clip":
        from dataclasses import replace

        from emoscope.engine.models.emoclip import TemporalGraph
        from emoscope.engine.models.temporal import (
            DFER_CLIP_TEMPORAL,
            EMOCLIP_TEMPORAL,
            TemporalTransformer,
        )

        sizes = EMOCLIP_TEMPORAL if system == "emoclip" else DFER_CLIP_TEMPORAL
        config = replace(sizes, width=width)
        modules["temporal"] = TemporalGraph(TemporalTransformer(config))
        network |= temporal_network(config)
    parts = {
        part: {key: value.numpy() for key, value in module.state_dict().items()}
        for part, module in modules.items()
    }
    own: dict[str, Any] = {"texts": {TOKENIZER: words}}
    if system == "dfer-clip":
        from emoscope.engine.models.published_prompts import SEVEN

        table = torch.nn.functional.normalize(torch.randn(len(SEVEN), width), dim=1)
        parts["text"] = {"classes": table.numpy()}
        own = {"classes": SEVEN, "prompts": "own"}
    return write_pack(
        folder,
        cast(Literal["clip", "emoclip", "dfer-clip"], system),
        parts,
        name=NAMES[system],
        title=f"{system}, {name} with random weights, for measuring speed",
        licence="Apache-2.0",
        training_data=("none: random weights",),
        embedding_size=width,
        size_px=side,
        scale=100.0,
        network=network,
        **own,
    )


def _few_words() -> str:
    """A tokenizer in the place of SigLIP's, which is only at the hub: for speed any will do."""
    from tokenizers import Tokenizer, models, pre_tokenizers

    words = {"<pad>": 0, "<eos>": 1, "<unk>": 2, "a": 3, "face": 4}
    fast = Tokenizer(models.WordLevel(words, unk_token="<unk>"))
    fast.pre_tokenizer = pre_tokenizers.Whitespace()
    fast.enable_padding(pad_id=0, pad_token="<pad>")
    return str(fast.to_str())


if __name__ == "__main__":
    print(random_clip_pack(Path(sys.argv[1]), system=(*sys.argv[2:], "clip")[0]).folder)
