"""What is asked of workers: a pack by its name or its folder, and the very one that is here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from emoscope.engine import paths
from emoscope.engine.analysis.inputs import Input
from emoscope.engine.analysis.one_file import Notes
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.progress import Control, Silent
from emoscope.engine.cluster import driver, task
from emoscope.engine.cluster.driver import Run as RealRun
from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.sessions.options import Options


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """What is asked of workers for a ``--model``, from a folder with a stranger's ``compact``."""

    class Run:
        def __init__(self, client, shared, observer, control, *, own):
            shown.append(shared)

        def run(self, tasks):
            return []

    def ask(model):
        driver.analyze_on_cluster(
            [],
            "",
            labels="basic7",
            model=model,
            out="out",
            options=Options(),
            notes=Notes(),
            formats=(),
            style="plain",
            blur=False,
            sound=True,
            again=False,
            recursive=False,
            observer=Silent(),
            control=Control(),
            client=SimpleNamespace(scheduler_info=lambda n_workers: {"workers": {}}),
        )
        return shown[-1]

    shown = []
    monkeypatch.setattr(driver, "Run", Run)
    monkeypatch.setattr(driver, "_tasks", lambda *_, **__: [])
    monkeypatch.chdir(tmp_path)
    (tmp_path / "compact").mkdir()
    return ask


def test_a_name_stays_a_name_and_a_folder_is_whole(asked):
    assert asked("compact").model == "compact"
    folder = paths.shipped_packs() / "compact"
    assert asked(str(folder)).model == str(folder)


def test_a_worker_with_another_calibration_is_refused(asked, monkeypatch):
    shared = asked("compact")
    pack = find_pack("compact")
    scoring = pack.manifest.scoring.model_copy(update={"none_logit": 50.0})
    other = Pack(pack.folder, pack.manifest.model_copy(update={"scoring": scoring}))
    monkeypatch.setattr(task, "find_pack", lambda name: other)
    with pytest.raises(PackError, match="has another pack called compact"):
        task._opened(replace(shared, run="another"))


def test_without_a_worker_of_our_own_files_fail_and_nobody_waits_for_ever(asked, monkeypatch):
    distributed = pytest.importorskip("distributed")
    nothing = SimpleNamespace(has_ready=lambda: False)
    monkeypatch.setattr(distributed, "as_completed", lambda *_, **__: nothing)
    monkeypatch.setattr(driver, "LOST_S", 0.0)
    monkeypatch.setattr(driver, "POLL_S", 0.01)
    client = SimpleNamespace(
        nthreads=dict, subscribe_topic=lambda *_: None, unsubscribe_topic=lambda *_: None
    )
    files = [task.Task(Input(Path(f"clip{number}.mp4")), number) for number in (1, 2)]
    run = RealRun(client, asked("compact"), Silent(), Control(), own=True)
    outcomes = run.run(files)
    assert [outcome.status for outcome in outcomes] == [Status.FAILED] * 2
    assert "clip1.mp4 was not analysed: no worker is left" in outcomes[0].message
