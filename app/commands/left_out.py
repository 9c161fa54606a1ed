"""Leaving out a part of the picture: drawn over it, round the chosen face, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr
from emoscope.engine.faces.ignoring import Ignored

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts

MOST = 50
DRAWING = "drawing what is left out"
"""What its instruction is about; it goes when the drawing ends."""
ROUND_A_FACE = 1.6
"""A face that moves its head stays in the region that was made round it."""


class LeftOutCommands(QObject):
    """Handlers of ``live.leave_out``, ``live.leave_out_face`` and ``live.leave_out_none``.

    Regions belong to what is looked at: those of a camera are kept in the settings, those of a
    file until the program ends, and for its analysis.
    """

    def __init__(self, shared: SharedParts) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.live = shared.live
        self.video = shared.live_page.video
        shared.actions.connect(
            {
                "live.leave_out": Does(self.draw, checked=lambda: self.video.drawing),
                "live.leave_out_face": self.leave_face,
                "live.leave_out_none": self.clear,
            }
        )
        self.video.region_drawn.connect(self._drawn)
        self.video.drawing_ended.connect(self._show)
        self.live.source_opened.connect(self._source_opened)
        self.live.source_closed.connect(self._source_closed)
        self._show()

    def draw(self) -> None:
        """Draw a region with the mouse; again goes back."""
        if self.video.drawing:
            self.video.drawing = False
        elif self._may():
            self.video.drawing = True
            self.shared.message.say(
                tr("Draw a rectangle over what is to be left out. Esc goes back."),
                "info",
                about=DRAWING,
            )
        self._show()

    def leave_face(self) -> None:
        """Leave out where the chosen face is: a poster, a screen."""
        if not self._may():
            return
        frame, result = self.live.frame, self.live.result
        chosen = self.shared.live_page.selected
        face = next((f for f in result.faces if f.track == chosen), None) if result else None
        if frame is None or face is None:
            self.shared.message.answer(tr("Choose a face first: click on it."))
            return
        height, width = frame.image.shape[:2]
        (x, y), box = face.box.centre_px, face.box
        wide, high = ROUND_A_FACE * box.width_px, ROUND_A_FACE * box.height_px
        place = QRectF(
            (x - wide / 2) / width, (y - high / 2) / height, wide / width, high / height
        ).intersected(QRectF(0, 0, 1, 1))
        self._drawn(place)

    def clear(self) -> None:
        """Follow faces everywhere again."""
        if self._may():
            self._use(())

    def _may(self) -> bool:
        answer = self.shared.message.answer
        if self.live.frame is None:
            answer(tr("There is no picture to draw on yet."))
            return False
        if self.live.recording is not None:
            answer(tr("Stop the recording before changing what is left out."))
            return False
        return True

    def _drawn(self, place: QRectF) -> None:
        if not self._may():
            return
        if len(self.live.left_out) >= MOST:
            self.shared.message.answer(tr("There are too many regions. Remove some first."))
            return
        region = Ignored(place.x(), place.y(), place.width(), place.height())
        self._use((*self.live.left_out, region))
        self.shared.message.say(
            tr("Faces in this region are left out, also of recordings and analyses."), "info"
        )

    def _use(self, regions: tuple[Ignored, ...]) -> None:
        self.live.leave_out(regions)
        choice, store = self.live.choice, self.shared.store
        if choice.video is not None:
            self.live.left_out_files[choice.video] = regions
        else:
            kept = {**store.values.left_out, str(choice.camera): [r.numbers for r in regions]}
            store.set(left_out={name: each for name, each in kept.items() if each})
        self._show()

    def _source_opened(self) -> None:
        choice = self.live.choice
        if choice.video is not None:
            regions = self.live.left_out_files.get(choice.video, ())
        else:
            kept = self.shared.store.values.left_out.get(str(choice.camera), [])
            regions = tuple(Ignored(*each) for each in kept)
        self.live.leave_out(regions)
        self._show()

    def _source_closed(self) -> None:
        self.video.drawing = False
        self._show()

    def _show(self) -> None:
        self.video.show_left_out(self.live.left_out)
        if not self.video.drawing:
            self.shared.message.settle(DRAWING)
        self.shared.actions.refresh()
