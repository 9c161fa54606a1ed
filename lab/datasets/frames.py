"""Pictures of a clip: read from a folder of face frames, or cut once from a video and kept."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.engine import paths
from emoscope.engine.data import Image
from emoscope.engine.errors import DataError
from emoscope.engine.sources.picture_file import load_as_stored
from emoscope.lab.datasets.clips import Clip
from emoscope.lab.datasets.media import frame_files, is_video

CROP_PX = 224
FORMAT = 1


class FrameReader:
    """Gives the sorted frame files of clips; videos are turned into face frames the first time.

    Args:
        faces: Folder for frames cut from videos; the user's cache by default.
        template: Five points of the alignment, as fractions of the side.
        align: False takes a video's whole pictures: for videos that are face crops already.
    """

    def __init__(
        self,
        faces: Path | None = None,
        template: tuple[tuple[float, float], ...] | None = None,
        align: bool = True,
    ) -> None:
        self._faces = faces or paths.user_cache() / "faces"
        self._template = template
        self._align = align
        self._known: dict[Path, list[Path]] = {}

    def files(self, clip: Clip) -> list[Path]:
        """Frame files in order.

        Raises:
            DataError: The clip is missing or has no frame (or no face).
        """
        found = self._known.get(clip.path)
        if found is None:
            found = self._find(clip)
            self._known[clip.path] = found
        return found

    def read(self, clip: Clip, indices: NDArray[np.int64] | Sequence[int]) -> list[Image]:
        """Pictures at some places, (H, W, 3) uint8 RGB each; a repeated place is read once.

        Raises:
            DataError: A frame is missing or damaged.
        """
        files = self.files(clip)
        pictures: dict[int, Image] = {}
        for place in {int(i) for i in indices}:
            if not 0 <= place < len(files):
                raise DataError(
                    f"{clip.path} has {len(files)} frames and frame {place} was asked for",
                    "See `emoscope data check`: the list and the folder disagree",
                )
            pictures[place] = read_picture(files[place])
        return [pictures[int(i)] for i in indices]

    def _find(self, clip: Clip) -> list[Path]:
        if clip.path.is_dir():
            files = frame_files(clip.path)
            if not files:
                raise DataError(f"{clip.path} holds no pictures", "See `emoscope data check`")
            return files
        if is_video(clip.path) and clip.path.is_file():
            return frame_files(self._cut(clip))
        raise DataError(
            f"There are neither frames nor a video at {clip.path}", "See `emoscope data check`"
        )

    def _cut(self, clip: Clip) -> Path:
        facts = clip.path.stat()
        key = f"{FORMAT}:{clip.path.resolve()}:{facts.st_size}:{self._align}:{self._template}"
        folder = self._faces / f"{clip.path.stem}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
        if folder.is_dir():
            return folder
        self._faces.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._faces, prefix=".cut-") as made:
            work = Path(made) / "frames"
            work.mkdir()
            if self._write(clip.path, work) == 0:
                raise DataError(
                    f"No face was found in {clip.path}", "Take the clip out of the list"
                )
            if not folder.exists():
                shutil.move(str(work), folder)
        return folder

    def _write(self, video: Path, folder: Path) -> int:
        """Face frames of a video; frames without a face are dropped, as MAFW's own tools do."""
        from emoscope.engine.faces.stage import FaceStage
        from emoscope.engine.models.published_packs import WIDE_TEMPLATE
        from emoscope.engine.opencv import cv2
        from emoscope.engine.sources.video import VideoFile

        count = 0
        template = self._template or WIDE_TEMPLATE
        stage = FaceStage(template, CROP_PX, max_faces=1) if self._align else None
        try:
            with VideoFile(video) as source:
                while (frame := source.read()) is not None:
                    image = frame.image
                    if stage is not None:
                        faces = stage.process(frame)
                        if not faces:
                            continue
                        image = faces[0].crop
                    count += 1
                    path = folder / f"{count:06d}.png"
                    cv2.imwrite(str(path), cv2.cvtColor(image, cv2.COLOR_RGB2BGR))
        finally:
            if stage is not None:
                stage.close()
        return count


def counted_frames(system: str, clip: Clip, reader: FrameReader) -> int:
    """Frames that a system samples from: EmoCLIP's are those on disk, DFER-CLIP's the list's.

    Never more than there are on disk.

    Args:
        system: ``emoclip``, ``dfer-clip`` or a baseline, which counts as DFER-CLIP does.
        clip: Of the data set.
        reader: Of its frames.
    """
    there = len(reader.files(clip))
    if system == "emoclip":
        return there
    return min(clip.listed_frames or there, there)


def read_picture(path: Path) -> Image:
    """(H, W, 3) uint8 RGB, read by PIL as both papers do (EXIF rotation not applied).

    Raises:
        DataError: It is damaged or missing.
    """
    picture = load_as_stored(path)
    if picture is None:
        raise DataError(f"{path} cannot be read as a picture, or is too large")
    return picture
