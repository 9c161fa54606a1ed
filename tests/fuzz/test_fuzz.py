"""A fixed number of bad inputs of every kind, and every bad input that was ever found.

More of them: ``python scripts/fuzz.py --seconds 600``.
"""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS, _good, give

FOUND = Path(__file__).with_name("found")
SLOW_S = 20.0
NEVER_REFUSED = {
    *("settings", "written", "study-edits", "session-edits", "session-ledger", "session-holder"),
    *("window-lists", "search-index", "window-request"),
}
"""What is wrong in these counts for nothing."""


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_good_inputs_are_taken(name, tmp_path):
    target = TARGETS[name]
    good = _good(target.good)
    if name == "pack-weights":
        good = good[:1]  # the others lie
    for data in good:
        assert give(target, data, tmp_path) == ""


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_bad_inputs_end_in_a_sentence(name, tmp_path):
    target = TARGETS[name]
    random_ = random.Random(f"emoscope {name}")
    refused = 0
    for number in range(target.count):
        data = target.bad(random_)
        started = time.process_time()
        try:
            refused += give(target, data, tmp_path) != ""
        except Exception as error:
            kept = tmp_path / f"{name}-{number}.bin"
            kept.write_bytes(data)
            pytest.fail(f"{type(error).__name__}: {error} from input {number}, kept as {kept}")
        assert time.process_time() - started < SLOW_S, f"input {number} takes too long"
    assert refused > 0 or name in NEVER_REFUSED


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.bin")), ids=lambda path: path.stem)
def test_what_was_found_once_stays_found(path, tmp_path):
    name = path.stem.rsplit("-", 1)[0]
    give(TARGETS[name], path.read_bytes(), tmp_path)


def test_lying_headers_are_refused_before_anything_is_allocated(tmp_path):
    target = TARGETS["pack-weights"]
    for data in _good(target.good)[1:]:
        assert "cannot be read as weights" in give(target, data, tmp_path)
