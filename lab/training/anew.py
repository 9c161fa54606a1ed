"""What training a part of a finished pack anew has in common, whichever part it is."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from emoscope.engine.models.compact import CompactConfig
from emoscope.engine.models.pack import Pack, entry_of, write_manifest
from emoscope.lab.training.config import TrainConfig, read_config
from emoscope.lab.training.loop import Report
from emoscope.lab.training.start import load_towers_of
from emoscope.lab.training.state import Towers
from emoscope.lab.training.yardstick import earlier


def towers_of(pack: Pack, config: TrainConfig) -> Towers:
    """The pack's image tower and text head, not to be trained unless somebody says so.

    Raises:
        PackError: It is no pack of this kind.
    """
    towers = Towers(CompactConfig(size_px=config.size_px), config.frozen, config.scale)
    load_towers_of(towers, pack.folder)
    towers.to(memory_format=torch.channels_last).eval().requires_grad_(False)
    return towers


def write_anew(
    old: Pack, config: TrainConfig, file: str, write: Callable[[Path], None], **changes: Any
) -> Path:
    """Copy a pack into ``config.pack`` with one of its files written anew; returns that folder.

    Args:
        old: The pack that is copied.
        config: Says where to, and the version.
        file: Name of the file that changes.
        write: Writes it into a folder.
        changes: Other fields of the manifest.
    """
    folder = Path(config.pack)
    shutil.copytree(old.folder, folder, dirs_exist_ok=True)
    write(folder)
    files = old.manifest.files | {file: entry_of(folder / file)}
    update = {
        "version": config.version,
        "files": files,
        "earlier": earlier(old, config.version),
        **changes,
    }
    write_manifest(folder, old.manifest.model_copy(update=update))
    return folder


def command_line(doc: str | None, run: Callable[[TrainConfig, Report], object]) -> None:
    """``--config FILE --threads N``; what a run says goes to stderr."""
    parser = argparse.ArgumentParser(description=(doc or "").split("\n")[0])
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)

    def told(phase: str, done: int, of: int, figures: dict[str, float]) -> None:
        said = ", ".join(f"{name} {value:.4g}" for name, value in figures.items())
        print(f"{phase} {done}/{of} {said}", file=sys.stderr, flush=True)

    run(read_config(given.config), told)
