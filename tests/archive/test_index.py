"""The index: kept up to date, rebuilt when damaged, safe for two, gone with what is forgotten."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from emoscope.engine import paths
from emoscope.engine.archive import index
from emoscope.engine.archive.asking import Query
from emoscope.engine.archive.finding import Finder
from emoscope.engine.archive.index import open_archive
from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.sessions.index_files import BOOK, FOLDER, read_book, writing_alone
from emoscope.engine.sessions.manifest import read_manifest, write_manifest
from emoscope.lab.bench.made_sessions import copied_session, made_session
from tests.sessions.fakes import LABELS


@pytest.fixture
def archive(tmp_path, made, shown):
    root = tmp_path / "archive"
    for number, what in enumerate(("angry", "sad", "smiling")):
        faces = {1: shown((3, None), (3, what), (3, None))}
        made_session(root / f"s{number}", made.pack, made.labels, faces)
    return root


def best(root, text="angry"):
    with Finder([root]) as finder:
        found = finder.find(Query((text,), LABELS))
    return [(m.session.name, round(m.score, 4)) for m in found.moments if m.score > 0.5]


def files(root):
    return sorted(path for path in (root / FOLDER).iterdir() if path.suffix)


def test_it_follows_what_changes(archive, made, shown, monkeypatch):
    assert best(archive) == [("s0", best(archive)[0][1])]
    with monkeypatch.context() as patched:
        patched.setattr(index, "rows_of", lambda _: pytest.fail("nothing has changed"))
        best(archive)
    faces = {1: shown((3, None), (2, "angry"), (3, None))}
    made_session(archive / "below" / "s9", made.pack, made.labels, faces)
    assert {name for name, _ in best(archive)} == {"s0", "s9"}
    (archive / "s0" / "manifest.json").unlink()
    assert {name for name, _ in best(archive)} == {"s9"}
    made_session(archive / "below" / "s9", made.pack, made.labels, {1: shown((4, "sad"))})
    assert best(archive) == []


def test_one_session_alone(archive):
    best(archive)
    assert {name for name, _ in best(archive / "s1", "sad")} == {"s1"}
    assert best(archive / "s1") == []
    assert len(read_book(archive / FOLDER).blocks) == 3


def _cut(path):
    os.truncate(path, path.stat().st_size // 2)


def _flip(path):
    data = bytearray(path.read_bytes())
    for at in range(0, len(data), 64):
        data[at] ^= 0x01
    path.write_bytes(bytes(data))


@pytest.mark.parametrize("damage", [_cut, _flip, lambda path: path.unlink()])
@pytest.mark.parametrize("ending", [".vectors", ".rows", ".json"])
def test_a_damaged_index_is_made_again(archive, damage, ending):
    right = best(archive)
    (path,) = [each for each in files(archive) if each.suffix == ending]
    damage(path)
    assert best(archive) == right


def test_a_book_of_other_sessions_names_reads_nothing_else(archive, tmp_path):
    right = best(archive)
    book = json.loads((archive / FOLDER / BOOK).read_text())
    space = next(iter(book["spaces"].values()))
    space["name"] = "../../elsewhere"
    (archive / FOLDER / BOOK).write_text(json.dumps(book))
    assert best(archive) == right


def test_what_a_crash_left_behind_the_rows_counts_for_nothing(archive, made, shown, monkeypatch):
    right = best(archive)
    made_session(archive / "s7", made.pack, made.labels, {1: shown((3, "angry"))})

    def crash(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(index, "write_book", crash)
        with pytest.raises(KeyboardInterrupt):
            best(archive)
    assert {name for name, _ in best(archive)} == {"s0", "s7"}
    assert right[0] in best(archive)


def test_two_at_once_find_the_same(archive, made, shown):
    one = made_session(archive / "x", made.pack, made.labels, {1: shown((2, "angry"))})
    for number in range(20):
        copied_session(one, archive / f"y{number}")
    found: list[object] = []
    threads = [
        threading.Thread(target=lambda: found.append(best(archive)), daemon=True) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 3
    assert found[0] == found[1] == found[2]
    assert len(read_book(archive / FOLDER).blocks) == 24


KILLED = """
import sys, time
from pathlib import Path
from emoscope.engine.archive import index

