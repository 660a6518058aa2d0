#!/usr/bin/env python3
"""Measures the audit against reading alone and against other programs that check the same dossiers, and prints what it measured.

The reference is `xmllint --sax --noout`: what libxml2 needs to read the same bytes. Rapporteur checks its whole catalogue; each
peer checks twelve rules, and all must agree on what these rules find. Runs are interleaved, and medians are shown.
"""

import argparse
import collections
import dataclasses
import os
import pathlib
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import ijson

import generate

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RULES = (
    "line-total-mismatch", "year-total-mismatch", "grand-total-mismatch", "task-without-goal", "assignment-without-deadline",
    "task-without-funding", "dangling-task-reference", "deadline-outside-period", "funding-outside-deadline",
    "duplicate-task-number", "line-without-task", "recommendation-unaddressed",
)
# What one run may take; a run that needs more is ended and says so in the table.
MEMORY_LIMIT, TIME_LIMIT = 16 << 30, 900
REAL = ROOT / "inputs/slovenia-2023-2024"


@dataclasses.dataclass
class Data:
    """Dossiers that every program gets."""
    name: str
    dossiers: list
    rounds: int
    task_count: int = 0

    def __post_init__(self):
        self.files = [
            file for dossier in self.dossiers for file in (sorted(dossier.glob("*.xml")) if dossier.is_dir() else [dossier])
        ]
        self.size = sum(file.stat().st_size for file in self.files)
        self.list = "".join(f"{dossier}\n" for dossier in self.dossiers).encode()


@dataclasses.dataclass
class Program:
    """A program to measure: `command` gives its arguments for data and a folder for what it writes."""
    name: str
    checks: str
    command: object
    # The findings of the twelve rules that it wrote to the folder, or nothing where it has none to show.
    findings: object = None
    is_peer: bool = False


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


def run(command, listed, folder):
    """Runs a command under the limits, with the time and memory of it and its children."""
    folder.mkdir(parents=True)
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


def own_findings(folder):
    found = collections.Counter()
    for file in folder.glob("*/findings.json"):
        with open(file, "rb") as stream:
            plan = next(ijson.items(stream, "dossier.id"))
            stream.seek(0)
            for finding in ijson.items(stream, "findings.item"):
                if finding["rule"] in RULES:
                    # Equal subjects of one rule are told apart by a number, which peers leave out.
                    found[plan, finding["rule"], finding["subject"].split(" #")[0]] += 1
    return found


def peer_findings(folder):
    return collections.Counter(tuple(line.split("\t")) for line in (folder / "findings").read_text().splitlines())


def programs(rapporteur):
    python, here = sys.executable, HERE / "peers"

    def audit(jobs, outputs=("--outputs", "findings.json")):
        return lambda data, folder: [
            rapporteur, "audit", "--rules", ROOT / "rules", "--fail-on", "never", *outputs, "--output", folder, "--jobs", jobs,
            *(["-"] if len(data.dossiers) > 1 else data.dossiers)]

    def peer(name, command, *more):
        return Program(name, "12 rules", lambda data, folder: [*command, folder / "findings", *more], peer_findings, True)

    reference = Program("reading: xmllint --sax", "none", lambda data, folder: ["xmllint", "--sax", "--noout", *data.files])
    one = Program("rapporteur, one job", "all rules", audit(1), own_findings)
    two = Program("rapporteur, two jobs", "all rules", audit(2), own_findings)
    full = Program("rapporteur, all outputs but PDF", "all rules", audit(1, ()))
    peers = [
        peer("Python, SQLite", (python, here / "sqlite.py")),
        peer("Python, DuckDB", (python, here / "duckdb_sql.py")),
        peer("Python, pandas", (python, here / "pandas_frames.py")),
        peer("SaxonC-HE, XSLT 3.0", (python, here / "saxon.py")),
        peer("lxml, Schematron", (python, here / "schematron.py")),
    ]
    in_c = peer("C, SAX2 and SQLite", (ROOT / ".build-bench/sqlite_sax",), here / "rules.sql")
    return reference, one, two, full, peers, in_c


def warm(files):
    """Reads files once, so that no run has to wait for the disk."""
    for file in files:
        with open(file, "rb") as stream:
            while stream.read(1 << 20):
                pass


def median(runs, value):
    return statistics.median(value(run) for run in runs)


