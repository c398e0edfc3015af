"""What a layer costs: the type that closed forms and counting share."""

from dataclasses import dataclass, field
from operator import index


@dataclass(frozen=True, slots=True)
class Cost:
    """Parameters and multiply-accumulates. Costs add up; ``3 * cost`` is three such layers.

    Attributes:
        params: Learned numbers.
        macs: Multiply-accumulates of convolutions, linear layers and other products of matrices and
            vectors.
        sampling_macs: Multiply-accumulates of bilinear sampling (deformable convolution), which
            are not part of ``macs``: four for each sampled value.
        uncounted: Operators that ran and of which it is not known what they cost; equality leaves
            them out.
    """

    params: int = 0
    macs: int = 0
    sampling_macs: int = 0
    uncounted: frozenset[str] = field(default=frozenset(), compare=False)

    def __post_init__(self) -> None:
        for name in ("params", "macs", "sampling_macs"):  # NumPy's integers would overflow
            object.__setattr__(self, name, index(getattr(self, name)))

    @property
    def flops(self) -> int:
        """Floating-point operations: 2 x ``macs``, sampling left out."""
        return 2 * self.macs

    def __add__(self, other: "Cost") -> "Cost":
        if not isinstance(other, Cost):
            return NotImplemented
        return Cost(
            self.params + other.params,
            self.macs + other.macs,
            self.sampling_macs + other.sampling_macs,
            self.uncounted | other.uncounted,
        )

    def __mul__(self, times: int) -> "Cost":
        try:
            n = index(times)
        except TypeError:
            return NotImplemented
        return Cost(self.params * n, self.macs * n, self.sampling_macs * n, self.uncounted)

    __rmul__ = __mul__

    def __str__(self) -> str:
        sampling = f" + {self.sampling_macs:,} for sampling" if self.sampling_macs else ""
        missing = f"; not counted: {', '.join(sorted(self.uncounted))}" if self.uncounted else ""
        return f"{self.params:,} parameters, {self.macs:,} MACs{sampling}{missing}"
