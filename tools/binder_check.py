"""Rehearse what Binder does with this repository, without Docker: `make binder-check`.

1. repo2docker reads `binder/` and writes its Dockerfile: the Python it picks is ours.
2. The image's own steps in a fresh environment: pip with binder/requirements.txt, then postBuild.
3. What that takes on disk.
4. A server starts, a notebook of a learner is executed over its API.
5. Seconds and peak memory of every notebook, in that environment (tools/measure.py).

Exits with 1 at the first step that fails. The image is built for real only by Binder itself.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
import uuid
from pathlib import Path
from urllib.request import Request, urlopen

ROOT = Path(__file__).parents[1]
GIGABYTES = 1.5
STEP = "\n==> "


def run(*command: str | Path, **options) -> subprocess.CompletedProcess[str]:
    """Run a command; one that fails ends the rehearsal, its output shown."""
    done = subprocess.run([*map(str, command)], text=True, capture_output=True, **options)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\nfailed: {' '.join(map(str, command))}")
    return done


def picked_python(place: Path) -> str:
    """The version that repo2docker picks for the repository; it needs no Docker to say so."""
    run(sys.executable, "-m", "pip", "install", "-q", "--target", place, "jupyter-repo2docker")
    home = {**os.environ, "PYTHONPATH": str(place)}
    said = run(sys.executable, "-m", "repo2docker", "--no-build", ROOT, env=home, cwd=place)
    dockerfile = said.stdout + said.stderr
    assert "binder/postBuild" in dockerfile, "binder/postBuild is not part of the image"
    found = re.search(r"environment for python=(\d+\.\d+)", dockerfile)
    assert found, "repo2docker does not say which Python it picks"
    return found[1]


def reachable(requirements: str) -> str:
    """The requirements, without the line of an index that cannot be reached from here."""
    index = re.search(r"^--extra-index-url (\S+)\n", requirements, re.MULTILINE)
    try:
        urlopen(f"{index[1]}/torch/", timeout=10).close()
    except OSError as error:
        print(f"    {index[1]} cannot be reached ({error}): rehearsed without it")
        return requirements.replace(index[0], "")
    return requirements


def image(place: Path, version: str) -> Path:
    """A copy of the repository with an environment made as Binder makes it; its Python."""
    interpreter = sys.executable
    if version != f"{sys.version_info.major}.{sys.version_info.minor}":
        interpreter = shutil.which(f"python{version}") or sys.exit(f"python{version} is needed")
    run(interpreter, "-m", "venv", place / "env")
    python = place / "env" / "bin" / "python"
    skipped = shutil.ignore_patterns(".git", ".venv", "_build", "node_modules", "__pycache__")
    shutil.copytree(ROOT, place / "repository", ignore=skipped)
    requirements = place / "requirements.txt"
    requirements.write_text(reachable((ROOT / "binder/requirements.txt").read_text()))
    run(python, "-m", "pip", "install", "-q", "--no-cache-dir", "-r", requirements)
    path = {**os.environ, "PATH": f"{python.parent}:{os.environ['PATH']}"}
    path.pop("PYTHONPATH", None)
    run(place / "repository/binder/postBuild", cwd=place / "repository", env=path)
    return python


def size_of(folder: Path) -> float:
    """Gigabytes of the files in a folder."""
    return sum(f.lstat().st_size for f in folder.rglob("*") if not f.is_dir()) / 1e9


def execute_over_the_api(python: Path, repository: Path, notebook: str) -> int:
    """Start a server as Binder does and run a notebook through it; the number of cells run."""
    port, token = 18_000 + os.getpid() % 2000, uuid.uuid4().hex
    options = [f"--port={port}", f"--IdentityProvider.token={token}", "--no-browser"]
    command = [python, "-m", "jupyterlab", "--ip=127.0.0.1", "--allow-root", *options]
    server = subprocess.Popen(command, cwd=repository, stderr=subprocess.DEVNULL)
    try:
        return run_cells(f"http://127.0.0.1:{port}", token, notebook)
    finally:
        server.terminate()
        try:
            server.wait(60)
        except subprocess.TimeoutExpired:
            server.kill()  # its kernels end when it does


def run_cells(address: str, token: str, path: str) -> int:
    """Fetch a notebook, open a session for it and send its cells to the kernel one by one."""
    from websocket import create_connection

    def api(where: str, **data: object) -> dict:
        body = json.dumps(data).encode() if data else None
        return json.load(urlopen(Request(f"{address}/api/{where}", body, headers)))

    headers = {"Authorization": f"token {token}"}
    deadline = time.monotonic() + 60
    while True:
        try:
            api("status")
            break
        except OSError:
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.3)
    urlopen(Request(f"{address}/lab/tree/{path}", headers=headers)).close()  # the launch link
    cells = api(f"contents/{path}")["content"]["cells"]
    session = api("sessions", path=path, name=path, type="notebook", kernel={"name": "python3"})
    where = f"{address.replace('http', 'ws')}/api/kernels/{session['kernel']['id']}/channels"
    socket = create_connection(where, header=[f"Authorization: token {token}"], timeout=300)
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    for source in code:
        header = {"msg_id": uuid.uuid4().hex, "msg_type": "execute_request", "version": "5.3"}
        header |= {"username": "", "session": session["id"], "date": "2000-01-01T00:00:00Z"}
        content = {"code": source, "silent": False, "store_history": True, "allow_stdin": False}
        message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
        socket.send(json.dumps({**message, "channel": "shell"}))
        while True:
            got = json.loads(socket.recv())
            mine = got["parent_header"].get("msg_id") == header["msg_id"]
            if mine and got["msg_type"] == "execute_reply":
                assert got["content"]["status"] == "ok", got["content"]
                break
    socket.close()
    return len(code)


def main() -> None:
    """Take the steps one after the other."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--notebook", default="notebooks/09_dilated_convolution.ipynb")
    parser.add_argument("--no-measure", action="store_true", help="leave the last step out")
    options = parser.parse_args()
    place = ROOT / "_build" / "binder"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)

    version = picked_python(place / "repo2docker")
    stated = (ROOT / "binder/runtime.txt").read_text().strip()
    assert stated == f"python-{version}", f"repo2docker picks {version}; runtime.txt says {stated}"
    print(f"{STEP}repo2docker accepts the repository and picks Python {version}", flush=True)

    begin = time.perf_counter()
    python = image(place, version)
    print(f"{STEP}installed in {time.perf_counter() - begin:.0f} s", flush=True)
    size = size_of(place / "env")
    print(f"{STEP}installed size: {size:.2f} GB (allowed: {GIGABYTES})", flush=True)
    assert size < GIGABYTES, "the image is too large"

    cells = execute_over_the_api(python, place / "repository", options.notebook)
    print(f"{STEP}{cells} cells of {options.notebook} ran over the server's API", flush=True)
    if not options.no_measure:
        print(f"{STEP}what the notebooks need:", flush=True)
        sys.exit(subprocess.run([python, place / "repository/tools/measure.py"]).returncode)


if __name__ == "__main__":
    main()
