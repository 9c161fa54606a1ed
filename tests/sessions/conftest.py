"""Fixtures for sessions: a tiny pack and a clip whose pictures change."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.packs import tiny_pack
from tests.sessions import fakes


def flicker(index: int) -> np.ndarray:
    """A picture whose colours differ every six frames, so that scores do; one shot, as light and
    dark stay where they are."""
    grey = np.random.default_rng(0).integers(90, 166, (6, 8, 1))
    colour = np.random.default_rng(index // 6).integers(-70, 71, (6, 8, 3))
    colour -= colour.mean(axis=2, keepdims=True).round().astype(colour.dtype)
    small = np.clip(grey + colour, 0, 255).astype(np.uint8)
    return np.repeat(np.repeat(small, 8, axis=0), 8, axis=1)


@pytest.fixture(scope="session")
def pack(tmp_path_factory):
    return tiny_pack(tmp_path_factory.mktemp("packs") / "tiny")


@pytest.fixture
def pipeline(pack):
    opened = fakes.pipeline(pack)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def clip(tmp_path_factory):
    path = tmp_path_factory.mktemp("clips") / "flicker.mp4"
    return make.video(path, frames=75, picture=flicker, audio=True)


@pytest.fixture(scope="session")
def shared_session(pack, clip, tmp_path_factory):
    """A finished session; not to be changed."""
    opened = fakes.pipeline(pack)
    outcome = analyze_files(
        [clip],
        out=tmp_path_factory.mktemp("out"),
        pipeline=opened,
        options=Options(embeddings=True),
    )
    opened.close()
    assert outcome.exit_code == 0, outcome
    return outcome.files[0].folder


@pytest.fixture
def session(shared_session, tmp_path):
    """A finished session of one's own."""
    import shutil

    folder = tmp_path / "session"
    shutil.copytree(shared_session, folder)
    return Session(folder)
