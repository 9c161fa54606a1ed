"""Which colour is which label: the line of words above a plot."""

from __future__ import annotations

import html
from collections.abc import Iterable

from emoscope.app.views.bars import BarRow

UNBROKEN = 40
"""Letters of a label that stays on one line."""


def legend(entries: Iterable[tuple[BarRow, str]], more: str = "") -> str:
    """Names and colours of labels in one line, as rich text.

    Args:
        entries: Rows with the mark, itself rich text, that their colour is shown by.
        more: What stands behind them.
    """
    parts = []
    for row, mark in entries:
        name = html.escape(row.name, quote=False)
        if len(row.name) <= UNBROKEN:
            name = name.replace(" ", "&nbsp;")
        parts.append(f'<span style="color:{row.colour}">{mark}</span>&nbsp;{name}')
    if more:
        parts.append(more)
    return "&nbsp;&nbsp; ".join(parts)
