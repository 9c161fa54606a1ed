"""A report for support: versions, runtime, times. No faces, no names, no paths."""

from __future__ import annotations

import platform
from collections.abc import Callable

from PySide6.QtCore import qVersion

from emoscope.app.i18n import noted
from emoscope.engine import __version__, logs
from emoscope.engine.live import LiveStats
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.privacy.reports import without_names
from emoscope.engine.versions import installed

KINDS = (
    noted("none"),
    noted("demo clip"),
    noted("file"),
    noted("camera"),
    noted("screen"),
    noted("network"),
    noted("folder"),
    noted("test"),
    noted("not installed"),
)
"""Words of the lines that are made elsewhere."""


def doctor_lines(
    stats: LiveStats,
    pipeline: Pipeline | None,
    source_kind: str,
    tr: Callable[[str], str] = str,
    said: Callable[[str], str] = str,
) -> list[tuple[str, str]]:
    """Subject and text of each line.

    Args:
        stats: Of the live session.
        pipeline: None without a model.
        source_kind: In English; never a name or an address.
        tr: Translates for the screen; the report to copy stays in English, for who reads it.
        said: The same for what the engine said.
    """
    lines = [
        ("EmoScope", __version__),
        ("Python", platform.python_version()),
        (tr("System"), f"{platform.system()} {platform.release()} {platform.machine()}"),
        ("Qt", qVersion()),
    ]
    lines += [(name, tr(version)) for name, version in installed()]
    if pipeline is None:
        lines.append((tr("Model"), tr("none")))
    else:
        manifest, runtime = pipeline.manifest, pipeline.runtime
        lines.append((tr("Model"), f"{manifest.name} {manifest.version}"))
        served = tr("{runtime} {precision} on {device}")
        words = {
            "runtime": runtime.name,
            "precision": runtime.precision,
            "device": runtime.device,
        }
        lines.append((tr("Runtime"), served.format(**words)))
        if why := pipeline.explain():
            lines.append((tr("Chosen"), said(why)))
        lines.append((tr("Labels"), str(len(pipeline.labels.labels))))
    lines.append((tr("Source"), tr(source_kind)))
    frames = tr("{frames}, skipped by the model {skipped}")
    lines.append((tr("Frames"), frames.format(frames=stats.frames, skipped=stats.skipped)))
    rates = tr("picture {picture:.1f} Hz, scores {scores:.1f} Hz")
    words_hz = rates.format(picture=stats.capture_hz, scores=stats.score_hz)
    lines.append((tr("Rates"), words_hz))
    latency = tr("{latency:.1f} ms, score age {age:.0f} ms")
    words_ms = latency.format(latency=stats.latency_ms, age=stats.score_age_ms)
    lines.append((tr("Latency"), words_ms))
    for stage, milliseconds in stats.stages_ms.items():
        lines.append((tr("Stage {name}").format(name=stage), f"{milliseconds:.2f} ms"))
    errors = tr("errors since the start: {count}")
    lines.append((tr("Log"), errors.format(count=logs.newest.errors)))
    return lines


def doctor_report(lines: list[tuple[str, str]]) -> str:
    """The lines as plain text to paste."""
    width = max(len(subject) for subject, _ in lines)
    return "\n".join(f"{subject:<{width}}  {without_names(text)}" for subject, text in lines) + "\n"
