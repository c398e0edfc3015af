import json
import time

import pytest

from convlessons import recorded
from convlessons.claims import OnTheClock, Verdict
from convlessons.experiments import clock


def sleepers():
    return {"short": lambda: None, "long": lambda: time.sleep(0.002)}


def test_a_recording_is_one_that_a_trial_takes(tmp_path, monkeypatch):
    monkeypatch.setattr(clock, "path", lambda name: tmp_path / f"{name}.json")
    # processes of their own would each load torch: here one does for all
    monkeypatch.setattr(clock, "_in_a_new_process", clock._run)
    clock.record("naps", "Which is longer?", "short", {"a nap": sleepers}, runs=10, seconds=0.05)
    found = json.loads((tmp_path / "naps.json").read_text(encoding="utf-8"))
    assert found["made"]["processor"]
    assert len(found["ratios"]["a nap"]["long"]) == 10
    tried = OnTheClock(
        "The long one takes longer.", source="ma2018", place="§2", recording=found,
        ratio=("long", "short"), above=1, says="confirmed",
    )  # fmt: skip
    assert tried.verdict is Verdict.CONFIRMED


@pytest.mark.slow
def test_a_run_is_a_process_of_its_own():
    ratios = clock._in_a_new_process(sleepers, "short", 1, 0.05)
    assert set(ratios) == {"long"}
    assert ratios["long"] > 1


def test_too_few_runs_are_refused():
    with pytest.raises(ValueError, match="runs must be at least 10; got runs=3"):
        clock.record("naps", "?", "short", {}, runs=3)
    assert not recorded.path("naps").exists()
