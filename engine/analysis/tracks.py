"""Track numbers of one file: from 1, whatever the face stage has numbered before."""

from __future__ import annotations

from dataclasses import replace

from emoscope.engine.data import FrameResult


class TrackNumbers:
    """Gives each track of a run its number in the file.

    Args:
        first: Number of the first track that is not known yet.
    """

    def __init__(self, first: int = 1) -> None:
        self._next = first
        self._known: dict[int, int] = {}

    def match(self, track: int, number: int) -> None:
        """Say which number a track of the run goes on."""
        self._known[track] = number

    def knows(self, track: int) -> bool:
        return track in self._known

    def number(self, track: int) -> int:
        """A track's number in the file; a new one for a new track."""
        if track not in self._known:
            self._known[track] = self._next
            self._next += 1
        return self._known[track]

    def apply(self, result: FrameResult) -> FrameResult:
        """The same result with the file's numbers."""
        faces = tuple(replace(face, track=self.number(face.track)) for face in result.faces)
        embeddings = tuple(
            replace(each, track=self.number(each.track)) for each in result.embeddings
        )
        return replace(result, faces=faces, embeddings=embeddings)
