"""Draws one picture of the puppet: a piecewise-affine warp, the mouth's inside, and shading."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from poses import (
    INNER_LOWER,
    INNER_UPPER,
    LID_LEFT,
    LID_RIGHT,
    UNDER_LEFT,
    UNDER_RIGHT,
    Points,
    Puppet,
)
from scipy.spatial import Delaunay

Picture = NDArray[np.uint8]
FINE = 3  # fractional bits of OpenCV's drawing coordinates

FOLDS = ([129, 203, 206, 216, 212], [358, 423, 426, 436, 432])  # from nose to mouth corner
DARK = np.array([46.0, 18.0, 20.0])  # inside of a mouth


class Stage:
    """The photo, its triangles, and what of it moves.

    Args:
        photo: (S, S, 3) uint8 RGB.
        landmarks: (468, 3) pixels of the photo.
    """

    def __init__(self, photo: Picture, landmarks: NDArray[np.float32]) -> None:
        self.photo = photo
        self.side = photo.shape[0]
        self.puppet = Puppet(landmarks[:, :2].astype(float))
        # The sides of the head lie so deep that a turn would fold the mesh over itself.
        self._depth = np.minimum(landmarks[:, 2].astype(float) / self.puppet.unit_px, 0.3)
        self._source = landmarks[:, :2].astype(float)
        self._anchors, self._follow = self._surroundings()
        everything = np.vstack([self._source, self._anchors])
        self._triangles = self._triangulate(everything)
        self._everything = everything
        corners = everything[self._triangles]
        ones = np.ones((*corners.shape[:2], 1))
        self._turn = np.sign(np.linalg.det(np.concatenate([corners, ones], axis=2)))
        self._soft = self._shut(self._softened())
        eyes = [LID_LEFT + UNDER_LEFT[::-1], LID_RIGHT + UNDER_RIGHT[::-1]]
        self._lids = self._painted_over(eyes)
        self._grid = np.stack(
            [*np.meshgrid(np.arange(self.side), np.arange(self.side)), np.ones((self.side,) * 2)],
            axis=-1,
        ).astype(np.float64)

    def _surroundings(self) -> tuple[Points, NDArray[np.float64]]:
        """Points around the face, and how much of the head's motion each takes part in."""
        centre = self._source.mean(axis=0)
        radius = np.ptp(self._source, axis=0) / 2
        points, follow = [], []
        for scale, share in ((1.35, 0.95), (1.75, 0.8), (2.3, 0.35)):
            for angle in np.linspace(0, 2 * np.pi, 24, endpoint=False):
                place = centre + radius * scale * [np.cos(angle), np.sin(angle)]
                # Neck and shoulders move less than the hair.
                below = max(0.0, np.sin(angle))
                points.append(place)
                follow.append(share * (1 - 0.65 * below))
        edge = np.linspace(-2, self.side + 1, 9)
        for t in edge:
            for place in ((t, -2), (t, self.side + 1), (-2, t), (self.side + 1, t)):
                points.append(np.array(place, float))
                follow.append(0.0)
        kept = np.array(points)
        inside = ((kept >= -2) & (kept <= self.side + 1)).all(axis=1)
        unique = np.unique(kept[inside], axis=0, return_index=True)[1]
        return kept[inside][unique], np.array(follow)[inside][unique]

    def _triangulate(self, points: Points) -> NDArray[np.int64]:
        triangles = Delaunay(points).simplices
        lips = set(INNER_UPPER) | set(INNER_LOWER)
        outside = [not all(int(i) in lips for i in triangle) for triangle in triangles]
        return np.asarray(triangles[outside], np.int64)

    def _softened(self) -> Picture:
        """The photo without the folds that a smile draws from nose to mouth."""
        mask = np.zeros((self.side, self.side), np.float32)
        for fold in FOLDS:
            line = np.round(self._source[fold]).astype(np.int32)
            cv2.polylines(mask, [line], False, 1.0, round(0.07 * self.puppet.unit_px))
        mask = cv2.GaussianBlur(mask, (0, 0), 0.04 * self.puppet.unit_px)[..., None]
        smooth = cv2.GaussianBlur(self.photo, (0, 0), 0.09 * self.puppet.unit_px)
        mixed = self.photo * (1 - 0.75 * mask) + smooth * (0.75 * mask)
        return mixed.astype(np.uint8)

    def _shut(self, photo: Picture) -> Picture:
        """The photo with the teeth painted over in the colour of the lips."""
        ring = INNER_UPPER + INNER_LOWER[::-1]
        return _inpaint(photo, self._source, [ring], grow_px=2)

    def _painted_over(self, rings: list[list[int]]) -> Picture:
        """The photo with skin where the eyes are: what a closed lid shows."""
        skin = _inpaint(self.photo, self._source, rings, grow_px=9)
        return cv2.GaussianBlur(skin, (0, 0), 1.5).astype(np.uint8)

    def draw(
        self,
        offsets: Points,
        *,
        smile: float,
        frown: float,
        gape: float,
        blink: float = 0.0,
        roll_deg: float = 0.0,
        yaw_deg: float = 0.0,
        pitch_deg: float = 0.0,
        shift: tuple[float, float] = (0.0, 0.0),
    ) -> Picture:
        """One picture.

        Args:
            offsets: (468, 2) local offsets of the landmarks.
            smile: 0 to 1, for what a warp alone cannot show.
            frown: Likewise.
            gape: Likewise, of a mouth open in surprise.
            blink: 0 (open) to 1 (closed).
            roll_deg: Of the head.
            yaw_deg: Likewise.
            pitch_deg: Likewise.
            shift: Of the head, in units of the eyes' distance.
        """
        local = self.puppet.local + offsets
        local = local + np.outer(self._depth, [np.tan(np.radians(-yaw_deg)), 0.0])
        local = local + np.outer(self._depth, [0.0, np.tan(np.radians(pitch_deg))])
        face = self._moved(self.puppet.to_pixels(local), 1.0, roll_deg, shift)
        around = np.vstack(
            [
                self._moved(anchor[None], share, roll_deg, shift)
                for anchor, share in zip(self._anchors, self._follow, strict=True)
            ]
        )
        target = np.vstack([face, around])
        soft = ((1 - smile) * self._soft + smile * self.photo).astype(np.uint8)
        map_x, map_y = self._places(target)
        picture = _sample(soft, map_x, map_y)
        if blink > 0:
            picture = self._blink(picture, _sample(self._lids, map_x, map_y), face, blink)
        picture = self._seam(picture, face)
        picture = self._mouth(picture, face, gape)
        return self._shade(picture, face, frown, gape)

    def _moved(
        self, points: Points, share: float, roll_deg: float, shift: tuple[float, float]
    ) -> Points:
        pivot = self.puppet.to_pixels(np.array([[0.0, 1.9]]))[0]  # in the neck
        angle = np.radians(roll_deg) * share
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        moved: Points = (points - pivot) @ turn.T + pivot
        return moved + np.array(shift) * self.puppet.unit_px * share

    def _places(self, target: Points) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """For each pixel of the new picture, where in the photo it comes from."""
        label = np.zeros((self.side, self.side), np.int32)
        affine = np.zeros((len(self._triangles), 2, 3))
        for number, triangle in enumerate(self._triangles):
            corners = target[triangle]
            system = np.column_stack([corners, np.ones(3)])
            if np.linalg.det(system) * self._turn[number] < 1e-3:
                continue  # flat, or folded over
            affine[number] = np.linalg.solve(system, self._everything[triangle]).T
            cv2.fillConvexPoly(label, _fine(corners), number + 1, shift=FINE)
        # What no triangle covers (a seam of folded ones) takes the place of its neighbour.
        hole = label == 0
        if hole.any():
            _, nearest = cv2.distanceTransformWithLabels(
                hole.astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
            )
            known = np.zeros(nearest.max() + 1, np.int32)
            known[nearest[~hole]] = label[~hole]
            label = known[nearest]
        per_pixel = affine[np.maximum(label - 1, 0)]
        places = np.einsum("hwij,hwj->hwi", per_pixel, self._grid).astype(np.float32)
        # Triangles meet in kinks: a slight smoothing of the map hides them.
        places = cv2.blur(places, (3, 3))
        return np.ascontiguousarray(places[..., 0]), np.ascontiguousarray(places[..., 1])

    def _blink(self, picture: Picture, skin: Picture, face: Points, blink: float) -> Picture:
        """Draw the lids down, with the lashes at their edge."""
        out = picture.astype(float)
        for lid, under in ((LID_LEFT, UNDER_LEFT), (LID_RIGHT, UNDER_RIGHT)):
            top, bottom = face[lid], face[under]
            middle = bottom * 0.96 + top * 0.04
            edge = top + blink * (middle - top)
            above = top - np.array([0, 0.045 * self.puppet.unit_px])
            ring = np.vstack([above, edge[::-1]])
            mask = self._polygon(ring, 0.8)
            out = out * (1 - mask) + skin * mask
            lashes = self._polyline(edge, 0.012, 1.0)
            out *= 1 - 0.72 * min(1.0, 3 * blink) * lashes
        return np.clip(out, 0, 255).astype(np.uint8)

    def _seam(self, picture: Picture, face: Points) -> Picture:
        """The line where closed lips meet."""
        upper, lower = face[INNER_UPPER], face[INNER_LOWER]
        height = (lower - upper)[:, 1].max() / self.puppet.unit_px
        closed = max(0.0, 1.0 - height / 0.04)
        if closed == 0:
            return picture
        middle = (upper + lower) / 2
        line = self._polyline(middle, 0.010, 1.0) * closed
        colour = np.array([128.0, 66.0, 62.0])
        return np.clip(picture * (1 - 0.8 * line) + colour * 0.8 * line, 0, 255).astype(np.uint8)

    def _polygon(self, ring: Points, blur_px: float) -> NDArray[np.float32]:
        mask = np.zeros((self.side, self.side), np.float32)
        cv2.fillPoly(mask, [_fine(ring)], 1.0, cv2.LINE_8, FINE)
        return np.asarray(cv2.GaussianBlur(mask, (0, 0), blur_px)[..., None], np.float32)

    def _polyline(self, points: Points, width: float, blur_px: float) -> NDArray[np.float32]:
        """A soft line; ``width`` in units of the eyes' distance."""
        mask = np.zeros((self.side, self.side), np.float32)
        thick = max(1, round(width * self.puppet.unit_px))
        cv2.polylines(mask, [_fine(_smooth(points))], False, 1.0, thick, cv2.LINE_8, FINE)
        return np.asarray(cv2.GaussianBlur(mask, (0, 0), blur_px)[..., None], np.float32)

    def _mouth(self, picture: Picture, face: Points, gape: float) -> Picture:
        ring = np.vstack([face[INNER_UPPER], face[INNER_LOWER][::-1]])
        height = (face[INNER_LOWER] - face[INNER_UPPER])[:, 1].max()
        if height < 0.6:
            return picture
        mask = self._polygon(ring, 0.9) * min(1.0, height / 3.0)
        inside = self._teeth(face, gape)
        return np.clip(picture * (1 - mask) + inside * mask, 0, 255).astype(np.uint8)

    def _teeth(self, face: Points, gape: float) -> NDArray[np.float64]:
        """Dark, with the photo's upper teeth hanging behind the upper lip."""
        top, bottom = self._source[INNER_UPPER], self._source[INNER_LOWER]
        new_top = face[INNER_UPPER].copy()
        # A dropped jaw lets the lip cover most of the teeth.
        new_top[:, 1] -= gape * 0.95 * (bottom - top)[:, 1].max()
        scale = np.ptp(new_top[:, 0]) / np.ptp(top[:, 0])
        source = np.vstack([top[[0, 5, 10]], bottom[5:6]])
        tip = new_top[5:6] + np.array([0, (bottom - top)[5, 1]])
        target = np.vstack([new_top[[0, 5, 10]], tip])
        matrix, *_ = np.linalg.lstsq(np.column_stack([target, np.ones(4)]), source, rcond=None)
        places = (self._grid @ matrix).astype(np.float32)
        teeth = cv2.remap(self.photo, places[..., 0], places[..., 1], cv2.INTER_CUBIC).astype(float)
        lower = new_top + (bottom - top) * [scale, 1.0] * 0.9
        edge = self._polygon(np.vstack([new_top, lower[::-1]]), 1.2)
        # A little light reaches the tongue.
        tongue = np.zeros((self.side, self.side), np.float32)
        low = face[INNER_LOWER]
        centre = low[5] + [0, -0.02 * self.puppet.unit_px]
        axes = (0.45 * np.ptp(low[:, 0]), 0.09 * self.puppet.unit_px)
        cv2.ellipse(tongue, (tuple(centre), (2 * axes[0], 2 * axes[1]), 0), 1.0, -1)
        tongue = cv2.GaussianBlur(tongue, (0, 0), 0.04 * self.puppet.unit_px)[..., None]
        dark = DARK + gape * 0.75 * tongue * np.array([86.0, 34.0, 36.0])
        return dark * (1 - edge) + teeth * (1 - 0.35 * gape) * edge

    def _shade(self, picture: Picture, face: Points, frown: float, gape: float) -> Picture:
        """Creases: between drawn brows, and across a raised forehead."""
        shade = np.zeros((self.side, self.side, 1), np.float32)
        up = (face[10] - face[152]) / np.hypot(*(face[10] - face[152])) * self.puppet.unit_px
        if frown > 0:
            for inner in (55, 285):
                foot = face[inner] * 0.62 + face[8] * 0.38
                crease = np.array([foot - up * 0.02, foot + up * 0.03, foot + up * 0.08])
                shade = np.maximum(shade, 0.5 * frown * self._polyline(crease, 0.02, 2.4))
            for upper, lower in zip(BROW_EDGES[::2], BROW_EDGES[1::2], strict=True):
                brow = (face[upper] + face[lower]) / 2
                shade = np.maximum(shade, 0.45 * frown * self._polyline(brow, 0.03, 2.0))
        if gape > 0:
            for height in (0.32, 0.52):
                crease = face[[105, 66, 107, 9, 336, 296, 334]] + (face[10] - face[9]) * height
                shade = np.maximum(shade, 0.16 * gape * self._polyline(crease, 0.015, 2.0))
        # Skin in shadow turns warmer, not grey.
        tint = shade * np.array([0.42, 0.55, 0.62], np.float32)
        return np.clip(picture * (1 - tint), 0, 255).astype(np.uint8)


