"""``emoscope build --precision int8``, run as a user runs it."""

import re

import numpy as np
import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build as build_cli
from emoscope.engine.runtime import engine_cache, int8_gate
from emoscope.engine.runtime.fixed_clip import fixed_crops
from tests.packs import tiny_pack


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return tiny_pack(tmp_path_factory.mktemp("packs") / "tiny")


@pytest.fixture
def faces(monkeypatch):
    """The faces that the gate asks about, without a search for them; what was asked for them."""
    asked = []

    def crops(pack, source):
        asked.append(source)
        return np.tile(fixed_crops(pack), (2, 1, 1, 1))

    monkeypatch.setattr("emoscope.engine.runtime.calibration.calibration_crops", crops)
    return asked


def run(*arguments):
    return CliRunner().invoke(build_cli(), [str(argument) for argument in arguments])


def test_it_says_what_passed_and_where_it_is(pack, faces, tmp_path):
    done = run(
        *("build", "--precision", "int8", "--model", pack.folder, "--calibrate", tmp_path),
    )
    assert done.exit_code == 0, done.output
    assert faces == [tmp_path]
    assert "openvino-int8: passed: cosine 0.99" in done.output
    (kept,) = engine_cache.engine_folder().glob("*.engine")
    assert str(kept) in done.output
    again = run("bench", "runtimes", "--model", pack.folder, "--quick", "--rounds", 3)
    assert re.search(r"openvino-int8 +int8 +\d", again.output), again.output


def test_a_refusal_is_a_sentence_with_names_and_an_error_code(pack, faces, monkeypatch):
    monkeypatch.setattr(int8_gate, "HELD_OUT_COSINE", 1.5)
    done = run("build", "--precision", "int8", "--model", pack.folder)
    assert done.exit_code != 0
    assert faces == [None]
    assert "openvino-int8 is refused: held-out faces have a cosine of" in done.output
    assert "Traceback" not in done.output
    assert not list(engine_cache.engine_folder().glob("*"))
