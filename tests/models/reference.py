"""The published networks once more, in plain numpy and loops: what the torch ones must equal."""

from __future__ import annotations

import math

import numpy as np


def layer_norm(x, weight, bias):
    mean = x.mean(axis=-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(axis=-1, keepdims=True)
    return (x - mean) / np.sqrt(variance + 1e-5) * weight + bias


def gelu_tanh(x):
    return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))


def quick_gelu(x):
    return x / (1 + np.exp(-1.702 * x))


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def heads(q, k, v, count, masked=False):
    """(L, W) each to (L, W); every head and every query on its own."""
    length, width = q.shape
    size = width // count
    out = np.zeros((length, width))
    for h in range(count):
        part = slice(h * size, (h + 1) * size)
        for i in range(length):
            last = i + 1 if masked else length
            scores = k[:last, part] @ q[i, part] * size**-0.5
            out[i, part] = softmax(scores) @ v[:last, part]
    return out


def temporal(frames, state, layers, count, pool="class"):
    """(T, W) to (W,); ``state`` under the authors' names."""
    state = {name: value.astype(np.float64) for name, value in state.items()}
    x = frames.astype(np.float64)
    if pool == "class":
        x = np.vstack([state["cls_token"][0], x])
    x = x + state["pos_embedding"][0, : len(x)]
    for i in range(layers):
        at = f"temporal_transformer.layers.{i}."
        y = layer_norm(x, state[at + "0.fn.norm.weight"], state[at + "0.fn.norm.bias"])
        q, k, v = np.split(y @ state[at + "0.fn.fn.to_qkv.weight"].T, 3, axis=1)
        mixed = heads(q, k, v, count)
        x = (
            x
            + mixed @ state[at + "0.fn.fn.to_out.0.weight"].T
            + state[at + "0.fn.fn.to_out.0.bias"]
        )
        y = layer_norm(x, state[at + "1.fn.norm.weight"], state[at + "1.fn.norm.bias"])
        y = gelu_tanh(y @ state[at + "1.fn.fn.net.0.weight"].T + state[at + "1.fn.fn.net.0.bias"])
        x = x + y @ state[at + "1.fn.fn.net.3.weight"].T + state[at + "1.fn.fn.net.3.bias"]
    return {"class": lambda: x[0], "mean": lambda: x.mean(axis=0), "all": lambda: x}[pool]()


def clip_blocks(x, state, prefix, layers, count, masked):
    for i in range(layers):
        at = f"{prefix}transformer.resblocks.{i}."
        y = layer_norm(x, state[at + "ln_1.weight"], state[at + "ln_1.bias"])
        q, k, v = np.split(
            y @ state[at + "attn.in_proj_weight"].T + state[at + "attn.in_proj_bias"], 3, axis=1
        )
        mixed = heads(q, k, v, count, masked)
        x = x + mixed @ state[at + "attn.out_proj.weight"].T + state[at + "attn.out_proj.bias"]
        y = layer_norm(x, state[at + "ln_2.weight"], state[at + "ln_2.bias"])
        y = quick_gelu(y @ state[at + "mlp.c_fc.weight"].T + state[at + "mlp.c_fc.bias"])
        x = x + y @ state[at + "mlp.c_proj.weight"].T + state[at + "mlp.c_proj.bias"]
    return x


def text(embedded, end, state, layers, count):
    """(77, W) token embeddings without positions to (D,)."""
    x = embedded + state["positional_embedding"]
    x = clip_blocks(x, state, "", layers, count, masked=True)
    x = layer_norm(x, state["ln_final.weight"], state["ln_final.bias"])
    return x[end] @ state["text_projection"]


def image(pixels, state, layers, count):
    """(3, S, S) to (D,)."""
    kernel = state["conv1.weight"]
    width, _, patch, _ = kernel.shape
    side = pixels.shape[1] // patch
    rows = [state["class_embedding"]]
    for i in range(side):
        for j in range(side):
            cut = pixels[:, i * patch : (i + 1) * patch, j * patch : (j + 1) * patch]
            rows.append((kernel * cut[None]).reshape(width, -1).sum(axis=1))
    x = np.stack(rows) + state["positional_embedding"]
    x = layer_norm(x, state["ln_pre.weight"], state["ln_pre.bias"])
    x = clip_blocks(x, state, "", layers, count, masked=False)
    x = layer_norm(x, state["ln_post.weight"], state["ln_post.bias"])
    return x[0] @ state["proj"]


def unit(x):
    return x / np.linalg.norm(x)


def numpy_state(module):
    return {
        name: value.detach().numpy().astype(np.float64)
        for name, value in module.state_dict().items()
    }
