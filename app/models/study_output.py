"""Tables, pictures and the report of a study, written in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import counted, tr
from emoscope.app.models.tasks import Task
from emoscope.engine.analysis.progress import Control
from emoscope.engine.errors import SessionError
from emoscope.engine.results.segments import Rule
from emoscope.engine.results.table_style import PLAIN, TableStyle
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.pictures import KINDS

if TYPE_CHECKING:
    from emoscope.engine.study.comparing import Measure
    from emoscope.engine.study.epochs import Epochs
    from emoscope.engine.study.figures import Figures
    from emoscope.engine.study.model import StudySession
    from emoscope.engine.study.synchrony import Asked

TABLES = ("summary", "epochs", "frames", "synchrony", "agreement")
ENDINGS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(TABLES, (".csv",)),
    "report": (".html",),
    **dict.fromkeys(KINDS, (".svg", ".png", ".pdf")),
}
"""By what is written, the endings that its file may have; the first one is usual."""


@dataclass(frozen=True, slots=True)
class OutputOrder:
    """What to write.

    Attributes:
        kind: A key of :data:`ENDINGS`.
        target: The file; a summary has two more beside it.
        ids: Sessions of a summary or picture; None for all.
        by: What a row of a summary is of: ``face``, ``session``, ``participant``.
        measure: What is drawn and compared; empty for the usual one.
        marker: Text of markers: from which latencies count, or around which epochs are.
        labels: Of curves and synchrony: only these; empty for all.
        rule: When a label counts as shown.
        around_s: Begin and end of epochs, in seconds from the marker.
        baseline_s: Begin and end of what is taken off, likewise; None for nothing.
        window_s, lag_s: Of synchrony: a segment, and the largest lag.
        surrogates: Of synchrony: shuffled orders.
        coders: Of agreement: folders of annotations, one for each coder.
        tier: Of agreement: only this one of each file; empty for all.
        annotated: Of agreement: compare annotated time alone.
        style: Of the summary.
    """

    kind: str
    target: Path
    ids: frozenset[int] | None = None
    by: str = "face"
    measure: str = ""
    marker: str = ""
    labels: tuple[str, ...] = ()
    rule: Rule = field(default_factory=Rule)
    around_s: tuple[float, float] = (0.0, 5.0)
    baseline_s: tuple[float, float] | None = (-1.0, 0.0)
    window_s: float = 10.0
    lag_s: float = 2.0
    surrogates: int = 1000
    coders: tuple[Path, ...] = ()
    tier: str = ""
    annotated: bool = False
    style: TableStyle = PLAIN

    @property
    def targets(self) -> tuple[Path, ...]:
        """All files that are written, or may be."""
        if self.kind == "agreement":
            from emoscope.engine.study.coding_table import names_for as two_names

            return two_names(self.target)
        if self.kind != "summary":
            return (self.target,)
        from emoscope.engine.study.summary import names_for

        return names_for(self.target)

    @property
    def around(self) -> Epochs:
        """The times around markers.

        Raises:
            UsageError: They make no sense.
        """
        from emoscope.engine.study.epochs import Epochs

        return Epochs(self.marker, *self.around_s, self.baseline_s)

    @property
    def pairs(self) -> Asked:
        """How synchrony is computed.

        Raises:
            UsageError: It makes no sense.
        """
        from emoscope.engine.study.synchrony import Asked

        return Asked(window_s=self.window_s, lag_s=self.lag_s, surrogates=self.surrogates)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    Attributes:
        files: The first one is what was asked for.
        notes: What there is to know about it, a sentence each.
    """

    files: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def write_output(folder: Path, order: OutputOrder, task: Task, control: Control) -> Written:
    """Write it; runs in a thread.

    Raises:
        EmoScopeError: It cannot be made or written; what was there stays.
    """
    opened = StudyFolder(folder)

    def told(done: int, of: int) -> None:
        if control.cancelled:
            raise SessionError("The figures were stopped before they were done")
        task.progress.emit(done / max(1, of), "")

    if order.kind in KINDS:
        return _picture(opened, order, told, control)
    if order.kind == "epochs":
        from emoscope.engine.study.summary import write_epochs

        count = write_epochs(opened, order.around, order.target)
        return Written((order.target,), (_rows(count),))
    if order.kind == "frames":
        from emoscope.engine.study.frames import write_frames

        count, failed = write_frames(opened, order.target, told)
        return Written((order.target,), (_rows(count), *_failed(failed)))
    if order.kind == "synchrony":
        return _synchrony(opened, order, told, control)
    if order.kind == "agreement":
        return _agreement(opened, order)
    from emoscope.engine.study.figures import study_figures

    meant = None if order.ids is None or order.kind == "report" else _meant(opened, order)
    figures = study_figures(
        opened, meant, rule=order.rule, marker=order.marker or None, told=told, control=control
    )
    if order.kind == "report":
        from emoscope.engine.study.report import write_report

        missing = write_report(opened, figures, order.target, measure=_measure(order))
        return Written((order.target,), (*missing, *_failed(figures.failed)))
    return _summary(opened, figures, order)


