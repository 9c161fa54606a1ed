"""Kept clips (half precision) to scores in one go: numpy takes three times as long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.onnxruntime import import_onnxruntime, session_options
from emoscope.engine.scoring import LabelScorer


def widened(values: NDArray[np.float16]) -> Floats:
    """(n, D) float16 as float32; may be called from several threads."""
    return _run(_cast(), values, values.shape[1])


def quick_scores(
    scorer: LabelScorer, columns: Sequence[int]
) -> Callable[[NDArray[np.float16]], Floats]:
    """What gives scores of some labels, right to a thousandth or so; for several threads.

    Args:
        scorer: Of the labels.
        columns: Of the labels in its set, (Q,); they take part.

    Returns:
        A function of (n, D) kept clips, whose lengths are taken as they were rounded, to (n, Q).
    """
    picked = list(columns)
    if scorer.fitted is not None and scorer.fitted.head is not None:
        return lambda clips: scorer.score(widened(clips))[0][:, picked]
    places = [scorer.columns.index(column) for column in picked]
    session = _scoring(scorer, places)
    return lambda clips: _run(session, clips, len(places))


def quick_standing(
    scorer: LabelScorer, columns: Sequence[int]
) -> Callable[[NDArray[np.float16]], Floats]:
    """What gives the standardised cosines of some labels, likewise.

    Args:
        scorer: Of the labels.
        columns: Of the labels in its set, (Q,); they take part.
    """
    from onnx import TensorProto, helper

    places = [scorer.columns.index(column) for column in columns]
    gain = scorer.gain[places]
    nodes = [
        helper.make_node("Cast", ["half"], ["single"], to=TensorProto.FLOAT),
        helper.make_node("Gemm", ["single", "weights", "bias"], ["out"], transB=1),
    ]
    values: dict[str, NDArray[Any]] = {
        "weights": (scorer.matrix[places] * gain[:, None]).astype(np.float32),
        "bias": (-scorer.shift[places] * gain).astype(np.float32),
    }
    session = _session(nodes, values)
    return lambda clips: _run(session, clips, len(places))


def _run(session: Any, values: NDArray[np.float16], width: int) -> Floats:
    if not len(values):
        return np.empty((0, width), np.float32)
    out: Floats = session.run(None, {"half": np.ascontiguousarray(values)})[0]
    return out


@cache
def _cast() -> Any:
    from onnx import TensorProto, helper

    return _session([helper.make_node("Cast", ["half"], ["out"], to=TensorProto.FLOAT)], {})


def _scoring(scorer: LabelScorer, places: Sequence[int]) -> Any:
    """:meth:`LabelScorer.by_sentences` as a graph, with its factors in the matrix."""
    from onnx import TensorProto, helper

    gain = scorer.gain * np.float32(scorer.scale)
    none = np.zeros((1, scorer.matrix.shape[1]), np.float32)
    weights = np.concatenate([scorer.matrix * gain[:, None], none])
    bias = np.append(scorer.prior - scorer.shift * gain, scorer.none_logit)
    nodes = [
        helper.make_node("Cast", ["half"], ["single"], to=TensorProto.FLOAT),
        helper.make_node("Gemm", ["single", "weights", "bias"], ["logits"], transB=1),
        helper.make_node("Softmax", ["logits"], ["all"], axis=1),
        helper.make_node("Gather", ["all", "places"], ["out"], axis=1),
    ]
    values: dict[str, NDArray[Any]] = {
        "weights": weights.astype(np.float32),
        "bias": bias.astype(np.float32),
        "places": np.asarray(places, np.int64),
    }
    return _session(nodes, values)


def _session(nodes: Sequence[Any], values: dict[str, NDArray[Any]]) -> Any:
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    graph = helper.make_graph(
        nodes,
        "clips",
        [helper.make_tensor_value_info("half", TensorProto.FLOAT16, ["n", "d"])],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, ["n", "k"])],
        [numpy_helper.from_array(value, name) for name, value in values.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return import_onnxruntime().InferenceSession(
        model.SerializeToString(), session_options(1), providers=["CPUExecutionProvider"]
    )
