"""Who lacks an extra is told what to do, also in the bundle, where there is no pip."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from emoscope.app.engine_words import in_language
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.exports.writers.sav import Sav
from emoscope.engine.extras import how_to_get
from emoscope.engine.models import download
from emoscope.engine.runtime import exporting
from emoscope.engine.sources.picture_file import check_readable
from emoscope.engine.streams import lsl_library
from emoscope.engine.study import comparing

ROOT = Path(__file__).resolve().parents[1]
ONLY_WITH_TENSORRT = {"engine/runtime/tensorrt_library.py"}
"""Says what else to install where there is a TensorRT that does not fit; in a bundle is none."""


@pytest.fixture
def frozen(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)


def without(monkeypatch, name):
    monkeypatch.setitem(sys.modules, name, None)


def comparisons(monkeypatch):
    without(monkeypatch, "scipy")
    comparing._stats()


def spss(monkeypatch):
    without(monkeypatch, "pyreadstat")
    Sav().write(None, Path("scores.sav"), None)


def lsl(monkeypatch):
    without(monkeypatch, "pylsl")
    monkeypatch.setattr(lsl_library, "_configured", False)  # nothing is written for it
    lsl_library.lsl()


def heic(monkeypatch):
    monkeypatch.setattr("emoscope.engine.sources.picture_file.find_spec", lambda name: None)
    check_readable(Path("a.heic"))


def graphs(monkeypatch):
    monkeypatch.setattr(exporting, "version_of", lambda name: None)
    pack = type("Pack", (), {"manifest": type("Manifest", (), {"name": "a"})})
    exporting._export(pack, Path())


LACKING = [comparisons, spss, lsl, heic, graphs]


@pytest.mark.parametrize("does", LACKING)
def test_in_the_bundle_nobody_is_sent_to_pip(frozen, monkeypatch, does):
    with pytest.raises(EmoScopeError) as caught:
        does(monkeypatch)
    assert caught.value.next_step
    assert "pip" not in caught.value.next_step
    assert "nstall it" not in in_language(str(caught.value))


@pytest.mark.parametrize("does", LACKING)
def test_elsewhere_pip_is_named(monkeypatch, does):
    with pytest.raises(EmoScopeError, match="pip install"):
        does(monkeypatch)


def test_the_page_of_models_says_it_too(frozen, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert "Downloading needs huggingface_hub. The ready-made program" in download.unavailable()


def test_every_extra_that_is_named_exists():
    """And no other module has words of its own for it."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named, own = set(), set()
    for path in (*(ROOT / "engine").rglob("*.py"), *(ROOT / "lab").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r"how_to_get\([\"'](\w+)[\"']\)", text))
        if re.search(r"pip install [\"']*emoscope", text):
            own.add(path.relative_to(ROOT).as_posix())
    assert {"stats", "spss", "torch", "lsl", "tensorrt", "cluster", "mediapipe"} <= named
    assert named <= set(extras["optional-dependencies"])
    assert own == {"engine/extras.py"} | ONLY_WITH_TENSORRT
    assert how_to_get("stats") == 'Install it with pip install "emoscope[stats]"'
