"""A window on a tiny real pack, shared by the tests that need one."""

import pytest
from window_fakes import FakeEngine

from emoscope.app.models.engine_access import Backend
from emoscope.app.models.settings import SettingsStore
from emoscope.engine.analysis.analyse import analyze_files
from tests import media as make
from tests.packs import tiny_pack
from tests.sessions import fakes
from tests.sessions.conftest import flicker


@pytest.fixture
def pack(own_home):
    return tiny_pack(own_home / "packs" / "tiny")


@pytest.fixture
def clip(tmp_path):
    return make.video(tmp_path / "talk.mp4", frames=60, picture=flicker)


class RecordingEngine(FakeEngine):
    """The tiny pack behind the window, with faces that are always found."""

    def __init__(self, pack):
        super().__init__()
        self.pack = pack

    def backend(self):
        from emoscope.app.models.analysis import AnalysisJob

        def analyse(paths, labels, model, out, **options):
            pipeline = fakes.pipeline(self.pack)
            pipeline.set_labels(labels)
            try:
                return analyze_files(
                    paths,
                    out=out,
                    pipeline=pipeline,
                    options=options["options"],
                    observer=options["observer"],
                    control=options["control"],
                )
            finally:
                pipeline.close()

        made = super().backend()
        return Backend(
            source_opener=made.source_opener,
            open_pipeline=lambda *_: fakes.pipeline(self.pack),
            list_cameras=made.list_cameras,
            watch_cameras=made.watch_cameras,
            analysis=lambda order: AnalysisJob(order, analyse),
        )


@pytest.fixture
def studio(desk, pack, store_path):
    def make_one(**options):
        # With embeddings: what these tests do with recordings begins with changed labels.
        SettingsStore(store_path).set(pack="tiny", record_embeddings=True, keep_embeddings=True)
        window = desk(engine=RecordingEngine(pack), **options)
        window.until(lambda: window.live.pipeline is not None)
        window.recordings = window.window.recordings.page
        window.action("view.recordings")
        return window

    return make_one


def begun(window, seconds):
    """A live recording, consented to, that has run for so long."""
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.action("live.record")
    recording = window.live.recording
    window.until(lambda: recording.seconds > seconds)
    return recording
