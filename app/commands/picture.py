"""The live picture: mirror, landmarks, covered faces, snapshots."""

from __future__ import annotations

import contextlib
import functools
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr
from emoscope.engine.errors import OutputError
from emoscope.engine.files import replacing

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts


class PictureCommands(QObject):
    """What changes or keeps the picture and leaves its source alone."""

    def __init__(self, shared: SharedParts) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.live = shared.live
        self.store = shared.store
        self._veil_said = ""
        shared.actions.connect(
            {
                "live.snapshot": Does(self.save_snapshot, lambda: self.live.running),
                "live.landmarks": Does(
                    lambda: self.flip("landmarks"), checked=lambda: self.store.values.landmarks
                ),
                "live.mirror": Does(self.flip_mirror, checked=lambda: self.store.values.mirror),
                "live.hide_faces": self.next_veil,
            }
        )
        self.store.changed.connect(self._veil_changed)
        self.live.only_scored = self.store.hides_faces

    def flip(self, name: str) -> None:
        self.store.set(**{name: not getattr(self.store.values, name)})

    def flip_mirror(self) -> None:
        """Mirror a camera or not; a video is always shown as it is, and that is said."""
        self.flip("mirror")
        if self.live.running and self.live.choice.video is not None:
            words = tr("Only a camera is mirrored. This video is shown as it is.")
            self.shared.message.answer(words, about="mirror")

    def next_veil(self) -> None:
        """Show, blur, hide, cover everything, and round again."""
        order = ("show", "blur", "hide", "all")
        at = order.index(self.store.values.hide_faces)
        self.store.set(hide_faces=order[(at + 1) % len(order)])

    def _veil_changed(self, name: str) -> None:
        if name != "hide_faces":
            return
        veil = self.store.values.hide_faces
        self.live.only_scored = veil != "show"
        message = self.shared.message
        if self._veil_said:
            message.take_back(self._veil_said)
            self._veil_said = ""
        if veil in ("blur", "hide"):
            self._veil_said = tr("A face that is not found cannot be covered.")
            cover = functools.partial(self.store.set, hide_faces="all")
            message.offer(self._veil_said, tr("Cover the whole picture"), cover)

    def save_snapshot(self) -> None:
        """The picture with what is drawn over it, as PNG."""
        image = self.shared.live_page.video.grab_picture()
        stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
        first = Path(self.shared.folders.last("pictures")) / f"emoscope {stamp}.png"
        name, _ = QFileDialog.getSaveFileName(
            self.shared.window, tr("Save snapshot"), str(first), "PNG (*.png)"
        )
        if name:
            target = Path(name).with_suffix(".png")
            self.shared.folders.remember("pictures", target)
            if self._saved(image, target):
                self.shared.message.say(tr("Saved {path}").format(path=target), "good")
            else:
                self.shared.message.offer(
                    tr("{path} could not be written. Choose another location.").format(path=target),
                    tr("Choose folder …"),
                    self.save_snapshot,
                )

    def _saved(self, image: QImage, target: Path) -> bool:
        """Write it, readable by its owner alone."""
        with contextlib.suppress(OSError, OutputError):
            with self._noted(target), replacing(target) as partial:
                if not image.save(str(partial), "PNG"):  # type: ignore[call-overload]
                    raise OSError(f"Qt wrote no picture to {target}")
            return True
        return False

    def _noted(self, target: Path) -> AbstractContextManager[None]:
        """A picture saved while a recording runs is of the same people: forgetting names it."""
        from emoscope.engine.sessions.belongings import valid_manifest
        from emoscope.engine.sessions.written import noted

        folder = self.live.recording.order.folder if self.live.recording is not None else None
        manifest = valid_manifest(folder) if folder is not None else None
        if folder is None or manifest is None:
            return nullcontext()
        return noted(folder, manifest, target, saved=True)
