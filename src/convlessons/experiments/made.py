"""What made a recording: every one says on which machine, with which torch, and when."""

import platform
from datetime import date
from pathlib import Path
from typing import Any

import torch


def made(command: str, seconds: float, threads: int = 1) -> dict[str, Any]:
    """Machine, processor, torch, threads, day, command, and the processor's seconds in all."""
    return {
        "machine": f"{platform.system()}, {platform.machine()}",
        "processor": processor(),
        "torch": torch.__version__,
        "threads": threads,
        "date": date.today().isoformat(),
        "command": command,
        "seconds": round(seconds, 1),
    }


def processor() -> str:
    """The processor's name, as well as the system tells it."""
    about = Path("/proc/cpuinfo")
    if about.exists():
        for line in about.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
