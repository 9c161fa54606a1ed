"""From what the user asks for to an open source."""

from __future__ import annotations

from pathlib import Path

from emoscope.engine.errors import SourceError
from emoscope.engine.sources.devices import SIZE_PX, list_cameras
from emoscope.engine.sources.protocol import Source


def open_source(
    camera: str | int | None = None,
    video: Path | str | None = None,
    *,
    size_px: tuple[int, int] | None = SIZE_PX,
) -> Source:
    """Open a video file, a picture, a folder of pictures, or a camera.

    Args:
        camera: Index, name or part of a name; None (and no video) for the first camera.
        video: A file, or a folder of pictures; wins over ``camera``.
        size_px: Width and height to ask a camera for, None for its own. It gives what it can:
            ``source.info`` says what came.

    Raises:
        SourceError: It cannot be opened; the sentence says why.
    """
    if video is not None:
        return _open_file(Path(video))
    from emoscope.engine.sources.camera import Camera

    if camera is None:
        cameras = list_cameras()
        camera = cameras[0].index if cameras else 0
    return Camera(camera, size_px=size_px)


class SourceOpener:
    """Opens the same source again and again: a camera by the name it had the first time.

    A system may give a camera another index when it is plugged in again.

    Args:
        camera: As for :func:`open_source`.
        video: Likewise.
        size_px: Likewise.
    """

    def __init__(
        self,
        camera: str | int | None = None,
        video: Path | str | None = None,
        *,
        size_px: tuple[int, int] | None = SIZE_PX,
    ) -> None:
        self._camera, self._video, self._size_px = camera, video, size_px
        self._name: str | None = None

    def __call__(self) -> Source:
        """Open it.

        Raises:
            SourceError: As :func:`open_source`.
        """
        if self._name is not None:
            # Never by its old number: while it is away that may be another camera.
            return open_source(self._name, size_px=self._size_px)
        source = open_source(self._camera, self._video, size_px=self._size_px)
        if source.info.live and source.info.name in {camera.name for camera in list_cameras()}:
            self._name = source.info.name
        return source


def has_camera() -> bool:
    """Whether a camera is known by name on this machine; nothing is opened."""
    return bool(list_cameras())


def _open_file(path: Path) -> Source:
    from emoscope.engine.sources.images import ImageFiles
    from emoscope.engine.sources.picture_file import SUFFIXES
    from emoscope.engine.sources.video import VideoFile

    if path.is_dir() or (path.suffix.lower() in SUFFIXES and path.is_file()):
        if path.is_file() and path.stat().st_size == 0:
            raise SourceError(f"{path} is empty (0 bytes)", "Choose another picture")
        return ImageFiles(path)
    return VideoFile(path)
