"""A second pack that answers the labels which the first cannot place.

Both standardise their cosines over a bank, and each says how a label stands against its own "none
of these": that is the common measure. The odds of a label against "none" come from the pack that
knows it, and all of them together make one distribution again.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

import numpy as np

from emoscope.engine.clips import ClipBuffer
from emoscope.engine.data import FaceCrop, Floats, Frame
from emoscope.engine.faces.alignment import align, five_points
from emoscope.engine.models.pack import PackManifest
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import LabelScorer

LEAST_NONE = 1e-12


class SecondPack:
    """Sees the same faces while one of the labels is its own; else it costs nothing.

    Used from the pipeline's thread.

    Args:
        manifest: Of the pack; it takes free sentences.
        runtime: The runtime that runs it.
        scorers: Its scorers.
    """

    def __init__(self, manifest: PackManifest, runtime: Runtime, scorers: Scorers) -> None:
        self.manifest = manifest
        self._runtime = runtime
        self._scorers = scorers
        clip = manifest.clip
        self._clips = ClipBuffer(clip.length, clip.stride_ms, 1)
        self._vectors: dict[int, Floats] = {}
        self._scorer: LabelScorer | None = None
        self._columns: tuple[int, ...] = ()
        self.answers: frozenset[str] = frozenset()
        """Labels that it answers."""

    def ask(self, labels: LabelSet, strange: frozenset[str]) -> None:
        """Answer, from now on, those of the labels that the first pack cannot place."""
        own = tuple(x for x in labels.labels if x.name in strange and not x.muted)
        self._scorer, self._columns, self.answers = None, (), frozenset()
        if not own:
            self.clear()
            return
        scorer = self._scorers.scorer(replace(labels, labels=own, sensitivity=None, taught=None))
        self.answers = frozenset(label.name for label in own) - scorer.strange
        if self.answers:
            self._scorer = scorer
            self._columns = tuple(labels.names.index(label.name) for label in own)

    def see(self, frame: Frame, crops: Sequence[FaceCrop]) -> None:
        """Take in the faces of a frame that are fit to be scored, as often as its clip asks."""
        if self._scorer is None:
            return
        time_s = frame.time_s
        self._clips.tick(time_s)
        due = [crop for crop in crops if self._clips.due(crop.track, time_s)]
        if not due:
            return
        shape = self.manifest.preprocess
        views = [
            align(frame.image, five_points(crop.landmarks), shape.template, shape.size_px)
            for crop in due
        ]
        for crop, vector in zip(due, self._runtime.encode_images(np.stack(views)), strict=True):
            self._clips.add(crop.track, time_s, vector)
        tracks = [crop.track for crop in due]
        for track, clip in zip(tracks, self._clips.clips(tracks), strict=True):
            self._vectors[track] = self._runtime.encode_clips(clip[None])[0]

    def merged(
        self, tracks: Sequence[int], probabilities: Floats, none: Floats
    ) -> tuple[Floats, Floats]:
        """The first pack's answers with its own in the place of those that it cannot give.

        Args:
            tracks: n of them.
            probabilities: (n, L), NaN for muted labels.
            none: (n,) probabilities of "none of these".

        Returns:
            The same, each row summing to 1 with its "none". A label that was asked just now and not
            seen yet has 0.
        """
        if self._scorer is None:
            return probabilities, none
        odds = probabilities / np.maximum(none, LEAST_NONE)[:, None]
        for row, track in enumerate(tracks):
            own = np.zeros(len(self._columns), np.float32)
            if track in self._vectors:
                asked, no = self._scorer.score(self._vectors[track][None])
                own = asked[0] / max(float(no[0]), LEAST_NONE)
            for column, value, label in zip(
                self._columns, own, self._scorer.label_set.labels, strict=True
            ):
                if label.name in self.answers:
                    odds[row, column] = value
        whole = 1.0 + np.nansum(odds, axis=1)
        return (odds / whole[:, None]).astype(np.float32), (1.0 / whole).astype(np.float32)

    def restart(self) -> None:
        """Begin new clips: the film has cut to another shot."""
        self._clips.restart()

    def keep(self, tracks: Set[int]) -> None:
        """Forget all other tracks."""
        self._clips.keep(tracks)
        for track in [track for track in self._vectors if track not in tracks]:
            del self._vectors[track]

    def clear(self) -> None:
        self._clips.clear()
        self._vectors.clear()

    def close(self) -> None:
        self._runtime.close()
