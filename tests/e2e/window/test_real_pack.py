"""The window as it ships: real pack, real faces, the bundled clip."""

import pytest

from emoscope.app.models.engine_access import Backend
from emoscope.app.models.settings import SettingsStore
from emoscope.app.start import Wishes
from emoscope.engine import paths

PACK = paths.shipped_packs() / "compact" / "pack.json"


@pytest.mark.skipif(not PACK.is_file(), reason="the pack compact is not in assets/packs")
@pytest.mark.skipif(not paths.demo_clip().is_file(), reason="the demo clip is not in assets/demo")
def test_the_demo_clip_is_scored_and_an_edit_changes_the_scores(desk, store_path):
    from windowing import Desk

    class Shipped:
        sources = ()

        def backend(self):
            return Backend(list_cameras=list)

    SettingsStore(store_path).accept_notice()
    window = desk(engine=Shipped(), wishes=Wishes())
    assert isinstance(window, Desk)
    window.until(lambda: window.scores() is not None, timeout_ms=120_000)
    assert window.live.choice.demo
    assert window.panel.isVisible()
    assert window.page.video.painted > 0
    window.live.book.add("a person who is smiling")
    window.until(lambda: "a person who is smiling" in (window.scores() or {}), timeout_ms=60_000)
    window.action("file.close_source")
    assert not window.live.running
