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
import re
import signal
import subprocess
import sys
import tempfile

import ijson

import generate
import revisions
from commands import Costs
from imports import Imports
from measurement import MEMORY_LIMIT, ROOT, TIME_LIMIT, Run, median, run
from results import Results

HERE = pathlib.Path(__file__).resolve().parent
RULES = (
    "line-total-mismatch", "year-total-mismatch", "grand-total-mismatch", "task-without-goal", "assignment-without-deadline",
    "task-without-funding", "dangling-task-reference", "deadline-outside-period", "funding-outside-deadline",
    "duplicate-task-number", "line-without-task", "recommendation-unaddressed",
)
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
    # The most tasks of a dossier that it can do at all, and why.
    most_tasks: float = float("inf")
    limit: str = ""


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
            rapporteur, "audit", "--rules", ROOT / "rules", "--fail-on", "never", *outputs, "--output", folder,
            *(["--jobs", jobs] if jobs else []), *(["-"] if len(data.dossiers) > 1 else data.dossiers)]

    def peer(name, command, *more, **limits):
        return Program(name, "12 rules", lambda data, folder: [*command, folder / "findings", *more], peer_findings, True, **limits)

    reference = Program("reading: xmllint --sax", "none", lambda data, folder: ["xmllint", "--sax", "--noout", *data.files])
    one = Program("rapporteur, one job", "all rules", audit(1), own_findings)
    two = Program("rapporteur, two jobs", "all rules", audit(2), own_findings)
    # As people type it: on all processors.
    plain = Program("rapporteur", "all rules", audit(None), own_findings)
    full = Program("rapporteur, all outputs but PDF", "all rules", audit(None, ()))
    peers = [
        peer("Python, SQLite", (python, here / "sqlite.py")),
        peer("Python, DuckDB", (python, here / "duckdb_sql.py")),
        peer("Python, pandas", (python, here / "pandas_frames.py")),
        peer("SaxonC-HE, XSLT 3.0", (python, here / "saxon.py")),
        peer(
            "lxml, Schematron", (python, here / "schematron.py"), most_tasks=500_000,
            limit="not run: more nodes than libxml2's XPath allows in a set"),
    ]
    in_c = peer("C, SAX2 and SQLite", (ROOT / ".build-bench/sqlite_sax",), here / "rules.sql")
    return reference, one, two, plain, full, peers, in_c


def beside(rapporteur, earlier, rules):
    """An earlier build with its rules, and this one with those alone that the earlier has too."""
    def ids(folder):
        files = [file.read_text() for file in pathlib.Path(folder).rglob("*.yaml") if file.name != "pack.yaml"]
        return {match[1] for text in files if (match := re.match(r"id: (\S+)", text))}

    both = ",".join(sorted(ids(rules) & ids(ROOT / "rules")))

    def audit(program, *options):
        return lambda data, folder: [
            program, "audit", *options, "--fail-on", "never", "--outputs", "findings.json", "--output", folder, "--jobs", 1,
            *(["-"] if len(data.dossiers) > 1 else data.dossiers)]

    return [
        Program(Results.EARLIER, "its rules", audit(pathlib.Path(earlier).resolve(), "--rules", pathlib.Path(rules).resolve())),
        Program(Results.COMMON, "rules of both", audit(rapporteur, "--rules", ROOT / "rules", "--only", both)),
    ]


def comparing(rapporteur):
    """The audits of two revisions, which must come first, and what compares the two."""
    options = ("--rules", ROOT / "rules", "--fail-on", "never")

    def audit(which, *more):
        return lambda data, folder: [
            rapporteur, "audit", data.dossiers[which], *options, "--outputs", "findings.json", "--output", folder,
            *(part for option in more for part in (option, data.dossiers[0]))]

    def compare(form):
        return lambda data, folder: [rapporteur, "compare", *data.dossiers, *options, "--format", form]

    return [
        Program("audit of the earlier", "all rules", audit(0)), Program("audit of the later", "all rules", audit(1)),
        Program("compare", "all rules", compare("text")), Program("compare --format json", "all rules", compare("json")),
        Program("audit --against", "all rules", audit(1, "--against")),
    ]


def warm(files):
    """Reads files once, so that no run has to wait for the disk."""
    for file in files:
        with open(file, "rb") as stream:
            while stream.read(1 << 20):
                pass


