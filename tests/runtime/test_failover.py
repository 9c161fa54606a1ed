"""A card that fails in the middle of a session: the CPU answers the same call."""

import threading

import numpy as np
import pytest

from emoscope.engine.errors import DeviceError, PackError, RuntimeUnavailableError
from emoscope.engine.runtime.backends.tensorrt_backend import TensorRt
from emoscope.engine.runtime.candidates import CANDIDATES, Candidate
from emoscope.engine.runtime.failover import FailoverRuntime
from emoscope.engine.runtime.first_that_works import open_on_cpu
from emoscope.engine.runtime.opening import open_runtime
from tests.runtime.card import Card
from tests.runtime.fakes import FakeRuntime, candidate, failing


class OnCard(FakeRuntime):
    """Fails from the call on that is asked for."""

    error = None

    def __init__(self, pack, name="tensorrt"):
        super().__init__(pack, name)
        self.device = "NVIDIA GeForce RTX 4090"

    def encode_images(self, crops):
        if self.error is not None:
            raise self.error
        return super().encode_images(crops)


@pytest.fixture
def crop(pack):
    side = pack.manifest.preprocess.size_px
    return np.random.default_rng(0).integers(0, 256, (1, side, side, 3), dtype=np.uint8)


def failover(pack, again=None, waits_s=(), **options):
    card, said = OnCard(pack), []
    runtime = FailoverRuntime(
        card,
        spare=lambda: FakeRuntime(pack, "openvino"),
        again=again or (lambda: pytest.fail("it was not to be tried again")),
        on_change=lambda sentence, serves: said.append((sentence, serves.name)),
        waits_s=waits_s,
        **options,
    )
    return card, runtime, said


@pytest.mark.parametrize(
    "error",
    [
        DeviceError("The graphics card stopped answering (cuLaunch: error 719)"),
        RuntimeError("CUDA error: unspecified launch failure\nmore"),
        MemoryError(),
    ],
)
def test_the_call_in_which_the_card_fails_is_answered(pack, crop, error):
    card, runtime, said = failover(pack)
    before = runtime.encode_images(crop)
    card.error = error
    after = runtime.encode_images(crop)
    np.testing.assert_array_equal(before, after)
    assert (runtime.name, runtime.device) == ("openvino", "CPU")
    assert card.closed == 1
    assert len(said) == 1
    sentence, serves = said[0]
    assert serves == "openvino"
    assert sentence.startswith("tensorrt failed (")
    assert sentence.endswith("openvino on the CPU takes over")
    assert "\n" not in sentence
    runtime.encode_images(crop)
    assert len(said) == 1


def test_a_wrong_call_is_the_callers(pack, crop):
    card, runtime, said = failover(pack)
    for error in (ValueError("crops must be uint8"), PackError("only its built-in classes")):
        card.error = error
        with pytest.raises(type(error)):
            runtime.encode_images(crop)
    assert not said
    assert runtime.device != "CPU"


def test_an_error_of_the_cpu_is_not_hidden(pack, crop):
    card, runtime, _ = failover(pack)
    card.error = DeviceError("gone")
    runtime.encode_images(crop)
    with pytest.raises(Exception, match="axis 1 is out of bounds"):
        runtime.encode_clips(np.zeros(3, np.float32))


def test_without_a_cpu_runtime_the_error_says_both(pack, crop):
    def none():
        raise RuntimeUnavailableError("No runtime works here")

    card = OnCard(pack)
    runtime = FailoverRuntime(card, none, none, waits_s=())
    card.error = DeviceError("The card is gone")
    with pytest.raises(DeviceError, match="The card is gone; the CPU cannot take over"):
        runtime.encode_images(crop)


def test_the_card_is_tried_again_and_taken_back(pack, crop):
    tries = []

    def again():
        tries.append(1)
        if len(tries) == 1:
            raise DeviceError("still asleep")
        return OnCard(pack)

    card, runtime, said = failover(pack, again, waits_s=(0.01, 0.01, 0.01))
    card.error = DeviceError("asleep")
    runtime.encode_images(crop)
    runtime.wait(20)
    assert len(tries) == 2
    assert runtime.device != "CPU"
    assert said[-1][0] == "tensorrt serves again on NVIDIA GeForce RTX 4090"
    runtime.encode_images(crop)
    assert len(said) == 2


def test_a_card_that_says_something_else_is_not_taken_back(pack, crop):
    card, runtime, said = failover(
        pack, lambda: OnCard(pack), waits_s=(0.01, 0.01), accept=lambda runtime: "another answer"
    )
    card.error = DeviceError("asleep")
    runtime.encode_images(crop)
    runtime.wait(20)
    assert runtime.device == "CPU"
    assert len(said) == 1


def test_closing_ends_the_waiting(pack, crop):
    card, runtime, _ = failover(pack, waits_s=(600,))
    card.error = DeviceError("asleep")
    runtime.encode_images(crop)
    runtime.close()
    runtime.wait(20)
    assert "card-again" not in {thread.name for thread in threading.enumerate()}


def test_two_threads_fail_over_once(pack, crop):
    card, runtime, said = failover(pack)
    card.error = DeviceError("gone")
    answers = []
    threads = [
        threading.Thread(target=lambda: answers.append(runtime.encode_images(crop)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 4
    assert len(said) == 1


@pytest.mark.parametrize("measuring", ["beside", "first"])
def test_what_is_opened_on_a_card_has_the_cpu_behind_it(pack, crop, monkeypatch, measuring):
    """The whole way: NVML, library, build, engine, frames, error 719, CPU, what is said."""
    card = Card(monkeypatch)
    TensorRt(pack).close()
    serving = open_runtime(pack, "tensorrt", measuring=measuring)
    assert serving.opened.got == "tensorrt"
    serving.runtime.encode_images(crop)
    assert serving.take_notice() == ""
    card.cuda.fails = {"*": 719}
    rows = serving.runtime.encode_images(crop)
    exact = open_on_cpu(pack)
    np.testing.assert_allclose(rows, exact.encode_images(crop), atol=1e-4)
    notice = serving.take_notice()
    assert "tensorrt failed (The graphics card stopped answering" in notice
    assert notice.endswith(f"{exact.name} on the CPU takes over.")
    assert serving.take_notice() == ""
    assert serving.opened.got == exact.name
    assert "error 719" in str(serving)
    serving.runtime.close()


def test_the_spare_is_never_another_card(pack, monkeypatch):
    for name in list(CANDIDATES):
        monkeypatch.setitem(CANDIDATES, name, failing(name, OSError("not here")))
    monkeypatch.setitem(
        CANDIDATES, "torch-cuda", Candidate("torch-cuda", "f16", None, heavy=True, card=True)
    )
    monkeypatch.setitem(CANDIDATES, "torch", candidate("torch", heavy=True))
    assert open_on_cpu(pack).name == "torch"
