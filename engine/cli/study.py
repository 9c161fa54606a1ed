"""``emoscope study``: participants, conditions and their recordings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli import (
    study_agreement,
    study_figures,
    study_markers,
    study_people,
    study_report,
    study_synchrony,
)
from emoscope.engine.cli.analyze import EMBEDDINGS, SCORES, stoppable
from emoscope.engine.cli.choices import FORMATS, RUNTIMES
from emoscope.engine.cli.console import err, note, out, plain_errors
from emoscope.engine.cli.notice import YesNotice, first_notice

if TYPE_CHECKING:
    from emoscope.engine.study.folder import StudyFolder
    from emoscope.engine.study.model import Study

Folder = Annotated[Path, typer.Argument(help="Folder of the study.", metavar="DIR")]
Files = Annotated[
    list[str],
    typer.Argument(
        help="Videos, pictures, folders of them (P01/rest: participant and condition), folders"
        " that `emoscope analyze` made, or a CSV file with the columns film, participant,"
        " condition.",
        metavar="FILES...",
    ),
]
PARTICIPANT, CONDITION, GROUP, SESSION = "participant", "condition", "group", "session"


@plain_errors
def new(
    folder: Folder,
    name: Annotated[str, typer.Option(help="Name; that of the folder.")] = "",
    labels: Annotated[
        str, typer.Option(help="Label set of the study: a name, a file, or labels with commas.")
    ] = "",
    remark: Annotated[str, typer.Option("--note", help="Kept with the study.")] = "",
) -> None:
    """Make a study: a folder with study.yaml."""
    from emoscope.engine.prompts.labels import load_label_set
    from emoscope.engine.study.folder import create_study
    from emoscope.engine.study.places import kept_labels

    if labels:
        load_label_set(labels)
    made = create_study(folder, name, labels=kept_labels(folder, labels), note=remark)
    out().print(f"The study {made.study.name} is in {folder}.", markup=False)


@plain_errors
def add(
    folder: Folder,
    files: Files,
    participant: Annotated[str, typer.Option(help="Whose they are; else the folder's name.")] = "",
    condition: Annotated[str, typer.Option(help="What they were under.")] = "",
    group: Annotated[str, typer.Option(help="Group of the participant.")] = "",
    role: Annotated[str, typer.Option(help="What they are for, in your words.")] = "",
    remark: Annotated[str, typer.Option("--note", help="Kept with each.")] = "",
) -> None:
    """Add recordings; nothing is copied."""
    from dataclasses import replace

    from emoscope.engine.printing import one_line
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.adding import new_sessions
    from emoscope.engine.study.edits import added, fresh, sorted_out

    opened = _open(folder)
    rows = [
        replace(
            row,
            participant=participant.strip() or row.participant,
            condition=condition.strip() or row.condition,
            group=group.strip() or row.group,
            role=role.strip() or row.role,
            note=remark or row.note,
        )
        for row in new_sessions(folder, files)
    ]
    if group and not all(row.participant for row in rows):
        raise UsageError("A group belongs to a participant", "Add --participant")
    rows, refused = sorted_out(rows)
    for row, reason in refused:
        note(f"not added: {one_line(row.film or row.results)}: {reason}")
    meant = fresh(opened.study, rows)
    study = opened.study
    if rows or not refused:
        study = opened.edit(
            f"Add {_count(len(meant), 'session')}", lambda study: added(study, rows)
        )
    console = out()
    console.print(f"{_count(len(meant), 'session')} added.", markup=False)
    if len(meant) < len(rows):
        console.print(f"{len(rows) - len(meant)} were in the study already.", markup=False)
    console.print(_totals(study), markup=False)
    if refused:
        raise typer.Exit(1)


@plain_errors
def show(
    folder: Folder,
    words: Annotated[
        list[str] | None, typer.Argument(help="Only sessions in which these words occur.")
    ] = None,
    sort: Annotated[
        str, typer.Option(help="name, participant, condition, group, role or film.")
    ] = "",
) -> None:
    """List the sessions of a study."""
    from typing import get_args

    from rich.table import Table
    from rich.text import Text

    from emoscope.engine.printing import printable
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.searching import By, ordered, search

    opened = _open(folder)
    study = opened.study
    found = search(study, " ".join(words or ()))
    if sort:
        if sort not in get_args(By):
            raise UsageError(
                f'Sessions cannot be sorted by "{sort}"', f"Use one of {', '.join(get_args(By))}"
            )
        found = ordered(study, found, sort)  # type: ignore[arg-type]
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("session", "participant", "group", "condition", "role", "there is"):
        table.add_column(column)
    missing = []
    for each in found:
        looked = opened.look(each)
        if looked.kept == "missing":
            missing.append(each.film or study.results.get(each.id, each.name))
        texts = (each.name, each.participant, study.group_of(each.participant), each.condition)
        table.add_row(*(Text(printable(t)) for t in (*texts, each.role)), looked.kept.value)
    console = out()
    console.print(f"{study.name}: {_totals(study)}", markup=False)
    if found:
        console.print(table)
    elif words:
        console.print("No session matches these words.", markup=False)
    if missing:
        note(
            f"{_count(len(missing), 'session')} cannot be found, such as {printable(missing[0])};"
            " `emoscope study relocate` says where they are now."
        )


@plain_errors
def rename(
    folder: Folder,
    kind: Annotated[str, typer.Argument(help="session, participant, condition or group.")],
    old: Annotated[str, typer.Argument(help="Its name now.")],
    to: Annotated[str, typer.Argument(metavar="NEW", help="Its new name.")],
) -> None:
    """Rename a session, participant, condition or group, wherever it stands."""
    from emoscope.engine.study.edits import changed, renamed

    opened = _open(folder)
    _kind(kind, (SESSION, PARTICIPANT, CONDITION, GROUP))

    def change(study: Study) -> Study:
        if kind == SESSION:
            return changed(study, _session(study, old), name=to)
        return renamed(study, kind, old, to)  # type: ignore[arg-type]

    _edit(opened, f'Rename {kind} "{old}" to "{to}"', change)


@plain_errors
def move(
    folder: Folder,
    sessions: Annotated[list[str], typer.Argument(help="Names of sessions.")],
    participant: Annotated[str | None, typer.Option(help="Whose they are now.")] = None,
    condition: Annotated[str | None, typer.Option(help="What they were under.")] = None,
) -> None:
    """Give sessions to a participant or a condition of the study."""
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.edits import moved

    if participant is None and condition is None:
        raise UsageError("Nothing says where to", "Add --participant or --condition")
    opened = _open(folder)
    _edit(
        opened,
        f"Move {_count(len(sessions), 'session')}",
        lambda study: moved(
            study,
            {_session(study, name) for name in sessions},
            participant=participant,
            condition=condition,
        ),
    )


@plain_errors
def remove(
    folder: Folder,
    sessions: Annotated[list[str], typer.Argument(help="Names of sessions.")],
) -> None:
    """Take sessions out of the study; films and results stay where they are."""
    from emoscope.engine.study.edits import removed

    _edit(
        _open(folder),
        f"Remove {_count(len(sessions), 'session')}",
        lambda study: removed(study, {_session(study, name) for name in sessions}),
    )


@plain_errors
def relocate(
    folder: Folder,
    old: Annotated[str, typer.Argument(help="Folder in which films or results were, or one film.")],
    to: Annotated[
        Path, typer.Argument(metavar="NEW", help="Folder in which they are now, or that film.")
    ],
) -> None:
    """Say where films and results are after they were moved."""
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.study.relocating import relocate as run

    if not to.exists():
        raise UsageError(f"There is no {to}", "Name the folder or the film as it is now")
    count = run(_open(folder), old, to)
    out().print(f"{_count(count, 'path')} changed.", markup=False)


@plain_errors
def undo(
    folder: Folder,
    forget: Annotated[
        bool,
        typer.Option(
            "--forget", help="Instead delete what undo and redo know, and the names in it."
        ),
    ] = False,
) -> None:
    """Take the last edit of a study back."""
    if forget:
        known = _open(folder).forget_edits()
        out().print("Deleted." if known else "Nothing to delete.")
        return
    what = _open(folder).undo()
    out().print(f"Undone: {what}.", markup=False)


@plain_errors
def redo(folder: Folder) -> None:
    """Do what was taken back again."""
    what = _open(folder).redo()
    out().print(f"Redone: {what}.", markup=False)


@plain_errors
def run(
    folder: Folder,
    sessions: Annotated[
        list[str] | None, typer.Argument(help="Names of sessions; all that have a film.")
    ] = None,
    labels: Annotated[
        str, typer.Option(help="Label set; the study's, else the pack's usual one.")
    ] = "",
    model: Annotated[str, typer.Option(help="Model pack; the study's.")] = "",
    faces: Annotated[int, typer.Option(help="Maximum number of faces to track.")] = 4,
    fps: Annotated[
        float | None, typer.Option(help="Analyse at most this many frames per second.")
    ] = None,
    formats: Annotated[str, typer.Option(help=FORMATS)] = "csv",
    keep: Annotated[
        str, typer.Option(help="scores; or embeddings too, so that other labels can be asked.")
    ] = SCORES,
    gaze: Annotated[
        bool, typer.Option("--gaze", help="Measure lids and direction of gaze too; slower.")
    ] = False,
    jobs: Annotated[int | None, typer.Option(min=1, help="Sessions at a time.")] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Analyse finished sessions again.")
    ] = False,
    runtime: Annotated[str, typer.Option(help=RUNTIMES)] = "auto",
    yes_notice: YesNotice = False,
) -> None:
    """Analyse the films of a study; what is done is skipped."""
    from emoscope.engine.analysis.progress import Control
    from emoscope.engine.cli.report import ConsoleReporter
    from emoscope.engine.exports.formats import Formats, parse_formats
    from emoscope.engine.exports.protocol import Request
    from emoscope.engine.sessions.options import Options, UsageError
    from emoscope.engine.study.running import StudyRun

    first_notice(yes_notice)
    if keep not in (SCORES, EMBEDDINGS):
        raise UsageError(f'"{keep}" cannot be kept', f"Use --keep {SCORES} or --keep {EMBEDDINGS}")
    opened = _open(folder)
    control = Control()
    request = Request(noted=note, cancelled=lambda: control.cancelled)
    queue = StudyRun(
        opened,
        {_session(opened.study, name) for name in sessions} if sessions else None,
        labels=labels or None,
        model=model or None,
        options=Options(
            faces=faces, fps=fps, runtime=runtime, embeddings=keep == EMBEDDINGS, gaze=gaze
        ),
        jobs=jobs,
        again=again,
        export=Formats(parse_formats(formats), request),
        observer=ConsoleReporter(err()),
        control=control,
    )
    with stoppable(control.cancel):
        outcome = queue.run()
    console = out()
    for row in queue.rows:
        folder_of = row.outcome.folder if row.outcome is not None else None
        where = f"  {folder_of}" if folder_of is not None else ""
        console.print(f"{row.name}: {row.state.value}{where}", markup=False)
    if outcome.exit_code:
        raise typer.Exit(outcome.exit_code)


def commands() -> typer.Typer:
    """The commands below ``emoscope study``."""
    from emoscope.engine.notice import PROHIBITED

    group = typer.Typer(help="Studies: participants, conditions, sessions.", no_args_is_help=True)
    group.command("new")(new)
    group.command("add")(add)
    group.command("list")(show)
    group.command("rename")(rename)
    group.command("move")(move)
    group.command("remove")(remove)
    group.command("relocate")(relocate)
    group.command("undo")(undo)
    group.command("redo")(redo)
    group.command("run", epilog=PROHIBITED)(run)
    group.command("markers")(study_markers.markers)
    group.command("people")(study_people.people)
    group.command("summary")(study_figures.summary)
    group.command("agreement")(study_agreement.agreement)
    group.command("synchrony")(study_synchrony.synchrony)
    group.command("report")(study_report.report)
    group.command("frames")(study_report.frames)
    group.command("epochs")(study_figures.epochs)
    group.command("plot")(study_figures.plot)
    return group


def _open(folder: Path) -> StudyFolder:
    from emoscope.engine.study.folder import StudyFolder

    return StudyFolder(folder)


def _edit(opened: StudyFolder, what: str, change: Callable[[Study], Study]) -> None:
    opened.edit(what, change)
    out().print(f"{what}: done. `emoscope study undo` takes it back.", markup=False)


def _session(study: Study, name: str) -> int:
    from emoscope.engine.sessions.options import UsageError

    found = study.session(name)
    if found is None:
        raise UsageError(
            f'There is no session "{name}" in this study', "`emoscope study list` has their names"
        )
    return found.id


def _kind(kind: str, known: tuple[str, ...]) -> None:
    from emoscope.engine.sessions.options import UsageError

    if kind not in known:
        raise UsageError(f'"{kind}" is nothing that can be renamed', f"Use {', '.join(known)}")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _totals(study: Study) -> str:
    return (
        f"{_count(len(study.participants), 'participant')},"
        f" {_count(len(study.conditions), 'condition')}, {_count(len(study.sessions), 'session')}."
    )
