"""A copy of the checkout, for tools that write into one."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Checkout:
    """A copy of some files and folders; commands run in it, and import its package."""

    def __init__(self, root, *copied):
        self.root = root
        unused = shutil.ignore_patterns("__pycache__", "node_modules", "*.egg-info")
        for name in copied:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, root / name, ignore=unused)
            else:
                shutil.copy(ROOT / name, root)

    def run(self, *command):
        environment = os.environ | {"PYTHONPATH": str(self.root / "src")}
        return subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )
