"""VGG, ResNet and ResNeXt are torchvision's: names, shapes and logits.

torchvision's side is stored (oracle/networks.json, made by the script beside it); where torchvision
is installed it is also asked directly.
"""

import json
import runpy
from pathlib import Path

import pytest
import torch

from convlessons import networks

ORACLE = runpy.run_path(str(Path(__file__).parents[1] / "oracle" / "make_networks.py"))
RECORD = json.loads(ORACLE["RECORD"].read_text())


def build(make):
    """The network without its initialisation, which is about to be overwritten."""
    with torch.device("meta"):
        network = make()
    return network.to_empty(device="cpu").eval()


# Each kind once; larger ones of the same kinds take seconds to fill with numbers.
LARGE = ("vgg19", "resnet101", "resnet152", "resnext101_32x8d")
NAMES = [
    pytest.param(name, marks=pytest.mark.slow) if name in LARGE else name
    for name in ORACLE["NAMES"]
]


@pytest.mark.parametrize("name", NAMES)
def test_names_shapes_and_logits_are_those_on_record(name):
    ours = ORACLE["describe"](build(getattr(networks, name)))
    theirs = RECORD[name]
    assert ours["state_dict_sha256"] == theirs["state_dict_sha256"]
    assert ours["params"] == theirs["params"]
    ours, theirs = torch.tensor(ours["logits"]), torch.tensor(theirs["logits"])
    torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-4 * theirs.abs().max().item())


@pytest.mark.oracle
@pytest.mark.parametrize("name", ORACLE["NAMES"])
def test_a_state_dict_of_torchvision_loads_and_gives_the_same_logits(name):
    import torchvision

    theirs = getattr(torchvision.models, name)().eval()
    ours = build(getattr(networks, name))
    ours.load_state_dict(theirs.state_dict(), strict=True)
    with torch.inference_mode():
        x = ORACLE["picture"]()
        assert torch.equal(ours(x), theirs(x))
