"""Takes the pictures of the README and of the front page's cards from the built site.

``make pictures`` runs it where a widget has come to look different; what it writes is committed.
A card's picture is a piece of the drawing of its chapter's first widget, in light and dark. The
README has three: the grid being played with, the lessons, a claim on trial.
"""

import io
import sys
from pathlib import Path

import browser
import numpy as np
from bs4 import BeautifulSoup
from PIL import Image
from playwright.sync_api import Browser, Locator, Page

from convlessons_site.lessons import PICTURE

BOOK = Path(__file__).parents[1] / "book"
CARDS, README = BOOK / "cards", BOOK / "images"
CARD = (384, 240)  # pixels; a card shows it at about two thirds of that
STAGE = 480  # CSS pixels: in so narrow a window a widget's drawing is as wide as the window
SETTINGS = {"09_dilated_convolution": "#DilationGrid:dilations=2,2,2"}  # where a default says less
# Without words; and where a narrow widget's parts stand for themselves, together again.
DRAWING = """.cl-stage { display: block !important; }
    .cl-stage :is(p, figcaption, .cl-caption, .cl-group) { display: none !important; }"""
TOP = 1.2  # a piece must hold so much more than the drawing's top to stand for it
PLAYED = ".cl-stage > div + div, .cl-code, .cl-share, footer { display: none !important; }"
COLOURS = 48  # of the moving picture, whose drawing has few
MOST = 1024 * 1024  # bytes that the README's pictures weigh together


def widgets(site: Path) -> dict[str, str]:
    """The page of each lesson's first widget, by the lesson's name."""
    found = {}
    for chapter in sorted((site / "notebooks").glob("[0-9]*.html")):
        page = BeautifulSoup(chapter.read_text(encoding="utf-8"), "html.parser")
        view = page.select_one("[data-embed]")
        if view:
            found[chapter.stem] = str(view["data-embed"]).removeprefix("../")
    return found


def visit(page: Page, address: str) -> None:
    """Open a page and wait for its widgets, letters and photographs."""
    page.goto("about:blank")  # or another fragment of the same page would load nothing
    page.goto(address, wait_until="load")
    page.wait_for_selector(".convlesson .cl-stage :is(svg, canvas)")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(400)


def shot(of: Page | Locator) -> Image.Image:
    """What a page or an element of it shows."""
    return Image.open(io.BytesIO(of.screenshot())).convert("RGB")


def liveliest(picture: Image.Image, height: int) -> int:
    """Where the piece of a picture begins, as high as asked for, in which most happens."""
    grey = np.asarray(picture.convert("L"), dtype=float)
    rows = (
        np.abs(np.diff(grey, axis=1)).clip(max=48).sum(axis=1)
    )  # letters weigh no more than lines
    if len(rows) <= height:
        return 0
    pieces = np.convolve(rows, np.ones(height), mode="valid")
    return int(pieces.argmax()) if pieces.max() > TOP * pieces[0] else 0


def cards(running: Browser, site: Path) -> None:
    """Write each lesson's picture in both themes: the same piece of the same drawing."""
    CARDS.mkdir(exist_ok=True)
    height = STAGE * CARD[1] // CARD[0]
    tops: dict[str, int] = {}
    for theme in ("light", "dark"):
        size = {"width": STAGE, "height": 900}
        page = running.new_page(viewport=size, color_scheme=theme, reduced_motion="reduce")
        for lesson, address in widgets(site).items():
            visit(page, (site / address).as_uri() + SETTINGS.get(lesson, ""))
            page.add_style_tag(content=DRAWING)
            whole = shot(page.locator(".cl-stage").first)
            high = whole.width * height // STAGE
            top = tops.setdefault(lesson, liveliest(whole, high))
            piece = Image.new("RGB", (whole.width, high), whole.getpixel((1, 1)))
            piece.paste(whole.crop((0, top, whole.width, min(whole.height, top + high))))
            path = CARDS / PICTURE.format(lesson=lesson, theme=theme)
            piece.resize(CARD, Image.Resampling.LANCZOS).save(path, quality=40, speed=2)
            print(path.name, path.stat().st_size, "bytes")
        page.close()


def moving(running: Browser, site: Path) -> None:
    """Write the README's moving picture: rates that leave holes, then rates that leave none.

    Its frames are what the widget shows of these settings.
    """
    page = running.new_page(viewport={"width": 900, "height": 760}, reduced_motion="reduce")
    address = (site / widgets(site)["09_dilated_convolution"]).as_uri()
    steps = [
        ("1,1,1", 900), ("2,1,1", 500), ("2,2,1", 500), ("2,2,2", 2200),
        ("1,2,2", 700), ("1,2,3", 2600), ("1,2,5", 2200),
    ]  # fmt: skip
    frames = []
    for rates, _ in steps:
        visit(page, f"{address}#DilationGrid:dilations={rates}")
        page.add_style_tag(content=PLAYED)
        frames.append(shot(page.locator(".convlesson")))
    page.close()
    size = tuple(max(each.size[axis] for each in frames) for axis in (0, 1))
    even = []
    for frame in frames:
        canvas = Image.new("RGB", size, "white")
        canvas.paste(frame)
        even.append(canvas)
    palette = even[3].quantize(COLOURS)
    still = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in even]
    path = README / "dilation_grid.gif"
    durations = [each for _, each in steps]
    still[0].save(
        path, save_all=True, append_images=still[1:], duration=durations, loop=0, optimize=True
    )


def stills(running: Browser, site: Path) -> None:
    """Write the README's two other pictures."""
    # So tall that nothing has to be scrolled: the header would come along, over the lessons.
    page = running.new_page(viewport={"width": 1280, "height": 3200}, reduced_motion="reduce")
    visit(page, (site / "index.html").as_uri())
    page.evaluate("for (const image of document.images) image.loading = 'eager'")
    page.wait_for_load_state("networkidle")
    write("lessons", shot(page.locator(".lessons")))
    visit(page, (site / "notebooks/09_dilated_convolution.html").as_uri())
    write("trial", shot(page.locator("#on-trial .convlessons-card").first))
    page.close()


def write(name: str, picture: Image.Image) -> None:
    """Write a picture of the README, in a palette of its own."""
    picture.quantize(256).save(README / f"{name}.png", optimize=True)


def main(site: Path) -> None:
    """Take all pictures from the site."""
    with browser.start(browser.on_path() or browser.of_playwright()) as running:
        cards(running, site)
        moving(running, site)
        stills(running, site)
    written = sorted(README.iterdir())
    for path in written:
        print(path.name, path.stat().st_size, "bytes")
    total = sum(path.stat().st_size for path in written)
    if total >= MOST:
        sys.exit(f"the README's pictures weigh {total} bytes together; {MOST} are allowed")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
