"""What ``emoscope doctor --privacy`` does: proves on this machine that nothing leaves it."""

from __future__ import annotations

from engine import paths
from engine.cli.console import err, out
from engine.errors import EmoScopeError


def privacy_report(model: str) -> bool:
    """Run the demo clip under watch and print the proof.

    Returns:
        Whether nothing tried to leave.

    Raises:
        EmoScopeError: The demo clip could not be analysed.
    """
    from lab.privacy.check import LINGER_S, WORDS, check_privacy

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
    console.print(
        "The only command that downloads is `emoscope models get`, and it says first what, how"
        " large and under which licence.",
        markup=False,
    )
    return finding.clean
