"""A small disk that is really full; ``test_full_disk.py`` imitates one, for other systems too."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys

import pytest

from tests.e2e.command import ROOT
from tests.reliability.small_disk import CASES

NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")


def run(*case):
    return subprocess.run(
        [*NAMESPACE, sys.executable, "-m", "tests.reliability.small_disk", *case],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


@functools.cache
def reason_to_skip():
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return "a small disk of one's own needs Linux and unshare"
    probe = run()
    if probe.returncode != 0:
        why = (probe.stderr.strip().splitlines() or ["no reason given"])[-1]
        return f"this system lets nobody mount a disk in a namespace of their own: {why}"
    return ""


@pytest.mark.parametrize("case", sorted(CASES))
def test_on_a_full_disk_nothing_is_torn_and_it_is_said(case):
    if reason := reason_to_skip():
        pytest.skip(reason)
    done = run(case)
    assert done.returncode == 0, done.stderr[-4000:]
