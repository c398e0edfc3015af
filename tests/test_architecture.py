"""Who may know whom: the imports of every module are read and held to a table of rules."""

import ast
import re
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from statistics import median

import pytest

import convlessons

PACKAGE = Path(convlessons.__file__).parent
SITE = PACKAGE.parent / "convlessons_site"  # what builds the book, a package of its own
# of `convlessons`: no widget, no exercise
SITE_KNOWS = {
    "",
    "html",
    "claims",
    "claims.references",
    "papers",
    "figures.display",
    "widgets.address",  # how an address writes settings: a grammar, no widget
}


@dataclass(frozen=True)
class Rule:
    """What a module may import: of ours, and of third parties.

    ``later`` is what may also be imported inside a function or for type checkers alone.
    """

    ours: set[str] = field(default_factory=set)
    third_party: set[str] = field(default_factory=set)
    ours_later: set[str] = field(default_factory=set)
    third_party_later: set[str] = field(default_factory=set)


# A rule holds for the module or package of its name and for all inside it; the longest name counts.
# The order is the house's: what stands above is known below, never the other way round.
RULES = {
    "": Rule(),  # `import convlessons` itself loads nothing
    "plain": Rule(),
    "receptive": Rule({"plain"}),
    "wiring": Rule({"plain"}),
    "costs.cost": Rule(),
    "costs.closed": Rule({"costs.cost", "plain"}),
    "costs.stack": Rule({"costs.closed", "costs.cost", "plain"}),
    "html": Rule(),
    "words": Rule(),
    "progress": Rule(third_party_later={"IPython"}),
    "claims": Rule({"plain", "html"}, third_party_later={"numpy", "scipy"}),
    "costs": Rule({"plain", "html"}, third_party_later={"torch"}),
    "timing": Rule({"plain", "html"}, third_party_later={"torch"}),
    "blocks": Rule({"plain"}, {"torch"}),
    "networks": Rule({"plain", "blocks"}, {"torch"}),
    "data": Rule({"plain"}, {"numpy"}, third_party_later={"torch", "sklearn", "PIL"}),
    "recorded": Rule(),
    "experiments": Rule(
        {"plain", "claims", "costs", "wiring", "timing", "blocks", "networks", "data", "recorded"},
        {"torch", "numpy", "PIL"},
    ),
    "figures": Rule(
        {"plain", "costs", "receptive", "wiring", "data"},
        {"matplotlib", "cycler", "numpy"},
        third_party_later={"torch"},
    ),
    "widgets": Rule(
        {"plain", "html", "words", "figures", "costs", "receptive", "wiring", "data", "recorded"},
        {"anywidget", "ipywidgets", "traitlets", "numpy"},
        ours_later={"blocks", "networks"},
        third_party_later={"torch", "matplotlib", "IPython", "PIL"},
    ),
    "papers": Rule(
        {"plain", "claims", "costs", "receptive", "html"}, set(), {"networks", "blocks"}, {"torch"}
    ),
    "exercises": Rule(
        {"plain", "html", "words", "claims", "costs", "wiring"},
        ours_later={"blocks", "timing", "data"},
        third_party_later={"torch", "platformdirs"},
    ),
    "grading": Rule(
        {"exercises"}, third_party_later={"nbformat", "jupyter_client", "IPython", "traitlets"}
    ),
    "__main__": Rule(ours_later={"grading"}),
}

# These may load torch when they are imported; nothing else may, not even through one of ours.
LOADS_TORCH = {"blocks", "networks", "experiments"}


