"""The text head alone, on cached embeddings: new words cost a minute, not a training."""

from __future__ import annotations

import torch

from emoscope.lab.training.config import TrainConfig
from emoscope.lab.training.loop import Material, Report, text_losses
from emoscope.lab.training.scores import embed
from emoscope.lab.training.sequences import Stills
from emoscope.lab.training.state import Towers


def polish_text_head(
    towers: Towers, stills: Stills, material: Material, config: TrainConfig, report: Report
) -> None:
    """Trains the text head in place; the image embeddings stay as they are.

    Args:
        towers: Trained.
        stills: Embeddings of training faces, with what is true of them.
        material: The sentences.
        config: Of the run.
        report: Called now and then.
    """
    towers.text.requires_grad_(True).train()
    asked = config.polish
    beside = round(asked.batch * (config.exact if asked.exact is None else asked.exact))
    optimiser = torch.optim.AdamW(towers.text.parameters(), lr=asked.rate, weight_decay=0.02)
    generator = torch.Generator().manual_seed(config.seed)
    vectors, shares = torch.from_numpy(stills.vectors), torch.from_numpy(stills.shares)
    plain = torch.from_numpy(stills.plain)
    moved = _moved(towers, material, config)
    emotional = torch.cat([material.vectors[~material.of.free], material.phrasings.flatten(0, 1)])
    with torch.no_grad():
        before = towers.text(emotional)
    seen = 0.0
    for step in range(asked.steps):
        optimiser.param_groups[0]["lr"] = asked.rate * (1 - step / asked.steps)
        rows = plain[torch.randint(len(plain), (asked.batch,), generator=generator)]
        views = torch.randint(vectors.shape[1], (asked.batch,), generator=generator)
        faces, votes, truth = vectors[rows, views], shares[rows], stills.columns[rows]
        exact = None
        if moved is not None:
            some = torch.randint(len(moved[0]), (beside,), generator=generator)
            faces = torch.cat([faces, moved[0][some]])
            votes = torch.cat([votes, torch.full((len(some), votes.shape[1]), 1 / votes.shape[1])])
            truth = torch.cat([truth, moved[1][some]])
            exact = torch.arange(len(faces)) >= asked.batch
        value = text_losses(towers, material, config, faces, votes, truth, generator, exact)
        if asked.keep:
            some = torch.randint(len(emotional), (asked.batch,), generator=generator)
            agree = (towers.text(emotional[some]) * before[some]).sum(dim=1)
            value = value + asked.keep * (1 - agree).mean()
        optimiser.zero_grad(set_to_none=True)
        value.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        seen = float(value.detach()) if not step else 0.98 * seen + 0.02 * float(value.detach())
        if step % 50 == 0:
            report("text head", step + 1, asked.steps, {"loss": seen})
    towers.text.requires_grad_(False).eval()


def _moved(
    towers: Towers, material: Material, config: TrainConfig
) -> tuple[torch.Tensor, torch.Tensor] | None:
    """Embeddings and truth columns of the faces with exact actions, or None without any."""
    if material.exact is None:
        return None
    rows = torch.nonzero(material.exact).squeeze(1)
    faces = material.train.pick(rows.numpy())
    return embed(towers, faces.crops, bf16=config.bf16), material.columns[rows]
