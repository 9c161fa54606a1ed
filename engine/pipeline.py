"""One frame in, everything that is said about it out.

The same pipeline serves the window, the command line and the tests: a file played live and the
same file analysed give the same numbers.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
from emoscope.engine.faces.landmarks import Counts, Suspects
from emoscope.engine.models.pack import PackManifest
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import LabelScorer
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
        suspected: Where a face may be; see :class:`~emoscope.engine.data.FrameResult`.
    """

    frame: Frame
    crops: tuple[FaceCrop, ...]
    lost: tuple[tuple[int, Box], ...]
    anew: bool
    faces_ms: float
    cut: bool = False
    unfollowed: int = 0
    suspected: tuple[Box, ...] = ()


class _Clip:
    """A clip that is to be encoded.

    Attributes:
        track: Number of the track, from 1.
        members: Embeddings, oldest first; some may be written only after this was made.
        fresh: It is the first of its moment that may be scored.
        vector: (D,) float32 clip embedding, written in later.
    """

    __slots__ = ("fresh", "members", "track", "vector")

    def __init__(self, track: int, members: Sequence[Floats], fresh: bool) -> None:
        self.track, self.members, self.fresh = track, members, fresh
        self.vector: Floats = np.empty_like(members[0])


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """A frame whose crops have their places in clips and are not encoded yet.

    Attributes:
        found: The frame with its faces.
        restarted: Its clips began anew.
        due: Crops to be encoded.
        vectors: (len(due), D) float32 embeddings, written in later.
        clips: Clips that end here.
        kept: Tracks that are in sight or may come back.
        faces: What is known without scores, with the time of the newest embedding.
        stages_ms: What encoding took, of a shared call its share.
    """

    found: Found
    restarted: bool
    due: tuple[FaceCrop, ...]
    vectors: Floats
    clips: tuple[_Clip, ...]
    kept: frozenset[int]
    faces: tuple[FaceScore, ...]
    stages_ms: dict[str, float] = field(default_factory=dict)


