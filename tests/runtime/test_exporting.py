"""Packs without graphs: exported once from torch, in another process, and kept."""

import subprocess
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnx
import onnxruntime as ort
import pytest
import torch
from safetensors.numpy import save_file
from torch import nn

from emoscope.engine.errors import OutputError, PackError, RuntimeUnavailableError
from emoscope.engine.models.graphs import join_graph, strip_graph
from emoscope.engine.models.pack import Pack
from emoscope.engine.models.tokens import ClassNumbers, Tokenizer, tokenizer_of
from emoscope.engine.runtime import export_graphs, exporting
from emoscope.engine.runtime.exporting import graph_of
from tests.packs import WIDTH, tiny_pack


@pytest.fixture
def bare(pack, tmp_path):
    """The tiny pack without its graphs."""
    files = {n: e for n, e in pack.manifest.files.items() if not n.endswith(".onnx")}
    return Pack(pack.folder, pack.manifest.model_copy(update={"files": files}))


class Text(nn.Module):
    """Its table is called as the graph's output is, which confuses the exporter."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(600, WIDTH)

    def forward(self, ids, mask):
        embedding = self.embedding(ids)
        return (embedding * mask[..., None]).sum(dim=1)


def test_a_tower_is_exported_with_any_batch_and_length(pack, tmp_path):
    torch.manual_seed(1)
    tower = Text().eval()
    model = export_graphs.export_tower(pack, "text", tower)
    structure, arrays = strip_graph(model)
    assert len(structure) < 20_000
    assert str(export_graphs.__file__).encode() not in structure
    save_file(arrays, tmp_path / "text.safetensors")
    filled = join_graph("text", structure, [tmp_path / "text.safetensors"]).filled()
    onnx.checker.check_model(onnx.load_from_string(filled), full_check=True)
    session = ort.InferenceSession(filled)
    for rows, length in ((1, 3), (5, 40)):
        ids = np.random.default_rng(0).integers(0, 600, (rows, length))
        mask = np.ones_like(ids)
        with torch.no_grad():
            want = tower(torch.from_numpy(ids), torch.from_numpy(mask)).numpy()
        got = session.run(None, {"ids": ids, "mask": mask})[0]
        np.testing.assert_allclose(got, want, atol=1e-4)


class Temporal(nn.Module):
    """A mean with places, as the published temporal models have them."""

    def __init__(self, length):
        super().__init__()
        self.places = nn.Parameter(torch.randn(length, WIDTH))
        self.out = nn.Linear(WIDTH, WIDTH)

    def forward(self, frames):
        return self.out(frames + self.places[-frames.shape[1] :]).mean(dim=1)


@pytest.mark.parametrize("length", [1, 2, 5])
def test_clips_of_every_length_run_also_where_a_clip_is_one_frame(pack, length):
    torch.manual_seed(2)
    clip = pack.manifest.clip.model_copy(update={"length": length, "minimum": 1})
    asked = Pack(pack.folder, pack.manifest.model_copy(update={"clip": clip}))
    tower = Temporal(length).eval()
    model = export_graphs.export_tower(asked, "temporal", tower)
    session = ort.InferenceSession(model.SerializeToString())
    for rows, frames in {(1, 1), (3, 1), (1, length), (3, length)}:
        clips = np.random.default_rng(frames).normal(size=(rows, frames, WIDTH)).astype(np.float32)
        with torch.no_grad():
            want = tower(torch.from_numpy(clips)).numpy()
        np.testing.assert_allclose(session.run(None, {"frames": clips})[0], want, atol=1e-5)


def stand_in(calls, kinds=("image", "temporal", "text"), code=0, said=""):
    """For ``children.run``: writes the tiny pack's own graphs as if exported."""

    def run(module, arguments, **options):
        calls.append(arguments)
        assert module == "emoscope.engine.runtime.export_graphs"
        source, out = map(Path, arguments)
        for kind in kinds:
            for name in (f"{kind}.onnx", f"{kind}.safetensors"):
                (out / name).write_bytes((source / name).read_bytes())
        return SimpleNamespace(returncode=code, stderr=said)

    return run


