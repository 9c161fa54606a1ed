"""Finds moments in the kept recordings by a sentence, beside the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.app.i18n import tr
from emoscope.app.models.archive import Archive
from emoscope.app.models.live import LiveModel
from emoscope.app.models.tasks import Task
from emoscope.engine.archive.asking import Query, sentences_of
from emoscope.engine.archive.finding import Finder, Found
from emoscope.engine.archive.stills import strip
from emoscope.engine.archive.videos import Videos

MOST = 30


class MomentFinding(QObject):
    """One question at a time; a newer one replaces the one before it.

    Args:
        live: Has the labels; a sentence that is one of them is asked as that label says.
        archive: The recordings.
    """

    found = Signal(object)
    """:class:`emoscope.engine.archive.finding.Found`, the moments in its order."""
    still = Signal(int, object, bool)
    """Number of a moment, its strip of pictures (H, W, 3), and whether nobody is seen in it."""
    failed = Signal(str)

    def __init__(self, live: LiveModel, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live, self._archive = live, archive
        self._finder = Finder(())
        self._task: Task | None = None
        self._pictures: Task | None = None
        self._next: tuple[str, bool] | None = None
        self.videos: dict[Path, Path | None] = {}
        """Where the videos of the sessions are that were found."""

    def ask(self, text: str, *, hide: bool) -> None:
        """Search in the background; ``found`` says what there is.

        Args:
            text: The sentence.
            hide: Let nobody be recognised in the pictures.
        """
        if self._pictures is not None:
            self._pictures.cancel()
        if self._task is not None:
            self._next = (text, hide)
            return
        labels = self._live.whose.scored_with(self._live.book.label_set, ())
        entries = self._archive.entries()
        self.videos = {folder: video for folder, video in entries if video is not None}
        folders = self._folders([folder for folder, _ in entries])

        if not folders:
            self.failed.emit(tr("There are no recordings to search yet."))
            return

        def work(_: Task) -> Found:
            sentences = sentences_of(text)
            self._finder.folders = folders
            chosen = labels if labels.labels else None
            return self._finder.find(Query(sentences, chosen, top=MOST, alone=True))

        self._task = Task(work, self)
        self._task.done.connect(lambda found: self._finish(found, hide))
        self._task.failed.connect(self._fail)
        self._task.start()

    def _folders(self, sessions: list[Path]) -> tuple[Path, ...]:
        """The usual folder, and recordings that lie elsewhere each by itself."""
        usual = self._archive.folder
        elsewhere = [folder for folder in sessions if usual not in folder.parents]
        kept = [usual] if any(usual in folder.parents for folder in sessions) else []
        return (*kept, *elsewhere)

    def _finish(self, found: Found, hide: bool) -> None:
        self._task = None
        if self._go_on():
            return
        self.found.emit(found)
        moments, known = found.moments, dict(self.videos)

        def work(task: Task) -> dict[Path, Path | None]:
            places = Videos()
            for number, moment in enumerate(moments):
                if task.cancelled:
                    break
                if moment.session not in known:
                    known[moment.session] = places.of(moment.session)
                video = known[moment.session]
                picture = None if video is None else strip(moment, video, hide=hide)
                if picture is not None and not task.cancelled:
                    self.still.emit(number, picture, hide)
            return known

        self._pictures = Task(work, self)
        self._pictures.done.connect(self.videos.update)
        self._pictures.start()

    def _fail(self, sentence: str) -> None:
        self._task = None
        if not self._go_on():
            self.failed.emit(sentence)

    def _go_on(self) -> bool:
        wish, self._next = self._next, None
        if wish is not None:
            self.ask(wish[0], hide=wish[1])
        return wish is not None

    def video_of(self, session: Path) -> Path | None:
        """The video of a session that was found, None where it is not here."""
        return self.videos.get(session) or Videos().of(session)

    def end(self) -> None:
        """Wait for what is under way."""
        self._next = None
        for task in (self._task, self._pictures):
            if task is not None:
                task.cancel()
                task.wait()
        self._task = self._pictures = None
        self._finder.close()
