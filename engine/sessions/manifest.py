"""``manifest.json``: what a session is, for people and programs.

A session may come from a stranger: everything is checked, sizes are bounded, and no name or path
in it is ever opened.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from emoscope.engine.errors import LabelSetError, OutputError, SessionError
from emoscope.engine.files import TooLargeError, plain_text, write_text
from emoscope.engine.misfit import fault_of
from emoscope.engine.models.own_bank import bank_facts, bank_sum
from emoscope.engine.models.pack import PackManifest, sums_of
from emoscope.engine.prompts.labels import MAX_LABELS, LabelSet, label_set_from, label_set_to
from emoscope.engine.prompts.sensitivity import settled
from emoscope.engine.sessions.names_only import names_only

MANIFEST = "manifest.json"
FORMAT = 4
LIMIT_BYTES = 8_000_000
MOST_MARKERS = 100_000
MOST_CHAPTERS = 1000
MOST_CHANGES = 10_000
"""Label sets, and runtimes, one after the other in one session."""

MOST_S = 1e11
"""Three thousand years: a container may count from 1970, and no clock goes further."""

Seconds = Annotated[float, Field(allow_inf_nan=False, ge=-MOST_S, le=MOST_S)]
Text = Annotated[str, Field(max_length=10_000)]
Sum = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PackOf(_Strict):
    """The model pack of a session.

    Attributes:
        checksum: Of its files.
        embeddings_sum: Of what makes embeddings; None in sessions up to format 3.
        whole_sum: Of everything in it; None likewise.
        scores_sum: Of what makes scores, which is everything but its documents; None in sessions of
            2026-11-26 and before. See :class:`emoscope.engine.models.pack.PackSums`.
    """

    name: Annotated[str, Field(max_length=100)]
    version: Text
    checksum: Sum
    embeddings_sum: Sum | None = None
    whole_sum: Sum | None = None
    scores_sum: Sum | None = None
    embedding_size: Annotated[int, Field(ge=1, le=8192)]


class ChapterOf(_Strict):
    """A file of a recording that is in several.

    Attributes:
        name: For people, and to find the file again beside the first; its sum decides.
        first_s: Time of its first frame.
        quick_sum: As of :class:`SourceOf`.
    """

    name: Text
    first_s: Seconds
    quick_sum: Sum


class SourceOf(_Strict):
    """What was analysed.

    Attributes:
        name: File or camera name, for people; never opened.
        folder: Where the file was below the folder that was named, such as ``P01``; for a file
            that was named itself the folder that it is in. For people; may be empty.
        quick_sum: SHA-256 over size, beginning, middle and end of the file: is it the same file?
        sha256: Of the whole file; None for a camera, and while it is not computed yet.
        start_s: The container's own time of what a player shows as 0:00.
        rate_hz: Nominal frames per second.
        duration_s: As the container says.
        track: Picture track that was chosen because of its faces; None where it was asked for, or
            the container says it.
        turned_deg: Clockwise turn that was found by trying; 0 for none.
        chapters: The files of a recording that is in several, the named one first; else nothing.
    """

    kind: Literal["file", "camera"] = "file"
    name: Text
    folder: Text = ""
    bytes: Annotated[int, Field(ge=0)] | None = None
    quick_sum: Sum | None = None
    sha256: Sum | None = None
    width_px: Annotated[int, Field(ge=1, le=100_000)] | None = None
    height_px: Annotated[int, Field(ge=1, le=100_000)] | None = None
    start_s: Seconds = 0.0
    rate_hz: Seconds | None = None
    duration_s: Seconds | None = None
    track: Annotated[int, Field(ge=0, le=1000)] | None = None
    turned_deg: Annotated[int, Field(ge=0, le=270, multiple_of=90)] = 0
    chapters: Annotated[tuple[ChapterOf, ...], Field(max_length=MOST_CHAPTERS)] = ()


class Clock(_Strict):
    """What the seconds of a session count from.

    Attributes:
        kind: ``presentation``: the file's presentation times (see ``made_in``). ``monotonic``:
            since a live recording began.
        started: UTC date and time at which the run began.
    """

    kind: Literal["presentation", "monotonic"] = "presentation"
    started: Text


Measure = Literal["roll_deg", "eyes_open", "mouth_open", "left_lids", "right_lids", "gaze_yaw_deg"]

Region = tuple[Seconds, Seconds, Seconds, Seconds]
"""Left, top, width and height of a part of the picture, in pixels."""


class NewerSessionError(SessionError):
    """A session of a newer program: not damaged, and not for this one to read."""


class OptionsOf(_Strict):
    """How it was analysed; see :class:`emoscope.engine.sessions.options.Options`."""

    start_s: Seconds = 0.0
    end_s: Seconds | None = None
    fps: Seconds | None = None
    faces: int = 4
    runtime: Text = "auto"
    video_stream: Annotated[int, Field(ge=0, le=1000)] | None = None
    rotate_deg: Annotated[int, Field(ge=0, le=270, multiple_of=90)] | None = None
    ignored: Annotated[tuple[Region, ...], Field(max_length=1000)] = ()


class Marker(_Strict):
    """A moment or a stretch that a person named.

    Attributes:
        end_s: Where a stretch ends; None for a moment.
        kind: ``exclude`` is not to be counted; ``own`` is whatever the text says.
        type: One of the person's own types, see :class:`MarkerType`; empty for none.
        person: Whose: a name that was given to faces, or ``face 3``; empty for everybody.
    """

    time_s: Seconds
    text: Annotated[str, Field(max_length=1000)]
    end_s: Seconds | None = None
    kind: Literal["event", "exclude", "own"] = "event"
    type: Annotated[str, Field(max_length=100)] = ""
    person: Annotated[str, Field(max_length=200)] = ""


class MarkerType(_Strict):
    """A type of markers that a person made.

    Attributes:
        name: What markers of it have as their ``type``.
        colour: ``#0072b2``; empty for none.
        key: Key that sets one in a window; empty for none.
    """

    name: Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]*$")]
    colour: Annotated[str, Field(pattern=r"^(#[0-9a-fA-F]{6})?$")] = ""
    key: Annotated[str, Field(max_length=1)] = ""


class NamedFace(_Strict):
    """A track, or a part of one, that a person named.

    Attributes:
        track: Number of the track, from 1.
        name: Of the person; other tracks and parts of this name are the same one.
        start_s: Begin of the part, None for the track's own.
        end_s: Its end, likewise.
        first_s: When the track came into sight, by which it is known again.
        last_s: When it was last in sight, likewise.
        box: Where it was at first: left, top, width and height in pixels.
    """

    track: Annotated[int, Field(ge=0, le=2**31)]
    name: Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
    start_s: Seconds | None = None
    end_s: Seconds | None = None
    first_s: Seconds
    last_s: Seconds
    box: Region


def _checked_labels(raw: dict[str, Any]) -> dict[str, Any]:
    try:
        label_set_from(raw, default_name="labels", where="labels", kept=True)
    except LabelSetError as error:
        raise ValueError(error.cause) from None
    return raw


class LabelsSince(_Strict):
    """A label set and the time from which it was asked."""

    since_s: Seconds
    labels: dict[str, Any]

    @field_validator("labels")
    @classmethod
    def _labels(cls, raw: dict[str, Any]) -> dict[str, Any]:
        return _checked_labels(raw)

    @property
    def label_set(self) -> LabelSet:
        return label_set_from(self.labels, default_name="labels", where="labels", kept=True)


class Served(_Strict):
    """What really computed, from a time on: ``auto`` and a change of runtime do not tell."""

    since_s: Seconds
    runtime: Text
    precision: Text
    device: Text


class Counts(_Strict):
    """Rows of the tables, for a reader that wants to know before opening them.

    Attributes:
        unfollowed: Most faces that were in view at once beyond those that were followed.
    """

    frames: Annotated[int, Field(ge=0)] = 0
    faces: Annotated[int, Field(ge=0)] = 0
    clips: Annotated[int, Field(ge=0)] = 0
    tracks: Annotated[int, Field(ge=0)] = 0
    unfollowed: Annotated[int, Field(ge=0)] = 0


class Manifest(_Strict):
    """``manifest.json``, format 4.

    Attributes:
        made_in: Format of the program that analysed the file: its rules made the rows. Up to 3 a
            clip took a frame up to a quarter of a stride early (at 25 Hz frames 0, 3, 7, 11 of a
            stride of 160 ms), from 4 on the frame nearest to each stride; up to 3 times are those
            of the container's own clock, from 4 on they count from a player's 0:00.
        state: ``running`` also after a crash; ``done``, ``partial`` (the file or the disk ended
            early) or ``stopped`` (by the user).
        message: Why it is not done; else empty or a note. It names files without their folders.
        labels: A label set as in a label file; the columns of the scores. Its sensitivity says by
            which bank they were measured; without one, FER+'s alone, as all were up to pack 1.1.0.
        label_sets: Where the labels changed while it ran: each set and since when. ``labels`` then
            has all their labels, and a score is empty where its label was not asked. Else empty.
        served: Runtime, precision and device that computed, and since when.
        embeddings: Clip embeddings are kept: derived from faces, so personal data as the video is,
            and what other labels can be asked of. Else the scores alone.
        measures: Columns of measures that the table of faces has at its end.
        consent: Who agreed to what, in the user's words.
        marker_types: Types of markers that a person made.
        people: Whose the faces are, as far as somebody said.
        resumed_s: Times at which a run went on after an end before its time.
        cuts_s: Times at which another shot begins; tracks and clips end there.
        strange: Labels that the model could not place: their scores mean nothing.
        rescored_from: Name and pack of the session whose clips were scored again, or None.
    """

    format: Literal[4] = 4
    made_in: Annotated[int, Field(ge=1, le=FORMAT)] = FORMAT
    program: Text
    state: Literal["running", "done", "partial", "stopped"] = "running"
    message: Text = ""
    pack: PackOf
    labels: dict[str, Any]
    clock: Clock
    source: SourceOf
    options: OptionsOf = OptionsOf()
    label_sets: Annotated[tuple[LabelsSince, ...], Field(max_length=MOST_CHANGES)] = ()
    served: Annotated[tuple[Served, ...], Field(max_length=MOST_CHANGES)] = ()
    embeddings: bool = False
    measures: Annotated[tuple[Measure, ...], Field(max_length=6)] = ()
    consent: Text = ""
    markers: Annotated[tuple[Marker, ...], Field(max_length=MOST_MARKERS)] = ()
    marker_types: Annotated[tuple[MarkerType, ...], Field(max_length=100)] = ()
    people: Annotated[tuple[NamedFace, ...], Field(max_length=MOST_CHANGES)] = ()
    resumed_s: tuple[Seconds, ...] = ()
    cuts_s: Annotated[tuple[Seconds, ...], Field(max_length=MOST_MARKERS)] = ()
    rescored_from: Text | None = None
    strange: Annotated[tuple[Text, ...], Field(max_length=MAX_LABELS)] = ()
    counts: Counts = Counts()

    @field_validator("labels")
    @classmethod
    def _labels(cls, raw: dict[str, Any]) -> dict[str, Any]:
        return _checked_labels(raw)

    @field_validator("message")
    @classmethod
    def _without_folders(cls, message: str) -> str:
        return names_only(message)

    @field_validator("measures")
    @classmethod
    def _each_once(cls, names: tuple[Measure, ...]) -> tuple[Measure, ...]:
        if len(set(names)) != len(names):
            raise ValueError("a measure is named twice")
        return names

    @property
    def track(self) -> int | None:
        """The picture track that was analysed; None for the default one."""
        asked = self.options.video_stream
        return self.source.track if asked is None else asked

    @property
    def turn_deg(self) -> int:
        """How far the pictures were turned clockwise."""
        asked = self.options.rotate_deg
        return self.source.turned_deg if asked is None else asked

    @property
    def vector_size(self) -> int:
        """Numbers per kept embedding, 0 where none are kept."""
        return self.pack.embedding_size if self.embeddings else 0

    @property
    def label_set(self) -> LabelSet:
        return label_set_from(self.labels, default_name="labels", where="labels", kept=True)


def new_manifest(
    pack: PackManifest,
    checksum: str,
    labels: LabelSet,
    source: SourceOf,
    options: OptionsOf,
    *,
    embeddings: bool = False,
    measures: Sequence[str] = (),
) -> Manifest:
    """The manifest of a run that begins now; ``measures`` are columns that its faces have."""
    return Manifest(
        program=program(),
        pack=pack_of(pack).model_copy(update={"checksum": checksum}),
        labels=label_set_to(settled(labels, pack.scoring)),
        clock=Clock(
            kind="presentation" if source.kind == "file" else "monotonic",
            started=datetime.now(UTC).isoformat(timespec="seconds"),
        ),
        source=source,
        options=options,
        embeddings=embeddings,
        measures=measures,  # type: ignore[arg-type]  # pydantic checks the names
    )


def checksum_of(manifest: PackManifest) -> str:
    """The sum of the pack's files, from its manifest."""
    return sums_of(manifest).files


