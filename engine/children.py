"""Starting processes of our own: the one way, so that nothing foreign is imported or found there.

The current folder is often a stranger's (a download, unpacked). So a child gets isolated Python
(``-I``: no ``PYTHON*`` variable, no folder of a script), the folder of Python itself as its working
folder (whoever can write there owns the interpreter anyway), and the variables that it needs and no
more. It runs one module of ours, whose ``main(arguments)`` returns the exit code::

    done = children.run("emoscope.engine.models.convert_child", (), said=request, timeout_s=60)
    process = children.start("emoscope.engine.runtime.measure_beside", (str(folder.resolve()),))

Paths in arguments have to be absolute. In a frozen build the program itself is started, as
``emoscope _child MODULE ARGUMENTS``; a build has to collect the modules, which no import names.
"""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

COMMAND = "_child"
"""First argument by which a frozen program knows that it is a child."""
_PARTS = Path(__file__).resolve().parents[1]
# The folder that holds `emoscope`: in a checkout the parts stand beside it, in a wheel inside.
_ROOT = _PARTS if (_PARTS / "emoscope").is_dir() else _PARTS.parent
_MODULE = re.compile(r"emoscope\.(engine|app|lab)(\.[a-z_][a-z0-9_]*)+")
_EXTRA = "EMOSCOPE_CHILD_PATH"
_NEEDED = re.compile(
    # Where the system, the user's own folders and the temporary one are; language and time.
    r"PATH|HOME|USER|LOGNAME|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|SYSTEMROOT|SYSTEMDRIVE"
    r"|WINDIR|TEMP|TMP|TMPDIR|LANG|LANGUAGE|LC_[A-Z]+|TZ|XDG_(CACHE|CONFIG|DATA|STATE)_HOME"
    # What numeric libraries look at: threads, cards, where their own libraries are.
    r"|NUMBER_OF_PROCESSORS|PROCESSOR_[A-Z0-9]+|(OMP|MKL|OPENBLAS|VECLIB|NUMEXPR)_NUM_THREADS"
    r"|(CUDA|NVIDIA|HIP|ROCR|TORCH|ORT|OV|OPENVINO)_[A-Z0-9_]+|(LD|DYLD)_LIBRARY_PATH"
    r"|HF_HUB_OFFLINE|DISABLE_TELEMETRY|DO_NOT_TRACK|EMOSCOPE_[A-Z0-9_]+"
)
_LISTS = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def run(
    module: str,
    arguments: Sequence[str] = (),
    *,
    said: str | None = None,
    timeout_s: float,
    before: Sequence[str] = (),
    whole_environment: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Run a module of ours to its end.

    Args:
        module: Name of the module; it has ``main(arguments) -> int``.
        arguments: For it; paths are absolute.
        said: Text for its standard input; None for an empty one.
        timeout_s: It is ended after this.
        before: A command that watches it (``strace ...``).
        whole_environment: Give it all of the user's variables: for watching what the program does
            as the user has set it up.

    Raises:
        OSError: It cannot be started.
        subprocess.TimeoutExpired: It took too long.
    """
    return subprocess.run(
        [*before, *command(module, arguments)],
        **({"stdin": subprocess.DEVNULL} if said is None else {"input": said}),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=timeout_s,
        check=False,
        **_surroundings(whole_environment),
    )


def start(module: str, arguments: Sequence[str] = ()) -> subprocess.Popen[bytes]:
    """Start a module of ours that nobody talks to; its exit code is its answer.

    Raises:
        OSError: It cannot be started.
    """
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        command(module, arguments), stdin=quiet, stdout=quiet, stderr=quiet, **_surroundings()
    )


def command(module: str, arguments: Sequence[str] = ()) -> list[str]:
    """The command line of a child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, COMMAND, module, *arguments]
    return [sys.executable, "-I", "-X", "utf8", __file__, module, *arguments]


def child_main(arguments: Sequence[str]) -> int:
    """What a child does: import one module of ours and run it.

    Args:
        arguments: The module's name, then its own arguments.
    """
    name = arguments[0] if arguments else ""
    if not _MODULE.fullmatch(name):
        print(f"There is no process {name!r} of EmoScope's", file=sys.stderr)
        return 2
    return int(importlib.import_module(name).main(list(arguments[1:])) or 0)


def environment(*, whole: bool = False) -> dict[str, str]:
    """The variables of a child; folders that are not absolute are dropped from lists of folders."""
    kept: Mapping[str, str] = {
        key: value for key, value in os.environ.items() if whole or _NEEDED.fullmatch(key.upper())
    }
    out = {key: _absolute(value) if key.upper() in _LISTS else value for key, value in kept.items()}
    if "EMOSCOPE_HOME" in out:
        out["EMOSCOPE_HOME"] = str(Path(out["EMOSCOPE_HOME"]).absolute())
    out[_EXTRA] = os.pathsep.join(_import_folders())
    return out


def _surroundings(whole: bool = False) -> dict[str, Any]:
    return {
        "cwd": sys.prefix,
        "env": environment(whole=whole),
        # Else a program without a console flashes one up on Windows.
        "creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0),
    }


def _import_folders() -> list[str]:
    """What isolated Python leaves out and may hold our libraries: the user's own site, PYTHONPATH.

    Only whole paths count: a relative or empty entry means the current folder.
    """
    import site

    folders = (
        [] if sys.flags.ignore_environment else os.environ.get("PYTHONPATH", "").split(os.pathsep)
    )
    if site.ENABLE_USER_SITE:
        folders.append(site.getusersitepackages())
    return [folder for folder in folders if os.path.isabs(folder) and os.path.isdir(folder)]


def _absolute(folders: str) -> str:
    return os.pathsep.join(f for f in folders.split(os.pathsep) if os.path.isabs(f))


def _find_our_packages() -> None:
    """Python was started with this file alone: say where ``emoscope`` and the libraries are."""
    if str(_ROOT) not in sys.path:
        sys.path.insert(0, str(_ROOT))
    more = os.environ.get(_EXTRA, "").split(os.pathsep)
    sys.path.extend(folder for folder in more if folder and folder not in sys.path)


if __name__ == "__main__":
    _find_our_packages()
    sys.exit(child_main(sys.argv[1:]))
