"""Which faces of one recording may be one person's: a suggestion by coarse colours, no more."""

from types import SimpleNamespace

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.engine.archive.videos import Videos
from emoscope.engine.cli.main import build_cli
from emoscope.engine.data import State
from emoscope.engine.sessions import lookalikes as module
from emoscope.engine.sessions.lookalikes import compared, lookalikes
from emoscope.engine.sessions.manifest import read_manifest, write_manifest
from emoscope.engine.sessions.naming import named
from emoscope.engine.sessions.session import Session
from emoscope.lab.bench.made_sessions import made_session
from tests.packs import tiny_pack
from tests.sessions.fakes import LABELS

PICTURES = 40
AWAY = {
    1: [State.OK] * 15 + [State.LOST] * 25,
    2: [State.OK] * PICTURES,
    3: [State.LOST] * 20 + [State.OK] * 20,
    4: [State.LOST] * 20 + [State.OK] * 20,
}


@pytest.fixture
def folder(tmp_path):
    """Face 1 goes; faces 3 and 4 come later; face 2 is there all the time."""
    pack = tiny_pack(tmp_path / "tiny")
    faces = {track: np.zeros((PICTURES, 1), "f4") for track in AWAY}
    return made_session(tmp_path / "talk", pack, LABELS, faces, states=AWAY, embeddings=False)


@pytest.fixture
def shown(monkeypatch):
    """A film in which faces 1, 2 and 3 look the same, and face 4 like somebody else."""
    rng = np.random.default_rng(1)
    looks = [rng.integers(0, 255, (120, 120, 3)).astype(np.uint8) for _ in range(2)]
    for each in looks:
        each[:60] = 40, 20, 10
    looks[1][:, :60] = 250, 220, 30
    film = SimpleNamespace(seek=lambda _: None, read=lambda: SimpleNamespace(image=None))

    class Opened:
        def __enter__(self):
            return film

        def __exit__(self, *_):
            pass

    monkeypatch.setattr(module, "open_film", lambda *_: Opened())
    order = []

    def rows(session):
        order[:] = [(0, 1), (0, 2), (25, 3), (25, 4)]
        faces = session.faces.select(["index", "track"]).to_pylist()
        return np.array(
            [next(n for n, f in enumerate(faces) if (f["index"], f["track"]) == o) for o in order]
        )

    monkeypatch.setattr(module, "_rows", rows)
    pictures = iter([looks[0], looks[0], looks[0], looks[1]] * 9)
    monkeypatch.setattr(module, "_crop", lambda *_: next(pictures))


def test_a_face_that_comes_back_looks_like_the_one_that_went(folder, shown, tmp_path):
    made = compared(Session(folder), tmp_path)
    (found,) = made.found
    assert sorted(made.pictures) == [1, 3]
    assert all(each.shape == (120, 120, 3) for each in made.pictures.values())
    # Not face 2: it is in sight together with both.
    assert (found.track, found.like) == (3, 1)
    assert found.difference == pytest.approx(0, abs=1e-5)


def test_of_faces_that_have_names_nothing_is_suggested(folder, shown, tmp_path):
    people = named(Session(folder), (), [1], "Anna")
    people = named(Session(folder), people, [3], "Ben")
    write_manifest(folder, read_manifest(folder).model_copy(update={"people": people}))
    assert lookalikes(Session(folder), tmp_path) == ()


def test_the_best_picture_of_each_part_of_a_face_is_looked_at(folder):
    session = Session(folder)
    rows = module._rows(session)
    faces = session.faces.take(rows)
    tracks = faces["track"].to_numpy()
    assert [(tracks == track).sum() for track in AWAY] == [module.PICTURES] * 4
    assert State.LOST not in {State(each) for each in faces["state"].to_pylist()}
    assert (np.diff(faces["time_s"].to_numpy()) >= 0).all()


@pytest.mark.parametrize("box", [(-500, 10, 50, 50), (990, 400, 40, 40)])
def test_a_box_outside_of_the_picture_has_no_look(box):
    assert module._crop(np.zeros((200, 300, 3), np.uint8), np.array(box, float)) is None


def test_the_command_says_how_to_name_them_and_that_nobody_is_recognised(
    folder, shown, tmp_path, monkeypatch
):
    def run():
        return CliRunner().invoke(build_cli(), ["people", "suggest", str(folder)])

    gone = run()
    assert gone.exit_code == 1
    assert "--videos" in gone.output
    monkeypatch.setattr(Videos, "of", lambda *_: tmp_path)
    said = " ".join(run().output.split())
    assert "Face 3 may be the same person as face 1." in said
    assert "1,3 NAME" in said
    assert "nobody is recognised" in said
    assert read_manifest(folder).people == ()
