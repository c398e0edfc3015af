"""Notebooks of a class, executed without a browser and judged: ``python -m convlessons check``.

``submission`` reads a notebook, ``needed`` finds the cells that its exercises need, ``server`` is
the process in which each notebook gets a process of its own, ``session`` executes the cells there
and ``report`` says what came of them. ``grade`` ties them together.
"""
