"""A study's figures against pandas and SciPy on the exported rows."""

import csv
from collections import Counter
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from typer.testing import CliRunner

from emoscope.engine.analysis.progress import Control
from emoscope.engine.archive.collecting import collect
from emoscope.engine.cli.main import build_cli
from emoscope.engine.data import State
from emoscope.engine.errors import SessionError
from emoscope.engine.results.segments import top_segments
from emoscope.engine.results.statistics import figures as session_figures
from emoscope.engine.sessions.manifest import Marker
from emoscope.engine.sessions.session import Session
from emoscope.engine.study.comparing import comparisons, paired, unpaired
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.figures import By, study_figures
from emoscope.engine.study.folder import create_study
from emoscope.engine.study.summary import HEAD, write_summary
from emoscope.lab.bench.made_sessions import made_session

PICTURES = 120
NAMES = ("smiling", "sad", "surprised face", "none")


def wandering(rng, count=PICTURES):
    """(n, 4) probabilities that change slowly."""
    walk = np.cumsum(rng.normal(0, 0.6, (count, 4)), axis=0)
    odds = np.exp(walk - walk.max(axis=1, keepdims=True))
    return (odds / odds.sum(axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def study(tmp_path_factory, made_pack):
    """Five participants in two groups, two conditions, two faces in some of the recordings."""
    from tests.sessions.fakes import LABELS

    folder = tmp_path_factory.mktemp("figures") / "study"
    opened, rng, rows = create_study(folder), np.random.default_rng(1), []
    for person in range(5):
        for condition in ("film", "rest"):
            faces = {1: np.zeros((PICTURES, 1), np.float32)}
            states = {1: [State.OK] * PICTURES}
            if person == 1:  # a second face, later, which is small at first
                faces[2] = np.zeros((60, 1), np.float32)
                states[2] = [State.SMALL] * 10 + [State.OK] * 50
            out = Marker(time_s=2.0, end_s=3.5, kind="exclude", text="excluded")
            made_session(
                folder / "results" / f"P{person}" / condition,
                made_pack,
                LABELS,
                faces,
                scores={track: wandering(rng, len(mine)) for track, mine in faces.items()},
                states=states,
                markers=(out, Marker(time_s=5.0, text="go")) if person == 2 else (),
                embeddings=False,
            )
            rows.append(
                NewSession(
                    participant=f"P{person}",
                    condition=condition,
                    group="ab"[person % 2],
                    results=f"results/P{person}/{condition}",
                    stem=condition,
                )
            )
    opened.edit("Add", lambda before: added(before, rows))
    return opened


@pytest.fixture(scope="module")
def exported(study, tmp_path_factory):
    """The rows of every picture, face and label as `collect` writes them."""
    out = tmp_path_factory.mktemp("rows") / "rows.parquet"
    collect([study.folder / "results"], out)
    table = pd.read_parquet(out)
    table = table[~table["is_excluded"]].copy()
    table["label"] = table["label"].astype(str)
    place = table["session"].astype(str).str.split("/")
    table["participant"], table["condition"] = place.str[0], place.str[1]
    table["probability"] = table["probability"].astype(np.float64)
    return table


def test_each_row_is_what_pandas_computes_of_the_exported_rows(study, exported):
    rows = {
        (row.key.participant, row.key.condition, row.key.face, row.label): row
        for row in study_figures(study).rows(By.FACE)
    }
    assert len(rows) == (5 * 2 + 2) * 4  # one for each participant, condition, face and label
    seen = set()
    for (person, condition, track), face in exported.groupby(
        ["participant", "condition", "track"], observed=True
    ):
        wide = face.pivot(index="index", columns="label", values="probability")
        lengths = face.groupby("index")["length_s"].first()
        led = wide.idxmax(axis=1)
        for label in NAMES:
            row = rows[person, condition, f"face {track}", label]
            seen.add((person, condition, f"face {track}", label))
            total = lengths.sum()
            assert row.scored_s == pytest.approx(total, rel=1e-9)
            assert row.mean == pytest.approx((wide[label] * lengths).sum() / total, rel=1e-9)
            assert row.peak == pytest.approx(wide[label].max(), rel=1e-9)
            assert row.led_share == pytest.approx(lengths[led == label].sum() / total, abs=1e-9)
    assert seen == set(rows)


def test_segments_are_those_of_the_session_and_transitions_those_of_its_leads(study):
    figures = study_figures(study)
    rows = {(r.key.participant, r.key.condition, r.label): r for r in figures.rows(By.FACE)}
    shown = 0
    for person, condition in (("P0", "film"), ("P3", "rest")):
        session = Session(study.folder / "results" / person / condition)
        for each in session_figures(session):
            if each.track == 0:
                continue
            row = rows[person, condition, each.label]
            shown += row.count
            assert row.count == each.segments
            assert row.shown_s == pytest.approx(each.duration_s, abs=1e-12)
            assert row.share == pytest.approx(each.share, abs=1e-12)
            assert row.longest_s == pytest.approx(each.longest_s, abs=1e-12)
            assert row.latency_s == each.first_s  # the recording begins at 0
        led = [segment.label for segment in top_segments(session)]
        counted = Counter(pair for pair in pairwise(led) if pair[0] != pair[1])
        key = next(k for k in figures.faces if (k.participant, k.condition) == (person, condition))
        assert figures.faces[key].transitions == counted
    assert shown


def test_a_marker_moves_the_begin_of_latencies(study):
    plain = {r.label: r for r in study_figures(study).rows() if r.key.participant == "P2"}
    marked = [r for r in study_figures(study, marker="go").rows() if r.key.participant == "P2"]
    assert any(row.latency_s != plain[row.label].latency_s for row in marked)
    assert all(row.latency_s is None or row.latency_s >= 0 for row in marked)


def test_time_counts_once_however_many_faces_there_are(study):
    figures = study_figures(study)
    whole = {(k.participant, k.condition): t for k, t in figures.participants.items()}
    assert whole["P1", "film"].counted_s == pytest.approx(12.0)
    assert whole["P1", "film"].covered_s == pytest.approx(12.0)
    assert whole["P1", "film"].scored_s == pytest.approx(17.0)
    assert whole["P2", "film"].counted_s == pytest.approx(10.5)  # without what was left out
    row = next(r for r in figures.rows() if r.key.participant == "P1" and "2" in r.key.face)
    assert row.seen_share == pytest.approx(0.5)
    assert row.missing_share == pytest.approx(1 - 5 / 12)
    assert row.quality == pytest.approx(0.8, abs=1e-6)


def test_two_sessions_of_a_cell_are_added_and_their_faces_told_apart(study, tmp_path):
    import shutil

    folder = tmp_path / "two"
    shutil.copytree(study.folder, folder)
    from emoscope.engine.study.edits import moved
    from emoscope.engine.study.folder import StudyFolder

    two = StudyFolder(folder)
    two.edit("x", lambda s: moved(s, {1, 2}, participant="P0", condition="film"))
    figures = study_figures(two)
    faces = {k.face for k in figures.faces if (k.participant, k.condition) == ("P0", "film")}
    assert faces == {"P0 film, face 1", "P0 rest, face 1"}
    before = study_figures(study)
    parts = [t for k, t in before.participants.items() if k.participant == "P0"]
    both = next(t for k, t in figures.participants.items() if k.participant == "P0")
    for label in NAMES:
        mass = sum(t.labels[label].mass_s for t in parts)
        assert both.labels[label].mass_s == pytest.approx(mass, rel=1e-12)
        assert both.labels[label].segments == sum(t.labels[label].segments for t in parts)
    assert both.sessions == {"P0 film", "P0 rest"}


def test_conditions_are_compared_within_participants_as_scipy_does(study, exported):
    found = {c.label: c for c in comparisons(study_figures(study)) if c.kind == "condition"}
    weighted = exported.assign(mass=exported["probability"] * exported["length_s"])
    sums = weighted.groupby(["participant", "condition", "label"])[["mass", "length_s"]].sum()
    means = (sums["mass"] / sums["length_s"]).unstack("condition")
    for label in NAMES:
        pair = means.xs(label, level="label")
        test = stats.ttest_rel(pair["film"], pair["rest"])
        low, high = test.confidence_interval(0.95)
        mine = found[label]
        assert (mine.n_one, mine.n_other, mine.one, mine.other) == (5, 5, "film", "rest")
        assert mine.difference == pytest.approx((pair["film"] - pair["rest"]).mean(), abs=1e-9)
        assert (mine.t, mine.p) == pytest.approx((test.statistic, test.pvalue), rel=1e-9)
        assert (mine.low, mine.high) == pytest.approx((low, high), abs=1e-9)
        assert mine.effect_low < mine.effect < mine.effect_high
        assert mine.p_holm >= mine.p


def test_groups_are_compared_between_participants_as_scipy_does(study):
    figures = study_figures(study)
    groups = [c for c in comparisons(figures) if c.kind == "group"]
    assert {(c.within, c.n_one, c.n_other) for c in groups} == {("film", 3, 2), ("rest", 3, 2)}
    rows = [r for r in figures.rows(By.PARTICIPANT) if r.label == "sad"]
    a, b = (
        [r.mean for r in rows if (r.key.group, r.key.condition) == (group, "film")]
        for group in "ab"
    )
    test = stats.ttest_ind(a, b, equal_var=False)
    low, high = test.confidence_interval(0.95)
    mine = next(c for c in groups if (c.label, c.within) == ("sad", "film"))
    assert (mine.t, mine.p, mine.df) == pytest.approx((test.statistic, test.pvalue, test.df))
    assert (mine.low, mine.high) == pytest.approx((low, high))


def test_effect_sizes_are_those_of_a_worked_example():
    # d = 1 between two groups of ten: g = 0.9575 (Hedges 1981, J(18)); its interval by the
    # noncentral t distribution holds the t that was seen at its two 2.5 % points.
    one = np.arange(10.0)
    other = one - one.std(ddof=1)
    made = unpaired(list(one), list(other))
    assert made.effect == pytest.approx(0.9576, abs=1e-4)
    root, small = np.sqrt(0.2), made.effect
    for limit, share in ((made.effect_low, 0.975), (made.effect_high, 0.025)):
        nc = limit / small / root
        assert stats.nct.cdf(1 / root, 18, nc) == pytest.approx(share, abs=1e-6)
    same = paired([0.2, 0.2], [0.1, 0.1])
    assert (same.difference, same.effect, same.p) == (pytest.approx(0.1), None, None)


def test_holm_is_that_of_a_worked_example():
    from emoscope.engine.study.comparing import corrected

    made = [SimpleNamespace(p=p) for p in (0.01, 0.04, 0.03, 0.005)]  # Holm: 0.03, 0.06, 0.06, 0.02
    from dataclasses import replace

    base = paired([1, 2, 3.5], [1, 1, 1])
    rows = [replace(base, p=each.p) for each in made]
    assert [c.p_holm for c in corrected(rows)] == pytest.approx([0.03, 0.06, 0.06, 0.02])


def test_the_tables_are_read_back_as_they_are(study, tmp_path):
    figures = study_figures(study)
    files, why = write_summary(study, figures, tmp_path / "t.csv")
    assert (len(files), why) == (3, "")
    table = pd.read_csv(files[0])
    assert tuple(table.columns) == HEAD
    rows = figures.rows()
    assert len(table) == len(rows)
    for (_, got), row in zip(table.iterrows(), rows, strict=True):
        assert got["label"] == row.label
        assert got["mean"] == row.mean
    changes = pd.read_csv(files[1])
    total = sum(sum(c.values()) for c in figures.transitions(By.FACE).values())
    assert changes["count"].sum() == total > 0
    compared = pd.read_csv(files[2])
    assert not compared["p"].isna().all()
    differences = [each.difference for each in comparisons(figures)]
    assert min(differences) < 0  # a number too, not a text with an apostrophe
    assert compared["difference"].tolist() == differences


def test_without_scipy_the_tables_are_there_and_the_comparison_says_why(
    study, tmp_path, monkeypatch
):
    import sys

    monkeypatch.setitem(sys.modules, "scipy", None)
    files, why = write_summary(study, study_figures(study), tmp_path / "t.csv")
    assert len(files) == 2
    assert "need SciPy" in why
    assert "emoscope[stats]" in why


def test_a_damaged_session_is_said_and_a_stop_ends_it(study, tmp_path):
    import shutil

    from emoscope.engine.study.folder import StudyFolder

    folder = tmp_path / "broken"
    shutil.copytree(study.folder, folder)
    (folder / "results" / "P0" / "film" / "data" / "faces.parquet").write_bytes(b"x")
    shutil.rmtree(folder / "results" / "P3" / "rest")
    figures = study_figures(StudyFolder(folder))
    assert [name for name, _ in figures.failed] == ["P0 film"]
    assert figures.without == ("P3 rest",)
    stopped = Control()
    stopped.cancel()
    with pytest.raises(SessionError, match="stopped"):
        study_figures(study, control=stopped)
    with pytest.raises(SessionError, match="No session of this study has results"):
        study_figures(create_study(tmp_path / "empty"))


def test_the_command_writes_and_never_over_what_is_there(study, tmp_path):
    cli, out = CliRunner(), tmp_path / "t.csv"

    def said(*words, code=0):
        done = cli.invoke(build_cli(), ["study", "summary", str(study.folder), *words])
        assert done.exit_code == code, done.output
        return done.output

    assert "10 sessions, 48 rows" in said("--out", str(out), "--table-style", "excel-comma")
    head = next(csv.reader(out.open(encoding="utf-8-sig"), delimiter=";"))
    assert tuple(head) == HEAD
    assert "there already" in said("--out", str(out), code=1)
    said("--out", str(out), "--replace", "--by", "participant", "--measure", "share")
    said("--out", str(out), "--by", "planet", code=2)
    said("--out", str(tmp_path / "t.xls"), code=2)
