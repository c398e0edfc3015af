"""Binder's image has the book's pins, stays cacheable, and runs our Python."""

import os
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def lines(path):
    text = (ROOT / path).read_text()
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def pins(path):
    return sorted(line for line in lines(path) if not line.startswith("-"))


def test_binder_pins_what_the_root_does_but_for_the_sites_builder():
    """Sphinx and its company are a tenth of the image, and no notebook needs them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    builder = {re.split("[><=]", each)[0] for each in project["optional-dependencies"]["book"]}
    wanted = [pin for pin in pins("requirements.txt") if pin.split("==")[0] not in builder]
    assert pins("binder/requirements.txt") == wanted
    assert all("==" in pin for pin in pins("binder/requirements.txt"))


def test_the_image_is_cached_across_commits():
    """A reference to a file (-r, -c, -e) makes Binder install everything anew at every commit."""
    options = [line.split()[0] for line in lines("binder/requirements.txt") if line[0] == "-"]
    assert options == ["--extra-index-url"]


def test_only_binder_names_an_index():
    """+cpu builds do not exist for macOS: the root file must install everywhere."""
    assert "index-url" not in (ROOT / "requirements.txt").read_text()


def test_runtime_is_a_python_that_the_package_allows():
    # Without runtime.txt Binder takes 3.10, on which current numpy does not install.
    major, minor = (
        (ROOT / "binder/runtime.txt").read_text().strip().removeprefix("python-").split(".")
    )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert f">={major}.{minor}," in project["requires-python"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
def test_post_build_is_executable_and_leaves_the_pins_alone():
    script = ROOT / "binder/postBuild"
    assert script.stat().st_mode & 0o111
    assert "pip install --no-deps" in script.read_text()
