"""What is there at the next start: recent files, and what was left unfinished."""

from pathlib import Path

from window_fakes import FakeEngine

from emoscope.app.models.archive import Archive
from emoscope.app.models.engine_access import SourceChoice
from emoscope.engine.sessions.manifest import read_manifest, write_manifest


def texts(window):
    return [message.text.text() for message in window.window.message.messages]


def test_recent_files_are_offered_and_open(desk, tmp_path):
    films = [tmp_path / name for name in ("one.mp4", "two.mp4")]
    for film in films:
        film.write_bytes(b"x")
    window = desk()
    sources, recent = window.window.sources, window.window.recent
    for film in films:
        sources.open(SourceChoice(video=film))
    recent.menu.fill()
    shown = [action.text() for action in recent.menu.menu.actions() if action.toolTip()]
    assert shown[:2] == ["two.mp4", "one.mp4"]
    recent.menu.menu.actions()[1].trigger()
    assert window.live.choice.video == films[0]
    films[1].unlink()
    assert recent.files == (films[0],)
    recent.menu.menu.actions()[-1].trigger()
    assert recent.files == ()


def test_a_forgotten_session_takes_its_video_out_of_the_list(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    window.window.recent.remember(clip)
    window.action("recordings.forget")
    window.until(lambda: window.window.retention.dialog is not None)
    window.window.retention.dialog.accept()
    window.until(lambda: not window.window.retention.busy)
    assert window.store.values.recent == []


def test_files_whose_analysis_ended_with_the_program_are_offered(studio, clip):
    Archive().note_files((clip,))
    window = studio()
    page = window.recordings
    window.until(lambda: any(clip.name in text for text in texts(window)))
    assert window.window.message.button.text() == "Resume"
    window.window.message.button.click()
    window.until(lambda: page.recording is not None and page.job is None)
    assert Archive().unfinished_files() == ()


def test_files_that_are_done_or_cancelled_are_not(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    assert Archive().unfinished_files() == (clip,)
    page.work.cancel()
    window.until(lambda: page.job is None)
    assert Archive().unfinished_files() == ()
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    assert Archive().unfinished_files() == ()


def test_quitting_in_the_middle_leaves_the_file_for_the_next_start(studio, clip):
    window = studio()
    window.window.recordings.analyse([clip])
    window.recordings.end()
    assert Archive().unfinished_files() == (clip,)


def test_a_recording_that_was_cut_off_is_said_and_opens(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    folder = page.recording.folder
    page.close_recording()
    write_manifest(folder, read_manifest(folder).model_copy(update={"state": "running"}))
    page.archive.forget(folder)
    assert page.archive.interrupted() == [folder]
    window.window.reminders.at_start()
    window.until(lambda: any("interrupted" in text for text in texts(window)))
    window.window.message.button.click()
    window.until(lambda: page.recording is not None)
    assert page.recording.folder == folder
    assert page.archive.interrupted() == []


def test_panes_of_every_place_keep_their_size(desk):
    first = desk()
    first.window.resize(1400, 900)
    for place in ("recordings", "labels"):
        first.window.go_to(place)
        first.qtbot.wait(20)
    first.window.recordings.page.whole.setSizes([400, 900])
    first.window.labels_page.whole.setSizes([300, 500, 500])
    first.qtbot.wait(20)
    wanted = first.window.recordings.page.whole.sizes(), first.window.labels_page.whole.sizes()
    first.window.close()
    second = desk()
    second.window.resize(1400, 900)
    for place in ("recordings", "labels"):
        second.window.go_to(place)
        second.qtbot.wait(20)
    got = second.window.recordings.page.whole.sizes(), second.window.labels_page.whole.sizes()
    for one, other in zip(wanted, got, strict=True):
        assert all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))


def test_typing_in_a_list_finds_an_entry(desk):
    window = desk(engine=FakeEngine())
    labels = window.labels.list
    names = window.names
    window.qtbot.keyClicks(labels, names[-1][:3])
    assert labels.currentIndex().row() == len(names) - 1
    assert window.window.record_badge.isVisible() is False
    sets = window.window.labels_page.sets
    window.action("view.labels")
    window.qtbot.keyClicks(sets, "every")
    assert sets.currentItem().text().strip() == "everyday"


def test_the_list_of_recordings_finds_what_a_name_has_in_it(desk, tmp_path):
    window = desk()
    archive = window.window.recordings.page.archive
    for name in ("a-first", "interview-two"):
        folder = archive.folder / name
        folder.mkdir(parents=True)
        (folder / "manifest.json").write_text("{}")
        archive.remember(folder, None)
    queue = window.window.recordings.page.queue
    queue.refresh()
    window.qtbot.keyClicks(queue.list, "two")
    assert queue.chosen == Path(archive.folder / "interview-two")
