"""What is fuzzed: every kind of file that may come from a stranger.

A target makes good inputs and takes bad ones. The only thing that may come out of a bad one is an
:class:`EmoScopeError`; anything else is a find.
"""

from __future__ import annotations

import io
import json
import random
import shutil
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from emoscope.engine.errors import EmoScopeError
from tests.fuzz import small_files as small
from tests.fuzz.mutate import anything, mutated_bytes, mutated_value


@dataclass(frozen=True)
class Target:
    """One kind of input.

    Attributes:
        good: Inputs that are taken without an error.
        take: Gives an input to the program; ``folder`` is empty.
        structured: The input is JSON, and half of the changes are made to its values.
        count: Inputs in a run of the test suite.
    """

    good: Callable[[], list[bytes]]
    take: Callable[[bytes, Path], None]
    structured: bool = False
    count: int = 300

    def bad(self, random_: random.Random) -> bytes:
        """The next input."""
        data = random_.choice(_good(self.good))
        if self.structured and random_.random() < 0.6:
            if random_.random() < 0.03:
                return _dumped(anything(random_))
            return _dumped(mutated_value(random_, json.loads(data)))
        return mutated_bytes(random_, data)


@cache
def _good(make: Callable[[], list[bytes]]) -> list[bytes]:
    return make()


def _dumped(value: object) -> bytes:
    return json.dumps(value).encode("utf-8", "surrogatepass")


def give(target: Target, data: bytes, scratch: Path) -> str:
    """Give an input to a target.

    Returns:
        The sentence of its refusal, or "" when it was taken.

    Raises:
        Exception: Anything but an EmoScopeError is a find.
    """
    with TemporaryDirectory(dir=scratch) as folder:
        try:
            target.take(data, Path(folder))
        except EmoScopeError as error:
            sentence = str(error)
            assert sentence.strip(), "an error without a sentence"
            assert "Traceback" not in sentence
            assert len(sentence) < 20_000, "a sentence that nobody can read"
            return sentence
    return ""


_keep = TemporaryDirectory(prefix="emoscope-fuzz-")
"""Good inputs that are files, kept for the whole process."""


# -- label sets ------------------------------------------------------------------------------------


def _label_sets() -> list[bytes]:
    root = Path(__file__).resolve().parents[2] / "prompts"
    rich = (
        "name: mine\nnote: own\ntemplates: ['a photo of {}', '{}']\nlabels:\n- bored\n"
        "- name: sceptical\n  prompts: [a sceptical face, 'doubt: {x}']\n  colour: '#1a2b3c'\n"
        "  muted: true\n  weight: 2.5\n"
    )
    return [rich.encode(), (root / "basic7.yaml").read_bytes(), b'{"labels": ["a", "b"]}']


def _take_labels(data: bytes, folder: Path) -> None:
    from emoscope.engine.prompts.labels import dump_label_set, load_label_set, parse_label_set

    path = folder / "x.yaml"
    path.write_bytes(data)
    found = load_label_set(path)
    # What was taken can be written and read again, and is the same.
    assert parse_label_set(dump_label_set(found)) == found
    for label in found.labels:
        assert not {unicodedata.category(c) for c in label.name} & {"Cc", "Cs"}


# -- packs -----------------------------------------------------------------------------------------


@cache
def _pack() -> Path:
    from tests.packs import tiny_pack

    folder = Path(_keep.name) / "tiny"
    tiny_pack(folder)
    return folder


def _pack_copy(folder: Path) -> Path:
    copy = folder / "pack"
    shutil.copytree(_pack(), copy)
    return copy


def _take_pack_manifest(data: bytes, folder: Path) -> None:
    from emoscope.engine.models.pack import load_pack

    copy = _pack_copy(folder)
    (copy / "pack.json").write_bytes(data)
    pack = load_pack(copy)
    for name in pack.manifest.files:
        assert pack.file(name).resolve().parent == copy.resolve()


def _take_weights(data: bytes, folder: Path) -> None:
    from emoscope.engine.models.weights import read_tensors

    path = folder / "x.safetensors"
    path.write_bytes(data)
    total = sum(value.nbytes for value in read_tensors(path).values())
    assert total <= 4 * len(data)


