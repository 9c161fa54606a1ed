"""Engines are built for real with TensorRT-RTX, which needs no card; running one does."""

import importlib.util
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper, numpy_helper
from typer import Typer
from typer.testing import CliRunner

from emoscope.engine.cli.build import build as build_command
from emoscope.engine.errors import OutputError, RuntimeUnavailableError
from emoscope.engine.models.graphs import Graph, open_graph, strip_graph
from emoscope.engine.runtime import engine_cache, tensorrt_library
from emoscope.engine.runtime.backends import tensorrt_backend
from emoscope.engine.runtime.backends.tensorrt_backend import TensorRt, engines_missing
from emoscope.engine.runtime.engine_cache import EngineKey
from emoscope.engine.runtime.gpus import Gpu, find_gpu
from emoscope.engine.runtime.tensorrt_build import (
    Plan,
    build,
    build_pack,
    key_of,
    parse_targets,
    shapes_of,
)
from emoscope.engine.runtime.tensorrt_graph import rewritten
from emoscope.engine.runtime.tensorrt_library import (
    Library,
    installed,
    library_for,
    library_for_targets,
)
from tests.packs import LENGTH, SIZE_PX, WIDTH, tiny_pack
from tests.systems import posix

RTX = any(importlib.util.find_spec(name) for name in ("tensorrt_rtx", "tensorrt_rtx_bindings"))
needs_rtx = pytest.mark.skipif(
    not RTX, reason='TensorRT-RTX is not installed (pip install "emoscope[tensorrt]")'
)
AHEAD = Plan(("sm_120", "sm_89"))
ADA = Gpu("NVIDIA GeForce RTX 4090", (8, 9), (13, 0))
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def key():
    return EngineKey(
        pack="a" * 64,
        kind="image",
        library="tensorrt_rtx 1.7",
        precision="f16",
        shapes="pixels 1x8 1x8 8x8",
        targets=("sm_89",),
        gpu=ADA.name,
        driver="13.0",
    )


# Building


@needs_rtx
def test_engines_are_built_ahead_without_a_card(pack, tmp_path):
    library = library_for_targets(AHEAD.targets)
    told = []
    paths = build_pack(pack, library, AHEAD, tmp_path, lambda text, part: told.append((text, part)))
    assert [path.name.split("-")[0] for path in paths] == ["image", "temporal"]
    assert all(path.stat().st_size > 10_000 for path in paths)
    assert told[-1] == ("temporal engine", 1.0)
    assert all(0 <= part <= 1 for _, part in told)


@needs_rtx
def test_what_is_built_is_not_built_again(pack, tmp_path, monkeypatch):
    library = library_for_targets(AHEAD.targets)
    first = build_pack(pack, library, AHEAD, tmp_path)
    monkeypatch.setattr(
        "emoscope.engine.runtime.tensorrt_build.build", lambda *a: pytest.fail("it was built again")
    )
    assert build_pack(pack, library, AHEAD, tmp_path) == first


@needs_rtx
def test_another_pack_is_built_anew(pack, tmp_path):
    library = library_for_targets(AHEAD.targets)
    first = build_pack(pack, library, AHEAD, tmp_path)
    other = build_pack(tiny_pack(tmp_path / "p", seed=1), library, AHEAD, tmp_path)
    assert not set(first) & set(other)


@needs_rtx
def test_the_command_builds_for_two_targets(pack, tmp_path):
    command = [sys.executable, str(ROOT / "build_tensorrt.py"), "--model", str(pack.folder)]
    done = subprocess.run(
        [*command, "--target", "sm_89,sm_120", "--out", str(tmp_path / "engines")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "engines").glob("*.engine"))) == 2
    assert "sm_120, sm_89" in done.stderr


