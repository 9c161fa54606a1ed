"""What can be got from the hub, as data (``catalogue.yaml``): names, licences, sizes, speed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import PlainName

_FILE = Path(__file__).with_name("catalogue.yaml")

PIXELS: dict[str, tuple[tuple[float, float, float], tuple[float, float, float]] | None] = {
    "clip": None,
    "half": ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)),
    "plain": ((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),
}
"""Mean and deviation by name; None for CLIP's own."""


class HubItem(BaseModel):
    """Something that can be got.

    Attributes:
        name: Name of the pack.
        title: Title, as people read it.
        repo: Repository on the hub.
        tower: open_clip's name.
        licence: Of the weights.
        size_bytes: About, until the hub has said exactly.
        training_data: What it learned from.
        research_only: The licence admits research alone; it has to be accepted by name.
        languages: ``English`` or ``many``: what labels may be written in.
        text: Which tokenizer: CLIP's own, or SigLIP's, which comes from the hub.
        pixels: Mean and deviation, see :data:`PIXELS`.
        faces: What somebody published about faces; may be empty.
        core_ms: Processor time of one face on one core, random weights; None: not measured.
        core_text_ms: Of one sentence.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: PlainName
    title: str
    repo: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$")]
    tower: str
    licence: str
    size_bytes: Annotated[int, Field(gt=0)]
    training_data: str = ""
    research_only: bool = False
    languages: Literal["English", "many"] = "English"
    text: Literal["clip", "siglip"] = "clip"
    pixels: Literal["clip", "half", "plain"] = "clip"
    faces: str = ""
    core_ms: float | None = None
    core_text_ms: float | None = None


@cache
def catalogue() -> tuple[HubItem, ...]:
    """All that can be got, in the table's order."""
    rows = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return tuple(HubItem.model_validate(row) for row in rows)


def item_of(name: str) -> HubItem:
    """The catalogue's entry.

    Raises:
        PackError: There is none of that name.
    """
    for item in catalogue():
        if item.name == name:
            return item
    known = ", ".join(item.name for item in catalogue())
    raise PackError(f'Nothing can be downloaded under the name "{name}"', f"Known names: {known}")
