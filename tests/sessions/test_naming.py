"""Names of faces: put together, taken apart, taken back, known again, and in every export."""

import csv
import json

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli
from emoscope.engine.data import State
from emoscope.engine.errors import SessionError
from emoscope.engine.exports.formats import Formats
from emoscope.engine.results.segments import label_segments
from emoscope.engine.results.statistics import figures
from emoscope.engine.sessions.export_records import result_sum
from emoscope.engine.sessions.known_names import carry_notes, with_known_names
from emoscope.engine.sessions.manifest import Marker, read_manifest, write_manifest
from emoscope.engine.sessions.naming import known_again, named, renamed
from emoscope.engine.sessions.noting import edit_notes, redo_notes, undo_notes
from emoscope.engine.sessions.session import Session
from emoscope.lab.bench.made_sessions import made_session
from tests.packs import tiny_pack
from tests.sessions.fakes import LABELS

PICTURES = 60
SMILING, SAD = (0.9, 0.05, 0.03, 0.02), (0.05, 0.9, 0.03, 0.02)


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return tiny_pack(tmp_path_factory.mktemp("pack") / "tiny")


def rows(*parts):
    return np.concatenate([np.repeat([values], n, axis=0) for values, n in parts]).astype("f4")


@pytest.fixture
def folder(tmp_path, pack):
    """Face 1 goes after 3 s and is kept as lost for 1 s; face 2 is there all the time."""
    states = {1: [State.OK] * 30 + [State.LOST] * 10, 2: [State.OK] * PICTURES}
    return made_session(
        tmp_path / "talk",
        pack,
        LABELS,
        {1: np.zeros((40, 1), "f4"), 2: np.zeros((PICTURES, 1), "f4")},
        scores={1: rows((SMILING, 40)), 2: rows((SAD, 30), (SMILING, 30))},
        states=states,
        embeddings=False,
    )


def give(folder, tracks, name, *part):
    session = Session(folder)
    edit_notes(
        folder,
        f"Name {name}",
        lambda kept: kept.model_copy(
            update={"people": named(session, kept.people, tracks, name, *part)}
        ),
    )
    return Session(folder)


def run(*words):
    return CliRunner().invoke(build_cli(), [str(word) for word in words])


def test_a_face_without_a_name_is_its_number(folder):
    session = Session(folder)
    assert [each.name for each in session.people] == ["face 1", "face 2"]
    assert session.people == session.series
    assert "person_name" not in session.columns


def test_faces_in_sight_together_are_not_one_person(folder):
    with pytest.raises(SessionError, match=r"Face 1 and face 2 are in sight together from 0\.00"):
        give(folder, [1, 2], "Anna")
    assert read_manifest(folder).people == ()


def test_two_tracks_of_one_name_are_one_person(folder):
    give(folder, [1], "Anna")
    session = give(folder, [2], "Anna", 3.0)
    anna, rest = session.people
    assert (anna.name, anna.track) == ("Anna", 1)
    assert (rest.name, rest.track) == ("face 2", 2)
    assert len(anna.times_s) == PICTURES
    assert (np.diff(anna.times_s) > 0).all()
    assert anna.scored.all(), "the track that is lost gives way to the one in sight"
    assert len(rest.times_s) == 30
    (smile,) = [s for s in label_segments(session) if s.label == "smiling"]
    assert (smile.track, smile.start_s, smile.end_s) == (1, 0.0, pytest.approx(6.0))
    by = {(each.track, each.label): each for each in figures(session)}
    assert by[1, "smiling"].share == pytest.approx(1.0)
    assert by[2, "sad"].share == pytest.approx(1.0)


def test_a_track_of_two_people_gives_the_second_a_number_of_its_own(folder):
    give(folder, [2], "Ben")
    session = give(folder, [2], "Cleo", 3.0)
    assert [(each.track, each.name) for each in session.people] == [
        (1, "face 1"),
        (2, "Ben"),
        (3, "Cleo"),
    ]
    assert [each.name for each in session.manifest.people] == ["Ben", "Cleo"]
    assert give(folder, [2], "ben", 3.0).manifest.people[0].end_s is None, "one again"


def test_a_name_that_is_a_number_or_nothing_is_refused(folder):
    for name in ("  ", "face 2", "x" * 201):
        with pytest.raises(SessionError):
            give(folder, [1], name)
    with pytest.raises(SessionError, match="There is no face 7"):
        give(folder, [7], "Anna")
    with pytest.raises(SessionError, match="not in view at that time"):
        give(folder, [1], "Anna", 30.0)
    with pytest.raises(SessionError, match="Nobody"):
        renamed((), "Anna", "Ben")


def test_every_edit_is_taken_back_and_done_again(folder):
    give(folder, [1], "Anna\u2028")
    edit_notes(
        folder,
        "Mark",
        lambda kept: kept.model_copy(update={"markers": (Marker(time_s=1.0, text="go\u2028on"),)}),
    )
    after = read_manifest(folder)
    assert undo_notes(folder) == "Mark"
    assert undo_notes(folder) == "Name Anna\u2028"
    assert read_manifest(folder).people == read_manifest(folder).markers == ()
    with pytest.raises(SessionError, match="nothing to undo in this session"):
        undo_notes(folder)
    redo_notes(folder), redo_notes(folder)
    assert read_manifest(folder) == after


