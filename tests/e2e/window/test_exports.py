"""What goes out of the Recordings place holds what was marked there, and can be read."""

import csv
import xml.etree.ElementTree as ET
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea

from emoscope.app.views.lane_painting import LEFT_PX, RULER_PX
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.data import Box, State
from emoscope.engine.exports import drawing
from emoscope.engine.prompts.labels import Label, LabelSet
from tests import media as make
from tests.sessions import fakes

MANY = LabelSet("many", tuple(Label(f"a sentence that is number {number}") for number in range(4)))


def session_of(pack, clip, out, faces, labels=fakes.LABELS):
    pipeline = fakes.pipeline(pack, faces, labels)
    outcome = analyze_files([clip], out=out, pipeline=pipeline)
    pipeline.close()
    return outcome.files[0].folder


@pytest.fixture
def one_label(pack, clip, tmp_path):
    """A session in which one label is shown from beginning to end."""
    labels = LabelSet("one", (Label("smiling", weight=99.0),))
    return session_of(pack, clip, tmp_path / "one", fakes.one_face, labels)


def exported(window, page, kind, target):
    exports = window.window.recordings.exports
    exports.write(target, kind)
    window.until(lambda: not exports.busy)
    assert target.exists(), [each.text.text() for each in window.window.message.messages]
    return target


def test_what_is_left_out_and_marked_is_so_in_tables_and_segments(
    studio, clip, one_label, tmp_path
):
    window = studio()
    page = window.recordings
    page.open(one_label, clip)
    page.markers.add_range(1.0, 1.5)
    page.seek(1.8)
    window.action("recordings.marker")
    (name,) = [marker.text for marker in page.recording.markers if marker.kind == "event"]
    with exported(window, page, "csv", tmp_path / "a.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    out = {float(row["time_s"]) for row in rows if row["is_excluded"] == "true"}
    assert out
    assert min(out) >= 1.0
    assert max(out) < 1.5
    assert [name in row["marker_text"] for row in rows].count(True) == 1
    tree = ET.parse(exported(window, page, "eaf", tmp_path / "a.eaf"))
    times = {
        slot.get("TIME_SLOT_ID"): int(slot.get("TIME_VALUE", "0"))
        for slot in tree.iter("TIME_SLOT")
    }
    tiers = {tier.get("TIER_ID"): tier for tier in tree.iter("TIER")}
    spans = [
        (times[each.get("TIME_SLOT_REF1")], times[each.get("TIME_SLOT_REF2")])
        for each in tiers["face 1 smiling"].iter("ALIGNABLE_ANNOTATION")
    ]
    assert len(spans) == 2  # before and after, none goes over it
    assert all(end <= 1000 or begin >= 1500 for begin, end in spans)
    said = [each.text for each in tiers["markers"].iter("ANNOTATION_VALUE")]
    assert name in said
    page.markers.show_types()
    window.window.recordings.page.markers.choice.choose("smiling")
    assert all(each.end_s <= 1.0 or each.start_s >= 1.5 for each in page.timeline.segments)


def test_lines_of_a_low_face_stand_in_a_small_film_one_below_the_other(
    studio, pack, tmp_path, monkeypatch
):
    film = make.video(tmp_path / "low.mp4", frames=20, size=(320, 180))
    folder = session_of(
        pack, film, tmp_path / "out", lambda _: [(1, Box(250, 110, 60, 66), State.OK)], MANY
    )
    window = studio()
    page = window.recordings
    page.open(folder, film)
    frames, real = [], drawing.Painter.paint

    def paint(self, image, rows):
        frames.append((image.shape, []))
        return real(self, image, rows)

    def blit(image, patch, x, y):
        high, wide = patch.shape[:2]
        rows, columns = image.shape[:2]
        left, top = max(0, min(x, columns - wide)), max(0, min(y, rows - high))
        frames[-1][1].append((left, top, left + wide, top + high))

    monkeypatch.setattr(drawing.Painter, "paint", paint)
    monkeypatch.setattr(drawing, "_blit", blit)
    exported(window, page, "video", tmp_path / "low annotated.mp4")
    several = [each for each in frames if len(each[1]) > 2]
    assert several
    for (rows, columns, _), patches in several:
        assert all(right <= columns and bottom <= rows for *_, right, bottom in patches)
        lines = sorted(top for _, top, *_ in patches)
        high = min(bottom - top for _, top, _, bottom in patches)
        assert all(below - above >= high for above, below in pairwise(lines))


def test_an_export_is_named_after_the_labels_that_it_holds(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    window.live.book.set_name("mine")
    window.live.book.add("quite new")
    page.show_rescored(True)
    window.until(lambda: not page.recording.as_analysed)
    window.action("recordings.export")
    dialog = window.window.recordings.exports.dialog
    window.until(lambda: dialog is not None)
    (_, _, target), *_ = dialog.targets
    assert target.name == f"{page.recording.folder.name} mine.csv"
    assert target.parent != page.recording.folder
    dialog.close()


def test_the_times_stay_in_sight_over_the_lanes_of_many_faces(studio, pack, clip, tmp_path):
    faces = [(number, Box(4 + 7 * number, 8, 6, 6), State.OK) for number in range(1, 7)]
    folder = session_of(pack, clip, tmp_path / "many", lambda _: faces)
    window = studio()
    window.window.resize(1280, 720)
    page = window.recordings
    page.open(folder, clip)
    line = page.timeline
    lanes = line.parentWidget().parentWidget()
    assert isinstance(lanes, QScrollArea)
    bar = lanes.verticalScrollBar()
    window.until(lambda: bar.maximum() > RULER_PX and line._steps is None)

    def ruler():
        top = line.mapTo(lanes.viewport(), QPoint()).y()
        image = lanes.viewport().grab().toImage()
        bits = np.frombuffer(image.constBits(), np.uint8)
        pixels = bits.reshape(image.height(), image.bytesPerLine() // 4, 4)
        # Right of the play head, and without the frame around what has the keyboard.
        return top, pixels[6 : RULER_PX - 4, LEFT_PX + 20 : -6].astype(int)

    bar.setValue(0)
    _, before = ruler()
    bar.setValue(bar.maximum())
    top, after = ruler()
    assert top < -RULER_PX
    assert (before == after).mean() > 0.99
    assert before.std() > 1  # there are times in it
