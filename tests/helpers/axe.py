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

# Contrast takes axe most of its time. It is a matter of the letters and of what lies below them: of
# elements that are equal in all of that the first stands for all. What may lie above others, and
# what a reader fills in, is always asked.
KINDS = """() => {
    for (const e of document.querySelectorAll("[data-kind]")) e.removeAttribute("data-kind");
    const grounds = new Map([[document, ""]]);
    const ground = (e) => {
        if (!grounds.has(e)) {
            const s = getComputedStyle(e);
            const apart = s.position !== "static" && s.position !== "relative" ? grounds.size : "";
            const own = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, apart].join();
            grounds.set(e, ground(e.parentNode) + own);
        }
        return grounds.get(e);
    };
    const kinds = new Set();
    for (const e of document.body.querySelectorAll("*")) {
        const isField = e.matches("input, select, textarea, button, progress");
        const hasText = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
        if (!isField && (!hasText || !e.checkVisibility())) continue;
        const s = getComputedStyle(e);
        const letters = [s.color, s.fontSize, s.fontWeight, s.textShadow, s.visibility];
        const kind = [ground(e), ...letters].join();
        if (isField || !kinds.has(kind)) e.dataset.kind = kinds.size;
        kinds.add(kind);
    }
}"""

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
    page.evaluate("axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-kind]' }] })")


def thin_code(page):
    """Leave one token of each kind in a block of code: over a chapter axe takes a third less."""
    page.evaluate(THIN)


def faults(page, rules=None):
    """Rules that a page breaks and where; all rules, or those that are named."""
    page.evaluate(KINDS)
    return page.evaluate(RUN, rules)
