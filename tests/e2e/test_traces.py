"""After ``forget`` a search of the disk finds nothing of the people: no name, path or embedding."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta

import numpy as np
import pytest

from emoscope.app.models.archive import Archive
from emoscope.engine import paths
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.archive.collecting import collect
from emoscope.engine.exports.formats import Formats
from emoscope.engine.prompts.examples import Example, Examples, Origin, Space, unit
from emoscope.engine.prompts.labels import Label, LabelSet, load_label_set, save_label_set
from emoscope.engine.results.segment_tables import write_tables
from emoscope.engine.results.segments import Rule
from emoscope.engine.sessions import written
from emoscope.engine.sessions.aside import aside
from emoscope.engine.sessions.copies import copies_of
from emoscope.engine.sessions.examples_of import examples_of
from emoscope.engine.sessions.forget import forget_session
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.sessions.momentary import Moment, momentary
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.e2e.command import ROOT, emoscope, environment
from tests.packs import tiny_pack
from tests.reliability.crash import OTHERS, _FakeScorers
from tests.reliability.runs import record
from tests.sessions import fakes
from tests.systems import SYSTEM

NAME = "Jane Roe therapy"


def traces(folder, *besides):
    """Files whose path or content has the name."""
    found = []
    for path in folder.rglob("*"):
        if any(each == path or each in path.parents for each in besides):
            continue
        named = NAME in str(path.relative_to(folder))
        if named or (path.is_file() and NAME.encode() in path.read_bytes()):
            found.append(path)
    return found


def test_nothing_of_a_session_is_left_anywhere(tmp_path):
    home, clip = tmp_path / "home", tmp_path / f"{NAME}.mp4"
    home.mkdir()
    shutil.copy(paths.demo_clip(), clip)
    session = tmp_path / "out" / NAME
    for arguments in (
        ("analyze", clip, "--end", "1", "--keep", "embeddings", "--out", tmp_path / "out"),
        ("export", session, "--formats", "all", "--video", clip, "--out", tmp_path / "exports"),
        ("rescore", session, "--labels", "everyday"),
        ("rescore", session, "--labels", "everyday", "--out", tmp_path / "far" / "copy"),
    ):
        done = emoscope(*arguments, home=home)
        assert done.returncode == 0, done.stderr
    assert len(traces(tmp_path, clip)) > 10
    done = emoscope("forget", session, "--yes", home=home)
    assert done.returncode == 0, done.stderr
    assert "far/copy" in done.stdout.replace(os.sep, "/")
    assert traces(tmp_path, clip) == []
    assert not (tmp_path / "far" / "copy").exists()
    assert not (tmp_path / "exports").exists()  # it was made for them


def test_the_windows_lists_forget_with_the_command(tmp_path, own_home):
    record(tmp_path / NAME, 10)
    archive = Archive()
    archive.remember(tmp_path / NAME, tmp_path / f"{NAME}.mp4")
    archive.note_files((tmp_path / f"{NAME}.mp4", tmp_path / "other.mp4"))
    saved = tmp_path / f"{NAME}.csv"
    with written.noted(tmp_path / NAME, read_manifest(tmp_path / NAME), saved, saved=True):
        saved.write_text("scores")
    archive.remember(tmp_path / "another", None)
    (own_home / "settings.json").write_text(
        json.dumps(
            {
                "places": {"folder video": str(tmp_path), "folder labels": "/labels", "size": "x"},
                "recent": [str(tmp_path / f"{NAME}.mp4"), "/films/other.mp4"],
            }
        )
    )
    done = forget_session(tmp_path / NAME)
    assert done.saved == (saved,)  # the command names it
    assert saved.read_text() == "scores"
    text = "".join(path.read_text() for path in archive.folder.glob("*.json"))
    assert NAME not in text
    assert "another" in text
    assert "other.mp4" in text
    settings = json.loads((own_home / "settings.json").read_text())
    assert settings["places"] == {"folder labels": "/labels", "size": "x"}
    assert settings["recent"] == ["/films/other.mp4"]


def test_what_was_saved_elsewhere_goes_when_that_is_asked(tmp_path):
    record(tmp_path / "s", 10)
    manifest = read_manifest(tmp_path / "s")
    for name in ("mine.csv", "changed.csv"):
        with written.noted(tmp_path / "s", manifest, tmp_path / name, saved=True):
            (tmp_path / name).write_text("scores")
    (tmp_path / "changed.csv").write_text("my own work")
    done = forget_session(tmp_path / "s", saved=True)
    assert (done.saved, done.left) == ((), (tmp_path / "changed.csv",))
    assert [path.name for path in tmp_path.glob("*.csv")] == ["changed.csv"]


def test_one_table_of_several_sessions_is_named_when_one_of_them_goes(tmp_path):
    for name in ("a", "b"):
        record(tmp_path / "all" / name, 10)
    collect([tmp_path / "all"], tmp_path / "study.parquet")
    done = forget_session(tmp_path / "all" / "a")
    assert {path.name for path in done.saved} == {
        *("study.parquet", "study-faces.parquet", "study-files.parquet"),
    }


def test_a_copy_of_a_copy_goes_too(tmp_path):
    record(tmp_path / "s", 10)
    scorers = _FakeScorers()
    first = rescore(Session(tmp_path / "s"), OTHERS, tmp_path / "far" / "a", scorers=scorers)
    rescore(first, OTHERS, tmp_path / "further" / "b", scorers=scorers)
    forget_session(tmp_path / "s")
    assert not (tmp_path / "far" / "a").exists()
    assert not (tmp_path / "further" / "b").exists()


def test_a_session_that_was_moved_takes_its_exports_with_it(tmp_path, own_home):
    record(tmp_path / "old" / NAME, 10)
    Formats(["csv"]).into(Session(tmp_path / "old" / NAME), tmp_path / "out")
    (tmp_path / "old").rename(tmp_path / "new")
    forget_session(tmp_path / "new" / NAME)
    assert not (tmp_path / "out").exists()
    assert NAME not in (own_home / "recordings" / "written.json").read_text()


def test_two_sessions_of_one_film_keep_their_own(tmp_path):
    record(tmp_path / "a", 10)
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    Formats(["csv"]).into(Session(tmp_path / "a"), tmp_path / "of a")
    forget_session(tmp_path / "b")
    assert (tmp_path / "of a" / "scores.csv").is_file()


def test_segments_elsewhere_and_results_put_aside_go_too(tmp_path):
    for name in ("a", "b"):
        record(tmp_path / name, 20)
        write_tables(tmp_path / f"segments of {name}", Session(tmp_path / name), Rule())
    Formats(["csv"]).into(Session(tmp_path / "a"), tmp_path / "out")
    notes = tmp_path / "out" / "notes.txt"
    notes.write_text("my own")
    os.rename(tmp_path / "out" / "scores.csv", tmp_path / "out" / "scores.earlier.csv")
    written.note_moved(tmp_path / "out" / "scores.csv", tmp_path / "out" / "scores.earlier.csv")
    forget_session(tmp_path / "a")
    assert not (tmp_path / "segments of a").exists()
    assert (tmp_path / "segments of b" / "segments.csv").is_file()
    assert list((tmp_path / "out").iterdir()) == [notes]


@pytest.mark.parametrize("saved", [False, True])
def test_what_a_killed_export_has_left_elsewhere_goes(tmp_path, saved):
    record(tmp_path / "s", 10)
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "annotated.mp4"
    script = (
        "import os, sys; from pathlib import Path\n"
        "from emoscope.engine.files import replacing\n"
        "from emoscope.engine.sessions.manifest import read_manifest\n"
        "from emoscope.engine.sessions.written import noted\n"
        "session, target = map(Path, sys.argv[1:])\n"
        f"with noted(session, read_manifest(session), target, saved={saved}):\n"
        "    with replacing(target) as part:\n"
        "        part.write_bytes(b'faces')\n"
        "        os._exit(9)\n"
    )
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "s"), str(target)],
        env=environment(paths.user_data()),
        cwd=ROOT,
        check=False,
    )
    assert len(list((tmp_path / "out").iterdir())) == 1
    forget_session(tmp_path / "s")
    assert list((tmp_path / "out").iterdir()) == []


def test_what_a_killed_rescoring_has_left_goes(tmp_path):
    record(tmp_path / "s", 10)
    copy = tmp_path / "far" / "a"
    rescore(Session(tmp_path / "s"), OTHERS, copy, scorers=_FakeScorers())
    building = momentary(copy, Moment.BUILDING)
    copy.rename(building)  # as if it had been killed before its last step
    (building / "manifest.json").unlink()
    copy.mkdir()
    (copy / ".holder.json").write_text("{}")
    forget_session(tmp_path / "s")
    assert list((tmp_path / "far").iterdir()) == []


def test_a_file_of_the_users_where_an_export_was_begun_stays(tmp_path):
    record(tmp_path / "s", 10)
    mine = tmp_path / "scores.csv"
    mine.write_text("my own")
    with (
        pytest.raises(RuntimeError),
        written.noted(tmp_path / "s", read_manifest(tmp_path / "s"), mine),
    ):
        raise RuntimeError
    assert forget_session(tmp_path / "s").left == (mine,)
    assert mine.read_text() == "my own"


def test_folders_that_were_made_for_people_go_when_they_are_empty(tmp_path):
    films = tmp_path / "films"
    for person in (NAME, "Another"):
        (films / person).mkdir(parents=True)
        make.video(films / person / "talk.mp4", frames=6, size=(160, 120))
    pipeline = fakes.pipeline(tiny_pack(tmp_path / "tiny"))
    done = analyze_files([films], out=tmp_path / "out", pipeline=pipeline, recursive=True)
    pipeline.close()
    folders = {each.folder.parent.name: each.folder for each in done.files}
    forget_session(folders[NAME])
    assert not (tmp_path / "out" / NAME).exists()
    assert (films / NAME / "talk.mp4").is_file()
    (tmp_path / "out" / "Another" / "notes.txt").write_text("my own")
    forget_session(folders["Another"])
    assert [path.name for path in (tmp_path / "out").rglob("*")] == ["Another", "notes.txt"]


def test_what_a_killed_export_has_left_goes_and_one_that_runs_stays(tmp_path, own_home):
    record(tmp_path / NAME, 5)
    script = (
        "import os; from pathlib import Path; from emoscope.engine.sessions.aside import aside\n"
        "with aside() as place:\n"
        f"    (place / 'manifest.json').write_text({NAME!r})\n"
        "    os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", script], env=environment(own_home), cwd=ROOT, check=False)
    assert traces(own_home)
    with aside() as place:
        (place / "other").write_text("of an export that runs")
        forget_session(tmp_path / NAME)
        assert (place / "other").is_file()
    assert traces(own_home) == []
    assert list(place.parent.iterdir()) == []


def test_no_ledger_stays_beside_a_users_own_files(tmp_path):
    record(tmp_path / "s", 20)
    Formats(["csv", "srt"]).into(Session(tmp_path / "s"), tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("my own")
    forget_session(tmp_path / "s")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["notes.txt"]


def test_no_mark_stays_in_the_sessions_folder_beside_a_users_own_files(tmp_path):
    record(tmp_path / "s", 20)
    Formats(["csv"])(Session(tmp_path / "s"), None)
    (tmp_path / "s" / "notes.txt").write_text("my own")
    (tmp_path / "s" / ".holder.json").write_text("{}")  # of a process that was killed
    forget_session(tmp_path / "s")
    assert [path.name for path in (tmp_path / "s").rglob("*")] == ["notes.txt"]


def test_an_export_that_somebody_has_changed_stays_and_is_named(tmp_path):
    record(tmp_path / "s", 20)
    Formats(["csv", "srt"]).into(Session(tmp_path / "s"), tmp_path / "out")
    (tmp_path / "out" / "scores.csv").write_text("my own work")
    done = forget_session(tmp_path / "s")
    assert done.left == (tmp_path / "out" / "scores.csv",)
    assert not (tmp_path / "out" / "labels.srt").exists()


def test_a_copy_elsewhere_goes_only_while_it_is_one(tmp_path):
    record(tmp_path / "s", 20)
    rescore(Session(tmp_path / "s"), OTHERS, tmp_path / "far" / "a", scorers=_FakeScorers())
    assert copies_of(tmp_path / "s") == [tmp_path / "far" / "a"]
    shutil.rmtree(tmp_path / "far" / "a")
    record(tmp_path / "far" / "a", 20)  # another session took its place
    assert copies_of(tmp_path / "s") == []
    forget_session(tmp_path / "s")
    assert (tmp_path / "far" / "a").is_dir()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"KEY": {"files": 3, "copies": "x"}}'])
def test_a_damaged_list_is_no_trouble(tmp_path, own_home, text):
    record(tmp_path / "s", 5)
    (own_home / "recordings").mkdir()
    kept = own_home / "recordings" / "written.json"
    kept.write_text(text.replace("KEY", str(tmp_path / "s")))
    assert written.files_of(tmp_path / "s") == {}
    forget_session(tmp_path / "s")
    assert not (tmp_path / "s").exists()


@pytest.mark.skipif(SYSTEM == "win32", reason="SIGTERM is not told on Windows")
def test_a_command_that_is_ended_leaves_no_half_file(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    demo = paths.demo_clip()
    done = emoscope("analyze", demo, "--out", tmp_path / "out", home=home)
    assert done.returncode == 0, done.stderr
    command = ["export", tmp_path / "out" / "demo", "--formats", "video", "--blur"]
    command += ["--video", demo, "--out", tmp_path / "t"]
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "emoscope", *map(str, command)],
        env=environment(home),
        cwd=ROOT,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while not list((tmp_path / "t").glob(".*.part")) and time.monotonic() < until:
        time.sleep(0.02)
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 143
    assert b"Stopped" in said
    assert list((tmp_path / "t").iterdir()) == []


# -- examples --------------------------------------------------------------------------------------


def taught(path, *origins):
    """A label set with an example of each origin."""
    rng = np.random.default_rng(len(origins))
    items = [
        Example("calm", unit(rng.normal(size=(1, 8)).astype(np.float32)), origin)
        for origin in origins
    ]
    space = Space("tiny", "1", "a" * 64, "b" * 64, 8)
    save_label_set(LabelSet("mine", (Label("calm"),), taught=Examples(space, tuple(items))), path)
    return path


def left(path):
    examples = load_label_set(path).taught
    return [] if examples is None else [each.origin for each in examples.items]


def test_examples_of_a_session_go_with_it_wherever_the_set_is(tmp_path):
    for name in ("s", "other"):
        record(tmp_path / name, 10)
    began = datetime.fromisoformat(read_manifest(tmp_path / "s").clock.started)
    during, before = (
        Origin("live", at=(began + timedelta(seconds=s)).isoformat()) for s in (0, -3600)
    )
    of_it, of_another = (
        Origin("session", str((tmp_path / name).resolve()), 1.0, 2.0, 1) for name in ("s", "other")
    )
    origins = (of_it, of_another, during, before, Origin("earlier"))
    elsewhere = taught(tmp_path / "sets" / "a.yaml", *origins)
    own = taught(paths.user_label_sets() / "b.yaml", of_it)
    assert sum(map(len, examples_of([tmp_path / "s"]).values())) == 3
    assert forget_session(tmp_path / "s").examples == 3
    assert left(elsewhere) == [of_another, before, Origin("earlier")]
    assert left(own) == []
    assert str(tmp_path / "s") + '"' not in elsewhere.read_text() + own.read_text()


def test_examples_stay_when_that_is_asked(tmp_path, capsys):
    from emoscope.engine.cli.forget import forget

    record(tmp_path / "s", 10)
    origin = Origin("session", str((tmp_path / "s").resolve()))
    path = taught(tmp_path / "a.yaml", origin)
    forget([tmp_path / "s"], yes=True, keep_examples=True)
    assert "1 example taught from it kept" in capsys.readouterr().out
    assert left(path) == [origin]


def test_examples_of_the_very_film_go_and_those_of_a_namesake_stay(tmp_path):
    films = [tmp_path / name / "talk.mp4" for name in ("a", "b")]
    for number, film in enumerate(films):
        film.parent.mkdir()
        make.video(film, frames=6 + number, size=(160, 120))
    pipeline = fakes.pipeline(tiny_pack(tmp_path / "tiny"))
    folder = analyze_files([films[0]], out=tmp_path / "out", pipeline=pipeline).files[0].folder
    pipeline.close()
    origins = [Origin("file", str(film), 0.0, 0.1) for film in films]
    path = taught(tmp_path / "a.yaml", *origins)
    forget_session(folder)
    assert left(path) == origins[1:]


@pytest.mark.parametrize("text", ["", "{", "[1, null]", '["/nowhere.yaml", "\\u0000"]'])
def test_a_damaged_list_of_taught_sets_is_no_trouble(tmp_path, own_home, text):
    record(tmp_path / "s", 5)
    (own_home / "taught").mkdir()
    (own_home / "taught" / "sets.json").write_text(text)
    forget_session(tmp_path / "s")
    assert not (tmp_path / "s").exists()
