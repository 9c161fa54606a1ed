"""Makes ``assets/faces`` from the networks of MediaPipe 0.10.14's wheel.

    pip install tflite onnx
    python tools/faces/convert.py WHEEL-OR-FOLDER

WHEEL-OR-FOLDER is the wheel (``pip download --no-deps mediapipe==0.10.14``) or the installed
package's folder. The source files are known by their sums; the same input gives the same files.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from layers import TO_NCHW, Writer, name
from onnx import TensorProto, helper
from reading import Network

OUT = Path(__file__).resolve().parents[2] / "assets" / "faces"
OPSET, IR = 17, 8


@dataclass(frozen=True)
class Source:
    """One network of the wheel.

    Attributes:
        path: In the package ``mediapipe``.
        sha256: Of that file.
        low, high: What the pixels 0 and 255 become.
        outputs: Name and shape without the batch, in the file's order.
        chances: Outputs that are probabilities: the file gives their logits.
    """

    path: str
    sha256: str
    low: float
    high: float
    outputs: tuple[tuple[str, tuple[int, ...]], ...]
    chances: tuple[str, ...] = ()


SOURCES = {
    "detector_full_range": Source(
        "modules/face_detection/face_detection_full_range_sparse.tflite",
        "2c3728e6da56f21e21a320433396fb06d40d9088f2247c05e5635a688d45dfe1",
        -1.0,
        1.0,
        (("boxes", (2304, 16)), ("scores", (2304,))),
        ("scores",),
    ),
    "detector_short_range": Source(
        "modules/face_detection/face_detection_short_range.tflite",
        "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
        -1.0,
        1.0,
        (("boxes", (896, 16)), ("scores", (896,))),
        ("scores",),
    ),
    "mesh": Source(
        "modules/face_landmark/face_landmark.tflite",
        "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814",
        0.0,
        1.0,
        (("points", (468, 3)), ("presence", ())),
        ("presence",),
    ),
    "iris": Source(
        "modules/iris_landmark/iris_landmark.tflite",
        "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f",
        0.0,
        1.0,
        (("contour", (71, 3)), ("iris", (5, 3))),
    ),
}


def main() -> None:
    """Convert all networks and write their list with sums."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="mediapipe 0.10.14: wheel or package folder")
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    entries = {}
    with tempfile.TemporaryDirectory() as folder:
        package = unpacked(arguments.package, Path(folder))
        for title, source in SOURCES.items():
            path = package / source.path
            found = sha256(path)
            if found != source.sha256:
                sys.exit(f"{source.path} has the SHA-256 {found}, not that of MediaPipe 0.10.14")
            model = converted(path, source).SerializeToString(deterministic=True)
            target = arguments.out / f"{title}.onnx"
            target.write_bytes(model)
            entries[title] = {
                "file": target.name,
                "sha256": sha256(target),
                "source": f"mediapipe-0.10.14/{source.path}",
                "source_sha256": found,
            }
            print(f"{target.name}: {len(model):,} bytes")
    listing = arguments.out / "faces.json"
    listing.write_text(json.dumps(entries, indent=1) + "\n", encoding="utf-8")


def unpacked(package: Path, folder: Path) -> Path:
    """Folder of the package ``mediapipe``, taken out of the wheel if need be."""
    if package.is_dir():
        return package
    with zipfile.ZipFile(package) as wheel:
        for source in SOURCES.values():
            wheel.extract(f"mediapipe/{source.path}", folder)
    return folder / "mediapipe"


def sha256(path: Path) -> str:
    """Of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def converted(path: Path, source: Source) -> onnx.ModelProto:
    """A network as ONNX: (n, side, side, 3) uint8 ``pixels`` in, any number of faces at once."""
    network = Network(path)
    writer = Writer(network)
    (entry,) = network.inputs
    side = network.shape(entry)[1]
    _pixels(writer, entry, source)
    for step in network.steps:
        writer.write(step)
    outputs = []
    for tensor, (title, shape) in zip(network.outputs, source.outputs, strict=True):
        _answer(writer, tensor, title, shape, title in source.chances)
        outputs.append(helper.make_tensor_value_info(title, TensorProto.FLOAT, ["n", *shape]))
    pixels = helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["n", side, side, 3])
    graph = helper.make_graph(writer.nodes, path.stem, [pixels], outputs, writer.weights)
    opset = helper.make_opsetid("", OPSET)
    model = helper.make_model(graph, opset_imports=[opset], ir_version=IR)
    model.producer_name = "tools/faces/convert.py"
    onnx.checker.check_model(model, full_check=True)
    return model


def _pixels(writer: Writer, entry: int, source: Source) -> None:
    """Bytes to what the network was trained on."""
    writer.add("Cast", ["pixels"], "pixels.float", to=TensorProto.FLOAT)
    step = writer.constant("pixels.step", np.float32((source.high - source.low) / 255.0))
    scaled = writer.add("Mul", ["pixels.float", step], "pixels.scaled")
    if source.low:
        low = writer.constant("pixels.low", np.float32(source.low))
        scaled = writer.add("Add", [scaled, low], "pixels.shifted")
    writer.add("Transpose", [scaled], name(entry), perm=TO_NCHW)


def _answer(writer: Writer, tensor: int, title: str, shape: tuple[int, ...], chance: bool) -> None:
    rows = writer.constant(f"{title}.shape", np.array([0, *shape] if shape else [-1], np.int64))
    if not chance:
        writer.add("Reshape", [name(tensor), rows], title)
        return
    writer.add("Reshape", [name(tensor), rows], f"{title}.logit")
    writer.add("Sigmoid", [f"{title}.logit"], title)


if __name__ == "__main__":
    main()
