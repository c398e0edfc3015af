"""Every widget about a module, and a reader who uses one at random."""

from convlessons import widgets
from convlessons.widgets.module_widget import ModuleWidget

KINDS = [
    kind for kind in map(widgets.__dict__.get, widgets.__all__) if issubclass(kind, ModuleWidget)
]


# Asked of all at once: a question for each control is most of a test's time.
OPEN = """controls => controls.flatMap((each, i) =>
    each.matches(":disabled") || each.closest("[aria-disabled=true]")
    || ["skip", "copy", "reset"].includes(each.dataset.role) ? [] : [i])"""


def controls(shown):
    """The native controls that do something now."""
    visible = shown.find("input:visible, select:visible, button:visible")
    return [visible.nth(i) for i in visible.evaluate_all(OPEN)]


def drive(shown, rng):
    """Use one control at random, as far as its bounds allow."""
    control = rng.choice(controls(shown))
    kind, low, high = control.evaluate("each => [each.type, +each.min, +each.max]")
    if kind == "range":
        low, high = int(low), int(high)
        value = rng.choice([low, high, rng.randint(low, high)])
        control.evaluate(
            "(each, value) => { each.value = value;"
            " each.dispatchEvent(new Event('input', { bubbles: true })); }",
            value,
        )
    elif kind == "select-one":
        options = control.evaluate("each => [...each.options].filter(o => !o.disabled).length")
        open_ones = control.locator("option:not([disabled])")
        control.select_option(index=open_ones.nth(rng.randrange(options)).evaluate("o => o.index"))
    else:
        control.click()
