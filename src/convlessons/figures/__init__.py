"""Still figures: functions from data and optional axes to axes, in one style, light and dark."""

from convlessons.figures import diagram
from convlessons.figures.display import Still, show
from convlessons.figures.maps import feature_maps

__all__ = ["Still", "diagram", "feature_maps", "show"]