def _lying_weights() -> list[bytes]:
    """The tiny pack's weights, and headers that claim more than there is."""
    good = (_pack() / "temporal.safetensors").read_bytes()
    out = [good]
    size = int.from_bytes(good[:8], "little")
    header = json.loads(good[8 : 8 + size])
    name = next(iter(header))
    for change in (
        {"shape": [2**40]},
        {"shape": [2**32, 2**32]},
        {"data_offsets": [0, 2**62]},
        {"data_offsets": [2**62, 0]},
        {"dtype": "F64"},
        {"shape": [-1]},
    ):
        lie = json.dumps({name: {**header[name], **change}}).encode()
        out.append(len(lie).to_bytes(8, "little") + lie + good[8 + size :])
    out.append((2**63 - 1).to_bytes(8, "little") + good[8:])
    return out


def _take_graph(data: bytes, folder: Path) -> None:
    from emoscope.engine.models.graphs import join_graph

    pack = _pack()
    join_graph("temporal", data, [pack / "temporal.safetensors"])


def _take_tokenizer(data: bytes, folder: Path) -> None:
    from emoscope.engine.models.pack import (
        PackManifest,
        entry_of,
        load_pack,
        read_manifest,
        write_manifest,
    )
    from emoscope.engine.models.tokens import Tokenizer

    copy = _pack_copy(folder)
    (copy / "tokenizer.json").write_bytes(data)
    manifest: PackManifest = read_manifest(copy)
    files = {**manifest.files, "tokenizer.json": entry_of(copy / "tokenizer.json")}
    write_manifest(copy, manifest.model_copy(update={"files": files}))
    tokenizer = Tokenizer(load_pack(copy))
    tokenizer(["a person smiling", "", "x" * 5000])


# -- sessions --------------------------------------------------------------------------------------


@cache
def _session() -> Path:
    """A finished session and, beside it, one that was cut off."""
    from tests.reliability.runs import record

    for name, finish in (("done", True), ("cut", False)):
        record(Path(_keep.name) / name, frames=60, finish=finish)
    return Path(_keep.name)


def _session_file(name: str) -> Callable[[], list[bytes]]:
    def good() -> list[bytes]:
        return [(_session() / name).read_bytes()]

    return good


def _take_session_file(name: str) -> Callable[[bytes, Path], None]:
    kind, _, inner = name.partition("/")

    def take(data: bytes, folder: Path) -> None:
        from emoscope.engine.sessions.session import Session

        copy = folder / "session"
        shutil.copytree(_session() / kind, copy)
        (copy / inner).write_bytes(data)
        session = Session(copy)
        assert session.names
        frames, faces = session.frames, session.faces
        assert len(frames) >= 0
        assert len(faces) >= 0
        session.clips()
        for series in session.series:
            assert len(series.times_s) == len(series.scores)
        for _ in session.rows():
            pass

    return take


# -- checkpoints -----------------------------------------------------------------------------------


def _checkpoints() -> list[bytes]:
    import torch

    state = {
        "module.a.weight": torch.arange(12, dtype=torch.float32).reshape(3, 4),
        "module.b": torch.ones(4, dtype=torch.float16)[::2],
        "module.c": torch.zeros((), dtype=torch.int64),
    }
    out = []
    for content, zipped in (
        (state, True),
        ({"state_dict": state, "epoch": 3, "best_acc": np.float64(0.5)}, True),
        (state, False),
    ):
        file = io.BytesIO()
        torch.save(content, file, _use_new_zipfile_serialization=zipped)
        out.append(file.getvalue())
    return out


def _take_checkpoint(data: bytes, folder: Path) -> None:
    from emoscope.engine.models.convert_pickle import read_checkpoint, tensors_of

    path = folder / "x.pth"
    path.write_bytes(data)
    for tensor in tensors_of(read_checkpoint(path)).values():
        assert tensor.array().nbytes <= 16 * len(data)


# -- media -----------------------------------------------------------------------------------------


