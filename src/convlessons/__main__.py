"""``python -m convlessons check …``: the exercises of notebooks, checked from the shell."""

import argparse
import csv
import json
import signal
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from convlessons.grading.report import Report

UNCHECKED, INTERRUPTED = 2, 130

EPILOGUE = """\
exit codes, of several notebooks the gravest (2, 1, 3, 0):
  0  all exercises are correct
  1  an answer is wrong, or a cell failed
  2  the command or a notebook could not be understood or executed
  3  nothing is wrong, but an exercise is not attempted

A notebook is code, and it is executed with your rights: in a temporary folder of its own and within
the limits above. Where the system allows that, it has no network, reaches its own processes alone,
and can write nowhere else; where not, a note says so. It can read what you can read: check other
people's notebooks in a place that holds nothing else.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m convlessons")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser(
        "check",
        help="execute notebooks and report their exercises",
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _options(check)
    options = parser.parse_args(arguments)
    for name in ("timeout", "total", "memory", "jobs"):
        if getattr(options, name) < 1:
            check.error(f"--{name} must be at least 1; got {getattr(options, name)}")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that has no ✓ shows a question mark
            stream.reconfigure(errors="replace")
    try:
        return _check(options)
    except ModuleNotFoundError as error:
        missing = str(error.name).partition(".")[0]
        print(f'{missing} is missing: pip install "convlessons[check]"', file=sys.stderr)
        return UNCHECKED
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        print(f"check failed: {type(error).__name__}: {error}", file=sys.stderr)
        return UNCHECKED


def _options(check: argparse.ArgumentParser) -> None:
    check.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="notebooks, and folders of notebooks"
    )
    form = check.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one list, an object a notebook")
    form.add_argument("--csv", action="store_true", help="print one row a notebook and exercise")
    numbers = (
        ("jobs", "N", 1, "notebooks at a time"),
        ("timeout", "S", 60, "seconds that a cell may take"),
        ("total", "S", 300, "seconds that a notebook may take"),
        ("memory", "GB", 4, "gigabytes of memory that a notebook may take"),
    )
    for name, unit, default, text in numbers:
        check.add_argument(
            f"--{name}", type=int, default=default, metavar=unit, help=f"{text} ({default})"
        )
    check.add_argument(
        "--all", action="store_true", help="execute cells that no exercise needs, too"
    )
    check.add_argument("--network", action="store_true", help="leave the network on")


def _check(options: argparse.Namespace) -> int:
    """Grade all notebooks, print what came of them and return the exit code."""
    from convlessons.grading.grade import Grader, Limits
    from convlessons.grading.report import gravest

    paths = _notebooks(options.paths)
    if not paths:
        print("there is no notebook (*.ipynb) in what was named", file=sys.stderr)
        return UNCHECKED
    limits = Limits(
        options.timeout, options.total, options.memory * 10**9, options.network, options.all
    )
    reports = []
    printed = _as_json if options.json else _as_rows if options.csv else _as_text
    with Grader(limits, min(options.jobs, len(paths))) as grader, printed() as show:
        if len(paths) == 1:
            _say(f"{paths[0]}: executing …")
        for count, report in enumerate(grader.reports(paths), 1):
            reports.append(report)
            show(report)
            if report.problem or report.skipped:
                _say(f"{report.file} {report.problem or f'is skipped: it {report.skipped}'}")
            elif len(paths) > 1:
                _say(f"{count} of {len(paths)}: {report.file}")
    _remark(reports)
    checked = [report.code for report in reports if not report.skipped]
    return gravest(checked or [report.code for report in reports])


# Prints a report as soon as it is there: whatever ends this command, what was judged is kept.
Show = Callable[["Report"], None]


@contextmanager
def _as_text() -> Iterator[Show]:
    yield (
        lambda report: (
            print(f"{report}\n", flush=True) if report.results or report.failures else None
        )
    )


@contextmanager
def _as_rows() -> Iterator[Show]:
    from convlessons.grading.report import COLUMNS, rows

    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)

    def show(report: "Report") -> None:
        table.writerows(rows([report]))
        sys.stdout.flush()

    yield show


@contextmanager
def _as_json() -> Iterator[Show]:
    """One list; it is closed, too, when somebody presses Ctrl+C."""
    between = "["

    def show(report: "Report") -> None:
        nonlocal between
        record = json.dumps(report.record(), indent=1, ensure_ascii=False)
        print(between, textwrap.indent(record, " "), sep="\n", end="", flush=True)
        between = ","

    try:
        yield show
    finally:
        print("[]" if between == "[" else "\n]", flush=True)


def _notebooks(paths: Sequence[Path]) -> list[Path]:
    """The notebooks named, and those in the folders named, save hidden ones, each once."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob("*.ipynb"))
            hidden = [each.relative_to(path).parts for each in inside]
            for each, parts in zip(inside, hidden, strict=True):
                if not any(part.startswith(".") for part in parts):
                    found[each] = None
        else:
            found[path] = None
    return list(found)


def _remark(reports: Sequence["Report"]) -> None:
    """Say what was left out, and what the system did not allow."""
    for limit in sorted({each for report in reports for each in report.unlimited}):
        _say(f"note: {limit}")
    if left := sum(report.left_out for report in reports):
        _say(f"note: {left} cells that no exercise needs were not executed; --all executes them")


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it tidies up as after Ctrl+C
    sys.exit(main())
