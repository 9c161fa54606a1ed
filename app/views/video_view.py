"""The picture with what is said about the faces in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.wording import state_help, top_words
from emoscope.app.theme.tokens import Tokens, series_colour
from emoscope.app.views.left_out import Drawn, on_screen, paint_left_out
from emoscope.app.views.painting import covered, fit, qimage, scaled
from emoscope.app.views.tags import Tags
from emoscope.engine.data import NONE, Box, FaceScore, Frame, FrameResult, State
from emoscope.engine.faces.ignoring import Ignored

OLD_MS = 400.0
"""From this age on the picture says how old its scores are."""

MAX_LAG = 45
"""Frames that a box may be behind the picture and still be drawn."""


class VideoView(QWidget):
    """Paints the newest frame; never waits for a score.

    ``painted`` counts frames that really reached the screen, and ``said`` is what their tags say,
    for tests and measurements.
    """

    face_clicked = Signal(int)
    pause_wanted = Signal()
    region_drawn = Signal(object)
    """A part of the picture, as a QRectF of shares of its width and height."""
    drawing_ended = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.painted = 0
        self.mirror = False
        self.landmarks = False
        self.veil = "show"
        self.large = False
        self.backdrop = ""
        self.selected = 0
        self._frame: Frame | None = None
        self._painted_frame: Frame | None = None
        self._result: FrameResult | None = None
        self._before: FrameResult | None = None
        self._sized_s = float("-inf")
        self._age_ms = 0.0
        self._stale = False
        self._notice = ""
        self._plain = False
        self._left_out: tuple[Ignored, ...] = ()
        self.unfollowed: Sequence[Ignored] = ()
        """Parts in which no face is followed; hiding faces covers them."""
        self._drawing = False
        self._drawn: Drawn | None = None
        self._colours: dict[str, str] = {}
        self.said: list[str] = []
        self._picture: QImage | None = None
        self._picture_key: object = None
        self._place = QRectF()
        self.setMinimumSize(300, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Video"))

    def sizeHint(self) -> QSize:
        return QSize(800, 500)

    @property
    def frame(self) -> Frame | None:
        """The frame that is shown."""
        return self._frame

    # -- what it is given ----------------------------------------------------------------------

    def set_frame(self, frame: Frame | None) -> None:
        was = self._frame
        if frame is not None and was is not None and frame.image.shape != was.image.shape:
            self._sized_s = frame.time_s  # places in pictures before it mean nothing here
        elif frame is None or (was is not None and frame.time_s < was.time_s):
            self._sized_s = float("-inf")
        self._frame = frame
        self.update()

    def _of_this_size(self, result: FrameResult | None) -> FrameResult | None:
        return None if result is None or result.time_s < self._sized_s else result

    def set_result(self, result: FrameResult | None) -> None:
        old = self._result
        if result is None or old is None or old.index > result.index:
            self._before = None
        elif old.index < result.index:
            self._before = old
        self._result = result
        self.update()

    def show_left_out(self, regions: Sequence[Ignored]) -> None:
        """Hatch these parts of the picture."""
        self._left_out = self.unfollowed = tuple(regions)
        self._picture_key = None
        self.update()

    @property
    def drawing(self) -> bool:
        """The mouse draws a region instead of choosing a face."""
        return self._drawing

    @drawing.setter
    def drawing(self, wanted: bool) -> None:
        self._drawing, self._drawn = wanted, None
        self.setCursor(Qt.CursorShape.CrossCursor if wanted else Qt.CursorShape.ArrowCursor)
        if wanted:
            self.setFocus()
        self.update()

    def set_colours(self, colours: dict[str, str]) -> None:
        """Colour of each label's tag."""
        self._colours = colours

    def set_condition(self, age_ms: float, stale: bool, notice: str = "") -> None:
        """How old the scores are, whether they pass for live, and what to say over the picture."""
        if (age_ms > OLD_MS, stale, notice) != (self._age_ms > OLD_MS, self._stale, self._notice):
            self.update()
        self._age_ms, self._stale, self._notice = age_ms, stale, notice
        self.setAccessibleDescription(notice)

    def use(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._picture_key = None
        self.update()

    def grab_picture(self) -> QImage:
        """The picture with its overlay, without the bars beside it."""
        place = self.rect() if self._frame is None else self._fitted(self._frame).toAlignedRect()
        self._plain = True  # no ring of the keyboard's focus in a picture to keep
        try:
            return self.grab(place.intersected(self.rect())).toImage()
        finally:
            self._plain = False

    def _fitted(self, frame: Frame) -> QRectF:
        """Where the picture stands, with bars beside it or above."""
        height, width = frame.image.shape[:2]
        return fit(width, height, self.width(), self.height())

    def _shown_faces(self, frame: Frame) -> tuple[FaceScore, ...]:
        """Faces with a box in this picture: what is not painted cannot be clicked either."""
        result = self._result
        if result is None or self._stale or frame.index - result.index > MAX_LAG:
            return ()
        here = [face for face in result.faces if face.state is not State.LOST]
        gone = [face for face in result.faces if face.state is State.LOST]
        # Where another face is now, the one that was lost there only stands in the way.
        gone = [face for face in gone if all(not face.box.overlap(it.box) for it in here)]
        return (*here, *gone)

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.backdrop or self.tokens.window))
        frame = self._frame
        if frame is None:
            return
        width = frame.image.shape[1]
        self._place = self._fitted(frame)
        painter.drawImage(self._place, self._scaled(frame))
        if frame is not self._painted_frame:
            self._painted_frame = frame
            self.painted += 1
        size = width, frame.image.shape[0]
        rects = [on_screen(each, self._place, size, self.mirror) for each in self._left_out]
        drawn = None if self._drawn is None else self._drawn.rect(self._place)
        paint_left_out(painter, rects, drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        labels = () if self._result is None else self._result.labels
        scale, faces = self._place.width() / width, self._shown_faces(frame)
        boxes = [self._rect(face.box, scale, width) for face in faces]
        room = self._place if self._plain else QRectF(self.rect())
        tags = Tags(painter, room, boxes, self.font(), large=self.large)
        for face in faces:
            self._paint_face(painter, tags, face, labels, scale, width)
        self.said = [text for text, _ in tags.placed]
        if self._notice:
            self._paint_notice(painter)
        elif self.veil in ("blur", "hide") and self._result and self._result.unfollowed:
            words = tr("More faces than are followed: all is covered")
            tags.put_at_edge(words, self._place, self.tokens.warn)
        elif self._stale or self._age_ms > OLD_MS:
            words = tr("scores are {seconds:.1f} s old").format(seconds=self._age_ms / 1000)
            tags.put_at_edge(words, self._place, self.tokens.warn)
        if self.hasFocus() and not self._plain:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.tokens.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _scaled(self, frame: Frame) -> QImage:
        ratio = self.devicePixelRatioF()
        size = round(self._place.width() * ratio), round(self._place.height() * ratio)
        veil = self.veil != "show"
        key = (id(frame), size, self.mirror, self.veil, id(self._result) if veil else 0)
        if key != self._picture_key or self._picture is None:
            image = frame.image
            if veil:
                image = covered(
                    frame,
                    self._of_this_size(self._result),
                    self._of_this_size(self._before),
                    self.veil,
                    self.unfollowed,
                )
            self._picture = qimage(scaled(image, size[0], size[1], self.mirror))
            self._picture_key = key
        return self._picture

    def _rect(self, box: Box, scale: float, width: int) -> QRectF:
        x = width - box.x_px - box.width_px if self.mirror else box.x_px
        return QRectF(
            self._place.x() + x * scale,
            self._place.y() + box.y_px * scale,
            box.width_px * scale,
            box.height_px * scale,
        )

    def _paint_face(
        self,
        painter: QPainter,
        tags: Tags,
        face: FaceScore,
        labels: tuple[str, ...],
        scale: float,
        width: int,
    ) -> None:
        rect = self._rect(face.box, scale, width)
        known = face.state.scored and face.probabilities is not None
        top = face.top(labels) if known else None
        if top and top != NONE:
            colour = self._colours.get(top) or series_colour(self.tokens, labels.index(top))
        else:
            colour = self.tokens.none
        if self.landmarks and face.landmarks is not None and self.veil == "show":
            self._paint_landmarks(painter, face, scale, width)
        pen = QPen(QColor(colour), 3.0 if face.track == self.selected else 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if not known:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if known:
            _brackets(painter, rect)
        else:
            painter.drawRoundedRect(rect, 8, 8)
        words = f"{face.track}   {top_words(face, labels)}"
        help_text = state_help(face.state)
        if help_text and face.state is not State.FILLING and rect.width() > 160:
            words += f" – {help_text}"
        tags.put(words, rect, colour, str(face.track))

    def _paint_landmarks(
        self, painter: QPainter, face: FaceScore, scale: float, width: int
    ) -> None:
        assert face.landmarks is not None
        points = face.landmarks
        xs = (width - points[:, 0] if self.mirror else points[:, 0]) * scale + self._place.x()
        ys = points[:, 1] * scale + self._place.y()
        painter.setPen(QPen(QColor(255, 255, 255, 150), 1.6))
        painter.drawPoints(
            QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])
        )

    def _paint_notice(self, painter: QPainter) -> None:
        painter.fillRect(self._place, QColor(8, 10, 14, 170))
        font = QFont(self.font())
        font.setPixelSize(26 if self.large else 17)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(
            self._place.adjusted(40, 20, -40, -20),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self._notice,
        )

    # -- mouse and keys ------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._frame is None:
            return
        if self._drawing:
            self._drawn = Drawn(event.position(), self._fitted(self._frame))
            return
        # Where the picture is now: the layout may have moved since it was last painted.
        self._place = self._fitted(self._frame)
        width = self._frame.image.shape[1]
        scale = self._place.width() / width
        for face in self._shown_faces(self._frame):
            if self._rect(face.box, scale, width).contains(event.position()):
                self.face_clicked.emit(face.track)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawn is not None and self._frame is not None:
            self._drawn.move(event.position(), self._fitted(self._frame))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawn is None or self._frame is None:
            self._drawn = None
            return
        self._drawn.move(event.position(), self._fitted(self._frame))
        share = self._drawn.share_of(self.mirror)
        self._drawn = None
        if share is not None:
            self._end_drawing()
            self.region_drawn.emit(share)
        self.update()

    def _end_drawing(self) -> None:
        self.drawing = False
        self.drawing_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._drawing:
            self._end_drawing()
        elif event.key() == Qt.Key.Key_Space:
            self.pause_wanted.emit()
        else:
            super().keyPressEvent(event)


def _brackets(painter: QPainter, rect: QRectF) -> None:
    """The four corners of a rectangle: says where the face is and hides none of it."""
    arm = max(10.0, min(rect.width(), rect.height()) * 0.22)
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    for x, y, dx, dy in (
        (left, top, arm, arm),
        (right, top, -arm, arm),
        (right, bottom, -arm, -arm),
        (left, bottom, arm, -arm),
    ):
        painter.drawPolyline(QPolygonF([QPointF(x + dx, y), QPointF(x, y), QPointF(x, y + dy)]))
