"""Which cells the exercises of a notebook need, read from the code without executing it.

A chapter trains, measures and draws; its exercises need little of that. From the cells that answer
or check an exercise, backwards, a cell is needed that binds a name needed later on, or that may
change what is bound to it. Needed too are cells that import something or set a global switch.
Where the code defies such reading (``exec``, ``globals``, ``%run``, …) all cells are needed.
A cell that computes next to nothing is kept as well, so that its errors are seen.
"""

import ast
import builtins
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from convlessons.grading.submission import Cell

# Names whose use may bind or change any other name.
_DEFIES = {"exec", "eval", "globals", "locals", "vars", "setattr", "delattr", "__import__"}
_DEFIES_ATTRIBUTES = {"run_cell", "ex", "push", "user_ns", "__dict__", "import_module"}
_DEFIES_MAGICS = {"run", "load", "reset", "reset_selective", "store", "macro", "rerun", "recall"}
# Modules of which a call may set a switch that later cells notice.
_SWITCHES = {
    "builtins", "decimal", "locale", "np", "numpy", "os", "random", "sys", "torch", "warnings",
}  # fmt: skip
_LEAVES = {"exit", "quit"}
_BUILTINS = set(dir(builtins)) | {"get_ipython", "display", "__name__", "_", "__file__"}


@dataclass
class _Code:
    """What one cell does to names at the top level.

    Attributes:
        reads: Names that it needs from outside, also inside of functions.
        binds: Names that it binds for certain.
        may_bind: Names that it binds in some case.
        touches: Names whose values it may change.
        later: For each name that is bound to a function or class, the names read in its body,
            which must be there when it is called.
        made_of: For each name that is assigned to, the names in what is assigned.
    """

    reads: set[str] = field(default_factory=set)
    binds: set[str] = field(default_factory=set)
    may_bind: set[str] = field(default_factory=set)
    touches: set[str] = field(default_factory=set)
    later: dict[str, set[str]] = field(default_factory=dict)
    made_of: dict[str, set[str]] = field(default_factory=dict)
    imports: bool = False
    switches: bool = False
    light: bool = False
    checks: bool = False
    defies: bool = False
    unreadable: bool = False


def needed(cells: Sequence[Cell]) -> list[Cell]:
    """The cells that the exercises need, in order; all of them where the code does not tell."""
    codes = [_read(cell.source) for cell in cells]
    if any(code.defies for code in codes):
        return list(cells)
    chosen = _needed_backwards(cells, codes)
    return [cells[place] for place in _with_light_ones(codes, chosen)]


def _needed_backwards(cells: Sequence[Cell], codes: Sequence[_Code]) -> set[int]:
    functions: dict[str, set[str]] = {}
    for code in codes:
        for name, names in code.later.items():
            functions.setdefault(name, set()).update(names)
    plain = {name for code in codes for name in code.later} | _imported(codes)
    shared = _shared(codes, plain)
    live: set[str] = set()
    chosen = set()
    for place in range(len(cells) - 1, -1, -1):
        code = codes[place]
        touched = _closure(live, shared) & (code.touches - plain)
        wanted = cells[place].answers or code.checks or code.imports or code.switches
        if wanted or code.unreadable or live & code.may_bind or touched:
            chosen.add(place)
            live = _closure((live - code.binds) | code.reads, functions)
    return chosen


def _closure(names: Iterable[str], functions: dict[str, set[str]]) -> set[str]:
    """The names, and those that the functions among them read when they are called."""
    found: set[str] = set()
    left = list(names)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += functions.get(name, ())
    return found


def _shared(codes: Sequence[_Code], plain: set[str]) -> dict[str, set[str]]:
    """For each name the others that may stand for the same value, or for a part of it."""
    shared: dict[str, set[str]] = {}
    for code in codes:
        for name, others in code.made_of.items():
            for other in others - plain:
                shared.setdefault(name, set()).add(other)
                shared.setdefault(other, set()).add(name)
    return shared


def _imported(codes: Sequence[_Code]) -> set[str]:
    return {name for code in codes if code.imports for name in code.binds}


def _with_light_ones(codes: Sequence[_Code], chosen: set[int]) -> list[int]:
    """The chosen places, and light cells that read nothing which a cell left out binds."""
    missing: set[str] = set()
    places = []
    for place, code in enumerate(codes):
        if place in chosen or (code.light and not code.reads & missing):
            places.append(place)
            missing -= code.binds
        else:
            missing |= code.may_bind | code.touches
    return places


