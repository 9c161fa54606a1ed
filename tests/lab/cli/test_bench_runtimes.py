"""The commands about runtimes, run as a user runs them."""

import json

import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build as build_cli
from emoscope.engine.cli.doctor_runtime import runtime_report
from emoscope.engine.runtime.choosing import kept_choice
from tests.packs import tiny_pack


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return tiny_pack(tmp_path_factory.mktemp("packs") / "tiny")


def run(*arguments):
    return CliRunner().invoke(build_cli(), [str(argument) for argument in arguments])


def test_bench_runtimes_measures_keeps_and_says(pack, tmp_path):
    page = tmp_path / "page.md"
    done = run(
        *("bench", "runtimes", "--model", pack.folder, "--quick", "--rounds", 3),
        *("--faces", "1,2", "--save", page),
    )
    assert done.exit_code == 0, done.output
    kept = kept_choice(pack)
    assert f"Chosen: {kept.best}" in done.output
    assert "2 faces" in done.output
    assert "| openvino | f32 |" in page.read_text(encoding="utf-8")


def test_a_part_of_the_back_ends_is_not_kept_as_the_choice(pack):
    done = run("bench", "runtimes", "--model", pack.folder, "--only", "openvino", "--rounds", 3)
    assert done.exit_code == 0, done.output
    assert "Chosen" not in done.output
    assert kept_choice(pack) is None


def test_json_is_json(pack):
    done = run(
        *("bench", "runtimes", "--model", pack.folder, "--only", "onnxruntime", "--rounds", 3),
        *("--faces", "1", "--json"),
    )
    record = json.loads(done.stdout)
    assert record["pack"] == "tiny"
    assert record["machine"]["cores"] >= 1
    assert record["results"][0]["images"]["1"]["median_ms"] > 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--only", "warp"], "Choose one of auto"),
        (["--faces", "one"], "not a list of numbers"),
        (["--faces", "0"], "not a list of numbers"),
        (["--rounds", "1"], "rounds"),
    ],
)
def test_wrong_arguments_are_said(pack, arguments, said):
    done = run("bench", "runtimes", "--model", pack.folder, *arguments)
    assert done.exit_code != 0
    assert said in done.output
    assert "Traceback" not in done.output


def test_build_without_a_card_says_what_to_do(pack, monkeypatch):
    monkeypatch.setattr("emoscope.engine.runtime.gpus.find_gpu", lambda: None)
    done = run("build", "--model", pack.folder)
    assert done.exit_code == 1
    assert "There is no NVIDIA GPU" in done.output
    assert "--target sm_89,sm_120" in done.output
    assert "no precision" in run("build", "--precision", "int4").output


def test_doctor_says_asked_got_and_why(pack, monkeypatch):
    monkeypatch.setattr("emoscope.engine.runtime.gpus.find_gpu", lambda: None)
    lines = {line.subject: line for line in runtime_report(str(pack.folder))}
    assert lines["runtime"].text.startswith("asked auto, got openvino (f32 on CPU)")
    assert "no NVIDIA GPU" in lines["tensorrt"].text
    wrong = {line.subject: line for line in runtime_report(str(pack.folder), "onnxruntime-coreml")}
    assert not wrong["runtime"].fine
    assert "CoreMLExecutionProvider" in wrong["runtime"].text