@needs_rtx
def test_a_graph_that_cannot_be_built_gives_the_librarys_own_words(pack, monkeypatch):
    graph = SimpleNamespace(filled=lambda: b"no model")
    monkeypatch.setattr("emoscope.engine.runtime.tensorrt_build.halved", lambda *a: graph)
    with pytest.raises(RuntimeUnavailableError, match=r"could not build the image engine \(.+\)"):
        build(pack, "image", library_for_targets(("sm_89",)), AHEAD)


def flat_softmax():
    """Weights over the frames, as a recency-weighted mean has them."""
    nodes = [
        helper.make_node("ReduceMean", ["frames"], ["level"], axes=[0, 2], keepdims=0),
        helper.make_node("Softmax", ["level"], ["weights"], axis=0),
        helper.make_node("Unsqueeze", ["weights", "last"], ["column"]),
        helper.make_node("Mul", ["frames", "column"], ["weighted"]),
        helper.make_node("ReduceSum", ["weighted", "one"], ["clip"], keepdims=0),
    ]
    graph = helper.make_graph(
        nodes,
        "temporal",
        [helper.make_tensor_value_info("frames", TensorProto.FLOAT, ["n", "t", WIDTH])],
        [helper.make_tensor_value_info("clip", TensorProto.FLOAT, ["n", WIDTH])],
        [
            numpy_helper.from_array(np.array([1], np.int64), "last"),
            numpy_helper.from_array(np.array([1], np.int64), "one"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return Graph("temporal", model.SerializeToString(), {})


def test_a_softmax_over_one_dimension_is_rewritten_and_says_the_same():
    graph = flat_softmax()
    frames = np.random.default_rng(0).normal(size=(2, 5, WIDTH)).astype(np.float32)
    before, after = (
        ort.InferenceSession(each.filled()).run(None, {"frames": frames})[0]
        for each in (graph, rewritten(graph))
    )
    np.testing.assert_allclose(before, after, atol=1e-6)
    assert rewritten(rewritten(graph)).structure == rewritten(graph).structure


def bytes_moved_first():
    """Pixels are moved to planes before they become floats, as exporters write it."""
    weight = np.random.default_rng(1).normal(size=(WIDTH, 3, 8, 8)).astype(np.float32)
    nodes = [
        helper.make_node("Transpose", ["pixels"], ["planes"], perm=[0, 3, 1, 2]),
        helper.make_node("Cast", ["planes"], ["floats"], to=TensorProto.FLOAT),
        helper.make_node("Conv", ["floats", "weight"], ["places"], strides=[8, 8]),
        helper.make_node("ReduceMean", ["places"], ["embedding"], axes=[2, 3], keepdims=0),
    ]
    shape = ["n", SIZE_PX, SIZE_PX, 3]
    graph = helper.make_graph(
        nodes,
        "image",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, shape)],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["n", WIDTH])],
        [numpy_helper.from_array(weight, "weight")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    structure, arrays = strip_graph(model)
    return Graph("image", structure, arrays)


def test_bytes_become_floats_first_and_say_the_same():
    graph = bytes_moved_first()
    pixels = np.random.default_rng(0).integers(0, 256, (2, SIZE_PX, SIZE_PX, 3), dtype=np.uint8)
    before, after = (
        ort.InferenceSession(each.filled()).run(None, {"pixels": pixels})[0]
        for each in (graph, rewritten(graph))
    )
    np.testing.assert_array_equal(before, after)


@needs_rtx
def test_bytes_that_are_moved_first_are_built(pack, monkeypatch):
    monkeypatch.setattr(
        "emoscope.engine.runtime.tensorrt_build.graph_of", lambda *a: bytes_moved_first()
    )
    assert len(build(pack, "image", library_for_targets(("sm_89",)), AHEAD)) > 10_000


def test_a_graph_that_needs_nothing_is_left_alone(pack):
    graph = open_graph(pack, "image")
    assert rewritten(graph) is graph


@needs_rtx
def test_a_softmax_over_one_dimension_is_built(pack, monkeypatch):
    monkeypatch.setattr(
        "emoscope.engine.runtime.tensorrt_build.graph_of", lambda *a: flat_softmax()
    )
    assert len(build(pack, "temporal", library_for_targets(("sm_89",)), AHEAD)) > 10_000


@needs_rtx
def test_a_target_that_it_does_not_know_is_named():
    with pytest.raises(RuntimeUnavailableError, match=r"cannot build for sm_90. It knows.*sm_89"):
        library_for_targets(("sm_89", "sm_90"))


@pytest.mark.parametrize("text", ["ampere", "sm_", "89", "sm_89;sm_120", ",", ""])
def test_what_is_no_target_is_said(text):
    with pytest.raises(RuntimeUnavailableError, match="--target sm_89,sm_120"):
        parse_targets(text)


def test_targets_are_sorted_and_single():
    assert parse_targets(" SM_89, sm_120,sm_89") == ("sm_120", "sm_89")


def test_profiles_hold_one_to_eight_faces(pack):
    crop = (SIZE_PX, SIZE_PX, 3)
    assert shapes_of(pack, "image") == {"pixels": ((1, *crop), (1, *crop), (8, *crop))}
    clip = (LENGTH, WIDTH)
    assert shapes_of(pack, "temporal") == {"frames": ((1, *clip), (1, *clip), (8, *clip))}


# The three things that can be missing


def fake_library(name="tensorrt_rtx", targets=("SM89", "SM120")):
    kinds = SimpleNamespace(__members__=dict.fromkeys(targets, 0))
    module = SimpleNamespace(ComputeCapability=kinds, __version__="1.7")
    if name == "tensorrt":
        del module.ComputeCapability
    return Library(name, "1.7", module)


def test_no_card(pack, monkeypatch):
    monkeypatch.setattr(tensorrt_backend, "find_gpu", lambda: None)
    with pytest.raises(RuntimeUnavailableError, match=r"no NVIDIA GPU.*--target") as error:
        TensorRt(pack)
    assert str(error.value).count("\n") == 0


def test_no_library(monkeypatch):
    monkeypatch.setattr(tensorrt_library, "installed", list)
    with pytest.raises(RuntimeUnavailableError, match=r"Neither TensorRT nor.*emoscope\[tensorrt"):
        library_for(ADA)
    with pytest.raises(RuntimeUnavailableError, match="Neither TensorRT nor"):
        library_for_targets(("sm_89",))


@pytest.mark.parametrize(
    ("gpu", "libraries", "said"),
    [
        (
            Gpu("H200", (9, 0), (13, 0)),
            ["tensorrt_rtx"],
            "Install NVIDIA's full library for this card",
        ),
        (Gpu("GTX 1080", (6, 1), (13, 0)), ["tensorrt_rtx", "tensorrt"], "Cards before sm_75"),
    ],
)
def test_an_unsupported_card(monkeypatch, gpu, libraries, said):
    monkeypatch.setattr(
        tensorrt_library, "installed", lambda: [fake_library(name) for name in libraries]
    )
    with pytest.raises(RuntimeUnavailableError, match=f"{gpu.name} .* is not supported.*{said}"):
        library_for(gpu)


def test_the_library_that_knows_the_card_is_taken(monkeypatch):
    both = [fake_library("tensorrt_rtx"), fake_library("tensorrt")]
    monkeypatch.setattr(tensorrt_library, "installed", lambda: both)
    assert library_for(ADA).name == "tensorrt_rtx"
    assert library_for(Gpu("H200", (9, 0), (13, 0))).name == "tensorrt"


def test_the_full_library_does_not_build_ahead(monkeypatch):
    monkeypatch.setattr(tensorrt_library, "installed", lambda: [fake_library("tensorrt")])
    with pytest.raises(RuntimeUnavailableError, match="only for the card of this machine"):
        library_for_targets(("sm_89",))


def test_a_folder_of_that_name_is_no_library(tmp_path, monkeypatch):
    (tmp_path / "tensorrt").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "tensorrt", raising=False)
    assert "tensorrt" not in {library.name for library in installed()}
    sys.modules.pop("tensorrt", None)


