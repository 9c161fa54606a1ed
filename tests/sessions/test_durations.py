"""Frames last as long as they lie on the screen: shares, means, segments and agreement."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.app.models.recording import Recording
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.html import page
from emoscope.engine.results.agreement import agreement
from emoscope.engine.results.annotations import Annotation
from emoscope.engine.results.segments import Rule, label_segments, top_segments
from emoscope.engine.results.statistics import figures
from emoscope.engine.results.summary import seen_in
from emoscope.engine.sessions.durations import clipped, excluded, frame_ends, means_between
from emoscope.engine.sessions.manifest import Marker, write_manifest
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.sessions import fakes
from tests.sessions.conftest import flicker

SLOWS_DOWN_MS = [round(1000 * i / 30) for i in range(60)] + [2000 + 333 * i for i in range(18)]
EVERYTHING = Rule(on=1e-9, off=1e-10, min_s=0.0, gap_s=0.0)


@pytest.fixture(scope="module")
def slowing(pack, tmp_path_factory):
    """A webcam in the dark: 2 s at 30 Hz, then 6 s at 3 Hz."""
    folder = tmp_path_factory.mktemp("slowing")
    clip = make.video(folder / "dark.mp4", times_ms=SLOWS_DOWN_MS, picture=flicker)
    opened = fakes.pipeline(pack)
    (file,) = analyze_files([clip], out=folder / "out", pipeline=opened).files
    opened.close()
    return file.folder


def test_a_frame_ends_with_the_next_one_however_long_that_takes():
    times = np.array([0.0, 0.1, 0.3, 2.0])
    np.testing.assert_allclose(frame_ends(times), [0.1, 0.3, 2.0, 3.7])
    np.testing.assert_allclose(frame_ends(times, rate_hz=10, until_s=2.5), [0.1, 0.3, 2.0, 2.5])
    np.testing.assert_allclose(frame_ends(times, rate_hz=10, until_s=1.0), [0.1, 0.3, 2.0, 2.1])
    np.testing.assert_allclose(frame_ends(np.array([4.0]), rate_hz=20), [4.05])
    assert len(frame_ends(np.empty(0))) == 0


def test_one_frame_alone_at_a_low_rate_stands_for_all_that_was_not_looked_at():
    one = np.array([0.0])
    assert frame_ends(one, rate_hz=25, until_s=2.4, single_s=1000.0).tolist() == [2.4]
    assert frame_ends(one, rate_hz=25, until_s=2.4, single_s=0.5).tolist() == [0.5]
    assert frame_ends(one, rate_hz=25, single_s=1000.0).tolist() == [0.04]
    assert frame_ends(one, rate_hz=25, live=True, until_s=9.0, single_s=1000.0).tolist() == [0.04]


@pytest.mark.parametrize("fps", [4.0, 0.001])
def test_all_places_say_one_length_until_the_end_of_the_last_frame(pack, tmp_path, fps):
    clip = make.video(tmp_path / "clip.mp4", times_ms=range(0, 2400, 100), picture=flicker)
    opened = fakes.pipeline(pack)
    (file,) = analyze_files(
        [clip], out=tmp_path / "out", pipeline=opened, options=Options(fps=fps)
    ).files
    opened.close()
    session = Session(file.folder)
    seen = seen_in(session)
    (face,) = seen.faces
    assert seen.duration_s == pytest.approx(2.37, abs=0.04)
    assert face.last_s == pytest.approx(face.spans[-1].end_s)
    assert face.last_s == pytest.approx(seen.last_s)
    assert Recording(file.folder, None).end_s == seen.last_s
    assert f"In sight from 0.0 to {face.last_s:.1f} s" in page(session, Request())


def test_a_pause_of_a_live_recording_is_nobodys_time():
    times = np.array([0.0, 0.1, 0.2, 60.2, 60.3])
    np.testing.assert_allclose(frame_ends(times, live=True), [0.1, 0.2, 0.3, 60.3, 60.4])


def test_means_between_edges_count_each_frame_by_its_time():
    times, ends = np.array([0.0, 1.0, 4.0]), np.array([1.0, 2.0, 6.0])
    values = np.array([[1.0], [0.0], [0.5]])
    covered, means = means_between(times, ends, values, np.array([0.0, 1.5, 3.0, 3.5, 5.0]))
    np.testing.assert_allclose(covered, [1.5, 0.5, 0.0, 1.0])
    np.testing.assert_allclose(means[:, 0], [2 / 3, 0.0, np.nan, 0.5])


def test_shares_and_means_at_a_rate_that_falls(slowing):
    session = Session(slowing)
    (series,) = session.series
    whole_s = float(session.frame_ends_s[-1] - series.times_s[series.scored][0])
    assert whole_s > 7.5
    numbers = figures(session, EVERYTHING)
    for each in numbers:
        assert each.share <= 1 + 1e-9
        assert each.duration_s == pytest.approx(whole_s, abs=0.01)
    assert sum(n.mean for n in numbers if n.track == 1) == pytest.approx(
        1 - float(np.average(series.scores[series.scored, -1], weights=_weights(series))), abs=1e-5
    )


def _weights(series):
    return series.lengths_s[series.scored]


def test_leads_and_summary_cover_the_whole_span(slowing):
    session = Session(slowing)
    leads = top_segments(session)
    (series,) = session.series
    begin = float(series.times_s[series.scored][0])
    assert sum(s.duration_s for s in leads) == pytest.approx(leads[-1].end_s - begin)
    (face,) = seen_in(session).faces
    assert sum(s.end_s - s.start_s for s in face.spans) == pytest.approx(leads[-1].end_s - begin)


def test_agreement_compares_all_of_the_time(slowing):
    session = Session(slowing)
    (series,) = session.series
    found = agreement(session, [Annotation(0.0, 60.0, session.names[0])])
    begin_s = float(series.times_s[series.scored][0])
    assert found.scored_s == pytest.approx(float(session.frame_ends_s[-1]) - begin_s)


def test_what_begins_in_a_range_is_left_out_and_what_comes_before_ends_there():
    times, ends = np.array([0.0, 1.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0, 4.0])
    ranges = [(1.5, 3.0)]
    assert excluded(times, ranges).tolist() == [False, False, True, False]
    assert clipped(times, ends, ranges).tolist() == [1.0, 1.5, 3.0, 4.0]


@pytest.fixture
def left_out(session):
    """The shared clip of 3 s without the second from 1 to 2."""
    ranges = Marker(time_s=1.0, end_s=2.0, kind="exclude", text="left out")
    markers = (ranges, Marker(time_s=0.5, text="stimulus"))
    write_manifest(session.folder, session.manifest.model_copy(update={"markers": markers}))
    return Session(session.folder)


def test_an_excluded_range_counts_nowhere(session, left_out):
    before = {n.label: n for n in figures(session, EVERYTHING) if n.track == 1}
    after = {n.label: n for n in figures(left_out, EVERYTHING) if n.track == 1}
    for label in session.names:
        assert before[label].duration_s >= after[label].duration_s
        assert after[label].share <= 1 + 1e-9
    (whole,), (rest,) = session.series, left_out.series
    scored_s = [float(each.lengths_s[each.scored].sum()) for each in (whole, rest)]
    assert scored_s[0] - scored_s[1] == pytest.approx(1.0)
    bridging = Rule(on=0.01, off=0.005, min_s=0.0, gap_s=30.0)
    for segment in (*label_segments(left_out, bridging), *top_segments(left_out)):
        assert segment.end_s <= 1.0 + 1e-9 or segment.start_s >= 2.0 - 1e-9
    table = session.to_pandas()
    kept = table[((table.time_s < 1.0) | (table.time_s >= 2.0)) & table.sad.notna()]
    assert after["sad"].mean == pytest.approx(kept.sad.mean(), abs=1e-6)
    (face,) = seen_in(left_out).faces
    assert dict(face.mean)["sad"] == pytest.approx(kept.sad.mean(), abs=1e-6)
    scored_s = agreement(left_out, [Annotation(0.0, 9.0, "sad")]).scored_s
    assert scored_s == pytest.approx(agreement(session, [Annotation(0.0, 9.0, "sad")]).scored_s - 1)
