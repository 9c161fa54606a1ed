"""The bench of motion on a judge that sees brightness, and clips as its rise."""

import numpy as np
import pytest

from emoscope.engine.models.pack import Steady
from emoscope.lab.actions.motion import FRAMES, Course, envelope
from emoscope.lab.judging.motion import LENGTH, aucs, followed, lines, sliding, told
from emoscope.lab.training.motions import MOTIONS
from emoscope.lab.training.performed import Performances

NONE = np.zeros(FRAMES, np.float32)
SMILES = [motion.name for motion in MOTIONS].index("smile_comes")


class Rise:
    """Embeds brightness in the first number; a clip is how much it rose."""

    def canvases(self, crops):
        bright = crops.mean(axis=(1, 2)) / 255
        return np.stack([bright, np.sqrt(1 - bright**2)], axis=1).astype(np.float32)

    def clips(self, frames):
        rise = frames[:, -1, 0] - frames[:, 0, 0]
        return np.stack([rise, np.sqrt(1 - rise**2)], axis=1).astype(np.float32)

    def texts(self, sentences):
        return np.tile(np.array([[1.0, 0.0]], np.float32), (len(sentences), 1))


def performances():
    curves = [envelope(start, 6, 80, 1) for start in (2, 8, 14)]
    curves += [1 - curve for curve in curves]
    courses = [Course("action", {"smile": curve}, NONE) for curve in curves]
    frames = np.stack([(curve * 200).astype(np.uint8) for curve in curves])
    shape = (len(curves), FRAMES, 4, 4)
    return Performances(np.broadcast_to(frames[..., None, None], shape), courses)


def test_a_clip_that_knows_the_order_of_its_frames_tells_what_comes_from_what_goes():
    found = told(Rise(), performances(), None)
    assert found.moments[SMILES] > 3
    assert found.tower[SMILES] == 1
    assert found.mean[SMILES] < 0.9
    assert found.steadied[SMILES] == found.tower[SMILES]
    text = "\n".join(lines(found, 6))
    assert f"| smile_comes | {found.moments[SMILES]} |" in text


def test_a_motion_that_nobody_makes_has_no_figure():
    scores, truth = np.zeros((4, 2), np.float32), np.array([[1, 0], [0, 0], [0.3, 0], [1, 0]])
    found = aucs(scores, truth)
    assert found[0] == pytest.approx(0.5)
    assert np.isnan(found[1])


def test_steadied_clips_lag_as_in_the_program():
    clips = np.array([[1.0, 0.0]] + [[0.9988, 0.05]] * 9, np.float32)
    slow = followed(clips, Steady(seconds=3.0, reach=0.4))
    assert 0 < slow[1, 1] < slow[-1, 1] < 0.05
    assert followed(clips, None) is clips


def test_every_stretch_of_frames():
    frames = np.arange(FRAMES * 2, dtype=np.float32).reshape(FRAMES, 2)
    made = sliding(frames, LENGTH)
    assert made.shape == (FRAMES - LENGTH + 1, LENGTH, 2)
    assert np.array_equal(made[3], frames[3 : 3 + LENGTH])
