"""A pack with its temporal tower trained anew: minutes, not a training.

``python -m emoscope.lab.training.retime --config FILE`` takes the pack ``start``, trains another
temporal tower on embeddings of training faces (and of performances, if ``temporal.motion`` asks for
them) and writes the pack ``pack``. Everything else stays, so that kept embeddings of the old pack
score as before. FER+ test is not looked at; the card is written apart.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

import torch

from emoscope.engine.models.compact import CompactConfig
from emoscope.engine.models.pack import entry_of, load_pack, write_manifest
from emoscope.lab.training.config import TrainConfig, read_config
from emoscope.lab.training.export import TEMPORAL, round_to_halves, write_temporal_weights
from emoscope.lab.training.faces import ferplus, join, photos, sampling_weights
from emoscope.lab.training.finish import performances_for, sequence_figures
from emoscope.lab.training.loop import Report
from emoscope.lab.training.start import load_towers_of
from emoscope.lab.training.state import Towers
from emoscope.lab.training.temporal import embed_stills, train_temporal
from emoscope.lab.training.yardstick import earlier


def retime(config: TrainConfig, report: Report) -> dict[str, float]:
    """Train the temporal tower of ``config.start`` anew and write ``config.pack``.

    Returns:
        The figures that changed in the manifest.

    Raises:
        DataError: The prepared faces, or the performances, are missing.
        PackError: ``config.start`` is no pack of this kind.
    """
    old = load_pack(Path(config.start))
    compact = CompactConfig(size_px=config.size_px)
    towers = Towers(compact, config.frozen, config.scale)
    load_towers_of(towers, old.folder)
    towers.to(memory_format=torch.channels_last).eval().requires_grad_(False)
    faces = join([ferplus(config.cache, "train"), photos(config.cache)[0]])
    stills = embed_stills(
        towers, faces, sampling_weights(faces.shares, config.balance), config.temporal,
        config.workers, frowns=config.frowns / 2,
    )  # fmt: skip
    performed = performances_for(towers, config.cache, config.temporal)
    tower = train_temporal(towers, stills, performed, compact, config.temporal, report)
    round_to_halves(tower)
    valid = ferplus(config.cache, "valid")
    found = sequence_figures(towers, tower, valid, config.temporal, config.workers)
    figures = {name: round(value, 4) for name, value in found.items()}
    folder = Path(config.pack)
    shutil.copytree(old.folder, folder, dirs_exist_ok=True)
    write_temporal_weights(folder, tower)
    manifest = old.manifest.model_copy(
        update={
            "version": config.version,
            "metrics": {**old.manifest.metrics, **figures},
            "files": old.manifest.files | {TEMPORAL: entry_of(folder / TEMPORAL)},
            "earlier": earlier(old, config.version),
        }
    )
    write_manifest(folder, manifest)
    return figures


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.retime``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)

    def told(phase: str, done: int, of: int, figures: dict[str, float]) -> None:
        said = ", ".join(f"{name} {value:.4g}" for name, value in figures.items())
        print(f"{phase} {done}/{of} {said}", file=sys.stderr, flush=True)

    print(retime(read_config(given.config), told))


if __name__ == "__main__":
    main()
