"""kill -9 at random moments; many more of them: ``python scripts/crash.py --kills 300``."""

from __future__ import annotations

import os
import random

import pytest

from tests.reliability.crash import JOBS, kill_once, moment, prepare

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL (POSIX)")

KILLS = {
    "recording": 5,
    "analysis": 3,
    "export": 3,
    "rescore": 3,
    "settings": 4,
    "labels": 4,
    "film": 3,
}


@pytest.mark.parametrize("name", sorted(JOBS))
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_kills_leave_old_or_new_and_lose_nothing_that_was_safe(name, tmp_path):
    job, random_ = JOBS[name], random.Random(f"emoscope {name}")
    prepare(job, tmp_path)
    for _ in range(KILLS[name]):
        kill_once(job, tmp_path, moment(random_))
