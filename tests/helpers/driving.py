"""Every widget about a module, and a reader who uses one at random."""

from convlessons import widgets
from convlessons.widgets.module_widget import ModuleWidget

KINDS = [
    kind for kind in map(widgets.__dict__.get, widgets.__all__) if issubclass(kind, ModuleWidget)
]


# Asked of all at once: a question for each control is most of a test's time. Of each that does
# something now: its place, its kind, its bounds, and a list's options that can be chosen.
OPEN = """controls => controls.flatMap((each, i) =>
    each.matches(":disabled") || each.closest("[aria-disabled=true]")
    || ["skip", "copy", "reset"].includes(each.dataset.role) ? []
    : [[i, each.type, +each.min, +each.max,
        [...each.options ?? []].filter((o) => !o.disabled).map((o) => o.index)]])"""
SLIDE = """(controls, [i, value]) => {
  controls[i].value = value;
  controls[i].dispatchEvent(new Event("input", { bubbles: true }));
}"""


def _native(shown):
    return shown.find("input:visible, select:visible, button:visible")


def controls(shown):
    """The native controls that do something now, once what is drawn a frame later is there."""
    shown.settle()
    return _native(shown).evaluate_all(OPEN)


def drive(shown, rng):
    """Use one control at random, as far as its bounds allow."""
    place, kind, low, high, options = rng.choice(controls(shown))
    native = _native(shown)
    if kind == "range":
        low, high = int(low), int(high)
        value = rng.choice([low, high, rng.randint(low, high)])
        native.evaluate_all(SLIDE, [place, value])
    elif kind == "select-one":
        native.nth(place).select_option(index=options[rng.randrange(len(options))])
    else:
        native.nth(place).click()
