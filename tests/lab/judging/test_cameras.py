"""Changes of the picture, words, and the fit of scale and none."""

from importlib.resources import files

import numpy as np
import yaml

from emoscope.lab.judging.cameras import CHANGES
from emoscope.lab.training.domain import fit as fit_line
from emoscope.lab.training.domain import inside, outside
from emoscope.lab.training.nonsense import nonsense
from emoscope.lab.training.yardstick import SMILE, fit


def test_every_camera_changes_the_picture_and_keeps_its_shape():
    image = np.random.default_rng(0).integers(0, 256, (120, 120)).astype(np.uint8)
    for name, change in CHANGES.items():
        changed = change(image)
        assert (changed.shape, changed.dtype) == (image.shape, image.dtype), name
        assert np.array_equal(changed, image) == (name == "as it is"), name


def test_lists_of_words_do_not_meet():
    text = files("emoscope.lab.judging").joinpath("inside_outside.yaml").read_text(encoding="utf-8")
    lists = {key: set(map(str, value)) for key, value in yaml.safe_load(text).items()}
    assert len(lists["inside"]) == len(lists["outside"]) == 100
    assert not lists["inside"] & lists["outside"]
    assert not set(inside()) & set(outside())


def test_strings_that_mean_nothing_are_the_same_each_time_and_none_is_in_the_lists():
    words = outside()
    made = nonsense(words)
    assert made == nonsense(words)
    assert len(made) == len(set(made)) > 3000
    text = files("emoscope.lab.judging").joinpath("known_words.yaml").read_text(encoding="utf-8")
    parts = yaml.safe_load(text)
    choice, report = ({s for each in parts[key].values() for s in each} for key in parts)
    assert not choice & report
    assert len(report & set(made)) <= 5  # keys that lie together, such as "qwertz"


def test_a_line_parts_what_can_be_parted():
    rng = np.random.default_rng(0)
    known = rng.normal(0, 0.05, (60, 8)).astype(np.float32)
    known[:, 0] += 0.5
    strange = rng.normal(0, 0.05, (200, 8)).astype(np.float32)
    weights, bias = fit_line(known, strange)
    assert (known @ weights + bias).min() > (strange @ weights + bias).max()


def test_the_fit_reads_a_clear_smile_and_seldom_says_none():
    rng = np.random.default_rng(0)
    label = np.arange(400) % 8
    scores = rng.normal(-0.3, 0.3, (400, 8)).astype(np.float32)
    scores[np.arange(400), label] += 2.2
    smiles = label == 1
    scale, none = fit([scores], [label], smiles)
    logits = np.column_stack([scores[smiles] * scale, np.full(smiles.sum(), none)])
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    assert np.median(shares[:, 1]) >= SMILE
    assert ((scores.max(axis=1) * scale) < none).mean() <= 0.0045
