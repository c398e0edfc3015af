"""Figures of the chapters that a fault once spoiled."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from convlessons.figures.deformable import sampling


@pytest.mark.parametrize("reach", [4, 12, 40], ids=["inside", "some beyond", "most beyond"])
def test_a_sampled_picture_fills_its_panel(reach):
    """Neither points far outside nor the lack of such take room from the picture."""
    image, place = np.zeros((36, 36)), np.array([18, 18])
    taps = np.array([(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)])
    figure = Figure(figsize=(8, 2.3), layout="constrained")
    panels = figure.subplots(1, 4)
    for ax in panels:
        sampling(image, place, place + reach * taps, ax=ax, step=4)
    figure.draw_without_rendering()
    assert all(ax.get_position().width > 0.22 for ax in panels)
    assert all(figure.bbox.contains(*ax.get_tightbbox().min) for ax in panels)
