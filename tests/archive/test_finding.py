"""Finding moments: what is found, in which order, and what is said about the rest."""

import numpy as np
import pytest

from emoscope.engine.archive.asking import (
    REST_PERCENTILE,
    REST_SHARE,
    Alone,
    Query,
    sentences_of,
)
from emoscope.engine.archive.finding import Finder
from emoscope.engine.data import State
from emoscope.engine.errors import LabelSetError, SessionError
from emoscope.engine.opening import open_scorers
from emoscope.engine.prompts.labels import Label
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.sessions.manifest import Marker, read_manifest, write_manifest
from emoscope.engine.sessions.session import Session
from emoscope.lab.bench.made_sessions import copied_session, made_session
from tests.packs import LATE_S, tiny_pack
from tests.sessions.fakes import LABELS


def ask(folder, text, **more):
    with Finder([folder]) as finder:
        return finder.find(Query(sentences_of(text), LABELS, **more))


def test_the_moment_comes_first_with_its_times_and_the_live_score(tmp_path, made, shown):
    for name, long_s in (("a", 20.0), ("b", 9.0)):
        made_session(tmp_path / name, made.pack, made.labels, {1: shown((long_s, None))})
    faces = {1: shown((12, None)), 2: shown((5, None), (2, "angry"), (5, None))}
    made_session(tmp_path / "c", made.pack, made.labels, faces)
    found = ask(tmp_path, "angry")
    first = found.moments[0]
    assert (first.session, first.video, first.track) == (tmp_path / "c", "c.mp4", 2)
    assert (first.start_s, first.end_s) == pytest.approx((5.0 - LATE_S, 7.0 - LATE_S))
    assert 5 <= first.peak_s + LATE_S < 7
    assert found.sessions == 3
    assert not found.strange
    runtime = open_runtime(made.pack, "onnxruntime", threads=1).runtime
    session = Session(tmp_path / "c")
    asked = LABELS.with_labels((*LABELS.labels, type(LABELS.labels[0])("angry")))
    tracks, times, clips = session.clips()
    row = np.flatnonzero((tracks == 2) & np.isclose(times, first.peak_s + LATE_S))
    live = open_scorers(made.pack, runtime.encode_texts).scorer(asked).scores(clips[row])[0, 3]
    runtime.close()
    assert first.score == pytest.approx(live, abs=1e-6)


def test_a_label_of_the_set_is_that_label(tmp_path, made, shown):
    made_session(tmp_path / "a", made.pack, made.labels, {1: shown((3, None), (3, "sad"))})
    assert ask(tmp_path, "SAD").moments == ask(tmp_path, "sad").moments


def test_neighbours_are_one_moment_and_a_video_has_few(tmp_path, made, shown):
    often = [(1, "angry"), (0.5, None)] * 4 + [(10, None), (1, "angry"), (10, None)] * 5
    made_session(tmp_path / "a", made.pack, made.labels, {1: shown(*often)})
    made_session(tmp_path / "b", made.pack, made.labels, {1: shown((2, "angry"), (2, None))})
    found = ask(tmp_path, "angry", per_video=3)
    mine = [each for each in found.moments if each.session.name == "a" and each.score > 0.5]
    assert len(mine) == 3
    assert mine[0].start_s < 0.1
    assert mine[0].end_s == pytest.approx(5.5 - LATE_S)
    assert sum(each.session.name == "b" for each in found.moments) >= 1
    assert len(ask(tmp_path, "angry", top=2).moments) == 2
    later = ask(tmp_path, "angry", start_s=12.0, end_s=18.0).moments
    assert all(12 <= each.peak_s < 18 for each in later)
    assert later[0].score > 0.5


