"""``emoscope models``: the model packs, their licence, size and whether they are here."""

from __future__ import annotations

from rich.table import Table

from emoscope.engine.cli.console import out, plain_errors
from emoscope.engine.errors import PackError


@plain_errors
def list_packs() -> None:
    """List the packs of this machine and those that can be got."""
    from emoscope.engine.models.pack import pack_folders, read_manifest

    console = out()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("name", "here", "size", "asks", "licence", "what"):
        table.add_column(column, overflow="fold")
    for folder in pack_folders():
        try:
            manifest = read_manifest(folder)
        except PackError as error:
            table.add_row(folder.name, "damaged", "-", "-", "-", error.cause)
            continue
        size = sum(entry.bytes for entry in manifest.files.values())
        table.add_row(
            manifest.name,
            "yes",
            f"{size / 1e6:.1f} MB",
            manifest.asks,
            manifest.licence,
            manifest.title,
        )
    for name, size_mb, licence, what in _obtainable():
        table.add_row(name, "no", f"{size_mb:.0f} MB", "any sentence", licence, what)
    console.print(table)
    console.print(
        "\nScores say how a face looks to a model, not what a person feels. "
        "Published EmoCLIP and DFER-CLIP checkpoints: emoscope models convert FILE --as ..."
    )


def _obtainable() -> list[tuple[str, float, str, str]]:
    """Packs that ``emoscope models get`` can fetch and that are not here yet."""
    from emoscope.engine.models.download import CATALOGUE
    from emoscope.engine.models.pack import pack_folders

    here = {folder.name for folder in pack_folders()}
    return [
        (item.name, item.size_bytes / 1e6, item.licence, item.title)
        for item in CATALOGUE
        if item.name not in here
    ]
