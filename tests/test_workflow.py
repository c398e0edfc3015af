"""The workflow that publishes: valid, needing no edit in a fork, naming commands that exist."""

import importlib.util
import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

import convlessons
from convlessons_site import links

ROOT = Path(__file__).parents[1]
FILE = ROOT / ".github/workflows/book.yml"


@pytest.fixture(scope="module")
def workflow():
    return yaml.safe_load(FILE.read_text())


def check(path):
    """What GitHub's own schema says of a workflow; it comes with the checker."""
    run = "from check_jsonschema import main; main()"
    schema = ["--builtin-schema", "vendor.github-workflows", str(path)]
    return subprocess.run([sys.executable, "-c", run, *schema], capture_output=True, text=True)


@pytest.mark.slow
def test_it_keeps_githubs_schema():
    done = check(FILE)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_the_schema_finds_a_slip(tmp_path):
    (tmp_path / "slip.yml").write_text(FILE.read_text().replace("runs-on:", "run-on:"))
    assert check(tmp_path / "slip.yml").returncode == 1


def test_every_command_is_one_of_the_makefile(workflow):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    runs = [s["run"] for job in workflow["jobs"].values() for s in job["steps"] if "run" in s]
    asked = {name for run in runs if run.startswith("make") for name in run.split()[1:]}
    assert asked >= {"test", "zip", "pdf", "epub"}
    assert asked <= targets


def test_no_fork_has_to_edit_it(workflow):
    """No owner, no address: they come from GitHub's variables and from configure-pages."""
    assert not re.search(r"[\w-]+\.github\.io|github\.com/[\w-]+", FILE.read_text())
    steps = workflow["jobs"]["publish"]["steps"]
    (build,) = [step for step in steps if "CONVLESSONS_SITE_URL" in step.get("env", {})]
    assert build["env"]["CONVLESSONS_SITE_URL"] == "${{ steps.pages.outputs.base_url }}"
    offered = build["env"]["CONVLESSONS_DOWNLOADS"].split()
    assert {f"_build/{name}" for name in offered} <= made_by_make()


def made_by_make():
    return set(re.findall(r"_build/convlessons\.\w+", (ROOT / "Makefile").read_text()))


def test_only_the_publishing_job_may_write(workflow):
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["test"]
    others = set(workflow["jobs"]) - {"publish", "binder"}
    assert set(workflow["jobs"]["publish"]["needs"]) == others, "it waits for all"


