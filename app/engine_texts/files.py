"""What the engine says of places on the disk, exports and settings."""

from __future__ import annotations

from emoscope.app.i18n import noted

TEXTS: tuple[str | tuple[str, str], ...] = (
    noted("{0} cannot be written ({1})"),
    noted("Choose another location"),
    noted("Free some space"),
    noted("The annotated video needs the video itself"),
    noted("The disk is full while writing {0}"),
    noted("Free some space and try again"),
    noted("{0} is open in another program"),
    noted("Close it there and try again"),
    noted("{0} cannot be written: no permission"),
    noted("Choose another folder"),
    noted("{0} is a file, not a folder"),
    noted("A folder above {0} is a file"),
    noted("The name {0} is too long"),
    noted("Choose a shorter one"),
    noted("The settings could not be saved"),
    noted(
        "{0} could not be read, so the settings are back to their defaults; the old file is "
        "kept beside it"
    ),
    noted("Some settings in {0} were not valid and are back to their defaults: {1}"),
    noted("Something unexpected went wrong ({0})"),
    noted("There is a {0} already"),
    noted("Give its whole name to replace it"),
    noted("{0} is for the results of the session in that folder"),
    noted("Choose another name or folder"),
    noted("SPSS files need pyreadstat, which is not installed"),
    (
        'Install it with pip install "emoscope[spss]"',
        noted("Install EmoScope with the extra spss, or choose the table (CSV)"),
    ),
    ("Name it with --video FILE", noted("Put it back where it was when it was analysed")),
    noted("The annotated video was stopped"),
    ("Run the export again", noted("Export it again")),
    noted("The annotated video of {0} is without sound ({1})"),
    noted(
        "Of {0} pictures {1} were covered face by face and {2} whole, because their faces"
        " could not be located reliably"
    ),
    noted(
        "Check the film before you share it: clothes, surroundings and what no detector "
        "takes for a face are not covered"
    ),
    noted("{0} of them show many people"),
    noted("Somebody in profile or turned away may not be covered there"),
    noted("The sound is the video's own, voices too"),
    ("--no-sound leaves it out", noted("The voices can be recognised")),
    noted("{0} pictures are missing in the video: it could not be written fast enough"),
)
