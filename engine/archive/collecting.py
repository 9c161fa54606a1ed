"""Many sessions as one data set: all scores in long form, and a row per face and per file.

Memory does not grow with the number of sessions: each is read, turned and written, whole sessions
to a row group.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from emoscope.engine.archive.listing import sessions_below
from emoscope.engine.data import NONE
from emoscope.engine.errors import EmoScopeError, SessionError
from emoscope.engine.files import make_folder, replacing
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.results.segments import Rule
from emoscope.engine.results.statistics import figures
from emoscope.engine.sessions.manifest import Manifest
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.written import note_collected

GROUP_ROWS = 262_144
"""A row group gets whole sessions until it has so many rows ..."""
GROUP_SESSIONS = 512
"""... or so many sessions: small tables that wait take far more memory than their rows."""
_WORD = pa.dictionary(pa.int32(), pa.string())
_WHOSE = [(name, _WORD) for name in ("session", "folder", "video", "pack", "label_set")]

SCORES = pa.schema(
    [
        *_WHOSE,
        ("track", pa.int32()),
        ("person_name", _WORD),
        ("index", pa.int64()),
        ("time_s", pa.float64()),
        ("length_s", pa.float64()),
        ("state", _WORD),
        ("is_excluded", pa.bool_()),
        ("label", _WORD),
        ("probability", pa.float32()),
    ]
)
FACES = pa.schema(
    [
        *_WHOSE,
        ("track", pa.int32()),
        ("person_name", _WORD),
        ("label", _WORD),
        ("scored_s", pa.float64()),
        ("led_s", pa.float64()),
        ("mean", pa.float64()),
        ("segments", pa.int32()),
        ("shown_s", pa.float64()),
        ("share", pa.float64()),
        ("longest_s", pa.float64()),
        ("first_s", pa.float64()),
    ]
)
FILES = pa.schema(
    [
        *_WHOSE,
        ("kind", _WORD),
        ("began", pa.string()),
        ("state", _WORD),
        ("message", pa.string()),
        ("rescored", pa.bool_()),
        ("frames", pa.int64()),
        ("with_face", pa.int64()),
        ("faces", pa.int32()),
        ("analysed_s", pa.float64()),
        ("sha256", pa.string()),
    ]
)

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of it.

    Attributes:
        files: Written: scores, faces, files.
        sessions: That are in it.
        rows: Of the scores.
        failed: Sessions that cannot be read, each with the reason.
    """

    files: tuple[Path, ...]
    sessions: int
    rows: int
    failed: tuple[tuple[Path, str], ...]


def names_for(out: Path) -> tuple[Path, Path, Path]:
    """``study.parquet``, ``study-faces.parquet`` and ``study-files.parquet``."""
    faces, files = (out.with_name(f"{out.stem}-{what}{out.suffix}") for what in ("faces", "files"))
    return out, faces, files


def collect(
    folders: Iterable[Path], out: Path, *, rule: Rule | None = None, told: Told | None = None
) -> Collected:
    """Write the sessions below some folders as one data set.

    Args:
        folders: Of sessions.
        out: File for the scores; the two summaries lie beside it.
        rule: When a label counts as shown, for the segments of the faces' summary.
        told: How many sessions of how many are done.

    Raises:
        SessionError: There is no session.
        OutputError: The place cannot be written; nothing is left there.
    """
    found = [(folder, each) for folder in folders for each in sessions_below(folder)]
    if not found:
        raise SessionError(
            "There is no session in these folders", "Give the --out folder of `emoscope analyze`"
        )
    make_folder(out.absolute().parent)
    failed: list[tuple[Path, str]] = []
    with ExitStack() as stack:
        paths = names_for(out)
        scores, faces, files = (
            stack.enter_context(_Table(stack.enter_context(replacing(path)), schema))
            for path, schema in zip(paths, (SCORES, FACES, FILES), strict=True)
        )
        for number, (root, folder) in enumerate(found):
            if told is not None:
                told(number, len(found))
            try:
                session = Session(folder)
                whose = _whose(session.manifest, folder, root)
                parts = list(_long(session, whose)), _faces(session, whose, rule)
                row = _file(session, whose)
            except EmoScopeError as error:
                failed.append((folder, error.cause))
                continue
            for part in parts[0]:
                scores.add(part)
            faces.add(parts[1])
            files.add(row)
            for table in (scores, faces, files):
                table.full()
    note_collected({root for root, _ in found}, paths)
    return Collected(paths, len(found) - len(failed), scores.rows, tuple(failed))


