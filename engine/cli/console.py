"""What all commands share: how they speak, and how an error ends them."""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, ParamSpec, TypeVar

import typer
from rich.console import Console

from emoscope.engine.cli.streams import failure, prepare
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.printing import printable

DETAILS = "EMOSCOPE_DETAILS"
"""With this in the environment what nobody foresaw is shown as Python shows it."""

AGAIN_S = 0.05
"""After it, a signal that came where Python drops exceptions comes again."""

P = ParamSpec("P")
R = TypeVar("R")


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
        try:
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


class Terminated(BaseException):
    """The system asks the program to end; as an exception, half-written files are removed."""


@contextlib.contextmanager
def ending_tidily() -> Iterator[None]:
    """SIGTERM unwinds what is going on, once; a second one ends at once."""
    hook = sys.unraisablehook

    def handle(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        raise Terminated

    def again(lost: sys.UnraisableHookArgs) -> None:
        # Python drops exceptions in destructors and libraries' callbacks: it comes again after it.
        if not issubclass(lost.exc_type, Terminated):
            hook(lost)
            return
        signal.signal(signal.SIGTERM, handle)
        threading.Timer(AGAIN_S, os.kill, (os.getpid(), signal.SIGTERM)).start()

    try:
        before = signal.signal(signal.SIGTERM, handle)
    except ValueError:  # not the main thread
        yield
        return
    sys.unraisablehook = again
    try:
        yield
    finally:
        sys.unraisablehook = hook
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
        out().print(
            f"Not known to this model, so their scores mean nothing: {', '.join(sorted(names))}."
            " Teach them by example in the window, or say in English what the face does.",
            markup=False,
        )
