"""All formats by name, and writing several of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from dataclasses import replace as replaced
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from emoscope.engine.errors import EmoScopeError, OutputError, SourceError
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.exports.writers.bids import Bids
from emoscope.engine.exports.writers.boris import BorisProject, BorisRows
from emoscope.engine.exports.writers.csv_long import LongCsv
from emoscope.engine.exports.writers.csv_measures import MeasuresCsv
from emoscope.engine.exports.writers.csv_wide import WideCsv
from emoscope.engine.exports.writers.eaf import Eaf
from emoscope.engine.exports.writers.html import Html
from emoscope.engine.exports.writers.jsonl import JsonLines
from emoscope.engine.exports.writers.parquet import ScoreParquet
from emoscope.engine.exports.writers.sav import Sav
from emoscope.engine.exports.writers.srt import Srt
from emoscope.engine.exports.writers.textgrid import TextGrid
from emoscope.engine.exports.writers.video import AnnotatedVideo
from emoscope.engine.exports.writers.vtt import Vtt
from emoscope.engine.exports.writers.xlsx import Workbook, installed
from emoscope.engine.results.segment_tables import FIGURES, SEGMENTS, renew_tables
from emoscope.engine.results.segments import Rule
from emoscope.engine.results.table_style import PLAIN, style_of
from emoscope.engine.sessions.export_records import Results, is_current, results_in
from emoscope.engine.sessions.marking import MARKERS
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sessions.session import Session

_TABLES: tuple[Exporter, ...] = (Workbook(),) if installed() else ()
_ALL: tuple[Exporter, ...] = (
    WideCsv(),
    LongCsv(),
    MeasuresCsv(),
    JsonLines(),
    ScoreParquet(),
    *_TABLES,
    Srt(),
    Vtt(),
    Eaf(),
    AnnotatedVideo(),
    Html(),
    TextGrid(),
    BorisProject(),
    BorisRows(),
    Bids(),
    Sav(),
)
FORMATS: dict[str, Exporter] = {exporter.name: exporter for exporter in _ALL}
BY_FILE: dict[str, Exporter] = {exporter.file: exporter for exporter in _ALL}
TABLES = ("csv", "csv-long", "measures", "jsonl", "parquet", "xlsx", "sav")
"""Formats that show every frame and know no segments."""


def parse_formats(text: str) -> tuple[str, ...]:
    """``csv,srt`` as names, each once; ``all`` for all that this installation can write.

    Raises:
        UsageError: A name is unknown, or there is none.
    """
    asked = [name.strip().lower() for name in text.split(",") if name.strip()]
    if asked == ["all"]:
        return tuple(name for name in FORMATS if name != "sav" or find_spec("pyreadstat"))
    unknown = [name for name in asked if name not in FORMATS]
    if "xlsx" in unknown:
        raise UsageError("Workbooks need the package XlsxWriter", "Install it, or use csv")
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
    def files(self) -> list[str]:
        """Names of the files that they make."""
        return [exporter.file for exporter in self._exporters]

    def __call__(
        self,
        session: Session,
        source: Path | None,
        *,
        anew: bool = True,
        claimed: bool = False,
    ) -> list[Path]:
        """Write all of them into the session's folder, see :class:`Export`."""
        wanted = {each.file: how_of(each, self._request) for each in self._exporters}
        if not anew and is_current(session, wanted):
            return []
        return self.into(session, session.folder, source, anew=anew, claimed=claimed)

    def into(
        self,
        session: Session,
        folder: Path,
        source: Path | None = None,
        said: Callable[[Path], None] | None = None,
        *,
        replace: bool = False,
        anew: bool = True,
        claimed: bool = False,
    ) -> list[Path]:
        """Write all of them into a folder.

        What lies in the session's own folder of another run, or from before the session changed,
        is made anew too, or put aside where that needs the video and it is not at hand.

        Args:
            session: Where the results are from.
            folder: Made if missing.
            source: The video.
            said: Told each file that is written.
            replace: Also what may not be EmoScope's: files that have these names in a folder that
                is no session's.
            anew: Also what shows the session already.
            claimed: The session's folder is this process's.

        Raises:
            OutputError: Nothing was written, because such a file is there and ``replace`` was not
                asked for.
            OutputError: One or more could not be written; the others are there.
            EmoScopeError: Likewise, for another reason.
        """
        request = replaced(self._request, source=source)
        written: list[Path] = []
        failures: list[EmoScopeError] = []
        with results_in(folder, session, self.files, replace=replace, claimed=claimed) as results:
            for exporter in self._exporters:
                how = how_of(exporter, request)
                if not anew and results.current(exporter.file, how):
                    continue
                try:
                    path = _write(results, exporter, session, request, replace=replace)
                except (OutputError, SourceError) as error:
                    failures.append(error)
                    continue
                written.append(path)
                if said is not None:
                    said(path)
            if results.own:
                _renew(results, session, request)
        if failures:
            raise failures[0]
        return written


def renew(folder: Path) -> None:
    """Make exports in a session's folder that show it as it was before anew.

    Raises:
        EmoScopeError: There is no session, or one cannot be made.
    """
    Formats(())(Session(folder), None, anew=False)


def how_of(exporter: Exporter, request: Request) -> dict[str, Any]:
    """The settings of a request that a format depends on, as plain data."""
    how: dict[str, Any] = {}
    if exporter.name not in TABLES:
        how["rule"] = asdict(request.rule)
    if exporter.name in ("csv", "csv-long", "measures") and not request.style.plain:
        how["style"] = request.style.name
    if exporter.name == "video":
        how |= {"blur": request.blur, "sound": request.sound}
    return how


def _request(how: dict[str, Any], request: Request) -> Request:
    """The request that a file was made with."""
    try:
        rule = Rule(**how["rule"]) if "rule" in how else request.rule
        blur, sound = how.get("blur", request.blur), how.get("sound", request.sound)
        style = style_of(str(how.get("style", PLAIN.name)))
        return replaced(request, rule=rule, blur=bool(blur), sound=bool(sound), style=style)
    except (TypeError, EmoScopeError):
        return request


def _write(
    results: Results,
    exporter: Exporter,
    session: Session,
    request: Request,
    *,
    replace: bool = False,
) -> Path:
    return results.write(
        exporter.file,
        how_of(exporter, request),
        lambda path: exporter.write(session, path, request),
        replace=replace,
    )


def _renew(results: Results, session: Session, request: Request) -> None:
    """Make the other exports of a session's folder anew, or put them aside."""
    for name in results.stale():
        exporter, how = BY_FILE.get(name), results.how(name) or {}
        try:
            if name in (SEGMENTS, FIGURES, MARKERS):
                renew_tables(results, session, name, how)
            elif exporter is not None:
                _write(results, exporter, session, _request(how, request))
            else:
                results.put_aside(name)
        except SourceError:  # the video is not at hand
            results.put_aside(name)
        except OutputError:
            results.put_aside(name)
            raise
