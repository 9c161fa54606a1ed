"""``emoscope bench gpu`` without a card: what it says; its parts on the CPU and on stand-ins."""

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build as build_cli
from emoscope.engine.runtime.gpus import find_gpu
from emoscope.engine.runtime.tensorrt_library import library_for
from emoscope.lab.bench.gpu import run as run_module
from emoscope.lab.bench.gpu.endurance import closed_elsewhere, paced, reopened
from emoscope.lab.bench.gpu.gates import Pace, lowest_cosine
from emoscope.lab.bench.gpu.network import Network
from emoscope.lab.bench.gpu.record import NotHere, OutOfTime, Record
from emoscope.lab.bench.gpu.timing import Times, times_of
from emoscope.lab.bench.gpu.with_tensorrt import libraries, tensorrt_runs
from tests.packs import LENGTH, SIZE_PX, WIDTH, tiny_pack
from tests.runtime.card import Card

ROOT = Path(__file__).resolve().parents[3]
QUICK = Pace(calls=3, warm_up_s=0.0)


@pytest.fixture
def record():
    return Record(lambda text: None, 60.0)


def found(record):
    return {(line.section, line.what): line for line in record.lines}


@pytest.mark.skipif(find_gpu() is not None, reason="a card is here")
def test_without_a_card_one_sentence_and_no_page(tmp_path):
    page = tmp_path / "gpu.md"
    result = CliRunner().invoke(build_cli(), ["bench", "gpu", "--page", str(page)])
    assert result.exit_code == 1
    said = " ".join(result.stderr.split())
    assert said.startswith("error: There is no NVIDIA GPU with a working driver on this machine.")
    assert "Traceback" not in result.output + result.stderr
    assert not page.exists()


BARE = """
import sys

class Bare:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Bare())
import emoscope.lab.bench.gpu.run
from emoscope.lab.bench.gpu.__main__ import main
from emoscope.lab.bench.gpu.card import Card
from emoscope.lab.bench.gpu.gates import Pace
from emoscope.lab.bench.gpu.networks import compact
from emoscope.lab.bench.gpu.record import Record
from emoscope.lab.bench.gpu.with_torch import torch_runs

record = Record(print, 100.0)
torch_runs(record, compact(), Card(1e10, 1e11), "cpu", Pace(2, 0.0))
assert not record.failed, record.failed
sys.argv = ["gpu"]
sys.exit(main())
"""
BLOCKED = (
    "pydantic", "safetensors", "onnx", "onnxruntime", "openvino", "av", "mediapipe", "cv2",
    "tokenizers", "open_clip", "typer", "rich", "PIL", "platformdirs", "yaml", "pandas",
)  # fmt: skip


