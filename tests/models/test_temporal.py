import numpy as np
import pytest
import torch

from emoscope.engine.models.convert_keys import published_temporal_name, temporal_name
from emoscope.engine.models.temporal import (
    DFER_CLIP_TEMPORAL,
    EMOCLIP_TEMPORAL,
    TemporalConfig,
    TemporalTransformer,
)
from tests.models import reference


def on_meta(config):
    with torch.device("meta"):
        return TemporalTransformer(config)


def count(module):
    return sum(parameter.numel() for parameter in module.parameters())


def test_emoclip_has_the_published_number_of_parameters():
    module = on_meta(EMOCLIP_TEMPORAL)
    assert count(module.blocks[0]) == 34_082_304
    assert count(module) == 68_689_408
    assert module.blocks[0].attention.qkv.weight.shape == (49152, 512)
    assert module.blocks[0].attention.qkv.bias is None
    assert module.blocks[0].attention.out.weight.shape == (512, 16384)


def test_dfer_clip_has_the_published_number_of_parameters():
    assert count(on_meta(DFER_CLIP_TEMPORAL)) == 2_110_464


@pytest.mark.parametrize("pool", ["class", "mean", "all"])
def test_equals_hand_computed_attention(pool):
    torch.manual_seed(3)
    config = TemporalConfig(
        width=6, layers=2, heads=2, head_width=5, mlp_width=7, positions=9, pool=pool
    )
    module = TemporalTransformer(config)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter += 0.1 * torch.randn_like(parameter)
    state = {
        published_temporal_name(name): value.numpy() for name, value in module.state_dict().items()
    }
    frames = torch.randn(2, 4, 6)
    with torch.no_grad():
        found = module(frames).numpy()
    for row, one in zip(found, frames.numpy(), strict=True):
        np.testing.assert_allclose(row, reference.temporal(one, state, 2, 2, pool), atol=2e-5)


def test_published_names_there_and_back():
    for config in (EMOCLIP_TEMPORAL, DFER_CLIP_TEMPORAL):
        for ours in on_meta(config).state_dict():
            assert temporal_name(published_temporal_name(ours)) == ours
    assert temporal_name("temporal_transformer.layers.0.2.fn.norm.weight") is None


def test_published_keys_and_shapes_of_emoclip():
    state = {
        published_temporal_name(name): tuple(value.shape)
        for name, value in on_meta(EMOCLIP_TEMPORAL).state_dict().items()
    }
    expected = {"cls_token": (1, 1, 512), "pos_embedding": (1, 1024, 512)}
    for i in range(2):
        at = f"temporal_transformer.layers.{i}."
        expected |= {
            at + "0.fn.norm.weight": (512,),
            at + "0.fn.norm.bias": (512,),
            at + "0.fn.fn.to_qkv.weight": (49152, 512),
            at + "0.fn.fn.to_out.0.weight": (512, 16384),
            at + "0.fn.fn.to_out.0.bias": (512,),
            at + "1.fn.norm.weight": (512,),
            at + "1.fn.norm.bias": (512,),
            at + "1.fn.fn.net.0.weight": (512, 512),
            at + "1.fn.fn.net.0.bias": (512,),
            at + "1.fn.fn.net.3.weight": (512, 512),
            at + "1.fn.fn.net.3.bias": (512,),
        }
    assert state == expected
