"""The types of a line and its schema have the same keys."""

import json
from typing import Any, get_type_hints

import pytest

from rapporteur_spark import line
from rapporteur_spark.program import CHECKOUT

SCHEMA = json.loads((CHECKOUT / "schemas/findings-line.schema.json").read_text())["$defs"]


@pytest.mark.quick
@pytest.mark.parametrize(
    ("kind", "definition"),
    [
        (line.Finding, "finding"),
        (line.Reply, "reply"),
        (line.Recommendation, "recommendation"),
        (line.Judgement, "judgement"),
        (line.Answer, "answer"),
        (line.Sum, "sum"),
    ],
)
def test_each_type_has_the_keys_of_the_schema(kind: type[Any], definition: str) -> None:
    assert set(get_type_hints(kind)) == set(SCHEMA[definition]["properties"])
