"""One file never ends the others."""

from __future__ import annotations

import shutil

import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.error_log import NAME
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.progress import Control
from emoscope.engine.cli.report import summary_lines
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.sessions import fakes
from tests.sessions.test_analyse import rows_of
from tests.systems import posix


@pytest.fixture
def clips(tmp_path):
    return [make.video(tmp_path / f"{name}.mp4", frames=20) for name in ("one", "two", "three")]


def test_an_unexpected_error_ends_its_own_file(pack, clips, tmp_path, monkeypatch):
    opened = []

    def failing(pack, labels, **_):
        pipeline = fakes.pipeline(pack, labels=labels)
        score = pipeline.score_all
        frames = []

        def sometimes(founds):
            frames.extend(founds)
            if len(opened) == 1 and len(frames) >= 30:  # in the second file
                raise RuntimeError("the driver\nhas gone")
            return score(founds)

        monkeypatch.setattr(pipeline, "score_all", sometimes)
        opened.append(pipeline)
        return pipeline

    monkeypatch.setattr("emoscope.engine.analysis.analyse.open_pipeline", failing)
    out = tmp_path / "out"
    outcome = analyze_files(clips, fakes.LABELS, str(pack.folder), out, jobs=1)
    assert [file.status for file in outcome.files] == [Status.DONE, Status.FAILED, Status.DONE]
    assert outcome.exit_code == 1
    assert len(opened) == 2  # nobody knows what state the first one was in
    message = outcome.files[1].message
    assert message.startswith(
        "two.mp4 could not be analysed: an unexpected error (RuntimeError: the"
    )
    assert outcome.log == out / NAME
    text = outcome.log.read_text(encoding="utf-8")
    assert "tests/sessions/test_batch.py" in text
    assert "RuntimeError" in text
    # It stays when a session is forgotten.
    assert "two" not in text
    assert "has gone" not in text
    assert f"Details of unexpected errors: {outcome.log}" in summary_lines(outcome)
    again = analyze_files(clips, fakes.LABELS, str(pack.folder), out, jobs=1)
    assert [f.status for f in again.files] == [Status.SKIPPED, Status.DONE, Status.SKIPPED]
    assert len(rows_of(out / "two")) == 20


def test_a_pipeline_that_cannot_be_opened_by_a_fault_of_ours(pack, clips, tmp_path, monkeypatch):
    def broken(pack, labels, **_):
        raise ValueError("nobody has foreseen this")

    monkeypatch.setattr("emoscope.engine.analysis.analyse.open_pipeline", broken)
    outcome = analyze_files(clips, fakes.LABELS, str(pack.folder), tmp_path / "out", jobs=1)
    assert [file.status for file in outcome.files] == [Status.FAILED] * 3
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [NAME]


def test_a_runtime_that_is_not_there_is_said_at_once(pack, clips, tmp_path, monkeypatch):
    def missing(pack, labels, **_):
        raise RuntimeUnavailableError("There is none", "Install one")

    monkeypatch.setattr("emoscope.engine.analysis.analyse.open_pipeline", missing)
    with pytest.raises(RuntimeUnavailableError):
        analyze_files(clips, fakes.LABELS, str(pack.folder), tmp_path / "out", jobs=1)


@pytest.mark.parametrize(
    "stem", ["x" * 251, "面接" * 41, "🙂" * 62, "x" * 200, "ends with points...", "e\u0301t\u00e9"]
)
def test_any_name_that_a_file_may_have(clips, pipeline, tmp_path, stem):
    path = tmp_path / f"{stem}.mp4"
    try:
        shutil.copy(clips[0], path)
    except OSError:
        pytest.skip("this file system has no such names")
    out = tmp_path / "out"
    outcome = analyze_files([path, clips[1]], out=out, pipeline=pipeline)
    assert [file.status for file in outcome.files] == [Status.DONE, Status.DONE], outcome
    assert len(Session(outcome.files[0].folder).frames) == 20
    again = analyze_files([path], out=out, pipeline=pipeline).files[0]
    assert (again.status, again.folder) == (Status.SKIPPED, outcome.files[0].folder)
    other = fakes.LABELS.with_labels(fakes.LABELS.labels[:2])
    pipeline.set_labels(other)
    beside = analyze_files([path], out=out, pipeline=pipeline).files[0]
    assert beside.status is Status.DONE
    assert beside.folder != again.folder


