"""Training takes one thread here: on busy cores several wait for each other at every step."""

import pytest


@pytest.fixture(autouse=True)
def one_thread():
    """Another test of the same process may have asked for more."""
    torch = pytest.importorskip("torch", reason="torch is not installed")
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
