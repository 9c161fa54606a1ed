"""What the engine says of network video, screens, folders, and of what a camera shows."""

from __future__ import annotations

from emoscope.app.i18n import noted

TEXTS: tuple[str | tuple[str, str], ...] = (
    noted("The camera could not be opened yet"),
    noted("Answer the system's question whether this program may use it"),
    noted("The camera's picture is black"),
    noted(
        "Open its shutter, take off its cover, switch on a light, or allow the camera in the"
        " system's privacy settings"
    ),
    noted("Something covers the camera's lens"),
    noted("Take it away, or clean the lens"),
    noted("The camera's picture stands still"),
    noted("If nothing is paused in the camera's own program, plug it in again"),
    noted("Waiting for the first picture"),
    noted("{0} does not answer ({1})"),
    noted("Check the address, the device and the network"),
    noted("{0} cannot be read as live video ({1})"),
    noted("{0} has stopped sending"),
    noted("{0} leads to another server ({1})"),
    noted("Type that server's own address if you trust it"),
    noted("{0} needs a name and a password, or rejected these"),
    noted("{0} has nothing at this address"),
    noted("{0}:// addresses are not supported"),
    noted("Supported are {0}"),
    noted("This is not an address"),
    noted("Write it like rtsp://192.168.1.20/stream"),
    noted("There is no folder {0}"),
    noted("Make it, or choose another"),
    noted("There is no screen {0}"),
    noted("The screen cannot be read ({0})"),
    noted("macOS does not allow it yet"),
    noted("Start EmoScope in a session with a screen"),
    noted("Wayland lets no program read the screen by itself"),
    noted("Share the screen with OBS and choose its virtual camera, or log in with X11"),
    noted("Allow it in System Settings, Privacy, Screen Recording"),
    noted("The part {0} lies outside of the screens"),
    noted("Together they have {0} x {1}"),
    noted("The screen can no longer be read ({0})"),
    noted("This computer has {0}"),
    noted('"screen:{0}" is not a screen or a part of one'),
    (
        "Write screen, screen:2 or screen:LEFT,TOP,WIDTH,HEIGHT in pixels",
        noted("Draw the part again"),
    ),
    noted("The part of the screen is too small ({0} x {1})"),
    noted("Take at least {0} x {1} pixels"),
    noted("{0} has started again with another size"),
    noted("{0} gives no pictures"),
    noted("Check that it runs, and try again"),
    noted("{0} has no picture track"),
    noted("{0} sends pictures that are too large"),
    noted("No source was named"),
    noted('"{0}" names nothing'),
    (
        "Name a camera's name or number, a video file, screen, screen:2,"
        " screen:LEFT,TOP,WIDTH,HEIGHT, rtsp://…, http://…, folder:PATH, test",
        noted("Choose it in the list of sources"),
    ),
    noted("{0} names something that is not a web address ({1})"),
    noted("Only what is on the same server is read"),
    (
        "Write them as http://NAME:PASSWORD@HOST/PATH, or in the dialog",
        noted("Write them in the dialog"),
    ),
    noted("{0} refuses this address"),
    noted("{0} answers with {1}"),
    noted("{0} may not be read ({1})"),
    noted("{0} cannot be loaded: Windows lacks a library that it needs"),
    noted("{0} cannot be loaded: this system has no {1}"),
    noted("OpenVINO finds no {0} here"),
    noted("Use the runtime openvino, on the CPU"),
    noted("torch finds no Apple graphics here"),
    noted("Use a runtime for the CPU, openvino or torch"),
)
