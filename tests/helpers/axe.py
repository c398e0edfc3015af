"""axe-core on a page: the faults that it finds, in a form that a failure can print."""

from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "js" / "node_modules" / "axe-core" / "axe.min.js"
# What a change between light and dark can change. All that can change is not asked twice.
COLOURS = ["color-contrast", "link-in-text-block"]
# What the width of a window can change of the same parts.
LAYOUT = ["scrollable-region-focusable"]

# After two frames, what a page redraws when its window changes is drawn.
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# Without its preloading, which asks for the styles in a way that is refused on disk. To write down
# what passed, too, would take as long as to find it.
RUN = """async (rules) => (await axe.run({
    preload: false, resultTypes: ["violations"], ...(rules && { runOnly: rules }),
})).violations.map((v) => [v.id, v.nodes.map((n) => [n.target.join(" "), n.html.slice(0, 200)])])"""

# Of the tokens of a block of code, of which a chapter has thousands, the first of each kind stands
# for all: their kind alone gives them their colour. The text of the others stays where it is.
THIN = """for (const block of document.querySelectorAll("pre")) {
    const kinds = new Set();
    for (const token of block.querySelectorAll("span[class]")) {
        if (kinds.has(token.className)) token.replaceWith(...token.childNodes);
        kinds.add(token.className);
    }
    block.normalize();
}"""


def load(page):
    """Put axe on a page: through the debugger, for a page's policy refuses foreign scripts."""
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": SCRIPT.read_text(encoding="utf-8")})


def thin_code(page):
    """Leave one token of each kind in a block of code: over a chapter axe takes a third less."""
    page.evaluate(THIN)


def faults(page, rules=None):
    """Rules that a page breaks and where; all rules, or those that are named."""
    return page.evaluate(RUN, rules)
