"""What a package index shows: the README with absolute links, and links of the project.

No repository is written into the project, so that a fork needs no edit: where it is known (from
``CONVLESSONS_REPOSITORY`` or, in GitHub's workflows, ``GITHUB_REPOSITORY``) links lead there. Where
it is not, the README's relative links become plain words and the project has no links.
"""

import os
import re
from pathlib import Path

from hatchling.metadata.plugin.interface import MetadataHookInterface

LINK = re.compile(r"(!?)\[([^\]]*)\]\((?!https?:|#)([^)]+)\)")


class Hook(MetadataHookInterface):
    """Fills in the fields that pyproject.toml calls dynamic."""

    def update(self, metadata: dict) -> None:
        """Set ``readme`` and, where the repository is known, ``urls``."""
        known = os.environ.get("CONVLESSONS_REPOSITORY") or os.environ.get("GITHUB_REPOSITORY")
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        readme = absolute(text, known or "")
        metadata["readme"] = {"content-type": "text/markdown", "text": readme}
        metadata["urls"] = links(known) if known else {}


def links(repository: str) -> dict[str, str]:
    """The project's links: ``owner/name`` on GitHub, and the book on its pages."""
    owner, name = repository.split("/")
    home = f"https://github.com/{repository}"
    return {
        "Book": f"https://{owner.lower()}.github.io/{name}/",
        "Source": home,
        "Issues": f"{home}/issues",
        "Changelog": f"{home}/blob/HEAD/CHANGELOG.md",
    }


def absolute(text: str, repository: str) -> str:
    """The Markdown with links to files as links to the repository; as words where there is none."""

    def lead(found: re.Match[str]) -> str:
        picture, words, path = found.groups()
        if not repository:
            return "" if picture else words
        kind = "raw" if picture else "blob"
        return f"{picture}[{words}](https://github.com/{repository}/{kind}/HEAD/{path})"

    return LINK.sub(lead, text)
