"""Runs audits in one Spark session and says what each took: session.py WORKERS LIST FOLDER DOSSIERS:PARTITIONS:TABLE,…

The first two audits make the session warm and are not told of. Prints a line of JSON.
"""

import json
import os
import shutil
import sys
import time
from pathlib import Path

from rapporteur_spark import Settings, audit_paths, local_session

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_of_descendants() -> float:
    """The CPU seconds of all processes below this one, of those that ended as far as somebody waited for them, and of itself."""
    parents, spent = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(words[1])
        spent[int(stat.parent.name)] = sum(map(int, words[11:15])) / TICKS

    def is_below(pid: int) -> bool:
        while pid > 1 and pid != os.getpid():
            pid = parents.get(pid, 0)
        return pid == os.getpid()

    return sum(seconds for pid, seconds in spent.items() if is_below(pid))


def main() -> None:
    workers, listing, folder, *audits = sys.argv[1:]
    paths = Path(listing).read_text().split("\n")[:-1]
    began = time.monotonic()
    spark = local_session(workers)
    told = {"session": time.monotonic() - began, "audits": []}

    def audit(count: int, partitions: int, tables: tuple[str, ...]) -> dict[str, float]:
        output = f"{folder}/tables"
        shutil.rmtree(output, ignore_errors=True)
        began, before = time.monotonic(), cpu_of_descendants()
        audited = audit_paths(spark, paths[:count], output, Settings(partitions=partitions, tables=tables))
        wall, cpu = time.monotonic() - began, cpu_of_descendants() - before
        program = audited.processes.selectExpr("sum(cpuSeconds)").collect()[0][0]
        # What each row costs that the driver asks for, to see that all are there and which bear one id.
        began = time.monotonic()
        audited.dossiers.select("position", "id", "path").collect()
        size = sum(file.stat().st_size for file in Path(output).rglob("*.parquet"))
        return {"wall": wall, "cpu": cpu, "program": program, "collecting": time.monotonic() - began, "bytes": size}

    began = time.monotonic()
    audit(8, 4, ("findings", "coverage", "sums"))
    told["first"] = time.monotonic() - began
    audit(200, 4, ("findings", "coverage", "sums"))
    for wanted in audits:
        count, partitions, tables = wanted.split(":")
        told["audits"].append(audit(int(count), int(partitions), tuple(filter(None, tables.split(",")))))
    spark.stop()
    print(json.dumps(told))


main()
