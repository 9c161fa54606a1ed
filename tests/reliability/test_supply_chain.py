from __future__ import annotations

import re
import runpy
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCKS = {
    name: (ROOT / name).read_text(encoding="utf-8")
    for name in ("requirements.lock", "requirements-dev.lock", "requirements-torch.lock")
}
LOCK = LOCKS["requirements.lock"]
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)(?: ; (.+))? \\$", re.MULTILINE)
PINS = [(name, version) for name, version, _ in PIN.findall(LOCK)]


def runtime_needs(extra=None):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = project["optional-dependencies"][extra] if extra else []
    return [Requirement(text) for text in (*project["dependencies"], *more)]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_a_pin_with_a_sum_and_nothing_else(lock):
    body = [line for line in LOCKS[lock].splitlines() if line and not line.startswith("#")]
    for line in body:
        assert PIN.fullmatch(line) or re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line)
    for name, version, marker in PIN.findall(LOCKS[lock]):
        Requirement(f"{name}=={version}; {marker}" if marker else f"{name}=={version}")


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_place_to_load_from(lock):
    assert not re.search(r"https?:|file:|index-url|find-links|@ ", LOCKS[lock])


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_the_lock_satisfies_what_the_project_asks_for(python, system):
    """One version of each, on every system and every Python."""
    here = {"python_version": python, "python_full_version": f"{python}.9"}
    here |= {"sys_platform": system, "implementation_name": "cpython"}
    here["platform_machine"] = "arm64" if system == "darwin" else "x86_64"
    pins = {}
    for name, version, marker in PIN.findall(LOCK):
        if not marker or Marker(marker).evaluate(here):
            assert name not in pins, f"{name} is locked twice"
            pins[name] = version
    for need in runtime_needs():
        if need.marker is not None and not need.marker.evaluate(here):
            continue
        name = need.name.lower()
        assert name in pins, f"{name} is not locked: run scripts/lock.py"
        assert Version(pins[name]) in need.specifier, need


def test_the_extra_torch_is_locked_beside_the_rest():
    pins = dict(PINS) | {
        name: version for name, version, _ in PIN.findall(LOCKS["requirements-torch.lock"])
    }
    for need in runtime_needs("torch"):
        name = need.name.lower().replace("_", "-")
        assert name in pins, f"{name} is not locked: run scripts/lock.py"
        assert Version(pins[name]) in need.specifier, need
    both = {name: version for name, version, _ in PIN.findall(LOCKS["requirements-dev.lock"])}
    for name, version, marker in PIN.findall(LOCKS["requirements-torch.lock"]):
        assert name not in dict(PINS), f"{name} is locked twice"
        assert marker or both.get(name, version) == version, f"{name} differs from the tests' lock"


def test_what_builds_the_project_is_locked_too():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(project["build-system"]["requires"]) <= {name for name, _ in PINS}


def test_the_tests_use_the_versions_that_users_get():
    assert set(PINS) <= {
        (name, version) for name, version, _ in PIN.findall(LOCKS["requirements-dev.lock"])
    }


