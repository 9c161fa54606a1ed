"""``emoscope build``: TensorRT engines of a pack, or its image tower in eight bits for the CPU."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors

if TYPE_CHECKING:
    from emoscope.engine.runtime.tensorrt_build import Plan
    from emoscope.engine.runtime.tensorrt_library import Library


@plain_errors
def build(
    model: Annotated[str, typer.Option(help="Model pack: name or folder.")] = "compact",
    target: Annotated[
        str, typer.Option(help="Build ahead, for example sm_89,sm_120; needs no GPU.")
    ] = "",
    precision: Annotated[
        str, typer.Option(help="f16: engines for a card; int8: a tower for the CPU.")
    ] = "f16",
    out_dir: Annotated[
        Path | None,
        typer.Option("--out", help="Folder for the engines, to be taken to another machine."),
    ] = None,
    take: Annotated[
        Path | None,
        typer.Option(help="Take engines that were built elsewhere with --out; builds nothing."),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Rebuild what already exists.")] = False,
    calibrate: Annotated[
        Path | None,
        typer.Option(
            help="int8: a video or a folder of pictures with faces; the bundled clip if none is"
            " given. Nothing of them is kept."
        ),
    ] = None,
) -> None:
    """Build the engines that the runtime tensorrt loads, or an eight-bit tower for the CPU."""
    _check(precision, target, out_dir, take, calibrate)
    if take is not None:
        _take(take)
        return
    if precision == "int8":
        _build_int8(model, calibrate)
        return
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.runtime.tensorrt_build import build_pack

    library, plan = _plan(target)
    pack = find_pack(model)
    where = ", ".join(plan.targets) if plan.gpu is None else plan.gpu.name
    err().print(
        f"Building {pack.manifest.name} in {precision} with {library.title} for {where}",
        markup=False,
    )
    for path in build_pack(pack, library, plan, out_dir, _Progress(), again):
        out().print(f"{path} ({path.stat().st_size / 1e6:.1f} MB)", markup=False)


def _check(
    precision: str, target: str, out_dir: Path | None, take: Path | None, calibrate: Path | None
) -> None:
    """Options that have no effect together are said, not ignored."""
    from emoscope.engine.errors import RuntimeUnavailableError

    if precision not in ("f16", "int8"):
        raise RuntimeUnavailableError(
            f'There is no precision "{precision}" to build', "Choose f16 or int8"
        )
    given = {"--target": target, "--out": out_dir, "--calibrate": calibrate}
    if take is not None:
        useless = [name for name, value in given.items() if value]
        reason = "--take builds nothing"
    elif precision == "int8":
        useless = [name for name in ("--target", "--out") if given[name]]
        reason = "the eight-bit tower is for the CPU of this machine"
    else:
        useless = ["--calibrate"] if calibrate else []
        reason = "only --precision int8 is calibrated"
    if useless:
        raise RuntimeUnavailableError(f"{' and '.join(useless)} has no effect here: {reason}")


def _take(folder: Path) -> None:
    from emoscope.engine.runtime.engine_cache import take

    for path in take(folder):
        out().print(f"{path} ({path.stat().st_size / 1e6:.1f} MB)", markup=False)


def _build_int8(model: str, calibrate: Path | None) -> None:
    """Quantise, check against torch, keep or refuse by name."""
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.runtime.calibration import calibration_crops
    from emoscope.engine.runtime.int8_gate import NAME, build_int8

    pack = find_pack(model)
    crops = calibration_crops(pack, calibrate)
    path, judged = build_int8(pack, crops, lambda text: err().print(f"  {text}", markup=False))
    out().print(
        f"{NAME}: passed: cosine {judged.fixed_cosine:.4f} on the fixed clip,"
        f" {judged.held_out_cosine:.4f} on held-out faces, same top label in"
        f" {judged.agreement:.1%}",
        markup=False,
    )
    out().print(f"{path} ({path.stat().st_size / 1e6:.1f} MB)", markup=False)
    out().print("emoscope bench runtimes measures it against the others.", markup=False)


def _plan(target: str) -> tuple[Library, Plan]:
    from emoscope.engine.runtime.gpus import find_gpu
    from emoscope.engine.runtime.tensorrt_build import Plan, parse_targets
    from emoscope.engine.runtime.tensorrt_library import library_for, library_for_targets, no_gpu

    if target:
        targets = parse_targets(target)
        return library_for_targets(targets), Plan(targets)
    gpu = find_gpu()
    if gpu is None:
        raise no_gpu()
    return library_for(gpu), Plan((gpu.target,), gpu)


class _Progress:
    """One line per phase, on stderr."""

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, text: str, part: float) -> None:
        if text != self._last:
            self._last = text
            err().print(f"  {part:4.0%}  {text}", markup=False)
