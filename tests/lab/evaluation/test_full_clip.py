import pytest
import torch

from emoscope.engine.errors import DataError
from emoscope.engine.models.emoclip import ImageGraph, TemporalGraph
from emoscope.engine.models.pixels import Preparation
from emoscope.engine.models.temporal import TemporalConfig, TemporalTransformer
from emoscope.engine.models.towers import TINY, build_tower
from emoscope.lab.evaluation import full_clip


def test_cached_and_full_clip_agree_and_the_saving_is_their_quotient(monkeypatch):
    """With a tiny tower in the place of the large one; the real sizes are for the command."""
    config = TemporalConfig(64, layers=1, heads=2, head_width=16, mlp_width=32, positions=33)

    class Shrunk(ImageGraph):
        def forward(self, crops):
            return super().forward(crops[:, :48, :48])

    def tiny(system):
        image = Shrunk(build_tower(TINY).visual, Preparation(48))
        return image.eval(), TemporalGraph(TemporalTransformer(config)).eval()

    monkeypatch.setattr(full_clip, "_towers", tiny)
    threads = torch.get_num_threads()
    saving = full_clip.measure_saving("emoclip", runs=2, threads=1)
    torch.set_num_threads(threads)
    assert saving.frames == 32
    assert saving.difference < 1e-5
    assert saving.times == saving.full_ms / saving.cached_ms
    assert saving.temporal_ms <= saving.cached_ms


def test_other_systems_have_no_clip():
    with pytest.raises(DataError, match="no clip"):
        full_clip.measure_saving("compact")
