"""Chinese on an English page says that it is Chinese, so that a screen reader can change its voice.

WCAG 3.1.2 asks for it, and browsers choose the typeface by it. Chinese comes from many places: the
titles in the contents, cards that a cell printed, comments in code, quotations. So the finished
page is what is marked, every run of its text once, whatever wrote it. Texts that cannot hold an
element, a page's title or an option, stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sphinx.jinja2glue import BuiltinTemplateLoader

from convlessons.html import CHINESE, chinese

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

_PART = re.compile(
    r"(?P<whole><!--.*?-->|<(?P<name>script|style|title|textarea|option)\b.*?</(?P=name)\s*>)"
    r"|(?P<tag><(?P<close>/?)(?P<element>[a-zA-Z][\w:-]*)"
    r"(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^'\">])*)>)"
    r"|(?P<text>[^<]+|<)",
    re.DOTALL,
)
_SAID = re.compile(r"""\blang=["']zh""")
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def mark_chinese(html: str) -> str:
    """Return HTML in which every run of Chinese stands in an element that names its language.

    Args:
        html: A page or a part of one, its elements nested properly.

    Returns:
        The same, with ``<span lang="zh-Hans">`` (in a drawing ``<tspan>``) around each run that no
        element around it names Chinese already.
    """
    if not CHINESE.search(html):
        return html
    parts: list[str] = []
    around: list[tuple[str, bool]] = []  # open elements: name, and whether Chinese is said there
    for part in _PART.finditer(html):
        text = part["text"]
        if text and CHINESE.search(text) and not any(said for _, said in around):
            text = chinese(text, "tspan" if any(name == "svg" for name, _ in around) else "span")
        parts.append(text or part[0])
        if part["tag"]:
            element = part["element"].lower()
            if part["close"]:
                while around and around.pop()[0] != element:
                    pass
            elif element not in _VOID and not part["rest"].endswith("/"):
                around.append((element, bool(_SAID.search(part["rest"]))))
    return "".join(parts)


class Templates(BuiltinTemplateLoader):
    """Sphinx's templates, whose pages name the language of their Chinese."""

    def render(self, template: str, context: dict[str, Any]) -> str:  # type: ignore[override]
        """Return the page that a template makes."""
        return mark_chinese(super().render(template, context))


def set_templates(app: Sphinx, config: Config) -> None:
    """Let Sphinx make its pages with them."""
    config.template_bridge = f"{__name__}.{Templates.__name__}"


def setup(app: Sphinx) -> dict[str, bool]:
    """Switch the marks on."""
    app.connect("config-inited", set_templates)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
