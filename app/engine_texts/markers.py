"""What the engine says of files of markers and annotations."""

from __future__ import annotations

from emoscope.app.i18n import noted

TEXTS: tuple[str | tuple[str, str], ...] = (
    noted("No scored frame lies in an annotation with one of the session's labels"),
    noted("The session's labels are: {0}"),
    noted("{0} is too large for annotations"),
    noted("{0} has a document type, which ELAN files do not have"),
    noted("{0} has no annotations"),
    noted('{0} has no tier "{1}"'),
    noted("It has: {0}"),
    noted("{0}, line {1}: the end is not after the start"),
    noted("{0}, line {1}: there are no times"),
    noted('{0}, line {1}: "{2}" is not a number'),
    noted('{0}: "{1}" is not a number'),
    noted("Give an ELAN file (.eaf), ELAN's tab-delimited export, or a table with the columns{0}"),
    noted(
        "Give an ELAN file (.eaf), a BORIS project or its exported events, a PsychoPy .csv or"
        " .log, or a table with the columns time_s and text"
    ),
    ("Name one with --part: {0}", noted("Name one: {0}")),
    noted('{0} has no "{1}"'),
    noted('{0} has no event "{1}"'),
    noted("{0} has no markers"),
    noted("{0} has several observations"),
    noted("{0} is not a BORIS project"),
    noted("{0} is too large for markers"),
    noted('"{0}" at {1} s is a moment, and only stretches can be left out'),
    (
        "Import it as --kind event, or give the file a column of ends",
        noted("Import it as events, or give the file a column of ends"),
    ),
    noted('"{0}" is more than one key'),
    noted("Give one letter or digit"),
    noted('"{0}" is not a colour'),
    noted("Write it like #0072b2"),
    noted('The key "{0}" sets "{1}"'),
    noted("Check their texts in the file"),
    noted("{0} has none of these events"),
    noted("{0} has no columns of times and texts"),
    noted("Give a table with the columns time_s and text, and end_s for stretches"),
    noted("Give seconds, or 0:01:02.5"),
    noted('{0}, line {1}: "{2}" is not a time'),
    noted("{0}, line {1}: the end is before the start"),
    noted("No session of this study can be compared with these annotations"),
    noted("No session of this study can be compared with these annotations: {0}: {1}"),
    noted("Name each file as its session or film: talk.eaf for talk.mp4"),
)
