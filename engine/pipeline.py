"""One frame in, everything that is said about it out.

The same pipeline serves the window, the command line and the tests: a file played live and the
same file analysed give the same numbers.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.clips import ClipBuffer
from emoscope.engine.data import (
    Box,
    Embedding,
    FaceCrop,
    FaceScore,
    Floats,
    Frame,
    FrameResult,
    Image,
    State,
)
from emoscope.engine.faces.cuts import CutFinder, Shot
from emoscope.engine.faces.landmarks import Counts
from emoscope.engine.models.pack import PackManifest
from emoscope.engine.prompts.domain import KnownWords
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import LabelScorer, ScoringRule
from emoscope.engine.second import SecondPack
from emoscope.engine.steadying import Steadying


class Faces(Protocol):
    """The face stage: landmarks, tracks, alignment, quality in one pass."""

    def process(self, frame: Frame) -> tuple[FaceCrop, ...]: ...

    @property
    def lost(self) -> tuple[tuple[int, Box], ...]:
        """Tracks that went out of sight less than their keeping time ago, with their last box."""
        ...

    def expect(self, step_s: float) -> None:
        """Frames may be this far apart: tracks are kept over it."""
        ...

    def reset(self) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A frame whose faces are found and not scored yet.

    Attributes:
        frame: The frame.
        crops: Its faces, in order of track.
        lost: Tracks out of sight, with their last box.
        anew: What came before belongs to another scene.
        faces_ms: What finding them took.
        cut: Another shot of the same source begins here.
        unfollowed: Faces in view beyond those that are followed, at the last count.
    """

    frame: Frame
    crops: tuple[FaceCrop, ...]
    lost: tuple[tuple[int, Box], ...]
    anew: bool
    faces_ms: float
    cut: bool = False
    unfollowed: int = 0


