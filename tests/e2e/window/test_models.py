"""The page Models against a hub on this machine: real client, real HTTP, a small random tower."""

import shutil
import socket

import numpy as np
import pytest
import torch
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from safetensors.torch import save
from window_fakes import FakeEngine, FakeRuntime, vector

from emoscope.app.models.settings import SettingsStore
from emoscope.app.views.models_dialog import ModelsDialog
from emoscope.engine import paths
from emoscope.engine.models import catalogue, download
from emoscope.engine.models.catalogue import HubItem
from emoscope.engine.models.own_bank import BankFacts, bank_of, save_bank
from emoscope.engine.models.pack import load_pack
from emoscope.engine.models.towers import TINY, build_tower
from emoscope.engine.prompts.domain import KnownWords
from emoscope.engine.runtime import at_hand
from tests.models.hub_server import Hub
from tests.packs import tiny_pack

ITEM = HubItem(
    name="clip-tiny",
    title="Tiny CLIP",
    repo="someone/tiny",
    tower=TINY,
    licence="MIT",
    size_bytes=15_000_000,
)
RESEARCH = ITEM.model_copy(update={"name": "clip-lab", "research_only": True})


@pytest.fixture(scope="module")
def weights():
    torch.manual_seed(2)
    state = build_tower(TINY).state_dict()
    return save({name: value.contiguous() for name, value in state.items()})


@pytest.fixture
def hub(weights, tmp_path, monkeypatch):
    server = Hub({download.FILE: weights})
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HF_ENDPOINT", server.url)
    for module in (at_hand, catalogue):
        monkeypatch.setattr(module, "catalogue", lambda: (ITEM, RESEARCH))
    yield server
    server.close()


@pytest.fixture
def no_pack(monkeypatch):
    """A tiny pack in the place of what torch would make: fast."""

    def pack_from(item, file, tokenizer, folder):
        return tiny_pack(folder, name=item.name)

    monkeypatch.setattr(download, "pack_from", pack_from)


def opened(window):
    window.action("file.models")
    window.until(lambda: window.window.findChild(ModelsDialog) is not None)
    dialog = window.window.findChild(ModelsDialog)
    window.until(lambda: len(dialog.shelf.rows) >= 3)
    return dialog


def row_of(dialog, name):
    return next(row for row in dialog.shelf.rows if row.name == name)


def agree(dialog, window):
    window.until(lambda: dialog.question is not None and dialog.question.isVisible())
    question = dialog.question
    question.yes_button.click()


def test_from_the_hub_to_scores_and_away_again(desk, hub):
    """The whole way: nothing is asked before consent; then a real download and a real pack."""
    window = desk()
    window.until_scored()
    dialog = opened(window)
    dialog.choose("clip-tiny")
    assert not dialog.buttons["use"].isVisible()
    dialog.buttons["get"].click()
    text = dialog.question.text.text()
    assert hub.url in text
    assert "15 MB" in text
    assert "MIT" in text
    assert hub.asked == [], "nothing is asked of the hub before the user agrees"
    agree(dialog, window)
    window.until(lambda: row_of(dialog, "clip-tiny").here, 240_000)
    pack = load_pack(paths.user_packs() / "clip-tiny")
    assert pack.manifest.architecture == "clip"
    assert "clip-tiny is installed" in dialog.problem.text()
    assert not (paths.user_cache() / "downloads" / "clip-tiny").exists()
    window.until(dialog.buttons["use"].isVisible)
    dialog.buttons["use"].click()
    window.until(lambda: window.engine.asked[-1][0] == "clip-tiny" and not window.live.loading)
    assert window.store.values.pack == "clip-tiny"
    assert not dialog.buttons["remove"].isVisible(), "what is in use stays"
    dialog.choose("compact")
    dialog.buttons["use"].click()
    window.until(lambda: dialog.in_use == "compact" and not window.live.loading)
    dialog.choose("clip-tiny")
    dialog.buttons["remove"].click()
    assert (paths.user_packs() / "clip-tiny").is_dir(), "it is asked first"
    agree(dialog, window)
    window.until(lambda: not row_of(dialog, "clip-tiny").here)
    assert not (paths.user_packs() / "clip-tiny").exists()
    dialog.accept()


