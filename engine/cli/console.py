"""What all commands share: how they speak, and how an error ends them."""

from __future__ import annotations

import contextlib
import functools
import logging
import math
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, ParamSpec, TypeVar, get_type_hints

import typer
from rich.console import Console
from typer.models import ArgumentInfo

from emoscope.engine.cli.streams import failure, prepare
from emoscope.engine.errors import EmoScopeError, OutputError
from emoscope.engine.logs import OURS
from emoscope.engine.printing import first_few, printable

DETAILS = "EMOSCOPE_DETAILS"
"""With this in the environment what nobody foresaw is shown as Python shows it."""

AGAIN_S = 0.2
"""After it, a signal whose exception was dropped comes again."""

P = ParamSpec("P")
R = TypeVar("R")

SHOWN_NAMES = 12
"""Labels in a sentence."""


class _Plain(Console):
    """Prints text from anywhere so that no terminal obeys it."""

    def print(self, *objects: Any, **options: Any) -> None:
        safe = [printable(o) if isinstance(o, str | os.PathLike) else o for o in objects]
        super().print(*safe, **options)


def out() -> Console:
    """For results. Made anew each time: tests and pipes replace stdout."""
    return _Plain(file=sys.stdout, highlight=False, soft_wrap=not sys.stdout.isatty())


def err() -> Console:
    """For progress and messages, so that results can be piped."""
    return _Plain(file=sys.stderr, highlight=False, soft_wrap=True)


def plain_errors(function: Callable[P, R]) -> Callable[P, R]:
    """End a command with one sentence and a non-zero exit instead of a traceback."""

    @functools.wraps(function)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        prepare()
        _log_in_sentences()
        try:
            check_finite(function, kwargs)
            with ending_tidily():
                done = function(*args, **kwargs)
            if said := failure():
                say_error(said)
                raise typer.Exit(1)
            return done
        except EmoScopeError as error:
            say_error(str(error))
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            say_error("Stopped. What was computed so far is kept.")
            raise typer.Exit(130) from None
        except Terminated:
            say_error("Stopped. What was computed so far is kept.")
            raise typer.Exit(143) from None
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise  # the command line's own ways to end
        except Exception as error:
            if os.environ.get(DETAILS):
                raise
            say_error(unexpected(error))
            raise typer.Exit(1) from None

    return wrapped


def check_finite(function: Callable[..., Any], given: Mapping[str, Any]) -> None:
    """Whether every number that a command was given is one: "nan" and "inf" read as such, too.

    Args:
        function: The command.
        given: What it is called with, by name.

    Raises:
        UsageError: One is not.
    """
    from emoscope.engine.sessions.options import UsageError

    for name, value in given.items():
        if isinstance(value, float) and not math.isfinite(value):
            raise UsageError(
                f"{_option(function, name)} {value:g} is not a finite number",
                "Give a number, such as 2.5",
            )


def _option(function: Callable[..., Any], name: str) -> str:
    """What a person writes for a parameter of a command."""
    hint = get_type_hints(function, include_extras=True).get(name)
    for about in getattr(hint, "__metadata__", ()):
        if isinstance(about, ArgumentInfo):
            return name.upper()
        # Beside Annotated, the first name stands where the default would.
        names = (getattr(about, "default", ""), *(getattr(about, "param_decls", None) or ()))
        for each in names:
            if isinstance(each, str) and each.startswith("--"):
                return each
    return f"--{name.replace('_', '-')}"


class _Notes(logging.Handler):
    """A warning for the log is one sentence on the terminal, and no traceback.

    Python itself prints what no handler takes, with the stack of the exception. With ``--verbose``
    the log is on the terminal anyway.
    """

    def emit(self, record: logging.LogRecord) -> None:
        if logging.getLogger().handlers:
            return
        if os.environ.get(DETAILS):
            err().print(logging.Formatter().format(record), markup=False)
        elif not getattr(record, "told", False):
            note(record.getMessage().splitlines()[0])


_notes = _Notes(logging.WARNING)


def _log_in_sentences() -> None:
    ours = logging.getLogger(OURS)
    if _notes not in ours.handlers:
        ours.addHandler(_notes)