class Pipeline:
    """Faces, embeddings, clips and scores.

    Used from one thread; :meth:`find` alone may run in another (see :mod:`emoscope.engine.ahead`).

    Args:
        manifest: Of the pack that ``runtime`` runs.
        runtime: Encodes crops, clips and sentences.
        faces: Finds and follows faces.
        scorers: Of the pack, with the sentences of ``runtime``.
        labels: First label set.
        explain: Says which runtime was asked for, which one serves now, and why; "" if nobody
            knows.
        take_notice: Gives once what the user should know about the runtime (a card that failed and
            what goes on), else "".

    Raises:
        LabelSetError: The pack knows its own classes only and a label is not among them.
    """

    def __init__(
        self,
        manifest: PackManifest,
        runtime: Runtime,
        faces: Faces,
        scorers: Scorers,
        labels: LabelSet,
        explain: Callable[[], str] = str,
        take_notice: Callable[[], str] = str,
    ) -> None:
        self.manifest = manifest
        self.runtime = runtime
        self.explain = explain
        self.take_notice = take_notice
        self.faces = faces
        self.scorers = scorers
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
        faces = tuple(
            self._with_scores(face, self._clips.newest_s(face.track)) for face in self._last.faces
        )
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
        suspected = self.faces.suspected if isinstance(self.faces, Suspects) else ()
        cut = shot is Shot.CUT
        return Found(frame, crops, lost, anew, times["faces"], cut, unfollowed, suspected)

    def expect(self, step_s: float) -> None:
        """Say before a source begins how far its frames are apart, as far as that is known."""
        self.faces.expect(step_s)
        self._clips.expect(step_s)

    def score(self, found: Found) -> FrameResult:
        """The second half of :meth:`process`: embeddings, clips, scores. In the same order."""
        return self.score_all((found,))[0]

    def score_all(self, founds: Sequence[Found]) -> list[FrameResult]:
        """Score consecutive frames, with one call of each tower for all of them.

        Which crops go into which clip hangs on times alone: it is planned first, then all crops
        are encoded, then the clips.
        """
        plans = [self._plan(found) for found in founds]
        try:
            self._encode(plans)
        except BaseException:
            self._clips.clear()  # they hold places that were never filled
            raise
        return [self._result(plan) for plan in plans]

    def _plan(self, found: Found) -> _Plan:
        """Take a frame's crops into the clips; their embeddings are written in later."""
        frame, crops, lost = found.frame, found.crops, found.lost
        fresh_scene = found.cut or frame.burst != self._burst
        if found.anew:
            self._clips.clear()
        elif fresh_scene:
            self._clips.restart()
        self._burst = frame.burst
        self._clips.tick(frame.time_s)
        due = [
            crop
            for crop in crops
            if crop.quality.state is State.OK and self._due(crop.track, frame)
        ]
        vectors = np.empty((len(due), self.manifest.embedding_size), np.float32)
        for crop, vector in zip(due, vectors, strict=True):
            self._clips.add(crop.track, frame.time_s, vector)
            if _alone(frame) and not self._clips.ready(crop.track):
                self._clips.hold(crop.track)
        ready = [crop.track for crop in due if self._clips.ready(crop.track)]
        clips = tuple(
            _Clip(track, self._clips.members(track), self._clips.fresh(track)) for track in ready
        )
        kept = frozenset({crop.track for crop in crops} | {track for track, _ in lost})
        self._clips.keep(kept)
        faces = [self._seen(crop) for crop in crops] + [self._lost(t, box) for t, box in lost]
        faces.sort(key=lambda face: face.track)
        restarted = fresh_scene and not found.anew
        return _Plan(found, restarted, tuple(due), vectors, clips, kept, tuple(faces))

    def _encode(self, plans: Sequence[_Plan]) -> None:
        due = [crop.crop for plan in plans for crop in plan.due]
        if not due:
            return
        times: dict[str, float] = {}
        with _timed(times, "encode"):
            vectors = self.runtime.encode_images(np.stack(due))
        place = 0
        for plan in plans:
            plan.vectors[:] = vectors[place : place + len(plan.due)]
            place += len(plan.due)
        clips = [clip for plan in plans for clip in plan.clips]
        with _timed(times, "temporal"):
            self._encode_clips(clips)
        for plan in plans:
            if plan.due:
                share = len(plan.due) / len(due)
                plan.stages_ms.update({name: ms * share for name, ms in times.items()})

    def _result(self, plan: _Plan) -> FrameResult:
        found, frame, due = plan.found, plan.found.frame, plan.due
        if found.anew:
            self._forget()
        elif plan.restarted and self.second is not None:
            self.second.restart()
        stages = {"faces": found.faces_ms, **plan.stages_ms}
        embeddings: tuple[Embedding, ...] = ()
        if due:
            for clip in plan.clips:
                self._clip_vectors[clip.track] = self._steadied(clip, frame.time_s)
            if self.second is not None:
                with _timed(stages, "second"):
                    self.second.see(frame, due)
            ready = {clip.track for clip in plan.clips}
            embeddings = tuple(
                Embedding(
                    crop.track,
                    frame.time_s,
                    vector,
                    self._clip_vectors[crop.track] if crop.track in ready else None,
                )
                for crop, vector in zip(due, plan.vectors, strict=True)
            )
            with _timed(stages, "score"):
                self._score_tracks([c.track for c in due if c.track in self._clip_vectors])
        self._keep(plan.kept)
        self._last = FrameResult(
            index=frame.index,
            time_s=frame.time_s,
            labels=self.labels.names,
            faces=tuple(self._with_scores(face, face.score_time_s) for face in plan.faces),
            embeddings=embeddings,
            stages_ms=stages,
            cut=found.cut,
            unfollowed=found.unfollowed,
            suspected=found.suspected,
        )
        return self._last

    def close(self) -> None:
        """Release the face stage and the runtime."""
        self.faces.close()
        self.runtime.close()
        if self.second is not None:
            self.second.close()

    def _forget(self) -> None:
        if self._steadying is not None:
            self._steadying.clear()
        self._clip_vectors.clear()
        self._scores.clear()
        self._last = None
        if self.second is not None:
            self.second.clear()

    def _keep(self, tracks: frozenset[int]) -> None:
        if self._steadying is not None:
            self._steadying.keep(tracks)
        if self.second is not None:
            self.second.keep(tracks)
        for track in [t for t in self._clip_vectors if t not in tracks]:
            del self._clip_vectors[track]
            self._scores.pop(track, None)

    def _encode_clips(self, clips: Sequence[_Clip]) -> None:
        # Clips that are still filling are shorter: one call per length, nearly always one call.
        by_length: dict[int, list[_Clip]] = {}
        for clip in clips:
            by_length.setdefault(len(clip.members), []).append(clip)
        for group in by_length.values():
            stacked = np.stack([np.stack(clip.members) for clip in group])
            for clip, vector in zip(group, self.runtime.encode_clips(stacked), strict=True):
                clip.vector[:] = vector

    def _steadied(self, clip: _Clip, time_s: float) -> Floats:
        if self._steadying is None:
            return clip.vector
        if clip.fresh:
            self._steadying.forget(clip.track)
        return self._steadying.follow(clip.track, time_s, clip.vector)

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
        return FaceScore(
            track=crop.track,
            box=crop.box,
            landmarks=crop.landmarks,
            quality=crop.quality,
            state=state,
            probabilities=None,
            none=None,
            filled_s=self._clips.filled_s(crop.track),
            score_time_s=self._clips.newest_s(crop.track),
            measures=crop.measures,
        )

    def _lost(self, track: int, box: Box) -> FaceScore:
        filled_s = self._clips.filled_s(track)
        return FaceScore(track, box, None, None, State.LOST, None, None, filled_s, None)

    def _with_scores(self, face: FaceScore, newest_s: float | None) -> FaceScore:
        if not face.state.scored or face.track not in self._scores:
            return replace(face, probabilities=None, none=None, score_time_s=None)
        probabilities, none = self._scores[face.track]
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
