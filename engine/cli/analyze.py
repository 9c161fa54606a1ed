"""``emoscope analyze``: score videos and pictures."""

from __future__ import annotations

import math
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli.choices import FORMATS, RUNTIMES
from emoscope.engine.cli.console import err, note, out, plain_errors, print_strange
from emoscope.engine.cli.notice import YesNotice, first_notice

if TYPE_CHECKING:
    from emoscope.engine.prompts.labels import LabelSet

DEFAULT_OUT = Path("emoscope-results")
SCORES, EMBEDDINGS = "scores", "embeddings"
MOST_TEXT = 1000
ONLY_SCORES = "Only scores were kept. To try other labels later, re-run with --keep embeddings."
FINISHING = "\nFiles at work are finished, no other is begun. Ctrl-C again leaves at once.\n"


@plain_errors
def analyze(
    videos: Annotated[
        list[str],
        typer.Argument(help="Videos, pictures, folders or patterns.", metavar="VIDEO..."),
    ],
    recursive: Annotated[
        bool, typer.Option("--recursive", "-r", help="Include subfolders.")
    ] = False,
    join: Annotated[
        bool,
        typer.Option(
            "--join",
            help="Chapters of one recording (GoPro, AVCHD, or files named in their order) are one"
            " session on one clock.",
        ),
    ] = False,
    labels: Annotated[
        str,
        typer.Option(help="Label set: a name, a file, or labels separated by commas."),
    ] = "",
    model: Annotated[str, typer.Option(help="Model pack.")] = "compact",
    out_dir: Annotated[
        str,
        typer.Option(
            "--out",
            help="Folder for the results; with --cluster also an address, s3://bucket/study.",
        ),
    ] = str(DEFAULT_OUT),
    formats: Annotated[str, typer.Option(help=FORMATS)] = "csv",
    table_style: Annotated[
        str,
        typer.Option(
            help="CSV style: plain, excel (your system's conventions), excel-comma, excel-point."
        ),
    ] = "plain",
    faces: Annotated[int, typer.Option(help="Maximum number of faces to track.")] = 4,
    start: Annotated[float, typer.Option(help="Start time in seconds.")] = 0.0,
    end: Annotated[float | None, typer.Option(help="End time in seconds.")] = None,
    fps: Annotated[
        float | None,
        typer.Option(
            help="Analyse at most this many frames per second. A folder's pictures are then a film"
            " of this rate."
        ),
    ] = None,
    video_stream: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Video track, from 0. Default: the file's own, else the one with most faces.",
        ),
    ] = None,
    rotate: Annotated[
        int | None,
        typer.Option(
            help="Turn the pictures clockwise: 90, 180 or 270 degrees, or 0; with nothing, turns"
            " are tried where the first seconds show no face."
        ),
    ] = None,
    ignore_region: Annotated[
        list[str] | None,
        typer.Option(
            metavar="X,Y,W,H",
            help="Leave out faces whose centre lies here: left, top, width, height. All up to 1:"
            " shares of the picture (0.5,0,0.5,1 is its right half); else pixels. Repeatable.",
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1, help="Files to analyse in parallel. Default: from the number of cores."
        ),
    ] = None,
    cluster: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS",
            help="Give the files to a Dask scheduler, tcp://host:8786; local:N starts N workers"
            " here. Needs the extra cluster.",
        ),
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="Analyse finished files again, from the start.")
    ] = False,
    keep: Annotated[
        str,
        typer.Option(
            help="scores; or embeddings too, so that `rescore` can ask other labels later without"
            " the video: they are derived from faces and personal data as the video is."
        ),
    ] = SCORES,
    gaze: Annotated[
        bool,
        typer.Option(
            "--gaze",
            help="Measure lids and direction of gaze too, for the format measures; slower.",
        ),
    ] = False,
    blur: Annotated[
        bool, typer.Option("--blur", help="Blur the faces in the annotated video.")
    ] = False,
    no_sound: Annotated[
        bool, typer.Option("--no-sound", help="Leave the sound out of the annotated video.")
    ] = False,
    consent: Annotated[str, typer.Option(help="Note on consent, kept with each session.")] = "",
    marker: Annotated[
        list[str] | None, typer.Option(help='A moment by name, "12.5 stimulus". Repeatable.')
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            metavar="START-END",
            help="Leave these seconds out of all figures; their rows are marked. Repeatable.",
        ),
    ] = None,
    runtime: Annotated[str, typer.Option(help=RUNTIMES)] = "auto",
    bank: Annotated[
        str | None,
        typer.Option(
            help="common (usual faces) or ferplus (eight emotions evenly, as published figures"
            " are measured): what scores are measured by."
        ),
    ] = None,
    sensitivity: Annotated[
        float | None,
        typer.Option(
            help="How slight an expression counts, 0 to 1; nothing for what the label set or the"
            " pack says."
        ),
    ] = None,
    yes_notice: YesNotice = False,
) -> None:
    """Score faces in videos and pictures; each file gets a folder of its own with scores.csv.

    Pictures are scored each on its own, unless --fps says that those of a folder are a film.

    Files that are done are skipped. Results of other labels or options stay: the new ones go
    beside them. With --recursive, results lie below --out as the videos do below their folder.
    """
    code = analyze_and_report(
        videos,
        labels=labels,
        model=model,
        out_dir=out_dir,
        formats=formats,
        table_style=table_style,
        faces=faces,
        runtime=runtime,
        start_s=start,
        end_s=end,
        fps=fps,
        video_stream=video_stream,
        rotate_deg=rotate,
        ignored=ignore_region or [],
        jobs=jobs,
        cluster=cluster,
        again=again,
        keep=keep,
        gaze=gaze,
        blur=blur,
        sound=not no_sound,
        yes_notice=yes_notice,
        consent=consent,
        markers=marker or [],
        excluded=exclude or [],
        bank=bank,
        sensitivity=sensitivity,
        recursive=recursive,
        join=join,
    )
    if code:
        raise typer.Exit(code)


