"""Structure-only ONNX graphs of a pack, and their weights from its safetensors.

A pack's graph (``image.onnx``, ``temporal.onnx``, ``text.onnx``) holds no large weights: every
initializer from ``MIN_BYTES`` on is an ONNX tensor of kind "external" whose location is
``MARK``, and its data lies under the same name in one of the pack's safetensors files that
belong to the graph: ``<kind>.safetensors`` or ``<kind>_*.safetensors``. The marker is no path;
nothing outside of the pack is ever opened on behalf of a graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.errors import PackError
from emoscope.engine.libraries import loading
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.weights import read_tensors

Kind = Literal["image", "temporal", "text"]
Arrays = dict[str, NDArray[Any]]

KINDS: tuple[Kind, ...] = ("image", "temporal", "text")
INPUTS: dict[Kind, tuple[str, ...]] = {
    "image": ("pixels",),
    "temporal": ("frames",),
    "text": ("ids", "mask"),
}
OUTPUTS: dict[Kind, str] = {"image": "embedding", "temporal": "clip", "text": "embedding"}

MARK = "weights-of-the-pack"
MIN_BYTES = 1024
PROTOBUF_LIMIT_BYTES = 2**31 - 1
STRUCTURE_LIMIT_BYTES = 64_000_000
_STANDARD = ("", "ai.onnx")
_RUNTIMES_OWN = ("EPContext", "PythonOp", "TRT_PluginV2")
"""Names that runtimes act on in whatever domain they are."""


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """A graph and its weights, still apart.

    Attributes:
        kind: Which tower.
        structure: The ONNX model with marked initializers.
        weights: Every marked initializer by name, with the shape and type that the graph says.
    """

    kind: Kind
    structure: bytes
    weights: Arrays

    def filled(self) -> bytes:
        """One ONNX model with its weights inside.

        Raises:
            PackError: It is over the 2 GB that one ONNX message can hold.
        """
        if sum(value.nbytes for value in self.weights.values()) >= PROTOBUF_LIMIT_BYTES:
            raise PackError(
                f"The {self.kind} graph is over 2 GB with its weights",
                "Use the runtime onnxruntime, which takes them apart",
            )
        import onnx

        model = onnx.load_from_string(self.structure)
        for tensor in _marked(model.graph):
            array = self.weights[tensor.name]
            del tensor.external_data[:]
            tensor.ClearField("data_location")
            tensor.raw_data = np.ascontiguousarray(array).tobytes()
        return bytes(model.SerializeToString())


def strip_graph(model: Any, min_bytes: int = MIN_BYTES) -> tuple[bytes, Arrays]:
    """Take the large weights out of a graph.

    Large ``Constant`` nodes become initializers first, so that they are taken out too. Notes that
    exporters leave in a graph (stack traces with the paths of the machine, versions) are dropped.

    Args:
        model: ``onnx.ModelProto`` with its weights inside; it is not changed.
        min_bytes: Initializers smaller than this stay.

    Returns:
        The structure-only model as bytes for ``<kind>.onnx``, and the arrays that were taken out,
        by initializer name: to be saved in ``<kind>.safetensors`` or ``<kind>_*.safetensors``
        (float arrays also as float16 or through
        :func:`emoscope.engine.models.weights.quantise_rows`).
    """
    import onnx
    from onnx import numpy_helper

    stripped = onnx.ModelProto()
    stripped.CopyFrom(model)
    _lift_constants(stripped.graph, min_bytes)
    _drop_notes(stripped)
    arrays: Arrays = {}
    for tensor in stripped.graph.initializer:
        array = numpy_helper.to_array(tensor)
        if array.nbytes < min_bytes:
            continue
        arrays[tensor.name] = np.ascontiguousarray(array)
        tensor.CopyFrom(marked_tensor(tensor.name, tensor.data_type, tuple(tensor.dims)))
    return bytes(stripped.SerializeToString()), arrays


def marked_tensor(name: str, data_type: int, dims: tuple[int, ...]) -> Any:
    """An ``onnx.TensorProto`` without data: name, type, shape and the marker."""
    import onnx

    bare = onnx.TensorProto(name=name, data_type=data_type, dims=dims)
    bare.data_location = onnx.TensorProto.EXTERNAL
    bare.external_data.add(key="location", value=MARK)
    return bare


def has_graph(pack: Pack, kind: Kind) -> bool:
    """Whether the pack carries this graph itself."""
    return pack.has(f"{kind}.onnx")


def check_graphs(pack: Pack) -> None:
    """Whether all graphs that a pack carries are what they may be, also those that will not run.

    Raises:
        PackError: One is malformed, or asks for data outside of the pack.
        MissingLibraryError: ONNX cannot be loaded on this system.
    """
    with loading("ONNX"):
        import onnx  # noqa: F401
    for kind in KINDS:
        if has_graph(pack, kind):
            _declared(kind, pack.file(f"{kind}.onnx").read_bytes())


def open_graph(pack: Pack, kind: Kind) -> Graph:
    """Read a graph of the pack and its weights, and check that they fit.

    Raises:
        PackError: The graph or one of its weights is missing, malformed, of another shape or
            type, or asks for data outside of the pack.
    """
    return join_graph(
        kind,
        pack.file(f"{kind}.onnx").read_bytes(),
        [pack.file(name) for name in weight_files(pack, kind)],
    )


def weight_files(pack: Pack, kind: Kind) -> list[str]:
    """Names of the safetensors files that belong to a graph."""
    return [
        name
        for name in sorted(pack.manifest.files)
        if name.endswith(".safetensors")
        and (name == f"{kind}.safetensors" or name.startswith(f"{kind}_"))
    ]


def join_graph(kind: Kind, structure: bytes, files: list[Path]) -> Graph:
    """Check a structure and gather its weights from safetensors files.

    Raises:
        PackError: See :func:`open_graph`.
    """
    declared = _declared(kind, structure)
    weights: Arrays = {}
    for path in files:
        for name, array in read_tensors(path).items():
            if name not in declared:
                continue  # what only the torch architecture needs
            if name in weights:
                raise _broken(kind, f"{name} is in two weight files")
            weights[name] = array
    for name, (dtype, shape) in declared.items():
        array = weights.get(name, np.empty(0))
        if name not in weights:
            raise _broken(kind, f"its weight {name} is in no weight file")
        if array.shape != shape:
            raise _broken(kind, f"its weight {name} is {array.shape}, not {shape}")
        if array.dtype != dtype:
            weights[name] = array.astype(dtype)
    return Graph(kind, structure, weights)


def fill_graph(pack: Pack, kind: Kind) -> bytes:
    """The pack's graph as one ordinary ONNX model, weights inside.

    Raises:
        PackError: See :func:`open_graph` and :meth:`Graph.filled`.
    """
    return open_graph(pack, kind).filled()


def _declared(kind: Kind, structure: bytes) -> dict[str, tuple[np.dtype[Any], tuple[int, ...]]]:
    import onnx

    if len(structure) > STRUCTURE_LIMIT_BYTES:
        raise _broken(kind, "it is larger than a graph without weights can be")
    try:
        model = onnx.load_from_string(structure)
        # What this version of ONNX does not know, a runtime might.
        known = model.SerializeToString()
        model.DiscardUnknownFields()
        if model.ByteSize() != len(known):
            raise ValueError("it has fields that are not known here")
    except Exception as error:  # protobuf's DecodeError has no stable home
        raise _broken(kind, f"it cannot be read as ONNX ({error})") from error
    inputs = tuple(value.name for value in model.graph.input)
    outputs = tuple(value.name for value in model.graph.output)
    if inputs != INPUTS[kind] or outputs != (OUTPUTS[kind],):
        raise _broken(kind, f"it maps {inputs} to {outputs}")
    _refuse_outside_data(kind, model)
    _refuse_strange_operators(kind, model)
    try:
        return {
            tensor.name: (
                _dtype(tensor),
                tuple(int(size) for size in tensor.dims),
            )
            for tensor in _marked(model.graph)
        }
    except (KeyError, ValueError, TypeError) as error:
        raise _broken(kind, f"a weight has numbers of an unknown kind ({error})") from error


def _marked(graph: Any) -> Iterator[Any]:
    import onnx

    for tensor in graph.initializer:
        if tensor.data_location == onnx.TensorProto.EXTERNAL:
            yield tensor


def _refuse_outside_data(kind: Kind, model: Any) -> None:
    """Whether every tensor of the whole message has its data inside, or is a marked weight.

    Tensors hide in attributes, subgraphs, functions, sparse tensors and whatever ONNX adds next, so
    every part of the message is looked at, known or not.

    Raises:
        PackError: One asks for data from elsewhere.
    """
    for tensor in _tensors(_parts(model, "graph") + _parts(model.graph, "initializer")):
        if tensor.external_data or tensor.data_location:
            raise _broken(kind, f"{tensor.name} asks for data outside of the pack")
    for tensor in model.graph.initializer:
        where = [(entry.key, entry.value) for entry in tensor.external_data]
        if (where or tensor.data_location) and where != [("location", MARK)]:
            raise _broken(kind, f"{tensor.name} asks for data outside of the pack")


def _refuse_strange_operators(kind: Kind, model: Any) -> None:
    """Whether every operator is one of ONNX's own, or a function that the graph itself defines.

    Others are a runtime's: some open files by a name, load compiled (executable) graphs from their
    attributes, or start what has been registered under their name.

    Raises:
        PackError: One is not.
    """
    from onnx import defs

    nodes = list(_all(model, "onnx.NodeProto"))
    named = [(function.domain, function.name) for function in model.functions]
    if not all(isinstance(word, str) for name in named + _operators(nodes) for word in name):
        raise _broken(kind, "an operator's name is not text")
    own = set(named)
    strange = {name for domain, name in own if domain in _STANDARD or name in _RUNTIMES_OWN}
    for node in nodes:
        known = node.domain in _STANDARD and defs.has(node.op_type)
        if not known and (node.domain, node.op_type) not in own:
            strange.add(f"{node.domain}.{node.op_type}".strip("."))
    if strange:
        raise _broken(kind, f"it asks for {min(strange)}, which is not an ONNX operator")


def _operators(nodes: list[Any]) -> list[tuple[Any, Any]]:
    """Domain and operator of each; protobuf gives bytes for what is not UTF-8."""
    return [(node.domain, node.op_type) for node in nodes]


def _dtype(tensor: Any) -> np.dtype[Any]:
    """The kind of numbers in a tensor.

    Raises:
        ValueError: They are no numbers, or of a kind that is not known.
    """
    from onnx import helper

    dtype: np.dtype[Any] = np.dtype(helper.tensor_dtype_to_np_dtype(tensor.data_type))
    if dtype.hasobject or dtype.kind in "SU":
        raise ValueError("it is text")
    return dtype


def _tensors(messages: list[Any]) -> Iterator[Any]:
    """Every ``TensorProto`` anywhere in some messages."""
    return (tensor for message in messages for tensor in _all(message, "onnx.TensorProto"))


def _all(message: Any, kind: str) -> Iterator[Any]:
    """Every message of a kind in a message, itself included."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.DESCRIPTOR.full_name == kind:
            yield part
        waiting += _parts(part)


