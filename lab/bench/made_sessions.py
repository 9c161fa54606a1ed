"""Sessions out of nothing: folders as an analysis leaves them, for benches and tests."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from emoscope.engine.data import Floats, State
from emoscope.engine.models.pack import Pack
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.sessions.manifest import (
    Counts,
    Manifest,
    Marker,
    OptionsOf,
    SourceOf,
    checksum_of,
    new_manifest,
    read_manifest,
)
from emoscope.engine.sessions.store import table_file
from emoscope.engine.sessions.tables import FACES, FRAMES, clips_batch, scores_batch

RATE_HZ = 10.0


def made_session(
    folder: Path,
    pack: Pack,
    labels: LabelSet,
    faces: Mapping[int, Floats],
    *,
    scores: Mapping[int, Floats] | None = None,
    rate_hz: float = RATE_HZ,
    video: str = "",
    embeddings: bool = True,
    states: Mapping[int, Sequence[State]] | None = None,
    markers: Sequence[Marker] = (),
) -> Path:
    """Write a finished session in which each picture of a face has a clip of its own.

    Args:
        folder: Of the session.
        pack: That it is said to be made with.
        labels: Of its scores.
        faces: Track to (n, D) clip embeddings, one for each picture from the first on.
        scores: Track to (n, L + 1) probabilities; None for equal ones.
        rate_hz: Pictures a second.
        video: Name of the source; nothing for the folder's with ``.mp4``.
        embeddings: Keep them.
        states: Track to the state in each picture; ``ok`` where nothing is said.
        markers: Of the session.
    """
    pictures = max(len(each) for each in faces.values())
    times = np.arange(pictures) / rate_hz
    rows: dict[str, list[object]] = {name: [] for name in FACES.names}
    clip_tracks: list[int] = []
    clip_times: list[float] = []
    vectors: list[Floats] = []
    kept_scores: list[Floats] = []
    even = np.full(len(labels.labels) + 1, 1 / (len(labels.labels) + 1), np.float32)
    for index in range(pictures):
        for track, mine in sorted(faces.items()):
            if index >= len(mine):
                continue
            state = states[track][index] if states and track in states else State.OK
            values = (index, times[index], track, 10.0, 10.0, 40.0, 40.0, 0.8, 0.8, 0.0, 0.0)
            clip = len(vectors) if state.scored else None
            for name, value in zip(FACES.names, (*values, state.value, clip), strict=True):
                rows[name].append(value)
            if state.scored:
                clip_tracks.append(track)
                clip_times.append(times[index])
                vectors.append(mine[index])
                kept_scores.append(even if scores is None else scores[track][index])
    width = next(iter(faces.values())).shape[1] if embeddings else 0
    table = np.array(vectors, np.float32).reshape(len(vectors), -1)[:, :width]
    batches = {
        "frames": pa.RecordBatch.from_arrays(
            [pa.array(range(pictures), pa.int64()), pa.array(times)], schema=FRAMES
        ),
        "faces": pa.RecordBatch.from_arrays(
            [pa.array(rows[field.name], field.type) for field in FACES], schema=FACES
        ),
        "clips": clips_batch(np.array(clip_tracks, np.int32), np.array(clip_times), table),
        "scores": scores_batch(
            labels.names, np.array(kept_scores, np.float32).reshape(-1, len(labels.labels) + 1)
        ),
    }
    for name, batch in batches.items():
        path = table_file(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.Table.from_batches([batch]), path, compression="none")
    source = SourceOf(
        name=video or f"{folder.name}.mp4",
        quick_sum=_sum(f"{folder.name} {video}"),
        rate_hz=rate_hz,
        duration_s=pictures / rate_hz,
    )
    counts = Counts(
        frames=pictures, faces=len(rows["index"]), clips=len(vectors), tracks=len(faces)
    )
    manifest = new_manifest(
        pack.manifest,
        checksum_of(pack.manifest),
        labels,
        source,
        OptionsOf(),
        embeddings=embeddings,
    ).model_copy(update={"state": "done", "counts": counts, "markers": tuple(markers)})
    _write(folder, manifest)
    return folder


def copied_session(like: Path, folder: Path) -> Path:
    """The same session again as another one of another video; its tables are linked."""
    (folder / "data").mkdir(parents=True)
    for path in (like / "data").iterdir():
        try:
            os.link(path, folder / "data" / path.name)
        except OSError:
            shutil.copyfile(path, folder / "data" / path.name)
    manifest = read_manifest(like)
    source = manifest.source.model_copy(
        update={"name": f"{folder.name}.mp4", "quick_sum": _sum(folder.name)}
    )
    _write(folder, manifest.model_copy(update={"source": source}))
    return folder


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _write(folder: Path, manifest: Manifest) -> None:
    (folder / "manifest.json").write_text(manifest.model_dump_json(), encoding="utf-8")
