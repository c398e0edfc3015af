"""How the networks' convolutions and normalisations start."""

from torch import nn


def he_initialise(network: nn.Module) -> None:
    """Variance 2 / (k² C_out) for convolutions, which ReLU halves; biases start at 0.

    He et al., "Delving Deep into Rectifiers" (2015), section 2.2, the backward case. Batch
    normalisation starts as PyTorch starts it: scale 1, shift 0.
    """
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
            if module.bias is not None:
                nn.init.zeros_(module.bias)
