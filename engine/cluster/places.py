"""Places that are no folder: addresses such as ``s3://bucket/study``, by fsspec.

Object stores can neither append nor lock. A session is written on a disk and goes to such a place
whole, its manifest last, so that whoever reads there finds all of it or none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from emoscope.engine.analysis.inputs import VIDEO_SUFFIXES, Input
from emoscope.engine.errors import OutputError, SourceError
from emoscope.engine.sessions.claims import MARKS
from emoscope.engine.sessions.manifest import LIMIT_BYTES, MANIFEST
from emoscope.engine.sessions.names import folded
from emoscope.engine.sources.picture_file import is_picture

_ADDRESS = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]+://")


def is_address(text: str) -> bool:
    """Whether a text is an address and no path; ``file://`` too."""
    return bool(_ADDRESS.match(text))


@dataclass(frozen=True, slots=True)
class Place:
    """A folder at an address.

    Attributes:
        address: As the user wrote it.
    """

    address: str

    def _opened(self) -> tuple[Any, str]:
        from fsspec.core import url_to_fs

        try:
            # fsspec would keep what it opened with the keys and the endpoint of an earlier moment.
            system, path = url_to_fs(self.address, skip_instance_cache=True)
        except (ImportError, ValueError) as error:
            raise OutputError(
                f"{self.address} cannot be reached ({error})",
                "Install the package for such addresses, s3fs for S3",
            ) from error
        return system, str(path)

    def manifests(self, below: str, stem: str, into: Path) -> None:
        """Copy the manifests of sessions that may be of one file, so that a plan can be made.

        Args:
            below: Folder of the results below the address.
            stem: Name of the file without its ending.
            into: A folder; they lie in it as they do at the address.

        Raises:
            OutputError: The address cannot be read.
        """
        system, root = self._opened()
        place = f"{root}/{below}" if below else root
        try:
            entries = system.ls(place, detail=True, refresh=True) if system.exists(place) else []
            for entry in entries:
                name = PurePosixPath(entry["name"].rstrip("/")).name
                found = f"{entry['name'].rstrip('/')}/{MANIFEST}"
                if entry["type"] != "directory" or not folded(name).startswith(folded(stem)):
                    continue
                if system.exists(found) and system.size(found) <= LIMIT_BYTES:
                    target = into / below / name / MANIFEST
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(system.cat_file(found))
        except Exception as error:
            raise self._trouble("read", error) from error

    def put(self, folder: Path, name: str) -> str:
        """Upload a session, the manifest last; what was there of it is replaced.

        Args:
            folder: The session.
            name: Below the address.

        Returns:
            Its address.

        Raises:
            OutputError: It cannot be written there.
        """
        system, root = self._opened()
        target = f"{root}/{name}"
        files = [p for p in sorted(folder.rglob("*")) if p.is_file() and p.name not in MARKS]
        files.sort(key=lambda path: path == folder / MANIFEST)
        try:
            if system.exists(f"{target}/{MANIFEST}"):
                system.rm_file(f"{target}/{MANIFEST}")
            for path in files:
                there = f"{target}/{path.relative_to(folder).as_posix()}"
                system.makedirs(there.rsplit("/", 1)[0], exist_ok=True)
                system.put_file(str(path), there)
        except Exception as error:
            raise self._trouble("written", error) from error
        return f"{self.address.rstrip('/')}/{name}"

    def fetch(self, into: Path) -> Path:
        """Copy the file at this address into a folder.

        Raises:
            SourceError: It cannot be read.
        """
        system, path = self._opened()
        target = into / PurePosixPath(path).name
        try:
            system.get_file(path, str(target))
        except Exception as error:
            raise SourceError(f"{self.address} cannot be read ({_said(error)})", "") from error
        return target

    def files(self, *, recursive: bool) -> list[tuple[str, Input]]:
        """Addresses of the videos and pictures at this address: a file, a folder, or a pattern.

        Raises:
            SourceError: It cannot be read.
        """
        system, path = self._opened()
        try:
            if any(sign in path for sign in "*?["):
                found = [name for name in system.glob(path) if system.isfile(name)]
                root = path[: re.search(r"[*?\[]", path).start()].rsplit("/", 1)[0]  # type: ignore[union-attr]
            elif system.isdir(path):
                found = system.find(path, maxdepth=None if recursive else 1)
                root = path
            else:
                return [(self.address, Input(Path(PurePosixPath(path).name)))]
        except Exception as error:
            raise SourceError(f"{self.address} cannot be read ({_said(error)})", "") from error
        out = []
        for name in sorted(found):
            file = PurePosixPath(name)
            if file.suffix.lower() in VIDEO_SUFFIXES or is_picture(Path(file.name)):
                below = file.parent.as_posix().removeprefix(root).strip("/")
                out.append((system.unstrip_protocol(name), Input(Path(file.name), below)))
        return out

    def _trouble(self, what: str, error: Exception) -> OutputError:
        return OutputError(
            f"{self.address} cannot be {what} ({_said(error)})", "Check the address and the rights"
        )


def _said(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
