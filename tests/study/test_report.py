"""The circumplex, the table of frames against pandas, and the report."""

import csv
import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.results.circumplex import path_of, place_of_label, words
from emoscope.engine.sessions.manifest import Marker, read_manifest, write_manifest
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.store import table_file
from emoscope.engine.sessions.tables import SHAPE
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import create_study
from emoscope.engine.study.frames import FRAME, WORDS
from emoscope.lab.bench.made_sessions import made_session
from emoscope.lab.training.vocabulary import vocabulary
from tests.sessions.fakes import LABELS

BASIC = load_label_set("basic7")


def test_words_are_those_of_the_vocabulary():
    assert words() == {each.text: (each.valence, each.arousal) for each in vocabulary()}


@pytest.mark.parametrize(
    ("label", "like"),
    [("Happy", "happy"), ("a surprised face", "surprised"), ("not happy", None), ("xyz", None)],
)
def test_a_label_has_the_place_of_its_word(label, like):
    assert place_of_label(label) == (None if like is None else words()[like])


def wandering(rng, labels, count):
    """Probabilities that change slowly, as scores of a face do."""
    walk = np.cumsum(rng.normal(0, 0.15, (count, len(labels.labels) + 1)), axis=0)
    odds = np.exp(3 * np.sin(walk))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True), np.float32)


@pytest.fixture
def study(tmp_path, made_pack):
    """Three participants with a hostile name among them, two conditions, markers."""
    opened = create_study(tmp_path / "study", "A <b>study</b>")
    rng, new = np.random.default_rng(2), []
    for person in ("P01", "P02", '<script>alert(1)</script>"'):
        for condition in ("film", "rest"):
            place = f"results/{len(new)}/{condition}"
            made_session(
                opened.folder / place,
                made_pack,
                BASIC,
                {1: np.zeros((150, 1), "f4")},
                scores={1: wandering(rng, BASIC, 150)},
                markers=(Marker(time_s=4.0, text="go"),),
                embeddings=False,
            )
            new.append(
                NewSession(participant=person, condition=condition, results=place, stem=condition)
            )
    opened.edit("Add", lambda before: added(before, new))
    return opened


def run(*words):
    return CliRunner().invoke(build_cli(), [str(word) for word in words])


def test_the_path_is_the_mean_place_of_the_labels_as_pandas_has_it(study):
    session = Session(study.folder / "results/0/film")
    (series,) = session.series
    means, share = path_of(series, session.names)
    frame = pd.DataFrame(series.scores[:, :-1].astype("f8"), columns=list(session.names))
    places = {name: place_of_label(name) for name in session.names}
    known = [name for name, place in places.items() if place is not None]
    assert known
    mass = frame[known].sum(axis=1)
    for axis in (0, 1):
        wanted = (frame[known] * [places[name][axis] for name in known]).sum(axis=1) / mass
        assert np.nanmax(np.abs(means[:, axis] - wanted.where(share >= 0.5))) < 1e-9
    assert np.allclose(share, mass / series.scores.astype("f8").sum(axis=1))


def test_labels_without_a_place_give_none(tmp_path, made_pack):
    folder = made_session(
        tmp_path / "talk",
        made_pack,
        LABELS,
        {1: np.zeros((5, 1), "f4")},
        scores={1: np.full((5, 4), 0.25, "f4")},
    )
    session = Session(folder)
    means, share = path_of(session.series[0], ("xyz", "not sad", "a crooked mouth"))
    assert np.isnan(means).all()
    assert (share == 0).all()


def test_the_table_of_frames_has_a_row_per_frame_and_face(study, tmp_path):
    run("people", "name", study.folder / "results/0/film", "1", "Anna", "--from", 5)
    table = tmp_path / "frames.csv"
    assert run("study", "frames", study.folder, "--out", table).exit_code == 0
    read = pd.read_csv(table)
    assert tuple(read.columns) == (*FRAME, "head_yaw_deg", "head_pitch_deg", *WORDS)
    assert len(read) == 6 * 150
    mine = read[(read.participant == "P01") & (read.condition == "film")]
    assert (mine.face == "Anna").sum() == 100
    assert (mine.head_yaw_deg == 0).all()
    session = Session(study.folder / "results/0/film")
    means, _ = path_of(session.series[0], session.names)
    assert np.allclose(mine.valence, means[:, 0], atol=1e-7, equal_nan=True)
    with table.open() as file:
        people = {row["participant"] for row in csv.DictReader(file)}
    assert '<script>alert(1)</script>"' in people
    assert run("study", "frames", study.folder, "--out", table).exit_code == 1


def test_the_report_holds_everything_and_loads_nothing(study, tmp_path):
    page = tmp_path / "report.html"
    done = run("study", "report", study.folder, "--out", page)
    assert done.exit_code == 0, done.output
    text = page.read_text(encoding="utf-8")
    for title in ("Labels by condition", "Participants by labels", "Around markers", "Sessions"):
        assert f"<h2>{title}</h2>" in text
    assert text.count("<img ") == 6
    sources = re.findall(r'(?:src|href)=["\']?([^"\'> ]{0,30})', text)
    assert sources
    assert all(each.startswith("data:image/svg+xml;base64,") for each in sources)
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "A &lt;b&gt;study&lt;/b&gt;" in text
    assert "default-src 'none'" in text
    assert "Hedges" in text
    assert run("study", "report", study.folder, "--out", page).exit_code == 1
    assert run("study", "report", study.folder, "--out", tmp_path / "x.pdf").exit_code == 2


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_the_circumplex_is_drawn(study, tmp_path, ending):
    path = tmp_path / f"c.{ending}"
    done = run("study", "plot", study.folder, "--kind", "circumplex", "--out", path)
    assert done.exit_code == 0, done.output
    assert path.stat().st_size > 5_000


@pytest.mark.parametrize(
    ("command", "kind", "ending"), [("frames", "a CSV", ".csv"), ("report", "an HTML", ".html")]
)
def test_a_file_of_another_kind_is_refused_by_its_name(study, tmp_path, command, kind, ending):
    done = run("study", command, study.folder, "--out", tmp_path / "x.txt")
    assert done.exit_code == 2
    said = " ".join(done.output.split())
    assert f"x.txt is not the name of {kind} file. End it with {ending}" in said
    assert not (tmp_path / "x.txt").exists()


def test_frames_have_the_measures_that_any_session_has(study, tmp_path):
    folder = study.folder / "results/0/film"
    path = table_file(folder, "faces")
    faces = pq.read_table(path)
    for name in SHAPE:
        faces = faces.append_column(name, pa.array(np.full(len(faces), 0.25, "f4")))
    pq.write_table(faces, path)
    manifest = read_manifest(folder).model_copy(update={"measures": SHAPE})
    write_manifest(folder, manifest)
    table = tmp_path / "frames.csv"
    assert run("study", "frames", study.folder, "--out", table).exit_code == 0
    read = pd.read_csv(table)
    names = ["head_roll_deg", "eyes_open", "mouth_open"]
    assert tuple(read.columns) == (*FRAME, "head_yaw_deg", "head_pitch_deg", *names, *WORDS)
    mine = (read.participant == "P01") & (read.condition == "film")
    assert (read[mine][names] == 0.25).all().all()
    assert read[~mine][names].isna().all().all()
