from dataclasses import replace

import pytest

from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime import choosing
from emoscope.engine.runtime.bench import Report, Result, Timing
from emoscope.engine.runtime.choosing import best_of, keep, kept_choice, measure_and_keep
from emoscope.engine.runtime.first_that_works import first_that_works
from emoscope.engine.runtime.machine import Machine
from tests.packs import tiny_pack

HERE = Machine("Linux x86_64", "CPU one", 2, True, "", (("onnxruntime", "1.0"),))


def result(name, face_ms, precision="f32", refused=""):
    half = Timing(face_ms / 2, face_ms)
    return Result(name, "CPU", precision, refused, 1.0, 10.0, {1: half}, half)


REPORT = Report(
    "onnxruntime",
    (
        result("onnxruntime", 10.0),
        result("openvino", 6.0),
        result("openvino-bf16", 2.0, "bf16"),
        result("torch", 1.0, refused="cosine 0.2"),
    ),
)


def test_the_fastest_that_passed_is_chosen():
    assert best_of(REPORT).name == "openvino-bf16"


def test_among_equals_the_most_exact_is_chosen():
    report = Report("x", (result("half", 5.0, "bf16"), result("full", 5.2), result("slow", 6.0)))
    assert best_of(report).name == "full"


def test_nothing_is_chosen_if_nothing_passed():
    assert best_of(Report("x", (result("a", 1.0, refused="no"),))) is None


def test_a_choice_is_kept_and_says_why(pack):
    keep(pack, REPORT, HERE)
    kept = kept_choice(pack, HERE)
    assert kept.best == "openvino-bf16"
    assert kept.results == REPORT.results
    assert kept.why.startswith("2.0 ms a face, measured here on 20")
    assert kept.why.endswith("(openvino: 6.0 ms)")


@pytest.mark.parametrize(
    "other",
    [
        replace(HERE, cpu="CPU two"),
        replace(HERE, cores=8),
        replace(HERE, gpu="NVIDIA RTX 4090 (sm_89, driver CUDA 13.0)"),
        replace(HERE, libraries=(("onnxruntime", "1.1"),)),
    ],
    ids=["cpu", "cores", "gpu", "library"],
)
def test_a_changed_machine_is_measured_anew(pack, other):
    keep(pack, REPORT, HERE)
    assert kept_choice(pack, other) is None


def test_a_changed_pack_is_measured_anew(pack, tmp_path):
    keep(pack, REPORT, HERE)
    newer = tiny_pack(tmp_path / "newer", seed=1)
    assert newer.manifest.name == pack.manifest.name
    assert kept_choice(newer, HERE) is None


def test_another_gate_is_another_measurement(pack, monkeypatch):
    keep(pack, REPORT, HERE)
    assert kept_choice(pack, HERE) is not None
    monkeypatch.setattr("emoscope.engine.runtime.gate.VERSION", 99)
    assert kept_choice(pack, HERE) is None


def test_a_file_moved_from_another_machine_is_not_taken(pack):
    other = replace(HERE, cpu="CPU two")
    keep(pack, REPORT, HERE)
    choosing._path(pack, HERE).rename(choosing._path(pack, other))
    assert kept_choice(pack, other) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"best": "openvino"}', "\x00"])
def test_a_damaged_file_is_no_choice(pack, text):
    keep(pack, REPORT, HERE)
    choosing._path(pack, HERE).write_text(text, encoding="utf-8")
    assert kept_choice(pack, HERE) is None


def test_a_refused_or_unknown_best_is_not_taken(pack):
    keep(pack, REPORT, HERE)
    path = choosing._path(pack, HERE)
    for name in ("torch", "nonsense"):
        path.write_text(path.read_text().replace('"best": "openvino-bf16"', f'"best": "{name}"'))
        assert kept_choice(pack, HERE) is None
        keep(pack, REPORT, HERE)


def test_measured_for_real_and_used_by_default(pack: Pack):
    _, before = first_that_works(pack)
    assert before.why.startswith("not measured on this machine yet")
    kept = measure_and_keep(pack)
    runtime, after = first_that_works(pack)
    assert (after.asked, after.got) == ("auto", kept.best)
    assert "measured here" in after.why
    assert runtime.encode_texts(["a person"]).shape[0] == 1
    assert str(after).startswith(f"asked auto, got {kept.best} ({runtime.precision} on CPU)")


def test_a_cache_that_cannot_be_written_costs_no_start(pack, own_home):
    (own_home / "cache").write_text("a file where the folder would be")
    assert keep(pack, REPORT, HERE).best == "openvino-bf16"
    assert kept_choice(pack, HERE) is None
