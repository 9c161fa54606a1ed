"""Versions of the libraries that a report names."""

from __future__ import annotations

import importlib.metadata

OF_RUNTIMES = (
    "onnxruntime",
    "openvino",
    "tensorrt-cu12-libs",
    "tensorrt-cu13-libs",
    "tensorrt-rtx-cu12-libs",
    "tensorrt-rtx-cu13-libs",
    "torch",
)
"""Distributions that a runtime is, or loads."""
LIBRARIES = (
    *("opencv-python", "av", "numpy", "PySide6-Essentials", "open_clip_torch"),
    *OF_RUNTIMES,
)

OTHER_BUILDS = {"opencv-python": "opencv-python-headless"}
"""The same library without its windows, which a bundle has."""


def installed() -> list[tuple[str, str]]:
    """Each library with its version, or "not installed"."""
    found = []
    for name in LIBRARIES:
        version = _version(name) or _version(OTHER_BUILDS.get(name, ""))
        found.append((name, version or "not installed"))
    return found


def _version(name: str) -> str:
    if not name:
        return ""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
