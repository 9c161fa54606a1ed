"""The training loop of both systems."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from emoscope.engine.errors import DataError
from emoscope.lab.datasets.clips import Clip, Split
from emoscope.lab.datasets.frames import FrameReader
from emoscope.lab.evaluation.metrics import Counts, uar, war
from emoscope.lab.training.videos.config import TrainingConfig, dump_config
from emoscope.lab.training.videos.holdout import hold_out
from emoscope.lab.training.videos.loader import ClipDataset, batches, order_of
from emoscope.lab.training.videos.objectives import build_system, training_texts
from emoscope.lab.training.videos.packing import save_trained, start_from
from emoscope.lab.training.videos.processes import World
from emoscope.lab.training.videos.state import (
    Progress,
    load_state,
    save_state,
    seed_all,
    write_metrics,
)

SAVE_EVERY_S = 300.0
BEST = "best.pt"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to.

    Attributes:
        best_epoch: That was kept, from 1.
        selection_war: Its accuracy on the clips that selected it.
        confusion: (classes, classes) counts of the kept model on the test part, or None.
        classes: Names.
        pack: Folder of the kept model.
    """

    best_epoch: int
    selection_war: float
    confusion: Counts | None
    classes: tuple[str, ...]
    pack: Path


@dataclass(frozen=True, slots=True)
class Hooks:
    """How a run speaks.

    Attributes:
        say: Takes one line.
        step: Takes epoch, batches done, batches in all, mean loss so far.
        stop: Asked after each batch; True saves the state and ends (tests, signals).
    """

    say: Callable[[str], None] = lambda text: None
    step: Callable[[int, int, int, float], None] = lambda *facts: None
    stop: Callable[[], bool] = lambda: False


class Stopped(Exception):  # noqa: N818 - no error: the run can go on later
    """The run was asked to stop; its state is saved."""


