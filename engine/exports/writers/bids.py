"""BIDS: scores as physiological recordings, segments and markers as events, with sidecars.

Facts of the format: the Brain Imaging Data Structure 1.10, "Physiological recordings" (compressed
rows without a header, at a fixed rate, ``Columns``, ``StartTime`` and ``SamplingFrequency`` in the
sidecar, ``n/a`` for a missing value) and "Events".
"""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.engine.data import NONE
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.files import replacing
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.results.segments import label_segments
from emoscope.engine.sessions.series import Series
from emoscope.engine.sessions.session import Session

RATE_HZ = 30.0
"""Where the source has no rate of its own."""

HOLD_S = 1.0
"""A score stands for no longer than this where the next one is missing."""

_STEM = "sub-01/beh/sub-01_task-emoscope"


class Bids(Exporter):
    """``bids.zip``: a small data set with one recording per face and one table of events.

    Rename the entities ``sub`` and ``task`` to those of your data set.
    """

    name, file = "bids", "bids.zip"

    def write(self, session: Session, path: Path, request: Request) -> None:
        with replacing(path) as partial, zipfile.ZipFile(partial, "w") as archive:
            _add(archive, "dataset_description.json", _json(_DATA_SET))
            for series in session.people:
                stem = f"{_STEM}_recording-face{series.track}_physio"
                rows, start_s, rate_hz = sampled(session, series)
                # Without times of writing, so that the same session gives the same bytes.
                _add(archive, f"{stem}.tsv.gz", gzip.compress(rows.encode(), mtime=0))
                _add(archive, f"{stem}.json", _json(_described(session, series, start_s, rate_hz)))
            _add(archive, f"{_STEM}_events.tsv", _events(session, request).encode())
            _add(archive, f"{_STEM}_events.json", _json(_EVENT_COLUMNS))


def sampled(session: Session, series: Series) -> tuple[str, float, float]:
    """A face's scores on a regular clock: each sample is the newest score before it.

    Returns:
        Rows, seconds of the first one from where a player shows 0:00, samples per second.
    """
    rate_hz = float(session.manifest.source.rate_hz or RATE_HZ)
    first_s, last_s = float(series.times_s[0]), float(series.times_s[-1])
    clock = first_s + np.arange(int((last_s - first_s) * rate_hz) + 1) / rate_hz
    place = np.searchsorted(series.times_s, clock + 1e-6, side="right") - 1
    fresh = clock - series.times_s[place] <= HOLD_S
    values = np.where(fresh[:, None], series.scores[place], np.nan)
    quality = np.where(fresh, series.quality[place], np.nan)
    lines = [
        "\t".join("n/a" if np.isnan(v) else f"{v:.5f}" for v in (*row, q))
        for row, q in zip(values, quality, strict=True)
    ]
    return "".join(f"{line}\n" for line in lines), first_s - session.player_zero_s, rate_hz


def _described(session: Session, series: Series, start_s: float, rate_hz: float) -> dict[str, Any]:
    columns = [*session.names, NONE, "quality"]
    about: dict[str, Any] = {
        "SamplingFrequency": rate_hz,
        "StartTime": round(start_s, 4),
        "Columns": columns,
        "Notice": ONE_LINE,
        "SoftwareName": "EmoScope",
        "SoftwareVersions": session.manifest.program,
        "Model": f"{session.manifest.pack.name} {session.manifest.pack.version}",
    }
    if series.person:
        about["Person"] = series.person
    for name in columns[:-1]:
        about[name] = {
            "Description": "Probability that the face looks like this to the model,"
            " among the labels asked; not what the person feels",
            "Units": "arbitrary",
        }
    about["quality"] = {"Description": "How well the face can be read, 0 to 1"}
    return about


def _events(session: Session, request: Request) -> str:
    zero_s = session.player_zero_s
    names = {
        series.track: " ".join(series.person.split()) or f"face{series.track}"
        for series in session.people
    }
    rows = [
        (s.start_s - zero_s, s.duration_s, s.label, names[s.track], f"{s.mean:.3f}")
        for s in label_segments(session, request.rule)
    ]
    for marker in session.manifest.markers:
        long_s = 0.0 if marker.end_s is None else marker.end_s - marker.time_s
        text = " ".join(marker.text.split()) or "marker"
        rows.append((marker.time_s - zero_s, long_s, text, "n/a", "n/a"))
    rows.sort(key=lambda row: row[0])
    lines = [
        f"{at:.3f}\t{long_s:.3f}\t{what}\t{who}\t{mean}" for at, long_s, what, who, mean in rows
    ]
    return "\n".join(["onset\tduration\ttrial_type\tface\tmean", *lines]) + "\n"


_EVENT_COLUMNS = {
    "trial_type": {"Description": "A label that the face showed, or the text of a marker"},
    "face": {"Description": "Number of the face while it stays in view; not an identity"},
    "mean": {"Description": "Mean probability of the label in the segment"},
}


_DATA_SET = {"Name": "EmoScope", "BIDSVersion": "1.10.0", "DatasetType": "raw"}


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name), content)