def test_pause_keeps_what_came_and_resume_goes_on(desk, hub, no_pack):
    window = desk()
    dialog = opened(window)
    hub.hold.clear()
    hub.held_after = 4_000_000
    dialog.choose("clip-tiny")
    dialog.buttons["get"].click()
    agree(dialog, window)
    window.until(lambda: dialog.shelf.work is not None and dialog.shelf.work.here > 1_000_000)
    assert "clip-tiny" in dialog.state.text()
    assert dialog.bar.isVisible()
    dialog.buttons["pause"].click()
    assert "Stopping" in dialog.state.text()
    hub.hold.set()
    window.until(lambda: dialog.shelf.work is None and dialog.shelf.waiting)
    assert dialog.problem.text() == "", "a pause is no problem"
    kept = dialog.shelf.waiting["clip-tiny"]
    window.until(lambda: dialog.buttons["get"].text() == "Resume")
    dialog.buttons["get"].click()
    window.until(lambda: row_of(dialog, "clip-tiny").here)
    assert hub.starts == (0, kept)
    dialog.accept()


def test_a_cancelled_download_leaves_nothing(desk, hub, no_pack):
    window = desk()
    dialog = opened(window)
    hub.hold.clear()
    hub.held_after = 4_000_000
    dialog.choose("clip-tiny")
    dialog.buttons["get"].click()
    agree(dialog, window)
    window.until(lambda: dialog.shelf.work is not None and dialog.shelf.work.here > 1_000_000)
    dialog.buttons["pause"].click()
    hub.hold.set()
    window.until(dialog.buttons["discard"].isVisible)
    dialog.buttons["discard"].click()
    window.until(lambda: not dialog.shelf.waiting)
    assert download.waiting_bytes(ITEM) == 0
    window.until(lambda: dialog.buttons["get"].text() == "Get …")
    dialog.accept()


def test_a_broken_download_is_said_and_can_go_on(desk, hub, no_pack):
    window = desk()
    dialog = opened(window)
    hub.sums[download.FILE] = "0" * 64
    dialog.choose("clip-tiny")
    dialog.buttons["get"].click()
    agree(dialog, window)
    window.until(lambda: "does not match what the hub says" in dialog.problem.text())
    assert not (paths.user_packs() / "clip-tiny").exists()
    hub.sums.clear()
    window.until(lambda: dialog.shelf.work is None)
    dialog.buttons["get"].click()
    agree(dialog, window)
    window.until(lambda: row_of(dialog, "clip-tiny").here)
    dialog.accept()


def test_a_research_licence_is_accepted_by_name(desk, hub, no_pack):
    window = desk()
    dialog = opened(window)
    dialog.choose("clip-lab")
    dialog.buttons["get"].click()
    question = dialog.question
    assert not question.yes_button.isEnabled()
    question.research.setChecked(True)
    assert question.yes_button.isEnabled()
    question.reject()
    assert hub.asked == []
    dialog.accept()


def test_without_the_extra_or_offline_the_page_says_what_to_do(desk, hub, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    window = desk()
    dialog = opened(window)
    dialog.choose("clip-tiny")
    assert "HF_HUB_OFFLINE" in dialog.state.text()
    assert not dialog.buttons["get"].isEnabled()
    monkeypatch.delenv("HF_HUB_OFFLINE")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    dialog.refresh()
    assert "Install EmoScope with the extra torch" in dialog.state.text()
    assert hub.asked == []
    dialog.accept()


def test_what_a_pack_can_be_asked_is_whole_in_the_table(desk, hub, store_path):
    SettingsStore(store_path).set(language="de")
    window = desk()
    table = opened(window).table
    heads = table.horizontalHeader()
    for column in range(4):
        window.until(lambda c=column: heads.sectionSize(c) >= heads.sectionSizeHint(c))
        assert heads.sectionSize(column) >= table.sizeHintForColumn(column)


def test_the_page_opens_no_connection(desk, hub, monkeypatch):
    tried = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, to: tried.append(to))
    window = desk()
    dialog = opened(window)
    for row in dialog.shelf.rows:
        dialog.choose(row.name)
    dialog.choose("clip-tiny")
    dialog.buttons["get"].click()
    dialog.question.reject()
    dialog.accept()
    assert tried == []