@dataclass(frozen=True)
class Import:
    """One imported name: ``convlessons.costs.closed`` or ``torch.nn``."""

    name: str
    later: bool

    @property
    def ours(self) -> str | None:
        """Name inside the package, "" for the package itself; ``None`` for a third party."""
        if self.name == "convlessons":
            return ""
        own, _, rest = self.name.partition(".")
        return rest if own == "convlessons" else None

    @property
    def root(self) -> str:
        return self.name.partition(".")[0]


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def read_imports(name: str, source: str, is_package: bool) -> list[Import]:
    """Imports of a module, relative ones resolved, the standard library left out."""
    found: list[Import] = []

    def visit(node: ast.AST, later: bool) -> None:
        if isinstance(node, ast.Import):
            found.extend(Import(alias.name, later) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                here = ["convlessons", *name.split(".")] if name else ["convlessons"]
                up = node.level - is_package
                base = ".".join([*here[: len(here) - up], *([base] if base else [])])
            if base.partition(".")[0] == "convlessons":  # a name may be a module: resolve it
                inner = base.partition(".")[2]
                for alias in node.names:
                    deeper = f"{inner}.{alias.name}".strip(".")
                    is_module = deeper in MODULES if inner else not alias.name.startswith("__")
                    own = deeper if is_module else inner
                    found.append(Import(f"convlessons.{own}".strip("."), later))
            else:
                found.append(Import(base, later))
        inside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for child in ast.iter_child_nodes(node):
            visit(child, later or inside or is_type_checking(node))

    visit(ast.parse(source), False)
    return [item for item in found if item.root not in sys.stdlib_module_names]


@cache
def imports_of(name: str) -> list[Import]:
    path = MODULES[name]
    return read_imports(name, path.read_text(encoding="utf-8"), path.name == "__init__.py")


def rule_name(module: str) -> str | None:
    """The longest rule that covers a module; ``None`` where there is none."""
    while module and module not in RULES:
        module = module.rpartition(".")[0]
        if not module:
            return None
    return module


def covered(target: str, allowed: set[str]) -> bool:
    return any(target == name or target.startswith(f"{name}.") for name in allowed)


def violations(name: str, imports: list[Import]) -> list[str]:
    rule = RULES[rule_name(name)]
    known = rule.ours | {rule_name(name)}  # a package knows itself
    bad = []
    for item in imports:
        if item.ours == "":  # the version
            continue
        if item.ours is not None:
            fine = covered(item.ours, known | (rule.ours_later if item.later else set()))
        else:
            later = rule.third_party_later if item.later else set()
            fine = item.root in rule.third_party | later
        if not fine:
            bad.append(f"{name} may not import {item.name}{' even later' * item.later}")
    return bad


def loads(name: str, seen: set[str] | None = None) -> set[str]:
    """Third parties that importing one of our modules loads, through ours that it loads."""
    seen = set() if seen is None else seen
    parts = name.split(".")
    chain = {".".join(parts[:n]) for n in range(1, len(parts) + 1)} & set(MODULES)
    third_parties = set()
    for module in chain - seen:
        seen.add(module)
        for item in imports_of(module):
            if item.later:
                continue
            third_parties |= {item.root} if item.ours is None else loads(item.ours, seen)
    return third_parties


def test_a_module_imports_only_what_its_rule_allows():
    lawless = [name for name in MODULES if rule_name(name) is None]
    assert lawless == [], "say in RULES whom they may know"
    assert [bad for name in MODULES for bad in violations(name, imports_of(name))] == []


def test_a_module_that_is_not_torchs_loads_no_torch():
    others = [name for name in MODULES if name.partition(".")[0] not in LOADS_TORCH]
    assert [name for name in others if "torch" in loads(name)] == []


def test_no_arrow_runs_back_up():
    order = list(RULES)
    for name, rule in RULES.items():
        for known in rule.ours:
            if name.partition(".")[0] != known.partition(".")[0]:
                later_in_house = order.index(rule_name(known)) > order.index(name)
                assert not later_in_house, f"{name} knows {known}, which stands below it"


@pytest.mark.parametrize(
    ("name", "source", "bad"),
    [
        ("plain.guards", "from convlessons import receptive", True),
        ("receptive", "import torch", True),
        ("receptive", "from . import costs", True),
        ("receptive", "def f():\n    import torch", True),
        ("costs.closed", "from convlessons.html import Table", True),
        ("costs.counting", "import torch", True),
        ("costs.counting", "def f():\n    import torch", False),
        ("costs.counting", "if TYPE_CHECKING:\n    from torch import nn", False),
        ("blocks.group", "from .. import costs", True),
        ("blocks.group", "from ._check import check_input", False),
        ("claims.new", "def f():\n    from convlessons_site import ledger", True),
        ("figures.new", "try:\n    import torch\nexcept ImportError:\n    pass", True),
        ("widgets.new", "class A:\n    from convlessons import networks", True),
    ],
)
def test_the_rules_catch_what_they_forbid(name, source, bad):
    assert bool(violations(name, read_imports(name, source, is_package=False))) is bad


def test_what_builds_the_book_knows_neither_torch_nor_a_widget_by_name():
    for path in SITE.rglob("*.py"):
        imports = read_imports("", path.read_text(encoding="utf-8"), is_package=False)
        assert {item.ours for item in imports} - {None} <= SITE_KNOWS, path
        assert "torch" not in {item.root for item in imports}, path


def in_new_process(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_importing_the_package_loads_neither_torch_nor_matplotlib():
    code = "import sys, convlessons; print({'torch', 'matplotlib', 'numpy'} & set(sys.modules))"
    assert in_new_process(code) == "set()"


def test_importing_the_package_takes_less_than_50_milliseconds():
    code = (
        "from time import process_time as now; begin = now(); import convlessons; "
        "print(now() - begin)"
    )
    assert median(float(in_new_process(code)) for _ in range(5)) < 0.05


def test_what_takes_plain_numbers_or_draws_loads_no_torch_in_a_real_process():
    free = sorted(
        f"convlessons.{name}"
        for name in MODULES
        if name.partition(".")[0] in {"plain", "receptive", "costs", "timing", "figures", "widgets"}
    )
    code = (
        f"import importlib, sys; [importlib.import_module(name) for name in {free}]; "
        "print('torch' in sys.modules)"
    )
    assert in_new_process(code) == "False"


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "book/architecture.md"])
def test_what_the_pages_for_maintainers_name_is_there(page):
    """A path in them is one of this tree; `<widget>` and `<chapter>` stand for any."""
    root = PACKAGE.parents[1]
    text = (root / page).read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:src|js|book|tests|tools|notebooks)/[^`\s]*)`", text))
    assert len(named) > 10
    gone = [name for name in named if not [*root.glob(re.sub("<.*?>", "*", name.rstrip("/")))]]
    assert gone == []
