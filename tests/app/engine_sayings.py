"""Finds, in the engine's source, the sentences that it can say."""

import ast
import itertools
import sys
from pathlib import Path

import pytest

from emoscope.engine.extras import how_to_get

ROOT = Path(__file__).resolve().parents[2]
OPEN = "\0"
"""Stands for what is put into a sentence."""

QUIET = {"tr", "noted", "counted", "debug", "info", "warning", "error", "exception", "log"}
QUIET |= {"Option", "Field"}
"""Calls whose texts are translated already, or go to the log or a command."""


class Sayings:
    """The texts of one module: :attr:`errors` of its errors, :attr:`sentences` of everything else.

    An error's part that cannot be worked out is in :attr:`unclear`, as its source. What is short of
    a sentence is in :attr:`loose`.
    """

    def __init__(self, path, error_names):
        self.path = path
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.error_names = error_names
        self.errors, self.sentences, self.unclear, self.loose = set(), set(), set(), set()
        self._inside, self._locals = {}, {}
        for node in ast.walk(self.tree):  # from the outside in
            function = node if isinstance(node, ast.FunctionDef) else self._inside.get(node)
            if function is not None:
                for child in ast.iter_child_nodes(node):
                    self._inside[child] = function
        self._constants = _assigned(self.tree.body)
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("emoscope."):
                self._take_imported(node)
        self._collect()

    def _take_imported(self, node):
        file = ROOT / (node.module.removeprefix("emoscope.").replace(".", "/") + ".py")
        if file.is_file():
            there = _assigned(ast.parse(file.read_text(encoding="utf-8")).body)
            for name in node.names:
                if name.name in there:
                    self._constants[name.asname or name.name] = there[name.name]

    def _collect(self):
        passed = _docstrings(self.tree)
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in self.error_names:
                for part in [*node.args, *(k.value for k in node.keywords if k.arg != "kind")]:
                    texts = self.texts(part)
                    if texts is None or OPEN in texts:
                        self.unclear.add(ast.unparse(part))
                    else:
                        self.errors |= texts
            quiet = name in QUIET and (name != "noted" or isinstance(node.func, ast.Name))
            if quiet or name in self.error_names:
                passed |= {id(each) for each in ast.walk(node)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.JoinedStr):
                passed |= {id(each) for each in node.values}
            if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in passed:
                for text in self.texts(node) or ():
                    (self.sentences if _is_sentence(text) else self.loose).add(text)

    def texts(self, node, depth=0):
        """What an expression can be, with what is open; None where that is not to be seen."""
        if isinstance(node, ast.Constant):
            return {node.value} if isinstance(node.value, str) else None
        if depth > 6:
            return None
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == how_to_get.__name__:
            return {_as(frozen, OPEN) for frozen in (False, True)}
        if isinstance(node, ast.JoinedStr):
            parts = [
                {part.value}
                if isinstance(part, ast.Constant)
                else self.texts(part.value, depth + 1) or {OPEN}
                for part in node.values
            ]
            return {"".join(each) for each in itertools.product(*parts)}
        if isinstance(node, ast.IfExp):
            ways = [self.texts(part, depth + 1) for part in (node.body, node.orelse)]
            return None if None in ways else ways[0] | ways[1]
        if isinstance(node, ast.Name):
            function = self._inside.get(node)
            if function is not None and function not in self._locals:
                self._locals[function] = _assigned(ast.walk(function))
            found = self._locals.get(function, {})
            values = found.get(node.id) or self._constants.get(node.id) or []
            ways = [self.texts(value, depth + 1) for value in values]
            if not ways or None in ways:
                return None
            known = set().union(*ways)
            for value in found.get((node.id, "+"), []):
                more = self.texts(value, depth + 1) or {OPEN}
                known |= {text + end for text in known for end in more}
            return known
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            ways = [self.texts(part, depth + 1) or {OPEN} for part in (node.left, node.right)]
            return {"".join(each) for each in itertools.product(*ways)}
        return None


def _as(frozen, extra):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "frozen", frozen, raising=False)
        return how_to_get(extra)


def _assigned(nodes):
    """Values by name; by (name, "+") what is added later."""
    found = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.setdefault(node.target.id, []).append(node.value)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            found.setdefault((node.target.id, "+"), []).append(node.value)
    return found


def _docstrings(tree):
    found = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", ())
        for each in body if isinstance(body, list) else ():
            if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
                found.add(id(each.value))
    return found


def _is_sentence(text):
    return (
        text.endswith(".")
        and len(text.split()) > 3
        and (text[0].isupper() or text[0].isdigit() or text[0] == OPEN)
    )


def error_names():
    """Classes of errors that a user can meet, and the functions that make them."""
    names = {"kind"}
    tree = ast.parse((ROOT / "engine" / "errors.py").read_text(encoding="utf-8"))
    names |= {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    return names


def modules(folders):
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def path_words(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
