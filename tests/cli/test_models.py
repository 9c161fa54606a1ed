"""`emoscope models`: the list, and removing."""

import pytest

from emoscope.engine import paths
from emoscope.engine.cli.main import build_cli
from emoscope.engine.errors import PackError
from emoscope.engine.models.catalogue import catalogue
from emoscope.engine.models.removal import remove_pack
from tests.packs import tiny_pack


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "home"))


@pytest.fixture
def run():
    from typer.testing import CliRunner

    return lambda *words: CliRunner().invoke(build_cli(), ["models", *words])


def test_the_list_names_what_is_here_and_what_can_be_got(run):
    tiny_pack(paths.user_packs() / "mine", name="mine")
    said = run().stdout
    assert "compact" in said
    assert "mine" in said
    for item in catalogue():
        assert item.name in said
    assert "not for better answers" in said


def test_a_research_licence_has_to_be_accepted(run):
    done = run("get", "mobileclip2-s0", "--yes")
    assert done.exit_code == 1
    assert "--research-only" in done.output


def test_a_pack_goes_with_what_was_made_of_it(run):
    tiny_pack(paths.user_packs() / "mine", name="mine")
    made = [
        paths.user_cache() / "graphs" / "mine-0123456789abcdef-v2-torch2" / "image.onnx",
        paths.user_cache() / "runtimes" / "mine-0123456789ab-0123456789ab.json",
    ]
    others = [
        paths.user_cache() / "runtimes" / "mine-too-0123456789ab-0123456789ab.json",
        paths.user_packs() / "other" / "pack.json",
    ]
    for file in made + others:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{}", encoding="utf-8")
    assert run("remove", "mine").exit_code == 1, "without --yes, and with nobody to ask"
    assert (paths.user_packs() / "mine").is_dir()
    assert run("remove", "mine", "--yes").exit_code == 0
    assert not (paths.user_packs() / "mine").exists()
    assert not any(file.exists() for file in made)
    assert all(file.is_file() for file in others)


@pytest.mark.parametrize("name", ["compact", "../mine", "absent", "", ".", "/etc", "link"])
def test_nothing_else_can_be_removed(name, tmp_path):
    tiny_pack(paths.user_data() / "mine", name="mine")
    paths.user_packs().mkdir(parents=True)
    (paths.user_packs() / "link").symlink_to(paths.user_data() / "mine")
    with pytest.raises(PackError):
        remove_pack(name)
    assert (paths.user_data() / "mine" / "pack.json").is_file()
    assert (paths.shipped_packs() / "compact" / "pack.json").is_file()
