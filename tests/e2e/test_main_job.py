"""The main job as a user does it: the real command, the bundled clip and model."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from emoscope.engine import paths
from emoscope.engine.prompts.labels import load_label_set
from tests.e2e.command import MAIN_JOB, TRACEBACK, assert_plain_failure, emoscope


@pytest.fixture(scope="module")
def demo_run(tmp_path_factory):
    home = tmp_path_factory.mktemp("demo")
    return home, emoscope(*MAIN_JOB, home=home)


def rows_of(path: Path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_demo_clip_is_analysed(demo_run):
    home, result = demo_run
    assert result.returncode == 0, result.stderr
    assert TRACEBACK not in result.stderr
    table = home / "emoscope-results" / "demo" / "scores.csv"
    assert table.is_file()
    assert str(table.parent.name) in result.stdout
    assert "happiness" in result.stdout


def test_score_table_has_the_promised_columns_and_sums(demo_run):
    home, _ = demo_run
    rows = rows_of(home / "emoscope-results" / "demo" / "scores.csv")
    labels = load_label_set("basic7").names
    assert list(rows[0]) == [
        *("index", "time_s", "track", "x_px", "y_px", "width_px", "height_px"),
        *("quality", "state", "top"),
        *labels,
        "none",
    ]
    scored = [row for row in rows if row["state"] == "ok"]
    assert len(scored) > 0.8 * len(rows)
    for row in scored:
        total = sum(float(row[name]) for name in (*labels, "none"))
        assert total == pytest.approx(1.0, abs=1e-3)
        assert row["top"] in (*labels, "none")
    times = [float(row["time_s"]) for row in rows]
    assert times == sorted(times)


def test_demo_clip_is_read_as_its_side_file_says(demo_run):
    """At least the broad smile and the surprised face, which no model here should miss."""
    home, _ = demo_run
    rows = rows_of(home / "emoscope-results" / "demo" / "scores.csv")
    truth = rows_of(paths.demo_clip().with_name("demo.truth.csv"))
    expected = {"smile": "happiness", "surprise": "surprise"}
    for part in truth:
        if part["expression"] not in expected:
            continue
        start, end = float(part["start_s"]) + 0.6, float(part["end_s"])
        tops = [r["top"] for r in rows if start <= float(r["time_s"]) <= end and r["top"]]
        share = tops.count(expected[part["expression"]]) / max(len(tops), 1)
        assert share > 0.6, (part, {t: tops.count(t) for t in set(tops)})


def test_bench_prints_frames_per_second_and_stages(tmp_path):
    result = emoscope("bench", "--seconds", "1", "--json", home=tmp_path)
    assert result.returncode == 0, result.stderr
    told = json.loads(result.stdout)
    assert told["fps"] > 1
    assert {"faces", "encode", "temporal", "score"} <= set(told["stages"])
    for stage in told["stages"].values():
        assert stage["median_ms"] <= stage["p95_ms"]


def test_lists(tmp_path):
    labels = emoscope("labels", home=tmp_path)
    assert labels.returncode == 0
    for name in ("basic7", "mafw43", "dfer-clip7", "everyday"):
        assert name in labels.stdout
    models = emoscope("models", home=tmp_path)
    assert models.returncode == 0
    assert "compact" in models.stdout
    assert "MB" in models.stdout
    cameras = emoscope("cameras", home=tmp_path)
    assert cameras.returncode == 0


def test_bad_input_is_one_sentence_and_the_rest_is_done(tmp_path):
    (tmp_path / "empty.mp4").touch()
    (tmp_path / "text.mp4").write_text("this is no video")
    result = emoscope(
        *("analyze", "empty.mp4", paths.demo_clip(), "text.mp4", "missing.mp4"),
        *("--out", "out"),
        home=tmp_path,
    )
    assert_plain_failure(result, "empty.mp4", "text.mp4", "missing.mp4")
    assert (tmp_path / "out" / "demo" / "scores.csv").is_file()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("analyze", "{demo}", "--labels", "nope"), ("nope", "basic7")),
        (("analyze", "{demo}", "--labels", "broken.yaml"), ("broken.yaml",)),
        (("analyze", "{demo}", "--labels", "nobody.yaml"), ("no labels",)),
        (("analyze", "{demo}", "--model", "nope"), ("nope", "compact")),
        (("analyze", "{demo}", "--model", "./bent"), ("checksum",)),
        (("bench", "--video", "missing.mp4"), ("missing.mp4",)),
        (("labels", "nope"), ("nope",)),
    ],
)
def test_bad_arguments_are_one_sentence(tmp_path, arguments, words):
    (tmp_path / "broken.yaml").write_text("labels: [a\n- b: {")
    (tmp_path / "nobody.yaml").write_text("labels: []")
    shutil.copytree(paths.shipped_packs() / "compact", tmp_path / "bent")
    weights = tmp_path / "bent" / "temporal.safetensors"
    damaged = bytearray(weights.read_bytes())
    damaged[-1] ^= 1
    weights.write_bytes(damaged)
    filled = [str(a).replace("{demo}", str(paths.demo_clip())) for a in arguments]
    assert_plain_failure(emoscope(*filled, home=tmp_path), *words)


def test_help_of_every_command(tmp_path):
    for command in ((), ("analyze",), ("bench",), ("labels",), ("models",), ("cameras",)):
        result = emoscope(*command, "--help", home=tmp_path)
        assert result.returncode == 0, result.stderr
        assert "Usage" in result.stdout
