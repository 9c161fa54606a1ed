"""What a person reads while files are analysed and when they are done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from emoscope.engine.analysis.outcome import FileOutcome, Outcome, Status
from emoscope.engine.analysis.progress import Progress
from emoscope.engine.cli.console import counted
from emoscope.engine.data import shown_label
from emoscope.engine.printing import one_line
from emoscope.engine.results.summary import FaceSeen, Seen, Span, seen_in
from emoscope.engine.sessions.options import MOST_FACES
from emoscope.engine.sessions.session import Session

FILES_SHOWN = 6
FACES_SHOWN = 6
SPANS_SHOWN = 12
SHORTEST_SHOWN = 0.04
"""Spans below this part of a face's time are joined to their neighbour in the summary."""
TENTHS = 10


class ConsoleReporter:
    """A bar with remaining time per file on a terminal, a line every tenth elsewhere.

    Args:
        console: Where to.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar: Bar | None = None
        self._tasks: dict[Path, TaskID] = {}
        self._tenths: dict[Path, int] = {}

    def started(self, path: Path, number: int, total: int) -> None:
        name = one_line(f"{path.name} ({number} of {total})" if total > 1 else path.name)
        self._tenths[path] = 0
        if not self._console.is_terminal:
            self._console.print(f"Analysing {name}", markup=False)
            return
        if self._bar is None:
            self._bar = Bar(
                TextColumn("{task.description}"),
                BarColumn(),
                TextColumn("{task.percentage:>3.0f} %  {task.fields[speed]}"),
                TimeRemainingColumn(),
                console=self._console,
                transient=True,
            )
            self._bar.start()
        self._tasks[path] = self._bar.add_task(escape(name), total=None, speed="")

    def progressed(self, progress: Progress) -> None:
        if self._bar is not None and progress.path in self._tasks:
            self._bar.update(
                self._tasks[progress.path],
                completed=progress.done_s,
                total=progress.duration_s,
                speed=f"{progress.speed:.1f}x real time",
            )
            return
        fraction = progress.fraction
        tenth = int(fraction * TENTHS) if fraction is not None else int(progress.done_s / 60)
        if tenth <= self._tenths.get(progress.path, 0) or fraction == 1.0:
            return
        self._tenths[progress.path] = tenth
        name = f"{one_line(progress.path.name)} " if len(self._tenths) > 1 else ""
        if fraction is None:
            text = f"  {name}{clock(progress.done_s)} done"
        else:
            text = f"  {name}{100 * fraction:.0f} %"
        if progress.remaining_s is not None:
            text += f", {clock(progress.remaining_s)} left"
        self._console.print(f"{text} ({progress.speed:.1f}x real time)", markup=False)

    def overall(self, done: int, total: int, left_s: float, workers: int) -> None:
        """How far all files are, where several workers are at them."""
        who = "1 worker" if workers == 1 else f"{workers} workers"
        text = f"{done} of {total} files, about {clock(left_s)} left with {who}."
        self._console.print(text, markup=False)

    def finished(self, outcome: FileOutcome, number: int, total: int) -> None:
        several = total > 1 and not self._console.is_terminal
        self._tenths.pop(outcome.path, None)
        task = self._tasks.pop(outcome.path, None)
        if self._bar is not None and task is not None:
            self._bar.remove_task(task)
            if not self._tasks:
                self._bar.stop()
                self._bar = None
        if outcome.status is Status.SKIPPED:
            text = f"{one_line(outcome.path.name)} already done; skipped."
            self._console.print(text, markup=False)
        elif several and outcome.status is Status.DONE:
            text = f"{one_line(outcome.path.name)} is done ({clock(outcome.wall_s)})."
            self._console.print(text, markup=False)
        if outcome.message:
            word, colour = _TONE.get(outcome.status, ("error", "red"))
            self._console.print(f"[bold {colour}]{word}:[/] {escape(one_line(outcome.message))}")


class PartLines:
    """Says every fifth of a long piece of work that follows the analysis.

    Args:
        console: Where to.
        what: Name of the work.
    """

    def __init__(self, console: Console, what: str) -> None:
        self._console, self._what = console, what
        self._said = 0

    def __call__(self, fraction: float) -> None:
        part = int(fraction * 5)
        if part < self._said:  # the next file
            self._said = 0
        if part > self._said:
            self._said = part
            self._console.print(f"  {self._what} {20 * part} %", markup=False)


_TONE = {
    Status.DONE: ("note", "yellow"),
    Status.SKIPPED: ("note", "yellow"),
    Status.STOPPED: ("stopped", "yellow"),
    Status.BUSY: ("in use", "yellow"),
}


def shown_name(file: FileOutcome, files: Sequence[FileOutcome]) -> str:
    """A file's name, with its folder's where another file is called the same."""
    name = file.path.name
    same = sum(each.path.name == name for each in files)
    return name if same < 2 else f"{file.path.absolute().parent.name}/{name}"


def summary_table(outcome: Outcome) -> Table | None:
    """One row per file; None for a single file."""
    if len(outcome.files) < 2:
        return None
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("file", "status", "length", "faces", "on average"):
        table.add_column(column, justify="right" if column in ("length", "faces") else "left")
    for file in outcome.files:
        length, faces, mean = "", "", ""
        if file.seen is not None:
            length, faces = clock(file.seen.duration_s), str(len(file.seen.faces))
            longest = next((face for face in file.seen.faces if face.mean), None)
            mean = _ranked(longest) if longest is not None else ""
        name, folder = shown_name(file, outcome.files), file.folder
        if folder is not None and folder.name != file.path.stem:
            name = f"{name} (in {folder.name})"
        table.add_row(Text(one_line(name)), file.status.value, length, faces, Text(mean))
    return table


def summary_lines(outcome: Outcome) -> list[str]:
    """What was seen in each file, and where the results are; plain text."""
    lines: list[str] = []
    for file in outcome.files if len(outcome.files) <= FILES_SHOWN else ():
        if file.seen is not None and file.seen.frames:
            lines += [*_seen_lines(shown_name(file, outcome.files), file.seen, file.wall_s), ""]
    kept = [file for file in outcome.files if file.folder is not None]
    of = f"of {len(outcome.files) + outcome.not_begun} files"
    if outcome.address:
        lines.append(
            f"Results: {outcome.address} ({sum(file.good for file in outcome.files)} {of})"
        )
    elif len(kept) == 1:
        lines.append(f"Results: {kept[0].folder}")
    elif kept:
        lines.append(f"Results: {outcome.out} ({len(kept)} {of})")
    else:
        lines.append("There are no results.")
    if left := outcome.not_begun:
        lines.append(
            f"Not started: {counted(left, 'file')}. The same command continues with the rest."
        )
    if outcome.log is not None:
        lines.append(f"Details of unexpected errors: {outcome.log}")
    return [one_line(line) for line in lines]


def clock(seconds: float) -> str:
    """``0:07``, ``12:30``, ``1:02:03``."""
    sign = "-" if seconds <= -0.5 else ""
    whole = round(abs(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}:{secs:02}" if hours else f"{sign}{minutes}:{secs:02}"


def session_lines(session: Session) -> list[str]:
    """What was seen in one session; plain text."""
    return _seen_lines(one_line(session.manifest.source.name), seen_in(session), 0.0)


def _seen_lines(name: str, seen: Seen, wall_s: float) -> list[str]:
    faces = len(seen.faces)
    who = "no face" if not faces else "1 face" if faces == 1 else f"{faces} faces"
    share = 100 * seen.with_face / max(1, seen.frames)
    speed = f", {seen.duration_s / wall_s:.1f}x real time" if wall_s > 0 else ""
    lines = [
        f"{name}: {seen.duration_s:.1f} s, {_frames(seen.frames)}, {who}"
        f" (in sight {share:.0f} % of the time){speed}"
    ]
    for face in seen.faces[:FACES_SHOWN]:
        lines += _face_lines(face)
    if faces > FACES_SHOWN:
        lines.append(f"  and {faces - FACES_SHOWN} more faces")
    if seen.unfollowed:
        lines.append(_unfollowed(seen))
    return lines


def _frames(number: int) -> str:
    return "1 frame" if number == 1 else f"{number} frames"


def _unfollowed(seen: Seen) -> str:
    total = seen.wanted + seen.unfollowed
    return (
        f"  up to {total} faces were in view at once, and {seen.wanted} are followed: --faces"
        f" {min(total, MOST_FACES)} follows more"
    )


def _face_lines(face: FaceSeen) -> list[str]:
    head = f"  {one_line(face.name)}, {_time(face.first_s)} to {_time(face.last_s)}"
    if not face.scored:
        if face.left_out:
            return [f"{head}: all of it is in seconds that were left out of the figures"]
        return [f"{head}: no score (too small, dark, blurred, turned or too short)"]
    spans = _readable(face)
    shown = [
        f"{_time(span.start_s)}-{_time(span.end_s)} {shown_label(span.label)}"
        for span in spans[:SPANS_SHOWN]
    ]
    more = f", and {len(spans) - SPANS_SHOWN} more" if len(spans) > SPANS_SHOWN else ""
    return [f"{head}: on average {_ranked(face)}", f"    {', '.join(shown)}{more}"]


def _ranked(face: FaceSeen) -> str:
    ranked = sorted(face.mean, key=lambda item: -item[1])[:3]
    return ", ".join(f"{shown_label(name)} {100 * share:.0f} %" for name, share in ranked)


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
