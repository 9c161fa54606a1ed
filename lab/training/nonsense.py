"""Strings of letters that mean nothing: made-up words, keys that lie together, codes, marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

COUNT = 3000
_BEGIN = (
    "b bl br c ch cl cr d dr f fl fr g gl gr h j k kl kr l m n p pl pr qu r s sc sh sk sl sm sn sp"
    " st str sw t th thr tr tw v w wh y z"
)
_MIDDLE = "a e i o u aa ee oo ou ai ea y"
_CLOSE = (
    "- b ck ct d ff ft g gg k l ld lf lk lm lt m mp n nd ng nk nt p pt r rb rd rf rg rk rm rn rp"
    " rt s sh sk sp st t th x z zz"
)
"""Beginnings, middles and ends of syllables; a dash is none."""
_END = ["", "", "", "", "le", "y", "er", "ish", "ed", "ing", "ous", "o", "en", "ax"]
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FRAMES = (
    *(6 * ("{}",)),
    *(3 * ("{} {}",)),
    *("a {}", "the {}", "{} of {}", "a {} {}", "some {}", "{} and {}"),
)

Rng = np.random.Generator


def _drawn(rng: Rng, letters: str, least: int, most: int) -> str:
    return "".join(rng.choice(list(letters), rng.integers(least, most)))


def _made_up(rng: Rng) -> str:
    parts = [each.split() for each in (_BEGIN, _MIDDLE, _CLOSE)]
    word = "".join(str(rng.choice(part)) for _ in range(rng.integers(1, 4)) for part in parts)
    return word.replace("-", "") + str(rng.choice(_END))


def _keys(rng: Rng) -> str:
    row = str(rng.choice(_KEYS))
    count = int(rng.integers(3, min(8, len(row)) + 1))
    start = int(rng.integers(0, len(row) - count + 1))
    text = row[start : start + count]
    return text[::-1] if rng.random() < 0.5 else text


def _repeated(rng: Rng) -> str:
    return _drawn(rng, _LETTERS, 1, 4) * int(rng.integers(2, 6))


_KINDS: tuple[Callable[[Rng], str], ...] = (
    *(6 * (_made_up,)),
    *(2 * (lambda rng: _drawn(rng, "bcdfghjklmnpqrstvwxz", 2, 9),)),
    *(2 * (lambda rng: _drawn(rng, _LETTERS, 3, 10),)),
    _keys,
    _repeated,
    lambda rng: _drawn(rng, _LETTERS + "0123456789-._", 2, 10),
    lambda rng: _drawn(rng, "?!.-@#$%&*+=~0123456789", 1, 6),
)


def nonsense(words: Sequence[str], count: int = COUNT, seed: int = 0) -> list[str]:
    """The same strings every time, none twice.

    Args:
        words: Of some of these the letters are put in another order.
        count: So many, and a sixth of them from ``words``.
        seed: Seed of the draw.
    """
    rng = np.random.default_rng(seed)
    made = []
    for _ in range(count):
        kind, frame = _KINDS[rng.integers(len(_KINDS))], str(rng.choice(_FRAMES))
        made.append(frame.format(*(kind(rng) for _ in range(frame.count("{}")))))
    for _ in range(count // 6):
        letters = list(str(rng.choice(words)))
        rng.shuffle(letters)
        made.append("".join(letters).strip() or "x")
    return list(dict.fromkeys(made))
