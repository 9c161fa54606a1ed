"""``emoscope models convert``, ``get``, ``calibrate`` and ``remove``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from emoscope.engine.cli.console import err, out, plain_errors


@plain_errors
def convert(
    file: Annotated[Path, typer.Argument(help="Checkpoint as its authors publish it.")],
    kind: Annotated[str, typer.Option("--as", help="emoclip, dfer-clip or exp-clip.")],
    folder: Annotated[
        Path | None, typer.Option("--out", help="Folder of the new pack; the user's packs.")
    ] = None,
    clip: Annotated[
        str,
        typer.Option(
            help="OpenAI's CLIP pack: gives missing towers, and compares DFER-CLIP's text tower."
        ),
    ] = "",
    tower: Annotated[
        str, typer.Option(help="open_clip's name of the tower.")
    ] = "ViT-B-32-quickgelu",
    classes: Annotated[
        str, typer.Option(help="Class names in the file's order, comma-separated (if not 7 or 11).")
    ] = "",
    position: Annotated[
        str, typer.Option("--context", help="DFER-CLIP's context: start, middle or end.")
    ] = "start",
    name: Annotated[str, typer.Option(help="Name of the pack.")] = "",
) -> None:
    """Turn a published EmoCLIP, DFER-CLIP or Exp-CLIP file into a pack.

    The file is opened in a separate process that admits tensors and nothing else.
    """
    from emoscope.engine.models.convert import convert as run

    err().print(f"Reading {file.name} in a separate process ...", markup=False)
    made = run(
        file,
        kind,
        folder,
        clip=clip or None,
        tower=tower,
        classes=[part.strip() for part in classes.split(",") if part.strip()],
        position=position,
        name=name or None,
    )
    console = out()
    console.print(f"Layout: {made.layout}", markup=False)
    for note in made.notes:
        console.print(f"Note: {note}", markup=False)
    if made.left_out:
        console.print(f"Not needed and left out: {', '.join(made.left_out)}", markup=False)
    manifest = made.pack.manifest
    console.print(f"Can be asked: {manifest.asks}", markup=False)
    console.print(
        f"Pack {manifest.name}: {made.tensors} tensors in {made.pack.folder}", markup=False
    )


@plain_errors
def get(
    name: Annotated[str, typer.Argument(help="Name, see emoscope models.")],
    folder: Annotated[
        Path | None, typer.Option("--out", help="Folder of the pack; the user's packs.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before.")] = False,
    research_only: Annotated[
        bool,
        typer.Option(
            "--research-only", help="For models whose licence admits research alone: this is that."
        ),
    ] = False,
) -> None:
    """Download a CLIP tower from the hub. Says what, how large and under which licence first.

    Stopped, it goes on where it was the next time.
    """
    from emoscope.engine.errors import PackError
    from emoscope.engine.models.catalogue import item_of
    from emoscope.engine.models.download import get as fetch
    from emoscope.engine.models.download import hub_address, waiting_bytes

    item = item_of(name)
    err().print(
        f"{item.title}\nFrom {hub_address()}: {item.repo}, about"
        f" {item.size_bytes / 1e6:,.0f} MB, licence {item.licence}",
        markup=False,
    )
    if waiting := waiting_bytes(item):
        err().print(f"{waiting / 1e6:,.0f} MB of it are here already", markup=False)
    if item.research_only and not research_only:
        raise PackError(
            f"The licence of {item.name} admits research only",
            "If that is what you do, say so with --research-only",
        )
    if not yes and err().is_terminal and not typer.confirm("Download it?", default=True, err=True):
        raise typer.Exit(1)
    pack = fetch(item, folder, say=lambda text: err().print(text, markup=False))
    out().print(f"Pack {pack.manifest.name} is in {pack.folder}", markup=False)


@plain_errors
def remove(
    name: Annotated[str, typer.Argument(help="Name of a pack that you got or converted.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask before.")] = False,
) -> None:
    """Delete a pack with its exported graphs and measurements. What was scored with it stays."""
    from emoscope.engine.errors import PackError
    from emoscope.engine.models.removal import removable, remove_pack

    if removable(name) and not yes:
        if not err().is_terminal:
            raise PackError(f"{name} is deleted only when that is confirmed", "Add --yes")
        if not typer.confirm(f"Delete the pack {name}?", default=False, err=True):
            raise typer.Exit(1)
    out().print(f"Removed {remove_pack(name)}", markup=False)


@plain_errors
def calibrate(
    name: Annotated[str, typer.Argument(help="Pack.")],
    recordings: Annotated[
        list[Path] | None,
        typer.Option(help="Folder of sessions that kept embeddings; may be given several times."),
    ] = None,
    folder: Annotated[
        Path | None, typer.Option(help="Folder of pictures with faces, or a video.")
    ] = None,
    take_back: Annotated[
        bool, typer.Option("--remove", help="Score as the pack came again.")
    ] = False,
) -> None:
    """Measure a pack's answers by what faces mostly look like here; without an option, say how.

    Of the faces only the mean and the spread of their embeddings are kept. Choose mostly neutral
    and smiling ones.
    """
    from emoscope.engine.errors import PackError
    from emoscope.engine.models.own_bank import bank_facts, forget_bank, told
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.sessions.own_faces import calibrate as run

    asked = [bool(recordings), folder is not None, take_back]
    if sum(asked) > 1:
        raise PackError("That is several wishes at once", "Give one of the three options")
    pack = find_pack(name)
    if take_back:
        gone = forget_bank(pack.manifest)
        out().print(f"{name} scores as it came" if gone else f"{name} was not calibrated here")
    elif recordings:
        out().print(run(pack, "recordings", recordings), markup=False)
    elif folder is not None:
        out().print(run(pack, "folder", [folder]), markup=False)
    else:
        facts = bank_facts(pack.manifest)
        words = "not calibrated here" if facts is None else f"calibrated with {told(facts)}"
        out().print(f"{name}: {words}", markup=False)
