"""From what the user asks for to an open source."""

from __future__ import annotations

import math
from pathlib import Path

from emoscope.engine.errors import SourceError
from emoscope.engine.sources.address import parse_address
from emoscope.engine.sources.camera_settings import CameraSettings
from emoscope.engine.sources.devices import RATE_HZ, SIZE_PX, list_cameras
from emoscope.engine.sources.protocol import Source
from emoscope.engine.sources.screen_area import parse_screen
from emoscope.engine.sources.wanted import Kind, Wanted, parse_source


def open_source(
    camera: str | int | None = None,
    video: Path | str | None = None,
    *,
    source: str | None = None,
    size_px: tuple[int, int] | None = SIZE_PX,
    rate_hz: float | None = RATE_HZ,
    settings: CameraSettings | None = None,
) -> Source:
    """Open a video file, a picture, a folder of pictures, a camera, or another live source.

    Args:
        camera: Index, name or part of a name; None (and no video) for the first camera.
        video: A file, or a folder of pictures; wins over ``camera``.
        source: Any of these and more in one text, see :func:`parse_source`; wins over both.
        size_px: Width and height to ask a camera for, None for its own. It gives what it can:
            ``source.info`` says what came.
        rate_hz: Pictures a second to ask a camera for, None for its own.
        settings: A camera's exposure, white balance and focus.

    Raises:
        SourceError: It cannot be opened; the sentence says why.
    """
    if source is not None:
        wanted = parse_source(source)
        if wanted.kind is Kind.CAMERA:
            camera, video = wanted.text, None
        elif wanted.kind is Kind.VIDEO:
            video = wanted.text
        else:
            return _open_live(wanted)
    if video is not None:
        return _open_file(Path(video))
    from emoscope.engine.sources.camera import Camera

    if camera is None:
        cameras = list_cameras()
        camera = cameras[0].index if cameras else 0
    return Camera(camera, size_px=size_px, rate_hz=rate_hz, settings=settings)


class SourceOpener:
    """Opens the same source again and again: a camera by the name it had the first time.

    A system may give a camera another index when it is plugged in again.

    Args:
        camera: As for :func:`open_source`.
        video: Likewise.
        source: Likewise.
        size_px, rate_hz, settings: Likewise.
        turn_deg: Turn a camera's pictures clockwise: 0, 90, 180 or 270.
    """

    def __init__(
        self,
        camera: str | int | None = None,
        video: Path | str | None = None,
        *,
        source: str | None = None,
        size_px: tuple[int, int] | None = SIZE_PX,
        rate_hz: float | None = RATE_HZ,
        settings: CameraSettings | None = None,
        turn_deg: int = 0,
    ) -> None:
        self._camera, self._video = camera, video
        self._size_px, self._rate_hz, self._settings = size_px, rate_hz, settings
        self._source, self._turn_deg = source, turn_deg
        self._name: str | None = None

    def __call__(self) -> Source:
        """Open it.

        Raises:
            SourceError: As :func:`open_source`.
        """
        source = self._open()
        if not self._turn_deg or not source.info.camera:
            return source
        from emoscope.engine.sources.turned import Turned

        return Turned(source, self._turn_deg)

    def _open(self) -> Source:
        if self._name is not None:
            # Never by its old number: while it is away that may be another camera.
            return self._open_it(self._name)
        source = self._open_it(self._camera, self._video, self._source)
        if source.info.camera and source.info.name in {camera.name for camera in list_cameras()}:
            self._name = source.info.name
        return source

    def _open_it(
        self,
        camera: str | int | None,
        video: Path | str | None = None,
        source: str | None = None,
    ) -> Source:
        return open_source(
            camera,
            video,
            source=source,
            size_px=self._size_px,
            rate_hz=self._rate_hz,
            settings=self._settings,
        )


def _open_live(wanted: Wanted) -> Source:
    from emoscope.engine.sources.grabbed import GrabbedSource

    if wanted.kind is Kind.NETWORK:
        from emoscope.engine.sources.network_capture import TIMEOUT_S, NetworkCapture

        address = parse_address(wanted.text)
        return GrabbedSource(wanted.shown, lambda: NetworkCapture(address), silence_s=TIMEOUT_S)
    if wanted.kind is Kind.SCREEN:
        from emoscope.engine.sources.screen import ScreenCapture

        area = parse_screen(wanted.text)
        return GrabbedSource(wanted.shown, lambda: ScreenCapture(area))
    if wanted.kind is Kind.FOLDER:
        from emoscope.engine.sources.filling_folder import FolderCapture

        folder = Path(wanted.text).absolute()
        return GrabbedSource(wanted.shown, lambda: FolderCapture(folder), silence_s=math.inf)
    from emoscope.engine.sources.bars import BarsCapture

    return GrabbedSource(wanted.shown, BarsCapture)


def _open_file(path: Path) -> Source:
    from emoscope.engine.sources.images import ImageFiles
    from emoscope.engine.sources.picture_file import SUFFIXES
    from emoscope.engine.sources.video import VideoFile

    if path.is_dir() or (path.suffix.lower() in SUFFIXES and path.is_file()):
        if path.is_file() and path.stat().st_size == 0:
            raise SourceError(f"{path} is empty (0 bytes)", "Choose another picture")
        return ImageFiles(path)
    return VideoFile(path)
