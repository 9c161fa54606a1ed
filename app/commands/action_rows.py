"""Everything the user can do, a row each: menus, toolbars, palette and tests use them."""

from __future__ import annotations

from dataclasses import dataclass

from emoscope.app.i18n import tr
from emoscope.app.models.engine_access import SIZES


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing the user can do.

    Attributes:
        id: ``place.verb``, for code and tests.
        text: What the user reads, with ``&`` before the menu key.
        shortcut: Portable key text, or empty. A key without Ctrl, Alt or F acts only while a
            picture, plot or timeline of its place has the keyboard: typing anywhere else is safe.
        menu: Id of the menu it is in, or empty.
        icon: Name of an icon, or empty.
        checkable: It is a switch.
        help: One sentence for tooltip and palette.
    """

    id: str
    text: str
    shortcut: str = ""
    menu: str = ""
    icon: str = ""
    checkable: bool = False
    help: str = ""


SIZE_ACTIONS = {f"live.size_{size}": size for size in SIZES}
"""Actions that ask the camera for a size."""


def action_specs() -> tuple[ActionSpec, ...]:
    """All of them, in the order of the menus, in the language in use."""
    s = ActionSpec
    return (
        s("file.open_video", tr("Open &video …"), "Ctrl+O", "file", "folder",
          help=tr("Open a video file as the live source.")),
        s("file.open_camera", tr("&Use camera"), "Ctrl+K", "file", "camera",
          help=tr("Use the camera as the source.")),
        s("file.look_at_screen", tr("&Look at the screen …"), "", "file", "",
          help=tr("A part of the screen: a video call, a player. People in it must have agreed.")),
        s("file.open_stream", tr("Open &network video …"), "", "file", "",
          help=tr("An IP camera or a live stream by its address.")),
        s("file.watch_folder", tr("&Watch a folder …"), "", "file", "",
          help=tr("Shows each new picture added to a folder.")),
        s("file.test_picture", tr("&Test picture"), "", "file", "",
          help=tr("Colour bars instead of a camera, to see whether the rest works.")),
        s("file.demo", tr("Play &demo clip"), "Ctrl+D", "file", "play",
          help=tr("Play the bundled clip.")),
        s("file.close_source", tr("&Close source"), "Ctrl+W", "file", "stop",
          help=tr("Close the camera or video.")),
        s("file.models", tr("&Models …"), "", "file", "",
          help=tr("Installed and available models, with size, licence and speed.")),
        s("file.settings", tr("&Settings …"), "Ctrl+,", "file", "settings"),
        s("file.quit", tr("&Quit"), "Ctrl+Q", "file"),
        s("edit.undo", tr("&Undo"), "Ctrl+Z", "edit", "undo"),
        s("edit.redo", tr("&Redo"), "Ctrl+Shift+Z", "edit", "redo"),
        s("live.pause", tr("&Pause"), "Space", "live", "pause", True,
          help=tr("Freeze the picture; labels stay editable. At the end of a video: play again.")),
        s("live.snapshot", tr("&Snapshot …"), "Ctrl+Shift+S", "live", "snapshot",
          help=tr("Save the picture with its scores as an image.")),
        s("live.landmarks", tr("Show &landmarks"), "L", "live", "mesh", True),
        s("live.mirror", tr("&Mirror the picture"), "M", "live", "mirror", True),
        s("live.turn", tr("Turn the &camera's picture"), "Ctrl+Shift+R", "live", "",
          help=tr("By a quarter, clockwise; kept for this camera.")),
        s("live.camera_settings", tr("Camera settin&gs …"), "", "live", "",
          help=tr("Pictures a second, exposure, white balance and focus, where the camera"
                  " offers them.")),
        s("live.size_own", tr("Camera's &own resolution"), "", "live/size", "", True),
        s("live.size_640x480", "&640 × 480", "", "live/size", "", True),
        s("live.size_1280x720", "&1280 × 720", "", "live/size", "", True),
        s("live.size_1920x1080", "1&920 × 1080", "", "live/size", "", True),
        s("live.hide_faces", tr("&Blur or hide faces"), "B", "live", "blur",
          help=tr("Cycle through show, blur, hide and covering the whole picture.")),
        s("live.leave_out", tr("Leave out &a region"), "O", "live", "", True,
          help=tr("Draw over a poster or a screen: faces there are not followed.")),
        s("live.leave_out_face", tr("Lea&ve out the chosen face"), "Shift+O", "live", "",
          help=tr("Leave out the place where this face is: a poster, a screen.")),
        s("live.leave_out_none", tr("&Follow faces everywhere"), "", "live", "",
          help=tr("Remove all regions that are left out.")),
        s("live.record", tr("Recor&d"), "Ctrl+R", "live", "record", True,
          help=tr("Record what is enabled in Settings (scores, embeddings, video).")),
        s("live.marker", tr("Set mar&ker"), "Shift+K", "live", "marker",
          help=tr("Name this moment of the recording.")),
        s("live.why", tr("&Why this score"), "W", "live", "why",
          help=tr("Show the frames that the model saw and what each one contributed.")),
        s("live.neutral", tr("Set &neutral face (10 s)"), "N", "live", "baseline",
          help=tr("Show scores relative to this face's neutral expression. Press again to undo.")),
        s("live.teach", tr("&Teach label by example"), "T", "live", "teach",
          help=tr("Hold the key while the face shows the chosen label, or press it twice.")),
        s("live.teach_not", tr("Teach what the label &is not"), "Shift+T", "live", "",
          help=tr("Hold the key while the face shows something other than the chosen label.")),
        s("live.streams", tr("Str&eams …"), "", "live", "",
          help=tr("Send live scores to other programs on this computer.")),
        s("live.presenter", tr("P&resenter view"), "F5", "live", "presenter", True,
          help=tr("Open a second window with large type for an audience.")),
        s("recordings.analyse", tr("Analyse &videos …"), "Ctrl+Shift+A", "recordings", "plus",
          help=tr("Analyse whole files and save the results.")),
        s("recordings.open", tr("&Open recording …"), "", "recordings", "folder"),
        s("recordings.sample", tr("Sample &recording"), "", "recordings", "",
          help=tr("Analyse the demo clip and open it, to try things out.")),
        s("recordings.play", tr("&Play or pause"), "Space", "recordings", "play"),
        s("recordings.loop", tr("Play in a &loop"), "Ctrl+L", "recordings", "loop", True,
          help=tr("Repeat the part that the timeline shows.")),
        s("recordings.sound", tr("So&und"), "S", "recordings", "sound", True,
          help=tr("Play recordings with their sound.")),
        s("recordings.frame_back", tr("One frame &back"), ",", "recordings", ""),
        s("recordings.frame_on", tr("One frame o&n"), ".", "recordings", ""),
        s("recordings.faster", tr("&Faster"), "Ctrl+Shift+.", "recordings", ""),
        s("recordings.slower", tr("&Slower"), "Ctrl+Shift+,", "recordings", ""),
        s("recordings.marker", tr("Set &marker"), "K", "recordings", "marker",
          help=tr("Name this moment. Shift-drag on the timeline to mark a range.")),
        s("recordings.name_face", tr("&Whose face is this …"), "N", "recordings", "",
          help=tr("Name the chosen face; faces of one name are one person.")),
        s("recordings.split_face", tr("Somebody else from &here on …"), "", "recordings", "",
          help=tr("Where the program took two people for one face.")),
        s("recordings.alike", tr("&Check who may be one person …"), "", "recordings", "",
          help=tr("Suggest by look which faces of this recording may be one person's.")),
        s("recordings.unname_face", tr("Take the face's name awa&y"), "", "recordings", ""),
        s("recordings.zoom_in", tr("Zoom &in"), "Ctrl++", "recordings", "zoom_in"),
        s("recordings.zoom_out", tr("&Zoom out"), "Ctrl+-", "recordings", "zoom_out"),
        s("recordings.zoom_all", tr("Show &all"), "Ctrl+0", "recordings", ""),
        s("recordings.teach", tr("&Teach from a stretch …"), "", "recordings", "teach",
          help=tr("Control and drag on the timeline marks a stretch to take an example from.")),
        s("recordings.export", tr("&Export …"), "Ctrl+E", "recordings", "save",
          help=tr("Export as table, subtitles, ELAN, report or annotated video.")),
        s("recordings.forget", tr("For&get this session …"), "Ctrl+Del", "recordings", "trash",
          help=tr("Delete this session and everything stored with it. Asks for confirmation.")),
        s("recordings.forget_old", tr("Forget ol&d sessions …"), "", "recordings", "",
          help=tr("Delete sessions older than the limit in Settings. Asks for confirmation.")),
        s("labels.add", tr("&Add label"), "Ctrl+N", "labels", "plus"),
        s("labels.rename", tr("&Rename label"), "F2", "labels", "rename"),
        s("labels.delete", tr("&Delete label"), "Del", "labels", "trash"),
        s("labels.mute", tr("&Mute label"), "Ctrl+M", "labels", "mute",
          help=tr("A muted label is not scored.")),
        s("labels.up", tr("Move label &up"), "Ctrl+Up", "labels", "up"),
        s("labels.down", tr("Move label d&own"), "Ctrl+Down", "labels", "down"),
        s("labels.examples", tr("&Examples …"), "Ctrl+Shift+E", "labels", "teach",
          help=tr("View the set's examples, leave some out, or delete them.")),
        s("labels.teach_folder", tr("Teach from a &folder …"), "", "labels", "folder",
          help=tr("Learn from pictures and videos: a folder for each label.")),
        s("labels.compare", tr("&Compare label sets …"), "", "labels", "",
          help=tr("Score your own labelled folder with several label sets, side by side.")),
        s("labels.open", tr("O&pen label set …"), "Ctrl+Shift+O", "labels", "folder"),
        s("labels.save", tr("&Save label set"), "Ctrl+S", "labels", "save"),
        s("labels.save_as", tr("Save &label set as …"), "", "labels", "save"),
        s("labels.export", tr("Export as CSV or &JSON …"), "", "labels", "copy"),
        s("studies.new", tr("&New study …"), "", "studies", "plus",
          help=tr("A folder with participants, conditions and recordings.")),
        s("studies.open", tr("&Open study …"), "", "studies", "folder"),
        s("studies.add", tr("&Add recordings …"), "", "studies", "plus",
          help=tr("Videos and pictures. Nothing is copied.")),
        s("studies.add_folder", tr("Add a &folder …"), "", "studies", "folder",
          help=tr("A folder in it, such as P01, is a participant; folders below are conditions.")),
        s("studies.import", tr("Add from a &table …"), "", "studies", "",
          help=tr("A row per session: film, participant, condition, group, name, role, note.")),
        s("studies.find", tr("Fin&d sessions"), "Ctrl+F", "studies", "search"),
        s("studies.show", tr("Open re&cording"), "", "studies", "recordings",
          help=tr("Show the chosen session with its scores.")),
        s("studies.move", tr("&Move sessions …"), "", "studies", "",
          help=tr("Give the chosen sessions to a participant, condition or group.")),
        s("studies.rename", tr("Rename &everywhere …"), "", "studies", "rename",
          help=tr("Give a participant, condition or group another name.")),
        s("studies.up", tr("Move session &up"), "Ctrl+Shift+Up", "studies", "up"),
        s("studies.down", tr("Move session do&wn"), "Ctrl+Shift+Down", "studies", "down"),
        s("studies.run", tr("Anal&yse …"), "", "studies", "play",
          help=tr("Analyse the films of the study.")),
        s("studies.options", tr("O&ptions of sessions …"), "", "studies", "",
          help=tr("Set analysis options for the chosen sessions alone.")),
        s("studies.output", tr("Ta&bles and pictures …"), "Ctrl+Shift+T", "studies", "save",
          help=tr("Summary, report, pictures and more tables of the study, as files.")),
        s("studies.markers", tr("&Import markers …"), "", "studies", "marker",
          help=tr("Files of ELAN, BORIS, PsychoPy or tables, each named as its film or session.")),
        s("studies.people", tr("Name lon&gest faces"), "", "studies", "",
          help=tr("In the chosen sessions, or all, name the longest face after the participant.")),
        s("studies.remove", tr("Ta&ke out of the study"), "", "studies", "trash",
          help=tr("Films and results stay where they are.")),
        s("studies.relocate", tr("Files were mo&ved …"), "", "studies", "",
          help=tr("Set the new place of films and results.")),
        s("studies.describe", tr("Name, labels and note&s …"), "", "studies", ""),
        s("studies.forget_edits", tr("Forget t&he earlier edits …"), "", "studies", "",
          help=tr("Delete what undo knows of the study, and names in it. Asks for confirmation.")),
        s("studies.close", tr("C&lose study"), "", "studies", ""),
        s("view.live", tr("&Live"), "Ctrl+1", "view", "live"),
        s("view.recordings", tr("&Recordings"), "Ctrl+2", "view", "recordings"),
        s("view.labels", tr("L&abels"), "Ctrl+3", "view", "labels"),
        s("view.studies", tr("&Studies"), "Ctrl+4", "view", "studies"),
        s("view.palette", tr("&Command palette …"), "Ctrl+Shift+P", "view", "search",
          help=tr("Find any command by its name.")),
        s("view.theme", tr("Dark or light &theme"), "Ctrl+T", "view", "theme"),
        s("view.full_screen", tr("&Full screen"), "F11", "view", "", True),
        s("help.pages", tr("&Help pages"), "F1", "help", "info",
          help=tr("How to use the window, what the tables hold; without a connection.")),
        s("help.tour", tr("&Tour"), "", "help", "",
          help=tr("The parts of this window, in six steps.")),
        s("help.news", tr("&What is new"), "", "help", ""),
        s("help.notice", tr("&Notice about the scores"), "Alt+F1", "help", "info"),
        s("help.keys", tr("&Shortcuts and how to read the bars"), "Shift+F1", "help", "info",
          help=tr("All shortcuts on one page, and how to read the bars.")),
        s("help.print_notice", tr("&Printable notice …"), "", "help", "print",
          help=tr("A notice to print and put on the door, in four languages.")),
        s("help.doctor", tr("&Doctor"), "Ctrl+F1", "help", "doctor",
          help=tr("Versions, runtime, time per stage, and a report to copy.")),
        s("help.about", tr("&About EmoScope"), "", "help", "info"),
    )  # fmt: skip


def is_bare(shortcut: str) -> bool:
    """A letter or the space bar, perhaps with Shift: what people type."""
    return len(shortcut.removeprefix("Shift+")) == 1 or shortcut == "Space"


def menu_titles() -> dict[str, str]:
    """Menu ids with their titles, in order; ``live/size`` is a menu in the menu ``live``.

    No letter after ``&`` stands twice in a menu, in any language.
    """
    return {
        "file": tr("&File"),
        "edit": tr("&Edit"),
        "live": tr("&Live"),
        "recordings": tr("&Recordings"),
        "labels": tr("La&bels"),
        "studies": tr("&Studies"),
        "view": tr("&View"),
        "help": tr("&Help"),
        "live/size": tr("Camera res&olution"),
        "file/recent": tr("Open &recent"),
        "studies/recent": tr("Open &recent study"),
    }


def plain(text: str) -> str:
    """An action's text without menu keys and dots."""
    return text.replace("&", "").rstrip(" …")
