"""The script behind `make run` and `make test`, on each system, with nothing really installed."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[1]


class Started:
    """Notes commands instead of running them; ``-m venv`` makes the Python that is looked for."""

    def __init__(self, python, codes=()):
        self.commands, self.folders = [], []
        self._python, self._codes = python, dict(codes)

    def __call__(self, command, cwd=None):
        self.commands.append([Path(command[0]).name, *command[1:]])
        self.folders.append(cwd)
        if command[1:3] == ["-m", "venv"]:
            self._python.parent.mkdir(parents=True)
            self._python.touch()
        code = next((c for word, c in self._codes.items() if word in " ".join(command)), 0)
        return SimpleNamespace(wait=lambda: code)


@pytest.fixture
def script(tmp_path, monkeypatch):
    """The script's main with an empty environment, as on one system."""

    def load(windows=False, codes=()):
        monkeypatch.setenv("EMOSCOPE_VENV", str(tmp_path / "venv"))
        names = runpy.run_path(str(ROOT / "setup_and_run.py"))
        main = names["main"]
        monkeypatch.setitem(main.__globals__, "WINDOWS", windows)
        started = Started(Path(names["own"]("python")), codes)
        monkeypatch.setattr(names["subprocess"], "Popen", started)
        return main, started, names

    return load


@pytest.mark.parametrize(
    ("windows", "program", "python"),
    [(False, "emoscope", "python"), (True, "emoscope.exe", "python.exe")],
)
def test_the_first_run_installs_once_and_runs_with_its_arguments(script, windows, program, python):
    main, started, _ = script(windows)
    assert main(["run", "analyze", "my clip.mp4"]) == 0
    assert started.commands[0][1:3] == ["-m", "venv"]
    assert started.commands[1] == [python, str(ROOT / "scripts" / "install.py")]
    assert started.commands[2:] == [[program, "analyze", "my clip.mp4"]]
    assert started.folders[2] is None  # names of files are those of where the user stands
    assert main(["run"]) == 0
    assert started.commands[3:] == [[program]]


def test_the_tests_come_after_all_checks(script):
    main, started, _ = script()
    assert main(["test", "-k", "veil"]) == 0
    assert [command[0] for command in started.commands[2:]] == [
        *("ruff", "ruff", "mypy", "lint-imports", "python")
    ]
    assert started.commands[1][-1] == "--dev"
    module, name, *rest = started.commands[-1][1:]
    assert (module, name, rest[-2:]) == ("-m", "pytest", ["-k", "veil"])


def test_a_check_that_fails_ends_it_with_its_code(script):
    main, started, _ = script(codes={"mypy": 3})
    assert main(["test"]) == 3
    assert started.commands[-1] == ["mypy"]


def test_a_failed_installation_runs_nothing_and_is_tried_again(script):
    main, started, _ = script(codes={"install.py": 7})
    assert main(["run"]) == 7
    assert main(["run"]) == 7
    assert [c[0] for c in started.commands if c[0].startswith("emoscope")] == []


def test_the_program_s_own_code_comes_through(script):
    main, _, _ = script(codes={"analyze": 5})
    assert main(["run", "analyze", "nothing.mp4"]) == 5


@pytest.mark.parametrize(
    ("windows", "words"), [(True, "py -3.12 setup_and_run.py"), (False, "PYTHON=python3.11")]
)
def test_another_python_is_named_the_way_of_the_system(script, monkeypatch, capsys, windows, words):
    main, started, names = script(windows)
    monkeypatch.setattr(names["sys"], "version_info", (3, 9, 1))
    assert main(["run"]) == 1
    said = capsys.readouterr().out
    assert "this is 3.9" in said
    assert words in said
    assert started.commands == []


def test_without_a_task_it_says_how_it_is_used(script, capsys):
    main, started, _ = script()
    assert main([]) == 0
    assert main(["rnu"]) == 2
    assert "setup_and_run.py test" in capsys.readouterr().out
    assert started.commands == []
