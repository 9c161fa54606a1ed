"""What studies are made of in tests."""

from tests.archive.conftest import made, made_pack, pack, shown, words

__all__ = ["made", "made_pack", "pack", "shown", "words"]
