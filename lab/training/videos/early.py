"""Checks of the data before hours are spent on it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np

from emoscope.engine.errors import DataError, OutputError
from emoscope.lab.datasets.check import check
from emoscope.lab.datasets.clips import Clip, Split
from emoscope.lab.datasets.frames import FrameReader
from emoscope.lab.training.videos.config import TrainingConfig
from emoscope.lab.training.videos.objectives import training_texts

PROBED = 32


def early_checks(
    config: TrainingConfig,
    root: Path,
    split: Split,
    folder: Path,
    reader: FrameReader,
    say: Callable[[str], None],
    *,
    thorough: bool = True,
) -> None:
    """Fail now rather than later.

    Args:
        config: Of the run.
        root: Of the data set.
        split: As it was read.
        folder: Where the run will be written.
        reader: Of frames.
        say: Told what was found.
        thorough: Look for every clip on disk, not only for some.

    Raises:
        DataError: Something serious is wrong with the data.
        OutputError: The run's folder cannot be written.
    """
    report = check(config.dataset, root, config.fold, disk=thorough)
    for finding in report.findings:
        say(f"{'!!' if finding.serious else '--'} {finding.kind}: {finding.text}.")
    serious = [finding for finding in report.findings if finding.serious]
    if serious:
        raise DataError(
            f"{len(serious)} serious findings in {root}, the first: {serious[0].text}",
            f"See `emoscope data check --data {config.dataset} --root {root}`",
        )
    used = training_texts(config, split)
    if config.objective == "captions":
        say(f"-- captions: {len(used):,} of {len(split.train):,} training clips have one.")
        twice = len(used) - len({text for _, text in used})
        if twice:
            say(f"-- captions: {twice:,} are the same as another clip's: false negatives.")
    counts = Counter(split.train[i].label for i, _ in used)
    if counts:
        rare, often = min(counts.values()), max(counts.values())
        if often > 20 * rare:
            say(f"-- balance: the largest class has {often / rare:.0f} times the smallest one's.")
    _probe(split, reader, say)
    _writable(folder)


def _probe(split: Split, reader: FrameReader, say: Callable[[str], None]) -> None:
    """Read first, middle and last frame of some clips of both parts."""
    clips: list[Clip] = [*split.train, *split.test]
    places = np.linspace(0, len(clips) - 1, min(PROBED, len(clips))).astype(int)
    sizes: set[tuple[int, ...]] = set()
    for place in places:
        clip = clips[int(place)]
        frames = len(reader.files(clip))
        for image in reader.read(clip, [0, frames // 2, frames - 1]):
            sizes.add(image.shape[:2])
            if int(image.max()) == int(image.min()):
                say(f"-- picture: a frame of {clip.name} has one colour only.")
    say(f"-- probed {len(places)} clips: pictures of {len(sizes)} size(s), such as {min(sizes)}.")


def _writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe-{os.getpid()}"
        probe.write_bytes(b"x")
        probe.unlink()
    except OSError as error:
        raise OutputError(f"{folder} cannot be written ({error})") from error
