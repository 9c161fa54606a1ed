"""Packs of published models: their parts on disk, and loading them into torch modules.

``image.safetensors``, ``temporal.safetensors`` and ``text.safetensors`` hold the state of the
modules that :mod:`emoscope.engine.models.registry` gives, name by name; ``prompts.json`` the
descriptors of a pack that knows its own classes only.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import OutputError, PackError
from emoscope.engine.models.pack import (
    MANIFEST,
    Clip,
    Pack,
    PackManifest,
    Preprocess,
    Scoring,
    entry_of,
    load_pack,
    write_manifest,
)
from emoscope.engine.models.weights import read_tensors
from emoscope.engine.printing import first_few

if TYPE_CHECKING:
    from torch import nn

    from emoscope.engine.models.temporal import TemporalConfig

Arrays = dict[str, NDArray[Any]]
Pixels = tuple[tuple[float, float, float], tuple[float, float, float]]

PROMPTS = "prompts.json"
TOKENIZER = "tokenizer.json"

WIDE_TEMPLATE: tuple[tuple[float, float], ...] = (
    (0.3704, 0.4285),
    (0.6284, 0.4271),
    (0.5002, 0.5752),
    (0.3942, 0.7262),
    (0.6078, 0.7251),
)
"""ArcFace's five points drawn 18 % smaller and 4 % higher: forehead and chin stay inside, as in the
face crops of DFEW and MAFW. Ours; neither paper says how its crops were cut."""

STRIDE_MS = 160.0
"""Every 4th frame of 25 Hz video: EmoCLIP's down-sampling, about DFER-CLIP's 16th of a clip."""

NEVER = -1000.0
"""Logit of "none of these" where a published model has no such answer."""

_LENGTHS = {"emoclip": (32, 8), "dfer-clip": (16, 4), "clip": (16, 1), "exp-clip": (16, 1)}


def load_part(pack: Pack, part: str, module: nn.Module) -> None:
    """Fill a module from ``<part>.safetensors``; names and shapes must agree exactly.

    Raises:
        PackError: The file is missing or does not fit.
    """
    import torch

    arrays = read_tensors(pack.file(f"{part}.safetensors"))
    wanted = module.state_dict()
    missing = sorted(wanted.keys() - arrays.keys())
    left_over = sorted(arrays.keys() - wanted.keys())
    odd = [
        f"{name} is {arrays[name].shape} instead of {tuple(wanted[name].shape)}"
        for name in wanted
        if name in arrays and arrays[name].shape != tuple(wanted[name].shape)
    ]
    if missing or left_over or odd:
        raise PackError(
            f"{pack.folder / part}.safetensors does not fit its network"
            f" (missing: {some(missing)}; left over: {some(left_over)}; wrong: {some(odd)})",
            "Convert or get the pack again",
        )
    # Scalars come back from numpy as 0-d arrays, which from_numpy takes.
    module.load_state_dict({name: torch.from_numpy(np.asarray(a)) for name, a in arrays.items()})


def some(names: Sequence[str], most: int = 8) -> str:
    """A list for a message, cut where it gets long."""
    return first_few(names, most) or "none"


def temporal_config(pack: Pack, published: TemporalConfig) -> TemporalConfig:
    """Sizes of the temporal Transformer as the manifest gives them, else as published."""
    network = pack.manifest.network
    numbers = {
        name: int(network[f"temporal_{name}"])
        for name in ("width", "layers", "heads", "head_width", "mlp_width", "positions")
        if f"temporal_{name}" in network
    }
    pool = str(network.get("temporal_pool", "class"))
    if pool not in ("class", "mean", "all"):
        raise PackError(f'The pack {pack.manifest.name} asks for an unknown pooling "{pool}"')
    chosen = cast(Literal["class", "mean", "all"], pool)
    return replace(published, pool=chosen, **cast(Any, numbers))


def temporal_network(config: TemporalConfig) -> dict[str, int | float | str | bool]:
    """A temporal configuration as the manifest keeps it."""
    return {f"temporal_{name}": value for name, value in asdict(config).items()}


def read_prompts(pack: Pack) -> tuple[str, ...]:
    """The pack's descriptors, one per class; empty if it has none."""
    if not pack.has(PROMPTS):
        return ()
    try:
        stored = json.loads(pack.file(PROMPTS).read_text(encoding="utf-8"))
        found = stored["descriptors"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise PackError(f"{pack.file(PROMPTS)} cannot be read ({error})") from error
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise PackError(f"{pack.file(PROMPTS)} holds no list of descriptors")
    return tuple(found)


def write_pack(
    folder: Path,
    architecture: Literal["emoclip", "dfer-clip", "clip", "exp-clip"],
    parts: Mapping[str, Arrays],
    *,
    name: str,
    title: str,
    licence: str,
    training_data: Sequence[str],
    embedding_size: int,
    size_px: int,
    scale: float,
    network: Mapping[str, int | float | str | bool],
    classes: Sequence[str] = (),
    prompts: Literal["free", "own"] = "free",
    texts: Mapping[str, str] | None = None,
    metrics: Mapping[str, float] | None = None,
    clip_length: int | None = None,
    version: str = "1",
    pixels: Pixels | None = None,
    templates: Sequence[str] = (),
) -> Pack:
    """Write a pack beside its final place, check it, then move it there.

    Args:
        folder: Must not exist, or hold an older pack, which is replaced.
        architecture: Of the pack; like ``name`` to ``metrics`` and ``version``, a field of the
            manifest (see :class:`emoscope.engine.models.pack.PackManifest`).
        parts: Tensors by file name without ``.safetensors``.
        name: Name of the pack.
        title: Title, as people read it.
        licence: Of the weights.
        training_data: What they learned from.
        embedding_size: Width of the space.
        size_px: Side of the crops.
        scale: Factor on the cosine, as published.
        network: Sizes that the architecture needs.
        classes: Of a pack that knows only its own.
        prompts: Whether any sentence may be asked.
        texts: Further text files by name.
        metrics: Published or measured figures.
        clip_length: Frames of a clip; the architecture's own if None.
        version: Version of the pack.
        pixels: Mean and deviation per channel; the architecture's own if None.
        templates: Of the manifest.

    Raises:
        OutputError: The folder holds something else, or cannot be written.
    """
    from safetensors.numpy import save_file

    if folder.exists() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise OutputError(f"{folder} is not empty and no pack", "Choose another folder with --out")
    length, minimum = _LENGTHS[architecture]
    if clip_length is not None:
        length, minimum = clip_length, min(minimum, clip_length)
    if pixels is None:
        plain = architecture in ("dfer-clip", "exp-clip")
        pixels = ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)) if plain else _clip_pixels()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".pack-") as made:
            work = Path(made) / "pack"
            work.mkdir()
            for part, arrays in parts.items():
                save_file(arrays, work / f"{part}.safetensors")
            for file, text in (texts or {}).items():
                (work / file).write_text(text, encoding="utf-8")
            files = sorted(path.name for path in work.iterdir())
            manifest = PackManifest(
                name=name,
                title=title,
                version=version,
                architecture=architecture,
                licence=licence,
                training_data=tuple(training_data),
                prompts=prompts,
                classes=tuple(classes),
                embedding_size=embedding_size,
                preprocess=Preprocess(
                    size_px=size_px,
                    template=cast(Any, WIDE_TEMPLATE),
                    mean=pixels[0],
                    std=pixels[1],
                ),
                clip=Clip(length=length, stride_ms=STRIDE_MS, minimum=minimum),
                scoring=Scoring(scale=scale, none_logit=NEVER),
                network=dict(network),
                metrics=dict(metrics or {}),
                templates=tuple(templates),
                files={file: entry_of(work / file) for file in files},
            )
            write_manifest(work, manifest)
            if folder.exists():
                folder.rename(Path(made) / "old")
            work.rename(folder)
    except OSError as error:
        raise OutputError(f"The pack cannot be written to {folder} ({error})") from error
    return load_pack(folder)


def _clip_pixels() -> Pixels:
    from emoscope.engine.models.pixels import CLIP_MEAN, CLIP_STD

    return CLIP_MEAN, CLIP_STD
