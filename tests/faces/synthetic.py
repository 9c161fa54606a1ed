"""A face of points, and pictures with it, so that the stage can be tested without a real one."""

from __future__ import annotations

import numpy as np

# Where the named landmarks of MediaPipe's mesh lie on our face: x to the picture's right, y down,
# z away from the camera, in face widths.
NAMED = {
    33: (-0.30, -0.15, -0.05), 133: (-0.12, -0.15, -0.08),
    263: (0.30, -0.15, -0.05), 362: (0.12, -0.15, -0.08),
    1: (0.0, 0.08, -0.30), 61: (-0.17, 0.28, -0.10), 291: (0.17, 0.28, -0.10),
    234: (-0.5, -0.05, 0.25), 454: (0.5, -0.05, 0.25),
    127: (-0.48, -0.15, 0.22), 356: (0.48, -0.15, 0.22),
    172: (-0.38, 0.38, 0.12), 397: (0.38, 0.38, 0.12),
    10: (0.0, -0.62, 0.0), 152: (0.0, 0.62, 0.05),
}  # fmt: skip


def face(centre=(100.0, 100.0), width=80.0, yaw_deg=0.0, pitch_deg=0.0, roll_deg=0.0) -> np.ndarray:
    """(468, 3) float32 landmarks in pixels; yaw to the picture's right, pitch up."""
    rng = np.random.default_rng(7)
    angle = rng.uniform(0, 2 * np.pi, 468)
    radius = np.sqrt(rng.uniform(0, 1, 468))
    x, y = 0.5 * radius * np.cos(angle), 0.62 * radius * np.sin(angle)
    points = np.stack([x, y, 0.3 * radius**2 - 0.1], axis=1)
    for index, place in NAMED.items():
        points[index] = place
    yaw, pitch, roll = np.radians([yaw_deg, pitch_deg, roll_deg])
    # The nose points to -z: turning right sends it to +x, nodding up to -y.
    about_y = np.array([[np.cos(yaw), 0, -np.sin(yaw)], [0, 1, 0], [np.sin(yaw), 0, np.cos(yaw)]])
    about_x = np.array(
        [[1, 0, 0], [0, np.cos(pitch), np.sin(pitch)], [0, -np.sin(pitch), np.cos(pitch)]]
    )
    about_z = np.array(
        [[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]]
    )
    points = points @ (about_z @ about_x @ about_y).T * width
    points[:, :2] += centre
    return points.astype(np.float32)


class FakeFinder:
    """Gives prepared landmarks frame after frame."""

    def __init__(self, per_frame):
        self.per_frame = list(per_frame)
        self.calls = self.resets = 0
        self.closed = False

    def find(self, image):
        self.calls += 1
        return list(self.per_frame[min(self.calls, len(self.per_frame)) - 1])

    def reset(self):
        self.resets += 1

    def close(self):
        self.closed = True


def painted(shape, faces, colours):
    """A picture with an ellipse of its own colour, eyes and a mouth for each face."""
    from emoscope.engine.opencv import cv2

    rng = np.random.default_rng(3)
    image = rng.integers(90, 110, (*shape, 3)).astype(np.uint8)
    for points, colour in zip(faces, colours, strict=True):
        x0, y0 = points[:, :2].min(axis=0)
        x1, y1 = points[:, :2].max(axis=0)
        centre = (int((x0 + x1) / 2), int((y0 + y1) / 2))
        cv2.ellipse(image, centre, (int((x1 - x0) / 2), int((y1 - y0) / 2)), 0, 0, 360, colour, -1)
        for index in (33, 133, 263, 362, 61, 291, 1):
            at = (int(points[index, 0]), int(points[index, 1]))
            cv2.circle(image, at, max(1, int((x1 - x0) / 25)), (20, 20, 20), -1)
    return image
