"""From what the user asks for to streams: names, addresses, permission."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from emoscope.engine.errors import StreamError

if TYPE_CHECKING:  # help lists the names: nothing heavy is imported before one is asked for
    from emoscope.engine.streams.protocol import Stream


@dataclass(frozen=True, slots=True)
class StreamOptions:
    """How the streams are reached.

    Attributes:
        port: Of the WebSocket.
        listen: Address of the WebSocket.
        network: The user has said that other computers may read the scores.
        token: For the WebSocket on a network; made when it is needed and empty.
        osc: ``HOST:PORT`` to send OSC to.
    """

    port: int = 8765
    listen: str = "127.0.0.1"
    network: bool = False
    token: str = ""
    osc: str = "127.0.0.1:9000"


def parse_names(text: str) -> tuple[str, ...]:
    """``ws,osc`` as names, each once.

    Raises:
        StreamError: A name is unknown, or there is none.
    """
    asked = [name.strip().lower() for name in text.split(",") if name.strip()]
    unknown = [name for name in asked if name not in NAMES]
    if unknown or not asked:
        what = f"There is no stream {', '.join(unknown)}" if unknown else "No stream was named"
        raise StreamError(what, f"There are: {', '.join(NAMES)}")
    return tuple(dict.fromkeys(asked))


def open_streams(names: Sequence[str], options: StreamOptions) -> list[Stream]:
    """Make the streams; nothing is opened before they are given to a hub.

    Raises:
        StreamError: An address makes no sense, or is not this computer's and the user has not
            allowed the network.
    """
    return [_MAKERS[name](options) for name in names]


def _websocket(options: StreamOptions) -> Stream:
    from emoscope.engine.streams.senders import websocket

    if not websocket.is_loopback(options.listen) and not options.network:
        raise StreamError(
            f"Other computers could read these faces' scores at {options.listen}",
            "Say --allow-network if everybody in view has agreed to that",
        )
    token = options.token
    if not token and not websocket.is_loopback(options.listen):
        token = websocket.new_token()
    return websocket.WebSocketStream(options.port, options.listen, token)


def _osc(options: StreamOptions) -> Stream:
    from emoscope.engine.streams.senders.osc import OscStream
    from emoscope.engine.streams.senders.websocket import is_loopback

    host, _, port = options.osc.rpartition(":")
    if not (host and port.isdecimal() and 0 < int(port) < 65_536):
        raise StreamError(f'"{options.osc}" is not an address', "Write it like 127.0.0.1:9000")
    local = host == "localhost" or is_loopback(host, unknown=False)
    if not local and not options.network:
        raise StreamError(
            f"{host} is another computer, which would get these faces' scores",
            "Say --allow-network if everybody in view has agreed to that",
        )
    return OscStream(host.strip("[]"), int(port))


def _lsl(options: StreamOptions) -> Stream:
    from emoscope.engine.streams.senders.lsl import LslStream

    return LslStream(network=options.network)


_MAKERS = {"ws": _websocket, "lsl": _lsl, "osc": _osc}
NAMES = tuple(_MAKERS)
"""In the order in which they are shown."""
