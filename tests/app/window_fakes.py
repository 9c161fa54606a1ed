"""An engine without weights: the real pipeline and session on a fake runtime and fake faces."""

from __future__ import annotations

import hashlib
import threading
import time
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from emoscope.app.models.engine_access import Backend
from emoscope.engine.data import Box, FaceCrop, Quality, State
from emoscope.engine.errors import SourceError
from emoscope.engine.models.pack import Clip, PackManifest, Preprocess, Scoring
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.scorers import Scorers
from emoscope.engine.scoring import ScoringRule
from emoscope.engine.sources.watch import CameraWatch
from tests.fake_camera import ScriptedCamera, frames, nearest

SIZE = 32
MANIFEST = PackManifest(
    name="fake",
    title="Fake pack",
    version="1",
    architecture="compact",
    licence="none",
    training_data=("nothing",),
    embedding_size=SIZE,
    preprocess=Preprocess(
        size_px=16, template=((0.3, 0.4), (0.7, 0.4), (0.5, 0.6), (0.35, 0.8), (0.65, 0.8))
    ),
    clip=Clip(length=4, stride_ms=10, minimum=1),
    scoring=Scoring(scale=8.0, none_logit=0.0),
    files={},
)
OWN_MANIFEST = MANIFEST.model_copy(
    update={"title": "Own classes", "prompts": "own", "classes": ("happiness", "sadness")}
)
LABELS = LabelSet("three", (Label("happiness"), Label("sadness"), Label("surprise")))


def vector(sentence: str) -> np.ndarray:
    """A unit vector of its own for each sentence."""
    seed = int.from_bytes(hashlib.sha256(sentence.encode()).digest()[:8], "little")
    made = np.random.default_rng(seed).normal(size=SIZE).astype(np.float32)
    return made / np.linalg.norm(made)


class FakeRuntime:
    """Sees in every face what ``says`` says."""

    name, precision, device = "fake", "f32", "CPU"

    def __init__(self, says="happiness", delay_s=0.0):
        self.says = says
        self.delay_s = delay_s
        self.closed = False
        self.text_calls = []
        self.free = threading.Event()
        self.free.set()

    def encode_images(self, crops):
        if self.delay_s:
            time.sleep(self.delay_s)
        self.free.wait(60)
        return np.stack([vector(self.says)] * len(crops))

    def encode_clips(self, clips):
        mean = clips.mean(axis=1)
        return (mean / np.linalg.norm(mean, axis=1, keepdims=True)).astype(np.float32)

    def encode_texts(self, sentences):
        self.text_calls.append(tuple(sentences))
        return np.stack([vector(sentence) for sentence in sentences])

    def close(self):
        self.closed = True


@dataclass
class FakeFaces:
    """Faces where a test wants them; ``boxes`` maps track to box, ``states`` track to state."""

    boxes: dict = field(default_factory=lambda: {1: Box(16, 8, 28, 32)})
    states: dict = field(default_factory=dict)
    gone: dict = field(default_factory=dict)
    closed: bool = False
    ignored: tuple = ()

    def ignore(self, regions):
        self.ignored = tuple(regions)

    def process(self, frame):
        crop = np.zeros((16, 16, 3), np.uint8)
        out = []
        for track, box in self.boxes.items():
            state = self.states.get(track, State.OK)
            quality = Quality(box.width_px, 0.9, 0.0, 0.0, 0.9, state)
            points = np.random.default_rng(track).uniform(0, 1, (468, 2)).astype(np.float32)
            points = points * [box.width_px, box.height_px] + [box.x_px, box.y_px]
            out.append(FaceCrop(track, box, points.astype(np.float32), crop, quality))
        return tuple(out)

    @property
    def lost(self):
        return tuple(self.gone.items())

    def expect(self, step_s):
        pass

    def reset(self):
        pass

    def close(self):
        self.closed = True


@dataclass
class FakeDriver:
    """Of a camera's settings; what is written is what it has from then on."""

    offered: dict
    written: list = field(default_factory=list)

    def read(self, name):
        return self.offered.get(name)

    def write(self, name, value):
        self.written.append((name, value))
        old = self.offered[name]
        new = old.value if value is None else value
        self.offered[name] = replace(old, value=new, automatic=value is None)

    def show_page(self):
        self.written.append("page")

    def close(self):
        pass


@dataclass
class FakeEngine:
    """What a test may turn: runtime, faces, script, errors. Gives the window its backend."""

    runtime: FakeRuntime = field(default_factory=FakeRuntime)
    faces: FakeFaces = field(default_factory=FakeFaces)
    script: list = field(default_factory=lambda: [frames(100_000)])
    rate_hz: float = 60.0
    size_px: tuple = (64, 48)
    sizes_px: tuple = ()
    cameras: list = field(default_factory=lambda: [(0, "Fake camera")])
    manifest: PackManifest = MANIFEST
    pack_error: Exception | None = None
    hold_pack: threading.Event | None = None
    source_error: SourceError | None = None
    offered: dict = field(default_factory=dict)
    opened: list = field(default_factory=list)
    asked: list = field(default_factory=list)
    sources: list = field(default_factory=list)
    drivers: list = field(default_factory=list)

    def backend(self):
        return Backend(
            source_opener=self._opener,
            open_pipeline=self._pipeline,
            list_cameras=lambda: list(self.cameras),
            watch_cameras=self._watch,
        )

    def _watch(self, changed):
        return CameraWatch(
            changed, lambda: list(self.cameras), signature=lambda: None, every_s=0.03
        )

    def _opener(self, choice):
        def open_it():
            self.opened.append(choice)
            if self.source_error is not None:
                raise self.source_error
            size_px = self.size_px
            if self.sizes_px and choice.size_px:
                size_px = nearest(self.sizes_px, choice.size_px)
            made = ScriptedCamera(
                self.script, rate_hz=self.rate_hz, size_px=size_px, name=choice.words
            )
            self.sources.append(made)
            if choice.settings is not None:
                self.drivers.append(FakeDriver(self.offered))
                choice.settings.begin(self.drivers[-1])
                made.on_read = partial(choice.settings.serve, self.drivers[-1])
            return made

        return open_it

    def _pipeline(self, pack, labels, faces, runtime):
        self.asked.append((pack, faces, runtime))
        if self.hold_pack is not None:
            self.hold_pack.wait(10)
        if self.pack_error is not None:
            raise self.pack_error
        scorers = Scorers(self.manifest, self.runtime.encode_texts, ScoringRule(8.0, 0.0, None))
        if labels is None and self.manifest.classes:
            labels = LabelSet("own", tuple(Label(name) for name in self.manifest.classes))
        return Pipeline(self.manifest, self.runtime, self.faces, scorers, labels or LABELS)
