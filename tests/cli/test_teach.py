"""``emoscope teach`` and where a taught set goes."""

import json
import stat

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build as build_cli
from emoscope.engine import paths
from emoscope.engine.opencv import cv2
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sources.video import VideoFile
from tests.packs import tiny_pack

RUN = CliRunner()


@pytest.fixture
def desk(tmp_path):
    """Faces that may be shipped: frames of the demo clip, darker and lighter."""
    tiny_pack(tmp_path / "pack")
    with VideoFile(paths.demo_clip()) as video:
        frames = [video.read().image for _ in range(4)]
    for label, change in (("happiness", 0.6), ("fear", 1.0)):
        folder = tmp_path / "faces" / label
        folder.mkdir(parents=True)
        for i, frame in enumerate(frames):
            dimmed = np.clip(frame * (change + 0.05 * i), 0, 255).astype(np.uint8)
            cv2.imwrite(str(folder / f"{i}.png"), cv2.cvtColor(dimmed, cv2.COLOR_RGB2BGR))
    (tmp_path / "faces" / "fear" / "broken.png").write_bytes(b"no picture")
    return tmp_path


def run(*arguments):
    return RUN.invoke(build_cli(), [str(each) for each in arguments])


def test_a_folder_teaches_a_set_that_goes_wherever_a_set_goes(desk):
    out, pack = desk / "taught.yaml", desk / "pack"
    done = run(
        "teach", "basic7", "--from", desk / "faces", "--out", out, "--model", pack, "--keep-crops"
    )
    assert done.exit_code == 0, done.output
    assert "8 new examples, 8 in all" in done.output
    assert "broken.png" in done.output
    assert "sentences" in done.output
    assert "Squared error, by which they are weighed: sentences" in done.output
    assert "95 %" in done.output
    assert "personal data" in done.output
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    label_set = load_label_set(out)
    assert label_set.taught.counts == {"fear": 4, "happiness": 4}
    assert label_set.taught.items[0].picture[:2] == b"\xff\xd8"

    told = run("evaluate", _manifest(desk), "--labels", out, "--model", pack, "--json")
    figures = json.loads(told.stdout)
    assert figures["n"] == 1
    assert "example" in figures["skipped"][0]["reason"]

    done = run(
        "analyze", paths.demo_clip(), "--labels", out, "--model", pack, "--out", desk / "results"
    )
    assert done.exit_code == 0, done.output
    manifest = next((desk / "results").rglob("manifest.json")).read_text()
    kept = json.loads(manifest)["labels"]["taught"]
    assert kept["counts"] == {"fear": 4, "happiness": 4}
    assert "vector" not in manifest


def _manifest(desk):
    other = desk / "other.png"
    other.write_bytes((desk / "faces" / "fear" / "0.png").read_bytes())
    (desk / "m.csv").write_text("path,label\nfaces/fear/0.png,fear\nother.png,fear\n")
    return desk / "m.csv"


def test_more_examples_later_and_what_is_refused(desk):
    out, pack = desk / "taught.yaml", desk / "pack"
    first = run("teach", "basic7", "--from", desk / "faces", "--out", out, "--model", pack)
    assert first.exit_code == 0, first.output
    again = run("teach", out, "--from", desk / "faces", "--out", desk / "b.yaml", "--model", pack)
    assert "0 new examples, 8 in all" in again.output
    there = run("teach", "basic7", "--from", desk / "faces", "--out", out, "--model", pack)
    assert there.exit_code == 1
    assert "already" in there.stderr
    tiny_pack(desk / "other", seed=3)
    other = ("--model", desk / "other")
    for command in (
        ("teach", out, "--from", desk / "faces", "--out", desk / "c.yaml", *other),
        ("analyze", paths.demo_clip(), "--labels", out, "--out", desk / "r", *other),
    ):
        refused = run(*command)
        assert refused.exit_code == 1
        assert "encodes faces differently" in refused.stderr.replace("\n", " ")


def test_no_face_is_no_example(desk):
    faces = desk / "blank" / "fear"
    faces.mkdir(parents=True)
    cv2.imwrite(str(faces / "a.png"), np.full((90, 90, 3), 200, np.uint8))
    told = run(
        "teach", "basic7", "--from", desk / "blank", "--out", desk / "t.yaml",
        "--model", desk / "pack",
    )  # fmt: skip
    assert told.exit_code == 1
    assert "No face was found" in told.stderr
    assert not (desk / "t.yaml").exists()


def test_another_pack_is_taught_again_from_files_and_kept_crops(desk):
    out, other = desk / "taught.yaml", tiny_pack(desk / "other", seed=3)
    faces = ("--from", desk / "faces")
    first = run("teach", "basic7", *faces, "--out", out, "--model", desk / "pack", "--keep-crops")
    assert first.exit_code == 0, first.output
    for i in range(4):
        (desk / "faces" / "fear" / f"{i}.png").unlink()  # their crops are left
    again = run("teach", out, "--out", desk / "b.yaml", "--model", other.folder)
    assert again.exit_code == 0, again.output
    before, after = load_label_set(out).taught, load_label_set(desk / "b.yaml").taught
    assert after.space.fits(other.manifest)
    assert not before.space.fits(other.manifest)
    assert set(after.counts) == {"fear", "happiness"}
    fresh = run("teach", "basic7", *faces, "--out", desk / "c.yaml", "--model", other.folder)
    assert fresh.exit_code == 0, fresh.output
    expected = {e.origin.name: e.vector for e in load_label_set(desk / "c.yaml").taught.items}
    for each in after.items:
        if each.origin.name in expected:
            np.testing.assert_allclose(each.vector, expected[each.origin.name], atol=1e-5)
    plain = run("teach", "basic7", "--out", desk / "d.yaml", "--model", other.folder)
    assert plain.exit_code == 1
    assert "no examples to teach again" in plain.stderr


def test_what_is_not_used_is_said_with_its_row_and_cause_and_its_path_once(desk):
    bad = desk / "bad.mp4"
    bad.write_bytes(b"no film")
    film = paths.demo_clip()
    rows = f"{film},fear,500,600\n{bad},fear,,\nfaces/happiness/0.png,happiness,,\n"
    (desk / "t.csv").write_text(f"path,label,start_s,end_s\n{rows}")
    out = desk / "taught.yaml"
    words = ("--from", desk / "t.csv", "--out", out, "--model", desk / "pack")
    done = run("teach", "basic7", *words)
    said = " ".join(done.output.split())
    assert f"not used: line 2: {film}: The film ends at" in said
    assert "before the part from 500.0 s" in said
    assert "not used: line 3: " in said
    assert said.count(str(bad)) == 1