def test_a_kill_between_journal_and_manifest_loses_that_edit_alone(folder, monkeypatch):
    give(folder, [1], "Anna")
    monkeypatch.setattr(
        "emoscope.engine.sessions.noting.write_manifest",
        lambda *_: (_ for _ in ()).throw(KeyboardInterrupt),
    )
    with pytest.raises(KeyboardInterrupt):
        give(folder, [2], "Ben")
    monkeypatch.undo()
    assert [each.name for each in read_manifest(folder).people] == ["Anna"]
    assert undo_notes(folder) == "Name Anna"


def test_exports_show_names_and_older_ones_are_made_anew(folder):
    before = result_sum(Session(folder).manifest)
    Formats(("csv", "jsonl", "eaf", "boris-tsv"))(Session(folder), None)
    assert run("people", "name", folder, "1", "Anna").exit_code == 0
    assert result_sum(Session(folder).manifest) != before
    with (folder / "scores.csv").open() as file:
        read = list(csv.DictReader(file))
    assert {row["person_name"] for row in read if row["track"] == "1"} == {"Anna"}
    assert {row["person_name"] for row in read if row["track"] == "2"} == {""}
    lines = (folder / "scores.jsonl").read_text().splitlines()
    assert json.loads(lines[0])["person_name"] == "Anna"
    assert 'TIER_ID="Anna smiling"' in (folder / "labels.eaf").read_text()
    assert "\tAnna\t" in (folder / "boris_events.tsv").read_text()
    assert run("people", "undo", folder).exit_code == 0
    assert "person_name" not in (folder / "scores.csv").read_text()


@pytest.mark.parametrize(
    "name", ["csv", "csv-long", "jsonl", "parquet", "srt", "vtt", "eaf", "html", "textgrid"]
)
def test_names_go_to(folder, name):
    give(folder, [1], "Änna")
    (path,) = Formats((name,))(Session(folder), None)
    raw = path.read_bytes()
    assert "Änna".encode() in raw or "Änna".encode("utf-16-le") in raw


def test_segments_and_statistics_have_a_column_of_names(folder):
    give(folder, [1], "Anna")
    assert run("segments", folder).exit_code == 0
    for file in ("segments.csv", "statistics.csv"):
        with (folder / file).open() as lines:
            read = list(csv.DictReader(lines))
        assert {row["person_name"] for row in read if row["track"] == "1"} == {"Anna"}


def test_sums_of_sessions_without_names_are_those_of_before(folder):
    manifest = read_manifest(folder)
    data = json.loads((folder / "manifest.json").read_text())
    data.pop("people")
    (folder / "manifest.json").write_text(json.dumps(data))
    assert result_sum(read_manifest(folder)) == result_sum(manifest)


def test_another_analysis_keeps_the_names_of_faces_that_are_there_again(folder, tmp_path, pack):
    give(folder, [1], "Anna")
    give(folder, [2], "Ben")
    again = made_session(
        tmp_path / "again" / "talk",
        pack,
        LABELS,
        {1: np.zeros((40, 1), "f4"), 2: np.zeros((20, 1), "f4")},
        embeddings=False,
    )
    people = read_manifest(folder).people
    kept = known_again(Session(again), people)
    assert ([each.name for each in kept.people], [each.name for each in kept.lost]) == (
        ["Anna"],
        ["Ben"],
    )
    said = carry_notes(folder, again)
    assert "Ben (face 2) must be named again" in said
    assert [each.name for each in read_manifest(again).people] == ["Anna"]
    write_manifest(again, read_manifest(again).model_copy(update={"people": people}))
    session, said = with_known_names(Session(again))
    assert [each.name for each in session.manifest.people] == ["Anna"]
    assert "Ben" in said
    assert undo_notes(again), "the names can be had back"
    assert len(read_manifest(again).people) == 2


def test_names_of_another_film_are_not_carried(folder, tmp_path, pack):
    give(folder, [1], "Anna")
    other = made_session(
        tmp_path / "other", pack, LABELS, {1: np.zeros((40, 1), "f4")}, embeddings=False
    )
    assert carry_notes(folder, other) == ""
    assert read_manifest(other).people == ()


def test_the_command_lists_names_splits_and_clears(folder):
    assert run("people", "name", folder, "2", "Ben").exit_code == 0
    assert run("people", "split", folder, "2", "3", "Cleo").exit_code == 0
    said = run("people", "list", folder).output
    assert "Ben (to 3.00 s), Cleo (from 3.00 s)" in " ".join(said.split())
    assert run("people", "rename", folder, "Ben", "Bo").exit_code == 0
    assert run("people", "clear", folder, "2").exit_code == 0
    assert read_manifest(folder).people == ()
    assert run("people", "undo", folder).exit_code == 0
    assert [each.name for each in read_manifest(folder).people] == ["Bo", "Cleo"]
    assert run("people", "undo", folder, "--forget").exit_code == 0
    assert run("people", "undo", folder).exit_code == 1
    assert run("people", "name", folder, "x", "Bo").exit_code == 2
