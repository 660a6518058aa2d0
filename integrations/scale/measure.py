"""Measures what many dossiers cost by plain means and on Spark, holds a model of many workers against runs with one and two, and
computes from it what 100,000 dossiers cost on more than this machine has. Writes the tables of docs/scale.md.

It needs a machine of two processors that nobody else uses: what it takes is the time that passes.
"""

import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from engines import LINES, PROGRAM, ROOT, ROUNDS, RULES, SCRATCH, listing, plain, spark, words
from model import seconds

sys.path.insert(0, str(ROOT / "Benchmarks/audit"))
import generate
import revisions
from measurement import run

PARTIES, YEARS, DOSSIERS, PORTFOLIO = 48, 20, 100_000, 2_000


def table(*rows: list[str]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [rows[0], ["---"] * len(rows[0]), *rows[1:]])


# Parties, years and revisions


def revised(original: Path, number: int) -> Path:
    """The next revision of a dossier: one amount in ten is a cent more, and one task in ten has a longer title."""
    target = SCRATCH / "revised" / original.name
    shutil.copytree(original, target)
    for part, change in (("annex", revisions.near_equal), ("plan", revisions.reworded)):
        file = target / f"{part}.xml"
        file.write_text(change(file.read_text(encoding="utf-8"), random.Random(number)), encoding="utf-8")
    return target


def parties(portfolio: list[Path]) -> str:
    """A dossier for each party and year; each is compared with the one before, which is measured of the first of each party."""
    listed = portfolio[: PARTIES * YEARS]
    names = listing(listed).read_bytes()
    pairs = [(original, revised(original, number)) for number, original in enumerate(listed[::YEARS])]
    # The lines go to a file: what this process occupies is the least peak that can be told of those it starts.
    lines = SCRATCH / "lines"
    with lines.open("wb") as file:
        subprocess.run(words(PROGRAM, "audit", "-", *LINES), input=names, stdout=file, check=True)
    output = SCRATCH / "out"
    audit = [PROGRAM, "audit", "--jobs", "1", "--fail-on", "never", "--rules", RULES, "--output", output]
    compare = [PROGRAM, "compare", "--fail-on", "never", "--rules", RULES, "--output", output]
    against = [([*audit, new, "--against", old], b"") for old, new in pairs]
    compared = [([*compare, old, new], b"") for old, new in pairs]
    show = [PROGRAM, "portfolio", lines, "--rules", RULES, "--output", output]
    steps = [
        ("a line of `--format findings`", len(listed), ROUNDS, [([PROGRAM, "audit", "-", "--jobs", "1", *LINES], names)]),
        ("`findings.json` alone", len(listed), ROUNDS, [([*audit, "-", "--outputs", "findings.json"], names)]),
        ("all outputs but PDF", len(listed), ROUNDS, [([*audit, "-"], names)]),
        ("all outputs, against the revision before", len(pairs), 1, against),
        ("`compare` with the revision before, and its pages", len(pairs), 1, compared),
        ("`portfolio` of the lines", len(listed), ROUNDS, [(show, b"")]),
    ]
    rows = []
    for what, count, rounds, commands in steps:
        shutil.rmtree(output, ignore_errors=True)
        runs = [[run(command, told) for command, told in commands] for _ in range(rounds)]
        for done in sum(runs, []):
            assert not done.failure, f"{what}: {done.failure}"
        cpu = statistics.median(sum(done.cpu for done in each) for each in runs) / count
        size = sum(file.stat().st_size for file in output.rglob("*") if file.is_file()) / count
        # Each comparison replaces the pages of the one before; lines are not written to the folder.
        size = size * count if commands == compared else lines.stat().st_size / count if what.startswith("a line") else size
        memory = max(done.memory for done in sum(runs, [])) / 1e6
        is_least = memory < 1.02 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        rows.append([
            what, f"{1000 * cpu:.1f} ms", f"{size / 1000:,.0f} kB", f"{cpu * len(listed):.1f} s",
            f"{'< ' * is_least}{memory:.0f} MB",
        ])  # fmt: skip
    return table(["what is done", "CPU a dossier", "written a dossier", f"CPU of all {len(listed)}", "peak memory"], *rows)


# The page


def milliseconds(value: float) -> str:
    return f"{1000 * value:.2f} ms"


def span(value: float) -> str:
    return f"{value:.1f} s" if value < 120 else f"{value / 60:.1f} min"


def main() -> None:
    portfolio = sorted(generate.portfolio(ROOT / ".build-spark/data", PORTFOLIO).iterdir())
    parts = {"the 48 parties": parties(portfolio)}
    engines, overheads, told = spark(portfolio)
    engines.insert(0, plain(portfolio))
    costs, held, many, added = [], [], [], []
    for engine in engines:
        cost = engine.costs
        mean = statistics.mean(cost.dossiers)
        costs.append([engine.name, span(cost.before), *map(milliseconds, (cost.part, mean)), f"{1000 * cost.gathering:.3f} ms"])
        for workers, took in engine.walls.items():
            computed = seconds(cost, PORTFOLIO, engine.parts, workers)
            held.append(
                [engine.name, str(workers), f"{computed:.1f} s", f"{took:.1f} s", f"{100 * (computed / took - 1):+.0f} %"]
            )
        spans = [span(seconds(cost, DOSSIERS, max(4 * workers, DOSSIERS // 1000), workers)) for workers in (1, 10, 100)]
        many.append([engine.name, *spans, span(cost.before + cost.gathering * DOSSIERS)])
    for each in overheads:
        share = f"{100 * each.engine / each.program:.0f} %"
        written = f"{each.written / 1000:.1f} kB"
        added.append([each.name, *map(milliseconds, (each.program, each.engine)), share, span(each.fixed), written])
    parts["the costs"] = table(["engine", "before the first part", "a part", "a dossier", "a dossier at the end"], *costs)
    parts["the model and runs"] = table(["engine", "workers", "computed", "measured", "off by"], *held)
    parts["many workers"] = table(["engine", "1 worker", "10 workers", "100 workers", "of which no worker shares"], *many)
    head = ["tables", "the program, a dossier", "Spark, a dossier", "share", "Spark, whatever there is", "Parquet a dossier"]
    start = (
        f"A session took {span(told['session'])} to start, and the first audit in it, of eight dossiers, {span(told['first'])}."
    )
    parts["the overhead of Spark"] = f"{table(head, *added)}\n\n{start}"
    write(parts)


def write(parts: dict[str, str]) -> None:
    """Puts tables where the page has a place for them."""
    page = ROOT / "docs/scale.md"
    text = page.read_text(encoding="utf-8")
    for name, said in parts.items():
        place = re.compile(f"(<!-- {name}: [^\n]*\n).*?(<!-- end of {name} -->)", re.DOTALL)
        text, found = place.subn(lambda hit, said=said: f"{hit[1]}\n{said}\n\n{hit[2]}", text)
        assert found == 1, f"{page} has no place for {name}"
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
