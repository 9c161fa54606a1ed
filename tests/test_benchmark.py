from __future__ import annotations

import numpy as np
import pytest

from engine.benchmark import measure
from engine.errors import SourceError
from tests.fakes import FakeFaces, ListSource, frame_at
from tests.test_pipeline import pipeline_of


def opener(count=10):
    return lambda: ListSource([frame_at(i) for i in range(count)])


def test_a_short_clip_is_run_over_and_over_with_rising_times():
    seen = []

    class Watching(FakeFaces):
        def process(self, frame):
            seen.append((frame.index, frame.time_s, frame.image.shape))
            return super().process(frame)

    result = measure(opener(), pipeline_of(Watching()), seconds=0.2)
    assert result.frames > 20
    assert result.fps == pytest.approx(result.frames / result.seconds)
    assert result.faces == 1
    assert [index for index, *_ in seen] == list(range(len(seen)))
    assert (np.diff([time_s for _, time_s, _ in seen]) > 0).all()
    assert {"faces", "encode", "temporal", "score", "frame", "wait"} <= set(result.stages)
    assert result.as_dict()["stages"]["frame"]["median_ms"] > 0


def test_tiles_stand_side_by_side():
    shapes = set()

    class Watching(FakeFaces):
        def process(self, frame):
            shapes.add(frame.image.shape)
            return super().process(frame)

    result = measure(opener(), pipeline_of(Watching()), seconds=0.05, tiles=4)
    assert shapes == {(96, 128, 3)}
    assert (result.width_px, result.height_px) == (128, 96)


def test_an_error_while_decoding_reaches_the_caller():
    broken = SourceError("The file is broken")
    with pytest.raises(SourceError, match="broken"):
        measure(lambda: ListSource([frame_at(0), broken]), pipeline_of(), seconds=1)
