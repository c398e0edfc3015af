"""Experiments too long for a notebook's run: recorded once by a script, re-run there in part."""
