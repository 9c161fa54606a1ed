"""``emoscope train emoclip`` and ``emoscope train dfer-clip``."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from emoscope.engine.cli.console import err, out, plain_errors
from emoscope.engine.errors import DataError

if TYPE_CHECKING:
    from emoscope.lab.training.videos.loop import Hooks

Config = Annotated[Path, typer.Option(help="Settings; shipped ones are in configs/published.")]
Root = Annotated[Path, typer.Option(help="Folder of the data set.")]
Out = Annotated[Path, typer.Option("--out", help="Folder of the run; an existing run is resumed.")]
AsPublished = Annotated[
    bool,
    typer.Option(
        "--as-published",
        help="Select the best epoch on the test fold, as the papers did; figures read higher.",
    ),
]
Device = Annotated[str, typer.Option(help="auto, cpu or cuda.")]
Quick = Annotated[
    bool, typer.Option("--quick-check", help="Check the lists and some clips, not every clip.")
]
Fold = Annotated[int, typer.Option(min=0, help="Fold instead of the settings'; 0 keeps theirs.")]
LeftOut = Annotated[str, typer.Option("--left-out", help="Class to leave out instead of theirs.")]
Weights = Annotated[str, typer.Option(help="CLIP pack to start from instead of the settings'.")]


def _command(system: str, about: str) -> Callable[..., None]:
    """The command for one of the two systems; both take the same options."""

    def command(
        config: Config,
        root: Root,
        folder: Out,
        as_published: AsPublished = False,
        device: Device = "auto",
        quick_check: Quick = False,
        weights: Weights = "",
        fold: Fold = 0,
        left_out: LeftOut = "",
    ) -> None:
        _train(
            system, config, root, folder, as_published, device, quick_check, weights, fold, left_out
        )

    command.__doc__ = f"{about} Several GPUs: start it with torchrun."
    return plain_errors(command)


train_emoclip = _command("emoclip", "Train EmoCLIP on captions or class descriptions.")
train_dfer_clip = _command("dfer-clip", "Train DFER-CLIP on classes.")


def _train(
    system: str,
    path: Path,
    root: Path,
    folder: Path,
    as_published: bool,
    device: str,
    quick_check: bool,
    weights: str,
    fold: int,
    left_out: str,
) -> None:
    from emoscope.lab.datasets.frames import FrameReader
    from emoscope.lab.datasets.opening import open_split
    from emoscope.lab.evaluation.metrics import recalls, uar, war
    from emoscope.lab.training.videos.config import read_config, with_changes
    from emoscope.lab.training.videos.early import early_checks
    from emoscope.lab.training.videos.loop import Stopped, train
    from emoscope.lab.training.videos.processes import open_world

    config = read_config(path)
    if config.system != system:
        raise DataError(f"{path} is for {config.system}, not {system}")
    config = with_changes(config, weights=weights, fold=fold, left_out=left_out)
    split = open_split(config.dataset, root, config.fold)
    reader = FrameReader()
    with open_world(device) as world:
        if world.first:
            early_checks(
                config,
                root,
                split,
                folder,
                reader,
                lambda text: err().print(text, markup=False),
                thorough=not quick_check,
            )
            if as_published:
                err().print("The best epoch is selected on the test fold, as published.")
        with _Terminal(world.first) as hooks:
            try:
                done = train(
                    config,
                    split,
                    folder,
                    world,
                    reader=reader,
                    as_published=as_published,
                    hooks=hooks,
                )
            except Stopped:
                err().print("Stopped. Run the same command again to resume.")
                raise typer.Exit(130) from None
        if not world.first:
            return
    told = f"Kept epoch {done.best_epoch} (selection WAR {done.selection_war:.1%})."
    if done.confusion is not None:
        told += f" Test UAR {uar(done.confusion):.2%}, WAR {war(done.confusion):.2%}."
        if config.left_out:
            recall = recalls(done.confusion)[done.classes.index(config.left_out)]
            told += f" Recall of {config.left_out}, which was left out: {recall:.2%}."
    out().print(f"{told}\nPack: {done.pack}", markup=False)


class _Terminal:
    """A progress bar, lines above it, and a first Ctrl+C that saves before it ends."""

    def __init__(self, shown: bool) -> None:
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=err(),
            disable=not shown or not err().is_terminal,
        )
        self._task = self._bar.add_task("")
        self._shown = shown
        self._asked = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Hooks:
        from emoscope.lab.training.videos.loop import Hooks

        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._stop)
        self._bar.start()
        return Hooks(self._say, self._step, lambda: self._asked)

    def __exit__(self, *reason: object) -> None:
        self._bar.stop()
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _stop(self, number: int, frame: object) -> None:
        if self._asked:  # a second time: at once
            raise KeyboardInterrupt
        self._asked = True

    def _say(self, text: str) -> None:
        if self._shown:
            self._bar.console.print(text, markup=False)

    def _step(self, epoch: int, done: int, whole: int, loss: float) -> None:
        self._bar.update(
            self._task,
            completed=done,
            total=whole,
            description=f"epoch {epoch + 1}, loss {loss:.4f}",
        )
