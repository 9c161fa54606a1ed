"""Bring the translations in line with the texts of the window.

    python scripts/update_translations.py            # update the .ts files and compile them
    python scripts/update_translations.py --check    # say what is missing, change nothing

Texts are found as ``tr("...")``, ``noted("...")``, ``counted("one", "many", count)`` and
``counting("one", "many")`` in ``app``; the last two have plural forms. The files are Qt's own
format (.ts), compiled by Qt's own ``lrelease`` (.qm).
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
FOLDER = APP / "translations"
CONTEXT = "EmoScope"
LANGUAGES = ("de", "fr", "es")
PLACE = {"tr": 0, "noted": 0, "counted": 1, "counting": 1}
"""Functions that take a text, and which of their arguments it is."""


FORMS = 2
"""Plural forms of each of these languages: for one, and for more."""


def texts() -> dict[str, bool]:
    """Every text of the window in order of the files, and whether it has plural forms."""
    found: dict[str, bool] = {}
    for path in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in PLACE
                and len(node.args) > PLACE[node.func.id]
            ):
                text = node.args[PLACE[node.func.id]]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    found[text.value] = node.func.id in ("counted", "counting")
    return found


def known(language: str) -> dict[str, list[str]]:
    """Translations that a .ts file has: one, or the plural forms."""
    path = FOLDER / f"emoscope_{language}.ts"
    if not path.is_file():
        return {}
    out = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        if source and translation is not None and translation.get("type") is None:
            forms = [each.text for each in translation.iter("numerusform")] or [translation.text]
            if all(forms):
                out[source] = [form for form in forms if form]
    return out


def write(language: str, sources: dict[str, bool], translations: dict[str, list[str]]) -> None:
    """Write a .ts file; what is not translated yet is marked so."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for source, plural in sources.items():
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if plural else {})
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        forms = translations.get(source)
        if plural and forms:
            for index in range(FORMS):
                form = forms[min(index, len(forms) - 1)]
                ElementTree.SubElement(translation, "numerusform").text = form
        elif forms:
            translation.text = forms[-1]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    FOLDER.mkdir(exist_ok=True)
    body = ElementTree.tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    (FOLDER / f"emoscope_{language}.ts").write_text(text, encoding="utf-8")


def compile_files() -> None:
    """Make the .qm files."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    for language in LANGUAGES:
        source = FOLDER / f"emoscope_{language}.ts"
        target = source.with_suffix(".qm")
        subprocess.run([str(tool), "-silent", str(source), "-qm", str(target)], check=True)


def main() -> int:
    """Update or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    sources = texts()
    missing = 0
    for language in LANGUAGES:
        translations = known(language)
        lacking = [source for source in sources if source not in translations]
        missing += len(lacking)
        print(f"{language}: {len(sources) - len(lacking)} of {len(sources)}")
        if options.check:
            for source in lacking:
                print(f"  missing: {source}")
        else:
            write(language, sources, translations)
    if not options.check:
        compile_files()
    return 1 if options.check and missing else 0


if __name__ == "__main__":
    sys.exit(main())