def train(
    config: TrainingConfig,
    split: Split,
    folder: Path,
    world: World,
    *,
    reader: FrameReader | None = None,
    as_published: bool = False,
    hooks: Hooks | None = None,
    save_every_s: float = SAVE_EVERY_S,
) -> Outcome:
    """Train, select, test, and write a pack. Goes on if the folder holds the same run.

    Args:
        config: Settings.
        split: The data.
        folder: Of the run.
        world: This process among all.
        reader: Of frames.
        as_published: Select the best epoch on the test part, as both papers did; otherwise on
            clips held out from the training part. Leave-one-out selects on the left-out class
            alone, in either part.
        hooks: How to speak.
        save_every_s: Seconds between saved states inside of an epoch.

    Raises:
        DataError: Too few clips, or the folder holds another run.
        Stopped: A hook asked for it.
    """
    hooks, reader = hooks or Hooks(), reader or FrameReader()
    seed_all(config.seed)
    training, selecting = parts_of(config, split, as_published)
    system = build_system(config, split.classes)
    note = start_from(system.model, config.weights)
    if world.first:
        hooks.say(note)
    system.model.to(world.device)
    world.share_weights(system.model)
    groups = system.groups()
    optimizer = _optimizer(config, groups)
    schedule = torch.optim.lr_scheduler.MultiStepLR(
        optimizer, list(config.milestones), config.gamma
    )
    scaler = torch.amp.GradScaler(
        world.device.type, enabled=config.precision == "float16" and world.device.type == "cuda"
    )
    parts: dict[str, Any] = {
        "model": system.model,
        "optimizer": optimizer,
        "schedule": schedule,
        "scaler": scaler,
    }
    settings = dump_config(config) + f"as_published: {as_published}\nworld: {world.size}\n"
    folder.mkdir(parents=True, exist_ok=True)
    progress = load_state(folder, parts, settings) or Progress()
    if progress.epoch or progress.step:
        hooks.say(f"Going on in epoch {progress.epoch + 1} after {progress.step} batches.")
    elif world.first:
        (folder / "config.yaml").write_text(dump_config(config), encoding="utf-8")
    preparation = system.model.preparation
    data = ClipDataset(training, reader, preparation, config, training=True)
    watched = ClipDataset(selecting, reader, preparation, config, training=False)

    saved_at = time.monotonic()
    while progress.epoch < config.epochs:
        epoch, begun = progress.epoch, time.monotonic()
        data.epoch = epoch
        order = order_of(len(data), config.seed, epoch, world.rank, world.size)
        loader = batches(
            data, order[progress.step * config.batch :], config.batch, config.workers, True
        )
        whole = max(1, len(order) // config.batch)
        system.model.train()
        for clips, labels, texts in loader:
            with _autocast(config, world):
                loss = system.loss(clips.to(world.device), labels.to(world.device), texts, world)
            if not torch.isfinite(loss):
                raise DataError(
                    f"The loss is {float(loss)} in epoch {epoch + 1}",
                    "Lower the rates, or use precision float32",
                )
            scaler.scale(loss / config.accumulate).backward()  # type: ignore[no-untyped-call]
            progress.step += 1
            progress.loss_sum += float(loss.detach())
            progress.loss_count += 1
            if progress.step % config.accumulate == 0 or progress.step >= whole:
                if world.size > 1:
                    world.average_gradients(system.model)
                scaler.step(optimizer)
                scaler.update()
                optimizer.zero_grad(set_to_none=True)
                moved = True
            else:
                moved = False
            mean = progress.loss_sum / progress.loss_count
            if world.first:
                hooks.step(epoch, progress.step, whole, mean)
            due = time.monotonic() - saved_at > save_every_s
            asked = hooks.stop()
            if moved and (due or asked) and progress.step < whole:
                if world.first:
                    save_state(folder, parts, progress, settings)
                saved_at = time.monotonic()
            if asked and moved:
                raise Stopped
        rate = float(optimizer.param_groups[0]["lr"])
        schedule.step()
        confusion = confusion_of(system, watched, config, world, len(split.classes))
        accuracy = war(confusion)
        progress.history.append(
            {
                "epoch": epoch + 1,
                "step": progress.step,
                "loss": progress.loss_sum / max(1, progress.loss_count),
                "rate": rate,
                "selection_uar": uar(confusion),
                "selection_war": accuracy,
                "seconds": time.monotonic() - begun,
            }
        )
        if accuracy > progress.best:
            progress.best, progress.best_epoch = accuracy, epoch + 1
            if world.first:
                torch.save(system.model.state_dict(), folder / BEST)
        progress.epoch, progress.step = epoch + 1, 0
        progress.loss_sum, progress.loss_count = 0.0, 0
        if world.first:
            save_state(folder, parts, progress, settings)
            write_metrics(folder, progress)
            row = progress.history[-1]
            hooks.say(
                f"epoch {epoch + 1}/{config.epochs}: loss {row['loss']:.4f},"
                f" selection UAR {row['selection_uar']:.3f} WAR {row['selection_war']:.3f}"
            )
        saved_at = time.monotonic()
        world.wait()
    best = torch.load(folder / BEST, map_location="cpu", weights_only=True)
    system.model.load_state_dict(best)
    tested: Counts | None = None
    if split.test:
        clips = [(clip, split.number(clip), "") for clip in split.test]
        test = ClipDataset(clips, reader, preparation, config, training=False)
        tested = confusion_of(system, test, config, world, len(split.classes))
    pack = folder / "pack"
    if world.first:
        metrics = {"selection_war": progress.best}
        if tested is not None:
            metrics |= {"test_uar": uar(tested), "test_war": war(tested)}
        name = f"{config.system}-{config.dataset}" + (f"-f{config.fold}" if config.fold else "")
        save_trained(system.model.cpu(), pack, config, split.classes, metrics, name)
    world.wait()
    return Outcome(progress.best_epoch, progress.best, tested, split.classes, pack)


def confusion_of(
    system: Any, data: ClipDataset, config: TrainingConfig, world: World, classes: int
) -> Counts:
    """Confusion counts over all processes; each clip once."""
    counts = torch.zeros(classes, classes, dtype=torch.float64, device=world.device)
    order = list(range(world.rank, len(data), world.size))
    system.model.eval()
    with torch.no_grad():
        for clips, labels, _ in batches(data, order, config.batch, config.workers, False):
            with _autocast(config, world):
                scores = system.scores(clips.to(world.device))
            for truth, guess in zip(labels.tolist(), scores.argmax(dim=1).tolist(), strict=True):
                counts[truth, guess] += 1
    return np.asarray(world.total(counts).cpu().numpy()).astype(np.int64)


Items = list[tuple[Clip, int, str]]


def parts_of(config: TrainingConfig, split: Split, as_published: bool) -> tuple[Items, Items]:
    """Clips that train, and clips that select the best epoch."""
    usable = training_texts(config, split)
    if as_published and not split.test:
        raise DataError(f"{split.dataset} has no test part here to select on")
    if config.objective == "leave-one-out":
        # As published: the class that does not train selects. Nothing else need be held out.
        part = split.test if as_published else split.train
        selecting: Sequence[Clip] = [clip for clip in part if clip.label == config.left_out]
        training = [(split.train[i], _number(split, split.train[i]), text) for i, text in usable]
    elif as_published:
        selecting = split.test
        training = [(split.train[i], _number(split, split.train[i]), text) for i, text in usable]
    else:
        kept, held = hold_out(split.train, config.held_out, config.seed)
        inside = set(kept)
        training = [
            (split.train[i], _number(split, split.train[i]), text)
            for i, text in usable
            if i in inside
        ]
        selecting = [split.train[i] for i in held]
    selecting_items = [(clip, split.number(clip), "") for clip in selecting if clip.label]
    least = 2 if config.system == "emoclip" else 1
    if len(training) < max(least, 2) or not selecting_items:
        raise DataError(
            f"{len(training)} clips to train on and {len(selecting_items)} to select on are too few"
        )
    return training, selecting_items


def _number(split: Split, clip: Clip) -> int:
    return split.number(clip) if clip.label else -1


def _optimizer(config: TrainingConfig, groups: list[dict[str, Any]]) -> torch.optim.Optimizer:
    if config.optimizer == "adam":
        return torch.optim.Adam(groups, eps=1e-6, weight_decay=config.weight_decay)
    return torch.optim.SGD(
        groups, lr=1e-3, momentum=config.momentum, weight_decay=config.weight_decay
    )


def _autocast(config: TrainingConfig, world: World) -> AbstractContextManager[Any]:
    if config.precision == "float32":
        return nullcontext()
    kind = torch.bfloat16 if config.precision == "bfloat16" else torch.float16
    return torch.autocast(world.device.type, dtype=kind)
