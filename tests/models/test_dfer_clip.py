import numpy as np
import pytest
import torch

from emoscope.engine.models.dfer_clip import DferClip
from emoscope.engine.models.published_prompts import SEVEN, dfer_clip_descriptors
from emoscope.engine.models.temporal import TemporalConfig
from emoscope.engine.models.towers import TINY, tokenize
from tests.models import reference
from tests.models.published import dfer_state, tiny_dfer


@pytest.fixture(scope="module")
def model():
    return tiny_dfer()


def test_logits_equal_plain_numpy_from_pixels_to_temperature(model):
    torch.manual_seed(5)
    clips = torch.rand(2, 4, 3, 48, 48)
    with torch.no_grad():
        found = model(clips).numpy()
    state = {
        name.replace("module.", ""): value.detach().numpy().astype(np.float64)
        for name, value in dfer_state(model).items()
    }

    def under(prefix):
        return {n.removeprefix(prefix): v for n, v in state.items() if n.startswith(prefix)}

    _, mask = tokenize(["X X X X X X X X " + d for d in dfer_clip_descriptors(SEVEN)])
    learned = under("prompt_learner.")
    rows = np.concatenate(
        [learned["token_prefix"], learned["ctx"], learned["token_suffix"]], axis=1
    )
    texts = [
        reference.unit(reference.text(row, end, under("text_encoder."), 2, 2))
        for row, end in zip(rows, mask.sum(axis=1) - 1, strict=True)
    ]
    for row, clip in zip(found, clips.numpy(), strict=True):
        frames = np.stack([reference.image(f, under("image_encoder."), 2, 2) for f in clip])
        video = reference.unit(reference.temporal(frames, under("temporal_net."), 1, 8))
        np.testing.assert_allclose(row, [video @ text / 0.01 for text in texts], atol=1e-3)


def test_frames_cached_one_by_one_give_the_same_clip(model):
    clip = torch.rand(16, 3, 48, 48)
    with torch.no_grad():
        whole = model.encode_videos(clip[None])[0]
        cached = torch.cat([model.encode_frames(frame[None]) for frame in clip])
        streamed = torch.nn.functional.normalize(model.temporal(cached[None]), dim=-1)[0]
    torch.testing.assert_close(streamed, whole, atol=1e-5, rtol=0)


def test_class_embeddings_are_kept_in_evaluation_and_dropped_by_training(model):
    with torch.no_grad():
        first = model.class_embeddings()
        assert model.class_embeddings() is first
    model.train()
    assert model.class_embeddings() is not first
    model.eval()
    with torch.no_grad():
        assert model.class_embeddings() is not first


def test_only_three_parts_can_be_trained(model):
    trained = {name.split(".")[0] for name, p in model.named_parameters() if p.requires_grad}
    assert trained == {"visual", "temporal", "prompts"}


@pytest.mark.parametrize("pool", ["mean", "all"])
def test_variants_give_logits_of_the_same_shape(pool):
    config = TemporalConfig(layers=1, positions=16, pool=pool)
    model = DferClip(dfer_clip_descriptors(SEVEN), TINY, config).eval()
    with torch.no_grad():
        logits = model(torch.rand(2, 16, 3, 48, 48))
    assert logits.shape == (2, 7)
    assert logits.abs().max() <= 100.01
