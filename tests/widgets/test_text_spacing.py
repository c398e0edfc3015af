"""Readers who space letters, words and lines out lose nothing (WCAG 2.2, 1.4.12)."""

import pytest

from tests.helpers.driving import KINDS

SPACED = """
.convlesson :not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; }
.convlesson p { margin-bottom: 2em !important; }
"""
# Words that are cut off, or that reach out of their widget. What is hidden from the eye is no part
# of it, nor is a list that scrolls.
CUT = """() => {
  const words = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const hidden = (e) =>
    e.matches(".cl-keys *, option, svg *") || getComputedStyle(e).clipPath !== "none";
  return [...document.querySelectorAll(".convlesson *")].flatMap((e) => {
    if (!words(e) || hidden(e)) return [];
    if (!e.checkVisibility({ visibilityProperty: true })) return [];
    const range = document.createRange();
    range.selectNodeContents(e);
    const text = range.getBoundingClientRect();
    let around = e;
    while (getComputedStyle(around).overflow === "visible" && !around.matches(".convlesson"))
      around = around.parentElement;
    if (getComputedStyle(around).overflowY === "auto") return [];
    const box = around.getBoundingClientRect();
    const cut = text.right > box.right + 1 || text.left < box.left - 1
      || (around !== e.closest(".convlesson") && text.bottom > box.bottom + 1);
    return cut ? [`${e.className || e.tagName}: ${e.textContent.trim().slice(0, 40)}`] : [];
  });
}"""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("width", [390, 1000])
def test_spaced_out_text_is_not_cut_off(stage, kind, width):
    shown = stage(kind(), size=(width, 900))
    before = shown.root.bounding_box()["height"]
    shown.page.add_style_tag(content=SPACED)
    assert shown.root.bounding_box()["height"] > before, "it is spaced out"
    assert shown.page.evaluate(CUT) == []
    assert shown.page.evaluate("() => document.documentElement.scrollWidth") <= width
