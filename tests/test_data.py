import numpy as np
import pytest
import torch
from PIL import Image

from convlessons import data


@pytest.mark.parametrize("name", data.PICTURES)
def test_a_picture_is_between_black_and_white_and_not_flat(name):
    grey = data.picture(name, (40, 60))
    colour = data.picture(name, (40, 60), grey=False)
    assert grey.shape == (40, 60)
    assert colour.shape == (40, 60, 3)
    assert 0 <= grey.min() < 0.3 < 0.7 < grey.max() <= 1
    assert np.ptp(colour, axis=2).max() > 0.3  # it has colours


@pytest.mark.parametrize("name", data.PICTURES)
def test_a_photograph_is_a_square_in_colour(name):
    photo = data.photograph(name)
    assert photo.shape == (96, 96, 3)
    assert photo.dtype == np.uint8
    assert np.ptp(photo, axis=2).max() > 100
    assert photo is data.photograph(name, np.int64(96))
    tensor = data.to_tensor(photo)
    assert tensor.shape == (1, 3, 96, 96)
    assert tensor.dtype == torch.float32
    assert (tensor[0, :, 40, 60].numpy() * 255).round().tolist() == photo[40, 60].tolist()


@pytest.mark.parametrize(
    ("name", "size", "error", "message"),
    [
        ("dog", 96, ValueError, "name must be one of temple, flower; got 'dog'"),
        ("temple", 7, ValueError, "size"),
        ("temple", 321, ValueError, "size"),
        ("temple", 9.5, TypeError, "size"),
    ],
)
def test_a_photograph_that_is_not_there(name, size, error, message):
    with pytest.raises(error, match=message):
        data.photograph(name, size)


@pytest.mark.parametrize("photo", [np.zeros((4, 4, 3)), np.zeros((4, 4), np.uint8)])
def test_only_a_photograph_becomes_a_tensor(photo):
    with pytest.raises(ValueError, match=r"photo must be uint8 of shape \(H, W, 3\)"):
        data.to_tensor(photo)


def test_a_shared_picture_cannot_be_changed():
    with pytest.raises(ValueError, match="read-only"):
        data.picture()[0, 0] = 1
    with pytest.raises(ValueError, match="read-only"):
        data.photograph()[0, 0] = 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"name": "dog"}, "name must be one of temple, flower; got 'dog'"),
        ({"size": 0}, "size"),
        ({"size": (500, 10)}, "size"),
    ],
)
def test_a_picture_that_is_not_there(arguments, message):
    with pytest.raises(ValueError, match=message):
        data.picture(**arguments)


def test_digits_are_split_whole_by_class_and_repeatably():
    digits, again, other = data.digits(), data.digits(), data.digits(seed=1)
    assert digits.train_images.shape[1:] == (1, 8, 8)
    assert len(digits.train_images) + len(digits.test_images) == 1797
    assert digits.train_images.max() == 1
    shares = torch.bincount(digits.test_labels) / len(digits.test_labels)
    assert shares.min() > 0.09
    assert torch.equal(digits.test_images, again.test_images)
    assert not torch.equal(digits.test_images, other.test_images)
    with pytest.raises(ValueError, match="test_fraction"):
        data.digits(test_fraction=1)


# ---- any picture


def halves(mode="RGB"):
    """Red above blue, twice as wide as high, with a strip of the picture's own at both ends."""
    image = Image.new(mode, (40, 20), "red")
    image.paste("blue", (0, 10, 40, 20))
    return image


def test_a_square_of_any_picture_is_its_middle_upright_and_on_white(tmp_path):
    expected = np.array([[[255, 0, 0]] * 2, [[0, 0, 255]] * 2])
    sideways = halves().rotate(90, expand=True)  # as a phone stores it, with a note to turn it
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways.save(tmp_path / "sideways.png", exif=exif)
    array = np.array(halves())
    for given in (halves(), array, array / 255, str(tmp_path / "sideways.png")):
        assert data.square("picture", given, 2).tolist() == expected.tolist()
    clear = halves("RGBA")
    clear.putalpha(0)
    assert data.square("picture", clear, 2).min() == 255
    grey = np.linspace(0, 1, 9).reshape(3, 3)
    assert data.square("picture", grey, 3)[..., 0].tolist() == (255 * grey).round().tolist()


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ("nowhere.png", ValueError, "the path of a picture; got 'nowhere.png'"),
        (__file__, ValueError, "cannot identify image"),
        ({"a": 1}, TypeError, "must be a path, an array or a PIL image; got {'a': 1}"),
        (np.zeros((2, 2, 5)), ValueError, r"the shape .*; got \(2, 2, 5\)"),
        (np.full((2, 2), 1.5), ValueError, "float64 numbers from 0 to 1"),
        (np.full((2, 2), np.nan), ValueError, "float64 numbers from 0 to 1"),
        (np.full((2, 2), 256), ValueError, "int64 numbers from 0 to 255"),
        (np.zeros((0, 2)), ValueError, "float64 numbers from 0 to 1"),
    ],
)
def test_what_is_no_picture_is_refused(given, error, message):
    with pytest.raises(error, match=message):
        data.square("picture", given, 8)
