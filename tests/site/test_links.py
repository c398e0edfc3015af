"""A fork's links lead to the fork; what is unknown is absent."""

import subprocess
from types import SimpleNamespace

import pytest

from convlessons_site.links import Repository, add_links, find_repository


def git(folder, *arguments):
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path):
    git(tmp_path, "init", "--initial-branch", "teaching")
    return tmp_path


@pytest.mark.parametrize(
    "remote",
    [
        "https://github.com/someone/lessons.git",
        "https://github.com/someone/lessons",
        "git@github.com:someone/lessons.git",
        "ssh://git@github.com/someone/lessons.git",
    ],
)
def test_the_remote_names_the_repository(checkout, remote):
    git(checkout, "remote", "add", "origin", remote)
    assert find_repository(checkout, {}) == Repository("someone/lessons", "teaching")


@pytest.mark.parametrize(
    "remote", ["https://gitlab.example/someone/lessons.git", "/srv/git/lessons"]
)
def test_no_links_to_hosts_that_cannot_open_them(checkout, remote):
    git(checkout, "remote", "add", "origin", remote)
    assert find_repository(checkout, {}) is None


def test_no_remote_or_no_checkout_means_no_repository(checkout, tmp_path_factory):
    assert find_repository(checkout, {}) is None
    assert find_repository(tmp_path_factory.mktemp("unpacked"), {}) is None


def test_the_environment_is_asked_first(checkout):
    git(checkout, "remote", "add", "origin", "https://github.com/someone/lessons")
    workflow = {
        "GITHUB_REPOSITORY": "fork/lessons",
        "GITHUB_REF_TYPE": "branch",
        "GITHUB_REF_NAME": "main",
    }
    assert find_repository(checkout, workflow) == Repository("fork/lessons", "main")
    stated = workflow | {"CONVLESSONS_REPOSITORY": "school/lessons", "CONVLESSONS_BRANCH": "2026"}
    assert find_repository(checkout, stated) == Repository("school/lessons", "2026")


def test_a_tag_is_not_taken_for_a_branch(checkout):
    tagged = {"GITHUB_REPOSITORY": "a/b", "GITHUB_REF_TYPE": "tag", "GITHUB_REF_NAME": "v1"}
    assert find_repository(checkout, tagged).branch == "teaching"


def test_launch_links_open_the_chapter_itself_in_jupyterlab():
    repository = Repository("someone/lessons", "try/new", "colab")
    links = {link.label: link.href for link in repository.page_links("notebooks/09_x.ipynb")}
    assert links == {
        "Binder": "https://mybinder.org/v2/gh/someone/lessons/try/new"
        "?urlpath=lab%2Ftree%2Fnotebooks%2F09_x.ipynb",
        "Colab": "https://colab.research.google.com/github/someone/lessons/blob/colab"
        "/notebooks/09_x.ipynb",
        "Edit": "https://github.com/someone/lessons/edit/try/new/notebooks/09_x.ipynb",
    }


def test_without_notebooks_that_install_the_package_there_is_no_colab():
    links = Repository("someone/lessons", "main").page_links("notebooks/09_x.ipynb")
    assert [link.label for link in links] == ["Binder", "Edit"]


def test_the_branch_for_colab_is_known_where_it_is_stated(checkout):
    stated = {"GITHUB_REPOSITORY": "fork/lessons", "CONVLESSONS_COLAB_BRANCH": "colab"}
    assert find_repository(checkout, stated).colab == "colab"


def test_the_first_page_leads_to_the_repository_where_it_is_known():
    app = SimpleNamespace(config=SimpleNamespace(root_doc="book/index", html_baseurl=""))
    seen = {}
    for known in ([], ["someone/lessons", "main", ""]):
        app.config.convlessons_repository = known
        for page in ("book/index", "book/notation"):
            context = {"sourcename": f"{page}.md"}
            add_links(app, page, "", context, None)
            seen[page, bool(known)] = {each.label: each.href for each in context["page_links"]}
    home = seen["book/index", True].pop("Repository")
    assert home == "https://github.com/someone/lessons"
    assert not any("Repository" in links for links in seen.values())


def test_a_page_of_prose_has_nothing_to_run():
    links = Repository("someone/lessons", "main").page_links("book/notation.md")
    assert [link.label for link in links] == ["Edit"]
