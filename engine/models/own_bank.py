"""A bank of this machine's own for a pack: what faces mostly look like here.

Of the faces only the mean and the covariance of their embeddings are kept: all that standardising a
sentence's cosine needs, and no face can be told from it. Kept per pack in the user's data; another
version of the pack with the same towers goes on with it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from emoscope.engine import paths
from emoscope.engine.errors import PackError
from emoscope.engine.files import make_folder, replacing
from emoscope.engine.models.pack import PackManifest, PlainName, sums_of

Floats = NDArray[np.float32]
Kind = Literal["recordings", "folder", "rendered"]

LEAST_FACES = 50
FORMAT = "1"
_LIMIT_BYTES = 400_000_000


@dataclass(frozen=True, slots=True)
class BankFacts:
    """What there is to say of a bank.

    Attributes:
        kind: Where the faces are from.
        what: The same in words: which folder, how many recordings.
        faces: Number of faces.
        made: Date, ISO 8601.
        scale, none_logit, floor: For a pack that has no bank of its own: factor on the
            standardised cosine, logit of "none of these", least deviation of a cosine.
    """

    kind: Kind
    what: str
    faces: int
    made: str
    scale: float
    none_logit: float
    floor: float


@dataclass(frozen=True, slots=True, eq=False)
class OwnBank:
    """A bank as mean (D,) and covariance (D, D) of embeddings."""

    facts: BankFacts
    mean: Floats
    spread: Floats

    @property
    def words(self) -> str:
        """What it is made of, in one phrase."""
        return told(self.facts)

    @property
    def points(self) -> Floats:
        """(2 D, D) vectors with this mean and covariance: they stand for the faces.

        The mean and deviation of a cosine over them are those over the faces themselves.
        """
        values, axes = np.linalg.eigh(self.spread.astype(np.float64))
        steps = axes * np.sqrt(np.maximum(values, 0) * len(values))
        points = np.concatenate([self.mean + steps.T, self.mean - steps.T])
        return np.asarray(points, np.float32)


def told(facts: BankFacts) -> str:
    """What a bank is made of, in one phrase."""
    return f"{facts.faces} faces of {facts.what}, {facts.made}"


def bank_of(vectors: Floats, facts: BankFacts) -> OwnBank:
    """A bank from (n, D) embeddings.

    Raises:
        PackError: Fewer than ``LEAST_FACES``.
    """
    if len(vectors) < LEAST_FACES:
        raise PackError(
            f"Only {len(vectors)} faces were found, and a bank needs {LEAST_FACES}",
            "Use more recordings or pictures",
        )
    wide = vectors.astype(np.float64)
    spread = np.cov(wide, rowvar=False, bias=True)
    return OwnBank(facts, wide.mean(axis=0).astype(np.float32), spread.astype(np.float32))


def save_bank(pack: PackManifest, bank: OwnBank) -> Path:
    """Keep a bank for a pack, in the place of an older one.

    Raises:
        OutputError: It cannot be written.
    """
    path = _path(pack)
    make_folder(path.parent)
    facts = {"format": FORMAT, "facts": json.dumps(asdict(bank.facts))}
    with replacing(path) as partial:
        save_file({"mean": bank.mean, "spread": bank.spread}, partial, metadata=facts)
    return path


def load_bank(pack: PackManifest) -> OwnBank | None:
    """A pack's own bank on this machine, or None.

    Raises:
        PackError: It cannot be read or does not fit.
    """
    path = _path(pack)
    if not path.is_file():
        return None
    again = f"Calibrate {pack.name} again, or remove its calibration"
    try:
        if path.stat().st_size > _LIMIT_BYTES:
            raise ValueError("too large")
        with safe_open(path, "numpy") as file:
            about: dict[str, str] = file.metadata() or {}
            mean, spread = file.get_tensor("mean"), file.get_tensor("spread")
        facts = _facts(json.loads(about["facts"]))
    except (OSError, SafetensorError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise PackError(f"The calibration {path} cannot be read ({error})", again) from error
    size = pack.embedding_size
    shapes = (mean.shape, spread.shape) == ((size,), (size, size))
    if not shapes or not np.isfinite(mean).all() or not np.isfinite(spread).all():
        raise PackError(f"The calibration {path} does not fit the pack", again)
    return OwnBank(facts, mean.astype(np.float32), spread.astype(np.float32))


def bank_facts(pack: PackManifest) -> BankFacts | None:
    """What is said of a pack's own bank; None where there is none that can be read."""
    try:
        bank = load_bank(pack)
    except PackError:
        return None
    return None if bank is None else bank.facts


def forget_bank(pack: PackManifest) -> bool:
    """Take a pack's calibration back; whether there was one.

    Raises:
        PackError: It cannot be deleted.
    """
    path = _path(pack)
    if not path.exists():
        return False
    try:
        path.unlink()
    except OSError as error:
        raise PackError(f"{path} cannot be deleted ({error.strerror})") from error
    return True


def banks_named(pack: str) -> Iterator[Path]:
    """Files of all banks of packs with this name."""
    for path in _folder().glob(f"{pack}-*.safetensors"):
        if len(path.stem) == len(pack) + 1 + 16:
            yield path


def bank_sum(pack: PackManifest) -> str:
    """What tells one calibration from another; "" where there is none."""
    path = _path(pack)
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    except OSError:
        return ""


def _facts(raw: Any) -> BankFacts:
    facts = BankFacts(**raw)
    numbers = (facts.scale, facts.none_logit, facts.floor)
    if facts.kind not in ("recordings", "folder", "rendered") or not isinstance(facts.what, str):
        raise ValueError("unknown kind")
    if not all(isinstance(n, float | int) and np.isfinite(n) for n in numbers):
        raise ValueError("a number is none")
    if not (0 < facts.scale <= 1000 and 0 < facts.floor <= 1):
        raise ValueError("a number is out of range")
    return facts


def _folder() -> Path:
    return paths.user_data() / "banks"


def _path(pack: PackManifest) -> Path:
    name: PlainName = pack.name
    return _folder() / f"{name}-{sums_of(pack).embeddings[:16]}.safetensors"
