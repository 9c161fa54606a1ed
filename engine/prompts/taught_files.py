"""Examples as plain data: the ``taught`` part of a label file, and its mark in a session."""

from __future__ import annotations

import base64
import binascii
import math
import re
from collections.abc import Mapping
from typing import Any, cast, get_args

import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.examples import (
    MOST_EXAMPLES,
    MOST_PICTURE_BYTES,
    Example,
    Examples,
    Kind,
    Origin,
    Space,
)

AGAIN = "Teach the set again, or take the file from a backup"
_SUM = re.compile(r"^[0-9a-f]{64}$")
_SPACE = {"name", "version", "embeddings", "checksum", "size"}
_EXAMPLE = {"label", "vector", "not", "left_out", "group", "picture"} | {
    "kind", "from", "start_s", "end_s", "track", "at"
}  # fmt: skip


def examples_to(examples: Examples, *, vectors: bool) -> dict[str, Any]:
    """Examples as plain data for a label file or a session.

    Args:
        examples: Of a label set.
        vectors: The examples themselves, which are personal data; else their mark alone.
    """
    space = examples.space
    out: dict[str, Any] = {
        "pack": {
            "name": space.name,
            "version": space.version,
            "embeddings": space.embeddings,
            "checksum": space.checksum,
            "size": space.size,
        }
    }
    if vectors:
        out["examples"] = [_plain(each) for each in examples.items]
    else:
        out["mark"] = examples.mark
        out["counts"] = dict(examples.counts)
    return out


def examples_from(raw: Any, where: str, *, kept: bool) -> Examples:
    """Examples from plain data.

    Args:
        raw: As :func:`examples_to` gives it.
        where: For messages.
        kept: From a session, which has the mark alone.

    Raises:
        LabelSetError: Something is missing, damaged, or of the wrong kind.
    """
    if not isinstance(raw, Mapping) or not isinstance(raw.get("pack"), Mapping):
        raise LabelSetError(f"{where} does not say which pack its examples are of", AGAIN)
    space = _space(raw["pack"], where)
    if kept:
        mark, counts = raw.get("mark"), raw.get("counts")
        if not isinstance(mark, str) or not _SUM.match(mark) or not isinstance(counts, Mapping):
            raise LabelSetError(f"{where} is damaged", AGAIN)
        return Examples(space, (), mark, {str(k): int(n) for k, n in counts.items()})
    listed = raw.get("examples")
    if not isinstance(listed, list):
        raise LabelSetError(f"{where} has no list of examples", AGAIN)
    if len(listed) > MOST_EXAMPLES:
        raise LabelSetError(f"{where} has {len(listed)} examples", f"The limit is {MOST_EXAMPLES}")
    if not listed:
        raise LabelSetError(f"{where} has no examples", AGAIN)
    items = (_example(each, space, f"{where}, example {i}") for i, each in enumerate(listed, 1))
    return Examples(space).plus(items)


def _space(raw: Mapping[Any, Any], where: str) -> Space:
    size = raw.get("size")
    texts = [raw.get(name) for name in ("name", "version", "embeddings", "checksum")]
    if (
        set(raw) != _SPACE
        or not all(isinstance(text, str) for text in texts)
        or not all(text == "" or _SUM.match(str(text)) for text in texts[2:])
        or isinstance(size, bool)
        or not isinstance(size, int)
        or not 1 <= size <= 8192
    ):
        raise LabelSetError(f"{where}: what it says of the examples' pack is damaged", AGAIN)
    name, version, embeddings, checksum = (str(text) for text in texts)
    return Space(name, version, embeddings, checksum, size)


def _plain(example: Example) -> dict[str, Any]:
    origin = example.origin
    vector = np.ascontiguousarray(example.vector, "<f4").tobytes()
    out: dict[str, Any] = {"label": example.label}
    if example.negative:
        out["not"] = True
    if example.left_out:
        out["left_out"] = True
    if example.group:
        out["group"] = example.group
    out["kind"] = origin.kind
    for name, value in (
        ("from", origin.name or None),
        ("start_s", origin.start_s),
        ("end_s", origin.end_s),
        ("track", origin.track),
        ("at", origin.at or None),
    ):
        if value is not None:
            out[name] = value
    out["vector"] = base64.b64encode(vector).decode()
    if example.picture is not None:
        out["picture"] = base64.b64encode(example.picture).decode()
    return out


def _example(raw: Any, space: Space, where: str) -> Example:
    if not isinstance(raw, Mapping):
        raise LabelSetError(f"{where} is damaged", AGAIN)
    if unknown := sorted(str(key) for key in raw if key not in _EXAMPLE):
        raise LabelSetError(f"{where}: {', '.join(unknown)} is not known here", AGAIN)
    label, kind = raw.get("label"), raw.get("kind", "file")
    flags = [raw.get("not", False), raw.get("left_out", False)]
    texts = [raw.get(name, "") for name in ("group", "from", "at")]
    times = [raw.get("start_s"), raw.get("end_s")]
    track = raw.get("track")
    if (
        not isinstance(label, str)
        or kind not in get_args(Kind)
        or not all(isinstance(flag, bool) for flag in flags)
        or not all(isinstance(text, str) and len(text) <= 4096 for text in texts)
        or not all(time is None or _is_time(time) for time in times)
        or not (track is None or (isinstance(track, int) and not isinstance(track, bool)))
    ):
        raise LabelSetError(f"{where} is damaged", AGAIN)
    origin = Origin(cast(Kind, kind), texts[1], times[0], times[1], track, texts[2])
    picture = None if raw.get("picture") is None else _bytes(raw["picture"], where)
    if picture is not None and len(picture) > MOST_PICTURE_BYTES:
        raise LabelSetError(f"{where}: the picture is too large", AGAIN)
    return Example(
        label=label,
        vector=_vector(raw.get("vector"), space, where),
        origin=origin,
        negative=flags[0],
        left_out=flags[1],
        group=texts[0],
        picture=picture,
    )


def _is_time(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _bytes(raw: Any, where: str) -> bytes:
    try:
        return base64.b64decode(raw, validate=True)
    except (binascii.Error, ValueError, TypeError):
        raise LabelSetError(f"{where} is damaged", AGAIN) from None


def _vector(raw: Any, space: Space, where: str) -> Floats:
    content = _bytes(raw, where)
    if len(content) != 4 * space.size:
        raise LabelSetError(f"{where} does not have the size of the pack it names", AGAIN)
    vector = np.frombuffer(content, "<f4").astype(np.float32)
    if not np.isfinite(vector).all() or not 0.9 < float(np.linalg.norm(vector)) < 1.1:
        raise LabelSetError(f"{where} is not an embedding", AGAIN)
    return vector
