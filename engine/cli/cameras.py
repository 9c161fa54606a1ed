"""``emoscope cameras``: the cameras of this machine by name."""

from __future__ import annotations

from emoscope.engine.cli.console import out, plain_errors


@plain_errors
def cameras() -> None:
    """List the cameras of this machine."""
    from emoscope.engine.sources.camera import list_cameras

    console = out()
    found = list_cameras()
    if not found:
        console.print("No camera was found. Connect one, or use --video FILE.")
        return
    for camera in found:
        console.print(f"{camera.index}  {camera.name}", markup=False)
