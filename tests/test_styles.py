"""Style rules that would make a page slow are found before a reader finds them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# From every element to all that stand before it, and to all that these hold.
FROM_ALL = re.compile(r"(?:^|[\s,>~+(]):has\(.*[~+]|~\s*\*\s*[,{]")


def test_no_rule_asks_each_element_of_all_that_stand_before_it():
    """Such a rule took four fifths of the time that a chapter took to load."""
    sheets = [*ROOT.glob("book/css/*.css"), *ROOT.glob("js/*.css"), *ROOT.glob("js/lib/*.css")]
    sheets += ROOT.glob("src/**/*.css")
    assert len(sheets) > 30
    found = {
        (sheet.name, line.strip())
        for sheet in sheets
        for line in sheet.read_text(encoding="utf-8").splitlines()
        if FROM_ALL.search(line)
    }
    assert found == set()


@pytest.mark.parametrize("rule", [":has(.a) ~ p { }", ".b, :has(.a) + p { }", ".a ~ * { }"])
def test_such_a_rule_is_found(rule):
    assert FROM_ALL.search(rule)
