"""Goes through all vectors of an archive once, with memory that does not grow with it."""

from __future__ import annotations

import heapq
import mmap
import os
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope.engine.archive.asking import Asker, Query
from emoscope.engine.archive.index import Archive
from emoscope.engine.archive.moments import Stretch, ordered, stretches
from emoscope.engine.archive.seen_at import seen_at
from emoscope.engine.data import Floats
from emoscope.engine.sessions.index_files import Block

AT_ONCE = 2048
"""Rows that are scored together: what a core's cache holds."""
UNIT_ROWS = 32_768
"""Whole sessions that a thread takes together."""
LEAST = 0.01
"""A lower score is no finding."""
LEAST_ALONE = 0.1
"""Nor is this where nothing else competes: a face like any other has 0.06."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A moment of an archive, as rows."""

    archive: Archive
    block: Block
    stretch: Stretch


@dataclass
class Best:
    """The best moments so far, so many of one video at most; for several threads.

    Args:
        top: So many.
        per_video: So many of one video.
    """

    top: int
    per_video: int
    _kept: dict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    least: float = LEAST
    """What a moment needs to be among them."""

    def add(self, hits: Sequence[Hit]) -> None:
        """Take those that are good enough."""
        if not hits:
            return
        with self._lock:
            for hit in hits:
                mine = self._kept[hit.block.source]
                mine.append(hit)
                mine.sort(key=_rank)
                del mine[self.per_video :]
            scores = [hit.stretch.score for mine in self._kept.values() for hit in mine]
            if len(scores) >= self.top:
                self.least = max(self.least, heapq.nlargest(self.top, scores)[-1])
                for source in [s for s, mine in self._kept.items() if not self._good(mine)]:
                    del self._kept[source]

    def _good(self, hits: list[Hit]) -> bool:
        return any(hit.stretch.score >= self.least for hit in hits)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The best first; those that are as good by name and time."""
        every = [hit for mine in self._kept.values() for hit in mine]
        return tuple(sorted(every, key=_rank)[: self.top])


def _rank(hit: Hit) -> tuple[float, str, int]:
    return -hit.stretch.score, hit.block.folder, hit.stretch.first


def scan(
    archive: Archive,
    space: str,
    blocks: Sequence[Block],
    ask: Asker,
    query: Query,
    best: Best,
    threads: int | None = None,
) -> None:
    """Score all rows of some sessions and keep the best moments.

    Args:
        archive: Where they are.
        space: Of their embeddings.
        blocks: The sessions.
        ask: Scores the query's sentences.
        query: The question.
        best: Is filled.
        threads: At a time; None for as many as there are cores, up to four.
    """
    reader = _Reader(archive, space)
    with ThreadPoolExecutor(threads or min(4, os.cpu_count() or 1)) as pool:
        units = [pool.submit(_unit, reader, unit, ask, query, best) for unit in _units(blocks)]
        for unit in units:
            unit.result()


def _units(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    unit: list[Block] = []
    for block in sorted(blocks, key=lambda each: each.first):
        unit.append(block)
        if sum(each.rows for each in unit) >= UNIT_ROWS:
            yield unit
            unit = []
    if unit:
        yield unit


class _Reader:
    """The vectors of a space, mapped; pages that were read are given back."""

    def __init__(self, archive: Archive, space: str) -> None:
        self.archive = archive
        self._mapped, self.table = archive.vectors(space), archive.table(space)
        self._vectors = np.asarray(self._mapped)  # parts of a memmap are dear

    def parts(self, block: Block) -> Iterator[NDArray[np.float16]]:
        end = block.first + block.rows
        for start in range(block.first, end, AT_ONCE):
            yield self._vectors[start : min(start + AT_ONCE, end)]

    def done(self, blocks: Sequence[Block]) -> None:
        """Let the system take back the memory of these rows; the disk's cache stays."""
        mapped: Any = getattr(self._mapped, "_mmap", None)
        if mapped is None or not hasattr(mmap, "MADV_DONTNEED"):
            return
        width = 2 * self._vectors.shape[1]
        first = min(block.first for block in blocks) * width
        last = max(block.first + block.rows for block in blocks) * width
        begin = -(-first // mmap.PAGESIZE) * mmap.PAGESIZE
        end = last // mmap.PAGESIZE * mmap.PAGESIZE
        if end > begin:
            mapped.madvise(mmap.MADV_DONTNEED, begin, end - begin)


def _unit(reader: _Reader, blocks: Sequence[Block], ask: Asker, query: Query, best: Best) -> None:
    for block in blocks:
        scores = np.concatenate([ask.score(part) for part in reader.parts(block)])
        most = scores.max(axis=0) if ask.alone is None else ask.alone.most(scores)
        if not float(most.min()) >= best.least:
            continue  # each sentence has to be shown somewhere
        rows = np.asarray(reader.table[block.first : block.first + block.rows])
        if ask.alone is not None:
            scores = ask.alone.scores(scores, rows["track"])
        scores = _within(query, scores, rows, block, ask)
        found = _found(rows, scores, query, best)
        best.add([Hit(reader.archive, block, each) for each in found])
    reader.done(blocks)


def _within(
    query: Query, scores: Floats, rows: NDArray[np.void], block: Block, ask: Asker
) -> Floats:
    """The scores, with -1 for what is outside of the asked part of the video."""
    scores = np.nan_to_num(scores, nan=-1.0)
    if query.start_s is None and query.end_s is None:
        return scores
    times = seen_at(rows, block.step_s, ask.clip) - block.zero_s
    if query.start_s is not None:
        scores[times < query.start_s] = -1.0
    if query.end_s is not None:
        scores[times >= query.end_s] = -1.0
    return scores


def _found(rows: NDArray[np.void], scores: Floats, query: Query, best: Best) -> list[Stretch]:
    if len(query.sentences) == 1:
        return stretches(rows, scores[:, 0], query.per_video, best.least)
    return ordered(rows, scores, query.within_s, query.per_video, best.least)
