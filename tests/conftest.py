"""A browser without a network, the built site, and a server for what a test has built."""

import gc
import importlib.util
import os
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from browser import of_playwright, on_path, start
from filelock import FileLock
from playwright.sync_api import expect

from tests.helpers.firefox import Firefox
from tests.helpers.patience import PATIENCE, patient

ROOT = Path(__file__).parents[1]

# Of web addresses, which no notebook is asked for, `jsonschema` would compile a grammar: 2 s.
sys.modules.setdefault("rfc3987_syntax", None)

# Tests run side by side: threads of one would wait for another's. Set before torch is imported.
os.environ.setdefault("OMP_NUM_THREADS", "1")

# No test reads or writes what a learner on this machine has solved, nor does a kernel of a test.
os.environ["CONVLESSONS_RECORD"] = "off"

# What comes late on a crowded machine has come; what never comes is a failure all the same.
expect.set_options(timeout=PATIENCE)

# What a test asks for tells what it needs; so a marker cannot be forgotten.
MARKERS = {
    "browser": {"chromium", "fox"},
    "book": {"site", "book"},
    "kernel": {"kernel", "server"},
    "slow": {"wheel"},
}


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """What is loaded now stays, half a million objects: no garbage is looked for among them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items):
    for item in items:
        for marker, fixtures in MARKERS.items():
            if fixtures & set(item.fixturenames):
                item.add_marker(marker)
        if item.get_closest_marker("oracle") and not importlib.util.find_spec("torchvision"):
            item.add_marker(pytest.mark.skip(reason="needs torchvision: make oracle"))
    # Files that drive something begin, so that processes end together on the many quick ones.
    driven = {i.path for i in items if any(map(i.get_closest_marker, ("browser", "kernel")))}
    items.sort(key=lambda item: item.path not in driven)


@pytest.fixture(scope="session")
def kernel():
    """For tests that start a Jupyter kernel; it only says so."""


@pytest.fixture(scope="session")
def chromium():
    """The path of Chromium; a machine without one is told how to get it."""
    path = on_path() or of_playwright()
    if path is None:
        pytest.fail("no Chromium: run `playwright install chromium`, or set CHROMIUM to its path")
    return path


@pytest.fixture(scope="session")
def browser(chromium):
    with start(chromium) as running:
        yield patient(running)


@pytest.fixture(scope="module")
def fox():
    """A Firefox with one page."""
    running = Firefox()
    yield running
    running.close()


@pytest.fixture(scope="session")
def site(testrun_uid):
    """The folder of the built book, brought up to date once a run if `make book` has not just.

    A build that fails is a test that fails.
    """
    if _is_built():
        return ROOT / "_build" / "html"
    built = ROOT / "_build" / f".tested-{testrun_uid}"
    (ROOT / "_build").mkdir(exist_ok=True)
    with FileLock(ROOT / "_build" / ".tested.lock"):
        if not built.exists():
            for older in built.parent.glob(".tested-*"):
                older.unlink()
            run = "from jupyter_book.cli.main import main; main()"
            command = [sys.executable, "-c", run, "build", ".", "-W", "--keep-going"]
            build = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
            assert build.returncode == 0, build.stdout + build.stderr
            built.touch()
    return ROOT / "_build" / "html"


def _is_built():
    """Whether nothing that the book is made of is younger than the last good `make book`."""
    stamp = ROOT / "_build" / ".built"
    parts = ("_config.yml", "_toc.yml", "CONTRIBUTING.md", "book", "notebooks", "src")
    files = [file for part in parts for file in [ROOT / part, *(ROOT / part).rglob("*")]]
    sources = [file for file in files if file.is_file() and not _is_cached(file)]
    return stamp.exists() and max(f.stat().st_mtime for f in sources) < stamp.stat().st_mtime


def _is_cached(file):
    """Whether Python or ruff keeps it for itself."""
    return any(part.startswith((".ruff", "__pycache__")) for part in file.parts)


@pytest.fixture
def log():
    """What a good page does not say: console messages, uncaught errors, foreign requests."""
    return []


@pytest.fixture(scope="session")
def offline(browser):
    """Makes browser contexts that reach this machine alone; other requests are put into a log."""

    def context(log, **options):
        made = browser.new_context(**options)
        made.route("**/*", partial(_local_only, log))
        return made

    return context


@pytest.fixture
def page(offline, log):
    """A page that reaches this machine alone."""
    context = offline(log, viewport={"width": 1000, "height": 800})
    page = context.new_page()
    page.on("console", lambda message: log.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: log.append(f"uncaught: {error}"))
    page.on("requestfailed", partial(_failed, log))
    yield page
    context.close()


def _failed(log, request):
    """A request that did not arrive, unless the page that asked was left before it could."""
    if request.failure not in ("net::ERR_ABORTED", "NS_BINDING_ABORTED"):
        log.append(f"failed: {request.url}")


def _local_only(log, route):
    if route.request.url.startswith(("file://", "data:", "blob:", "http://127.0.0.1:")):
        route.continue_()
    else:
        log.append(f"foreign: {route.request.url}")
        route.abort()


@pytest.fixture
def serve():
    """Serves a folder, with the given headers; returns its address."""
    servers = []

    def start(folder, **headers):
        handler = type("Handler", (_Handler,), {"headers_to_add": headers})
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    headers_to_add: dict[str, str]

    def end_headers(self):
        for name, value in self.headers_to_add.items():
            self.send_header(name.replace("_", "-"), value)
        super().end_headers()

    def log_message(self, *_):
        """Servers of tests are silent."""
