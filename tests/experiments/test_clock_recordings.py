"""Every recording by the clock is whole, and of the cases that its module builds."""

from importlib import import_module

import pytest
import torch

from convlessons import recorded

CHAPTERS = (
    "groups",
    "stacks",
    "residual",
    "separable",
    "shuffle",
    "gates",
    "dilated",
    "deformable",
)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_recording_has_every_candidate_of_every_case(chapter):
    module, known = (
        import_module(f"convlessons.experiments.{chapter}_clock"),
        recorded.load(f"{chapter}_clock"),
    )
    assert known["baseline"] == module.BASELINE
    assert list(known["ratios"]) == list(module.CASES)
    assert known["made"]["threads"] == 1
    for case, build in module.CASES.items():
        with torch.inference_mode():
            calls = build()
            for call in calls.values():
                assert torch.isfinite(call()).all()
        assert [*known["ratios"][case]] == [name for name in calls if name != module.BASELINE]
        runs = {len(ratios) for ratios in known["ratios"][case].values()}
        assert len(runs) == 1
        assert min(runs) >= 10
        assert all(ratio > 0 for ratios in known["ratios"][case].values() for ratio in ratios)


@pytest.mark.parametrize(
    ("chapter", "case", "one", "other"),
    [
        ("shuffle", "default", "F.channel_shuffle", "index_select"),
        ("shuffle", "default", "F.channel_shuffle", "reshape, transpose, reshape"),
        ("deformable", "offsets 0", "3×3", "deformable operator"),
    ],
)
def test_rivals_compute_the_same(chapter, case, one, other):
    module = import_module(f"convlessons.experiments.{chapter}_clock")
    with torch.inference_mode():
        calls = module.CASES[case]()
        torch.testing.assert_close(calls[one](), calls[other](), rtol=1e-4, atol=1e-4)
