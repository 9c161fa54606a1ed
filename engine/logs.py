"""The log: what the program did, and everything that died on the way.

One rotating file in the user's own folder, for this user alone, and nothing sent anywhere::

    begin("info")            # at the start of the window
    log = logging.getLogger(__name__)
    log.exception("what went wrong")

``details`` gives the newest of it in a form that may be given to somebody else.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from engine import __version__, paths

OURS = ("engine", "app", "lab")
FILE, CRASH = "emoscope.log", "crash.log"
MOST_BYTES, KEPT_FILES = 1_000_000, 3
LINES_KEPT = 60
"""Of the newest lines, for ``details``."""
FORM = "%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s"
LEVELS = {"warning": logging.WARNING, "info": logging.INFO, "debug": logging.DEBUG}

log = logging.getLogger(__name__)


class Newest(logging.Handler):
    """Keeps the newest lines, without what was put into them, and tells of each error."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._lines: deque[str] = deque(maxlen=LINES_KEPT)
        self.errors = 0
        self.on_error: Callable[[], None] | None = None

    def emit(self, record: logging.LogRecord) -> None:
        # Our own words alone: what is put into them, or said by others, may be a name or a path.
        words = record.msg if isinstance(record.msg, str) else ""
        ours = record.name.split(".")[0] in OURS
        said = words.splitlines()[0][:200] if ours and words else "(left out here)"
        when = logging.Formatter().formatTime(record)
        self._lines.append(f"{when} {record.levelname} {record.name}: {said}")
        if record.exc_info and record.exc_info[0] is not None:
            self._lines.extend(trace(record.exc_info[1], record.exc_info[2]))
        if record.levelno >= logging.ERROR:
            self.errors += 1
            if self.on_error is not None:
                self.on_error()

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self._lines)


newest = Newest()
_handlers: list[logging.Handler] = []
_crash: IO[str] | None = None
_hooks: tuple[object, object] | None = None


def folder() -> Path:
    """Where the log is."""
    return paths.user_data() / "logs"


def begin(level: str = "info", *, verbose: bool = False) -> Path | None:
    """Write the log, catch what nobody catches, and note what ended the last run.

    Args:
        level: A key of :data:`LEVELS`.
        verbose: Write it to stderr too, with all details.

    Returns:
        The file; None where none can be written, which holds nothing up.
    """
    global _crash, _hooks
    end()
    path: Path | None = folder() / FILE
    root = logging.getLogger()
    handlers: list[logging.Handler] = [newest]
    try:
        folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        handlers.append(
            RotatingFileHandler(
                folder() / FILE,
                maxBytes=MOST_BYTES,
                backupCount=KEPT_FILES,
                encoding="utf-8",
                errors="replace",
            )
        )
    except OSError:
        path = None
    if verbose:
        handlers.append(logging.StreamHandler(sys.stderr))
    for handler in handlers:
        if handler is not newest:
            handler.setFormatter(logging.Formatter(FORM))
        root.addHandler(handler)
    _handlers.extend(handlers)
    set_level("debug" if verbose else level)
    _hooks = (sys.excepthook, threading.excepthook)
    sys.excepthook = _uncaught
    threading.excepthook = _thread_died
    if path is not None:
        _last_crash()
        try:
            _crash = (folder() / CRASH).open("w", encoding="utf-8")
            faulthandler.enable(_crash)
        except (OSError, RuntimeError):
            _crash = None
    log.info("EmoScope %s, Python %s", __version__, platform.python_version())
    return path


def end() -> None:
    """Stop writing; everything is as it was before :func:`begin`."""
    global _crash, _hooks
    root = logging.getLogger()
    for handler in _handlers:
        root.removeHandler(handler)
        if handler is not newest:
            handler.close()
    _handlers.clear()
    if _hooks is not None:
        sys.excepthook, threading.excepthook = _hooks  # type: ignore[assignment]
        _hooks = None
    if _crash is not None:
        faulthandler.disable()
        _crash.close()
        _crash = None
        (folder() / CRASH).unlink(missing_ok=True)


def set_level(level: str) -> None:
    """How much is written of what our own parts say; of libraries only warnings."""
    for name in OURS:
        logging.getLogger(name).setLevel(LEVELS[level])


def details(more: Iterable[str] = ()) -> str:
    """What happened lately, to be given to somebody else: no names, no paths, no faces."""
    head = (
        f"EmoScope {__version__}",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}",
        *more,
    )
    return "\n".join((*head, "", *newest.lines)) + "\n"


def summary() -> str:
    """One line for the doctor: how much went wrong, and where to read it."""
    path = folder() / FILE
    if not path.is_file():
        return "none written yet"
    errors = 0
    for each in sorted(folder().glob(f"{FILE}*"))[: KEPT_FILES + 1]:
        with each.open(encoding="utf-8", errors="replace") as file:
            errors += sum(" ERROR " in line or " CRITICAL " in line for line in file)
    words = "no errors" if not errors else f"{errors} error{'s' if errors > 1 else ''}"
    return f"{words} in logs/{FILE} of the program's own folder"


def trace(error: BaseException | None, at: TracebackType | None) -> list[str]:
    """Where an error came from, as module and line; without its words, which may name a file."""
    lines = []
    for frame in traceback.extract_tb(at)[-20:]:
        parts = Path(frame.filename).parts
        ours = [i for i, part in enumerate(parts) if part in (*OURS, "site-packages", "tests")]
        place = "/".join(parts[ours[-1] :]) if ours else parts[-1]
        lines.append(f"    {place}:{frame.lineno} in {frame.name}")
    if error is not None:
        lines.append(f"    {type(error).__name__}")
    return lines


def _uncaught(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, at)
        return
    log.critical("nobody caught this", exc_info=(kind, error, at))


def _thread_died(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is None or issubclass(args.exc_type, SystemExit):
        return
    log.critical("a thread died", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


def _last_crash() -> None:
    """Take what native code left when it ended the last run into the log."""
    path = folder() / CRASH
    try:
        said = path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return
    if said:
        log.error("the last run was ended by a crash:\n%s", said[:20_000])
