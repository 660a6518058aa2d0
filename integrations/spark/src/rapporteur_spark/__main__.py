"""Audits dossiers on this machine's cores: `python -m rapporteur_spark DOSSIER… --output FOLDER`, or `-` for a list."""

from __future__ import annotations

import argparse
import os
import sys

from pyspark.sql import functions as F

from .audit import Settings, audit_paths
from .program import ProgramError
from .session import local_session


def main() -> int:
    """Audits, and tells what came of it. The exit code is 0 when every dossier has its row, whatever the row says."""
    parser = argparse.ArgumentParser(prog="rapporteur_spark", description=__doc__)
    parser.add_argument("dossiers", nargs="+", help="paths of dossiers; - for a list on standard input, a path a line")
    parser.add_argument("--output", required=True, help="the folder for the tables, which must not be there yet")
    parser.add_argument("--rules", help="the folder of rules")
    parser.add_argument("--program", help="the program, where RAPPORTEUR does not say it")
    parser.add_argument("--partitions", type=int, help="in how many partitions to audit")
    arguments = parser.parse_args()
    paths = arguments.dossiers
    if paths == ["-"]:
        text = sys.stdin.buffer.read()
        paths = [os.fsdecode(path) for path in text.split(b"\0" if b"\0" in text else b"\n") if path]
    spark = local_session()
    try:
        settings = Settings(program=arguments.program, rules=arguments.rules, partitions=arguments.partitions)
        audited = audit_paths(spark, paths, arguments.output, settings)
    except (ProgramError, ValueError, FileExistsError) as error:
        print(error, file=sys.stderr)
        return 74
    by_conclusion = audited.dossiers.groupBy("conclusion").count().orderBy(F.desc("count"), "conclusion")
    print(f"{audited.dossiers.count()} dossiers by {audited.started} processes, in {arguments.output}")
    for row in by_conclusion.collect():
        print(f"  {row['conclusion'] or 'not audited':14} {row['count']}")
    standing = audited.findings.where("status = 'open'").groupBy("rule")
    violated = standing.agg(F.count("*").alias("findings"), F.count_distinct("position").alias("dossiers"))
    print(f"{audited.findings.count()} findings; of those that stand, the most frequent:")
    for row in violated.orderBy(F.desc("findings"), "rule").limit(5).collect():
        print(f"  {row['rule']:40} {row['findings']} in {row['dossiers']} dossiers")
    print(f"{audited.coverage.count()} recommendations and {audited.sums.count()} sums")
    return 0


if __name__ == "__main__":
    sys.exit(main())
