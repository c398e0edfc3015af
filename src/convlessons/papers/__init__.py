"""The papers' tables: what they print beside what our blocks and networks give.

Call one, such as ``papers.mobilenet()``, for a table that a notebook shows; its ``figures`` are the
rows. torch is imported then, not before.
"""

from convlessons.papers.figure import MIME, Figure, PaperTable
from convlessons.papers.rows import (
    TABLES,
    googlenet,
    libraries,
    mobilenet,
    receptive_fields,
    resnet,
    resnext,
    senet,
    shufflenet,
    vgg,
)

__all__ = [
    "MIME",
    "TABLES",
    "Figure",
    "PaperTable",
    "googlenet",
    "libraries",
    "mobilenet",
    "receptive_fields",
    "resnet",
    "resnext",
    "senet",
    "shufflenet",
    "vgg",
]
