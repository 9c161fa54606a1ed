"""The queue of a study's analysis in the window, on films of a few frames."""

import threading

import pytest

from emoscope.app.models.study_queue import StudyOrder, StudyQueue
from emoscope.app.views.study_queue_panel import StudyQueuePanel
from emoscope.engine.study import running
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import create_study
from emoscope.engine.study.running import RowState
from tests.media import video
from tests.packs import tiny_pack
from tests.sessions import fakes


class HeldOpener:
    """Pipelines of the tiny pack; each waits until it may begin."""

    pack = None
    may_begin = None

    def __init__(self, pack, labels, options, jobs):
        self._labels = labels

    def open(self):
        assert self.may_begin.wait(20)
        return fakes.pipeline(self.pack, labels=self._labels)

    def close(self, pipeline):
        pipeline.close()


@pytest.fixture
def study(tmp_path, own_home, monkeypatch):
    monkeypatch.setattr(running, "Opener", HeldOpener)
    monkeypatch.setattr(HeldOpener, "pack", tiny_pack(own_home / "packs" / "tiny"))
    monkeypatch.setattr(HeldOpener, "may_begin", threading.Event())
    made = create_study(tmp_path / "study", labels="smiling, sad, surprised face")
    rows = []
    for number in (1, 2, 3):
        video(made.folder / f"{number}.mp4", frames=4 + number, size=(64, 48))
        rows.append(NewSession(name=f"s{number}", participant="P", film=f"{number}.mp4"))
    made.edit("Add", lambda study: added(study, rows))
    return made.folder


@pytest.fixture
def queue(qtbot):
    made = StudyQueue()
    made.problems = []
    made.problem.connect(made.problems.append)
    yield made
    HeldOpener.may_begin.set()
    made.end()


ORDER = StudyOrder(model="tiny")


def states(queue):
    return {row.name: row.state for row in queue.rows}


def test_the_order_is_changed_while_it_runs_and_what_failed_is_tried_again(queue, study, qtbot):
    kept = (study / "2.mp4").read_bytes()
    (study / "2.mp4").write_bytes(b"no film")
    panel = StudyQueuePanel(queue)
    qtbot.addWidget(panel)
    assert panel.isHidden()
    assert queue.start(study, ORDER)
    assert not queue.start(study, ORDER)
    qtbot.waitUntil(lambda: queue.rows[0].state is RowState.RUNNING, timeout=20_000)
    panel.mark(2)
    panel.up.click()
    assert [row.name for row in queue.rows] == ["s1", "s3", "s2"]
    assert panel.ids == (3,)
    assert panel.out.isEnabled()
    panel.out.click()
    panel.pause.click()
    assert queue.paused
    assert "paused" in panel.totals.text()
    panel.pause.click()
    with qtbot.waitSignal(queue.ended, timeout=20_000):
        HeldOpener.may_begin.set()
    assert states(queue) == {"s1": RowState.DONE, "s2": RowState.FAILED}
    assert "not good: 1" in panel.totals.text()
    assert "2.mp4" in panel.table.index(1, 2).data()
    (study / "2.mp4").write_bytes(kept)
    panel.view.selectAll()
    with qtbot.waitSignal(queue.ended, timeout=20_000):
        panel.again.click()
    assert states(queue) == {"s1": RowState.DONE, "s2": RowState.DONE}  # s1 is not "skipped"
    panel.hide_it.click()
    assert not queue.rows
    assert panel.isHidden()


def test_a_stop_leaves_what_waits_and_it_goes_on(queue, study, qtbot):
    panel = StudyQueuePanel(queue)
    qtbot.addWidget(panel)
    queue.start(study, ORDER)
    qtbot.waitUntil(lambda: queue.rows[0].state is RowState.RUNNING, timeout=20_000)
    panel.stop.click()
    with qtbot.waitSignal(queue.ended, timeout=20_000):
        HeldOpener.may_begin.set()
    assert states(queue)["s3"] is RowState.WAITING
    assert panel.stop.text() == "Continue"
    with qtbot.waitSignal(queue.ended, timeout=20_000):
        panel.stop.click()
    assert set(states(queue).values()) == {RowState.DONE}


def test_what_cannot_begin_is_said(queue, study, tmp_path):
    assert not queue.start(tmp_path / "nowhere", ORDER)
    assert not queue.start(study, StudyOrder(model="no-such-pack"))
    assert not queue.start(study, StudyOrder(model="tiny", ids=frozenset({9})))
    assert len(queue.problems) == 3
    assert "No session of this study has a film" in queue.problems[2]
    assert not queue.busy
