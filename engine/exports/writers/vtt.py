"""WebVTT subtitles of the leading label per face."""

from __future__ import annotations

from html import escape
from pathlib import Path

from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.exports.subtitles import cues, timestamp
from emoscope.engine.files import write_text
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.sessions.session import Session


class Vtt(Exporter):
    """``labels.vtt``."""

    name, file = "vtt", "labels.vtt"

    def write(self, session: Session, path: Path, request: Request) -> None:
        blocks = ["WEBVTT\n", f"NOTE {ONE_LINE}\n"]
        for cue in cues(session):
            times = f"{timestamp(cue.start_s, '.')} --> {timestamp(cue.end_s, '.')}"
            blocks.append(f"{times}\n{escape(cue.text, quote=False)}\n")
        write_text(path, "\n".join(blocks))
