"""Building an eight-bit image tower: quantise, judge on faces it has not seen, keep or refuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.data import Floats, Image
from engine.errors import EmoScopeError, RuntimeUnavailableError
from engine.models.pack import Pack
from engine.runtime.candidates import candidate
from engine.runtime.gate import Answers, ask, judge
from engine.runtime.int8 import keep_int8, quantise
from engine.runtime.protocol import Runtime

HELD_OUT_COSINE = 0.995
"""Of faces that took no part in the calibration, the worst of them."""
HELD_OUT_AGREEMENT = 0.98
"""Share of these faces with the top label of the reference, ties aside."""
HELD_OUT_TIE = 5e-3
"""Cosine by which a label may win although the reference ranks it lower."""
BACK_ENDS = ("openvino", "onnxruntime")

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of the eight-bit tower in one back end.

    Attributes:
        name: Of the candidate.
        refused: Why it may not serve, or "".
        fixed_cosine: Lowest on the fixed clip.
        held_out_cosine: Lowest on the faces that were held out.
        agreement: Share of these with the reference's top label.
    """

    name: str
    refused: str
    fixed_cosine: float = 0.0
    held_out_cosine: float = 0.0
    agreement: float = 0.0


def build_int8(
    pack: Pack, crops: Image, progress: Progress = lambda text: None
) -> tuple[Path, tuple[Judged, ...]]:
    """Quantise with every second crop, judge with the others, keep what passes.

    Args:
        pack: The pack.
        crops: (n, S, S, 3) uint8 faces.
        progress: Told what happens, one line at a time.

    Returns:
        Where the graph is kept, and the judgement of each back end; one at least passed.

    Raises:
        RuntimeUnavailableError: It passed in no back end (nothing is kept), or cannot be built.
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
    judged = []
    for back_end in BACK_ENDS:
        progress(f"checking {back_end}-int8")
        judged.append(_judged(pack, back_end, graph, fixed, held_out, want))
    if all(each.refused for each in judged):
        reasons = "; ".join(f"{each.name} is refused: {each.refused}" for each in judged)
        raise RuntimeUnavailableError(
            f"The eight-bit tower of {pack.manifest.name} is not kept ({reasons})",
            "Use another precision, or calibrate with a folder of other faces",
        )
    return keep_int8(pack, graph), tuple(judged)


def _judged(
    pack: Pack, back_end: str, graph: bytes, fixed: Answers, held_out: Image, want: Floats
) -> Judged:
    name = f"{back_end}-int8"
    try:
        runtime = _open(pack, back_end, graph)
    except Exception as error:  # of a third-party library: it is refused, not us
        return Judged(name, error.cause if isinstance(error, EmoScopeError) else str(error))
    try:
        verdict = judge(ask(pack, runtime), fixed, "int8")
        got = runtime.encode_images(held_out)
    except Exception as error:
        return Judged(name, str(error))
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
    return Judged(name, reason, verdict.cosine, cosine, agreement)


def _held_out(got: Floats, want: Floats, texts: Floats) -> tuple[float, float]:
    """Lowest cosine, and the share of rows whose best label is as good as the reference's."""
    unit = [rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in (got, want)]
    cosine = float((unit[0] * unit[1]).sum(axis=1).min())
    scores = unit[1] @ texts.T
    top = (unit[0] @ texts.T).argmax(axis=1)
    behind = scores.max(axis=1) - scores[np.arange(len(top)), top]
    return cosine, float((behind <= HELD_OUT_TIE).mean())


def _open(pack: Pack, back_end: str, graph: bytes) -> Runtime:
    if back_end == "openvino":
        from engine.runtime.openvino_backend import OpenVino

        return OpenVino(pack, "int8", image=graph)
    from engine.runtime.onnxruntime_backend import OnnxRuntime

    return OnnxRuntime(pack, precision="int8", image=graph)


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
