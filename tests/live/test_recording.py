"""What is recorded of a live session: one timeline, every label set, no silent end."""

from __future__ import annotations

import os
import stat
import sys
import time
from dataclasses import replace

import numpy as np
import pytest

from emoscope.app.models.recording import Recording
from emoscope.engine.data import Box, Embedding, FaceScore, Frame, FrameResult, Quality, State
from emoscope.engine.errors import SourceLostError
from emoscope.engine.exports.subtitles import cues
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.live import Change, LiveSession, Phase
from emoscope.engine.live.recording import LiveRecording, RecordOrder
from emoscope.engine.live.sink import Stamp
from emoscope.engine.live.timeline import Timeline
from emoscope.engine.live.video_veil import FilmVeil
from emoscope.engine.live.video_writer import Film
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.session import Session
from emoscope.engine.sources.protocol import SourceInfo
from emoscope.engine.sources.video import VideoFile
from tests.fakes import DIMENSIONS, FakeRuntime, ListSource, manifest
from tests.live.test_live_session import wait_until
from tests.test_pipeline import pipeline_of

LABELS = LabelSet("two", (Label("happy"), Label("bored")))
RATE_HZ = 30.0


def picture(index):
    return np.random.default_rng(index).integers(0, 255, (48, 64, 3)).astype(np.uint8)


def result(index, time_s, labels=LABELS):
    vector = np.ones(DIMENSIONS, np.float32) / np.sqrt(DIMENSIONS).astype(np.float32)
    count = len(labels.labels)
    face = FaceScore(
        1,
        Box(16, 8, 28, 32),
        None,
        Quality(30, 0.9, 0, 0, 0.9, State.OK),
        State.OK,
        np.full(count, 0.8 / count, np.float32),
        0.2,
        1.0,
        time_s,
    )
    return FrameResult(
        index, time_s, labels.names, (face,), (Embedding(1, time_s, vector, vector),)
    )


class Tape:
    """A recording that is told frames and results by hand."""

    def __init__(self, folder, name="Cam", live=True, labels=LABELS, **switches):
        self.ends = []
        order = RecordOrder(folder, manifest(), SourceInfo(name, live, 64, 48, RATE_HZ), **switches)
        self.recording = LiveRecording(order, labels, FakeRuntime(), self.ends.append)
        self.recording.start()
        self.index = 0

    def give(self, times_s, opening=0, arrived_s=None, labels=LABELS):
        for i, time_s in enumerate(times_s):
            arrived = (time_s if arrived_s is None else arrived_s + i / RATE_HZ) + 100
            frame = Frame(picture(self.index), time_s, self.index)
            stamp = Stamp(opening, time_s, arrived)
            self.recording.frame(frame, stamp)
            self.recording.result(frame, stamp, result(self.index, time_s, labels), labels)
            self.index += 1
            time.sleep(0.005)

    def end(self):
        self.recording.end()
        assert self.recording.wait(20)
        (ended,) = self.ends
        return ended


def film_times(path):
    times = []
    with VideoFile(path) as video:
        while (frame := video.read()) is not None:
            times.append(frame.time_s)
    return np.array(times)


def steps(start_s, count):
    return [start_s + i / RATE_HZ for i in range(count)]


def test_a_recording_begun_after_a_minute_agrees_frame_by_frame(tmp_path):
    tape = Tape(tmp_path / "a", embeddings=True, video=True)
    tape.give(steps(60.0, 30))
    ended = tape.end()
    assert (ended.trouble, ended.note) == ("", "")
    session = Session(tmp_path / "a")
    rows, film = session.frames["time_s"].to_numpy(), film_times(ended.film)
    assert rows[0] == film[0] == 0
    np.testing.assert_allclose(rows, film, atol=1e-4)
    recording = Recording(tmp_path / "a", ended.film)
    assert [recording.at(t).index for t in film] == list(range(30))
    assert cues(session)[0].start_s == 0
    assert cues(session)[-1].end_s == pytest.approx(1.0, abs=0.05)


