"""All formats by name, and writing several of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace as replace_field
from pathlib import Path

from engine.errors import EmoScopeError, OutputError, SourceError
from engine.exports.csv_long import LongCsv
from engine.exports.csv_wide import WideCsv
from engine.exports.eaf import Eaf
from engine.exports.html import Html
from engine.exports.jsonl import JsonLines
from engine.exports.parquet import ScoreParquet
from engine.exports.protocol import Exporter, Request
from engine.exports.srt import Srt
from engine.exports.video import AnnotatedVideo
from engine.exports.vtt import Vtt
from engine.files import make_folder
from engine.sessions.belongings import check_replacing
from engine.sessions.options import UsageError
from engine.sessions.session import Session

_ALL: tuple[Exporter, ...] = (
    WideCsv(),
    LongCsv(),
    JsonLines(),
    ScoreParquet(),
    Srt(),
    Vtt(),
    Eaf(),
    AnnotatedVideo(),
    Html(),
)
FORMATS: dict[str, Exporter] = {exporter.name: exporter for exporter in _ALL}


def parse_formats(text: str) -> tuple[str, ...]:
    """``csv,srt`` as names, each once; ``all`` for all.

    Raises:
        UsageError: A name is unknown, or there is none.
    """
    asked = [name.strip().lower() for name in text.split(",") if name.strip()]
    if asked == ["all"]:
        return tuple(FORMATS)
    unknown = [name for name in asked if name not in FORMATS]
    if unknown or not asked:
        what = f"There is no format {', '.join(unknown)}" if unknown else "No format was named"
        raise UsageError(what, f"There are: {', '.join(FORMATS)}, or all")
    return tuple(dict.fromkeys(asked))


class Formats:
    """Exports that follow an analysis.

    One that fails does not keep the others from being written.

    Args:
        names: From :func:`parse_formats`.
        request: What they may need; the source is filled in.
    """

    def __init__(self, names: Sequence[str], request: Request | None = None) -> None:
        self._exporters = [FORMATS[name] for name in names]
        self._request = request or Request()

    @property
    def names(self) -> Sequence[str]:
        return [exporter.file for exporter in self._exporters]

    def __call__(self, session: Session, source: Path | None) -> list[Path]:
        """Write all of them into the session's folder."""
        return self.into(session, session.folder, source)

    def into(
        self,
        session: Session,
        folder: Path,
        source: Path | None = None,
        said: Callable[[Path], None] | None = None,
        *,
        replace: bool = False,
    ) -> list[Path]:
        """Write all of them into a folder.

        Args:
            session: Where the results are from.
            folder: Made if missing.
            source: The video.
            said: Told each file that is written.
            replace: Also what may not be EmoScope's: files that have these names in a folder that
                is no session's.

        Raises:
            OutputError: Nothing was written, because such a file is there and ``replace`` was not
                asked for.
            OutputError: One or more could not be written; the others are there.
            EmoScopeError: Likewise, for another reason.
        """
        check_replacing(folder, self.names, replace)
        make_folder(folder)
        request = replace_field(self._request, source=source)
        written: list[Path] = []
        failures: list[EmoScopeError] = []
        for exporter in self._exporters:
            path = folder / exporter.file
            try:
                exporter.write(session, path, request)
            except (OutputError, SourceError) as error:
                failures.append(error)
                continue
            written.append(path)
            if said is not None:
                said(path)
        if failures:
            raise failures[0]
        return written
