"""A pack with its text head trained on: new words and behaviours cost minutes, not a training.

``python -m emoscope.lab.training.renew --config FILE`` takes the pack ``start``, trains its text
head on embeddings of training faces, fits scale, "none" and the line of known words anew, and
writes the pack ``pack``. Image and temporal tower and both banks stay: embeddings of the old pack
are the new one's. FER+ test is not looked at; the card is written apart.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from emoscope.engine.errors import DataError
from emoscope.engine.models.compact import CompactConfig, TemporalTower
from emoscope.engine.models.pack import Pack, load_pack
from emoscope.engine.models.weights import read_tensors
from emoscope.lab.training.anew import command_line, towers_of, write_anew
from emoscope.lab.training.config import TrainConfig
from emoscope.lab.training.domain import give as give_domain
from emoscope.lab.training.export import TEMPORAL, TEXT_HEAD, round_to_halves, write_text_head
from emoscope.lab.training.finish import fitted, voted
from emoscope.lab.training.loop import Report, gather
from emoscope.lab.training.polish import polish_text_head
from emoscope.lab.training.temporal import embed_stills
from emoscope.lab.training.yardstick import fit_again


def renew(config: TrainConfig, report: Report) -> dict[str, float]:
    """Train on the text head of ``config.start`` and write ``config.pack``.

    Returns:
        The figures that the manifest tells.

    Raises:
        DataError: The prepared faces are missing, or the pack has no bank.
        PackError: ``config.start`` is no pack of this kind.
    """
    config.out.mkdir(parents=True, exist_ok=True)
    old = load_pack(Path(config.start))
    bank = old.manifest.scoring.reference
    if bank is None:
        raise DataError(f"The pack {config.start} has no bank", "Give a pack of `train compact`")
    towers = towers_of(old, config)
    material = gather(config)
    train, weights = voted(material)
    stills = embed_stills(
        towers, train, weights, config.temporal, config.workers, frowns=config.frowns / 2
    )
    polish_text_head(towers, stills, material, config, report)
    round_to_halves(towers)
    (reference,) = read_tensors(old.file(bank)).values()
    found, metrics = fitted(
        towers, _temporal(old), np.asarray(reference, np.float32), material.valid, config,
        config.temporal, report,
    )  # fmt: skip
    scoring = old.manifest.scoring.model_copy(
        update={"scale": found.scale, "none_logit": found.none_logit}
    )
    folder = write_anew(
        old, config, TEXT_HEAD, lambda folder: write_text_head(folder, towers),
        scoring=scoring, metrics=metrics,
    )  # fmt: skip
    fit_again(folder, config.cache)
    give_domain(folder)
    return metrics


def _temporal(pack: Pack) -> TemporalTower:
    tower = TemporalTower(CompactConfig(size_px=pack.manifest.preprocess.size_px))
    held = read_tensors(pack.file(TEMPORAL))
    tower.load_state_dict(
        {name: torch.from_numpy(np.array(value, np.float32)) for name, value in held.items()}
    )
    return tower.eval().requires_grad_(False)


def main() -> None:
    """Command line of ``python -m emoscope.lab.training.renew``."""
    command_line(__doc__, renew)


if __name__ == "__main__":
    main()
