"""What is done while the network is watched: the whole way of a video through the program."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.prompts.labels import Label, LabelSet


def run_steps(video: Path, model: str, folder: Path) -> list[str]:
    """Analyse a video, score it again with other labels, and write every export.

    Args:
        video: To analyse.
        model: Name or folder of a pack.
        folder: An empty one for the results.

    Returns:
        What was done, in words.

    Raises:
        EmoScopeError: A step failed.
    """
    from emoscope.engine.analysis.analyse import analyze_files
    from emoscope.engine.analysis.rescore import rescore
    from emoscope.engine.exports.formats import Formats, parse_formats
    from emoscope.engine.exports.protocol import Request
    from emoscope.engine.models.pack import find_pack
    from emoscope.engine.sessions.options import Options
    from emoscope.engine.sessions.session import Session

    outcome = analyze_files([video], None, model, folder, options=Options(embeddings=True))
    results = outcome.files[0]
    if outcome.exit_code or results.folder is None:
        raise EmoScopeError(results.message)
    steps = [f"analysed {video.name}"]
    session = Session(results.folder)
    if find_pack(model).manifest.prompts == "free":
        labels = LabelSet("other", (Label("a person smiling"), Label("a person frowning")))
        session = rescore(session, labels, folder / "again", model=model)
        steps.append("scored it again with other sentences")
    formats = parse_formats("all")
    Formats(formats, Request(blur=True)).into(session, folder / "exports", video)
    steps.append(f"wrote {len(formats)} kinds of exports")
    return steps
