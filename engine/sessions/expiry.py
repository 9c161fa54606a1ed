"""Which sessions below a folder are older than they are to be kept."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from emoscope.engine.sessions.belongings import valid_manifest
from emoscope.engine.sessions.manifest import MANIFEST, Manifest
from emoscope.engine.sessions.momentary import is_momentary


def expired(root: Path, days: float, now: datetime | None = None) -> list[Path]:
    """Sessions below a folder whose run began more than so many days ago, oldest first.

    A session that does not say when it began counts from when its manifest was last written.

    Args:
        root: Looked through with all folders in it; links are not followed.
        days: Retention of sessions.
        now: Time to count back from; None for this moment.
    """
    limit = (now or datetime.now(UTC)) - timedelta(days=days)
    found = []
    for folder in folders_below(root):
        manifest = valid_manifest(folder)
        if manifest is not None and (began := _began(folder, manifest)) < limit:
            found.append((began, folder))
    return [folder for _, folder in sorted(found)]


def folders_below(root: Path) -> Iterator[Path]:
    """A folder and all in it, by name; links are not followed, what is there for a moment is not.

    Also in a session's folder there may be others: whoever deletes must not overlook one.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        if is_momentary(folder.name):
            continue
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name, reverse=True)
        except OSError:
            continue
        yield folder
        waiting += [Path(each.path) for each in entries if each.is_dir(follow_symlinks=False)]


def _began(folder: Path, manifest: Manifest) -> datetime:
    try:
        began = datetime.fromisoformat(manifest.clock.started)
        return began if began.tzinfo else began.replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp((folder / MANIFEST).stat().st_mtime, UTC)
