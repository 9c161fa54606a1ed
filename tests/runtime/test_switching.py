"""While a better runtime is made, the present one serves; the change loses nothing."""

import threading

import numpy as np

from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.runtime.switching import SwitchingRuntime
from tests.packs import SIZE_PX
from tests.runtime.fakes import FakeRuntime


def crop(value):
    return np.full((1, SIZE_PX, SIZE_PX, 3), value, np.uint8)


def test_the_present_one_serves_until_the_better_one_is_ready(pack):
    go, changes = threading.Event(), []
    slow, fast = FakeRuntime(pack, "slow"), FakeRuntime(pack, "fast")

    def prepare():
        assert go.wait(20)
        return fast

    runtime = SwitchingRuntime(slow, prepare, on_change=lambda *change: changes.append(change))
    assert isinstance(runtime, Runtime)
    before = runtime.encode_images(crop(90))
    assert runtime.name == "slow"
    assert runtime.switching
    go.set()
    assert runtime.wait(20)
    assert runtime.name == "fast"
    assert changes == [("fast (f32 on CPU) serves now", fast)]
    np.testing.assert_allclose(runtime.encode_images(crop(90)), before)
    assert (slow.closed, fast.closed) == (1, 0)
    runtime.close()
    runtime.close()
    assert fast.closed == 1


def test_no_frame_is_lost_or_encoded_twice_across_the_change(pack):
    """The fakes fail if they are used after being closed, so every call below counts."""
    go = threading.Event()
    slow, fast = FakeRuntime(pack, "slow"), FakeRuntime(pack, "fast")
    runtime = SwitchingRuntime(slow, lambda: fast if go.wait(20) else None)
    answers, wanted = [], []
    for index in range(400):
        if index == 150:
            go.set()
        if index == 300:
            assert runtime.wait(20)
        answers.append(runtime.encode_images(crop(index % 251)))
        wanted.append(index % 251)
    assert len(slow.calls) + len(fast.calls) == 400
    assert len(slow.calls) >= 150
    assert len(fast.calls) >= 100
    again = FakeRuntime(pack)
    for value, answer in zip(wanted, answers, strict=True):
        np.testing.assert_allclose(answer, again.encode_images(crop(value)), atol=1e-6)


def test_a_call_under_way_ends_on_the_runtime_it_began_on(pack):
    inside, leave = threading.Event(), threading.Event()
    slow, fast = FakeRuntime(pack, "slow"), FakeRuntime(pack, "fast")
    real = slow.encode_clips

    def held(clips):
        inside.set()
        assert leave.wait(20)
        return real(clips)

    slow.encode_clips = held
    runtime = SwitchingRuntime(slow, lambda: fast if inside.wait(20) else None)
    clips = np.ones((1, 3, pack.manifest.embedding_size), np.float32)
    got = []
    caller = threading.Thread(target=lambda: got.append(runtime.encode_clips(clips)))
    caller.start()
    assert inside.wait(20)
    assert not runtime.wait(0.05)  # the change waits for the call
    assert slow.closed == 0
    leave.set()
    caller.join(20)
    assert runtime.wait(20)
    assert len(got) == 1
    assert runtime.name == "fast"


def test_a_refused_runtime_never_serves(pack):
    changes = []
    slow, wrong = FakeRuntime(pack, "slow"), FakeRuntime(pack, "wrong", seed=4)
    runtime = SwitchingRuntime(
        slow, lambda: wrong, lambda r: "cosine 0.1", lambda *c: changes.append(c)
    )
    assert runtime.wait(20)
    assert runtime.name == "slow"
    assert wrong.closed == 1
    assert changes == [("wrong is refused: cosine 0.1", None)]


def test_a_failed_build_leaves_the_present_one(pack):
    changes = []

    def prepare():
        raise RuntimeUnavailableError("The build ran out of memory", "Close other programs")

    runtime = SwitchingRuntime(
        FakeRuntime(pack, "slow"), prepare, on_change=lambda *change: changes.append(change)
    )
    assert runtime.wait(20)
    runtime.encode_images(crop(3))
    sentence, taken = changes[0]
    assert taken is None
    assert sentence.startswith("slow continues: The build ran out of memory")


def test_nothing_better_changes_nothing(pack):
    changes = []
    slow = FakeRuntime(pack, "slow")
    runtime = SwitchingRuntime(slow, lambda: None, on_change=lambda *change: changes.append(change))
    assert runtime.wait(20)
    assert (runtime.name, changes, slow.closed) == ("slow", [], 0)


def test_closed_before_the_better_one_is_ready_releases_both(pack):
    go = threading.Event()
    slow, fast = FakeRuntime(pack, "slow"), FakeRuntime(pack, "fast")
    runtime = SwitchingRuntime(slow, lambda: fast if go.wait(20) else None)
    runtime.close()
    go.set()
    assert runtime.wait(20)
    assert (slow.closed, fast.closed) == (1, 1)


def test_the_first_clips_are_answered_before_anything_is_prepared(pack):
    began = threading.Event()

    def prepare():
        began.set()

    slow = FakeRuntime(pack, "slow")
    runtime = SwitchingRuntime(slow, prepare, after_clips=3)
    clips = np.ones((1, 3, pack.manifest.embedding_size), np.float32)
    for _ in range(2):
        runtime.encode_clips(clips)
    assert not began.wait(0.1)
    runtime.encode_clips(clips)
    assert runtime.wait(20)
    assert began.is_set()


def test_closed_before_it_began_prepares_nothing(pack):
    prepared = []
    runtime = SwitchingRuntime(
        FakeRuntime(pack, "slow"), lambda: prepared.append(1), after_clips=3, daemon=False
    )
    runtime.close()
    assert runtime.wait(20)
    assert prepared == []