def pack_of(pack: PackManifest) -> PackOf:
    """What a session's manifest says of a pack."""
    sums, bank = sums_of(pack), bank_facts(pack)
    version, whole, scores = pack.version, sums.whole, sums.scores
    if bank is not None:  # other scores than those of the pack as it came
        version = f"{version}, calibrated with {bank.what} ({bank.made})"
        own = bank_sum(pack)
        whole, scores = (
            hashlib.sha256(f"{each}{own}".encode()).hexdigest() for each in (whole, scores)
        )
    return PackOf(
        name=pack.name,
        version=version,
        checksum=sums.files,
        embeddings_sum=sums.embeddings,
        whole_sum=whole,
        scores_sum=scores,
        embedding_size=pack.embedding_size,
    )


def program() -> str:
    """Name and version of this program."""
    try:
        return f"emoscope {version('emoscope')}"
    except PackageNotFoundError:
        return "emoscope"


def read_manifest(folder: Path) -> Manifest:
    """Read and check the manifest of a session folder; an older format is brought up to date.

    Raises:
        SessionError: None there, too large, malformed, or of a newer program.
    """
    path = folder / MANIFEST
    refused = SessionError(f"{path} cannot be the manifest of a session", "Analyse the file again")
    try:
        if path.is_symlink():
            raise refused
        raw = json.loads(plain_text(path, LIMIT_BYTES))
    except TooLargeError:
        raise refused from None
    except (FileNotFoundError, NotADirectoryError):
        raise SessionError(
            f"There is no session in {folder}", "Give a folder that `emoscope analyze` made"
        ) from None
    except (OSError, ValueError, RecursionError) as error:
        raise SessionError(f"{path} cannot be read ({error})", "Analyse the file again") from error
    try:
        return Manifest.model_validate(migrated(raw, path))
    except (TypeError, KeyError, AttributeError) as error:
        raise SessionError(f"{path} is not valid ({error})", "Analyse the file again") from error
    except ValidationError as error:
        raise SessionError(
            f"{path} is not valid: {fault_of(error)}", "Analyse the file again"
        ) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest of a session folder in one step.

    Raises:
        OutputError: The folder cannot be written, or the manifest is larger than may be read again.
    """
    data = manifest.model_dump(mode="json")
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    if len(text.encode("utf-8", "replace")) > LIMIT_BYTES:
        raise OutputError(
            f"The session {folder.name} has more markers and label sets than it can keep",
            "Start another one",
        )
    write_text(folder / MANIFEST, text)


def migrated(raw: Any, path: Path) -> Any:
    """Plain data of any older format as that of this program's format.

    Raises:
        SessionError: It has no format number, or that of a newer program.
    """
    number = raw.get("format") if isinstance(raw, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise SessionError(f"{path} has no format number", "Analyse the file again")
    if number > FORMAT:
        raise NewerSessionError(
            f"{path} was made by a newer EmoScope (format {number}, this one knows {FORMAT})",
            "Update EmoScope",
        )
    if number < 4:
        raw = {**raw, "made_in": number}
    while number < FORMAT:
        raw = _MIGRATIONS[number](dict(raw))
        number += 1
    return raw


def _from_1(raw: dict[str, Any]) -> dict[str, Any]:
    """Format 1 had markers as pairs, the start of the run at the top, and no quick sum."""
    raw["format"] = 2
    started = raw.pop("started", "")
    raw["clock"] = {"kind": raw.pop("clock", "presentation"), "started": started}
    raw["markers"] = [{"time_s": m[0], "text": m[1]} for m in raw.get("markers", []) if len(m) == 2]
    return raw


def _from_2(raw: dict[str, Any]) -> dict[str, Any]:
    """Format 2 always had the column of embeddings; zeros stood for those that were not kept."""
    raw["format"] = 3
    raw["embeddings"] = True
    return raw


def _from_3(raw: dict[str, Any]) -> dict[str, Any]:
    """Up to format 3 the rules that made the rows had no number of their own."""
    raw["format"] = 4
    return raw


_MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: _from_1,
    2: _from_2,
    3: _from_3,
}
