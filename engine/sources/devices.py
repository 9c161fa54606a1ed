"""Which cameras this machine has, by name."""

from __future__ import annotations

import hashlib
import logging
import os
import platform
import re
import struct
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from emoscope.engine.errors import SourceError

_log = logging.getLogger(__name__)

SYSFS = Path("/sys/class/video4linux")
DEV = Path("/dev")

SIZE_PX = (1280, 720)
"""What a camera is asked for unless somebody says otherwise: enough for faces, cheap to decode."""
RATE_HZ = 30.0
"""Likewise."""

# VIDIOC_QUERYCAP and the bits of its answer: linux/videodev2.h.
_QUERYCAP, _QUERYCAP_BYTES = 0x80685600, 104
_VIDEO_CAPTURE, _DEVICE_CAPS = 0x00000001, 0x80000000


@dataclass(frozen=True, slots=True)
class CameraDevice:
    """A camera that can be opened.

    Attributes:
        index: What OpenCV's back end of this system calls it.
        name: What the system calls it.
        path: Device file, or the system's own word for it; may be empty.
        place: What tells it from another one of its make while both stay where they are: the port
            of the bus, or the system's own word. May be empty.
    """

    index: int
    name: str
    path: str = ""
    place: str = field(default="", compare=False)


def list_cameras(sysfs: Path = SYSFS, dev: Path = DEV) -> tuple[CameraDevice, ...]:
    """Cameras in the order of their index.

    Linux: from sysfs, without the metadata nodes that a camera also registers. Elsewhere from the
    package ``cv2-enumerate-cameras``; where that fails, the first camera is offered without its
    name.
    """
    found = _from_sysfs(sysfs, dev) if platform.system() == "Linux" else _enumerated()
    return tuple(_told_apart(found))


def _told_apart(cameras: list[CameraDevice]) -> list[CameraDevice]:
    """Cameras of one make have their place in the name: a number goes to whoever came first."""
    often = Counter(camera.name for camera in cameras)
    return [
        replace(camera, name=f"{camera.name} ({camera.place})")
        if often[camera.name] > 1 and camera.place
        else camera
        for camera in cameras
    ]


def camera_signature(sysfs: Path = SYSFS) -> tuple[str, ...] | None:
    """Changes when a camera comes or goes, and costs next to nothing; None where it is not known.

    To list cameras means to open their device files, which wakes some of them: whoever watches
    asks this first.
    """
    if platform.system() != "Linux":
        return None
    try:
        return tuple(sorted(node.name for node in sysfs.iterdir()))
    except OSError:
        return ()


def _from_sysfs(sysfs: Path, dev: Path) -> list[CameraDevice]:
    found = []
    try:
        nodes = list(sysfs.iterdir())
    except OSError:
        return []
    for node in nodes:
        match = re.fullmatch(r"video(\d+)", node.name)
        if not match or not _captures(node, dev / node.name):
            continue
        name = _read(node / "name") or node.name
        place = (node / "device").resolve().name if (node / "device").exists() else ""
        found.append(CameraDevice(int(match[1]), name, str(dev / node.name), place))
    return sorted(found, key=lambda device: device.index)


def _captures(node: Path, device: Path) -> bool:
    caps = _capabilities(device)
    if caps is not None:
        return bool(caps & _VIDEO_CAPTURE)
    # Not allowed to ask, or no real device: the first node of a camera is its pictures.
    return _read(node / "index") in ("", "0")


def _capabilities(device: Path) -> int | None:
    if sys.platform != "linux":
        return None
    import fcntl

    try:
        handle = os.open(device, os.O_RDWR | os.O_NONBLOCK)
    except OSError:
        return None
    try:
        answer = fcntl.ioctl(handle, _QUERYCAP, bytes(_QUERYCAP_BYTES))
    except OSError:
        return None
    finally:
        os.close(handle)
    # driver[16], card[32], bus_info[32], version, capabilities, device_caps
    capabilities, device_caps = struct.unpack_from("<II", answer, 84)
    return int(device_caps if capabilities & _DEVICE_CAPS else capabilities)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def backend() -> int:
    """OpenCV's back end for cameras on this system."""
    from emoscope.engine.opencv import cv2

    # Windows: Media Foundation takes many seconds to open some cameras, DirectShow does not.
    known = {"Linux": cv2.CAP_V4L2, "Windows": cv2.CAP_DSHOW, "Darwin": cv2.CAP_AVFOUNDATION}
    return int(known.get(platform.system(), cv2.CAP_ANY))


_told_why: set[str] = set()
"""Failures that the log has already: a window lists the cameras every few seconds."""


def _enumerated() -> list[CameraDevice]:
    try:
        from cv2_enumerate_cameras import enumerate_cameras

        return [
            CameraDevice(int(c.index) % 100, str(c.name), str(c.path or ""), _short(c.path))
            for c in enumerate_cameras(backend())
        ]
    except Exception as error:  # the system's own interfaces fail in ways of their own
        if repr(error) not in _told_why:
            _told_why.add(repr(error))
            _log.warning(
                "The names of the cameras cannot be read; the first one is offered", exc_info=True
            )
        return [CameraDevice(0, "Camera 0")]


def _short(path: object) -> str:
    """A word for a camera's path, which is long and means nothing to people."""
    return hashlib.sha256(str(path).encode()).hexdigest()[:4] if path else ""


def may_be_same(one: str, other: str) -> bool:
    """Whether two names may be those of one camera: its place stands behind it beside a twin."""
    short = [re.sub(r" \([^()]+\)$", "", name) for name in (one, other)]
    return one == other or short[0] == other or one == short[1]


def find_camera(which: str | int, cameras: Sequence[CameraDevice]) -> CameraDevice:
    """The camera that a user means.

    Args:
        which: Index, device file, name, or a part of a name (upper and lower case are the same).
        cameras: Those that are here.

    Raises:
        SourceError: None fits, or several do.
    """
    text = str(which).strip()
    if text.isdecimal():
        index = int(text)
        known = [c for c in cameras if c.index == index]
        # An index that is not listed may still work where names are not known.
        if known or not cameras:
            return known[0] if known else CameraDevice(index, f"Camera {index}")
        raise _absent(text, cameras)
    for fits in (
        [c for c in cameras if text == c.path or text == c.name],
        [c for c in cameras if text.casefold() == c.name.casefold()],
        [c for c in cameras if text and text.casefold() in c.name.casefold()],
        # Of two of one make only this one is left, whose name is the short one now.
        [c for c in cameras if re.fullmatch(re.escape(c.name) + r" \([^()]+\)", text)],
    ):
        names = {c.name for c in fits}
        if len(names) > 1:
            raise SourceError(
                f'More than one camera matches "{text}": {", ".join(sorted(names))}',
                "Give the whole name or the index",
            )
        if fits:
            # Two cameras of one make: the first, same as the system counts them.
            return fits[0]
    raise _absent(text, cameras)


def _absent(which: str, cameras: Sequence[CameraDevice]) -> SourceError:
    if not cameras:
        return SourceError(
            f'There is no camera "{which}"; no camera was found on this machine',
            "Plug one in, or open a video file",
        )
    here = ", ".join(f"{c.index} ({c.name})" for c in cameras)
    return SourceError(f'There is no camera "{which}"', f"Cameras on this machine: {here}")
