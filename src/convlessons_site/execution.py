"""Execute the book's stale notebooks side by side, and stop the build when a cell fails.

Left alone, myst-nb executes one notebook after the other while it reads them, carries on after a
failing cell, and serves outputs from its cache although the package they show has changed. Here
the cache lives in a folder named after a hash of the package; before any page is read, every
notebook without an entry is executed, as many at a time as the machine has cores, and stored
where myst-nb looks. A failing cell is named by notebook, cell and line.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from myst_nb.core.read import create_nb_reader
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from sphinx.errors import ExtensionError
from sphinx.util import logging
from traitlets import default

from convlessons_site.fingerprint import execution_fingerprint, page_fingerprint

if TYPE_CHECKING:
    from myst_nb.sphinx_ import SphinxEnvType
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_CELL_LINE = re.compile(r"^\s*(?:Cell|File|Input) In\s*\[\d+\], line (\d+)", re.MULTILINE)


@dataclass
class Run:
    """One execution of one notebook; ``failure`` says in words where it stopped, if it did."""

    docname: str
    path: Path
    notebook: nbformat.NotebookNode
    seconds: float = 0.0
    cell: int = field(default=-1)
    failure: str = ""

    def execute(self, timeout: int | None, environment: dict[str, str]) -> Run:
        """Run every cell in a fresh kernel of the interpreter that builds the book.

        Args:
            timeout: Seconds a cell may take, or None for no limit.
            environment: The environment variables of the kernel.

        Returns:
            This run, with outputs in ``notebook`` and ``seconds`` or ``failure`` set.
        """

        def remember(cell: nbformat.NotebookNode, cell_index: int) -> None:
            self.cell = cell_index

        client = NotebookClient(
            self.notebook,
            kernel_manager_class=_Kernel,
            kernel_name=NATIVE_KERNEL_NAME,
            timeout=timeout,
            record_timing=False,  # it would change the metadata that the cache's key includes
            resources={"metadata": {"path": str(self.path.parent)}},
            on_cell_start=remember,
            extra_arguments=["--Application.log_level=40"],
        )
        started = time.perf_counter()
        try:
            client.execute(env=environment)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            self.failure = self._describe(error)
        self.seconds = time.perf_counter() - started
        return self

    def _describe(self, error: Exception) -> str:
        """Name the notebook, the cell as a reader counts it, and the line at fault."""
        cell = self.notebook.cells[self.cell]
        number = sum(c.cell_type == "code" for c in self.notebook.cells[: self.cell + 1])
        where = f"{self.docname}{self.path.suffix}, cell {self.cell + 1} (code cell {number})"
        if isinstance(error, CellExecutionError):
            trace = _ANSI.sub("", error.traceback)
            found = _CELL_LINE.search(trace)
            lines = cell.source.splitlines()
            what = f"{error.ename}: {error.evalue}"
            if found and int(found[1]) <= len(lines):
                line = int(found[1])
                return f"{where}, line {line}:\n    {lines[line - 1].strip()}\n{what}\n\n{trace}"
            return f"{where}: {what}\n\n{trace}"
        if isinstance(error, CellTimeoutError):
            return f"{where} ran longer than the timeout of a cell:\n{cell.source}"
        return f"{where}: the kernel died:\n{cell.source}"


class _Kernel(AsyncKernelManager):
    """A kernel of ``sys.executable``, whatever ``python3`` kernels the user has registered."""

    @default("kernel_spec_manager")
    def _none_but_the_native_one(self) -> KernelSpecManager:
        return KernelSpecManager(kernel_dirs=[])


def _kernel_environment(build: Path) -> dict[str, str]:
    """One thread a kernel, so that figures do not depend on how many notebooks run beside it."""
    profile = build / "ipython"  # an empty one: no start-up files of the user
    profile.mkdir(parents=True, exist_ok=True)
    nobody_watches = {"CONVLESSONS_SILENT": "1", "CONVLESSONS_RECORD": "off"}
    return {**os.environ, "OMP_NUM_THREADS": "1", "IPYTHONDIR": str(profile), **nobody_watches}


def configure_cache(app: Sphinx, config: Config) -> None:
    """Name the cache after the package's hash, forget older ones, and let pages follow the code."""
    styles = [Path(app.srcdir, folder) for folder in config.html_static_path]
    config.convlessons_fingerprint = page_fingerprint(*styles)
    caches = Path(app.outdir).parent / ".jupyter_cache"
    current = caches / execution_fingerprint()
    for older in caches.iterdir() if caches.is_dir() else ():
        if older != current and older.is_dir():
            shutil.rmtree(older, ignore_errors=True)
    config.nb_execution_cache_path = str(current)


def execute_stale_notebooks(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Execute the notebooks among ``docnames`` that the cache does not know, in parallel.

    Raises:
        ExtensionError: If a cell fails, runs out of time or kills its kernel; all are listed.
    """
    if app.config.nb_execution_mode != "cache":
        return
    cache = get_cache(app.config.nb_execution_cache_path)
    notebooks = filter(None, (_load(env, docname) for docname in docnames))
    stale = [run for run in notebooks if not _cached(cache, run)]
    if not stale:
        return

    workers = min(len(stale), os.cpu_count() or 1)
    environment = _kernel_environment(Path(app.outdir).parent)
    timeout = app.config.nb_execution_timeout
    logger.info("executing %d notebook(s), %d at a time", len(stale), workers)
    with ThreadPoolExecutor(workers) as pool:
        for run in pool.map(lambda run: run.execute(timeout, environment), stale):
            if run.failure:
                logger.info("failed:   %s after %.1f s", run.docname, run.seconds)
                continue
            logger.info("executed: %s in %.1f s", run.docname, run.seconds)
            data = {"execution_seconds": run.seconds}
            bundle = CacheBundleIn(run.notebook, str(run.path), data=data)
            cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)

    failures = [run.failure for run in stale if run.failure]
    for failure in failures:
        logger.error(failure)
    if failures:
        summary = "\n".join(failure.splitlines()[0].rstrip(":") for failure in failures)
        raise ExtensionError(f"notebooks failed; see above:\n{summary}")


def _load(env: SphinxEnvType, docname: str) -> Run | None:
    """Read a page as myst-nb will, notebook file or text; None if nothing in it is executed."""
    path = Path(env.doc2path(docname))
    source = path.read_text(encoding="utf-8")
    reader = create_nb_reader(str(path), env.myst_config, env.mystnb_config, source)
    return Run(docname, path, reader.read(source)) if reader else None


def _cached(cache: Any, run: Run) -> bool:
    try:
        cache.match_cache_notebook(run.notebook)
    except KeyError:
        return False
    return True


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the cache key and the parallel execution with Sphinx."""
    app.add_config_value("convlessons_fingerprint", "", "env", str)
    app.connect("config-inited", configure_cache)
    app.connect("env-before-read-docs", execute_stale_notebooks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
