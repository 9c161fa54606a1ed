"""Faces of this machine for a pack's own bank: from kept recordings, or from an example folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.data import Floats
from emoscope.engine.errors import EmoScopeError, PackError
from emoscope.engine.models.own_bank import BankFacts, Kind, OwnBank, bank_of, save_bank
from emoscope.engine.models.pack import Pack
from emoscope.engine.opening import published_rule
from emoscope.engine.runtime.calibration import calibration_crops
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.scoring import ScoringRule, measures
from emoscope.engine.sessions.session import Session

MOST = 1024
"""Faces in a bank."""
MOST_OF_ONE = 256
"""Of one face of one recording: nobody is most of the bank unless there is nobody else."""
EMOTIONS = (
    "neutral", "happiness", "surprise", "sadness", "anger", "disgust", "fear", "contempt",
)  # fmt: skip
NEUTRAL, SMILE = 0, 1
SCALE, NONE = 1.8, 1.6
"""For packs without a bank of their own: what fits ``compact`` without its banks by such a bank
(``docs/decisions/own-bank.md``)."""
FLOOR_SHARE = 1.5
"""Least deviation of a sentence's cosine, as a share of the median of the emotions' names:
sentences are moved to their mean, and only those that vary more than most are made smaller."""


def calibrate(pack: Pack, kind: Literal["recordings", "folder"], places: Sequence[Path]) -> str:
    """Make a pack's own bank and use it from now on.

    Args:
        pack: One that takes free sentences.
        kind: ``recordings``: ``places`` hold sessions; ``folder``: the first is a folder of
            pictures, or a video.
        places: See ``kind``.

    Returns:
        One sentence on what the bank is made of.

    Raises:
        PackError: The pack knows its own classes only, or there are too few faces.
        SourceError, DataError: The folder cannot be read, or shows too few.
        OutputError: The bank cannot be kept.
    """
    if pack.manifest.prompts == "own" or not pack.has("text.safetensors"):
        raise PackError(
            f"{pack.manifest.title} answers as it was published: it takes no free sentences",
            "Calibrate a pack that does",
        )
    from emoscope.engine.runtime.opening import open_runtime

    runtime = open_runtime(pack).runtime
    left_out: list[str] = []
    try:
        if kind == "folder":
            bank = bank_from_folder(pack, places[0], runtime)
        else:
            bank, left_out = bank_from_recordings(pack, recordings_in(places), runtime)
    finally:
        runtime.close()
    keep_bank(pack, bank)
    said = f"{pack.manifest.name} is calibrated with {bank.words}"
    if left_out:
        shown = "; ".join(left_out[:3]) + ("; ..." if len(left_out) > 3 else "")
        said += f". Left out: {shown}"
    return said


def bank_from_recordings(
    pack: Pack, folders: Iterable[Path], runtime: Runtime, seed: int = 0
) -> tuple[OwnBank, list[str]]:
    """A bank of what the faces in kept recordings mostly look like.

    Args:
        pack: The pack to calibrate.
        folders: Of sessions that kept their embeddings; others are left out, and said.
        runtime: Of the pack, for a few sentences.
        seed: Seed of the draw.

    Returns:
        The bank, and one sentence for each session that was left out.

    Raises:
        PackError: Too few faces.
    """
    rng = np.random.default_rng(seed)
    parts: list[Floats] = []
    left_out = []
    used = 0
    for folder in folders:
        try:
            part = _of_session(pack, Session(folder), rng)
        except EmoScopeError as error:
            left_out.append(f"{folder.name}: {error.cause}")
            continue
        parts.append(part)
        used += bool(len(part))
    size = pack.manifest.embedding_size
    vectors = np.concatenate(parts) if parts else np.empty((0, size), np.float32)
    words = f"{used} recording" if used == 1 else f"{used} recordings"
    return _bank(pack, vectors, runtime, "recordings", words, rng), left_out


def bank_from_folder(pack: Pack, source: Path, runtime: Runtime, seed: int = 0) -> OwnBank:
    """A bank of what the faces in a folder of pictures, or in a video, mostly look like.

    Args:
        pack: The pack to calibrate.
        source: The folder or the video; it is read and nothing of it is kept.
        runtime: Runtime that encodes the faces.
        seed: Seed of the draw.

    Raises:
        SourceError: It cannot be read.
        DataError, PackError: Too few faces.
    """
    crops = calibration_crops(pack, source, most=MOST)
    length = pack.manifest.clip.length
    rows = []
    for start in range(0, len(crops), 16):
        images = runtime.encode_images(crops[start : start + 16])
        rows.append(runtime.encode_clips(np.repeat(images[:, None], length, axis=1)))
    vectors = np.concatenate(rows)
    rng = np.random.default_rng(seed)
    return _bank(pack, vectors, runtime, "folder", source.name or str(source), rng)


def keep_bank(pack: Pack, bank: OwnBank) -> Path:
    """Use a bank from now on.

    Raises:
        OutputError: It cannot be written.
    """
    return save_bank(pack.manifest, bank)


def _of_session(pack: Pack, session: Session, rng: np.random.Generator) -> Floats:
    made_with = session.manifest.pack
    if made_with.name != pack.manifest.name or not pack.understands(
        made_with.checksum, made_with.embeddings_sum
    ):
        raise PackError(f"made with {made_with.name} {made_with.version}")
    if not session.has_embeddings:
        raise PackError("without embeddings")
    tracks, _, vectors = session.clips()
    kept = []
    for track in np.unique(tracks):
        rows = np.flatnonzero(tracks == track)
        kept.append(rng.permutation(rows)[:MOST_OF_ONE])
    chosen = np.sort(np.concatenate(kept)) if kept else np.empty(0, np.int64)
    return _unit(vectors[chosen].astype(np.float32))


def _bank(
    pack: Pack, vectors: Floats, runtime: Runtime, kind: Kind, what: str, rng: np.random.Generator
) -> OwnBank:
    rule = published_rule(pack)
    names = None if pack.manifest.prompts == "own" else runtime.encode_texts(EMOTIONS)
    drawn = vectors[draw(vectors, names, rule, rng)]
    floor = 0.1
    if names is not None and len(drawn):
        floor = FLOOR_SHARE * float(np.median((drawn @ names.T).std(axis=0)))
    facts = BankFacts(
        kind,
        what,
        len(drawn),
        datetime.now(UTC).date().isoformat(),
        SCALE,
        NONE,
        min(max(floor, 1e-4), 1.0),
    )
    return bank_of(drawn, facts)


def draw(
    vectors: Floats, names: Floats | None, rule: ScoringRule, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Rows of a bank: half neutral and half smiling, where the pack can say; else by chance.

    An even bank of strong expressions would make slight ones nothing.

    Args:
        vectors: (n, D) embeddings.
        names: (8, D) of :data:`EMOTIONS`.
        rule: The pack's published calibration.
        rng: Of the draw.
    """
    if rule.reference is None or names is None or len(vectors) <= 2:
        return np.sort(rng.permutation(len(vectors))[:MOST])
    shift, gain = measures(rule, names, 0.0)
    logits = rule.scale * (vectors @ names.T - shift) * gain
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    count = min(MOST, len(vectors))
    first = _weighted(shares[:, NEUTRAL], count // 2, rng)
    rest = np.setdiff1d(np.arange(len(vectors)), first)
    return np.sort(np.concatenate([first, rest[_weighted(shares[rest, SMILE], count // 2, rng)]]))


def _weighted(
    weights: NDArray[np.floating], count: int, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Up to ``count`` rows without repetition, those with a share worth the name first drawn."""
    likely = np.flatnonzero(weights > 0.2)
    some = min(count, len(likely))
    if not some:
        return np.empty(0, np.int64)
    p = weights[likely].astype(np.float64)
    return np.asarray(rng.choice(likely, some, p=p / p.sum(), replace=False), np.int64)


def _unit(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    kept = lengths[:, 0] > 1e-6
    return np.asarray(vectors[kept] / lengths[kept], np.float32)


def recordings_in(folders: Sequence[Path]) -> list[Path]:
    """Session folders in these folders, which may be sessions themselves."""
    found: list[Path] = []
    for folder in folders:
        found += [path.parent for path in sorted(folder.rglob("manifest.json"))]
    return list(dict.fromkeys(found))
