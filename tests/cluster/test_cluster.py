"""Analysing on a cluster: the same tables, whatever becomes of workers and files."""

import os
import signal
import time

import pyarrow.parquet as pq
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.one_file import Notes
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.progress import Control, Silent
from emoscope.engine.cluster.driver import analyze_on_cluster, opened
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sessions.options import Options, UsageError

OPTIONS = Options(embeddings=True, runtime="onnxruntime")
TABLES = ("clips", "scores", "faces", "frames")


class Heard(Silent):
    def __init__(self):
        self.begun, self.told, self.left = [], [], []

    def started(self, path, number, total):
        self.begun.append((path.name, number, total))

    def finished(self, outcome, number, total):
        self.told.append((outcome.path.name, outcome.status))

    def overall(self, done, total, left_s, workers):
        self.left.append((done, total, left_s, workers))


def analyse(client, files, out, **more):
    given = {"observer": Silent(), "control": Control(), "recursive": False, "options": OPTIONS}
    return analyze_on_cluster(
        [str(file) for file in files],
        "",
        labels=load_label_set("basic7"),
        model="compact",
        out=str(out),
        notes=Notes(),
        formats=("csv",),
        style="plain",
        blur=False,
        sound=True,
        again=False,
        client=client,
        **{**given, **more},
    )


@pytest.mark.timeout(1200)
def test_twelve_clips_give_the_tables_of_one_process(client, clips, tmp_path):
    flag = tmp_path / "killed"

    def arm(name="clip04.mp4", flag=str(flag)):
        """Let the worker that first takes this file die."""
        import os
        import pathlib

        from emoscope.engine.cluster import task

        here = task._here

        def deadly(each, work):
            if each.file.path.name == name and not pathlib.Path(flag).exists():
                pathlib.Path(flag).write_text("")
                os._exit(9)
            return here(each, work)

        task._here = deadly

    client.run(arm)
    heard = Heard()
    outcome = analyse(client, clips, tmp_path / "many", observer=heard)
    assert flag.exists()
    states = {file.path.name: file.status for file in outcome.files}
    assert [file.path for file in outcome.files] == clips
    assert states.pop("broken.mp4") is Status.FAILED
    assert set(states.values()) == {Status.DONE}
    assert outcome.exit_code == 1
    assert sorted(name for name, _ in heard.told) == sorted(path.name for path in clips)
    assert {number for _, number, _ in heard.begun} == set(range(1, 13))
    assert heard.left[-1][:2] == (11, 12)
    alone = analyze_files(
        clips, load_label_set("basic7"), out=tmp_path / "one", options=OPTIONS, jobs=2
    )
    assert alone.exit_code == 1
    for clip in clips[:-1]:
        one, many = tmp_path / "one" / clip.stem, tmp_path / "many" / clip.stem
        assert (one / "scores.csv").read_bytes() == (many / "scores.csv").read_bytes()
        for name in TABLES:
            table = pq.read_table(one / "data" / f"{name}.parquet")
            assert table.equals(pq.read_table(many / "data" / f"{name}.parquet")), (clip, name)
        assert len(pq.read_table(one / "data" / "faces.parquet"))
    again = analyse(client, clips[:3], tmp_path / "many")
    assert {file.status for file in again.files} == {Status.SKIPPED}


@pytest.mark.timeout(1200)
def test_a_file_that_kills_three_workers_is_given_up(client, clips, tmp_path):
    from distributed import WorkerPlugin

    deaths = tmp_path / "deaths"
    deaths.mkdir()

    class Deadly(WorkerPlugin):
        name = "deadly"

        def setup(self, worker):
            import os
            import uuid

            from emoscope.engine.cluster import task

            here = task._here

            def deadly(each, work):
                if each.file.path.name == "clip05.mp4":
                    open(f"{deaths}/{uuid.uuid4()}", "w").close()
                    os._exit(9)
                return here(each, work)

            task._here = deadly

    client.register_plugin(Deadly())
    try:
        outcome = analyse(client, [clips[5], *clips[:2]], tmp_path / "out")
    finally:
        client.unregister_worker_plugin("deadly")
        client.restart(wait_for_workers=False)
        client.wait_for_workers(1, timeout=120)
    assert outcome.files[0].status is Status.FAILED
    # One that was done on a worker that then died is asked again, and skipped.
    assert all(file.good for file in outcome.files[1:])
    assert "3 workers died" in outcome.files[0].message
    assert len(list(deaths.iterdir())) == 3


def test_files_of_one_name_take_turns(client, clips, tmp_path):
    from tests.cluster.conftest import cut

    other = cut(tmp_path / "other" / "clip00.mp4", 3)
    outcome = analyse(client, [clips[0], other], tmp_path / "out")
    assert [file.folder.name for file in outcome.files] == ["clip00", "clip00-2"]


def test_when_stopped_running_files_are_finished_and_no_other_is_begun(client, clips, tmp_path):
    control = Control()

    class Stops(Silent):
        def finished(self, outcome, number, total):
            control.cancel()

    outcome = analyse(client, clips, tmp_path / "out", observer=Stops(), control=control)
    assert outcome.exit_code == 130
    assert 1 <= len(outcome.files) <= 3
    assert {file.status for file in outcome.files} == {Status.DONE}
    found = {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()}
    assert found == {file.path.stem for file in outcome.files}


def test_a_file_that_a_worker_does_not_see_is_said(client, tmp_path):
    outcome = analyse(client, [tmp_path / "gone.mp4"], tmp_path / "out")
    assert outcome.files[0].status is Status.FAILED
    assert "all workers see" in outcome.files[0].message


@pytest.mark.parametrize(
    ("address", "sentence"),
    [("local:0", "local:4"), ("local:many", "local:4"), ("tcp://127.0.0.1:1", "No scheduler")],
)
def test_a_cluster_that_is_none(address, sentence, monkeypatch):
    pytest.importorskip("distributed")
    from emoscope.engine.cluster import driver

    monkeypatch.setattr(driver, "WAIT_S", 1.0)
    with pytest.raises(UsageError, match=sentence), opened(address):
        pass


@pytest.mark.timeout(1200)
def test_the_command_and_its_end_by_ctrl_c(clips, tmp_path):
    """As a person does it: a key in the terminal, which workers hear too."""
    pytest.importorskip("cryptography")
    import subprocess
    import sys

    from tests.e2e.command import environment

    command = [sys.executable, "-m", "emoscope", "analyze", *map(str, clips[:6])]
    command += ["--cluster", "local:1", "--runtime", "onnxruntime", "--out", str(tmp_path / "out")]
    process = subprocess.Popen(
        [*command, "--yes-notice"],
        env=environment(tmp_path / "home"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    until = time.monotonic() + 300
    while time.monotonic() < until and process.poll() is None:
        if list((tmp_path / "out").glob("*/scores.csv")):
            break
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)
    said, _ = process.communicate(timeout=300)
    assert process.returncode == 130, said
    assert "Traceback" not in said
    assert "no other is begun" in said
    done = sorted(path.parent.name for path in (tmp_path / "out").glob("*/manifest.json"))
    assert done
    for name in done:  # whole, each of them
        assert (tmp_path / "out" / name / "data" / "frames.parquet").is_file(), said
        assert not (tmp_path / "out" / name / "journal").exists()
