"""What torchvision's networks say, for tests that run where torchvision is not installed.

    python tests/oracle/make_networks.py      # where torch and torchvision are installed

writes networks.json beside this file: for each network a digest of its state dict's names and
shapes, its number of parameters, and its first logits for `picture()` with the weights of `fill()`.
Both are made by exact integer arithmetic, so any version of PyTorch gets the same numbers.
"""

import hashlib
import json
from functools import cache
from pathlib import Path

import torch
from torch import Tensor, nn

RECORD = Path(__file__).with_name("networks.json")
NAMES = (
    "vgg16",
    "vgg19",
    "resnet18",
    "resnet34",
    "resnet50",
    "resnet101",
    "resnet152",
    "resnext50_32x4d",
    "resnext101_32x8d",
)
PERIOD = 1_048_573  # a prime: no layer's rows fall into step with it


@cache
def table() -> Tensor:
    """PERIOD numbers in [-1, 1), the same on every machine: a mixed counter."""
    h = torch.arange(PERIOD)
    for _ in range(2):
        h = ((h ^ (h >> 16)) * 0x45D9F3B) % 2**32
    return ((h ^ (h >> 16)).double() / 2**31 - 1).float()


def noise(tensor: Tensor, start: int) -> Tensor:
    """Write the table's numbers into a tensor, from the given place on, round and round."""
    flat, turned = tensor.view(-1), table().roll(-start)
    rounds, rest = divmod(len(flat), PERIOD)
    flat[: rounds * PERIOD].view(rounds, PERIOD).copy_(turned)
    flat[rounds * PERIOD :] = turned[:rest]
    return tensor


def fill(network: nn.Module) -> None:
    """Give every tensor of the state dict values that depend on its place and shape alone."""
    for place, (name, tensor) in enumerate(network.state_dict().items()):
        if name.endswith("num_batches_tracked"):
            tensor.zero_()
            continue
        noise(tensor, 7919 * place)
        if tensor.dim() > 1:
            tensor *= (6 / tensor[0].numel()) ** 0.5  # variance 2 / fan-in
        elif name.endswith(("running_var", "weight")):
            tensor.div_(4).add_(0.5)  # positive, and too small for a deep sum to grow
        else:
            tensor.div_(10)


def picture() -> Tensor:
    """A small picture: `(1, 3, 64, 64)`."""
    return noise(torch.empty(1, 3, 64, 64), 0)


def describe(network: nn.Module) -> dict:
    """What is recorded of a network; its weights are replaced."""
    fill(network)
    shapes = [(name, list(tensor.shape)) for name, tensor in network.state_dict().items()]
    with torch.inference_mode():
        logits = network.eval()(picture())
    return {
        "state_dict_sha256": hashlib.sha256(json.dumps(shapes).encode()).hexdigest(),
        "params": sum(p.numel() for p in network.parameters()),
        "logits": logits[0, :8].tolist(),
    }


def main() -> None:
    """Ask torchvision and write the record."""
    import torchvision

    record: dict = {"torch": torch.__version__, "torchvision": torchvision.__version__}
    for name in NAMES:
        record[name] = describe(getattr(torchvision.models, name)())
    RECORD.write_text(json.dumps(record, indent=1) + "\n")


if __name__ == "__main__":
    main()
