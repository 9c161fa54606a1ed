"""Markers from files of other programs, their types, and what is left out of one person alone."""

import csv
import json

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.errors import DataError, SessionError
from emoscope.engine.exports.formats import Formats
from emoscope.engine.results.marker_files import read_marker_file
from emoscope.engine.results.statistics import figures
from emoscope.engine.sessions.export_records import result_sum
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.sessions.session import Session
from emoscope.lab.bench.made_sessions import made_session
from tests.packs import tiny_pack
from tests.sessions.fakes import LABELS

PSYCHOPY = (
    "trial,film.started,film.stopped,key.started,key.rt,participant\n"
    "1,12.5,17.5,14.25,1.75,P01\n2,22.5,27.5,None,,P01\n"
)
LOG = (
    "12.0000 \tINFO \tLoaded\n12.5000 \tEXP \tfilm: autoDraw = True\n"
    "14.0 \tDATA \tKeypress: space\n"
)
BORIS_ROWS = (
    "Observation id\tone\n\nTime\tMedia file path\tSubject\tBehavior\tComment\tStatus\n"
    "1.0\ttalk.mp4\tAnna\tgaze\t\tSTART\n2.0\ttalk.mp4\tNo focal subject\tbeep\t\tPOINT\n"
    "3.5\ttalk.mp4\tAnna\tgaze\t\tSTOP\n"
)
BORIS_NEW = (
    "Observation id,Subject,Behavior,Behavior type,Start (s),Stop (s)\n"
    "one,Anna,gaze,STATE,1.0,3.5\none,,beep,POINT,2.0,2.0\n"
)
BORIS = {
    "behaviors_conf": {
        "0": {"type": "State event", "code": "gaze"},
        "1": {"type": "Point event", "code": "beep"},
    },
    "observations": {
        "one": {
            "events": [
                [1.0, "Anna", "gaze", "", ""],
                [2.0, "", "beep", "", ""],
                [3.5, "Anna", "gaze", "", ""],
                [5.0, "Anna", "gaze", "", ""],
            ]
        },
        "two": {"events": []},
    },
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return tiny_pack(tmp_path_factory.mktemp("pack") / "tiny")


@pytest.fixture
def folder(tmp_path, pack):
    """Two faces for 6 s: one smiles, one is sad."""
    scores = {
        1: np.repeat([(0.9, 0.05, 0.03, 0.02)], 60, axis=0).astype("f4"),
        2: np.repeat([(0.05, 0.9, 0.03, 0.02)], 60, axis=0).astype("f4"),
    }
    faces = {1: np.zeros((60, 1), "f4"), 2: np.zeros((60, 1), "f4")}
    return made_session(tmp_path / "talk", pack, LABELS, faces, scores=scores, embeddings=False)


def run(*words):
    return CliRunner().invoke(build_cli(), [str(word) for word in words])


def read(tmp_path, name, text, part=""):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return [(e.start_s, e.end_s, e.text, e.whose) for e in read_marker_file(path, part).events]


def test_psychopy_data_and_log(tmp_path):
    assert read(tmp_path, "data.csv", PSYCHOPY) == [
        (12.5, 17.5, "film", ""),
        (14.25, None, "key", ""),
        (22.5, 27.5, "film", ""),
    ]
    assert read(tmp_path, "data.log", LOG) == [
        (12.5, None, "film: autoDraw = True", ""),
        (14.0, None, "Keypress: space", ""),
    ]


@pytest.mark.parametrize(("name", "text"), [("rows.tsv", BORIS_ROWS), ("rows.csv", BORIS_NEW)])
def test_exported_events_of_boris(tmp_path, name, text):
    assert read(tmp_path, name, text) == [(1.0, 3.5, "gaze", "Anna"), (2.0, None, "beep", "")]


def test_a_project_of_boris(tmp_path):
    text = json.dumps(BORIS)
    assert read(tmp_path, "a.boris", text, "one") == [
        (1.0, 3.5, "gaze", "Anna"),
        (2.0, None, "beep", ""),
        (5.0, None, "gaze", "Anna"),
    ]
    with pytest.raises(DataError, match="several observations"):
        read(tmp_path, "a.boris", text)
    with pytest.raises(DataError, match="is not a BORIS project"):
        read(tmp_path, "b.boris", "{}")


@pytest.mark.parametrize(
    "text",
    [
        "onset\tduration\ttrial_type\n1.5\t2\tface\n4\tn/a\tbeep\n",
        "Beginn;Ende;Text\n1,5;3,5;face\n0:00:04;;beep\n",
        "time_s,end_s,kind,text\n1.5,3.5,event,face\n4,,event,beep\n",
    ],
)
def test_tables(tmp_path, text):
    assert read(tmp_path, "t.csv", text) == [(1.5, 3.5, "face", ""), (4.0, None, "beep", "")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,b\n1,2\n", "no columns of times and texts"),
        ("time,text\nx,go\n", 'line 2: "x" is not a time'),
        ("time,end,text\n3,1,go\n", "the end is before"),
        ("time,text\n", "has no markers"),
        ("", "no columns"),
    ],
)
def test_a_table_that_cannot_be_read_is_said(tmp_path, text, said):
    with pytest.raises(DataError, match=said):
        read(tmp_path, "t.csv", text)


