"""A small cluster of two executors on this machine: what a single one cannot show."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pyspark

CODE = """
import json, sys
from pyspark.sql import SparkSession
from rapporteur_spark import Settings, audit_paths

spark = (
    SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false")
    .getOrCreate()
)
program, output, *paths = sys.argv[1:]
audited = audit_paths(spark, paths, output, Settings(program=program, partitions=4, tables=("findings",)))
print(json.dumps({
    "positions": [row.position for row in audited.dossiers.orderBy("position").collect()],
    "findings": [(row.position, row["number"]) for row in audited.findings.orderBy("position", "number").collect()],
    "processes": [row.partition for row in audited.processes.orderBy("partition").collect()],
    "started": audited.started,
}))
"""

EXECUTOR = "executor=$(ps -o ppid= -p $(ps -o ppid= -p $PPID)); "


def test_an_executor_that_is_lost_half_way_leaves_each_row_once(examples, alone, wrapped, tmp_path):
    # The first to come takes its whole executor along.
    accident = f'"$REAL" "$@" | head -n 1; {EXECUTOR} kill -KILL $executor; sleep 60'
    paths = [path for path in examples if path.endswith("-violating.xml")][:12]
    program = wrapped(f'echo $$ >>"$HERE/runs"; if mkdir "$HERE/once" 2>/dev/null; then {accident}; else exec "$REAL" "$@"; fi')
    sources = Path(__file__).resolve().parents[1] / "src"
    environment = os.environ | {
        "PYTHONPATH": str(sources), "PYSPARK_PYTHON": sys.executable, "SPARK_HOME": str(Path(pyspark.__file__).parent),
        "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "localhost",
        "SPARK_WORKER_DIR": str(tmp_path / "work"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", CODE, program, str(tmp_path / "tables"), *paths],
        env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["positions"] == list(range(1, 13))
    assert told["findings"] == [
        [position, number] for position, line in enumerate(alone(paths), 1) for number in range(1, len(line["findings"]) + 1)
    ]
    assert told["processes"] == [0, 1, 2, 3]
    assert told["started"] == 4
    assert len((tmp_path / "runs").read_text().split()) > 4, "the accident did not make a task run once more"
    assert sorted(path.name for path in tmp_path.iterdir() if "tables" in path.name) == ["tables"]
