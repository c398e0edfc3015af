r"""Formulas as MathML, written at build time: read without JavaScript, aloud, and offline.

LaTeX is converted by latex2mathml. Its output is mended where browsers know only MathML Core, and
checked: an unknown command, a stray ``&`` or a missing brace fails the build and names the page
and the formula. Pages with a formula load ``maths.css``, which holds the mathematical font as a
data URI, since some browsers refuse font files to pages on disk.
"""

from __future__ import annotations

import base64
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.errors import ExtensionError

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

MATHML = "http://www.w3.org/1998/Math/MathML"
FONT = "book/fonts/STIXTwoMath-subset.woff2"
STYLE = "maths.css"

# Children that these elements must have; latex2mathml writes fewer when a brace is missing.
_ARITY = dict.fromkeys(("mfrac", "msub", "msup", "munder", "mover", "mroot"), 2) | dict.fromkeys(
    ("msubsup", "munderover"), 3
)
# Signs with their limits above and below in a displayed formula, which latex2mathml forgets inside
# \left and \right.
_WITH_LIMITS = set("∑∏⋃⋂")
_LIMITS = {"msub": "munder", "msup": "mover", "msubsup": "munderover"}
_SPACES = {"negativethinmathspace": "-0.167em", "negativemediummathspace": "-0.222em"}


def to_mathml(latex: str, *, display: bool = False) -> str:
    r"""Convert a formula.

    Args:
        latex: The formula without its dollar signs; ``aligned``, ``align`` and ``split`` are the
            same here, and a bare ``\\`` breaks the line.
        display: Set the formula on a line of its own, with full-size fractions and limits.

    Returns:
        One ``<math>`` element, the LaTeX kept as its ``alttext``.

    Raises:
        ValueError: If something in ``latex`` is unknown or incomplete.
    """
    source = re.sub(r"(begin|end)\{(aligned|align\*?)\}", r"\1{split}", latex.strip())
    source = re.sub(r"(?<=\d)\{,\}(?=\d)", r"\\text{,}", source)  # 1{,}024 is one number
    if r"\\" in source and r"\begin" not in source:
        source = rf"\begin{{split}}{source}\end{{split}}"
    try:
        root = ElementTree.fromstring(convert(source, display="block" if display else "inline"))
    except Exception as error:  # latex2mathml raises many kinds, and stray & makes invalid XML
        raise ValueError(f"cannot convert the formula {latex!r}: {error}") from error

    root.set("alttext", " ".join(latex.split()))
    for element in root.iter():
        _check(element, latex)
    for element in list(root.iter()):
        _mend(element)
    ElementTree.register_namespace("", MATHML)
    return ElementTree.tostring(root, encoding="unicode")


def _check(element: ElementTree.Element, latex: str) -> None:
    """Refuse what latex2mathml lets pass and what MathML Core does not have."""
    tag, text = _tag(element), element.text or ""
    if "\\" in text or "&" in text:
        raise ValueError(f"{text!r} is not understood in the formula {latex!r}")
    if tag in _ARITY and len(element) != _ARITY[tag]:
        raise ValueError(f"an argument is missing in the formula {latex!r}")
    if element.get("mathvariant", "normal") not in {"normal", "italic"}:
        raise ValueError(f"browsers lack this bold; use \\mathbf in the formula {latex!r}")


def _mend(element: ElementTree.Element) -> None:
    """Say in MathML Core, and as a typesetter would, what latex2mathml says in older MathML."""
    tag = _tag(element)
    if tag == "mspace":
        width = element.get("width", "")
        element.set("width", _SPACES.get(width, width))
    if tag in _LIMITS and element[0].text in _WITH_LIMITS:
        element.tag = f"{{{MATHML}}}{_LIMITS[tag]}"
    elif tag in {"msup", "msubsup"} and re.fullmatch("[′″‴]+", element[-1].text or ""):
        _set_prime(element)
    # A name such as ReLU is an identifier: no space around it. "mod" alone is an operator.
    if tag == "mo" and re.fullmatch(r"(?!mod$)[A-Za-z]{2,}", element.text or ""):
        element.tag = f"{{{MATHML}}}mi"
    _join_upright_letters(element)


def _set_prime(element: ElementTree.Element) -> None:
    """Put a prime, which the font has raised already, beside its letter and not above it."""
    base, prime = element[0], element[-1]
    pair = ElementTree.Element(f"{{{MATHML}}}mrow")
    pair.extend([base, prime])
    element.remove(base)
    element.remove(prime)
    element.insert(0, pair)
    element.tag = f"{{{MATHML}}}{'msub' if len(element) == 2 else 'mrow'}"


def _join_upright_letters(element: ElementTree.Element) -> None:
    r"""Make one word of \mathrm{out}, which is converted letter by letter."""
    for first, second in reversed(list(pairwise(element))):
        if all(_tag(e) == "mi" and e.get("mathvariant") == "normal" for e in (first, second)):
            first.text = f"{first.text}{second.text}"
            element.remove(second)


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _mathml_of(node: nodes.Element, *, display: bool) -> str:
    try:
        return to_mathml(node.astext(), display=display)
    except ValueError as error:
        raise ExtensionError(f"{node.source}:{node.line}: {error}") from error


def visit_inline(self: HTML5Translator, node: nodes.math) -> None:
    """Write a formula inside a sentence."""
    self.body.append(_mathml_of(node, display=False))
    raise nodes.SkipNode


def visit_display(self: HTML5Translator, node: nodes.math_block) -> None:
    """Write a formula on its own line. It has no number: Jupyter could not show one."""
    self.body.append(self.starttag(node, "div", CLASS="math-block"))
    self.body.append(_mathml_of(node, display=True))
    self.body.append("</div>\n")
    raise nodes.SkipNode


def write_style(app: Sphinx) -> None:
    """Write ``maths.css`` with the font inside."""
    font = base64.b64encode(Path(app.srcdir, FONT).read_bytes()).decode()
    style = Path(app.outdir, "_static", STYLE)
    style.parent.mkdir(parents=True, exist_ok=True)
    style.write_text(
        '@font-face{font-family:"Lesson Math";'
        f'src:url("data:font/woff2;base64,{font}") format("woff2")}}\n'
    )


def add_style(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Load the mathematical font on pages that have a formula."""
    if doctree and next(doctree.findall(lambda n: isinstance(n, nodes.math | nodes.math_block)), 0):
        app.add_css_file(STYLE)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the renderer that ``html_math_renderer: mathml`` names."""
    app.add_html_math_renderer("mathml", (visit_inline, None), (visit_display, None))
    app.connect("builder-inited", write_style)
    app.connect("html-page-context", add_style)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
