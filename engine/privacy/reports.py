"""What may stand in a report that is given to somebody else."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from emoscope.engine import paths

LEFT_OUT = "(the name of a file is left out here)"


def without_names(text: str) -> str:
    """A line of a report without the names that a user has given to files and folders.

    Messages carry paths, and paths carry names of people: of the account, of a project, of who is
    in a video. Where one begins that lies in the user's own places, the line ends: nothing says
    where a path with blanks in it does. Paths of the system stay, they say what is installed.
    """
    starts = [at for place in _places() if (at := text.find(place)) >= 0]
    return text[: min(starts)] + LEFT_OUT if starts else text


def _places() -> set[str]:
    places = {paths.user_data(), paths.user_cache(), Path(tempfile.gettempdir()), Path.cwd()}
    with_home = {str(place) for place in (*places, Path("~").expanduser())}
    return {place for place in with_home if len(place) > len(os.path.sep) + 2}
