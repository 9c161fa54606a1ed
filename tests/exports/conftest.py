"""Two faces, one of which comes and goes, with labels that try to break out of every format."""

from __future__ import annotations

import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.one_file import Notes
from emoscope.engine.data import Box, State
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.packs import tiny_pack
from tests.sessions import fakes
from tests.sessions.conftest import flicker

NASTY = LabelSet(
    "nasty",
    (
        Label("smiling"),
        Label("=cmd|' /C calc'!A0", ("a person who is sad",)),
        Label("<script>alert(1)</script> --> {\\an8}", ("surprised face",)),
        Label("Überrascht, 驚き 😮", ("happy",)),
    ),
)


def two_faces(time_s):
    faces = [(1, Box(4, 6, 20, 24), State.OK)]
    if 0.8 <= time_s < 2.0:
        faces.append((2, Box(40, 10, 20, 24), State.OK if time_s > 1 else State.TURNED))
    return faces


@pytest.fixture(scope="session")
def clip(tmp_path_factory):
    path = tmp_path_factory.mktemp("clips") / "two.mp4"
    return make.video(path, frames=75, picture=flicker, audio=True)


@pytest.fixture(scope="session")
def session(tmp_path_factory, clip):
    pack = tiny_pack(tmp_path_factory.mktemp("packs") / "tiny")
    opened = fakes.pipeline(pack, two_faces, NASTY)
    notes = Notes("agreed <b>in writing</b>", ((1.0, "stimulus & more"),))
    outcome = analyze_files(
        [clip], out=tmp_path_factory.mktemp("out"), pipeline=opened, notes=notes
    )
    opened.close()
    return Session(outcome.files[0].folder)
