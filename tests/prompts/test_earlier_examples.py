"""What earlier programs were taught still opens, or says why not."""

import numpy as np
import pytest
from safetensors.numpy import save_file

from emoscope.engine.errors import LabelSetError
from emoscope.engine.models.pack import sums_of
from emoscope.engine.prompts.earlier_examples import earlier_examples, forget_earlier
from tests.fakes import DIMENSIONS, manifest, unit

VECTORS = unit(np.random.default_rng(0).normal(size=(2, DIMENSIONS))).astype(np.float32)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "prototypes.safetensors"
    metadata = {"pack": sums_of(manifest()).files, "v0": "smug", "v1": "bored"}
    save_file({"v0": VECTORS[0], "v1": VECTORS[1]}, path, metadata=metadata)
    return path


def test_each_label_that_was_taught_is_an_example(path, tmp_path):
    bored, smug = earlier_examples(path, manifest())
    assert (bored.label, smug.label, smug.origin.kind) == ("bored", "smug", "earlier")
    np.testing.assert_array_equal(smug.vector, VECTORS[0])
    assert earlier_examples(tmp_path / "none.safetensors", manifest()) == ()


def test_a_pack_that_names_the_old_one_takes_them(path):
    other = manifest(files={}, earlier=(sums_of(manifest()).files,))
    assert len(earlier_examples(path, other)) == 2


def test_another_pack_and_a_damaged_file_are_refused(path):
    other = manifest(embedding_size=DIMENSIONS + 1)
    with pytest.raises(LabelSetError, match='"(smug|bored)" is damaged'):
        earlier_examples(path, other)
    save_file({"v0": VECTORS[0]}, path, metadata={"pack": "0" * 64, "v0": "smug"})
    with pytest.raises(LabelSetError, match="another model"):
        earlier_examples(path, manifest())
    path.write_bytes(b"no such file")
    with pytest.raises(LabelSetError, match="is damaged"):
        earlier_examples(path, manifest())


def test_forgetting_takes_a_label_out_of_the_file(path):
    forget_earlier(path, "smug")
    assert [each.label for each in earlier_examples(path, manifest())] == ["bored"]
    forget_earlier(path, "bored")
    assert not path.exists()
    forget_earlier(path, "bored")
