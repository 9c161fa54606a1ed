"""Which sessions below a folder are older than they are to be kept."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from emoscope.engine.errors import SessionError
from emoscope.engine.sessions.belongings import valid_manifest
from emoscope.engine.sessions.damaged import bears_marks, no_session
from emoscope.engine.sessions.manifest import MANIFEST, Manifest
from emoscope.engine.sessions.momentary import is_momentary


@dataclass(frozen=True, slots=True)
class Expired:
    """What is below a folder, for one who deletes by age.

    Attributes:
        sessions: Those whose run began before the time, oldest first.
        troubles: Why others cannot be told the age of: sessions that are damaged or of a newer
            program, and folders that cannot be looked into. They stay, and are to be named.
    """

    sessions: tuple[Path, ...]
    troubles: Mapping[Path, SessionError]


def expired(root: Path, days: float, now: datetime | None = None) -> Expired:
    """Sessions below a folder whose run began more than so many days ago, and what is unclear.

    A session that does not say when it began counts from when its manifest was last written.

    Args:
        root: Looked through with all folders in it; links are not followed.
        days: Retention of sessions.
        now: Time to count back from; None for this moment.
    """
    limit = (now or datetime.now(UTC)) - timedelta(days=days)
    found: list[tuple[datetime, Path]] = []
    troubles: dict[Path, SessionError] = {}
    for folder in _folders_below(root, troubles):
        manifest = valid_manifest(folder)
        if manifest is None:
            if bears_marks(folder):
                troubles[folder] = no_session(folder)
        elif (began := _began(folder, manifest)) < limit:
            found.append((began, folder))
    return Expired(tuple(folder for _, folder in sorted(found)), troubles)


def _folders_below(root: Path, troubles: dict[Path, SessionError]) -> Iterator[Path]:
    """A folder and all in it, by name; links are not followed, what is there for a moment is not.

    Also in a session's folder there may be others: whoever deletes must not overlook one.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        if is_momentary(folder.name):
            continue
        try:
            with os.scandir(folder) as entries:
                inner = [each.name for each in entries if each.is_dir(follow_symlinks=False)]
        except (FileNotFoundError, NotADirectoryError):
            continue  # it has gone just now
        except OSError as error:
            reason = error.strerror or error
            troubles[folder] = SessionError(
                f"{folder} cannot be read ({reason})", "Check its permissions"
            )
            continue
        yield folder
        waiting += [folder / name for name in sorted(inner, reverse=True)]


def _began(folder: Path, manifest: Manifest) -> datetime:
    try:
        began = datetime.fromisoformat(manifest.clock.started)
        return began if began.tzinfo else began.replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp((folder / MANIFEST).stat().st_mtime, UTC)
