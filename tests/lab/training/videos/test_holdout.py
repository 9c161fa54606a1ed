from pathlib import Path

from emoscope.lab.datasets.clips import Clip
from emoscope.lab.training.videos.holdout import hold_out


def clips(labels, subjects=None):
    subjects = subjects or [""] * len(labels)
    return [
        Clip(str(i), Path(str(i)), label, subject=subject)
        for i, (label, subject) in enumerate(zip(labels, subjects, strict=True))
    ]


def test_every_class_is_on_both_sides():
    found = clips(["a"] * 50 + ["b"] * 3 + ["c"])
    kept, held = hold_out(found, 0.1, seed=1)
    assert sorted(kept + held) == list(range(54))
    assert sum(found[i].label == "a" for i in held) == 5
    assert sum(found[i].label == "b" for i in held) == 1
    assert 53 in kept, "a class of one is for training"
    assert hold_out(found, 0.1, seed=1) == (kept, held)
    assert hold_out(found, 0.1, seed=2) != (kept, held)


def test_subjects_are_never_on_both_sides():
    found = clips(["a", "b"] * 20, [f"p{i // 4}" for i in range(40)])
    kept, held = hold_out(found, 0.2, seed=0)
    assert held
    assert not {found[i].subject for i in kept} & {found[i].subject for i in held}
