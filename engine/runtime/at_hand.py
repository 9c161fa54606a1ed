"""The packs of this machine and those that can be got, as people see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from emoscope.engine import paths
from emoscope.engine.errors import PackError
from emoscope.engine.files import plain_bytes
from emoscope.engine.models.catalogue import HubItem, catalogue
from emoscope.engine.models.own_bank import bank_facts, told
from emoscope.engine.models.pack import Pack, pack_folders, read_manifest
from emoscope.engine.runtime.choosing import kept_choice

CARD = "card.md"
CARD_LIMIT_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class PackFacts:
    """One line of the list.

    Attributes:
        name: Of the pack: its folder, which is what it is asked for by.
        title: For people.
        here: It is on this machine.
        trouble: Why it cannot be used, or "".
        size_bytes: On the disk; about, where it is not here.
        asks: What it may be asked, as a phrase.
        licence: Of the weights.
        shipped: It came with the program.
        speed: Milliseconds a face on this machine, as a phrase.
        calibrated: What its own bank on this machine is made of, or "".
        free: It takes free sentences.
        figures: From its manifest: name and value.
        card: Its card's text; may be empty.
        item: The catalogue's entry, None where it is not from there.
    """

    name: str
    title: str
    here: bool
    trouble: str = ""
    size_bytes: int = 0
    asks: str = ""
    licence: str = ""
    shipped: bool = False
    speed: str = ""
    calibrated: str = ""
    free: bool = True
    figures: tuple[tuple[str, float], ...] = ()
    card: str = field(default="", repr=False)
    item: HubItem | None = None


def packs_at_hand() -> tuple[PackFacts, ...]:
    """Those that are here, then those that can be got; no file but manifests and cards is read."""
    known = {item.name: item for item in catalogue()}
    rows = [_here(folder, known.get(folder.name)) for folder in pack_folders()]
    there = {row.name for row in rows}
    return (*rows, *(_absent(item) for item in catalogue() if item.name not in there))


def _here(folder: Path, item: HubItem | None) -> PackFacts:
    shipped = folder.parent == paths.shipped_packs()
    try:
        manifest = read_manifest(folder)
    except PackError as error:
        return PackFacts(folder.name, folder.name, True, str(error), shipped=shipped)
    kept = kept_choice(Pack(folder, manifest))
    bank = bank_facts(manifest)
    return PackFacts(
        name=folder.name,
        title=manifest.title,
        here=True,
        size_bytes=sum(entry.bytes for entry in manifest.files.values()),
        asks=manifest.asks,
        licence=manifest.licence,
        shipped=shipped,
        speed="" if kept is None else kept.why,
        calibrated="" if bank is None else told(bank),
        free=manifest.prompts == "free" and "text.safetensors" in manifest.files,
        figures=tuple(manifest.metrics.items()),
        card=_card(folder),
        item=item,
    )


def _absent(item: HubItem) -> PackFacts:
    words = "any sentence" if item.languages == "English" else "any sentence, many languages"
    speed = ""
    if item.core_ms is not None:
        speed = f"{item.core_ms:.0f} ms a face of one processor core (random weights)"
    return PackFacts(
        name=item.name,
        title=item.title,
        here=False,
        size_bytes=item.size_bytes,
        asks=words,
        licence=item.licence,
        speed=speed,
        card=item.faces,
        item=item,
    )


def _card(folder: Path) -> str:
    path = folder / CARD
    try:
        if path.is_symlink():
            return ""
        return plain_bytes(path, CARD_LIMIT_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return ""
