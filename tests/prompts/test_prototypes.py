from __future__ import annotations

import stat

import numpy as np
import pytest

from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.prototypes import Prototypes, load_prototypes, save_prototypes


def test_teach_save_load_forget(tmp_path):
    clips = np.random.default_rng(0).normal(size=(5, 8)).astype(np.float32)
    taught = Prototypes("abc").taught("my smile 🙂", clips).taught("v0", -clips)
    path = tmp_path / "sub" / "taught"
    save_prototypes(taught, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["taught"]
    back = load_prototypes(path, "abc", 8)
    assert set(back.vectors) == {"my smile 🙂", "v0"}
    mean = clips.mean(axis=0)
    np.testing.assert_allclose(back.vectors["my smile 🙂"], mean / np.linalg.norm(mean), rtol=1e-5)
    assert set(back.without("v0").vectors) == {"my smile 🙂"}


def test_another_packs_prototypes_and_no_file_are_empty(tmp_path):
    path = tmp_path / "taught"
    assert load_prototypes(path, "abc", 4).vectors == {}
    save_prototypes(Prototypes("abc").taught("x", np.ones((1, 4), np.float32)), path)
    assert load_prototypes(path, "other", 4).vectors == {}


def test_damage_is_one_sentence(tmp_path):
    path = tmp_path / "taught"
    path.write_bytes(b"\x10" + b"\0" * 40)
    with pytest.raises(LabelSetError, match="damaged"):
        load_prototypes(path, "abc", 4)
    save_prototypes(Prototypes("abc").taught("x", np.ones((1, 4), np.float32)), path)
    with pytest.raises(LabelSetError, match='"x" is damaged'):
        load_prototypes(path, "abc", 8)
