"""What a layer costs: the type that closed forms and counting share."""

from dataclasses import dataclass
from operator import index


@dataclass(frozen=True, slots=True)
class Cost:
    """Parameters and multiply-accumulates. Costs add up; ``3 * cost`` is three such layers.

    Attributes:
        params: Learned numbers.
        macs: Multiply-accumulates of convolutions and linear layers.
        sampling_macs: Multiply-accumulates of bilinear sampling (deformable convolution), which
            are not part of ``macs``: four for each sampled value.
    """

    params: int = 0
    macs: int = 0
    sampling_macs: int = 0

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
        )

    def __mul__(self, times: int) -> "Cost":
        try:
            times = index(times)
        except TypeError:
            return NotImplemented
        return Cost(self.params * times, self.macs * times, self.sampling_macs * times)

    __rmul__ = __mul__

    def __str__(self) -> str:
        sampling = f" + {self.sampling_macs:,} for sampling" if self.sampling_macs else ""
        return f"{self.params:,} parameters, {self.macs:,} MACs{sampling}"
