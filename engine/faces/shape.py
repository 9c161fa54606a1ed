"""What is measured on the points of a face beside its labels: roll, and openings of eyes and mouth.

An opening is the mean of distances between points of the upper and the lower edge, over the width
between the corners: for eyes the ratio of Soukupová and Čech ("Real-Time Eye Blink Detection using
Facial Landmarks", 2016), for the mouth the same along the inner lips. Distances are taken in depth
too, so that a turned head changes them less than in the picture.
"""

from __future__ import annotations

import math

import numpy as np

from emoscope.engine.data import Floats, Measures

# Of MediaPipe's mesh: corners, then upper and lower points in pairs.
LEFT_EYE = (33, 133), ((160, 144), (158, 153))
RIGHT_EYE = (362, 263), ((385, 380), (387, 373))
MOUTH = (78, 308), ((81, 178), (13, 14), (311, 402))
OUTER_CORNERS = (33, 263)

_PARTS = (LEFT_EYE, RIGHT_EYE, MOUTH)
_FROM = np.array([i for (a, _), pairs in _PARTS for i in (a, *(up for up, _ in pairs))])
_TO = np.array([i for (_, b), pairs in _PARTS for i in (b, *(low for _, low in pairs))])


def measure(landmarks: Floats) -> Measures:
    """Roll and openings of one face.

    Args:
        landmarks: (468, 3) float32 pixels, z towards the back.
    """
    (ax, ay), (bx, by) = landmarks[OUTER_CORNERS, :2].tolist()
    ways = landmarks[_TO] - landmarks[_FROM]
    left, a, b, right, c, d, mouth, *lips = np.sqrt((ways * ways).sum(axis=1)).tolist()
    eyes = (a + b) / max(left, 1e-6) + (c + d) / max(right, 1e-6)
    return Measures(
        roll_deg=math.degrees(math.atan2(by - ay, bx - ax)),
        eyes_open=eyes / 4,
        mouth_open=sum(lips) / len(lips) / max(mouth, 1e-6),
    )
