"""Small files that would fill the memory, and sessions that name what is not theirs."""

from __future__ import annotations

import io
import json
import re
import shutil
import tracemalloc

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from emoscope.engine.analysis.rescore import pack_of
from emoscope.engine.errors import EmoScopeError, PackError, SessionError
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.eaf import Eaf
from emoscope.engine.sessions import store
from emoscope.engine.sessions.arrow_header import is_compressed
from emoscope.engine.sessions.journal import ORDER, batches_of, part_file
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.sessions.parquet_pages import PageError, check_pages, columns_of
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.tables import FRAMES, faces_schema, schemas


def changed(folder, **fields):
    path = folder / "manifest.json"
    raw = json.loads(path.read_text())
    for key, value in fields.items():
        at = raw
        *above, last = key.split("__")
        for name in above:
            at = at[name]
        at[last] = value
    path.write_text(json.dumps(raw))
    return folder


@pytest.mark.parametrize("compression", ["zstd", "lz4"])
def test_a_compressed_journal_is_not_ours(session, compression):
    folder = changed(session.folder, state="running")
    known = schemas(session.names, session.manifest.vector_size)
    shutil.rmtree(folder / "data")
    (folder / "journal").mkdir()
    count = 3_000_000
    options = pa.ipc.IpcWriteOptions(compression=compression)
    for name in ORDER:
        path = part_file(folder, 0, name)
        with path.open("wb") as file, pa.ipc.new_stream(file, known[name], options=options) as out:
            if name == "frames":
                zeros = [pa.array(np.zeros(count, np.int64)), pa.array(np.zeros(count))]
                out.write_batch(pa.RecordBatch.from_arrays(zeros, schema=FRAMES))
    before = pa.total_allocated_bytes()
    with pytest.raises(SessionError, match="compressed"):
        list(batches_of(part_file(folder, 0, "frames"), FRAMES))
    with pytest.raises(SessionError, match="compressed"):
        _ = Session(folder).frames
    assert pa.total_allocated_bytes() - before < 1_000_000


@pytest.mark.parametrize("name", ORDER)
def test_more_rows_than_the_manifest_says_are_refused_unread(session, name, monkeypatch):
    count = "clips" if name == "scores" else name
    rows = len(Session(session.folder).table(name))
    changed(session.folder, **{f"counts__{count}": rows - 1})
    monkeypatch.setattr(pq.ParquetFile, "read", lambda *_: pytest.fail("it was read"))
    with pytest.raises(SessionError, match="more than"):
        Session(session.folder).table(name)


def paged(table, **options):
    """A Parquet file of one page a column, and where the first page's header begins."""
    options = {"compression": "zstd", "use_dictionary": False, **options}
    pq.write_table(table, out := io.BytesIO(), **options)
    return bytearray(out.getvalue())


def pages_of(data):
    file = io.BytesIO(bytes(data))
    for column in (each for group in columns_of(file, len(data)) for each in group):
        check_pages(file, column)


NUMBERS = pa.table({"a": pa.array(np.arange(1000))})
WORDS = pa.table({"a": pa.array(["one", None, "three"] * 50)})


@pytest.mark.parametrize("table", [NUMBERS, WORDS, NUMBERS.slice(0, 0)])
@pytest.mark.parametrize("version", ["1.0", "2.0"])
@pytest.mark.parametrize("dictionary", [True, False])
def test_pages_that_are_as_they_say_pass(table, version, dictionary):
    pages_of(paged(table, data_page_version=version, use_dictionary=dictionary))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (1, b"\xfe\x7f"),  # expanded: a little more than the column
        (1, b"\xfe\xff\xff\xff\x0f"),  # two gigabytes
        (1, b"\x01"),  # less than nothing
        (2, b"\xfe\xff\x01"),  # stored
        (0, b"\x0e"),  # a kind that is none
    ],
)
def test_a_page_that_says_more_than_the_summary_is_refused(field, value):
    data = paged(NUMBERS)
    numbers = re.match(rb"\x15([^\x15]+)\x15([^\x15]+)\x15([^\x15]+)", bytes(data[4:20]), re.S)
    begin, end = (4 + at for at in numbers.span(field + 1))
    data[begin:end] = value
    with pytest.raises(PageError):
        pages_of(data)


def test_values_that_grow_by_the_ones_before_them_are_refused():
    table = pa.table({"a": pa.array(["x" * 50_000] * 100)})
    with pytest.raises(PageError, match="grow"):
        pages_of(paged(table, column_encoding={"a": "DELTA_BYTE_ARRAY"}))


@pytest.mark.parametrize(
    "data", [b"", b"\x15", b"\x1c" * 40, b"\x19\xff" * 30, b"\x15" + b"\xff" * 20]
)
def test_a_page_whose_header_cannot_be_read_is_refused(data):
    whole = paged(NUMBERS)
    whole[4 : 4 + 40] = data.ljust(40, b"\x1c")
    with pytest.raises(PageError):
        pages_of(whole)


def test_a_summary_that_is_most_of_the_file_is_refused_unread():
    data = bytes(4) + bytes(2_000_000) + (2_000_000).to_bytes(4, "little") + b"PAR1"
    with pytest.raises(PageError, match="summary"):
        columns_of(io.BytesIO(data), len(data))


