"""Where a clip's pictures are: folders of face frames as distributed, or videos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".webp"})
VIDEOS = frozenset({".mp4", ".avi", ".mkv", ".mov", ".webm", ".m4v"})


class MediaFinder:
    """Finds a clip below the first of several folders that has it.

    A clip that is nowhere gets the path where it would be in the first folder: the checker then
    says that it is missing.

    Args:
        root: Of the data set.
        folders: Relative to it, in order of preference; face frames come before videos.
    """

    def __init__(self, root: Path, folders: Sequence[str]) -> None:
        self._root = root
        self._folders = [root / folder for folder in folders if (root / folder).is_dir()]
        self._fallback = root / folders[0]

    def find(self, name: str) -> Path:
        """Folder of frames or video of a clip such as ``00025`` or ``Action/Happy/0001``."""
        for folder in self._folders:
            place = folder / name
            if place.is_dir():
                return place
            for suffix in sorted(VIDEOS):
                video = place.with_name(place.name + suffix)
                if video.is_file():
                    return video
        return self._fallback / name


def frame_files(folder: Path) -> list[Path]:
    """Pictures of a frame folder in lexicographic order, as both papers read them."""
    return sorted(
        (path for path in folder.iterdir() if path.suffix.lower() in PICTURES), key=lambda p: p.name
    )


def is_video(path: Path) -> bool:
    """Whether a path is named like a video file."""
    return path.suffix.lower() in VIDEOS and not path.is_dir()


def there(paths: Iterable[Path]) -> int:
    """How many of the paths exist."""
    return sum(1 for path in paths if path.exists())
