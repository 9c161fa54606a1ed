"""Style sheet and palette made from the tokens."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from emoscope.app.theme.tokens import DARK, LIGHT, Tokens
from emoscope.engine import paths

FAMILIES = [
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    "SF Pro Text",
    ".AppleSystemUIFont",
    "Noto Sans",
    "DejaVu Sans",
]

_SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog, #page {{ background: {window}; }}
#surface, #card {{ background: {surface}; border: 1px solid {border}; border-radius: 10px; }}
#emptyCard {{ background: {surface}; border: 1px solid {border}; border-radius: 10px;
  color: {muted}; font-size: 12px; }}
#bar {{ background: {surface}; border: none; border-bottom: 1px solid {border}; }}
#rail {{ background: {surface}; border: none; border-right: 1px solid {border}; }}
#heading {{ font-size: 13px; font-weight: 600; }}
#title {{ font-size: 20px; font-weight: 700; }}
#hint {{ color: {muted}; font-size: 12px; }}
#warning {{ color: {warn}; font-size: 12px; }}
#badge {{ background: {raised}; border: 1px solid {warn}; border-radius: 13px; }}
#badgeTitle {{ color: {warn}; font-weight: 600; font-size: 12px; }}
#badgeText {{ color: {muted}; font-size: 11px; }}
#recordBadge {{ background: {bad}; color: {window}; border-radius: 11px; padding: 3px 12px;
  font-weight: 700; }}
QToolButton#flat[recording="true"] {{ background: {bad}; border-color: {bad}; }}
#message {{ background: {raised}; border: 1px solid {bad}; border-radius: 8px;
  margin-top: 8px; }}
#message[kind="info"] {{ border-color: {accent}; }}
#message[kind="good"] {{ border-color: {good}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {border}; padding: 4px 6px; }}
QStatusBar {{ background: {surface}; border-top: 1px solid {border}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {muted}; font-size: 12px; padding: 2px 6px; }}
QMenuBar {{ background: {surface}; border-bottom: 1px solid {border}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {raised}; }}
QMenu {{ background: {surface}; border: 1px solid {border}; border-radius: 8px; padding: 6px; }}
QMenu::item {{ padding: 6px 22px 6px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {raised}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 5px 8px; }}
QPushButton, QToolButton {{ background: {raised}; border: 1px solid {border}; border-radius: 7px;
  padding: 5px 12px; min-height: 20px; }}
QToolButton {{ padding: 5px 7px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {accent}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {border}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; border-color: {border}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border-color: {accent};
  font-weight: 600; }}
QPushButton#primary:focus {{ border: 2px solid {text}; padding: 4px 11px; }}
QFrame#card:focus {{ border: 2px solid {accent}; }}
QListView:focus, QListWidget:focus, QTableWidget:focus, QScrollArea:focus {{
  border: 1px solid {accent}; border-radius: 7px; }}
QPushButton#primary:disabled {{ background: {raised}; color: {muted}; border-color: {border}; }}
QPushButton#danger {{ color: {bad}; border-color: {bad}; }}
QPushButton#danger:hover, QPushButton#danger:focus {{ border-width: 2px; padding: 4px 11px; }}
QToolButton#flat {{ background: transparent; border: 1px solid transparent; }}
QToolButton#flat:checked {{ background: {raised}; border-color: {border}; }}
QToolButton#flat:hover, QToolButton#flat:focus {{ border-color: {accent}; background: {raised}; }}
QToolButton#place {{ background: transparent; border: 1px solid transparent; border-radius: 9px;
  padding: 8px 2px; font-size: 11px; color: {muted}; }}
QToolButton#place:hover {{ background: {raised}; }}
QToolButton#place:checked {{ background: {raised}; color: {text}; font-weight: 600; }}
QToolButton#place:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {{ background: {window};
  border: 1px solid {border}; border-radius: 7px; padding: 5px 8px; min-height: 20px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit#cell {{ padding: 0 6px; min-height: 0; border-radius: 4px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus {{ border-color: {accent}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
QAbstractSpinBox {{ padding: 0; min-height: 30px; max-height: 30px; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0 8px; min-height: 0;
  background: transparent; }}
QListWidget::item {{ padding: 5px 6px; border-radius: 6px; }}
QListWidget::item:selected {{ background: {raised}; color: {text}; }}
QToolButton#fold {{ background: transparent; border: 1px solid transparent; color: {muted};
  padding: 4px 8px; }}
QToolButton#fold:hover, QToolButton#fold:focus {{ border-color: {accent}; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url({chevron}); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {border};
  selection-background-color: {raised}; selection-color: {text}; outline: none; }}
QAbstractItemView {{ background: {surface}; border: none; outline: none;
  selection-background-color: {raised}; selection-color: {text}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QTableView::item {{ padding: 0 6px; border: 1px solid transparent; }}
QTableView::item:focus {{ border-color: {accent}; border-radius: 4px; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: none; padding: 4px 8px;
  border-bottom: 1px solid {border}; font-weight: 600; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {border}; border-radius: 3px; min-height: 30px;
  min-width: 30px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {border}; }}
QCheckBox, QRadioButton {{ spacing: 9px; }}
QCheckBox::indicator, QListView::indicator, QTableView::indicator {{ width: 16px;
  height: 16px; border: 1px solid {muted}; border-radius: 4px;
  background: {window}; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator:checked, QListView::indicator:checked,
  QTableView::indicator:checked {{ background: {accent}; border-color: {accent};
  image: url({tick}); }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QProgressBar {{ background: {track}; border: none; border-radius: 4px; max-height: 8px;
  text-align: center; color: transparent; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QTabBar::tab {{ background: transparent; padding: 6px 14px; border-bottom: 2px solid transparent;
  color: {muted}; }}
QTabBar::tab:selected {{ border-bottom-color: {accent}; color: {text}; }}
QTabWidget::pane {{ border: none; }}
"""


def sheet(tokens: Tokens) -> str:
    """The style sheet in the tokens' colours."""
    roles = {name: getattr(tokens, name) for name in Tokens.__dataclass_fields__}
    tick = paths.assets() / "icons" / f"tick-{tokens.name}.svg"
    chevron = tick.with_name(f"chevron-{tokens.name}.svg")
    return _SHEET.format(**roles, tick=tick.as_posix(), chevron=chevron.as_posix())


def palette(tokens: Tokens) -> QPalette:
    """The palette, for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for key, colour in (
        (role.Window, tokens.window),
        (role.Base, tokens.window),
        (role.AlternateBase, tokens.surface),
        (role.Button, tokens.raised),
        (role.ToolTipBase, tokens.raised),
        (role.ToolTipText, tokens.text),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.bad),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
        (role.PlaceholderText, tokens.muted),
        (role.Mid, tokens.border),
        (role.Accent, tokens.accent),
    ):
        made.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.muted))
    return made


def tokens_for(wanted: str) -> Tokens:
    """``dark``, ``light``, or what the system uses for anything else."""
    if wanted == "light":
        return LIGHT
    if wanted == "dark":
        return DARK
    from PySide6.QtCore import Qt

    light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
    return LIGHT if light else DARK


def apply_theme(application: QApplication, tokens: Tokens) -> None:
    """Give the whole application these colours and our type; costs nothing if it has them."""
    made = sheet(tokens)
    if application.styleSheet() == made:
        return
    application.setStyle("Fusion")
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(13)
    application.setFont(font)
    application.setPalette(palette(tokens))
    application.setStyleSheet(made)