def _read(source: str) -> _Code:
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        tree = ast.parse(TransformerManager().transform_cell(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _Code(unreadable=True)  # it fails when it is run, and that is to be told
    code = _Code(light=_is_light(tree))
    for node in ast.walk(tree):
        _look_for_what_defies(node, code)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            code.checks |= node.func.attr == "check"
        if isinstance(node, ast.Name) and node.id in _LEAVES:
            code.switches = True
    for statement in tree.body:
        reads = _free(statement)
        code.reads |= reads - code.binds
        _statement(statement, code, reads)
    return code


def _look_for_what_defies(node: ast.AST, code: _Code) -> None:
    match node:
        case ast.Global() | ast.alias(name="*" | "builtins"):
            code.defies = True
        case ast.Name(id=name):
            code.defies |= name in _DEFIES
        case ast.Attribute(attr=name):
            code.defies |= name in _DEFIES_ATTRIBUTES
        case ast.Call(func=ast.Attribute(attr="run_cell_magic")):
            code.defies = True
        case ast.Call(func=ast.Attribute(attr="run_line_magic"), args=[magic, *_]):
            called = magic.value if isinstance(magic, ast.Constant) else None
            code.defies |= called is None or called in _DEFIES_MAGICS
            code.switches = True


def _statement(statement: ast.stmt, code: _Code, reads: set[str]) -> None:
    """Add what a statement of the top level binds and may change."""
    bound = set(_bound(statement))
    certain = isinstance(
        statement,
        ast.Assign | ast.AnnAssign | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
        | ast.Import | ast.ImportFrom,
    )  # fmt: skip
    if certain:
        code.binds |= bound
    code.may_bind |= bound
    code.touches |= set(_touched(statement))
    code.imports |= isinstance(statement, ast.Import | ast.ImportFrom)
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        code.switches |= _root(statement.value.func) in _SWITCHES
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        for name in bound:
            code.made_of.setdefault(name, set()).update(reads)
    if isinstance(statement, ast.Assign | ast.AugAssign):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        code.switches |= any(isinstance(target, ast.Attribute) for target in targets)
    is_function = isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    if is_function or any(isinstance(node, ast.Lambda) for node in ast.walk(statement)):
        for name in bound:
            code.later.setdefault(name, set()).update(reads)


def _bound(statement: ast.stmt) -> Iterator[str]:
    """Names that a statement binds at the top level."""
    for node in _outside_of_functions(statement):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.ClassDef(name=name) | ast.ExceptHandler(name=str(name)):
                yield name
            case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                yield name
            case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
                for alias in aliases:
                    yield alias.asname or alias.name.partition(".")[0]


def _touched(statement: ast.stmt) -> Iterator[str]:
    """Names whose values a statement may change: by a method, as an argument, a part assigned."""
    for node in _outside_of_functions(statement):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield _root(node.func)
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                if isinstance(argument, ast.Name | ast.Attribute | ast.Starred | ast.Subscript):
                    yield _root(argument)
        elif isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load):
            yield _root(node)


def _root(node: ast.AST) -> str:
    """The name at the left end: "a" of ``a.b[0].c``."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Starred):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _outside_of_functions(node: ast.AST) -> Iterator[ast.AST]:
    """A node and those in it, without the bodies of functions and classes."""
    yield node
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
        return
    for child in ast.iter_child_nodes(node):
        yield from _outside_of_functions(child)


def _free(statement: ast.stmt) -> set[str]:
    """Names that a statement reads: too many rather than too few, those of inner scopes too."""
    names = {
        node.id
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    if isinstance(statement, ast.AugAssign):
        names.add(_root(statement.target))
    inner = {
        argument.arg
        for function in ast.walk(statement)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for argument in ast.walk(function.args)
        if isinstance(argument, ast.arg)
    }
    local = {
        node.id
        for function in ast.walk(statement)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    is_function = isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef)
    return names - (inner | local if is_function else set()) - _BUILTINS


def _is_light(tree: ast.Module) -> bool:
    """Whether it can hardly compute for long: no loops, and no calls but of builtins."""
    heavy = (
        ast.For, ast.AsyncFor, ast.While, ast.comprehension, ast.With, ast.AsyncWith, ast.Await,
    )  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, heavy):
            return False
        if isinstance(node, ast.Call):
            called = node.func
            if not (isinstance(called, ast.Name) and called.id in _BUILTINS):
                return False
    return True
