"""What `pip install` gives: everything that runs, no Node, and the README's examples work."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

import convlessons

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


SAVES_WIDGETS = "etc/jupyter/labconfig/default_setting_overrides.d/convlessons.json"


def without_node():
    folders = os.environ["PATH"].split(os.pathsep)
    path = os.pathsep.join(each for each in folders if not shutil.which("node", path=each))
    return {**os.environ, "PATH": path}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel built as pip builds it, with no Node on the path."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, ROOT]
    done = subprocess.run(command, env=without_node(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_the_whole_package_and_nothing_else(wheel):
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    files = {
        path.relative_to(ROOT / "src").as_posix()
        for package in ("convlessons", "convlessons_site")
        for path in (ROOT / "src" / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != "editor.js"
    }  # the editor is the site's alone, and a site is built from a clone
    assert packed == files | {f"convlessons-{convlessons.__version__}.data/data/{SAVES_WIDGETS}"}
    assert packed >= {
        "convlessons/py.typed",
        "convlessons/widgets/static/dilation_grid.js",
        "convlessons_site/templates/layout.html",
        "convlessons_site/widgets/host.js",
        "convlessons/recorded/gates.json",
    }


def test_a_widget_of_the_installed_wheel_has_its_javascript(wheel, tmp_path):
    wheel.extractall(tmp_path)
    code = (
        "import convlessons; print(convlessons.__file__)\n"
        "from convlessons.widgets import DilationGrid\n"
        "print('export default' in DilationGrid()._esm or 'export {' in DilationGrid()._esm)"
    )
    run = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{code}"]
    place, has = subprocess.run(run, capture_output=True, text=True).stdout.splitlines()
    assert place.startswith(str(tmp_path))
    assert has == "True"


def test_the_wheel_says_which_python_and_finds_the_renderers(wheel):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (info,) = {name.split("/")[0] for name in wheel.namelist() if ".dist-info/" in name}
    metadata = wheel.read(f"{info}/METADATA").decode()
    assert set(re.search("Requires-Python: (.*)", metadata)[1].split(",")) == {">=3.11", "<3.14"}
    assert f"\nVersion: {convlessons.__version__}\n" in metadata
    assert "version" in project["dynamic"], "read from the package"
    points = wheel.read(f"{info}/entry_points.txt").decode()
    assert points.startswith("[myst_nb.mime_renderers]")
    named = re.findall(r"^\S+ = (\S+):(\S+)$", points, re.MULTILINE)
    assert len(named) == 3
    assert all(getattr(import_module(module), name) for module, name in named)


EXAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("code", EXAMPLES, ids=lambda code: code.split("\n")[0])
def test_an_example_of_the_readme_runs(code):
    assert len([line for line in code.splitlines() if line]) <= 6
    exec(code, {})


def test_the_readme_names_the_notebooks_commands_and_codes_that_there_are():
    assert len(EXAMPLES) >= 2
    for path in re.findall(r"\(([\w/.-]+\.(?:md|png|gif|cff))\)|(notebooks/\S+\.ipynb)", README):
        assert (ROOT / (path[0] or path[1])).exists(), path
    targets = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)`", README)) <= targets
