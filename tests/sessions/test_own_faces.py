"""A bank from kept recordings and from a folder of pictures."""

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from emoscope.engine import paths
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.cli.main import build_cli
from emoscope.engine.errors import DataError, PackError
from emoscope.engine.models.own_bank import bank_facts, load_bank
from emoscope.engine.scoring import ScoringRule
from emoscope.engine.sessions import own_faces
from emoscope.engine.sessions.calibrate_child import calibrate_beside
from emoscope.engine.sessions.options import Options
from tests import media
from tests.packs import tiny_pack
from tests.sessions import fakes


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "home"))


@pytest.fixture
def pack():
    return tiny_pack(paths.user_packs() / "tiny")


@pytest.fixture
def recordings(pack, tmp_path):
    """One session with embeddings, one without."""
    for name, keep in (("kept", True), ("scores", False)):
        clip = media.video(tmp_path / f"{name}.mp4", frames=150)
        opened = fakes.pipeline(pack)
        analyze_files(
            [clip], out=tmp_path / "all", pipeline=opened, options=Options(embeddings=keep)
        )
        opened.close()
    return tmp_path / "all"


def test_recordings_that_kept_embeddings_make_a_bank(pack, recordings):
    said = calibrate_beside(pack, "recordings", [recordings])
    facts = bank_facts(pack.manifest)
    assert facts.what == "1 recording"
    assert facts.faces >= 50
    assert f"{facts.faces} faces of 1 recording" in said
    assert "scores: without embeddings" in said
    bank = load_bank(pack.manifest)
    assert np.isfinite(bank.points).all()
    assert 0 < facts.floor < 0.1


def test_the_command_calibrates_shows_and_takes_back(pack, recordings):
    def run(*words):
        return CliRunner().invoke(build_cli(), ["models", "calibrate", "tiny", *words]).output

    assert "not calibrated here" in run()
    assert "is calibrated with" in run("--recordings", str(recordings))
    assert "faces of 1 recording" in run()
    assert "several wishes" in run("--remove", "--recordings", str(recordings))
    assert "scores as it came" in run("--remove")
    assert bank_facts(pack.manifest) is None


def test_recordings_of_another_pack_are_left_out(pack, recordings):
    other = tiny_pack(paths.user_packs() / "other", seed=3, name="other")
    with pytest.raises(PackError, match="Only 0 faces"):
        calibrate_beside(other, "recordings", [recordings])


def test_a_folder_without_faces_is_said(pack, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    Image.fromarray(noise).save(folder / "one.png")
    with pytest.raises(DataError, match="Only 0 faces"):
        own_faces.calibrate(pack, "folder", [folder])
    with pytest.raises(PackError, match="Only 0 faces"):
        calibrate_beside(pack, "folder", [folder])


def test_the_bundled_clip_makes_a_bank(pack):
    """A video stands for a folder; its faces are drawn ones."""
    said = own_faces.calibrate(pack, "folder", [paths.demo_clip()])
    assert "demo.mp4" in said


def test_a_pack_with_classes_of_its_own_answers_as_published(pack):
    from dataclasses import replace

    manifest = pack.manifest.model_copy(update={"prompts": "own", "classes": ("a", "b")})
    with pytest.raises(PackError, match="as it was published"):
        own_faces.calibrate(replace(pack, manifest=manifest), "recordings", [])


def test_half_neutral_and_half_smiling_are_drawn_where_the_pack_can_say():
    """Not evenly: strong expressions in the bank would make slight ones nothing."""
    rng = np.random.default_rng(0)
    names = np.eye(8, dtype=np.float32)
    kinds = rng.choice(8, 2000, p=[0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05])
    faces = names[kinds] + rng.normal(0, 0.05, (2000, 8)).astype(np.float32)
    rule = ScoringRule(4.0, 0.0, faces)
    rows = own_faces.draw(faces, names, rule, rng)
    counts = np.bincount(kinds[rows], minlength=8)
    assert len(rows) == len(set(rows.tolist()))
    assert counts[0] > 350
    assert counts[1] > 300
    assert counts[2:].sum() < 0.1 * len(rows)
    plain = own_faces.draw(faces, names, ScoringRule(100.0, -1000.0), rng)
    assert len(plain) == own_faces.MOST
