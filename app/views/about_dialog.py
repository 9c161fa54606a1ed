"""What this program is, and what the model in use was made from."""

from __future__ import annotations

import html
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from emoscope.app.i18n import tr
from emoscope.app.icons import program_icon
from emoscope.app.views.fitting import Dialog
from emoscope.engine import __version__
from emoscope.engine.pipeline import Pipeline


class AboutDialog(Dialog):
    """Name, version, sources, licence, and the pack's own card in short."""

    def __init__(self, pipeline: Pipeline | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About EmoScope"))
        self.setMinimumWidth(520)
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(72, 72))
        title = QLabel(f"EmoScope {__version__}")
        title.setObjectName("title")
        text = QLabel(about_text(pipeline))
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.addWidget(picture)
        head.addSpacing(12)
        head.addWidget(title, 1)
        close = QPushButton(tr("Close"))
        close.setObjectName("primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 22, 26, 18)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addWidget(text)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        # Qt would make it no taller than two thirds of a small screen, and cut the text.
        self.resize(560, layout.heightForWidth(560))


def about_text(pipeline: Pipeline | None) -> str:
    """The text, as simple HTML."""
    parts = [
        tr("Watches a face and says, live, how well each of your own sentences describes it."),
        tr(
            "After EmoCLIP (Foteinopoulou and Patras, FG 2024) and DFER-CLIP (Zhao and Patras, "
            "BMVC 2023). Faces are found by MediaPipe's networks. Licence: Apache 2.0."
        ),
        tr("Scores say how a face looks to a model, not what a person feels."),
    ]
    if pipeline is not None:
        manifest = pipeline.manifest
        data = ", ".join(manifest.training_data)
        parts.append(
            "<b>"
            + html.escape(f"{manifest.title}, {manifest.version}")
            + "</b><br>"
            + html.escape(tr("Licence: {licence}").format(licence=manifest.licence))
            + "<br>"
            + html.escape(tr("Trained on: {data}").format(data=data))
        )
        numbers = metric_words(manifest.metrics)
        if numbers:
            parts.append(html.escape(tr("Measured: {numbers}").format(numbers=numbers)))
    return "".join(f"<p>{part}</p>" for part in parts)


def metric_words(metrics: Mapping[str, float], most: int = 3) -> str:
    """The recalls among a pack's figures (UAR, WAR), readable; the card has them all."""
    names = [name for name in metrics if {"uar", "war"} & set(name.split("_"))]
    shown = []
    for name in names[:most]:
        words = " ".join(
            word.upper() if word in ("uar", "war") else word for word in name.split("_")
        )
        shown.append(f"{words} {metrics[name]:.1%}")
    return "; ".join(shown)
