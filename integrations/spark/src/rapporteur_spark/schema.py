"""The types of Arrow and Spark that follow from the types of a line."""

from __future__ import annotations

import types
from datetime import date
from decimal import Decimal
from typing import Any, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

import pyarrow as pa
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

from .line import RECORDS

MONEY = pa.decimal128(19, 2)
"""Amounts are whole hundredths in 64 bits with a sign: up to 92,233,720,368,547,758.07."""

_SCALARS: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    Decimal: MONEY,
    date: pa.date32(),
}


def arrow_type(annotation: Any) -> pa.DataType:
    """The type of a column that holds values of a Python type."""
    if get_origin(annotation) in (NotRequired, Union, types.UnionType):
        [present] = [each for each in get_args(annotation) if each is not type(None)]
        return arrow_type(present)
    if get_origin(annotation) is list:
        return pa.list_(arrow_type(get_args(annotation)[0]))
    record = RECORDS.get(annotation, annotation)
    if is_typeddict(record):
        return pa.struct(arrow_fields(record))
    return _SCALARS[annotation]


def arrow_fields(record: type) -> list[pa.Field]:
    """A field for each member of a record, in its order; all may be null, as Arrow and Spark keep them."""
    members = get_type_hints(record, include_extras=True)
    return [pa.field(name, arrow_type(annotation)) for name, annotation in members.items()]


def spark_schema(schema: pa.Schema) -> StructType:
    """The same columns for Spark."""
    return from_arrow_schema(schema)
