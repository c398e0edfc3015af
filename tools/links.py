"""List every link out of the built book: `python tools/links.py SITE`.

Asks no network. An address that has a plainer form is marked with it, and the exit code is 1 then:
a paper is cited by one address in the whole book, so that a reader sees what has been read before.
"""

import re
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pages

_DOI_OF_ARXIV = re.compile(r"^/10\.48550/arxiv\.", re.IGNORECASE)
_ARXIV = re.compile(r"^/(?:abs|pdf|html)/(.+?)(?:v\d+)?(?:\.pdf)?$")
_TRACKING = re.compile(r"(utm_\w+|fbclid|gclid)=")


def external(site: Path) -> dict[str, list[str]]:
    """The addresses outside the book that its pages link to, each with these pages, sorted by host.

    Args:
        site: the folder of the built book.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*.html")):
        links = {str(link["href"]) for link in pages.soup(path).select("a[href]")}
        for link in links:
            if urlsplit(link).netloc:
                found.setdefault(link, []).append(path.relative_to(site).as_posix())
    return dict(sorted(found.items(), key=lambda item: (urlsplit(item[0]).netloc, item[0])))


def plain(address: str) -> str:
    """The one spelling of an address: secure, without detour, version or tracking.

    Args:
        address: what a link holds.

    Returns:
        The address itself where nothing is to be mended.
    """
    parts = urlsplit(address.strip().rstrip(".,;:!?"))
    host, path = re.sub(r"^(dx|www)\.(?=(doi|arxiv)\.org$)", "", parts.netloc.lower()), parts.path
    if host == "doi.org" and _DOI_OF_ARXIV.match(path):
        host, path = "arxiv.org", _DOI_OF_ARXIV.sub("/abs/", path)
    if host == "arxiv.org":
        path = _ARXIV.sub(r"/abs/\1", path)
    query = "&".join(part for part in parts.query.split("&") if not _TRACKING.match(part))
    return urlunsplit(("https", host, path.replace(" ", "%20") or "/", query, parts.fragment))


def main(site: Path) -> int:
    """Print the table."""
    found = external(site)
    width = max(map(len, found), default=0)
    slips = {address: plain(address) for address in found if plain(address) != address}
    print(f"{'address':{width}}  pages  first page")
    for address, places in found.items():
        better = f"  → {slips[address]}" if address in slips else ""
        print(f"{address:{width}}  {len(places):5}  {places[0]}{better}")
    print(f"{len(found)} addresses, {len(slips)} with a plainer form")
    return 1 if slips else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
