"""What the window needs from the engine, in one place, so that tests can put fakes there."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from emoscope.app.main_thread import in_main_thread
from emoscope.engine.errors import RuntimeUnavailableError
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.runtime.candidates import OFFERED
from emoscope.engine.sources.camera_settings import CameraSettings
from emoscope.engine.sources.protocol import Source
from emoscope.engine.sources.wanted import Kind, parse_source

if TYPE_CHECKING:
    from emoscope.app.models.analysis import AnalysisJob, Order
    from emoscope.engine.sources.watch import CameraWatch

CamerasChanged = Callable[[tuple[tuple[int, str], ...]], object]

AUTO = "auto"

TEST_PICTURE = "test"
"""The source that shows nobody."""

SIZES: dict[str, tuple[int, int] | None] = {
    "own": None,
    "640x480": (640, 480),
    "1280x720": (1280, 720),
    "1920x1080": (1920, 1080),
}
"""Sizes that a camera can be asked for; None is what it gives by itself."""

RATES_HZ = (0, 15, 30, 60)
"""Pictures a second that a camera can be asked for; 0 is what it gives by itself."""
USUAL_RATE_HZ = 30


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """What to look at: a camera by name or number, a video file, or another live source.

    Attributes:
        camera: Name, index, or None when it is a file.
        video: The file, or None when it is a camera.
        loop: Start the file again at its end.
        demo: It is the bundled clip.
        size: What to ask a camera for, a key of :data:`SIZES`; empty for the usual.
        turn_deg: A camera's pictures are turned clockwise by so much.
        rate_hz: Pictures a second to ask a camera for; 0 for its own.
        settings: Exposure and more of a camera; None for what it has.
        source: Another live source as ``--source`` names it. An address may hold a password: it is
            in no ``repr``, and ``words`` leaves it out.
    """

    camera: str | int | None = None
    video: Path | None = None
    loop: bool = False
    demo: bool = False
    size: str = ""
    turn_deg: int = 0
    rate_hz: int = USUAL_RATE_HZ
    settings: CameraSettings | None = field(default=None, repr=False, compare=False)
    source: str = field(default="", repr=False)

    @property
    def from_camera(self) -> bool:
        """Some camera is meant, or nothing yet."""
        return self.video is None and not self.source

    @property
    def words(self) -> str:
        """For the title of the picture."""
        if self.source:
            return parse_source(self.source).shown
        if self.video is not None:
            return self.video.name
        return f"Camera {self.camera}" if isinstance(self.camera, int) else str(self.camera or "")

    @property
    def places(self) -> tuple[str, ...]:
        """What an example that was taught in this file is said to come from."""
        return () if self.video is None else (str(self.video),)

    @property
    def size_px(self) -> tuple[int, int] | None:
        """What was asked for by the user, as it is shown; None if nothing was."""
        size = SIZES.get(self.size)
        return size if size is None or self.turn_deg % 180 == 0 else (size[1], size[0])


def _source_opener(choice: SourceChoice) -> Callable[[], Source]:
    # Imported where it is called, in the session's thread: the window does not wait for OpenCV.
    made: list[Callable[[], Source]] = []

    def open_it() -> Source:
        if not made:
            from emoscope.engine.sources.devices import SIZE_PX
            from emoscope.engine.sources.opening import SourceOpener

            size_px = SIZES.get(choice.size, SIZE_PX)
            made.append(
                SourceOpener(
                    choice.camera,
                    choice.video,
                    source=choice.source or None,
                    size_px=size_px,
                    rate_hz=choice.rate_hz or None,
                    settings=choice.settings,
                    turn_deg=choice.turn_deg,
                )
            )
        return made[0]()

    return open_it


def _list_cameras() -> list[tuple[int, str]]:
    from emoscope.engine.sources.devices import list_cameras

    # A Mac's list follows cameras that come and go only where the main loop runs.
    found = in_main_thread(list_cameras) if platform.system() == "Darwin" else list_cameras()
    return [(camera.index, camera.name) for camera in found]


def _watch_cameras(changed: CamerasChanged) -> CameraWatch[tuple[int, str]]:
    from emoscope.engine.sources.watch import CameraWatch

    return CameraWatch(changed, _list_cameras)


def choice_of(source: str) -> SourceChoice:
    """What ``--source`` names, as a choice.

    Raises:
        SourceError: It cannot be meant.
    """
    wanted = parse_source(source)
    if wanted.kind is Kind.CAMERA:
        return SourceChoice(camera=wanted.text)
    if wanted.kind is Kind.VIDEO:
        return SourceChoice(video=Path(wanted.text))
    return SourceChoice(source=source)


instead_of: WeakKeyDictionary[Pipeline, str] = WeakKeyDictionary()
"""Why a pipeline runs on another runtime than the one that was asked for."""


def _open_pipeline(pack: str, labels: LabelSet | None, faces: int, runtime: str) -> Pipeline:
    from emoscope.engine.opening import open_pipeline

    try:
        return open_pipeline(pack, labels, faces=faces, runtime=runtime, measuring="beside")
    except RuntimeUnavailableError as error:
        # A setting of another day, or of another machine, must not leave a window without scores.
        if runtime == AUTO:
            raise
        made = open_pipeline(pack, labels, faces=faces, runtime=AUTO, measuring="beside")
        instead_of[made] = error.cause
        return made


def _add_second(pipeline: Pipeline, pack: str) -> None:
    from emoscope.engine.opening import add_second

    add_second(pipeline, pack)


def usable_runtimes() -> tuple[str, ...]:
    """What can be chosen on this machine: the libraries that are installed."""
    return (AUTO, *(name for name in OFFERED if find_spec(name.split("-")[0]) is not None))


def _analysis(order: Order) -> AnalysisJob:
    from emoscope.app.models.analysis import AnalysisJob

    return AnalysisJob(order)


@dataclass(frozen=True, slots=True)
class Backend:
    """The engine as the window sees it; each part may be replaced.

    Attributes:
        source_opener: Gives the function that opens what was chosen, also again after a loss;
            the function is called in a session's thread.
        open_pipeline: pack, labels, faces, runtime; slow, called in a thread.
        add_second: Lets another pack answer what a pipeline's own cannot; slow, called in a thread.
        list_cameras: (index, name) of each camera; may be slow, called in a thread.
        watch_cameras: Makes the watch that says, in its own thread, which cameras are there; it is
            started by who asked.
        analysis: Makes the job that analyses files; it is started by who asked.
    """

    source_opener: Callable[[SourceChoice], Callable[[], Source]] = field(default=_source_opener)
    open_pipeline: Callable[[str, LabelSet | None, int, str], Pipeline] = field(
        default=_open_pipeline
    )
    list_cameras: Callable[[], list[tuple[int, str]]] = field(default=_list_cameras)
    watch_cameras: Callable[[CamerasChanged], CameraWatch[tuple[int, str]]] = field(
        default=_watch_cameras
    )
    add_second: Callable[[Pipeline, str], None] = field(default=_add_second)
    analysis: Callable[[Order], AnalysisJob] = field(default=_analysis)
