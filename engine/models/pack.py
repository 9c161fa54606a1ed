"""Model packs: a folder with ``pack.json``, safetensors and what else a model needs.

A pack is data from somewhere else until its sums agree: names are plain file names, sizes are
checked before anything is read, and nothing in a pack is ever run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from emoscope.engine import paths
from emoscope.engine.errors import PackError
from emoscope.engine.files import TooLargeError, plain_text

MANIFEST = "pack.json"
MANIFEST_LIMIT_BYTES = 1_000_000
FILE_LIMIT_BYTES = 4_000_000_000
FORMAT = 1
DOCUMENT = ".md"
"""What a file's name ends with that people read and no network does, such as the card."""

PlainName = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=100)]
Sum = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Template = Annotated[str, Field(pattern=r"^[^{}]*\{\}[^{}]*$", max_length=200)]
Fraction = Annotated[float, Field(ge=-1.0, le=2.0)]
Point = tuple[Fraction, Fraction]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FileEntry(_Strict):
    """Size and sum of one file of the pack."""

    sha256: Sum
    bytes: Annotated[int, Field(ge=0, le=FILE_LIMIT_BYTES)]


class Preprocess(_Strict):
    """How a face becomes the image tower's input.

    Attributes:
        size_px: Side of the aligned crop.
        template: Left eye, right eye, nose tip, left and right mouth corner, as fractions of the
            side.
        mean, std: Per channel, on pixel values in [0, 1]. They are part of the image graph; here
            for the torch runtime and the reader.
        colour: ``gray`` packs look at luminance only (the graph converts).
    """

    size_px: Annotated[int, Field(ge=16, le=1024)]
    template: tuple[Point, Point, Point, Point, Point]
    mean: tuple[float, float, float] = (0.0, 0.0, 0.0)
    std: tuple[float, float, float] = (1.0, 1.0, 1.0)
    colour: Literal["rgb", "gray"] = "rgb"


class Steady(_Strict):
    """How a clip embedding follows the newest one (see ``emoscope.engine.steadying``).

    Attributes:
        seconds: Time constant for a change that is nearly none.
        reach: Change (distance of unit vectors) that is followed at once.
    """

    seconds: Annotated[float, Field(gt=0, le=60)]
    reach: Annotated[float, Field(gt=0, le=2)]


class Clip(_Strict):
    """What the temporal model sees at once.

    Attributes:
        length: Embeddings in a full clip.
        stride_ms: Time between two of them.
        minimum: Embeddings from which on a clip may be scored.
        steady: How one clip's embedding follows the other's; None for at once.
    """

    length: Annotated[int, Field(ge=1, le=1023)]
    stride_ms: Annotated[float, Field(gt=0, le=10_000)]
    minimum: Annotated[int, Field(ge=1, le=1023)] = 1
    steady: Steady | None = None


class Fit(_Strict):
    """Scale and "none" at one sensitivity."""

    sensitivity: Annotated[float, Field(ge=0, le=1)]
    scale: Annotated[float, Field(gt=0, le=1000)]
    none_logit: float


class Common(_Strict):
    """A bank of what faces mostly look like, and how far scores are measured by it.

    Attributes:
        reference: File with its embeddings.
        sensitivity: What is used where nobody asks for another.
        fits: Scale and "none" from sensitivity 0 to 1; straight lines between.
    """

    reference: PlainName
    sensitivity: Annotated[float, Field(ge=0, le=1)]
    fits: Annotated[tuple[Fit, ...], Field(min_length=2, max_length=20)]

    @field_validator("fits")
    @classmethod
    def _whole(cls, fits: tuple[Fit, ...]) -> tuple[Fit, ...]:
        places = [fit.sensitivity for fit in fits]
        if places[0] != 0 or places[-1] != 1 or any(a >= b for a, b in pairwise(places)):
            raise ValueError("must rise from sensitivity 0 to 1")
        return fits


class Domain(_Strict):
    """Which labels the pack can place (see ``emoscope.engine.prompts.domain``).

    Attributes:
        file: With the line through the text space.
        limit: The lowest value of a known label.
    """

    file: PlainName
    limit: float


class Scoring(_Strict):
    """How cosines become probabilities (see ``emoscope.engine.scoring``).

    Attributes:
        scale: Factor on the (standardised) cosine before the softmax.
        none_logit: Logit of "none of these".
        reference: File with the reference bank that standardises each sentence's cosine, or None.
        common: A second bank, for slight expressions. Without it there is no sensitivity to set.
    """

    scale: Annotated[float, Field(gt=0, le=1000)]
    none_logit: float
    reference: PlainName | None = None
    common: Common | None = None


