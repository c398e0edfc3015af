"""The API reference: whole, from the docstrings, and true to the traits."""

import importlib
import re
from html import unescape

import pytest
import traitlets

from convlessons_site.api import groups, public_names
from tests.helpers.pages import compressed

MODULES = [
    "blocks",
    "networks",
    "costs",
    "receptive",
    "widgets",
    "exercises",
    "claims",
    "timing",
    "data",
]


def module_of(name):
    return importlib.import_module(f"convlessons.{name}")


def text_of(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


@pytest.fixture(scope="module", params=MODULES)
def reference(request, site):
    """A module of the package and its page."""
    html = (site / "api" / f"{request.param}.html").read_text(encoding="utf-8")
    return module_of(request.param), html


def test_every_public_name_appears_and_no_other(reference):
    module, html = reference
    names = set(re.findall(rf'<dt class="sig[^>]* id="{module.__name__}\.(\w+)"', html))
    assert names == set(public_names(module))
    assert names <= set(dir(module))


def test_names_without_all_are_a_modules_own():
    assert "Exact" in public_names(module_of("claims"))
    assert "dataclass" not in public_names(module_of("claims"))
    assert not [name for name in public_names(module_of("timing")) if name.startswith("_")]


def test_the_words_of_the_source_are_there(reference):
    """The defining module's docstring names the paper; it stands above what it defines."""
    module, html = reference
    text = text_of(html)
    for home, names in groups(module):
        first = " ".join((home.__doc__ or "").split("\n\n")[0].split()).replace("`", "")
        assert first in text.replace("’", "'").replace("“", '"').replace("”", '"'), home.__name__
        assert names


def test_papers_are_named_on_the_blocks_page(site):
    text = text_of((site / "api" / "blocks.html").read_text(encoding="utf-8"))
    for paper in ("Deep Residual Learning for Image Recognition", "Squeeze-and-Excitation Network"):
        assert paper in text


def test_no_markup_is_left_in_the_text(reference):
    _, html = reference
    text = text_of(re.sub(r"(?s)<(code|pre|title|dt)\b.*?</\1>", "", html))
    assert not re.search(r"(?<!\w)`|``|\*\*\w|:param|:type|Args:", text)


def test_the_index_lists_every_name(site):
    html = (site / "api" / "index.html").read_text(encoding="utf-8")
    links = set(re.findall(r'href="(\w+\.html#convlessons\.[\w.]+)"', html))
    expected = {
        f"{name}.html#convlessons.{name}.{public}"
        for name in MODULES
        for public in public_names(module_of(name))
    }
    assert links == expected


@pytest.mark.parametrize("name", public_names(module_of("widgets")))
def test_a_widgets_settings_stand_with_default_and_limits(site, name):
    html = (site / "api" / "widgets.html").read_text(encoding="utf-8")
    start = html.index(f'id="convlessons.widgets.{name}"')
    end = html.find('<dl class="py class"', start)
    text = text_of(html[start : end if end > 0 else None])
    widget = getattr(module_of("widgets"), name)
    signature = text[: text.index(")#")] if ")#" in text else text
    assert "**" not in signature
    for key in widget.settings():
        trait = widget.class_traits()[key]
        assert isinstance(trait, traitlets.TraitType)
        assert re.search(rf"\b{key}\b", signature), key
        line = re.search(rf" {key} \(default (.*?)\) – ", text)
        assert bool(line) == bool(trait.help), key
        if line and getattr(trait, "high", None) is not None:
            assert f"{trait.low} to {trait.high}" in line[1]
        if line and len(repr(trait.default())) <= 40:
            assert repr(trait.default()) in line[1]


def test_the_pages_are_light(site):
    for path in (site / "api").glob("*.html"):
        assert compressed(path.read_bytes()) < 30 * 1024, path.name


def test_a_symbol_is_no_item_of_a_list(reference):
    """reStructuredText takes a line "s." for the 19th item of a lettered list."""
    assert "<ol" not in reference[1]
