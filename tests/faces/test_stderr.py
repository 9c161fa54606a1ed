from __future__ import annotations

import os

from emoscope.engine.faces.stderr import quiet_start


def test_known_noise_is_dropped_and_the_rest_comes_through(capfd):
    with quiet_start():
        os.write(2, b"W0000 00:00:1.2 3 a.cc:114] Feedback manager requires a model with a\n")
        os.write(2, b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU.\n")
        os.write(2, b"disk is full\n")
    os.write(2, b"after\n")
    assert capfd.readouterr().err == "disk is full\nafter\n"


def test_an_error_inside_gives_standard_error_back(capfd):
    try:
        with quiet_start():
            raise ValueError
    except ValueError:
        os.write(2, b"here\n")
    assert capfd.readouterr().err == "here\n"
