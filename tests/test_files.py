from __future__ import annotations

import errno
import os
import stat
import threading
import time
from pathlib import Path

import pytest

from emoscope.engine import files
from emoscope.engine.errors import LabelSetError, OutputError
from emoscope.engine.files import (
    make_folder,
    plain_bytes,
    plain_text,
    replacing,
    unfinished,
    write_bytes,
    write_text,
)
from tests.systems import SYSTEM, posix


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "ünï 🙂.txt"
    write_text(path, "one\n")
    write_text(path, "zwei – deux\n")
    assert path.read_bytes() == "zwei – deux\n".encode()
    assert names(tmp_path) == [path.name]


def test_until_the_end_the_old_one_is_there(tmp_path):
    path = tmp_path / "x"
    write_text(path, "old")
    with replacing(path) as partial:
        partial.write_text("new")
        assert path.read_text() == "old"
        assert unfinished(path) == [partial]
    assert path.read_text() == "new"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_on_the_way_leaves_the_old_one_and_nothing_beside_it(tmp_path, error):
    path = tmp_path / "x"
    write_text(path, "old")

    def half():
        with replacing(path) as partial:
            partial.write_text("half")
            raise error

    with pytest.raises(error):
        half()
    assert path.read_text() == "old"
    assert names(tmp_path) == ["x"]


@pytest.mark.parametrize(
    ("number", "words", "next_step"),
    [
        (errno.ENOSPC, "The disk is full while writing", "Free some space"),
        (errno.EDQUOT, "The disk is full while writing", "Free some space"),
        (errno.EACCES, "cannot be written: no permission", "Choose another folder"),
        (errno.EPERM, "cannot be written: no permission", "Choose another folder"),
        (errno.EROFS, "cannot be written: no permission", "Choose another folder"),
        (errno.ENOTDIR, "A folder above", "Choose another folder"),
        (errno.ENAMETOOLONG, "is too long", "Choose a shorter one"),
        (errno.EIO, "cannot be written", "Choose another location"),
    ],
)
@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_what_the_system_refuses_is_one_sentence(
    tmp_path, monkeypatch, number, words, next_step, step
):
    path = tmp_path / "x"
    write_text(path, "old")

    def refuse(*_, **__):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, refuse)
    with pytest.raises(OutputError, match=words) as caught:
        write_text(path, "new")
    monkeypatch.undo()
    assert next_step in caught.value.next_step
    assert str(path) in str(caught.value)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["x"]


def test_the_error_can_be_of_another_kind(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(LabelSetError, match="is a file, not a folder"):
        make_folder(tmp_path / "file", LabelSetError)
    with pytest.raises(LabelSetError, match=r"A folder above .* is a file"):
        make_folder(tmp_path / "file" / "inner", LabelSetError)
    with pytest.raises(LabelSetError, match=r"A folder above .* is a file"):
        write_text(tmp_path / "file" / "x", "", LabelSetError)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_device_is_said(tmp_path):
    said = pytest.raises(OutputError, match="The disk is full")
    with said, files.writing(tmp_path), open("/dev/full", "wb") as file:
        file.write(b"x" * 100_000)


@posix
def test_only_the_owner_may_read_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        make_folder(tmp_path / "a" / "b")
        write_bytes(tmp_path / "a" / "b" / "x", b"1")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "a" / "b" / "x").stat().st_mode) == 0o600


@posix
def test_permissions_that_the_owner_gave_are_handed_on(tmp_path):
    path = tmp_path / "x"
    write_text(path, "old")
    path.chmod(0o4755)
    write_text(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o644  # nothing that is written is a program


@posix
def test_a_link_is_replaced_and_what_it_points_to_is_not(tmp_path):
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "x").symlink_to(tmp_path / "precious")
    write_text(tmp_path / "x", "new")
    assert (tmp_path / "precious").read_text() == "mine"
    assert not (tmp_path / "x").is_symlink()


@posix
def test_the_file_and_its_folder_are_flushed_before_it_is_told(tmp_path, monkeypatch):
    flushed = []
    real = os.fsync
    monkeypatch.setattr(
        os, "fsync", lambda handle: (flushed.append(os.fstat(handle).st_mode), real(handle))
    )
    write_text(tmp_path / "x", "new")
    assert [stat.S_ISREG(mode) for mode in flushed] == [True, False]
    assert stat.S_ISDIR(flushed[1])


@posix
def test_a_file_system_without_flushing_of_folders_is_no_trouble(tmp_path, monkeypatch):
    real = os.fsync

    def only_files(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no")
        real(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    write_text(tmp_path / "x", "new")
    assert (tmp_path / "x").read_text() == "new"


def test_what_crashes_left_is_swept_up_when_it_is_old_and_ours(tmp_path):
    path = tmp_path / "x"
    old, young = tmp_path / ".x.0123abcd.part", tmp_path / ".x.89abcdef.part"
    strange = [
        tmp_path / name for name in (".x.part", "x.part", ".x.mine.part", ".y.0123abcd.part")
    ]
    for each in (old, young, *strange):
        each.write_text("left")
        os.utime(each, (time.time() - 2 * files.STALE_S,) * 2)
    os.utime(young)
    write_text(path, "new")
    assert names(tmp_path) == sorted(["x", young.name, *(each.name for each in strange)])


def test_many_writers_at_once_leave_one_whole_file(tmp_path):
    path = tmp_path / "x"
    texts = [str(number) * 50_000 for number in range(8)]
    failures = []

    def write(text):
        try:
            for _ in range(10):
                write_text(path, text)
        except OutputError as error:
            # Windows refuses to replace a file in the moment in which another one does.
            if SYSTEM != "win32":
                failures.append(error)

    threads = [threading.Thread(target=write, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert path.read_text() in texts
    assert names(tmp_path) == ["x"]


@posix
def test_folders_above_are_for_the_owner_alone_too(tmp_path):
    before = os.umask(0o022)
    try:
        make_folder(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    for name in ("a", "a/b", "a/b/c"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o700


def held(times, winerror=32):
    """A rename that Windows refuses so often, as while another program holds the file open."""
    left = [times]
    real = os.replace

    def replace(source, target):
        if left[0]:
            left[0] -= 1
            error = PermissionError(13, "held")
            error.winerror = winerror
            raise error
        real(source, target)

    return replace


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_that_a_scanner_holds_for_a_moment_is_written(tmp_path, monkeypatch, winerror):
    path = tmp_path / "scores.csv"
    path.write_text("old")
    monkeypatch.setattr(os, "replace", held(3, winerror))
    write_text(path, "new")
    assert path.read_text() == "new"


def test_a_file_that_stays_open_elsewhere_is_said_to_be(tmp_path, monkeypatch):
    path = tmp_path / "scores.csv"
    path.write_text("old")
    monkeypatch.setattr("emoscope.engine.files.HELD_S", 0.1)
    monkeypatch.setattr(os, "replace", held(10_000))
    with pytest.raises(OutputError, match="open in another program. Close it there"):
        write_text(path, "new")
    assert path.read_text() == "old"
    assert names(tmp_path) == ["scores.csv"]


@posix
def test_a_pipe_a_device_and_what_is_too_large_are_not_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match="a pipe or a device"):
            plain_bytes(place, 10)
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfone\r\ntwo")
    assert plain_text(tmp_path / "a", 11, "utf-8-sig") == "one\ntwo"
    with pytest.raises(OSError, match="larger than 10 bytes"):
        plain_bytes(tmp_path / "a", 10)
