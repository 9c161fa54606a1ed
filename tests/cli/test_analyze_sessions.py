"""Stopping, going on, and what is done with a session afterwards."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from emoscope.engine.cli.analyze import ONLY_SCORES
from emoscope.engine.data import Box, State
from emoscope.engine.exports.formats import FORMATS, parse_formats
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.sessions.conftest import flicker
from tests.systems import SYSTEM

CHECKOUT = Path(__file__).resolve().parents[2]

SLOW = """
    import sys, time
    import typer
    import emoscope.engine.analysis.analyse as analyse
    from emoscope.engine.cli.analyze import analyze
    from tests.sessions import fakes

    def slowly(time_s):
        time.sleep(0.05)
        return fakes.one_face(time_s)

    analyse.open_pipeline = lambda pack, labels, **_: fakes.pipeline(pack, slowly, labels)
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(analyze)
    app()
"""


@pytest.fixture
def clip(tmp_path):
    return make.video(tmp_path / "clip.mp4", frames=75, picture=flicker)


def rows_of(folder):
    with (folder / "scores.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.skipif(SYSTEM == "win32", reason="sends a signal as POSIX does")
def test_ctrl_c_keeps_what_was_computed_and_says_so(pack, clip, emoscope, scripted, tmp_path):
    out = tmp_path / "out"
    command = [sys.executable, "-c", textwrap.dedent(SLOW), str(clip), "--out", str(out)]
    process = subprocess.Popen(
        [*command, "--model", str(pack.folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not list(out.rglob("*.frames.arrow")):
        time.sleep(0.05)
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=60)
    assert process.returncode == 130, stderr
    assert "stopped: clip.mp4 was stopped; what was computed is kept" in stderr
    assert "Traceback" not in stderr
    assert "Results:" in stdout
    kept = rows_of(out / "clip")
    assert 1 <= len(kept) < 75
    result = emoscope("analyze", clip, "--out", out)
    assert result.exit_code == 0, result.output
    assert rows_of(out / "clip")[: len(kept)] == kept
    assert len(rows_of(out / "clip")) == 75


def test_progress_is_plain_lines_without_a_terminal(emoscope, scripted, clip, tmp_path):
    def slowly(time_s):
        time.sleep(0.02)
        return [(1, Box(4, 4, 30, 30), State.OK)]

    scripted(slowly)
    result = emoscope("analyze", clip, "--out", tmp_path / "out", "--yes-notice")
    lines = result.stderr.splitlines()
    assert lines[0] == "Analysing clip.mp4"
    percents = [int(line.split("%")[0]) for line in lines[1:]]
    assert percents == sorted(percents)
    assert 3 <= len(percents) <= 10
    assert all("left" in line and "x real time" in line for line in lines[1:])
    assert "\x1b" not in result.output
    assert "\r" not in result.output


def test_the_summary_says_what_was_seen_and_where(emoscope, scripted, clip, tmp_path):
    result = emoscope("analyze", clip, "--out", tmp_path / "out", "--labels", "basic7")
    assert result.stdout.startswith("clip.mp4: 3.0 s, 75 frames, 1 face (in sight 100 %")
    assert "face 1, 0.0 s to 3.0 s: on average" in result.stdout
    assert f"Results: {tmp_path / 'out' / 'clip'}\n{ONLY_SCORES}\n" in result.stdout


def test_notes_go_into_the_manifest(emoscope, scripted, clip, tmp_path):
    emoscope(
        *("analyze", clip, "--out", tmp_path / "out", "--consent", "signed, 3 May"),
        *("--marker", "1.5 the stimulus", "--marker", "2"),
    )
    manifest = json.loads((tmp_path / "out" / "clip" / "manifest.json").read_text())
    assert manifest["consent"] == "signed, 3 May"
    assert [(m["time_s"], m["text"]) for m in manifest["markers"]] == [
        (1.5, "the stimulus"),
        (2.0, "2"),
    ]
    result = emoscope(
        "segments", tmp_path / "out" / "clip", "--marker", "The Stimulus", "--on", "0.2",
        "--off", "0.1",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    with (tmp_path / "out" / "clip" / "statistics.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert any(row["latency_s"] for row in rows)
    wrong = emoscope("segments", tmp_path / "out" / "clip", "--marker", "the end")
    assert wrong.exit_code == 2
    assert 'There is no marker "the end". Markers of this session: the stimulus' in wrong.stderr


def test_rescore_makes_a_session_with_the_new_labels(emoscope, scripted, clip, tmp_path):
    kept = emoscope(
        *("analyze", clip, "--out", tmp_path / "out", "--labels", "basic7"),
        *("--keep", "embeddings"),
    )
    assert "Only scores" not in kept.stdout
    (tmp_path / "mine.yaml").write_text(
        "labels:\n- a smile\n- {name: calm, muted: true}\n- cross\n"
    )
    result = emoscope(
        *("rescore", tmp_path / "out" / "clip", "--labels", tmp_path / "mine.yaml"),
        *("--out", tmp_path / "new", "--formats", "csv,html"),
    )
    assert result.exit_code == 0, result.output
    fresh = emoscope(
        "analyze", clip, "--out", tmp_path / "fresh", "--labels", tmp_path / "mine.yaml"
    )
    assert fresh.exit_code == 0
    rows, expected = rows_of(tmp_path / "new"), rows_of(tmp_path / "fresh" / "clip")
    assert list(rows[0]) == list(expected[0])
    for row, other in zip(rows, expected, strict=True):
        assert (row["index"], row["state"], row["calm"]) == (other["index"], other["state"], "")
        for name in ("a smile", "cross", "none"):
            assert bool(row[name]) == bool(other[name])
            if row[name]:
                assert float(row[name]) == pytest.approx(float(other[name]), abs=1e-3)
    assert (tmp_path / "new" / "report.html").is_file()


def test_scores_only_are_kept_and_rescore_says_what_to_do(emoscope, scripted, clip, tmp_path):
    result = emoscope("analyze", clip, "--out", tmp_path / "out", "--labels", "basic7")
    assert "Only scores were kept. To try other labels later" in result.stdout
    folder = tmp_path / "out" / "clip"
    assert json.loads((folder / "manifest.json").read_text())["embeddings"] is False
    refused = emoscope("rescore", folder, "--labels", "everyday")
    assert refused.exit_code == 1
    assert "holds scores only" in refused.stderr
    assert "Analyse the video again with --keep embeddings" in refused.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["clip"]
    # The same command with the wish analyses again; without it, what is there is good enough.
    command = ("analyze", clip, "--out", tmp_path / "out", "--labels", "basic7")
    again = emoscope(*command, "--keep", "embeddings")
    assert again.exit_code == 0
    assert json.loads((folder / "manifest.json").read_text())["embeddings"] is True
    assert emoscope(*command).exit_code == 0
    assert json.loads((folder / "manifest.json").read_text())["embeddings"] is True
    assert emoscope("rescore", folder, "--labels", "everyday").exit_code == 0
    wrong = emoscope(*command, "--keep", "faces")
    assert wrong.exit_code == 2
    assert '"faces" cannot be kept' in wrong.stderr


def test_export_replaces_nothing_of_others_unless_asked(emoscope, scripted, clip, tmp_path):
    emoscope("analyze", clip, "--out", tmp_path / "out")
    folder, place = tmp_path / "out" / "clip", tmp_path / "documents"
    place.mkdir()
    (place / "report.html").write_text("my own report")
    command = ("export", folder, "--formats", "csv,html", "--out", place)
    refused = emoscope(*command)
    assert refused.exit_code == 1
    assert "There is a report.html in" in refused.stderr
    assert "--replace" in refused.stderr
    assert [path.name for path in place.iterdir()] == ["report.html"]
    assert (place / "report.html").read_text() == "my own report"
    assert emoscope(*command, "--replace").exit_code == 0
    assert (place / "scores.csv").is_file()
    segments = ("segments", folder, "--out", place)
    assert emoscope(*segments).exit_code == 0
    assert "There is a segments.csv" in emoscope(*segments).stderr
    assert emoscope(*segments, "--replace").exit_code == 0
    # In its own folder older exports are EmoScope's.
    assert emoscope("export", folder, "--formats", "csv").exit_code == 0


def test_export_writes_other_formats_later(emoscope, scripted, clip, tmp_path):
    emoscope("analyze", clip, "--out", tmp_path / "out")
    folder = tmp_path / "out" / "clip"
    result = emoscope(
        "export", folder, "--formats", "all", "--video", clip, "--blur", "--out", tmp_path / "x"
    )
    assert result.exit_code == 0, result.output
    assert {path.name for path in (tmp_path / "x").iterdir()} == {
        ".exports.json",
        *(FORMATS[name].file for name in parse_formats("all")),
    }
    other = make.video(tmp_path / "other.mp4", frames=75)
    result = emoscope(
        "export", folder, "--formats", "video", "--video", other, "--out", tmp_path / "y"
    )
    assert "is not the very file that was analysed" in result.stderr
    result = emoscope("export", folder, "--formats", "video", "--out", tmp_path / "z")
    assert result.exit_code == 1
    assert "--video FILE" in result.stderr


def test_agreement_prints_figures_and_json(emoscope, scripted, clip, tmp_path):
    emoscope("analyze", clip, "--out", tmp_path / "out", "--formats", "eaf", "--labels", "basic7")
    folder = tmp_path / "out" / "clip"
    result = emoscope("agreement", folder, folder / "labels.eaf", "--tier", "face 1", "--json")
    assert result.exit_code == 0, result.output
    numbers = json.loads(result.stdout)
    assert numbers["accuracy"] > 0.8
    assert [label["label"] for label in numbers["labels"]] == list(Session(folder).names)
    shown = emoscope("agreement", folder, folder / "labels.eaf", "--tier", "face 1")
    assert "kappa" in shown.stdout


@pytest.mark.parametrize("command", ["export", "segments"])
def test_a_folder_that_is_no_session(emoscope, tmp_path, command):
    result = emoscope(command, tmp_path)
    assert result.exit_code == 1
    assert "There is no session in" in result.stderr
    assert "Traceback" not in result.output


def test_an_excluded_range_counts_nowhere_and_goes_into_a_done_session_too(
    clip, emoscope, scripted, tmp_path
):
    call = ("analyze", clip, "--out", tmp_path / "out")
    assert emoscope(*call).exit_code == 0
    folder = tmp_path / "out" / "clip"
    before = rows_of(folder)
    assert "is_excluded" not in before[0]
    result = emoscope(*call, "--exclude", "0.5-1", "--exclude", "2-2.5", "--marker", "1.5 jump")
    assert result.exit_code == 0, result.output
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["clip"]
    after = rows_of(folder)
    left_out = [row["time_s"] for row in after if row["is_excluded"] == "true"]
    times = [row["time_s"] for row in before]
    expected = [t for t in times if 0.5 <= float(t) < 1 or 2 <= float(t) < 2.5]
    assert left_out == expected
    assert [row["top"] for row in after] == [row["top"] for row in before]
    (face,) = Session(folder).series
    assert int(face.excluded.sum()) == len(expected)
    # Once more changes nothing.
    kept = (folder / "manifest.json").read_bytes()
    assert emoscope(*call, "--exclude", "0.5-1").exit_code == 0
    assert (folder / "manifest.json").read_bytes() == kept


def test_agreement_of_two_label_sets(emoscope, scripted, clip, tmp_path):
    emoscope("analyze", clip, "--out", tmp_path / "out", "--formats", "csv", "--labels", "basic7")
    folder = tmp_path / "out" / "clip"
    shown = emoscope("agreement", folder, folder)
    assert shown.exit_code == 0, shown.output
    assert "face 1: 0.0% of" in shown.output
    data = json.loads(emoscope("agreement", folder, folder, "--json").stdout)
    assert [(face["track"], face["differing"], face["share"]) for face in data] == [(1, 0, 0.0)]