class Terminated(BaseException):
    """The system asks the program to end; as an exception, half-written files are removed."""


class _Ending:
    """Raises :class:`Terminated` until it is under way.

    Libraries and destructors may drop an exception that comes while they call Python. So the signal
    is sent again until something handles the exception, and then left alone.
    """

    def __init__(self) -> None:
        self.hook = sys.unraisablehook
        self._asked = self._by_us = self._over = False
        self._timer: threading.Timer | None = None
        self._sending = threading.Lock()

    def handle(self, number: int, frame: FrameType | None) -> None:
        if self._asked and not self._by_us:  # a second one ends at once
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.raise_signal(signal.SIGTERM)
        self._asked, self._by_us = True, False
        self._timer = threading.Timer(AGAIN_S, self._send)
        self._timer.daemon = True
        self._timer.start()
        if not _under_way():
            raise Terminated

    def unraisable(self, lost: sys.UnraisableHookArgs) -> None:
        if not issubclass(lost.exc_type, Terminated):
            self.hook(lost)

    def _send(self) -> None:
        with self._sending:
            if not self._over:  # else it would end the process
                self._by_us = True
                os.kill(os.getpid(), signal.SIGTERM)

    def stop(self) -> None:
        """Send no more; the timer may be at it."""
        with self._sending:
            self._over = True
        if self._timer is not None:
            self._timer.cancel()


def _under_way() -> bool:
    error = sys.exception()
    while error is not None and not isinstance(error, Terminated):
        error = error.__context__
    return error is not None


@contextlib.contextmanager
def ending_tidily() -> Iterator[None]:
    """SIGTERM unwinds what is going on, once; a second one ends at once."""
    ending = _Ending()
    try:
        before = signal.signal(signal.SIGTERM, ending.handle)
    except ValueError:  # not the main thread
        yield
        return
    sys.unraisablehook = ending.unraisable
    try:
        yield
    finally:
        ending.stop()
        sys.unraisablehook = ending.hook
        signal.signal(signal.SIGTERM, before)


def unexpected(error: Exception) -> str:
    """The sentence for what a library says and nobody foresaw."""
    said = (str(error).strip().splitlines() or [""])[0][:300].rstrip(".")
    what = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return f"This was not foreseen ({what}). Set {DETAILS}=1 and run it again to see where."


def note(text: str) -> None:
    """A sentence beside the results, on stderr."""
    err().print(f"note: {text}", markup=False)


def say_error(text: str) -> None:
    """One sentence on stderr."""
    console = err()
    console.print(f"[bold red]error:[/] {_escaped(text)}")


def _escaped(text: str) -> str:
    return text.replace("[", r"\[")


def print_strange(folders: Sequence[Path]) -> None:
    """Say which labels of these sessions the model could not place."""
    from emoscope.engine.errors import SessionError
    from emoscope.engine.sessions.manifest import read_manifest

    names: set[str] = set()
    for folder in folders:
        with suppress(SessionError):
            names |= set(read_manifest(folder).strange)
    if names:
        shown = first_few(sorted(names), SHOWN_NAMES)
        out().print(
            f"Not known to this model, so their scores mean nothing: {shown}."
            " Teach them by example in the window, or say in English what the face does.",
            markup=False,
        )


def counted(count: int, noun: str) -> str:
    """A number and its noun, such as "1 file" or "1,200 files"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def check_ending(path: Path, kind: str, *endings: str) -> None:
    """A file to write is named as what it will be.

    Args:
        path: Of the file.
        kind: What it will be, with its article, such as "a CSV".
        endings: It has one of these, in any case; the first is the usual one.

    Raises:
        UsageError: It has another ending.
    """
    from emoscope.engine.sessions.options import UsageError

    if path.suffix.lower() not in endings:
        raise UsageError(f"{path.name} is not the name of {kind} file", f"End it with {endings[0]}")


def check_new(paths: Sequence[Path], replace: bool) -> None:
    """No file is replaced that the user did not mean.

    Raises:
        OutputError: A file of that name is there.
    """
    there = [path for path in paths if path.exists()]
    if there and not replace:
        raise OutputError(f"{there[0]} is there already", "Choose another name, or add --replace")
