"""A task that is over is kept by nobody, nor is what it worked on."""

import gc
import weakref

import pytest
from PySide6.QtCore import QObject

from emoscope.app.models.tasks import Task
from emoscope.engine.errors import DataError


class Worked:
    """Something large."""


@pytest.mark.parametrize("ends", ["done", "failed"])
def test_a_task_that_is_over_is_kept_by_nobody(qtbot, ends):
    parent, large = QObject(), Worked()
    known = weakref.ref(large)
    told = []

    def work(task, large=large):
        assert large is not None
        if ends == "failed":
            raise DataError("no such thing", "")
        return 7

    task = Task(work, parent)
    task.done.connect(told.append)
    task.failed.connect(told.append)
    seen = weakref.ref(task)
    task.start()
    del task, work, large
    qtbot.waitUntil(lambda: bool(told))
    qtbot.waitUntil(lambda: not gc.collect() and seen() is None and known() is None)
    assert parent.children() == []
    assert told == ([7] if ends == "done" else ["no such thing."])


def test_one_that_somebody_holds_can_be_asked_after_its_end(qtbot):
    parent = QObject()
    task = Task(lambda _: 7, parent)
    with qtbot.waitSignal(task.done) as told:
        task.start()
    assert told.args == [7]
    qtbot.waitUntil(lambda: task.parent() is None)
    assert task.ended
    assert task.wait()
    task.cancel()


def test_a_parent_that_is_gone_first_is_no_trouble(qtbot):
    import shiboken6

    parent = QObject()
    task = Task(lambda running: running._cancelled.wait(0.2), parent)
    task.start()
    shiboken6.delete(parent)
    assert task.wait()
    qtbot.wait(10)
    assert task.ended
