"""What the shipped model says about real faces, against intervals that a person marked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from emoscope.engine.data import State
from emoscope.engine.opening import open_pipeline
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sources.video import VideoFile

DATA = Path(__file__).parents[1] / "data"
TRUTH = yaml.safe_load((DATA / "clip_truth.yaml").read_text())
MISSED = yaml.safe_load((DATA / "clip_truth_missed.yaml").read_text())


def tops_of(path, labels="basic7"):
    """(time_s, top label) of every scored frame of the largest face."""
    pipeline = open_pipeline("compact", load_label_set(labels))
    seen = []
    try:
        with VideoFile(path) as video:
            while (frame := video.read()) is not None:
                result = pipeline.process(frame)
                faces = [face for face in result.faces if face.state is State.OK]
                if faces:
                    largest = max(faces, key=lambda f: f.box.width_px * f.box.height_px)
                    seen.append((frame.time_s, largest.top(result.labels)))
    finally:
        pipeline.close()
    return seen


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(TRUTH))
def test_marked_intervals_are_read_as_a_person_reads_them(media, name):
    assert_read(tops_of(media / name), TRUTH[name])


@pytest.mark.shared
@pytest.mark.xfail(reason="a slight frown that the shipped model calls neutral (see its card)")
@pytest.mark.parametrize("name", sorted(MISSED))
def test_intervals_that_the_model_is_known_to_miss(media, name):
    assert_read(tops_of(media / name), MISSED[name])


def assert_read(seen, intervals):
    """More than half of the frames of each interval have an accepted label on top."""
    for interval in intervals:
        tops = Counter(
            top for time_s, top in seen if interval["start_s"] <= time_s <= interval["end_s"]
        )
        right = sum(tops[label] for label in interval["labels"])
        assert sum(tops.values()) > 0, interval
        assert right > 0.5 * sum(tops.values()), (interval, tops)


@pytest.mark.shared
@pytest.mark.parametrize("name", ["talking.mp4", "single_face.mp4"])
def test_a_talking_face_is_not_called_surprised_or_angry(media, name):
    tops = Counter(top for _, top in tops_of(media / name))
    assert tops["surprise"] + tops["anger"] < 0.3 * sum(tops.values()), tops
