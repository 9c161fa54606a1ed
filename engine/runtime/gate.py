"""The accuracy gate: a runtime serves only if it says what the reference says."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.fixed_clip import fixed_crops
from emoscope.engine.runtime.probe import probe_sentences
from emoscope.engine.runtime.protocol import Runtime

VERSION = 2
"""Of clip and limits; what was measured behind another one is measured again."""
MIN_COSINE = 0.999
MIN_COSINE_INT8 = 0.99
"""Eight bits round by more; on held-out faces more is asked
(:mod:`emoscope.engine.runtime.int8_gate`)."""
TIE = 1e-3
"""Cosine distance under which the reference itself does not tell two labels apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What a runtime says about the fixed clip.

    Attributes:
        images: (F, D) frame embeddings, one call for all; and one by one in ``single``.
        single: (1, D) the first frame alone: a back end may take another way for one face.
        clips: (C, D) clip embeddings of growing parts of the clip.
        texts: (L, D) the sentences.
    """

    images: Floats
    single: Floats
    clips: Floats
    texts: Floats


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a runtime may serve.

    Attributes:
        passed: The runtime may serve.
        cosine: The lowest cosine to the reference over everything compared.
        reason: Why not, or "".
    """

    passed: bool
    cosine: float
    reason: str = ""


def ask(pack: Pack, runtime: Runtime) -> Answers:
    """Run the fixed clip and sentences through a runtime."""
    crops = fixed_crops(pack)
    images = runtime.encode_images(crops)
    length = pack.manifest.clip.length
    filled = images[np.arange(length) % len(images)]
    lengths = sorted({max(1, pack.manifest.clip.minimum), (length + 1) // 2, length})
    clips = [runtime.encode_clips(filled[None, -size:]) for size in lengths]
    if len(images) >= 2:
        clips.append(runtime.encode_clips(np.stack([filled[::-1], filled])))
    return Answers(
        images,
        runtime.encode_images(crops[:1]),
        np.concatenate(clips),
        runtime.encode_texts(probe_sentences(pack)),
    )


def judge(answers: Answers, reference: Answers, precision: str = "f32") -> Verdict:
    """Compare with the reference: cosine at least ``MIN_COSINE`` everywhere, same top labels.

    In ``int8`` the cosine must be at least ``MIN_COSINE_INT8``. Where the reference's two best
    labels lie within ``TIE`` of each other, either may win.
    """
    lowest, least = 1.0, MIN_COSINE_INT8 if precision == "int8" else MIN_COSINE
    for name in ("images", "single", "clips", "texts"):
        got, want = getattr(answers, name), getattr(reference, name)
        if got.shape != want.shape:
            return Verdict(False, 0.0, f"{name} have the shape {got.shape}, not {want.shape}")
        if not np.isfinite(got).all():
            return Verdict(False, 0.0, f"{name} are not all finite numbers")
        cosine = float(_cosines(got, want).min())
        lowest = min(lowest, cosine)
        if cosine < least:
            reason = f"{name} have a cosine of {cosine:.4f} to the reference, under {least}"
            return Verdict(False, cosine, reason)
    want_scores = reference.clips @ reference.texts.T
    top = (answers.clips @ answers.texts.T).argmax(axis=1)
    behind = want_scores.max(axis=1) - want_scores[np.arange(len(top)), top]
    wrong = int((behind > TIE).sum())
    if wrong:
        return Verdict(False, lowest, f"another top label than the reference in {wrong} clips")
    return Verdict(True, lowest)


def _cosines(a: Floats, b: Floats) -> Floats:
    scale = np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1)
    return np.asarray((a * b).sum(axis=1) / np.maximum(scale, 1e-12), dtype=np.float32)