def test_a_lost_camera_leaves_its_gap_in_rows_and_film(tmp_path):
    tape = Tape(tmp_path / "a", video=True)
    tape.give(steps(10.0, 30))
    tape.give(steps(0.1, 30), opening=1, arrived_s=15.0)  # opened again: its clock begins anew
    ended = tape.end()
    rows, film = Session(tmp_path / "a").frames["time_s"].to_numpy(), film_times(ended.film)
    np.testing.assert_allclose(rows, film, atol=1e-4)
    assert rows[30] == pytest.approx(5.0, abs=0.01)
    assert film[-1] - film[30] == pytest.approx(29 / RATE_HZ, abs=0.01)


def test_a_clip_in_a_loop_goes_on_without_a_gap():
    timeline = Timeline(live=False)
    times = [timeline.frame(Stamp(0, t, 5 + t)) for t in steps(1.4, 10)]
    times += [timeline.frame(Stamp(1, t, 9 + t)) for t in steps(1.4, 10)]
    np.testing.assert_allclose(times, steps(0, 20), atol=1e-9)


def test_what_was_read_before_the_beginning_is_not_in_it():
    timeline = Timeline(live=True)
    assert timeline.result(Stamp(0, 59.9, 59.9)) is None
    timeline.frame(Stamp(0, 60.0, 60.0))
    assert timeline.result(Stamp(0, 59.9, 59.9)) is None
    assert timeline.result(Stamp(0, 60.5, 60.5)) == pytest.approx(0.5)


def test_markers_are_on_the_same_timeline(tmp_path):
    tape = Tape(tmp_path / "a")
    tape.give(steps(60.0, 31))
    assert tape.recording.mark("now") == pytest.approx(1.0)
    tape.end()
    assert Session(tmp_path / "a").manifest.markers[0].time_s == pytest.approx(1.0)


def test_typing_and_colours_leave_one_session(tmp_path):
    tape = Tape(tmp_path / "a")
    labels = LABELS
    for i, text in enumerate(("a", "a ", "a p", "a pe", "a per")):
        first = replace(labels.labels[0], prompts=(text,))
        labels = replace(labels, labels=(first, *labels.labels[1:]))
        tape.give([i / RATE_HZ], labels=labels)
    first = replace(labels.labels[0], colour="#ff0000")
    tape.give([5 / RATE_HZ], labels=replace(labels, labels=(first, *labels.labels[1:])))
    tape.end()
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert len(Session(tmp_path / "a").label_sets) <= 2


def test_a_file_is_said_to_be_one_and_a_name_that_is_no_text_is_no_end(tmp_path):
    tape = Tape(tmp_path / "a", name="caf\udce9.mp4", live=False)
    tape.give(steps(0.0, 3))
    assert tape.end().trouble == ""
    manifest_ = Session(tmp_path / "a").manifest
    assert manifest_.source.kind == "file"
    assert manifest_.clock.kind == "monotonic"
    assert [each.runtime for each in manifest_.served] == ["fake"]


def test_no_labels_are_an_end_with_a_sentence_and_not_a_dead_thread(tmp_path):
    tape = Tape(tmp_path / "a", labels=LabelSet("none", ()))
    wait_until(lambda: tape.ends)
    assert tape.ends[0].folder is None
    assert "went wrong" in tape.ends[0].trouble
    assert not tape.recording.running
    tape.give(steps(0, 5))  # nothing piles up
    assert tape.recording._work.qsize() <= 1


def test_an_unexpected_error_ends_it_with_a_sentence_and_what_was_written(tmp_path):
    tape = Tape(tmp_path / "a")
    tape.give(steps(0, 5))
    broken = replace(result(9, 1.0), faces=(object(),))
    frame, stamp = Frame(picture(9), 1.0, 9), Stamp(0, 1.0, 101.0)
    tape.recording.frame(frame, stamp)
    tape.recording.result(frame, stamp, broken, LABELS)
    wait_until(lambda: tape.ends)
    assert "went wrong" in tape.ends[0].trouble
    session = Session(tmp_path / "a")
    assert session.manifest.state == "partial"
    assert len(session.frames) >= 5


