"""``emoscope models convert`` and ``emoscope models get``."""

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
        str, typer.Option(help="Class names in the file's order, with commas (not 7 or 11).")
    ] = "",
    position: Annotated[
        str, typer.Option("--context", help="DFER-CLIP's context: start, middle or end.")
    ] = "start",
    name: Annotated[str, typer.Option(help="Name of the pack.")] = "",
) -> None:
    """Turn a published EmoCLIP, DFER-CLIP or Exp-CLIP file into a pack.

    The file is opened in a process of its own that admits tensors and nothing else.
    """
    from emoscope.engine.models.convert import convert as run

    err().print(f"Reading {file.name} in a process of its own ...", markup=False)
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
) -> None:
    """Download a CLIP tower from the hub. Says what, how large and under which licence first."""
    from emoscope.engine.models.download import get as fetch
    from emoscope.engine.models.download import item_of

    item = item_of(name)
    err().print(
        f"{item.title}\nFrom the hub: {item.repo}, about {item.size_bytes / 1e6:,.0f} MB,"
        f" licence {item.licence}",
        markup=False,
    )
    if not yes and err().is_terminal and not typer.confirm("Download it?", default=True, err=True):
        raise typer.Exit(1)
    pack = fetch(item, folder, say=lambda text: err().print(text, markup=False))
    out().print(f"Pack {pack.manifest.name} is in {pack.folder}", markup=False)
