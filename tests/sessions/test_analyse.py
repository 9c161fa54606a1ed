from __future__ import annotations

import csv
import threading

import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.progress import Control, Silent
from emoscope.engine.analysis.reading import SCORED_AT_ONCE
from emoscope.engine.data import Box, State
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions import store
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.sessions import fakes


class Watching(Silent):
    """Remembers what it is told, and acts on it."""

    def __init__(self, at_start=None):
        self.started_files, self.outcomes, self._at_start = [], [], at_start

    def started(self, path, number, total):
        self.started_files.append((path.name, number, total))

    def finished(self, outcome, number, total):
        self.outcomes.append(outcome)


def rows_of(folder):
    with (folder / "scores.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def run(clip, out, pipeline, **more):
    outcome = analyze_files([clip], out=out, pipeline=pipeline, **more)
    return outcome.files[0]


def test_rows_sum_to_one_and_follow_the_container(clip, pipeline, tmp_path):
    file = run(clip, tmp_path, pipeline)
    assert file.status is Status.DONE
    rows = rows_of(file.folder)
    assert len(rows) == 75
    np.testing.assert_allclose([float(r["time_s"]) for r in rows], np.arange(75) / 25, atol=1e-6)
    names = [*fakes.LABELS.names, "none"]
    scored = [row for row in rows if row["top"]]
    assert len(scored) == 73  # the second embedding, 80 ms after the first, makes a clip
    for row in scored:
        values = [float(row[name]) for name in names]
        assert sum(values) == pytest.approx(1, abs=1e-7)
        assert row["top"] == names[int(np.argmax(values))]
    assert {row["state"] for row in rows if not row["top"]} == {"filling"}


def test_scores_change_with_the_pictures(clip, pipeline, tmp_path):
    rows = rows_of(run(clip, tmp_path, pipeline).folder)
    values = np.array([float(row["smiling"]) for row in rows if row["top"]])
    assert values.std() > 1e-3


def test_a_muted_label_is_an_empty_column(clip, pack, tmp_path):
    labels = LabelSet("m", (Label("smiling"), Label("sad", muted=True), Label("angry")))
    opened = fakes.pipeline(pack, labels=labels)
    rows = rows_of(run(clip, tmp_path, opened).folder)
    opened.close()
    assert {row["sad"] for row in rows} == {""}
    row = rows[-1]
    assert sum(float(row[n]) for n in ("smiling", "angry", "none")) == pytest.approx(1, abs=1e-7)


def test_states_without_a_score_and_a_face_that_goes(clip, pack, tmp_path):
    def script(time_s):
        if time_s < 1:
            return [(1, Box(1, 2, 20, 20), State.SMALL)]
        if time_s < 2:
            return [(2, Box(20, 10, 30, 30), State.OK)]
        return []

    opened = fakes.pipeline(pack, script)
    file = run(clip, tmp_path, opened)
    opened.close()
    rows = rows_of(file.folder)
    assert {r["state"] for r in rows if r["track"] == "1"} == {"small", "lost"}
    lost = [r for r in rows if r["track"] == "2" and r["state"] == "lost"]
    assert 9 <= len(lost) <= 11  # the script keeps lost tracks for 0.4 s
    assert all(r["top"] == "" and r["quality"] == "" and r["none"] == "" for r in lost)
    assert max(float(r["time_s"]) for r in lost) <= 2.4
    assert [face.track for face in file.seen.faces] == [1, 2]


def test_tracks_of_every_file_begin_at_one(clip, pipeline, tmp_path):
    other = make.video(tmp_path / "other.mp4", frames=10)
    outcome = analyze_files([clip, other], out=tmp_path / "out", pipeline=pipeline)
    for file in outcome.files:
        assert {row["track"] for row in rows_of(file.folder)} == {"1"}


def test_done_files_are_skipped_and_again_redoes_them(clip, pipeline, tmp_path):
    first = run(clip, tmp_path, pipeline)
    manifest = (first.folder / "manifest.json").read_bytes()
    second = run(clip, tmp_path, pipeline)
    assert second.status is Status.SKIPPED
    assert second.seen == first.seen
    assert (first.folder / "manifest.json").read_bytes() == manifest
    assert run(clip, tmp_path, pipeline, again=True).status is Status.DONE


def test_a_skipped_file_gets_exports_that_are_missing(clip, pipeline, tmp_path):
    first = run(clip, tmp_path, pipeline)
    (first.folder / "scores.csv").unlink()
    assert run(clip, tmp_path, pipeline).status is Status.SKIPPED
    assert len(rows_of(first.folder)) == 75


def test_other_options_analyse_anew(clip, pipeline, tmp_path):
    run(clip, tmp_path, pipeline)
    file = run(clip, tmp_path, pipeline, options=Options(fps=5))
    assert file.status is Status.DONE
    assert file.seen.frames == 15


def test_another_file_of_that_name_gets_another_folder(clip, pipeline, tmp_path):
    run(clip, tmp_path / "out", pipeline)
    other = make.video(tmp_path / clip.name, frames=5)
    file = run(other, tmp_path / "out", pipeline)
    assert file.folder.name == f"{clip.stem}-2"
    assert len(rows_of(tmp_path / "out" / clip.stem)) == 75


def test_a_folder_of_someone_else_is_left_alone(clip, pipeline, tmp_path):
    theirs = tmp_path / clip.stem
    theirs.mkdir()
    (theirs / "scores.csv").write_text("mine")
    assert run(clip, tmp_path, pipeline).folder.name == f"{clip.stem}-2"
    assert (theirs / "scores.csv").read_text() == "mine"


def test_start_and_end(clip, pipeline, tmp_path):
    file = run(clip, tmp_path, pipeline, options=Options(start_s=1.0, end_s=2.0))
    times = [float(row["time_s"]) for row in rows_of(file.folder)]
    assert times[0] == pytest.approx(1.0)
    assert times[-1] == pytest.approx(2.0)
    assert [row["index"] for row in rows_of(file.folder)] == [str(i) for i in range(26)]


def test_the_session_says_what_computed_and_not_what_was_asked_for(clip, pipeline, tmp_path):
    file = run(clip, tmp_path, pipeline, options=Options(end_s=0.2))
    manifest = Session(file.folder).manifest
    assert manifest.options.runtime == "auto"
    served, ran = manifest.served, pipeline.runtime
    assert [(each.runtime, each.precision, each.device) for each in served] == [
        (ran.name, ran.precision, ran.device)
    ]
    assert served[0].since_s == 0.0


def test_a_start_after_the_end_of_the_file_is_said(clip, pipeline, tmp_path):
    file = run(clip, tmp_path, pipeline, options=Options(start_s=60.0))
    assert file.status is Status.PARTIAL
    assert "no frame in the requested time" in file.message


@pytest.mark.parametrize("relative", [False, True])
def test_nothing_of_a_session_names_the_folder_of_its_film(
    clip, pipeline, tmp_path, monkeypatch, relative
):
    place = tmp_path / "patients of Dr. Roe" / "Jane (2)"
    place.mkdir(parents=True)
    film = place / "talk one.mp4"
    film.write_bytes(clip.read_bytes())
    monkeypatch.chdir(tmp_path)
    given = film.relative_to(tmp_path) if relative else film
    file = run(given, tmp_path / "out", pipeline, options=Options(start_s=60.0))
    message = Session(file.folder).manifest.message
    assert message.startswith("talk one.mp4 has no frame in the requested time.")
    for path in file.folder.rglob("*"):
        assert path.is_dir() or b"Dr. Roe" not in path.read_bytes()


@pytest.mark.parametrize("frames", [1, 20, 40])
def test_a_stopped_run_keeps_its_rows_and_then_equals_an_undisturbed_one(
    clip, pack, tmp_path, frames
):
    control = Control()
    opened = fakes.pipeline(pack, stop=(frames, control))
    stopped = analyze_files([clip], out=tmp_path, pipeline=opened, control=control)
    opened.close()
    assert stopped.exit_code == 130
    assert len(rows_of(stopped.files[0].folder)) == -(-frames // SCORED_AT_ONCE) * SCORED_AT_ONCE
    opened = fakes.pipeline(pack)
    file = run(clip, tmp_path, opened)
    opened.close()
    assert file.status is Status.DONE
    assert file.folder == stopped.files[0].folder
    opened = fakes.pipeline(pack)
    whole = run(clip, tmp_path / "whole", opened)
    opened.close()
    assert Session(file.folder).to_pandas().equals(Session(whole.folder).to_pandas())
    assert rows_of(file.folder) == rows_of(whole.folder)
    assert not store.in_journal(file.folder)


def test_pause_holds_the_analysis(clip, pack, tmp_path):
    control, paused = Control(), threading.Event()

    def script(time_s):
        if time_s > 1 and not paused.is_set():
            control.pause()
            paused.set()
        return fakes.one_face(time_s)

    opened = fakes.pipeline(pack, script)
    worker = threading.Thread(
        target=analyze_files,
        args=([clip],),
        kwargs={"out": tmp_path, "pipeline": opened, "control": control},
    )
    worker.start()
    assert paused.wait(20)
    worker.join(0.3)
    assert worker.is_alive()
    control.resume()
    worker.join(20)
    assert not worker.is_alive()
    opened.close()
    assert len(rows_of(tmp_path / clip.stem)) == 75


def test_an_observer_hears_of_every_file(clip, pipeline, tmp_path):
    bad = make.empty(tmp_path / "bad.mp4")
    watching = Watching()
    outcome = analyze_files([bad, clip], out=tmp_path / "o", pipeline=pipeline, observer=watching)
    assert watching.started_files == [("bad.mp4", 1, 2), (clip.name, 2, 2)]
    assert [o.status for o in watching.outcomes] == [Status.FAILED, Status.DONE]
    assert outcome.exit_code == 1


def test_several_files_at_a_time_give_the_same(pack, clip, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "emoscope.engine.analysis.analyse.open_pipeline",
        lambda pack, labels, **_: fakes.pipeline(pack, labels=labels),
    )
    clips = [make.video(tmp_path / f"c{i}.mp4", frames=20 + i) for i in range(4)]
    outcome = analyze_files(clips, fakes.LABELS, str(pack.folder), tmp_path / "two", jobs=2)
    assert [file.path.name for file in outcome.files] == [c.name for c in clips]
    one = analyze_files(clips, fakes.LABELS, str(pack.folder), tmp_path / "one", jobs=1)
    for a, b in zip(outcome.files, one.files, strict=True):
        assert rows_of(a.folder) == rows_of(b.folder)


def test_the_session_opens_and_agrees_with_its_csv(shared_session):
    session = Session(shared_session)
    table = session.to_pandas()
    rows = rows_of(shared_session)
    assert len(table) == len(rows)
    np.testing.assert_allclose(
        table["smiling"].dropna(), [float(r["smiling"]) for r in rows if r["top"]], atol=1e-7
    )
    assert session.manifest.state == "done"
    assert session.manifest.source.sha256 is not None
    assert session.manifest.counts.frames == 75


def test_a_file_without_a_face_names_the_quarter_turns(clip, pack, tmp_path):
    opened = fakes.pipeline(pack, lambda _: [])
    file = run(clip, tmp_path, opened)
    turned = run(clip, tmp_path / "turned", opened, options=Options(rotate_deg=90))
    opened.close()
    assert (file.status, turned.status) == (Status.DONE, Status.DONE)
    assert "No face was found" in file.message
    assert "--rotate 90" in file.message
    assert turned.message == ""
