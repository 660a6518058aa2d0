"""Attempts at one partition that run at the same time, as when Spark starts a slow task once more, or that are given up."""

import os
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pytest

from rapporteur_spark import worker
from rapporteur_spark.dossiers import Paths
from rapporteur_spark.line import PARTS
from rapporteur_spark.process import Limits
from rapporteur_spark.program import Pack, identify

pytestmark = pytest.mark.quick


@dataclass
class Context:
    """Stands for what Spark says of an attempt."""

    attempt: int

    def partitionId(self):
        return 0

    def attemptNumber(self):
        return self.attempt

    def taskAttemptId(self):
        return 100 + self.attempt

    def cpus(self):
        return 1


@dataclass
class Sent:
    """Stands for a broadcast value, and for an accumulator."""

    value: Any

    def add(self, number):
        self.value += number


@pytest.fixture
def attempts(program, rules, examples, monkeypatch, tmp_path):
    """Begins attempts at a partition of twenty dossiers, which give their rows one by one; and where their folders are."""
    pack = Pack.read(rules)
    plan = worker.Plan(program, identify(program, pack), Sent(pack), (), PARTS, Limits(), Paths(None), Sent(0))
    paths = examples[:20]
    batch = pa.RecordBatch.from_pydict({"position": list(range(1, 21)), "name": paths})
    monkeypatch.setattr(worker, "_ROWS", 1)
    monkeypatch.setenv("SPARK_LOCAL_DIRS", str(tmp_path))

    def begin(number):
        # An attempt asks for its context with its first row.
        monkeypatch.setattr(worker.TaskContext, "get", lambda: Context(number))
        rows = plan(iter([batch]))
        return rows, next(rows).to_pylist()

    return begin, tmp_path


def test_two_attempts_at_once_give_the_same_rows_and_do_not_touch_each_other(attempts):
    begin, folder = attempts
    (first, first_rows), (second, second_rows) = begin(0), begin(1)
    assert len(os.listdir(folder)) == 2
    for one, other in zip(first, second, strict=True):
        first_rows += one.to_pylist()
        second_rows += other.to_pylist()
    assert [row["dossier"] for row in first_rows] == [row["dossier"] for row in second_rows]
    assert [row["dossier"]["position"] for row in first_rows[:-1]] == list(range(1, 21))
    assert [rows[-1]["process"]["attempt"] for rows in (first_rows, second_rows)] == [0, 1]
    assert first_rows[-1]["process"]["pid"] != second_rows[-1]["process"]["pid"]
    assert os.listdir(folder) == []


def test_an_attempt_that_is_given_up_ends_its_program_and_leaves_nothing(attempts, monkeypatch):
    begin, folder = attempts
    started = []
    popen = worker.AuditProcess

    def remember(*arguments):
        started.append(popen(*arguments))
        return started[-1]

    monkeypatch.setattr(worker, "AuditProcess", remember)
    rows, _ = begin(0)
    rows.close()
    assert os.listdir(folder) == []
    with pytest.raises(ProcessLookupError):
        os.kill(started[0].pid, 0)
