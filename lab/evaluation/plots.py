"""Pictures of figures. Matplotlib is imported late: it takes half a second."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike


def confusion_plot(confusion: ArrayLike, labels: tuple[str, ...], path: Path) -> None:
    """Write a confusion matrix as PNG: shades are shares of the true label, numbers are counts.

    Args:
        confusion: (L, L) counts, rows are the truth.
        labels: L names.
        path: Of the PNG.

    Raises:
        OSError: It cannot be written.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    counts = np.asarray(confusion, dtype=float)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    side = max(4.0, 0.6 * len(labels) + 2.0)
    figure = Figure(figsize=(side + 1, side), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    shown = axes.imshow(shares, vmin=0, vmax=1, cmap="Blues")
    axes.set_xticks(range(len(labels)), labels, rotation=45, ha="right")
    axes.set_yticks(range(len(labels)), labels)
    axes.set_xlabel("answer")
    axes.set_ylabel("truth")
    for row in range(len(labels)):
        for column in range(len(labels)):
            if counts[row, column]:
                colour = "white" if shares[row, column] > 0.5 else "black"
                text = f"{int(counts[row, column])}"
                axes.text(column, row, text, ha="center", va="center", color=colour, fontsize=8)
    figure.colorbar(shown, label="share of the true label")
    figure.savefig(path, dpi=120)
