"""NewWidget: what it shows is what its settings say. The contract is tested for every widget."""

import pytest

from convlessons.widgets import NewWidget


def test_python_says_what_is_allowed():
    with pytest.raises(ValueError, match="kernel_size must be odd"):
        NewWidget(kernel_size=2)


def test_a_cell_is_drawn_for_every_weight(stage):
    shown = stage(NewWidget(channels=2, kernel_size=3))
    cells = shown.find(".cl-new-widget-cells").get_attribute("d").count("M")
    assert cells == shown.quantity("params") == 36
