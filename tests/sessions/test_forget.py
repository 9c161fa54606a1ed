from __future__ import annotations

import json
import os
import re
import shutil
import stat
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.cli.main import build_cli
from emoscope.engine.errors import OutputError, SessionError
from emoscope.engine.exports.formats import FORMATS, Formats
from emoscope.engine.results.segment_tables import FIGURES, SEGMENTS
from emoscope.engine.sessions.belongings import FILES
from emoscope.engine.sessions.claims import claim
from emoscope.engine.sessions.copies import copies_of
from emoscope.engine.sessions.expiry import expired
from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.sessions.manifest import read_manifest, write_manifest
from emoscope.engine.sessions.session import Session
from tests.fakes import frame_at
from tests.reliability.crash import OTHERS, _FakeScorers
from tests.reliability.runs import LABELS, record, recorder
from tests.test_pipeline import pipeline_of

ROOT = Path(__file__).resolve().parents[2]
ALL_BUT_VIDEO = [name for name in FORMATS if name != "video"]


@pytest.fixture
def session(tmp_path):
    folder = tmp_path / "out" / "interview"
    record(folder, 40)
    Formats(ALL_BUT_VIDEO).into(Session(folder), folder)
    return folder


def names_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_forgotten_session_leaves_nothing(session):
    count = sum(path.is_file() for path in session.rglob("*"))
    done = forget_session(session)
    assert names_below(session.parent) == []
    assert done.files == count
    assert done.bytes > 10_000
    assert done.left == ()


def test_copies_with_other_labels_carry_the_same_clips_and_go_too(session):
    again = rescore(Session(session), OTHERS, scorers=_FakeScorers()).folder
    record(session.with_name("other"), 20)
    assert copies_of(session) == [again]
    done = forget_session(session)
    assert done.folders == (session, again)
    assert names_below(session.parent)[0] == "other"
    assert not again.exists()


def scored_again(session):
    return rescore(Session(session), OTHERS, scorers=_FakeScorers()).folder


def renamed(folder, name):
    return folder.rename(folder.with_name(name))


def test_copies_of_a_session_that_was_renamed_go_too(session):
    again = scored_again(session)
    twice = rescore(Session(again), LABELS, scorers=_FakeScorers()).folder
    forget_session(renamed(session, "y"))
    assert names_below(session.parent) == []
    assert not again.exists()
    assert not twice.exists()


def test_a_renamed_copy_takes_its_own_copies_and_not_its_session(session):
    again = scored_again(session)
    twice = rescore(Session(again), LABELS, scorers=_FakeScorers()).folder
    copy = renamed(again, "copy")
    done = forget_session(copy)
    assert done.folders == (copy, twice)
    assert done.unsure == ()
    assert session.exists()


def test_what_may_be_a_copy_is_named_and_stays(session):
    """Its session was renamed, and another could be it just as well."""
    again = scored_again(session)
    one = renamed(session, "y")
    shutil.copytree(one, one.with_name("z"))
    done = CliRunner().invoke(build_cli(), ["forget", str(one), "--yes"])
    assert done.exit_code == 1
    assert f"{again} may be a copy" in done.stderr
    assert again.exists()
    assert one.with_name("z").exists()
    assert not one.exists()
    both = [str(one.with_name("z")), str(again)]
    assert CliRunner().invoke(build_cli(), ["forget", *both, "--yes"]).exit_code == 1
    assert names_below(session.parent) == []


def test_copies_of_another_session_of_the_same_film_and_time_stay(session):
    """Two that began in the same second, and one of them has been scored again."""
    other = session.with_name("other")
    shutil.copytree(session, other)
    again = scored_again(other)
    assert forget_session(session).unsure == ()
    assert again.exists()
    assert other.exists()


def test_clips_that_differ_prove_no_copy(session):
    again = scored_again(session)
    shutil.copytree(again, again.with_name("later"))
    clips = again.with_name("later") / "data" / "clips.parquet"
    clips.write_bytes(clips.read_bytes()[:-1] + b"x")
    done = forget_session(renamed(session, "y"))
    assert done.folders[1:] == (again,)
    assert done.unsure == (again.with_name("later"),)


@pytest.mark.parametrize("damage", ["cut_off", "of_a_newer_program", "not_there"])
def test_a_copy_that_cannot_be_read_is_named_and_stays(session, damage):
    again = scored_again(session)
    globals()[damage](again)
    done = CliRunner().invoke(build_cli(), ["forget", str(session), "--yes"])
    assert done.exit_code == 1
    assert f"{again} may be a copy" in done.stderr
    assert again.exists()
    assert not session.exists()


