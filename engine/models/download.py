"""``emoscope models get`` and the page Models: towers from the hub, as packs.

The hub is asked only here, only when a person asks, and with its usage statistics switched off.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from filelock import FileLock, Timeout

from emoscope.engine import paths
from emoscope.engine.errors import PackError
from emoscope.engine.extras import how_to_get
from emoscope.engine.files import make_folder, output_error
from emoscope.engine.models.catalogue import HubItem
from emoscope.engine.models.hub_pack import TOKENIZER_LIMIT_BYTES, pack_from
from emoscope.engine.models.pack import Pack, sha256
from emoscope.engine.models.published_packs import TOKENIZER

FILE = "open_clip_model.safetensors"
SPARE_BYTES = 200_000_000
CHUNK_BYTES = 1 << 20
"""What is read from the hub at once: as much is lost, and so late is a wish to stop heard."""

Progress = Callable[[int, int], None]
"""Told the bytes that are here and those of the whole."""


class StoppedError(PackError):
    """The person who asked wants it to stop; what has come is kept until it is discarded."""


@dataclass(frozen=True, slots=True)
class _Remote:
    """A file as the hub describes it."""

    name: str
    url: str
    size: int
    sum: str
    commit: str


def get(
    item: HubItem,
    out: Path | None = None,
    *,
    endpoint: str | None = None,
    say: Callable[[str], None] = lambda text: None,
    progress: Progress | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Pack:
    """Download a tower, check it and write it as a pack.

    An interrupted download goes on where it stopped. ``HF_HUB_OFFLINE``, ``HF_ENDPOINT``,
    ``HF_TOKEN`` and the proxy settings are honoured.

    Args:
        item: From the catalogue.
        out: Folder of the pack; the user's packs by default.
        endpoint: Another hub with the same interface.
        say: Told what is about to happen, once the hub has said the size.
        progress: Told how far it is; without it the hub's client shows a bar on the terminal.
        stop: Whether to stop.

    Raises:
        StoppedError: It was asked to.
        PackError: Offline, refused, no room, or the file is not what the hub says.
        OutputError: The pack cannot be written.
    """
    folder = out if out is not None else paths.user_packs() / item.name
    hub = _Hub(item, endpoint)
    with _alone(item) as kept:
        return _get(item, hub, kept, folder, say, progress, stop)


def _get(
    item: HubItem,
    hub: _Hub,
    kept: Path,
    folder: Path,
    say: Callable[[str], None],
    progress: Progress | None,
    stop: Callable[[], bool],
) -> Pack:
    weights = hub.look_up(FILE, item.size_bytes)
    say(
        f"{item.title}: {item.repo}, revision {weights.commit[:12] or 'main'},"
        f" {weights.size / 1e6:,.0f} MB, licence {item.licence}"
    )
    _room(kept, weights.size)
    tokenizer = None
    if item.text == "siglip":
        words = hub.look_up(TOKENIZER, TOKENIZER_LIMIT_BYTES // 2)
        tokenizer = hub.fetch(words, kept, None, stop)
    file = hub.fetch(weights, kept, progress, stop)
    pack = pack_from(item, file, tokenizer, folder)
    discard(item)
    return pack


def waiting_bytes(item: HubItem) -> int:
    """Bytes of an unfinished download that wait to go on."""
    return sum(file.stat().st_size for file in _kept(item).glob("*.safetensors"))


def discard(item: HubItem) -> None:
    """Delete what has come so far."""
    shutil.rmtree(_kept(item), ignore_errors=True)


def unavailable() -> str:
    """Why nothing can be got, for people; "" where it can. Nothing is imported or asked."""
    from importlib.util import find_spec

    for library in ("huggingface_hub", "torch", "open_clip"):
        if find_spec(library) is None:
            return f"Downloading needs {library}. {how_to_get('torch')}"
    if os.environ.get("HF_HUB_OFFLINE", "").upper() in ("1", "ON", "YES", "TRUE"):
        return "HF_HUB_OFFLINE is set, so nothing is downloaded. Unset it and start again"
    return ""


def hub_address() -> str:
    """Where downloads come from."""
    return os.environ.get("HF_ENDPOINT", "").rstrip("/") or "https://huggingface.co"


@contextmanager
def _alone(item: HubItem) -> Iterator[Path]:
    """The folder of an item's parts, for one process at a time."""
    kept = _kept(item)
    make_folder(kept, PackError)
    try:
        with FileLock(kept.with_name(f"{kept.name}.lock"), timeout=0):
            yield kept
    except Timeout:
        raise PackError(
            f"{item.name} is being downloaded already", "Wait until it has been downloaded"
        ) from (None)


def _kept(item: HubItem) -> Path:
    return paths.user_cache() / "downloads" / item.name


