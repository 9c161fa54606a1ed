"""Scorers for recordings: the model in use where it made them, else their own pack's sentences."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass

from emoscope.app.models.live import LiveModel
from emoscope.engine.analysis.rescore import open_texts, pack_of
from emoscope.engine.models.pack import PackManifest
from emoscope.engine.opening import open_scorers
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.scorers import MakesScorers, Scorers
from emoscope.engine.scoring import LabelScorer
from emoscope.engine.sessions.session import Session


@dataclass(frozen=True, slots=True, eq=False)
class LiveScorers:
    """The scorers of the model in use, between two frames: one cache of sentences for all."""

    live: LiveModel
    manifest: PackManifest

    def scorer(self, labels: LabelSet) -> LabelScorer:
        return self.live.ask(lambda pipeline: pipeline.scorers.scorer(labels))


class KeptScorers:
    """Gives each recording what scores its clips. Asked from one thread at a time.

    Args:
        live: With the model in use.
    """

    def __init__(self, live: LiveModel) -> None:
        self.live = live
        self._opened = ExitStack()
        self._others: dict[str, Scorers] = {}

    def of(self, session: Session) -> MakesScorers:
        """What scores a session's clips.

        Raises:
            PackError: Its pack is not on this machine, or no model is loaded yet.
            SessionError: Another version of it is.
        """
        pack = pack_of(session)
        in_use = self.live.ask(lambda pipeline: pipeline.manifest)
        if in_use == pack.manifest:
            return LiveScorers(self.live, in_use)
        if pack.checksum not in self._others:
            texts = open_texts(pack)
            self._opened.callback(texts.close)
            self._others[pack.checksum] = open_scorers(pack, texts.encode_texts)
        return self._others[pack.checksum]

    def close(self) -> None:
        """Release the packs that were opened."""
        self._others.clear()
        self._opened.close()
