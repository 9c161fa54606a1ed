"""Writes a session while it runs: for files that are analysed and for a live window."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa

from emoscope.engine.data import FrameResult
from emoscope.engine.errors import LabelSetError, OutputError
from emoscope.engine.prompts.labels import LabelSet, check, label_set_to
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.sessions import store
from emoscope.engine.sessions.belongings import check_place
from emoscope.engine.sessions.claims import Claim
from emoscope.engine.sessions.claims import claim as take
from emoscope.engine.sessions.journal import Journal
from emoscope.engine.sessions.label_sets import asks_the_same, union
from emoscope.engine.sessions.manifest import (
    MOST_MARKERS,
    Counts,
    LabelsSince,
    Manifest,
    Marker,
    Served,
    write_manifest,
)
from emoscope.engine.sessions.names_only import names_only
from emoscope.engine.sessions.tables import RowBuilder, schemas

FLUSH_S = 0.5
"""Wall time between two writes: a killed run loses less than a second."""

TYPING_S = 1.0
"""Changes of the same labels closer than this are one: somebody is typing a sentence."""


class Recorder:
    """Keeps results in a session folder.

    After every :data:`FLUSH_S` what came in is on its way to the disk. ``finish`` turns it into the
    session's final form; without it (a crash, a full disk) the folder opens all the same.

    Args:
        folder: Of the session; made if missing. An older session there is replaced; other files in
            it stay, and a folder with other files and no session is refused.
        manifest: What is known at the start.
        claim: That this process has on the folder and goes on to have; else one is taken and
            released at the end.
        films: Files that it is made from, of which its message keeps the names alone.
        clock: Seconds, monotonic; tests replace it.

    Raises:
        OutputError: From every method, when the place cannot be written.
        ClaimedError: Another process is writing there.
    """

    def __init__(
        self,
        folder: Path,
        manifest: Manifest,
        *,
        claim: Claim | None = None,
        films: Sequence[Path] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.folder = folder
        self._manifest = manifest
        self._paths = (*films, folder)
        self._clock = clock
        self._schemas = _schemas(manifest)
        check_place(folder)
        self._claim = None if claim is not None else take(folder)
        try:
            store.discard_journal(folder)
            write_manifest(folder, manifest)
            self._builder = RowBuilder(
                manifest.label_set.names, manifest.vector_size, measures=manifest.measures
            )
            self._journal = Journal(folder, self._schemas)
            store.discard_tables(folder)
        except BaseException:
            if self._claim is not None:
                self._claim.drop()
            raise
        self._written_s = clock()
        self._frames = 0
        self._cuts_s: list[float] = []
        self._unfollowed = 0
        self._noticed = False
        """Something came that only the manifest keeps."""
        self._finished = False
        self._asked = manifest.label_set

    @property
    def manifest(self) -> Manifest:
        return self._manifest

    @property
    def frames(self) -> int:
        """Frames added by this run."""
        return self._frames

    def add(self, result: FrameResult, *, shown: bool = True) -> None:
        """Keep one frame's result; its labels must be the manifest's, or :meth:`relabel`'s.

        Times must rise from call to call. A frame that is not shown was read for the clip only and
        has no row.
        """
        self._builder.add(result, shown=shown)
        self._frames += shown
        if result.unfollowed > self._unfollowed:
            self._unfollowed, self._noticed = result.unfollowed, True
        if result.cut:
            self._cuts_s.append(result.time_s)
            self._noticed = True
        if self._clock() - self._written_s >= FLUSH_S:
            self.flush()

    def relabel(self, labels: LabelSet, since_s: float) -> None:
        """Take other labels for what comes from a time on; the same question changes nothing.

        The table gets a column for every label that is new; where a label was not asked its cell
        is empty.

        Raises:
            OutputError: There are more labels by now than a session can have.
        """
        if asks_the_same(labels, self._asked):
            return
        sets = list(self._manifest.label_sets)
        if not sets:
            sets.append(LabelsSince(since_s=0.0, labels=label_set_to(self._asked)))
        if labels.names == self._asked.names and 0 < since_s - sets[-1].since_s < TYPING_S:
            since_s = sets.pop().since_s
        sets.append(LabelsSince(since_s=since_s, labels=label_set_to(labels)))
        try:
            whole = check(union(each.label_set for each in sets))
        except LabelSetError as error:
            raise OutputError(
                f"The recording has too many labels ({error.cause})", "Start another one"
            ) from error
        self._asked = labels
        self.flush()
        before = self._manifest.label_set.names
        self.update(labels=label_set_to(whole), label_sets=tuple(sets))
        if whole.names != before:
            self._schemas = _schemas(self._manifest)
            self._journal.close()
            self._journal = Journal(self.folder, self._schemas)
        self._builder.relabel(whole.names, labels.names)

    def serve(self, runtime: Runtime, since_s: float) -> None:
        """Note what computes from a time on; the same as before changes nothing."""
        now = (runtime.name, runtime.precision, runtime.device)
        last = self._manifest.served[-1:]
        if last and (last[0].runtime, last[0].precision, last[0].device) == now:
            return
        name, precision, device = now
        entry = Served(since_s=since_s, runtime=name, precision=precision, device=device)
        self.update(served=(*self._manifest.served, entry))

    def mark(self, time_s: float, text: str) -> None:
        """Name a moment of the session."""
        markers = (*self._manifest.markers, Marker(time_s=time_s, text=text))
        self.update(markers=markers)

    def update(self, **changes: object) -> None:
        """Change fields of the manifest, on disk too."""
        self._manifest = Manifest.model_validate({**dict(self._manifest), **changes})
        write_manifest(self.folder, self._manifest)

    def flush(self) -> None:
        """Write what came in since the last time."""
        self._written_s = self._clock()
        self._journal.append(self._builder.take())
        if self._noticed:
            self._noticed = False
            counts = self._manifest.counts.model_copy(update={"unfollowed": self._unfollowed})
            self.update(counts=counts, cuts_s=tuple(self._cuts_s[:MOST_MARKERS]))

    def finish(self, state: str = "done", message: str = "", *, tidy: bool = True) -> None:
        """End the session.

        Args:
            state: ``done``, ``partial`` or ``stopped``.
            message: Why it is not done, or a note.
            tidy: Make the final tables; False leaves the journal.
        """
        if self._finished:
            return
        self._finished = True
        try:
            self._finish(state, message, tidy)
        finally:
            self._release()

    def _release(self) -> None:
        if self._claim is not None:
            self._claim.release()

    def _finish(self, state: str, message: str, tidy: bool) -> None:
        try:
            self.flush()
        finally:
            self._journal.close()
        self._manifest = Manifest.model_validate(
            {
                **dict(self._manifest),
                "counts": self._counts(),
                "cuts_s": self._cuts_s[:MOST_MARKERS],
                "state": state,
                "message": names_only(message, self._paths),
            }
        )
        if tidy:
            store.compact(self.folder, self._schemas)
        write_manifest(self.folder, self._manifest)

    def _counts(self) -> Counts:
        faces = store.table(self.folder, "faces", self._schemas)
        return Counts(
            frames=len(store.table(self.folder, "frames", self._schemas)),
            faces=len(faces),
            clips=self._builder.clips,
            tracks=len(faces["track"].unique()),
            unfollowed=self._unfollowed,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._finished:
            return
        if error is None:
            self.finish()
            return
        # The error that is under way is the one to be told; what was computed is kept if it can.
        try:
            self.flush()
        except OutputError:
            pass
        finally:
            self._finished = True
            try:
                self._journal.close()
            finally:
                self._release()


def _schemas(manifest: Manifest) -> dict[str, pa.Schema]:
    return schemas(manifest.label_set.names, manifest.vector_size, manifest.measures)
