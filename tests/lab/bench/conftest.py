import pytest

from tests.packs import tiny_pack


@pytest.fixture(scope="session")
def pack(tmp_path_factory):
    return tiny_pack(tmp_path_factory.mktemp("packs") / "tiny")
