"""How fast this machine's browser is: Lighthouse's BenchmarkIndex, and the slowdown it asks for.

The measure is that of ``computeBenchmarkIndex`` in Lighthouse's ``core/lib/page-functions.js``: how
often in a tenth of a second a string of 10,000 letters is put together, letter by letter, and how
often 100,000 whole numbers are copied from one list to another; the mean of the two. Lighthouse's
``docs/throttling.md`` puts desktops at 1,000 to 2,000 and mid-tier phones at 125 to 800. For the
slowdown by which a machine stands for such a phone it sends to a calculator, patrickhulce's
``lighthouse-cpu-throttling-calculator``, whose rule is that of ``slowdown``.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TRIES = 3  # the best counts: whatever else the machine does only takes away
SLOWEST = 150  # below it a machine is no faster than the phone

MEASURE = """() => {
  const perTenth = (work, clockEvery) => {
    const begin = performance.now();
    let [times, spent] = [0, 0];
    while (times % clockEvery !== 0 || (spent = performance.now() - begin) < 500) work(times++);
    return Math.round(100 * times / spent);
  };
  const spell = () => {
    let word = "";
    for (let i = 0; i < 10000; i++) word += "a";
    if (word.length === 1) throw new Error("else the loop would be left out");
  };
  const [one, other] = [[], []];
  for (let i = 0; i < 100000; i++) one[i] = other[i] = i;
  const copy = (times) => {
    const [from, to] = times % 2 ? [other, one] : [one, other];
    for (let i = 0; i < from.length; i++) to[i] = from[i];
  };
  return (perTenth(spell, 1) + perTenth(copy, 10)) / 2;
}"""


def benchmark_index(browser: "Browser") -> float:
    """Lighthouse's index of this machine, larger for a faster one; takes some seconds."""
    page = browser.new_page()
    index = max(float(page.evaluate(MEASURE)) for _ in range(TRIES))
    page.close()
    return index


def slowdown(index: float) -> float | None:
    """How many times slower a mid-tier phone is than a machine of this index; None if it is not."""
    if index < SLOWEST:
        return None
    if index < 800:
        return 1 + (index - SLOWEST) / 650
    if index < 1300:
        return 2 + (index - 800) / 500
    return 3 + (index - 1300) / 233
