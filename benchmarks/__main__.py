"""Every benchmark, one table a comparison: `python -m benchmarks [--only deform] [--threads 1 2]`.

Ratios under 1 mean that ours is faster. Candidates take turns within a run, so a busy machine slows
both; the ratios are medians over the rounds. The last table says which targets are met. How fast
torchvision's own loop is beside a matrix product differs from processor to processor, and a ratio
to it with that. So the table also says how many times as long as a part of the work ours takes, and
how many times the target was where it was set.
"""

import argparse
import platform

import torch

from benchmarks import deform, plain, shuffle
from benchmarks.compare import print_verdicts
from convlessons import timing

BENCHMARKS = {"deform": deform.run, "shuffle": shuffle.run, "plain": plain.run}


def main() -> None:
    """Run what is asked for, once for each number of threads."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", choices=BENCHMARKS, help="one of the benchmarks")
    parser.add_argument(
        "--threads", type=int, nargs="+", default=sorted({1, torch.get_num_threads()})
    )
    parser.add_argument("--seconds", type=float, default=4.0, help="budget of one comparison")
    args = parser.parse_args()
    print(f"torch {torch.__version__}, {platform.machine()}, Python {platform.python_version()}")
    for count in args.threads:
        with timing.threads(count):
            print(f"\n===== threads: {torch.get_num_threads()} =====")
            asked = [run for name, run in BENCHMARKS.items() if args.only in (None, name)]
            print_verdicts([verdict for run in asked for verdict in run(args.seconds)])


if __name__ == "__main__":
    main()
