"""What a person reads while files are analysed and when they are done."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from engine.sessions.outcome import FileOutcome, Outcome, Status
from engine.sessions.progress import Progress
from engine.sessions.summary import FaceSeen, Seen, Span

FACES_SHOWN = 6
SPANS_SHOWN = 12
SHORTEST_SHOWN = 0.04
"""Spans below this part of a face's time are joined to their neighbour in the summary."""
TENTHS = 10


class ConsoleReporter:
    """A bar with remaining time on a terminal, a line every tenth elsewhere.

    Args:
        console: Where to.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._tenth = 0

    def started(self, path: Path, number: int, total: int) -> None:
        name = f"{path.name} ({number} of {total})" if total > 1 else path.name
        self._tenth = 0
        if not self._console.is_terminal:
            self._console.print(f"Analysing {name}", markup=False)
            return
        self._bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} %  {task.fields[speed]}"),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
        )
        self._task = self._bar.add_task(escape(name), total=None, speed="")
        self._bar.start()

    def progressed(self, progress: Progress) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.update(
                self._task,
                completed=progress.done_s,
                total=progress.duration_s,
                speed=f"{progress.speed:.1f}x real time",
            )
            return
        fraction = progress.fraction
        tenth = int(fraction * TENTHS) if fraction is not None else int(progress.done_s / 60)
        if tenth <= self._tenth or fraction == 1.0:
            return
        self._tenth = tenth
        if fraction is None:
            text = f"  {clock(progress.done_s)} done"
        else:
            text = f"  {100 * fraction:.0f} %"
        if progress.remaining_s is not None:
            text += f", {clock(progress.remaining_s)} left"
        self._console.print(f"{text} ({progress.speed:.1f}x real time)", markup=False)

    def finished(self, outcome: FileOutcome, number: int, total: int) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = self._task = None
        if outcome.status is Status.SKIPPED:
            self._console.print(f"{outcome.path.name} was done already; skipped.", markup=False)
        if outcome.message:
            if outcome.status is Status.DONE:
                word, colour = "note", "yellow"
            elif outcome.status is Status.STOPPED:
                word, colour = "stopped", "yellow"
            else:
                word, colour = "error", "red"
            self._console.print(f"[bold {colour}]{word}:[/] {escape(outcome.message)}")


def summary_lines(outcome: Outcome) -> list[str]:
    """What was seen in each file, and where the results are; plain text."""
    lines: list[str] = []
    for file in outcome.files:
        if file.seen is not None and file.seen.frames:
            lines += [*_file_lines(file, file.seen), ""]
    kept = [file for file in outcome.files if file.folder is not None]
    if len(kept) == 1:
        lines.append(f"Results: {kept[0].folder}")
    elif kept:
        lines.append(f"Results: {outcome.out} ({len(kept)} of {len(outcome.files)} files)")
    else:
        lines.append("There are no results.")
    return lines


def clock(seconds: float) -> str:
    """``0:07``, ``12:30``, ``1:02:03``."""
    sign = "-" if seconds <= -0.5 else ""
    whole = round(abs(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}:{secs:02}" if hours else f"{sign}{minutes}:{secs:02}"


def _file_lines(file: FileOutcome, seen: Seen) -> list[str]:
    faces = len(seen.faces)
    who = "no face" if not faces else "1 face" if faces == 1 else f"{faces} faces"
    share = 100 * seen.with_face / seen.frames
    speed = f", {seen.duration_s / file.wall_s:.1f}x real time" if file.wall_s > 0 else ""
    lines = [
        f"{file.path.name}: {seen.duration_s:.1f} s, {seen.frames} frames, {who}"
        f" (in sight {share:.0f} % of the time){speed}"
    ]
    for face in seen.faces[:FACES_SHOWN]:
        lines += _face_lines(face)
    if faces > FACES_SHOWN:
        lines.append(f"  and {faces - FACES_SHOWN} more faces")
    return lines


def _face_lines(face: FaceSeen) -> list[str]:
    head = f"  face {face.track}, {_time(face.first_s)} to {_time(face.last_s)}"
    if not face.scored:
        return [f"{head}: no score (too small, blurred, turned or too short)"]
    ranked = sorted(face.mean, key=lambda item: -item[1])[:3]
    shares = ", ".join(f"{name} {100 * share:.0f} %" for name, share in ranked)
    spans = _readable(face)
    shown = [
        f"{_time(span.start_s)}-{_time(span.end_s)} {span.label}" for span in spans[:SPANS_SHOWN]
    ]
    more = f", and {len(spans) - SPANS_SHOWN} more" if len(spans) > SPANS_SHOWN else ""
    return [f"{head}: on average {shares}", f"    {', '.join(shown)}{more}"]


def _readable(face: FaceSeen) -> list[Span]:
    """Spans without the shortest ones, which the table has all the same."""
    least_s = SHORTEST_SHOWN * (face.last_s - face.first_s)
    spans: list[Span] = []
    for span in face.spans:
        short = span.end_s - span.start_s < least_s
        if spans and (short or spans[-1].label == span.label):
            last = spans[-1]
            spans[-1] = Span(last.label, last.start_s, span.end_s, last.share)
        else:
            spans.append(span)
    return spans


def _time(seconds: float) -> str:
    return f"{seconds:.1f} s" if abs(seconds) < 100 else clock(seconds)
