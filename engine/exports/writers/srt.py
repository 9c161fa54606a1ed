"""SubRip subtitles of the leading label per face."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.exports.subtitles import cues, timestamp
from emoscope.engine.files import write_text
from emoscope.engine.sessions.session import Session


class Srt(Exporter):
    """``labels.srt``, UTF-8."""

    name, file = "srt", "labels.srt"

    def write(self, session: Session, path: Path, request: Request) -> None:
        blocks = [
            f"{number}\n{timestamp(cue.start_s, ',')} --> {timestamp(cue.end_s, ',')}\n"
            f"{_plain(cue.text)}\n"
            for number, cue in enumerate(cues(session), 1)
        ]
        write_text(path, "\n".join(blocks))


def _plain(text: str) -> str:
    # Players read <i> and {\an8} in SubRip, and there is no way to escape them.
    return text.translate(str.maketrans("<>{}", "()()")).replace("-->", "->")
