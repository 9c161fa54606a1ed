import numpy as np
import pytest

from emoscope.engine.errors import DataError
from emoscope.lab.actions.shapes import SKIN, read_shapes
from tests.lab.actions.tiny import write


def test_shapes_add_up_for_all_vertices_or_some(tmp_path):
    shapes = read_shapes(write(tmp_path))
    whole = shapes.expression({"browInnerUp_L": 0.5, "browInnerUp_R": 0.25})
    assert whole[:, 1].max() == pytest.approx(0.25, abs=0.01)
    some = np.array([3, 40, 200])
    assert np.array_equal(shapes.expression({"browInnerUp_L": 1.0}, some),
                          shapes.expression({"browInnerUp_L": 1.0})[some])  # fmt: skip
    bigger = shapes.neutral + shapes.identity(np.array([1.0, 0.0], np.float32))
    assert np.allclose(bigger, 1.2 * shapes.neutral, atol=0.01)
    assert len(shapes.triangles_of(SKIN)) == len(shapes.triangles)
    assert not len(shapes.triangles_of("M_Teeth"))


def test_a_file_that_is_missing_or_another_says_so(tmp_path):
    with pytest.raises(DataError, match="ICT-FaceKit"):
        read_shapes(tmp_path / "ict_facekit_light.npz")
    other = tmp_path / "other.npz"
    np.savez(other, neutral=np.zeros(3))
    with pytest.raises(DataError, match="ICT-FaceKit"):
        read_shapes(other)
    (tmp_path / "text.npz").write_text("no model")
    with pytest.raises(DataError, match="ICT-FaceKit"):
        read_shapes(tmp_path / "text.npz")
