"""ELAN annotations: a tier per face with its leading label, one per face and label, markers.

Facts of the format: ELAN's schema EAFv3.0 (``ANNOTATION_DOCUMENT``, ``TIME_ORDER`` with
``TIME_SLOT`` in milliseconds, ``TIER`` with ``ALIGNABLE_ANNOTATION``).
"""

from __future__ import annotations

import io
import mimetypes
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from engine.exports.protocol import Request
from engine.files import replacing
from engine.notice import ONE_LINE
from engine.sessions.manifest import Marker
from engine.sessions.segments import Segment, label_segments, top_segments
from engine.sessions.session import Session

SCHEMA = "http://www.mpi.nl/tools/elan/EAFv3.0.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
KIND = "emoscope"
SHORTEST_S = 0.3
MOMENT_S = 0.1
"""Length of a moment: ELAN shows no annotation of none."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Eaf:
    """``labels.eaf``; times are milliseconds from where a player shows 0:00, as ELAN counts."""

    name, file = "eaf", "labels.eaf"

    def write(self, session: Session, path: Path, request: Request) -> None:
        tiers = tiers_of(session, request)
        document = _document(session, tiers)
        text = io.BytesIO()
        ET.indent(document)
        ET.ElementTree(document).write(text, encoding="UTF-8", xml_declaration=True)
        with replacing(path) as partial:
            partial.write_bytes(text.getvalue())


def tiers_of(session: Session, request: Request) -> dict[str, list[tuple[Segment, str]]]:
    """Tier name to its segments and their texts: every face and label has one, and markers."""
    tiers: dict[str, list[tuple[Segment, str]]] = {}
    leads = top_segments(session, SHORTEST_S)
    shown = label_segments(session, request.rule)
    for series in session.series:
        face = f"face {series.track}"
        tiers[face] = [(s, s.label) for s in leads if s.track == series.track]
        for label in session.names:
            mine = [s for s in shown if s.track == series.track and s.label == label]
            tiers[f"{face} {label}"] = [(s, f"{label} {s.mean:.2f}") for s in mine]
    if len(session.label_sets) > 1:
        tiers["label sets"] = _label_sets(session)
    return tiers | _marker_tiers(session.manifest.markers)


def _marker_tiers(markers: Sequence[Marker]) -> dict[str, list[tuple[Segment, str]]]:
    """``markers``, and more of them where markers lie over one another."""
    tiers: list[list[tuple[Segment, str]]] = []
    for marker in sorted(markers, key=lambda each: each.time_s):
        end_s = marker.end_s if marker.end_s is not None else marker.time_s
        end_s = max(end_s, marker.time_s + MOMENT_S)
        entry = Segment(0, marker.text, marker.time_s, end_s, 0.0, 0.0, marker.time_s)
        for tier in tiers:
            if tier[-1][0].end_s <= marker.time_s:
                tier.append((entry, marker.text))
                break
        else:
            tiers.append([(entry, marker.text)])
    names = ["markers", *(f"markers {number}" for number in range(2, len(tiers) + 1))]
    return dict(zip(names, tiers, strict=False))


def _label_sets(session: Session) -> list[tuple[Segment, str]]:
    """What was asked from when on."""
    end_s = float(session.frame_ends_s[-1]) if len(session.frame_ends_s) else 0.0
    begins = [since_s for since_s, _ in session.label_sets]
    return [
        (Segment(0, labels.name, begin, end, 0.0, 0.0, begin), ", ".join(labels.names))
        for (begin, labels), end in zip(session.label_sets, [*begins[1:], end_s], strict=True)
    ]


def _document(session: Session, tiers: dict[str, list[tuple[Segment, str]]]) -> ET.Element:
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
        for begin, end, text in _milliseconds(entries, session.player_zero_s):
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


def _milliseconds(
    entries: Sequence[tuple[Segment, str]], origin_s: float
) -> list[tuple[int, int, str]]:
    """Annotations of one tier; they may touch but not overlap, and none is empty."""
    out: list[tuple[int, int, str]] = []
    for segment, text in entries:
        begin = round(1000 * (segment.start_s - origin_s))
        end = round(1000 * (segment.end_s - origin_s))
        begin = max(begin, 0, out[-1][1] if out else 0)
        if end > begin:
            out.append((begin, end, text))
    return out
