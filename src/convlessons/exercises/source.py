"""Starter and solution as code, both taken from the tested solution, so that they cannot drift."""

import ast
import inspect
import re
from collections.abc import Callable
from textwrap import dedent
from typing import Any

MARKER = re.compile(r"^# exercise: (\S+)\s*$", re.MULTILINE)


def marker(key: str) -> str:
    """First line of the cell in which the learner answers."""
    return f"# exercise: {key}\n"


def function_code(solution: Callable[..., Any]) -> str:
    """Source of a function."""
    return dedent(inspect.getsource(solution)).rstrip()


def function_starter(solution: Callable[..., Any]) -> str:
    """The function with its signature and docstring, and ``...`` for the body."""
    lines, function = _parse(solution)
    first = function.body[0]
    has_docstring = ast.get_docstring(function) is not None
    head = first.end_lineno if has_docstring else first.lineno - 1
    return "\n".join([*lines[:head], "    ..."])


def value_code(solution: Callable[[], Any]) -> str:
    """The body of a function without arguments, its ``return`` turned into an assignment.

    The name assigned to is the function's.
    """
    lines, function = _parse(solution)
    first = function.body[1 if ast.get_docstring(function) is not None else 0]
    body = dedent("\n".join(lines[first.lineno - 1 :]))
    return re.sub(r"^return\b", f"{function.name} =", body, flags=re.MULTILINE)


def value_starter(solution: Callable[[], Any]) -> str:
    """The name that the learner assigns to."""
    return f"{solution.__name__} = ..."


def _parse(solution: Callable[..., Any]) -> tuple[list[str], ast.FunctionDef]:
    code = function_code(solution)
    (function,) = ast.parse(code).body
    assert isinstance(function, ast.FunctionDef)
    return code.splitlines(), function
