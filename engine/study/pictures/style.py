"""One style for all pictures: sizes for print, colours of Okabe and Ito, fonts embedded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from emoscope.engine.data import NONE, shown_label
from emoscope.engine.exports.colours import NONE_COLOUR, PALETTE
from emoscope.engine.files import replacing
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.sessions.options import UsageError

COLUMN_IN, PAGE_IN = 3.5, 7.2
"""Width of one column and of a page of a journal."""
DPI = 300
SUFFIXES = (".svg", ".png", ".pdf")
HATCHES = ("", "///", "...", "xxx", "\\\\\\", "+++", "ooo", "---")
"""Beside the colours, for prints without any."""
LINES = ("-", "--", "-.", ":", (0, (5, 1, 1, 1, 1, 1)))
RAMP = "cividis"
"""From little to much; made for people who cannot tell red from green (Nuñez 2018)."""
_LETTER_IN = 0.07
"""Width of a letter of the legend, about."""
_STYLE: dict[str, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 7.5,
    "axes.titlesize": 8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.6,
    "legend.frameon": False,
    "pdf.fonttype": 42,
    "svg.fonttype": "path",
    "svg.hashsalt": "emoscope",
    "figure.constrained_layout.use": True,
    "axes.unicode_minus": True,
    "text.usetex": False,
    "text.parse_math": False,
}


@contextmanager
def styled() -> Iterator[None]:
    """Everything that is drawn inside has our style, whatever the user's own settings say."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_STYLE)
        yield


def figure(width_in: float, height_in: float) -> Figure:
    """A figure that no window shows."""
    made = Figure(figsize=(width_in, height_in))
    FigureCanvasAgg(made)
    return made


def legend(made: Figure, handles: Sequence[Any], texts: Sequence[str]) -> None:
    """A legend above the axes, in as many columns as the figure has room for."""
    if not texts:
        return
    entry_in = 0.55 + _LETTER_IN * max(len(text) for text in texts)
    columns = max(1, min(7, len(texts), int((made.get_figwidth() - 0.2) / entry_in)))
    made.legend(handles, texts, loc="outside upper center", ncols=columns)


def label_colours(labels: Sequence[str], own: Mapping[str, str] | None = None) -> dict[str, str]:
    """A colour for each label by its place; grey for none."""
    names = [label for label in labels if label != NONE]
    out = {name: PALETTE[place % len(PALETTE)] for place, name in enumerate(names)}
    return {**out, **(own or {}), NONE: NONE_COLOUR}


def check_name(path: Path) -> None:
    """Whether a picture can have this name.

    Raises:
        UsageError: Its ending is none of ours.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(
            f"{path.name} is not the name of a picture", f"End it with {', '.join(SUFFIXES)}"
        )


def save(made: Figure, path: Path, title: str) -> None:
    """Write a picture by its ending: SVG and PDF with their fonts, PNG in print size.

    Raises:
        UsageError: The ending is none of ours.
        OutputError: The place cannot be written; what was there stays.
    """
    check_name(path)
    kind = path.suffix.lower()[1:]
    about = {
        "svg": {"Title": title, "Description": ONE_LINE, "Creator": "EmoScope", "Date": None},
        "pdf": {"Title": title, "Subject": ONE_LINE, "Creator": "EmoScope", "CreationDate": None},
        "png": {"Title": title, "Description": ONE_LINE, "Software": "EmoScope"},
    }[kind]
    with replacing(path) as partial, styled():
        made.savefig(str(partial), format=kind, dpi=DPI, metadata=about)


def short_label(name: str) -> str:
    """The name of an answer as people read it, where it has room."""
    return short(shown_label(name))


def short(text: str, most: int = 24) -> str:
    """A name that has room; line ends and unprintable letters become spaces."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"
