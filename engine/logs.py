"""The log: what the program did, and everything that died on the way.

One rotating file in the user's own folder, for this user alone, and nothing sent anywhere. It
names no file and no person, so that forgetting a session need not look into it: it has our own
words, numbers, and where errors came from. The terminal (``--verbose``) gets everything::

    begin("info")            # at the start of the window
    log = logging.getLogger(__name__)
    log.exception("what went wrong")

    log.info("runtime %s", name, extra=PLAIN)   # what is put in is no name and no path

``details`` gives the newest of it in a form that may be given to somebody else.
"""

from __future__ import annotations

import errno
import faulthandler
import logging
import os
import platform
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from emoscope.engine import __version__, paths

OURS, PARTS = "emoscope", ("emoscope", "engine", "app", "lab")
FILE, CRASH = "emoscope.log", "crash.log"
MOST_BYTES, KEPT_FILES = 1_000_000, 3
LINES_KEPT = 60
"""Of the newest lines, for ``details``."""
FORM = "%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s"
LEVELS = {"warning": logging.WARNING, "info": logging.INFO, "debug": logging.DEBUG}

PLAIN = {"plain": True}
"""For ``extra``: a caller's word that what is put into a message names nobody and no file."""
TOLD = {"told": True}
"""Likewise: whoever runs what it is about says it in words of their own."""
LEFT_OUT = "(left out here)"
MOST_CAUSES = 5

log = logging.getLogger(__name__)


def said(record: logging.LogRecord) -> str:
    """What a record says, without what was put into it or said by others: it may be a name."""
    if record.name.split(".")[0] != OURS or not isinstance(record.msg, str):
        return LEFT_OUT
    args = record.args if isinstance(record.args, tuple) else (record.args,)
    if getattr(record, "plain", False) or all(isinstance(each, int | float) for each in args):
        return record.getMessage()
    return record.msg


class Nameless(logging.Formatter):
    """Lines without names and paths."""

    def format(self, record: logging.LogRecord) -> str:
        changes = {"msg": said(record), "args": None, "exc_info": None, "exc_text": None}
        lines = [super().format(logging.makeLogRecord({**record.__dict__, **changes}))]
        if record.exc_info and record.exc_info[1] is not None:
            lines += traces(record.exc_info[1])
        return "\n".join(lines)


def _private(path: str, flags: int) -> int:
    """Open a file that its owner alone may read."""
    return os.open(path, flags, 0o600)


class _OwnFile(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        os.close(_private(self.baseFilename, os.O_WRONLY | os.O_CREAT))
        return super()._open()


class Newest(logging.Handler):
    """Keeps the newest lines, without what was put into them, and tells of each error."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._lines: deque[str] = deque(maxlen=LINES_KEPT)
        self.errors = 0
        self.on_error: Callable[[], None] | None = None

    def emit(self, record: logging.LogRecord) -> None:
        words = (said(record).splitlines() or [LEFT_OUT])[0][:200]
        when = logging.Formatter().formatTime(record)
        self._lines.append(f"{when} {record.levelname} {record.name}: {words}")
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
        file = _OwnFile(
            folder() / FILE,
            maxBytes=MOST_BYTES,
            backupCount=KEPT_FILES,
            encoding="utf-8",
            errors="replace",
        )
        file.setFormatter(Nameless(FORM))
        handlers.append(file)
    except OSError:
        path = None
    if verbose:
        terminal = logging.StreamHandler(sys.stderr)
        terminal.setFormatter(logging.Formatter(FORM))
        handlers.append(terminal)
    for handler in handlers:
        root.addHandler(handler)
    _handlers.extend(handlers)
    set_level("debug" if verbose else level)
    _hooks = (sys.excepthook, threading.excepthook)
    sys.excepthook = _uncaught
    threading.excepthook = _thread_died
    if path is not None:
        _last_crash()
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            _crash = os.fdopen(_private(str(folder() / CRASH), flags), "w", encoding="utf-8")
            faulthandler.enable(_crash)
        except (OSError, RuntimeError):
            _crash = None
    log.info("EmoScope %s, Python %s", __version__, platform.python_version(), extra=PLAIN)
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
    logging.getLogger(OURS).setLevel(LEVELS[level])


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
        ours = [i for i, part in enumerate(parts) if part in (*PARTS, "site-packages", "tests")]
        place = "/".join(parts[ours[-1] :]) if ours else parts[-1]
        lines.append(f"    {place}:{frame.lineno} in {frame.name}")
    if error is not None:
        number = error.errno if isinstance(error, OSError) else None
        code = errno.errorcode.get(number or 0, "")
        lines.append(f"    {type(error).__name__} {code}".rstrip())
    return lines


def traces(error: BaseException) -> list[str]:
    """The same of an error and those that it followed, the first one first."""
    chain = [error]
    while len(chain) < MOST_CAUSES:
        last = chain[-1]
        before = last.__cause__ or (None if last.__suppress_context__ else last.__context__)
        if before is None:
            break
        chain.append(before)
    return [line for each in reversed(chain) for line in trace(each, each.__traceback__)]


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
        log.error("the last run was ended by a crash:\n%s", said[:20_000], extra=PLAIN)
