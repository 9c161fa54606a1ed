"""Sessions of a picture, of a folder of pictures, and of chapters play in the window too."""

import time

import numpy as np
import pytest
from PIL import Image

from emoscope.app.models.archive import Archive
from emoscope.app.models.player import player_of
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.engine.sessions.options import Options
from tests import media as make
from tests.packs import tiny_pack
from tests.sessions import fakes


def analysed(named, tmp_path, options=None, **more):
    pipeline = fakes.pipeline(tiny_pack(tmp_path / "pack"))
    outcome = analyze_files(
        named, out=tmp_path / "out", pipeline=pipeline, options=options or Options(), **more
    )
    pipeline.close()
    return outcome.files[0].folder


def shown(player, time_s):
    """Level of the picture that the player shows at this time."""
    player.seek(time_s)
    until = time.monotonic() + 10
    while time.monotonic() < until:
        frame = player.frame
        if frame is not None and frame.time_s == pytest.approx(time_s, abs=1e-3):
            return float(frame.image.mean())
        time.sleep(0.01)
    raise AssertionError(player.trouble or "the picture never came")


def test_a_picture_and_a_film_of_pictures_are_shown(tmp_path):
    folder = tmp_path / "frames"
    folder.mkdir()
    for number in range(4):
        Image.fromarray(np.full((48, 64, 3), 40 * number, np.uint8)).save(folder / f"{number}.png")
    for named, options, times in (
        (folder, Options(fps=2), {0.0: 0, 1.5: 120, 0.5: 40}),
        (folder / "3.png", Options(), {0.0: 120}),
    ):
        session = analysed([named], tmp_path, options)
        archive = Archive(tmp_path / "archive")
        archive.remember(session, named)
        assert (session, named) in archive.entries()
        player = player_of(read_manifest(session), named)
        player.start()
        try:
            for time_s, level in times.items():
                assert shown(player, time_s) == pytest.approx(level, abs=2)
        finally:
            player.close()


def test_chapters_are_shown_from_the_first_one(tmp_path):
    paths = [
        make.video(
            tmp_path / f"GH0{n}0001.MP4",
            frames=25,
            picture=lambda _, n=n: np.full((48, 64, 3), 60 * n, np.uint8),
        )
        for n in (1, 2)
    ]
    session = analysed(paths, tmp_path, join=True)
    player = player_of(read_manifest(session), paths[0])
    player.start()
    try:
        assert shown(player, 1.6) == pytest.approx(120, abs=6)
        assert shown(player, 0.4) == pytest.approx(60, abs=6)
        assert player.duration_s == pytest.approx(2.0)
    finally:
        player.close()
