"""A tiny pack that is installed, and faces that show what the words say."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import numpy as np
import pytest

from emoscope.engine import paths
from emoscope.engine.models.pack import load_pack
from emoscope.engine.runtime.opening import open_runtime
from tests.packs import WIDTH, tiny_pack
from tests.sessions.fakes import LABELS


@pytest.fixture(scope="session")
def made_pack(tmp_path_factory):
    return tiny_pack(tmp_path_factory.mktemp("packs") / "tiny")


@pytest.fixture
def pack(made_pack, own_home):
    """The tiny pack among the user's own."""
    folder = paths.user_packs() / "tiny"
    folder.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(made_pack.folder, folder)
    return load_pack(folder)


@pytest.fixture(scope="session")
def words(made_pack):
    """Vectors: ``words("smiling")`` is a face that shows it; ``words(None, 3)`` shows nothing."""
    runtime = open_runtime(made_pack, "onnxruntime", threads=1).runtime

    def vector(sentence, seed=0):
        if sentence is not None:
            return runtime.encode_texts([sentence])[0]
        usual = np.random.default_rng(seed).normal(0, 1, WIDTH).astype(np.float32)
        known = runtime.encode_texts(["smiling", "sad", "surprised face", "angry"])
        usual -= np.linalg.pinv(known) @ (known @ usual)  # nothing of any of these
        return usual / np.linalg.norm(usual)

    yield vector
    runtime.close()


@pytest.fixture
def shown(words):
    """``shown((5, None), (2, "sad"))``: five seconds of nothing, two of sadness, at 10 Hz."""

    def vectors(*parts):
        return np.concatenate(
            [np.repeat(words(what)[None], round(10 * long_s), axis=0) for long_s, what in parts]
        )

    return vectors


@pytest.fixture
def made(pack):
    """What :func:`made_session` needs."""
    return SimpleNamespace(pack=pack, labels=LABELS)