def test_a_model_that_fails_ends_the_recording_with_its_reason(tmp_path):
    tape = Tape(tmp_path / "a")
    tape.give(steps(0, 3))
    tape.recording.moved(Change(Phase.RUNNING, Phase.FAILED, "Scoring stopped unexpectedly."))
    wait_until(lambda: tape.ends)
    assert tape.ends[0].trouble == "Scoring stopped unexpectedly."
    assert Session(tmp_path / "a").manifest.state == "partial"


def test_a_film_of_a_camera_that_changes_its_size_goes_on(tmp_path):
    with Film(tmp_path / "f.mp4", RATE_HZ) as film:
        for i in range(5):
            film.add(picture(i), i / RATE_HZ)
        for i in range(5, 10):
            film.add(np.zeros((96, 128, 3), np.uint8), i / RATE_HZ)
    assert len(film_times(tmp_path / "f.mp4")) == 10


def test_a_session_that_is_lost_while_a_film_runs(tmp_path, monkeypatch):
    """The whole way: a camera opened long before, lost, back; rows and film agree."""
    monkeypatch.setattr("emoscope.engine.live.session.RETRY_S", 0.3)
    lost = SourceLostError("The camera gives no pictures", "Check the cable")
    opened = []

    def opener():
        number = len(opened)
        opened.append(number)
        zero_s = time.monotonic() - (60.0 if number == 0 else 0.0)

        def at(i):
            def give():
                time.sleep(0.01)
                return Frame(picture(i), time.monotonic() - zero_s, i)

            return give

        frames = [at(i) for i in range(80 if number == 0 else 5000)]
        return ListSource([*frames, lost], live=True)

    session = LiveSession(opener, pipeline_of(labels=LABELS))
    session.start()
    wait_until(lambda: session.stats().frames > 5)
    order = RecordOrder(tmp_path / "a", manifest(), session.info, video=True)
    ends = []
    recording = LiveRecording(order, LABELS, FakeRuntime(), ends.append)
    recording.start()
    session.add_sink(recording)
    wait_until(lambda: len(opened) == 2 and recording.seconds > 1.5)
    session.end()
    assert recording.wait(20)
    assert session.wait(5)
    rows = Session(tmp_path / "a").frames["time_s"].to_numpy()
    film = film_times(ends[0].film)
    assert film[0] == 0
    assert 0 <= rows[0] < 0.3
    assert max(np.diff(rows)) > 0.25  # the gap
    assert max(np.diff(film)) > 0.25
    nearest = np.abs(film[None] - rows[:, None]).min(axis=1)
    assert nearest.max() < 1e-4  # each row is about a frame of the film


def sharp(image, box):
    part = image[box[1] : box[3], box[0] : box[2]].astype(int)
    return float(np.abs(np.diff(part, axis=1)).mean())


@pytest.mark.parametrize("way", ["blur", "hide", "all"])
def test_a_face_that_is_hidden_on_the_screen_is_hidden_in_the_film(tmp_path, way):
    """Also in pictures without a result of their own, before the first and after the last."""
    tape = Tape(tmp_path / "a", video=True, veil=way)
    for index in range(30):
        time_s = index / RATE_HZ
        frame, stamp = Frame(picture(index), time_s, index), Stamp(0, time_s, time_s + 100)
        tape.recording.frame(frame, stamp)
        if 4 <= index < 24 and index % 3 == 0:
            tape.recording.result(frame, stamp, result(index, time_s), LABELS)
        time.sleep(0.01)
    ended = tape.end()
    assert ended.note == ""
    with VideoFile(ended.film) as video:
        images = [frame.image for frame in iter(video.read, None)]
    assert len(images) == 30
    for image in images:
        assert sharp(image, (18, 10, 42, 38)) < 12
        assert sharp(picture(0), (18, 10, 42, 38)) > 60