def test_a_part_whose_recording_has_another_name_is_named(tmp_path):
    for name in ("now", "now part 2"):
        record(tmp_path / name, 10)
    done = forget_session(renamed(tmp_path / "now", "then"))
    assert done.folders == (tmp_path / "then",)
    assert done.unsure == (tmp_path / "now part 2",)


def test_a_live_recording_goes_with_its_picture_and_its_later_parts(tmp_path):
    for name in ("now", "now part 2", "now part two", "later"):
        record(tmp_path / name, 10)
    (tmp_path / "now" / "video.mp4").write_bytes(b"picture")
    done = forget_session(tmp_path / "now")
    assert done.folders == (tmp_path / "now", tmp_path / "now part 2")
    assert done.left == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["later", "now part two"]


def test_a_session_that_a_crash_has_left_can_be_forgotten(tmp_path):
    record(tmp_path / "cut", 30, finish=False)
    forget_session(tmp_path / "cut")
    assert names_below(tmp_path) == []


def test_a_session_that_is_being_written_stays_whole(tmp_path):
    pipeline = pipeline_of(labels=LABELS)
    keeping = recorder(tmp_path / "now")
    for index in range(5):
        keeping.add(pipeline.process(frame_at(index)))
    keeping.flush()
    before = names_below(tmp_path)
    with pytest.raises(SessionError, match=f"being written.*{os.getpid()}.*Wait"):
        forget_session(tmp_path / "now")
    assert names_below(tmp_path) == before
    keeping.finish()
    assert len(Session(tmp_path / "now").frames) == 5
    forget_session(tmp_path / "now")
    assert names_below(tmp_path) == []


def test_a_copy_that_is_being_written_keeps_the_whole(session):
    copy = rescore(Session(session), OTHERS, scorers=_FakeScorers()).folder
    before = names_below(session)
    with claim(copy), pytest.raises(SessionError, match=copy.name):
        forget_session(session)
    assert [name for name in names_below(session) if name != ".lock"] == [
        name for name in before if name != ".lock"
    ]


def test_one_that_is_being_written_does_not_keep_the_others(session, monkeypatch):
    busy = session.with_name("busy")
    record(busy, 10)
    with claim(busy):
        done = CliRunner().invoke(build_cli(), ["forget", str(busy), str(session), "--yes"])
    assert done.exit_code == 1
    assert "being written" in done.stderr
    assert busy.exists()
    assert not session.exists()
    monkeypatch.chdir(busy)
    assert CliRunner().invoke(build_cli(), ["forget", ".", "--yes"]).exit_code == 0
    assert not busy.exists()


def test_one_that_has_the_session_for_a_moment_is_waited_for(session):
    held = claim(session)
    letting_go = threading.Timer(0.3, held.release)
    letting_go.start()
    assert forget_session(session).files > 0
    letting_go.join()
    assert not session.exists()


def test_what_another_has_deleted_meanwhile_is_not_said_to_be_done(session, monkeypatch):
    from emoscope.engine.sessions import forget

    copies = forget.look_for_copies

    def gone(folder):
        found = copies(folder)
        shutil.rmtree(folder)
        return found

    monkeypatch.setattr(forget, "look_for_copies", gone)
    with pytest.raises(SessionError, match="There is no session"):
        forget_session(session)
    assert not session.exists()


def test_what_is_not_ours_is_left_alone_and_named(session):
    note = session / "my notes.txt"
    note.write_text("mine")
    done = forget_session(session)
    assert done.left == (note,)
    assert names_below(session) == ["my notes.txt"]


def test_links_are_removed_and_never_followed(session, tmp_path):
    outside = tmp_path / "precious"
    outside.mkdir()
    (outside / "photo.jpg").write_text("x")
    (session / "data" / "link").symlink_to(outside)
    forget_session(session)
    assert (outside / "photo.jpg").exists()
    assert not session.exists()
    link = tmp_path / "linked"
    record(tmp_path / "real", 10)
    link.symlink_to(tmp_path / "real")
    with pytest.raises(SessionError, match="no session"):
        forget_session(link)


