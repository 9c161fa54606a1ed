from emoscope.engine.runtime.bench import Report, Result, Timing
from emoscope.lab.bench import page as record
from emoscope.lab.bench.page import markdown
from tests.runtime.test_choosing import HERE


def result(name, one_ms, refused=""):
    images = {1: Timing(one_ms, one_ms * 2, one_ms * 2), 4: Timing(one_ms * 3, one_ms * 4)}
    return Result(name, "CPU", "f32", refused, 1.0, 5.0, images, Timing(0.5, 0.75))


REPORT = Report(
    "torch", (result("torch", 12.0), result("fast", 3.0), result("bad", 1.0, "cosine 0.2"))
)


def test_a_page_has_all_that_is_needed_to_do_it_again(pack):
    page = markdown(REPORT, pack, "emoscope bench runtimes --model tiny", HERE)
    assert "`emoscope bench runtimes --model tiny`" in page
    assert str(HERE) in page
    assert f"commit: {record.commit()}" in page
    assert "load average" in page
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert "speed against torch, 1 face" in rows[0]
    assert "| 1 face | 4 faces |" in rows[0]
    assert rows[2].startswith("| fast | f32 | 3.00 (6.00) | 9.00 (12.00) | 0.50 (0.75) | 1.00000")
    assert rows[2].endswith("| 6.00 | 4.00x | 4.00x |")
    assert rows[3].endswith("| 1.00x | 1.00x |")
    assert len({row.count("|") for row in rows}) == 1
    assert "- bad: cosine 0.2" in page


def test_without_torch_the_reference_is_the_base(pack):
    report = Report("onnxruntime", (result("onnxruntime", 8.0), result("fast", 4.0)))
    page = markdown(report, pack, "x", HERE)
    assert "speed against onnxruntime, 1 face" in page
    assert "| 2.00x | 2.00x |" in page


def test_outside_of_a_checkout_the_commit_is_unknown(monkeypatch):
    def run(*arguments, **options):
        raise FileNotFoundError("git")

    monkeypatch.setattr(record.subprocess, "run", run)
    assert record.commit() == "unknown (not a checkout)"
