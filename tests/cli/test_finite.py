"""No command takes "nan" or "inf" where it takes a number."""

from typing import get_type_hints

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from emoscope.engine.cli.main import build_cli


def commands(group, above=()):
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*above, name))
        else:
            yield (*above, name), command


def numbers(command):
    """Names of the parameters that are numbers with a fraction."""
    hints = get_type_hints(command.callback)
    return {name for name, hint in hints.items() if hint in (float, float | None)}


def calls():
    """Each command with each of its numbers, and the words that are needed beside it."""
    for name, command in commands(get_command(build_cli())):
        floats = numbers(command)
        needed = [each for each in command.params if each.required]
        for asked in (each for each in command.params if each.name in floats):
            words = []
            for each in dict.fromkeys((*needed, asked)):
                words += [] if each.param_type_name == "argument" else [each.opts[0]]
                words.append("nan" if each is asked else "1")
            said = asked.name.upper() if asked.param_type_name == "argument" else asked.opts[0]
            yield pytest.param([*name, *words], said, id=f"{' '.join(name)} {asked.name}")


@pytest.mark.parametrize(("arguments", "said"), list(calls()))
def test_what_is_no_number_is_refused_before_anything_is_done(
    tmp_path, monkeypatch, arguments, said
):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(build_cli(), arguments)
    assert done.exit_code == 2, done.output
    ours, limits = f"{said} nan is not a finite number", f"Invalid value for '{said}'"
    assert ours in done.stderr or limits in done.stderr
    assert not any(tmp_path.iterdir())


def test_seconds_of_a_search_are_numbers(tmp_path):
    for option, value in (("--start", "nan"), ("--end", "inf")):
        done = CliRunner().invoke(build_cli(), ["find", "a smile", str(tmp_path), option, value])
        assert done.exit_code == 2
        assert f"{option} {value} is not a finite number. Give a number" in done.stderr
