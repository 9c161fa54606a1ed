"""Makes Linux look like Windows or macOS to the modules of ``emoscope``; all others see Linux.

    EMOSCOPE_TESTED_AS=win32|darwin PYTHONPATH=tests/otherlike python -m pytest …

It hides what the other system's Python does not have, and on "Windows" also refuses what its file
system refuses: renaming and deleting what is open, replacing a folder, illegal names; and there
``time.monotonic`` ticks in 15.6 ms. What was refused is appended to the file that
``OTHERLIKE_LOG`` names, if it does. ``scripts/as_other_system.py`` runs tests with it. Processes
that are started see the same, whatever variables they get; those of ``engine/children.py`` read no
PYTHONPATH, so this file starts them.
"""

from __future__ import annotations

import builtins
import ctypes
import errno
import importlib
import io
import math
import os
import platform
import runpy
import shutil
import signal
import subprocess
import sys
import time
import types

OURS = "emoscope"
POSIX_MODULES = {"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"}
LINUX_OS = {
    *("fdatasync", "getrandom", "pipe2", "posix_fadvise", "posix_fallocate", "sched_getaffinity"),
    *("sched_setaffinity", "unshare"),
}
POSIX_OS = LINUX_OS | {
    *("O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "chown", "fchmod", "fchown", "fork"),
    *("forkpty", "getegid", "geteuid", "getgid", "getloadavg", "getpgid", "getuid", "killpg"),
    *("lchown", "mkfifo", "nice", "pread", "pwrite", "setsid", "setuid", "statvfs", "sync"),
    *("sysconf", "uname"),
}
POSIX_SIGNALS = {
    *("SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGUSR1", "SIGUSR2"),
    *("alarm", "pthread_sigmask", "setitimer"),
}
TICK_S = 1 / 64
ILLEGAL = set('<>:"|?*\\')
DEVICES = {"CON", "PRN", "AUX", "NUL"}
DEVICES |= {f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10)}

# The real ones, from before anything is put in their place.
_listdir, _readlink, _open, _monotonic = os.listdir, os.readlink, os.open, time.monotonic


def begin(system: str) -> None:
    """From now on this process looks like ``win32`` or ``darwin`` to our modules."""
    windows = system == "win32"
    shown = {
        "os": _veil(os, POSIX_OS if windows else LINUX_OS, {"name": "nt" if windows else "posix"}),
        "sys": _veil(sys, set(), {"platform": system}),
        "signal": _veil(signal, POSIX_SIGNALS if windows else set(), {}),
        "platform": _veil(
            platform,
            set(),
            {
                "system": lambda: "Windows" if windows else "Darwin",
                "release": lambda: "11" if windows else "24.0",
                "machine": lambda: "AMD64" if windows else "arm64",
            },
        ),
    }
    if windows:
        coarse = {"monotonic": lambda: math.floor(_monotonic() / TICK_S) * TICK_S}
        shown["time"] = _veil(time, set(), coarse)
        shell = types.SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=lambda name: 0)
        shown["ctypes"] = _veil(ctypes, set(), {"windll": types.SimpleNamespace(shell32=shell)})
    _show(shown, POSIX_MODULES if windows else set())
    _go_with_children(system)
    if windows:
        _refuse_as_windows_does()


# -- what our modules see ------------------------------------------------------------------------


def _veil(real, hidden, instead):
    """A module that shows another one with some names hidden and some replaced."""

    class Veil(types.ModuleType):
        def __getattribute__(self, name):
            if name in instead:
                return instead[name]
            if name == "__reduce_ex__":  # a function that is sent elsewhere names what it imported
                return lambda protocol: (importlib.import_module, (real.__name__,))
            if name == "__dict__":  # where pytest's monkeypatch looks for what was there
                kept = {each: value for each, value in vars(real).items() if each not in hidden}
                return kept | instead
            if name in hidden:
                raise AttributeError(f"module {real.__name__!r} has no {name!r} (otherlike)")
            return getattr(real, name)

        def __setattr__(self, name, value):
            if name in instead:
                instead[name] = value  # a test's monkeypatch
            else:
                setattr(real, name, value)

        def __delattr__(self, name):
            delattr(real, name)

    return Veil(real.__name__)


def _show(shown, missing):
    real = builtins.__import__

    def imported(name, globals=None, locals=None, fromlist=(), level=0):
        who = (globals or {}).get("__name__") or ""
        spec = (globals or {}).get("__spec__")
        if who == "__main__" and spec is not None:
            who = spec.name
        if level == 0 and who.split(".")[0] == OURS:
            if name in missing:
                raise ImportError(f"No module named {name!r} (otherlike)")
            if name in shown:
                return shown[name]
        return real(name, globals, locals, fromlist, level)

    builtins.__import__ = imported


