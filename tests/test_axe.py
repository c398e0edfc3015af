"""What axe is asked of stands for the rest: pale letters are found wherever they are."""

import pytest

from tests.helpers import axe

PAGE = """<html lang="en"><title>Page</title><main><h1>Page</h1>{}
<div style="background: #fff"><p>Equal.</p><p>Equal.</p><p>{}</p></div></main>"""
PALE = {
    "one of many that are equal": '<span style="color: #ccc">Pale.</span>',
    "on a ground of its own": '<span style="background: #222"><b>Dark.</b></span>',
    "by a veil": '<span style="opacity: 0.3">Veiled.</span>',
    "small letters of a colour that large ones may have": (
        '<b style="color: #888; font-size: 30px">Large.</b>'
        '<b style="color: #888; font-size: 12px">Small.</b>'
    ),
    "above another ground": (
        '<span style="position: relative; display: block; height: 40px">'
        '<i style="position: absolute; inset: 0; background: #333"></i>'
        '<span style="position: absolute; inset: 0">Above it.</span></span>'
    ),
    "in a field": '<input aria-label="Name" value="Pale" style="color: #ccc">',
}


@pytest.mark.parametrize("fault", PALE)
def test_pale_letters_are_found(page, fault):
    page.set_content(PAGE.format("<p>Equal.</p>" * 20, PALE[fault]))
    axe.load(page)
    assert [rule for rule, _ in axe.faults(page, axe.COLOURS)] == ["color-contrast"]


def test_what_is_well_is_well(page):
    page.set_content(PAGE.format("<p>Equal.</p>" * 20, "Equal."))
    axe.load(page)
    assert axe.faults(page) == []
    assert page.locator("[data-kind]").count() < 4, "equal ones are asked once"


def test_a_code_blocks_first_token_of_a_kind_stands_for_all(page):
    token = '<span class="k">for</span> <span class="n">pale</span> '
    page.set_content(PAGE.format(f"<pre>{token * 9}</pre>", "Equal."))
    axe.load(page)
    axe.thin_code(page)
    assert page.locator("pre span").count() == 2
    assert page.locator("pre").inner_text() == "for pale " * 9
    page.add_style_tag(content=".n { color: #ccc }")
    [(rule, [(target, _)])] = axe.faults(page)
    assert (rule, page.locator(target).inner_text()) == ("color-contrast", "pale")
