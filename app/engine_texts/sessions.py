"""What the engine says of sessions and analysis."""

from __future__ import annotations

from emoscope.app.i18n import noted

TEXTS: tuple[str | tuple[str, str], ...] = (
    noted("There is no session in {0}"),
    noted("Analyse the file again"),
    noted("Analyse it again"),
    noted(
        "The results in {0} were made by a newer EmoScope, which this one cannot read, and stay;"
        " these are in {1}"
    ),
    noted("{0} was made by a newer EmoScope (format {1}, this one knows {2})"),
    noted("Update EmoScope"),
    noted("{0} cannot be the manifest of a session"),
    noted("The session {0} is damaged: {1}"),
    noted("The session {0} was made with {1} {2}, and this machine has {3} with other weights"),
    noted("Get that version of the pack, or analyse the file again"),
    noted("This recording has no embeddings, so its labels cannot be changed"),
    noted("Analyse the video again, or record with embeddings"),
    ("Give a folder that `emoscope analyze` made", noted("Choose the folder of a recording")),
    noted("{0} is not valid ({1})"),
    noted("{0} has no format number"),
    noted("The session {0} has more markers and label sets than it can keep"),
    noted("Start another one"),
    noted("The recording has too many labels ({0})"),
    noted("{0} was not written by EmoScope and would be lost"),
    noted("Move it, or choose another folder"),
    noted("The name {0} is reserved for folders that are being made or deleted"),
    noted("Choose another one"),
    noted("There is a {0} in {1} already"),
    ("Choose another folder, or add --replace", noted("Choose another folder")),
    noted("{0} is being written by another EmoScope ({1}): nothing of it was deleted"),
    noted("Wait until it is done, or stop it"),
    noted("{0} is being written by another EmoScope ({1})"),
    noted("Wait until it is done, or use another folder"),
    noted("{0} may not be a session of EmoScope's: {1}"),
    noted("If it is, delete the folder yourself"),
    noted("{0} was not written by EmoScope: it is compressed"),
    noted("Analyse the file again, into another folder"),
    noted("There are too many results for files named {0}"),
    ("Use another --out", noted("Forget some of them")),
    noted("There are too many results called {0}"),
    ("Choose a folder with --out", noted("Choose another folder")),
    noted("The session {0} holds scores only, so it cannot be rescored with other labels"),
    (
        "Analyse the video again with --keep embeddings",
        noted("Tick “keep embeddings” and analyse the video again"),
    ),
    noted("Switch on embeddings before the next recording"),
    noted("{0} is the session itself"),
    noted("There is something else in {0}"),
    noted("{0} has the result of other labels or of another session"),
    ("Choose another folder with --out, or add --replace", noted("Choose another folder")),
    noted(
        "The session was made with {0} {1}; these scores follow the calibration of {2} {3},"
        " which differs"
    ),
    noted("{0} is the folder of another session"),
    noted("{0} has a {1} of another run, or of this one as it was before"),
    noted("{0} has {1} rows, too many for its {2} bytes"),
    noted("{0} has columns other than those in its manifest"),
    noted("{0} has {1} rows, more than the {2} that its manifest says"),
    noted("{0} is damaged: an unknown {1}"),
    noted("The thresholds {0} (on) and {1} (off) do not fit"),
    noted("Use 0 < off <= on <= 1"),
    noted("A shortest time cannot be negative"),
    noted("Use 0 or more seconds"),
    noted("The recording ended because something unexpected went wrong ({0})"),
    noted("What was written until then is kept"),
    noted("The results {0} stay in {1}; these are in {2}"),
    noted("{0} is being analysed by another EmoScope ({1}), into {2}"),
    ("It was left to it; run the command again when it is done", noted("It was left to it")),
    (
        "There are no videos or pictures in {0}; --recursive looks into folders below too",
        noted("There are no videos or pictures in {0}"),
    ),
    noted("{0} was stopped; what was computed is kept"),
    (
        "The same command analyses this file from the start and continues with the others",
        noted("Analyse it again from the start"),
    ),
    noted("{0} has no frame in the requested time"),
    ("Check --start and --end", noted("Check the times")),
    noted("1 damaged frame was left out of {0}"),
    noted("1 damaged picture was left out of {0}: {1}"),
    noted("{0} damaged pictures were left out of {1}: {2}"),
    noted("{0} damaged frames were left out of {1}"),
    noted("The pictures of {0} end at {1} s although it claims {2} s: it was cut off"),
    noted("The existing part was analysed; get the whole file for the rest"),
    noted("{0} changed while it was analysed: it may still be copied or recorded"),
    ("Run the command again when it is whole", noted("Analyse it again when it is whole")),
    noted("1 frame before 0:00 had no time and were left out of {0}"),
    noted("{0} frames before 0:00 had no time and were left out of {1}"),
    noted("No face was found in {0}"),
    noted("No face was found in {0} outside the regions that were left out"),
    (
        "Leave out less of the picture with --ignore-region",
        noted("Leave out less of the picture"),
    ),
    noted("These times are outside {0}, which ends at {1} s, and mark nothing: {2}"),
    (
        "They are kept; `emoscope markers remove` takes them away",
        noted("They are kept; take them away under Markers"),
    ),
    noted(
        "These regions are outside the pictures of {0}, which have {1} x {2} pixels, and left"
        " nothing out: {3}"
    ),
    (
        "Give regions inside with --ignore-region",
        noted("Give regions inside the picture"),
    ),
    (
        "If its pictures lie on their side or upside down, use --rotate 90, 180 or 270",
        noted("If its pictures lie on their side or upside down, turn them and analyse again"),
    ),
    noted(
        "The chapter {0} was cut off: {1} s are missing, and all times after it are too early by"
        " that"
    ),
    noted("Get the whole file"),
    noted("{0} files are one recording: {1} continues with {2}"),
    noted("{0}, a chapter of this recording, is not beside {1}"),
    noted("Put all its chapters into one folder"),
    noted("{0} has {1} picture tracks: {2}"),
    ("Track {0} was read; --video-stream N takes another", noted("Track {0} was read")),
    (
        "Track {0} (the one with the most faces) was read; --video-stream N takes another",
        noted("Track {0} (the one with the most faces) was read"),
    ),
    noted(
        "Faces in {0} lie on their side or upside down: its pictures were turned {1} degrees "
        "clockwise"
    ),
    ("--rotate 0 leaves them as they are", noted("The command line can leave them as they are")),
    noted("{0} could not be analysed: an unexpected error ({1})"),
    noted("The details are in {0}"),
    noted("The start {0} s is before the file begins"),
    noted("Leave it out for the whole file"),
    noted("The end {0} s is not after the start {1} s"),
    ("Give --end in seconds after --start", noted("Choose a later end")),
    noted("{0} frames per second is not a rate"),
    noted("Use a number above 0, up to 1000"),
    noted("{0} degrees is not a quarter turn"),
    ("Use --rotate 90, 180 or 270", noted("Use 90, 180 or 270")),
    noted("{0} regions are too many to leave out"),
    noted("{0} faces cannot be followed"),
    noted("{0},{1},{2},{3} is not a part of a picture"),
    noted("Give left, top, width and height, such as 0.5,0,0.5,1"),
    noted("There is no session in these folders"),
    ("Give the --out folder of `emoscope analyze`", noted("Choose the folder of the recordings")),
    noted("Another EmoScope is making the index {0}"),
    noted("Try again when it is done"),
    noted("A name has 1 to 200 characters"),
    noted("Give another one"),
    noted("Give another name"),
    noted('"{0}" is the number of a face'),
    noted("Face {0} is not in view at that time: it is there from {1} to {2} s"),
    ("`emoscope people list SESSION` shows the faces", noted("Choose another face or time")),
    noted('Nobody is called "{0}" here'),
    noted("There is no face {0}"),
    noted(
        "Face {0} and face {1} are in sight together from {2} s on, {3} s in all: they are not "
        "one person"
    ),
    (
        "Name a part only, with --from and --to",
        noted("Name a part only: “Somebody else from here on”"),
    ),
    noted("A session has at most {0} markers"),
    noted("Import a part of them"),
    noted("Delete it"),
    noted("The faces are not those that were named before: {0} must be named again"),
)
