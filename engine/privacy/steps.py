"""What is done while the network is watched: the whole way of a video through the program."""

from __future__ import annotations

from pathlib import Path

from engine.errors import EmoScopeError


def run_steps(video: Path, model: str, folder: Path) -> list[str]:
    """Analyse a video, and use its results, as the commands do.

    Args:
        video: To analyse.
        model: Name or folder of a pack.
        folder: An empty one for the results.

    Returns:
        What was done, in words.

    Raises:
        EmoScopeError: A step failed.
    """
    from engine.sessions.analyse import analyze_files

    outcome = analyze_files([video], None, model, folder)
    if outcome.exit_code:
        raise EmoScopeError(outcome.files[0].message)
    return ["analysed the clip"]
