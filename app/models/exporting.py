"""Writing a recording in a format, under the labels that are shown."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from emoscope.app.models.kept_scorers import KeptScorers
from emoscope.app.models.live import LiveModel
from emoscope.app.models.recording import Recording
from emoscope.app.models.tasks import Task
from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.errors import OutputError
from emoscope.engine.exports.formats import FORMATS, Formats
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.results.table_style import PLAIN, TableStyle
from emoscope.engine.sessions.aside import aside
from emoscope.engine.sessions.belongings import EXPORTS, is_session
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.written import noted


@dataclass(frozen=True, slots=True, eq=False)
class ExportOrder:
    """What to write where; ``kind`` is a name in :data:`emoscope.engine.exports.formats.FORMATS`.

    ``recording`` may be the folder of a session and its video, which is opened when its turn comes.
    ``notes`` is filled with what there is to know about what was written.
    """

    recording: Recording | tuple[Path, Path | None]
    kind: str
    target: Path
    blur: bool = False
    style: TableStyle = PLAIN
    notes: list[str] = field(default_factory=list)


def export_recording(order: ExportOrder, live: LiveModel, task: Task) -> Path:
    """Write the file; runs in a thread.

    Raises:
        OutputError: The place cannot be written, or would be replaced unasked.
        SessionError: The recording is damaged, or its labels cannot be changed.
        SourceError: The video is needed and not there.
    """
    of, exporter = order.recording, FORMATS[order.kind]
    target = order.target
    if not target.suffix:
        target = target.with_suffix(Path(exporter.file).suffix)
        if target.exists():  # the dialog has asked about the name without the ending
            raise OutputError(
                f"There is a {target.name} already", "Give its whole name to replace it"
            )
    recording = of if isinstance(of, Recording) else Recording(*of)
    request = Request(
        source=recording.video,
        blur=order.blur,
        style=order.style,
        noted=order.notes.append,
        progressed=lambda share: task.progress.emit(share, ""),
        cancelled=lambda: task.cancelled,
    )
    own = recording.label_set == recording.session.labels
    if is_session(target.parent) and target.name in EXPORTS:
        if not own or target.parent.resolve() != recording.folder.resolve():
            raise OutputError(
                f"{target} is for the results of the session in that folder",
                "Choose another name or folder",
            )
        if target.name == exporter.file:
            Formats([order.kind], request).into(
                Session(recording.folder), recording.folder, recording.video
            )
            return target
    with noted(recording.folder, recording.session.manifest, target, saved=True):
        _save(recording, exporter, live, request, target)
    return target


def _save(
    recording: Recording, exporter: Exporter, live: LiveModel, request: Request, target: Path
) -> None:
    """Write under the user's own name."""
    if recording.label_set == recording.session.labels:
        exporter.write(Session(recording.folder), target, request)
        return
    # The labels on the screen are not those of the session: a copy for a moment carries them.
    with aside() as place, closing(KeptScorers(live)) as scorers:
        session = rescore(
            recording.session,
            recording.label_set,
            place / "session",
            scorers=scorers.of(recording.session),
        )
        exporter.write(session, target, request)
