"""Processes of our own import nothing from where the user happens to stand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from emoscope.engine import children

ROOT = Path(children.__file__).resolve().parents[1]


@pytest.fixture
def standing_in_traps(tmp_path, monkeypatch):
    """The current folder holds what a stranger's archive might: files named like modules."""
    for name in (
        "emoscope/__init__.py",
        "engine/__init__.py",
        "json.py",
        "pickletools.py",
        "numpy.py",
        "site.py",
    ):
        path = tmp_path / "traps" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    monkeypatch.chdir(tmp_path / "traps")
    return tmp_path / "ran"


def test_a_child_runs_our_module_past_everything_in_the_current_folder(standing_in_traps):
    done = children.run(
        "emoscope.engine.models.convert_child", said='{"kind": "", "file": ""}', timeout_s=60
    )
    assert "error" in done.stdout, done.stderr
    assert not standing_in_traps.exists()


@pytest.mark.parametrize("value", ["", ":", ".", "traps", "::."])
def test_an_entry_that_means_the_current_folder_is_no_place_to_import_from(
    standing_in_traps, monkeypatch, value
):
    monkeypatch.setenv("PYTHONPATH", value)
    children.run(
        "emoscope.engine.models.convert_child", said='{"kind": "", "file": ""}', timeout_s=60
    )
    assert not standing_in_traps.exists()
    assert children.environment()["EMOSCOPE_CHILD_PATH"].find("traps") == -1


def test_it_stands_in_a_folder_of_its_own_and_knows_no_more_than_it_needs(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("LD_LIBRARY_PATH", f":lib:{tmp_path}:.")
    monkeypatch.setenv("EMOSCOPE_HOME", "home")
    assert os.path.samefile(children._surroundings()["cwd"], sys.prefix)
    known = children.environment()
    assert "AWS_SECRET_ACCESS_KEY" not in known
    assert known["LD_LIBRARY_PATH"] == str(tmp_path)
    assert known["EMOSCOPE_HOME"] == str(tmp_path / "home")
    assert children.environment(whole=True)["AWS_SECRET_ACCESS_KEY"] == "secret"


def test_libraries_that_the_user_named_by_a_whole_path_are_found(monkeypatch, tmp_path):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(tmp_path), "", "relative")))
    assert str(tmp_path) in children.environment()["EMOSCOPE_CHILD_PATH"].split(os.pathsep)


@pytest.mark.parametrize(
    "name",
    ["os", "emoscope", "tests.x", "engine.x", "emoscope.engine.x; y", "emoscope.engine..x", ""],
)
def test_only_modules_of_ours_can_be_run(name, capsys):
    assert children.child_main([name]) == 2
    assert "no process" in capsys.readouterr().err


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert children.command("emoscope.engine.x", ("a",)) == [
        *(sys.executable, "_child", "emoscope.engine.x", "a")
    ]


def test_no_console_flashes_up_on_windows(monkeypatch):
    monkeypatch.setattr(subprocess, "CREATE_NO_WINDOW", 0x08000000, raising=False)
    given = []
    monkeypatch.setattr(subprocess, "run", lambda words, **options: given.append(options))
    monkeypatch.setattr(subprocess, "Popen", lambda words, **options: given.append(options))
    children.run("emoscope.engine.x", timeout_s=1.0)
    children.start("emoscope.engine.x")
    assert [options["creationflags"] for options in given] == [0x08000000, 0x08000000]


def test_the_hidden_command_runs_a_child():
    done = subprocess.run(
        [sys.executable, "-P", "-m", "emoscope", "_child", "emoscope.engine.models.convert_child"],
        input='{"kind": "", "file": "nothing"}',
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "error" in done.stdout


def test_no_other_module_starts_python_by_itself():
    """``sys.executable`` in a command line is what :mod:`emoscope.engine.children` is for.

    The entry for the system's menu (``app/desktop.py``) names the program and starts nothing.
    """
    others = [
        path
        for folder in ("engine", "app", "lab")
        for path in (ROOT / folder).rglob("*.py")
        if "sys.executable" in path.read_text(encoding="utf-8")
        and path.name not in ("children.py", "desktop.py")
    ]
    assert others == []
