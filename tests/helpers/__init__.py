"""What tests share: a stage for widgets, a workbench for notebooks, small books, other browsers."""