def forecast(program, data, before, done):
    """Why a program is not run on data this large, going by what it took for smaller data; nothing where it is run."""
    if data.task_count > program.most_tasks:
        return program.limit
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
        if reason := program.is_peer and forecast(program, data, before, (runs_before or {}).get(program.name)):
            runs[program.name].append(Run(0, 0, 0, reason))
    for turn in range(data.rounds):
        # Each round begins with another program, so that none always comes after the same.
        for program in programs[turn % len(programs):] + programs[:turn % len(programs)]:
            done = runs[program.name]
            # A million tasks are too many to wait for the peers more than once.
            if program.is_peer and turn and data.task_count >= 1_000_000 or done and done[-1].failure:
                continue
            with tempfile.TemporaryDirectory(prefix="run-", dir=scratch) as folder:
                folder = pathlib.Path(folder)
                outcome = run(program.command(data, folder), data.list)
                done.append(outcome)
                print(f"  {data.name}: {program.name}: {outcome.failure or f'{outcome.cpu:.2f} s'}", file=sys.stderr)
                if program.findings and program.name not in findings and not outcome.failure:
                    findings[program.name] = program.findings(folder)
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


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown processor")
    versions = subprocess.run(["xmllint", "--version"], stderr=subprocess.PIPE, text=True).stderr.split("\n")[0].split("version ")[-1]
    return f"{os.cpu_count()} × {model}; libxml2 {versions}; data of generator {generate.version()[:8]}."


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="tiny data and single runs: shows that all works, measures nothing")
    parser.add_argument("--only", default="portfolio,tasks,cold,revisions,commands,findings,import",
        help="what to measure: portfolio, tasks, cold, revisions, commands, findings, import")
    parser.add_argument("--sizes", default="10000,100000,1000000", help="tasks of the single dossiers")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each program on the same data")
    parser.add_argument("--beside", nargs=2, metavar=("PROGRAM", "RULES"),
        help="an earlier build and its rules, to be measured beside this one")
    arguments = parser.parse_args()

    signal.signal(signal.SIGTERM, lambda *_: sys.exit("bench: ended from outside"))
    work = ROOT / ".build-bench"
    # What programs write goes into memory, since creating thousands of folders on a disk costs what its file system pleases.
    memory = pathlib.Path("/dev/shm")
    scratch = memory if os.access(memory, os.W_OK) else work
    reference, one, two, plain, full, peers, in_c = programs(ROOT / ".build/release/rapporteur")
    earlier = beside(ROOT / ".build/release/rapporteur", *arguments.beside) if arguments.beside else []
    sizes, rounds, only = [int(size) for size in arguments.sizes.split(",")], arguments.rounds, arguments.only.split(",")
    portfolio_size, cold_rounds, revision_sizes, command_sizes = 2000, 21, [3000, 30_000], [10_000, 100_000]
    if arguments.quick:
        sizes, rounds, portfolio_size, cold_rounds, revision_sizes, command_sizes = [1000], 1, 20, 1, [300, 1000], [300, 1000]

    import_sizes = [250, 1000] if arguments.quick else [250, 1000, 2000, 8000]
    results, costs, imports, problems = Results(), Costs(), Imports(), []
    portfolio = million = hundred = cold = None

    def compare(data, programs, before=None, runs_before=None):
        runs, findings = measure(data, programs, scratch, before, runs_before)
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
        compare(portfolio, [reference, one, *earlier, two, *peers, in_c])
    data = runs = None
    for size in sizes if "tasks" in only else []:
        before = data
        data = Data(f"{size:,} tasks", [generate.single(work / "data", size)], rounds if size < 1_000_000 else min(rounds, 3), size)
        hundred, million = data if size == 100_000 else hundred, data if size == 1_000_000 else million
        runs = compare(data, [reference, one, *earlier, *peers, in_c], before, runs)
    if "findings" in only:
        for size in command_sizes:
            crowded = Data(f"{size:,} tasks, crowded", [generate.single(work / "data", size, "crowded")], min(rounds, 3), size)
            compare(crowded, [reference, one, *earlier])
    if "cold" in only:
        cold = Data("real dossier", [REAL], cold_rounds)
        compare(cold, [reference, one, plain, full, *peers, in_c])

    for size in revision_sizes if "revisions" in only else []:
        original = generate.single(work / "data", size)
        for kind in revisions.KINDS:
            data = Data(f"{size:,} tasks, {kind}", [original, revisions.revision(original, kind)], rounds, size)
            runs, _ = measure(data, comparing(ROOT / ".build/release/rapporteur"), scratch)
            problems.extend(f"{data.name}: {name}: {run.failure}" for name, done in runs.items() for run in done if run.failure)
            results.add_revisions(size, kind, runs)

    rapporteur = ROOT / ".build/release/rapporteur"
    if "commands" in only:
        problems.extend(costs.measure(rapporteur, ROOT, work / "data", command_sizes, min(rounds, 3), scratch))
    if "findings" in only:
        problems.extend(costs.measure_findings(rapporteur, ROOT, work / "data", command_sizes[-1], scratch))

    if "import" in only:
        problems.extend(imports.measure(rapporteur, ROOT, work / "data", import_sizes, min(rounds, 3), scratch))

    text = results.table() + results.revisions_table() + costs.table() + imports.table()
    if not arguments.quick:
        text += "\n" + results.goals(portfolio, hundred, million, cold, peers, costs.goals() + imports.goals())
        text += f"\n{machine()}\n"
        (work / "results.md").write_text(text)
    print(text)
    for problem in problems[:20]:
        print(f"bench: {problem}", file=sys.stderr)
    if problems:
        sys.exit(f"bench: {len(problems)} problems")


if __name__ == "__main__":
    main()
