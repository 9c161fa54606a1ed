"""Output into anything: the work is done, and nobody sees a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from emoscope.engine.errors import SourceError
from emoscope.engine.prompts.labels import Label, LabelSet, save_label_set
from emoscope.engine.sessions.identity import quick_sum
from emoscope.engine.sources.video import VideoFile
from tests import media as make
from tests.packs import tiny_pack
from tests.sessions.conftest import flicker

CHECKOUT = Path(__file__).resolve().parents[2]
NAME = "Köln – Gespräch №1 日本語 🙂"

# The command as it is, with the scripted faces of the tests in the place of the real ones.
RUN = """
import sys
from emoscope.engine.models.pack import find_pack
from emoscope.engine.analysis import analyse
from tests.sessions import fakes
analyse.open_pipeline = lambda pack, labels, **_: fakes.pipeline(pack, labels=labels)
from emoscope.app.__main__ import main
main()
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="closes and fills streams by the shell")


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("streams")
    tiny_pack(folder / "pack")
    make.video(folder / f"{NAME}.mp4", frames=12, picture=flicker)
    labels = LabelSet("hard", (Label("🙂 smiles"), Label("מחייך"), Label("sad")))
    save_label_set(labels, folder / "hard.yaml")
    return folder


def shell(place, out, redirect, *arguments, env=None):
    """The exit code of ``analyze``, and what went to the two streams that were left."""
    words = ["analyze", str(place / f"{NAME}.mp4"), "--model", str(place / "pack")]
    words += ["--labels", str(place / "hard.yaml"), "--out", str(out), "--runtime", "onnxruntime"]
    done = subprocess.run(
        ["bash", "-c", f'"$@" {redirect}', "x", sys.executable, "-c", RUN, *(arguments or words)],
        cwd=CHECKOUT,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "EMOSCOPE_HOME": str(place / "home")}
        | (env or {}),
        timeout=120,
    )
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert "Traceback" not in said, said
    assert "Exception ignored" not in said, said
    return done.returncode, said


def rows(out):
    found = list(out.glob("*/scores.csv"))
    assert len(found) == 1
    return len(found[0].read_text(encoding="utf-8").splitlines()) - 1


@pytest.mark.parametrize("encoding", ["cp1252"])
def test_a_pipe_that_is_not_utf8(place, tmp_path, encoding):
    env = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    code, said = shell(place, tmp_path, "", env=env)
    assert (code, rows(tmp_path)) == (0, 12)
    assert "Results:" in said
    folder = next(tmp_path.iterdir())
    code, said = shell(place, tmp_path, "", "segments", str(folder), env=env)
    assert code == 0
    assert "statistics.csv" in said


@pytest.mark.parametrize("redirect", ["2>&-", "<&- >&- 2>&-"])
def test_closed_streams(place, tmp_path, redirect):
    code, _ = shell(place, tmp_path, redirect)
    assert (code, rows(tmp_path)) == (0, 12)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_full_streams(place, tmp_path):
    code, said = shell(place, tmp_path / "a", "> /dev/full")
    assert (code, rows(tmp_path / "a")) == (1, 12)
    assert "error: The output could not be written (No space left on device)." in said


def test_a_reader_that_goes(place, tmp_path):
    code, _ = shell(place, tmp_path, "2>&1 | head -1; exit ${PIPESTATUS[0]}")
    assert (code, rows(tmp_path)) == (0, 12)
    for words in (["--help"], ["labels"]):
        code, said = shell(place, tmp_path, "| head -1; exit ${PIPESTATUS[0]}", *words)
        assert code == 0, said


def test_a_pipe_as_input_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "fifo.mp4")
    for path in (tmp_path / "fifo.mp4", Path("/dev/null")):
        with pytest.raises(SourceError, match="is a pipe or device, not a file"):
            VideoFile(path)
        with pytest.raises(SourceError, match="is not a file"):
            quick_sum(path)
