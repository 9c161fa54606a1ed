"""Loading native libraries, and what to do where the system lacks something that they need."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

from emoscope.engine.errors import RuntimeUnavailableError

_WINDOWS = "DLL load failed"
"""How Python for Windows begins every such message; the library's name does not stand in it."""
_LINUX = re.compile(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object file")
VC_RUNTIME = (
    "Install the Microsoft Visual C++ Redistributable (x64) from"
    " https://aka.ms/vs/17/release/vc_redist.x64.exe and start again"
)
"""onnx, onnxruntime and openvino are linked with it; their wheels do not bring it."""


class MissingLibraryError(RuntimeUnavailableError):
    """The system lacks a library that one of ours is linked with."""


@contextlib.contextmanager
def loading(name: str) -> Iterator[None]:
    """Around an import of a native library.

    Args:
        name: As people know the library.

    Raises:
        MissingLibraryError: The system lacks something that the library needs.
    """
    try:
        yield
    except ImportError as error:
        lacking = lacking_for(name, error)
        if lacking is None:
            raise
        raise lacking from error


def lacking_for(name: str, error: ImportError) -> MissingLibraryError | None:
    """The sentence for a library of the system that is missing; None for any other failure."""
    if _WINDOWS in str(error):
        return MissingLibraryError(
            f"{name} cannot be loaded: Windows lacks a library that it needs", VC_RUNTIME
        )
    if found := _LINUX.search(str(error)):
        return MissingLibraryError(
            f"{name} cannot be loaded: this system has no {found[1]}",
            "Install the package of your system that holds it; README, System packages, has a list",
        )
    return None
