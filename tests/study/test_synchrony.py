"""Synchrony against pandas, planted lags, and surrogates of faces that do not go together."""

import csv

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from emoscope.engine.analysis.progress import Control
from emoscope.engine.cli.main import build_cli
from emoscope.engine.errors import SessionError
from emoscope.engine.sessions.options import UsageError
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import create_study
from emoscope.engine.study.synchrony import (
    Asked,
    correlations,
    of_curves,
    segments,
    shuffled,
    study_synchrony,
)
from emoscope.lab.bench.made_sessions import made_session
from tests.sessions.fakes import LABELS

WHOSE = ("", "", "", "talk", "face 1", "face 2", "smiling")


def smooth(rng, count=1200):
    return pd.Series(rng.normal(size=count)).rolling(7, min_periods=1).mean().to_numpy().copy()


def test_correlations_are_those_of_pandas():
    rng = np.random.default_rng(3)
    one, other = rng.normal(size=(4, 60)), rng.normal(size=(4, 60))
    strength, mean_r = correlations(one, other, 5)
    for i in range(4):
        for j in range(4):
            a, b = pd.Series(one[i]), pd.Series(other[j])
            r = np.array([a.corr(b.shift(-lag)) for lag in range(-5, 6)])
            assert strength[i, j] == pytest.approx(np.abs(np.arctanh(r)).mean(), abs=1e-9)
    r0 = np.mean([np.corrcoef(one[i], other[i])[0, 1] for i in range(4)])
    assert mean_r[5] == pytest.approx(r0, abs=1e-9)


def test_a_face_that_follows_is_found_with_its_lag():
    rng = np.random.default_rng(1)
    one = smooth(rng)
    other = np.roll(one, 7) + rng.normal(0, 0.1, len(one))  # 0.7 s later
    found = of_curves(one, other, Asked(surrogates=200), WHOSE)
    assert found.windows == 12
    assert found.peak_lag_s == pytest.approx(0.7)
    assert found.peak_r > 0.8
    assert found.p == pytest.approx(1 / 201)
    assert found.effect > 3
    back = of_curves(other, one, Asked(surrogates=200), WHOSE)
    assert back.peak_lag_s == pytest.approx(-0.7)


def test_faces_that_do_not_go_together_are_as_their_surrogates():
    p = []
    for seed in range(20):
        rng = np.random.default_rng(100 + seed)
        p.append(of_curves(smooth(rng), smooth(rng), Asked(surrogates=100), WHOSE).p)
    assert sum(each < 0.05 for each in p) <= 3
    assert 0.25 < np.mean(p) < 0.75


def test_no_surrogate_has_a_segment_at_its_own_time():
    strength = np.eye(5) * 100
    assert (shuffled(strength, 50, 1) == 0).all()
    assert (shuffled(np.arange(4.0).reshape(2, 2), 3, 1) == 1.5).all()


def test_segments_with_gaps_or_without_change_do_not_count():
    rng = np.random.default_rng(1)
    one, other = smooth(rng, 400), smooth(rng, 400)
    one[105:112] = np.nan
    other[200:250] = np.nan
    other[300:400] = 0.5
    first, second = segments(one, other, Asked())
    assert len(first) == len(second) == 2
    assert not np.isnan(first).any()
    few = of_curves(one[:150], other[:150], Asked(), WHOSE)
    assert (few.windows, few.z, few.p) == (1, None, None)


@pytest.mark.parametrize("words", [{"window_s": 0.1}, {"lag_s": 6.0}, {"surrogates": 0}])
def test_what_makes_no_sense_is_refused(words):
    with pytest.raises(UsageError):
        Asked(**words)


@pytest.fixture
def study(tmp_path, made_pack):
    """One recording of two faces: the second smiles as the first did 0.5 s before."""
    opened, rng = create_study(tmp_path / "study"), np.random.default_rng(5)
    curve = 0.5 + 0.2 * np.clip(smooth(rng, 600), -2, 2)
    scores = {}
    for track, lag in ((1, 0), (2, 5)):
        mine = np.roll(curve, lag)
        rest = (1 - mine) / 3
        scores[track] = np.stack([mine, rest, rest, rest], axis=1).astype("f4")
    made_session(
        opened.folder / "results/talk",
        made_pack,
        LABELS,
        {track: np.zeros((600, 1), "f4") for track in scores},
        scores=scores,
        embeddings=False,
    )
    row = NewSession(participant="P01", condition="talk", results="results/talk", stem="talk")
    opened.edit("Add", lambda before: added(before, [row]))
    return opened


def run(*words):
    return CliRunner().invoke(build_cli(), [str(word) for word in words])


def test_a_study_gives_a_row_per_pair_and_label(study, tmp_path):
    run("people", "name", study.folder / "results/talk", "2", "Ben")
    table = tmp_path / "sync.csv"
    words = ("study", "synchrony", study.folder, "--out", table, "--surrogates", 99)
    assert run(*words).exit_code == 0
    with table.open() as file:
        rows = list(csv.DictReader(file))
    assert [row["label"] for row in rows] == ["smiling", "sad", "surprised face"]
    smiling = rows[0]
    assert (smiling["face_one"], smiling["face_other"]) == ("face 1", "Ben")
    assert float(smiling["peak_lag_s"]) == pytest.approx(0.5)
    assert float(smiling["p"]) == pytest.approx(0.01)
    before = table.read_bytes()
    assert run(*words).exit_code == 1, "what is there stays"
    assert run(*words, "--replace").exit_code == 0
    assert table.read_bytes() == before, "the same seed gives the same surrogates"
    assert run(*words, "--replace", "--labels", "nothing").exit_code == 1
    assert table.read_bytes() == before


def test_it_can_be_stopped(study):
    control = Control()
    control.cancel()
    with pytest.raises(SessionError, match="was stopped"):
        list(study_synchrony(study, Asked(), control=control))
