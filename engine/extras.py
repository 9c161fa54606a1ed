"""How to get what EmoScope does without unless it is asked for: the extras of its package."""

from __future__ import annotations

import sys


def bundled() -> bool:
    """Whether this is the ready-made program, which has no pip and takes no packages."""
    return bool(getattr(sys, "frozen", False))


def how_to_get(extra: str) -> str:
    """The next step for someone who lacks an extra, as an error's own next step.

    Args:
        extra: Its name in ``pyproject.toml``.
    """
    if bundled():
        return (
            "The ready-made program has no extras: for this, install EmoScope with Python and the"
            f" extra {extra}"
        )
    return f'Install it with pip install "emoscope[{extra}]"'