def forecast(data, before, done):
    """Why a program is not run on data this large, going by what it took for smaller data; nothing where it is run."""
    if not before or not done or done[-1].failure:
        return done[-1].failure if done else ""
    growth = data.size / before.size
    memory, seconds = (median(done, value) * growth for value in (lambda r: r.memory, lambda r: r.cpu))
    if memory > MEMORY_LIMIT:
        return f"not run: would need about {memory / (1 << 30):.0f} GB"
    return f"not run: would take about {seconds / 60:.0f} minutes" if seconds > TIME_LIMIT else ""


def measure(data, programs, scratch, before=None, runs_before=None):
    """Runs every program on the data, in turn, round by round; the runs of each, and what each found."""
    warm(data.files)
    runs, findings = {program.name: [] for program in programs}, {}
    for program in programs:
        if reason := program.is_peer and forecast(data, before, (runs_before or {}).get(program.name)):
            runs[program.name].append(Run(0, 0, 0, reason))
    for turn in range(data.rounds):
        # Each round begins with another program, so that none always comes after the same.
        for program in programs[turn % len(programs):] + programs[:turn % len(programs)]:
            done = runs[program.name]
            # A million tasks are too many to wait for the peers more than once.
            if program.is_peer and turn and data.task_count >= 1_000_000 or done and done[-1].failure:
                continue
            folder = scratch / "run"
            shutil.rmtree(folder, ignore_errors=True)
            outcome = run(program.command(data, folder), data.list, folder)
            done.append(outcome)
            print(f"  {data.name}: {program.name}: {outcome.failure or f'{outcome.cpu:.2f} s'}", file=sys.stderr)
            if program.findings and program.name not in findings and not outcome.failure:
                findings[program.name] = program.findings(folder)
    shutil.rmtree(scratch / "run", ignore_errors=True)
    return runs, findings


def disagreements(data, findings, own):
    """What peers find otherwise, as lines; none where all agree."""
    problems = []
    expected = findings.get(own)
    if not expected:
        return [f"{data.name}: {own} found nothing to compare"]
    for name, found in findings.items():
        for key in sorted(set(expected) | set(found)):
            if expected[key] != found[key]:
                problems.append(f"{data.name}: {' '.join(key)}: {own} {expected[key]}, {name} {found[key]}")
    return problems


