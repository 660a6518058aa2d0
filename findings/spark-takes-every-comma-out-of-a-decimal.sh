#!/bin/sh
# Spark reads a column of decimals by taking every comma out of the text, also where it was told to fail fast.
#
# PySpark 4.3.0 on Java 17. Whoever keeps money chooses `decimal` instead of `double` for its exactness, and FAILFAST so that what is no
# number ends the job. A funding annex in CSV or JSON that was written where a comma is the decimal sign ("45.000,00") is nevertheless
# read, as forty-five, and "1,00" as a hundred: for the default locale en-US commas are removed wherever they stand, and the rest is
# rounded to the scale. The same texts in a column of `double` end the job, and so does CAST to the same decimal. A file of
# amounts below a thousand is read a hundredfold, one of larger amounts a thousandth, without an error or a null.
#
# Seen: decimal 45.000,00 -> 45.00    1,00 -> 100.00    1,2,3 -> 123.00    double: MALFORMED_RECORD_IN_PARSING    CAST: CAST_INVALID_INPUT
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet pyspark==4.3.0
printf 'amount\n"45.000,00"\n"1,00"\n"1,2,3"\n' >"$work/annex.csv"
SPARK_LOCAL_IP=127.0.0.1 "$work/env/bin/python" - "$work/annex.csv" 2>"$work/log" <<'PYTHON' || { cat "$work/log" >&2; exit 1; }
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("OFF")


def read(kind):
    table = spark.read.csv(sys.argv[1], header=True, schema=f"amount {kind}", mode="FAILFAST")
    return [str(row.amount) for row in table.collect()]


def refused(make, condition):
    try:
        found = make()
    except Exception as error:
        assert condition in str(error), error
        return condition
    raise AssertionError(found)


print("decimal", read("decimal(19,2)"))
assert read("decimal(19,2)") == ["45.00", "100.00", "123.00"]
print("double", refused(lambda: read("double"), "MALFORMED_RECORD"))
lines = spark.createDataFrame([('{"amount": "45.000,00"}',)], "line string")
found = lines.select(F.from_json("line", "amount decimal(19,2)", {"mode": "FAILFAST"}).amount).first()[0]
print("from_json", found)
assert str(found) == "45.00", found
print("cast", refused(lambda: spark.sql("SELECT CAST('45.000,00' AS DECIMAL(19,2))").collect(), "CAST_INVALID_INPUT"))
PYTHON
