"""A report for support: versions, runtime, times. No faces, no names, no paths."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion

from emoscope.engine import __version__, logs
from emoscope.engine.live import LiveStats
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.privacy.reports import without_names
from emoscope.engine.versions import installed


def doctor_lines(
    stats: LiveStats, pipeline: Pipeline | None, source_kind: str
) -> list[tuple[str, str]]:
    """Subject and text of each line."""
    lines = [
        ("EmoScope", __version__),
        ("Python", platform.python_version()),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}"),
        ("Qt", qVersion()),
    ]
    lines += installed()
    if pipeline is None:
        lines.append(("Model", "none"))
    else:
        manifest, runtime = pipeline.manifest, pipeline.runtime
        lines.append(("Model", f"{manifest.name} {manifest.version}"))
        lines.append(("Runtime", f"{runtime.name} {runtime.precision} on {runtime.device}"))
        if why := pipeline.explain():
            lines.append(("Chosen", why))
        lines.append(("Labels", str(len(pipeline.labels.labels))))
    lines.append(("Source", source_kind))
    lines.append(("Frames", f"{stats.frames}, skipped by the model {stats.skipped}"))
    lines.append(("Rates", f"picture {stats.capture_hz:.1f} Hz, scores {stats.score_hz:.1f} Hz"))
    lines.append(("Latency", f"{stats.latency_ms:.1f} ms, score age {stats.score_age_ms:.0f} ms"))
    for stage, milliseconds in stats.stages_ms.items():
        lines.append((f"Stage {stage}", f"{milliseconds:.2f} ms"))
    errors = logs.newest.errors
    lines.append(("Log", f"{errors} error{'s' if errors != 1 else ''} since the start"))
    return lines


def doctor_report(lines: list[tuple[str, str]]) -> str:
    """The lines as plain text to paste."""
    width = max(len(subject) for subject, _ in lines)
    return "\n".join(f"{subject:<{width}}  {without_names(text)}" for subject, text in lines) + "\n"
