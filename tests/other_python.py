"""What another Python is asked, and prints as JSON; see test_pythons.py. Standard library only."""

import doctest
import importlib
import json
import pkgutil
import sys
import warnings
from pathlib import Path

BOOK = Path("/book")


def sources():
    """Every file and every notebook cell of code: name to text."""
    for folder in ("src", "tests", "tools", "benchmarks"):
        for path in (BOOK / folder).rglob("*.py"):
            yield str(path), path.read_text(encoding="utf-8")
    for path in (BOOK / "notebooks").glob("*.ipynb"):
        for number, cell in enumerate(json.loads(path.read_text(encoding="utf-8"))["cells"]):
            if cell["cell_type"] == "code":
                yield f"{path}, cell {number}", "".join(cell["source"])


def compiled():
    """How many sources compile, and what is said of those that do not, or not without a warning."""
    number, faults = 0, []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for name, text in sources():
            number += 1
            try:
                compile(text, name, "exec")
            except (SyntaxError, Warning) as error:
                faults.append(f"{name}: {error!r}")
    return number, faults


def imported():
    """Modules that can be imported, what the others lack, and all other faults."""
    import convlessons

    loaded, missing, faults, examples = [], set(), [], 0
    with warnings.catch_warnings():
        warnings.simplefilter("error", DeprecationWarning)
        for module in pkgutil.walk_packages(convlessons.__path__, "convlessons."):
            if module.name.endswith("__main__"):
                continue
            try:
                found = importlib.import_module(module.name)
                tried = doctest.testmod(found)
            except ImportError as error:
                missing.add(str(error.name).partition(".")[0])
            except Exception as error:
                faults.append(f"{module.name}: {error!r}")
            else:
                loaded.append(module.name)
                examples += tried.attempted
                if tried.failed:
                    faults.append(f"{module.name}: {tried.failed} examples fail")
    return {"loaded": loaded, "missing": sorted(missing), "faults": faults, "examples": examples}


sys.dont_write_bytecode = True
sys.path.insert(0, str(BOOK / "src"))
number, unfit = compiled()
told = {"version": sys.version_info[:2], "sources": number, "unfit": unfit, **imported()}
print(json.dumps(told))
