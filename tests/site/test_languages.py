"""Chinese names its language wherever it stands on a page."""

import pytest

from convlessons.html import inline
from convlessons_site.languages import mark_chinese


def han(text):
    return f'<span lang="zh-Hans">{text}</span>'


CASES = {
    "<p>the kernel 卷积核 slides</p>": f"<p>the kernel {han('卷积核')} slides</p>",
    "<h1>3×3卷积核</h1>": f"<h1>3×3{han('卷积核')}</h1>",
    # One run with its marks; English commas are none.
    "《卷积，操作》, 卷积": f"{han('《卷积，操作》')}, {han('卷积')}",
    # Once is enough, and an element that says it is left alone.
    '<b lang="zh-Hans">卷<i>积</i></b>积': f'<b lang="zh-Hans">卷<i>积</i></b>{han("积")}',
    '<br><img alt="卷积">卷': f'<br><img alt="卷积">{han("卷")}',
    # A drawing has elements of its own; what cannot hold one stays.
    "<svg><text>卷</text></svg>": '<svg><text><tspan lang="zh-Hans">卷</tspan></text></svg>',
    "<title>卷积</title><option>卷积</option>": "<title>卷积</title><option>卷积</option>",
    '<script>"卷积"</script><style>/* 卷 */</style><!-- 卷 -->': None,
    '<a title="a > b 卷">x</a> < 卷': f'<a title="a > b 卷">x</a> < {han("卷")}',
    "<p>no Chinese: ×, “ ” and … are nobody\u2019s</p>": None,
}


@pytest.mark.parametrize("html", CASES)
def test_runs_of_chinese_are_marked_once(html):
    marked = CASES[html] or html
    assert mark_chinese(html) == marked
    assert mark_chinese(marked) == marked


def test_so_are_the_cards_in_a_notebook():
    assert inline("参数量 < *卷积*") == mark_chinese("参数量 &lt; <em>卷积</em>")


def test_every_page_of_the_site_is_marked(site):
    bare = []
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if mark_chinese(html) != html:
            bare.append(path.name)
    assert bare == []
    assert 'lang="zh-Hans">空洞卷积' in (site / "index.html").read_text(encoding="utf-8")
