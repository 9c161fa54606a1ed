"""The face networks that ship with the program."""

from __future__ import annotations

import hashlib
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from emoscope.engine import paths
from emoscope.engine.errors import PackError

Name = Literal["detector_full_range", "detector_short_range", "mesh", "iris"]


class Entry(BaseModel):
    """One network of ``assets/faces/faces.json``.

    Attributes:
        file: In the same folder.
        sha256: SHA-256 of that file, in hex.
        source: Where it was converted from: package, version and path.
        source_sha256: Of what it was converted from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str
    sha256: str
    source: str
    source_sha256: str


_LISTING = TypeAdapter(dict[str, Entry])


def entries() -> dict[str, Entry]:
    """All networks by name.

    Raises:
        PackError: The list is missing or damaged.
    """
    try:
        return _LISTING.validate_json((paths.face_networks() / "faces.json").read_bytes())
    except (OSError, ValidationError) as error:
        raise _damaged("their list cannot be read") from error


def read(name: Name) -> bytes:
    """A network as ONNX.

    Raises:
        PackError: It is missing or is not what was shipped.
    """
    entry = entries().get(name)
    if entry is None:
        raise _damaged(f"{name} is not in their list")
    try:
        model = (paths.face_networks() / entry.file).read_bytes()
    except OSError as error:
        raise _damaged(f"{entry.file} cannot be read") from error
    if hashlib.sha256(model).hexdigest() != entry.sha256:
        raise _damaged(f"{entry.file} is not the file that was shipped")
    return model


def _damaged(why: str) -> PackError:
    return PackError(f"The face networks are not usable: {why}", "Install EmoScope again")
