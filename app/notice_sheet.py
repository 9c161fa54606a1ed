"""The notice for the door of a room: one page in four languages, ready to print."""

from __future__ import annotations

import html
from pathlib import Path

from emoscope.engine import paths
from emoscope.engine.files import make_folder, write_text

TEXTS = {
    "English": (
        "Emotion estimation in this room",
        "A camera and a computer program estimate emotional expressions from the faces in view. "
        "The estimates are uncertain and may be wrong: they say how a face looks to a model, not "
        "what a person feels. Everything is computed on this computer and nothing is sent. "
        "Nothing is stored unless the operator records. Ask the operator to stop at any time.",
    ),
    "Deutsch": (
        "Schätzung von Gefühlsausdrücken in diesem Raum",
        "Eine Kamera und ein Computerprogramm schätzen den Gefühlsausdruck der sichtbaren "
        "Gesichter. Die Schätzungen sind unsicher und können falsch sein: Sie sagen, wie ein "
        "Gesicht für ein Modell aussieht, nicht, was ein Mensch fühlt. Alles wird auf diesem "
        "Computer berechnet, nichts wird gesendet. Nichts wird gespeichert, solange nicht "
        "aufgezeichnet wird. Sie können jederzeit verlangen, dass angehalten wird.",
    ),
    "Français": (
        "Estimation des expressions émotionnelles dans cette salle",
        "Une caméra et un programme estiment l'expression émotionnelle des visages visibles. "
        "Les estimations sont incertaines et peuvent être fausses : elles disent à quoi un visage "
        "ressemble pour un modèle, pas ce qu'une personne ressent. Tout est calculé sur cet "
        "ordinateur et rien n'est envoyé. Rien n'est conservé tant que l'opérateur n'enregistre "
        "pas. Vous pouvez demander l'arrêt à tout moment.",
    ),
    "Español": (
        "Estimación de expresiones emocionales en esta sala",
        "Una cámara y un programa estiman la expresión emocional de los rostros visibles. Las "
        "estimaciones son inciertas y pueden ser erróneas: dicen qué aspecto tiene un rostro para "
        "un modelo, no lo que siente una persona. Todo se calcula en este ordenador y no se envía "
        "nada. No se guarda nada salvo que el operador grabe. Puede pedir que se detenga en "
        "cualquier momento.",
    ),
}

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>EmoScope – notice</title>
<style>
@page {{ size: A4; margin: 18mm; }}
body {{ font-family: sans-serif; color: #111; max-width: 170mm; margin: 0 auto; }}
h1 {{ font-size: 22pt; margin: 8mm 0 2mm; }}
p {{ font-size: 13pt; line-height: 1.45; margin: 0; }}
.eye {{ border: 3px solid #111; border-radius: 8mm; padding: 4mm 8mm; font-size: 15pt;
  font-weight: bold; display: inline-block; }}
</style></head><body>
<div class="eye">EmoScope</div>
{blocks}
</body></html>
"""


def sheet() -> str:
    """The page as HTML that needs nothing from anywhere else."""
    blocks = "\n".join(
        f"<section><h1>{html.escape(title)}</h1><p>{html.escape(text)}</p></section>"
        for title, text in TEXTS.values()
    )
    return _PAGE.format(blocks=blocks)


def write_sheet(folder: Path | None = None) -> Path:
    """Write the page into the user's folder.

    Raises:
        OutputError: The folder cannot be written.
    """
    target = (folder or paths.user_data()) / "notice.html"
    make_folder(target.parent)
    write_text(target, sheet())
    return target


def open_sheet() -> Path:
    """Write the page and show it in the browser, which can print it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    path = write_sheet()
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return path
