"""The list of recordings under two threads, and a player whose file breaks it."""

import threading
import time

from emoscope.app.models.archive import Archive
from emoscope.app.models.player import Player


def test_two_threads_lose_no_entry(tmp_path):
    archive = Archive(tmp_path)
    folders = [tmp_path / f"s{number}" for number in range(40)]
    for folder in folders:
        folder.mkdir()
        (folder / "manifest.json").write_text("{}")

    def remember(some):
        for folder in some:
            Archive(tmp_path).remember(folder, None)

    threads = [threading.Thread(target=remember, args=(folders[i::4],)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {folder for folder, _ in archive.entries()} == set(folders)


def test_an_unexpected_error_of_the_player_is_said(tmp_path):
    def opener(path):
        raise RuntimeError("boom")

    player = Player(tmp_path / "x.mp4", opener)
    player.start()
    until_s = time.monotonic() + 10
    while not player.trouble and time.monotonic() < until_s:
        time.sleep(0.01)
    assert "boom" in player.trouble
    assert player.close()
