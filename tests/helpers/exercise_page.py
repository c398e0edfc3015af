"""One page with exercises as the built book has them: no Sphinx, no network, seconds to make."""

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path

from convlessons import exercises, html
from convlessons.exercises.source import marker
from convlessons_site import run
from convlessons_site.run import cards
from convlessons_site.theme import CONTENT_SECURITY_POLICY

ROOT = Path(__file__).parents[2]
HTML = """<!doctype html>
<html lang="en" data-theme="light"><head><meta charset="utf-8"><title>Exercises</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
{styles}<script defer src="run/card.js"></script></head><body><main><article>{body}</article></main>
<script type="application/json" id="cl-run">{about}</script></body></html>"""


def write(folder: Path, keys: list[str], notebook: str = "", wheels: Sequence[Path] = ()) -> Path:
    """Write such a page with everything it needs; return its path."""
    version = run.write_scripts(folder / "run", ROOT / "_build" / "npm", wheels)
    sheets = [*(ROOT / "book" / "css").glob("*.css")]
    for sheet in sheets:
        (folder / sheet.name).write_text(sheet.read_text())
    (folder / "cards.css").write_text(html.css())
    names = ["palette.css", "page.css", "prose.css", "code.css", "cards.css", "run/run.css"]
    page = folder / "page.html"
    about = {"root": "run/", "version": version, "notebook": notebook, "edition": "1"}
    page.write_text(
        HTML.format(
            policy=CONTENT_SECURITY_POLICY,
            styles="".join(f'<link rel="stylesheet" href="{name}">\n' for name in names),
            body="".join(_card(exercises.get(key)) for key in keys),
            about=json.dumps(about),
        )
    )
    return page


def _card(exercise) -> str:
    head, tail = cards.around(exercise._repr_html_(), cards.BUTTONS)
    starter = escape(exercise.starter.removeprefix(marker(exercise.key)))
    block = f'<div class="highlight-python"><div class="highlight"><pre>{starter}</pre></div></div>'
    return f'<div class="output">{head}{block}{tail}</div>'
