"""Text embeddings of labels: each sentence is encoded once, an edit costs one text pass."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

import numpy as np

from emoscope.engine.data import Floats
from emoscope.engine.prompts.labels import LabelSet

KEPT_SENTENCES = 20_000
"""About 20 MB at 256 dimensions; enough for any label set while someone types."""
BATCH = 32


class TextCache:
    """Sentence to embedding, remembered.

    Args:
        encode: Sentences to (n, D) L2-normalised float32.
    """

    def __init__(self, encode: Callable[[Sequence[str]], Floats]) -> None:
        self._encode = encode
        self._known: OrderedDict[str, Floats] = OrderedDict()

    def embeddings(self, sentences: Sequence[str]) -> Floats:
        """(n, D) float32 in the sentences' order; only unknown ones are encoded."""
        missing = [s for s in dict.fromkeys(sentences) if s not in self._known]
        # Long and short sentences apart: a batch is padded to its longest.
        missing.sort(key=len)
        for start in range(0, len(missing), BATCH):
            part = missing[start : start + BATCH]
            for sentence, vector in zip(part, self._encode(part), strict=True):
                self._known[sentence] = vector
        rows = np.stack([self._known[s] for s in sentences])
        for sentence in sentences:
            self._known.move_to_end(sentence)
        while len(self._known) > max(KEPT_SENTENCES, len(sentences)):
            self._known.popitem(last=False)
        return rows

    def labels(self, label_set: LabelSet) -> Floats:
        """One embedding per label.

        Returns:
            (L, D) float32: the mean over a label's prompts and templates, normalised again.
        """
        groups = [label_set.sentences(label) for label in label_set.labels]
        flat = self.embeddings([s for group in groups for s in group])
        rows, start = [], 0
        for group in groups:
            mean = flat[start : start + len(group)].mean(axis=0)
            rows.append(mean / max(float(np.linalg.norm(mean)), 1e-12))
            start += len(group)
        return np.stack(rows).astype(np.float32)
