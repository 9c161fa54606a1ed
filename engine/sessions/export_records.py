"""Which run made each export: a folder never holds results of two runs as if they were one.

Beside the exports lies a ledger. It has for each file the sum of the session that it was made from,
how it was made, and the sum of its bytes. So a file that is of another run, older than the session,
or changed by hand is known; it is made anew or put aside, never taken for the answer.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from emoscope.engine.errors import OutputError
from emoscope.engine.files import make_folder, plain_text, write_text, writing
from emoscope.engine.sessions.belongings import (
    EXPORTS,
    LEDGER,
    check_replacing,
    is_session,
)
from emoscope.engine.sessions.claims import short_claim
from emoscope.engine.sessions.manifest import Manifest
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.written import making, note_moved, noted

LIMIT_BYTES = 1_000_000
_SAID_ELSEWHERE = {"format", "program", "message"}

How = Mapping[str, Any]
"""Settings that an export depends on, as plain data."""


def result_sum(manifest: Manifest) -> str:
    """SHA-256 of what a session holds: source, labels, pack, options, markers, people, how far it
    went.
    """
    data = manifest.model_dump(mode="json", exclude=_SAID_ELSEWHERE)
    # Sums from before faces could be named, and markers had types, stay right.
    for name in ("people", "marker_types"):
        if not data[name]:
            del data[name]
    for marker in data["markers"]:
        for name in ("type", "person"):
            if not marker[name]:
                del marker[name]
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Made:
    """How a file was made.

    Attributes:
        result: :func:`result_sum` of the session it shows.
        sha256: SHA-256 of the file, in hex.
        how: Settings that it depends on.
    """

    result: str
    sha256: str
    how: dict[str, Any]


class Results:
    """The exports of one session in one folder. Made by :func:`results_in`."""

    def __init__(self, folder: Path, session: Session, made: dict[str, Made]) -> None:
        self.folder = folder
        self.own = _same(folder, session.folder)
        """Whether it is the session's own folder."""
        self._made = made
        self._session = session
        self._sum = result_sum(session.manifest)

    def current(self, name: str, how: How) -> bool:
        """Whether a file is there and shows this session in this way."""
        made = self._made.get(name)
        if made is None or not (self.folder / name).is_file():
            return False
        return made.result == self._sum and made.how == dict(how)

    def how(self, name: str) -> dict[str, Any] | None:
        """How a file was made, None if nobody knows."""
        made = self._made.get(name)
        return None if made is None else made.how

    def stale(self) -> list[str]:
        """Exports in the folder that do not show the session as it is."""
        return [
            name
            for name in EXPORTS
            if (self.folder / name).is_file()
            and ((made := self._made.get(name)) is None or made.result != self._sum)
        ]

    def write(
        self, name: str, how: How, writer: Callable[[Path], None], *, replace: bool = False
    ) -> Path:
        """Make a file anew.

        One that was changed by hand, or that nobody knows, is put aside if it differs.

        Args:
            name: Of the file.
            how: Settings that it depends on.
            writer: Writes the whole file or leaves what was there.
            replace: Put nothing aside: the user wants it replaced.

        Raises:
            OutputError: The folder cannot be written.
        """
        path = self.folder / name
        aside = (
            None if replace or not path.is_file() or self._untouched(name) else self._aside(path)
        )
        try:
            with (
                nullcontext()
                if self.own
                else noted(self._session.folder, self._session.manifest, path)
            ):
                writer(path)
        except BaseException:
            if aside is not None and not path.exists():
                aside.replace(path)
            raise
        made = Made(self._sum, _sum(path), dict(how))
        if aside is not None and _sum(aside) == made.sha256:
            aside.unlink()
        self._made[name] = made
        self._save()
        return path

    def put_aside(self, name: str) -> Path:
        """Rename a file that cannot be made anew, so that it is not taken for this run's."""
        aside = self._aside(self.folder / name)
        self._made.pop(name, None)
        self._save()
        return aside

    def _untouched(self, name: str) -> bool:
        made = self._made.get(name)
        return made is not None and made.sha256 == _sum(self.folder / name)

    def _aside(self, path: Path) -> Path:
        number = 1
        while True:
            more = "" if number == 1 else f"-{number}"
            aside = path.with_name(f"{path.stem}.earlier{more}{path.suffix}")
            if not aside.exists():
                break
            number += 1
        with writing(aside):
            path.replace(aside)
        if not self.own:
            note_moved(path, aside)
        return aside

    def _save(self) -> None:
        data = {name: asdict(made) for name, made in sorted(self._made.items())}
        write_text(self.folder / LEDGER, json.dumps(data, indent=1, ensure_ascii=False) + "\n")


@contextmanager
def results_in(
    folder: Path,
    session: Session,
    names: Sequence[str],
    *,
    replace: bool = False,
    claimed: bool = False,
) -> Iterator[Results]:
    """The exports of a session in a folder, for this process alone.

    Args:
        folder: The session's own, or another one; made if missing.
        session: Whose.
        names: Of the files that are to be written.
        replace: In another folder: also files that are there.
        claimed: This process has claimed the folder already.

    Raises:
        OutputError: It is another session's folder, holds results of another run, or files of
            these names that may be somebody else's.
        ClaimedError: Somebody is writing there.
    """
    if _same(folder, session.folder):
        with nullcontext() if claimed else short_claim(folder):
            yield Results(folder, session, ledger(folder))
        return
    if is_session(folder):
        raise OutputError(f"{folder} is the folder of another session", "Choose another folder")
    check_replacing(folder, names, replace)
    with making(folder):
        make_folder(folder)
    results = Results(folder, session, ledger(folder))
    _check_mixing(results, names, replace)
    yield results


def is_current(session: Session, files: Mapping[str, How]) -> bool:
    """Whether all these exports show a session as it is, and no other export lies there."""
    results = Results(session.folder, session, ledger(session.folder))
    return not results.stale() and all(results.current(name, how) for name, how in files.items())


def _check_mixing(results: Results, names: Sequence[str], replace: bool) -> None:
    """Keep results of two runs apart in a folder that is no session's."""
    for name in results.stale():
        if results.how(name) is None or name in names:
            continue  # somebody else's, or replaced now
        if not replace:
            raise OutputError(
                f"{results.folder} has a {name} of another run, or of this one as it was before",
                "Choose another folder, or add --replace",
            )
        results.put_aside(name)


def made_silent(folder: Path) -> bool:
    """Whether a session's video was asked for without its sound."""
    return any(made.how.get("sound") is False for made in ledger(folder).values())


def ledger(folder: Path) -> dict[str, Made]:
    """What the ledger of a folder says; nothing if it is missing or no ledger."""
    path = folder / LEDGER
    try:
        if path.is_symlink():
            return {}
        raw: Any = json.loads(plain_text(path, LIMIT_BYTES))
        return {
            str(name): Made(str(each["result"]), str(each["sha256"]), dict(each["how"]))
            for name, each in raw.items()
            if name in EXPORTS
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve()
    except OSError:
        return one == other


def _sum(path: Path) -> str:
    with writing(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
