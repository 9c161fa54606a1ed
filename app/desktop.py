"""EmoScope in the system's menu and among the programs that can open a file; for this user alone.

Nothing of this happens by itself: ``emoscope desktop`` does it, ``emoscope desktop --remove``
undoes it. EmoScope is never made the usual program for a kind of file.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import write_text

ENDINGS = (".yaml", ".yml", ".json", ".csv", ".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v")
"""Label sets, a session by its ``manifest.json``, videos."""
TYPES = (
    *("application/yaml", "application/x-yaml", "application/json", "text/csv"),
    *("video/mp4", "video/quicktime", "video/x-matroska", "video/webm", "video/x-msvideo"),
)
KEY = r"Software\Classes\Applications\emoscope-window.exe"
"""Of this user's part of Windows' registry."""

ENTRY = """\
[Desktop Entry]
Type=Application
Version=1.5
Name=EmoScope
Comment=How well each of your own sentences describes a face
Comment[de]=Wie gut jeder Ihrer eigenen Sätze ein Gesicht beschreibt
Comment[es]=Lo bien que cada una de sus frases describe una cara
Comment[fr]=À quel point chacune de vos phrases décrit un visage
Exec={command} --open %f
Icon=emoscope
Terminal=false
StartupWMClass=emoscope
Categories=AudioVideo;Video;Science;
MimeType={types};
"""


def program() -> Path:
    """What starts the window: the bundle's program, or the script beside this Python."""
    name = "emoscope-window"
    if getattr(sys, "frozen", False):
        here = Path(sys.executable)
        beside = here.with_name(f"{name}{here.suffix}")
        return beside if beside.is_file() else here
    folder = Path(sys.executable).parent
    return folder / (f"{name}.exe" if sys.platform == "win32" else name)


def install() -> list[str]:
    """Put it there; gives what was written.

    Raises:
        OutputError: It cannot be written, or the system does this itself.
    """
    if sys.platform == "darwin":
        raise OutputError(
            "macOS learns this from the app itself", "Move EmoScope.app into Applications"
        )
    if sys.platform == "win32":
        import winreg

        return _register(winreg)
    entry, icon = _places()
    command = quoted(str(program()))
    write_text(entry, ENTRY.format(command=command, types=";".join(TYPES)))
    icon.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(paths.assets() / "icons" / "emoscope.svg", icon)
    for place in (entry, icon):
        place.chmod(0o644)
    _refresh(entry.parent)
    return [str(entry), str(icon)]


def remove() -> list[str]:
    """Take it away again; gives what was removed."""
    if sys.platform == "win32":
        import winreg

        return _unregister(winreg)
    removed = []
    for place in _places():
        with contextlib.suppress(FileNotFoundError):
            place.unlink()
            removed.append(str(place))
    if removed:
        _refresh(_places()[0].parent)
    return removed


def quoted(path: str) -> str:
    """A program's path as the Desktop Entry Specification has it behind ``Exec``."""
    shell = re.sub(r'(["`$\\])', r"\\\1", path)
    return '"{}"'.format(shell.replace("\\", "\\\\").replace("%", "%%"))


def _places() -> tuple[Path, Path]:
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    entry = data / "applications" / "emoscope.desktop"
    entry.parent.mkdir(parents=True, exist_ok=True)
    return entry, data / "icons" / "hicolor" / "scalable" / "apps" / "emoscope.svg"


def _refresh(folder: Path) -> None:
    """Tell the desktop, where its tool is here; it notices by itself otherwise, later."""
    tool = shutil.which("update-desktop-database")
    if tool is not None:
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run([tool, str(folder)], capture_output=True, timeout=20, check=False)


def _register(registry: Any) -> list[str]:
    user, text = registry.HKEY_CURRENT_USER, registry.REG_SZ
    for key, name, value in (
        (KEY, "FriendlyAppName", "EmoScope"),
        (rf"{KEY}\shell\open\command", "", f'"{program()}" --open "%1"'),
        *((rf"{KEY}\SupportedTypes", ending, "") for ending in ENDINGS),
    ):
        with registry.CreateKey(user, key) as handle:
            registry.SetValueEx(handle, name, 0, text, value)
    return [rf"HKEY_CURRENT_USER\{KEY}"]


def _unregister(registry: Any) -> list[str]:
    removed = []
    for part in (r"\shell\open\command", r"\shell\open", r"\shell", r"\SupportedTypes", ""):
        with contextlib.suppress(FileNotFoundError):
            registry.DeleteKey(registry.HKEY_CURRENT_USER, KEY + part)
            removed.append(rf"HKEY_CURRENT_USER\{KEY}{part}")
    return removed[-1:]
