from __future__ import annotations

import shutil
from itertools import pairwise

import pytest
from pympi.Elan import Eaf as Elan

from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.eaf import Eaf
from emoscope.engine.results.agreement import agreement
from emoscope.engine.results.annotations import read_annotations
from emoscope.engine.results.segments import Rule, label_segments, top_segments
from emoscope.engine.sessions.manifest import Marker, write_manifest
from emoscope.engine.sessions.session import Session

RULE = Rule(on=0.3, off=0.2, min_s=0.0)


def test_markers_that_lie_over_one_another_have_tiers_of_their_own(session, tmp_path):
    markers = (
        Marker(time_s=0.2, end_s=2.0, kind="own", text="talk"),
        Marker(time_s=1.0, text="smile"),
        Marker(time_s=1.0, text="cough"),
        Marker(time_s=2.2, end_s=2.5, kind="exclude", text="left out"),
    )
    folder = tmp_path / "marked"
    shutil.copytree(session.folder, folder)
    write_manifest(folder, session.manifest.model_copy(update={"markers": markers}))
    Eaf().write(Session(folder), tmp_path / "labels.eaf", Request())
    elan = Elan(str(tmp_path / "labels.eaf"))
    found = [
        entry
        for name in ("markers", "markers 2", "markers 3")
        for entry in sorted(elan.get_annotation_data_for_tier(name))
    ]
    assert found == [
        (200, 2000, "talk"),
        (2200, 2500, "left out"),
        (1000, 1100, "smile"),
        (1000, 1100, "cough"),
    ]


@pytest.fixture
def path(session, tmp_path):
    path = tmp_path / "labels.eaf"
    Eaf().write(session, path, Request(rule=RULE))
    return path


def test_pympi_reads_every_tier(session, path):
    elan = Elan(str(path))
    names = [f"face {n}" for n in (1, 2)]
    expected = names + [f"{face} {label}" for face in names for label in session.names]
    assert set(elan.get_tier_names()) == {*expected, "markers"}
    assert elan.get_annotation_data_for_tier("markers") == [(1000, 1100, "stimulus & more")]
    found = label_segments(session, RULE)
    for face in (1, 2):
        for label in session.names:
            mine = [s for s in found if (s.track, s.label) == (face, label)]
            got = sorted(elan.get_annotation_data_for_tier(f"face {face} {label}"))
            assert [(a, b) for a, b, *_ in got] == [
                (round(1000 * s.start_s), round(1000 * s.end_s)) for s in mine
            ]
            assert all(value.startswith(label) for _, _, value, *_ in got)
    assert elan.media_descriptors[0]["MEDIA_URL"] == "./two.mp4"
    assert elan.media_descriptors[0]["MIME_TYPE"] == "video/mp4"
    slots = [elan.timeslots[f"ts{number}"] for number in range(1, len(elan.timeslots) + 1)]
    assert slots == sorted(slots)


def test_annotations_of_a_tier_do_not_overlap(path):
    elan = Elan(str(path))
    for tier in elan.get_tier_names():
        data = sorted(elan.get_annotation_data_for_tier(tier))
        for (_, end, *_), (begin, *_) in pairwise(data):
            assert begin >= end


def test_what_is_written_is_read_back_by_the_agreement(session, path):
    annotations = read_annotations(path, "face 1")
    assert len(annotations) == len([s for s in top_segments(session) if s.track == 1])
    result = agreement(session, annotations, track=1)
    assert result.unknown == ()
    assert result.accuracy > 0.9  # short leads are joined in the tier