def test_the_export_is_made_once_and_kept(bare, monkeypatch):
    calls = []
    monkeypatch.setattr(exporting.children, "run", stand_in(calls))
    first = graph_of(bare, "image")
    assert graph_of(bare, "temporal").kind == "temporal"
    np.testing.assert_array_equal(graph_of(bare, "image").weights["conv1"], first.weights["conv1"])
    assert len(calls) == 1


def test_another_version_of_the_pack_is_exported_anew(bare, tmp_path, monkeypatch):
    calls = []
    monkeypatch.setattr(exporting.children, "run", stand_in(calls))
    graph_of(bare, "image")
    newer = tiny_pack(tmp_path / "newer", seed=3)
    files = {n: e for n, e in newer.manifest.files.items() if not n.endswith(".onnx")}
    graph_of(Pack(newer.folder, newer.manifest.model_copy(update={"files": files})), "image")
    assert len(calls) == 2


def test_a_failed_export_leaves_nothing_and_says_why(bare, monkeypatch, own_home):
    monkeypatch.setattr(
        exporting.children, "run", stand_in([], code=1, said="noise\nIts weights do not fit.\n")
    )
    with pytest.raises(RuntimeUnavailableError, match=r"\(Its weights do not fit\)\. Use the"):
        graph_of(bare, "image")
    assert list((own_home / "cache" / "graphs").iterdir()) == []


def test_an_export_that_never_ends_is_stopped(bare, monkeypatch):
    def run(module, arguments, timeout_s):
        raise subprocess.TimeoutExpired(module, timeout_s)

    monkeypatch.setattr(exporting.children, "run", run)
    with pytest.raises(RuntimeUnavailableError, match="took over 15 min"):
        graph_of(bare, "image")


def test_without_torch_it_says_what_to_install(bare, monkeypatch):
    monkeypatch.setattr(exporting, "version_of", lambda name: None)
    with pytest.raises(RuntimeUnavailableError, match=r"needs torch.*emoscope\[torch\]"):
        graph_of(bare, "image")


def test_a_side_that_was_not_exported_is_named(bare, monkeypatch):
    monkeypatch.setattr(exporting.children, "run", stand_in([], kinds=("image", "temporal")))
    with pytest.raises(PackError, match="no text graph"):
        graph_of(bare, "text")


def test_a_full_disk_is_said(bare, monkeypatch):
    def run(module, arguments, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exporting.children, "run", run)
    with pytest.raises(OutputError, match="No space left"):
        graph_of(bare, "image")


def test_a_packs_own_classes_are_numbered(pack):
    own = pack.manifest.model_copy(update={"prompts": "own", "classes": ("Happy", "Sad")})
    tokenize = tokenizer_of(Pack(pack.folder, own))
    assert isinstance(tokenize, ClassNumbers)
    ids, mask = tokenize(["sad.", "happy", " SAD "])
    assert ids.tolist() == [[1], [0], [1]]
    assert mask.tolist() == [[1], [1], [1]]
    with pytest.raises(PackError, match='not "a tree".*Happy, Sad'):
        tokenize(["a tree"])


def test_a_tokenizer_pads_to_the_longest_and_cuts(pack, tmp_path):
    assert isinstance(tokenizer_of(pack), Tokenizer)
    ids, mask = tokenizer_of(pack)(["a person", "a person who is smiling"])
    assert ids.shape == mask.shape == (2, 5)
    assert mask.tolist() == [[1, 1, 0, 0, 0], [1, 1, 1, 1, 1]]
    long = pack.manifest.model_copy(update={"network": {"text_length": 3}})
    assert tokenizer_of(Pack(pack.folder, long))(["a person who is smiling"])[0].shape == (1, 3)


def test_a_broken_tokenizer_is_named(pack, tmp_path):
    (tmp_path / "tokenizer.json").write_text("{")
    with pytest.raises(PackError, match="is not a tokenizer"):
        Tokenizer(Pack(tmp_path, pack.manifest))
