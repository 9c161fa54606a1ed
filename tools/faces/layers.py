"""Operators of TensorFlow Lite written as ONNX nodes, pictures as (n, channels, height, width)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import tflite
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper
from reading import Network, Step

TO_NCHW, TO_NHWC = (0, 3, 1, 2), (0, 2, 3, 1)
_NONE, _RELU, _RELU6 = (
    getattr(tflite.ActivationFunctionType, n) for n in ("NONE", "RELU", "RELU6")
)


class Writer:
    """Collects the nodes and weights of one ONNX graph.

    Args:
        network: What is written.
    """

    def __init__(self, network: Network) -> None:
        self.network = network
        self.nodes: list[NodeProto] = []
        self.weights: list[TensorProto] = []

    def add(self, kind: str, inputs: Sequence[str], output: str, **attributes: Any) -> str:
        """One node; the name of its output."""
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """A weight. Half precision is kept in the file and widened where it is used."""
        value = np.ascontiguousarray(value)
        if value.dtype != np.float16:
            self.weights.append(numpy_helper.from_array(value, name))
            return name
        self.weights.append(numpy_helper.from_array(value, f"{name}.half"))
        return self.add("Cast", [f"{name}.half"], name, to=TensorProto.FLOAT)

    def write(self, step: Step) -> None:
        """Write one operator.

        Raises:
            ValueError: It is none of those that the face networks use.
        """
        if step.kind not in _WRITERS:
            raise ValueError(f"{step.kind} is not known here")
        _WRITERS[step.kind](self, step)

    def finish(self, step: Step, made: str, activation: int) -> None:
        """Close a layer with the activation that TensorFlow Lite has put into it."""
        out = name(step.outputs[0])
        if activation == _RELU:
            self.add("Relu", [made], out)
        elif activation == _RELU6:
            low = self.constant(f"{out}.low", np.float32(0))
            high = self.constant(f"{out}.high", np.float32(6))
            self.add("Clip", [made, low, high], out)
        elif activation == _NONE:
            self.add("Identity", [made], out)
        else:
            raise ValueError(f"the activation {activation} is not known here")

    def given(self, tensor: int) -> NDArray[Any]:
        """A tensor that must be a weight."""
        value = self.network.weight(tensor)
        if value is None:
            raise ValueError(f"tensor {tensor} is computed and should be a weight")
        return value


def name(tensor: int) -> str:
    """Of a tensor in the ONNX graph."""
    return f"t{tensor}"


def _convolution(writer: Writer, step: Step) -> None:
    depthwise = step.kind == "DEPTHWISE_CONV_2D"
    options = step.options(tflite.DepthwiseConv2DOptions if depthwise else tflite.Conv2DOptions)
    source, weight, bias = step.inputs
    kernel = writer.given(weight)
    if depthwise and options.DepthMultiplier() != 1:
        raise ValueError("a depth multiplier is not known here")
    # (1, h, w, c) and (out, h, w, in) to (out, in / groups, h, w).
    kernel = kernel.transpose((3, 0, 1, 2) if depthwise else TO_NCHW)
    out = name(step.outputs[0])
    strides = (options.StrideH(), options.StrideW())
    made = writer.add(
        "Conv",
        [
            name(source),
            writer.constant(f"{out}.weight", kernel),
            writer.constant(f"{out}.bias", writer.given(bias)),
        ],
        f"{out}.conv",
        strides=strides,
        kernel_shape=kernel.shape[2:],
        pads=_pads(writer.network.shape(source), kernel.shape[2:], strides, options.Padding()),
        dilations=(options.DilationHFactor(), options.DilationWFactor()),
        group=kernel.shape[0] if depthwise else 1,
    )
    writer.finish(step, made, options.FusedActivationFunction())


def _pads(
    shape: tuple[int, ...], kernel: Sequence[int], strides: Sequence[int], padding: int
) -> list[int]:
    """Top, left, bottom, right; what is odd goes to the end, as TensorFlow does."""
    if padding == tflite.Padding.VALID:
        return [0, 0, 0, 0]
    totals = [
        max((-(-size // stride) - 1) * stride + side - size, 0)
        for size, side, stride in zip(shape[1:3], kernel, strides, strict=True)
    ]
    return [total // 2 for total in totals] + [total - total // 2 for total in totals]


def _pool(writer: Writer, step: Step) -> None:
    options = step.options(tflite.Pool2DOptions)
    kernel = (options.FilterHeight(), options.FilterWidth())
    strides = (options.StrideH(), options.StrideW())
    pads = _pads(writer.network.shape(step.inputs[0]), kernel, strides, options.Padding())
    made = f"{name(step.outputs[0])}.pool"
    source = [name(step.inputs[0])]
    writer.add("MaxPool", source, made, kernel_shape=kernel, strides=strides, pads=pads)
    writer.finish(step, made, options.FusedActivationFunction())


def _add(writer: Writer, step: Step) -> None:
    made = writer.add("Add", [name(n) for n in step.inputs], f"{name(step.outputs[0])}.sum")
    writer.finish(step, made, step.options(tflite.AddOptions).FusedActivationFunction())


def _relu(writer: Writer, step: Step) -> None:
    writer.add("Relu", [name(step.inputs[0])], name(step.outputs[0]))


def _prelu(writer: Writer, step: Step) -> None:
    out = name(step.outputs[0])
    slope = writer.constant(f"{out}.slope", writer.given(step.inputs[1]).transpose(2, 0, 1))
    writer.add("PRelu", [name(step.inputs[0]), slope], out)


def _pad(writer: Writer, step: Step) -> None:
    before_after = writer.given(step.inputs[1])[list(TO_NCHW)]
    out = name(step.outputs[0])
    pads = writer.constant(f"{out}.pads", before_after.T.reshape(-1).astype(np.int64))
    writer.add("Pad", [name(step.inputs[0]), pads], out)


def _resize(writer: Writer, step: Step) -> None:
    options = step.options(tflite.ResizeBilinearOptions)
    if options.AlignCorners() or not options.HalfPixelCenters():
        raise ValueError("only half-pixel centres are known here")
    height, width = (int(v) for v in writer.given(step.inputs[1]))
    before = writer.network.shape(step.inputs[0])
    out = name(step.outputs[0])
    factors = np.array([1, 1, height / before[1], width / before[2]], np.float32)
    scales = writer.constant(f"{out}.scales", factors)
    writer.add(
        "Resize",
        [name(step.inputs[0]), "", scales],
        out,
        mode="linear",
        coordinate_transformation_mode="half_pixel",
    )


def _depth_to_space(writer: Writer, step: Step) -> None:
    block = step.options(tflite.DepthToSpaceOptions).BlockSize()
    source, out = name(step.inputs[0]), name(step.outputs[0])
    writer.add("DepthToSpace", [source], out, blocksize=block, mode="DCR")


def _reshape(writer: Writer, step: Step) -> None:
    """From a picture to rows: only in TensorFlow's order of dimensions is it the same."""
    source, out = name(step.inputs[0]), name(step.outputs[0])
    if len(writer.network.shape(step.inputs[0])) != 4:
        raise ValueError("only pictures are reshaped here")
    turned = writer.add("Transpose", [source], f"{out}.turned", perm=TO_NHWC)
    shape = np.array([0, *writer.network.shape(step.outputs[0])[1:]], np.int64)
    writer.add("Reshape", [turned, writer.constant(f"{out}.shape", shape)], out)


def _join(writer: Writer, step: Step) -> None:
    axis = step.options(tflite.ConcatenationOptions).Axis()
    if len(writer.network.shape(step.inputs[0])) == 4:
        axis = TO_NCHW.index(axis)
    writer.add("Concat", [name(n) for n in step.inputs], name(step.outputs[0]), axis=axis)


_WRITERS: dict[str, Callable[[Writer, Step], None]] = {
    "ADD": _add,
    "CONCATENATION": _join,
    "CONV_2D": _convolution,
    "DEPTHWISE_CONV_2D": _convolution,
    "DEPTH_TO_SPACE": _depth_to_space,
    "MAX_POOL_2D": _pool,
    "PAD": _pad,
    "PRELU": _prelu,
    "RELU": _relu,
    "RESHAPE": _reshape,
    "RESIZE_BILINEAR": _resize,
}