def test_alone_what_a_face_shows_at_rest_counts_less(tmp_path, made, shown, words):
    always = words("angry") + 0.4 * words(None, 1)
    always = np.repeat((always / np.linalg.norm(always))[None], 100, axis=0)
    made_session(tmp_path / "always", made.pack, made.labels, {1: always})
    faces = {1: shown((6, None), (2, "angry"), (6, None))}
    made_session(tmp_path / "once", made.pack, made.labels, faces)
    found = ask(tmp_path, "angry", alone=True).moments
    assert [each.session.name for each in found][:2] == ["once", "always"]
    assert 6 <= found[0].peak_s + LATE_S < 8
    assert ask(tmp_path, "angry", alone=True, top=1).moments == found[:1]


def test_alone_it_does_not_share_with_labels_that_mean_the_same(tmp_path, made, shown):
    made_session(tmp_path / "a", made.pack, made.labels, {1: shown((6, None), (3, "sad"))})
    more = (*LABELS.labels, Label("the same", prompts=("sad",)))
    labels = LABELS.with_labels(more)
    with Finder([tmp_path]) as finder:
        shared = finder.find(Query(("sad",), labels)).moments[0]
        alone = finder.find(Query(("sad",), labels, alone=True)).moments[0]
        other = finder.find(Query(("sad",), alone=True)).moments[0]
    assert shared.score <= 0.5
    assert alone.score == pytest.approx(other.score)
    assert alone.peak_s == pytest.approx(shared.peak_s, abs=3)


def test_alone_no_row_is_above_what_all_could_have():
    rng = np.random.default_rng(3)
    standing = rng.normal(0, 1, (60, 2)).astype(np.float32)
    tracks = np.repeat([1, 4, 9], 20)
    alone = Alone(1.3, 2.7)
    scores = alone.scores(standing, tracks)
    assert (scores.max(axis=0) <= alone.most(standing) + 1e-6).all()
    rest = np.percentile(standing[20:40, 1], REST_PERCENTILE, method="lower")
    right = 1 / (1 + np.exp(2.7 - 1.3 * (standing[25, 1] - REST_SHARE * rest)))
    assert scores[25, 1] == pytest.approx(right, rel=1e-5)
    standing[3] = np.nan
    assert np.isfinite(np.delete(alone.scores(standing, tracks), 3, axis=0)).all()


def test_what_had_no_score_or_was_left_out_is_not_found(tmp_path, made, shown):
    faces = {1: shown((3, None), (3, "angry"), (3, None), (3, "angry"))}
    states = {1: [State.OK] * 30 + [State.TURNED] * 30 + [State.OK] * 60}
    out = Marker(time_s=9.0, end_s=12.0, kind="exclude", text="excluded")
    made_session(tmp_path / "a", made.pack, made.labels, faces, states=states, markers=(out,))
    assert all(each.score < 0.5 for each in ask(tmp_path, "angry").moments)


def test_then_asks_for_an_order_on_one_face_within_a_time(tmp_path, made, shown):
    made_session(tmp_path / "up", made.pack, made.labels, {1: shown((3, "sad"), (3, "smiling"))})
    made_session(tmp_path / "down", made.pack, made.labels, {1: shown((3, "smiling"), (3, "sad"))})
    apart = {1: shown((3, "sad"), (9, None), (3, "smiling"))}
    made_session(tmp_path / "apart", made.pack, made.labels, apart)
    two = {1: shown((3, "sad"), (3, None)), 2: shown((3, None), (3, "smiling"))}
    made_session(tmp_path / "two", made.pack, made.labels, two)

    def good(text, **more):
        found = ask(tmp_path, text, **more).moments
        return {each.session.name for each in found if each.score > 0.5}

    assert good("sad, then smiling", within_s=5) == {"up"}
    assert good("smiling THEN sad", within_s=5) == {"down"}
    assert good("sad then smiling", within_s=15) == {"up", "apart"}
    moment = ask(tmp_path, "sad, then smiling", within_s=5).moments[0]
    assert moment.start_s <= moment.peak_s < 3
    assert 3 <= round(moment.then_s + LATE_S, 6) < moment.end_s + LATE_S


