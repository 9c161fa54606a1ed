"""Turns good input into bad input: bytes, JSON values, text. Seeded, no libraries."""

from __future__ import annotations

import json
import random
from typing import Any

NUMBERS = (0, -1, 1, 2**31, 2**32, 2**53, 2**63, -(2**63), 10**400, 0.5, -0.0, 1e308, 1e-320)
TEXTS = (
    *("", " ", "\x00", "..", "../../etc/passwd", "/etc/passwd", "C:\\x", "a/b", "a\\b", "~", "con"),
    *(
        "\u202eevil",
        "\ufeffx",
        "e\u0301" * 40,
        "\ud7ff",
        "🙂" * 200,
        "=1+1",
        "-x",
        "%s%n",
        "{}" * 99,
    ),
    *(
        "A" * 10_000,
        "null",
        "NaN",
        "1e999",
        "!!python/object:os.system",
        "*a",
        "&a [*a]",
        "file:///x",
    ),
)
TOKENS = (
    *(text.encode("utf-8", "surrogatepass") for text in TEXTS),
    *(b"\xff\xff\xff\xff", b"\x00" * 8, b"\xff" * 8, b"\x7f\xff\xff\xff\xff\xff\xff\xff"),
    *(b"[" * 2000, b"{" * 2000, b'"', b"PAR1", b"ARROW1", b"PK\x03\x04", b"\x80\x02"),
    *(b"cos\nsystem\n", b"moov", b"mdat", b"\n- ", b": ", b"labels:", b"!!", b"data.pkl"),
)


def mutated_bytes(random_: random.Random, data: bytes) -> bytes:
    """A few changes of bits, ranges and tokens."""
    out = bytearray(data)
    for _ in range(random_.choice((1, 1, 1, 2, 3, 8))):
        at = random_.randrange(len(out) + 1)
        kind = random_.randrange(9)
        if kind == 0 and out:
            out[at % len(out)] ^= 1 << random_.randrange(8)
        elif kind == 1 and out:
            out[at % len(out)] = random_.randrange(256)
        elif kind == 2:
            del out[at:]
        elif kind == 3:
            del out[at : at + random_.choice((1, 2, 4, 8, 64, 1024))]
        elif kind == 4:
            out[at:at] = random_.choice(TOKENS)
        elif kind == 5:
            token = random_.choice(TOKENS)
            out[at : at + len(token)] = token
        elif kind == 6:
            source = random_.randrange(len(out) + 1)
            out[at:at] = out[source : source + random_.choice((1, 8, 64, 512))]
        elif kind == 7 and len(out) >= 8:
            # A number of four or eight bytes, as sizes and offsets are.
            at = random_.randrange(len(out) - 7)
            width = random_.choice((4, 8))
            value = random_.choice((0, 1, 2**31 - 1, 2**32 - 1, 2**62)) % (1 << 8 * width)
            out[at : at + width] = value.to_bytes(width, random_.choice(("little", "big")))
        else:
            out[at:at] = random_.randbytes(random_.choice((1, 4, 32)))
    return bytes(out)


def mutated_value(random_: random.Random, value: Any) -> Any:
    """The same plain data with something wrong in one to three places."""
    out = json.loads(json.dumps(value))
    for _ in range(random_.choice((1, 1, 2, 3))):
        out = _one_change(random_, out)
    return out


def _one_change(random_: random.Random, value: Any, depth: int = 0) -> Any:
    inner = isinstance(value, dict | list) and value
    if inner and random_.random() < 0.75:
        if isinstance(value, dict):
            key = random_.choice(list(value))
            kind = random_.randrange(6)
            if kind == 0:
                del value[key]
            elif kind == 1:
                value[random_.choice(TEXTS)] = value[key]
            else:
                value[key] = _one_change(random_, value[key], depth + 1)
            return value
        at = random_.randrange(len(value))
        kind = random_.randrange(6)
        if kind == 0:
            del value[at]
        elif kind == 1:
            value *= random_.choice((2, 100))
        else:
            value[at] = _one_change(random_, value[at], depth + 1)
        return value
    return anything(random_, depth)


def anything(random_: random.Random, depth: int = 0) -> Any:
    """Plain data of any kind."""
    kind = random_.randrange(8 if depth < 4 else 5)
    if kind == 0:
        return random_.choice(NUMBERS)
    if kind in (1, 2):
        return random_.choice(TEXTS)
    if kind == 3:
        return random_.choice((None, True, False))
    if kind == 4:
        return random_.randrange(-1000, 1000)
    if kind == 5:
        return [anything(random_, depth + 1) for _ in range(random_.randrange(4))]
    if kind == 6:
        return {random_.choice(TEXTS): anything(random_, depth + 1)}
    nested: Any = 0
    for _ in range(random_.choice((1, 50, 900))):
        nested = [nested]
    return nested
