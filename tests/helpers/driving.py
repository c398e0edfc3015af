"""Every widget about a module, and a reader who uses one at random."""

from convlessons import widgets
from convlessons.widgets.module_widget import ModuleWidget

KINDS = [
    kind for kind in map(widgets.__dict__.get, widgets.__all__) if issubclass(kind, ModuleWidget)
]


def controls(shown):
    """The native controls that do something now."""
    return [
        each
        for each in shown.find("input:visible, select:visible, button:visible").all()
        if each.is_enabled() and each.get_attribute("data-role") not in ("copy", "reset")
    ]


def drive(shown, rng):
    """Use one control at random, as far as its bounds allow."""
    control = rng.choice(controls(shown))
    kind = control.evaluate("each => each.type")
    if kind == "range":
        low, high = (int(float(control.get_attribute(name))) for name in ("min", "max"))
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
