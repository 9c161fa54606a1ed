"""``emoscope stream``: live scores to other programs, without a window."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from emoscope.engine.cli.console import err, note, out, plain_errors
from emoscope.engine.streams.opening import NAMES, StreamOptions

if TYPE_CHECKING:
    from emoscope.engine.live.session import LiveSession
    from emoscope.engine.live.stats import LiveStats
    from emoscope.engine.streams.hub import Hub
    from emoscope.engine.streams.live import LiveStreams
    from emoscope.engine.streams.lsl_markers import MarkerInlet

LOOK_S = 0.25
USUAL = StreamOptions()


@plain_errors
def stream(
    to: Annotated[str, typer.Option("--to", help=f"Comma-separated: {', '.join(NAMES)}.")] = "ws",
    camera: Annotated[
        str | None, typer.Option(help="Camera by name or number.", metavar="NAME|INDEX")
    ] = None,
    video: Annotated[
        Path | None, typer.Option(help="A video, at its own pace.", metavar="FILE")
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            help="Any source: screen, screen:LEFT,TOP,WIDTH,HEIGHT, rtsp://…, http://…,"
            " folder:PATH, test, a camera or a file. People in a call must have agreed.",
            metavar="SOURCE",
        ),
    ] = None,
    loop: Annotated[bool, typer.Option("--loop", help="Play the video again and again.")] = False,
    labels: Annotated[
        str | None, typer.Option(help="Label set (name or file). Default: the pack's own.")
    ] = None,
    model: Annotated[str, typer.Option(help="Model pack by name or folder.")] = "compact",
    faces: Annotated[int, typer.Option(help="Maximum number of faces to track.", min=1, max=8)] = 4,
    port: Annotated[
        int, typer.Option(help="Port of the WebSocket.", min=0, max=65_535)
    ] = USUAL.port,
    listen: Annotated[
        str, typer.Option(help="Address of the WebSocket. Default: this computer alone.")
    ] = USUAL.listen,
    osc: Annotated[str, typer.Option(help="Where OSC is sent.", metavar="HOST:PORT")] = USUAL.osc,
    trigger: Annotated[
        list[str] | None,
        typer.Option(help='Send an event: "smile: happiness > 0.8 for 1 s". Repeatable.'),
    ] = None,
    markers: Annotated[
        str | None,
        typer.Option(help="Receive LSL markers from this stream, or from all.", metavar="NAME|all"),
    ] = None,
    allow_network: Annotated[
        bool,
        typer.Option(
            "--allow-network",
            help="Let other computers read the scores. Everyone in view must have agreed.",
        ),
    ] = False,
    seconds: Annotated[
        float | None, typer.Option(help="Stop after this many seconds.", min=0)
    ] = None,
) -> None:
    """Send live scores to other programs: WebSocket with a page, LSL, OSC."""
    from emoscope.engine.errors import SourceError, StreamError
    from emoscope.engine.exports.colours import colours
    from emoscope.engine.live.session import LiveSession
    from emoscope.engine.opening import open_pipeline
    from emoscope.engine.prompts.labels import LabelSet, load_label_set
    from emoscope.engine.sources.opening import SourceOpener
    from emoscope.engine.sources.wanted import Kind, parse_source
    from emoscope.engine.streams.hub import Hub
    from emoscope.engine.streams.live import LiveStreams
    from emoscope.engine.streams.messages import Hello
    from emoscope.engine.streams.opening import open_streams, parse_names
    from emoscope.engine.streams.triggers import parse_triggers, unknown_labels

    if sum(each is not None for each in (camera, video, source)) > 1:
        raise SourceError("--camera, --video and --source exclude each other", "Give one of them")
    wanted = None if source is None else parse_source(source)
    options = StreamOptions(port=port, listen=listen, network=allow_network, osc=osc)
    streams = open_streams(parse_names(to), options)
    triggers = parse_triggers(trigger or ())
    pipeline = open_pipeline(model, None if labels is None else load_label_set(labels), faces=faces)
    if unknown := unknown_labels(triggers, pipeline.labels.names):
        pipeline.close()
        raise StreamError(
            f"There is no label {unknown[0]} for a trigger",
            f"Use one of: {', '.join(pipeline.labels.names)}",
        )
    name = "camera" if video is None else video.name
    if wanted is not None and wanted.kind is not Kind.CAMERA:
        name = wanted.shown

    def hello(used: LabelSet) -> Hello:
        pack = f"{pipeline.manifest.name} {pipeline.manifest.version}"
        return Hello(used.names, colours(used)[:-1], pack, name, faces)

    hub = Hub(hello(pipeline.labels), triggers)
    live = LiveStreams(hub, hello)
    session = LiveSession(SourceOpener(camera, video, source=source), pipeline, loop=loop)
    session.add_sink(live)
    inlet = None
    try:
        for each in streams:
            hub.add(each)
        if markers is not None:
            inlet = _markers_in(markers, live, allow_network)
        session.start()
        _watch(session, hub, seconds)
    finally:
        session.stop()
        if inlet is not None:
            inlet.close()
        hub.close()
        pipeline.close()


def _watch(session: LiveSession, hub: Hub, seconds: float | None) -> None:
    """Say what changes until the source ends, the time is up or Ctrl-C.

    Raises:
        SourceError: The source cannot be opened or read.
    """
    from emoscope.engine.errors import SourceError
    from emoscope.engine.live.phases import Phase

    told: dict[str, tuple[str, str]] = {}
    news = News()
    until = None if seconds is None else time.monotonic() + seconds
    while until is None or time.monotonic() < until:
        for status in hub.statuses:
            state = (str(status.phase), status.message)
            if told.get(status.name) != state and status.phase != "opening":
                told[status.name] = state
                out().print(
                    f"{status.name}: {status.message or status.phase} ({status.address})",
                    markup=False,
                )
        stats = session.stats()
        if stats.phase is Phase.FAILED:
            raise SourceError(stats.message)
        if said := news.of(stats):
            note(said)
        if stats.phase in (Phase.ENDED, Phase.STOPPED):
            time.sleep(LOOK_S)  # the last scores leave
            break
        time.sleep(LOOK_S)
    sent = ", ".join(f"{status.name} {status.sent}" for status in hub.statuses)
    err().print(f"Messages sent: {sent}", markup=False)


class News:
    """What the session says of its source, each sentence once."""

    def __init__(self) -> None:
        self._about, self._lost = "", False

    def of(self, stats: LiveStats) -> str:
        """A sentence that is new; empty for none."""
        from emoscope.engine.live.phases import Phase

        about = re.sub(r"\d+", "", stats.message)  # one that counts seconds is the same
        back = self._lost and stats.phase is Phase.RUNNING
        self._lost = stats.phase is Phase.LOST or (self._lost and not back)
        if about == self._about and not back:
            return ""
        self._about = about
        return stats.message or ("The source is back." if back else "")


def _markers_in(name: str, live: LiveStreams, network: bool) -> MarkerInlet:
    from emoscope.engine.printing import printable
    from emoscope.engine.streams.lsl_markers import ForeignMark, MarkerInlet

    def receive(mark: ForeignMark) -> None:
        placed = live.mark(mark.text, mark.captured_s)
        out().print(
            f"marker {placed.time_s:.3f} s {printable(mark.text)}"
            f" (sender {mark.sender_s:.4f} s, offset {1000 * mark.offset_s:+.2f} ms)",
            markup=False,
        )

    return MarkerInlet(receive, "" if name == "all" else name, network=network)
