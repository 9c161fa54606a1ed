from __future__ import annotations

import queue

import pytest

from emoscope.engine.sources.devices import camera_signature
from emoscope.engine.sources.watch import CameraWatch


@pytest.fixture
def watching():
    started = []

    def start(listing, **more):
        said = queue.Queue()
        watch = CameraWatch(said.put, listing, every_s=0.01, settle_s=0.01, **more)
        started.append(watch)
        watch.start()
        return said

    yield start
    for watch in started:
        assert watch.stop()


def test_says_what_is_there_and_what_comes_and_goes(watching):
    cameras = ["Desk Webcam"]
    said = watching(lambda: list(cameras), signature=lambda: None)
    assert said.get(timeout=5) == ("Desk Webcam",)
    cameras.append("USB camera")
    assert said.get(timeout=5) == ("Desk Webcam", "USB camera")
    cameras.clear()
    assert said.get(timeout=5) == ()
    assert said.empty()


def test_devices_are_not_opened_while_nothing_changes(watching):
    asked, looks, signature = [], [], ["video0"]

    def listing():
        asked.append(1)
        return ["Desk Webcam"] if len(asked) < 3 else ["Desk Webcam", "USB camera"]

    def cheap():
        looks.append(1)
        return tuple(signature)

    said = watching(listing, signature=cheap)
    assert said.get(timeout=5) == ("Desk Webcam",)
    while len(looks) < 20:
        pass
    assert len(asked) == 1
    # The new device's name is known only after its permissions are: a second look finds it.
    signature.append("video1")
    assert said.get(timeout=5) == ("Desk Webcam", "USB camera")
    assert len(asked) == 3


def test_a_listing_that_fails_is_tried_again(watching):
    answers = [OSError("busy"), ["Desk Webcam"]]

    def listing():
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, OSError):
            raise answer
        return answer

    assert watching(listing, signature=lambda: None).get(timeout=5) == ("Desk Webcam",)


def test_the_signature_follows_the_device_files(tmp_path):
    sysfs = tmp_path / "video4linux"
    assert camera_signature(sysfs) in ((), None)
    (sysfs / "video0").mkdir(parents=True)
    assert camera_signature(sysfs) in (("video0",), None)
