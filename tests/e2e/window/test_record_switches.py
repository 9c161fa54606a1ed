"""The three switches of a recording: each alone, and what is in the folder then."""

import numpy as np
import pytest

from emoscope.engine.sessions.session import Session


def record(studio, scores, embeddings, video):
    window = studio()
    window.store.set(record_scores=scores, record_embeddings=embeddings, record_video=video)
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.action("live.record")
    recording = window.live.recording
    if recording is None:
        return window, None
    window.until(lambda: recording.seconds > 0.6)
    words = window.window.status.recording.text()
    for on, word in ((scores, "scores"), (embeddings, "embeddings"), (video, "video")):
        assert (word in words) is on
    window.action("live.record")
    assert recording.wait()
    return window, recording.order.folder


@pytest.mark.parametrize(
    ("scores", "embeddings", "video"),
    [
        (True, False, False),
        (False, True, False),
        (False, False, True),
        (True, True, True),
    ],
)
def test_only_what_is_switched_on_is_kept(studio, scores, embeddings, video):
    window, folder = record(studio, scores, embeddings, video)
    session = Session(folder)
    assert session.manifest.state == "done"
    assert session.manifest.consent == "consent: self"
    assert len(session.frames) > 3
    assert bool(np.any(~np.isnan(session.scores))) is scores
    assert bool(np.any(session.clips()[2])) is embeddings
    assert (len(session.faces) > 0) is (scores or embeddings)
    assert (folder / "video.mp4").is_file() is video
    page = window.recordings
    page.open(folder, folder / "video.mp4" if video else None)
    if embeddings:  # what was not kept can be made again
        window.until(lambda: page.recording.has_scores)
        assert np.any(~np.isnan(page.recording.scores))
    if video:
        window.until(lambda: page.video.painted > 0)
    if video and not scores:
        assert "video only" in page.controls.words.text()


def test_with_all_off_nothing_is_recorded_and_it_is_said(studio):
    window, folder = record(studio, False, False, False)
    assert folder is None
    assert "Nothing to record" in window.window.message.text.text()
    assert not window.window.actions_table["live.record"].isChecked()


def test_scores_alone_are_the_default(desk):
    values = desk().store.values
    assert (values.record_scores, values.record_embeddings, values.record_video) == (
        True,
        False,
        False,
    )
