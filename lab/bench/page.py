"""A measurement as a page for ``docs/benchmarks``: command, commit, machine, load, table."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from emoscope.engine.errors import OutputError
from emoscope.engine.models.pack import Pack
from emoscope.engine.runtime.bench import Report, Result, Timing
from emoscope.engine.runtime.gate import MIN_COSINE, MIN_COSINE_INT8
from emoscope.engine.runtime.machine import Machine, this_machine

BASE = "torch"
"""What the others are compared with; the report's own reference where torch took no part."""


def markdown(report: Report, pack: Pack, command: str, machine: Machine | None = None) -> str:
    """The page.

    Args:
        report: What was measured.
        pack: On what.
        command: That made it, as typed.
        machine: Where; None for this one.
    """
    base = _base(report)
    lines = [
        *heading(f"Runtimes, {pack.manifest.title}", command, machine),
        f"- checked against: {report.reference} in f32, cosine at least {MIN_COSINE}"
        f" ({MIN_COSINE_INT8} in int8), same top labels",
        "",
        "Milliseconds per call, median (95th percentile); all back ends interleaved in one run.",
        "Processor: median processor time of all threads, which a busy machine disturbs least",
        "(threads that spin while they wait count as busy).",
        "",
        *_table(report, base),
        "",
    ]
    refused = [f"- {r.name}: {r.refused}" for r in report.results if r.refused]
    if refused:
        lines += ["Not used here:", "", *refused, ""]
    return "\n".join(lines)


def heading(title: str, command: str, machine: Machine | None = None) -> list[str]:
    """How every page begins: title, command, commit, date, machine, load."""
    return [
        f"# {title}",
        "",
        f"- command: `{command}`",
        f"- commit: {commit()}",
        f"- date: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"- machine: {machine or this_machine()}",
        f"- load average at the end: {_load()}",
    ]


def save(path: Path, text: str) -> None:
    """Write a page to where the user wants it, with the permissions that new files have there.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error})", "Choose another file") from error


def _base(report: Report) -> Result | None:
    served = {r.name: r for r in report.results if not r.refused}
    return served.get(BASE) or served.get(report.reference)


def _table(report: Report, base: Result | None) -> list[str]:
    served = sorted((r for r in report.results if not r.refused), key=lambda r: r.face_ms)
    counts = sorted({count for r in served for count in r.images})
    heads = [f"{count} face{'s' if count > 1 else ''}" for count in counts]
    versus = f"processor time of {base.name} / its own, 1 face" if base else "ratio"
    passed = f"speed against {base.name}, 1 face" if base else "speed"
    columns = [
        "back end",
        "precision",
        *heads,
        "clip",
        "cosine",
        "processor, 1 face",
        passed,
        versus,
    ]
    rows = ["| " + " | ".join(columns) + " |", "|---" * 2 + "|---:" * (len(columns) - 2) + "|"]
    for result in served:
        cells = [
            result.name,
            result.precision,
            *(_cell(result.images.get(count)) for count in counts),
            _cell(result.clip),
            f"{result.cosine:.5f}",
            f"{result.images[min(result.images)].processor_ms:.2f}" if result.images else "-",
            _ratio(base, result, "median_ms"),
            _ratio(base, result, "processor_ms"),
        ]
        rows.append("| " + " | ".join(cells) + " |")
    return rows


def _cell(timing: Timing | None) -> str:
    return f"{timing.median_ms:.2f} ({timing.p95_ms:.2f})" if timing else "-"


def _ratio(base: Result | None, result: Result, what: str) -> str:
    first = min(result.images, default=None)
    if base is None or first is None or first not in base.images:
        return "-"
    own = float(getattr(result.images[first], what))
    return f"{float(getattr(base.images[first], what)) / own:.2f}x" if own > 0 else "-"


def commit() -> str:
    """Of the checkout that this code lies in, with a mark if it was changed since; or unknown."""
    root = Path(__file__).resolve().parents[2]
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "describe", "--always", "--dirty", "--abbrev=12"],
            capture_output=True,
            encoding="utf-8",
            timeout=10,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return "unknown (not a checkout)"
    return done.stdout.strip()


def _load() -> str:
    if not hasattr(os, "getloadavg"):
        return "unknown"
    one, five, _ = os.getloadavg()
    return f"{one:.1f} (1 min), {five:.1f} (5 min)"
