"""The LSL library, configured by us: from a file of ours, and for this computer alone by default.

LSL finds streams by itself on the network. Its library reads ``lsl_api.cfg`` from the current
folder unless ``LSLAPICFG`` names another file, and reads it once; so ours is named first.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType

from emoscope.engine import paths
from emoscope.engine.errors import StreamError
from emoscope.engine.extras import how_to_get
from emoscope.engine.files import make_folder, replacing

_HERE = """\
[ports]
IPv6 = disable
[multicast]
ResolveScope = machine
[log]
level = -2
"""
_NETWORK = """\
[log]
level = -2
"""

_configured: bool | None = None


def lsl(*, network: bool = False) -> ModuleType:
    """The module ``pylsl``, with our configuration.

    Args:
        network: Let other computers find the streams.

    Raises:
        StreamError: It is not installed, its library does not load, or it runs with the other
            reach already (the library reads its configuration once).
    """
    global _configured
    if _configured is not None and _configured != network:
        raise StreamError(
            "LSL keeps its reach until the program ends", "Start EmoScope again to change it"
        )
    if "pylsl" in sys.modules and _configured is None:
        raise StreamError(
            "LSL was loaded with another program's configuration", "Start EmoScope again"
        )
    if _configured is None:
        folder = paths.user_data() / "lsl"
        make_folder(folder)
        file = folder / "lsl_api.cfg"
        with replacing(file) as partial:
            partial.write_text(_NETWORK if network else _HERE, encoding="utf-8")
        os.environ["LSLAPICFG"] = str(file)
    try:
        import pylsl
    except ImportError:
        raise StreamError("LSL is not installed", how_to_get("lsl")) from None
    except (OSError, RuntimeError) as error:
        raise StreamError(f"LSL's library does not load ({error})") from None
    _configured = network
    module: ModuleType = pylsl
    return module