class _Hub:
    """The hub's client, asked about one item.

    Raises:
        PackError: It is not installed, or set to be offline.
    """

    def __init__(self, item: HubItem, endpoint: str | None) -> None:
        os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
        try:
            import huggingface_hub as hub
            from huggingface_hub import constants
            from huggingface_hub.file_download import http_get
        except ImportError as error:
            raise PackError(
                f"Downloading needs huggingface_hub ({error})", how_to_get("torch")
            ) from error
        if constants.HF_HUB_OFFLINE:
            raise PackError(
                f"HF_HUB_OFFLINE is set, so {item.name} is not downloaded",
                "Unset it, or copy the pack's folder from another machine into the packs folder",
            )
        constants.DOWNLOAD_CHUNK_SIZE = min(constants.DOWNLOAD_CHUNK_SIZE, CHUNK_BYTES)
        self._client: Any = hub
        self._get = http_get
        # What the user was shown is what is asked.
        self._item, self._endpoint = item, endpoint or hub_address()

    def look_up(self, name: str, expected_bytes: int) -> _Remote:
        """Ask the hub about a file.

        Raises:
            PackError: It has none, or one much larger than what the user agreed to.
        """
        item, hub = self._item, self._client
        try:
            url = hub.hf_hub_url(item.repo, name, endpoint=self._endpoint)
            facts = hub.get_hf_file_metadata(url, endpoint=self._endpoint)
        except Exception as error:  # the hub's client raises its own and its transport's
            raise self._failed(error) from error
        commit = facts.commit_hash or ""
        if not re.fullmatch(r"[0-9a-f]{40}", commit):
            commit = ""
        size = int(facts.size or expected_bytes)
        if size > 1.25 * expected_bytes + 50_000_000:
            raise PackError(
                f"The hub offers {size / 1e6:,.0f} MB for {name} of {item.name}, where about"
                f" {expected_bytes / 1e6:,.0f} MB were expected; nothing was downloaded",
                "Check HF_ENDPOINT, or get the newest EmoScope",
            )
        url = hub.hf_hub_url(item.repo, name, revision=commit or None, endpoint=self._endpoint)
        return _Remote(name, url, size, str(facts.etag or ""), commit)

    def fetch(
        self, remote: _Remote, folder: Path, progress: Progress | None, stop: Callable[[], bool]
    ) -> Path:
        """Download a file, or the rest of it, and check it.

        Raises:
            StoppedError: It was asked to.
            PackError: The connection, the disk or the file's sum.
        """
        suffix = Path(remote.name).suffix
        # Nothing that the hub says becomes a path as it is.
        place = folder / f"{re.sub(r'[^0-9A-Za-z]', '', remote.sum)[:64] or 'file'}{suffix}"
        for other in folder.glob(f"*{suffix}"):
            if other != place:
                other.unlink()  # parts of an older revision
        utils = cast(Any, self._client.utils)
        if progress is not None:
            utils.disable_progress_bars()
        try:
            # The client's own hf_hub_download starts from zero after an interruption (since its
            # version 2); http_get goes on.
            with place.open("ab") as handle:
                watched = _Watched(handle, remote.size, progress, stop)
                self._get(
                    remote.url,
                    cast(BinaryIO, watched),
                    resume_size=handle.tell(),
                    headers=utils.build_hf_headers(),
                    expected_size=remote.size,
                    displayed_filename=self._item.name,
                )
        except PackError:
            raise
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EACCES):
                raise output_error(place, error, PackError) from error
            raise self._failed(error) from error
        except Exception as error:
            raise self._failed(error) from error
        finally:
            if progress is not None:
                utils.enable_progress_bars()
        _verify(self._item, place, remote)
        return place

    def _failed(self, error: Exception) -> PackError:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        return PackError(
            f"{self._item.name} cannot be downloaded ({type(error).__name__}: {reason})",
            "Check the connection and ask for it again: it continues where it stopped",
        )


class _Watched:
    """A file being written that says how far it is, and hears a wish to stop."""

    def __init__(
        self, handle: BinaryIO, size: int, progress: Progress | None, stop: Callable[[], bool]
    ) -> None:
        self._handle, self._size = handle, size
        self._progress, self._stop = progress, stop
        self._tell()

    def write(self, data: bytes) -> int:
        if self._stop():
            raise StoppedError("The download was stopped", "Request it again to continue")
        if self._handle.tell() + len(data) > self._size:
            raise PackError(
                "The hub sent more than it had announced; the file was discarded", "Try again"
            )
        written = self._handle.write(data)
        self._tell()
        return written

    def tell(self) -> int:
        return self._handle.tell()

    def seek(self, place: int, whence: int = 0) -> int:
        return self._handle.seek(place, whence)

    def truncate(self, size: int | None = None) -> int:
        return self._handle.truncate(size)

    def _tell(self) -> None:
        if self._progress is not None:
            self._progress(self._handle.tell(), self._size)


def _room(folder: Path, size: int) -> None:
    here = sum(file.stat().st_size for file in folder.iterdir())
    free = shutil.disk_usage(folder).free
    needed = 2 * size - min(here, size) + SPARE_BYTES  # the download and the pack made of it
    if free < needed:
        raise PackError(
            f"{needed / 1e9:.1f} GB are needed in {folder} and {free / 1e9:.1f} GB are free",
            "Free some space and ask for it again",
        )


def _verify(item: HubItem, file: Path, remote: _Remote) -> None:
    """Compare size and sum: a SHA-256, or of small files git's own."""
    there = file.stat().st_size
    right = there == remote.size
    if right and re.fullmatch(r"[0-9a-f]{64}", remote.sum):
        right = sha256(file) == remote.sum
    elif right and re.fullmatch(r"[0-9a-f]{40}", remote.sum):
        right = _git_sum(file) == remote.sum
    if not right:
        discard(item)
        raise PackError(
            f"The download of {item.name} does not match what the hub says ({there:,} of"
            f" {remote.size:,} bytes, or another checksum); it was deleted",
            "Ask for it again",
        )


def _git_sum(file: Path) -> str:
    content = file.read_bytes()
    head = f"blob {len(content)}\0".encode()
    return hashlib.sha1(head + content, usedforsecurity=False).hexdigest()
