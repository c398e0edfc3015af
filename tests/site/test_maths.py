"""Formulas: what LaTeX says is what MathML says, or the build stops."""

from xml.etree import ElementTree

import pytest

from convlessons_site.maths import MATHML, to_mathml


def shape(latex, display=False):
    """The formula as nested lists of tags and texts, without attributes and bare rows."""

    def walk(element):
        children = [walk(child) for child in element]
        tag = element.tag.removeprefix(f"{{{MATHML}}}")
        if tag in {"math", "mrow"}:
            return children[0] if len(children) == 1 else children
        return [tag, *children] if children else f"{tag}:{element.text or ''}"

    return walk(ElementTree.fromstring(to_mathml(latex, display=display)))


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"C_{\mathrm{out}}", ["msub", "mi:C", "mi:out"]),
        (r"\operatorname{ReLU}(x)", ["mi:ReLU", "mo:(", "mi:x", "mo:)"]),
        (r"a \bmod b", ["mi:a", "mo:mod", "mi:b"]),
        (r"k^{2}", ["msup", "mi:k", "mn:2"]),
        (r"x^{i+1}", ["msup", "mi:x", ["mi:i", "mo:+", "mn:1"]]),
        (r"H'", ["mi:H", "mi:′"]),
        (r"H'_{o}", ["msub", ["mi:H", "mi:′"], "mi:o"]),
        (r"69{,}632", ["mn:69", "mtext:,", "mn:632"]),
    ],
)
def test_conversion(latex, expected):
    assert shape(latex) == expected


def test_limits_stand_above_and_below_inside_brackets_too():
    sign = ["munderover", "mo:∑", ["mi:i", "mo:=", "mn:1"], "mi:n"]
    assert shape(r"\sum_{i=1}^{n} x", True) == [sign, "mi:x"]
    assert shape(r"\left( \sum_{i=1}^{n} x \right)", True) == ["mo:(", sign, "mi:x", "mo:)"]


@pytest.mark.parametrize("environment", ["aligned", "align", "align*", "split"])
def test_aligned_lines_are_rows_of_a_table_without_numbers_of_their_own(environment):
    latex = rf"\begin{{{environment}}} a &= b \\ c &= d \end{{{environment}}}"
    rows = shape(latex, True)[1:]
    assert [row[0] for row in rows] == ["mtr", "mtr"]
    assert "(1)" not in to_mathml(latex, display=True)


def test_a_bare_line_break_makes_lines():
    assert [row[0] for row in shape(r"a \\ b", True)[1:]] == ["mtr", "mtr"]


def test_the_latex_stays_for_those_who_copy_or_hear_it():
    root = ElementTree.fromstring(to_mathml("k^2\n C"))
    assert root.get("alttext") == "k^2 C"
    assert root.get("display") == "inline"


@pytest.mark.parametrize(
    ("latex", "reason"),
    [
        (r"\nosuchcommand x", r"\\nosuchcommand.*not understood"),
        (r"\frac{1", "argument is missing"),
        ("a & b", "cannot convert"),
        (r"\boldsymbol{w}", "mathbf"),
        (r"x^", "cannot convert|argument is missing"),
    ],
)
def test_what_cannot_be_shown_stops_the_build(latex, reason):
    with pytest.raises(ValueError, match=reason):
        to_mathml(latex)
