"""Runs a program and says what it took."""

import dataclasses
import os
import pathlib
import statistics
import subprocess
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What one run may take; a run that needs more is ended and says so in the table.
MEMORY_LIMIT, TIME_LIMIT = 16 << 30, 900


@dataclasses.dataclass
class Run:
    """What one run took, or why it did not end well."""
    cpu: float
    wall: float
    memory: int
    failure: str = ""


class Guard(threading.Thread):
    """Ends a process that goes over the limits."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.is_over, self.failure = process, threading.Event(), ""

    def run(self):
        begin, page = time.monotonic(), os.sysconf("SC_PAGE_SIZE")
        while not self.is_over.wait(0.1):
            try:
                resident = int(pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * page
            except (OSError, IndexError):
                return
            if resident > MEMORY_LIMIT:
                self.failure = f"over {MEMORY_LIMIT >> 30} GB"
            elif time.monotonic() - begin > TIME_LIMIT:
                self.failure = f"over {TIME_LIMIT // 60} minutes"
            if self.failure:
                self.process.kill()
                return


def run(command, listed):
    """Runs a command under the limits, with `listed` on standard input; the time and memory of it and its children."""
    with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stderr:
        stdin.write(listed)
        stdin.seek(0)
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdin=stdin, stdout=subprocess.DEVNULL, stderr=stderr, cwd=ROOT)
        guard = Guard(process)
        guard.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            # Who interrupts the benchmark ends what it measures.
            process.kill()
            raise
        wall = time.perf_counter() - begin
        guard.is_over.set()
        process.returncode = code = os.waitstatus_to_exitcode(status)
        failure = guard.failure
        if code and not failure:
            stderr.seek(0)
            said = stderr.read().decode(errors="replace").strip().split("\n")[-1]
            failure = f"ended with {code}: {said}"[:100]
        return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss << 10, failure)


def median(runs, value):
    return statistics.median(value(run) for run in runs)