def test_making_and_installing_go_through_the_lock():
    for name in ("Makefile", "setup_and_run.py"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "pip install" not in text
        assert '"-m", "pip"' not in text
    assert "setup_and_run.py" in (ROOT / "Makefile").read_text(encoding="utf-8")
    script = (ROOT / "setup_and_run.py").read_text(encoding="utf-8")
    assert 'ROOT / "scripts" / "install.py"' in script
    assert "scripts/install.py" in (ROOT / "README.md").read_text(encoding="utf-8")


class Pip:
    """Stands for pip: fails on the lock as told, notes what is asked."""

    def __init__(self, said, lock):
        self.said, self.lock, self.asked = said, lock, []

    def run(self, command, **_):
        self.asked.append(command)
        failed = "--require-hashes" in command and command[-1].endswith(self.lock) and self.said
        return SimpleNamespace(returncode=int(bool(failed)), stderr=self.said)


@pytest.fixture
def installing(monkeypatch):
    def run(said, *arguments, lock=".lock", torch="2.14.1"):
        module = runpy.run_path(str(ROOT / "scripts" / "install.py"))
        pip = Pip(said, lock)
        monkeypatch.setattr(module["importlib"].metadata, "version", lambda name: torch)
        monkeypatch.setattr(module["subprocess"], "run", pip.run)
        monkeypatch.setattr(sys, "argv", ["install.py", *arguments])
        with pytest.raises(SystemExit) as ended:
            module["main"]()
        return pip.asked, ended.value.code

    return run


def test_what_the_lock_says_is_installed_and_nothing_beside_it(installing):
    asked, code = installing("")
    assert code == 0
    assert asked[0][-1].endswith("requirements.lock")
    assert {"--no-deps", "--no-build-isolation"} <= set(asked[1])


def test_a_file_with_another_sum_ends_it(installing):
    said = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."
    asked, code = installing(said)
    assert "was installed" in code
    assert len(asked) == 1
    asked, code = installing("ERROR: no connection")
    assert len(asked) == 1


def test_where_the_lock_has_nothing_it_says_so_and_goes_on(installing, capsys):
    asked, code = installing("ERROR: No matching distribution found for x==1")
    assert code == 0
    assert "does not fit this Python or system" in capsys.readouterr().err
    assert "--no-deps" not in asked[1]


def test_torch_and_the_tools_are_from_their_locks(installing):
    asked, code = installing("", "--dev")
    assert code == 0
    locks = [command[-1].rsplit("requirements", 1)[1] for command in asked[:2]]
    assert locks == ["-dev.lock", "-torch.lock"]
    assert {"--no-deps", "--no-build-isolation"} <= set(asked[2])
    assert asked[2][-1].endswith("[torch,demo,dev]")
    asked, _ = installing("", "--torch")
    assert asked[0][-1].endswith("requirements.lock")
    assert asked[2][-1].endswith("[torch]")


def test_a_build_of_torch_that_somebody_chose_stays(installing, capsys):
    asked, code = installing("", "--torch", torch="2.14.1+rocm6.4")
    assert code == 0
    assert "without sums" in capsys.readouterr().err
    assert not any(command[-1].endswith("-torch.lock") for command in asked)
    assert "--no-deps" not in asked[-1]


def test_where_torch_does_not_fit_the_rest_is_locked_all_the_same(installing, capsys):
    said = "ERROR: Cannot install torch==2.14.1: these have conflicting dependencies."
    asked, code = installing(said, "--dev", lock="-torch.lock")
    assert code == 0
    assert "does not fit" in capsys.readouterr().err
    assert "--no-build-isolation" in asked[-1]
    assert "--no-deps" not in asked[-1]
    other = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."
    asked, code = installing(other, "--dev", lock="-torch.lock")
    assert "was installed" in code


def test_torch_is_no_part_of_what_a_user_must_install():
    assert "torch" not in dict(PINS)


def test_each_dependency_has_its_reason():
    reasons = (ROOT / "docs/decisions/dependencies.md").read_text(encoding="utf-8").lower()
    for need in runtime_needs():
        assert f"| {need.name.lower()}" in reasons, f"{need.name} has no reason written down"


def test_the_licence_of_everything_locked_is_listed():
    page = (ROOT / "docs/licences.md").read_text(encoding="utf-8")
    for name, version in PINS:
        row = re.search(rf"^\| {re.escape(name)} \| {re.escape(version)} \| ([^|]+) \|", page, re.M)
        assert row, f"{name} {version} is not listed: run scripts/licences.py"
        assert row[1].strip() not in ("", "?")
    for pack in (ROOT / "assets" / "packs").glob("*/pack.json"):
        assert f"model pack {pack.parent.name} |" in page


@pytest.fixture
def texts_of(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    return runpy.run_path(str(ROOT / "scripts/bundle.py"))["licence_texts"]


def test_everything_in_the_bundle_goes_with_its_licence_text(texts_of):
    here = {found.name.lower(): found for found in metadata.distributions()}
    for name, _ in PINS:
        if name.lower() not in here:  # of another system
            continue
        texts = texts_of(here[name.lower()])
        assert max(map(len, texts.values())) > 500, name
    assert len(texts_of(here["numpy"])) > 3  # files of one name do not replace each other
    assert b"NVIDIA" in texts_of(here["nvidia-ml-py"])["LICENSE"]


def test_a_package_without_a_licence_text_is_not_passed_on(texts_of, tmp_path):
    folder = tmp_path / "thing-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Name: thing\nVersion: 1\nLicense: Own\n")
    with pytest.raises(SystemExit, match="thing brings no licence text"):
        texts_of(metadata.Distribution.at(folder))