def test_equal_names_of_many_people_are_told_apart_and_found_again(pipeline, tmp_path):
    paths = []
    for number in range(4):
        folder = tmp_path / f"P0{number}"
        folder.mkdir()
        paths.append(make.video(folder / "interview.mp4", frames=10 + number))
    out = tmp_path / "out"
    first = analyze_files(paths, out=out, pipeline=pipeline)
    folders = {file.path: file.folder for file in first.files}
    assert len(set(folders.values())) == 4
    for path, folder in folders.items():
        assert Session(folder).manifest.source.folder == path.parent.name
    text = "\n".join(summary_lines(first))
    assert all(f"P0{number}/interview.mp4:" in text for number in range(4))
    again = analyze_files(paths[::-1], out=out, pipeline=pipeline)
    assert {file.path: file.folder for file in again.files} == folders
    assert {file.status for file in again.files} == {Status.SKIPPED}


def test_results_mirror_folders_and_say_whose_they_are(pipeline, tmp_path):
    study = tmp_path / "study"
    for number in range(2):
        (study / f"P0{number}" / "day 1").mkdir(parents=True)
        make.video(study / f"P0{number}" / "day 1" / "interview.mp4", frames=10 + number)
    out = study / "results"
    for status in (Status.DONE, Status.SKIPPED):
        outcome = analyze_files([study], out=out, pipeline=pipeline, recursive=True)
        assert [file.status for file in outcome.files] == [status] * 2
        for number, file in enumerate(outcome.files):
            below = f"P0{number}/day 1"
            assert file.folder == out / below / "interview"
            manifest = Session(file.folder).manifest
            assert (manifest.source.folder, manifest.source.name) == (below, "interview.mp4")
            assert manifest.counts.frames == 10 + number


def test_a_joined_recording_that_was_stopped_equals_an_undisturbed_one(pack, tmp_path):
    """A clock that starts again: a seek by time would lead into the wrong half."""
    one = make.video(tmp_path / "one.ts", frames=40)
    two = make.video(tmp_path / "two.ts", frames=40, picture=make.pattern(80, 60), size=(80, 60))
    joined = tmp_path / "joined.ts"
    joined.write_bytes(one.read_bytes() + two.read_bytes())

    def run(out, stop=None):
        control = Control()
        opened = fakes.pipeline(pack, stop=None if stop is None else (stop, control))
        file = analyze_files([joined], out=out, pipeline=opened, control=control).files[0]
        opened.close()
        return file

    for stop in (20, 60):
        assert run(tmp_path / f"stopped{stop}", stop).status is Status.STOPPED
        gone_on = run(tmp_path / f"stopped{stop}")
        whole = run(tmp_path / "whole")
        assert len(Session(whole.folder).frames) >= 60
        assert Session(gone_on.folder).to_pandas().equals(Session(whole.folder).to_pandas())


def test_a_file_that_changes_meanwhile_is_not_done(pack, clips, tmp_path, monkeypatch):
    pipeline = fakes.pipeline(pack)
    score = pipeline.score_all

    def copied_on(founds):
        with clips[0].open("ab") as file:
            file.write(b"\0")
        return score(founds)

    monkeypatch.setattr(pipeline, "score_all", copied_on)
    (file,) = analyze_files(clips[:1], out=tmp_path / "out", pipeline=pipeline).files
    assert file.status is Status.PARTIAL
    assert "one.mp4 changed while it was analysed" in file.message
    assert len(rows_of(file.folder)) == 20
    monkeypatch.undo()
    (file,) = analyze_files(clips[:1], out=tmp_path / "out", pipeline=pipeline).files
    pipeline.close()
    assert (file.status, len(rows_of(file.folder))) == (Status.DONE, 20)


@posix
def test_a_file_that_is_gone_afterwards_was_read_whole(pack, clips, tmp_path, monkeypatch):
    pipeline = fakes.pipeline(pack)
    score = pipeline.score_all

    def taken_away(founds):
        clips[0].unlink(missing_ok=True)
        return score(founds)

    monkeypatch.setattr(pipeline, "score_all", taken_away)
    (file,) = analyze_files(clips[:1], out=tmp_path / "out", pipeline=pipeline).files
    pipeline.close()
    assert (file.status, len(rows_of(file.folder))) == (Status.DONE, 20)
