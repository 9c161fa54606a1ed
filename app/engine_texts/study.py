"""What the engine says of studies."""

from __future__ import annotations

from emoscope.app.i18n import noted

TEXTS: tuple[str | tuple[str, str], ...] = (
    # Which study
    ("There is no study in {0}", noted("There is no study in {0}, or it is gone")),
    ("Make one with `emoscope study new DIR`", noted("Make one, or choose another folder")),
    noted("There is a study in {0} already"),
    ("Add to it with `emoscope study add`", noted("Open it, or choose another folder")),
    noted("{0} cannot be the file of a study"),
    noted("{0} does not begin with study: {1}"),
    noted("Correct the file in a text editor"),
    noted("{0} is not valid: {1}"),
    # Edits
    noted("That does not fit the study: {0}"),
    noted('That does not fit the study: two sessions are called "{0}"'),
    noted('That does not fit the study: two participants are called "{0}"'),
    noted('That does not fit the study: two conditions are called "{0}"'),
    noted('That does not fit the study: two groups are called "{0}"'),
    ("Choose another name, or look at `emoscope study list`", noted("Choose another name")),
    noted("This session is no longer in the study"),
    noted("Look at the study again"),
    noted("A group belongs to a participant"),
    noted("Assign the session to a participant first"),
    noted('There is no {0} "{1}" in this study'),
    noted("Its {0}: {1}"),
    noted("There is nothing to {0} in this {1}"),
    noted("There is nothing to undo in this study"),
    noted("There is nothing to redo in this study"),
    noted("{0} was changed by another program since the last edit"),
    noted("Revert it there: earlier edits cannot be undone"),
    # Adding
    noted("There is no video, picture or result in {0}"),
    (
        "Name videos, or the folder that `emoscope analyze` has made",
        noted("Choose videos, or a folder of results"),
    ),
    noted("{0} is neither a video nor a picture, and no table of sessions"),
    (
        "Name videos, folders, results, or a CSV file with a column film",
        noted("Choose videos, folders, results, or a CSV file with a column film"),
    ),
    noted("{0} is too large for a table of sessions"),
    noted("{0} has no column film"),
    noted("{0} has too many lines"),
    noted("{0} has no sessions"),
    noted("{0}, line {1}: there is no film"),
    noted("{0}, line {1}: there is no file {2}"),
    noted("{0}, line {1}: there are no results in {2}"),
    noted("Give a table with the columns film, participant and condition"),
    noted("Give film paths relative to the table"),
    (
        "Name a folder that `emoscope analyze` has made",
        noted("Name a folder with results of an analysis"),
    ),
    noted("{0} in the study is an address"),
    noted("Put the file into a folder, and name that"),
    noted("{0} in the study is on another computer, and opening it would connect to it"),
    noted("Copy the file here, or put the study beside it"),
    # Analysing
    noted("No session of this study has a film to analyse"),
    noted("There is no format {0}"),
    noted("No format was named"),
    noted("There are: {0}, or all"),
    ("Add videos with `emoscope study add DIR FILES`", noted("Add videos to the study")),
    # Figures and pictures
    noted("No session of this study has results"),
    ("Run `emoscope study run DIR` first", noted("Analyse the study first")),
    noted("The figures were stopped before they were done"),
    noted("Comparisons of conditions need SciPy, which is not installed"),
    (
        'Install it with pip install "emoscope[stats]"',
        noted("Install SciPy, or use the other tables"),
    ),
    noted("No two conditions have two participants in common, and no two groups have two each"),
    noted(
        "Comparisons: no two conditions have two participants in common, and no two groups have"
        " two each"
    ),
    noted('No session has a marker "{0}" with a face at it'),
    noted("No session has a marker with a face at it"),
    noted("Add markers to the recordings first"),
    noted("No session has labels with a place on the circumplex"),
    noted("Use labels that are single words for feelings, such as basic7"),
    noted("No session of this study has a face with a score"),
    noted('No session has the label "{0}"'),
    noted(
        "There is no curve to draw: scores cover less than half of the time around the markers, or"
        " of the baseline"
    ),
    noted("Ask for a time that the recordings cover, or for another baseline"),
    noted("{0} faces do not fit into one picture"),
    noted("Name up to {0} of the sessions"),
    noted("No session of this study has two faces with such a label"),
    noted("Synchrony is of two faces of one recording"),
    noted("Synchrony was stopped before it was done"),
    noted("{0} segments are too many"),
    ("Use a longer --window", noted("Use longer segments")),
    noted("{0} to {1} s is not a time range around a marker"),
    noted("Give a begin before its end, such as 0 and 5"),
    noted("{0} s is not a step for this range"),
    noted("Use a shorter one"),
    noted("These are too many steps"),
    noted("Use a wider step or a shorter time"),
    noted("{0} s at {1} Hz is not a segment"),
    noted("Use a longer window: at least 8 steps"),
    noted("A lag of {0} s does not fit a window of {1} s"),
    noted("Use at most half of it"),
    noted("{0} surrogates are too few or too many"),
    noted("Use 1000"),
)
