"""From a labelled file to the clip embeddings of its largest face."""

from __future__ import annotations

import os
from dataclasses import dataclass

import numpy as np

from emoscope.engine.closing import Closing
from emoscope.engine.data import Floats, Image
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.faces.stills import StillFaces
from emoscope.engine.labelled.samples import Labelled
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.sources.picture_file import is_picture, load_picture
from emoscope.engine.sources.video import VideoFile

LEAD_S = 2.0
"""What is read of a video before a part begins: the clip of its first moment spans it."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """What a pack makes of a sample.

    Attributes:
        clips: (n, D) clip embeddings, one for each scored moment; a picture has one.
        crop: (S, S, 3) uint8 RGB, of a picture; None of a video.
    """

    clips: Floats
    crop: Image | None


class LabelledFaces(Closing):
    """Reads samples with one pack. A context manager.

    Args:
        pipeline: Of the pack; stays open. Its labels do not matter.
    """

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline
        preprocess = pipeline.manifest.preprocess
        self._stills = StillFaces(preprocess.template, preprocess.size_px)

    def face(self, sample: Labelled) -> Face:
        """The largest face of a sample.

        Raises:
            EmoScopeError: There is no such file, it cannot be read, or no face could be scored.
        """
        if not os.path.isfile(sample.path):
            raise EmoScopeError("There is no such file")
        return self._picture(sample) if is_picture(sample.path) else self._video(sample)

    def of_picture(self, picture: Image) -> Face:
        """The largest face of a picture.

        Args:
            picture: (H, W, 3) uint8 RGB.

        Raises:
            EmoScopeError: There is none.
        """
        face = self._stills.face(picture)
        if face is None:
            raise EmoScopeError("No face was found in it")
        return Face(self.pipeline.still_clip(face.crop)[None], face.crop)

    def close(self) -> None:
        self._stills.close()

    def _picture(self, sample: Labelled) -> Face:
        picture = load_picture(sample.path)
        if picture is None:
            raise EmoScopeError("It cannot be read as a picture")
        return self.of_picture(picture)

    def _video(self, sample: Labelled) -> Face:
        self.pipeline.request_reset()
        clips, last_s = [], 0.0
        with VideoFile(sample.path) as video:
            if sample.start_s > 0:
                video.seek(max(0.0, sample.start_s - LEAD_S))
            while (frame := video.read()) is not None and frame.time_s <= sample.end_s:
                last_s = frame.time_s
                result = self.pipeline.process(frame)
                faces = [face for face in result.faces if face.state.scored]
                if frame.time_s < sample.start_s or not faces:
                    continue
                largest = max(faces, key=lambda face: face.box.width_px * face.box.height_px)
                clip = self.pipeline.clip_embedding(largest.track)
                if clip is not None:
                    clips.append(clip)
        if not clips:
            if last_s < sample.start_s:
                raise EmoScopeError(
                    f"The film ends at {last_s:.1f} s, before the part from {sample.start_s:.1f} s"
                )
            raise EmoScopeError("No face could be scored in it")
        return Face(np.stack(clips), None)
