"""A tower's file from the hub, made into a pack; runs as a process of its own.

torch, and twice the file in memory, stay out of the program that asks for it. The process reads one
JSON request from standard input and writes one JSON answer as the last line of standard output.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, cast

from emoscope.engine.errors import EmoScopeError, PackError
from emoscope.engine.models.catalogue import PIXELS, HubItem
from emoscope.engine.models.convert import ask_child
from emoscope.engine.models.convert_keys import Arrays, Report, Sorter, drop_constants, shapes_of
from emoscope.engine.models.convert_storage import TensorRef
from emoscope.engine.models.pack import Pack, load_pack
from emoscope.engine.models.published_packs import TOKENIZER, write_pack
from emoscope.engine.models.weights import read_tensors

TEMPLATES = (
    "{}",
    "a photo of a face with an expression of {}",
    "a face that shows {}",
    "a close-up photo of a person showing {}",
    "a cropped photo of a face: {}",
)
"""Captions as CLIP has read them; the mean of their embeddings stands for a label."""
ANY_LANGUAGE = ("{}", "a photo of a face: {}")
"""For words of any language: nothing that would have to agree with them."""
TOKENIZER_LIMIT_BYTES = 100_000_000


def pack_from(item: HubItem, file: Path, tokenizer: Path | None, folder: Path) -> Pack:
    """Make the pack in a separate process.

    Args:
        item: What was got.
        file: Its weights.
        tokenizer: Its ``tokenizer.json``; None for CLIP's own.
        folder: Of the new pack.

    Raises:
        PackError: The file is not what its name says.
        OutputError: The pack cannot be written.
    """
    request = {
        "item": item.model_dump(),
        "file": str(file.resolve()),
        "tokenizer": None if tokenizer is None else str(tokenizer.resolve()),
        "folder": str(folder.resolve()),
    }
    answer = ask_child(__name__, request)
    if "error" in answer:
        raise PackError(answer["error"], answer.get("next_step", ""))
    return load_pack(Path(answer["folder"]))


def main(arguments: Sequence[str] = ()) -> int:
    """Answer the request on standard input."""
    asked = json.loads(sys.stdin.read())
    tokenizer = asked["tokenizer"]
    try:
        pack = make_pack(
            HubItem.model_validate(asked["item"]),
            Path(asked["file"]),
            None if tokenizer is None else Path(tokenizer),
            Path(asked["folder"]),
        )
        answer = {"folder": str(pack.folder)}
    except EmoScopeError as error:
        answer = {"error": error.cause, "next_step": error.next_step}
    except MemoryError:
        answer = {"error": f"There is not enough memory to make a pack of {asked['file']}"}
    sys.stdout.write("\n" + json.dumps(answer) + "\n")
    return 0


class _Held:
    """Makes an array look like a tensor of a checkpoint, for the same checks."""

    def __init__(self, value: Any) -> None:
        self._value = value
        self.shape = tuple(int(n) for n in value.shape)

    def array(self) -> Any:
        return self._value


def make_pack(item: HubItem, file: Path, tokenizer: Path | None, folder: Path) -> Pack:
    """Check every tensor's name and shape against the architecture, and write the pack."""
    import torch
    from torch import nn

    from emoscope.engine.models.text_sides import PaddedText, text_length, text_side_of
    from emoscope.engine.models.towers import (
        build_tower,
        clip_tokenizer_json,
        tower_size_px,
        tower_width,
    )

    with torch.device("meta"):
        tower = build_tower(item.tower)
        side = text_side_of(tower)
        text_shapes = shapes_of(side)
    visual_shapes = shapes_of(cast(nn.Module, cast(Any, tower).visual))
    held = {name: cast(TensorRef, _Held(v)) for name, v in read_tensors(file).items()}
    sorter, report = Sorter(held), Report()
    image = sorter.take("visual.", visual_shapes, "visual.")
    text = sorter.take("text." if hasattr(tower, "text") else "", text_shapes, "tower.")
    scale_of: Arrays = sorter.take("", {"logit_scale": ()}, rename=lambda name: name)
    sorter.drop("logit_bias", report)  # of a sigmoid over pairs; a softmax has none
    drop_constants(sorter, "", report)
    sorter.finish("CLIP")

    network: dict[str, int | float | str | bool] = {
        "tower": item.tower,
        "text_length": text_length(tower),
    }
    if isinstance(side, PaddedText):
        network["text_padded"] = True
    if item.text == "siglip":
        network["text_cleaning"] = "canonical"
    many = item.languages == "many"
    if many:
        network["languages"] = "many"
    words = clip_tokenizer_json() if tokenizer is None else siglip_tokenizer(tokenizer)
    architecture: Literal["clip"] = "clip"
    return write_pack(
        folder,
        architecture,
        {"image": image, "text": text},
        name=item.name,
        title=item.title,
        licence=item.licence,
        training_data=(item.training_data,) if item.training_data else (),
        embedding_size=tower_width(tower),
        size_px=tower_size_px(tower),
        scale=math.exp(float(scale_of["logit_scale"].reshape(-1)[0])),
        network=network,
        texts={TOKENIZER: words},
        pixels=PIXELS[item.pixels],
        templates=ANY_LANGUAGE if many else TEMPLATES,
    )


def siglip_tokenizer(file: Path) -> str:
    """SigLIP 2's ``tokenizer.json``, with one end token after every sentence and no other.

    The published pipeline sets no begin token and an end token that survives cutting; files of the
    same vocabulary differ in it.

    Raises:
        PackError: It is not a tokenizer, or not of that kind.
    """
    from tokenizers import Tokenizer
    from tokenizers.processors import TemplateProcessing

    if file.stat().st_size > TOKENIZER_LIMIT_BYTES:
        raise PackError(f"{file.name} is larger than a tokenizer can be", "Get the pack again")
    try:
        fast = Tokenizer.from_file(str(file))
    except Exception as error:  # the library raises bare Exception
        raise PackError(
            f"{file.name} is not a tokenizer ({error})", "Get the pack again"
        ) from error
    end, padding = fast.token_to_id("<eos>"), fast.token_to_id("<pad>")
    if end is None or padding is None:
        raise PackError(f"{file.name} has no end token or no padding", "Get the pack again")
    fast.post_processor = TemplateProcessing(single="$A <eos>", special_tokens=[("<eos>", end)])
    fast.enable_padding(pad_id=padding, pad_token="<pad>")
    return str(fast.to_str())
