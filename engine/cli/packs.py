"""``emoscope models``: the model packs, their licence, size and whether they are here."""

from __future__ import annotations

from rich.table import Table

from emoscope.engine.cli.console import out, plain_errors


@plain_errors
def list_packs() -> None:
    """List the packs of this machine and those that can be got."""
    from emoscope.engine.runtime.at_hand import packs_at_hand

    console = out()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("name", "here", "size", "asks", "licence", "ms a face", "what"):
        table.add_column(column, overflow="fold", no_wrap=column in ("name", "size"))
    for row in packs_at_hand():
        if row.trouble:
            table.add_row(row.name, "damaged", "-", "-", "-", "-", row.trouble)
            continue
        table.add_row(
            row.name,
            "yes" if row.here else "no",
            f"{row.size_bytes / 1e6:.1f} MB" if row.here else f"{row.size_bytes / 1e6:.0f} MB",
            row.asks,
            row.licence,
            row.speed.split(" ms")[0] if row.speed else "not measured",
            f"{row.title} (calibrated with {row.calibrated})" if row.calibrated else row.title,
        )
    console.print(table)
    console.print(
        "\nScores say how a face looks to a model, not what a person feels. A CLIP pack is for more"
        " words, not for better answers: on faces published CLIP models know less than compact."
        "\nms a face: of packs that are here, measured on this machine; of the others on one core"
        " with random weights."
        "\nGet one: emoscope models get NAME. Published EmoCLIP and DFER-CLIP checkpoints:"
        " emoscope models convert FILE --as ..."
    )
