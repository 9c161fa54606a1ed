"""What is asked of workers: a pack by its name or its folder, and the very one that is here."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from emoscope.engine import paths
from emoscope.engine.analysis.one_file import Notes
from emoscope.engine.analysis.progress import Control, Silent
from emoscope.engine.cluster import driver, task
from emoscope.engine.errors import PackError
from emoscope.engine.models.pack import Pack, find_pack
from emoscope.engine.sessions.options import Options


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """What is asked of workers for a ``--model``, from a folder with a stranger's ``compact``."""

    class Run:
        def __init__(self, client, shared, observer, control):
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
