"""The timeline moves what it has painted: what is seen is what painting all of it would show."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage

from emoscope.app.models.recording import Lane
from emoscope.app.models.side_by_side import SecondLane
from emoscope.app.theme.tokens import DARK, LIGHT
from emoscope.app.views.face_panels import bar_rows
from emoscope.app.views.lane_painting import LEFT_PX, RIBBON_PX
from emoscope.app.views.lane_sheet import LaneSheet, whole_columns_px
from emoscope.app.views.pixel_rows import covered
from emoscope.app.views.timeline import Timeline
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.results.segments import Rule, Segment
from emoscope.engine.sessions.manifest import Marker

SECONDS = 400.0


def lane(track, labels=3, rate_hz=30.0):
    rng = np.random.default_rng(track)
    count = round(SECONDS * rate_hz)
    scores = np.repeat(rng.dirichlet(np.ones(labels + 1), count // 10 + 1), 10, axis=0)[:count]
    scores = scores.astype(np.float32)
    scores[count // 3 : count // 3 + 200] = np.nan
    known = ~np.isnan(scores[:, -1])
    top = np.where(known, np.nan_to_num(scores, nan=-1.0).argmax(axis=1), -1)
    return Lane(track, np.arange(count) / rate_hz, scores, top)


def timeline_of(qtbot, labels=3):
    made = LabelSet("made", tuple(Label(f"label {n}") for n in range(labels)))
    rows = bar_rows(made, DARK)[:-1]  # dots of a dotted line begin where it is painted from
    out = Timeline(DARK)
    qtbot.addWidget(out)
    out.resize(700, 500)
    first = lane(1, labels)
    out.show_lanes((first, lane(2, labels)), rows, (0.0, SECONDS))
    differs = np.random.default_rng(0).integers(-1, 2, len(first.times_s)).astype(np.int8)
    out.show_seconds({1: SecondLane(lane(3, labels), differs)}, rows)
    out.show_segments(
        (
            Segment(1, "label 1", 100, 140, 0.7, 0.9, 120),
            Segment(2, "label 0", 150, 151, 1, 1, 150),
        ),
        Rule(),
    )
    out.show_markers(
        (Marker(time_s=130, end_s=135, kind="exclude", text="out"), Marker(time_s=150, text="here"))
    )
    return out


def pixels(timeline):
    image = timeline.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)
    return rows[:, : image.width()].copy()


def whole_paints(monkeypatch):
    """How many columns are painted each time."""
    painted = []
    paint = LaneSheet._paint

    def counting(self, timeline, placed, look, columns, part):
        painted.append((part[1] - part[0]) / columns)
        return paint(self, timeline, placed, look, columns, part)

    monkeypatch.setattr(LaneSheet, "_paint", counting)
    return painted


@pytest.mark.parametrize(("width_s", "labels"), [(100.0, 3), (10.0, 3), (100.0, 12)])
def test_moved_lanes_look_as_if_painted_anew(qtbot, monkeypatch, width_s, labels):
    moved, anew = timeline_of(qtbot, labels), timeline_of(qtbot, labels)
    moved.show_part(120.0, 120.0 + width_s)
    pixels(moved)
    painted = whole_paints(monkeypatch)
    for by in (0.031, 0.11, -0.2, 0.3):
        start = moved.view[0] + by * width_s
        moved.show_part(start, start + width_s)
        seen = pixels(moved)
        assert painted[-1] < 0.35 or labels > 8  # other labels may be the highest now
        anew._view = moved.view
        anew.repaint_lanes()
        wanted = pixels(anew)
        assert painted[-1] == 1.0
        different = np.abs(seen.view(np.uint8).astype(int) - wanted.view(np.uint8)) > 8
        assert different.mean() < 0.001


def test_a_view_that_does_not_move_and_a_second_look_paint_nothing(qtbot, monkeypatch):
    timeline = timeline_of(qtbot)
    timeline.show_part(100.0, 200.0)
    before = pixels(timeline)
    painted = whole_paints(monkeypatch)
    timeline.show_part(100.0, 200.0)
    np.testing.assert_array_equal(pixels(timeline), before)
    assert painted == []


def test_other_scores_sizes_and_colours_paint_all(qtbot, monkeypatch):
    timeline = timeline_of(qtbot)
    pixels(timeline)
    painted = whole_paints(monkeypatch)
    timeline.show_lanes((lane(5),), timeline.rows, (0.0, SECONDS))
    pixels(timeline)
    timeline.tokens = LIGHT
    timeline._repaint_view()
    pixels(timeline)
    timeline.resize(720, 500)
    pixels(timeline)
    assert painted == [1.0, 1.0, 1.0]


def different(seen, wanted):
    return (np.abs(seen.view(np.uint8).astype(int) - wanted.view(np.uint8)) > 8).mean()


def test_zooming_stretches_the_last_picture_until_the_new_one_is_painted(qtbot):
    timeline, anew = timeline_of(qtbot), timeline_of(qtbot)
    timeline.show_part(100.0, 200.0)
    before = pixels(timeline)
    timeline.zoom(0.5, 150.0)
    stretched = pixels(timeline)
    assert timeline._picture_is_old
    # The marker at 150 s stays where it is, the stretch that is left out is twice as wide.
    plot = slice(LEFT_PX, None)
    excluded = slice(timeline.lane_rect(1).top() + 40, timeline.lane_rect(1).top() + 41)
    assert different(stretched[excluded, plot], before[excluded, plot]) > 0.1
    np.testing.assert_array_equal(stretched[200, :LEFT_PX], before[200, :LEFT_PX])
    qtbot.waitUntil(lambda: timeline._steps is None)
    seen = pixels(timeline)
    anew._view = timeline.view
    anew.repaint_lanes()
    assert different(seen, pixels(anew)) < 0.001
    assert different(stretched[:, plot], seen[:, plot]) < 0.4
    assert different(before[:, plot], seen[:, plot]) > different(stretched[:, plot], seen[:, plot])


def test_a_view_that_moves_on_before_it_was_painted_is_the_one_that_is_shown(qtbot):
    timeline, anew = timeline_of(qtbot), timeline_of(qtbot)
    pixels(timeline)
    timeline.zoom(0.5, 100.0)
    timeline._step()
    timeline.zoom(0.5, 100.0)
    for _ in range(3):
        timeline._step()
    timeline._set_view(timeline.view[0] + 20, timeline.view[1] + 20)
    assert timeline._steps is not None
    pixels(timeline)
    qtbot.waitUntil(lambda: timeline._steps is None)
    anew._view = timeline.view
    anew.repaint_lanes()
    assert different(pixels(timeline), pixels(anew)) < 0.001


def test_what_changes_while_a_picture_is_being_painted_is_painted_at_once(qtbot):
    timeline = timeline_of(qtbot)
    pixels(timeline)
    timeline.zoom(0.5, 100.0)
    timeline._step()
    timeline.show_markers(())
    seen = pixels(timeline)
    assert timeline._steps is None
    timeline.repaint_lanes()
    np.testing.assert_array_equal(seen, pixels(timeline))
    timeline.zoom(0.5, 100.0)
    timeline.resize(720, 500)  # the last picture no longer fits
    pixels(timeline)
    assert timeline._steps is None
    assert not timeline._picture_is_old


def test_a_view_far_out_of_the_last_one_has_lanes_and_no_scores(qtbot):
    timeline = timeline_of(qtbot)
    timeline.show_part(0.0, 10.0)
    pixels(timeline)
    timeline.zoom(100.0, 0.0)
    assert timeline.view == (0.0, SECONDS)
    stretched = pixels(timeline)
    assert len(np.unique(stretched[100:400, 400:])) < 4  # lanes, what is between them, the ruler
    qtbot.waitUntil(lambda: timeline._steps is None)
    assert len(np.unique(pixels(timeline)[100:400, 400:])) > 10


def test_curves_pass_where_the_scores_are(qtbot):
    """Every column of a lane whose score is steady has the line at its height."""
    times = np.arange(0, SECONDS, 1 / 30)
    scores = np.tile(np.float32([0.25, 0.75]), (len(times), 1))
    made = LabelSet("made", (Label("one"),))
    timeline = Timeline(DARK)
    qtbot.addWidget(timeline)
    timeline.resize(600, 200)
    rows = bar_rows(made, DARK)
    timeline.show_lanes((Lane(1, times, scores, np.ones(len(times), int)),), rows, (0.0, SECONDS))
    timeline.show_part(33.0, 77.0)
    picture = timeline.grab().toImage()
    rect = timeline.lane_rect(1)
    high = timeline.lane_px - RIBBON_PX - 8
    y = rect.top() + 4 + round(0.75 * high)
    ground = timeline.tokens.raised.lower()
    for x in range(LEFT_PX + 10, 580, 7):
        near = {picture.pixelColor(x, y + up).name() for up in (-1, 0, 1)}
        assert near != {ground}
        assert picture.pixelColor(x, y + 6).name() == ground


def test_stripes_cover_the_pixels_of_their_stretches():
    begins, ends = np.array([2, 4, -5, 90]), np.array([5, 6, 1, 120])
    row = covered(100, begins, ends)
    assert np.flatnonzero(row).tolist() == [0, 2, 3, 4, 5, *range(90, 100)]


@pytest.mark.parametrize(("ratio", "pixels_of"), [(1.0, 1), (2.0, 1), (1.5, 2), (1.25, 4)])
def test_views_move_by_whole_pixels_of_the_screen(ratio, pixels_of):
    assert whole_columns_px(ratio) == pixels_of
