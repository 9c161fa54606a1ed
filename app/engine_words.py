"""Messages of the engine in the user's language. The engine itself speaks English.

A message is known by its text with its parts left open: that is its id, here and in the translation
files. One that has no translation stays as it is.
"""

from __future__ import annotations

import functools
import re

from emoscope.app.i18n import noted, tr

MESSAGES = (
    noted("No model is loaded yet"),
    noted("Wait until it is, or choose another pack"),
    noted('There is no model pack "{0}" on this machine'),
    noted("Packs that are here: {0}{1}"),
    noted("{0} is missing"),
    noted("Get the pack {0} again"),
    noted("Get the pack again"),
    noted("{0} has {1} bytes instead of {2}"),
    noted("{0} is not the file that was published (wrong checksum)"),
    noted("{0} cannot be read ({1})"),
    noted("{0} cannot be written ({1})"),
    noted("Choose another place"),
    noted("Free some space"),
    noted("{0} knows only its own classes, not {1}"),
    noted("Use {0}, or a pack that takes free sentences"),
    noted('There is no label set "{0}"'),
    noted("There are: {0}{1}"),
    noted("{0} has no list called labels"),
    noted("Begin it with `labels:` and a list of names"),
    noted("{0} has no labels"),
    noted("Add at least one"),
    noted("{0} has {1} labels"),
    noted("Up to {0} are possible"),
    noted("There is no label file {0}"),
    noted("Check the path"),
    noted("{0} has no name"),
    noted("{0} is empty"),
    noted("Write some text"),
    noted("{0} is {1} characters long"),
    noted("{0} is too large for a label set"),
    noted("It may have up to 4 MB"),
    noted("{0} is not UTF-8 text"),
    noted("Save it as UTF-8 and try again"),
    noted("{0}{1}: this is not valid YAML"),
    noted("See prompts/basic7.yaml for an example"),
    noted('{0}: the label "{1}" is there twice'),
    noted("Rename or remove one"),
    noted('{0}: "{1}" is the name of a column in the results'),
    noted("Choose another name for the label"),
    noted("{0}: colour must look like #1a2b3c"),
    noted("No runtime works here with the pack {0} ({1})"),
    noted("Install EmoScope again, or get the pack again"),
    noted("The annotated video needs the video itself"),
    noted("There is no session in {0}"),
    noted("Analyse the file again"),
    noted("Analyse it again"),
    noted("{0} was made by a newer EmoScope (format {1}, this one knows {2})"),
    noted("Update EmoScope"),
    noted("{0} cannot be the manifest of a session"),
    noted("The session {0} is damaged: {1}"),
    noted("The session {0} was made with {1} {2}, and this machine has {3} with other weights"),
    noted("Get that version of the pack, or analyse the file again"),
    noted("This recording has no embeddings, so its labels cannot be changed"),
    noted("Analyse the video again, or record with embeddings"),
    noted('The camera "{0}" does not answer'),
    noted("Plug it in again, or choose another camera"),
    noted('The camera "{0}" gives no new pictures'),
    noted("Check its cable, or plug it in again"),
    noted("{0} gives no new pictures"),
    noted("Close the other program, or choose another camera"),
    noted('The camera "{0}" is open but gives no pictures'),
    noted("Close other programs that use it, or plug it in again"),
    noted('The camera "{0}" was unplugged'),
    noted("Plug it in again"),
    noted('There is no camera "{0}"; no camera was found on this machine'),
    noted("Plug one in, or open a video file"),
    noted('There is no camera "{0}"'),
    noted("There is no file or folder {0}"),
    noted("{0} is empty (0 bytes)"),
    noted("Record or download it again"),
    noted("{0} has a video track but no picture in it"),
    noted("{0} is a folder, not a video"),
    noted("Check the name and the folder"),
    noted("{0} may not be read"),
    noted("Check its permissions"),
    noted("{0} cannot be opened ({1})"),
    noted("Check the name and the disk"),
    noted("{0} cannot be read as a video ({1})"),
    noted("The source has not answered for {0} s"),
    noted("It may be in use elsewhere"),
    noted("The model has been at one frame for {0} s"),
    noted("Try another runtime"),
    noted("The source stopped unexpectedly ({0})"),
    noted("Scoring stopped unexpectedly ({0})"),
)


def in_language(sentence: str) -> str:
    """What the engine said, in the language in use: cause and next step each by its id."""
    if not sentence or tr(MESSAGES[0]) == MESSAGES[0]:
        return sentence  # English, or nothing to say
    text = sentence.removesuffix(".")
    for place in [len(text), *(found.start() for found in re.finditer(r"\. ", text))]:
        parts = [_known(part) for part in (text[:place], text[place + 2 :]) if part]
        if parts and None not in parts:
            return " ".join(f"{part}." for part in parts)
    return sentence


@functools.cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Those with most fixed text first: "{0} is empty (0 bytes)" before "{0} is empty"."""
    out = []
    for message in sorted(MESSAGES, key=lambda text: -len(re.sub(r"\{\d\}", "", text))):
        pattern = re.sub(r"\\\{(\d)\\\}", r"(?P<p\1>.*?)", re.escape(message))
        out.append((re.compile(pattern, re.DOTALL), message))
    return tuple(out)


def _known(text: str) -> str | None:
    for pattern, message in _patterns():
        if found := pattern.fullmatch(text):
            parts = [found.group(f"p{i}") for i in range(len(found.groupdict()))]
            return tr(message).format(*parts)
    return None
