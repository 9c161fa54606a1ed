"""Building an eight-bit image tower: quantise, judge on faces it has not seen, keep or refuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import EmoScopeError, RuntimeUnavailableError
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.candidates import candidate
from emoscope.engine.runtime.gate import Answers, ask, judge
from emoscope.engine.runtime.int8 import keep_int8, quantise
from emoscope.engine.runtime.protocol import Runtime

HELD_OUT_COSINE = 0.995
"""Of faces that took no part in the calibration, the worst of them."""
HELD_OUT_AGREEMENT = 0.98
"""Share of these faces with the top label of the reference, ties aside."""
HELD_OUT_TIE = 5e-3
"""Cosine by which a label may win although the reference ranks it lower."""
NAME = "openvino-int8"
"""The one candidate that loads it; ONNX Runtime is slower in eight bits than in f32."""

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of the eight-bit tower.

    Attributes:
        refused: Why it may not serve, or "".
        fixed_cosine: Lowest on the fixed clip.
        held_out_cosine: Lowest on the faces that were held out.
        agreement: Share of these with the reference's top label.
    """

    refused: str
    fixed_cosine: float = 0.0
    held_out_cosine: float = 0.0
    agreement: float = 0.0


def build_int8(
    pack: Pack, crops: Image, progress: Progress = lambda text: None
) -> tuple[Path, Judged]:
    """Quantise with every second crop, judge with the others, keep what passes.

    Args:
        pack: The pack whose image tower gets eight bits.
        crops: (n, S, S, 3) uint8 faces.
        progress: Told what happens, one line at a time.

    Returns:
        Where the graph is kept, and how it was judged.

    Raises:
        RuntimeUnavailableError: It did not pass (nothing is kept), or cannot be built.
        PackError: The pack is not usable.
        OutputError: The cache cannot be written.
    """
    reference_name, reference = _reference(pack)
    progress(f"reference: {reference_name} in f32")
    seen, held_out = crops[::2], crops[1::2]
    try:
        fixed, want = ask(pack, reference), reference.encode_images(held_out)
    finally:
        reference.close()
    progress(f"quantising with {len(seen)} faces, {len(held_out)} held out")
    graph = quantise(pack, seen)
    progress(f"checking {NAME}")
    judged = _judged(pack, graph, fixed, held_out, want)
    if judged.refused:
        raise RuntimeUnavailableError(
            f"The eight-bit tower of {pack.manifest.name} is not kept"
            f" ({NAME} is refused: {judged.refused})",
            "Use another precision, or calibrate with a folder of other faces",
        )
    return keep_int8(pack, graph), judged


def _judged(pack: Pack, graph: bytes, fixed: Answers, held_out: Image, want: Floats) -> Judged:
    from emoscope.engine.runtime.backends.openvino_backend import OpenVino

    try:
        runtime = OpenVino(pack, "int8", image=graph)
    except Exception as error:  # of a third-party library: it is refused, not us
        return Judged(error.cause if isinstance(error, EmoScopeError) else str(error))
    try:
        verdict = judge(ask(pack, runtime), fixed, "int8")
        got = runtime.encode_images(held_out)
    except Exception as error:
        return Judged(str(error))
    finally:
        runtime.close()
    cosine, agreement = _held_out(got, want, fixed.texts)
    reason = verdict.reason
    if not reason and cosine < HELD_OUT_COSINE:
        reason = f"held-out faces have a cosine of {cosine:.4f}, under {HELD_OUT_COSINE}"
    if not reason and agreement < HELD_OUT_AGREEMENT:
        reason = (
            f"only {agreement:.1%} of the held-out faces keep their top label,"
            f" under {HELD_OUT_AGREEMENT:.0%}"
        )
    return Judged(reason, verdict.cosine, cosine, agreement)


def _held_out(got: Floats, want: Floats, texts: Floats) -> tuple[float, float]:
    """Lowest cosine, and the share of rows whose best label is as good as the reference's."""
    unit = [rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in (got, want)]
    cosine = float((unit[0] * unit[1]).sum(axis=1).min())
    scores = unit[1] @ texts.T
    top = (unit[0] @ texts.T).argmax(axis=1)
    behind = scores.max(axis=1) - scores[np.arange(len(top)), top]
    return cosine, float((behind <= HELD_OUT_TIE).mean())


def _reference(pack: Pack) -> tuple[str, Runtime]:
    """The torch modules where they can be had, else ONNX Runtime; both in f32."""
    for name in ("torch", "onnxruntime"):
        try:
            return name, candidate(name).make(pack, None)
        except EmoScopeError:
            continue
    raise RuntimeUnavailableError(
        f"No reference runtime works with the pack {pack.manifest.name}", "Get the pack again"
    )
