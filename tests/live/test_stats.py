"""Figures of the last second."""

from __future__ import annotations

import pytest

from emoscope.engine.live.stats import Rate, Recent


def test_a_median_is_of_the_last_second_whatever_the_rate():
    recent = Recent()
    for step in range(50):  # 10 s at 5 Hz: slow first, quick in the last second
        now_s = step / 5
        recent.add(now_s, {"latency": 10.0 if now_s > 8.8 else 500.0})
    assert recent.medians(9.8)["latency"] == 10.0


def test_after_a_silence_the_newest_counts():
    recent = Recent()
    assert recent.medians(0.0) == {}
    recent.add(0.0, {"a": 1.0})
    recent.add(0.1, {"a": 3.0})
    assert recent.medians(60.0) == {"a": 3.0}


def test_a_rate_counts_a_short_past():
    rate = Rate()
    for step in range(100):
        rate.tick(step / 20)
    assert rate.hz(4.95) == pytest.approx(20, rel=0.05)
    assert rate.hz(60.0) == 0.0
