"""Figures that were published, to be printed beside ours.

UAR and WAR in percent. Sources: Exp-CLIP's ``img/tabs.png`` (zero-shot rows, which repeat
EmoCLIP's paper), DFER-CLIP's ``img/performance.png``, SurveyFER's table (EmoCLIP supervised),
Exp-CLIP's released logs (ensembles). Where a figure could only be read off a chart it says so.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A published figure.

    Attributes:
        uar, war: In percent; None where only one is known.
        source: Where it stands.
        setting: How it was measured.
    """

    uar: float
    war: float | None
    source: str
    setting: str


_TABS = "Exp-CLIP img/tabs.png"
_FIVE = "5-fold mean, epoch selected on the test fold"

ROWS: dict[tuple[str, str], Row] = {
    ("emoclip", "dfew"): Row(36.76, 46.27, _TABS, "zero-shot, trained on MAFW fold 4"),
    ("emoclip", "ferv39k"): Row(26.73, 35.30, _TABS, "zero-shot, trained on MAFW fold 4"),
    ("emoclip", "mafw"): Row(25.86, 33.49, _TABS, "captions of the same data set, 5-fold mean"),
    ("emoclip", "afew"): Row(36.13, 39.90, _TABS, "zero-shot, trained on MAFW fold 4"),
    ("emoclip", "mafw-compound"): Row(
        6.5, None, "EmoCapCLIP figs/Overview.png, read off a chart (0.3 either way)", "43 classes"
    ),
    ("emoclip-supervised", "dfew"): Row(58.04, 62.12, "SurveyFER", _FIVE),
    ("emoclip-supervised", "ferv39k"): Row(31.41, 36.18, "SurveyFER", "official split"),
    ("emoclip-supervised", "mafw"): Row(34.24, 41.46, "SurveyFER", _FIVE),
    ("dfer-clip", "dfew"): Row(59.61, 71.25, "DFER-CLIP img/performance.png", _FIVE),
    ("dfer-clip", "ferv39k"): Row(
        41.27, 51.65, "DFER-CLIP img/performance.png", "epoch selected on the test part"
    ),
    ("dfer-clip", "mafw"): Row(39.89, 52.55, "DFER-CLIP img/performance.png", _FIVE),
    ("clip", "dfew"): Row(22.08, 21.30, _TABS, "ViT-B/32, [0, 1] pixels, photo prompt"),
    ("clip", "ferv39k"): Row(18.12, 17.38, _TABS, "ViT-B/32, [0, 1] pixels, photo prompt"),
    ("clip", "mafw"): Row(13.39, 15.48, _TABS, "ViT-B/32, [0, 1] pixels, photo prompt"),
    ("clip", "afew"): Row(28.59, 28.87, _TABS, "ViT-B/32, [0, 1] pixels, photo prompt"),
    ("exp-clip", "dfew"): Row(24.25, 25.87, _TABS, "ViT-B/32, photo prompt"),
    ("exp-clip", "ferv39k"): Row(21.48, 21.25, _TABS, "ViT-B/32, photo prompt"),
    ("exp-clip", "mafw"): Row(17.53, 20.27, _TABS, "ViT-B/32, photo prompt"),
    ("exp-clip", "afew"): Row(29.72, 31.23, _TABS, "ViT-B/32, photo prompt"),
}


def published_row(system: str, dataset: str) -> Row | None:
    """The published figure of a system on a data set, if there is one."""
    return ROWS.get((system, dataset))
