"""``emoscope models get``: CLIP towers from the hub, as packs.

The hub is asked only here, only when a person asks, and with its usage statistics switched off.
"""

from __future__ import annotations

import math
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from emoscope.engine import paths
from emoscope.engine.errors import PackError
from emoscope.engine.models.convert_keys import Arrays, Report, Sorter, drop_constants, shapes_of
from emoscope.engine.models.convert_storage import TensorRef
from emoscope.engine.models.pack import Pack, sha256
from emoscope.engine.models.published_packs import TOKENIZER, write_pack
from emoscope.engine.models.weights import read_tensors

FILE = "open_clip_model.safetensors"
SPARE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class HubItem:
    """Something that can be got.

    Attributes:
        name: Of the pack.
        repo: On the hub.
        tower: open_clip's name.
        size_bytes: About, until the hub has said exactly.
    """

    name: str
    title: str
    repo: str
    tower: str
    licence: str
    size_bytes: int


CATALOGUE: tuple[HubItem, ...] = (
    HubItem(
        "clip-vit-b-32",
        "OpenAI CLIP ViT-B/32: the tower of EmoCLIP and DFER-CLIP",
        "timm/vit_base_patch32_clip_224.openai",
        "ViT-B-32-quickgelu",
        "MIT (OpenAI)",
        605_109_252,
    ),
    HubItem(
        "clip-vit-b-16",
        "OpenAI CLIP ViT-B/16",
        "timm/vit_base_patch16_clip_224.openai",
        "ViT-B-16-quickgelu",
        "MIT (OpenAI)",
        598_482_948,
    ),
    HubItem(
        "clip-vit-l-14",
        "OpenAI CLIP ViT-L/14",
        "timm/vit_large_patch14_clip_224.openai",
        "ViT-L-14-quickgelu",
        "MIT (OpenAI)",
        1_710_466_052,
    ),
)


def item_of(name: str) -> HubItem:
    """The catalogue's entry.

    Raises:
        PackError: There is none of that name.
    """
    for item in CATALOGUE:
        if item.name == name:
            return item
    known = ", ".join(item.name for item in CATALOGUE)
    raise PackError(f'There is nothing to get under the name "{name}"', f"Known names: {known}")


def get(
    item: HubItem,
    out: Path | None = None,
    *,
    endpoint: str | None = None,
    say: Callable[[str], None] = lambda text: None,
) -> Pack:
    """Download a tower, check it and write it as a pack.

    An interrupted download goes on where it stopped. ``HF_HUB_OFFLINE``, ``HF_ENDPOINT``,
    ``HF_TOKEN`` and the proxy settings are honoured.

    Args:
        item: From :data:`CATALOGUE`.
        out: Folder of the pack; the user's packs by default.
        endpoint: Another hub with the same interface.
        say: Told what is about to happen, once the hub has said the size.

    Raises:
        PackError: Offline, refused, no room, or the file is not what the hub says.
        OutputError: The pack cannot be written.
    """
    folder = out if out is not None else paths.user_packs() / item.name
    kept = paths.user_cache() / "downloads" / item.name
    kept.mkdir(parents=True, exist_ok=True)
    file = _download(item, kept, endpoint, say)
    pack = _as_pack(item, file, folder)
    shutil.rmtree(kept, ignore_errors=True)
    return pack


