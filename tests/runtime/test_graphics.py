"""Apple's and Intel's graphics: offered where they are, said where they are not, never guessed.

The cards themselves are not here: OpenVINO's compiler is told another device.
"""

from __future__ import annotations

import importlib.util
import platform
import types

import numpy as np
import pytest

from emoscope.engine import openvino as library
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.runtime import candidates
from emoscope.engine.runtime.backends.openvino_backend import OpenVino
from emoscope.engine.runtime.candidates import candidate, first_candidates


@pytest.fixture
def machine(monkeypatch):
    """A computer that says of itself what it is told to."""

    def be(system, processor, torch=True):
        said = types.SimpleNamespace(system=lambda: system, machine=lambda: processor)
        monkeypatch.setattr(candidates, "platform", said)
        real = importlib.util.find_spec
        monkeypatch.setattr(
            importlib.util,
            "find_spec",
            lambda name, *more: (object() if torch else None) if name == "torch" else real(name),
        )
        monkeypatch.setattr("emoscope.engine.runtime.gpus.find_gpu", lambda: None)

    return be


@pytest.mark.parametrize(
    ("system", "processor", "torch", "offered"),
    [
        ("Darwin", "arm64", True, True),
        ("Darwin", "arm64", False, False),
        ("Darwin", "x86_64", True, False),
        ("Windows", "AMD64", True, False),
        ("Linux", "aarch64", True, False),
    ],
)
def test_torch_on_apples_graphics_is_measured_on_apples_processors(
    machine, system, processor, torch, offered
):
    machine(system, processor, torch)
    assert ("torch-mps" in first_candidates()) == offered


@pytest.mark.parametrize("system", ["Windows", "Darwin", "Linux"])
def test_the_other_graphics_are_tried_at_every_first_start(machine, system):
    """They are cheap to ask: one that is not here says so at once."""
    machine(system, "")
    assert {"openvino-gpu", "onnxruntime-coreml"} <= set(first_candidates())


@pytest.mark.parametrize("name", ["torch-mps", "openvino-gpu", "onnxruntime-coreml"])
def test_graphics_can_fail_while_the_processor_goes_on(name):
    assert candidate(name).card


@pytest.fixture
def intel_graphics(monkeypatch):
    """OpenVINO with a GPU, whose compiler makes programs for the CPU; says what it was asked."""
    core, asked = library.core(), []

    class Core:
        available_devices = ("CPU", "GPU.0", "GPU.1")

        def __getattr__(self, name):
            return getattr(core, name)

        def compile_model(self, model, device, hints):
            asked.append((device, hints["INFERENCE_PRECISION_HINT"]))
            on_cpu = hints | {"INFERENCE_PRECISION_HINT": "f32"}
            made = core.compile_model(model, "CPU", on_cpu)
            got = types.SimpleNamespace(to_string=lambda: hints["INFERENCE_PRECISION_HINT"])
            return types.SimpleNamespace(
                inputs=made.inputs,
                create_infer_request=made.create_infer_request,
                get_property=lambda name: got,
            )

    monkeypatch.setattr(library, "_core", Core())
    return asked


def test_on_intels_graphics_only_sentences_stay_on_the_processor(pack, intel_graphics):
    runtime = candidate("openvino-gpu").make(pack, None)
    crops = np.zeros((2, *(pack.manifest.preprocess.size_px,) * 2, 3), np.uint8)
    assert np.isfinite(runtime.encode_images(crops)).all()
    assert intel_graphics == [("GPU", "f16"), ("GPU", "f16")]
    runtime.encode_texts(["a person smiles"])
    assert intel_graphics[2:] == [("CPU", "f32")]
    assert (runtime.device, runtime.precision) == ("GPU", "f16")
    runtime.close()


def test_without_intels_graphics_the_runtime_says_so(pack, monkeypatch):
    monkeypatch.setattr(
        "emoscope.engine.runtime.backends.openvino_backend.has_device", lambda name: False
    )
    with pytest.raises(RuntimeUnavailableError, match="finds no GPU here") as told:
        OpenVino(pack, "f16", device="GPU")
    assert "openvino" in told.value.next_step


@pytest.mark.skipif(platform.system() == "Darwin", reason="a real Mac has the graphics")
def test_without_apples_graphics_the_runtime_says_so(pack):
    pytest.importorskip("torch", reason="torch is not installed")
    with pytest.raises(RuntimeUnavailableError, match="finds no Apple graphics here"):
        candidate("torch-mps").make(pack, None)
