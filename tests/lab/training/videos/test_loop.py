"""Runs on small synthetic clips: real files, the real loop, the tiny tower."""

import csv
from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image as Pictures

from emoscope.engine.errors import DataError
from emoscope.engine.models.pack import load_pack
from emoscope.engine.models.registry import build_modules
from emoscope.lab.datasets import generic, mafw
from emoscope.lab.datasets.clips import Clip
from emoscope.lab.datasets.frames import FrameReader, counted_frames
from emoscope.lab.evaluation.metrics import war
from emoscope.lab.training.videos.loader import ClipDataset, order_of
from emoscope.lab.training.videos.loop import Hooks, Stopped, parts_of, train
from emoscope.lab.training.videos.objectives import build_system, symmetric_loss, training_texts
from emoscope.lab.training.videos.processes import World
from tests.lab.datasets import layouts
from tests.lab.training.videos.settings import small

ALONE = World(0, 1, torch.device("cpu"))
LABELS = ("happiness", "sadness", "anger")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Clips whose class is where a bright bar stands, with noise."""
    root = tmp_path_factory.mktemp("bars")
    layouts.bars(root, LABELS, {"train": 20, "test": 8}, pictures=3)
    return generic.read(root)


@pytest.mark.parametrize("system", ["emoclip", "dfer-clip"])
def test_loss_falls_the_test_part_is_learned_and_the_pack_gives_the_same(data, tmp_path, system):
    said = []
    rates = {"temporal": 3e-4, "visual": 3e-4}
    config = small(system, epochs=28, batch=12, rates=rates)
    done = train(config, data, tmp_path, ALONE, hooks=Hooks(said.append))
    with (tmp_path / "metrics.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 28
    assert float(rows[-1]["loss"]) < 0.8 * float(rows[0]["loss"])
    assert war(done.confusion) > 0.8, "chance is a third"
    assert (tmp_path / "curves.png").stat().st_size > 1000
    pack = load_pack(done.pack)
    assert pack.manifest.metrics["test_war"] == pytest.approx(war(done.confusion))
    modules = build_modules(pack)
    asked = data.classes if system == "dfer-clip" else _descriptions(data)
    ids, mask = (torch.from_numpy(part) for part in modules.tokenize(asked))
    right = 0
    for clip in data.test:
        frames = [np.asarray(Pictures.open(path)) for path in sorted(clip.path.iterdir())][:2]
        with torch.no_grad():
            embedded = modules.temporal(modules.image(torch.from_numpy(np.stack(frames)))[None])
            answer = int((embedded @ modules.text(ids, mask).T).argmax())
        right += data.classes[answer] == clip.label
    assert right / len(data.test) > 0.8


def _descriptions(split):
    from emoscope.lab.training.videos.objectives import descriptions

    return descriptions(split.classes)


def test_a_run_that_was_stopped_goes_on_to_the_same_end(data, tmp_path):
    config = small(epochs=2, batch=12)
    whole = train(config, data, tmp_path / "whole", ALONE)
    steps = []

    def stop():
        steps.append(1)
        return len(steps) == 6  # in the middle of the second epoch

    with pytest.raises(Stopped):
        train(config, data, tmp_path / "cut", ALONE, hooks=Hooks(stop=stop))
    said = []
    again = train(config, data, tmp_path / "cut", ALONE, hooks=Hooks(said.append))
    assert any("Going on in epoch 2 after 2 batches" in line for line in said)
    one, other = (torch.load(tmp_path / n / "last.pt", weights_only=True) for n in ("whole", "cut"))
    for name, value in one["model"].items():
        torch.testing.assert_close(other["model"][name], value, atol=1e-6, rtol=0)
    assert (again.confusion == whole.confusion).all()


def test_other_settings_in_the_same_folder_are_refused(data, tmp_path):
    train(small(epochs=1, batch=24), data, tmp_path, ALONE)
    with pytest.raises(DataError, match="other settings"):
        train(small(epochs=2, batch=24), data, tmp_path, ALONE)


def test_accumulated_gradients_are_those_of_the_large_batch(data):
    """Two half batches move DFER-CLIP's weights as one whole batch does."""
    torch.manual_seed(0)
    clips, labels = torch.rand(8, 2, 3, 48, 48), torch.arange(8) % 3
    gradients = []
    for parts in (1, 2):
        system = build_system(small(), data.classes)
        system.groups()
        for chunk, truth in zip(clips.chunk(parts), labels.chunk(parts), strict=True):
            (system.loss(chunk, truth, ()) / parts).backward()
        gradients.append(system.model.prompts.ctx.grad)
    whole, parts = gradients
    torch.testing.assert_close(parts, whole, atol=1e-3 * float(whole.abs().max()), rtol=0)