def analyze_and_report(
    videos: Sequence[Path | str],
    *,
    out_dir: Path | str = DEFAULT_OUT,
    labels: str = "",
    model: str = "compact",
    formats: str = "csv",
    table_style: str = "plain",
    faces: int = 4,
    runtime: str = "auto",
    start_s: float = 0.0,
    end_s: float | None = None,
    fps: float | None = None,
    video_stream: int | None = None,
    rotate_deg: int | None = None,
    ignored: Sequence[str] = (),
    jobs: int | None = None,
    cluster: str = "",
    again: bool = False,
    keep: str = SCORES,
    gaze: bool = False,
    blur: bool = False,
    sound: bool = True,
    yes_notice: bool = False,
    consent: str = "",
    markers: Sequence[str] = (),
    excluded: Sequence[str] = (),
    bank: str | None = None,
    sensitivity: float | None = None,
    recursive: bool = False,
    join: bool = False,
) -> int:
    """Analyse files, show progress on stderr and the summary on stdout.

    Returns:
        The exit code: 0 all fine, 1 any failed, 130 stopped by the user.

    Raises:
        EmoScopeError: Labels, pack or an option cannot be used; nothing was begun.
    """
    from emoscope.engine.analysis.analyse import analyze_files
    from emoscope.engine.analysis.one_file import Notes
    from emoscope.engine.analysis.outcome import Status
    from emoscope.engine.analysis.progress import Control
    from emoscope.engine.cli.report import (
        ConsoleReporter,
        PartLines,
        summary_lines,
        summary_table,
    )
    from emoscope.engine.cli.used import check_formats_use
    from emoscope.engine.exports.formats import Formats, parse_formats
    from emoscope.engine.exports.protocol import Request
    from emoscope.engine.results.table_style import style_of
    from emoscope.engine.sessions.options import Options, UsageError

    first_notice(yes_notice)
    if keep not in (SCORES, EMBEDDINGS):
        raise UsageError(f'"{keep}" cannot be kept', f"Use --keep {SCORES} or --keep {EMBEDDINGS}")
    if len(consent) > 10 * MOST_TEXT:
        raise UsageError("The note on consent is too long", f"Use up to {10 * MOST_TEXT} letters")
    names = parse_formats(formats)
    check_formats_use(names, blur=blur, sound=sound, table_style=table_style)
    options = Options(
        start_s=start_s,
        end_s=end_s,
        fps=fps,
        video_stream=video_stream,
        rotate_deg=rotate_deg,
        ignored=tuple(_region(text) for text in ignored),
        faces=faces,
        runtime=runtime,
        embeddings=keep == EMBEDDINGS,
        gaze=gaze,
    )
    control = Control()
    console = err()
    request = Request(
        style=style_of(table_style),
        blur=blur,
        sound=sound,
        noted=note,
        cancelled=lambda: control.cancelled,
        progressed=PartLines(console, "annotated video"),
    )
    if not cluster and "://" in str(out_dir):
        raise UsageError(
            f"Results go to an address such as {out_dir} with --cluster only",
            "Add --cluster local:2, or name a folder",
        )
    if cluster and jobs is not None:
        raise UsageError("--jobs is for one process", "Leave it out, or write --cluster local:N")
    asked = _asked(labels, model, bank, sensitivity)
    said = Notes(
        _text(consent),
        tuple(_marker(text) for text in markers),
        tuple(_range(text) for text in excluded),
    )
    with stoppable(_finishing(control.cancel) if cluster else control.cancel):
        if cluster:
            from emoscope.engine.cluster.driver import analyze_on_cluster

            outcome = analyze_on_cluster(
                [str(video) for video in videos],
                cluster,
                labels=asked,
                model=model,
                out=str(out_dir),
                options=options,
                notes=said,
                formats=names,
                style=table_style,
                blur=blur,
                sound=sound,
                again=again,
                recursive=recursive,
                join=join,
                observer=ConsoleReporter(console),
                control=control,
            )
        else:
            outcome = analyze_files(
                videos,
                asked,
                model,
                out_dir,
                options=options,
                notes=said,
                jobs=jobs,
                again=again,
                recursive=recursive,
                join=join,
                export=Formats(names, request),
                observer=ConsoleReporter(console),
                control=control,
            )
    console = out()
    table = summary_table(outcome)
    if table is not None:
        console.print(table)
    for line in summary_lines(outcome):
        console.print(line, markup=False)
    print_strange([file.folder for file in outcome.files if file.folder is not None])
    if keep == SCORES and any(file.status is Status.DONE for file in outcome.files):
        console.print(ONLY_SCORES, markup=False)
    return outcome.exit_code


