"""The one statistic of the court: a median with its 95 % interval."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, nan
from statistics import median


@dataclass(frozen=True)
class Interval:
    """A median and the interval in which it lies with 95 % confidence.

    Both ends are nan where the sample holds something that is no finite number.
    """

    lower: float
    median: float
    upper: float

    def __str__(self) -> str:
        text = f"{self.median:.4g} ({self.lower:.4g} to {self.upper:.4g})"
        return text.replace("-", "−")


def of_median(sample: Sequence[float]) -> Interval:
    """The median of a sample, with the percentile interval of `scipy.stats.bootstrap`.

    Percentiles, for the bias-corrected interval is not defined where all values are equal, which
    accuracies on a small test set may be. The random numbers are fixed: the same sample gives the
    same interval.
    """
    if not all(map(isfinite, sample)):
        return Interval(nan, nan, nan)
    # scipy is slow to load, and exact trials do without
    import numpy as np
    from scipy.stats import bootstrap

    result = bootstrap(
        (np.asarray(sample, dtype=float),),
        np.median,
        confidence_level=0.95,
        n_resamples=9999,
        method="percentile",
        rng=np.random.default_rng(0),
    )
    lower, upper = result.confidence_interval
    # what subtraction leaves of equal numbers lies on no side of zero
    noise = 1e-12 * max(map(abs, sample))
    ends = (float(value) for value in (lower, median(sample), upper))
    return Interval(*(0.0 if abs(value) <= noise else value for value in ends))
