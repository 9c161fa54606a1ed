import numpy as np
import torch

from emoscope.lab.training import loss
from emoscope.lab.training.behaviours import BEHAVIOURS, BLENDSHAPES, ramp, truths
from emoscope.lab.training.captions import Sentence, one_hot
from emoscope.lab.training.relevance import columns, meanings, relevance
from emoscope.lab.training.vocabulary import profile_of


def table(count, **known):
    return {b.name: np.full(count, known.get(b.name, 0.5), np.float32) for b in BEHAVIOURS}


def test_behaviour_and_emotion_both_have_to_hold():
    sentences = [
        Sentence("a happy face with closed eyes", one_hot("happiness"), (("eyes_closed", True),)),
        Sentence("eyes open", None, (("eyes_closed", False),)),
        Sentence("not happy", one_hot("happiness"), negated=True),
        Sentence("a person"),
    ]
    votes = torch.tensor([profile_of("happiness 8 neutral 2")])
    truth = relevance(votes, columns(table(1, eyes_closed=0.75)), meanings(sentences))
    assert torch.allclose(truth, torch.tensor([[0.6, 0.25, 0.2, 1.0]]), atol=1e-5)


def test_blendshapes_become_truths():
    values = np.zeros((2, 52), np.float32)
    values[1, BLENDSHAPES.index("eyeBlinkLeft")] = values[1, BLENDSHAPES.index("eyeBlinkRight")] = 1
    found = truths(values)
    assert set(found) == {b.name for b in BEHAVIOURS}
    assert found["eyes_closed"].tolist() == [0.0, 1.0]
    assert ramp(np.array([0.0, 0.5, 1.0]), 0.0, 1.0).tolist() == [0.0, 0.5, 1.0]


def test_the_log_prior_keeps_a_common_sentence_from_winning():
    truth = torch.tensor([[0.9, 0.1], [0.9, 0.1], [0.9, 0.1], [0.1, 0.9]])
    prior = truth.mean(dim=0)
    logits = torch.zeros(4, 2, requires_grad=True)
    optimiser = torch.optim.SGD([logits], lr=2.0)
    for _ in range(500):
        optimiser.zero_grad()
        loss.image_to_text(logits, truth, prior).backward()
        optimiser.step()
    gap = (logits[:, 0] - logits[:, 1]).detach()
    expected = torch.log(0.9 / prior[0]) - torch.log(0.1 / prior[1])
    assert abs(float(gap[0] - expected)) < 0.3
    assert float(gap[3]) < 0
