"""More of what is fuzzed: small files of text, in folders that a stranger may have sent."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from emoscope.engine.models.pack import PackManifest

_keep = TemporaryDirectory(prefix="emoscope-fuzz-")


@cache
def _session() -> Path:
    """A session with named faces and something to take back."""
    from emoscope.engine.exports.formats import Formats
    from emoscope.engine.sessions.manifest import Marker
    from emoscope.engine.sessions.noting import edit_notes, undo_notes
    from emoscope.engine.sessions.session import Session
    from tests.reliability.runs import record

    folder = Path(_keep.name) / "s"
    record(folder, frames=10)
    Formats(["csv"])(Session(folder), None)
    for text in ("one", "two"):
        mark = Marker(time_s=0.1, text=text)
        edit_notes(
            folder,
            f"Mark {text}",
            lambda m, mark=mark: m.model_copy(update={"markers": (*m.markers, mark)}),
        )
    undo_notes(folder)
    return folder


@cache
def _study() -> Path:
    """A study with something to take back and to do again."""
    from emoscope.engine.study.edits import NewSession, added, renamed
    from emoscope.engine.study.folder import create_study

    made = create_study(Path(_keep.name) / "study", labels="basic7", note="a note")
    rows = [
        NewSession(participant=f"P{n}", condition="rest", group="g", film=f"P{n}/a.mp4", role="x")
        for n in range(3)
    ]
    rows.append(NewSession(name="b", results="/elsewhere/b"))
    made.edit("Add", lambda study: added(study, rows))
    made.edit("Rename", lambda study: renamed(study, "participant", "P1", "Anna"))
    made.undo()
    return made.folder


def file_in(make: Callable[[], Path], name: str) -> Callable[[], list[bytes]]:
    """Good inputs: this file of a folder."""
    return lambda: [(make() / name).read_bytes()]


@contextmanager
def _home(folder: Path) -> Iterator[None]:
    before = os.environ.get("EMOSCOPE_HOME", "")
    os.environ["EMOSCOPE_HOME"] = str(folder)
    try:
        yield
    finally:
        os.environ["EMOSCOPE_HOME"] = before


def _copied(source: Path, folder: Path, name: str, data: bytes) -> Path:
    copy = folder / "copy"
    shutil.copytree(source, copy)
    (copy / name).write_bytes(data)
    return copy


def take_study(name: str) -> Callable[[bytes, Path], None]:
    """Open, look, edit, take back, do again, search, forget."""

    def take(data: bytes, folder: Path) -> None:
        from emoscope.engine.errors import SessionError
        from emoscope.engine.study.edits import NewSession, added
        from emoscope.engine.study.folder import StudyFolder
        from emoscope.engine.study.searching import search

        copy = _copied(_study(), folder, name, data)
        with _home(folder):
            study = StudyFolder(copy)
            for each in study.looked():
                assert each.session.name
            search(study.study, "P")
            assert study.undoable is None or study.undoable
            assert study.redoable is None or study.redoable
            for step in (study.redo, study.undo, study.undo):
                try:
                    step()
                except SessionError:
                    break
            study.edit("Add", lambda known: added(known, [NewSession(film="new.mp4")]))
            study.undo()
            study.forget_results([copy / "nothing"])

    return take


def take_table(data: bytes, folder: Path) -> None:
    """Sessions of a study from a table."""
    from emoscope.engine.study.tables import rows_of_table

    (folder / "a.mp4").touch()
    path = folder / "x.csv"
    path.write_bytes(data)
    for row in rows_of_table(folder, path):
        assert row.film or row.results


def tables() -> list[bytes]:
    return [
        b'film,participant,condition,note\na.mp4,P1,rest,"a, b"\n',
        "Datei;Proband;Bedingung\na.mp4;P1;Ruhe\n".encode("utf-16"),
    ]


def take_samples(data: bytes, folder: Path) -> None:
    """Labelled files from a table."""
    from emoscope.engine.labelled.samples import labelled_files

    (folder / "a.png").touch()
    path = folder / "x.csv"
    path.write_bytes(data)
    for each in labelled_files(path, ["happy", "sad"]):
        assert each.label in ("happy", "sad")


def samples() -> list[bytes]:
    return [b"path,label,start_s,end_s,group\na.png,happy,,,A\na.png,sad,0.5,1,B\n"]


def take_markers(data: bytes, folder: Path) -> None:
    """Markers of other programs: a table, a project of BORIS, a log of PsychoPy."""
    from emoscope.engine.errors import DataError
    from emoscope.engine.results.marker_files import read_marker_file
    from emoscope.engine.sessions.manifest import Marker

    refused = []
    for name in ("x.csv", "x.boris", "x.log"):
        (folder / name).write_bytes(data)
        try:
            found = read_marker_file(folder / name)
        except DataError as error:
            refused.append(error)
            continue
        for each in found.events:
            assert Marker(time_s=each.start_s, end_s=each.end_s, text=each.text[:1000])
    if len(refused) == 3:  # no way of reading it is left
        raise refused[0]


def markers() -> list[bytes]:
    boris = {
        "behaviors_conf": {"0": {"code": "gaze", "type": "State event"}},
        "observations": {"one": {"events": [[1.0, "Anna", "gaze", "", ""], [2, "", "gaze"]]}},
    }
    return [
        json.dumps(boris).encode(),
        b"time_s,end_s,text,kind,type,person\n0.1,0.5,go,event,own,Anna\n0:01:02.5,,b,,,\n",
        b"a.started,a.stopped\n1.5,2.5\n",
        b"1.0 \tEXP \ta begins\n2.0 \tDATA \tKeypress: space\n",
    ]


def take_session_file(name: str) -> Callable[[bytes, Path], None]:
    """Everything that reads the small files beside a session's tables."""

    def take(data: bytes, folder: Path) -> None:
        from emoscope.engine.errors import SessionError
        from emoscope.engine.exports.formats import Formats
        from emoscope.engine.sessions import export_records
        from emoscope.engine.sessions.claims import holder_of
        from emoscope.engine.sessions.forget import forget_session
        from emoscope.engine.sessions.noting import redo_notes, redoable, undo_notes, undoable
        from emoscope.engine.sessions.session import Session

        copy = _copied(_session(), folder, name, data)
        with _home(folder):
            holder = holder_of(copy)
            assert holder is None or str(holder)
            export_records.ledger(copy)
            export_records.made_silent(copy)
            for words, step in ((redoable, redo_notes), (undoable, undo_notes)):
                try:
                    words(copy)
                    step(copy)
                except SessionError:
                    pass
            Formats(["csv", "srt"])(Session(copy), None)
            forget_session(copy)
            assert not copy.exists() or name not in os.listdir(copy)

    return take