class Pipeline:
    """Faces, embeddings, clips and scores.

    Used from one thread; :meth:`find` alone may run in another (see :mod:`emoscope.engine.ahead`).

    Args:
        manifest: Of the pack that ``runtime`` runs.
        runtime: Encodes crops, clips and sentences.
        faces: Finds and follows faces.
        rule: The pack's calibration.
        labels: First label set.
        explain: Says which runtime was asked for, which one serves now, and why; "" if nobody
            knows.
        take_notice: Gives once what the user should know about the runtime (a card that failed and
            what goes on), else "".
        words: Which labels the model can place, if it knows.

    Raises:
        LabelSetError: The pack knows its own classes only and a label is not among them.
    """

    def __init__(
        self,
        manifest: PackManifest,
        runtime: Runtime,
        faces: Faces,
        rule: ScoringRule,
        labels: LabelSet,
        explain: Callable[[], str] = str,
        take_notice: Callable[[], str] = str,
        words: KnownWords | None = None,
    ) -> None:
        self.manifest = manifest
        self.runtime = runtime
        self.explain = explain
        self.take_notice = take_notice
        self.faces = faces
        self.scorers = Scorers(manifest, runtime.encode_texts, rule, words)
        self._scorer = self.scorers.scorer(labels)
        clip = manifest.clip
        self._clips = ClipBuffer(clip.length, clip.stride_ms, clip.minimum)
        steady = clip.steady
        self._steadying = None if steady is None else Steadying(steady.seconds, steady.reach)
        self._clip_vectors: dict[int, Floats] = {}
        self._scores: dict[int, tuple[Floats, float]] = {}
        self._last: FrameResult | None = None
        self._burst: int | None = None
        self.second: SecondPack | None = None
        self._cuts = CutFinder()
        self._here: tuple[tuple[int, Box], ...] = ()
        self._reset = threading.Event()

    @property
    def scorer(self) -> LabelScorer:
        """What scores now; :attr:`scorers` makes others."""
        return self._scorer

    @property
    def labels(self) -> LabelSet:
        return self._scorer.label_set

    @property
    def strange(self) -> frozenset[str]:
        """Labels that the model cannot place and nobody has taught: their scores mean nothing."""
        return self._scorer.strange - (self.second.answers if self.second else frozenset())

    @property
    def answered_by(self) -> Mapping[str, str]:
        """The second pack's name by each label that it answers."""
        second = self.second
        return {} if second is None else dict.fromkeys(second.answers, second.manifest.name)

    def add_second(self, second: SecondPack) -> None:
        """Let a second pack answer what this one cannot place; closed with this pipeline."""
        self.second = second
        words = f"{self.manifest.version}, words it does not know by {second.manifest.name}"
        # Sessions say it: their scores are not those of the first pack alone.
        self.manifest = self.manifest.model_copy(update={"version": words})
        self.use(self._scorer)

    def set_labels(self, labels: LabelSet) -> None:
        """Use these labels from the next frame on: one text pass for what is new.

        Raises:
            LabelSetError: The pack knows its own classes only and a label is not among them.
        """
        self.use(self.scorers.scorer(labels))

    def use(self, scorer: LabelScorer) -> None:
        """Score with it from the next frame on."""
        self._scorer = scorer
        if self.second is not None:
            self.second.ask(scorer.label_set, scorer.strange)
        self._scores.clear()
        self._score_tracks(sorted(self._clip_vectors))

    def rescore(self) -> FrameResult | None:
        """The last frame's result with the labels as they are now."""
        if self._last is None:
            return None
        names = self.labels.names
        faces = tuple(self._with_scores(face) for face in self._last.faces)
        self._last = replace(self._last, labels=names, faces=faces, embeddings=(), cut=False)
        return self._last

    def clip_embedding(self, track: int) -> Floats | None:
        """(D,) newest clip embedding of a track, for "try a sentence" and for explanations."""
        return self._clip_vectors.get(track)

    def still_clip(self, crop: Image) -> Floats:
        """(D,) clip embedding of one picture, as a clip in which nothing moves.

        Args:
            crop: (S, S, 3) uint8 RGB, aligned to the pack's template.
        """
        vector = self.runtime.encode_images(crop[None])[0]
        clip = np.repeat(vector[None], self.manifest.clip.length, axis=0)
        return np.asarray(self.runtime.encode_clips(clip[None])[0], np.float32)

    def score_still(self, crop: Image) -> NDArray[np.float64]:
        """Score one picture.

        Args:
            crop: As for :meth:`still_clip`.

        Returns:
            (L + 1,) probabilities, NaN for muted labels; the last is "none of these".
        """
        probabilities, none = self._scorer.score(self.still_clip(crop)[None])
        return np.append(probabilities[0], none[0]).astype(np.float64)

    def request_reset(self) -> None:
        """Forget all tracks before the next frame; may be called from any thread."""
        self._reset.set()

    def process(self, frame: Frame) -> FrameResult:
        """Take one frame through all stages.

        Args:
            frame: Times must rise from call to call; a jump back starts all clips anew.
        """
        return self.score(self.find(frame))

    def find(self, frame: Frame) -> Found:
        """The first half of :meth:`process`: faces, tracks, crops. One call at a time, in order."""
        anew = self._reset.is_set()
        if anew:
            self._reset.clear()
            self.faces.reset()
            self._cuts.reset()
            self._here = ()
        times: dict[str, float] = {}
        with _timed(times, "faces"):
            shot = self._cuts.look(frame.image, frame.time_s)
            if shot is Shot.CUT:
                self.faces.reset()
            # While a flash cannot be told from a cut, nobody is taken for anybody.
            crops = () if shot is Shot.UNSURE else self.faces.process(frame)
        if shot is Shot.UNSURE:
            lost = self._here
        else:
            lost = self.faces.lost
            self._here = (*((crop.track, crop.box) for crop in crops), *lost)
        unfollowed = self.faces.unfollowed if isinstance(self.faces, Counts) else 0
        return Found(frame, crops, lost, anew, times["faces"], shot is Shot.CUT, unfollowed)

    def expect(self, step_s: float) -> None:
        """Say before a source begins how far its frames are apart, as far as that is known."""
        self.faces.expect(step_s)
        self._clips.expect(step_s)

    def score(self, found: Found) -> FrameResult:
        """The second half of :meth:`process`: embeddings, clips, scores. In the same order."""
        if found.anew:
            self._forget()
        elif found.cut or found.frame.burst != self._burst:
            self._clips.restart()
            if self.second is not None:
                self.second.restart()
        self._burst = found.frame.burst
        frame, crops, lost = found.frame, found.crops, found.lost
        stages = {"faces": found.faces_ms}
        self._clips.tick(frame.time_s)
        due = [
            crop
            for crop in crops
            if crop.quality.state is State.OK and self._due(crop.track, frame)
        ]
        embeddings: tuple[Embedding, ...] = ()
        if due:
            with _timed(stages, "encode"):
                vectors = self.runtime.encode_images(np.stack([crop.crop for crop in due]))
            for crop, vector in zip(due, vectors, strict=True):
                self._clips.add(crop.track, frame.time_s, vector)
                if _alone(frame) and not self._clips.ready(crop.track):
                    self._clips.hold(crop.track)
            with _timed(stages, "temporal"):
                self._encode_clips(
                    [c.track for c in due if self._clips.ready(c.track)], frame.time_s
                )
            if self.second is not None:
                with _timed(stages, "second"):
                    self.second.see(frame, due)
            embeddings = tuple(
                Embedding(crop.track, frame.time_s, vector, self._clip_of(crop.track))
                for crop, vector in zip(due, vectors, strict=True)
            )
            with _timed(stages, "score"):
                self._score_tracks([c.track for c in due if c.track in self._clip_vectors])
        kept = {crop.track for crop in crops} | {track for track, _ in lost}
        self._keep(kept)
        faces = [self._seen(crop) for crop in crops] + [self._lost(t, box) for t, box in lost]
        self._last = FrameResult(
            index=frame.index,
            time_s=frame.time_s,
            labels=self.labels.names,
            faces=tuple(sorted(faces, key=lambda face: face.track)),
            embeddings=embeddings,
            stages_ms=stages,
            cut=found.cut,
            unfollowed=found.unfollowed,
        )
        return self._last

    def close(self) -> None:
        """Release the face stage and the runtime."""
        self.faces.close()
        self.runtime.close()
        if self.second is not None:
            self.second.close()

    def _forget(self) -> None:
        self._clips.clear()
        if self._steadying is not None:
            self._steadying.clear()
        self._clip_vectors.clear()
        self._scores.clear()
        self._last = None
        if self.second is not None:
            self.second.clear()

    def _keep(self, tracks: set[int]) -> None:
        self._clips.keep(tracks)
        if self._steadying is not None:
            self._steadying.keep(tracks)
        if self.second is not None:
            self.second.keep(tracks)
        for track in [t for t in self._clip_vectors if t not in tracks]:
            del self._clip_vectors[track]
            self._scores.pop(track, None)

    def _encode_clips(self, tracks: list[int], time_s: float) -> None:
        # Clips that are still filling are shorter: one call per length, nearly always one call.
        by_length: dict[int, list[tuple[int, Floats]]] = {}
        for track, clip in zip(tracks, self._clips.clips(tracks), strict=True):
            by_length.setdefault(len(clip), []).append((track, clip))
        for group in by_length.values():
            vectors = self.runtime.encode_clips(np.stack([clip for _, clip in group]))
            for (track, _), vector in zip(group, vectors, strict=True):
                self._clip_vectors[track] = self._steadied(track, time_s, vector)

    def _steadied(self, track: int, time_s: float, vector: Floats) -> Floats:
        if self._steadying is None:
            return vector
        if self._clips.fresh(track):
            self._steadying.forget(track)
        return self._steadying.follow(track, time_s, vector)

    def _clip_of(self, track: int) -> Floats | None:
        return self._clip_vectors[track] if self._clips.ready(track) else None

    def _score_tracks(self, tracks: list[int]) -> None:
        if not tracks:
            return
        vectors = np.stack([self._clip_vectors[track] for track in tracks])
        probabilities, none = self._scorer.score(vectors)
        if self.second is not None:
            probabilities, none = self.second.merged(tracks, probabilities, none)
        for i, track in enumerate(tracks):
            self._scores[track] = (probabilities[i], float(none[i]))

    def _due(self, track: int, frame: Frame) -> bool:
        due = self._clips.due(track, frame.time_s)
        return due or (_alone(frame) and not self._clips.ready(track))

    def _seen(self, crop: FaceCrop) -> FaceScore:
        state = crop.quality.state
        if state is State.OK and not self._clips.ready(crop.track):
            state = State.FILLING
        elif state is State.OK and self._clips.still(crop.track):
            state = State.STILL
        face = FaceScore(
            track=crop.track,
            box=crop.box,
            landmarks=crop.landmarks,
            quality=crop.quality,
            state=state,
            probabilities=None,
            none=None,
            filled_s=self._clips.filled_s(crop.track),
            score_time_s=None,
        )
        return self._with_scores(face)

    def _lost(self, track: int, box: Box) -> FaceScore:
        filled_s = self._clips.filled_s(track)
        return FaceScore(track, box, None, None, State.LOST, None, None, filled_s, None)

    def _with_scores(self, face: FaceScore) -> FaceScore:
        if not face.state.scored or face.track not in self._scores:
            return replace(face, probabilities=None, none=None, score_time_s=None)
        probabilities, none = self._scores[face.track]
        newest_s = self._clips.newest_s(face.track)
        return replace(face, probabilities=probabilities, none=none, score_time_s=newest_s)


def _alone(frame: Frame) -> bool:
    """A sampled frame has a score in any case, if need be of this picture alone."""
    return frame.burst is not None and frame.shown


class _timed:  # noqa: N801 - reads as a word in `with _timed(...)`
    """Adds the milliseconds of a block to a stage."""

    def __init__(
        self,
        stages: dict[str, float],
        name: str,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._stages, self._name, self._clock = stages, name, clock

    def __enter__(self) -> None:
        self._started = self._clock()

    def __exit__(self, *_: object) -> None:
        self._stages[self._name] = (self._clock() - self._started) * 1000
