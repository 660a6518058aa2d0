#!/bin/sh
# Spark's mapInArrow gives columns their names by position, whatever names the Arrow batch has for them; mapInPandas goes by name.
#
# PySpark 4.3.0 with PyArrow 26.0.1 and pandas 2.3.3 on Java 17. A function that makes batches names their columns, as Arrow demands,
# and the schema that is given to mapInArrow names them again. Where the two differ in order, as after a library has sorted the
# keys, values change columns without an error as long as the types allow it: the declared total of an annex becomes the computed one.
# The members of a struct do so too. The same table as a pandas frame goes where its names say, and a batch with other names
# altogether is taken as well.
#
# Seen: batch computed=1.00, declared=2.00 -> mapInArrow declared=1.00, computed=2.00; mapInPandas declared=2.00, computed=1.00.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pyspark==4.3.0 pyarrow==26.0.1 pandas==2.3.3
SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$work/env/bin/python" "$work/env/bin/python" - 2>"$work/log" <<'PYTHON' || { cat "$work/log" >&2; exit 1; }
from decimal import Decimal

import pyarrow as pa
from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("OFF")
amounts = {"computed": Decimal("1.00"), "declared": Decimal("2.00")}
schema = "declared decimal(19,2), computed decimal(19,2)"


def batch(names):
    return pa.RecordBatch.from_arrays([pa.array([amount], pa.decimal128(19, 2)) for amount in amounts.values()], names)


def in_arrow(names):
    made = batch(names)

    def make(batches):
        for _ in batches:
            yield made

    return spark.range(1).coalesce(1).mapInArrow(make, schema).first().asDict()


def in_pandas(frames):
    for _ in frames:
        yield batch(["computed", "declared"]).to_pandas()


named = in_arrow(["computed", "declared"])
print("mapInArrow ", named)
assert named == {"declared": Decimal("1.00"), "computed": Decimal("2.00")}, named
other = in_arrow(["x", "y"])
print("other names", other)
assert other == named, other
pandas = spark.range(1).coalesce(1).mapInPandas(in_pandas, schema).first().asDict()
print("mapInPandas", pandas)
assert pandas == amounts, pandas
PYTHON
