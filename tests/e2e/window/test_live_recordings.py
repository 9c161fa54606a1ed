"""What the live picture shows is recorded: with consent, marked, and kept as switched on."""

from dataclasses import replace

import numpy as np
from studio import begun

from emoscope.app.models.archive import Archive
from emoscope.app.models.engine_access import SourceChoice
from emoscope.engine.live import Phase
from emoscope.engine.sessions.session import Session


def test_live_is_recorded_marked_and_opened(studio):
    window = studio()
    window.store.set(record_embeddings=False, keep_embeddings=False)  # as it is at first
    window.action("view.live")
    window.until_scored()
    window.action("live.record")
    assert window.live.recording is None
    consent = window.window.consent
    assert consent.isVisible()
    consent.how.setCurrentIndex(consent.how.findData("verbal"))
    consent.purpose.setText("a demo")
    consent.confirm_button.click()
    assert not consent.isVisible()
    window.action("live.record")
    recording = window.live.recording
    window.until(lambda: recording.seconds > 0.3)
    window.action("live.marker")
    assert "recording" in window.window.status.recording.text()
    window.until(lambda: recording.seconds > 0.6)
    window.action("live.record")
    assert recording.wait()
    folder = recording.order.folder
    session = Session(folder)
    assert session.manifest.state == "done"
    assert "verbal" in session.manifest.consent
    assert "a demo" in session.manifest.consent
    assert session.manifest.markers[0].text == "Marker 1"
    assert len(session.scores) > 2
    assert not np.any(session.clips()[2])
    window.recordings.open(folder, None)
    assert not window.recordings.recording.has_embeddings
    window.live.book.add("a person looks happy")
    window.until(lambda: "no embeddings" in window.window.message.text.text())


def test_embeddings_and_video_are_recorded_only_when_switched_on(studio):
    window = studio()
    window.store.set(record_embeddings=True, record_video=True)
    recording = begun(window, 0.6)
    window.action("live.record")
    assert recording.wait()
    folder = recording.order.folder
    assert np.any(Session(folder).clips()[2])
    assert (folder / "video.mp4").stat().st_size > 0
    window.recordings.open(folder, folder / "video.mp4")
    window.until(lambda: window.recordings.video.painted > 0)


def test_new_labels_during_a_recording_stay_in_one_session(studio):
    window = studio()
    recording = begun(window, 0.3)
    window.live.book.add("a person looks happy")
    for text in ("g", "gl", "gla", "glad"):
        window.live.book.set_prompts(0, (text,))
    window.live.book.change(1, "colour", "#ff0000")
    window.until(lambda: len(window.live.result.labels) == 4)
    before = recording.seconds
    window.until(lambda: recording.seconds > before + 0.3)
    window.action("live.record")
    assert recording.wait()
    session = Session(recording.order.folder)
    assert len(session.names) == 4
    assert 2 <= len(session.label_sets) <= 3
    assert session.label_sets[-1][1].labels[0].prompts == ("glad",)
    assert session.label_sets[-1][0] > 0
    names = [path.name for path in recording.order.folder.parent.iterdir() if path.is_dir()]
    assert len([name for name in names if name.startswith(recording.order.folder.name)]) == 1


def test_a_recording_with_no_label_to_score_is_refused_with_a_sentence(studio):
    window = studio()
    window.until_scored()
    window.window.consent.note = "consent: self"
    for _ in window.names:
        window.live.book.remove(0)
    window.action("live.record")
    assert window.live.recording is None
    assert "No label to score" in window.window.message.text.text()


def test_closing_the_window_keeps_a_recording_that_runs(studio):
    window = studio()
    recording = begun(window, 0.3)
    window.window.close()
    folder = recording.order.folder
    assert Session(folder).manifest.state == "done"
    assert (folder, None) in Archive().entries()


def test_a_clip_that_has_ended_is_not_recorded_but_said(studio, clip):
    window = studio()
    window.until_scored()
    window.live.open(SourceChoice(video=clip))
    window.until(lambda: window.live.session.info is not None)
    window.live.stats = replace(window.live.stats, phase=Phase.ENDED)
    window.window.consent.note = "consent: self"
    window.window.live_recording.start()
    assert window.live.recording is None
    assert "has ended" in window.window.message.text.text()