def _asked(
    labels: str, model: str, bank: str | None, sensitivity: float | None
) -> str | LabelSet | None:
    """The label set, with the bank and sensitivity that were asked for beside it."""
    if bank is None and sensitivity is None:
        return labels or None
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.opening import default_labels
    from emoscope.engine.prompts.labels import load_label_set
    from emoscope.engine.prompts.sensitivity import with_choice

    pack = find_pack(model)
    chosen = load_label_set(labels) if labels else default_labels(pack)
    return with_choice(chosen, bank, sensitivity, pack.manifest.scoring)


def _marker(text: str) -> tuple[float, str]:
    """``12.5 stimulus`` as seconds and name.

    Raises:
        UsageError: There is no number in front.
    """
    from emoscope.engine.sessions.manifest import MOST_S
    from emoscope.engine.sessions.options import UsageError

    seconds, _, name = text.strip().partition(" ")
    try:
        time_s = float(seconds)
    except ValueError:
        time_s = math.nan
    if not abs(time_s) <= MOST_S:
        raise UsageError(
            f'The marker "{text}" does not begin with seconds', 'Write it like "12.5 stimulus"'
        )
    if len(name) > MOST_TEXT:
        raise UsageError(f"A marker's name has {len(name)} letters", f"Use up to {MOST_TEXT}")
    return time_s, _text(name.strip() or seconds)


def _range(text: str) -> tuple[float, float]:
    """``12.5-20`` as two times in seconds.

    Raises:
        UsageError: These are no two times, or the second is not after the first.
    """
    from emoscope.engine.sessions.manifest import MOST_S
    from emoscope.engine.sessions.options import UsageError

    begin, _, end = text.partition("-")
    try:
        begin_s, end_s = float(begin), float(end)
    except ValueError:
        begin_s = end_s = math.nan
    if not 0 <= begin_s < end_s <= MOST_S:
        raise UsageError(f'"{text}" is not a range of seconds', "Write it like --exclude 12.5-20")
    return begin_s, end_s


def _region(text: str) -> tuple[float, float, float, float]:
    """``0.5,0,0.5,1`` as four numbers.

    Raises:
        UsageError: These are no four numbers.
    """
    from emoscope.engine.sessions.options import UsageError

    try:
        x, y, width, height = (float(part) for part in text.split(","))
    except ValueError:
        raise UsageError(
            f'The region "{text}" is not four numbers',
            "Give left, top, width and height, such as 0.5,0,0.5,1",
        ) from None
    return x, y, width, height


def _text(raw: str) -> str:
    """What was typed as text that every file takes: arguments need not be UTF-8."""
    return raw.encode("utf-8", "replace").decode("utf-8")


def _finishing(stop: Callable[[], None]) -> Callable[[], None]:
    """Stops, and says what a cluster still does."""

    def said() -> None:
        stop()
        os.write(2, FINISHING.encode())  # a handler may not print: it may have come in a print

    return said


@contextmanager
def stoppable(stop: Callable[[], None]) -> Iterator[None]:
    """The first Ctrl-C, or SIGTERM, stops after the current frame, a second one at once."""

    def handle(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        stop()

    numbers = (signal.SIGINT, signal.SIGTERM)
    try:
        before = [signal.signal(number, handle) for number in numbers]
    except ValueError:  # not the main thread: who runs it stops it
        yield
        return
    try:
        yield
    finally:
        for number, earlier in zip(numbers, before, strict=True):
            signal.signal(number, earlier)
