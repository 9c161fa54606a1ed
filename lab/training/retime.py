"""A pack with its temporal tower trained anew: minutes, not a training.

``python -m emoscope.lab.training.retime --config FILE`` takes the pack ``start``, trains another
temporal tower on embeddings of training faces (and of performances, if ``temporal.motion`` asks for
them) and writes the pack ``pack``. Everything else stays, so that kept embeddings of the old pack
score as before. FER+ test is not looked at; the card is written apart.
"""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.models.compact import CompactConfig
from emoscope.engine.models.pack import load_pack
from emoscope.lab.training.anew import command_line, towers_of, write_anew
from emoscope.lab.training.config import TrainConfig
from emoscope.lab.training.export import TEMPORAL, round_to_halves, write_temporal_weights
from emoscope.lab.training.faces import ferplus, join, photos, sampling_weights
from emoscope.lab.training.finish import performances_for, sequence_figures
from emoscope.lab.training.loop import Report
from emoscope.lab.training.temporal import embed_stills, train_temporal


def retime(config: TrainConfig, report: Report) -> dict[str, float]:
    """Train the temporal tower of ``config.start`` anew and write ``config.pack``.

    Returns:
        The figures that changed in the manifest.

    Raises:
        DataError: The prepared faces, or the performances, are missing.
        PackError: ``config.start`` is no pack of this kind.
    """
    old = load_pack(Path(config.start))
    compact, towers = CompactConfig(size_px=config.size_px), towers_of(old, config)
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
    write_anew(
        old, config, TEMPORAL, lambda folder: write_temporal_weights(folder, tower),
        metrics={**old.manifest.metrics, **figures},
    )  # fmt: skip
    return figures


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.retime``."""
    command_line(__doc__, lambda config, report: print(retime(config, report)))


if __name__ == "__main__":
    main()