def test_a_folder_that_is_no_session_is_refused_and_kept(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_text("x")
    with pytest.raises(SessionError, match="no session"):
        forget_session(tmp_path / "photos")
    assert (tmp_path / "photos" / "a.jpg").exists()


@pytest.mark.parametrize("done_before_the_end", [0, 1, 5])
def test_an_interrupted_deletion_is_finished_by_the_next(session, monkeypatch, done_before_the_end):
    real, left = Path.unlink, [done_before_the_end]

    def unlink(path, **options):
        if not left[0]:
            raise OSError(5)
        left[0] -= 1
        real(path, **options)

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(Exception, match="cannot be written"):
        forget_session(session)
    monkeypatch.undo()
    assert not session.exists()
    other = session.with_name("other")
    record(other, 10)
    forget_session(other)
    assert names_below(session.parent) == []


def test_every_file_that_is_written_beside_a_session_is_known(session):
    written = {exporter.file for exporter in FORMATS.values()} | {SEGMENTS, FIGURES}
    assert written <= set(FILES)
    source = Path("engine/live/recording.py")
    recorded = re.findall(r'"([\w.]+\.mp4)"', (ROOT / source).read_text(encoding="utf-8"))
    assert recorded
    assert set(recorded) <= set(FILES)


FOREIGN = {
    "a web app": {"manifest.json": '{"name": "app"}', "report.html": "x", "video.mp4": "x"},
    "a browser extension": {
        "manifest.json": '{"manifest_version": 3, "name": "x", "version": "1"}',
        "data/frames.parquet": "x",
    },
    "data science": {
        "data/frames.parquet": "x",
        "data/faces.parquet": "x",
        "scores.csv": "x",
        "statistics.csv": "x",
        "journal/0000.frames.arrow": "x",
    },
    "music": {"manifest.json": "[]", "journal/0001.scores.arrow": "x", "labels.srt": "x"},
    "a copy of a manifest's words": {"manifest.json": '{"format": 3, "program": "emoscope 1"}'},
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_nothing_of_a_strangers_folder_goes(tmp_path, kind):
    folder = tmp_path / "p" / "app"
    for name, text in FOREIGN[kind].items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        os.utime(path, (0, 0))
    before = names_below(tmp_path)
    runner = CliRunner()
    for arguments in (
        ["forget", str(tmp_path / "p"), "--older-than", "30", "--yes"],
        ["forget", str(folder), "--older-than", "0", "--yes"],
        ["forget", str(folder), "--yes"],
    ):
        runner.invoke(build_cli(), arguments)
        assert names_below(tmp_path) == before
    found = expired(tmp_path, 0, datetime.now(UTC) + timedelta(days=1))
    assert found.sessions == ()
    assert bool(found.troubles) == (kind == "a copy of a manifest's words")


@pytest.mark.parametrize("kind", FOREIGN)
def test_nothing_of_a_strangers_folder_is_replaced_or_swept(tmp_path, kind):
    """By exports, by recording or scoring into it, or when a session beside it goes."""
    folder = tmp_path / "s.others"
    texts = {**FOREIGN[kind], ".scores.csv.0123abcd.part": "x", "scores.csv": "x", "a.mp3": "x"}
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
        os.utime(folder / name, (0, 0))
    session = tmp_path / "s"
    record(session, 10)
    refused = CliRunner().invoke(
        build_cli(), ["export", str(session), "--formats", "csv", "--out", str(folder)]
    )
    assert refused.exit_code == 1
    with pytest.raises(OutputError):
        recorder(folder)
    with pytest.raises(OutputError):
        rescore(Session(session), OTHERS, folder, scorers=_FakeScorers())
    forget_session(session)
    assert not session.exists()
    assert {n: (folder / n).read_text() for n in texts} == texts


def test_a_session_whose_name_is_like_one_that_is_being_deleted_stays(session):
    record(session.with_name("kept.forgotten"), 10)
    forget_session(session)
    assert [path.name for path in session.parent.iterdir()] == ["kept.forgotten"]


def test_a_damaged_manifest_is_said_and_nothing_goes(session):
    manifest = session / "manifest.json"
    manifest.write_text(manifest.read_text()[:200])
    before = names_below(session)
    with pytest.raises(SessionError, match="may not be a session of EmoScope's"):
        forget_session(session)
    assert names_below(session) == before


def test_age_counts_from_the_beginning_of_the_run(tmp_path):
    for name in ("a", "b"):
        record(tmp_path / name, 5)
    now = datetime.now(UTC)
    later = now + timedelta(days=2)
    assert expired(tmp_path, 1, now).sessions == ()
    assert expired(tmp_path, 1, later).sessions == (tmp_path / "a", tmp_path / "b")
    assert expired(tmp_path / "a", 1, later).sessions == (tmp_path / "a",)
    assert expired(tmp_path / "missing", 0, now).sessions == ()


def test_sessions_are_found_at_any_depth_and_not_through_links(tmp_path):
    """As `analyze --recursive` and `study run` make them."""
    deep = [tmp_path / "all" / each for each in ("P01/rest/talk", "S1/results/P01/talk", "flat")]
    for folder in (*deep, tmp_path / "elsewhere" / "a" / "b"):
        record(folder, 5)
    (tmp_path / "all" / "link").symlink_to(tmp_path / "elsewhere")
    then = datetime.now(UTC) + timedelta(days=2)
    assert sorted(expired(tmp_path / "all", 1, then).sessions) == sorted(deep)
    arguments = ["forget", str(tmp_path / "all"), "--older-than", "0", "--yes"]
    for folder in deep:
        date_back(folder)
    done = CliRunner().invoke(build_cli(), arguments)
    assert done.exit_code == 0
    assert not any(folder.exists() for folder in deep)
    assert (tmp_path / "elsewhere" / "a" / "b" / "manifest.json").is_file()


def cut_off(folder):
    path = folder / "manifest.json"
    path.write_text(path.read_text()[:200])


def without_program(folder):
    (folder / "manifest.json").write_text("{}")


def of_a_newer_program(folder):
    path = folder / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 99}))


