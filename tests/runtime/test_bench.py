import pytest

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.runtime.bench import Timing, measure
from emoscope.engine.runtime.candidates import (
    Candidate,
    apple_candidates,
    first_candidates,
    gpu_candidates,
)
from tests.runtime.fakes import FakeRuntime, candidate, failing


def known(*candidates):
    return {each.name: each for each in candidates}


def test_each_candidate_is_timed_and_closed(pack):
    told = []
    made = known(candidate("onnxruntime"), candidate("b"), candidate("c"))
    report = measure(pack, candidates=made, rounds=4, faces=(1, 4), progress=told.append)
    assert report.reference == "onnxruntime"
    assert [result.name for result in report.results] == ["onnxruntime", "b", "c"]
    for result in report.results:
        assert result.refused == ""
        assert set(result.images) == {1, 4}
        assert 0 < result.images[1].median_ms <= result.images[1].p95_ms
        assert result.face_ms == result.images[1].median_ms + result.clip.median_ms
    assert "opening b" in told


def test_candidates_take_turns_and_are_closed(pack):
    made, order = [], []

    def make(name):
        base = candidate(name)

        def build(pack, threads):
            runtime = base.make(pack, threads)
            made.append(runtime)
            real = runtime.encode_clips
            runtime.encode_clips = lambda clips: (order.append(name), real(clips))[1]
            return runtime

        return type(base)(name, "f32", build)

    measure(pack, candidates=known(make("onnxruntime"), make("b")), rounds=6, faces=(1,))
    assert all(runtime.closed == 1 for runtime in made)
    timed = order[-18:]
    # In turn, and the first of a round changes: neither always runs on the other's warm caches.
    rounds = [tuple(timed[i : i + 2]) for i in range(0, 18, 2)]
    assert set(rounds) == {("onnxruntime", "b"), ("b", "onnxruntime")}


def test_a_card_is_warmed_by_time_and_timed_in_a_block_of_its_own(pack, monkeypatch):
    monkeypatch.setattr("emoscope.engine.runtime.bench.WARM_UP_CARD_S", 0.05)
    monkeypatch.setattr("emoscope.engine.runtime.bench.CARD_PAUSE_S", 0.001)
    order = []

    def make(name, device):
        def build(pack, threads):
            runtime = FakeRuntime(pack, name)
            runtime.device, real = device, runtime.encode_clips
            runtime.encode_clips = lambda clips: (order.append(name), real(clips))[1]
            return runtime

        return Candidate(name, "f32", build)

    made = known(make("onnxruntime", "CPU"), make("card", "NVIDIA GeForce RTX 4090"))
    report = measure(pack, candidates=made, rounds=4, faces=(1,))
    assert report.results[1].clip is not None
    asked = order.index("card")  # the gate asks first
    block = order[asked:]
    first, last = block.index("card"), len(block) - block[::-1].index("card")
    assert set(block[first:last]) == {"card"}
    assert block.count("card") > 4 + 3, "warmed by time, not by three calls"


def test_one_that_fails_stops_nobody_else(pack):
    made = known(
        failing("a", RuntimeUnavailableError("no such card", "buy one")),
        failing("b", OSError("libfoo.so: cannot open shared object file\nmore")),
        candidate("wrong", seed=5),
        candidate("onnxruntime"),
    )
    report = measure(pack, candidates=made, rounds=3, faces=(1,))
    reasons = {result.name: result.refused for result in report.results}
    assert reasons["a"] == "no such card"
    assert reasons["b"] == "OSError: libfoo.so: cannot open shared object file"
    assert "cosine" in reasons["wrong"]
    assert reasons["onnxruntime"] == ""
    assert next(r for r in report.results if r.name == "wrong").face_ms == float("inf")


def test_one_that_breaks_while_being_timed_is_refused(pack):
    base = candidate("late")

    def make(pack, threads):
        runtime = base.make(pack, threads)
        real = runtime.encode_images

        def encode(crops):
            if len(crops) == 4:
                raise MemoryError("out of device memory")
            return real(crops)

        runtime.encode_images = encode
        return runtime

    made = known(type(base)("late", "f32", make), candidate("onnxruntime"))
    report = measure(pack, candidates=made, rounds=3, faces=(1, 4))
    late, good = report.results
    assert late.refused == "MemoryError: out of device memory"
    assert good.refused == ""


def test_without_any_reference_it_says_why(pack):
    made = known(failing("onnxruntime", RuntimeError("broken wheel")), candidate("b"))
    with pytest.raises(RuntimeUnavailableError, match="broken wheel"):
        measure(pack, candidates=made)


def test_torch_is_the_reference_only_when_it_takes_part(pack):
    made = known(candidate("torch", heavy=True), candidate("onnxruntime"))
    assert measure(pack, candidates=made, rounds=3, faces=(1,)).reference == "torch"
    light = measure(pack, ["onnxruntime"], candidates=made, rounds=3, faces=(1,))
    assert light.reference == "onnxruntime"


def test_the_first_measurement_leaves_torch_and_engines_alone_where_no_card_can_run_them():
    first = set(first_candidates())
    cards = {*apple_candidates(), *gpu_candidates()}
    assert not [n for n in first - cards if n.startswith(("torch", "tensorrt"))]
    assert {"onnxruntime", "openvino", "openvino-bf16"} <= first


def test_timing_is_in_milliseconds():
    timing = Timing.of([(0.001, 0.004), (0.002, 0.005), (0.003, 0.009)])
    assert timing.median_ms == pytest.approx(2.0)
    assert timing.p95_ms == pytest.approx(2.9)
    assert timing.processor_ms == pytest.approx(5.0)
