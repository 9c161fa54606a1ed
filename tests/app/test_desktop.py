"""The entry in the system's menu: written on request alone, and taken away again."""

from __future__ import annotations

import configparser
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from emoscope.app import desktop
from emoscope.app.__main__ import build
from emoscope.engine.errors import OutputError
from tests.systems import linux


@pytest.fixture
def share(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setattr(desktop.shutil, "which", lambda name: None)
    return tmp_path / "share"


@linux
def test_the_entry_is_written_and_removed(share):
    done = CliRunner().invoke(build(), ["desktop"])
    assert done.exit_code == 0, done.output
    entry = share / "applications" / "emoscope.desktop"
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(entry, encoding="utf-8")
    section = parser["Desktop Entry"]
    assert section["Exec"].endswith('emoscope-window" --open %f')
    assert section["Terminal"] == "false"
    # A label set, a session (its manifest.json) and a video.
    opened = {*section["MimeType"].split(";")}
    assert {"application/yaml", "application/json", "video/mp4"} <= opened
    assert (share / "icons/hicolor/scalable/apps/emoscope.svg").is_file()
    done = CliRunner().invoke(build(), ["desktop", "--remove"])
    assert done.exit_code == 0
    assert not entry.exists()
    assert "nothing to remove" in CliRunner().invoke(build(), ["desktop", "--remove"]).output


@linux
@pytest.mark.parametrize("folder", ["Emo Scope 日本語", "100% $HOME `x`", 'a "b" c', "back\\slash"])
def test_the_entry_starts_the_program_wherever_it_lies(share, tmp_path, monkeypatch, folder):
    place = tmp_path / folder
    place.mkdir()
    monkeypatch.setattr(desktop, "program", lambda: place / "emoscope")
    entry, _ = desktop.install()
    line = next(x for x in Path(entry).read_text("utf-8").splitlines() if x.startswith("Exec="))
    # As a desktop reads it: the file's escapes, the shell's quotes, the letters behind %.
    words = line.removeprefix("Exec=").replace("\\\\", "\\")
    said = subprocess.run(["sh", "-c", rf"printf '%s\n' {words}"], capture_output=True, check=True)
    read = [word.replace("%%", "%") for word in said.stdout.decode().splitlines()]
    assert read == [str(place / "emoscope"), "--open", "%f"]


class Registry:
    """Stands for ``winreg``: keys are paths, values are in a dictionary."""

    HKEY_CURRENT_USER, REG_SZ = "HKCU", 1

    def __init__(self):
        self.values = {}
        self._key = ""

    def CreateKey(self, root, key):
        assert root == self.HKEY_CURRENT_USER
        self._key = key
        self.values.setdefault(key, {})
        return self

    def __enter__(self):
        return self._key

    def __exit__(self, *_):
        pass

    def SetValueEx(self, handle, name, reserved, kind, value):
        self.values[handle][name] = value

    def DeleteKey(self, root, key):
        if any(other.startswith(key + "\\") for other in self.values):
            raise PermissionError(key)  # Windows deletes no key that has others below it
        if key not in self.values:
            raise FileNotFoundError(key)
        del self.values[key]


def test_windows_gets_keys_of_this_user_alone_and_loses_them_again():
    registry = Registry()
    desktop._register(registry)
    command = registry.values[rf"{desktop.KEY}\shell\open\command"][""]
    assert command.endswith('" --open "%1"')
    assert command.startswith('"')
    assert {".yaml", ".json", ".mp4"} <= {*registry.values[rf"{desktop.KEY}\SupportedTypes"]}
    desktop._unregister(registry)
    assert registry.values == {}
    assert desktop._unregister(registry) == []


def test_a_bundle_names_its_own_program(monkeypatch, tmp_path):
    for name in ("emoscope.exe", "emoscope-window.exe"):
        (tmp_path / name).touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "emoscope.exe"))
    assert desktop.program() == tmp_path / "emoscope-window.exe"


def test_a_mac_is_told_that_the_app_does_it(monkeypatch):
    monkeypatch.setattr(desktop.sys, "platform", "darwin")
    with pytest.raises(OutputError, match=r"EmoScope\.app"):
        desktop.install()


def test_a_mac_s_app_names_the_same_kinds_and_why_it_wants_the_camera():
    spec = Path(__file__).resolve().parents[2] / "packaging" / "emoscope.spec"
    text = spec.read_text(encoding="utf-8")
    for kind in ("public.yaml", "public.json", "public.movie", "NSCameraUsageDescription"):
        assert f'"{kind}"' in text
