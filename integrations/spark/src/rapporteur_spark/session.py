"""Spark on this machine, for those who have no cluster."""

from __future__ import annotations

import os
import sys

from pyspark.sql import SparkSession


def local_session(cores: str = "*", failures: int = 4) -> SparkSession:
    """A session on this machine alone, whose tasks are tried up to `failures` times, as they would be on a cluster.

    A plain `local[*]` gives up a whole job with the first task that fails.
    """
    # Without this the workers are run by whatever `python3` comes first on the PATH.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.master(f"local[{cores},{failures}]").appName("rapporteur")
        .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )  # fmt: skip
    spark.sparkContext.setLogLevel("ERROR")
    return spark