# The key and the cache


@pytest.mark.parametrize(
    "change",
    [
        {"pack": "b" * 64},
        {"kind": "temporal"},
        {"library": "tensorrt_rtx 1.8"},
        {"library": "tensorrt 1.7"},
        {"precision": "f32"},
        {"shapes": "pixels 1x8 1x8 16x8"},
        {"targets": ("sm_120",)},
        {"gpu": "NVIDIA GeForce RTX 4080"},
        {"driver": "13.1"},
        {"system": "Windows AMD64"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_an_engine_for_anything_else_is_not_loaded(key, change, tmp_path):
    engine_cache.store(replace(key, **change), b"engine", tmp_path)
    assert engine_cache.find(key, tmp_path) is None
    assert replace(key, **change).digest != key.digest


def test_the_same_key_is_found(key, tmp_path):
    path = engine_cache.store(key, b"engine", tmp_path)
    assert engine_cache.find(key, tmp_path) == path
    assert path.read_bytes() == b"engine"


def test_one_built_ahead_serves_its_targets(key, tmp_path):
    ahead = replace(key, gpu="", driver="", targets=("sm_120", "sm_89"))
    path = engine_cache.store(ahead, b"engine", tmp_path)
    assert engine_cache.find(key, tmp_path) == path
    assert engine_cache.find(replace(key, targets=("sm_86",)), tmp_path) is None
    assert engine_cache.find(replace(key, library="tensorrt_rtx 1.8"), tmp_path) is None


def test_one_built_here_does_not_serve_others(key, tmp_path):
    engine_cache.store(key, b"engine", tmp_path)
    assert engine_cache.find(replace(key, gpu="", driver=""), tmp_path) is None


def test_a_newer_driver_or_library_replaces_the_old_engine(key, tmp_path):
    old = engine_cache.store(key, b"old", tmp_path)
    new = engine_cache.store(replace(key, driver="13.1", library="tensorrt_rtx 2"), b"n", tmp_path)
    assert not old.exists()
    assert new.exists()
    other = engine_cache.store(replace(key, precision="f32"), b"other", tmp_path)
    assert other.exists()
    assert new.exists()


@posix
def test_engines_are_the_owners_alone(key, tmp_path):
    path = engine_cache.store(key, b"engine", tmp_path / "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.with_suffix(".json").stat().st_mode) == 0o600
    path.chmod(0o666)
    assert engine_cache.find(key, path.parent) is None
    path.chmod(0o600)
    path.parent.chmod(0o777)
    assert engine_cache.find(key, path.parent) is None


def test_a_changed_engine_is_not_loaded(key, tmp_path):
    path = engine_cache.store(key, b"engine", tmp_path)
    path.write_bytes(b"another")
    assert engine_cache.find(key, tmp_path) is None


def test_a_damaged_note_and_a_lost_engine_are_passed_over(key, tmp_path):
    engine_cache.store(key, b"engine", tmp_path).unlink()
    (tmp_path / "zzz.json").write_text("{", encoding="utf-8")
    assert engine_cache.find(key, tmp_path) is None


def test_a_damaged_engine_is_removed_so_that_it_is_built_again(key, tmp_path):
    path = engine_cache.store(key, b"engine", tmp_path)
    engine_cache.store_compiled(path, b"code")
    path.write_bytes(b"engin")
    assert engine_cache.find(key, tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_what_was_compiled_comes_back_whole_or_not_at_all(key, tmp_path):
    path = engine_cache.store(key, b"engine", tmp_path)
    assert engine_cache.compiled(path) == b""
    engine_cache.store_compiled(path, b"code")
    assert engine_cache.compiled(path) == b"code"
    beside = path.with_suffix(engine_cache.COMPILED)
    beside.write_bytes(beside.read_bytes()[:-1])
    assert engine_cache.compiled(path) == b""


@needs_rtx
def test_building_again_touches_its_own_engine_only(pack, tmp_path):
    library = library_for_targets(AHEAD.targets)
    others = build_pack(pack, library, Plan(("sm_86",)), tmp_path)
    before = [path.read_bytes() for path in others]
    build_pack(pack, library, AHEAD, tmp_path)
    built = build_pack(pack, library, AHEAD, tmp_path, again=True)
    assert [path.read_bytes() for path in others] == before
    assert len(list(tmp_path.glob("*.engine"))) == 4
    assert not set(built) & set(others)


def test_engines_built_elsewhere_are_taken_with_their_notes(key, tmp_path):
    ahead = replace(key, gpu="", driver="")
    engine_cache.store(ahead, b"engine", tmp_path / "out")
    (taken,) = engine_cache.take(tmp_path / "out")
    assert engine_cache.find(key) == taken
    with pytest.raises(RuntimeUnavailableError, match="holds no engines"):
        engine_cache.take(tmp_path)
    next((tmp_path / "out").glob("*.engine")).write_bytes(b"other")
    with pytest.raises(RuntimeUnavailableError, match="wrong checksum"):
        engine_cache.take(tmp_path / "out")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--precision", "bf16"], 'no precision "bf16"'),
        (["--precision", "int8", "--target", "sm_89"], "--target has no effect here"),
        (["--precision", "int8", "--out", "x", "--target", "sm_89"], "--target and --out has no"),
        (["--calibrate", "x", "--target", "sm_89"], "--calibrate has no effect"),
        (["--take", "x", "--out", "y"], "--out has no effect here: --take builds nothing"),
    ],
)
def test_options_without_effect_are_said(options, says, pack):
    cli = Typer()
    cli.command()(build_command)
    result = CliRunner().invoke(cli, ["--model", str(pack.folder), *options])
    assert result.exit_code == 1
    assert says in " ".join(result.stderr.split())


def test_a_folder_that_cannot_be_written_is_said(key, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match=r"A folder above .* is a file"):
        engine_cache.store(key, b"engine", tmp_path / "file" / "engines")


def test_the_key_names_card_driver_and_system_only_where_they_matter(pack):
    here = Plan((ADA.target,), ADA)
    rtx, full = fake_library(), fake_library("tensorrt")
    ahead, desktop = key_of(pack, "image", rtx, AHEAD), key_of(pack, "image", rtx, here)
    assert (desktop.gpu, desktop.driver, desktop.system) == ("", "", "")
    assert ahead.serves(desktop)
    own = key_of(pack, "image", full, here)
    assert (own.gpu, own.driver, own.targets) == (ADA.name, "13.0", ("sm_89",))
    assert own.system
    newer = replace(ADA, cuda=(13, 1))
    assert key_of(pack, "image", full, Plan((ADA.target,), newer)) != own
    assert key_of(pack, "image", rtx, Plan((ADA.target,), newer)) == desktop


def test_what_is_missing_is_noticed_before_building(pack, monkeypatch):
    monkeypatch.setattr(tensorrt_backend, "find_gpu", lambda: ADA)
    monkeypatch.setattr(tensorrt_backend, "library_for", lambda gpu: fake_library())
    assert engines_missing(pack)
    for kind in ("image", "temporal"):
        plan = Plan((ADA.target,), ADA)
        engine_cache.store(key_of(pack, kind, fake_library(), plan), b"engine")
    assert not engines_missing(pack)


# Running


@needs_rtx
@pytest.mark.gpu
@pytest.mark.skipif(find_gpu() is None, reason="needs an NVIDIA GPU, which is not here")
def test_engines_agree_with_onnx_runtime(pack):
    from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime
    from emoscope.engine.runtime.gate import ask, judge

    runtime = TensorRt(pack)
    assert judge(ask(pack, runtime), ask(pack, OnnxRuntime(pack))).reason == ""
    runtime.close()