def _media() -> list[bytes]:
    from tests.media import rotated, variable_rate, video

    folder = Path(_keep.name)
    made = [
        video(folder / "a.mp4", frames=8),
        video(folder / "b.mkv", frames=8),
        video(folder / "c.ts", frames=8),
        variable_rate(folder / "d.mp4"),
        rotated(folder / "e.mp4", frames=4),
        video(folder / "f.avi", frames=6, codec="mpeg4"),
    ]
    return [path.read_bytes() for path in made]


def _take_media(data: bytes, folder: Path) -> None:
    from emoscope.engine.sources.video import VideoFile

    path = folder / "x.mp4"
    path.write_bytes(data)
    with VideoFile(path) as source:
        last = None
        for _ in range(60):
            frame = source.read()
            if frame is None:
                break
            assert frame.image.ndim == 3
            assert frame.image.nbytes < 200_000_000
            assert last is None or frame.time_s > last
            last = frame.time_s
        source.seek(source.start_s + 0.1)
        source.read()


# -- settings --------------------------------------------------------------------------------------


def _settings() -> list[bytes]:
    from emoscope.app.models.settings import Settings

    return [
        Settings().model_dump_json().encode(),
        b'{"version": 1, "hide": true, "faces": 2}',
    ]


def _take_settings(data: bytes, folder: Path) -> None:
    from emoscope.app.models.settings import Settings, SettingsStore

    path = folder / "settings.json"
    path.write_bytes(data)
    store = SettingsStore(path)
    assert Settings.model_validate(store.values.model_dump()) == store.values
    store.set(faces=3 if store.values.faces != 3 else 4)
    assert SettingsStore(path).values == store.values


def _pictures() -> list[bytes]:
    from PIL import Image

    out = []
    for kind in ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF"):
        buffer = io.BytesIO()
        Image.new("RGB", (31, 17), (200, 100, 50)).save(buffer, kind)
        out.append(buffer.getvalue())
    return out


def _take_picture(data: bytes, folder: Path) -> None:
    from emoscope.engine.sources.containers import MOST_PIXELS
    from emoscope.engine.sources.images import ImageFiles

    path = folder / "x.png"
    path.write_bytes(data)
    with ImageFiles(path) as source:
        frame = source.read()
        assert frame is None or frame.image.shape[0] * frame.image.shape[1] <= MOST_PIXELS


def _written() -> list[bytes]:
    known = {"/s": {"files": {"/e/scores.csv": [1, 2]}, "copies": ["/far/a"]}}
    return [json.dumps(known).encode()]


def _take_written(data: bytes, folder: Path) -> None:
    import os

    from emoscope.engine.sessions import written
    from emoscope.engine.sessions.manifest import read_manifest

    manifest = read_manifest(_session() / "done")
    before = os.environ.get("EMOSCOPE_HOME", "")
    os.environ["EMOSCOPE_HOME"] = str(folder)
    try:
        (folder / "recordings").mkdir()
        (folder / "recordings" / "written.json").write_bytes(data)
        for session in (Path("/s"), folder):
            written.files_of(session)
            written.copies_elsewhere(session)
            written.note_copy(session, manifest, folder / "copy")
            with written.noted(session, manifest, folder / "recordings" / "written.json"):
                pass
            written.saved_of(session)
            written.parts_of(session)
            written.drop(session)
            assert written.copies_elsewhere(session) == []
    finally:
        os.environ["EMOSCOPE_HOME"] = before


# -- annotations, examples -------------------------------------------------------------------------


def _annotations() -> list[bytes]:
    eaf = (
        '<?xml version="1.0"?><ANNOTATION_DOCUMENT><TIME_ORDER>'
        '<TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="500"/><TIME_SLOT TIME_SLOT_ID="b" '
        'TIME_VALUE="900"/></TIME_ORDER><TIER TIER_ID="t"><ANNOTATION><ALIGNABLE_ANNOTATION '
        'TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>sad</ANNOTATION_VALUE>'
        "</ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"
    )
    tables = ("start_s,end_s,label,track\n0.5,1.5,sad,1\n", "Begin;End;Label\n0,5;1,5;sad\n")
    elan = "tier\t\t00:00:01.000\t1.0\t00:00:02.500\t2.5\tsad\n"
    return [eaf.encode(), eaf.encode("utf-16"), *(each.encode() for each in (*tables, elan))]


