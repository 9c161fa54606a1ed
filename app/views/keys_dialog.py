"""All shortcuts on one page, and how to read the bars."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QTextBrowser, QVBoxLayout, QWidget

from emoscope.app.commands.action_rows import is_bare, menu_titles, plain
from emoscope.app.commands.actions import ActionTable
from emoscope.app.i18n import tr
from emoscope.app.views.fitting import Dialog


class KeysDialog(Dialog):
    """A sheet made from the table of actions: it cannot fall behind."""

    def __init__(self, actions: ActionTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts and how to read the bars"))
        self.text = QTextBrowser()
        self.text.setHtml(keys_page(actions))
        self.text.setAccessibleName(self.windowTitle())
        close = QPushButton(tr("Close"))
        close.setObjectName("primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(close)
        self.resize(QSize(620, 640).boundedTo(parent.window().size()))


def keys_page(actions: ActionTable) -> str:
    """The page as simple HTML."""
    parts = [f"<h3>{escape(tr('How to read the bars'))}</h3>"]
    points = (
        tr("Bar length, number, bold row and the tag over the face always show the same value."),
        tr(
            "The thin line across a bar shows how much the score varied in the last two "
            "seconds. The longer the line, the less steady the score."
        ),
        tr("The hatched bar means none of your labels. When it leads, no label fits well."),
        tr("A star marks a label taught by example. A tick marks the face's own neutral value."),
    )
    parts += [f"<p>{escape(point)}</p>" for point in points]
    titles = menu_titles()
    for menu, title in titles.items():
        rows = []
        for spec in actions.specs.values():
            keys = actions[spec.id].shortcut()
            if spec.menu != menu or keys.isEmpty():
                continue
            text = keys.toString(QKeySequence.SequenceFormat.NativeText)
            where = (
                tr("when the picture or timeline has the focus") if is_bare(spec.shortcut) else ""
            )
            rows.append(
                f"<tr><td><b>{escape(text)}</b>&nbsp;&nbsp;</td>"
                f"<td>{escape(plain(spec.text))} <i>{escape(where)}</i></td></tr>"
            )
        if rows:
            parts.append(f"<h3>{escape(plain(title))}</h3><table>{''.join(rows)}</table>")
    timeline = (
        ("← →", tr("one second back or forward; with Shift, five")),
        (", .", tr("one frame back or forward")),
        ("+ − 0", tr("zoom in, zoom out, show all")),
    )
    rows = [f"<tr><td><b>{a}</b>&nbsp;&nbsp;</td><td>{escape(b)}</td></tr>" for a, b in timeline]
    parts.append(f"<h3>{escape(tr('Timeline'))}</h3><table>{''.join(rows)}</table>")
    return "".join(parts)
