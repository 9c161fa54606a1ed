"""The picture of a run's metrics."""

from __future__ import annotations

from pathlib import Path


def plot_metrics(table: Path, picture: Path) -> None:
    """Recalls, behaviour AUCs and loss over the epochs, from ``metrics.csv`` to a PNG."""
    import pandas as pd
    from matplotlib.figure import Figure

    rows = pd.read_csv(table)
    figure = Figure(figsize=(9, 4), layout="constrained")
    left, right = figure.subplots(1, 2)
    for name in ("valid_uar", "valid_war", "photos_uar", "photos_war"):
        left.plot(rows["epoch"], rows[name], label=name)
    for name in (column for column in rows.columns if column.startswith("auc_")):
        right.plot(rows["epoch"], rows[name], label=name)
    for axes in (left, right):
        axes.set_xlabel("epoch")
        axes.grid(alpha=0.3)
        axes.legend(fontsize=7)
    figure.savefig(picture, dpi=110)
