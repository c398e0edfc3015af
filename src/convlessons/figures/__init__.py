"""Still figures: functions from data and optional axes to axes, in one style."""