def _go_with_children(system):
    real, place = subprocess.Popen.__init__, os.path.dirname(os.path.abspath(__file__))
    starter = os.path.join("engine", "children.py")

    def started(self, args, *more, env=None, **options):
        if isinstance(args, list):
            args = [
                each
                for arg in args
                for each in ([__file__, arg] if str(arg).endswith(starter) else [arg])
            ]
        if env is not None:  # else it has ours
            folders = [place, *filter(None, [env.get("PYTHONPATH")])]
            told = {"PYTHONPATH": os.pathsep.join(folders), "EMOSCOPE_TESTED_AS": system}
            env = {**env, **told}
        real(self, args, *more, env=env, **options)

    subprocess.Popen.__init__ = started


# -- what Windows' file system refuses -----------------------------------------------------------


def _refuse_as_windows_does():
    shutil._use_fd_functions = False
    for name in ("rename", "replace", "unlink", "remove"):
        setattr(os, name, _sharing(name, getattr(os, name)))
    os.mkdir = _naming("mkdir", os.mkdir)
    os.open = _opening
    builtins.open = io.open = _naming_when_written(builtins.open)


def _sharing(name, real):
    both = name in ("rename", "replace")

    def checked(*paths, **options):
        named = [os.fsdecode(path) for path in paths[: 1 + both] if not isinstance(path, int)]
        relative = any(options.get(key) for key in ("dir_fd", "src_dir_fd", "dst_dir_fd"))
        # Temporary files that are deleted while open are opened so by Python itself.
        itself = sys._getframe(1).f_code.co_name == "opener"
        if relative or itself or any(map(_foreign, named)):
            return real(*paths, **options)
        if held := _held(named):
            raise _error(PermissionError, errno.EACCES, 32, "It is being used", named[0], held)
        if name == "rename" and os.path.exists(named[1]):
            raise _error(FileExistsError, errno.EEXIST, 183, "It exists already", named[1])
        if name == "replace" and os.path.isdir(named[1]):
            raise _error(PermissionError, errno.EACCES, 5, "Access is denied", named[1])
        if both and _illegal(named[1]):
            raise _error(OSError, errno.EINVAL, 123, "The name is not allowed", named[1])
        return real(*paths, **options)

    checked.__name__ = name
    return checked


def _foreign(path):
    """Places of Linux itself, and what filelock, which sees Linux, tries a file system with."""
    probe = os.path.basename(path).startswith(".filelock-probe-")
    return probe or path.startswith(("/proc", "/dev/"))


def _held(paths):
    """What this process has open among these files and below these folders."""
    whole = [os.path.join(os.path.realpath(os.path.dirname(p)), os.path.basename(p)) for p in paths]
    for handle in _listdir("/proc/self/fd"):
        try:
            place = _readlink(f"/proc/self/fd/{handle}")
        except OSError:
            continue
        below = any(place == path or place.startswith(path + "/") for path in whole)
        if below and not os.path.isdir(f"/proc/self/fd/{handle}"):
            return place
    return None


def _naming(name, real):
    def checked(path, *more, **options):
        if not isinstance(path, int) and _illegal(path):
            raise _error(OSError, errno.EINVAL, 123, "The name is not allowed", path)
        return real(path, *more, **options)

    checked.__name__ = name
    return checked


def _opening(path, flags, *more, **options):
    if not isinstance(path, int) and not options.get("dir_fd"):
        name = os.fsdecode(path)
        if not name.startswith(("/proc", "/dev")):
            if os.path.isdir(name):
                raise PermissionError(errno.EACCES, "Permission denied (a folder)", name)
            if flags & os.O_CREAT and _illegal(name):
                raise _error(OSError, errno.EINVAL, 123, "The name is not allowed", name)
    return _open(path, flags, *more, **options)


def _naming_when_written(real):
    def checked(file, mode="r", *more, **options):
        named = isinstance(file, str | os.PathLike)
        if named and set(mode) & set("wxa") and _illegal(file):
            raise _error(OSError, errno.EINVAL, 123, "The name is not allowed", file)
        return real(file, mode, *more, **options)

    checked.__module__, checked.__qualname__ = "io", "open"  # a pickle names it so
    return checked


def _illegal(path):
    name = os.path.basename(os.fsdecode(path).rstrip("/"))
    if os.fsdecode(path).startswith("/dev/"):
        return False
    stem = name.split(".")[0].upper()
    ends = name not in (".", "..") and name != name.rstrip(" .")
    return bool(set(name) & ILLEGAL) or ends or stem in DEVICES


def _error(kind, number, winerror, words, path, held=None):
    error = kind(number, f"{words} (otherlike)", os.fsdecode(path))
    error.winerror = winerror
    if log := os.environ.get("OTHERLIKE_LOG"):
        handle = _open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, f"{words}: {os.fsdecode(path)} ({held or ''})\n".encode())
        finally:
            os.close(handle)
    return error


if __name__ == "__main__":
    begin(os.environ["EMOSCOPE_TESTED_AS"])
    del sys.argv[0]
    runpy.run_path(sys.argv[0], run_name="__main__")