class PackManifest(_Strict):
    """``pack.json``.

    Attributes:
        prompts: ``free``: any sentence may be asked. ``own``: only the pack's own ``classes``.
        network: Sizes that the architecture needs, its own business.
        domain: Which labels it can place; None where that is not known.
        templates: How a label of a few words is put to the text encoder, with ``{}`` in its place;
            empty for the words alone.
        earlier: Sums of earlier versions whose embeddings this one can score, teach and search:
            their towers are the same.
    """

    format: Literal[1] = 1
    name: PlainName
    title: str
    version: str
    architecture: Literal["compact", "emoclip", "dfer-clip", "clip", "exp-clip"]
    licence: str
    training_data: tuple[str, ...]
    prompts: Literal["free", "own"] = "free"
    classes: tuple[str, ...] = ()
    embedding_size: Annotated[int, Field(ge=1, le=8192)]
    preprocess: Preprocess
    clip: Clip
    scoring: Scoring
    network: dict[str, int | float | str | bool] = Field(default_factory=dict)
    metrics: dict[str, float] = Field(default_factory=dict)
    domain: Domain | None = None
    templates: Annotated[tuple[Template, ...], Field(max_length=20)] = ()
    earlier: Annotated[tuple[Sum, ...], Field(max_length=100)] = ()
    files: dict[PlainName, FileEntry]

    @property
    def asks(self) -> str:
        """What the pack may be asked, as a phrase for people."""
        if self.prompts == "own":
            return f"its classes only: {', '.join(self.classes)}"
        return "any sentence" if "text.safetensors" in self.files else "nothing (no text tower)"


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack whose files have been checked.

    Attributes:
        checked: What the system said of each file when its sum was checked; empty where nobody
            looked.
        places: Where its files are, if it has not all that its manifest lists: what is kept of an
            earlier version. Empty for a whole pack, with all files in ``folder``.
    """

    folder: Path
    manifest: PackManifest
    checked: Mapping[str, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)
    places: Mapping[str, Path] = field(default_factory=dict, compare=False, repr=False)

    def file(self, name: str) -> Path:
        """Path of one of the pack's files, to be opened at once.

        A file that was touched since its sum was checked is checked again.

        Raises:
            PackError: The manifest does not list it, or it is not what it was.
        """
        if not self.has(name):
            raise PackError(
                f"The pack {self.manifest.name} has no file {name}", "Get the pack again"
            )
        path = self.places.get(name, self.folder / name)
        if name in self.checked and state_of(path) != self.checked[name]:
            check_file(path, self.manifest.files[name], self.manifest.name)
        return path

    def has(self, name: str) -> bool:
        return name in (self.places or self.manifest.files)

    @property
    def checksum(self) -> str:
        """The sum of the pack's files, see :class:`PackSums`."""
        return sums_of(self.manifest).files

    @property
    def sums(self) -> PackSums:
        return sums_of(self.manifest)

    def understands(self, checksum: str, embeddings: str | None = None) -> bool:
        """Whether embeddings made with another pack can be used with this one.

        Args:
            checksum: Of the other pack's files.
            embeddings: Its sum of what makes embeddings; None where nobody wrote it down.
        """
        if checksum in self.manifest.earlier:
            return True
        if embeddings is None:
            return checksum == self.checksum
        return embeddings == self.sums.embeddings


@dataclass(frozen=True, slots=True)
class PackSums:
    """What tells one pack from another; each a SHA-256.

    Attributes:
        files: Of all files and of nothing in ``pack.json``: all that sessions up to format 3 know.
        embeddings: Of what makes embeddings: weights, preprocessing, clip. Packs that agree in it
            can use each other's embeddings, whatever their calibration.
        scores: Of everything but documents such as the card, with ``pack.json``: packs that agree
            in it give the same scores.
        whole: Of everything: what sessions had of 2026-11-26 and before.
    """

    files: str
    embeddings: str
    scores: str
    whole: str


