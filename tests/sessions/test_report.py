from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from emoscope.engine.analysis.outcome import FileOutcome, Outcome, Status
from emoscope.engine.analysis.progress import Progress
from emoscope.engine.cli.report import (
    ConsoleReporter,
    PartLines,
    clock,
    one_line,
    summary_lines,
    summary_table,
)
from emoscope.engine.results.summary import FaceSeen, Seen, Span

CLIP = Path("clips/clip [1].mp4")


def console(terminal=False):
    return Console(file=io.StringIO(), force_terminal=terminal, width=120, highlight=False)


def progress(done_s, duration_s=10.0, path=CLIP):
    return Progress(path, 1, 1, done_s, duration_s, int(done_s * 25), 4.0, 2.0)


def outcome(status, message="", seen=None, path=CLIP):
    return FileOutcome(path, status, Path("out/clip"), message, seen, 2.5)


def seen(spans, labels=("a", "b")):
    face = FaceSeen(1, 0.0, 100.0, 100, 90, (("a", 0.6), ("b", 0.3), ("none", 0.1)), spans)
    return Seen(labels, 100, 100, 0.0, 100.0, (face,))


def test_a_line_every_tenth_without_a_terminal():
    there = console()
    reporter = ConsoleReporter(there)
    reporter.started(CLIP, 1, 1)
    for tenth_of_a_second in range(101):
        reporter.progressed(progress(tenth_of_a_second / 10))
    reporter.finished(outcome(Status.DONE), 1, 1)
    lines = there.file.getvalue().splitlines()
    assert lines[0] == "Analysing clip [1].mp4"
    assert lines[1] == "  10 %, 0:02 left (4.0x real time)"
    assert len(lines) == 10


def test_without_a_known_length_a_line_every_minute():
    there = console()
    reporter = ConsoleReporter(there)
    reporter.started(CLIP, 1, 1)
    for second in range(0, 181, 5):
        reporter.progressed(progress(second, duration_s=None))
    assert [line.split(" done")[0] for line in there.file.getvalue().splitlines()[1:]] == [
        "  1:00",
        "  2:00",
        "  3:00",
    ]


def test_a_bar_on_a_terminal():
    there = console(terminal=True)
    reporter = ConsoleReporter(there)
    reporter.started(CLIP, 2, 3)
    reporter.progressed(progress(5.0))
    reporter._bar.refresh()
    reporter.finished(outcome(Status.PARTIAL, "It [was] cut off."), 2, 3)
    text = there.file.getvalue()
    assert "clip [1].mp4 (2 of 3)" in text
    assert "50 %" in text
    assert "It [was] cut off." in text
    assert reporter._bar is None


def test_messages_have_their_tone():
    for status, word in (
        (Status.DONE, "note:"),
        (Status.STOPPED, "stopped:"),
        (Status.FAILED, "error:"),
        (Status.PARTIAL, "error:"),
    ):
        there = console()
        ConsoleReporter(there).finished(outcome(status, "So it is."), 1, 1)
        assert there.file.getvalue() == f"{word} So it is.\n"


def test_faces_that_are_not_followed_are_counted():
    nobody = seen((Span("a", 0.0, 100.0, 0.6),))
    some = replace(nobody, wanted=4, unfollowed=5)
    lines = summary_lines(Outcome((outcome(Status.DONE, seen=some),), Path("out")))
    assert "up to 9 faces were in view at once, and 4 are followed: --faces 9" in "\n".join(lines)
    lines = summary_lines(Outcome((outcome(Status.DONE, seen=nobody),), Path("out")))
    assert "in view at once" not in "\n".join(lines)


def test_a_face_that_was_left_out_says_so():
    face = replace(seen(()).faces[0], scored=0, mean=(), left_out=True)
    one = replace(seen(()), faces=(face,))
    lines = summary_lines(Outcome((outcome(Status.DONE, seen=one),), Path("out")))
    assert lines[1].endswith("all of it is in seconds that were left out of the figures")


def test_short_spans_are_joined_in_the_summary_only():
    spans = (Span("a", 0, 50, 0.8), Span("b", 50, 51, 0.5), Span("a", 51, 100, 0.7))
    lines = summary_lines(Outcome((outcome(Status.DONE, seen=seen(spans)),), Path("out")))
    assert "on average a 60 %, b 30 %, none of these 10 %" in lines[1]
    assert lines[2] == "    0.0 s-1:40 a"
    assert lines[-1] == f"Results: {Path('out/clip')}"


def test_many_files_are_one_table():
    files = tuple(
        outcome(status, seen=seen(()), path=Path(f"{i}.mp4"))
        for i, status in enumerate([Status.DONE] * 7 + [Status.FAILED])
    )
    everything = Outcome(files, Path("out"))
    there = console()
    there.print(summary_table(everything))
    lines = there.file.getvalue().splitlines()
    assert len(lines) == 9
    assert lines[-1].startswith("7.mp4 (in clip)")
    assert " failed " in lines[-1]
    assert summary_lines(everything) == ["Results: out (8 of 8 files)"]
    assert summary_table(Outcome(files[:1], Path("out"))) is None


def test_what_was_never_begun_is_said():
    files = tuple(outcome(Status.DONE, path=Path(f"{i}.mp4")) for i in range(2))
    assert summary_lines(Outcome(files, Path("out"), stopped=True, asked=5)) == [
        "Results: out (2 of 5 files)",
        "Not started: 3 files. The same command continues with the rest.",
    ]


def test_exit_codes():
    def code(*statuses, stopped=False):
        return Outcome(tuple(outcome(s) for s in statuses), Path("o"), stopped).exit_code

    assert code(Status.DONE, Status.SKIPPED) == 0
    assert code(Status.DONE, Status.PARTIAL) == 1
    assert code(Status.FAILED) == 1
    assert code(Status.STOPPED, stopped=True) == 130


def test_parts_are_said_once_and_again_for_the_next_file():
    there = console()
    told = PartLines(there, "annotated video")
    for fraction in (0.0, 0.1, 0.21, 0.3, 0.99, 0.05, 0.4):
        told(fraction)
    assert there.file.getvalue().split("\n")[:-1] == [
        "  annotated video 20 %",
        "  annotated video 80 %",
        "  annotated video 40 %",
    ]


def test_clock_and_names():
    assert [clock(s) for s in (0, 59.6, 3723, -61)] == ["0:00", "1:00", "1:02:03", "-1:01"]
    assert one_line("caf\udce9") == "caf?"
