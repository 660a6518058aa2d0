"""The model of docs/scale.md, on numbers that can be done in the head."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scale"))
from model import Costs, makespan, seconds


@pytest.mark.parametrize(
    ("parts", "workers", "expected"),
    [([3, 3, 3], 1, 9), ([3, 3, 3], 2, 6), ([3, 3, 3], 3, 3), ([3, 3, 3], 9, 3), ([5, 1, 1, 1], 2, 5), ([1, 1, 1, 5], 2, 6)],
)
def test_a_part_waits_for_the_first_worker_that_is_free(parts, workers, expected):
    assert makespan(parts, workers) == expected


def test_what_comes_before_and_after_is_shared_by_no_worker():
    costs = Costs(before=10, part=2, dossiers=(3,), gathering=0.5)
    assert seconds(costs, dossiers=8, parts=4, workers=1) == 10 + 4 * 2 + 8 * 3 + 8 * 0.5
    assert seconds(costs, dossiers=8, parts=4, workers=4) == 10 + 2 + 2 * 3 + 8 * 0.5


def test_dossiers_that_do_not_come_out_even_are_spread():
    costs = Costs(before=0, part=0, dossiers=(1,), gathering=0)
    assert seconds(costs, dossiers=9, parts=4, workers=4) == 3
