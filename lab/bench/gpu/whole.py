"""The whole pipeline on a card: a film with one, four and eight faces."""

from __future__ import annotations

from emoscope.lab.bench.gpu.record import NotHere, Record

FACES = (1, 4, 8)
SECONDS = 8.0


def whole_pipeline(record: Record, runtime: str, seconds: float = SECONDS) -> None:
    """Frames a second and milliseconds per stage of ``compact`` on the bundled clip.

    Args:
        record: Takes the findings.
        runtime: Name of a candidate.
        seconds: For each number of faces.
    """
    from importlib.util import find_spec

    section = "whole pipeline"
    missing = [name for name in ("av", "mediapipe", "pydantic") if find_spec(name) is None]
    if missing:
        record.add(section, "compact", f"needs {', '.join(missing)}", "not run")
        return
    from emoscope.engine import paths
    from emoscope.engine.opening import open_pipeline
    from emoscope.lab.bench.pipeline import measure, video_opener

    for faces in FACES:
        what = f"compact on {runtime}, {faces} {'face' if faces == 1 else 'faces'}"
        with record.part(section, what):
            pipeline = open_pipeline("compact", faces=faces, runtime=runtime)
            try:
                opener = video_opener(paths.demo_clip())
                result = measure(opener, pipeline, seconds=seconds, tiles=faces)
                if notice := pipeline.take_notice():
                    raise RuntimeError(notice)
            finally:
                pipeline.close()
            stages = ", ".join(f"{n} {s.median_ms:.2f} ms" for n, s in result.stages.items())
            record.add(section, what, f"{result.fps:.1f} frames a second; {stages}")


def face_networks(record: Record) -> None:
    """The networks that find faces."""
    with record.part("faces", "face networks on the card"):
        raise NotHere("they run on the CPU alone")