def test_what_cannot_be_searched_is_named(tmp_path, made, shown):
    some = {1: shown((2, "angry"))}
    made_session(tmp_path / "whole", made.pack, made.labels, some)
    made_session(tmp_path / "scores", made.pack, made.labels, some, embeddings=False)
    other = tiny_pack(tmp_path / ".elsewhere", seed=3, name="other")
    made_session(tmp_path / "foreign", other, made.labels, some)
    older = tiny_pack(tmp_path / ".older", seed=4, name="tiny")
    made_session(tmp_path / "older", older, made.labels, some)
    made_session(tmp_path / "broken", made.pack, made.labels, some)
    (tmp_path / "broken" / "data" / "clips.parquet").write_bytes(b"PAR1")
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "manifest.json").write_text("{}")
    found = ask(tmp_path, "angry")
    assert [each.session.name for each in found.moments] == ["whole"]
    left = found.unsearched
    assert [block.folder for block in left.scores_only] == ["scores"]
    assert [block.folder for block in left.no_pack] == ["foreign", "older"]
    assert [block.folder for block in left.damaged] == ["broken", "web"]


def test_each_video_is_searched_once(tmp_path, made, shown):
    one = made_session(tmp_path / "a", made.pack, made.labels, {1: shown((2, "angry"))})
    copy = copied_session(one, tmp_path / "a.other")
    manifest = read_manifest(copy)
    same = {"source": read_manifest(one).source, "rescored_from": "a, 2026"}
    write_manifest(copy, manifest.model_copy(update=same))
    assert [each.session.name for each in ask(tmp_path, "angry").moments] == ["a"]
    part = manifest.options.model_copy(update={"start_s": 60.0})
    write_manifest(copy, manifest.model_copy(update={**same, "options": part}))
    assert len(ask(tmp_path, "angry").moments) == 2


def test_sentences():
    assert sentences_of(" a smile ") == ("a smile",)
    assert sentences_of("worried, then relieved") == ("worried", "relieved")
    assert sentences_of("strengthening") == ("strengthening",)
    for text in (" ", "a then b then c"):
        with pytest.raises(LabelSetError):
            sentences_of(text)


def test_a_folder_without_sessions_is_said(tmp_path, pack):
    with pytest.raises(SessionError, match="no session"):
        ask(tmp_path, "angry")


def test_two_a_second_find_what_all_frames_would(tmp_path, made, words):
    """Recall at 50 against the ranking of every clip, on faces that change as real ones do."""
    rng = np.random.default_rng(5)
    target = words("angry")
    for number in range(40):
        vectors = [words(None, number)]
        for _ in range(600):
            step = vectors[-1] + 0.02 * rng.normal(0, 1, len(target))
            vectors.append(step / np.linalg.norm(step))
        whole = np.array(vectors, np.float32)
        for at in rng.integers(20, 580, 3):
            shape = rng.uniform(0.3, 1.0) * np.hanning(20)[:, None]
            whole[at : at + 20] += shape * (target - whole[at : at + 20])
        whole /= np.linalg.norm(whole, axis=1, keepdims=True)
        made_session(tmp_path / f"s{number:02}", made.pack, made.labels, {1: whole})
    found = ask(tmp_path, "angry", top=50)
    runtime = open_runtime(made.pack, "onnxruntime", threads=1).runtime
    asked = LABELS.with_labels((*LABELS.labels, type(LABELS.labels[0])("angry")))
    scorer = open_scorers(made.pack, runtime.encode_texts).scorer(asked)
    exact = []
    for number in range(40):
        session = Session(tmp_path / f"s{number:02}")
        _, times, clips = session.clips()
        scores = scorer.scores(clips)[:, 3].copy()
        for _ in range(3):
            peak = int(scores.argmax())
            exact.append((float(scores[peak]), session.folder, float(times[peak])))
            around = np.abs(times - times[peak]) <= 3.0
            scores[around] = -1
    runtime.close()
    best = sorted(exact, reverse=True)[:50]
    hit = sum(
        any(m.session == folder and m.start_s - 1 <= at_s <= m.end_s + 1 for m in found.moments)
        for _, folder, at_s in best
    )
    assert hit >= 0.95 * len(best)