BROW_EDGES = (
    [70, 63, 105, 66, 107],
    [46, 53, 52, 65, 55],
    [300, 293, 334, 296, 336],
    [276, 283, 282, 295, 285],
)


def _fine(points: Points) -> NDArray[np.int32]:
    return np.round(points * 2**FINE).astype(np.int32)


def _smooth(points: Points) -> Points:
    """A rounder line through the same points (twice Chaikin's corner cutting)."""
    for _ in range(2):
        near = 0.75 * points[:-1] + 0.25 * points[1:]
        far = 0.25 * points[:-1] + 0.75 * points[1:]
        between = np.stack([near, far], axis=1).reshape(-1, 2)
        points = np.vstack([points[:1], between, points[-1:]])
    return points


def _sample(photo: Picture, map_x: NDArray[np.float32], map_y: NDArray[np.float32]) -> Picture:
    picture = cv2.remap(photo, map_x, map_y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return picture.astype(np.uint8)


def _inpaint(photo: Picture, points: Points, rings: list[list[int]], grow_px: int) -> Picture:
    """Fill the rings, grown by some pixels, from what is around them."""
    mask = np.zeros(photo.shape[:2], np.uint8)
    for ring in rings:
        cv2.fillPoly(mask, [np.round(points[ring]).astype(np.int32)], 255)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * grow_px + 1, 2 * grow_px + 1))
    return cv2.inpaint(photo, cv2.dilate(mask, kernel), 5, cv2.INPAINT_TELEA).astype(np.uint8)
