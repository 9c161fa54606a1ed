"""DFER-CLIP's published layout: learned prompts, a frozen text tower, everything twice."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from emoscope.engine.errors import PackError
from emoscope.engine.models.clip_text import END_TOKEN
from emoscope.engine.models.convert_keys import Arrays, Report, Shapes, Sorter, drop_constants
from emoscope.engine.models.convert_layouts import Converted, Towers, same_arrays, temporal_part
from emoscope.engine.models.convert_storage import TensorRef
from emoscope.engine.models.dfer_clip import TEMPERATURE
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.prompt_learner import (
    Position,
    PromptConfig,
    PromptLearner,
    ends_of_suffix,
)
from emoscope.engine.models.published_packs import PROMPTS, temporal_network
from emoscope.engine.models.published_prompts import (
    DFER_CLIP_MAFW,
    SEVEN,
    TextType,
    dfer_clip_descriptors,
)
from emoscope.engine.models.temporal import DFER_CLIP_TEMPORAL, TemporalConfig
from emoscope.engine.models.towers import (
    CONTEXT_LENGTH,
    TextTower,
    build_tower,
    tokenize,
    untokenize,
)
from emoscope.engine.models.weights import read_tensors

_TYPES: tuple[TextType, ...] = ("class_descriptor", "class_names", "class_names_with_context")


def dfer_clip(
    tensors: dict[str, TensorRef],
    tower: str,
    clip: Pack | None,
    report: Report,
    classes: Sequence[str] = (),
    position: Position = "start",
    temporal: TemporalConfig = DFER_CLIP_TEMPORAL,
) -> Converted:
    """DFER-CLIP as ``torch.save`` of its trainer left it."""
    towers = Towers.of(tower)
    sorter = Sorter(tensors)
    learned, length = _learned(sorter, towers.text["positional_embedding"][1])
    count = learned["token_suffix"].shape[0]
    names = _class_names(classes, count)
    text_shapes = {n: s for n, s in towers.text.items() if n != "token_embedding.weight"}
    text = sorter.take("text_encoder.", text_shapes)
    image = sorter.take("image_encoder.", towers.visual, "visual.")
    temporal, moving = temporal_part(sorter, "temporal_net.", temporal, towers.width)
    words = _second_copy(sorter, towers, text, image, report)
    sorter.finish("DFER-CLIP")
    report.layout = f"{count} classes, {length} context vectors" + (
        ", whole CLIP beside it" if words is not None else ""
    )
    _compare_with(clip, text, report)
    per_class = learned["ctx"].ndim == 3
    config = PromptConfig(length, per_class, position)
    learner = PromptLearner(count, learned["token_suffix"].shape[2], config)
    suffix = torch.from_numpy(learned["token_suffix"].astype(np.float32))
    learner.token_suffix.copy_(suffix)
    learner.token_prefix.copy_(torch.from_numpy(learned["token_prefix"].astype(np.float32)))
    learner.ctx.data.copy_(torch.from_numpy(learned["ctx"].astype(np.float32)))
    learner.ends.copy_(ends_of_suffix(suffix, length))
    learner.lengths.copy_(learner.ends - 1 - length)
    descriptors = _descriptors(suffix, words, names, learner.lengths.tolist(), report)
    table = _class_table(tower, text, learner)
    prompts = {
        "descriptors": descriptors,
        "context": length,
        "per_class": per_class,
        "position": position,
    }
    return Converted(
        {
            "image": image,
            "temporal": moving,
            "text": {"classes": table},
            "prompt_learner": {
                "ctx": learned["ctx"],
                "token_prefix": learned["token_prefix"],
                "token_suffix": learned["token_suffix"],
                "ends": learner.ends.numpy(),
                "lengths": learner.lengths.numpy(),
            },
            "frozen_text": text,
        },
        towers.width,
        towers.size_px,
        1 / TEMPERATURE,
        {"tower": tower, **temporal_network(temporal)},
        prompts="own",
        classes=names,
        texts={
            PROMPTS: json.dumps(prompts, indent=2) + "\n",
        },
    )


def _learned(sorter: Sorter, width: int) -> tuple[Arrays, int]:
    context = sorter.tensors.get("prompt_learner.ctx")
    suffix = sorter.tensors.get("prompt_learner.token_suffix")
    if context is None or suffix is None or len(context.shape) not in (2, 3):
        raise PackError(
            "This is no DFER-CLIP checkpoint: prompt_learner.ctx or prompt_learner.token_suffix"
            " is missing or odd",
            "Check --as",
        )
    length, count = context.shape[-2], suffix.shape[0]
    shapes: Shapes = {
        "ctx": (count, length, width) if len(context.shape) == 3 else (length, width),
        "token_prefix": (count, 1, width),
        "token_suffix": (count, CONTEXT_LENGTH - 1 - length, width),
    }
    found = sorter.take("prompt_learner.", shapes)
    if len(found) != len(shapes):
        sorter.finish("DFER-CLIP")
    return found, length


def _class_names(classes: Sequence[str], count: int) -> tuple[str, ...]:
    names = tuple(classes) or {7: SEVEN, 11: DFER_CLIP_MAFW}.get(count, ())
    if len(names) != count or len(set(names)) != count:
        raise PackError(
            f"The checkpoint has {count} classes and {len(names)} different names are known",
            "Name them in their order with --classes, separated by commas",
        )
    return names


def _second_copy(
    sorter: Sorter, towers: Towers, text: Arrays, image: Arrays, report: Report
) -> Arrays | None:
    """Check ``clip_model_.*``, the same tensors once more; gives the token embeddings."""
    prefix = "clip_model_."
    if not any(name.startswith(prefix) for name in sorter.tensors):
        return None
    again = sorter.take(prefix, towers.text)
    visual = sorter.take(f"{prefix}visual.", towers.visual, "visual.")
    sorter.drop(f"{prefix}logit_scale", report)
    drop_constants(sorter, prefix, report)
    shared = [name for name in text if name in again]
    differing = same_arrays(shared, text, again)
    differing += same_arrays([name for name in image if name in visual], image, visual)
    if differing:
        report.notes.append(
            f"{len(differing)} tensors differ between the encoders and clip_model_, which should"
            f" share them ({differing[0]} first); those of the encoders are used."
        )
    return again


def _compare_with(clip: Pack | None, text: Arrays, report: Report) -> None:
    if clip is None or not clip.has("text.safetensors"):
        report.notes.append(
            "The frozen text tower was not compared with OpenAI's, which is not here"
            " (`emoscope models get clip-vit-b-32`, then --clip clip-vit-b-32)."
        )
        return
    theirs = read_tensors(clip.file("text.safetensors"))
    known = {name: theirs[f"tower.{name}"] for name in text if f"tower.{name}" in theirs}
    differing = [name for name in text if name not in known]
    differing += same_arrays(list(known), text, known)
    if differing:
        report.notes.append(
            f"The text tower differs from {clip.manifest.name} in {len(differing)} of {len(text)}"
            f" tensors ({differing[0]} first): these are not weights trained on it."
        )
    else:
        report.notes.append(f"The frozen text tower equals that of {clip.manifest.name} exactly.")


def _descriptors(
    suffix: Tensor,
    words: Arrays | None,
    names: tuple[str, ...],
    lengths: list[int],
    report: Report,
) -> list[str]:
    """The texts behind the context, read back from their embeddings where the table is there."""
    if words is not None:
        table = torch.from_numpy(words["token_embedding.weight"].astype(np.float32))
        found = []
        for row, own in zip(suffix, lengths, strict=True):
            # The nearest table row of each token; exact, since they are copies.
            ids = torch.cdist(row[: own + 1], table).argmin(dim=1)
            if int(ids[-1]) != END_TOKEN or not torch.equal(table[ids], row[: own + 1]):
                raise PackError(
                    "The fixed part of a prompt is not made of this checkpoint's own tokens"
                )
            found.append(untokenize(ids[:-1].tolist()))
        for kind in _TYPES:
            if set(names) <= set(DFER_CLIP_MAFW) and found == [
                untokenize(row[mask][1:-1].tolist())
                for row, mask in _tokens(dfer_clip_descriptors(names, kind))
            ]:
                report.notes.append(f"The prompts are the published {kind} texts.")
                return list(dfer_clip_descriptors(names, kind))
        report.notes.append("The prompts are other texts than the published ones.")
        return found
    if set(names) <= set(DFER_CLIP_MAFW):
        for kind in _TYPES:
            texts = dfer_clip_descriptors(names, kind)
            if [int(mask.sum()) - 2 for _, mask in _tokens(texts)] == lengths:
                report.notes.append(f"The prompts have the lengths of the published {kind} texts.")
                return list(texts)
    report.notes.append("The texts of the prompts are unknown; the class names stand for them.")
    return list(names)


def _tokens(texts: Sequence[str]) -> list[tuple[np.ndarray, np.ndarray]]:
    ids, mask = tokenize(texts)
    return [(row, keep.astype(bool)) for row, keep in zip(ids, mask, strict=True)]


def _class_table(tower: str, text: Arrays, learner: PromptLearner) -> np.ndarray:
    """(classes, D) L2-normalised embeddings of the learned prompts."""
    encoder = TextTower(build_tower(tower)).eval()
    state = {name: torch.from_numpy(value.astype(np.float32)) for name, value in text.items()}
    encoder.load_state_dict(state, strict=False)  # the token table is not used below
    with torch.no_grad():
        encoded = F.normalize(encoder.encode(learner(), learner.ends), dim=-1)
    return np.asarray(encoded.numpy())
