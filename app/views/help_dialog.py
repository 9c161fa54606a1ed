"""Pages of help that are read without a connection."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.models.help_pages import news, pages
from emoscope.app.views.finding import FindingList
from emoscope.app.views.fitting import Dialog


class PageBrowser(QTextBrowser):
    """Shows Markdown. Nothing is fetched: pictures and other pages of the web are left out."""

    def show_page(self, text: str) -> None:
        """Show Markdown, with room between its parts, which Qt leaves out."""
        self.setMarkdown(text)
        block = self.document().begin()
        while block.isValid():
            form = QTextBlockFormat()
            heading = block.blockFormat().headingLevel() > 0
            form.setTopMargin(14.0 if heading else 0.0)
            form.setBottomMargin(6.0)
            QTextCursor(block).mergeBlockFormat(form)
            block = block.next()

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        return None


class HelpDialog(Dialog):
    """A list of pages, a page, and a line that finds words in all of them."""

    def __init__(self, parent: QWidget, first: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.list = FindingList()
        self.list.setAccessibleName(tr("Pages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages: dict[str, str] = {}
        for page in pages():
            self._add(page.title, page.file.name, page.text)
        if text := news():
            self._add(tr("What is new"), "news", text)
        self.browser = PageBrowser()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self._follow)
        self.browser.setAccessibleName(self.windowTitle())
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find in these pages"))
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(tr("Find in these pages"))
        self.words.returnPressed.connect(self.find_next)
        self.found = QLabel()
        self.found.setObjectName("hint")
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.found)
        column.addWidget(self.list, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(side)
        split.addWidget(self.browser)
        split.setStretchFactor(1, 1)
        split.setSizes([270, 620])
        split.setChildrenCollapsible(False)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        hint = QLabel(tr("The pages are in English."))
        hint.setObjectName("hint")
        foot.addWidget(hint, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addLayout(foot)
        self.list.currentItemChanged.connect(self._show)
        self.resize(QSize(900, 680).boundedTo(parent.window().size()))
        self.show_page(first)
        self.list.setFocus()

    def _add(self, title: str, name: str, text: str) -> None:
        item = QListWidgetItem(title)
        item.setData(Qt.ItemDataRole.UserRole, name)
        self.list.addItem(item)
        self.pages[name] = text

    def show_page(self, name: str) -> None:
        """Open a page by its file's name; the first one when there is none of that name."""
        names = list(self.pages)
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    def find_next(self) -> None:
        """Go to the next place that has the words, on this page or a later one."""
        wanted = self.words.text().strip()
        if not wanted or self.browser.find(wanted):
            self.found.setText("")
            return
        row, count = self.list.currentRow(), self.list.count()
        for step in range(1, count + 1):
            at = (row + step) % count
            name = self.list.item(at).data(Qt.ItemDataRole.UserRole)
            if wanted.casefold() in self.pages[name].casefold():
                self.list.setCurrentRow(at)
                self.browser.moveCursor(QTextCursor.MoveOperation.Start)
                if self.browser.find(wanted):
                    self.found.setText("")
                    return
        self.found.setText(tr("Not found"))

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.browser.show_page(self.pages[item.data(Qt.ItemDataRole.UserRole)])
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, url: QUrl) -> None:
        name = url.fileName()
        if name in self.pages:
            self.show_page(name)
        elif url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
        elif url.hasFragment():
            self.browser.scrollToAnchor(url.fragment())