def _parts(message: Any, without: str = "") -> list[Any]:
    """The messages in a message, but for those in one of its fields."""
    out: list[Any] = []
    for field, value in message.ListFields():
        if field.type == field.TYPE_MESSAGE and field.name != without:
            out += value if hasattr(value, "__len__") else [value]
    return out


def _drop_notes(model: Any) -> None:
    graph = model.graph
    values = (*graph.input, *graph.output, *graph.value_info, *graph.initializer)
    functions = [(function, *function.node) for function in model.functions]
    for item in (model, graph, *graph.node, *values, *(part for f in functions for part in f)):
        for field in ("metadata_props", "doc_string"):
            if field in item.DESCRIPTOR.fields_by_name:
                item.ClearField(field)


def _lift_constants(graph: Any, min_bytes: int) -> None:
    from onnx import numpy_helper

    kept = []
    for node in graph.node:
        value = next((a.t for a in node.attribute if a.name == "value"), None)
        if node.op_type == "Constant" and value is not None:
            array = numpy_helper.to_array(value)
            if array.nbytes >= min_bytes:
                graph.initializer.append(numpy_helper.from_array(array, node.output[0]))
                continue
        kept.append(node)
    del graph.node[:]
    graph.node.extend(kept)


def _broken(kind: Kind, why: str) -> PackError:
    return PackError(f"The pack's {kind} graph is not usable: {why}", "Get the pack again")
