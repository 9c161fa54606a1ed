"""New labels on old embeddings: no video, no faces, one matrix product."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from emoscope.engine.analysis.plan import MOST_TRIES, same_pack
from emoscope.engine.data import Floats
from emoscope.engine.errors import OutputError, SessionError
from emoscope.engine.files import make_folder, writing
from emoscope.engine.models.earlier_packs import that_understands
from emoscope.engine.models.graphs import has_graph
from emoscope.engine.models.pack import Pack, Scoring, find_pack, installed_pack
from emoscope.engine.opening import open_scorers
from emoscope.engine.prompts.labels import LabelSet, label_set_to, question
from emoscope.engine.prompts.sensitivity import kept, settled
from emoscope.engine.runtime.first_that_works import AUTO
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.runtime.protocol import Runtime
from emoscope.engine.scorers import MakesScorers
from emoscope.engine.scoring import LabelScorer
from emoscope.engine.sessions import store
from emoscope.engine.sessions.belongings import check_name, others, something_else, valid_manifest
from emoscope.engine.sessions.claims import MARKS, Claim, claim
from emoscope.engine.sessions.manifest import Manifest, PackOf, program, write_manifest
from emoscope.engine.sessions.manifest import pack_of as pack_entry
from emoscope.engine.sessions.momentary import Moment, momentary
from emoscope.engine.sessions.names import plain
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.tables import scores_batch
from emoscope.engine.sessions.written import note_copy

KEPT_TABLES = ("frames", "faces", "clips")


def pack_of(session: Session, model: str = "") -> Pack:
    """The pack that a session was made with, or one that only scores in another way.

    Of an earlier version what scores is enough (:mod:`emoscope.engine.models.earlier_packs`).

    Args:
        session: Any session; it is read, not changed.
        model: Name or folder of the pack; nothing for the name that the session has.

    Raises:
        PackError: It is not on this machine.
        SessionError: Another version of it is.
    """
    made_with = session.manifest.pack
    # A name from a file is never a path: somebody else may have written it.
    here = find_pack(model) if model else installed_pack(made_with.name)
    pack = that_understands(here, made_with.checksum, made_with.embeddings_sum)
    if pack is None:
        raise SessionError(
            f"The session {session.folder} was made with {made_with.name} {made_with.version}, and"
            f" this machine has {here.manifest.version} with other weights",
            "Get that version of the pack, or analyse the file again",
        )
    return pack


def as_kept(labels: LabelSet, session: Session, scoring: Scoring) -> LabelSet:
    """The set measured as the session's scores were, unless it asks for something else."""
    if labels.sensitivity is None:
        before = kept(session.manifest.label_set, scoring)
        labels = replace(labels, sensitivity=before.sensitivity)
    return settled(labels, scoring)


def other_calibration(session: Session, pack: PackOf) -> str:
    """A sentence where a pack's scores are not those of a session's pack; else nothing."""
    made_with = session.manifest.pack
    if same_pack(made_with, pack):
        return ""
    return (
        f"The session was made with {made_with.name} {made_with.version}; these scores follow the"
        f" calibration of {pack.name} {pack.version}, which differs."
    )


def check_embeddings(session: Session) -> None:
    """Whether a session can be scored again.

    Raises:
        SessionError: It holds scores only.
    """
    if not session.has_embeddings:
        again = "Analyse the video again with --keep embeddings"
        if session.manifest.source.kind == "camera":
            again = "Switch on embeddings before the next recording"
        raise SessionError(
            f"The session {session.folder} holds scores only, so it cannot be rescored"
            " with other labels",
            again,
        )


def rescore(
    session: Session,
    labels: LabelSet,
    out: Path | None = None,
    *,
    scorers: MakesScorers | None = None,
    model: str = "",
    runtime: str = "auto",
    replace: bool = False,
) -> Session:
    """A session like this one, with other labels.

    Args:
        session: Stays as it is.
        labels: The labels to score with.
        out: Folder of the new session; None for ``<session>.<label set>`` beside the old one, or
            that with a number where another result is. The same labels scored again replace their
            earlier result, if all in its folder is EmoScope's; anything else is left alone.
        scorers: Of the session's pack, if they are ready; else the pack is opened.
        model: Name or folder of the pack; nothing for the name that the session has.
        runtime: Runtime that encodes the sentences, or ``auto``.
        replace: Also a result of other labels in ``out``.

    Raises:
        ClaimedError: Another process writes there.
        SessionError: The session is damaged, holds scores only, or was made with another version
            of the pack.
        PackError: Its pack is not on this machine.
        LabelSetError: The labels do not fit the pack.
        OutputError: The place cannot be written, or holds something else.
    """
    check_embeddings(session)
    if out is not None:
        check_name(out)  # before a model is loaded
    with ExitStack() as resources:
        if scorers is None:
            pack = pack_of(session, model)
            running = open_texts(pack, runtime)
            resources.callback(running.close)
            scorers = open_scorers(pack, running.encode_texts)
        labels = as_kept(labels, session, scorers.manifest.scoring)
        taken = resources.enter_context(_take_place(session, labels, out, replace))
        note_copy(session.folder, session.manifest, taken.folder)  # before a kill can come
        try:
            scorer = scorers.scorer(labels)
            scores = scorer.scores(session.clips()[2])
            _write(session, scorer, scores, pack_entry(scorers.manifest), taken)
        except BaseException:
            taken.drop()
            raise
    return Session(taken.folder)


