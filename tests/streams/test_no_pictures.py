"""Streams get scores, words and numbers; no message has room for a picture or an embedding."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import get_args, get_origin, get_type_hints

from emoscope.engine.streams import messages
from emoscope.engine.streams.protocol import Stream

PLAIN = {str, int, float, bool}


def leaves(kind):
    """The types that a message is made of in the end."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return {leaf for each in fields(kind) for leaf in leaves(hints[each.name])}
    if get_origin(kind) is tuple:
        return {leaf for each in get_args(kind) if each is not ... for leaf in leaves(each)}
    return {kind}


def test_messages_are_words_and_numbers():
    kinds = get_args(messages.Message)
    assert len(kinds) >= 5
    assert {leaf for kind in kinds for leaf in leaves(kind)} == PLAIN


def test_a_stream_is_sent_messages_alone():
    assert get_type_hints(Stream.send)["message"] == messages.Message


def test_numbers_of_a_face_are_one_per_label_and_its_box():
    many = {each.name for each in fields(messages.FaceValues) if "..." in str(each.type)}
    assert many == {"box", "values"}
