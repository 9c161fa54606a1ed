"""A runtime is one module in `backends` and one row in `candidates`; who offers them asks there."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from emoscope.app.__main__ import build
from emoscope.engine.runtime import backends
from emoscope.engine.runtime.candidates import CANDIDATES, OFFERED
from emoscope.engine.runtime.first_that_works import UNMEASURED_ORDER


@pytest.mark.parametrize("module", [each.name for each in pkgutil.iter_modules(backends.__path__)])
def test_every_back_end_is_offered(module):
    assert module.removesuffix("_backend") in OFFERED


def test_the_ones_that_are_tried_without_a_measurement_are_exact():
    assert {CANDIDATES[name].precision for name in UNMEASURED_ORDER} == {"f32"}


@pytest.mark.parametrize("command", [[], ["analyze"], ["rescore"], ["compare"], ["study", "run"]])
def test_help_lists_those_on_offer(command):
    done = CliRunner().invoke(build(), [*command, "--help"], env={"COLUMNS": "250"})
    said = " ".join(done.stdout.split()).replace("- ", "-")  # lines break behind hyphens
    assert f"auto, {', '.join(OFFERED)}" in said


def test_naming_them_loads_no_library():
    heavy = ("numpy", "onnxruntime", "openvino", "torch", "pyarrow", "pydantic", "websockets")
    code = (
        "import sys, emoscope.app.__main__ as m; m.build();"
        f"print([each for each in {heavy} if each in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
