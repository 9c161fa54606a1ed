"""Every picture of a study by its name, drawn and written in one call."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from emoscope.engine.analysis.progress import Control
from emoscope.engine.files import make_folder
from emoscope.engine.results.segments import Rule
from emoscope.engine.study.epochs import Epochs, epochs
from emoscope.engine.study.figures import study_figures
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.model import StudySession
from emoscope.engine.study.pictures import circumplex, counted, style, timed


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn.

    Attributes:
        kind: One of :data:`emoscope.engine.study.pictures.KINDS`.
        measure: Of shares and heat, one of ``MEASURES`` there; empty for the usual one.
        labels: Of events: only these; empty for those that change most.
        around: Of events: which times around which markers.
        rule: When a label counts as shown.
    """

    kind: str = "shares"
    measure: str = ""
    labels: tuple[str, ...] = ()
    around: Epochs = Epochs("", -1.0, 5.0, (-1.0, 0.0))  # noqa: RUF009 frozen
    rule: Rule = Rule()  # noqa: RUF009 frozen


def write_picture(
    opened: StudyFolder,
    sessions: Iterable[StudySession],
    asked: Picture,
    out: Path,
    *,
    told: Callable[[int, int], None] | None = None,
    control: Control | None = None,
) -> None:
    """Draw a picture of some sessions and write it by its ending: SVG, PDF or PNG.

    Raises:
        UsageError: The ending is none of these.
        SessionError: There is nothing to draw, or it was stopped.
        OutputError: The place cannot be written; what was there stays.
    """
    style.check_name(out)
    meant = tuple(sessions)
    if asked.kind == "timeline":
        made = timed.timeline(opened, meant)
    elif asked.kind == "circumplex":
        made = circumplex.circumplex(opened, meant)
    elif asked.kind == "events":
        made = timed.events(epochs(opened, asked.around, meant), asked.around, asked.labels)
    else:
        figures = study_figures(opened, meant, rule=asked.rule, told=told, control=control)
        if asked.kind == "transitions":
            made = counted.transitions(figures)
        elif asked.kind == "heat":
            made = counted.heat(figures, asked.measure or "mean")
        else:
            made = counted.shares(figures, asked.measure or "led_share")
    make_folder(out.absolute().parent)
    style.save(made, out, f"{opened.study.name}: {asked.kind}")
    opened.note_saved([out], meant)
