"""ELAN annotations: a tier per face with its leading label, one per face and label, markers.

Facts of the format: ELAN's schema EAFv3.0 (``ANNOTATION_DOCUMENT``, ``TIME_ORDER`` with
``TIME_SLOT`` in milliseconds, ``TIER`` with ``ALIGNABLE_ANNOTATION``).
"""

from __future__ import annotations

import io
import mimetypes
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import quote

from emoscope.engine.exports.protocol import Exporter, Request
from emoscope.engine.exports.tiers import Tiers, milliseconds, tiers_of
from emoscope.engine.files import replacing
from emoscope.engine.notice import ONE_LINE
from emoscope.engine.sessions.session import Session

SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
KIND = "emoscope"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Eaf(Exporter):
    """``labels.eaf``; times are milliseconds from where a player shows 0:00, as ELAN counts."""

    name, file = "eaf", "labels.eaf"

    def write(self, session: Session, path: Path, request: Request) -> None:
        write_tiers(session, tiers_of(session, request), path)


def write_tiers(session: Session, tiers: Tiers, path: Path) -> None:
    """Write annotations of a session's video.

    Raises:
        OutputError: The place cannot be written.
    """
    document = _document(session, tiers)
    text = io.BytesIO()
    ET.indent(document)
    ET.ElementTree(document).write(text, encoding="UTF-8", xml_declaration=True)
    with replacing(path) as partial:
        partial.write_bytes(text.getvalue())


def _document(session: Session, tiers: Tiers) -> ET.Element:
    ET.register_namespace("xsi", XSI)
    root = ET.Element(
        "ANNOTATION_DOCUMENT",
        {
            "AUTHOR": session.manifest.program,
            "DATE": session.manifest.clock.started or "1970-01-01T00:00:00+00:00",
            "FORMAT": "3.0",
            "VERSION": "3.0",
            f"{{{XSI}}}noNamespaceSchemaLocation": SCHEMA,
        },
    )
    header = ET.SubElement(root, "HEADER", {"MEDIA_FILE": "", "TIME_UNITS": "milliseconds"})
    ET.SubElement(header, "MEDIA_DESCRIPTOR", _media(session.manifest.source.name))
    ET.SubElement(header, "PROPERTY", {"NAME": "notice"}).text = ONE_LINE
    order = ET.SubElement(root, "TIME_ORDER")
    ends: list[tuple[int, ET.Element, str]] = []
    for tier, entries in tiers.items():
        element = ET.SubElement(root, "TIER", {"LINGUISTIC_TYPE_REF": KIND, "TIER_ID": _xml(tier)})
        for begin, end, text in milliseconds(entries, session.player_zero_s):
            annotation = ET.SubElement(element, "ANNOTATION")
            name = f"a{len(ends) // 2 + 1}"
            alignable = ET.SubElement(annotation, "ALIGNABLE_ANNOTATION", {"ANNOTATION_ID": name})
            ET.SubElement(alignable, "ANNOTATION_VALUE").text = _xml(text)
            ends.append((begin, alignable, "TIME_SLOT_REF1"))
            ends.append((end, alignable, "TIME_SLOT_REF2"))
    # Each end has a slot of its own (a shared one would move with its neighbour), in time's order.
    for number, (time_ms, alignable, reference) in enumerate(sorted(ends, key=lambda e: e[0]), 1):
        slot = {"TIME_SLOT_ID": f"ts{number}", "TIME_VALUE": str(time_ms)}
        ET.SubElement(order, "TIME_SLOT", slot)
        alignable.set(reference, f"ts{number}")
    ET.SubElement(
        root,
        "LINGUISTIC_TYPE",
        {"GRAPHIC_REFERENCES": "false", "LINGUISTIC_TYPE_ID": KIND, "TIME_ALIGNABLE": "true"},
    )
    return root


def _media(name: str) -> dict[str, str]:
    """A name, not a place: ELAN asks for the video when it is not beside the annotations."""
    name = re.split(r"[/\\]", name)[-1].strip(". ") or "video"
    address = f"./{quote(_xml(name))}"
    kind = mimetypes.guess_type(name)[0] or "video/unknown"
    return {"MEDIA_URL": address, "RELATIVE_MEDIA_URL": address, "MIME_TYPE": kind}


def _xml(text: str) -> str:
    """Without the few characters that XML 1.0 cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