def sums_of(manifest: PackManifest) -> PackSums:
    """A pack's sums, from its manifest alone."""
    whole = manifest.model_dump(mode="json")
    if not manifest.templates:  # packs of before there were any keep their sum
        del whole["templates"]
    files: dict[str, Any] = whole["files"]
    common = manifest.scoring.common
    apart = {manifest.scoring.reference, None if common is None else common.reference}
    apart |= {None if manifest.domain is None else manifest.domain.file}
    documents = {name for name in files if name.endswith(DOCUMENT)}
    apart |= documents
    parts = ("architecture", "embedding_size", "preprocess", "clip", "network")
    embeddings: dict[str, Any] = {name: whole[name] for name in parts}
    embeddings["files"] = {
        name: entry["sha256"] for name, entry in files.items() if name not in apart
    }
    computing = {name: entry for name, entry in files.items() if name not in documents}
    listed = "".join(f"{name}:{entry['sha256']}\n" for name, entry in sorted(files.items()))
    return PackSums(
        files=hashlib.sha256(listed.encode()).hexdigest(),
        embeddings=_sum_of(embeddings),
        scores=_sum_of({**whole, "files": computing}),
        whole=_sum_of(whole),
    )


def _sum_of(data: Any) -> str:
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def read_manifest(folder: Path) -> PackManifest:
    """Read and validate ``pack.json``; the other files are not looked at.

    Raises:
        PackError: It is missing, too large, not JSON, or a field is wrong.
    """
    path = folder / MANIFEST
    try:
        raw = json.loads(plain_text(path, MANIFEST_LIMIT_BYTES))
        return PackManifest.model_validate(raw)
    except TooLargeError:
        raise PackError(f"{path} is larger than a manifest can be", "Get the pack again") from None
    except FileNotFoundError:
        raise PackError(
            f"There is no model pack in {folder}", "See `emoscope models` for those on this machine"
        ) from None
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise PackError(f"{path} cannot be read ({error})", "Get the pack again") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise PackError(
            f"{path} is not a valid pack manifest: {where}: {first['msg']}", "Get the pack again"
        ) from error


def load_pack(folder: Path) -> Pack:
    """Read the manifest and check every file's size and SHA-256.

    Raises:
        PackError: A file is missing, has another size or another sum.
    """
    manifest = read_manifest(folder)
    checked = {}
    for name, entry in manifest.files.items():
        path = folder / name
        before = state_of(path)
        check_file(path, entry, manifest.name)
        checked[name] = before
    return Pack(folder, manifest, checked)


def check_file(path: Path, entry: FileEntry, pack: str) -> None:
    """Whether a file is the one that a manifest lists.

    Raises:
        PackError: It is missing, a link, or another.
    """
    again = f"Get the pack {pack} again"
    if path.is_symlink() or not path.is_file():
        raise PackError(f"{path} is missing", again)
    size = path.stat().st_size
    if size != entry.bytes:
        raise PackError(f"{path} has {size:,} bytes instead of {entry.bytes:,}", again)
    if sha256(path) != entry.sha256:
        raise PackError(f"{path} is not the file that was published (wrong checksum)", again)


def state_of(path: Path) -> tuple[int, ...]:
    """What changes with a file; of a link, its own."""
    try:
        known = path.lstat()
    except OSError:
        return ()
    return known.st_ino, known.st_size, known.st_mtime_ns, known.st_ctime_ns


def find_pack(name: str) -> Pack:
    """Load a pack by name (shipped or installed) or by folder.

    A folder is written with a separator (``./mine``): a plain name never means an entry of the
    current folder, which may be a stranger's.

    Raises:
        PackError: No such pack, or a damaged one.
    """
    if paths.is_path(name):
        return load_pack(Path(name).expanduser())
    return installed_pack(name)


def installed_pack(name: str) -> Pack:
    """Load a shipped or installed pack by name alone: what a file from elsewhere may ask for.

    Raises:
        PackError: No such pack, or a damaged one.
    """
    for folder in pack_folders():
        if folder.name == name:
            return load_pack(folder)
    known = ", ".join(sorted(folder.name for folder in pack_folders())) or "none"
    here = not paths.is_path(name) and (Path(name) / MANIFEST).is_file()
    meant = f"; for the folder write ./{name}" if here else ""
    raise PackError(
        f'There is no model pack "{name}" on this machine', f"Installed packs: {known}{meant}"
    )


def pack_folders() -> Iterator[Path]:
    """Folders of all packs on this machine: those that ship, then those of the user."""
    for root in (paths.shipped_packs(), paths.user_packs()):
        if root.is_dir():
            yield from sorted(p.parent for p in root.glob(f"*/{MANIFEST}"))


def entry_of(path: Path) -> FileEntry:
    """The manifest's entry for a file, measured."""
    return FileEntry(sha256=sha256(path), bytes=path.stat().st_size)


def write_manifest(folder: Path, manifest: PackManifest) -> None:
    """Write ``pack.json`` next to the files it lists."""
    text = json.dumps(manifest.model_dump(mode="json"), indent=2, ensure_ascii=False)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()
