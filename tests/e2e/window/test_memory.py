"""A window that is used for hours keeps nothing of what is over."""

import gc
import threading
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from emoscope.app.models.engine_access import SourceChoice
from emoscope.app.views.doctor_dialog import DoctorDialog
from emoscope.engine.memory import _trim, give_back

FILM = Path("film.mp4")
ROUNDS, GOES = 3, 2
OURS = ("emoscope.", "PySide6.")


def one_round(window):
    """What is done again and again on a stage."""
    window.window.sources.open(SourceChoice(video=FILM, loop=True))
    window.until_scored()
    book = window.live.book
    book.add("a person who is trying not to laugh")
    book.set_prompts(0, ("a smile",))
    book.undo()
    book.undo()
    window.action("live.presenter")
    window.window.view.presenter.close()
    for _ in range(4):
        window.action("live.hide_faces")
    window.action("view.palette")
    window.window.view.palette.close()
    window.action("help.doctor")
    window.window.findChildren(DoctorDialog)[-1].accept()
    window.window.message.say("something")


def held(window):
    """How many objects there are of each type of ours and of Qt's.

    Nothing may run meanwhile: whoever lists all objects breaks a tuple that another thread makes.
    """
    window.action("file.close_source")
    window.until(lambda: all(each.wait(0.0) for each in window.live._ending))
    # The doctor's report is made beside the window, and holds its task until it is done.
    window.until(lambda: all(each.name != "emoscope-task" for each in threading.enumerate()))
    window.engine.sources.clear()
    window.engine.opened.clear()
    window.qtbot.wait(1)
    gc.collect()
    kinds = map(type, gc.get_objects())
    return Counter(kind.__qualname__ for kind in kinds if str(kind.__module__).startswith(OURS))


def test_nothing_is_kept_of_sources_windows_and_edits_that_are_over(desk):
    window = desk()
    for _ in range(2):
        one_round(window)
    counts = [held(window)]
    for _ in range(GOES):
        for _ in range(ROUNDS):
            one_round(window)
        counts.append(held(window))
    more = [after - before for before, after in pairwise(counts)]
    # A last result that is still on its way to the window is there once; what is kept grows on.
    grown = {kind: [each[kind] for each in more] for kind in more[0]}
    assert not {kind: each for kind, each in grown.items() if min(each) >= ROUNDS}


@pytest.mark.skipif(_trim() is None, reason="this C library needs no asking")
def test_memory_between_pieces_in_use_goes_back_to_the_system():
    from tests.reliability.soak import memory_kb

    sizes_kb = []

    def work():
        pieces = [np.ones(12_500) for _ in range(600)]  # of 100 kB
        pieces = pieces[::10]
        sizes_kb.append(memory_kb())
        give_back()
        sizes_kb.append(memory_kb())
        assert len(pieces) == 60

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    freed_kb = sizes_kb[0] - sizes_kb[1]
    assert freed_kb > 30_000