def _take_annotations(data: bytes, folder: Path) -> None:
    from emoscope.engine.results.annotations import read_annotations

    path = folder / ("x.eaf" if b"<" in data[:6] else "x.csv")
    path.write_bytes(data)
    for each in read_annotations(path):
        assert each.end_s > each.start_s


def _taught_sets() -> list[bytes]:
    from emoscope.engine.prompts.examples import Example, Examples, Origin, Space
    from emoscope.engine.prompts.labels import Label, LabelSet, dump_label_set

    space = Space("tiny", "1", "a" * 64, "b" * 64, 4)
    origin = Origin("session", "/s", 1.0, 2.0, 1, "2026-11-26T08:00:00+00:00")
    vectors = np.eye(4, dtype=np.float32)
    items = (
        Example("calm", vectors[0], origin, picture=b"\xff\xd8"),
        Example("calm", vectors[1], Origin("file", "/a.png"), negative=True, group="A"),
    )
    made = LabelSet("mine", (Label("calm"),), taught=Examples(space, items))
    return [dump_label_set(made).encode()]


TARGETS = {
    "annotations": Target(_annotations, _take_annotations),
    "taught": Target(_taught_sets, _take_labels, count=150),
    "pictures": Target(_pictures, _take_picture),
    "written": Target(_written, _take_written, structured=True, count=150),
    "labels": Target(_label_sets, _take_labels),
    "pack-manifest": Target(
        lambda: [(_pack() / "pack.json").read_bytes()], _take_pack_manifest, structured=True
    ),
    "pack-weights": Target(_lying_weights, _take_weights),
    "pack-graph": Target(lambda: [(_pack() / "temporal.onnx").read_bytes()], _take_graph),
    "pack-tokenizer": Target(
        lambda: [(_pack() / "tokenizer.json").read_bytes()],
        _take_tokenizer,
        structured=True,
        count=150,
    ),
    "session-manifest": Target(
        _session_file("done/manifest.json"),
        _take_session_file("done/manifest.json"),
        structured=True,
        count=150,
    ),
    "session-table": Target(
        _session_file("done/data/faces.parquet"),
        _take_session_file("done/data/faces.parquet"),
        count=150,
    ),
    "session-clips": Target(
        _session_file("done/data/clips.parquet"),
        _take_session_file("done/data/clips.parquet"),
        count=100,
    ),
    "session-journal": Target(
        _session_file("cut/journal/0000.faces.arrow"),
        _take_session_file("cut/journal/0000.faces.arrow"),
        count=150,
    ),
    "checkpoint": Target(_checkpoints, _take_checkpoint),
    "media": Target(_media, _take_media, count=100),
    "settings": Target(_settings, _take_settings, structured=True, count=150),
    "study": Target(
        small.file_in(small._study, "study.yaml"), small.take_study("study.yaml"), count=60
    ),
    "study-edits": Target(
        small.file_in(small._study, ".study/edits.json"),
        small.take_study(".study/edits.json"),
        structured=True,
        count=60,
    ),
    "study-table": Target(small.tables, small.take_table, count=150),
    "markers": Target(small.markers, small.take_markers, count=100),
    "samples": Target(small.samples, small.take_samples, count=150),
    "session-edits": Target(
        small.file_in(small._session, ".edits.json"),
        small.take_session_file(".edits.json"),
        structured=True,
        count=40,
    ),
    "session-ledger": Target(
        small.file_in(small._session, ".exports.json"),
        small.take_session_file(".exports.json"),
        structured=True,
        count=40,
    ),
    "session-holder": Target(
        small.holders, small.take_session_file(".holder.json"), structured=True, count=40
    ),
    "window-lists": Target(small.lists, small.take_lists, structured=True, count=100),
    "search-index": Target(small.indexes, small.take_index, structured=True, count=40),
    "label-table": Target(small.label_tables, small.take_label_table, count=150),
    "window-request": Target(small.requests, small.take_request, structured=True, count=150),
    "own-bank": Target(small.own_banks, small.take_own_bank, count=100),
}
