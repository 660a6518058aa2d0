"""An audit of many dossiers on Spark: from a list or a table to tables in Parquet."""

from __future__ import annotations

import os
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from .dossiers import BAD_INPUT, Paths, Table
from .line import PARTS
from .place import Place
from .process import Limits
from .program import Pack, ProgramError, find_program, find_rules, identify
from .schema import spark_schema
from .worker import Plan

_OWN = ("--format", "--exit-for", "--output", "--outputs", "--jobs", "--rules", "--shard", "--progress", "--pdf", "--replace")
"""The options that every partition is run with as it must be."""


class IncompleteError(ProgramError):
    """There is not one row for each dossier."""


@dataclass(frozen=True)
class Settings:
    """What to audit with, and what of it to keep."""

    program: str | None = None
    """A path that is the same on every worker, or a name on their PATH; None for `find_program`."""
    rules: str | None = None
    """A folder of rules of the driver, which is sent along; None for `find_rules`."""
    options: tuple[str, ...] = ()
    """More options of `rapporteur audit`, such as `("--as-of", "2024-06-01")`. Files are those of the worker."""
    tables: tuple[str, ...] = PARTS
    """Which tables to make besides that of dossiers."""
    partitions: int | None = None
    """In how many partitions to audit a list; None for four a core, and never more than 1,000 dossiers in each."""
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        """Refuses what would break the audit on the workers.

        Raises:
            ValueError: a table is not known, or an option is one that the package sets.
        """
        if unknown := set(self.tables) - set(PARTS):
            raise ValueError(f"there is no table {sorted(unknown)[0]!r}; expected some of {', '.join(PARTS)}")
        for option in self.options:
            if option.split("=")[0] in (*_OWN, "-", "--"):
                raise ValueError(f"{option} is set by this package; expected another option of rapporteur audit")


class Audited:
    """The tables of an audit, in the folder where they were put."""

    def __init__(self, spark: SparkSession, folder: str, started: int | None = None) -> None:
        self._spark, self.folder = spark, folder
        self.started = started
        """How many processes the partitions started whose results count; None where the tables were only opened."""

    @cached_property
    def dossiers(self) -> DataFrame:
        """A row for each dossier of the list, by `position`."""
        return self._table("dossiers")

    @cached_property
    def findings(self) -> DataFrame:
        """A row for each finding, by `position` of its dossier and `number` in it, from 1."""
        return self._table("findings")

    @cached_property
    def coverage(self) -> DataFrame:
        """A row for each recommendation, by `position` and `number`."""
        return self._table("coverage")

    @cached_property
    def sums(self) -> DataFrame:
        """A row for each sum of an annex, by `position` and `number`."""
        return self._table("sums")

    @cached_property
    def processes(self) -> DataFrame:
        """A row for each partition: which process audited it, with what, and what it wrote to standard error."""
        return self._table("processes")

    def _table(self, name: str) -> DataFrame:
        return self._spark.read.parquet(f"{self.folder}/{name}")


