"""Still figures: functions from data and optional axes to axes, in one style, light and dark."""

from convlessons.figures.display import Still, show

__all__ = ["Still", "show"]
