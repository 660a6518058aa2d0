"""What happens in a partition: its dossiers are audited by one process, and a record is made of each line."""

from __future__ import annotations

import os
import platform
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

import pyarrow as pa
from pyspark import Accumulator, Broadcast, TaskContext

from .dossiers import Entry, Paths, Table
from .line import LineError, LineReader, line_type
from .process import AuditProcess, Limits, TooLong
from .program import Identity, Pack, ProgramError, identify, locate
from .schema import arrow_fields

UNWRITABLE = 74
"""The program's exit code for what cannot be written."""

_ROWS, _BYTES = 200, 16 << 20
"""How many dossiers, and how many bytes of lines, go to Spark at once."""


class Process(TypedDict):
    """How the process of a partition went; there is one for each partition, also where there was nothing to run."""

    partition: int
    attempt: int
    task: int
    host: str
    pid: int | None
    dossiers: int
    exit: int | None
    seconds: float
    cpuSeconds: float
    stderr: str
    program: str | None
    version: str | None
    build: str | None
    pack: str | None


@dataclass(frozen=True)
class Plan:
    """What every partition is audited by."""

    program: str
    identity: Identity
    pack: Broadcast[Pack | None]
    options: tuple[str, ...]
    tables: tuple[str, ...]
    limits: Limits
    source: Paths | Table
    started: Accumulator[int]

    @property
    def schema(self) -> pa.Schema:
        """The columns of the rows: `dossier` or `process`, one of which is null, and where the dossier was audited."""
        return pa.schema(
            [
                pa.field("dossier", pa.struct(arrow_fields(line_type(self.tables)))),
                pa.field("process", pa.struct(arrow_fields(Process))),
                pa.field("partition", pa.int64()),
            ]
        )

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Audits a partition.

        Raises:
            ProgramError: not every dossier has its line; the attempt has failed, and none of its rows count.
        """
        context = TaskContext.get()
        assert context is not None
        # Spark removes its own folders when the application ends, also what a killed attempt has left in them.
        parent = os.environ.get("SPARK_LOCAL_DIRS", tempfile.gettempdir()).split(",")[0]
        folder = Path(tempfile.mkdtemp(prefix=f"audit-{context.partitionId()}-{context.attemptNumber()}-", dir=parent))
        try:
            yield from _Attempt(self, context, folder).batches(batches)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


class _Attempt:
    """One attempt at a partition, in a folder of its own."""

    def __init__(self, plan: Plan, context: TaskContext, folder: Path) -> None:
        self._plan, self._context, self._folder = plan, context, folder
        self._reader = LineReader(plan.tables)
        self._record = Process(
            partition=context.partitionId(), attempt=context.attemptNumber(), task=context.taskAttemptId(),
            host=platform.node(), pid=None, dossiers=0, exit=None, seconds=0.0, cpuSeconds=0.0, stderr="",
            program=None, version=None, build=None, pack=None,
        )  # fmt: skip

    def batches(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The rows of the partition's dossiers, and at last that of its process."""
        inputs = self._folder / "inputs"
        inputs.mkdir()
        entries = self._plan.source.entries(batches, inputs)
        self._record["dossiers"] = len(entries)
        rows, size = [], 0
        for dossier, length in self._dossiers(entries, inputs):
            rows.append({"dossier": dossier, "partition": self._record["partition"]})
            size += length
            if len(rows) == _ROWS or size > _BYTES:
                yield self._batch(rows)
                rows, size = [], 0
        rows.append({"process": self._record, "partition": self._record["partition"]})
        yield self._batch(rows)

    def _batch(self, rows: list[dict[str, Any]]) -> pa.RecordBatch:
        return pa.RecordBatch.from_pylist(rows, self._plan.schema)

    def _dossiers(self, entries: list[Entry], inputs: Path) -> Iterator[tuple[dict[str, Any], int]]:
        """The record of each dossier, and how long its line was."""
        places = [entry.place for entry in entries if entry.place is not None]
        if not places:
            yield from ((_fault(entry, entry.exit, entry.fault or ""), 0) for entry in entries)
            return
        names = {entry.position: entry.name for entry in entries}
        process = self._start(places, inputs)
        began, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            lines = enumerate(process.lines(), 1)
            for entry in entries:
                if entry.place is None:
                    yield _fault(entry, entry.exit, entry.fault or ""), 0
                    continue
                number, line = next(lines)
                if isinstance(line, TooLong):
                    limit = self._plan.limits.line_bytes
                    yield _fault(entry, UNWRITABLE, f"what is to be said of it is longer than {limit} bytes"), 0
                else:
                    yield self._read(line, number, entry, names), len(line)
            # Only the end of the lines tells how the process ended.
            for _ in lines:
                raise ProgramError("there are more lines than dossiers")
        finally:
            process.stop()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self._record.update(
            {
                "exit": 0,
                "seconds": time.monotonic() - began,
                "cpuSeconds": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
                "stderr": self._plan.source.restore(process.stderr, names, is_json=False).decode(errors="replace"),
            }
        )

    def _start(self, places: list[str], inputs: Path) -> AuditProcess:
        plan = self._plan
        pack = plan.pack.value
        program = locate(plan.program)
        found = identify(program, pack)
        if difference := plan.identity.difference(found):
            raise ProgramError(f"{platform.node()}: {program} is not what the driver has: {difference}")
        rules = []
        if pack is not None:
            pack.write(self._folder / "rules")
            rules = ["--rules", str(self._folder / "rules")]
        command = [
            program, "audit", "-", "--format", "findings", "--exit-for", "engine", "--progress", "none",
            "--jobs", str(max(1, self._context.cpus())), "--output", str(self._folder / "out"), "--outputs", "",
            *rules, *plan.options,
        ]  # fmt: skip
        process = AuditProcess(command, places, self._folder, plan.source.folder or str(inputs), plan.limits)
        plan.started.add(1)
        self._record.update(
            {
                "pid": process.pid,
                "program": program,
                "version": found.version,
                "build": found.build,
                "pack": found.pack,
            }
        )
        return process

    def _read(self, line: bytes, number: int, entry: Entry, names: dict[int, str]) -> dict[str, Any]:
        record = self._reader.read(self._plan.source.restore(line, names, is_json=True))
        if (record["position"], record["path"]) != (number, entry.name):
            told = f"line {number} is of dossier {record['position']}, {record['path']!r}; expected {entry.name!r}"
            raise LineError(told)
        record["position"] = entry.position
        return record


def _fault(entry: Entry, status: int, message: str) -> dict[str, Any]:
    """The record of a dossier of which the program has said nothing, as the program says it of one it cannot read."""
    return {
        "position": entry.position, "path": entry.name, "exit": status,
        "errors": [{"message": f"{entry.name}: {message}"}], "warnings": [],
    }  # fmt: skip
