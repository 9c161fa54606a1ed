"""Lids and direction of gaze: by a network that says where the iris is, and by the shipped one."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import pytest

from emoscope.engine.data import Frame
from emoscope.engine.faces.alignment import ARCFACE_TEMPLATE
from emoscope.engine.faces.gaze import ARM, BACK, CLOSED, SIDE_PX, SMALLEST_PX, EyeFinder
from emoscope.engine.faces.stage import FaceStage
from tests.faces.synthetic import FakeFinder, face

PICTURE = np.zeros((400, 600, 3), np.uint8)
DIAMETER = 10.0


class IrisNetwork:
    """Sees irises that are off by shares of their diameter, to the picture's right."""

    runtime, precision = "fake", "f32"

    def __init__(self, off=(0.0, 0.0), lids=(0.3, 0.3)):
        self.off, self.lids = off, lids
        self.seen, self.closed = None, False

    def run(self, pixels):
        self.seen = pixels.copy()
        edges, irises = [], []
        for row in range(len(pixels)):
            side = row % 2
            edge = np.zeros((71, 3), np.float32)
            edge[8, 0] = 30.0
            for up, low in ((11, 3), (13, 5)):
                edge[up, 1], edge[low, 1] = 0.0, 30.0 * self.lids[side]
            # The right eye's crop is mirrored, and so is where its iris lies.
            x = SIDE_PX / 2 + (-1 if side else 1) * self.off[side] * DIAMETER
            half = DIAMETER / 2
            ways = ((0, 0), (half, 0), (0, -half), (-half, 0), (0, half))
            iris = np.array([(x + a, SIDE_PX / 2 + b, 0) for a, b in ways], np.float32)
            edges.append(edge)
            irises.append(iris)
        return np.array(edges), np.array(irises)

    def close(self):
        self.closed = True


def seen(network, points=None):
    (eyes,) = EyeFinder(network).find(
        PICTURE, [face((300, 200), 150) if points is None else points]
    )
    return eyes


@pytest.mark.parametrize("degrees", [-40, -15, 0, 15, 40])
def test_the_direction_is_the_sine_of_where_both_irises_are(degrees):
    off = ARM * np.sin(np.radians(degrees))
    assert seen(IrisNetwork((off, off))).gaze_yaw_deg == pytest.approx(degrees, abs=0.1)
    # Eyes that look at something near cross: their middle counts.
    assert seen(IrisNetwork((off + 0.1, off - 0.1))).gaze_yaw_deg == pytest.approx(degrees, abs=0.1)


@pytest.mark.parametrize("yaw", [-25, 25])
def test_a_turned_head_takes_the_point_about_which_eyes_turn_along(yaw):
    off = -BACK * np.sin(np.radians(yaw))
    found = seen(IrisNetwork((off, off)), face((300, 200), 150, yaw_deg=yaw))
    assert found.gaze_yaw_deg == pytest.approx(0, abs=1.5)


def test_an_iris_beyond_the_eye_is_at_the_side():
    assert seen(IrisNetwork((2.0, 2.0))).gaze_yaw_deg == pytest.approx(90)


def test_lids_are_measured_of_each_eye():
    found = seen(IrisNetwork(lids=(0.1, 0.4)))
    assert (found.left, found.right) == pytest.approx((0.1, 0.4))


def test_closed_eyes_look_nowhere():
    less = CLOSED - 0.01
    assert seen(IrisNetwork(lids=(less, less))).gaze_yaw_deg is None
    assert seen(IrisNetwork(lids=(CLOSED + 0.01, CLOSED + 0.01))).gaze_yaw_deg == pytest.approx(0)


def test_eyes_of_few_pixels_look_nowhere_but_have_lids():
    width = (SMALLEST_PX - 1) / 0.18  # an eye of the made-up face is 0.18 wide
    found = seen(IrisNetwork(), face((300, 200), width))
    assert found.gaze_yaw_deg is None
    assert found.left == pytest.approx(0.3)


def test_the_right_eye_is_shown_mirrored():
    picture = PICTURE.copy()
    points = face((300, 200), 150)
    left, right = (points[list(pair), 0].mean() for pair in ((33, 133), (362, 263)))
    picture[:, int(left) :, 0] = 200  # the right half of the left eye
    picture[:, int(right) :, 0] = 0
    picture[:, int(right) :, 1] = 200
    network = IrisNetwork()
    EyeFinder(network).find(picture, [points])
    assert network.seen[0, :, 50, 0].mean() > 190
    assert network.seen[0, :, 10, 0].mean() < 10
    assert network.seen[1, :, 10, 1].mean() > 190
    assert network.seen[1, :, 50, 1].mean() < 10


def test_no_face_asks_nothing():
    network = IrisNetwork()
    assert EyeFinder(network).find(PICTURE, []) == []
    assert network.seen is None


def test_the_stage_measures_each_face_with_its_own_eyes_and_closes_them():
    faces = [face((150, 200), 150), face((450, 200), 140)]
    network = IrisNetwork(lids=(0.2, 0.4))
    stage = FaceStage(
        ARCFACE_TEMPLATE, 112, finder=FakeFinder([faces, []]), eyes=EyeFinder(network)
    )
    found = stage.process(Frame(PICTURE, 0.0, 0))
    assert [each.measures.left_lids for each in found] == pytest.approx([0.2, 0.2])
    assert [each.measures.gaze_yaw_deg for each in found] == pytest.approx([0, 0], abs=0.1)
    assert len(network.seen) == 4
    assert stage.process(Frame(PICTURE, 0.1, 1)) == ()
    stage.close()
    assert network.closed


@pytest.mark.shared
def test_rendered_eyes(shared):
    """Eyes that look aside, closed lids and a wink are seen by the network that ships."""
    from emoscope.engine.faces.opening import open_eyes, open_still_finder
    from emoscope.lab.actions.graded import open_model
    from emoscope.lab.actions.measured import AHEAD, BLINK, WINK, people, picture

    renderer = open_model(shared / "data")
    with closing(open_still_finder()) as finder, closing(open_eyes()) as eyes:

        def look(gaze=AHEAD, weights=None, turn=(0.0, 0.0, 0.0)):
            found = []
            for person in people(3):
                image = picture(renderer, person, weights or {}, turn, gaze)
                (mesh,) = finder.find(image)
                found += eyes.find(image, [mesh])
            return found

        left, ahead, right = look((-20.0, 0.0)), look(), look((20.0, 0.0))
        shut, wink, turned = look(weights=BLINK), look(weights=WINK), look(turn=(20.0, 0.0, 0.0))
    assert all(-25 < each.gaze_yaw_deg < -10 for each in left)
    assert all(abs(each.gaze_yaw_deg) < 7 for each in ahead)
    assert all(7 < each.gaze_yaw_deg < 25 for each in right)
    assert all(abs(each.gaze_yaw_deg) < 10 for each in turned)
    assert all(each.gaze_yaw_deg is None and each.left < 0.2 for each in shut)
    assert all(each.left < 0.2 and each.right > 0.3 for each in wink)
