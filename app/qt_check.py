"""Which system library Qt is missing, in words a person can act on. Imports no Qt window code."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libSM.so.6": "libsm6",
    "libICE.so.6": "libice6",
}
"""Debian's package for each library that Qt loads from the system."""

_LIBRARY = re.compile(r"(lib[\w.+-]+\.so(?:\.\d+)*)")


def sentence_for(libraries: list[str]) -> str:
    """What is missing and what to do about it."""
    named = ", ".join(libraries)
    packages = sorted({PACKAGES[name] for name in libraries if name in PACKAGES})
    what = "a system library" if len(libraries) == 1 else "system libraries"
    text = f"The window needs {what} that this machine does not have: {named}."
    if packages:
        text += f" On Debian and Ubuntu: sudo apt install {' '.join(packages)}"
    return text


def missing_from_error(error: ImportError) -> str:
    """The sentence for an import of Qt that failed."""
    found = _LIBRARY.findall(str(error))
    if found:
        return sentence_for(list(dict.fromkeys(found[:1])))
    return f"The window cannot start: {error}. Install EmoScope again."


def missing_for_x11() -> list[str]:
    """Libraries that Qt's X11 plug-in needs and the system lacks; empty elsewhere."""
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None:
        return []
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if (wanted and not wanted.startswith("xcb")) or not (os.environ.get("DISPLAY") or wanted):
        return []
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return []
    root = Path(next(iter(found.submodule_search_locations)))
    plugin = root / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.is_file():
        return []
    try:
        result = subprocess.run(
            ["ldd", str(plugin)],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=5,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    lines = [line for line in result.stdout.splitlines() if "not found" in line]
    return list(dict.fromkeys(line.split()[0] for line in lines if line.split()))


def no_display() -> str:
    """Why there can be no window here; empty when there can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    display = os.environ.get("DISPLAY")
    if not display:
        return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    if x11_refuses():
        return f"The display {display} cannot be used: it is not there, or it is another user's"
    return ""


def x11_refuses() -> bool:
    """Whether X11 lets nobody in, where Qt would end the program; False where it cannot be asked.

    So it is after ``su`` and ``sudo``, which keep DISPLAY and not the right to it.
    """
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # said by name, see missing_for_x11
        return False
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connect.restype = ctypes.c_void_p
    for name in ("xcb_connection_has_error", "xcb_disconnect"):
        getattr(xcb, name).argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)  # by DISPLAY; it is one even where that failed
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return refused