def test_selection_on_the_test_part_only_when_asked(data, tmp_path):
    held = train(small(epochs=1, batch=24), data, tmp_path / "a", ALONE)
    tested = train(small(epochs=1, batch=24), data, tmp_path / "b", ALONE, as_published=True)
    assert tested.selection_war == pytest.approx(war(tested.confusion))
    assert held.selection_war != pytest.approx(tested.selection_war) or held.confusion.sum() == 24


@pytest.mark.parametrize("as_published", [True, False])
def test_leave_one_out_selects_on_the_class_that_does_not_train(data, as_published):
    config = small("emoclip", objective="leave-one-out", left_out="sadness")
    training, selecting = parts_of(config, data, as_published)
    assert {clip.label for clip, _, _ in training} == {"happiness", "anger"}
    assert len(training) == 40, "all of them: nothing else is held out"
    assert {clip.label for clip, _, _ in selecting} == {"sadness"}
    assert {clip.name.split("/")[0] for clip, _, _ in selecting} == {
        "test" if as_published else "train"
    }


def test_emoclip_trains_on_the_frames_on_disk_and_dfer_clip_on_those_of_the_list(tmp_path):
    clip = Clip("a", layouts.frames(tmp_path / "a", 20), "anger", listed_frames=12)
    reader = FrameReader(tmp_path / "faces")
    assert counted_frames("emoclip", clip, reader) == 20
    assert counted_frames("dfer-clip", clip, reader) == 12
    assert counted_frames("dfer-clip", replace(clip, listed_frames=30), reader) == 20
    config = small("emoclip", clip_length=5, down_sample=4)
    seen = set()
    for epoch in range(12):
        data = ClipDataset([(clip, 0, "")], reader, CountingPixels(), config, training=True)
        data.epoch = epoch
        seen |= set(data[0][0].tolist())
    assert max(seen) == 16, "frames beyond the list's twelve are drawn"


class CountingPixels:
    """Gives each picture's place, which its green channel tells."""

    size_px = 32

    def clip(self, images):
        return torch.tensor([int(image[0, 0, 1]) // 2 for image in images])


def test_only_the_named_parts_are_trained(data):
    emoclip = build_system(small("emoclip", rates={"temporal": 1e-3, "text": 1e-6}), data.classes)
    emoclip.groups()
    moved = {name.split(".")[0] for name, p in emoclip.model.named_parameters() if p.requires_grad}
    inside = {n for n, p in emoclip.model.text.named_parameters() if p.requires_grad}
    assert moved == {"temporal", "logit_scale", "text"}
    assert all(name.startswith("transformer.") for name in inside), "blocks alone, as published"
    dfer = build_system(small(), data.classes)
    rates = {group["lr"] for group in dfer.groups()}
    moved = {name for name, p in dfer.model.named_parameters() if p.requires_grad}
    assert rates == {1e-3}
    assert "prompts.ctx" in moved
    assert not any(name.startswith("text.") for name in moved)


def test_captions_leave_one_out_and_descriptions_choose_their_clips(tmp_path):
    split = mafw.read(layouts.mafw(tmp_path), 1)
    captions = training_texts(small("emoclip", objective="captions", dataset="mafw", fold=1), split)
    assert len(captions) == 10, "neutral has none"
    assert captions[0][1] == "A man shows anger."
    left = training_texts(small("emoclip", objective="leave-one-out", left_out="fear"), split)
    assert "fear" not in {split.train[i].label for i, _ in left}
    assert len(left) == 10
    with pytest.raises(DataError, match="no class"):
        training_texts(small("emoclip", objective="leave-one-out", left_out="awe"), split)
    bare = mafw.read(layouts.mafw(tmp_path / "b", caption="no_caption"), 1)
    with pytest.raises(DataError, match="caption"):
        training_texts(small("emoclip", objective="captions"), bare)


def test_contrastive_loss_by_hand():
    videos = torch.eye(2)
    texts = torch.tensor([[0.6, 0.8], [0.8, 0.6]])
    logits = 2 * np.array([[0.6, 0.8], [0.8, 0.6]])
    rows = -np.log(np.exp(np.diag(logits)) / np.exp(logits).sum(axis=1)).mean()
    columns = -np.log(np.exp(np.diag(logits)) / np.exp(logits).sum(axis=0)).mean()
    found = symmetric_loss(videos, texts, torch.tensor(2.0))
    assert float(found) == pytest.approx((rows + columns) / 2)


def test_processes_share_an_epoch_without_overlap():
    parts = [order_of(103, 5, 2, rank, 4) for rank in range(4)]
    assert all(len(part) == 25 for part in parts)
    assert len(set().union(*parts)) == 100
    assert order_of(103, 5, 3) != order_of(103, 5, 2)
    assert sorted(order_of(103, 5, 2)) == list(range(103))
