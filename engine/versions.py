"""Versions of the libraries that a report names."""

from __future__ import annotations

import importlib.metadata

LIBRARIES = (
    "opencv-python",
    "av",
    "onnxruntime",
    "openvino",
    "PySide6-Essentials",
    "numpy",
    "torch",
    "open_clip_torch",
    "tensorrt-cu13-libs",
    "tensorrt-rtx-cu12-libs",
    "tensorrt-rtx-cu13-libs",
)


def installed() -> list[tuple[str, str]]:
    """Each library with its version, or "not installed"."""
    found = []
    for name in LIBRARIES:
        try:
            found.append((name, importlib.metadata.version(name)))
        except importlib.metadata.PackageNotFoundError:
            found.append((name, "not installed"))
    return found
