"""How long finding takes on made archives, and with how much memory."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from emoscope.engine.analysis.rescore import open_texts
from emoscope.engine.archive.asking import Query, asker
from emoscope.engine.archive.index import Archive
from emoscope.engine.archive.scan import LEAST_ALONE, Best, scan
from emoscope.engine.models.pack import Pack
from emoscope.engine.sessions.index_files import ROW, Block, Book, Space, write_book
from emoscope.lab.bench.peak_memory import forget_peak, peak_mb

SENTENCES = ("a suppressed smile", "worried, then relieved", "closed eyes")
ROWS_A_SECOND = 2
PATTERN = 65_536


@dataclass(frozen=True, slots=True)
class Took:
    """One question, asked several times.

    Attributes:
        text: The question.
        wall_s: Shortest time, in seconds.
        cpu_s: Processor time of the same, all threads.
        moments: That were found.
    """

    text: str
    wall_s: float
    cpu_s: float
    moments: int


@dataclass(frozen=True, slots=True)
class Measured:
    """One archive.

    Attributes:
        hours: Of one face.
        sessions: In it.
        rows: Vectors.
        took: By question.
        grown_mb: How much more memory the process had at its most than before.
    """

    hours: float
    sessions: int
    rows: int
    took: tuple[Took, ...]
    grown_mb: float


def made_archive(folder: Path, pack: Pack, hours: float, sessions: int) -> Archive:
    """An index of one face for so many hours, as sessions of equal length; no sessions beside it.

    Vectors wander about the pack's own bank, as a face's do.
    """
    folder.mkdir(parents=True, exist_ok=True)
    size = pack.manifest.embedding_size
    each = max(1, round(hours * 3600 * ROWS_A_SECOND / sessions))
    space, name = pack.sums.embeddings, "made"
    rng = np.random.default_rng(0)
    steps = rng.normal(0, 0.05, (PATTERN, size)).astype(np.float32)
    where = np.repeat(rng.normal(0, 1, (PATTERN // 64, size)).astype(np.float32), 64, axis=0)
    vectors = where / np.sqrt(size) + steps
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    pattern = vectors.astype(np.float16)
    blocks: dict[str, Block] = {}
    spaces = {space: Space(name=name, size=size, rows=each * sessions)}
    rows = np.zeros(each, ROW)
    rows["time_s"], rows["track"] = np.arange(each) / ROWS_A_SECOND, 1
    rows["after_s"], rows["quality"] = 1 / ROWS_A_SECOND, 0.8
    with (
        spaces[space].vectors(folder).open("wb") as vector_file,
        spaces[space].table(folder).open("wb") as row_file,
    ):
        for number in range(sessions):
            shift = int(rng.integers(PATTERN))
            places = (shift + np.arange(each)) % PATTERN
            vector_file.write(pattern[places].tobytes())
            row_file.write(rows.tobytes())
            called = f"s{number:05}"
            blocks[called] = Block(
                folder=called,
                stamp="",
                source=called,
                space=space,
                first=number * each,
                rows=each,
            )
    book = Book(root=str(folder), spaces=spaces, blocks=blocks)
    write_book(folder, book)
    return Archive(folder, folder, book, tuple(blocks))


def measure(archive: Archive, pack: Pack, *, rounds: int = 3, threads: int = 2) -> Measured:
    """Ask the questions, warm: the first round reads the files and is not counted."""
    space = pack.sums.embeddings
    texts = open_texts(pack)
    took = []
    forget_peak()
    before_mb = peak_mb()
    for text in SENTENCES:
        query = Query(tuple(text.split(", then ")), alone=True)
        ask = asker(pack, texts.encode_texts, query)
        walls, cpus, found = [], [], 0
        for _ in range(rounds + 1):
            best = Best(query.top, query.per_video, least=LEAST_ALONE)
            wall, cpu = time.perf_counter(), time.process_time()
            scan(archive, space, archive.blocks, ask, query, best, threads)
            walls.append(time.perf_counter() - wall)
            cpus.append(time.process_time() - cpu)
            found = len(best.hits)
        took.append(Took(text, min(walls[1:]), min(cpus[1:]), found))
    texts.close()
    rows = sum(block.rows for block in archive.blocks)
    hours = rows / ROWS_A_SECOND / 3600
    grown_mb = peak_mb() - before_mb
    return Measured(hours, len(archive.blocks), rows, tuple(took), grown_mb)
