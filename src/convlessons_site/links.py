"""Where the book's sources live, and the links that follow from it.

Nothing is configured: a fork's links lead to the fork. The repository comes from
``CONVLESSONS_REPOSITORY``, from ``GITHUB_REPOSITORY`` (set by GitHub's workflows) or from the git
remote ``origin``, in this order; the public address of the site from ``CONVLESSONS_SITE_URL``, and
the names of what is published beside its pages (a PDF, a zip) from ``CONVLESSONS_DOWNLOADS``. Colab
opens nothing but files of a repository: the branch to which the built notebooks are pushed comes
from ``CONVLESSONS_COLAB_BRANCH``. Where they are unknown the links are absent, never dead.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

_GITHUB = re.compile(
    r"^(?:(?:https://|ssh://git@|git@)github\.com[/:])?([\w.-]+/[\w.-]+?)(?:\.git)?/?$"
)


@dataclass(frozen=True)
class Link:
    """One entry of a page's tool bar; ``download`` asks the browser to save, not to show."""

    label: str
    href: str
    title: str
    download: bool = False


@dataclass(frozen=True)
class Repository:
    """A repository on GitHub, ``owner/name``, and the branch that readers should open.

    ``colab`` is the branch with the notebooks that `convlessons_site.downloads` makes, or "".
    """

    name: str
    branch: str
    colab: str = ""

    @property
    def home(self) -> Link:
        """The repository itself, where a reader gets the book."""
        address = f"https://github.com/{self.name}"
        return Link("Repository", address, "Clone the book, or download it as a zip")

    @property
    def files(self) -> str:
        """Where GitHub shows the repository's files."""
        return f"https://github.com/{self.name}/blob/{quote(self.branch)}"

    def page_links(self, source: str) -> list[Link]:
        """Links for the page made from ``source``, a path relative to the repository's root."""
        path, branch = quote(source), quote(self.branch)
        links = []
        if source.endswith(".ipynb"):
            lab = quote(f"lab/tree/{source}", safe="")
            binder = f"https://mybinder.org/v2/gh/{self.name}/{branch}?urlpath={lab}"
            links.append(Link("Binder", binder, "Run this chapter in JupyterLab on Binder"))
            if self.colab:
                place = f"{self.name}/blob/{quote(self.colab)}/{path}"
                colab = f"https://colab.research.google.com/github/{place}"
                links.append(Link("Colab", colab, "Run this chapter on Google Colab"))
        edit = f"https://github.com/{self.name}/edit/{branch}/{path}"
        links.append(Link("Edit", edit, "Suggest a change to this page on GitHub"))
        return links


def find_repository(root: Path, environment: Mapping[str, str] = os.environ) -> Repository | None:
    """Find the GitHub repository that the folder ``root`` is a checkout of.

    Args:
        root: The folder with the sources.
        environment: The variables to read.

    Returns:
        The repository, or None where it is unknown or not on GitHub.
    """
    stated = environment.get("CONVLESSONS_REPOSITORY") or environment.get("GITHUB_REPOSITORY")
    found = _GITHUB.match(stated or _git(root, "remote", "get-url", "origin"))
    if not found:
        return None
    branch = environment.get("CONVLESSONS_BRANCH")
    if not branch and environment.get("GITHUB_REF_TYPE") == "branch":
        branch = environment.get("GITHUB_REF_NAME")
    branch = branch or _git(root, "branch", "--show-current") or "main"
    return Repository(found[1], branch, environment.get("CONVLESSONS_COLAB_BRANCH", ""))


def _git(root: Path, *arguments: str) -> str:
    """Answer of git, or "" where git, the checkout or the answer is missing."""
    try:
        run = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True)
    except OSError:
        return ""
    return run.stdout.strip() if run.returncode == 0 else ""


def configure_links(app: Sphinx, config: Config) -> None:
    """Put what is known of the repository and the site's address into the configuration."""
    repository = find_repository(Path(app.srcdir))
    config.convlessons_repository = list(astuple(repository)) if repository else []
    if site := os.environ.get("CONVLESSONS_SITE_URL", ""):
        config.html_baseurl = site.rstrip("/") + "/"


def downloads(base: str, environment: Mapping[str, str] = os.environ) -> list[Link]:
    """Links to the whole book in one file, in full, since they are followed from copies too.

    Args:
        base: The site's address with its last slash, or "" where it is unknown.
        environment: The variables to read.

    Returns:
        One link a file; none where the site's address is unknown.
    """
    names = environment.get("CONVLESSONS_DOWNLOADS", "").split() if base else []
    kinds = {".pdf": "to print", ".epub": "for reading systems", ".zip": "to open from disk"}
    return [
        Link(
            f"Whole book: {Path(name).suffix[1:].upper()}",
            base + quote(name),
            f"Download the whole book {kinds.get(Path(name).suffix, '')}".strip(),
            True,
        )
        for name in names
    ]


def add_links(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give the template ``page_links``: a download that works offline, then the repository's."""
    links: list[Link] = []
    source = context.get("sourcename", "")
    if source.endswith(".ipynb"):
        href = context["pathto"](f"_sources/{source}", resource=True)
        links.append(
            Link("Download notebook", href, "Download this chapter as a Jupyter notebook", True)
        )
    if source and app.config.convlessons_repository:
        links += Repository(*app.config.convlessons_repository).page_links(source)
    if pagename == app.config.root_doc:
        if app.config.convlessons_repository:
            links.insert(0, Repository(*app.config.convlessons_repository).home)
        links = downloads(app.config.html_baseurl) + links
    context["page_links"] = links


def write_sitemap(app: Sphinx, exception: Exception | None) -> None:
    """List the pages for search engines, and say where; only where the site's address is known.

    sphinx-sitemap warns where it is not, and lists `BookBuilder`'s pages where they are not.
    """
    base = app.config.html_baseurl
    if exception or not base or app.builder.name != "html":
        return
    pages = sorted(base + app.builder.get_target_uri(name) for name in app.env.all_docs)
    entries = "".join(f"<url><loc>{escape(page)}</loc></url>\n" for page in pages)
    Path(app.outdir, "sitemap.xml").write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
    robots = f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n"
    Path(app.outdir, "robots.txt").write_text(robots)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the links with Sphinx; a change of repository writes the pages anew."""
    app.add_config_value("convlessons_repository", [], "html", list)
    app.connect("config-inited", configure_links)
    app.connect("html-page-context", add_links)
    app.connect("build-finished", write_sitemap)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
