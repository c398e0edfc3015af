"""The recording is what the experiment gives: all counts again, one training, one short timing."""

import json
from statistics import median

import pytest
import torch

from convlessons import networks, timing
from convlessons.experiments import explorer
from convlessons.networks.digit_net import BLOCKS

RECORDING = json.loads(explorer.FILE.read_text(encoding="utf-8"))
RECORDED = {item["key"]: item for item in RECORDING["items"]}


@pytest.mark.parametrize("item", explorer.ITEMS, ids=lambda item: item.key)
def test_an_item_counted_again_is_the_one_recorded(item):
    recorded = RECORDED[item.key]
    again = explorer.entry(item, recorded["latency"], recorded["accuracy"])
    assert json.loads(json.dumps(again)) == recorded


def test_every_block_and_every_network_of_the_book_is_there():
    assert [item.key for item in explorer.ITEMS] == list(RECORDED)
    assert len(RECORDED) == len(explorer.ITEMS)
    built = {item.build for item in explorer.ITEMS}
    assert built == set(networks.__all__) - {"context_module"}
    swapped = {item.options["block"] for item in explorer.ITEMS if item.build == "digit_net"}
    assert swapped == set(BLOCKS) == set(explorer.BLOCKS)


@pytest.mark.slow
@pytest.mark.parametrize("key", ["plain-16", "shuffle-16"])
def test_a_training_run_again_is_the_one_recorded(key):
    item = next(item for item in explorer.ITEMS if item.key == key)
    with timing.threads(1):
        torch.manual_seed(0)
        again = explorer.train(item.module(), seed=0)
    assert again == pytest.approx(RECORDED[key]["accuracy"][0], abs=0.03)


def test_networks_for_digits_have_an_accuracy_a_seed_and_others_none():
    for item in RECORDED.values():
        if item["group"] == "digits":
            assert len(item["accuracy"]) == len(RECORDING["seeds"]) >= 5
            assert 0.1 < min(item["accuracy"]) <= max(item["accuracy"]) < 1
        else:
            assert item["accuracy"] is None


def test_latencies_are_quartiles_and_much_larger_networks_take_longer():
    for item in RECORDED.values():
        assert 0 < item["latency"][0] <= item["latency"][1] <= item["latency"][2]
    times = {key: item["latency"][1] for key, item in RECORDED.items()}
    assert times["vgg16"] > 3 * times["mobilenet"]
    assert times["resnet152"] > times["resnet50"] > times["resnet18"]
    assert times["large-32"] > times["plain-16"]


def test_a_digit_of_a_batch_takes_its_share_of_the_time():
    item = next(item for item in explorer.ITEMS if item.key == "plain-32")
    (found,) = explorer.latencies([item], 0.3).values()
    assert median(found) < 5, "milliseconds of one digit, not of the batch, nor seconds"
    assert median(found) > 0.005


def test_what_is_written_is_read_back(tmp_path):
    explorer.write(RECORDING, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_text(encoding="utf-8") == explorer.FILE.read_text(
        encoding="utf-8"
    )
    assert len(explorer.FILE.read_bytes()) < 30_000
    assert set(RECORDING["about"]) == {"made_by", "on", "accuracy", "latency"}