def duration(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"


def mib(size):
    return f"{size / (1 << 20):,.0f} MB"


class Results:
    """The medians of what was measured, as tables."""

    def __init__(self):
        self.rows, self.medians = [], {}

    def add(self, data, programs, runs, findings, expected):
        reference = None
        for program in programs:
            done = runs[program.name]
            good = [run for run in done if not run.failure]
            if not good:
                self.rows.append((data.name, program.name, program.checks, done[-1].failure))
                continue
            cpu, wall, memory = (median(good, value) for value in (lambda r: r.cpu, lambda r: r.wall, lambda r: r.memory))
            reference = reference or cpu
            self.medians[data.name, program.name] = (cpu, wall, memory)
            # A process counts what the one that started it had resident: less than this cannot be told.
            floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
            small = "< " if memory <= floor else ""
            agrees = "" if not program.is_peer else "yes" if findings[program.name] == expected else "**no**"
            self.rows.append((
                data.name, program.name, program.checks, duration(cpu), f"{cpu / reference:.2f} ×", duration(wall), small + mib(memory),
                f"{small}{memory / data.size:.2f} ×", agrees or "–", len(good)))

    def table(self):
        head = ("data", "program", "checks", "CPU", "CPU ÷ reading", "wall", "peak memory", "memory ÷ input", "agrees", "runs")
        return markdown(head, self.rows)

    def goals(self, portfolio, hundred, million, cold, peers):
        """The goals beside what was measured; those whose data were not measured are left out.

        The goals are about peers in languages in which people write such checks; C is there to show what it is worth.
        """
        m = self.medians
        reading, one, two = "reading: xmllint --sax", "rapporteur, one job", "rapporteur, two jobs"
        rows = []

        def at_most(what, bound, value, unit):
            rows.append((what, f"≤ {bound} {unit}", f"{value:.2f} {unit}", "met" if value <= bound else "**not met**"))

        def at_least(what, bound, value):
            rows.append((what, f"≥ {bound} ×", f"{value:.2f} ×", "met" if value >= bound else "**not met**"))

        def fastest(data):
            return min(((m[data, peer.name][0], peer.name) for peer in peers if (data, peer.name) in m), default=None)

        for data, read, faster in ((portfolio, 1.6, 4), (million, 2.6, 6)):
            if data and (data.name, one) not in m:
                rows.append((f"{data.name}: CPU ÷ reading", f"≤ {read} ×", "no run ended well", "**not met**"))
            elif data:
                name = data.name
                at_most(f"{name}: CPU ÷ reading", read, m[name, one][0] / m[name, reading][0], "×")
                if best := fastest(name):
                    at_least(f"{name}: CPU of the fastest peer ({best[1]}) ÷ ours", faster, best[0] / m[name, one][0])
        if portfolio and (portfolio.name, two) in m:
            at_least(f"{portfolio.name}: wall of one job ÷ two jobs", 1.8, m[portfolio.name, one][1] / m[portfolio.name, two][1])
        if million and (million.name, one) in m:
            at_most(f"{million.name}: peak memory ÷ input", 0.8, m[million.name, one][2] / million.size, "×")
            if hundred and (hundred.name, one) in m:
                at_most("growth: CPU of a million tasks ÷ 100 thousand", 11, m[million.name, one][0] / m[hundred.name, one][0], "×")
        if cold and (cold.name, one) in m:
            at_most("cold start, findings.json only: wall", 15, m[cold.name, one][1] * 1000, "ms")
            at_most("cold start, all outputs but PDF: wall", 50, m[cold.name, "rapporteur, all outputs but PDF"][1] * 1000, "ms")
        return markdown(("goal", "bound", "measured", ""), rows)


def markdown(head, rows):
    rows = [[str(cell) for cell in row] + [""] * (len(head) - len(row)) for row in rows]
    widths = [max(len(row[index]) for row in [head, *rows]) for index in range(len(head))]
    lines = [[cell.ljust(width) for cell, width in zip(row, widths)] for row in [head, ["-" * width for width in widths], *rows]]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown processor")
    versions = subprocess.run(["xmllint", "--version"], stderr=subprocess.PIPE, text=True).stderr.split("\n")[0].split("version ")[-1]
    return f"{os.cpu_count()} × {model}; libxml2 {versions}; data of generator {generate.version()[:8]}."


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="tiny data and single runs: shows that all works, measures nothing")
    parser.add_argument("--only", default="portfolio,tasks,cold", help="what to measure: portfolio, tasks, cold")
    parser.add_argument("--sizes", default="10000,100000,1000000", help="tasks of the single dossiers")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each program on the same data")
    arguments = parser.parse_args()

    signal.signal(signal.SIGTERM, lambda *_: sys.exit("bench: ended from outside"))
    work = ROOT / ".build-bench"
    reference, one, two, full, peers, in_c = programs(ROOT / ".build/release/rapporteur")
    sizes, rounds, only = [int(size) for size in arguments.sizes.split(",")], arguments.rounds, arguments.only.split(",")
    portfolio_size, cold_rounds = 2000, 21
    if arguments.quick:
        sizes, rounds, portfolio_size, cold_rounds = [1000], 1, 20, 1

    results, problems = Results(), []
    portfolio = million = hundred = cold = None

    def compare(data, programs, before=None, runs_before=None):
        runs, findings = measure(data, programs, work, before, runs_before)
        # To go over the limits is a result; to end with an error is none.
        problems.extend(
            f"{data.name}: {name}: {run.failure}" for name, done in runs.items() for run in done if run.failure.startswith("ended"))
        if one.name in findings:
            problems.extend(disagreements(data, findings, one.name))
        results.add(data, programs, runs, findings, findings.get(one.name))
        return runs

    if "portfolio" in only:
        folder = generate.portfolio(work / "data", portfolio_size)
        portfolio = Data(f"portfolio of {portfolio_size:,}", sorted(folder.iterdir()), rounds)
        compare(portfolio, [reference, one, two, *peers, in_c])
    data = runs = None
    for size in sizes if "tasks" in only else []:
        before = data
        data = Data(f"{size:,} tasks", [generate.single(work / "data", size)], rounds if size < 1_000_000 else min(rounds, 3), size)
        hundred, million = data if size == 100_000 else hundred, data if size == 1_000_000 else million
        runs = compare(data, [reference, one, *peers, in_c], before, runs)
    if "cold" in only:
        cold = Data("real dossier", [REAL], cold_rounds)
        compare(cold, [reference, one, full, *peers, in_c])

    text = results.table()
    if not arguments.quick:
        text += "\n" + results.goals(portfolio, hundred, million, cold, peers)
        text += f"\n{machine()}\n"
    print(text)
    (work / "results.md").write_text(text)
    for problem in problems[:20]:
        print(f"bench: {problem}", file=sys.stderr)
    if problems:
        sys.exit(f"bench: {len(problems)} problems")


if __name__ == "__main__":
    main()