def _summary(opened: StudyFolder, figures: Figures, order: OutputOrder) -> Written:
    from emoscope.engine.study.figures import By
    from emoscope.engine.study.summary import write_summary

    files, why = write_summary(
        opened,
        figures,
        order.target,
        by=By(order.by),
        measure=_measure(order),
        style=order.style,
    )
    notes = [tr("There is no comparison."), why] if why else []
    if figures.without:
        notes.append(
            counted(
                "{count} session has no results and is left out.",
                "{count} sessions have no results and are left out.",
                len(figures.without),
            )
        )
    return Written(files, (*notes, *_failed(figures.failed)))


def _picture(
    opened: StudyFolder, order: OutputOrder, told: Callable[[int, int], None], control: Control
) -> Written:
    from emoscope.engine.study.pictures.kinds import Picture, write_picture

    asked = Picture(order.kind, order.measure, order.labels, rule=order.rule)
    if order.kind == "events":
        asked = replace(asked, around=order.around)
    write_picture(opened, _meant(opened, order), asked, order.target, told=told, control=control)
    return Written((order.target,))


def _synchrony(
    opened: StudyFolder, order: OutputOrder, told: Callable[[int, int], None], control: Control
) -> Written:
    from emoscope.engine.study.synchrony_table import write_synchrony

    count = write_synchrony(
        opened,
        order.pairs,
        order.target,
        labels=frozenset(label.casefold() for label in order.labels),
        told=told,
        control=control,
    )
    return Written((order.target,), (_rows(count),))


def _agreement(opened: StudyFolder, order: OutputOrder) -> Written:
    from emoscope.engine.study.coding import study_agreement
    from emoscope.engine.study.coding_table import write_agreement

    tier = order.tier or None
    found = study_agreement(opened, order.coders, tier=tier, whole=not order.annotated)
    files = write_agreement(opened, found, order.target)
    kappa = found.pooled.kappa
    words = tr("kappa over all labels: {kappa}").format(
        kappa="–" if kappa is None else f"{kappa:.2f}"
    )
    notes = [f"{words}."]
    if found.pooled.unknown:
        some = ", ".join(found.pooled.unknown)
        notes.append(tr("No session has the label {names}.").format(names=some))
    return Written(files, (*notes, *_failed(found.failed)))


def _meant(opened: StudyFolder, order: OutputOrder) -> list[StudySession]:
    return [e for e in opened.study.sessions if order.ids is None or e.id in order.ids]


def _measure(order: OutputOrder) -> Measure:
    return order.measure or "mean"  # type: ignore[return-value]


def _rows(count: int) -> str:
    return counted("{count} row.", "{count} rows.", count)


def _failed(failed: Sequence[tuple[str, str]]) -> list[str]:
    words = tr("{name} is not in it: {cause}.")
    return [words.format(name=name, cause=in_language(why)) for name, why in failed]
