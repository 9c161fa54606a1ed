import numpy as np
import pytest
import torch

from emoscope.engine.errors import PackError
from emoscope.engine.models.emoclip import EmoClip, TemporalGraph
from emoscope.engine.models.published_packs import write_pack
from emoscope.engine.models.registry import build_modules
from emoscope.engine.models.towers import TINY, tokenize
from tests.models import reference
from tests.models.published import emoclip_state, tiny_emoclip

SENTENCES = ["a smile", "tears, and a frown."]


@pytest.fixture(scope="module")
def model():
    return tiny_emoclip()


def test_logits_equal_plain_numpy_from_pixels_to_scale(model):
    torch.manual_seed(5)
    clips = torch.randn(2, 3, 3, 48, 48)
    ids, mask = tokenize(SENTENCES)
    with torch.no_grad():
        model.logit_scale.fill_(4.2)
        found = model(clips, torch.from_numpy(ids), torch.from_numpy(mask)).numpy()
    state = {
        name.replace("module.", ""): value.detach().numpy().astype(np.float64)
        for name, value in emoclip_state(model).items()
    }

    def under(prefix):
        return {n.removeprefix(prefix): v for n, v in state.items() if n.startswith(prefix)}

    texts = [
        reference.text(state["backbone.token_embedding.weight"][row], end, under("backbone."), 2, 2)
        for row, end in zip(ids, mask.sum(axis=1) - 1, strict=True)
    ]
    for row, clip in zip(found, clips.numpy(), strict=True):
        frames = np.stack([reference.image(f, under("backbone.visual."), 2, 2) for f in clip])
        video = reference.unit(reference.temporal(frames, under("temporal."), 2, 8))
        expected = [np.exp(4.2) * video @ reference.unit(text) for text in texts]
        np.testing.assert_allclose(row, expected, atol=1e-4)


def test_initial_scale_is_that_of_clip():
    with torch.device("meta"):
        model = EmoClip()
    assert sum(p.numel() for p in model.parameters()) == 151_277_313 + 68_689_408
    assert float(tiny_emoclip().logit_scale.detach().exp()) == pytest.approx(100, rel=1e-5)


def test_frames_cached_one_by_one_give_the_same_clip(model):
    torch.manual_seed(1)
    clip = torch.randn(32, 3, 48, 48)
    with torch.no_grad():
        whole = model.encode_videos(clip[None])[0]
        cached = torch.cat([model.encode_frames(frame[None]) for frame in clip])
        streamed = TemporalGraph(model.temporal)(cached[None])[0]
    torch.testing.assert_close(streamed, whole, atol=1e-5, rtol=0)


def test_order_of_frames_matters_and_long_clips_are_taken(model):
    torch.manual_seed(2)
    frames = torch.randn(1, 1023, 64)
    with torch.no_grad():
        forward = model.temporal(frames[:, :32])
        backward = model.temporal(frames[:, :32].flip(1))
        longest = model.temporal(frames)
    assert (forward - backward).abs().max() > 1e-3
    assert longest.shape == (1, 64)


def test_pack_with_weights_that_do_not_fit_is_refused(model, tmp_path):
    image = {f"visual.{n}": v.numpy() for n, v in model.visual.state_dict().items()}
    image["visual.odd"] = image.pop("visual.proj")
    pack = write_pack(
        tmp_path / "bad", "emoclip", {"image": image}, name="bad", title="Bad", licence="none",
        training_data=(), embedding_size=64, size_px=48, scale=100.0, network={"tower": TINY},
    )  # fmt: skip
    with pytest.raises(PackError, match=r"missing: visual\.proj; left over: visual\.odd"):
        build_modules(pack)
