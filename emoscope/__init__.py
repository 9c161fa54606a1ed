"""EmoScope: how well each of your own sentences describes a face, from Python and as a program.

    from emoscope import EmoScopeSession

    with EmoScopeSession("clip.mp4", labels=["a smile", "a frown"]) as session:
        for result in session:
            for face in result.faces:
                print(result.time_s, face.track, face.top, face.scores)
    table = session.to_pandas()

What is named here is the interface for other programs; ``docs/api.md`` shows it, and its examples
are tests. What is below (``emoscope.engine``, ``emoscope.app``, ``emoscope.lab``) may change.
"""

from importlib import import_module
from typing import TYPE_CHECKING

try:
    from emoscope import _checkout
except ImportError:
    pass  # installed: the parts are in this folder
else:
    __path__.insert(0, str(_checkout.ROOT))

from emoscope.engine import __version__

if TYPE_CHECKING:
    from emoscope.engine.analysis.analyse import analyze_files
    from emoscope.engine.analysis.rescore import rescore
    from emoscope.engine.api import EmoScopeSession, Face, Result
    from emoscope.engine.errors import EmoScopeError
    from emoscope.engine.exports.formats import Formats
    from emoscope.engine.prompts.labels import Label, LabelSet, load_label_set
    from emoscope.engine.results.agreement import agreement
    from emoscope.engine.results.annotations import Annotation
    from emoscope.engine.results.segments import Rule, label_segments
    from emoscope.engine.sessions.options import Options
    from emoscope.engine.sessions.session import Session

_PLACES = {
    "api": ("EmoScopeSession", "Face", "Result"),
    "errors": ("EmoScopeError",),
    "exports.formats": ("Formats",),
    "prompts.labels": ("Label", "LabelSet", "load_label_set"),
    "results.agreement": ("agreement",),
    "analysis.analyse": ("analyze_files",),
    "results.annotations": ("Annotation",),
    "sessions.options": ("Options",),
    "analysis.rescore": ("rescore",),
    "results.segments": ("Rule", "label_segments"),
    "sessions.session": ("Session",),
}
_PLACE = {name: place for place, names in _PLACES.items() for name in names}

__all__ = [
    "Annotation",
    "EmoScopeError",
    "EmoScopeSession",
    "Face",
    "Formats",
    "Label",
    "LabelSet",
    "Options",
    "Result",
    "Rule",
    "Session",
    "__version__",
    "agreement",
    "analyze_files",
    "label_segments",
    "load_label_set",
    "rescore",
]


def __getattr__(name: str) -> object:
    """Imports a public name when it is first asked for: the command starts without all of them."""
    if name not in _PLACE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"emoscope.engine.{_PLACE[name]}"), name)
    globals()[name] = found
    return found
