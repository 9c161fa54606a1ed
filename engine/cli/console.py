"""What all commands share: how they speak, and how an error ends them."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import typer
from rich.console import Console

from engine.errors import EmoScopeError

P = ParamSpec("P")
R = TypeVar("R")


def out() -> Console:
    """For results. Made anew each time: tests and pipes replace stdout."""
    return Console(file=sys.stdout, highlight=False, soft_wrap=not sys.stdout.isatty())


def err() -> Console:
    """For progress and messages, so that results can be piped."""
    return Console(file=sys.stderr, highlight=False, soft_wrap=True)


def plain_errors(function: Callable[P, R]) -> Callable[P, R]:
    """End a command with one sentence and a non-zero exit instead of a traceback."""

    @functools.wraps(function)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except EmoScopeError as error:
            say_error(str(error))
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            say_error("Stopped. What was computed so far is kept.")
            raise typer.Exit(130) from None
        except BrokenPipeError:
            # The reader of our output is gone (`| head`): not an error of ours.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None

    return wrapped


def say_error(text: str) -> None:
    """One sentence on stderr."""
    console = err()
    console.print(f"[bold red]error:[/] {_escaped(text)}")


def _escaped(text: str) -> str:
    return text.replace("[", r"\[")
