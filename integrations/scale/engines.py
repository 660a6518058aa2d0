"""What the steps of an engine cost on this machine, and what whole audits take with one worker and with two."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from model import Costs

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = subprocess.run([ROOT / "integrations/program"], capture_output=True, text=True, check=True).stdout.strip()
RULES = ROOT / "rules"
# A folder in memory, so that the disk of this machine is no part of the costs.
SCRATCH = Path(tempfile.mkdtemp(prefix="scale-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
LINES = [
    "--rules",
    RULES,
    "--output",
    SCRATCH / "told",
    "--progress",
    "none",
    "--format",
    "findings",
    "--exit-for",
    "engine",
    "--outputs",
    "",
]
ROUNDS = 2


@dataclass(frozen=True)
class Engine:
    """What was measured of an engine."""

    name: str
    costs: Costs
    parts: int
    """In how many parts the whole audits were."""
    walls: dict[int, float]
    """What they took, by the number of workers."""


def words(*command: object) -> list[str]:
    return [str(word) for word in command]


def listing(dossiers: list[Path], name: str = "list") -> Path:
    """A file that names dossiers."""
    path = SCRATCH / name
    path.write_text("".join(f"{dossier}\n" for dossier in dossiers))
    return path


def middle(measure: Callable[[], float]) -> float:
    """The median of the rounds."""
    return statistics.median(measure() for _ in range(ROUNDS))


def wall(*command: object, told: str = "") -> float:
    """How long a command takes that is told something on standard input."""
    began = time.monotonic()
    subprocess.run(words(*command), input=told, text=True, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


# By plain means: integrations/shell

SHARD, GATHER = ROOT / "integrations/shell/shard", ROOT / "integrations/shell/gather"


def plain(portfolio: list[Path], parts: int = 8) -> Engine:
    """Parts of a list side by side by xargs, and their lines joined."""
    folder, whole, one = SCRATCH / "shards", listing(portfolio), listing(portfolio[:1], "one")

    def audit(workers: int) -> float:
        numbers = "\n".join(map(str, range(1, parts + 1)))
        shutil.rmtree(folder, ignore_errors=True)
        shards = wall("xargs", "-P", workers, "-I{}", SHARD, whole, folder, "{}", parts, "--outputs", "", told=numbers)
        return shards + wall(GATHER, whole, folder, parts)

    walls = {workers: middle(lambda workers=workers: audit(workers)) for workers in (1, 2)}
    gathering = middle(lambda: wall(GATHER, whole, folder, parts)) / len(portfolio)
    with (
        whole.open() as names,
        subprocess.Popen(words(PROGRAM, "audit", "-", "--jobs", 1, *LINES), stdin=names, stdout=-1) as process,
    ):
        came = [time.monotonic() for _ in process.stdout]
    times = tuple(later - earlier for earlier, later in zip(came, came[1:], strict=False))
    start = middle(lambda: wall(SHARD, one, folder, 1, 1, "--outputs", "")) - statistics.mean(times)
    return Engine("shards, joined", Costs(0, start, times, gathering), parts, walls)


# On Spark: integrations/spark

TABLES = {"Spark, dossiers": "", "Spark, with findings": "findings", "Spark, all tables": "findings,coverage,sums"}
FEW, MANY = 40, 1_000
"""Dossiers of which the difference tells what one costs."""
NARROW, WIDE = 4, 16
"""Partitions of which the difference tells what one costs."""


def session(workers: int, portfolio: list[Path], audits: list[tuple[int, int, str]]) -> dict:
    """What a session with so many workers takes for audits of so many dossiers, in so many partitions, to such tables."""
    wanted = [f"{count}:{partitions}:{tables}" for count, partitions, tables in audits]
    command = words(sys.executable, Path(__file__).with_name("session.py"), workers, listing(portfolio), SCRATCH, *wanted)
    environment = os.environ | {"PYTHONPATH": str(ROOT / "integrations/spark/src")}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(done.stdout.splitlines()[-1])


@dataclass(frozen=True)
class Overhead:
    """CPU seconds of a dossier, and what is needed whatever there is."""

    name: str
    program: float
    engine: float
    fixed: float
    written: float


def spark(portfolio: list[Path]) -> tuple[list[Engine], list[Overhead], dict]:
    """Spark for each choice of tables, its share of the work, and what a session takes to start and to become warm."""
    kinds = [(FEW, NARROW), (FEW, WIDE), (MANY, NARROW), (len(portfolio), WIDE)]
    asked = [(*kind, tables) for tables in TABLES.values() for _ in range(ROUNDS) for kind in kinds]
    one = session(1, portfolio, asked)
    two = session(2, portfolio, [(len(portfolio), WIDE, tables) for tables in TABLES.values() for _ in range(ROUNDS)])

    def median(told: dict, first: int, step: int) -> dict[str, float]:
        rounds = told["audits"][first : first + step * ROUNDS : step]
        return {key: statistics.median(each[key] for each in rounds) for key in rounds[0]}

    engines, overheads = [], []
    for number, name in enumerate(TABLES):
        few, wide, many, whole = (median(one, number * ROUNDS * 4 + place, 4) for place in range(4))
        part = max(0.0, (wide["wall"] - few["wall"]) / (WIDE - NARROW))
        gathering = many["collecting"] / MANY
        dossier = (many["wall"] - few["wall"]) / (MANY - FEW) - gathering
        before = few["wall"] - NARROW * part - FEW * (dossier + gathering)
        walls = {1: whole["wall"], 2: median(two, number * ROUNDS, 1)["wall"]}
        engines.append(Engine(name, Costs(before, part, (dossier,), gathering), WIDE, walls))
        fixed, engine = few["cpu"] - few["program"], many["cpu"] - many["program"]
        overheads.append(Overhead(name, many["program"] / MANY, (engine - fixed) / (MANY - FEW), fixed, many["bytes"] / MANY))
    return engines, overheads, one
