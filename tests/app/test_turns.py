"""The model is free while a recording is exported or scored again; old sessions are let go."""

import gc
import time
import weakref

import numpy as np
import pytest

from emoscope.app.models import kept_scorers
from emoscope.app.models.engine_access import SourceChoice
from emoscope.app.models.exporting import ExportOrder, export_recording
from emoscope.app.models.label_book import LabelBook
from emoscope.app.models.live import LiveModel
from emoscope.app.models.recording import Recording
from emoscope.app.models.rescoring import Rescoring
from emoscope.engine.analysis import rescore
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.options import Options
from tests.packs import tiny_pack
from tests.sessions import fakes

OTHERS = LabelSet("others", (Label("glad"), Label("cross")))


@pytest.fixture
def live(pack):
    model = LiveModel(LabelBook(OTHERS))
    model._shared.become(fakes.pipeline(pack))
    yield model
    model.close()


@pytest.fixture
def recording(pack, clip, tmp_path):
    opened = fakes.pipeline(pack)
    options = Options(embeddings=True)
    outcome = analyze_files([clip], out=tmp_path / "out", pipeline=opened, options=options)
    opened.close()
    return Recording(outcome.files[0].folder, clip)


@pytest.fixture
def turns(live, monkeypatch):
    """(what, whether the model's turn was taken for it), as it happens."""
    seen = []

    def watch(place, name):
        real = getattr(place, name)

        def watched(*args, **more):
            seen.append((name, live._shared._turn.locked()))
            return real(*args, **more)

        monkeypatch.setattr(place, name, watched)

    watch(kept_scorers, "pack_of")
    watch(rescore, "_write")
    watch(live.pipeline.scorers._texts, "_encode")
    return seen


def test_a_session_is_let_go_when_others_follow_it(live, clip):
    first = None
    for _ in range(4):
        live.open(SourceChoice(video=clip))
        until_s = time.monotonic() + 10
        while live.session.newest_frame() is None and time.monotonic() < until_s:
            time.sleep(0.01)
        first = first or weakref.ref(live.session)
    gc.collect()
    assert first() is None


def test_an_export_takes_a_turn_for_its_sentences_only(live, recording, turns, tmp_path):
    recording.label_set = OTHERS
    export_recording(ExportOrder(recording, "csv", tmp_path / "a.csv"), live, None)
    assert turns == [("pack_of", False), ("_encode", True), ("_write", False)]
    assert "glad" in (tmp_path / "a.csv").read_text().splitlines()[0]


def test_scoring_again_takes_a_turn_for_its_sentences_only(live, recording, turns):
    scores = Rescoring(live)._scores(recording, OTHERS)
    assert turns == [("pack_of", False), ("_encode", True)]
    assert scores.shape[1] == 3


def test_a_recording_of_another_pack_is_asked_with_its_own_sentences(live, recording, own_home):
    """Another model is in use: its text tower means nothing in the recording's space."""
    other = tiny_pack(own_home / "packs" / "other", name="other", seed=5)
    of_its_own = Rescoring(live)._scores(recording, OTHERS)
    live._shared.become(fakes.pipeline(other))
    rescoring = Rescoring(live)
    np.testing.assert_allclose(rescoring._scores(recording, OTHERS), of_its_own, atol=1e-6)
    rescoring.end()