class _Table:
    """A Parquet file that is written a row group at a time."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        about = {b"notice": ONE_LINE.encode()}
        self._file = path.open("wb")
        self._schema = schema.with_metadata(about)
        self._writer = pq.ParquetWriter(self._file, self._schema, compression="zstd")
        self._waiting: list[pa.Table] = []
        self._held = self._sessions = self.rows = 0

    def add(self, part: pa.Table) -> None:
        self._waiting.append(part)
        self._held += len(part)
        self.rows += len(part)

    def full(self) -> None:
        """A session has ended: write what waits if it is enough."""
        self._sessions += 1
        if self._held >= GROUP_ROWS or self._sessions >= GROUP_SESSIONS:
            self._write()

    def _write(self) -> None:
        if self._waiting:
            whole = pa.concat_tables(self._waiting).unify_dictionaries()
            self._writer.write_table(whole.cast(self._schema), row_group_size=max(1, len(whole)))
        self._waiting, self._held, self._sessions = [], 0, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self._write()
            self._writer.close()
        finally:
            self._file.close()


def _whose(manifest: Manifest, folder: Path, root: Path) -> tuple[str, ...]:
    pack = f"{manifest.pack.name} {manifest.pack.version}"
    name = folder.relative_to(root).as_posix()
    session = folder.name if name == "." else name
    return session, manifest.source.folder, manifest.source.name, pack, manifest.label_set.name


def _table(schema: pa.Schema, whose: Sequence[str], rows: int, columns: dict[str, Any]) -> pa.Table:
    arrays = []
    for field in schema:
        if field.name in columns:
            value = columns[field.name]
            ready = isinstance(value, pa.Array)
            arrays.append(value if ready else pa.array(value, field.type, from_pandas=True))
            continue
        word = whose[[name for name, _ in _WHOSE].index(field.name)]
        arrays.append(pa.DictionaryArray.from_arrays(np.zeros(rows, np.int32), pa.array([word])))
    return pa.Table.from_arrays(arrays, schema=schema)


def _words(places: Any, words: Sequence[str]) -> pa.DictionaryArray:
    known = pa.array(list(words), pa.string())
    return pa.DictionaryArray.from_arrays(pa.array(places, pa.int32()), known)


def _long(session: Session, whose: Sequence[str]) -> Iterator[pa.Table]:
    """A row for each picture with a score, face and label."""
    names = (*session.names, NONE)
    zero_s = session.player_zero_s
    clip = session.faces["clip"].fill_null(-1).to_numpy()
    tracks = session.faces["track"].to_numpy()
    for series in session.series:
        mine = clip[tracks == series.track]
        rows = np.flatnonzero(mine >= 0)
        values = session.scores[mine[rows]]
        known = ~np.isnan(values)
        each = np.repeat(rows, known.sum(axis=1))
        people = [
            name or ""
            for name in session.person_names(np.full(len(each), series.track), series.times_s[each])
        ]
        called, whom = np.unique(np.array(people, str), return_inverse=True)
        states, places = np.unique(series.states[each].astype(str), return_inverse=True)
        yield _table(
            SCORES,
            whose,
            len(each),
            {
                "track": np.full(len(each), series.track, np.int32),
                "person_name": _words(whom, called.tolist()),
                "index": series.index[each],
                "time_s": series.times_s[each] - zero_s,
                "length_s": series.lengths_s[each],
                "state": _words(places, states.tolist()),
                "is_excluded": series.excluded[each],
                "label": _words(np.nonzero(known)[1], names),
                "probability": values[known],
            },
        )


def _faces(session: Session, whose: Sequence[str], rule: Rule | None) -> pa.Table:
    names = (*session.names, NONE)
    rows: dict[str, list[Any]] = {name: [] for name in FACES.names[len(_WHOSE) :]}
    found = {(each.track, each.label): each for each in figures(session, rule)}
    for series in session.people:
        led, mean = _led(series, len(names)), _means(series)
        scored_s = float(series.lengths_s[series.scored].sum())
        for column, label in enumerate(names):
            each = found.get((series.track, label))
            rows["track"].append(series.track)
            rows["person_name"].append(series.person)
            rows["label"].append(column)
            rows["scored_s"].append(scored_s)
            rows["led_s"].append(led[column])
            rows["mean"].append(mean[column])
            rows["segments"].append(None if each is None else each.segments)
            rows["shown_s"].append(None if each is None else each.duration_s)
            rows["share"].append(None if each is None else each.share)
            rows["longest_s"].append(None if each is None else each.longest_s)
            first = None if each is None else each.first_s
            rows["first_s"].append(None if first is None else first - session.player_zero_s)
    called = sorted(set(rows["person_name"]))
    people = _words([called.index(name) for name in rows["person_name"]], called)
    columns = {**rows, "label": _words(rows["label"], names), "person_name": people}
    return _table(FACES, whose, len(rows["track"]), columns)


def _led(series: Series, labels: int) -> list[float]:
    """Seconds in which each label was the most probable one."""
    scored = series.scored
    weights = series.lengths_s[scored]
    return [float(s) for s in np.bincount(series.top[scored], weights, minlength=labels)]


def _means(series: Series) -> list[float | None]:
    """Mean probability over the time in which each label was asked; None where it never was."""
    values = series.scores[series.scored]
    lengths = series.lengths_s[series.scored][:, None] * ~np.isnan(values)
    total = lengths.sum(axis=0)
    mass = (np.nan_to_num(values) * lengths).sum(axis=0)
    return [float(m / t) if t > 0 else None for m, t in zip(mass, total, strict=True)]


def _file(session: Session, whose: Sequence[str]) -> pa.Table:
    manifest = session.manifest
    seen = [series.index[series.seen] for series in session.series]
    lengths = session.frame_ends_s - session.frames["time_s"].to_numpy()
    columns = {
        "kind": _words([0], [manifest.source.kind]),
        "began": [manifest.clock.started],
        "state": _words([0], [manifest.state]),
        "message": [manifest.message],
        "rescored": [manifest.rescored_from is not None],
        "frames": [len(session.frames)],
        "with_face": [len(np.unique(np.concatenate(seen))) if seen else 0],
        "faces": [sum(len(each) > 0 for each in seen)],
        "analysed_s": [float(lengths.sum())],
        "sha256": [manifest.source.sha256],
    }
    return _table(FILES, whose, 1, columns)
