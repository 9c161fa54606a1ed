import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnxruntime = pytest.importorskip("onnxruntime")

import torch.nn.functional as F  # noqa: E402

from emoscope.engine.models.compact import (  # noqa: E402
    CompactConfig,
    ConvUnit,
    ImageTower,
    RgbImageTower,
    TemporalTower,
    TextHead,
    TextTower,
    modules_of,
)
from emoscope.engine.models.graphs import join_graph, strip_graph  # noqa: E402
from emoscope.engine.models.minilm import MiniLM  # noqa: E402
from emoscope.engine.models.pack import find_pack  # noqa: E402

CONFIG = CompactConfig(size_px=32, head_channels=16)


def agreeing(module, kind, example, feeds, tmp_path):
    """Largest difference between torch and a graph whose weights came back from safetensors."""
    from safetensors.numpy import save_file

    from emoscope.lab.training.export import onnx_model

    structure, arrays = strip_graph(onnx_model(module, kind, example))
    save_file(arrays, tmp_path / f"{kind}.safetensors")
    graph = join_graph(kind, structure, [tmp_path / f"{kind}.safetensors"])
    session = onnxruntime.InferenceSession(graph.filled())
    worst = 0.0
    for feed in feeds:
        names = [value.name for value in session.get_inputs()]
        (found,) = session.run(None, dict(zip(names, [f.numpy() for f in feed], strict=True)))
        with torch.no_grad():
            expected = module(*feed).numpy()
        worst = max(worst, float(np.abs(found - expected).max()))
    return worst


def test_image_graph_equals_torch(tmp_path):
    torch.manual_seed(0)
    module = RgbImageTower(ImageTower(CONFIG)).eval()
    feeds = [(torch.randint(0, 256, (n, 32, 32, 3), dtype=torch.uint8),) for n in (1, 5)]
    assert agreeing(module, "image", feeds[0], feeds, tmp_path) < 1e-4


def test_temporal_graph_equals_torch_at_every_length(tmp_path):
    torch.manual_seed(0)
    module = TemporalTower(CONFIG).eval()
    feeds = [(F.normalize(torch.randn(2, t, CONFIG.width), dim=-1),) for t in (5, 1, 4, 16)]
    assert agreeing(module, "temporal", feeds[0], feeds, tmp_path) < 1e-4


def test_text_graph_equals_torch_and_ignores_padding(tmp_path):
    torch.manual_seed(0)
    module = TextTower(MiniLM(), TextHead(CONFIG)).eval()
    ids = torch.randint(5, 2000, (2, 6))
    mask = torch.ones_like(ids)
    padded = (F.pad(ids, (0, 4)), F.pad(mask, (0, 4)))
    feeds = [(ids, mask), padded]
    assert agreeing(module, "text", feeds[0], feeds, tmp_path) < 1e-4
    with torch.no_grad():
        assert torch.allclose(module(ids, mask), module(*padded), atol=1e-5)


def test_an_untrained_temporal_tower_is_close_to_the_mean():
    torch.manual_seed(0)
    tower = TemporalTower(CONFIG).eval()
    base = F.normalize(torch.randn(1, 1, CONFIG.width), dim=-1)
    frames = F.normalize(base + 0.03 * torch.randn(4, 16, CONFIG.width), dim=-1)
    with torch.no_grad():
        clips = tower(frames)
    mean = F.normalize(frames.mean(dim=1), dim=-1)
    assert float((clips * mean).sum(dim=1).min()) > 0.9


def test_training_and_evaluation_use_the_same_activation():
    torch.manual_seed(0)
    unit = ConvUnit(3, 8, 3, 1)
    x = torch.randn(2, 3, 9, 9)
    trained = unit.train()(x)
    assert torch.allclose(trained, unit.eval()(x), atol=1e-6)


def test_gray_is_what_opencv_makes_of_rgb():
    import cv2

    rgb = np.random.default_rng(0).integers(0, 256, (1, 32, 32, 3)).astype(np.uint8)
    tower = RgbImageTower(ImageTower(CONFIG).eval())
    with torch.no_grad():
        from_rgb = tower(torch.from_numpy(rgb))
        gray = cv2.cvtColor(rgb[0], cv2.COLOR_RGB2GRAY)[None, None].astype(np.float32)
        from_gray = tower.tower(torch.from_numpy(gray))
    assert float((from_rgb * from_gray).sum()) > 0.999


def test_the_shipped_pack_loads_into_torch_and_ranks_plain_opposites():
    modules = modules_of(find_pack("compact"))
    ids, mask = modules.tokenize(["happy", "joyful", "angry"])
    with torch.no_grad():
        happy, joyful, angry = modules.text(torch.from_numpy(ids), torch.from_numpy(mask))
    assert float(happy @ joyful) > float(happy @ angry)
