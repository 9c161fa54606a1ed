"""Two processes by torchrun on this machine against one with the same whole batch."""

import csv
import os
import subprocess
import sys

import pytest
import torch

from emoscope.lab.training.videos.config import dump_config
from tests.lab.datasets import layouts
from tests.lab.training.videos.settings import small

LABELS = ("happiness", "sadness", "anger")
TORCHRUN = ("torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """Clips of noise with a bright bar where the class says."""
    root = tmp_path_factory.mktemp("bars")
    return layouts.bars(root, LABELS, {"train": 10, "test": 2}, pictures=2)


def trained(root, folder, starter, **settings):
    """Losses by epoch and the weights of a run of the command."""
    folder.mkdir()
    config = folder / "config.yaml"
    config.write_text(dump_config(small("emoclip", epochs=3, **settings)), encoding="utf-8")
    words = ("emoscope", "train", "emoclip", "--config", config, "--root", root, "--device", "cpu")
    done = subprocess.run(
        [sys.executable, "-m", *starter, *words, "--out", folder / "run"],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=250,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    with (folder / "run" / "metrics.csv").open() as file:
        losses = [float(row["loss"]) for row in csv.DictReader(file)]
    return losses, torch.load(folder / "run" / "last.pt", weights_only=True)["model"]


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("accumulate", [1, 2])
def test_two_processes_train_as_one_with_the_same_whole_batch(root, tmp_path, accumulate):
    same = {"accumulate": accumulate, "rates": {"temporal": 1e-3, "visual": 1e-3, "text": 1e-4}}
    one, weights = trained(root, tmp_path / "one", (), batch=12, **same)
    two, others = trained(root, tmp_path / "two", TORCHRUN, batch=6, **same)
    assert len(one) == 3
    assert two == pytest.approx(one, abs=1e-4)
    for name, value in weights.items():
        torch.testing.assert_close(others[name], value, atol=1e-3, rtol=0, msg=name)
    own, _ = trained(root, tmp_path / "own", TORCHRUN, batch=6, negatives="own", **same)
    assert own[0] < one[0] - 0.3, "half the negatives are easier"