def test_hiding_faces_while_it_runs_hides_them_from_then_on(tmp_path):
    tape = Tape(tmp_path / "a", video=True)
    tape.give(steps(0.0, 10))
    tape.recording.cover("hide")
    tape.give(steps(10 / RATE_HZ, 10))
    with VideoFile(tape.end().film) as video:
        images = [frame.image for frame in iter(video.read, None)]
    seen = [sharp(image, (18, 10, 42, 38)) for image in images]
    assert min(seen[:10]) > 30
    assert max(seen[10:]) < 12


def test_where_nothing_was_found_the_whole_picture_is_covered():
    given = []
    held = FilmVeil("blur", given.append)
    held.frame(picture(0), 0.0)
    held.result(FrameResult(0, 0.0, ("a",), ()), 0.0)
    held.frame(picture(1), 5.0)  # long after
    held.end()
    for one in given:
        assert sharp(one.shown, (0, 0, 64, 48)) < 12


def test_who_is_not_followed_is_not_seen_in_the_film_either():
    given = []
    held = FilmVeil("blur", given.append, [Ignored(48, 0, 16, 48)])
    held.frame(picture(0), 0.0)
    held.result(result(0, 0.0), 0.0)
    assert sharp(given[0].shown, (50, 0, 64, 48)) < 12  # where nobody is followed
    assert sharp(given[0].shown, (0, 0, 4, 48)) > 30
    held.frame(picture(1), 0.03)
    held.result(replace(result(1, 0.03), unfollowed=2), 0.03)
    assert sharp(given[1].shown, (0, 0, 64, 48)) < 12


def test_what_only_may_be_a_face_is_covered_in_the_film_too():
    given = []
    held = FilmVeil("blur", given.append)
    held.frame(picture(0), 0.0)
    held.result(replace(result(0, 0.0), suspected=(Box(52, 0, 8, 8),)), 0.0)
    assert sharp(given[0].shown, (52, 0, 60, 8)) < 12
    assert sharp(given[0].shown, (0, 0, 4, 48)) > 30


def test_places_in_pictures_of_another_size_cover_nothing():
    given = []
    held = FilmVeil("blur", given.append)
    held.frame(picture(0), 0.0)
    held.result(result(0, 0.0), 0.0)
    held.frame(np.ascontiguousarray(np.tile(picture(1), (2, 2, 1))), 0.04)
    held.end()
    assert sharp(given[-1].shown, (0, 0, 128, 96)) < 12


class SlowToBegin(LiveRecording):
    """Its libraries take longer to load than the first pictures take to be written."""

    fails = False

    def _begin(self):
        time.sleep(0.4)
        if self.fails:
            raise OSError("no")
        return super()._begin()


@pytest.mark.parametrize("fails", [False, True])
def test_the_film_waits_for_the_session_and_loses_nothing(tmp_path, monkeypatch, fails):
    monkeypatch.setattr(SlowToBegin, "fails", fails)
    monkeypatch.setitem(globals(), "LiveRecording", SlowToBegin)
    tape = Tape(tmp_path / "a", video=True)
    tape.give(steps(60.0, 40))
    ended = tape.end()
    if fails:
        assert ended.film is None
        assert list(tmp_path.rglob("*.mp4")) == []  # nobody could find it to forget it
        return
    assert (ended.trouble, ended.note) == ("", "")
    assert len(film_times(ended.film)) == 40
    assert len(Session(tmp_path / "a").frames) == 40


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_the_film_is_its_owners_alone_from_the_first_moment(tmp_path):
    before = os.umask(0o022)
    try:
        with Film(tmp_path / "a.mp4", 30.0) as film:
            assert stat.S_IMODE(film.path.stat().st_mode) == 0o600
            film.add(picture(0), 0.0)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.mp4").stat().st_mode) == 0o600
