"""No page of a cluster on this computer tells of its tasks."""

import urllib.error
import urllib.request

import pytest


@pytest.mark.parametrize("page", ["info/main/workers.html", "info/logs.html", "json/counts.json"])
def test_no_page_tells_of_tasks(client, page):
    services = client.run_on_scheduler(lambda dask_scheduler: dask_scheduler.http_server.port)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"http://127.0.0.1:{services}/{page}", timeout=10)
