"""``python -m convlessons check notebooks/…``: a learner's exercises, checked from the shell."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

CORRECT, WRONG, UNCHECKED, NOT_ATTEMPTED = range(4)

EXIT_CODES = """\
exit codes, of several notebooks the gravest (2, 1, 3, 0):
  0  all exercises are correct
  1  an answer is wrong, or a cell failed
  2  the command or a notebook could not be understood or executed
  3  nothing is wrong, but an exercise is not attempted

A notebook is code: it is executed with your rights. Check other people's notebooks in a place
where that can do no harm.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m convlessons")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser(
        "check",
        help="execute notebooks and report their exercises",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    check.add_argument("notebooks", nargs="+", type=Path, metavar="NOTEBOOK")
    check.add_argument(
        "--timeout", type=int, default=600, metavar="S", help="seconds a cell may take (600)"
    )
    options = parser.parse_args(arguments)
    if options.timeout < 1:
        check.error(f"--timeout must be at least 1; got {options.timeout}")
    if hasattr(sys.stdout, "reconfigure"):  # a console that has no ✓ shows a question mark
        sys.stdout.reconfigure(errors="replace")
    codes = {_check(path, options.timeout) for path in options.notebooks}
    return next(code for code in (UNCHECKED, WRONG, NOT_ATTEMPTED, CORRECT) if code in codes)


def _check(path: Path, timeout: int) -> int:
    """Execute one notebook, print its table and return its exit code."""
    try:
        from convlessons.exercises import Outcome
        from convlessons.exercises.notebook import NotebookError, run

        print(f"{path}: executing …", file=sys.stderr, flush=True)
        report = run(path, timeout)
    except ModuleNotFoundError as error:
        print(f"{error.name} is missing: pip install -r requirements.txt", file=sys.stderr)
        return UNCHECKED
    except NotebookError as error:
        print(error, file=sys.stderr)
        return UNCHECKED
    counts = Counter(result.outcome for result in report.results)
    summary = ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome)
    print(f"{path}\n{report}\n  {len(report.results)} exercises: {summary}\n", flush=True)
    if Outcome.WRONG in report.outcomes:
        return WRONG
    return NOT_ATTEMPTED if Outcome.NOT_ATTEMPTED in report.outcomes else CORRECT


if __name__ == "__main__":
    sys.exit(main())
