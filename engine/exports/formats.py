"""All formats by name, and writing several of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from dataclasses import replace as replaced
from importlib import import_module
from pathlib import Path
from typing import Any

from emoscope.engine.errors import EmoScopeError, OutputError, SourceError
from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.results.segment_tables import FIGURES, SEGMENTS, renew_tables
from emoscope.engine.results.segments import Rule
from emoscope.engine.results.table_style import PLAIN, style_of
from emoscope.engine.sessions.export_names import ROWS, WITHOUT_VIDEO
from emoscope.engine.sessions.export_records import Results, is_current, results_in
from emoscope.engine.sessions.marking import MARKERS
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.sessions.session import Session


def _made(place: str) -> Exporter:
    module, _, name = place.partition(".")
    made = getattr(import_module(f"emoscope.engine.exports.writers.{module}"), name)()
    assert isinstance(made, Exporter)
    return made


FORMATS: dict[str, Exporter] = {name: _made(row.writer) for name, row in ROWS.items()}


def parse_formats(text: str, *, video: bool = True) -> tuple[str, ...]:
    """``csv,srt`` as names, each once; ``all`` for all that this installation can write.

    Args:
        text: Names, separated by commas.
        video: The video is at hand; if not, ``all`` leaves out what needs it.

    Raises:
        UsageError: A name is unknown, or there is none.
    """
    asked = [name.strip().lower() for name in text.split(",") if name.strip()]
    if asked == ["all"]:
        names = tuple(FORMATS) if video else WITHOUT_VIDEO
        return tuple(name for name in names if FORMATS[name].installed)
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

    def blur(self) -> None:
        """Make faces unrecognisable in what is written from now on."""
        self._request = replaced(self._request, blur=True)

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
            source: The video that was analysed; None where it is not at hand.
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
    how: dict[str, Any] = {field: getattr(request, field) for field in exporter.depends}
    if "rule" in how:
        how["rule"] = asdict(request.rule)
    if "style" in how:
        how["style"] = request.style.name
        if request.style.plain:
            del how["style"]
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
    by_file = {each.file: each for each in FORMATS.values()}
    for name in results.stale():
        exporter, how = by_file.get(name), results.how(name) or {}
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
