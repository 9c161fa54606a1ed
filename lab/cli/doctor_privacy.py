"""What ``emoscope doctor --privacy`` does: proves on this machine that nothing leaves it."""

from __future__ import annotations

from emoscope.engine import paths
from emoscope.engine.cli.console import err, out
from emoscope.engine.errors import EmoScopeError


def privacy_report(model: str) -> bool:
    """Run the demo clip under watch and print the proof.

    Returns:
        Whether nothing tried to leave.

    Raises:
        EmoScopeError: The demo clip could not be analysed.
    """
    from emoscope.lab.privacy.check import LINGER_S, WORDS, check_privacy

    clip = paths.demo_clip()
    if not clip.is_file():
        raise EmoScopeError(f"The demo clip is missing ({clip})", "Install EmoScope again")
    err().print(
        "Running the demo clip while its network calls are watched, and then going on to watch for"
        f" {LINGER_S:.0f} s ..."
    )
    finding = check_privacy(clip, model)
    console = out()
    console.print(f"What it did: {'; '.join(finding.steps)}.", markup=False)
    console.print(f"How it was watched: {WORDS[finding.method]}", markup=False)
    for attempt in finding.attempts:
        console.print(f"  tried: {attempt}", markup=False)
    for package in finding.telemetry:
        console.print(f"  loaded: {package}, which sends usage reports", markup=False)
    if finding.clean:
        console.print("Result: nothing tried to reach another machine.", markup=False)
    else:
        console.print("Result: something tried to reach another machine.", markup=False)
    local = _say_listeners()
    console.print(
        "Only `emoscope models get` and the window's page Models download, and they say first"
        " what, how large and under which licence.",
        markup=False,
    )
    return finding.clean and local


def _say_listeners() -> bool:
    from emoscope.lab.privacy.listening import is_local, stream_listeners

    console = out()
    found = stream_listeners()
    if found is None:
        console.print("Streams: what they listen on is not checked on this system.")
        return True
    places = ", ".join(f"{address} port {port}" for address, port in sorted(found)) or "nothing"
    console.print(f"With WebSocket and OSC on, EmoScope listens on: {places}.", markup=False)
    local = all(is_local(address) for address, _ in found)
    if not local:
        console.print("Result: other computers can reach a stream.", markup=False)
    console.print(
        "LSL, while it is on, also listens on the network's addresses: its library knows no other"
        " way. Its configuration keeps it from being found outside this computer.",
        markup=False,
    )
    return local
