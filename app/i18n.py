"""Words of the window in the user's language, through Qt's own translation files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

CONTEXT = "EmoScope"
FOLDER = Path(__file__).resolve().parent / "translations"
LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}


def tr(text: str) -> str:
    """The text in the language in use; English where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def counted(one: str, many: str, count: int) -> str:
    """The form of a sentence that fits a number, with the number in place of ``{count}``.

    Args:
        one: English for 1, such as "{count} file".
        many: English for all other numbers; the id in the translation files, where Qt keeps the
            plural forms of each language.
        count: What is counted, from 0.
    """
    text = QCoreApplication.translate(CONTEXT, many, None, count)
    if text == many and count == 1:  # English, or not translated
        text = one
    return text.replace("{count}", str(count))


def noted(text: str) -> str:
    """A text that is translated later: only notes it for the translation files."""
    return text


def counting(one: str, many: str) -> tuple[str, str]:
    """A sentence with a number that is translated later by :func:`counted`: only notes it."""
    return one, many


def pick_language(wanted: str) -> str:
    """``wanted`` if there is a translation, else the system's language, else English."""
    if wanted in LANGUAGES:
        return wanted
    system = QLocale.system().name().split("_")[0]
    return system if system in LANGUAGES else "en"


def install_language(language: str) -> list[QTranslator]:
    """Load the translations for a language into the running application.

    Returns:
        The translators; keep them as long as the application runs, and hand them to
        :func:`remove_language` before another language is installed.
    """
    QLocale.setDefault(QLocale(language))
    application = QCoreApplication.instance()
    if application is None or language == "en":
        return []
    found = []
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"emoscope_{language}", str(FOLDER))):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            found.append(translator)
    return found


def remove_language(translators: list[QTranslator]) -> None:
    """Take translators out again."""
    application = QCoreApplication.instance()
    if application is not None:
        for translator in translators:
            application.removeTranslator(translator)
