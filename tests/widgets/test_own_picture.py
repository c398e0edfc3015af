"""Every widget that filters takes any picture, from Python and from its reader."""

import io

import numpy as np
import pytest
from PIL import Image
from traitlets import TraitError

from convlessons import data
from tests.helpers.driving import KINDS

TAKERS = [kind for kind in KINDS if kind.bundle in {
    "conv_arithmetic", "group_wiring", "inception_mixer", "bottleneck_designer",
    "depthwise_separable", "squeeze_excite", "deformable_sampling",
}]  # fmt: skip
every_taker = pytest.mark.parametrize("kind", TAKERS, ids=lambda kind: kind.__name__)

# The list from which a picture is chosen, and what a reader sees of a widget.
LIST = """[...document.querySelectorAll(".convlesson select")]
  .find((each) => each.textContent.includes("emple")).selectedOptions[0].label"""
SEEN = f"""() => [{LIST},
  ...[...document.querySelectorAll(".convlesson canvas")].map((each) => each.toDataURL()),
  ...[...document.querySelectorAll(".convlesson svg")].map((each) => each.outerHTML)].join()"""


def files(folder):
    """A picture in every way that Python takes one, all the same."""
    image = Image.new("RGB", (60, 40), (255, 0, 0))
    image.paste((0, 0, 255), (30, 0, 60, 40))
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways = image.transpose(Image.Transpose.ROTATE_90)
    sideways.save(folder / "sideways.png", exif=exif)
    return [image, np.asarray(image), np.asarray(image) / 255, folder / "sideways.png"]


@every_taker
def test_python_takes_an_array_a_path_and_an_image(kind, tmp_path):
    ways = files(tmp_path)
    settings = [kind(picture=each).initial for each in ways]
    assert settings[0] != kind().initial
    assert all(each == settings[0] for each in settings)


@every_taker
def test_a_file_that_is_cut_off_or_broken_is_named(kind, tmp_path):
    whole = io.BytesIO()
    noise = np.random.default_rng(0).integers(0, 256, (400, 400), np.uint8)
    for form in ("PNG", "JPEG"):
        Image.fromarray(noise).save(whole, form)
        path = tmp_path / f"cut.{form}"
        path.write_bytes(whole.getvalue()[:3000])
        whole = io.BytesIO()
        with pytest.raises(TraitError, match=r"the path of a picture; got .*cut\."):
            kind(picture=path)
    with pytest.raises(TraitError, match="numbers from 0 to 1"):
        kind(picture=np.full((9, 9), np.nan))


def test_a_moving_picture_of_a_file_is_its_first_frame(tmp_path):
    first, *rest = (Image.new("RGB", (9, 9), colour) for colour in ("red", "blue", "blue"))
    first.save(tmp_path / "moving.gif", save_all=True, append_images=rest)
    assert (data.square("picture", tmp_path / "moving.gif", 3) == [255, 0, 0]).all()


@every_taker
def test_the_readers_picture_goes_through_and_the_one_before_comes_back(kind, stage, tmp_path):
    shown = stage(kind())
    page = shown.page
    shown.settle()
    chosen = page.evaluate(LIST)
    files(tmp_path)
    page.wait_for_timeout(300)  # the photograph is decoded
    before, traits = page.evaluate(SEEN), shown.traits()
    for back in ("the list", "Reset"):
        shown.find("input[type=file]").set_input_files(tmp_path / "sideways.png")
        shown.find("[data-role=own-picture]").get_by_text("is shown").wait_for()
        page.wait_for_function(f"(was) => ({SEEN})() !== was", arg=before)
        assert page.evaluate(LIST) in {"Your own", "Your picture"}, "the list tells"
        assert shown.traits() == traits
        if back == "Reset":
            shown.find("[data-role=reset]").click()
        else:
            place = shown.find("select").filter(has_text="emple")
            place.select_option(label=chosen)
        page.wait_for_function(f"(was) => ({SEEN})() === was", arg=before)
        shown.find("[data-role=own-picture]").get_by_text("stays in your browser").wait_for()


@every_taker
def test_a_picture_of_pythons_is_shown_as_ones_own(kind, stage, tmp_path):
    first = files(tmp_path)[0]
    shown = stage(kind())
    page = shown.page
    plain = page.evaluate(SEEN)
    shown = stage(kind(picture=first))
    shown.page.wait_for_function(f"(was) => ({SEEN})() !== was", arg=plain)
    assert shown.page.evaluate(LIST) in {"Your own", "Your picture"}
