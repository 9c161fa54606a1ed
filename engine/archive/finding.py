"""Finds moments by a sentence over whole archives, without touching a video."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from emoscope.engine.analysis.rescore import open_texts
from emoscope.engine.archive.asking import Asker, Query, asker
from emoscope.engine.archive.index import Archive, Told, open_archive
from emoscope.engine.archive.scan import LEAST, LEAST_ALONE, Best, Hit, scan
from emoscope.engine.archive.seen_at import seen_at
from emoscope.engine.closing import Closing
from emoscope.engine.data import Floats
from emoscope.engine.errors import EmoScopeError, PackError, SessionError
from emoscope.engine.models.earlier_packs import that_understands
from emoscope.engine.models.pack import Pack, installed_pack
from emoscope.engine.sessions.index_files import Block

Encoder = Callable[[Sequence[str]], Floats]


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that was found.

    Attributes:
        session: Its folder.
        video: Name of the file or camera.
        below: Folder that it was in.
        track: Number of the track, from 1.
        start_s: Begin; all times as a player of the video shows them. A clip counts where
            its face does what the score says; the live bar has that score at the clip's end.
        end_s: End, in seconds.
        peak_s: Time of the highest score.
        score: There, as the question says; of two sentences the lower one.
        then_s: Time of the second sentence's highest score, or None.
        zero_s: What the session counts more than a player.
        strange: The model does not know the sentence, so the score means nothing.
    """

    session: Path
    video: str
    below: str
    track: int
    start_s: float
    end_s: float
    peak_s: float
    score: float
    then_s: float | None = None
    zero_s: float = 0.0
    strange: bool = False


@dataclass(frozen=True, slots=True)
class Unsearched:
    """Sessions that could not be searched.

    Attributes:
        scores_only: They keep no embeddings.
        no_pack: Their pack is not here, or not that version.
        own_classes: Their pack knows its own classes only, and the sentence is not one of them.
        damaged: They cannot be read; ``trouble`` says why.
    """

    scores_only: tuple[Block, ...] = ()
    no_pack: tuple[Block, ...] = ()
    own_classes: tuple[Block, ...] = ()
    damaged: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Moments that answer a question, and what was searched for them.

    Attributes:
        moments: The best first.
        sessions: That were searched.
        rows: Clips that were scored.
        strange: Sentences that a model did not know.
        unsearched: What was left out.
        took_s: Seconds of the search itself, without opening the index and the model.
    """

    moments: tuple[Moment, ...]
    sessions: int
    rows: int
    strange: tuple[str, ...]
    unsearched: Unsearched
    took_s: float


@dataclass(slots=True)
class _Sorted:
    """Blocks by what can be done with them."""

    groups: dict[tuple[int, str], list[Block]] = field(default_factory=dict)
    scores_only: list[Block] = field(default_factory=list)
    damaged: list[Block] = field(default_factory=list)


class Finder(Closing):
    """Asks archives; text towers stay open between questions.

    Args:
        folders: Of sessions, or sessions.
        encoder: Gives the text encoder of a pack, for one that is open already; None opens one.
        told: How far the indexes are.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        encoder: Callable[[Pack], Encoder | None] | None = None,
        told: Told | None = None,
    ) -> None:
        self.folders, self._told = tuple(folders), told
        self._encoder = encoder
        self._packs: dict[str, Pack | None] = {}
        self._encoders: dict[str, Encoder] = {}
        self._closing: list[Callable[[], None]] = []

    def find(self, query: Query, *, threads: int | None = None) -> Found:
        """The best moments.

        Raises:
            LabelSetError: The sentence or the labels cannot be used.
            OutputError: An index cannot be written.
            SessionError: There is no session.
        """
        found, broken = self._once(query, threads, anew=())
        if broken:  # the index does not hold what was written into it
            found, _ = self._once(query, threads, anew=broken)
        return found

    def close(self) -> None:
        for close in self._closing:
            close()
        self._closing.clear()
        self._encoders.clear()

    def _once(
        self, query: Query, threads: int | None, anew: tuple[Path, ...]
    ) -> tuple[Found, tuple[Path, ...]]:
        archives = [
            open_archive(folder, self._told, anew=folder in anew) for folder in self.folders
        ]
        known = _sorted(archives)
        if not known.groups and not known.scores_only and not known.damaged:
            raise SessionError(
                f"There is no session in {', '.join(str(f) for f in self.folders)}",
                "Give a folder that `emoscope analyze` made",
            )
        askers: dict[str, Asker] = {}
        no_pack: list[Block] = []
        own_classes: list[Block] = []
        asked: list[tuple[Archive, str, list[Block], Asker]] = []
        trouble: EmoScopeError | None = None
        for (number, space), blocks in known.groups.items():
            pack = self._pack(space, blocks[0])
            if pack is None:
                no_pack += blocks
                continue
            if space not in askers:
                try:
                    askers[space] = asker(pack, self._texts(pack), query)
                except EmoScopeError as error:
                    if pack.manifest.prompts != "own":
                        raise
                    own_classes += blocks
                    trouble = error
                    continue
            asked.append((archives[number], space, blocks, askers[space]))
        if not asked and trouble is not None:
            raise trouble
        alone = all(ask.alone is not None for ask in askers.values())
        least = LEAST_ALONE if alone else LEAST
        best = Best(query.top, query.per_video, least=least)
        began = time.perf_counter()
        for archive, space, blocks, ask in asked:
            scan(archive, space, [b for b in blocks if b.rows], ask, query, best, threads)
        moments = tuple(sorted((_moment(hit, askers) for hit in best.hits), key=lambda m: -m.score))
        took_s = time.perf_counter() - began
        broken = {hit.archive.root for hit in best.hits if not hit.archive.sound(hit.block)}
        found = Found(
            moments,
            sum(len(blocks) for _, _, blocks, _ in asked),
            sum(block.rows for _, _, blocks, _ in asked for block in blocks),
            tuple(sorted({name for ask in askers.values() for name in ask.strange})),
            Unsearched(
                tuple(known.scores_only), tuple(no_pack), tuple(own_classes), tuple(known.damaged)
            ),
            took_s,
        )
        return found, tuple(
            f for f, a in zip(self.folders, archives, strict=True) if a.root in broken
        )

    def _pack(self, space: str, block: Block) -> Pack | None:
        if space not in self._packs:
            self._packs[space] = _pack_of(space, block)
        return self._packs[space]

    def _texts(self, pack: Pack) -> Encoder:
        if pack.checksum not in self._encoders:
            encode = self._encoder(pack) if self._encoder is not None else None
            if encode is None:
                runtime = open_texts(pack)
                self._closing.append(runtime.close)
                encode = runtime.encode_texts
            self._encoders[pack.checksum] = encode
        return self._encoders[pack.checksum]