def not_there(folder):
    (folder / "manifest.json").unlink()


def empty(folder):
    (folder / "manifest.json").write_bytes(b"")


@pytest.mark.parametrize("finish", [True, False])
@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (cut_off, "cannot be read"),
        (without_program, "no format number"),
        (of_a_newer_program, "newer EmoScope"),
        (not_there, "There is no file"),
        (empty, "cannot be read"),
    ],
)
def test_old_sessions_that_cannot_be_read_are_named_and_stay(tmp_path, damage, reason, finish):
    record(tmp_path / "in" / "a", 20, finish=finish)
    damage(tmp_path / "in" / "a")
    (tmp_path / "in" / "web").mkdir()
    (tmp_path / "in" / "web" / "manifest.json").write_text('{"name": "app"}')
    before = names_below(tmp_path)
    arguments = ["forget", str(tmp_path / "in"), "--older-than", "0", "--yes"]
    alone = CliRunner().invoke(build_cli(), arguments)
    assert alone.exit_code == 1
    assert alone.stderr.count("error:") == 1
    assert str(tmp_path / "in" / "a") in alone.stderr
    assert reason in alone.stderr
    assert names_below(tmp_path) == before
    record(tmp_path / "in" / "b", 5)
    date_back(tmp_path / "in" / "b")
    both = CliRunner().invoke(build_cli(), arguments)
    assert both.exit_code == 1
    assert both.stderr == alone.stderr
    assert names_below(tmp_path) == before


def test_a_folder_that_is_not_there_is_not_taken_for_one_without_old_sessions(tmp_path):
    arguments = ["forget", str(tmp_path / "mistyped"), "--older-than", "0", "--yes"]
    done = CliRunner().invoke(build_cli(), arguments)
    assert done.exit_code != 0
    assert "mistyped is not a folder" in done.stderr


def date_back(folder, days=1):
    """A session as if it had begun so many days ago."""
    manifest = read_manifest(folder)
    started = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")
    clock = manifest.clock.model_copy(update={"started": started})
    write_manifest(folder, manifest.model_copy(update={"clock": clock}))


def test_the_command_asks_first_and_tells_what_it_did(session):
    runner = CliRunner()
    refused = runner.invoke(build_cli(), ["forget", str(session)], input="n\n")
    assert refused.exit_code == 1
    assert session.exists()
    kept = runner.invoke(build_cli(), ["forget", str(session.parent), "--older-than", "1", "--yes"])
    assert kept.exit_code == 0
    assert "Nothing to delete" in kept.stdout
    done = runner.invoke(build_cli(), ["forget", str(session), "--yes"])
    assert done.exit_code == 0
    assert "files deleted" in done.stdout
    assert not session.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="file modes mean little on Windows")
def test_only_the_owner_may_look_into_a_session(session):
    before = os.umask(0o000)
    try:
        other = session.parent / "wide-open-umask"
        record(other, 5)
    finally:
        os.umask(before)
    for folder in (session, other):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="file modes mean little on Windows")
def test_the_program_writes_for_its_owner_alone(monkeypatch):
    from emoscope.app import __main__

    seen = []

    def command():
        seen.append(os.umask(0o077))

    monkeypatch.setattr(__main__, "build", lambda: command)
    before = os.umask(0o022)
    try:
        __main__.main()
    finally:
        os.umask(before)
    assert seen == [0o077]