taken, done = index._Update._taken, []

def slow(update, name, stamp):
    if len(done) == 2:  # some rows are written, the book is not, the lock is held
        print("ready", flush=True)
        time.sleep(600)
    done.append(name)
    return taken(update, name, stamp)

index._Update._taken = slow
index.open_archive(Path(sys.argv[1]))
"""


def test_a_writer_that_is_killed_keeps_nobody_out(archive):
    writer = subprocess.Popen(
        [sys.executable, "-c", KILLED, archive], stdout=subprocess.PIPE, text=True
    )
    try:
        assert writer.stdout.readline() == "ready\n"
        found: list[object] = []
        other = threading.Thread(target=lambda: found.append(best(archive)), daemon=True)
        other.start()
        other.join(0.5)
        assert not found  # it waits for the one that writes
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()
    other.join(60)
    assert [name for name, _ in found[0]] == ["s0"]
    assert len(read_book(archive / FOLDER).blocks) == 3
    assert best(archive) == found[0]


def test_what_is_up_to_date_is_searched_while_another_writes(archive):
    right = best(archive)
    with writing_alone(archive / FOLDER):
        assert best(archive) == right


def test_forgetting_erases_the_rows(archive):
    best(archive)
    book = read_book(archive / FOLDER)
    opened = open_archive(archive)
    block = book.blocks["s0"]
    part = slice(block.first, block.first + block.rows)
    secret = np.array(opened.vectors(block.space)[part]).tobytes()
    (vectors,) = [each for each in files(archive) if each.suffix == ".vectors"]
    assert secret in vectors.read_bytes()
    forget_session(archive / "s0")
    assert secret not in vectors.read_bytes()
    assert "s0" not in (archive / FOLDER / BOOK).read_text()
    assert best(archive) == []
    for name in ("s1", "s2"):
        forget_session(archive / name)
    assert not (archive / FOLDER).exists()


def test_indexes_of_folders_above_are_cleared_too(archive):
    best(archive)
    best(archive.parent)
    forget_session(archive / "s1")
    assert "archive/s1" not in read_book(archive.parent / FOLDER).blocks
    assert "s1" not in read_book(archive / FOLDER).blocks


def test_rows_of_gone_sessions_do_not_pile_up(archive, monkeypatch):
    right = best(archive)
    monkeypatch.setattr(index, "LEAST_GONE", 1)
    (old,) = [each for each in files(archive) if each.suffix == ".vectors"]
    forget_session(archive / "s1")
    copied_session(archive / "s2", archive / "s3")
    assert best(archive) == right
    (new,) = [each for each in files(archive) if each.suffix == ".vectors"]
    assert new != old
    book = read_book(archive / FOLDER)
    assert next(iter(book.spaces.values())).rows == sum(b.rows for b in book.blocks.values())


def test_where_nothing_can_be_written_the_index_is_in_the_cache(archive, monkeypatch):
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != archive and real(path, mode))
    assert [name for name, _ in best(archive)] == ["s0"]
    assert not (archive / FOLDER).exists()
    (place,) = (paths.user_cache() / "archives").iterdir()
    assert len(read_book(place).blocks) == 3
    forget_session(archive / "s0")
    assert set(read_book(place).blocks) == {"s1", "s2"}


def test_only_its_owner_may_read_it(archive):
    best(archive)
    for path in files(archive):
        assert path.stat().st_mode & 0o077 == 0


def test_a_session_that_says_it_has_other_vectors(archive, made, shown):
    best(archive)
    liar = made_session(archive / "liar", made.pack, made.labels, {1: shown((2, "angry"))[:, :8]})
    manifest = read_manifest(liar)
    pack = manifest.pack.model_copy(update={"embedding_size": 8})
    write_manifest(liar, manifest.model_copy(update={"pack": pack}))
    assert {name for name, _ in best(archive)} == {"s0"}
