"""Training takes one thread here: on busy cores several wait for each other at every step."""

import sys

import pytest


@pytest.fixture(autouse=True)
def one_thread():
    """Another test of the same process may have asked for more."""
    torch = sys.modules.get("torch")
    if torch is None:
        yield
        return
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