def test_a_session_with_such_a_page_is_refused_in_a_sentence(session, monkeypatch):
    path = store.table_file(session.folder, "frames")
    packed = {"index": "DELTA_BINARY_PACKED"}
    pq.write_table(session.frames, path, column_encoding=packed, use_dictionary=False)
    monkeypatch.setattr(pq.ParquetFile, "read", lambda *_: pytest.fail("it was read"))
    with pytest.raises(SessionError, match="is damaged"):
        _ = Session(session.folder).frames


def test_lists_with_more_values_than_their_rows_have_are_refused_unread(session, monkeypatch):
    known = schemas(session.names, session.manifest.vector_size)["clips"]
    file = io.BytesIO()
    pq.write_table(session.table("clips"), file)
    path, rows = store.table_file(session.folder, "clips"), len(session.table("clips"))
    groups = columns_of(file, file.getbuffer().nbytes)
    store._check_size(path, rows, groups, known)
    monkeypatch.setattr(store, "_width", lambda kind: 1)  # as if a row had one
    with pytest.raises(SessionError, match="too many"):
        store._check_size(path, rows, groups, known)


@pytest.mark.parametrize("table", [NUMBERS, WORDS])
def test_the_summary_says_what_pyarrow_reads_in_it(table):
    data = paged(table, use_dictionary=True, row_group_size=70)
    facts = pq.ParquetFile(io.BytesIO(bytes(data))).metadata
    groups = columns_of(io.BytesIO(bytes(data)), len(data))
    assert len(groups) == facts.num_row_groups > 1
    for number, ((column,),) in enumerate(zip(groups, strict=True)):
        same = facts.row_group(number).column(0)
        assert (column.values, column.expanded, column.stored, column.place) == (
            *(same.num_values, same.total_uncompressed_size, same.total_compressed_size),
            same.dictionary_page_offset,
        )
        assert column.rows == facts.row_group(number).num_rows


@pytest.mark.parametrize("data", [b"", b"\xff" * 40, b"\x00" * 40, bytes(range(64))])
def test_a_header_that_cannot_be_read_is_taken_for_compressed(data):
    assert is_compressed(data)


def test_a_table_with_more_rows_than_its_file_can_mean_is_refused_unread(session, monkeypatch):
    monkeypatch.setattr(store, "HARMLESS_BYTES", 1_000_000)
    count = 1_000_000
    schema = faces_schema(session.manifest.measures)
    columns = {
        field.name: pa.array(["ok"] * count)
        if pa.types.is_string(field.type)
        else pa.array(np.zeros(count), field.type)
        for field in schema
    }
    path = store.table_file(session.folder, "faces")
    pq.write_table(pa.table(columns, schema=schema), path, compression="zstd")
    assert path.stat().st_size < 100_000
    changed(session.folder, counts__faces=count)
    monkeypatch.setattr(pq.ParquetFile, "read", lambda *_: pytest.fail("it was read"))
    with pytest.raises(SessionError, match="too many for its"):
        _ = Session(session.folder).faces


def test_one_long_word_in_every_row_is_not_spelled_out(session, monkeypatch):
    faces = session.faces
    words = pa.array(["x" * 100_000] * len(faces))
    broken = faces.set_column(faces.column_names.index("state"), "state", words)
    pq.write_table(broken, store.table_file(session.folder, "faces"), compression="zstd")
    with pytest.raises(SessionError, match="damaged"):
        _ = Session(session.folder).faces


@pytest.mark.parametrize(
    "name", ["../evil/pack", "/tmp/evil/pack", "interview/pack", "\\\\host\\p", "~", ".."]
)
def test_a_session_names_an_installed_pack_and_no_folder(
    session, pack, tmp_path, monkeypatch, name
):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(pack.folder, tmp_path / "interview" / "pack")
    shutil.copytree(pack.folder, tmp_path.parent / "evil" / "pack", dirs_exist_ok=True)
    opened = Session(changed(session.folder, pack__name=name))
    with pytest.raises(PackError, match="no model pack"):
        pack_of(opened)
    assert pack_of(opened, str(pack.folder)).folder == pack.folder  # what the user names


@pytest.mark.parametrize("value", [1e308, -1e308])
def test_times_have_bounds(session, value):
    with pytest.raises(SessionError, match="start_s"):
        read_manifest(changed(session.folder, source__start_s=value))


def test_a_time_in_a_table_has_too(session):
    frames = session.frames
    times = frames["time_s"].to_numpy().copy()
    times[-1] = 1e300
    broken = frames.set_column(1, "time_s", pa.array(times))
    pq.write_table(broken, store.table_file(session.folder, "frames"))
    with pytest.raises(SessionError, match="times"):
        _ = Session(session.folder).frames


@pytest.mark.parametrize("name", ["../../../../etc/passwd", r"C:\\Windows\\passwd", "..", "/"])
def test_an_annotation_names_a_file_beside_it(session, tmp_path, name):
    opened = Session(changed(session.folder, source__name=name))
    Eaf().write(opened, tmp_path / "labels.eaf", Request())
    text = (tmp_path / "labels.eaf").read_text()
    assert 'MEDIA_URL="./passwd"' in text or 'MEDIA_URL="./video"' in text


@pytest.mark.parametrize(
    "text",
    ["[" * 200_000 + "]" * 200_000, '{"format": ' + "9" * 5000 + "}", '{"format": NaN}', "null"],
)
def test_no_manifest_ends_in_a_traceback(session, text):
    (session.folder / "manifest.json").write_text(text)
    tracemalloc.start()
    try:
        with pytest.raises(EmoScopeError):
            Session(session.folder)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()