def _download(item: HubItem, kept: Path, endpoint: str | None, say: Callable[[str], None]) -> Path:
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    try:
        import huggingface_hub as hub
        from huggingface_hub import constants
        from huggingface_hub.file_download import http_get
    except ImportError as error:
        raise PackError(
            f"Downloading needs huggingface_hub ({error})", "pip install 'emoscope[torch]'"
        ) from error
    if constants.HF_HUB_OFFLINE:
        raise PackError(
            f"HF_HUB_OFFLINE is set, so {item.name} is not downloaded",
            "Unset it, or copy the pack's folder from another machine into the packs folder",
        )
    try:
        url = hub.hf_hub_url(item.repo, FILE, endpoint=endpoint)
        facts = hub.get_hf_file_metadata(url, endpoint=endpoint)
        size = facts.size or item.size_bytes
        say(
            f"{item.title}: {item.repo}, revision {(facts.commit_hash or 'main')[:12]},"
            f" {size / 1e6:,.0f} MB, licence {item.licence}"
        )
        _room(kept, size)
        url = hub.hf_hub_url(item.repo, FILE, revision=facts.commit_hash, endpoint=endpoint)
        found = kept / f"{re.sub(r'[^0-9A-Za-z]', '', facts.etag or 'file')[:64]}.safetensors"
        for other in kept.iterdir():
            if other != found:
                other.unlink()  # parts of an older revision
        # The client's own hf_hub_download starts from zero after an interruption (since its
        # version 2); http_get goes on.
        with found.open("ab") as handle:
            http_get(
                url,
                handle,
                resume_size=handle.tell(),
                headers=cast(Any, hub.utils).build_hf_headers(),
                expected_size=size,
                displayed_filename=item.name,
            )
    except PackError:
        raise
    except Exception as error:  # the hub's client raises its own, its transport's and OSError
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise PackError(
            f"{item.name} cannot be downloaded ({type(error).__name__}: {reason})",
            "Check the connection and run the command again: it goes on where it stopped",
        ) from error
    _verify(item, found, size, facts.etag)
    return found


def _room(folder: Path, size: int) -> None:
    free = shutil.disk_usage(folder).free
    needed = 2 * size + SPARE_BYTES  # the download and the pack made of it
    if free < needed:
        raise PackError(
            f"{needed / 1e9:.1f} GB are needed in {folder} and {free / 1e9:.1f} GB are free"
        )


def _verify(item: HubItem, file: Path, size: int, etag: str | None) -> None:
    """Compare size and, for large files whose tag is their SHA-256, the sum."""
    there = file.stat().st_size
    right = there == size
    if right and etag and re.fullmatch(r"[0-9a-f]{64}", etag):
        right = sha256(file) == etag
    if not right:
        shutil.rmtree(file.parent, ignore_errors=True)
        raise PackError(
            f"What came for {item.name} is not what the hub says it is ({there:,} of {size:,}"
            " bytes, or another checksum); it was deleted",
            "Run the command again",
        )


class _Held:
    """Makes an array look like a tensor of a checkpoint, for the same checks."""

    def __init__(self, value: Any) -> None:
        self._value = value
        self.shape = tuple(int(n) for n in value.shape)

    def array(self) -> Any:
        return self._value


def _as_pack(item: HubItem, file: Path, folder: Path) -> Pack:
    import torch
    from torch import nn

    from emoscope.engine.models.towers import (
        TextTower,
        build_tower,
        clip_tokenizer_json,
        tower_size_px,
        tower_width,
    )

    with torch.device("meta"):
        tower = build_tower(item.tower)
        text_shapes = shapes_of(TextTower(tower))
    visual_shapes = shapes_of(cast(nn.Module, cast(Any, tower).visual))
    held = {name: cast(TensorRef, _Held(v)) for name, v in read_tensors(file).items()}
    sorter, report = Sorter(held), Report()
    image = sorter.take("visual.", visual_shapes, "visual.")
    text = sorter.take("", text_shapes, "tower.")
    scale_of: Arrays = sorter.take("", {"logit_scale": ()})
    drop_constants(sorter, "", report)
    sorter.finish("CLIP")

    return write_pack(
        folder,
        "clip",
        {"image": image, "text": text},
        name=item.name,
        title=item.title,
        licence=item.licence,
        training_data=("OpenAI's 400 million image-text pairs, not published",),
        embedding_size=tower_width(tower),
        size_px=tower_size_px(tower),
        scale=math.exp(float(scale_of["logit_scale"])),
        network={"tower": item.tower, "text_length": 77},
        texts={TOKENIZER: clip_tokenizer_json()},
    )
