"""Head pose and openings of each face in each frame, as columns of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyarrow as pa

from emoscope.engine.sessions.tables import MEASURES

POSE = ("yaw_deg", "pitch_deg")
"""Columns that every session has, also those from before the other measures."""


def measures_of(kept: Iterable[str]) -> tuple[str, ...]:
    """Columns of ``faces`` in the order of tables: the pose, then what these sessions kept."""
    there = set(kept)
    return (*POSE, *(name for name in MEASURES if name in there))


def exported(names: Sequence[str]) -> tuple[str, ...]:
    """What tables call these columns: yaw, pitch and roll are of the head there."""
    return tuple(f"head_{n}" if n in (*POSE, "roll_deg") else n for n in names)


def numbers(faces: pa.Table, name: str) -> pa.Array:
    """(n,) float64 of a column; null throughout where the session did not keep it."""
    if name not in faces.column_names:
        return pa.nulls(len(faces), pa.float64())
    return faces[name].combine_chunks().cast(pa.float64())