def test_binder_is_asked_for_what_was_published_and_cannot_spoil_it(workflow, tmp_path):
    """The step's own lines, with an answer of mybinder.org's kind in the place of curl."""
    job = workflow["jobs"]["binder"]
    assert (job["needs"], job["permissions"]) == ("publish", {})
    (step,) = job["steps"]
    assert step["continue-on-error"] is True
    curl = tmp_path / "curl"
    curl.write_text('#!/bin/sh\necho "$*" > asked\nprintf \'data: {"phase": "%s"}\\n\' $PHASE\n')
    curl.chmod(0o755)
    known = {"REPOSITORY": "a/b", "REF": "main", "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    for phase, code in (("ready", 0), ("failed", 1)):
        environment = {**os.environ, **known, "PHASE": phase}
        command = ["bash", "-e", "-o", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True)
        assert done.returncode == code, done.stderr
    assert "https://mybinder.org/build/gh/a/b/main" in (tmp_path / "asked").read_text()


@pytest.mark.parametrize(
    ("event", "ref", "has_pages", "published"),
    [
        ("push", "refs/heads/main", True, True),
        ("push", "refs/heads/main", False, False),  # a fork where Pages is off: no red cross
        ("workflow_dispatch", "refs/heads/main", False, True),  # it says what is missing
        ("workflow_dispatch", "refs/heads/other", True, False),
        ("push", "refs/heads/other", True, False),
        ("push", "refs/tags/main", True, False),
        ("pull_request", "refs/pull/1/merge", True, False),
    ],
)
def test_what_is_published(workflow, event, ref, has_pages, published):
    """GitHub's expression, read as Python's."""
    condition = workflow["jobs"]["publish"]["if"].replace("&&", "and").replace("||", "or")
    repository = SimpleNamespace(default_branch="main", has_pages=has_pages)
    payload = SimpleNamespace(repository=repository)
    github = SimpleNamespace(event_name=event, ref=ref, event=payload)
    assert eval(condition, {"github": github, "format": str.format}) is published


def test_every_step_that_follows_another_names_one_that_is_there(workflow):
    for job in workflow["jobs"].values():
        known = {step["id"] for step in job["steps"] if "id" in step}
        assert set(re.findall(r"steps\.(\w+)\.", str(job))) <= known


def test_its_variables_are_those_that_the_book_reads(workflow):
    said = set(re.findall(r"CONVLESSONS_\w+", str(workflow)))
    assert len(said) == 5
    assert said <= set(re.findall(r"CONVLESSONS_\w+", inspect.getsource(links)))


def test_elsewhere_than_in_a_pull_request_the_repository_is_githubs(workflow):
    """GitHub gives "" for what an event does not have."""
    stated = {name: "" for name in workflow["env"] if name.startswith("CONVLESSONS_")}
    pushed = {"GITHUB_REPOSITORY": "a/b", "GITHUB_REF_TYPE": "branch", "GITHUB_REF_NAME": "main"}
    assert links.find_repository(ROOT, pushed | stated) == links.Repository("a/b", "main")


def test_colab_gets_the_notebooks_that_the_build_made_and_no_others(workflow, tmp_path):
    """The step's own lines, with a repository of this machine in the place of GitHub's."""
    steps = workflow["jobs"]["publish"]["steps"]
    (step,) = [each for each in steps if "REMOTE" in each.get("env", {})]
    (build,) = [each for each in steps if "CONVLESSONS_COLAB_BRANCH" in each.get("env", {})]
    branch = build["env"]["CONVLESSONS_COLAB_BRANCH"]
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path / "remote"], check=True)
    for name in ("notebooks/a.ipynb", "notebooks/a.ipynb.js", "book/page.md"):
        path = tmp_path / "work/_build/html/_sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    known = {"GITHUB_SHA": "abc", "RUNNER_TEMP": str(tmp_path), "REMOTE": str(tmp_path / "remote")}
    for _ in range(2):
        shutil.rmtree(tmp_path / "colab", ignore_errors=True)  # each run has a fresh folder
        command = ["bash", "-e", "-c", step["run"]]
        subprocess.run(command, cwd=tmp_path / "work", env={**os.environ, **known}, check=True)
    listed = ["git", "-C", tmp_path / "remote", "ls-tree", "-r", "--name-only", branch]
    assert subprocess.run(listed, capture_output=True, text=True).stdout == "notebooks/a.ipynb\n"
    assert not list((tmp_path / "work").rglob(".git")), "nothing of it is published"


def test_what_is_uploaded_was_made(workflow):
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    paths = {step["with"]["path"] for step in steps if "upload" in step.get("uses", "")}
    assert paths == {"_build/convlessons.zip", "_build/html"}


@pytest.mark.parametrize("file", sorted(FILE.parent.glob("*.yml")), ids=lambda file: file.name)
def test_every_action_is_pinned_by_commit_and_keeps_no_token(file):
    text = file.read_text()
    for use in re.findall(r"uses: (\S+.*)", text):
        assert re.match(r"[\w/-]+@[0-9a-f]{40} # v\d", use), use
    checkouts = text.count("actions/checkout@")
    assert checkouts == text.count("persist-credentials: false")


def test_the_version_is_written_once():
    version = convlessons.__version__
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text()
    assert f"## {version}\n" in (ROOT / "CHANGELOG.md").read_text()


def test_a_package_index_shows_no_relative_link():
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    relative = r"\]\((?!https?:|#)"
    assert re.search(relative, readme)
    for repository in ("someone/lessons", ""):
        assert not re.search(relative, hook.absolute(readme, repository))
    assert "](https://github.com/someone/lessons/blob/HEAD/CONTRIBUTING.md)" in hook.absolute(
        readme, "someone/lessons"
    )
    assert hook.links("Someone/lessons")["Book"] == "https://someone.github.io/lessons/"
