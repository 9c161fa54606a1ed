from __future__ import annotations

import os

import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.errors import LabelSetError, OutputError, SessionError
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions import store
from emoscope.engine.sessions.session import Session
from tests.packs import tiny_pack
from tests.sessions import fakes

OTHER = LabelSet(
    "other/../set",
    (
        Label("angry", ("a person who is angry", "the angry face")),
        Label("happy", weight=2.0),
        Label("afraid", muted=True),
        Label("disgusted expression"),
    ),
)


def test_new_labels_are_as_in_a_fresh_run(session, pack, clip, tmp_path):
    done = rescore(session, OTHER, model=str(pack.folder))
    opened = fakes.pipeline(pack, labels=OTHER)
    fresh = analyze_files([clip], out=tmp_path / "fresh", pipeline=opened).files[0]
    opened.close()
    new, old = done.to_pandas(), Session(fresh.folder).to_pandas()
    assert list(new.columns) == list(old.columns)
    columns = ["angry", "happy", "disgusted expression", "none"]
    assert new["angry"].std() > 1e-3
    np.testing.assert_allclose(new[columns], old[columns], atol=1e-3)
    assert new["afraid"].isna().all()
    assert list(new["state"]) == list(old["state"])


def test_the_old_session_stays_and_the_new_one_says_where_it_is_from(session, pack):
    before = (session.folder / "manifest.json").read_bytes()
    done = rescore(session, OTHER, model=str(pack.folder))
    assert done.folder.parent == session.folder.parent
    assert done.folder.name == "session.other-set"
    assert done.manifest.rescored_from.startswith("session")
    assert (session.folder / "manifest.json").read_bytes() == before
    again = rescore(done, OTHER, done.folder.with_name("twice"), model=str(pack.folder))
    np.testing.assert_array_equal(again.scores, done.scores)


def test_a_rescored_session_is_replaced_and_nothing_else(session, pack, tmp_path):
    done = rescore(session, OTHER, model=str(pack.folder))
    assert rescore(session, OTHER, model=str(pack.folder)).folder == done.folder
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("dear")
    for place in (mine, session.folder):
        with pytest.raises(OutputError):
            rescore(session, OTHER, place, model=str(pack.folder))
    assert (mine / "letter.txt").read_text() == "dear"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine", "session", "session.other-set"]


def test_the_embeddings_are_not_copied_where_links_work(session, pack):
    if not hasattr(os, "link"):
        pytest.skip("this system has no hard links")
    done = rescore(session, OTHER, model=str(pack.folder))
    one, other = (store.table_file(s.folder, "clips").stat() for s in (session, done))
    assert (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def test_another_version_of_the_pack_is_refused(session, tmp_path):
    other = tiny_pack(tmp_path / "tiny", seed=1)
    with pytest.raises(SessionError, match="other weights"):
        rescore(session, OTHER, model=str(other.folder))


def test_labels_the_pack_does_not_take(session, pack):
    with pytest.raises(LabelSetError):
        rescore(session, LabelSet("x", ()).with_labels(()), model=str(pack.folder))


def test_an_hour_of_clips_is_one_product(pack, session):
    """54,000 clips in one call give what they give one by one."""
    from emoscope.engine.opening import open_scorers
    from emoscope.engine.runtime.opening import open_runtime
    from emoscope.engine.scoring import CLIPS_AT_ONCE

    runtime = open_runtime(pack, "onnxruntime", threads=1).runtime
    scorer = open_scorers(pack, runtime.encode_texts).scorer(OTHER)
    clips = session.clips()[2]
    many = np.resize(clips, (CLIPS_AT_ONCE + 100, clips.shape[1]))
    scores = scorer.scores(many)
    np.testing.assert_allclose(scores[: len(clips)], scorer.scores(clips), atol=1e-6)
    last = scorer.scores(many[-1:])[0]
    np.testing.assert_allclose(scores[-1], last, atol=1e-6)
    runtime.close()
