import json

import numpy as np
import pytest

from emoscope.lab.actions.graded import fitted_rest, size
from emoscope.lab.actions.shapes import FILE, read_shapes
from emoscope.lab.actions.table import ACTIONS, NEW, rest
from emoscope.lab.training.behaviours import BEHAVIOURS


def test_every_action_is_a_behaviour_that_training_knows():
    known = {behaviour.name for behaviour in BEHAVIOURS}
    assert {action.name for action in ACTIONS} <= known
    assert set(NEW) <= {action.name for action in ACTIONS}


def test_a_name_without_a_side_means_both():
    smile = next(action for action in ACTIONS if action.name == "smile").weights(0.5)
    assert smile["mouthSmile_L"] == smile["mouthSmile_R"] == 0.5
    wink = next(action for action in ACTIONS if action.name == "wink").weights(1.0)
    assert "eyeBlink_R" not in wink


def test_speech_is_no_rest_for_a_mouth():
    mouth = next(action for action in ACTIONS if action.name == "smile")
    rng = np.random.default_rng(0)
    for _ in range(40):
        weights, modes = rest(mouth, rng)
        assert "jawOpen" not in weights
        assert "mouthPucker" not in weights
        assert modes.any()


@pytest.mark.shared
def test_actions_are_made_of_shapes_of_the_model_and_rest_is_as_large(media):
    shapes = read_shapes(media.parent / "data" / FILE)
    indices = json.loads((media.parent / "data" / "ict_vertex_indices.json").read_text())
    marks = np.array(indices["idx_to_landmark_verts"])
    rng = np.random.default_rng(0)
    for action in ACTIONS:
        moves = shapes.expression(action.weights(0.6))
        wanted = size(shapes, marks, moves)
        assert wanted > 0.005, action.name
        weights, modes = fitted_rest(shapes, marks, action, 0.6, rng)
        made = size(shapes, marks, shapes.expression(weights) + shapes.identity(modes))
        assert made == pytest.approx(wanted, rel=0.05) or made < wanted, action.name
