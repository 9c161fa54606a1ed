from __future__ import annotations

import subprocess
from pathlib import Path

from emoscope.engine import paths
from emoscope.engine.analysis.analyse import DEFAULT_OUT

ROOT = Path(paths.__file__).resolve().parents[1]


def test_results_in_a_checkout_are_not_offered_to_git():
    done = subprocess.run(
        ["git", "check-ignore", "-q", f"{DEFAULT_OUT}/demo/scores.csv"], cwd=ROOT, check=False
    )
    assert done.returncode != 1, f"{DEFAULT_OUT} would stand in `git status` after `make run`"
