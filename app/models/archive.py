"""Where recordings are kept, and which video belongs to which session folder."""

from __future__ import annotations

import json
from pathlib import Path

from engine import paths
from engine.errors import OutputError
from engine.sessions.output import write_text

INDEX = "index.json"
MOST_KEPT = 200


class Archive:
    """Remembers which file a session was made from: a session itself never names a path.

    Args:
        folder: Where new sessions go.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.user_data() / "recordings"

    def _read(self) -> dict[str, str]:
        try:
            raw = json.loads((self.folder / INDEX).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(k): str(v) for k, v in raw.items()} if isinstance(raw, dict) else {}

    def remember(self, session: Path, video: Path | None) -> None:
        """Keep that this session was made from this file; the newest come first."""
        known = self._read()
        known.pop(str(session), None)
        entries = {str(session): str(video or ""), **known}
        kept = dict(list(entries.items())[:MOST_KEPT])
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_text(self.folder / INDEX, json.dumps(kept, indent=1, ensure_ascii=False))
        except (OSError, OutputError):
            return  # only the list of recent recordings is lost

    def forget(self, session: Path) -> None:
        """Take a session out of the list; its folder stays."""
        known = self._read()
        if known.pop(str(session), None) is not None:
            write_text(self.folder / INDEX, json.dumps(known, indent=1, ensure_ascii=False))

    def entries(self) -> list[tuple[Path, Path | None]]:
        """Sessions that are still there, the newest first, with their video if it is."""
        out: list[tuple[Path, Path | None]] = []
        for session, video in self._read().items():
            folder = Path(session)
            if (folder / "manifest.json").is_file():
                file = Path(video) if video else None
                out.append((folder, file if file is not None and file.is_file() else None))
        return out
