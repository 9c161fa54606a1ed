import sys

import pytest

from emoscope.engine.runtime import gpus
from emoscope.engine.runtime.gpus import describe, find_gpu
from emoscope.engine.runtime.machine import this_machine
from tests.runtime.card import Nvml


@pytest.fixture
def nvml(monkeypatch):
    module = Nvml()
    monkeypatch.setitem(sys.modules, "pynvml", module)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    return module


def test_a_card_is_described_without_waking_it(nvml, monkeypatch):
    monkeypatch.setitem(sys.modules, "cuda.bindings", None)
    gpu = find_gpu()
    assert (gpu.name, gpu.target, gpu.cuda) == ("NVIDIA GeForce RTX 4090", "sm_89", (13, 0))
    assert describe(gpu) == "NVIDIA GeForce RTX 4090 (sm_89, driver 580.95.05, CUDA 13.0)"
    assert describe(None) == ""


@pytest.mark.parametrize(
    ("value", "found"),
    [("", 0), ("-1", 0), ("0", 1), ("1", 0), ("GPU-0a1b", 1), ("GPU-ffff", 0), ("1,0", 1)],
)
def test_cards_that_the_user_hides_are_not_there(nvml, monkeypatch, value, found):
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", value)
    assert len(gpus.gpus()) == found


def test_of_several_cards_the_newest_and_then_the_largest_is_taken(nvml, monkeypatch):
    monkeypatch.setattr(nvml, "nvmlDeviceGetCount", lambda: 3, raising=False)
    capabilities = [(8, 6), (12, 0), (8, 9)]
    monkeypatch.setattr(
        nvml, "nvmlDeviceGetCudaComputeCapability", capabilities.__getitem__, raising=False
    )
    assert find_gpu().target == "sm_120"


def test_a_card_off_the_bus_does_not_hide_the_others(nvml, monkeypatch):
    def handle(index):
        if index == 0:
            raise nvml.NVMLError("GPU is lost")
        return index

    monkeypatch.setattr(nvml, "nvmlDeviceGetCount", lambda: 2, raising=False)
    monkeypatch.setattr(nvml, "nvmlDeviceGetHandleByIndex", handle, raising=False)
    assert len(gpus.gpus()) == 1


def test_without_a_driver_or_the_package_there_is_none(nvml, monkeypatch):
    nvml.gone = True
    assert find_gpu() is None
    monkeypatch.setitem(sys.modules, "pynvml", None)
    assert find_gpu() is None


def test_a_new_driver_is_no_other_machine_and_another_card_is(nvml):
    keys = []
    for changes in ({}, {"cuda": 13020, "driver": "590.1"}, {"name": "NVIDIA H200"}):
        vars(nvml).update(changes)
        this_machine.cache_clear()
        keys.append(this_machine().key)
    this_machine.cache_clear()
    assert keys[0] == keys[1]
    assert keys[2] != keys[0]
