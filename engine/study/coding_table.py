"""Agreement of people and program as tables."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.files import make_folder
from emoscope.engine.results.icc import Icc
from emoscope.engine.study.coding import StudyAgreement
from emoscope.engine.study.csv_table import write_csv
from emoscope.engine.study.folder import StudyFolder

HEAD = (
    *("label", "annotated_s", "predicted_s", "precision", "recall", "f1", "kappa"),
    *("sessions", "raters", "icc2_1", "icc2_1_low", "icc2_1_high"),
    *("icc3_1", "icc3_1_low", "icc3_1_high", "icc2_k"),
)
CONFUSION = ("session", "coder", "from_s", "annotated", "predicted", "seconds")


def names_for(out: Path) -> tuple[Path, Path]:
    """``agreement.csv`` and ``agreement-confusion.csv``."""
    return out, out.with_name(f"{out.stem}-confusion{out.suffix}")


def write_agreement(
    opened: StudyFolder, found: StudyAgreement, out: Path, step_s: float = 10.0
) -> tuple[Path, Path]:
    """Write a row per label, and beside it where coders and program differ.

    Args:
        opened: The study, opened.
        found: What was compared.
        out: The first of the files.
        step_s: Seconds of a step of the confusion.

    Returns:
        The files.

    Raises:
        OutputError: The place cannot be written; what was there stays.
    """
    table, times = names_for(out)
    make_folder(table.absolute().parent)
    rows = [
        [
            each.label,
            *(each.annotated_s, each.predicted_s, each.precision, each.recall, each.f1),
            each.kappa,
            *_icc(found.shares.get(each.label)),
        ]
        for each in found.pooled.labels
    ]
    whole = found.pooled
    rows.append(["all labels", whole.scored_s, whole.scored_s, None, None, None, whole.kappa])
    confused = [
        [each.session, each.coder, *row]
        for each in found.coded
        for row in each.found.over_time(step_s)
    ]
    write_csv(table, HEAD, rows)
    write_csv(times, CONFUSION, confused)
    opened.note_saved([table, times])
    return table, times


def _icc(one: Icc | None) -> list[float | int | None]:
    if one is None:
        return []
    return [
        *(one.targets, one.raters, one.single, one.single_low, one.single_high),
        *(one.consistent, one.consistent_low, one.consistent_high, one.mean),
    ]