def holders() -> list[bytes]:
    known = {"pid": 4, "host": "h", "since": "now", "work": "w", "source": "s", "question": "q"}
    return [json.dumps(known).encode()]


def take_lists(data: bytes, folder: Path) -> None:
    """The window's lists."""
    from emoscope.app.models.archive import Archive

    for name in ("index.json", "exports.json", "unfinished.json"):
        (folder / name).write_bytes(data)
    archive = Archive(folder)
    archive.entries()
    archive.exports_of(Path("/s"))
    archive.interrupted(str(folder))
    assert all(isinstance(each, Path) for each in archive.unfinished_files())
    archive.note_files((folder / "x.mp4",))
    archive.strike_files((folder / "x.mp4",))
    archive.remember(folder / "s", None)
    archive.forget(folder / "s")


def lists() -> list[bytes]:
    known = {"/s": "/films/a.mp4", "/t": ["/e/scores.csv"], "/u": ""}
    return [json.dumps(known).encode()]


def take_index(data: bytes, folder: Path) -> None:
    """What searching has made of a folder of sessions."""
    from emoscope.engine.archive.index import open_archive
    from emoscope.engine.sessions.index_files import BOOK, place_of, purge

    with _home(folder):
        root = folder / "all"
        shutil.copytree(_session(), root / "s")
        made = open_archive(root)
        (place_of(root) / BOOK).write_bytes(data)
        again = open_archive(root)
        assert [block.folder for block in again.blocks] == [b.folder for b in made.blocks]
        (place_of(root) / BOOK).write_bytes(data)
        purge(root / "s")


def indexes() -> list[bytes]:
    from emoscope.engine.archive.index import open_archive
    from emoscope.engine.sessions.index_files import BOOK, place_of

    with TemporaryDirectory() as folder, _home(Path(folder)):
        root = Path(folder) / "all"
        shutil.copytree(_session(), root / "s")
        open_archive(root)
        return [(place_of(root) / BOOK).read_bytes()]


def take_label_table(data: bytes, folder: Path) -> None:
    """Labels from a table."""
    from emoscope.app.models.label_files import export_labels
    from emoscope.engine.prompts.labels import load_label_set

    path = folder / "x.csv"
    path.write_bytes(data)
    found = load_label_set(path)
    export_labels(found, folder / "y.csv")
    assert load_label_set(folder / "y.csv").names == found.names


def label_tables() -> list[bytes]:
    return [
        b"name,prompts,weight,colour\nhappy,a happy face|smiling,1.5,#1a2b3c\nsad,,,\n",
        b'happy,smiling\nsad,"crying, a bit"\n',
    ]


def take_request(data: bytes, folder: Path) -> None:
    """What another start tells the window."""
    from emoscope.app.single import read_request
    from emoscope.engine.sources.wanted import parse_source

    request = read_request(data)
    if request is not None and request.source:
        parse_source(request.source)


def requests() -> list[bytes]:
    from emoscope.app.single import Request

    return [
        Request(source, "/a b.mp4").to_bytes()
        for source in ("rtsp://me:word@host:554/x", "screen:0,0,640,480", "folder:/x", "camera:2")
    ]


def take_own_bank(data: bytes, folder: Path) -> None:
    """What was measured of one's own faces for a pack."""
    from emoscope.engine.models import own_bank

    manifest, _ = _bank()
    with _home(folder):
        path = own_bank._path(manifest)
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
        bank = own_bank.load_bank(manifest)
        assert bank is None or own_bank.told(bank.facts)


@cache
def _bank() -> tuple[PackManifest, bytes]:
    import numpy as np

    from emoscope.engine.models import own_bank
    from tests.fakes import manifest

    pack = manifest()
    facts = own_bank.BankFacts("folder", "x", 60, "2026-11-26", 10.0, 1.0, 0.01)
    with TemporaryDirectory() as folder, _home(Path(folder)):
        vectors = np.random.default_rng(0).normal(size=(60, pack.embedding_size))
        path = own_bank.save_bank(pack, own_bank.bank_of(vectors.astype(np.float32), facts))
        return pack, path.read_bytes()


def own_banks() -> list[bytes]:
    return [_bank()[1]]