def test_what_we_write_comes_back(folder, tmp_path):
    run("markers", "add", folder, 1, "go", "--type", "stimulus")
    run("markers", "add", folder, 2, "out", "--end", 3, "--kind", "exclude", "--person", "face 1")
    assert run("segments", folder).exit_code == 0
    markers = read_manifest(folder).markers
    run("markers", "remove", folder, "all")
    assert run("markers", "import", folder, folder / "markers.csv").exit_code == 1, (
        "an export that shows the session as it is now has none"
    )
    run("markers", "undo", folder)
    Formats(("eaf", "boris"))(Session(folder), None)
    found = read_marker_file(folder / "labels.eaf", "markers").events
    assert [(each.start_s, each.text) for each in found] == [(1.0, "go"), (2.0, "out")]
    assert read_marker_file(folder / "labels.boris").events
    copy = tmp_path / "markers.csv"
    copy.write_bytes((folder / "markers.csv").read_bytes())
    run("markers", "remove", folder, "all")
    assert run("markers", "import", folder, copy).exit_code == 0
    assert read_manifest(folder).markers == markers
    assert [each.name for each in read_manifest(folder).marker_types] == ["stimulus"]
    assert "0 markers imported" in run("markers", "import", folder, copy).output, "each once"


def test_a_sync_event_sets_the_clock(folder, tmp_path):
    log = tmp_path / "data.csv"
    log.write_text(PSYCHOPY)
    run("markers", "add", folder, 0.5, "flash")
    done = run("markers", "import", folder, log, "--sync", "film", "--at", "flash")
    assert done.exit_code == 0, done.output
    found = [(m.time_s, m.end_s, m.text) for m in read_manifest(folder).markers[1:]]
    assert found == [(0.5, 5.5, "film"), (2.25, None, "key"), (10.5, 15.5, "film")]
    run("markers", "undo", folder)
    assert len(read_manifest(folder).markers) == 1
    run("markers", "import", folder, log, "--sync", "film", "--at", "1", "--only", "KEY")
    assert read_manifest(folder).markers[1].time_s == 2.75
    assert run("markers", "import", folder, log, "--sync", "film").exit_code == 2
    done = run("markers", "import", folder, log, "--sync", "beep", "--at", "1")
    assert "It has: film, key" in " ".join(done.output.split())


def test_moments_cannot_be_left_out(folder, tmp_path):
    log = tmp_path / "data.csv"
    log.write_text("time,text\n1,go\n")
    done = run("markers", "import", folder, log, "--kind", "exclude")
    assert done.exit_code == 1
    assert "only stretches can be left out" in " ".join(done.output.split())
    assert run("markers", "add", folder, 1, "x", "--kind", "exclude").exit_code == 2
    assert run("markers", "import", folder, log, "--kind", "nothing").exit_code == 2


