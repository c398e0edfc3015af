"""One server, and one page of JupyterLab in which the tests open their notebooks."""

import shutil
from pathlib import Path

import pytest

from tests.helpers.workbench import Application, Server

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    running = Server(tmp_path_factory.mktemp("jupyter"))
    for path in (ROOT / "notebooks").glob("*.ipynb"):
        shutil.copy(path, running.root)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def opened(offline, server):
    """Opens pages of the server; at the end nothing may have been logged or asked of a network."""
    log, contexts = [], []

    def start(address, *, strict=True):
        context = offline(log, viewport={"width": 1400, "height": 1000})
        contexts.append(context)
        page = context.new_page()
        if strict:
            page.on("pageerror", lambda error: log.append(f"uncaught: {error}"))
        page.goto(f"{server.url}/{address}")
        return Application(page)

    start.log = log
    yield start
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def lab(opened):
    return opened("lab?reset")


@pytest.fixture(autouse=True)
def quiet(opened):
    """A test leaves no uncaught error and asks nothing of a network."""
    before = len(opened.log)
    yield
    assert opened.log[before:] == []
