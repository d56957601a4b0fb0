"""The house rules that a machine can watch."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "keii"
MODULES = sorted(SOURCE.rglob("*.py"))


def is_table(path: Path, tree: ast.Module) -> bool:
    """Answer whether a language module holds words only: it defines neither function nor class."""
    defined = any(isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda) for node in ast.walk(tree))
    return path.parent.parent.name == "lang" and not defined


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_is_short_and_opens_with_one_sentence(path: Path) -> None:
    text = path.read_text("utf-8")

    tree = ast.parse(text)

    assert ast.get_docstring(tree), "a module opens with one sentence"
    assert is_table(path, tree) or len(text.splitlines()) <= 300
    assert path.stem not in {"utils", "helpers", "common", "misc"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_function_is_short_and_takes_few_positions(path: Path) -> None:
    functions = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)]

    for function in functions:
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        assert lines <= 40, f"{function.name} has {lines} lines"
        assert len(function.args.args) <= 5, f"{function.name} takes too many positional parameters"


def test_only_the_judge_makes_lines() -> None:
    makers = {
        str(path.relative_to(SOURCE))
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Line"
    }

    assert makers <= {"evidence/judge.py", "evidence/admit.py"}


def test_no_stage_reads_the_clock() -> None:
    clocks = ("date.today", "datetime.now", "datetime.today", "time.time", "utcnow")

    readers = {
        str(path.relative_to(SOURCE)) for path in MODULES for clock in clocks if f"{clock}(" in path.read_text("utf-8")
    }

    assert {name for name in readers if not name.startswith(("cli/", "bench/", "collect/"))} == set()