def test_another_pack_takes_over_without_losing_a_frame(desk, hub):
    """While a source runs: every frame has its result, across the change."""
    engine = FakeEngine(rate_hz=25.0)
    window = desk(engine=engine)
    window.until_scored()
    tiny_pack(paths.user_packs() / "other", name="other")
    dialog = opened(window)
    indexes = []
    window.live.results_taken.connect(lambda results: indexes.extend(r.index for r in results))
    window.until(lambda: len(indexes) > 5)
    skipped = window.live.session.stats().skipped
    engine.runtime = FakeRuntime("sadness")
    dialog.choose("other")
    dialog.buttons["use"].click()
    window.until(lambda: window.live.ask(lambda p: p.runtime) is engine.runtime)
    at_change = len(indexes)
    window.until(lambda: len(indexes) > at_change + 10)
    assert window.live.session.stats().skipped == skipped
    whole = list(dict.fromkeys(indexes))
    assert whole == list(range(whole[0], whole[0] + len(whole)))
    window.until(
        lambda: window.scores() and max(window.scores(), key=window.scores().get) == "sadness"
    )
    dialog.accept()


def test_strangers_packs_are_shown_as_plain_text(desk, hub):
    pack = tiny_pack(paths.user_packs() / "odd", name="odd")
    path = pack.folder / "pack.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Tiny synthetic pack", "<b>fat</b>\\u202egnp"), encoding="utf-8")
    broken = paths.user_packs() / "broken"
    broken.mkdir()
    (broken / "pack.json").write_text("{", encoding="utf-8")
    window = desk()
    dialog = opened(window)
    dialog.choose("odd")
    about = dialog.about.toPlainText()
    assert "<b>fat</b>" in about
    assert "\u202e" not in about
    dialog.choose("broken")
    assert "cannot be read" in dialog.about.toPlainText()
    assert dialog.buttons["remove"].isVisible()
    assert not dialog.buttons["use"].isVisible()
    dialog.choose("compact")
    assert not dialog.buttons["remove"].isVisible(), "what came with the program stays"
    dialog.accept()


def test_a_dropped_file_is_asked_about_and_refused_in_words(desk, hub, tmp_path):
    # Qt would take it for marked text; Windows has no names with < and >.
    file = tmp_path / "EmoCLIP &lt;b&gt;best.pt"
    file.write_bytes(b"not a checkpoint")
    window = desk()
    dialog = opened(window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    action = Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), action, data, left, Qt.KeyboardModifier.NoModifier)
    dialog.dropEvent(event)
    assert dialog.question.kind == "emoclip"
    assert "&lt;b&gt;best" in dialog.question.text.text()
    assert dialog.question.text.textFormat() == Qt.TextFormat.PlainText
    agree(dialog, window)
    window.until(lambda: dialog.shelf.work is None and dialog.problem.text(), 240_000)
    assert not (paths.user_packs() / "emoclip").exists()
    shutil.rmtree(paths.user_packs(), ignore_errors=True)
    dialog.accept()