def audit_paths(spark: SparkSession, paths: Sequence[str], output: str, settings: Settings | None = None) -> Audited:
    """Audits the dossiers of a list; every worker must be able to read them. Relative paths start where the driver runs.

    Raises:
        ValueError: a path is no text in UTF-8, which a table could not hold.
        FileExistsError: there is something in the place of the output.
        ProgramError: program or rules of the driver do not work.
    """
    settings = settings or Settings()
    for path in paths:
        try:
            path.encode()
        except UnicodeEncodeError as error:
            raise ValueError(f"the path {path!r} is not UTF-8; a column of text cannot hold it") from error
    context = spark.sparkContext
    count = settings.partitions or max(1, min(len(paths), 4 * context.defaultParallelism), -(-len(paths) // 1000))
    frame = context.parallelize(list(enumerate(paths, 1)), count).toDF("position long, name string")
    is_relative = any(not os.path.isabs(path) for path in paths)
    return _audit(spark, frame, Paths(os.getcwd() if is_relative else None), len(paths), output, settings)


def audit_table(spark: SparkSession, table: DataFrame, output: str, settings: Settings | None = None) -> Audited:
    """Audits the dossiers whose bytes stand in a table, in its partitions.

    Its columns are `name` (text), which is the dossier's `path` in what comes of it, and `content` (bytes of a dossier in
    one file), `parts` (map from a file's name, such as `plan.xml`, to its bytes), or both. Positions follow the names in the
    order of their code points, since a table has no order of its own.

    Raises:
        ValueError: the columns are others, or a name is missing, empty or twice there.
        FileExistsError: there is something in the place of the output.
        ProgramError: program or rules of the driver do not work.
    """
    settings = settings or Settings()
    types = {"name": "string", "content": "binary", "parts": "map<string,binary>"}
    found = {name: kind for name, kind in table.dtypes if name in types}
    if found.get("name") != "string" or len(found) < 2 or any(types[name] != kind for name, kind in found.items()):
        told = ", ".join(f"{name} {kind}" for name, kind in table.dtypes)
        raise ValueError(f"the columns are {told}; expected name string, and content binary or parts map<string,binary>")
    names = [row.name for row in table.select("name").collect()]
    if any(not name for name in names):
        raise ValueError("a row has no name; expected one that no other row has")
    positions = {name: position for position, name in enumerate(sorted(names), 1)}
    if len(positions) != len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the name {twice!r} is there twice; expected one that no other row has")
    columns = tuple(name for name in types if name in found)
    source = Table(columns, spark.sparkContext.broadcast(positions))
    return _audit(spark, table.select(*columns), source, len(names), output, settings)


def _audit(spark: SparkSession, frame: DataFrame, source: Paths | Table, count: int, output: str, settings: Settings) -> Audited:
    """Runs the program once in each partition, keeps what it said, and makes tables of that."""
    place = Place(spark, output)
    place.check()
    program = settings.program or find_program()
    rules = settings.rules or find_rules()
    context = spark.sparkContext
    started = context.accumulator(0)
    pack = Pack.read(rules) if rules else None
    sent = context.broadcast(pack)
    tables = tuple(part for part in PARTS if part in settings.tables)
    plan = Plan(program, identify(program, pack), sent, settings.options, tables, settings.limits, source, started)
    attempt = f"{output}.attempt-{uuid.uuid4().hex[:12]}"
    try:
        # Spark asks each partition's result of one attempt only, whichever it is, and puts all in place when all are there:
        # what an attempt has left that failed, was killed or came second is never read.
        rows = frame.mapInArrow(plan, spark_schema(plan.schema))
        rows.write.option("mapreduce.fileoutputcommitter.algorithm.version", "1").parquet(f"{attempt}/rows")
        told = spark.read.schema(spark_schema(plan.schema)).parquet(f"{attempt}/rows")
        for name, table in _tables(told, _rivals(told, count), tables).items():
            table.write.parquet(f"{attempt}/tables/{name}")
        place.take(f"{attempt}/tables")
    finally:
        place.remove(attempt)
        sent.unpersist()
    return Audited(spark, output, started.value)


@dataclass(frozen=True)
class Rival:
    """A dossier whose plan has the id of an earlier one."""

    position: int
    owner: str
    """The path of the earlier one."""


def _rivals(told: DataFrame, count: int) -> list[Rival]:
    """Makes sure that there is one row for each dossier, and says which of them bear the id of an earlier one.

    Each process knows this of its own dossiers only, and what is said of one must not depend on which partition it is in.

    Raises:
        IncompleteError: there is not one row for each.
    """
    rows = told.where("dossier is not null").select("dossier.position", "dossier.id", "dossier.path").collect()
    rows.sort(key=lambda row: row.position)
    if [row.position for row in rows] != list(range(1, count + 1)):
        raise IncompleteError(f"{len(rows)} rows came back for {count} dossiers; expected one for each")
    owners: dict[str, str] = {}
    return [
        Rival(row.position, owners[row.id])
        for row in rows
        if row.id is not None and owners.setdefault(row.id, row.path) is not row.path
    ]


def _tables(told: DataFrame, rivals: list[Rival], parts: tuple[str, ...]) -> dict[str, DataFrame]:
    """The tables that the rows of all partitions make."""
    rows = _refused(told.where("dossier is not null").select("dossier.*", "partition"), rivals).drop("format")
    plan = [F.col("position"), F.col("path"), F.col("id").alias("plan")]
    lists = {"findings": "findings", "coverage": "coverage.recommendations", "sums": "annex.sums"}
    tables = {
        part: rows.select(*plan, F.posexplode(lists[part]).alias("number", "row"))
        .select("position", "path", "plan", (F.col("number") + 1).alias("number"), "row.*")
        for part in parts
    }  # fmt: skip
    whole = rows.drop("findings")
    if "coverage" in parts:
        whole = whole.withColumn("coverage", F.col("coverage").dropFields("recommendations"))
    if "sums" in parts:
        whole = whole.withColumn("annex", F.col("annex").dropFields("sums"))
    return {"dossiers": whole, **tables, "processes": told.where("process is not null").select("process.*")}


def _refused(rows: DataFrame, rivals: list[Rival]) -> DataFrame:
    """The rows with rivals refused as a single process refuses them, which audits the first dossier of an id only."""
    if not rivals:
        return rows
    known = rows.sparkSession.createDataFrame([(each.position, each.owner) for each in rivals], "rival long, owner string")
    message = F.format_string(
        "%s: its plan has the id %s of %s, which comes earlier; expected an id of its own, or another --output",
        "path", "id", "owner",
    )  # fmt: skip
    nothing = F.lit(None)
    error = F.struct(
        message.alias("message"), nothing.cast("string").alias("file"), nothing.cast("long").alias("line"),
        nothing.cast("long").alias("column"),
    )  # fmt: skip
    said = {"exit": F.lit(BAD_INPUT).cast("long"), "errors": F.array(error)}
    said |= {name: F.col(name) for name in ("position", "path", "id", "warnings", "partition", "format")}
    is_rival = F.col("owner").isNotNull()
    return rows.join(F.broadcast(known), F.col("position") == F.col("rival"), "left").select([
        F.when(is_rival, said.get(name, nothing)).otherwise(F.col(name)).alias(name) for name in rows.columns
    ])  # fmt: skip
