"""The harness keeps its promises, and every recording is what its experiment gives."""

import json
from importlib import import_module
from statistics import median

import pytest
import torch

from convlessons import recorded
from convlessons.experiments import made, marks, seeds
from convlessons.experiments.seeds import Experiment

NAMES = (
    "groups",
    "stacks",
    "waists",
    "separable",
    "products",
    "quarters",
    "attention",
    "attention_endless",
    "blocks",
    "dense",
    "degradation",
    "offsets",
    "offsets_endless",
    "marks",
)
# What is quick to run again: an experiment, and one of its arms.
QUICK = {"groups": "narrow: 12 channels, G = 1", "products": "channel shuffle"}


def experiment_of(name):
    return import_module(f"convlessons.experiments.{name}").EXPERIMENT


def toy(run, **changes):
    settings = {
        "name": "toy",
        "question": "?",
        "metric": "accuracy",
        "arms": {"a": 0.0, "b": 0.1},
        "budgets": (10, 20, 40),
        "run": run,
        "recipe": "none",
        "seeds": range(3),
    }
    return Experiment(**(settings | changes))


def rising(arm, seed, budgets):
    for budget in budgets:
        yield {"accuracy": arm + seed / 100 + budget / 1000, "loss": 1 / budget}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(recorded, "path", lambda name: tmp_path / f"{name}.json")
    recorded.load.cache_clear()
    yield tmp_path
    recorded.load.cache_clear()


# ---- the harness


def test_a_recording_has_a_value_for_each_arm_budget_and_seed(folder):
    toy(rising).record(log=str)
    known = json.loads((folder / "toy.json").read_text())
    assert known["arms"]["a"] == [[0.01, 0.02, 0.03], [0.02, 0.03, 0.04], [0.04, 0.05, 0.06]]
    assert known["arms"]["b"][2] == [0.14, 0.15, 0.16]
    assert known["also"]["loss"]["a"] == [[0.1] * 3, [0.05] * 3, [0.025] * 3]
    assert set(known["also"]) == {"loss", "seconds"}
    assert known["made"]["torch"] == torch.__version__


def test_an_interrupted_recording_goes_on_where_it_was(folder):
    asked = []

    def run(arm, seed, budgets):
        asked.append((arm, seed))
        if len(asked) == 4:
            raise KeyboardInterrupt
        return rising(arm, seed, budgets)

    with pytest.raises(KeyboardInterrupt):
        toy(run).record(log=str)
    toy(run).record(log=str)
    # of the seed that was cut off both arms are run again; of the first one nothing is
    assert asked == [(0.0, 0), (0.1, 0), (0.0, 1), (0.1, 1), *asked[2:4], (0.0, 2), (0.1, 2)]
    assert recorded.load("toy")["arms"]["b"][0] == [0.11, 0.12, 0.13]


def test_more_seeds_are_added_and_fewer_are_kept(folder):
    toy(rising).record(log=str)
    toy(rising, seeds=range(1, 5)).record(log=str)
    assert recorded.load("toy")["arms"]["a"][0] == [0.02, 0.03, 0.04, 0.05]


def test_a_budget_more_runs_that_budget_alone(folder):
    toy(rising).record(log=str)
    asked = []

    def run(arm, seed, budgets):
        asked.append(budgets)
        return rising(arm, seed, budgets)

    toy(run, budgets=(20, 40, 80)).record(log=str)
    assert asked == [[80]] * 6
    assert recorded.load("toy")["arms"]["a"] == [
        [0.02, 0.03, 0.04],
        [0.04, 0.05, 0.06],
        [0.08, 0.09, 0.1],
    ]
    assert [len(rows) for rows in recorded.load("toy")["also"]["loss"].values()] == [3, 3]


def test_what_was_recorded_otherwise_is_not_mixed_in(folder):
    toy(rising).record(log=str)
    with pytest.raises(SystemExit, match="--afresh"):
        toy(rising, recipe="another").record(log=str)
    toy(rising, recipe="another").record(afresh=True, log=str)
    assert recorded.load("toy")["recipe"] == "another"


def test_again_holds_a_run_against_the_recording(folder):
    toy(rising).record(log=str)
    found = toy(lambda *how: ({"accuracy": 9.0} for _ in how[2])).again(2, 20, ["b"])
    assert found == {"b": {"now": 9.0, "recorded": 0.14}}
    with pytest.raises(ValueError, match="seed must be one of"):
        toy(rising).again(7)
    with pytest.raises(ValueError, match="budget one of"):
        toy(rising).again(0, 30)
    with pytest.raises(ValueError, match="arm must be one of"):
        toy(rising).again(arms=["c"])


def test_the_command_runs_one_seed_again(folder, capsys):
    seeds.main(toy(rising), [])
    capsys.readouterr()
    seeds.main(toy(rising), ["--seed", "1", "--budget", "40"])
    assert capsys.readouterr().out.splitlines() == [
        "a: 0.05 now, 0.05 recorded",
        "b: 0.15 now, 0.15 recorded",
    ]


def test_a_run_computes_on_one_thread_and_gives_the_threads_back():
    before, used = torch.get_num_threads(), []

    def run(arm, seed, budgets):
        used.append(torch.get_num_threads())
        return rising(arm, seed, budgets)

    toy(run).figures("a", 0, [10])
    assert used == [1]
    assert torch.get_num_threads() == before


@pytest.mark.parametrize(
    ("last", "reached"),
    [([0.905, 0.902, 0.903], True), ([0.93, 0.94, 0.92], False), ([0.9, 0.9, 0.95], False)],
)
def test_a_plateau_is_shown_by_an_interval_inside_the_band(last, reached):
    words = seeds.plateau({"a": [[0.5] * 3, [0.9] * 3, last]}, (10, 20, 40), "steps", 0.01)
    assert "from 20 to 40 steps" in words
    assert words.endswith("All arms are.") == reached


# ---- the recordings


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_is_whole_and_of_its_experiment(name):
    experiment, known = experiment_of(name), recorded.load(name)
    assert experiment.name == name
    for key in ("question", "metric", "recipe", "budget_unit"):
        assert known[key] == getattr(experiment, key)
    assert known["seeds"] == list(experiment.seeds)
    assert known["budgets"] == list(experiment.budgets) == sorted(known["budgets"])
    assert len(known["seeds"]) >= 10
    assert len(known["budgets"]) >= 3
    assert known["budgets"][-1] >= 2 * known["budgets"][-2]
    assert list(known["arms"]) == list(experiment.arms)
    for rows in known["arms"].values():
        assert [len(row) for row in rows] == [len(known["seeds"])] * len(known["budgets"])
        assert all(isinstance(value, float) for row in rows for value in row)
    assert known["within"] == experiment.within
    assert known["plateau"] == seeds.plateau(
        known["arms"], known["budgets"], known["budget_unit"], experiment.within
    )
    assert recorded.path(name).stat().st_size < 60_000


def test_stacks_end_at_the_ceilings_that_were_computed_beforehand():
    experiment, known = experiment_of("marks"), recorded.load("marks")
    for arm, (side, rates) in experiment.arms.items():
        reached = median(known["arms"][arm][-1])
        assert reached == pytest.approx(marks.ceiling(side, rates), abs=0.01), arm


@pytest.mark.parametrize(("name", "arm"), QUICK.items())
def test_a_run_again_is_the_one_recorded(name, arm):
    known, (found,) = recorded.load(name)["made"], experiment_of(name).again(3, arms=[arm]).values()
    same = (known["torch"], known["processor"]) == (torch.__version__, made.processor())
    assert found["now"] == pytest.approx(found["recorded"], abs=1e-9 if same else 0.05)