def _pack_of(space: str, block: Block) -> Pack | None:
    """The pack of this machine that a session's clips can be asked with."""
    sums = None if space == block.checksum else space
    try:
        return that_understands(installed_pack(block.pack[0]), block.checksum, sums)
    except PackError:
        return None


def _sorted(archives: Sequence[Archive]) -> _Sorted:
    """What can be searched, each video once; the run itself before what was scored again."""
    out, seen = _Sorted(), set[tuple[str, str, str]]()
    every = [(number, block) for number, each in enumerate(archives) for block in each.blocks]
    every.sort(key=lambda entry: (entry[1].copied, not entry[1].rows, entry[1].folder))
    searched = {block.source for _, block in every if block.space}
    for number, block in every:
        if block.trouble:
            out.damaged.append(block)
        elif not block.space:
            if block.source not in searched:
                out.scores_only.append(block)
        elif (mine := (block.source, block.part, block.space)) not in seen:
            seen.add(mine)
            out.groups.setdefault((number, block.space), []).append(block)
    return out


def _moment(hit: Hit, askers: dict[str, Asker]) -> Moment:
    block, stretch = hit.block, hit.stretch
    rows = hit.archive.table(block.space)[block.first : block.first + block.rows]
    first, last, peak = (rows[at] for at in (stretch.first, stretch.last, stretch.peak))
    ask = askers[block.space]
    times = seen_at(rows, block.step_s, ask.clip) - block.zero_s
    score = stretch.score
    if ask.alone is None:
        places = [stretch.peak] if stretch.then is None else [stretch.peak, stretch.then]
        vectors = hit.archive.vectors(block.space)[[block.first + place for place in places]]
        score = float(np.diagonal(ask.exact(vectors)).min())  # each sentence at its own peak
    then = None if stretch.then is None else float(times[stretch.then])
    return Moment(
        session=hit.archive.session(block),
        video=block.video,
        below=block.below,
        track=int(peak["track"]),
        start_s=float(times[stretch.first]) - float(first["before_s"]),
        end_s=float(times[stretch.last]) + float(last["after_s"]),
        peak_s=float(times[stretch.peak]),
        score=score,
        then_s=then,
        zero_s=block.zero_s,
        strange=bool(ask.strange),
    )
