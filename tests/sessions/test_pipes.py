"""A pipe where a file of a stranger's folder should be: nothing waits for who writes into it."""

import contextlib
import os

import pytest

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.labelled.samples import labelled_files
from emoscope.engine.models.pack import read_manifest as read_pack
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.results.annotations import read_annotations
from emoscope.engine.results.marker_files import read_marker_file
from emoscope.engine.sessions.belongings import is_session
from emoscope.engine.sessions.claims import holder_of
from emoscope.engine.sessions.export_records import ledger
from emoscope.engine.sessions.index_files import read_book
from emoscope.engine.sessions.undo import read_edits
from emoscope.engine.sources.picture_file import check_size, load_picture
from emoscope.engine.study.folder import StudyFolder
from emoscope.engine.study.tables import rows_of_table
from tests.systems import posix

READERS = {
    "manifest.json": lambda path: is_session(path.parent),
    ".edits.json": read_edits,
    ".exports.json": lambda path: ledger(path.parent),
    ".holder.json": lambda path: holder_of(path.parent),
    "index.json": lambda path: read_book(path.parent),
    "pack.json": lambda path: read_pack(path.parent),
    "study.yaml": lambda path: StudyFolder(path.parent),
    "sessions.csv": lambda path: rows_of_table(path.parent, path),
    "labelled.csv": lambda path: labelled_files(path, ["a"]),
    "labels.yaml": load_label_set,
    "labels.csv": load_label_set,
    "a.eaf": read_annotations,
    "annotations.csv": read_annotations,
    "markers.csv": read_marker_file,
    "a.boris": read_marker_file,
    "a.log": read_marker_file,
    "a.png": load_picture,
    "b.png": check_size,
}


@posix
@pytest.mark.parametrize("name", READERS)
def test_nothing_is_taken_from_a_pipe(tmp_path, name):
    os.mkfifo(tmp_path / name)
    pipe = os.open(tmp_path / name, os.O_RDWR | os.O_NONBLOCK)
    try:
        os.write(pipe, b"{}")
        with contextlib.suppress(EmoScopeError):
            assert not READERS[name](tmp_path / name) or name == ".edits.json"
        assert os.read(pipe, 10) == b"{}"
    finally:
        os.close(pipe)


@posix
def test_a_word_of_who_holds_a_folder_is_short(tmp_path):
    (tmp_path / ".holder.json").symlink_to("/dev/zero")
    assert holder_of(tmp_path) is None


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("pack.json", "larger than a manifest can be"),
        ("study.yaml", "cannot be the file of a study"),
        ("sessions.csv", "too large for a table of sessions"),
        ("labels.yaml", "too large for a label set"),
        ("labels.csv", "too large for a label set"),
        ("annotations.csv", "too large for annotations"),
        ("markers.csv", "too large for markers"),
    ],
)
def test_what_is_too_large_is_called_so_and_not_read(tmp_path, name, says):
    with (tmp_path / name).open("wb") as file:
        file.truncate(1_000_000_000)
    with pytest.raises(EmoScopeError, match=says):
        READERS[name](tmp_path / name)