def test_a_pack_is_calibrated_shown_and_taken_back(desk, hub, monkeypatch):
    from emoscope.engine.models.own_bank import bank_facts
    from emoscope.engine.sessions import calibrate_child

    pack = tiny_pack(paths.user_packs() / "mine", name="mine")

    def beside(pack, kind, places):
        rows = np.random.default_rng(0).normal(size=(60, pack.manifest.embedding_size))
        facts = BankFacts(kind, "2 recordings", 60, "2026-11-26", 1.8, 1.6, 0.1)
        save_bank(pack.manifest, bank_of(rows.astype(np.float32), facts))
        return "done"

    monkeypatch.setattr(calibrate_child, "calibrate_beside", beside)
    window = desk()
    dialog = opened(window)
    dialog.choose("mine")
    dialog.buttons["use"].click()
    window.until(lambda: dialog.in_use == "mine" and not window.live.loading)
    before = len(window.engine.asked)
    dialog.buttons["calibrate"].click()
    assert not dialog.question.ways["none"].isEnabled()
    assert "recordings" in dialog.question.ways["recordings"].text()
    agree(dialog, window)
    window.until(lambda: "60 faces of 2 recordings" in dialog.about.toPlainText())
    window.until(lambda: len(window.engine.asked) > before), "the pack in use is loaded again"
    window.until(lambda: dialog.shelf.work is None)
    dialog.buttons["calibrate"].click()
    dialog.question.ways["none"].setChecked(True)
    agree(dialog, window)
    window.until(lambda: "60 faces" not in dialog.about.toPlainText())
    assert bank_facts(pack.manifest) is None
    dialog.accept()


class _Placing(FakeEngine):
    """A first pack that cannot place "surprise"."""

    def _pipeline(self, pack, labels, faces, runtime):
        made = super()._pipeline(pack, labels, faces, runtime)
        made.scorers._words = KnownWords(-vector("surprise")[None], np.zeros(1, np.float32), -0.5)
        made.set_labels(made.labels)
        return made


def test_a_second_pack_answers_what_the_first_cannot_place(desk, hub):
    pack = tiny_pack(paths.user_packs() / "other", name="other")
    rows = np.random.default_rng(0).normal(size=(60, pack.manifest.embedding_size))
    facts = BankFacts("folder", "faces", 60, "2026-11-26", 1.8, 1.6, 0.05)
    save_bank(pack.manifest, bank_of(rows.astype(np.float32), facts))
    window = desk(engine=_Placing())
    window.until_scored()
    window.until(lambda: "surprise" in window.labels.strange.text())
    assert window.live.pipeline.second is None, "off until somebody wants it"
    dialog = opened(window)
    dialog.choose("other")
    dialog.buttons["second"].click()
    window.until(lambda: window.live.pipeline.second is not None)
    bars = window.panel.bars
    window.until(lambda: "surprise (other)" in [bars._name(row) for row in bars.rows])
    window.until(lambda: not window.labels.strange.isVisible())
    assert window.store.values.second_pack == "other"
    assert not dialog.buttons["remove"].isVisible()
    window.until(lambda: dialog.buttons["second"].text() == "Stop answering")
    dialog.buttons["second"].click()
    window.until(lambda: window.live.pipeline.second is None and not window.live.loading)
    window.until(lambda: "surprise" in [bars._name(row) for row in bars.rows])
    dialog.accept()


def test_a_second_pack_that_cannot_help_is_said_and_the_first_serves(desk, hub):
    tiny_pack(paths.user_packs() / "bare", name="bare")
    path = paths.user_packs() / "bare" / "pack.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"none_logit": 0.0', '"none_logit": -1000.0'), encoding="utf-8")
    window = desk()
    window.until_scored()
    dialog = opened(window)
    dialog.choose("bare")
    dialog.buttons["second"].click()
    window.until(lambda: "cannot be compared" in dialog.problem.text())
    window.until(lambda: not window.live.loading)
    assert window.live.pipeline.second is None
    window.until_scored()
    dialog.accept()


def test_what_a_model_can_be_asked_is_said_in_the_windows_language(desk, store_path):
    SettingsStore(store_path).set(language="de")
    window = desk()
    window.action("file.models")
    dialog = window.window.findChild(ModelsDialog)
    window.until(lambda: dialog.table.rowCount() > 0)
    cells = {
        dialog.table.item(row, column).text()
        for row in range(dialog.table.rowCount())
        for column in (2, 3)
    }
    assert "jeder Satz" in cells
    english = [
        cell for cell in cells if "sentence" in cell or (cell.endswith("MB") and "," in cell)
    ]
    assert english == []
    dialog.close()
