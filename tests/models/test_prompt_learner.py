import pytest
import torch

from emoscope.engine.errors import PackError
from emoscope.engine.models.prompt_learner import PromptConfig, PromptLearner, ends_of_suffix
from emoscope.engine.models.published_prompts import DFER_CLIP_MAFW, SEVEN, dfer_clip_descriptors
from emoscope.engine.models.towers import TINY, TextTower, build_tower, tokenize

TEXTS = dfer_clip_descriptors(SEVEN)


@pytest.fixture(scope="module")
def text():
    torch.manual_seed(0)
    return TextTower(build_tower(TINY))


def learner_of(text, texts=TEXTS, **options):
    torch.manual_seed(1)
    learner = PromptLearner(len(texts), 64, PromptConfig(**options))
    learner.fill(text, texts)
    return learner


def test_released_setting_has_the_published_shapes(text):
    learner = learner_of(text)
    assert learner.ctx.shape == (7, 8, 64)
    assert learner.token_prefix.shape == (7, 1, 64)
    assert learner.token_suffix.shape == (7, 68, 64)
    assert [name for name, _ in learner.named_parameters()] == ["ctx"]
    assert float(learner.ctx.detach().std()) == pytest.approx(0.02, rel=0.1)


def test_context_takes_the_place_of_eight_placeholder_words(text):
    learner = learner_of(text)
    ids, mask = tokenize(["X X X X X X X X " + descriptor for descriptor in TEXTS])
    table = text.token_embedding(torch.from_numpy(ids))
    found = learner()
    assert torch.equal(found[:, :1], table[:, :1])
    assert torch.equal(found[:, 1:9], learner.ctx)
    assert torch.equal(found[:, 9:], table[:, 9:])
    assert learner.ends.tolist() == (mask.sum(axis=1) - 1).tolist()


def test_shared_context_is_one_for_all(text):
    learner = learner_of(text, per_class=False)
    assert learner.ctx.shape == (8, 64)
    found = learner()
    assert torch.equal(found[0, 1:9], found[6, 1:9])


@pytest.mark.parametrize(("position", "before"), [("middle", 4), ("end", 0)])
def test_positions_keep_all_tokens_and_the_end(text, position, before):
    learner = learner_of(text, position=position)
    start = learner_of(text)()
    found = learner()
    for i in range(7):
        own = int(learner.lengths[i])
        words = start[i, 9 : 9 + own]
        assert torch.equal(found[i, 1 : 1 + before], learner.ctx[i, :before])
        assert torch.equal(found[i, 1 + before : 1 + before + own], words)
        assert torch.equal(found[i, 1 + before + own : 9 + own], learner.ctx[i, before:])
        assert torch.equal(found[i, 9 + own :], start[i, 9 + own :])
    assert found.shape == (7, 77, 64)


def test_end_tokens_are_found_in_the_embeddings_alone(text):
    for texts in (TEXTS, dfer_clip_descriptors(DFER_CLIP_MAFW, "class_names")):
        learner = learner_of(text, texts)
        assert torch.equal(ends_of_suffix(learner.token_suffix, 8), learner.ends)


def test_a_descriptor_that_does_not_fit_is_refused(text):
    with pytest.raises(PackError, match="too long for 8 context"):
        learner_of(text, ("word " * 70, "short"))
    with pytest.raises(PackError, match="1 descriptors for 2"):
        PromptLearner(2, 64).fill(text, ["one"])