def _take_place(session: Session, labels: LabelSet, out: Path | None, may_replace: bool) -> Claim:
    """A folder for the result, claimed; by its usual name the first that is free or its own."""
    if out is not None:
        return _taken(out, session, labels, may_replace)
    base = f"{session.folder.name}.{plain(labels.name)}"
    for number in range(1, MOST_TRIES):
        folder = session.folder.with_name(base if number == 1 else f"{base}-{number}")
        try:
            return _taken(folder, session, labels, may_replace)
        except _OtherResultError:
            continue
    raise OutputError(f"There are too many results called {base}", "Choose a folder with --out")


def _taken(folder: Path, session: Session, labels: LabelSet, may_replace: bool) -> Claim:
    store.put_back(folder)
    _check_place(folder, session, labels, may_replace)
    taken = claim(folder)
    try:
        _check_place(folder, session, labels, may_replace)
    except BaseException:
        taken.drop()
        raise
    return taken


class _OtherResultError(OutputError):
    """There is a result that stays."""


def open_texts(pack: Pack, runtime: str = AUTO) -> Runtime:
    """A runtime for sentences; with ``auto`` one that loads nothing else.

    Sentences are encoded in full precision by every runtime, so that all agree. Of an earlier
    version no more than the sentences can be encoded, by whatever runtime.
    """
    if (runtime == AUTO or pack.places) and has_graph(pack, "text"):
        from emoscope.engine.runtime.backends.onnxruntime_backend import OnnxRuntime

        return OnnxRuntime(pack, at_once=())
    return open_runtime(pack, runtime).runtime


def _write(
    session: Session, scorer: LabelScorer, scores: Floats, pack: PackOf, taken: Claim
) -> None:
    folder = taken.folder
    before = _rescored_in(folder)
    building = momentary(folder, Moment.BUILDING)
    with writing(folder):
        for left in (building, momentary(folder, Moment.REPLACED)):
            _clear(left)
        make_folder(building / store.DATA)
        try:
            for name in KEPT_TABLES:
                _carry_over(session, name, building)
            store.write_table(
                store.table_file(building, "scores"),
                pa.Table.from_batches([scores_batch(scorer.label_set.names, scores)]),
            )
            write_manifest(building, _manifest(session, scorer, pack, before))
            if os.name == "nt":
                taken.release()  # a folder with an open file cannot be renamed there
            store.replace_folder(building, folder)
        except BaseException:
            shutil.rmtree(building, ignore_errors=True)
            raise


def _manifest(
    session: Session, scorer: LabelScorer, pack: PackOf, before: Manifest | None
) -> Manifest:
    markers = session.manifest.markers
    if before is not None:  # what a person noted in the earlier result stays
        markers = (*markers, *(each for each in before.markers if each not in markers))
    when = datetime.now(UTC).isoformat(timespec="seconds")
    state = "stopped" if session.manifest.state == "running" else session.manifest.state
    return session.manifest.model_copy(
        update={
            "program": program(),
            "pack": pack,
            "strange": tuple(sorted(scorer.strange)),
            "markers": markers,
            "labels": label_set_to(scorer.label_set),
            "label_sets": (),
            "state": state,
            "rescored_from": f"{session.folder.name}, {when}",
        }
    )


def _carry_over(session: Session, name: str, building: Path) -> None:
    target = store.table_file(building, name)
    source = store.table_file(session.folder, name)
    if store.in_journal(session.folder):
        store.write_table(target, session.table(name))
        return
    try:
        os.link(source, target)  # tables are only ever replaced, never changed
    except OSError:
        shutil.copyfile(source, target)


def _check_place(folder: Path, session: Session, labels: LabelSet, may_replace: bool) -> None:
    check_name(folder)
    if folder.resolve() == session.folder.resolve():
        raise OutputError(f"{folder} is the session itself", "Choose another folder with --out")
    if not folder.exists() or (
        folder.is_dir() and {path.name for path in folder.iterdir()} <= set(MARKS)
    ):
        return
    before = _rescored_in(folder)
    if before is None:
        raise _OtherResultError(
            f"There is something else in {folder}", "Choose another folder with --out"
        )
    same = before.source == session.manifest.source and (
        question(before.label_set) == question(labels)
    )
    if not same and not may_replace:
        raise _OtherResultError(
            f"{folder} has the result of other labels or of another session",
            "Choose another folder with --out, or add --replace",
        )
    # The whole folder is replaced: a person's notes beside the tables would go with it.
    if strange := others(folder):
        raise something_else(strange[0])


def _rescored_in(folder: Path) -> Manifest | None:
    """The manifest of a result of scoring again, None if there is none."""
    manifest = valid_manifest(folder)
    return None if manifest is None or manifest.rescored_from is None else manifest


def _clear(left: Path) -> None:
    """Remove what a crash has left of an earlier rescoring."""
    if not left.exists():
        return
    strange = others(left) if left.is_dir() else [left]
    if strange:
        raise something_else(strange[0])
    shutil.rmtree(left)