def test_a_bare_checkout_with_torch_and_numpy_is_enough():
    pytest.importorskip("torch", reason="torch is not installed")
    done = subprocess.run(
        [sys.executable, "-c", BARE.format(blocked=set(BLOCKED))],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=250,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert done.stderr.strip().startswith("There is no NVIDIA GPU"), done.stderr
    assert "CPU f32 against the kept answers: cosine 1.0000" in done.stdout
    assert "eager f16 says what f32 says: lowest cosine" in done.stdout
    assert "captured graphs: there is no card [not run]" in done.stdout


def test_parts_that_fail_do_not_stop_the_others(record):
    with record.part("a", "breaks"):
        raise RuntimeError("CUDA error\nmore")
    with record.part("a", "lacks"):
        raise NotHere("onnx is not installed")
    record.gate("a", "holds", "1 <= 2", True)
    record.limit_s = 0.0
    with pytest.raises(OutOfTime, match="no time was left for b, late"), record.part("b", "late"):
        pytest.fail("it began")
    assert [line.verdict for line in record.lines] == ["failed", "not run", "passed"]
    assert [line.what for line in record.failed] == ["breaks"]
    page = record.page(["card: x"])
    assert "1 gates passed, 1 failed." in page
    assert "| breaks | RuntimeError: CUDA error | failed |" in page


def test_the_run_fails_where_a_gate_fails_and_writes_its_page(monkeypatch, tmp_path):
    Card(monkeypatch)
    for holds in (True, False):
        monkeypatch.setattr(
            run_module, "_all", lambda record, gpu, h=holds: record.gate("s", "w", "1", h)
        )
        result = CliRunner().invoke(build_cli(), ["bench", "gpu", "--page", str(tmp_path / "p.md")])
        assert result.exit_code == (0 if holds else 1)
        assert "card: NVIDIA GeForce RTX 4090 (sm_89, driver 580.95.05" in result.stdout
        row = f"| w | 1 | {'passed' if holds else 'failed'} |"
        assert row in (tmp_path / "p.md").read_text()
    result = CliRunner().invoke(build_cli(), ["bench", "gpu", "--page", str(tmp_path / "x" / "p")])
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def tiny_network():
    crops = np.random.default_rng(0).integers(0, 256, (8, SIZE_PX, SIZE_PX, 3), dtype=np.uint8)
    return Network("compact", None, None, crops, LENGTH, WIDTH, 0.1)


@pytest.mark.parametrize("library", ["tensorrt_rtx", "tensorrt"])
def test_tensorrt_is_built_timed_reopened_and_closed(tmp_path, monkeypatch, record, library):
    card = Card(monkeypatch, library)
    monkeypatch.setattr("emoscope.lab.bench.gpu.endurance.OPENINGS", 5)
    monkeypatch.setattr("emoscope.lab.bench.gpu.endurance.used_bytes", lambda: 1 << 30)
    gpu, pack = find_gpu(), tiny_pack(tmp_path / "pack")
    assert [each.name for each in libraries(record, gpu)] == [library]
    chosen, eager = library_for(gpu), Times(50.0, 60.0, 40.0)
    tensorrt_runs(record, chosen, gpu, pack, tiny_network(), None, tmp_path / "ahead", eager, QUICK)
    lines = {what: line for (section, what), line in found(record).items()}
    assert lines["uploads"].verdict == "passed"
    assert lines["second start"].verdict == "passed"
    assert lines["engine against eager f16, batch 1"].verdict == "passed"
    section = f"{chosen.title}, compact"
    assert lines[f"{section} closed from another thread"].verdict == "passed"
    assert lines[f"{section} opened again and again"].found == "+0.0 MB after 5 of 5 openings"
    # The stand-in answers with means: the output gate has to notice, and nothing else fails.
    failed = {line.what for line in record.failed} - {"engine, four faces against one"}
    assert failed == {"says what f32 on the CPU says"}
    expected = "not run" if library == "tensorrt_rtx" else "passed"
    assert lines["engine of another driver"].verdict == expected
    assert card.cuda.clean


def test_a_library_that_does_not_take_the_card_is_no_failure(monkeypatch, record):
    Card(monkeypatch, cuda=12050)
    assert libraries(record, find_gpu()) == []
    lines = found(record)
    assert "for CUDA 13" in lines["tensorrt", "TensorRT-RTX 1.7"].found
    assert lines["tensorrt", "TensorRT"].found == "not installed"
    assert not record.failed


def test_a_rate_that_is_missed_fails(record):
    paced(record, "fast", lambda: None, hz=200, seconds=0.1)
    paced(record, "slow", lambda: time.sleep(0.02), hz=200, seconds=0.1)
    assert [line.verdict for line in record.lines] == ["passed", "failed"]


def test_growing_memory_fails(record, monkeypatch):
    used = iter([0, 64 << 20])
    monkeypatch.setattr("emoscope.lab.bench.gpu.endurance.used_bytes", lambda: next(used))
    monkeypatch.setattr("emoscope.lab.bench.gpu.endurance.OPENINGS", 3)
    reopened(record, "x", lambda: None)
    assert record.lines[0].verdict == "failed"
    assert "+67.1 MB after 3 of 3" in record.lines[0].found


def test_closing_that_raises_in_its_thread_fails(record):
    def close():
        raise RuntimeError("wrong context")

    closed_elsewhere(record, "x", close)
    assert record.lines[0].verdict == "failed"
    assert record.lines[0].found == "wrong context"


def test_times_and_cosines():
    timed = times_of(lambda: time.sleep(0.002), calls=5, warm_up_s=0.0)
    assert 2 <= timed.median_ms <= timed.p95_ms
    rows = np.eye(3, dtype=np.float32)
    assert lowest_cosine(rows, rows) == pytest.approx(1)
    assert lowest_cosine(rows * np.nan, rows) == 0
    assert lowest_cosine(rows[:2], rows) == 0


@pytest.mark.gpu
@pytest.mark.skipif(find_gpu() is None, reason="needs an NVIDIA GPU, which is not here")
def test_everything_holds_on_this_card(tmp_path):
    assert run_module.run(print, tmp_path / "gpu.md") == 0
