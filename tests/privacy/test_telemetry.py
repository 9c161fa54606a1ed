from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from emoscope.engine.privacy.telemetry import FORCED

ROOT = Path(__file__).resolve().parents[2]
MAY_CONNECT = {
    "app/single.py",  # QtNetwork: a local socket for this user, no network
    "engine/models/download.py",
    "engine/sources/web.py",
    "engine/streams/senders/websocket.py",
    "lab/bench/streams_receiver.py",
}
"""Downloads for `emoscope models get` and the page Models; network video whose address was typed;
the server of live scores, when it is switched on, and the local receiver of its benchmark."""

CODE = """
import json, sys
{body}
print(json.dumps([[m for m in sys.modules if "telemetry" in m and sys.modules[m] is not None]]))
"""


def child(body, home, **env):
    """Modules with telemetry in their name that a fresh process has loaded after ``body``."""
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(body=body)],
        env={**os.environ, "HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": str(ROOT)}
        | env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])[0]


def files_below(folder):
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def test_openvino_is_imported_without_its_telemetry_and_leaves_no_identifier(tmp_path):
    pytest.importorskip("openvino")
    body = (
        "from emoscope.engine.openvino import import_openvino; o = import_openvino();"
        "o.Core().available_devices; import openvino.tools.ovc"
    )
    found = child(body, tmp_path)
    assert [m for m in found if m.startswith("openvino_telemetry")] == []
    assert files_below(tmp_path) == []


def test_without_that_openvino_would_leave_one(tmp_path):
    """The test above proves something only while this holds."""
    # By its files: in this very process it may be marked as absent.
    try:
        metadata.distribution("openvino-telemetry")
    except metadata.PackageNotFoundError:
        pytest.skip("openvino-telemetry is not installed here")
    found = child("import openvino", tmp_path)
    if not any(m.startswith("openvino_telemetry") for m in found):
        pytest.skip("this release of OpenVINO no longer loads its telemetry by itself")
    assert any(m.startswith("openvino_telemetry") for m in found)


def test_the_switch_of_the_hub_is_set_before_it_can_be_imported(tmp_path):
    body = (
        "import os; os.environ.pop('HF_HUB_DISABLE_TELEMETRY', None); import emoscope.engine;"
        "assert os.environ['HF_HUB_DISABLE_TELEMETRY'] == '1';"
        "assert os.environ['DO_NOT_TRACK'] == '1'"
    )
    child(body, tmp_path)


def test_what_the_user_has_set_stays(tmp_path):
    body = "import emoscope.engine, os; assert os.environ['DO_NOT_TRACK'] == 'mine'"
    child(body, tmp_path, DO_NOT_TRACK="mine")


SESSION = """
import time
import numpy as np, onnx
from onnx import helper as h
import onnxruntime as ort
one = h.make_tensor_value_info("x", 1, [1])
two = h.make_tensor_value_info("y", 1, [1])
graph = h.make_graph([h.make_node("Relu", ["x"], ["y"])], "g", [one], [two])
made = h.make_model(graph, opset_imports=[h.make_opsetid("", 17)], ir_version=8)
session = ort.InferenceSession(made.SerializeToString(), providers=["CPUExecutionProvider"])
session.run(None, {"x": np.ones(1, np.float32)})
time.sleep(1.5)
"""


@pytest.mark.parametrize("set_by_user", ["", "0"])
def test_onnxruntime_keeps_no_identifier_and_no_events(tmp_path, set_by_user):
    """It would be the first thing that it does: a database and an identifier in the cache."""
    child(
        f"import emoscope.engine\n{SESSION}",
        tmp_path,
        XDG_CACHE_HOME=str(tmp_path),
        ORT_DISABLE_TELEMETRY=set_by_user,
    )
    assert files_below(tmp_path) == []


def test_the_onnxruntime_that_is_here_knows_one_of_our_switches():
    """Looked up in the library itself: a release that renames its switch must not go unnoticed."""
    files = metadata.files("onnxruntime") or []
    able = []
    for file in files:
        path = Path(file.locate())
        if path.suffix in (".so", ".dylib", ".pyd", ".dll") or ".so." in path.name:
            content = path.read_bytes()
            if b"events.data.microsoft.com" in content:
                able.append(path.name)
                known = [name for name in FORCED if name.encode() in content]
                assert known, f"{path.name} can send, and knows no switch that is set"
    if not able:
        pytest.skip("this build of ONNX Runtime cannot send")


def test_onnxruntime_is_imported_in_one_place_and_its_events_are_off_there():
    source = (ROOT / "engine/onnxruntime.py").read_text(encoding="utf-8")
    body = source[source.index("import onnxruntime\n") :]
    assert body.index("disable_telemetry_events()") < body.index("return")
    others = [
        str(path.relative_to(ROOT))
        for folder in ("engine", "app", "lab")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"^\s*import onnxruntime\b", path.read_text(encoding="utf-8"), re.M)
    ]
    assert others == ["engine/onnxruntime.py"]


def test_only_the_download_command_knows_how_to_connect():
    connecting = re.compile(
        r"^\s*(?:import|from)\s+(requests|urllib\.request|http\.client|httpx|aiohttp|huggingface_hub"
        r"|ftplib|smtplib|websockets|PySide6\.QtNetwork)\b",
        re.MULTILINE,
    )
    found = {
        str(path.relative_to(ROOT).as_posix())
        for folder in ("engine", "app", "lab")
        for path in (ROOT / folder).rglob("*.py")
        if connecting.search(path.read_text(encoding="utf-8"))
    }
    assert found <= MAY_CONNECT