def test_what_is_left_out_of_one_person_stays_with_the_others(folder):
    before = {(each.track, each.label): each for each in figures(Session(folder))}
    run("people", "name", folder, "1", "Anna")
    run("markers", "add", folder, 1, "x", "--end", 2.5, "--kind", "exclude", "--person", "anna")
    session = Session(folder)
    anna, other = session.series
    assert anna.lengths_s[anna.scored].sum() == pytest.approx(4.5)
    assert anna.excluded.sum() == 15
    assert other.scored.all()
    after = {(each.track, each.label): each for each in figures(session)}
    assert after[2, "sad"] == before[2, "sad"]
    assert after[1, "smiling"].duration_s == pytest.approx(4.5)
    Formats(("csv",))(session, None)
    with (folder / "scores.csv").open() as file:
        rows = list(csv.DictReader(file))
    gone = [row for row in rows if row["is_excluded"] == "true"]
    assert {row["person_name"] for row in gone} == {"Anna"}
    assert len(gone) == 15
    assert {row["marker_text"] for row in rows if row["track"] == "2"} == {""}


def test_a_type_has_a_colour_and_a_key_of_its_own(folder):
    assert run("markers", "type", folder, "go", "--colour", "#0072B2", "--key", "g").exit_code == 0
    (kind,) = read_manifest(folder).marker_types
    assert (kind.name, kind.colour, kind.key) == ("go", "#0072b2", "g")
    for words in (("--colour", "blue"), ("--key", "gg"), ("--key", "G")):
        assert run("markers", "type", folder, "other", *words).exit_code == 1
    assert run("markers", "undo", folder).exit_code == 0
    assert read_manifest(folder).marker_types == ()


def test_a_time_before_0_and_a_text_with_a_minus_are_no_options(folder):
    assert run("markers", "add", folder, -3, "-x", "--end", 1).exit_code == 0
    assert run("markers", "add", folder, 2, "-3 dB", "--type", "tone").exit_code == 0
    found = [(m.time_s, m.end_s, m.text, m.type) for m in read_manifest(folder).markers]
    assert found == [(-3.0, 1.0, "-x", ""), (2.0, None, "-3 dB", "tone")]
    assert run("markers", "add", folder, 1, "x", "--tpe", "tone").exit_code == 2


def test_sums_of_sessions_with_plain_markers_are_those_of_before(folder):
    run("markers", "add", folder, 1, "go")
    manifest = read_manifest(folder)
    data = json.loads((folder / "manifest.json").read_text())
    del data["people"], data["marker_types"]
    for name in ("type", "person"):
        del data["markers"][0][name]
    (folder / "manifest.json").write_text(json.dumps(data))
    assert result_sum(read_manifest(folder)) == result_sum(manifest)


def test_unknown_numbers_are_said(folder):
    for words in (("remove", "1"), ("remove", "x"), ("add", "inf", "go")):
        assert run("markers", words[0], folder, *words[1:]).exit_code == 2
    with pytest.raises(SessionError):
        Session(folder / "nowhere")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("deep.boris", "[" * 100_000),
        ("late.boris", json.dumps(BORIS).replace("1.0", "1e308")),
        ("late.csv", f"time_s,text\n{'9' * 400}:00:01,a\n"),
        ("late.csv", "time_s,text\n1e12,a\n"),
    ],
)
def test_what_no_marker_can_be_is_said_in_a_sentence(tmp_path, name, text):
    (tmp_path / name).write_text(text)
    with pytest.raises(DataError):
        read_marker_file(tmp_path / name)


def test_what_nobody_sees_in_a_strangers_file_is_not_kept(folder, tmp_path):
    (tmp_path / "a.csv").write_text(
        "time_s,text,type,person\n0.1,\x1b]0;go\x07\u202eby,\x1b[1mnew,Anna\u200b\n"
    )
    assert (
        CliRunner()
        .invoke(build_cli(), ["markers", "import", str(folder), str(tmp_path / "a.csv")])
        .exit_code
        == 0
    )
    (marker,) = read_manifest(folder).markers
    assert (marker.text, marker.type, marker.person) == ("]0;goby", "[1mnew", "Anna")
